//! The rows of the parameter table. A new lever is a row here, a key for it, and two words in `text`.

use super::key::{Group, Key};
use super::thing::List;
use super::{Unit, births, estates, kindergarten, links, norms, outside, progression, projects, sharing, urban};
use crate::model::{Inputs, MAX_HORIZON, Stage, Year};

/// One lever for the county, or one for each of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Things {
    One,
    /// Each year after the last with known births.
    Years,
    /// Each stage that has such a figure.
    Stages,
    Each(List),
    EachByStage(List),
}

/// Which of a row's levers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Of<'a> {
    /// The thing's name in its list.
    pub(super) id: &'a str,
    pub(super) year: Year,
    pub(super) stage: Stage,
}

impl<'a> Of<'a> {
    pub(super) const COUNTY: Of<'static> = Of { id: "", year: 0, stage: Stage::Primary };

    pub(super) const fn thing(id: &'a str) -> Self {
        Of { id, year: 0, stage: Stage::Primary }
    }
}

/// Where a lever is folded away until it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fold {
    /// It stands in sight.
    None,
    /// With the others of its kind: births of single years, targets of single zones, weights of links.
    Kind,
    /// With the others of its thing.
    Thing,
}

/// A row: everything of a lever but its words.
pub(super) struct Row {
    /// Its stable name; `[]` stands for the thing's, `*` for the stage's.
    pub(super) name: &'static str,
    /// The key of one of its levers.
    pub(super) key: fn(Of) -> Key,
    pub(super) group: Group,
    pub(super) things: Things,
    pub(super) fold: Fold,
    pub(super) unit: Unit,
    pub(super) range: fn(&Inputs, Of) -> (f64, f64),
    pub(super) step: f64,
    /// Path of the input, with `[]` and `*` as in the name.
    pub(super) field: &'static str,
    /// Whether it can have an effect on these inputs: no lever is offered that does nothing.
    pub(super) works: fn(&Inputs, Of) -> bool,
    /// The value as the model uses it; `None`: these inputs do not have it.
    pub(super) get: fn(&Inputs, Of) -> Option<f64>,
    pub(super) set: fn(&mut Inputs, Of, f64) -> Option<()>,
    /// Where setting the baseline's value would not give back exactly what the baseline has.
    pub(super) exact: Option<Exact>,
}

impl Row {
    /// The list whose things it belongs to; `None`: it belongs to the county.
    pub(super) fn list(&self) -> Option<List> {
        match self.things {
            Things::Each(list) | Things::EachByStage(list) => Some(list),
            Things::One | Things::Years | Things::Stages => None,
        }
    }
}

/// The way back of a lever that stands for more than its number.
pub(super) struct Exact {
    pub(super) differs: fn(&Inputs, &Inputs, Of) -> bool,
    pub(super) back: fn(&mut Inputs, &Inputs, Of) -> Option<()>,
}

/// What most rows have in common.
pub(super) const ROW: Row = Row {
    name: "",
    key: |_| Key::BirthChange,
    group: Group::Births,
    things: Things::One,
    fold: Fold::None,
    unit: Unit::Percent,
    range: |_, _| (0.0, 1.0),
    step: 0.005,
    field: "",
    works: |inputs, _| !inputs.zones.is_empty(),
    get: |_, _| None,
    set: |_, _, _| None,
    exact: None,
};

/// All rows, in the order they are shown. Rows of the same things stand together, and are shown thing by thing.
pub(super) static ROWS: [&Row; super::LEVERS] = [
    &births::CHANGE,
    &births::LATER,
    &births::AUTUMN,
    &kindergarten::RATIO,
    &kindergarten::YEAR,
    &kindergarten::ZONE_RATIO,
    &kindergarten::ZONE_YEAR,
    &urban::TARGET,
    &urban::YEAR,
    &urban::INTENSITY,
    &urban::ENTRY_WEIGHT,
    &links::WEIGHT,
    &links::ENTRY,
    &links::OTHER,
    &links::FIRST,
    &links::LAST,
    &outside::ARRIVALS,
    &estates::ON,
    &estates::YEAR,
    &estates::DWELLINGS,
    &estates::CHILDREN,
    &estates::NEW,
    &estates::SAME_ZONE,
    &progression::TREND,
    &progression::DAMPING,
    &projects::ON,
    &projects::YEAR,
    &projects::DELAY,
    &norms::CLASS_SIZE,
    &norms::PUPILS_PER_STAFF,
    &norms::STAFF_PER_CLASS,
    &norms::LEAD_TIME,
    &norms::LEAD_EXTENSION,
    &norms::YELLOW,
    &norms::RED,
    &sharing::SHARING,
    &sharing::KEEP,
];

/// The years projected after the base year.
pub(super) fn years(inputs: &Inputs, _: Of) -> (f64, f64) {
    (f64::from(first_year(inputs)), f64::from(last_year(inputs)))
}

/// b + 1.
pub(super) fn first_year(inputs: &Inputs) -> Year {
    inputs.base_year.saturating_add(1)
}

/// b + H.
pub(super) fn last_year(inputs: &Inputs) -> Year {
    inputs.base_year.saturating_add(i32::try_from(inputs.horizon.clamp(1, MAX_HORIZON)).unwrap_or(0))
}

/// A value of a lever of years, or of another whole number.
pub(super) fn whole(value: f64) -> i32 {
    // Rounded and clamped to a range before, so nothing is cut.
    value as i32
}

/// The same of years counted, which are never negative.
pub(super) fn count(value: f64) -> u32 {
    value as u32
}

/// Writes a figure that is there.
pub(super) fn write<T>(place: &mut T, value: T) -> Option<()> {
    *place = value;
    Some(())
}

/// 1 on, 0 off.
pub(super) fn switch(on: bool) -> f64 {
    f64::from(u8::from(on))
}
