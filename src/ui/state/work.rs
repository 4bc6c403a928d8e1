//! The work: everything undo and redo bring back, that is kept in the browser, and that files and links carry.

use super::arrange::free;
use crate::exchange::grid::Drafts;
use crate::model::Name;
use crate::scenario::meeting::Meeting;
use crate::scenario::{Scenario, Workspace};
use crate::text::{Language, words};
use std::rc::Rc;

/// The scenarios, which of them the page works on, what was typed and can't be taken yet, and the meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The scenarios, in the order they are shown: at least one.
    pub scenarios: Vec<Rc<Scenario>>,
    /// The place of the one all are compared with.
    pub baseline: usize,
    /// The place of the one that is shown. Levers move it, unless it is the baseline, which is what the tables hold.
    pub active: usize,
    /// What stands in the tables of data and can't be taken.
    pub drafts: Rc<Drafts>,
    /// The meeting they are prepared for.
    pub meeting: Rc<Meeting>,
}

impl Work {
    /// The work of a workspace: on its first plan, or on a new one where it has only a baseline.
    pub fn of(workspace: Workspace) -> Self {
        let mut scenarios = workspace.scenarios;
        if scenarios.is_empty() {
            scenarios.push(Scenario { id: "baseline".into(), ..Scenario::default() });
        }
        let baseline = workspace.baseline.min(scenarios.len() - 1);
        if scenarios.len() == 1 {
            scenarios.push(plan_of(&scenarios[0], &[], &workspace.meeting));
        }
        Self {
            scenarios: scenarios.into_iter().map(Rc::new).collect(),
            baseline,
            active: usize::from(baseline == 0),
            drafts: Rc::default(),
            meeting: Rc::new(workspace.meeting),
        }
    }

    /// What everything is compared with.
    pub fn baseline(&self) -> &Rc<Scenario> {
        &self.scenarios[self.baseline]
    }

    /// The plan that is worked on.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenarios[self.active]
    }

    /// What files and links carry.
    pub fn workspace(&self) -> Workspace {
        let scenarios = self.scenarios.iter().map(|scenario| (**scenario).clone()).collect();
        Workspace { scenarios, baseline: self.baseline, meeting: (*self.meeting).clone() }
    }

    /// The work with a changed plan.
    pub(super) fn with_plan(&self, change: impl FnOnce(&mut Scenario, &Scenario)) -> Self {
        let mut plan = (**self.scenario()).clone();
        change(&mut plan, self.baseline());
        let mut work = self.clone();
        work.scenarios[work.active] = Rc::new(plan);
        work
    }

    /// The work on another scenario; `None`: there is no such one, or it is shown already.
    pub(super) fn choosing(&self, active: usize) -> Option<Self> {
        (active < self.scenarios.len() && active != self.active).then(|| Self { active, ..self.clone() })
    }

    /// The work with a changed meeting.
    pub(super) fn with_meeting(&self, change: impl FnOnce(&mut Meeting)) -> Self {
        let mut work = self.clone();
        change(Rc::make_mut(&mut work.meeting));
        work
    }
}

/// A plan that does not differ from the baseline yet, with a name and an id that no other has: 方案 A, 方案 B …
pub(super) fn plan_of(baseline: &Scenario, others: &[Rc<Scenario>], meeting: &Meeting) -> Scenario {
    let all = || others.iter().map(|other| &**other).chain([baseline]);
    let id = free(
        |number| if number == 2 { "plan".to_owned() } else { format!("plan{}", number - 1) },
        |id| all().all(|other| other.id != *id) && !meeting.names(id),
    );
    let letter = |number: usize| match u8::try_from(number - 2) {
        Ok(place @ 0..26) => char::from(b'A' + place).to_string(),
        _ => (number - 1).to_string(),
    };
    let named = |language, number| format!("{} {}", words(language).page.plan, letter(number));
    let name = free(
        |number| Name { zh: named(Language::Zh, number), en: named(Language::En, number) },
        |name| all().all(|other| other.name.zh != name.zh && other.name.en != name.en),
    );
    Scenario { id, name, note: Name::default(), ..baseline.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets;

    #[test]
    fn a_single_scenario_becomes_the_baseline_of_a_plan() {
        let mut workspace = presets::workspace("enshi@1").expect("a preset of this name");
        workspace.scenarios.truncate(1);
        let work = Work::of(workspace.clone());
        assert_eq!((work.scenarios.len(), work.baseline, work.active), (2, 0, 1));
        assert_eq!(work.scenario().inputs, work.baseline().inputs);
        assert_ne!(work.scenario().id, work.baseline().id);
        workspace.scenarios[0].id = "plan".into();
        let work = Work::of(workspace);
        assert_ne!(work.scenario().id, work.baseline().id);
    }

    #[test]
    fn any_workspace_makes_work() {
        let none = Work::of(Workspace::default());
        assert_eq!((none.scenarios.len(), none.baseline, none.active), (2, 0, 1));
        let two = Workspace {
            scenarios: vec![Scenario::default(), Scenario::default()],
            baseline: 7,
            ..Workspace::default()
        };
        let two = Work::of(two);
        assert_eq!((two.baseline, two.active), (1, 0));
        assert_eq!((two.choosing(0), two.choosing(2)), (None, None));
        assert_eq!(two.choosing(1).map(|work| work.active), Some(1));
    }
}
