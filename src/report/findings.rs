//! What matters most, as data: shortages by the date they must be decided, what is tight, and what lies idle.

mod level;
mod news;

pub use news::{new_shortage, new_tight};

use super::{Lines, SHORT, cells, kinds, year_at};
use crate::model::{Area, Inputs, ProjectKind, Projection, Stage, Utilisation, Year};
use crate::scenario::order::sort_by;
use std::cmp::Reverse;

/// What a projection comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// Whether there is anything to find.
    pub data: Data,
    /// b, the first year looked at.
    pub first_year: Year,
    /// b+H, the last year looked at.
    pub last_year: Year,
    /// Shortages, the most urgent first: by the year to decide in, all that has passed counting as now; then by size.
    pub shortages: Vec<Finding>,
    /// What comes near its limit and never falls short, the fullest first.
    pub tight: Vec<Tight>,
    /// The most idle places of each stage that has many, the largest first.
    pub idle: Vec<Idle>,
}

/// Whether there is anything to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// No zones.
    NoZones,
    /// Zones, and no pupils in any year.
    NoPupils,
    /// Pupils.
    Present,
}

/// A shortage: unbroken school years in which zones of an area lack places.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where.
    pub area: Area,
    /// In which stage.
    pub stage: Stage,
    /// First school year of the shortage.
    pub first_short: Year,
    /// Last school year; `None`: it lasts to the end of the horizon.
    pub last_short: Option<Year>,
    /// Places lacking in the first year, the zones' shortages added up.
    pub first_shortage: f64,
    /// Classes lacking in the first year.
    pub first_classes: f64,
    /// The worst year.
    pub peak_year: Year,
    /// Places lacking then.
    pub peak_shortage: f64,
    /// Classes lacking then.
    pub peak_classes: f64,
    /// Spare places less pupils of the whole area in the worst year: above 0, other zones of it could take them.
    pub peak_balance: f64,
    /// Whether the area as a whole is short in every year of it: its spare places elsewhere never make up for it.
    pub as_a_whole: bool,
    /// Whether the area has no places of the stage at all in the first year.
    pub without_places: bool,
    /// The school year before which a new school must be decided upon.
    pub decide_by: Year,
    /// Whether that lies before the base year.
    pub too_late: bool,
    /// If too late: the quickest kind of project that still opens within the shortage, and the year it opens.
    pub quickest: Option<(ProjectKind, Year)>,
    /// Where places of the same stage lie idle in the worst year.
    pub idle: Option<Idle>,
}

/// Places nearly full in unbroken school years, and never short.
#[derive(Clone, Debug, PartialEq)]
pub struct Tight {
    /// Where.
    pub area: Area,
    /// In which stage.
    pub stage: Stage,
    /// First school year from the yellow line on.
    pub first: Year,
    /// Last one; `None`: to the end of the horizon.
    pub last: Option<Year>,
    /// The fullest year.
    pub peak_year: Year,
    /// How full then.
    pub peak: Utilisation,
}

/// Spare places.
#[derive(Clone, Debug, PartialEq)]
pub struct Idle {
    /// Where most of them are: a kind of zone, or the only zone of it that has any.
    pub area: Area,
    /// Of which stage.
    pub stage: Stage,
    /// In which school year.
    pub year: Year,
    /// How many there.
    pub places: f64,
    /// How many in the county.
    pub county: f64,
}

/// An idle counterpart smaller than this part of the shortage explains nothing.
const TELLING: f64 = 0.1;
/// From this share of the county's places on, idle places are worth a sentence of their own: one in five; some slack is
/// what every county needs.
const MANY: f64 = 0.2;

/// What a projection comes to. Never panics, whatever the figures.
pub fn findings(inputs: &Inputs, projection: &Projection) -> Findings {
    let lines = Lines::of(&inputs.norms);
    let mut shortages = Vec::new();
    let mut tight = Vec::new();
    let mut idle = Vec::new();
    for stage in Stage::ALL {
        for area in level::short_areas(inputs, projection, stage) {
            shortages.extend(shortages_of(inputs, projection, area, stage));
        }
        tight.extend(
            level::tight_areas(inputs, projection, stage, &lines)
                .into_iter()
                .filter_map(|area| tight_of(projection, area, stage, &lines)),
        );
        idle.extend(most_idle(inputs, projection, stage));
    }
    let due = |finding: &Finding| finding.decide_by.max(projection.base_year);
    sort_by(&mut shortages, |a, b| due(a).cmp(&due(b)).then(b.peak_shortage.total_cmp(&a.peak_shortage)));
    sort_by(&mut tight, |a: &Tight, b: &Tight| fullness(b.peak).total_cmp(&fullness(a.peak)));
    sort_by(&mut idle, |a: &Idle, b: &Idle| b.county.total_cmp(&a.county));
    Findings {
        data: data(inputs, projection),
        first_year: projection.base_year,
        last_year: year_at(projection, projection.years.saturating_sub(1)),
        shortages,
        tight,
        idle,
    }
}

/// What the sentence is about, which the page opens with: the most urgent shortage, else the fullest places, else the
/// most idle ones.
pub fn lead(findings: &Findings) -> Option<(Area, Stage)> {
    let short = findings.shortages.first().map(|finding| (finding.area, finding.stage));
    let tight = || findings.tight.first().map(|tight| (tight.area, tight.stage));
    let idle = || findings.idle.first().map(|idle| (idle.area, idle.stage));
    short.or_else(tight).or_else(idle).filter(|_| findings.data == Data::Present)
}

fn data(inputs: &Inputs, projection: &Projection) -> Data {
    let pupils = |stage| cells(projection, Area::County, stage).iter().any(|cell| cell.enrolment >= SHORT);
    if inputs.zones.is_empty() {
        Data::NoZones
    } else if Stage::ALL.into_iter().any(pupils) {
        Data::Present
    } else {
        Data::NoPupils
    }
}

/// Every unbroken shortage of an area and stage.
fn shortages_of(inputs: &Inputs, projection: &Projection, area: Area, stage: Stage) -> Vec<Finding> {
    let series = cells(projection, area, stage);
    spells(series.len(), |step| series[step].unmet >= SHORT)
        .into_iter()
        .map(|(first, last)| {
            let peak = peak(first..=last, |step| series[step].unmet);
            let lead = inputs.norms.lead_time;
            let first_short = year_at(projection, first);
            let last_year = year_at(projection, last);
            let decide_by = first_short.saturating_sub_unsigned(lead.of(stage));
            let too_late = decide_by < projection.base_year;
            let opens = |years: u32| projection.base_year.saturating_add_unsigned(years);
            let kinds = [(ProjectKind::Extension, opens(lead.extension)), (ProjectKind::New, opens(lead.of(stage)))];
            let quickest = kinds.into_iter().filter(|(_, opens)| *opens <= last_year).min_by_key(|(_, opens)| *opens);
            Finding {
                area,
                stage,
                first_short,
                last_short: (last + 1 < series.len()).then_some(last_year),
                first_shortage: series[first].unmet,
                first_classes: series[first].classes_short,
                peak_year: year_at(projection, peak),
                peak_shortage: series[peak].unmet,
                peak_classes: series[peak].classes_short,
                peak_balance: series[peak].balance,
                as_a_whole: series[first..=last].iter().all(|cell| cell.balance <= -SHORT),
                without_places: series[first].places < SHORT,
                decide_by,
                too_late,
                quickest: quickest.filter(|_| too_late),
                idle: idle_elsewhere(inputs, projection, area, stage, peak)
                    .filter(|idle| idle.places >= series[peak].unmet * TELLING),
            }
        })
        .collect()
}

/// The longest unbroken run of the fullest years.
fn tight_of(projection: &Projection, area: Area, stage: Stage, lines: &Lines) -> Option<Tight> {
    let series = cells(projection, area, stage);
    let full = |step: usize| fullness(series[step].utilisation());
    let spells = spells(series.len(), |step| lines.reaches(full(step), lines.yellow));
    let (first, last) = spells.into_iter().max_by(|a, b| {
        full(peak(a.0..=a.1, full)).total_cmp(&full(peak(b.0..=b.1, full))).then(Reverse(a.0).cmp(&Reverse(b.0)))
    })?;
    let peak = peak(first..=last, full);
    Some(Tight {
        area,
        stage,
        first: year_at(projection, first),
        last: (last + 1 < series.len()).then(|| year_at(projection, last)),
        peak_year: year_at(projection, peak),
        peak: series[peak].utilisation(),
    })
}

/// The year in which most places of a stage lie idle in the county, and where most of them are.
fn most_idle(inputs: &Inputs, projection: &Projection, stage: Stage) -> Option<Idle> {
    let county = cells(projection, Area::County, stage);
    let step = (!county.is_empty()).then(|| peak(0..=county.len() - 1, |step| county[step].idle))?;
    let many = county[step].idle >= county[step].places * MANY;
    idle_elsewhere(inputs, projection, Area::County, stage, step).filter(|_| many)
}

/// Where most places of a stage lie idle outside an area: at least those of one room, for less is chance.
fn idle_elsewhere(inputs: &Inputs, projection: &Projection, area: Area, stage: Stage, step: usize) -> Option<Idle> {
    let at = |area| cells(projection, area, stage).get(step).copied().unwrap_or_default();
    let others = kinds(inputs).into_iter().filter(|(kind, _)| area != Area::Kind(*kind));
    let (kind, zones) = others.fold(None, |best: Option<(_, Vec<usize>)>, (kind, zones)| match best {
        Some(best) if at(Area::Kind(best.0)).idle >= at(Area::Kind(kind)).idle => Some(best),
        _ => Some((kind, zones)),
    })?;
    let cell = at(Area::Kind(kind));
    if !(cell.idle >= SHORT && cell.idle * cell.rooms >= cell.places) {
        return None;
    }
    let mut with_any = zones.into_iter().filter(|zone| at(Area::Zone(*zone)).idle >= SHORT);
    let place = match (with_any.next(), with_any.next()) {
        (Some(zone), None) => Area::Zone(zone),
        _ => Area::Kind(kind),
    };
    Some(Idle {
        area: place,
        stage,
        year: year_at(projection, step),
        places: at(place).idle,
        county: at(Area::County).idle,
    })
}

/// Unbroken runs of steps, as first and last.
pub fn spells(steps: usize, holds: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut spells: Vec<(usize, usize)> = Vec::new();
    for step in (0..steps).filter(|step| holds(*step)) {
        match spells.last_mut() {
            Some((_, last)) if *last + 1 == step => *last = step,
            _ => spells.push((step, step)),
        }
    }
    spells
}

/// The first step with the largest figure; differences no figure shows do not count.
fn peak(steps: std::ops::RangeInclusive<usize>, figure: impl Fn(usize) -> f64) -> usize {
    let first = *steps.start();
    steps.fold(first, |best, step| if figure(step) > figure(best) + 1e-6 { step } else { best })
}

/// How full, as a number to compare.
fn fullness(utilisation: Utilisation) -> f64 {
    match utilisation {
        Utilisation::Nothing => 0.0,
        Utilisation::Share(share) => share,
        Utilisation::Over => f64::INFINITY,
    }
}
