//! Schools: what each has in the base year, and whose children it takes.
//!
//! A school that a project builds is listed like the others, without rooms; the project's effects name it.

use super::words::{ByYear, GRADES, GradeScheme, Name, RoomClass, SchoolKind, Stage};
use serde::{Deserialize, Serialize};

/// A school, kindergarten or idle site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct School {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// Id of the zone it stands in.
    pub zone: String,
    /// Who runs it 办别.
    pub ownership: Ownership,
    /// 幼儿园, 小学, 教学点, 初中, …
    pub kind: SchoolKind,
    /// Rooms of the base year by stage; 0 where the programme builds them.
    pub rooms: [f64; 3],
    /// Pupils of K1…G9 in the base year; `None`: not known, its rooms stand for them.
    pub pupils: Option<[f64; GRADES]>,
    /// Classes of K1…G9 in the base year; `None`: not known, they are formed by the norm.
    pub classes: Option<[f64; GRADES]>,
    /// Boarding beds.
    pub boarding_beds: Option<f64>,
    /// Site area, m².
    pub site_area: Option<f64>,
    /// Floor area, m².
    pub floor_area: Option<f64>,
    /// Teaching area 教学及辅助用房, in a kindergarten that of activity rooms 活动室, m².
    pub teaching_area: Option<f64>,
    /// Sports grounds 体育运动场馆, in a kindergarten what is outdoors 户外活动场地, m².
    pub sports_area: Option<f64>,
    /// Whether it is the public central kindergarten 中心园 of a township.
    pub central: bool,
    /// Staff 教职工 of the base year by stage.
    pub staff: Option<[f64; 3]>,
    /// Private schools alone: the shares of zones' entrants they take. A stage without any: the share of its own zone's
    /// base intake that it has; a new school: its entry places ÷ the zone's.
    pub intake: Vec<Intake>,
}

impl Default for School {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: Name::default(),
            zone: String::new(),
            ownership: Ownership::Public,
            kind: SchoolKind::Primary,
            rooms: [0.0; 3],
            pupils: None,
            classes: None,
            boarding_beds: None,
            site_area: None,
            floor_area: None,
            teaching_area: None,
            sports_area: None,
            central: false,
            staff: None,
            intake: Vec::new(),
        }
    }
}

impl School {
    /// Whether it has rooms or pupils of a stage in the base year.
    pub fn teaches(&self, stage: Stage, scheme: GradeScheme) -> bool {
        self.rooms[stage as usize] > 0.0
            || self.pupils.is_some_and(|pupils| pupils[scheme.grades(stage)].iter().any(|pupils| *pupils > 0.0))
    }

    /// What class its rooms of a stage are: places count as public or not by it. Kindergarten rooms of a public school
    /// of another kind are attached classes 附设班; inclusive ones are kindergartens' alone, so that an inclusive school
    /// of another stage counts as private. A kindergarten on an idle site is an ordinary one.
    pub fn room_class(&self, stage: Stage) -> RoomClass {
        let kindergarten = stage == Stage::Kindergarten;
        match self.ownership {
            Ownership::Public if kindergarten && self.norm_kind(stage) == SchoolKind::Attached => RoomClass::Attached,
            Ownership::Public => RoomClass::Public,
            Ownership::Inclusive if kindergarten => RoomClass::Inclusive,
            Ownership::Inclusive | Ownership::Private => RoomClass::Private,
        }
    }

    /// The kind of school its class sizes of a stage are looked up by: kindergarten classes at a school of another kind
    /// are attached ones, whoever runs it; what is put on an idle site is an ordinary school of the stage.
    pub fn norm_kind(&self, stage: Stage) -> SchoolKind {
        match (stage, self.kind) {
            (Stage::Kindergarten, SchoolKind::Kindergarten | SchoolKind::IdleSite) => SchoolKind::Kindergarten,
            (Stage::Kindergarten, _) => SchoolKind::Attached,
            (Stage::Primary, SchoolKind::IdleSite) => SchoolKind::Primary,
            (Stage::Junior, SchoolKind::IdleSite) => SchoolKind::Junior,
            (_, kind) => kind,
        }
    }
}

/// Who runs a school 办别.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    /// 公办.
    #[default]
    Public,
    /// 普惠民办: a private kindergarten at the public price.
    Inclusive,
    /// 其他民办.
    Private,
}

impl Ownership {
    /// All of them, public first.
    pub const ALL: [Ownership; 3] = [Ownership::Public, Ownership::Inclusive, Ownership::Private];
}

/// The share of a zone's entrants whom a private school takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// Id of the zone they come from, and in which they are counted.
    pub zone: String,
    /// The stage they enter.
    pub stage: Stage,
    /// Their share of the zone's entrants. Missing year: the last given; before the first: the first; none: 0.
    pub share: ByYear,
}
