//! What a chart of one stage shows: pupils against places, the baseline, and where projects open.

use super::{belongs, cells, counterpart};
use crate::model::{Area, Inputs, Project, Projection, Stage, Year};
use crate::scenario::order::sort_by;

/// Pupils and places of one area and stage, year by year. All series are as long as `years`.
#[derive(Clone, Debug, PartialEq)]
pub struct StageSeries {
    /// Where.
    pub area: Area,
    /// Which stage.
    pub stage: Stage,
    /// School years, b … b+H.
    pub years: Vec<Year>,
    /// Pupils.
    pub enrolment: Vec<f64>,
    /// Places.
    pub places: Vec<f64>,
    /// Of these public (kindergarten: public and inclusive).
    pub public_places: Vec<f64>,
    /// Shortages of the zones, added up: they do not cancel against spare places elsewhere.
    pub unmet: Vec<f64>,
    /// Spare places of the zones, added up.
    pub idle: Vec<f64>,
    /// Pupils in the baseline by the same years, NaN in a year it does not reach; `None`: as here, no baseline, or none
    /// that has the area.
    pub baseline_enrolment: Option<Vec<f64>>,
    /// Places in the baseline, likewise.
    pub baseline_places: Option<Vec<f64>>,
    /// The first year whose pupils depend on children not yet born.
    pub first_unborn: Year,
    /// Where projects change rooms of the stage, by year.
    pub markers: Vec<Marker>,
}

/// Projects that bring rooms of a stage in the same year, or those that take some.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// First school year of their effects, delay included.
    pub year: Year,
    /// The projects, by their place in the inputs.
    pub projects: Vec<usize>,
    /// Rooms they bring once complete; negative: they take. Never a mixture of both.
    pub rooms: f64,
}

/// The chart of a stage. The baseline, inputs and projection, is matched by year and by the zone's id: a plan may add
/// zones or take some away.
pub fn stage_series(
    inputs: &Inputs,
    projection: &Projection,
    baseline: Option<(&Inputs, &Projection)>,
    area: Area,
    stage: Stage,
) -> StageSeries {
    let cells = cells(projection, area, stage);
    let years: Vec<Year> = projection.all_years().take(cells.len()).collect();
    let enrolment: Vec<f64> = cells.iter().map(|cell| cell.enrolment).collect();
    let places: Vec<f64> = cells.iter().map(|cell| cell.places).collect();
    let by_year = |figure: fn(&crate::model::Cell) -> f64, own: &[f64]| {
        let (known, baseline) = baseline?;
        let series = super::cells(baseline, counterpart(inputs, known, area)?, stage);
        let at = |year: Year| {
            let step = usize::try_from(i64::from(year) - i64::from(baseline.base_year)).ok()?;
            series.get(step).map(figure)
        };
        let values: Vec<f64> = years.iter().map(|year| at(*year).unwrap_or(f64::NAN)).collect();
        let shows = values.iter().zip(own).any(|(baseline, own)| (baseline - own).abs() > UNSEEN);
        shows.then_some(values)
    };
    StageSeries {
        area,
        stage,
        baseline_enrolment: by_year(|cell| cell.enrolment, &enrolment),
        baseline_places: by_year(|cell| cell.places, &places),
        public_places: cells.iter().map(|cell| cell.public_places).collect(),
        unmet: cells.iter().map(|cell| cell.unmet).collect(),
        idle: cells.iter().map(|cell| cell.idle).collect(),
        first_unborn: projection.first_unborn[stage as usize],
        markers: years.last().map_or_else(Vec::new, |last| markers(inputs, *last, area, stage)),
        years,
        enrolment,
        places,
    }
}

/// A difference from the baseline no figure shows.
const UNSEEN: f64 = 1e-6;

/// The projects carried out that change rooms of the stage in the area after the base year.
fn markers(inputs: &Inputs, last: Year, area: Area, stage: Stage) -> Vec<Marker> {
    let mut markers: Vec<Marker> = Vec::new();
    let mut opening: Vec<(Year, usize, f64)> = inputs
        .projects
        .iter()
        .enumerate()
        .filter(|(_, project)| project.on)
        .filter_map(|(place, project)| {
            let year = opens(project, inputs.base_year).filter(|year| *year <= last)?;
            let rooms = rooms(inputs, project, area, stage);
            (rooms != 0.0).then_some((year, place, rooms))
        })
        .collect();
    sort_by(&mut opening, |one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    for (year, place, rooms) in opening {
        let same = |marker: &&mut Marker| marker.year == year && (marker.rooms < 0.0) == (rooms < 0.0);
        match markers.iter_mut().find(same) {
            Some(marker) => {
                marker.projects.push(place);
                marker.rooms += rooms;
            }
            None => markers.push(Marker { year, projects: vec![place], rooms }),
        }
    }
    markers
}

/// The first year after the base year in which a project changes rooms; `None`: all of it has happened before. One that
/// is still being phased in goes on from the year after the base year.
fn opens(project: &Project, base: Year) -> Option<Year> {
    let first = project.first_year.saturating_add(project.delay);
    let steps = i32::try_from(project.phase_in.max(1)).unwrap_or(Year::MAX);
    let complete = first.saturating_add(steps.saturating_sub(1));
    (complete > base).then(|| first.max(base.saturating_add(1)))
}

/// Rooms of the stage a project brings to the area, all in all; a school that closes loses those it has in the base year.
fn rooms(inputs: &Inputs, project: &Project, area: Area, stage: Stage) -> f64 {
    let here =
        |id: &str| inputs.zones.iter().position(|zone| zone.id == id).is_some_and(|zone| belongs(inputs, zone, area));
    let schools = &inputs.schools;
    let effects = project.effects.iter().filter(|effect| effect.stage == stage && here(effect.zone_among(schools)));
    let closed = project.closures.iter().filter(|closure| closure.stage.is_none_or(|only| only == stage));
    let gone =
        closed.filter_map(|closure| schools.iter().find(|school| school.id == closure.school && here(&school.zone)));
    effects.map(|effect| effect.rooms).sum::<f64>() - gone.map(|school| school.rooms[stage as usize]).sum::<f64>()
}
