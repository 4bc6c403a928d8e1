//! Of whom a finding is told: the county, a kind of zones or a zone, so that nothing is told twice.
//!
//! Where all zones of the county share a finding in its worst year, it is the county's; else where all zones of a kind
//! do, the kind's; else each zone has its own. Zones without pupils of the stage are left out of account, and an area
//! of one zone is called by the zone's name.

use super::super::{Lines, SHORT, cells, kinds};
use super::fullness;
use crate::model::{Area, Inputs, Projection, Stage};

/// The areas whose shortages are told.
pub(super) fn short_areas(inputs: &Inputs, projection: &Projection, stage: Stage) -> Vec<Area> {
    let short = |zone: usize, step: usize| cells(projection, Area::Zone(zone), stage)[step].unmet >= SHORT;
    let size = |area: Area, step: usize| cells(projection, area, stage)[step].unmet;
    choose(inputs, projection, stage, &short, &size)
}

/// The areas told as tight: from the yellow line on, and their zones never short.
pub(super) fn tight_areas(inputs: &Inputs, projection: &Projection, stage: Stage, lines: &Lines) -> Vec<Area> {
    let short: Vec<bool> = (0..projection.zones)
        .map(|zone| cells(projection, Area::Zone(zone), stage).iter().any(|cell| cell.unmet >= SHORT))
        .collect();
    let tight = |zone: usize, step: usize| {
        let cell = &cells(projection, Area::Zone(zone), stage)[step];
        !short[zone] && cell.enrolment >= SHORT && lines.reaches(fullness(cell.utilisation()), lines.yellow)
    };
    // A kind is tight in the year in which most of its zones are.
    let size = |area: Area, step: usize| {
        let zones = (0..projection.zones).filter(|zone| super::super::belongs(inputs, *zone, area));
        zones.filter(|zone| tight(*zone, step)).count() as f64
    };
    choose(inputs, projection, stage, &tight, &size)
}

fn choose(
    inputs: &Inputs,
    projection: &Projection,
    stage: Stage,
    affected: &dyn Fn(usize, usize) -> bool,
    size: &dyn Fn(Area, usize) -> f64,
) -> Vec<Area> {
    let present = |zone: &usize| cells(projection, Area::Zone(*zone), stage).iter().any(|cell| cell.enrolment >= SHORT);
    let steps = cells(projection, Area::County, stage).len();
    let all_at_worst = |area: Area, zones: &[usize]| {
        let worst = steps.checked_sub(1).map(|last| super::peak(0..=last, |step| size(area, step)));
        zones.len() > 1 && worst.is_some_and(|step| zones.iter().all(|zone| affected(*zone, step)))
    };
    let everywhere: Vec<usize> = (0..projection.zones.min(inputs.zones.len())).filter(present).collect();
    if all_at_worst(Area::County, &everywhere) {
        return vec![Area::County];
    }
    let mut areas = Vec::new();
    for (kind, zones) in kinds(inputs) {
        let zones: Vec<usize> = zones.into_iter().filter(present).collect();
        if all_at_worst(Area::Kind(kind), &zones) {
            areas.push(Area::Kind(kind));
        } else {
            areas.extend(zones.into_iter().filter(|zone| (0..steps).any(|step| affected(*zone, step))).map(Area::Zone));
        }
    }
    areas
}
