//! The levers of births: the yearly change that holds in the long run, births of single years, and three paths.
//!
//! A county may give a path, such as −17 % in one year and −2 % in every year after. The lever is the last step of it,
//! which holds to the end; what comes before is what somebody knows of single years, and stays as given.

use super::table::{Exact, Fold, ROW, Row, Things, last_year, write};
use super::{Group, Key, Unit};
use crate::model::{Births, Inputs, Year};

pub(super) static CHANGE: Row = Row {
    name: "births.change",
    key: |_| Key::BirthChange,
    unit: Unit::PercentPerYear,
    range: |_, _| CHANGES,
    field: "births.change",
    works: |inputs, _| have_effect(inputs),
    get: |inputs, _| Some(change(inputs)),
    set: |inputs, _, value| set_change(inputs, value),
    exact: Some(Exact {
        // One path can work otherwise only because other figures differ: other known births, a longer horizon.
        differs: |inputs, baseline, _| {
            inputs.births.change != baseline.births.change && effective(inputs) != effective(baseline)
        },
        back: |inputs, baseline, _| write(&mut inputs.births.change, baseline.births.change.clone()),
    }),
    ..ROW
};

pub(super) static LATER: Row = Row {
    name: "births.later[]",
    key: |of| Key::BirthsIn(of.year),
    things: Things::Years,
    fold: Fold::Kind,
    unit: Unit::Children,
    range: |inputs, _| (0.0, most(inputs)),
    step: 10.0,
    field: "births.later.[]",
    works: |inputs, _| shared(inputs),
    get: |inputs, of| in_year(inputs, of.year),
    set: |inputs, of, value| {
        inputs.births.later.insert(of.year, value);
        Some(())
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| inputs.births.later.get(&of.year) != baseline.births.later.get(&of.year),
        back: |inputs, baseline, of| {
            match baseline.births.later.get(&of.year) {
                Some(births) => inputs.births.later.insert(of.year, *births),
                None => inputs.births.later.remove(&of.year),
            };
            Some(())
        },
    }),
    ..ROW
};

pub(super) static AUTUMN: Row = Row {
    name: "births.autumn_share",
    key: |_| Key::AutumnShare,
    group: Group::Births,
    range: |_, _| (0.20, 0.50),
    field: "autumn_share",
    get: |inputs, _| Some(inputs.autumn_share),
    set: |inputs, _, value| write(&mut inputs.autumn_share, value),
    ..ROW
};

/// Between which ends the yearly change can be set.
const CHANGES: (f64, f64) = (-0.20, 0.20);

/// By how much a low and a high path of births change less and more a year than the middle one.
///
/// Measured on births of China as first published by the National Bureau of Statistics, 2000–2024: whoever had carried
/// the mean yearly change of the last five years on for five more (2005 … 2019, 15 times) would have missed the mean
/// change that followed by 1.9 points a year in half of the cases, and by more in the other half; rounded to 2.
/// So births outside both paths are as likely as births within.
const PATH_STEP: f64 = 0.02;

/// The yearly change on a low, middle and high path; middle is the baseline's own.
pub(super) fn paths(baseline: &Inputs) -> [f64; 3] {
    let middle = change(baseline);
    let (least, most) = CHANGES;
    [(middle - PATH_STEP).max(least.min(middle)), middle, (middle + PATH_STEP).min(most.max(middle))]
}

/// Calendar years before the base year that its pupils were born in: births of before have no effect.
const YEARS_BACK: i32 = 15;
/// A path of births over more years than this is cut short, as the model does.
const LONGEST: i32 = 400;

/// The years whose births are not known, up to the last projected.
pub(super) fn years(inputs: &Inputs) -> std::ops::RangeInclusive<Year> {
    let known = inputs.births.by_year.last_key_value();
    // Without known births there are no later ones either.
    let first = known.map_or(Year::MAX, |(year, _)| year.saturating_add(1));
    first.max(inputs.base_year.saturating_sub(YEARS_BACK))..=last_year(inputs)
}

/// Births of the county in a year after the last known one, as the model has them (§2.1).
fn in_year(inputs: &Inputs, year: Year) -> Option<f64> {
    let Births { by_year, later, change } = &inputs.births;
    let (last, mut births) = by_year.last_key_value().map(|(year, births)| (*year, *births))?;
    if !years(inputs).contains(&year) {
        return None;
    }
    for year in last.max(year.saturating_sub(LONGEST)).saturating_add(1)..=year {
        let rate = change.range(..=year).next_back().map_or(0.0, |(_, change)| *change);
        births = later.get(&year).copied().unwrap_or_else(|| (births * (1.0 + rate)).max(0.0));
    }
    Some(births)
}

/// Twice the births of the last known year, in full hundreds.
fn most(inputs: &Inputs) -> f64 {
    let last = inputs.births.by_year.last_key_value().map_or(0.0, |(_, births)| *births);
    (last * 0.02).ceil().max(1.0) * 100.0
}

/// Whether zones share the county's births.
fn shared(inputs: &Inputs) -> bool {
    inputs.zones.iter().any(|zone| zone.births.as_ref().filter(|births| !births.by_year.is_empty()).is_none())
}

/// r as the model uses it in the last projected year: the last given up to it, none: 0.
fn change(inputs: &Inputs) -> f64 {
    given(inputs).map_or(0.0, |(_, change)| change)
}

/// The year from which that change holds without another: the first unknown one, or a later step of the path.
pub(super) fn since(inputs: &Inputs) -> Year {
    given(inputs).map_or(Year::MIN, |(year, _)| year).max(first_unknown(inputs))
}

/// Replaces the last step of the path.
fn set_change(inputs: &mut Inputs, value: f64) -> Option<()> {
    let step = given(inputs);
    let unknown = first_unknown(inputs);
    let change = &mut inputs.births.change;
    match step {
        // Nothing given means no change: the lever put back leaves no trace.
        Some((year, _)) if year == unknown && value == 0.0 && change.len() == 1 => change.clear(),
        Some((year, _)) => {
            change.insert(year, value);
        }
        None => {
            change.insert(unknown, value);
        }
    }
    Some(())
}

/// The path from the first unknown year to the end, as steps: what a lever differs by, however it is written.
fn effective(inputs: &Inputs) -> Vec<(Year, f64)> {
    let first = first_unknown(inputs);
    let mut steps = vec![(first, 0.0)];
    for (&year, &change) in inputs.births.change.range(..=last_year(inputs).max(first)) {
        match steps.last_mut() {
            Some((_, before)) if *before == change => {}
            Some((at, before)) if year <= *at => *before = change,
            _ => steps.push((year, change)),
        }
    }
    steps
}

/// Whether any births follow the county's change.
fn have_effect(inputs: &Inputs) -> bool {
    followers(inputs).any(|births| births.by_year.last_key_value().is_some_and(|(year, _)| *year < last_year(inputs)))
}

/// Births that follow the county's change: its own, and those of zones that give none.
fn followers(inputs: &Inputs) -> impl Iterator<Item = &Births> {
    let own = |births: &&Births| !births.by_year.is_empty();
    let zones = inputs.zones.iter().filter_map(|zone| zone.births.as_ref()).filter(|births| births.change.is_empty());
    Some(&inputs.births).filter(|_| shared(inputs)).into_iter().chain(zones).filter(own)
}

/// The first year some births are not known of.
fn first_unknown(inputs: &Inputs) -> Year {
    let last = followers(inputs).filter_map(|births| births.by_year.last_key_value()).map(|(year, _)| *year).min();
    last.unwrap_or(inputs.base_year).saturating_add(1)
}

/// The step of the path in effect at the end.
fn given(inputs: &Inputs) -> Option<(Year, f64)> {
    let end = last_year(inputs).max(first_unknown(inputs));
    inputs.births.change.range(..=end).next_back().map(|(year, change)| (*year, *change))
}
