//! Changes of the building programme: a project is moved, stretched, switched, added, copied, deleted, all of them are
//! late. Changes of the norms, which are done in the same way, stand in `norms`.
//!
//! The page knows a change only by what it is called and as something that is done to inputs; what is done stands here,
//! and is fetched with the tab that asks for it.

use super::arrange::free;
use super::{Deed, State};
use crate::model::{Inputs, Name, Project, School, Year};
use crate::report::programme::{builds, drop_unbuilt};
use crate::scenario::parameters::{self, Key};
use std::fmt::{self, Debug, Formatter};
use std::rc::Rc;

/// A change of the programme, made of what stands by then.
#[derive(Clone)]
pub struct Rework {
    pub(super) done: Reworked,
    by: Rc<dyn Fn(&mut Inputs)>,
}

/// What was changed, so that the page can name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworked {
    /// In words: the project may be gone.
    pub told: Name,
    /// What it is a change of.
    pub of: Topic,
    /// The project that is in hand: its moves are one deed until it is let go. `None`: a deed of its own.
    pub held: Option<String>,
}

/// A part of a plan that is changed in one tab or another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The projects.
    Projects,
    /// The norms.
    Norms,
    /// The rules of admission.
    Admission,
}

/// What is done to a project.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// It opens in another school year, its delay included; what is paid for it moves along.
    Opens(Year),
    /// It takes so many years.
    PhaseIn(u32),
    /// Its places are there for so many years.
    YearsOpen(u32),
    /// It is so many years late.
    Delay(i32),
    /// It is carried out, or not.
    On(bool),
    /// A copy stands behind it.
    Duplicate,
    /// It goes, with the schools that it alone was to build and of which nothing else is known.
    Delete,
}

impl Rework {
    /// By a change of inputs that is a deed of its own.
    pub fn by(told: Name, of: Topic, change: impl Fn(&mut Inputs) + 'static) -> Self {
        Self { done: Reworked { told, of, held: None }, by: Rc::new(change) }
    }

    /// Something is done to the project of this id; `held`: it is in hand.
    pub fn project(told: Name, id: String, turn: Turn, held: bool) -> Self {
        let in_hand = held.then(|| id.clone());
        let mut rework = Self::by(told, Topic::Projects, move |inputs| turned(inputs, &id, &turn));
        rework.done.held = in_hand;
        rework
    }

    /// The names of the schools that something done to a project puts into the table of schools, or takes out of it.
    pub fn schools(inputs: &Inputs, id: &str, turn: &Turn) -> Vec<Name> {
        let mut after = inputs.clone();
        turned(&mut after, id, turn);
        let only = |one: &Inputs, other: &Inputs| -> Vec<Name> {
            let gone = |school: &&School| other.schools.iter().all(|same| same.id != school.id);
            one.schools.iter().filter(gone).map(|school| school.name.clone()).collect()
        };
        let (come, go) = (only(&after, inputs), only(inputs, &after));
        if come.is_empty() { go } else { come }
    }

    /// A project comes behind the others, or takes the place of the one of its id, with schools that it builds.
    pub fn put(told: Name, project: Project, schools: Vec<School>) -> Self {
        Self::by(told, Topic::Projects, move |inputs| put(inputs, &project, &schools))
    }

    /// All projects that are still to come are so many months late.
    pub fn late(told: Name, months: u32) -> Self {
        Self::by(told, Topic::Projects, move |inputs| late(inputs, months))
    }
}

impl State {
    /// The state after a change of the programme. A project in hand is moved from where it was taken, so that nothing is
    /// lost on the way there and back.
    pub(super) fn reworked(self: Rc<Self>, rework: &Rework) -> Rc<Self> {
        let deed = Deed::Programme(rework.done.clone());
        let taken = self.history.begun(&deed).map(|work| work.scenario().clone());
        self.changed(deed, |plan, _| {
            if let Some(taken) = taken {
                plan.inputs.clone_from(&taken.inputs);
            }
            (rework.by)(&mut plan.inputs);
        })
    }
}

impl PartialEq for Rework {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.by, &other.by)
    }
}

impl Debug for Rework {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        self.done.fmt(formatter)
    }
}

/// School years by which something is late that is so many months late: schools open in September alone, so that each
/// year begun counts whole.
pub fn years_late(months: u32) -> u32 {
    months.div_ceil(12)
}

fn turned(inputs: &mut Inputs, id: &str, turn: &Turn) {
    let Some(place) = inputs.projects.iter().position(|project| project.id == id) else { return };
    let project = &mut inputs.projects[place];
    match turn {
        Turn::Opens(year) => {
            let planned = year.saturating_sub(project.delay);
            parameters::set(inputs, &Key::ProjectYear(id.to_owned()), f64::from(planned));
        }
        Turn::PhaseIn(years) => project.phase_in = (*years).max(1),
        Turn::YearsOpen(years) => project.years_open = Some((*years).max(1)),
        Turn::Delay(years) => project.delay = (*years).max(0),
        Turn::On(on) => project.on = *on,
        Turn::Duplicate => duplicate(inputs, place),
        Turn::Delete => {
            let gone = inputs.projects.remove(place);
            drop_unbuilt(inputs, &gone, |_| true);
        }
    }
}

/// What is to open by the base year has opened.
fn late(inputs: &mut Inputs, months: u32) {
    let years = i32::try_from(years_late(months)).unwrap_or(i32::MAX);
    let base = inputs.base_year;
    for project in inputs.projects.iter_mut().filter(|project| project.first_year > base) {
        project.delay = years;
    }
}

fn put(inputs: &mut Inputs, project: &Project, schools: &[School]) {
    match inputs.projects.iter_mut().find(|other| other.id == project.id) {
        Some(other) => {
            let before = std::mem::replace(other, project.clone());
            drop_unbuilt(inputs, &before, |_| true);
        }
        None => inputs.projects.push(project.clone()),
    }
    for school in schools {
        if inputs.schools.iter().all(|other| other.id != school.id) {
            inputs.schools.push(school.clone());
        }
    }
}

/// A copy behind the original; the schools that the original builds are built once more, by other names.
fn duplicate(inputs: &mut Inputs, place: usize) {
    let mut copy = inputs.projects[place].clone();
    let built: Vec<usize> =
        (0..inputs.schools.len()).filter(|school| builds(&inputs.projects[place], &inputs.schools[*school])).collect();
    for school in built {
        let mut other = inputs.schools[school].clone();
        other.id = free_id(&other.id, |id| inputs.schools.iter().all(|school| school.id != id));
        other.name = free_name(&other.name, |name| inputs.schools.iter().all(|school| school.name != *name));
        let renamed = |id: &mut String, from: &str| {
            if id == from {
                id.clone_from(&other.id);
            }
        };
        let from = &inputs.schools[school].id;
        copy.effects.iter_mut().filter_map(|effect| effect.school.as_mut()).for_each(|id| renamed(id, from));
        copy.closures.iter_mut().filter_map(|closure| closure.receiver.as_mut()).for_each(|id| renamed(id, from));
        inputs.schools.push(other);
    }
    copy.id = free_id(&copy.id, |id| inputs.projects.iter().all(|project| project.id != id));
    copy.name = free_name(&copy.name, |name| inputs.projects.iter().all(|project| project.name != *name));
    inputs.projects.insert(place + 1, copy);
}

/// An id like another one that is free: no longer than ids may be.
fn free_id(id: &str, is_free: impl Fn(&str) -> bool) -> String {
    let short: String = id.chars().take(crate::scenario::problem::MAX_ID - 4).collect();
    free(|number| format!("{short}-{number}"), |id| is_free(id))
}

fn free_name(name: &Name, is_free: impl Fn(&Name) -> bool) -> Name {
    let called = |text: &str, number: usize| if text.is_empty() { String::new() } else { format!("{text} ({number})") };
    let made = |number| Name { zh: called(&name.zh, number), en: called(&name.en, number) };
    free(made, |other| is_free(other) || other.zh.is_empty() && other.en.is_empty())
}

#[cfg(test)]
mod tests;
