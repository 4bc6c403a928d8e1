//! A plan made ready: names found, years laid out, everything that does not depend on how the children move.

use super::arrivals::{Arriving, arriving};
use super::births::{births, target_weights, with_families};
use super::calibration::{Base, calibrate};
use super::estates::{Filling, filling};
use super::inputs::Inputs;
use super::transfer::{Transfer, project_moves, transfer, urbanising};
use super::words::{Stage, Year};
use super::{MAX_HORIZON, enrolment, progression};
use std::collections::HashMap;

/// Everything the years need, in dense arrays. `step` is t − b.
pub(super) struct Prepared {
    /// H, at most [`MAX_HORIZON`].
    pub(super) horizon: usize,
    /// Births by zone from b − 15 on, after families have moved.
    pub(super) births: Vec<Vec<f64>>,
    /// φ.
    pub(super) autumn_share: f64,
    /// The base year of each zone.
    pub(super) base: Vec<Base>,
    /// q, zone by zone, b+1 … b+H, by age.
    pub(super) progression: Vec<f64>,
    /// Urban transfer.
    pub(super) links: Transfer,
    /// Mergers and relocations across zones.
    pub(super) moves: Option<Transfer>,
    /// Arrivals from outside.
    pub(super) arriving: Vec<Arriving>,
    /// Housing estates.
    pub(super) filling: Vec<Filling>,
    /// Pupils per child, zone by zone, b … b+H, by grade.
    pub(super) enrolment: Vec<f64>,
    /// The first year whose pupils depend on children not yet born, by stage.
    pub(super) first_unborn: [Year; 3],
}

/// Finds zones by their ids. Of two with one id (refused by `scenario::check`) the first counts.
pub(super) struct Places<'a>(HashMap<&'a str, usize>);

impl<'a> Places<'a> {
    /// The places of all zones.
    pub(super) fn new(inputs: &'a Inputs) -> Self {
        let mut places = HashMap::with_capacity(inputs.zones.len());
        for (place, zone) in inputs.zones.iter().enumerate() {
            places.entry(zone.id.as_str()).or_insert(place);
        }
        Self(places)
    }

    /// The place of a zone.
    pub(super) fn of(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}

/// Makes a plan ready.
pub(super) fn prepare(inputs: &Inputs) -> Prepared {
    let horizon = inputs.horizon.min(MAX_HORIZON);
    let places = Places::new(inputs);
    let place_of = |id: &str| places.of(id);

    let zone_births = births(inputs, horizon);
    let base: Vec<Base> = inputs
        .zones
        .iter()
        .zip(&zone_births)
        .map(|(zone, births)| calibrate(zone, births, inputs.autumn_share, inputs.scheme))
        .collect();
    let entry_ratios: Vec<f64> = base.iter().map(|base| base.entry_ratio).collect();

    let targets = target_weights(inputs, place_of);
    let urbanising = urbanising(inputs.urbanisation.as_ref(), inputs.base_year, horizon);
    let kappa = inputs.urbanisation.as_ref().map_or(0.0, |path| path.intensity);
    let moving: Vec<f64> = urbanising.iter().map(|h| (h * kappa).min(1.0)).collect();

    Prepared {
        horizon,
        births: with_families(&zone_births, inputs, &targets, &moving),
        autumn_share: inputs.autumn_share,
        progression: progression::ratios(inputs, &entry_ratios, horizon),
        links: transfer(inputs, &targets, &urbanising, place_of),
        moves: project_moves(inputs, horizon, place_of),
        arriving: arriving(inputs, horizon, place_of),
        filling: filling(inputs, &targets, horizon, place_of),
        enrolment: enrolment::ratios(inputs, &base, horizon),
        first_unborn: first_unborn(inputs, &zone_births),
        base,
    }
}

/// A stage is entered by unborn children from the year in which its entry age was born after the last known births.
/// Children of ages 0–5 that are given were born by then, whatever is known of births.
fn first_unborn(inputs: &Inputs, births: &[super::births::ZoneBirths]) -> [Year; 3] {
    let last = inputs.zones.iter().zip(births).map(|(zone, births)| {
        if zone.children.is_some() { births.last_known.max(inputs.base_year) } else { births.last_known }
    });
    let last = last.min().unwrap_or(inputs.base_year);
    let entered = |stage: Stage| i32::try_from(inputs.scheme.entry_age(stage)).unwrap_or(0);
    Stage::ALL.map(|stage| last.saturating_add(1).saturating_add(entered(stage)))
}
