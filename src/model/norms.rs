//! Norms 标准: every figure a planner may replace, with the national values as defaults (`standards.md` of the design, README).

use super::programme::Project;
use super::resources::{Lines, ResourceNorms};
use super::words::{GRADES, Grade, GradeScheme, ProjectKind, SchoolKind, Stage, ZoneKind};
use serde::{Deserialize, Serialize};

/// All norms of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Norms {
    /// Class sizes that replace the national ones; of the rows that fit, the last holds.
    pub class_size: Vec<ClassSize>,
    /// Primary pupils per member of staff 教职工: 19 (中央编办发〔2014〕72号).
    pub pupils_per_staff_primary: f64,
    /// Junior pupils per member of staff: 13.5 (same).
    pub pupils_per_staff_junior: f64,
    /// Staff of a kindergarten class: 2 teachers and 1 nurse (幼儿园教职工配备标准(暂行), 2013).
    pub staff_per_kindergarten_class: f64,
    /// Years from decision to opening.
    pub lead_time: LeadTime,
    /// Early warning 学位预警: yellow from this share of the entry places (浙教基〔2018〕100号).
    pub warning_yellow: f64,
    /// Red from this share.
    pub warning_red: f64,
    /// Staff, floor, land, beds, money, equipment.
    pub resources: ResourceNorms,
    /// What the assessments ask for.
    pub lines: Lines,
}

impl Default for Norms {
    fn default() -> Self {
        Self {
            class_size: Vec::new(),
            pupils_per_staff_primary: 19.0,
            pupils_per_staff_junior: 13.5,
            staff_per_kindergarten_class: 3.0,
            lead_time: LeadTime::default(),
            warning_yellow: 0.90,
            warning_red: 1.00,
            resources: ResourceNorms::default(),
            lines: Lines::default(),
        }
    }
}

/// Years from the decision to the first school year, planners' practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadTime {
    /// A new kindergarten.
    pub kindergarten: u32,
    /// A new primary school.
    pub primary: u32,
    /// A new junior school.
    pub junior: u32,
    /// An extension of any school.
    pub extension: u32,
}

impl Default for LeadTime {
    fn default() -> Self {
        Self { kindergarten: 2, primary: 3, junior: 3, extension: 1 }
    }
}

impl LeadTime {
    /// The lead time of a stage's new schools.
    pub fn of(&self, stage: Stage) -> u32 {
        match stage {
            Stage::Kindergarten => self.kindergarten,
            Stage::Primary => self.primary,
            Stage::Junior => self.junior,
        }
    }

    /// Years from the decision to the first rooms of a project: of a new school its stage's, the longest of several; of
    /// rooms at a school that stands those of an extension. What only closes, or changes hands, takes none.
    pub fn of_project(&self, project: &Project) -> u32 {
        let mut added = project.effects.iter().filter(|effect| effect.rooms > 0.0);
        match project.kind {
            ProjectKind::New | ProjectKind::Relocation | ProjectKind::EstateKindergarten => {
                added.map(|effect| self.of(effect.stage)).max().unwrap_or(0)
            }
            ProjectKind::Extension | ProjectKind::Conversion | ProjectKind::Reuse | ProjectKind::Flexible => {
                added.next().map_or(0, |_| self.extension)
            }
            ProjectKind::Split
            | ProjectKind::Merger
            | ProjectKind::ClosureOfAttached
            | ProjectKind::PrivateEntryOrExit => 0,
        }
    }
}

/// A class-size norm 班额标准 and where it holds; a selector left out fits all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClassSize {
    /// Stage.
    pub stage: Option<Stage>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Kind of school.
    pub school_kind: Option<SchoolKind>,
    /// Kind of zone.
    pub zone_kind: Option<ZoneKind>,
    /// Pupils a class.
    pub pupils: f64,
}

/// National class sizes: kindergarten 25, 30, 35 (幼儿园工作规程 2016, art. 11), attached or mixed-age classes 30,
/// primary 45, junior 50, also in nine-year schools; teaching points 30 (GB 50099-2011, art. 3.0.1).
fn national(stage: Stage, grade: Option<Grade>, school: SchoolKind) -> f64 {
    match (stage, school) {
        (Stage::Kindergarten, SchoolKind::Attached) => 30.0,
        (Stage::Kindergarten, _) => match grade {
            Some(Grade(0)) => 25.0,
            Some(Grade(2)) => 35.0,
            _ => 30.0,
        },
        (Stage::Primary, SchoolKind::TeachingPoint) => 30.0,
        (Stage::Primary, _) => 45.0,
        (Stage::Junior, _) => 50.0,
    }
}

impl Norms {
    /// The class size of a grade (`None`: of a class of mixed ages) of a stage in a kind of school and of zone.
    pub fn class_size(&self, stage: Stage, grade: Option<Grade>, school: SchoolKind, zone: ZoneKind) -> f64 {
        let fits = |row: &&ClassSize| {
            row.stage.is_none_or(|s| s == stage)
                && row.grade.is_none_or(|g| Some(g) == grade)
                && row.school_kind.is_none_or(|k| k == school)
                && row.zone_kind.is_none_or(|k| k == zone)
        };
        self.class_size.iter().rev().find(fits).map_or_else(|| national(stage, grade, school), |row| row.pupils)
    }

    /// Class sizes of all grades in a kind of zone before schools are entered, and that of attached classes.
    pub(super) fn ordinary(&self, scheme: GradeScheme, zone: ZoneKind) -> ([f64; GRADES], f64) {
        let size = |grade: usize| {
            let stage = stage_of(scheme, grade);
            let school = match stage {
                Stage::Kindergarten => SchoolKind::Kindergarten,
                Stage::Primary => SchoolKind::Primary,
                Stage::Junior => SchoolKind::Junior,
            };
            self.class_size(stage, u8::try_from(grade).ok().map(Grade), school, zone)
        };
        let attached = self.class_size(Stage::Kindergarten, None, SchoolKind::Attached, zone);
        (std::array::from_fn(size), attached)
    }
}

fn stage_of(scheme: GradeScheme, grade: usize) -> Stage {
    Stage::ALL.into_iter().find(|s| scheme.grades(*s).contains(&grade)).unwrap_or(Stage::Junior)
}
