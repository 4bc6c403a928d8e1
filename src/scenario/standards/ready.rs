//! Ready sets of norms: national, rural in the long term, as it is today.

use super::{ClassLine, Norm, Section};
use crate::model::{
    Area, ClassSize, Grade, Inputs, Needs, Norms, Projection, SchoolKind, Schools, Stage, ZoneKind, needs, project,
    schools,
};

/// A ready set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ready {
    /// 国家标准: every norm has its default.
    National,
    /// 乡村远期: in rural zones primary classes of 40, junior classes of 45 (建标109-2008, art. 8); of incomplete primary
    /// schools 30.
    RuralLongTerm,
    /// 现状: class sizes and staff ratios of the base year.
    AsToday,
}

impl Ready {
    /// All sets, in the order they are shown.
    pub const ALL: [Ready; 3] = [Ready::National, Ready::RuralLongTerm, Ready::AsToday];
}

/// What class sizes and staff ratios are in the base year; read by [`today`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Today {
    /// A class size for each stage and kind of zone of which it is known.
    pub(super) class_size: Vec<ClassSize>,
    /// Staff ratios of the stages of which the staff of the whole county is known.
    pub(super) staff: Vec<(Stage, f64)>,
}

/// How norms stand to a ready set.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Whether every norm the set covers has its figure.
    pub covered: bool,
    /// Norms the set does not cover that are not at their default: they stay.
    pub left: Vec<Norm>,
    /// Whether rows of the tables of data stay as well, of single grades or kinds of zone.
    pub in_tables: bool,
}

impl Held {
    /// Whether the norms are the set and nothing else.
    pub fn is_exact(&self) -> bool {
        self.covered && self.left.is_empty() && !self.in_tables
    }
}

/// Class sizes of rural schools in the long term.
const RURAL: [(ClassLine, f64); 5] = [
    (ClassLine::Primary, 40.0),
    (ClassLine::NineYearPrimary, 40.0),
    (ClassLine::TeachingPoint, 30.0),
    (ClassLine::Junior, 45.0),
    (ClassLine::NineYearJunior, 45.0),
];

/// The norms with a ready set put in: every norm it covers has its figure, also where a row for single grades said
/// otherwise; the others stay.
pub fn with_ready(norms: &Norms, set: Ready, today: &Today) -> Norms {
    let mut norms = norms.clone();
    match set {
        Ready::National => norms = Norms::default(),
        Ready::RuralLongTerm => {
            let covered = |row: &ClassSize| {
                row.zone_kind == Some(ZoneKind::Rural) && RURAL.iter().any(|(line, _)| row.stage == Some(line.stage()))
            };
            norms.class_size.retain(|row| !covered(row));
            for (line, pupils) in RURAL {
                let (stage, school) = (line.stage(), line.school());
                if grades().any(|grade| norms.class_size(stage, grade, school, ZoneKind::Rural) != pupils) {
                    norms.class_size.push(ClassSize {
                        stage: Some(stage),
                        grade: None,
                        school_kind: Some(school),
                        zone_kind: Some(ZoneKind::Rural),
                        pupils,
                    });
                }
            }
        }
        Ready::AsToday => {
            put_sizes(&mut norms, &today.class_size);
            for (stage, ratio) in &today.staff {
                Norm::Staff(*stage).set(&mut norms, Some(*ratio));
            }
        }
    }
    norms
}

/// How norms stand to a ready set: whether it is in force, and what of one's own it leaves.
pub fn held(norms: &Norms, set: Ready, today: &Today) -> Held {
    let (put, alone) = (with_ready(norms, set, today), with_ready(&Norms::default(), set, today));
    let rows = Section::ALL.into_iter().flat_map(Section::rows);
    let left: Vec<Norm> = rows.filter(|row| row.get(&put) != row.get(&alone)).collect();
    let mut rest = put.clone();
    for row in &left {
        row.set(&mut rest, row.get(&alone));
    }
    Held { covered: same(norms, &put), left, in_tables: !same(&rest, &alone) }
}

/// The rows of a section that are not at their default.
pub fn changed(norms: &Norms, section: Section) -> usize {
    let usual = Norms::default();
    section.rows().into_iter().filter(|row| row.get(norms) != row.get(&usual)).count()
}

/// Whether norms say the same; class sizes may say it in other rows.
fn same(one: &Norms, other: &Norms) -> bool {
    let rest = |norms: &Norms| Norms { class_size: Vec::new(), ..norms.clone() };
    let size = |stage, school, zone| {
        grades().all(|grade| {
            let of = |norms: &Norms| norms.class_size(stage, grade, school, zone);
            of(one) == of(other)
        })
    };
    let schools = |stage, school| ZoneKind::ALL.into_iter().all(|zone| size(stage, school, zone));
    rest(one) == rest(other)
        && Stage::ALL.into_iter().all(|stage| SchoolKind::ALL.into_iter().all(|school| schools(stage, school)))
}

/// Classes of mixed ages, and of each grade.
fn grades() -> impl Iterator<Item = Option<Grade>> {
    (0..12).map(|grade| Some(Grade(grade))).chain([None])
}

/// Rows that say what a stage has in a kind of zone, in the place of all that said it.
fn put_sizes(norms: &mut Norms, rows: &[ClassSize]) {
    let known = |row: &ClassSize| rows.iter().any(|own| own.stage == row.stage && own.zone_kind == row.zone_kind);
    norms.class_size.retain(|row| !known(row));
    norms.class_size.extend_from_slice(rows);
}

/// Class sizes and staff ratios of a plan in the base year.
///
/// The mean class of a stage and kind of zone is its pupils ÷ its classes, where every school of the stage there gives
/// them and pupils are in schools; else ÷ its rooms. To one decimal, at least one pupil. Staff ratios are today's where
/// the staff of the whole county is known; staff a kindergarten class, by classes of these sizes.
pub fn today(inputs: &Inputs, projection: &Projection, schools: &Schools, needs: &Needs) -> Today {
    let mut found = Today::default();
    for stage in Stage::ALL {
        for zone in ZoneKind::ALL {
            if let Some(pupils) = mean_class(inputs, projection, schools, stage, zone) {
                found.class_size.push(ClassSize {
                    stage: Some(stage),
                    zone_kind: Some(zone),
                    pupils: pupils.clamp(1.0, 100.0),
                    ..ClassSize::default()
                });
            }
        }
    }
    for stage in Stage::ALL {
        let Some(cell) = needs.series(Area::County, stage).first() else { continue };
        let Some(staff) = cell.staff.there.filter(|staff| *staff > 0.0) else { continue };
        let ratio = match stage {
            Stage::Kindergarten => staff / kindergarten_classes(inputs, &found.class_size),
            Stage::Primary | Stage::Junior => cell.pupils / staff,
        };
        let bounds = Norm::Staff(stage).bounds();
        if ratio > 0.0 && ratio.is_finite() {
            found.staff.push((stage, tenth(ratio).clamp(bounds.min, bounds.max)));
        }
    }
    found
}

/// Kindergarten classes needed in the base year with classes of such sizes.
fn kindergarten_classes(inputs: &Inputs, sizes: &[ClassSize]) -> f64 {
    let mut inputs = inputs.clone();
    put_sizes(&mut inputs.norms, sizes);
    let projection = project(&inputs);
    let needs = needs(&inputs, &projection, &schools(&inputs, &projection));
    needs.series(Area::County, Stage::Kindergarten).first().map_or(0.0, |cell| cell.classes_needed)
}

fn mean_class(
    inputs: &Inputs,
    projection: &Projection,
    schools: &Schools,
    stage: Stage,
    zone: ZoneKind,
) -> Option<f64> {
    let cell = projection.series(Area::Kind(zone), stage).first()?;
    let grades = inputs.scheme.grades(stage);
    let there = |id: &str| inputs.zones.iter().any(|one| one.id == id && one.kind == zone);
    let (mut pupils, mut classes, mut all) = (0.0, 0.0, true);
    for (place, school) in inputs.schools.iter().enumerate().filter(|(_, school)| there(&school.zone)) {
        let taught = schools.series(place, stage).first().map_or(0.0, |cell| cell.enrolment);
        let formed = school.classes.map_or(0.0, |classes| grades.clone().map(|grade| classes[grade]).sum::<f64>());
        all &= taught <= 0.0 || formed > 0.0;
        if taught > 0.0 {
            pupils += taught;
            classes += formed;
        }
    }
    if all && classes > 0.0 {
        return Some(tenth(pupils / classes));
    }
    (cell.rooms > 0.0 && cell.enrolment > 0.0).then(|| tenth(cell.enrolment / cell.rooms))
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
