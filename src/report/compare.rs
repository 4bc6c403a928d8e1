//! Scenarios side by side: what each comes to, and where one differs from another, by area, stage and year.

use super::deeper::is_estimated;
use super::{Deeper, Headline, SHORT, capital, cells, counterpart, full_headline, kinds};
use crate::model::{Area, Cell, Inputs, Project, Projection, Stage, Year};

/// A scenario to be compared.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What it assumes.
    pub inputs: &'a Inputs,
    /// What it comes to.
    pub projection: &'a Projection,
    /// What its schools and needs come to; `None`: they tell nothing, or nothing is asked of them.
    pub deeper: Option<&'a Deeper>,
}

/// What a scenario comes to over all its years, in the whole county.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// The six figures.
    pub headline: Headline,
    /// Shortages of the zones over all stages and years: pupil-years without a place.
    pub unmet: f64,
    /// Spare places of the zones over all stages and years: place-years.
    pub idle: f64,
    /// Places of all stages in the last year less those of the base year.
    pub places: f64,
    /// Cost of the programme ÷ places, or why there is none.
    pub cost_per_place: Result<f64, Unpriced>,
    /// What it costs more than the base ÷ the pupil-years without a place it spares, both over the years that both have;
    /// or why there is none.
    pub cost_per_unmet: Result<f64, Unpriced>,
}

/// A figure of a scenario's totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// The first year of any shortage.
    FirstShort,
    /// The largest shortage of a stage and year.
    Largest,
    /// Pupil-years without a place.
    Unmet,
    /// Idle place-years.
    Idle,
    /// What is idle when the shortage is largest.
    IdleThen,
    /// The most large classes of a year.
    Large,
    /// The most staff any year needs.
    Staff,
    /// The most posts that nobody fills.
    StaffGap,
    /// What the programme costs.
    Cost,
    /// Places added.
    Places,
    /// What each of them costs.
    PerPlace,
    /// What each pupil-year spared costs.
    PerUnmet,
}

impl Total {
    /// All of them, in the order they are shown.
    pub const ALL: [Total; 12] = [
        Total::FirstShort,
        Total::Largest,
        Total::Unmet,
        Total::Idle,
        Total::IdleThen,
        Total::Large,
        Total::Staff,
        Total::StaffGap,
        Total::Cost,
        Total::Places,
        Total::PerPlace,
        Total::PerUnmet,
    ];

    /// Whether any scenario has it: large classes and staff that lacks are known only where schools and staff are.
    pub fn is_known<'a>(self, among: impl IntoIterator<Item = &'a Totals>) -> bool {
        among.into_iter().any(|totals| match self {
            Total::Large => totals.headline.beyond.large.is_some(),
            Total::StaffGap => totals.headline.beyond.staff.is_some(),
            _ => true,
        })
    }

    /// Whether more of it is worse and less is better: it counts what is short.
    pub const fn is_shortage(self) -> bool {
        matches!(self, Total::Largest | Total::Unmet)
    }
}

/// Why a programme has no price for what it brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unpriced {
    /// There is nothing to compare it with.
    NoBase,
    /// It is what others are compared with.
    IsBase,
    /// So many of its projects have no known cost; beside a base, of those that the base does not carry out just so.
    Unknown(usize),
    /// So many projects of the base have none.
    BaseUnknown(usize),
    /// It costs nothing.
    Free,
    /// It adds no places.
    NoPlaces,
    /// It costs as much as the base.
    NoDearer,
    /// It costs less than the base.
    Cheaper {
        /// So much less, yuan.
        saved: f64,
        /// Pupil-years without a place spared beside the base; negative: there are more of them.
        spared: f64,
    },
    /// It spares no pupil-years without a place.
    NoneSpared,
}

/// What each scenario comes to, beside the `base`th; alone, where there is none.
pub fn totals(sides: &[Side], base: Option<usize>) -> Vec<Totals> {
    let mut all: Vec<Totals> = sides.iter().map(alone).collect();
    let Some((base, base_side)) = base.and_then(|base| Some((base, sides.get(base)?))) else { return all };
    for (place, (totals, side)) in all.iter_mut().zip(sides).enumerate() {
        totals.cost_per_unmet = if place == base {
            Err(Unpriced::IsBase)
        } else {
            let spared = unmet_within(base_side, side) - unmet_within(side, base_side);
            let cost = |side, other| known(apart(side, other), || cost_within(side, other));
            per_unmet(cost(side, base_side), cost(base_side, side), spared)
        };
    }
    all
}

fn alone(side: &Side) -> Totals {
    let headline = full_headline(side.inputs, side.projection, side.deeper, Area::County);
    let county = |stage| cells(side.projection, Area::County, stage);
    let sum = |figure: fn(&Cell) -> f64| Stage::ALL.iter().flat_map(|stage| county(*stage)).map(figure).sum::<f64>();
    let added = |cells: &[Cell]| match cells {
        [first, .., last] => last.places - first.places,
        _ => 0.0,
    };
    let places: f64 = Stage::ALL.iter().map(|stage| added(county(*stage))).sum();
    Totals {
        unmet: sum(|cell| cell.unmet),
        idle: sum(|cell| cell.idle),
        places,
        cost_per_place: known(unpriced(side).count(), || headline.cost.yuan).and_then(|cost| per_place(cost, places)),
        cost_per_unmet: Err(Unpriced::NoBase),
        headline,
    }
}

fn per_place(cost: f64, places: f64) -> Result<f64, Unpriced> {
    match cost {
        cost if cost <= 0.0 => Err(Unpriced::Free),
        _ if places < SHORT => Err(Unpriced::NoPlaces),
        cost => Ok(cost / places),
    }
}

fn per_unmet(cost: Result<f64, Unpriced>, base: Result<f64, Unpriced>, spared: f64) -> Result<f64, Unpriced> {
    let more = cost? - base.map_err(of_base)?;
    match more {
        more if more < 0.0 => Err(Unpriced::Cheaper { saved: -more, spared }),
        0.0 => Err(Unpriced::NoDearer),
        _ if spared < SHORT => Err(Unpriced::NoneSpared),
        more => Ok(more / spared),
    }
}

/// A cost, unless so many projects have none that is known.
fn known(unpriced: usize, cost: impl FnOnce() -> f64) -> Result<f64, Unpriced> {
    if unpriced == 0 { Ok(cost()) } else { Err(Unpriced::Unknown(unpriced)) }
}

/// The projects carried out within the horizon whose cost is neither given nor estimated. One that only takes rooms away costs nothing,
/// unless it says what.
fn unpriced<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a Project> {
    let years = span(side.projection);
    let brings = |project: &Project| {
        let says_nothing = project.effects.is_empty() && project.closures.is_empty();
        says_nothing || project.effects.iter().any(|effect| effect.rooms > 0.0)
    };
    let opens = move |project: &Project| project.opening() > years.start && years.contains(&project.opening());
    let (inputs, deeper) = (side.inputs, side.deeper);
    let unknown = move |(place, project): &(usize, &Project)| {
        project.on
            && project.cost.is_none()
            && !is_estimated(inputs, deeper, *place)
            && opens(project)
            && brings(project)
    };
    inputs.projects.iter().enumerate().filter(unknown).map(|(_, project)| project)
}

/// Of these, those that another scenario does not carry out just so: what both carry out costs both the same.
fn apart(side: &Side, other: &Side) -> usize {
    let theirs = &other.inputs.projects;
    unpriced(side).filter(|project| theirs.iter().find(|one| one.id == project.id) != Some(*project)).count()
}

fn of_base(why: Unpriced) -> Unpriced {
    if let Unpriced::Unknown(projects) = why { Unpriced::BaseUnknown(projects) } else { why }
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

/// What the programme costs in the years that another scenario has too, yuan.
fn cost_within(side: &Side, other: &Side) -> f64 {
    let years = span(other.projection);
    let capital = |project: usize| match side.deeper {
        Some(deeper) if is_estimated(side.inputs, side.deeper, project) => deeper.needs.capital_of(project),
        _ => capital(side.projection, project),
    };
    let spent = |project: usize| side.projection.all_years().zip(capital(project));
    let within = (0..side.inputs.projects.len()).flat_map(spent).filter(|(year, _)| years.contains(year));
    within.map(|(_, yuan)| yuan).sum()
}

/// Whether two scenarios have the same years: only then can their sums be set against each other.
pub fn same_years(one: &Side, other: &Side) -> bool {
    span(one.projection) == span(other.projection)
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
    /// The same of the figures as they are shown, in whole numbers.
    pub shown: Vec<Option<f64>>,
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
        let own = || cells(side.projection, area, stage).iter().map(|cell| measure.of(cell)).zip(&years);
        let base = |year: &Year| at(*year).map(|base| measure.of(base));
        let values = own().map(|(own, year)| base(year).map(|base| own - base)).collect();
        let shown = own().map(|(own, year)| base(year).map(|base| own.round() - base.round())).collect();
        DifferenceRow { area, stage, values, shown }
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
