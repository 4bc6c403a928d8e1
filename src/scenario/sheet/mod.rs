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
mod gone;
mod items;
mod of_norms;
mod of_resources;
mod of_schools;
mod owned;
mod path;
mod rows;
mod settle;
mod shape;
mod what;
mod years;

pub use field::{Field, Kind, STAFF, Words};
pub use follow::{Woven, follow, matching, weave};
pub use gone::{Gone, remove_dependents};
pub use path::{Spot, spot};
pub use rows::{read, write};
pub use settle::{Refusal, Settled, settle};
pub use what::What;
pub use years::{MAX_YEARS_AWAY, years};

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
    /// Rooms of the base year by stage and class of room, of zones whose schools are not entered.
    Rooms,
    /// Pupils in private schools by stage and year.
    PrivateShares,
    /// The schools 学校, with their rooms, areas and staff.
    Schools,
    /// Pupils of the base year by school and grade.
    SchoolPupils,
    /// Classes of the base year by school and grade.
    SchoolClasses,
    /// Shares of zones' entrants whom private schools take, years across.
    Intakes,
    /// The building programme 建设计划.
    Projects,
    /// Rooms that come or go with projects.
    Effects,
    /// Schools that close with projects, and who takes their pupils.
    Closures,
    /// Pupils who change zone with projects.
    Moves,
    /// Housing estates.
    Estates,
    /// Staff, floor, land, beds and residents of zones.
    ZoneResources,
    /// One value a row: equipment and spending of the county.
    CountyResources,
    /// Children with disabilities who are enrolled, migrant pupils in public places: years down, the county and its zones across.
    SpecialGroups,
    /// Staff who are taken on, years across.
    Recruits,
    /// Land that town plans set aside for schools.
    LandPlans,
    /// One value a row: norms that are one figure.
    Norms,
    /// Boarding by kind of zone and public funding by ownership, stages across.
    StageShares,
    /// Class sizes that replace the national ones.
    ClassSizes,
    /// Floor and land a pupil.
    AreaNorms,
    /// One value a row: the lines of the assessments.
    Lines,
}

impl Sheet {
    /// All tables, in the order shown.
    pub const ALL: [Sheet; 31] = [
        Sheet::County,
        Sheet::Zones,
        Sheet::Births,
        Sheet::Pupils,
        Sheet::Children,
        Sheet::Links,
        Sheet::Arrivals,
        Sheet::LaterBirths,
        Sheet::History,
        Sheet::Retention,
        Sheet::Rooms,
        Sheet::PrivateShares,
        Sheet::Schools,
        Sheet::SchoolPupils,
        Sheet::SchoolClasses,
        Sheet::Intakes,
        Sheet::Projects,
        Sheet::Effects,
        Sheet::Closures,
        Sheet::Moves,
        Sheet::Estates,
        Sheet::ZoneResources,
        Sheet::CountyResources,
        Sheet::SpecialGroups,
        Sheet::Recruits,
        Sheet::LandPlans,
        Sheet::Norms,
        Sheet::StageShares,
        Sheet::ClassSizes,
        Sheet::AreaNorms,
        Sheet::Lines,
    ];

    /// A stable name, for ids of elements and for tests; never shown.
    pub const fn id(self) -> &'static str {
        match self {
            Sheet::County => "county",
            Sheet::Zones => "zones",
            Sheet::Births => "births",
            Sheet::Pupils => "pupils",
            Sheet::Children => "children",
            Sheet::Links => "links",
            Sheet::Arrivals => "arrivals",
            Sheet::LaterBirths => "later_births",
            Sheet::History => "history",
            Sheet::Retention => "retention",
            Sheet::Rooms => "rooms",
            Sheet::PrivateShares => "private_shares",
            Sheet::Schools => "schools",
            Sheet::SchoolPupils => "school_pupils",
            Sheet::SchoolClasses => "school_classes",
            Sheet::Intakes => "intakes",
            Sheet::Projects => "projects",
            Sheet::Effects => "effects",
            Sheet::Closures => "closures",
            Sheet::Moves => "moves",
            Sheet::Estates => "estates",
            Sheet::ZoneResources => "zone_resources",
            Sheet::CountyResources => "county_resources",
            Sheet::SpecialGroups => "special_groups",
            Sheet::Recruits => "recruits",
            Sheet::LandPlans => "land_plans",
            Sheet::Norms => "norms",
            Sheet::StageShares => "stage_shares",
            Sheet::ClassSizes => "class_sizes",
            Sheet::AreaNorms => "area_norms",
            Sheet::Lines => "lines",
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
    /// The id of a zone, school or project.
    Id(String),
    /// Ids of zones, one after the other.
    Ids(Vec<String>),
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
