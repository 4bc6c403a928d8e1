//! Births by zone and calendar year (§2.1): known, filled, projected, shared, and moved with families.

use super::inputs::{Births, Inputs, KindergartenPupils, LinkRule, Zone};
use super::transfer::FoundLink;
use super::words::{ByYear, Year, ZoneKind, positive};

/// Calendar years before the base year that cohorts of ages 0…14 reach back to.
pub(super) const YEARS_BACK: usize = 15;
/// A projection of births over more years than this is cut short: `scenario::check` refuses such years.
const LONGEST: i64 = 400;

/// Births of all zones by calendar year.
#[derive(Clone, Debug)]
pub(super) struct ZoneBirths {
    /// Calendar years, from b − 15 on.
    years: usize,
    /// Births, zone by zone, year by year.
    values: Vec<f64>,
    /// What is known of them, zone by zone.
    pub(super) known: Vec<Known>,
}

/// What is known of a zone's births.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// The last known year; b where nothing is known.
    pub(super) last: Year,
    /// Whether births are known, or between known years, for all of b−9 … b−6, the births of ages 6–8 in the base year.
    pub(super) for_entry: bool,
}

impl Known {
    fn new(births: &Births, base: Year) -> Self {
        let last = births.by_year.last_key_value().map(|(year, _)| *year);
        let first = births.by_year.first_key_value().map(|(year, _)| *year);
        Self {
            last: last.unwrap_or(base),
            for_entry: first.is_some_and(|first| first <= base.saturating_sub(9))
                && last.is_some_and(|last| last >= base.saturating_sub(6)),
        }
    }
}

impl ZoneBirths {
    /// Births of a zone, one a year from b − 15 on.
    pub(super) fn of(&self, zone: usize) -> &[f64] {
        &self.values[zone * self.years..(zone + 1) * self.years]
    }
}

/// Births of all zones over the years b − 15 … b + `horizon`, before families move.
pub(super) fn births(inputs: &Inputs, horizon: usize) -> ZoneBirths {
    let (base, county) = (inputs.base_year, &inputs.births);
    let first = i64::from(base.saturating_sub(15));
    let years = YEARS_BACK + horizon + 1;
    let mut left = vec![0.0; years];
    fill(&mut left, county, &county.change, first);
    let mut values = vec![0.0; inputs.zones.len() * years];
    for (zone, row) in inputs.zones.iter().zip(values.chunks_exact_mut(years)) {
        if let Some(own) = own_births(zone) {
            fill(row, own, if own.change.is_empty() { &county.change } else { &own.change }, first);
            left.iter_mut().zip(row).for_each(|(left, own)| *left -= *own);
        }
    }
    let weights = sharing_weights(&inputs.zones);
    let known_of_county = Known::new(county, base);
    let mut known = Vec::with_capacity(inputs.zones.len());
    for ((zone, row), weight) in inputs.zones.iter().zip(values.chunks_exact_mut(years)).zip(weights) {
        let own = own_births(zone);
        known.push(own.map_or(known_of_county, |own| Known::new(own, base)));
        if own.is_none() {
            row.iter_mut().zip(&left).for_each(|(births, left)| *births = positive(*left) * weight);
        }
    }
    ZoneBirths { years, values, known }
}

/// A zone's own births, where it has any; other zones share what is left of the county's.
fn own_births(zone: &Zone) -> Option<&Births> {
    zone.births.as_ref().filter(|births| !births.by_year.is_empty())
}

/// Fills a series of births from year `first` on: as known, gaps linear, before the first known year its value, after
/// the last `later` or `B[y] = B[y−1] · (1 + r[y])`. Nothing known: as it is.
fn fill(series: &mut [f64], births: &Births, change: &ByYear, first: i64) {
    let pair = |(year, births): (&Year, &f64)| (i64::from(*year), *births);
    let mut known = births.by_year.iter().map(pair).peekable();
    let (Some(mut before), Some((last, mut current))) =
        (known.peek().copied(), births.by_year.last_key_value().map(pair))
    else {
        return;
    };
    let known_years = (first..=last).take(series.len()).count();
    let (of_known_years, later) = series.split_at_mut(known_years);
    for (year, value) in (first..).zip(of_known_years) {
        while let Some(next) = known.next_if(|(next, _)| *next <= year) {
            before = next;
        }
        *value = match (before, known.peek()) {
            ((y0, b0), Some((y1, b1))) if year > y0 => b0 + (b1 - b0) * ((year - y0) as f64 / (y1 - y0) as f64),
            ((_, births), _) => births,
        };
    }
    // Years between the last known one and `first` are gone through and not kept.
    let after = last.max(first - LONGEST) + 1;
    let skipped = usize::try_from(first - after).unwrap_or(0);
    let years = skipped + later.len();
    for (step, (year, change)) in (after..).zip(last_given(change, after, 0.0)).take(years).enumerate() {
        let given = i32::try_from(year).ok().and_then(|year| births.later.get(&year));
        current = given.copied().unwrap_or_else(|| positive(current * (1.0 + change)));
        if let Some(kept) = step.checked_sub(skipped) {
            later[kept] = current;
        }
    }
}

/// The last figure given up to each year from `first` on; `before` until there is one.
pub(super) fn last_given(by_year: &ByYear, first: i64, before: f64) -> impl Iterator<Item = f64> {
    let mut given = by_year.iter().peekable();
    let mut last = before;
    (first..).map(move |year| {
        while let Some((_, value)) = given.next_if(|(given, _)| i64::from(**given) <= year) {
            last = *value;
        }
        last
    })
}

/// What is known of a zone's children, by which zones share births: ages 0–5, kindergarten pupils, G1 pupils.
fn measures(zone: &Zone) -> [Option<f64>; 3] {
    let pupils = match zone.kindergarten {
        KindergartenPupils::Total(total) => Some(total),
        KindergartenPupils::ByClass(classes) => Some(classes.iter().sum()),
        KindergartenPupils::Unknown => None,
    };
    [zone.children.map(|ages| ages.iter().sum()), pupils, Some(zone.pupils[0])]
}

/// Each zone's share of the births left over by zones with births of their own. All zones are measured by the same
/// thing: the first of ages 0–5, kindergarten pupils, G1 pupils that every zone with children gives.
fn sharing_weights(zones: &[Zone]) -> Vec<f64> {
    let row = |zone: &Zone| if own_births(zone).is_none() { measures(zone) } else { [Some(0.0); 3] };
    let rows: Vec<[Option<f64>; 3]> = zones.iter().map(row).collect();
    let has_any = |row: &[Option<f64>; 3]| row.iter().flatten().any(|figure| *figure > 0.0);
    for measure in 0..3 {
        let total: f64 = rows.iter().filter_map(|row| row[measure]).sum();
        if total > 0.0 && rows.iter().filter(|row| has_any(row)).all(|row| row[measure].is_some()) {
            return rows.iter().map(|row| row[measure].unwrap_or(0.0) / total).collect();
        }
    }
    vec![0.0; zones.len()]
}

/// Births after families have moved with the urbanisation target (§2.2, step 3): from the year after the last known
/// (or base) year on, a zone keeps `B · Π(1 − min(1, h·κ))`, and the rest is born where its links lead.
/// `moving[t]` = min(1, h·κ) of year b + t.
pub(super) fn with_families(mut births: ZoneBirths, base: Year, links: &[TargetWeight], moving: &[f64]) -> ZoneBirths {
    let before = births.values.clone();
    for link in links {
        let last_known = i64::from(births.known[link.from].last);
        let start = usize::try_from(last_known - i64::from(base)).unwrap_or(0);
        let (from, to) = (link.from * births.years + YEARS_BACK, link.to * births.years + YEARS_BACK);
        let mut kept = 1.0;
        for (step, moving) in moving.iter().enumerate().skip(start.saturating_add(1)) {
            kept *= 1.0 - moving;
            let leaving = before[from + step] * (1.0 - kept) * link.weight;
            births.values[from + step] -= leaving;
            births.values[to + step] += leaving;
        }
    }
    births
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
pub(super) fn target_weights(inputs: &Inputs, links: &[FoundLink]) -> Vec<TargetWeight> {
    let mut totals = vec![0.0; inputs.zones.len()];
    let mut weights = Vec::with_capacity(links.len());
    for &FoundLink { from, to, rule } in links {
        if let LinkRule::Target { weight } = *rule
            && weight > 0.0
            && inputs.zones[from].kind == ZoneKind::Rural
        {
            totals[from] += weight;
            weights.push(TargetWeight { from, to, weight });
        }
    }
    for link in &mut weights {
        link.weight /= totals[link.from];
    }
    weights
}

/// `cohort(z, a, t) = φ · B[t−a−1] + (1−φ) · B[t−a]`, the children born 1 September t−a−1 … 31 August t−a.
/// `values` start in year b − 15; `step` = t − b.
pub(super) fn cohort(values: &[f64], autumn_share: f64, age: usize, step: usize) -> f64 {
    let index = YEARS_BACK + step - age;
    autumn_share * values[index - 1] + (1.0 - autumn_share) * values[index]
}
