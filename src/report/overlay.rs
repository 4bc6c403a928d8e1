//! One measure of several scenarios over the years of all of them: what a picture with a line for each shows.

use super::{Measure, Side, cells};
use crate::model::{Area, Stage, Year};

/// A line for each scenario. All lines are as long as `years`.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureLines {
    /// Which stage.
    pub stage: Stage,
    /// What is measured.
    pub measure: Measure,
    /// School years, from the first of any scenario to the last of any.
    pub years: Vec<Year>,
    /// The figures, scenario by scenario: people or places. NaN in a year a scenario does not reach, and in every year
    /// where it does not have the area.
    pub values: Vec<Vec<f64>>,
    /// For each scenario, the first whose figures are the same in every year: itself where there is none before it.
    pub same: Vec<usize>,
    /// The first year that in one of the scenarios depends on children not yet born; `None`: none has the area.
    pub first_unborn: Option<Year>,
}

/// The lines of a stage: for each scenario, the area that is looked at in it; `None`: it has none of that name.
pub fn overlay(sides: &[Side], areas: &[Option<Area>], stage: Stage, measure: Measure) -> MeasureLines {
    let own: Vec<_> = sides
        .iter()
        .zip(areas)
        .map(|(side, area)| (side.projection, area.map_or(&[][..], |area| cells(side.projection, area, stage))))
        .collect();
    let there = || own.iter().filter(|(_, cells)| !cells.is_empty());
    let first = there().map(|(projection, _)| projection.base_year).min();
    let last = there().filter_map(|(projection, cells)| projection.all_years().take(cells.len()).last()).max();
    let years: Vec<Year> = first.zip(last).map_or_else(Vec::new, |(first, last)| (first..=last).collect());
    let line = |(projection, cells): &(&crate::model::Projection, &[crate::model::Cell])| -> Vec<f64> {
        let at = |year: &Year| {
            let step = usize::try_from(i64::from(*year) - i64::from(projection.base_year)).ok()?;
            cells.get(step).map(|cell| measure.of(cell))
        };
        years.iter().map(|year| at(year).unwrap_or(f64::NAN)).collect()
    };
    let values: Vec<Vec<f64>> = own.iter().map(line).collect();
    let same = (0..values.len()).map(|place| first_alike(&values, place)).collect();
    let first_unborn = there().map(|(projection, _)| projection.first_unborn[stage as usize]).min();
    MeasureLines { stage, measure, years, values, same, first_unborn }
}

/// The first line no figure of which differs from those of the line at `place`; one without figures is like no other.
fn first_alike(lines: &[Vec<f64>], place: usize) -> usize {
    let own = &lines[place];
    let equal = |one: f64, other: f64| (one - other).abs() <= UNSEEN || (one.is_nan() && other.is_nan());
    let alike = |other: &Vec<f64>| own.iter().zip(other).all(|(one, other)| equal(*one, *other));
    if own.iter().all(|value| value.is_nan()) {
        return place;
    }
    lines[..place].iter().position(alike).unwrap_or(place)
}

/// A difference no figure shows.
const UNSEEN: f64 = 1e-6;
