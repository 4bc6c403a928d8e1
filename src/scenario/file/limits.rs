//! How much is read: far more than a county has, and little enough that no file can exhaust the machine.

use super::either::Named;
use super::v3;
use crate::scenario::problem::{Fault, Problem, entry};

/// Bytes of a file.
pub const MAX_BYTES: usize = 16 << 20;
/// Scenarios of a file.
pub const MAX_SCENARIOS: usize = 20;
/// Zones of a scenario.
pub const MAX_ZONES: usize = 400;
/// Entries of any other list.
pub const MAX_ENTRIES: usize = 5000;
/// Years of a figure given by year: one farther than 200 years from the base year is a slip anyway.
pub const MAX_YEARS: usize = 401;
/// Steps of a meeting.
pub const MAX_STEPS: usize = 100;
/// Entries of its minutes.
pub const MAX_MINUTES: usize = 2000;
/// Characters of a name.
pub const MAX_NAME: usize = 200;
/// Characters of a note or a source.
pub const MAX_TEXT: usize = 4000;
/// Problems told of values that cannot be read.
pub const MAX_PROBLEMS: usize = 100;

/// What of a scenario exceeds the limits. `at` is the path of the scenario, empty or ending in a dot.
pub(super) fn exceeded(at: &str, scenario: &v3::Scenario) -> Vec<Problem> {
    let mut found = Found { at, problems: Vec::new() };
    found.name("name", scenario.name.as_ref());
    found.name("county", scenario.county.as_ref());
    found.text("note", scenario.note.as_ref(), MAX_TEXT);
    found.list("zones", scenario.zones.as_deref(), MAX_ZONES);
    found.list("links", scenario.links.as_deref(), MAX_ENTRIES);
    found.list("arrivals", scenario.arrivals.as_deref(), MAX_ENTRIES);
    found.list("estates", scenario.estates.as_deref(), MAX_ENTRIES);
    found.list("projects", scenario.projects.as_deref(), MAX_ENTRIES);
    found.list("sources", scenario.sources.as_deref(), MAX_ENTRIES);
    found.list("schools", scenario.schools.as_deref(), MAX_ENTRIES);
    if let Some(norms) = &scenario.norms {
        found.list("norms.class_size", norms.class_size.as_deref(), MAX_ENTRIES);
        found.list("norms.floor_area", norms.floor_area.as_deref(), MAX_ENTRIES);
        found.list("norms.land", norms.land.as_deref(), MAX_ENTRIES);
    }
    for (index, zone) in scenario.zones.iter().flatten().enumerate() {
        found.name(&format!("{}.name", entry("zones", index, &zone.id)), zone.name.as_ref());
    }
    for (index, estate) in scenario.estates.iter().flatten().enumerate() {
        let path = entry("estates", index, &estate.id);
        found.name(&format!("{path}.name"), estate.name.as_ref());
        found.list(&format!("{path}.occupancy"), estate.occupancy.as_deref(), MAX_ENTRIES);
    }
    for (index, project) in scenario.projects.iter().flatten().enumerate() {
        let path = entry("projects", index, &project.id);
        found.name(&format!("{path}.name"), project.name.as_ref());
        found.list(&format!("{path}.effects"), project.effects.as_deref(), MAX_ENTRIES);
        found.list(&format!("{path}.closures"), project.closures.as_deref(), MAX_ENTRIES);
        found.list(&format!("{path}.moves"), project.moves.as_deref(), MAX_ENTRIES);
        found.list(&format!("{path}.cost_years"), project.cost_years.as_deref(), MAX_ENTRIES);
    }
    for (index, school) in scenario.schools.iter().flatten().enumerate() {
        let path = entry("schools", index, &school.id);
        found.name(&format!("{path}.name"), school.name.as_ref());
        found.list(&format!("{path}.intake"), school.intake.as_deref(), MAX_ENTRIES);
    }
    found.list("admissions", scenario.admissions.as_deref(), MAX_ENTRIES);
    for (index, rules) in scenario.admissions.iter().flatten().enumerate() {
        let path = format!("admissions[{index}]");
        found.list(&format!("{path}.points"), rules.points.as_deref(), MAX_ENTRIES);
        found.list(&format!("{path}.point_bins"), rules.point_bins.as_deref(), MAX_ENTRIES);
        found.list(&format!("{path}.redirect"), rules.redirect.as_deref(), MAX_ZONES);
    }
    if let Some(resources) = &scenario.resources {
        found.list("resources.recruits", resources.recruits.as_deref(), MAX_ENTRIES);
        found.list("resources.land_plans", resources.land_plans.as_deref(), MAX_ENTRIES);
        for (index, plan) in resources.land_plans.iter().flatten().enumerate() {
            let path = entry("resources.land_plans", index, &plan.id);
            found.name(&format!("{path}.name"), plan.name.as_ref());
            found.list(&format!("{path}.zones"), plan.zones.as_deref(), MAX_ZONES);
        }
    }
    for (index, source) in scenario.sources.iter().flatten().enumerate() {
        found.text(&format!("sources[{index}].source"), Some(&source.source), MAX_TEXT);
    }
    found.problems
}

/// What of a meeting exceeds the limits.
pub(super) fn exceeded_by(meeting: &v3::Meeting) -> Vec<Problem> {
    let mut found = Found { at: "meeting.", problems: Vec::new() };
    found.list("steps", meeting.steps.as_deref(), MAX_STEPS);
    found.list("minutes", meeting.minutes.as_deref(), MAX_MINUTES);
    for (index, step) in meeting.steps.iter().flatten().enumerate() {
        found.name(&format!("steps[{index}].title"), step.title.as_ref());
        found.text(&format!("steps[{index}].text"), step.text.as_ref(), MAX_TEXT);
    }
    for (index, minute) in meeting.minutes.iter().flatten().enumerate() {
        found.length(&format!("minutes[{index}].text"), minute.text.chars().count(), MAX_TEXT);
    }
    found.problems
}

struct Found<'a> {
    at: &'a str,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn list<T>(&mut self, path: &str, list: Option<&[T]>, max: usize) {
        let found = list.map_or(0, <[T]>::len);
        if found > max {
            self.problems.push(Problem::error(format!("{}{path}", self.at), Fault::TooMany { found, max }));
        }
    }

    fn name(&mut self, path: &str, name: Option<&Named>) {
        self.text(path, name, MAX_NAME);
    }

    /// Each language for itself.
    fn text(&mut self, path: &str, text: Option<&Named>, max: usize) {
        let found = text.map_or(0, |Named(text)| text.zh.chars().count().max(text.en.chars().count()));
        self.length(path, found, max);
    }

    fn length(&mut self, path: &str, found: usize, max: usize) {
        if found > max {
            self.problems.push(Problem::error(format!("{}{path}", self.at), Fault::TooLong { found, max }));
        }
    }
}
