//! Births by zone and calendar year (§2.1): known, filled, projected, shared, and moved with families.

use super::inputs::{Births, Inputs, KindergartenPupils, LinkRule, Zone};
use super::words::{ByYear, Year, ZoneKind};

/// Calendar years before the base year that cohorts of ages 0…14 reach back to.
pub(super) const YEARS_BACK: usize = 15;
/// A projection of births over more years than this is cut short: `scenario::check` refuses such years.
const LONGEST: i64 = 400;

/// Births of one zone by calendar year, from b − 15 on.
#[derive(Clone, Debug, Default)]
pub(super) struct ZoneBirths {
    /// Births, one a year.
    pub(super) values: Vec<f64>,
    /// The last known year; b where nothing is known.
    pub(super) last_known: Year,
    /// Whether births are known, or between known years, for all of b−9 … b−6, the births of ages 6–8 in the base year.
    pub(super) known_for_entry: bool,
}

/// Births of all zones over the years b − 15 … b + `horizon`, before families move.
pub(super) fn births(inputs: &Inputs, horizon: usize) -> Vec<ZoneBirths> {
    let base = inputs.base_year;
    let first = base.saturating_sub(15);
    let len = YEARS_BACK + horizon + 1;
    let county = (!inputs.births.by_year.is_empty()).then(|| series(&inputs.births, &inputs.births.change, first, len));
    let own: Vec<Option<Vec<f64>>> = inputs
        .zones
        .iter()
        .map(|zone| {
            let births = zone.births.as_ref().filter(|b| !b.by_year.is_empty())?;
            let change = if births.change.is_empty() { &inputs.births.change } else { &births.change };
            Some(series(births, change, first, len))
        })
        .collect();
    let mut left = county.unwrap_or_else(|| vec![0.0; len]);
    for values in own.iter().flatten() {
        for (rest, own) in left.iter_mut().zip(values) {
            *rest -= own;
        }
    }
    let weights = sharing_weights(&inputs.zones);
    let zone_births = |(zone, values): (usize, Option<Vec<f64>>)| {
        let source = inputs.zones[zone].births.as_ref().filter(|_| values.is_some()).unwrap_or(&inputs.births);
        ZoneBirths {
            values: values.unwrap_or_else(|| left.iter().map(|rest| rest.max(0.0) * weights[zone]).collect()),
            last_known: source.by_year.last_key_value().map_or(base, |(year, _)| *year),
            known_for_entry: source.by_year.range(..=base.saturating_sub(9)).next().is_some()
                && source.by_year.range(base.saturating_sub(6)..).next().is_some(),
        }
    };
    own.into_iter().enumerate().map(zone_births).collect()
}

/// One series of births over `len` years from `first`: as known, gaps linear, before the first known year its value,
/// after the last `later` or `B[y] = B[y−1] · (1 + r[y])`.
fn series(births: &Births, change: &ByYear, first: Year, len: usize) -> Vec<f64> {
    let (Some((&start, _)), Some((&last, &last_births))) =
        (births.by_year.first_key_value(), births.by_year.last_key_value())
    else {
        return vec![0.0; len];
    };
    let year_at = |step: usize| i64::from(first) + i64::try_from(step).unwrap_or(LONGEST);
    let mut values = Vec::with_capacity(len);
    let from = i64::from(last).max(i64::from(first) - LONGEST);
    let mut year = from;
    let mut current = last_births;
    for step in 0..len {
        let wanted = year_at(step);
        if wanted <= i64::from(last) {
            values.push(known(&births.by_year, start, i32::try_from(wanted).unwrap_or(last)));
            continue;
        }
        while year < wanted {
            year += 1;
            let key = i32::try_from(year).unwrap_or(Year::MAX);
            current = births.later.get(&key).copied().unwrap_or_else(|| (current * (1.0 + last_given(change, key))).max(0.0));
        }
        values.push(current);
    }
    values
}

/// Births of a year up to the last known one.
fn known(by_year: &ByYear, start: Year, year: Year) -> f64 {
    let before = by_year.range(..=year.max(start)).next_back();
    let after = by_year.range(year.max(start)..).next();
    match (before, after) {
        (Some((&y0, &b0)), Some((&y1, &b1))) if y1 > y0 && year > y0 => {
            let part = (f64::from(year) - f64::from(y0)) / (f64::from(y1) - f64::from(y0));
            b0 + (b1 - b0) * part
        }
        (Some((_, &births)), _) | (None, Some((_, &births))) => births,
        (None, None) => 0.0,
    }
}

/// The last figure given up to a year; 0 before the first.
pub(super) fn last_given(by_year: &ByYear, year: Year) -> f64 {
    by_year.range(..=year).next_back().map_or(0.0, |(_, value)| *value)
}

/// What is known of a zone's children, by which zones share births: ages 0–5, kindergarten pupils, G1 pupils.
fn measures(zone: &Zone) -> [Option<f64>; 3] {
    let pupils = match zone.kindergarten {
        KindergartenPupils::Total(total) => Some(total),
        KindergartenPupils::ByClass(classes) => Some(classes.iter().sum()),
        KindergartenPupils::Unknown | KindergartenPupils::Ratio(_) => None,
    };
    [zone.children.map(|ages| ages.iter().sum()), pupils, Some(zone.pupils[0])]
}

/// Each zone's share of the births left over by zones with births of their own. All zones are measured by the same
/// thing: the first of ages 0–5, kindergarten pupils, G1 pupils that every zone with children gives.
fn sharing_weights(zones: &[Zone]) -> Vec<f64> {
    let shares = |zone: &Zone| zone.births.as_ref().is_none_or(|births| births.by_year.is_empty());
    let rows: Vec<[Option<f64>; 3]> =
        zones.iter().map(|zone| if shares(zone) { measures(zone) } else { [Some(0.0); 3] }).collect();
    let has_any = |row: &[Option<f64>; 3]| row.iter().flatten().any(|figure| *figure > 0.0);
    let total = |measure: usize| rows.iter().filter_map(|row| row[measure]).sum::<f64>();
    let common = (0..3).find(|&measure| {
        total(measure) > 0.0 && rows.iter().filter(|row| has_any(row)).all(|row| row[measure].is_some())
    });
    match common {
        Some(measure) => rows.iter().map(|row| row[measure].unwrap_or(0.0) / total(measure)).collect(),
        None => vec![0.0; zones.len()],
    }
}

/// Births after families have moved with the urbanisation target (§2.2, step 3): from the year after the last known
/// (or base) year on, a zone keeps `B · Π(1 − min(1, h·κ))`, and the rest is born where its links lead.
/// `moving[t]` = min(1, h·κ) of year b + t.
pub(super) fn with_families(births: &[ZoneBirths], inputs: &Inputs, weights: &[TargetWeight], moving: &[f64]) -> Vec<Vec<f64>> {
    let mut moved: Vec<Vec<f64>> = births.iter().map(|zone| zone.values.clone()).collect();
    for (from, zone) in births.iter().enumerate() {
        let links: Vec<&TargetWeight> = weights.iter().filter(|link| link.from == from).collect();
        if links.is_empty() {
            continue;
        }
        let start = usize::try_from(i64::from(zone.last_known) - i64::from(inputs.base_year)).unwrap_or(0);
        let mut kept = 1.0;
        for (step, moving) in moving.iter().enumerate().skip(start.saturating_add(1)) {
            kept *= 1.0 - moving;
            let index = YEARS_BACK + step;
            let leaving = zone.values[index] * (1.0 - kept);
            moved[from][index] -= leaving;
            for link in &links {
                moved[link.to][index] += leaving * link.weight;
            }
        }
    }
    moved
}

/// A link by target between two zones, its weight normalised among those that leave the same zone.
#[derive(Clone, Copy, Debug)]
pub(super) struct TargetWeight {
    /// The zone left, by its place.
    pub(super) from: usize,
    /// The zone reached.
    pub(super) to: usize,
    /// w; Σ over the links of `from` = 1.
    pub(super) weight: f64,
}

/// The links by target that count: from rural zones, to another zone, with a weight.
pub(super) fn target_weights(inputs: &Inputs, place_of: impl Fn(&str) -> Option<usize>) -> Vec<TargetWeight> {
    let raw: Vec<TargetWeight> = inputs
        .links
        .iter()
        .filter_map(|link| {
            let LinkRule::Target { weight } = link.rule else { return None };
            let (from, to) = (place_of(&link.from)?, place_of(&link.to)?);
            (from != to && weight > 0.0 && inputs.zones[from].kind == ZoneKind::Rural)
                .then_some(TargetWeight { from, to, weight })
        })
        .collect();
    let total = |from: usize| raw.iter().filter(|link| link.from == from).map(|link| link.weight).sum::<f64>();
    raw.iter().map(|link| TargetWeight { weight: link.weight / total(link.from), ..*link }).collect()
}

/// `cohort(z, a, t) = φ · B[t−a−1] + (1−φ) · B[t−a]`, the children born 1 September t−a−1 … 31 August t−a.
/// `values` start in year b − 15; `step` = t − b.
pub(super) fn cohort(values: &[f64], autumn_share: f64, age: usize, step: usize) -> f64 {
    let index = YEARS_BACK + step - age;
    autumn_share * values[index - 1] + (1.0 - autumn_share) * values[index]
}
