//! The levers of the building programme.

use super::table::{Exact, Fold, ROW, Row, Things, switch, whole, write, years};
use super::thing::{List, project, project_mut};
use super::{Group, Key, Unit};
use crate::scenario::programme::move_to;

pub(super) static ON: Row = Row {
    name: "projects[].on",
    key: |of| Key::ProjectOn(of.id.into()),
    unit: Unit::Switch,
    field: "projects[].on",
    get: |inputs, of| Some(switch(project(inputs, of.id)?.on)),
    set: |inputs, of, value| write(&mut project_mut(inputs, of.id)?.on, value >= 0.5),
    ..PROJECT
};

pub(super) static YEAR: Row = Row {
    name: "projects[].first_year",
    key: |of| Key::ProjectYear(of.id.into()),
    unit: Unit::Year,
    range: years,
    field: "projects[].first_year",
    get: |inputs, of| Some(f64::from(project(inputs, of.id)?.first_year)),
    set: |inputs, of, value| {
        let base = inputs.base_year;
        move_to(project_mut(inputs, of.id)?, whole(value), base);
        Some(())
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| {
            let year = |inputs, id| Some(project(inputs, id)?.first_year);
            year(inputs, of.id) != year(baseline, of.id)
        },
        back: |inputs, baseline, of| {
            let from = project(baseline, of.id)?;
            let project = project_mut(inputs, of.id)?;
            project.first_year = from.first_year;
            project.cost_years.clone_from(&from.cost_years);
            Some(())
        },
    }),
    ..PROJECT
};

pub(super) static DELAY: Row = Row {
    name: "projects[].delay",
    key: |of| Key::ProjectDelay(of.id.into()),
    fold: Fold::Thing,
    unit: Unit::Years,
    range: |_, _| (0.0, 10.0),
    field: "projects[].delay",
    get: |inputs, of| Some(f64::from(project(inputs, of.id)?.delay)),
    set: |inputs, of, value| write(&mut project_mut(inputs, of.id)?.delay, whole(value)),
    ..PROJECT
};

/// What the rows have in common.
const PROJECT: Row =
    Row { group: Group::Programme, things: Things::Each(List::Projects), step: 1.0, works: |_, _| true, ..ROW };
