//! The levers of progression from grade to grade.

use super::table::{ROW, Row, switch, write};
use super::{Group, Key, Unit};
use crate::model::{Inputs, Progression, Zone};

pub(super) static TREND: Row = Row {
    name: "progression.trend",
    key: |_| Key::Trend,
    group: Group::Progression,
    unit: Unit::Switch,
    step: 1.0,
    field: "progression",
    works: |inputs, _| has_trend(inputs) && inputs.zones.iter().any(|zone| zone.progression.is_none()),
    get: |inputs, _| Some(switch(inputs.progression == Progression::Trend)),
    set: |inputs, _, value| {
        write(&mut inputs.progression, if value >= 0.5 { Progression::Trend } else { Progression::Retention })
    },
    ..ROW
};

pub(super) static DAMPING: Row = Row {
    name: "progression.damping",
    key: |_| Key::Damping,
    group: Group::Progression,
    step: 0.01,
    field: "damping",
    works: |inputs, _| has_trend(inputs) && inputs.zones.iter().any(|zone| follows(inputs, zone)),
    get: |inputs, _| Some(inputs.damping),
    set: |inputs, _, value| write(&mut inputs.damping, value),
    ..ROW
};

fn follows(inputs: &Inputs, zone: &Zone) -> bool {
    zone.progression.unwrap_or(inputs.progression) == Progression::Trend
}

/// Whether pupils are known of two years in a row, the base year among them.
fn has_trend(inputs: &Inputs) -> bool {
    let base = inputs.base_year;
    let pair = |zone: &Zone, year: i32| year + 1 == base || zone.history.contains_key(&(year + 1));
    inputs.zones.iter().any(|zone| zone.history.range(..base).any(|(year, _)| pair(zone, *year)))
}
