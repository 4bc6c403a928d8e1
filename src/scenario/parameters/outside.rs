//! The lever of arrivals from outside: a level that holds in every year from the first projected one on.

use super::table::{Exact, Of, ROW, Row, Things, first_year};
use super::thing::{List, arrivals, arrivals_mut, zone};
use super::{Group, Key, Unit};
use crate::model::{ByYear, Counted, Inputs, Year};

pub(super) static ARRIVALS: Row = Row {
    name: "arrivals[].each_year",
    key: |of| Key::Arrivals(of.id.into()),
    group: Group::Arrivals,
    things: Things::Each(List::Arrivals),
    unit: Unit::Children,
    range,
    step: 5.0,
    field: "arrivals[].by_year",
    works: |inputs, of| arrivals(inputs, of.id).is_some_and(|one| zone(inputs, &one.zone).is_some()),
    get: |inputs, of| {
        let given = arrivals(inputs, of.id)?.by_year.range(..=first_year(inputs)).next_back();
        Some(given.map_or(0.0, |(_, children)| *children))
    },
    set: |inputs, of, value| {
        let first = first_year(inputs);
        let by_year = &mut arrivals_mut(inputs, of.id)?.by_year;
        by_year.retain(|year, _| *year < first);
        by_year.insert(first, value);
        Some(())
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| {
            let first = first_year(inputs);
            let later = |inputs, id| Some(from(&arrivals(inputs, id)?.by_year, first));
            later(inputs, of.id) != later(baseline, of.id)
        },
        back: |inputs, baseline, of| {
            let first = first_year(inputs);
            let theirs = from(&arrivals(baseline, of.id)?.by_year, first);
            let by_year = &mut arrivals_mut(inputs, of.id)?.by_year;
            by_year.retain(|year, _| *year < first);
            by_year.extend(theirs);
            Some(())
        },
    }),
    ..ROW
};

/// The figures from a year on.
fn from(by_year: &ByYear, first: Year) -> Vec<(Year, f64)> {
    by_year.range(first..).map(|(year, children)| (*year, *children)).collect()
}

/// A tenth of the stage's pupils in the zone either way; as a stock, none to half of them. In full hundreds.
fn range(inputs: &Inputs, of: Of) -> (f64, f64) {
    let Some(one) = arrivals(inputs, of.id) else { return (0.0, 0.0) };
    let ages = inputs.scheme.ages(one.stage);
    let pupils = zone(inputs, &one.zone).map_or(0.0, |zone| {
        let grades = zone.pupils.iter().enumerate().filter(|(grade, _)| ages.contains(&(grade + 6)));
        // Kindergarten pupils may not be known; those of G1–G3 tell as much here.
        let sum: f64 = grades.map(|(_, pupils)| *pupils).sum();
        if ages.start < 6 { zone.pupils[..3].iter().sum() } else { sum }
    });
    let hundreds = |share: f64| (pupils * share / 100.0).ceil().clamp(1.0, 1000.0) * 100.0;
    match one.counted {
        Counted::Flow => (-hundreds(0.1), hundreds(0.1)),
        Counted::Stock => (0.0, hundreds(0.5)),
    }
}
