//! What a plan brings about: findings its baseline has none of at the same place and stage.

use super::super::belongs;
use super::Findings;
use crate::model::{Area, Inputs, Stage};

/// Whether a shortage is of the plan's making: somewhere in the area the baseline tells of none at this stage.
pub fn new_shortage(inputs: &Inputs, baseline: &Findings, area: Area, stage: Stage) -> bool {
    let known = baseline.shortages.iter().filter(|finding| finding.stage == stage).map(|finding| finding.area);
    !covered(inputs, area, &known.collect::<Vec<_>>())
}

/// The same of what is tight: where the baseline is short, being tight is no news.
pub fn new_tight(inputs: &Inputs, baseline: &Findings, area: Area, stage: Stage) -> bool {
    let short = baseline.shortages.iter().filter(|finding| finding.stage == stage).map(|finding| finding.area);
    let tight = baseline.tight.iter().filter(|tight| tight.stage == stage).map(|tight| tight.area);
    !covered(inputs, area, &short.chain(tight).collect::<Vec<_>>())
}

/// Whether each zone of an area lies in one of the others: what was told zone by zone may now be told of their kind.
fn covered(inputs: &Inputs, area: Area, others: &[Area]) -> bool {
    let mut zones = (0..inputs.zones.len()).filter(|zone| belongs(inputs, *zone, area));
    zones.all(|zone| others.iter().any(|other| belongs(inputs, zone, *other)))
}
