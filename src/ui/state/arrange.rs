//! The list of scenarios: new ones, copies, names, notes, order, which one the others are compared with.

use super::work::{Work, plan_of};
use crate::exchange::grid::Drafts;
use crate::model::{Inputs, Name};
use crate::scenario::Scenario;
use crate::scenario::file::{MAX_NAME, MAX_SCENARIOS, MAX_TEXT};
use std::rc::Rc;

/// A change of the list; scenarios by their places in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrange {
    /// A new one, the same as the baseline until it is changed.
    New,
    /// A copy of one, behind it.
    Duplicate(usize),
    /// One is called otherwise.
    Rename(usize, String),
    /// What is to be known of one.
    Note(usize, String),
    /// One goes to another place.
    Move(usize, usize),
    /// One is deleted; the baseline never is.
    Delete(usize),
    /// One becomes the baseline.
    SetBaseline(usize),
}

/// The work with its list changed; `None`: that is no change, or none there can be.
pub(super) fn arranged(work: &Work, change: &Arrange) -> Option<Work> {
    let count = work.scenarios.len();
    let mut now = work.clone();
    match change {
        Arrange::New if count < MAX_SCENARIOS => {
            now.scenarios.push(Rc::new(plan_of(work.baseline(), &work.scenarios, &work.meeting)));
            now.active = count;
        }
        Arrange::Duplicate(place) if count < MAX_SCENARIOS => {
            now.scenarios.insert(place + 1, Rc::new(copy_of(work.scenarios.get(*place)?, work)));
            now.baseline += usize::from(now.baseline > *place);
            now.active = place + 1;
        }
        Arrange::Rename(place, name) => {
            let name: String = name.trim().chars().take(MAX_NAME).collect();
            change_one(&mut now, *place, |scenario| replace(&mut scenario.name, name))?;
        }
        Arrange::Note(place, note) => {
            let note: String = note.trim().chars().take(MAX_TEXT).collect();
            change_one(&mut now, *place, |scenario| replace(&mut scenario.note, note))?;
        }
        Arrange::Move(from, to) if *from < count && *to < count && from != to => {
            let moved = now.scenarios.remove(*from);
            now.scenarios.insert(*to, moved);
            let follow = |place: usize| match place {
                place if place == *from => *to,
                place => {
                    let without = place - usize::from(place > *from);
                    without + usize::from(without >= *to)
                }
            };
            (now.baseline, now.active) = (follow(work.baseline), follow(work.active));
        }
        Arrange::Delete(place) if *place < count && *place != work.baseline => {
            now.scenarios.remove(*place);
            now.baseline -= usize::from(now.baseline > *place);
            // The one before takes its place on the page.
            now.active -= usize::from(now.active >= *place && now.active > 0);
        }
        Arrange::SetBaseline(place) if *place < count && *place != work.baseline => {
            now.baseline = *place;
            if !same_rows(&work.baseline().inputs, &now.baseline().inputs) {
                now.drafts = Rc::new(Drafts::default());
            }
        }
        _ => return None,
    }
    Some(now)
}

/// A name stands for both languages: the other one would tell of what was before.
fn replace(name: &mut Name, text: String) -> bool {
    if [&name.zh, &name.en].contains(&&text) {
        return false;
    }
    *name = Name { zh: text, en: String::new() };
    true
}

fn change_one(work: &mut Work, place: usize, change: impl FnOnce(&mut Scenario) -> bool) -> Option<()> {
    let scenario = work.scenarios.get_mut(place)?;
    change(Rc::make_mut(scenario)).then_some(())
}

/// A copy under a name and an id of its own.
fn copy_of(scenario: &Scenario, work: &Work) -> Scenario {
    let others = &work.scenarios;
    let mut copy = scenario.clone();
    copy.id = free(
        |number| format!("{}-{number}", scenario.id),
        |id| others.iter().all(|other| other.id != *id) && !work.meeting.names(id),
    );
    let called = |text: &str, number: usize| if text.is_empty() { String::new() } else { format!("{text} ({number})") };
    copy.name = free(
        |number| Name { zh: called(&scenario.name.zh, number), en: called(&scenario.name.en, number) },
        |name| others.iter().all(|other| other.name != *name || name.zh.is_empty() && name.en.is_empty()),
    );
    copy
}

/// The first from 2 on that is free.
pub(super) fn free<T>(made: impl Fn(usize) -> T, is_free: impl Fn(&T) -> bool) -> T {
    let mut number = 2;
    loop {
        let one = made(number);
        if is_free(&one) {
            return one;
        }
        number += 1;
    }
}

/// Whether the tables of data have the same rows: what was typed in one and not taken then stands right in the other.
fn same_rows(one: &Inputs, other: &Inputs) -> bool {
    let ids = |inputs: &Inputs| {
        let zones = inputs.zones.iter().map(|zone| zone.id.clone());
        let estates = inputs.estates.iter().map(|estate| estate.id.clone());
        let projects = inputs.projects.iter().map(|project| project.id.clone());
        let schools = inputs.schools.iter().map(|school| school.id.clone());
        (
            zones.chain(estates).chain(projects).chain(schools).collect::<Vec<_>>(),
            inputs.links.len(),
            inputs.arrivals.len(),
        )
    };
    ids(one) == ids(other) && one.base_year == other.base_year
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets;

    fn work() -> Work {
        Work::of(presets::workspace("example@1").expect("a preset of this name"))
    }

    fn ids(work: &Work) -> Vec<&str> {
        work.scenarios.iter().map(|scenario| scenario.id.as_str()).collect()
    }

    fn after(work: &Work, change: &Arrange) -> Work {
        arranged(work, change).unwrap_or_else(|| panic!("{change:?}"))
    }

    #[test]
    fn new_ones_and_copies_have_names_and_ids_of_their_own() {
        let mut all = work();
        for change in [Arrange::New, Arrange::New, Arrange::Duplicate(1), Arrange::Duplicate(1), Arrange::Duplicate(0)]
        {
            all = after(&all, &change);
        }
        assert_eq!(ids(&all), ["example", "example-2", "plan", "plan-3", "plan-2", "plan2", "plan3"]);
        let names: Vec<&str> = all.scenarios.iter().map(|scenario| scenario.name.zh.as_str()).collect();
        assert_eq!(names, ["算例", "算例 (2)", "方案 A", "方案 A (3)", "方案 A (2)", "方案 B", "方案 C"]);
        assert_eq!(all.scenarios[6].inputs, all.baseline().inputs);
        assert_eq!((all.baseline, all.active), (0, 1));
    }

    #[test]
    fn the_baseline_and_the_plan_are_followed_wherever_they_go() {
        let all = after(&after(&work(), &Arrange::New), &Arrange::New);
        for (from, to) in (0..4).flat_map(|from| (0..4).map(move |to| (from, to))).filter(|(from, to)| from != to) {
            let moved = after(&all, &Arrange::Move(from, to));
            assert_eq!((&moved.baseline().id, &moved.scenario().id), (&all.baseline().id, &all.scenario().id));
            assert_eq!(moved.scenarios[to].id, all.scenarios[from].id);
            assert_eq!(after(&moved, &Arrange::Move(to, from)), all);
        }
        let swapped = after(&all, &Arrange::SetBaseline(3));
        assert_eq!((swapped.baseline, swapped.active), (3, 3));
        let less = after(&swapped, &Arrange::Delete(0));
        assert_eq!((ids(&less), less.baseline, less.active), (vec!["plan", "plan2", "plan3"], 2, 2));
    }

    #[test]
    fn deleting_leaves_the_baseline_at_the_least() {
        let alone = after(&work(), &Arrange::Delete(1));
        assert_eq!((ids(&alone), alone.baseline, alone.active), (vec!["example"], 0, 0));
        assert_eq!(after(&alone, &Arrange::New).active, 1);
    }

    #[test]
    fn what_cannot_be_done_is_not_done() {
        let mut full = work();
        let same = full.scenarios[1].name.zh.clone();
        for change in [
            Arrange::Delete(0),
            Arrange::Delete(9),
            Arrange::SetBaseline(0),
            Arrange::SetBaseline(9),
            Arrange::Move(1, 1),
            Arrange::Move(0, 9),
            Arrange::Duplicate(9),
            Arrange::Rename(1, same),
            Arrange::Rename(9, "x".into()),
        ] {
            assert_eq!(arranged(&full, &change), None, "{change:?}");
        }
        while full.scenarios.len() < MAX_SCENARIOS {
            full = after(&full, &Arrange::New);
        }
        assert_eq!((arranged(&full, &Arrange::New), arranged(&full, &Arrange::Duplicate(0))), (None, None));
    }
}
