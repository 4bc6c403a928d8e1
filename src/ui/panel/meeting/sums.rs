//! What the scenarios come to, as the steps and the minutes tell it.

use crate::model::Area;
use crate::report::{Headline, Side, Totals, deeper, full_headline, totals};
use crate::text::Language;
use crate::text::naming::Naming;
use crate::ui::state::{Computed, Work};

/// A scenario with its inputs and results.
pub(super) fn side(own: &Computed) -> Side<'_> {
    Side { inputs: &own.scenario.inputs, projection: &own.projection, deeper: own.deeper(deeper) }
}

/// The six figures of an area of a scenario.
pub(super) fn figures(own: &Computed, area: Area) -> Headline {
    full_headline(&own.scenario.inputs, &own.projection, own.deeper(deeper), area)
}

/// The names of a scenario.
pub(super) fn naming(language: Language, own: &Computed) -> Naming<'_> {
    Naming { language, county: &own.scenario.county, inputs: &own.scenario.inputs }
}

/// What each scenario comes to beside the baseline, in their order; `None`: it has errors.
pub(super) fn sums(work: &Work, all: &[Computed]) -> Vec<Option<Totals>> {
    let able: Vec<usize> = (0..all.len()).filter(|place| all[*place].computable()).collect();
    let sides: Vec<Side> = able.iter().map(|place| side(&all[*place])).collect();
    let base = able.iter().position(|place| *place == work.baseline);
    let mut found = totals(&sides, base).into_iter();
    all.iter().map(|own| if own.computable() { found.next() } else { None }).collect()
}
