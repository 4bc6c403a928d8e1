//! Indicators that areas have as a whole.

use super::Indicator;
use crate::births::last_given;
use crate::inputs::{Counted, Inputs, Zone};
use crate::needs::{NeedCell, Needs};
use crate::projection::{Area, Projection};
use crate::schools::{AreaCell, Schools};
use crate::words::{ByYear, NOBODY, STAGES, Stage, Year, ZoneKind};

/// The figures of all indicators.
pub(super) struct Table {
    pub(super) figures: Vec<Option<f64>>,
    zones: usize,
    years: usize,
}

/// Over what and under what a figure of an area is made, year by year: sums over zones or schools.
pub(super) struct Ratio {
    sums: Vec<(f64, f64)>,
    years: usize,
}

impl Table {
    /// Nothing known.
    pub(super) fn new(zones: usize, years: usize) -> Self {
        Self { figures: vec![None; Indicator::ALL.len() * (zones + 4) * years], zones, years }
    }

    /// Sums of nothing yet.
    pub(super) fn ratio(&self) -> Ratio {
        Ratio { sums: vec![(0.0, 0.0); (self.zones + 4) * self.years], years: self.years }
    }

    /// Where the figures of an indicator begin.
    fn from(&self, indicator: Indicator) -> usize {
        indicator.place() * (self.zones + 4) * self.years
    }

    /// Puts an indicator by area and year.
    fn put(&mut self, indicator: Indicator, figure: impl Fn(Area, usize) -> Option<f64>) {
        let zones = (0..self.zones).map(Area::Zone);
        let mut at = self.from(indicator);
        for area in zones.chain(ZoneKind::ALL.map(Area::Kind)).chain([Area::County]) {
            for step in 0..self.years {
                self.figures[at] = figure(area, step);
                at += 1;
            }
        }
    }

    /// Puts an indicator that is one sum over another.
    pub(super) fn put_ratio(&mut self, indicator: Indicator, ratio: &Ratio) {
        let from = self.from(indicator);
        for (figure, (over, under)) in self.figures[from..].iter_mut().zip(&ratio.sums) {
            *figure = (*under >= NOBODY).then(|| over / under);
        }
    }

    /// Puts the larger of what is there and a figure, in a zone and the areas that hold it.
    pub(super) fn put_largest(&mut self, indicator: Indicator, zone: (usize, ZoneKind), step: usize, figure: f64) {
        for area in [zone.0, self.zones + zone.1 as usize, self.zones + 3] {
            let at = self.from(indicator) + area * self.years + step;
            let known = self.figures[at].filter(|known| *known >= figure);
            self.figures[at] = Some(known.unwrap_or(figure));
        }
    }
}

impl Ratio {
    /// Adds to a zone and to the areas that hold it.
    pub(super) fn add(&mut self, zone: (usize, ZoneKind), step: usize, over: f64, under: f64) {
        let zones = self.sums.len() / self.years - 4;
        for area in [zone.0, zones + zone.1 as usize, zones + 3] {
            let sum = &mut self.sums[area * self.years + step];
            *sum = (sum.0 + over, sum.1 + under);
        }
    }
}

/// Puts the indicators of areas as a whole.
pub(super) fn fill(table: &mut Table, inputs: &Inputs, projection: &Projection, schools: &Schools, needs: &Needs) {
    let kindergarten = |area, step: usize| &needs.series(area, Stage::Kindergarten)[step];
    let of_pupils =
        |cell: &NeedCell, part: Option<f64>| part.filter(|_| cell.pupils >= NOBODY).map(|part| part / cell.pupils);
    table.put(Indicator::GrossEnrolment, |area, step| projection.ratios(area, step).three_year);
    table.put(Indicator::OneYearEnrolment, |area, step| projection.ratios(area, step).one_year);
    table.put(Indicator::Inclusive, |area, step| {
        let cell = kindergarten(area, step);
        of_pupils(cell, cell.private.map(|private| cell.pupils - private))
    });
    table.put(Indicator::Public, |area, step| of_pupils(kindergarten(area, step), kindergarten(area, step).public()));
    table.put(Indicator::KindergartenFloor, |area, step| {
        of_pupils(kindergarten(area, step), kindergarten(area, step).floor.there)
    });
    table.put(Indicator::Private, |area, step| {
        let [primary, junior] = [Stage::Primary, Stage::Junior].map(|stage| &needs.series(area, stage)[step]);
        let pupils = primary.pupils + junior.pupils;
        let private = primary.private.zip(junior.private).filter(|_| pupils >= NOBODY);
        private.map(|(primary, junior)| (primary + junior) / pupils)
    });
    let classes = |stages: &[Stage], area: Area, step: usize, counted: fn(&AreaCell) -> u32| {
        let sum = |counted: fn(&AreaCell) -> u32| -> f64 {
            stages.iter().map(|stage| f64::from(counted(&schools.area(area, *stage)[step]))).sum()
        };
        let all = sum(|cell| cell.classes);
        (all > 0.0).then(|| sum(counted) / all)
    };
    let compulsory = [Stage::Primary, Stage::Junior];
    table.put(Indicator::Large, |area, step| classes(&compulsory, area, step, |cell| cell.large));
    table.put(Indicator::SuperLarge, |area, step| classes(&compulsory, area, step, |cell| cell.super_large));
    table.put(Indicator::WithinNorm, |area, step| {
        classes(&Stage::ALL, area, step, |cell| cell.over_norm).map(|over| 1.0 - over)
    });
    retention(table, inputs, projection);
    migrants(table, inputs, projection);
    villages(table, inputs);
}

/// Π retention from G1 to graduation: at ages 7…14, and from the count in G9.
fn retention(table: &mut Table, inputs: &Inputs, projection: &Projection) {
    let mut ratio = table.ratio();
    let mut own = Vec::with_capacity(inputs.zones.len());
    for (place, zone) in inputs.zones.iter().enumerate() {
        let retention: f64 = zone.retention[6..].iter().product();
        own.push(retention);
        for step in 0..table.years {
            let entering = projection.grades_of(place, step)[3];
            ratio.add((place, zone.kind), step, entering * retention, entering);
        }
    }
    table.put_ratio(Indicator::Retention, &ratio);
    let from = table.from(Indicator::Retention);
    for (figures, own) in table.figures[from..].chunks_exact_mut(table.years).zip(own) {
        figures.fill(Some(own));
    }
}

fn migrants(table: &mut Table, inputs: &Inputs, projection: &Projection) {
    let giving = |zone: &&Zone| !zone.resources.migrants_in_public.is_empty();
    let stocks_known = inputs
        .zones
        .iter()
        .filter(giving)
        .all(|zone| inputs.arrivals.iter().any(|arrivals| is_stock_of(arrivals, zone)));
    let mut ratio = table.ratio();
    for (place, zone) in inputs.zones.iter().enumerate().filter(|(_, zone)| giving(zone)) {
        let given = &zone.resources.migrants_in_public;
        let first = given.first_key_value().map_or(0.0, |(_, first)| *first);
        let shares = series(given, inputs.base_year, first).take(table.years);
        let mut pupils = vec![0.0; table.years];
        if stocks_known {
            for arrivals in inputs.arrivals.iter().filter(|arrivals| is_stock_of(arrivals, zone)) {
                let stock = series(&arrivals.by_year, inputs.base_year, 0.0);
                pupils.iter_mut().zip(stock).for_each(|(sum, stock)| *sum += stock);
            }
        } else {
            for (step, sum) in pupils.iter_mut().enumerate() {
                *sum = projection.grades_of(place, step)[STAGES..].iter().sum();
            }
        }
        for (step, (share, pupils)) in shares.zip(pupils).enumerate() {
            ratio.add((place, zone.kind), step, share * pupils, pupils);
        }
    }
    table.put_ratio(Indicator::Migrants, &ratio);
}

fn is_stock_of(arrivals: &crate::Arrivals, zone: &Zone) -> bool {
    arrivals.zone == zone.id && arrivals.stage != Stage::Kindergarten && arrivals.counted == Counted::Stock
}

fn series(by_year: &ByYear, base: Year, before: f64) -> impl Iterator<Item = f64> {
    last_given(by_year, i64::from(base), before)
}

/// Villages within reach in the base year, and those that projects bring by then, no more than there are. A project's
/// count in the zone of its first effect.
fn villages(table: &mut Table, inputs: &Inputs) {
    let mut ratio = table.ratio();
    for (place, zone) in inputs.zones.iter().enumerate() {
        let Some(villages) = zone.resources.villages else { continue };
        for step in 0..table.years {
            let mut within = villages.within_reach;
            for project in inputs.projects.iter().filter(|project| project.on) {
                let since = i64::from(project.opening()) - i64::from(inputs.base_year);
                let here = || zone_of_first_effect(inputs, project).is_some_and(|id| id == zone.id);
                if let Some(brought) = project.villages
                    && (1..=step as i64).contains(&since)
                    && here()
                {
                    within += brought;
                }
            }
            let within = if within < villages.count { within } else { villages.count };
            ratio.add((place, zone.kind), step, within, villages.count);
        }
    }
    table.put_ratio(Indicator::Villages, &ratio);
}

fn zone_of_first_effect<'a>(inputs: &'a Inputs, project: &'a crate::Project) -> Option<&'a str> {
    let effect = project.effects.first()?;
    match &effect.school {
        None => Some(&effect.zone),
        Some(id) => inputs.schools.iter().find(|school| school.id == *id).map(|school| school.zone.as_str()),
    }
}
