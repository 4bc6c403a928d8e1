//! Class sizes by what the class is, in each kind of zone.

use crate::model::{ClassSize, Grade, Norms, SchoolKind, Stage, ZoneKind};

/// A line of the class sizes: a stage in a kind of school; of kindergartens each age group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClassLine {
    /// 小班, 中班, 大班, by their place.
    Kindergarten(u8),
    /// 附设班.
    Attached,
    /// 小学.
    Primary,
    /// 教学点: an incomplete primary school.
    TeachingPoint,
    /// G1–G6 of a nine-year school.
    NineYearPrimary,
    /// 初中.
    Junior,
    /// G7–G9 of a nine-year school.
    NineYearJunior,
}

impl ClassLine {
    /// All lines, in the order they are shown.
    pub const ALL: [ClassLine; 9] = [
        ClassLine::Kindergarten(0),
        ClassLine::Kindergarten(1),
        ClassLine::Kindergarten(2),
        ClassLine::Attached,
        ClassLine::Primary,
        ClassLine::TeachingPoint,
        ClassLine::NineYearPrimary,
        ClassLine::Junior,
        ClassLine::NineYearJunior,
    ];

    /// Its stage.
    pub const fn stage(self) -> Stage {
        match self {
            ClassLine::Kindergarten(_) | ClassLine::Attached => Stage::Kindergarten,
            ClassLine::Primary | ClassLine::TeachingPoint | ClassLine::NineYearPrimary => Stage::Primary,
            ClassLine::Junior | ClassLine::NineYearJunior => Stage::Junior,
        }
    }

    /// Its kind of school.
    pub(super) const fn school(self) -> SchoolKind {
        match self {
            ClassLine::Kindergarten(_) => SchoolKind::Kindergarten,
            ClassLine::Attached => SchoolKind::Attached,
            ClassLine::Primary => SchoolKind::Primary,
            ClassLine::TeachingPoint => SchoolKind::TeachingPoint,
            ClassLine::NineYearPrimary | ClassLine::NineYearJunior => SchoolKind::NineYear,
            ClassLine::Junior => SchoolKind::Junior,
        }
    }

    const fn grade(self) -> Option<Grade> {
        match self {
            ClassLine::Kindergarten(grade) => Some(Grade(grade)),
            _ => None,
        }
    }

    /// Pupils a class. Rows for single grades of primary and junior schools, which the table of data can hold, are not
    /// in it.
    pub(super) fn get(self, norms: &Norms, zone: ZoneKind) -> f64 {
        norms.class_size(self.stage(), self.grade(), self.school(), zone)
    }

    /// One row for this line and kind of zone and no other, behind all rows; none where they say the same.
    pub(super) fn set(self, norms: &mut Norms, zone: ZoneKind, pupils: f64) {
        let own = |row: &ClassSize| {
            (row.stage, row.grade, row.school_kind, row.zone_kind)
                == (Some(self.stage()), self.grade(), Some(self.school()), Some(zone))
        };
        norms.class_size.retain(|row| !own(row));
        if self.get(norms, zone) != pupils {
            norms.class_size.push(ClassSize {
                stage: Some(self.stage()),
                grade: self.grade(),
                school_kind: Some(self.school()),
                zone_kind: Some(zone),
                pupils,
            });
        }
    }
}
