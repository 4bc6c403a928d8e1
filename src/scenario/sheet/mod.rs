//! The tables of a county: what stands in which, in the order a planner fills them. No words.
//!
//! ```text
//! Scenario ─ rows::read ─> Records of Values ─ settle, once something is typed ─ rows::write ─> Scenario
//! ```
//! Text becomes a value and a value text in `exchange::grid`.

mod cells;
mod columns;
mod field;
mod follow;
mod items;
mod path;
mod rows;
mod settle;

pub use field::{Field, Kind, What, Words};
pub use follow::{Woven, follow, matching, remove_dependents, weave};
pub use path::{Spot, spot};
pub use rows::{MAX_YEARS_AWAY, read, write, years};
pub use settle::{Refusal, Settled, settle};

use crate::model::Year;

/// A table of inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// One value a row: what holds for the county as a whole.
    #[default]
    County,
    /// The zones 片区 and what is one figure of each.
    Zones,
    /// Known births: years down, the county and its zones across.
    Births,
    /// Pupils of the base year by grade.
    Pupils,
    /// Children of ages 0–5 in the base year.
    Children,
    /// Rooms of the base year by stage and class of room.
    Rooms,
    /// Pupils in private schools by stage and year.
    PrivateShares,
    /// The building programme 建设计划.
    Projects,
    /// Rooms that come or go with projects.
    Effects,
    /// Pupils who change zone with projects.
    Moves,
    /// Housing estates.
    Estates,
    /// Where children move between zones.
    Links,
    /// Arrivals from outside the county, years across.
    Arrivals,
    /// Births assumed for later years, and their change.
    LaterBirths,
    /// Pupils of earlier years by zone and year.
    History,
    /// Retention by age.
    Retention,
    /// Class sizes that replace the national ones.
    ClassSizes,
}

impl Sheet {
    /// All tables, in the order shown.
    pub const ALL: [Sheet; 17] = [
        Sheet::County,
        Sheet::Zones,
        Sheet::Births,
        Sheet::Pupils,
        Sheet::Children,
        Sheet::Rooms,
        Sheet::PrivateShares,
        Sheet::Projects,
        Sheet::Effects,
        Sheet::Moves,
        Sheet::Estates,
        Sheet::Links,
        Sheet::Arrivals,
        Sheet::LaterBirths,
        Sheet::History,
        Sheet::Retention,
        Sheet::ClassSizes,
    ];

    /// A stable name, for ids of elements and for tests; never shown.
    pub const fn id(self) -> &'static str {
        match self {
            Sheet::County => "county",
            Sheet::Zones => "zones",
            Sheet::Births => "births",
            Sheet::Pupils => "pupils",
            Sheet::Children => "children",
            Sheet::Rooms => "rooms",
            Sheet::PrivateShares => "private_shares",
            Sheet::Projects => "projects",
            Sheet::Effects => "effects",
            Sheet::Moves => "moves",
            Sheet::Estates => "estates",
            Sheet::Links => "links",
            Sheet::Arrivals => "arrivals",
            Sheet::LaterBirths => "later_births",
            Sheet::History => "history",
            Sheet::Retention => "retention",
            Sheet::ClassSizes => "class_sizes",
        }
    }

    /// The table of a stable name; `None`: there is none.
    pub fn parse(id: &str) -> Option<Sheet> {
        Sheet::ALL.into_iter().find(|sheet| sheet.id() == id)
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Blank,
    /// A number in the base unit, or a year.
    Number(f64),
    /// Text.
    Text(String),
    /// The place of a word among the words possible.
    Word(usize),
    /// The id of a zone or project.
    Id(String),
    /// Numbers, one after the other.
    List(Vec<f64>),
}

impl Value {
    /// The number, where it is one.
    pub fn number(&self) -> Option<f64> {
        if let Value::Number(number) = self { Some(*number) } else { None }
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The row it was when it was read; `None`: it is new.
    pub from: Option<usize>,
    /// Tells it from other rows, as a rule: the id of a thing that has one, else what it is about.
    pub id: String,
    /// A value for each column.
    pub values: Vec<Value>,
}

impl Record {
    /// The year of a row that is a year.
    pub fn year(&self) -> Option<Year> {
        self.values.first().and_then(Value::number).map(|year| year as Year)
    }
}
