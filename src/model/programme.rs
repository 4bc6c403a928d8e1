//! The building programme 建设计划: projects as effects on rooms.

use super::school::School;
use super::words::{Name, ProjectKind, RoomClass, Stage, Year};
use serde::{Deserialize, Serialize};

/// A project 项目: rooms that come or go, when, and what they cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// 新建, 改扩建, …
    pub kind: ProjectKind,
    /// Whether it is carried out.
    pub on: bool,
    /// f, the first school year of its effects, before any delay.
    pub first_year: Year,
    /// d, years by which all of it is late.
    pub delay: i32,
    /// p, years over which the rooms come or go, in equal parts.
    pub phase_in: u32,
    /// Flexible places alone: n, years for which the rooms are there.
    pub years_open: Option<u32>,
    /// Rooms by zone or school, and stage.
    pub effects: Vec<Effect>,
    /// Schools that close, wholly or in a stage, and where their pupils go.
    pub closures: Vec<Closure>,
    /// Pupils who go to another zone (merger, relocation).
    pub moves: Vec<Move>,
    /// Capital cost in yuan; `None`: not known.
    pub cost: Option<f64>,
    /// School years over which the cost is spent in equal parts; empty: the year before the first.
    pub cost_years: Vec<Year>,
    /// Floor area built, m².
    pub floor_area: Option<f64>,
    /// Site area taken, m².
    pub land: Option<f64>,
    /// Staff posts that come with it.
    pub staff: Option<f64>,
    /// Boarding beds that come with it.
    pub boarding_beds: Option<f64>,
    /// Villages that it brings within 3 km of a kindergarten.
    pub villages: Option<f64>,
}

impl Default for Project {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: Name::default(),
            kind: ProjectKind::New,
            on: true,
            first_year: 2021,
            delay: 0,
            phase_in: 1,
            years_open: None,
            effects: Vec::new(),
            closures: Vec::new(),
            moves: Vec::new(),
            cost: None,
            cost_years: Vec::new(),
            floor_area: None,
            land: None,
            staff: None,
            boarding_beds: None,
            villages: None,
        }
    }
}

/// Rooms that come or go at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// Id of the zone; with a school, it is the school's, whatever stands here.
    pub zone: String,
    /// Id of the school; `None`: rooms that belong to no school entered.
    pub school: Option<String>,
    /// Stage of the rooms.
    pub stage: Stage,
    /// Class of the rooms; with a school, it follows from who runs it.
    pub class: RoomClass,
    /// Rooms, with their sign.
    pub rooms: f64,
}

impl Effect {
    /// Id of the zone where the rooms are: that of the school named, of one that is not entered none.
    pub fn zone_among<'a>(&'a self, schools: &'a [School]) -> &'a str {
        let Some(id) = &self.school else { return &self.zone };
        schools.iter().find(|school| school.id == *id).map_or("", |school| &school.zone)
    }
}

/// A school that closes, wholly or in one stage, in the project's first year, whatever its phase-in: merger 撤并,
/// the old site of a relocation 迁建, the junior classes of a nine-year school that is split 分设, attached classes
/// 附设班. All its rooms of the stage go, with those that other projects have brought by then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Closure {
    /// Id of the school.
    pub school: String,
    /// The stage that closes; `None`: all.
    pub stage: Option<Stage>,
    /// Id of the school that its pupils go to, in whatever zone; `None`: those that are left in the zone take them.
    pub receiver: Option<String>,
}

/// Pupils of a stage who go to another zone because their school closes or moves, where schools are not entered; a
/// closure with a receiver in another zone says it by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Stage of the pupils.
    pub stage: Stage,
    /// Id of the zone they leave.
    pub from: String,
    /// Id of the zone they go to.
    pub to: String,
    /// σ, their share of the zone's base pupils of the stage.
    pub share: f64,
}
