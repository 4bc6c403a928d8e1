//! The lever of births: the yearly change that holds in the long run.
//!
//! A county may give a path, such as −17 % in one year and −2 % in every year after. The lever is the last step of it,
//! which holds to the end; what comes before is what somebody knows of single years, and stays as given.

use crate::model::{Births, Inputs, MAX_HORIZON, Year};

/// r as the model uses it in the last projected year: the last given up to it, none: 0.
pub(super) fn change(inputs: &Inputs) -> f64 {
    given(inputs).map_or(0.0, |(_, change)| change)
}

/// The year from which that change holds without another: the first unknown one, or a later step of the path.
pub(super) fn since(inputs: &Inputs) -> Year {
    given(inputs).map_or(Year::MIN, |(year, _)| year).max(first_unknown(inputs))
}

/// Replaces the last step of the path.
pub(super) fn set_change(inputs: &mut Inputs, value: f64) {
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
}

/// The path from the first unknown year to the end, as steps: what a lever differs by, however it is written.
pub(super) fn effective(inputs: &Inputs) -> Vec<(Year, f64)> {
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
pub(super) fn have_effect(inputs: &Inputs) -> bool {
    followers(inputs).any(|births| births.by_year.last_key_value().is_some_and(|(year, _)| *year < last_year(inputs)))
}

/// Births that follow the county's change: its own, and those of zones that give none.
fn followers(inputs: &Inputs) -> impl Iterator<Item = &Births> {
    let own = |births: &&Births| !births.by_year.is_empty();
    let shared = inputs.zones.iter().any(|zone| zone.births.as_ref().filter(own).is_none());
    let zones = inputs.zones.iter().filter_map(|zone| zone.births.as_ref()).filter(|births| births.change.is_empty());
    Some(&inputs.births).filter(|_| shared).into_iter().chain(zones).filter(own)
}

/// The first year some births are not known of.
fn first_unknown(inputs: &Inputs) -> Year {
    let last = followers(inputs).filter_map(|births| births.by_year.last_key_value()).map(|(year, _)| *year).min();
    last.unwrap_or(inputs.base_year).saturating_add(1)
}

fn last_year(inputs: &Inputs) -> Year {
    inputs.base_year.saturating_add(i32::try_from(inputs.horizon.min(MAX_HORIZON)).unwrap_or(0))
}

/// The step of the path in effect at the end.
fn given(inputs: &Inputs) -> Option<(Year, f64)> {
    let end = last_year(inputs).max(first_unknown(inputs));
    inputs.births.change.range(..=end).next_back().map(|(year, change)| (*year, *change))
}
