//! Scenarios side by side: what each comes to, and where one differs from another, by area, stage and year.

use super::{Headline, SHORT, cells, counterpart, headline, kinds};
use crate::model::{Area, Cell, Inputs, Projection, Stage, Year};

/// A scenario to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What it assumes.
    pub inputs: &'a Inputs,
    /// What it comes to.
    pub projection: &'a Projection,
}

/// What a scenario comes to over all its years, in the whole county.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    /// The six figures.
    pub headline: Headline,
    /// Shortages of the zones over all stages and years: pupil-years without a place.
    pub unmet: f64,
    /// Spare places of the zones over all stages and years: place-years.
    pub idle: f64,
    /// Places of all stages in the last year less those of the base year.
    pub places: f64,
    /// Cost of the programme ÷ places; `None`: the programme adds none, or the cost of one of its projects is not known.
    pub cost_per_place: Option<f64>,
    /// What it costs more than the base ÷ the pupil-years without a place it spares, over the years both have; `None`:
    /// it is the base, costs no more, spares none, or a cost is not known.
    pub cost_per_unmet: Option<f64>,
}

/// What each scenario comes to, beside the `base`th.
pub fn totals(sides: &[Side], base: usize) -> Vec<Totals> {
    let all: Vec<Totals> = sides.iter().map(alone).collect();
    let Some(base_side) = sides.get(base) else { return all };
    let mut compared = all.clone();
    for (place, (totals, side)) in compared.iter_mut().zip(sides).enumerate() {
        if place != base {
            let [before, now] = [(&all[base], base_side, side), (&all[place], side, base_side)]
                .map(|(totals, own, other)| (known_cost(&totals.headline), unmet_within(own, other)));
            if let (Some(cost_before), Some(cost)) = (before.0, now.0) {
                let (more, spared) = (cost - cost_before, before.1 - now.1);
                totals.cost_per_unmet = (more > 0.0 && spared >= SHORT).then(|| more / spared);
            }
        }
    }
    compared
}

fn alone(side: &Side) -> Totals {
    let headline = headline(side.inputs, side.projection, Area::County);
    let county = |stage| cells(side.projection, Area::County, stage);
    let sum = |figure: fn(&Cell) -> f64| Stage::ALL.iter().flat_map(|stage| county(*stage)).map(figure).sum::<f64>();
    let added = |cells: &[Cell]| match cells {
        [first, .., last] => last.places - first.places,
        _ => 0.0,
    };
    let places: f64 = Stage::ALL.iter().map(|stage| added(county(*stage))).sum();
    let cost = known_cost(&headline).filter(|cost| *cost > 0.0);
    Totals {
        unmet: sum(|cell| cell.unmet),
        idle: sum(|cell| cell.idle),
        places,
        cost_per_place: cost.filter(|_| places >= SHORT).map(|cost| cost / places),
        cost_per_unmet: None,
        headline,
    }
}

fn known_cost(headline: &Headline) -> Option<f64> {
    (headline.cost.unknown == 0).then_some(headline.cost.yuan)
}

/// Pupil-years without a place in the years that another scenario has too.
fn unmet_within(side: &Side, other: &Side) -> f64 {
    let years = span(other.projection);
    let of_stage = |stage: &Stage| {
        let years_here = side.projection.all_years().zip(cells(side.projection, Area::County, *stage));
        years_here.filter(|(year, _)| years.contains(year)).map(|(_, cell)| cell.unmet).sum::<f64>()
    };
    Stage::ALL.iter().map(of_stage).sum()
}

fn span(projection: &Projection) -> std::ops::Range<Year> {
    let years = i32::try_from(projection.years).unwrap_or(Year::MAX);
    projection.base_year..projection.base_year.saturating_add(years)
}

/// What a table of differences tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Pupils.
    Enrolment,
    /// Places.
    Places,
    /// Shortages of the zones, added up.
    Unmet,
    /// Spare places of the zones, added up.
    Idle,
}

impl Measure {
    /// All of them, in the order they are offered.
    pub const ALL: [Measure; 4] = [Measure::Unmet, Measure::Idle, Measure::Enrolment, Measure::Places];

    /// The figure of a cell.
    pub fn of(self, cell: &Cell) -> f64 {
        match self {
            Measure::Enrolment => cell.enrolment,
            Measure::Places => cell.places,
            Measure::Unmet => cell.unmet,
            Measure::Idle => cell.idle,
        }
    }
}

/// Where a scenario differs from another.
#[derive(Clone, Debug, PartialEq)]
pub struct Differences {
    /// The columns: the years of the scenario.
    pub years: Vec<Year>,
    /// Its zones, the kinds that have several, the county; stage by stage.
    pub rows: Vec<DifferenceRow>,
}

/// One area and stage.
#[derive(Clone, Debug, PartialEq)]
pub struct DifferenceRow {
    /// Which area of the scenario.
    pub area: Area,
    /// Which stage.
    pub stage: Stage,
    /// The scenario's figure less the base's, year by year; `None`: the base does not have the area or the year.
    pub values: Vec<Option<f64>>,
}

/// What a scenario has more than the base.
pub fn differences(base: Side, side: Side, measure: Measure) -> Differences {
    let years: Vec<Year> = side.projection.all_years().collect();
    let row = |area: Area, stage: Stage| {
        let other = counterpart(side.inputs, base.inputs, area).map(|area| cells(base.projection, area, stage));
        let at = |year: Year| {
            let step = usize::try_from(i64::from(year) - i64::from(base.projection.base_year)).ok()?;
            other?.get(step)
        };
        let own = cells(side.projection, area, stage).iter().zip(&years);
        let values = own.map(|(cell, year)| at(*year).map(|base| measure.of(cell) - measure.of(base))).collect();
        DifferenceRow { area, stage, values }
    };
    let rows = areas(side.inputs).into_iter().flat_map(|area| Stage::ALL.map(|stage| row(area, stage))).collect();
    Differences { years, rows }
}

/// The zones, the kinds that have several, the county where there is more than one zone.
pub fn areas(inputs: &Inputs) -> Vec<Area> {
    let zones = (0..inputs.zones.len()).map(Area::Zone);
    let several = kinds(inputs).into_iter().filter(|(_, zones)| zones.len() > 1).map(|(kind, _)| Area::Kind(kind));
    zones.chain(several).chain((inputs.zones.len() != 1).then_some(Area::County)).collect()
}
