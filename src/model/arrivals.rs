//! Arrivals from outside the county (§2.2, step 4).

use super::births::last_given;
use super::inputs::{Arrivals, Counted, Inputs};
use super::prepared::{Places, in_order};
use super::words::{AGES, Ages, Stage};

/// Arrivals from outside, ready for the years.
#[derive(Clone, Debug)]
pub(super) struct Arriving {
    /// The zones they come to, by their places.
    pub(super) zones: Vec<usize>,
    /// Arrivals, stage by stage.
    rows: Vec<Row>,
}

/// Arrivals into one stage of one zone.
#[derive(Clone, Debug)]
struct Row {
    /// The zone, by its place among the zones with arrivals.
    place: usize,
    /// Whether `by_step` counts a stock.
    stock: bool,
    /// Children in b, b+1, … b+H.
    by_step: Vec<f64>,
    /// The ages of the stage.
    ages: std::ops::Range<usize>,
    /// The stage's share of each age; Σ = 1.
    profile: Ages,
}

/// All arrivals whose zone exists.
pub(super) fn arriving(inputs: &Inputs, horizon: usize, places: &Places) -> Arriving {
    let found = inputs.arrivals.iter().filter_map(|arrivals| Some((places.of(&arrivals.zone)?, arrivals)));
    let found: Vec<_> = found.collect();
    let zones = in_order(found.iter().map(|(zone, _)| (*zone, ()))).into_iter().map(|(zone, ())| zone);
    let zones: Vec<usize> = zones.collect();
    let row = |(zone, arrivals): (usize, &Arrivals)| Row {
        place: zones.partition_point(|known| *known < zone),
        stock: arrivals.counted == Counted::Stock,
        by_step: last_given(&arrivals.by_year, i64::from(inputs.base_year), 0.0).take(horizon + 1).collect(),
        ages: inputs.scheme.ages(arrivals.stage),
        profile: profile(inputs, arrivals.stage, arrivals.profile.as_deref()),
    };
    let rows = found.into_iter().map(row).collect();
    Arriving { zones, rows }
}

/// The weights of a stage's ages, made to add up to 1; evenly where none are given.
fn profile(inputs: &Inputs, stage: Stage, weights: Option<&[f64]>) -> Ages {
    let ages = inputs.scheme.ages(stage);
    let weight = |age: usize| weights.and_then(|weights| weights.get(age - ages.start)).copied().unwrap_or(0.0);
    let total: f64 = ages.clone().map(weight).sum();
    let mut shares = [0.0; AGES];
    for age in ages.clone() {
        shares[age] = if total > 0.0 { weight(age) / total } else { 1.0 / ages.len() as f64 };
    }
    shares
}

/// Children who arrived since the base year, or were there as in-comers in it, by age, in the zones with arrivals. They
/// are counted as they grow older and nothing else: what the residents' retention takes of them is not known apart.
pub(super) struct InComers {
    present: Vec<Ages>,
}

impl InComers {
    /// The stock of the base year.
    pub(super) fn new(arriving: &Arriving) -> Self {
        let mut present = vec![[0.0; AGES]; arriving.zones.len()];
        for row in arriving.rows.iter().filter(|row| row.stock) {
            row.spread(row.by_step[0], &mut present[row.place]);
        }
        Self { present }
    }

    /// Everybody a year older.
    pub(super) fn grow_older(&mut self) {
        for ages in &mut self.present {
            for age in (1..AGES).rev() {
                ages[age] = ages[age - 1];
            }
            ages[0] = 0.0;
        }
    }

    /// The arrivals of a year into a zone, by its place. A stock asks for what is missing between it and the earlier
    /// arrivals still in the stage.
    pub(super) fn asked(&self, arriving: &Arriving, place: usize, step: usize) -> Ages {
        let mut asked = [0.0; AGES];
        for row in arriving.rows.iter().filter(|row| row.place == place) {
            let earlier: f64 = if row.stock { self.present[place][row.ages.clone()].iter().sum() } else { 0.0 };
            row.spread(row.by_step[step] - earlier, &mut asked);
        }
        asked
    }

    /// Notes who came.
    pub(super) fn came(&mut self, place: usize, came: &Ages) {
        self.present[place].iter_mut().zip(came).for_each(|(present, came)| *present += came);
    }
}

impl Row {
    /// Adds children to the ages of the stage.
    fn spread(&self, children: f64, to: &mut Ages) {
        for age in self.ages.clone() {
            to[age] += children * self.profile[age];
        }
    }
}
