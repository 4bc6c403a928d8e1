//! What a lever shows where the county gives nothing: values at which the lever changes nothing, so that offering it
//! is no assumption of ours.

use crate::model::{Inputs, KindergartenTarget, TargetRatio, Urbanisation, Year};

/// Urban share of residents of China at the census of 2020 (第七次全国人口普查公报): 63.89 %.
const NATIONAL_URBAN_SHARE: f64 = 0.6389;

/// The gross ratio of the base year, kept: it is reached five years on and moves nothing. `None` where the ratio of
/// the base year is not given, for then only a projection knows it.
pub(super) fn kindergarten(inputs: &Inputs) -> Option<KindergartenTarget> {
    let ratio = inputs.gross_ratio?;
    Some(KindergartenTarget { year: later(inputs, 5), ratio: TargetRatio::All(ratio) })
}

/// The national share, kept.
pub(super) fn urbanisation(inputs: &Inputs) -> Urbanisation {
    Urbanisation {
        now: NATIONAL_URBAN_SHARE,
        target: NATIONAL_URBAN_SHARE,
        year: later(inputs, 15),
        intensity: 1.0,
        entry_weight: 3.0,
    }
}

/// A year within the horizon.
fn later(inputs: &Inputs, years: usize) -> Year {
    let years = years.min(inputs.horizon.max(1));
    inputs.base_year.saturating_add(i32::try_from(years).unwrap_or(0))
}
