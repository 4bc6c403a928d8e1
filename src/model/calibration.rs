//! From births to children (§2.1): k, ρ and the children of the base year, calibrated once.

use super::births::cohort;
use super::inputs::Zone;
use super::words::{AGES, Ages, GradeScheme, Stage};

/// What a zone starts from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Base {
    /// k, resident children per birth.
    pub(super) children_per_birth: f64,
    /// ρ, entry to G1 per child of that age.
    pub(super) entry_ratio: f64,
    /// Children of ages 0…14 in the base year.
    pub(super) children: Ages,
}

/// Calibrates a zone with its births from b − 15 on. A denominator of 0 gives a ratio of 1.
pub(super) fn calibrate(
    zone: &Zone,
    births: &[f64],
    known_for_entry: bool,
    autumn_share: f64,
    scheme: GradeScheme,
) -> Base {
    let born = |age: usize| cohort(births, autumn_share, age, 0);
    let entrants: f64 = zone.pupils[..3].iter().sum();
    let born_for_entry: f64 = (6..9).map(born).sum();
    let ratio = |over: f64, under: f64| if under > 0.0 { over / under } else { 1.0 };

    let k = zone.children_per_birth.unwrap_or_else(|| match zone.children {
        Some(ages) => ratio(ages.iter().sum(), (0..6).map(born).sum()),
        None if known_for_entry => ratio(entrants, born_for_entry),
        None => 1.0,
    });
    let rho = zone.entry_ratio.unwrap_or_else(|| {
        if zone.children.is_some() && known_for_entry { ratio(entrants, k * born_for_entry) } else { 1.0 }
    });

    let mut children = [0.0; AGES];
    for (age, child) in children.iter_mut().enumerate() {
        *child = match (age, zone.children) {
            (0..6, Some(ages)) => ages[age],
            (0..6, None) => k * born(age),
            _ => {
                let junior = scheme.ages(Stage::Junior).contains(&age);
                let attending = zone.attendance[usize::from(junior)];
                ratio_or(zone.pupils[age - 6], attending)
            }
        };
    }
    Base { children_per_birth: k, entry_ratio: rho, children }
}

/// Pupils ÷ share attending; with a share of 0 (refused by `scenario::check` where there are pupils) the pupils.
fn ratio_or(pupils: f64, attending: f64) -> f64 {
    if attending > 0.0 { pupils / attending } else { pupils }
}
