//! How many children of one age there are per child a year younger the year before (§2.2, step 2).

use super::inputs::{Inputs, Progression, Zone};
use super::words::{AGES, Year};

/// Weight of a zone's own trend: as much as the county's from so many children a year on.
const SHRINK_AT: f64 = 100.0;
/// Pairs of years a trend is taken from.
const PAIRS: usize = 3;

/// The ratios q of all zones, ready for the years b+1 … b+H: zone by zone, year by year, at ages 1…14 (age 0 unused).
/// `q = ret + (trend − ret) · δ^(t−b−1)`; at age 6 it carries ρ.
pub(super) fn ratios(inputs: &Inputs, entry_ratios: &[f64], horizon: usize) -> Vec<f64> {
    let trends = trends(inputs);
    let mut q = Vec::with_capacity(inputs.zones.len() * horizon * AGES);
    for (place, zone) in inputs.zones.iter().enumerate() {
        let by_trend = zone.progression.unwrap_or(inputs.progression) == Progression::Trend;
        let mut weight = 1.0;
        for _ in 0..horizon {
            q.push(1.0);
            for age in 1..AGES {
                let stays = zone.retention[age - 1];
                let trend = trends[place][age].filter(|_| by_trend);
                let ratio = trend.map_or(stays, |trend| stays + (trend - stays) * weight);
                q.push(if age == 6 { ratio * entry_ratios[place] } else { ratio });
            }
            weight *= inputs.damping;
        }
    }
    q
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
