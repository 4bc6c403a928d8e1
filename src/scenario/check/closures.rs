//! Schools that close, and where their pupils go.

use super::Places;
use super::findings::Findings;
use crate::model::{Closure, Inputs, Project, Stage, Year};
use crate::scenario::problem::{SchoolFault, entry};
use std::collections::{HashMap, HashSet};

/// One stage of a school that closes.
struct Closing<'a> {
    path: String,
    closure: &'a Closure,
    school: usize,
    stage: Stage,
    year: Year,
}

/// The closures of one project: what they name is there.
pub(super) fn check(at: &str, project: &Project, places: &Places, findings: &mut Findings) {
    for (index, closure) in project.closures.iter().enumerate() {
        let at = format!("{at}.closures[{index}]");
        findings.school(format_args!("{at}.school"), places, &closure.school);
        if let Some(receiver) = &closure.receiver {
            let path = format!("{at}.receiver");
            if findings.school(&path, places, receiver) && *receiver == closure.school {
                findings.error(path, SchoolFault::SameSchool(receiver.clone()));
            }
        }
    }
}

/// All closures that are carried out, beside one another.
pub(super) fn together(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let closings = closings(inputs, places);
    let mut first: HashMap<(usize, Stage), Year> = HashMap::new();
    for one in &closings {
        let first = first.entry((one.school, one.stage)).or_insert(one.year);
        *first = one.year.min(*first);
    }
    let additions = additions(inputs, places);
    let is_built =
        |school: usize, stage: Stage, by: Year| additions.get(&(school, stage)).is_some_and(|year| *year <= by);
    // Rooms or pupils, of the base year or built by then.
    let has = |school: usize, stage: Stage, by: Year| {
        inputs.schools[school].teaches(stage, inputs.scheme) || is_built(school, stage, by)
    };
    let has_rooms = |school: usize, stage: Stage, by: Year| {
        inputs.schools[school].rooms[stage as usize] > 0.0 || is_built(school, stage, by)
    };
    let mut seen = HashSet::new();
    for one in &closings {
        let school = &inputs.schools[one.school];
        if !seen.insert((one.school, one.stage)) {
            findings.warning_once(&one.path, SchoolFault::ClosedTwice(school.id.clone()));
            continue;
        }
        if !has(one.school, one.stage, one.year) {
            let nothing = |stage: &Stage| !has(one.school, *stage, one.year);
            if one.closure.stage.is_some() || Stage::ALL.iter().all(nothing) {
                let fault = SchoolFault::ClosesNothing { school: school.id.clone(), stage: one.closure.stage };
                findings.warning_once(&one.path, fault);
            }
            continue;
        }
        let receiver = one.closure.receiver.as_deref().and_then(|id| places.school_place(id));
        if let Some(receiver) = receiver.filter(|receiver| *receiver != one.school) {
            let (id, stage) = (inputs.schools[receiver].id.clone(), one.stage);
            let path = format!("{}.receiver", one.path);
            match first.get(&(receiver, stage)) {
                Some(year) if *year <= one.year => {
                    findings.warning_once(&path, SchoolFault::ReceiverCloses { school: id, year: *year });
                }
                _ if !has_rooms(receiver, stage, one.year) => {
                    let fault = SchoolFault::ReceiverWithoutRooms { school: id, stage, year: one.year };
                    findings.warning_once(&path, fault);
                }
                _ => {}
            }
        }
    }
}

/// Stage by stage, in list order.
fn closings<'a>(inputs: &'a Inputs, places: &Places) -> Vec<Closing<'a>> {
    let mut closings = Vec::new();
    for (index, project) in inputs.projects.iter().enumerate().filter(|(_, project)| project.on) {
        for (row, closure) in project.closures.iter().enumerate() {
            let Some(school) = places.school_place(&closure.school) else { continue };
            let path = format!("{}.closures[{row}]", entry("projects", index, &project.id));
            for stage in Stage::ALL.into_iter().filter(|stage| closure.stage.is_none_or(|only| only == *stage)) {
                closings.push(Closing { path: path.clone(), closure, school, stage, year: project.opening() });
            }
        }
    }
    closings
}

/// The first year in which projects add rooms to a school's stage.
fn additions(inputs: &Inputs, places: &Places) -> HashMap<(usize, Stage), Year> {
    let mut additions = HashMap::new();
    for project in inputs.projects.iter().filter(|project| project.on) {
        for effect in project.effects.iter().filter(|effect| effect.rooms > 0.0) {
            let Some(school) = effect.school.as_deref().and_then(|id| places.school_place(id)) else { continue };
            let first = additions.entry((school, effect.stage)).or_insert(project.opening());
            *first = project.opening().min(*first);
        }
    }
    additions
}
