//! Arrivals from outside the county (§2.2, step 4).

use super::births::last_given;
use super::inputs::{Counted, Inputs};
use super::words::{AGES, Stage};

/// Arrivals into one stage of one zone, ready for the years.
#[derive(Clone, Debug)]
pub(super) struct Arriving {
    /// Zone, by its place.
    pub(super) zone: usize,
    /// Whether `by_step` counts a stock.
    pub(super) stock: bool,
    /// Children in b, b+1, … b+H.
    pub(super) by_step: Vec<f64>,
    /// The ages of the stage.
    pub(super) ages: std::ops::Range<usize>,
    /// The stage's share of each age; Σ = 1.
    pub(super) profile: [f64; AGES],
}

/// All arrivals whose zone exists.
pub(super) fn arriving(inputs: &Inputs, horizon: usize, place_of: impl Fn(&str) -> Option<usize>) -> Vec<Arriving> {
    let year = |step: usize| inputs.base_year.saturating_add(i32::try_from(step).unwrap_or(i32::MAX));
    inputs
        .arrivals
        .iter()
        .filter_map(|arrivals| {
            Some(Arriving {
                zone: place_of(&arrivals.zone)?,
                stock: arrivals.counted == Counted::Stock,
                by_step: (0..=horizon).map(|step| last_given(&arrivals.by_year, year(step))).collect(),
                ages: inputs.scheme.ages(arrivals.stage),
                profile: profile(inputs, arrivals.stage, arrivals.profile.as_deref()),
            })
        })
        .collect()
}

/// The weights of a stage's ages, made to add up to 1; evenly where none are given.
fn profile(inputs: &Inputs, stage: Stage, weights: Option<&[f64]>) -> [f64; AGES] {
    let ages = inputs.scheme.ages(stage);
    let weight = |age: usize| weights.and_then(|weights| weights.get(age - ages.start)).copied().unwrap_or(0.0);
    let total: f64 = ages.clone().map(weight).sum();
    let mut shares = [0.0; AGES];
    for age in ages.clone() {
        shares[age] = if total > 0.0 { weight(age) / total } else { 1.0 / ages.len() as f64 };
    }
    shares
}

/// Children who arrived since the base year, or were there as in-comers in it, by zone and age. They are counted as
/// they grow older and nothing else: what the residents' retention takes of them is not known apart.
pub(super) struct InComers {
    present: Vec<[f64; AGES]>,
}

impl InComers {
    /// The stock of the base year.
    pub(super) fn new(zones: usize, arriving: &[Arriving]) -> Self {
        let mut present = vec![[0.0; AGES]; zones];
        for row in arriving.iter().filter(|row| row.stock) {
            for (age, share) in row.profile.iter().enumerate() {
                present[row.zone][age] += row.by_step[0] * share;
            }
        }
        Self { present }
    }

    /// One year: everybody a year older, then the arrivals of the year into `asked`, zone by zone.
    /// A stock asks for what is missing between it and the earlier arrivals still in the stage.
    pub(super) fn ask(&mut self, arriving: &[Arriving], step: usize, asked: &mut [[f64; AGES]]) {
        for ages in &mut self.present {
            ages.copy_within(..AGES - 1, 1);
            ages[0] = 0.0;
        }
        asked.fill([0.0; AGES]);
        for row in arriving {
            let earlier: f64 = if row.stock {
                row.ages.clone().map(|age| self.present[row.zone][age]).sum()
            } else {
                0.0
            };
            let children = row.by_step[step] - earlier;
            for (age, share) in row.profile.iter().enumerate() {
                asked[row.zone][age] += children * share;
            }
        }
    }

    /// Notes who came.
    pub(super) fn came(&mut self, zone: usize, age: usize, children: f64) {
        self.present[zone][age] += children;
    }
}
