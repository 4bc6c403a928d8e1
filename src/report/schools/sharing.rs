//! What sharing places does: the same plan with catchments, as it is, and with all places shared.

use super::ledger::totals_by_year;
use super::{Asked, YearTotal};
use crate::model::Schools;

/// An area and its stages in one year, at one degree of sharing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shared {
    /// Σ over schools of pupils over their places.
    pub unmet: f64,
    /// Classes over norm, large and super-large; of all stages together, of primary and junior schools.
    pub classes: YearTotal,
}

/// What each of some plans comes to `step` years after the base year, whatever kind and ownership is looked at.
pub fn shared<const N: usize>(plans: [&Schools; N], asked: &Asked, step: usize) -> [Shared; N] {
    let all = Asked { kind: None, ownership: None, ..*asked };
    plans.map(|schools| {
        let cells = all.stages().filter_map(|stage| schools.area(all.area, stage).get(step));
        Shared {
            unmet: cells.map(|cell| cell.unmet).sum(),
            classes: totals_by_year(schools, &all).get(step).copied().unwrap_or_default(),
        }
    })
}

/// The step at which plans are seen to differ, in shown figures: that one, or the first after it; `None`: never from it on.
pub fn shared_from(plans: [&Schools; 3], asked: &Asked, step: usize) -> Option<usize> {
    let shown = |of: &Shared| (of.unmet.round() as i64, of.classes);
    let differ = |step: &usize| {
        let [first, others @ ..] = shared(plans, asked, *step);
        others.iter().any(|other| shown(other) != shown(&first))
    };
    (step..plans[0].years).find(differ)
}
