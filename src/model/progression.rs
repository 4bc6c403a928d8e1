//! How many children of one age there are per child a year younger the year before (§2.2, step 2).

use super::calibration::Base;
use super::inputs::{Inputs, Progression, Zone};
use super::words::{AGES, Ages, Year};

/// Weight of a zone's own trend: as much as the county's from so many children a year on.
const SHRINK_AT: f64 = 100.0;
/// Pairs of years a trend is taken from.
const PAIRS: usize = 3;

/// The ratios of one zone: `q = ret + (trend − ret) · δ^(t−b−1)` at ages 1…14 (age 0 unused); at age 6 it carries ρ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ratios {
    /// ret.
    retention: Ages,
    /// trend − ret.
    departure: Option<Ages>,
}

impl Ratios {
    /// q in a year with the given δ^(t−b−1).
    pub(super) fn at(&self, damping: f64) -> Ages {
        let mut q = self.retention;
        if let Some(departure) = &self.departure {
            q.iter_mut().zip(departure).for_each(|(q, departure)| *q += departure * damping);
        }
        q
    }
}

/// The ratios of all zones.
pub(super) fn ratios(inputs: &Inputs, base: &[Base]) -> Vec<Ratios> {
    let by_trend = |zone: &Zone| zone.progression.unwrap_or(inputs.progression) == Progression::Trend;
    let trends = if inputs.zones.iter().any(by_trend) { trends(inputs) } else { Vec::new() };
    let mut ratios = Vec::with_capacity(base.len());
    for (place, zone) in inputs.zones.iter().enumerate() {
        let mut retention = [1.0; AGES];
        retention[1..].copy_from_slice(&zone.retention[..AGES - 1]);
        let departure = trends
            .get(place)
            .filter(|_| by_trend(zone))
            .map(|trend| std::array::from_fn(|age| trend[age].map_or(0.0, |trend| trend - retention[age])));
        retention[6] *= base[place].entry_ratio;
        ratios.push(Ratios { retention, departure });
    }
    ratios
}

/// δ^(t−b−1) of the years b+1 … b+H.
pub(super) fn damping(inputs: &Inputs, horizon: usize) -> Vec<f64> {
    std::iter::successors(Some(1.0), |weight| Some(weight * inputs.damping)).take(horizon).collect()
}

/// ΣX[a][s], ΣX[a−1][s−1] and the number of pairs of one zone and age.
type Sums = (f64, f64, f64);

/// The trend of each zone at ages 7…14: `w · own + (1−w) · county`, w = n ÷ (n + 100), n the mean number of children
/// it is taken from. `None` where neither the zone nor the county has any.
fn trends(inputs: &Inputs) -> Vec<[Option<f64>; AGES]> {
    let own: Vec<[Sums; AGES]> = inputs.zones.iter().map(|zone| pair_sums(zone, inputs.base_year)).collect();
    let county: [Sums; AGES] = std::array::from_fn(|age| {
        own.iter().fold((0.0, 0.0, 0.0), |sum, zone| (sum.0 + zone[age].0, sum.1 + zone[age].1, 0.0))
    });
    own.iter()
        .map(|zone| {
            std::array::from_fn(|age| {
                let (over, under, pairs) = zone[age];
                let (county_over, county_under, _) = county[age];
                if county_under <= 0.0 {
                    return None;
                }
                let whole = county_over / county_under;
                if under <= 0.0 {
                    return Some(whole);
                }
                let mean = under / pairs;
                let weight = mean / (mean + SHRINK_AT);
                Some(weight * (over / under) + (1.0 - weight) * whole)
            })
        })
        .collect()
}

/// Sums over the last three pairs of consecutive years of a zone's history, the base year its last.
fn pair_sums(zone: &Zone, base_year: Year) -> [Sums; AGES] {
    let mut sums = [(0.0, 0.0, 0.0); AGES];
    let pupils_in = |year: Year| if year == base_year { Some(&zone.pupils) } else { zone.history.get(&year) };
    let years = std::iter::once(base_year).chain(zone.history.range(..base_year).rev().map(|(year, _)| *year));
    let pairs = years.filter_map(|year| Some((pupils_in(year)?, pupils_in(year.checked_sub(1)?)?)));
    for (now, before) in pairs.take(PAIRS) {
        for age in 7..AGES {
            let (over, under, count) = &mut sums[age];
            *over += now[age - 6];
            *under += before[age - 7];
            *count += 1.0;
        }
    }
    sums
}
