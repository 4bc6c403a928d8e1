//! The building programme 建设计划: projects as effects on rooms.

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
    /// Rooms by zone and stage.
    pub effects: Vec<Effect>,
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
            moves: Vec::new(),
            cost: None,
            cost_years: Vec::new(),
            floor_area: None,
            land: None,
            staff: None,
        }
    }
}

/// Rooms that come or go at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// Id of the zone.
    pub zone: String,
    /// Stage of the rooms.
    pub stage: Stage,
    /// Class of the rooms.
    pub class: RoomClass,
    /// Rooms, with their sign.
    pub rooms: f64,
}

/// Pupils of a stage who go to another zone because their school closes or moves.
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
