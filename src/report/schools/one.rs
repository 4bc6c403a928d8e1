//! One school: the sizes of its classes, the projects that touch it, and who would take its pupils.

use super::{OfSchool, place_of_zone};
use crate::model::{Closure, Inputs, Project, STAGES, Schools, Stage, Year};
use crate::scenario::order::sort_by;

/// So many classes of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// How many.
    pub classes: u32,
    /// Pupils of each.
    pub pupils: u32,
}

/// A project that touches a school.
#[derive(Clone, Debug, PartialEq)]
pub struct Touching {
    /// The project, by its place in the inputs.
    pub project: usize,
    /// The first school year of its effects, with its delay.
    pub year: Year,
    /// Whether it is carried out.
    pub on: bool,
    /// What it does to the school.
    pub touches: Vec<Touch>,
}

/// What a project does to a school.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touch {
    /// Rooms come or go.
    Rooms(Stage, f64),
    /// It closes in a stage, or wholly; its pupils go to a school, or to those that are left in the zone.
    Closes(Option<Stage>, Option<usize>),
    /// The pupils of another school come, of a stage or of all.
    Receives(Option<Stage>, usize),
}

/// A project that touches other schools of a school's zone and stages, and so changes its catchment.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearby {
    /// The project, by its place in the inputs.
    pub project: usize,
    /// The first school year of its effects, with its delay.
    pub year: Year,
    /// Whether it is carried out.
    pub on: bool,
    /// What it does there.
    pub changes: Vec<Change>,
}

/// What a project does beside a school.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Rooms of a stage come or go: at a school, or at none that is entered.
    Rooms(Option<usize>, Stage, f64),
    /// A school closes in a stage, or wholly.
    Closes(usize, Option<Stage>),
}

/// Who would take the pupils of a school that closes without a receiver.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Takers {
    /// The other schools of its zone that have places, with those they have to spare; the most first.
    pub schools: Vec<(usize, f64)>,
    /// What they have to spare together.
    pub spare: f64,
}

/// The sizes of a grade's classes, the larger ones first: they differ by one pupil at most (§3.2).
pub fn class_sizes(pupils: u32, classes: u32) -> Vec<Sizes> {
    if classes == 0 {
        return Vec::new();
    }
    let (size, larger) = (pupils / classes, pupils % classes);
    let both = [Sizes { classes: larger, pupils: size + 1 }, Sizes { classes: classes - larger, pupils: size }];
    both.into_iter().filter(|sizes| sizes.classes > 0).collect()
}

/// The projects that touch a school, in list order.
pub fn touching(inputs: &Inputs, school: usize) -> Vec<Touching> {
    let Some(id) = inputs.schools.get(school).map(|school| &school.id) else { return Vec::new() };
    let place = |id: &String| inputs.schools.iter().position(|school| school.id == *id);
    let mut found = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate() {
        let mut touches = Vec::new();
        for effect in plan.effects.iter().filter(|effect| effect.school.as_ref() == Some(id)) {
            touches.push(Touch::Rooms(effect.stage, effect.rooms));
        }
        for Closure { school, stage, receiver } in &plan.closures {
            if school == id {
                touches.push(Touch::Closes(*stage, receiver.as_ref().and_then(place)));
            } else if receiver.as_ref() == Some(id)
                && let Some(from) = place(school)
            {
                touches.push(Touch::Receives(*stage, from));
            }
        }
        if !touches.is_empty() {
            found.push(Touching { project, year: plan.opening(), on: plan.on, touches });
        }
    }
    found
}

/// The projects that do not touch a school and bring or take rooms of its stages elsewhere in its zone, in list order.
pub fn nearby(inputs: &Inputs, school: usize) -> Vec<Nearby> {
    let Some(own) = inputs.schools.get(school) else { return Vec::new() };
    let place = |id: &String| inputs.schools.iter().position(|school| school.id == *id);
    let shares = |stage: Stage| has_stage(inputs, school, stage);
    let direct: Vec<usize> = touching(inputs, school).iter().map(|one| one.project).collect();
    let mut found = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate().filter(|(project, _)| !direct.contains(project)) {
        let mut changes = Vec::new();
        for effect in plan.effects.iter().filter(|effect| effect.rooms != 0.0 && shares(effect.stage)) {
            if effect.zone_among(&inputs.schools) == own.zone {
                changes.push(Change::Rooms(effect.school.as_ref().and_then(place), effect.stage, effect.rooms));
            }
        }
        for Closure { school, stage, .. } in &plan.closures {
            let Some(other) = place(school).filter(|other| inputs.schools[*other].zone == own.zone) else { continue };
            let both =
                |one: Stage| shares(one) && has_stage(inputs, other, one) && stage.is_none_or(|stage| stage == one);
            if Stage::ALL.into_iter().any(both) {
                changes.push(Change::Closes(other, *stage));
            }
        }
        if !changes.is_empty() {
            found.push(Nearby { project, year: plan.opening(), on: plan.on, changes });
        }
    }
    found
}

/// The stage that children enter a school in: the one looked at where the school has it, else its first.
pub fn entry_stage(inputs: &Inputs, school: usize, looked_at: Option<Stage>) -> Stage {
    let has = |stage: &Stage| has_stage(inputs, school, *stage);
    looked_at.filter(has).or_else(|| Stage::ALL.into_iter().find(has)).unwrap_or(Stage::Primary)
}

/// Whether a school ever has a stage: from the beginning, or because a project builds it.
pub fn has_stage(inputs: &Inputs, school: usize, stage: Stage) -> bool {
    let school = &inputs.schools[school];
    let built = |project: &Project| {
        project.effects.iter().any(|effect| effect.school.as_ref() == Some(&school.id) && effect.stage == stage)
    };
    school.teaches(stage, inputs.scheme) || inputs.projects.iter().any(built)
}

/// Which of staff, floor area, site area and boarding beds a school does not state, so that what it has of them is its
/// part of what its zone states for all such schools.
pub fn shared_out(inputs: &Inputs, school: usize) -> [bool; 4] {
    let Some(own) = inputs.schools.get(school) else { return [false; 4] };
    let Some(zone) = place_of_zone(inputs, &own.zone) else { return [false; 4] };
    let given = &inputs.zones[zone].resources;
    let taught = |stage: &Stage| own.teaches(*stage, inputs.scheme);
    let of_zone = |stock: &[Option<f64>; STAGES]| {
        Stage::ALL.into_iter().filter(taught).any(|stage| stock[stage as usize].is_some_and(|stock| stock > 0.0))
    };
    // Who is taken on for a zone goes to its schools by what they need, also to those that open later.
    let recruits = || {
        let zones =
            inputs.resources.recruits.iter().filter(|row| row.zone.as_ref().is_none_or(|zone| *zone == own.zone));
        zones.into_iter().any(|row| has_stage(inputs, school, row.stage))
    };
    [
        own.staff.is_none() && (of_zone(&given.staff) || recruits()),
        own.floor_area.is_none() && of_zone(&given.floor_area),
        own.site_area.is_none() && of_zone(&given.site_area),
        own.boarding_beds.is_none() && of_zone(&given.boarding_beds),
    ]
}

/// Who would take the pupils of a school's stage, `step` years after the base year.
pub fn takers(inputs: &Inputs, schools: &Schools, of: OfSchool, step: usize) -> Takers {
    let zone = |school: usize| place_of_zone(inputs, &inputs.schools[school].zone);
    let cell = |school: usize| schools.series(school, of.stage).get(step);
    let others = (0..inputs.schools.len()).filter(|other| *other != of.school && zone(*other) == zone(of.school));
    let with_places = others.filter_map(|other| Some((other, cell(other)?))).filter(|(_, cell)| cell.places > 0.0);
    let mut found: Vec<(usize, f64)> = with_places.map(|(other, cell)| (other, cell.idle)).collect();
    sort_by(&mut found, |one, other| other.1.total_cmp(&one.1));
    Takers { spare: found.iter().map(|(_, idle)| idle).sum(), schools: found }
}
