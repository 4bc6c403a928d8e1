//! §4: what pupils need beside places, and what the assessments say.

mod assessment;
mod built;
mod land;
mod money;
mod staff;
mod standing;

use crate::support::{plan, steady_zone};
use xuewei::model::{Area, Inputs, Need, NeedCell, Needs, School, Stage, ZoneKind, needs, project, schools};

/// One rural zone of `births` children an age.
fn zone_of(births: f64, horizon: usize, schools: Vec<School>) -> Inputs {
    Inputs { schools, ..plan(horizon, vec![steady_zone("a", ZoneKind::Rural, births)]) }
}

fn needs_of(inputs: &Inputs) -> Needs {
    let projection = project(inputs);
    needs(inputs, &projection, &schools(inputs, &projection))
}

/// Something of the first zone's primary stage by year.
fn primary<T>(found: &Needs, of: impl Fn(&NeedCell) -> T) -> Vec<T> {
    found.series(Area::Zone(0), Stage::Primary).iter().map(of).collect()
}

/// All that is known, by year.
#[track_caller]
fn there(series: &[NeedCell], of: impl Fn(&NeedCell) -> Need) -> Vec<f64> {
    series.iter().map(|cell| of(cell).there.expect("known")).collect()
}
