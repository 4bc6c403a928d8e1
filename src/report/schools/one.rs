//! One school: the sizes of its classes, the projects that touch it, and who would take its pupils.

use super::{OfSchool, place_of_zone};
use crate::model::{Closure, Inputs, Schools, Stage, Year};
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
