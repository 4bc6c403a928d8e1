//! The schools of a plan as a planner looks at them: which is full or empty in a year, where classes are large and until
//! when, what the figure of a zone hides, and what happens to one school.

pub mod kept;
pub mod ledger;
pub mod one;
pub mod sharing;
pub mod within;

pub use kept::{Kept, kept};
pub use ledger::{LedgerColumn, LedgerLine, YearTotal, ledger_lines, sort_ledger, totals_by_year};
pub use one::{
    Change, Nearby, Sizes, Takers, Touch, Touching, class_sizes, entry_stage, has_stage, nearby, shared_out, takers,
    touching,
};
pub use sharing::{Shared, shared, shared_from};
pub use within::{Hidden, LargeClasses, Outside, Summary, hidden, large_classes, outside, private_unmet, summary};

use super::{Level, Lines, belongs};
use crate::model::{Area, Cell, Inputs, LedgerRow, Ownership, School, SchoolKind, Schools, Stage, Utilisation};
use crate::scenario::order::sort_by;
use std::cmp::Ordering;

/// Which schools are looked at; what is `None` does not matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// Where they stand.
    pub area: Area,
    /// What they teach.
    pub stage: Option<Stage>,
    /// What they are; of kindergarten classes at other schools: attached ones.
    pub kind: Option<SchoolKind>,
    /// Who runs them.
    pub ownership: Option<Ownership>,
}

impl Asked {
    /// The stages asked for.
    pub fn stages(&self) -> impl Iterator<Item = Stage> + use<> {
        let only = self.stage;
        Stage::ALL.into_iter().filter(move |stage| only.is_none_or(|only| only == *stage))
    }
}

/// A stage of a school: what has a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfSchool {
    /// The school, by its place in the inputs.
    pub school: usize,
    /// Its stage.
    pub stage: Stage,
}

/// One stage of a school in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SchoolFigures {
    /// Which.
    pub of: OfSchool,
    /// Pupils.
    pub pupils: f64,
    /// Places.
    pub places: f64,
    /// Pupils ÷ places.
    pub utilisation: Utilisation,
    /// Its level.
    pub level: Level,
    /// Classes.
    pub classes: u32,
    /// Pupils a class, of those who have a room; `None`: there are no classes.
    pub mean: Option<f64>,
    /// Pupils of the largest class.
    pub largest: u32,
    /// Classes over their norm.
    pub over_norm: u32,
    /// Classes of 56 and more, in primary and junior schools.
    pub large: u32,
    /// Classes of 66 and more, in primary and junior schools.
    pub super_large: u32,
    /// Pupils without a room.
    pub without_room: u32,
    /// Pupils over the places.
    pub unmet: f64,
}

/// What the list of schools can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Its name.
    #[default]
    School,
    /// The zone it stands in.
    Zone,
    /// The stage.
    Stage,
    /// Pupils.
    Pupils,
    /// Places.
    Places,
    /// How full it is.
    Use,
    /// Classes.
    Classes,
    /// The mean class.
    Mean,
    /// The largest class.
    Largest,
    /// Classes over their norm.
    OverNorm,
    /// Large classes.
    Large,
    /// Super-large classes.
    SuperLarge,
    /// Pupils without a room.
    WithoutRoom,
    /// Pupils over the places.
    Unmet,
}

impl Column {
    /// All columns, in the order they are shown.
    pub const ALL: [Column; 14] = [
        Column::School,
        Column::Zone,
        Column::Stage,
        Column::Pupils,
        Column::Places,
        Column::Use,
        Column::Classes,
        Column::Mean,
        Column::Largest,
        Column::OverNorm,
        Column::Large,
        Column::SuperLarge,
        Column::WithoutRoom,
        Column::Unmet,
    ];

    /// Whether its first order is the falling one: of figures, the largest are looked for first.
    pub const fn falls_first(self) -> bool {
        !matches!(self, Column::School | Column::Zone | Column::Stage)
    }
}

/// The schools asked for, a row for each stage they ever have, in the order of the inputs.
pub fn rows(inputs: &Inputs, schools: &Schools, asked: &Asked) -> Vec<OfSchool> {
    let is_asked = |row: &&LedgerRow| {
        let school = &inputs.schools[row.school];
        let zone = place_of_zone(inputs, &school.zone);
        asked.kind.is_none_or(|kind| kind == kind_of(school, row.stage))
            && asked.ownership.is_none_or(|ownership| ownership == school.ownership)
            && zone.is_some_and(|zone| belongs(inputs, zone, asked.area))
    };
    let of = schools.ledger.iter().filter(|row| asked.stage.is_none_or(|stage| stage == row.stage));
    of.filter(is_asked).map(|row| OfSchool { school: row.school, stage: row.stage }).collect()
}

/// What a school is in one of its stages: kindergarten classes of a school of another kind are attached ones 附设班.
fn kind_of(school: &School, stage: Stage) -> SchoolKind {
    match school.norm_kind(stage) {
        SchoolKind::Attached => SchoolKind::Attached,
        _ => school.kind,
    }
}

/// The kinds that some school is in a stage it ever has, in the order of all kinds.
pub fn kinds_there(inputs: &Inputs, schools: &Schools) -> Vec<SchoolKind> {
    let is_there =
        |kind: &SchoolKind| schools.ledger.iter().any(|row| kind_of(&inputs.schools[row.school], row.stage) == *kind);
    SchoolKind::ALL.into_iter().filter(is_there).collect()
}

/// What a school's stage comes to `step` years after the base year; `None`: it never has it.
pub fn figures(schools: &Schools, of: OfSchool, step: usize, lines: &Lines) -> Option<SchoolFigures> {
    let cell = schools.series(of.school, of.stage).get(step)?;
    let classes = schools.classes_of(of.school, of.stage).get(step)?;
    let whole = schools.whole_of(of.school, of.stage).get(step)?;
    let utilisation = utilisation(cell.enrolment, cell.places);
    let in_rooms = whole.iter().sum::<u32>().saturating_sub(classes.without_room);
    Some(SchoolFigures {
        of,
        pupils: cell.enrolment,
        places: cell.places,
        utilisation,
        level: lines.level(utilisation),
        classes: classes.all,
        mean: (classes.all > 0).then(|| f64::from(in_rooms) / f64::from(classes.all)),
        largest: classes.largest,
        over_norm: classes.over_norm,
        large: classes.large,
        super_large: classes.super_large,
        without_room: classes.without_room,
        unmet: cell.unmet,
    })
}

/// Sorts the list; equals stay in their order, and schools that have nothing in the year come last. `rank`: of each
/// school, the place of its name among all names.
pub fn sort_list(inputs: &Inputs, list: &mut Vec<SchoolFigures>, by: Column, falls: bool, rank: &[usize]) {
    let key = |row: &SchoolFigures| -> f64 {
        match by {
            Column::School => rank.get(row.of.school).copied().unwrap_or(row.of.school) as f64,
            Column::Zone => zone_key(inputs, row.of.school),
            Column::Stage => f64::from(row.of.stage as u8),
            Column::Pupils => row.pupils,
            Column::Places => row.places,
            Column::Use => match row.utilisation {
                Utilisation::Share(share) => share,
                Utilisation::Over => f64::INFINITY,
                Utilisation::Nothing => -1.0,
            },
            Column::Classes => f64::from(row.classes),
            Column::Mean => row.mean.unwrap_or(0.0),
            Column::Largest => f64::from(row.largest),
            Column::OverNorm => f64::from(row.over_norm),
            Column::Large => f64::from(row.large),
            Column::SuperLarge => f64::from(row.super_large),
            Column::WithoutRoom => f64::from(row.without_room),
            Column::Unmet => row.unmet,
        }
    };
    let nothing = |row: &SchoolFigures| row.utilisation == Utilisation::Nothing;
    sort_by(list, |one, other| nothing(one).cmp(&nothing(other)).then(ordered(key(one), key(other), falls)));
}

/// The place of a zone in the inputs.
pub fn place_of_zone(inputs: &Inputs, id: &str) -> Option<usize> {
    inputs.zones.iter().position(|zone| zone.id == id)
}

fn zone_key(inputs: &Inputs, school: usize) -> f64 {
    let zone = inputs.schools.get(school).and_then(|school| place_of_zone(inputs, &school.zone));
    zone.map_or(f64::MAX, |zone| zone as f64)
}

fn ordered(one: f64, other: f64, falls: bool) -> Ordering {
    let (one, other) = if falls { (other, one) } else { (one, other) };
    one.total_cmp(&other)
}

/// How full places are.
pub fn utilisation(enrolment: f64, places: f64) -> Utilisation {
    Cell { enrolment, places, ..Cell::default() }.utilisation()
}
