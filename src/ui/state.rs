//! The state of the page and what can happen to it. Pure: the same state and action always give the same state.

use crate::model::{Area, Name, Projection, Stage, project};
use crate::report::{Findings, findings, lead};
use crate::scenario::parameters::{self, Key};
use crate::scenario::{Scenario, Workspace};
use crate::text::{Language, words};
use std::rc::Rc;

/// Everything the page shows.
#[derive(Clone, Debug)]
pub struct State {
    /// The language it speaks.
    pub language: Language,
    /// What everything is compared with.
    pub baseline: Rc<Scenario>,
    /// What the baseline comes to.
    pub baseline_projection: Rc<Projection>,
    /// What is found in it.
    pub baseline_findings: Rc<Findings>,
    /// The scenario being worked on.
    pub scenario: Rc<Scenario>,
    /// What it comes to.
    pub projection: Rc<Projection>,
    /// The area the charts show.
    pub area: Area,
    /// The stage the table shows.
    pub stage: Stage,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A lever is moved; the value is in base units.
    SetParameter(Key, f64),
    /// A lever is put back to the baseline.
    Reset(Key),
    /// All levers are put back to the baseline.
    ResetAll,
    /// The charts turn to an area.
    ChooseArea(Area),
    /// The table turns to a stage.
    ChooseStage(Stage),
    /// The page turns to a language.
    SetLanguage(Language),
}

impl State {
    /// The page with a baseline and a scenario that does not differ from it yet; it shows what its sentence is about.
    pub fn new(language: Language, baseline: Scenario) -> Self {
        let projection = Rc::new(project(&baseline.inputs));
        let found = findings(&baseline.inputs, &projection);
        let (area, stage) = lead(&found).unwrap_or((Area::County, Stage::Primary));
        let scenario = Scenario { id: "plan".into(), name: plan_name(), note: Name::default(), ..baseline.clone() };
        Self {
            language,
            baseline: Rc::new(baseline),
            baseline_projection: projection.clone(),
            baseline_findings: Rc::new(found),
            scenario: Rc::new(scenario),
            projection,
            area,
            stage,
        }
    }

    /// The state after an action; the very same where it changes nothing.
    #[must_use]
    pub fn after(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::SetParameter(key, value) => {
                self.with_inputs(|scenario, _| parameters::set(&mut scenario.inputs, &key, value))
            }
            Action::Reset(key) => {
                self.with_inputs(|scenario, from| parameters::reset(&mut scenario.inputs, &from.inputs, &key))
            }
            Action::ResetAll => self.with_inputs(|scenario, from| scenario.inputs.clone_from(&from.inputs)),
            Action::ChooseArea(area) if area != self.area => Rc::new(Self { area, ..(*self).clone() }),
            Action::ChooseStage(stage) if stage != self.stage => Rc::new(Self { stage, ..(*self).clone() }),
            Action::SetLanguage(language) if language != self.language => Rc::new(Self { language, ..(*self).clone() }),
            Action::ChooseArea(_) | Action::ChooseStage(_) | Action::SetLanguage(_) => self,
        }
    }

    /// What is kept in a file: the baseline and the scenario being worked on.
    pub fn workspace(&self) -> Workspace {
        Workspace { scenarios: vec![(*self.baseline).clone(), (*self.scenario).clone()], baseline: 0 }
    }

    fn with_inputs(self: Rc<Self>, change: impl FnOnce(&mut Scenario, &Scenario)) -> Rc<Self> {
        let mut scenario = (*self.scenario).clone();
        change(&mut scenario, &self.baseline);
        if scenario.inputs == self.scenario.inputs {
            return self;
        }
        let projection = if scenario.inputs == self.baseline.inputs {
            self.baseline_projection.clone()
        } else {
            Rc::new(project(&scenario.inputs))
        };
        Rc::new(Self { scenario: Rc::new(scenario), projection, ..(*self).clone() })
    }
}

fn plan_name() -> Name {
    let name = |language| words(language).page.plan.to_owned();
    Name { zh: name(Language::Zh), en: name(Language::En) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::preset;

    fn start() -> Rc<State> {
        Rc::new(State::new(Language::Zh, preset("enshi@1").expect("a preset of this name")))
    }

    #[test]
    fn begins_at_the_baseline() {
        let state = start();
        assert_eq!(state.scenario.inputs, state.baseline.inputs);
        assert!(Rc::ptr_eq(&state.projection, &state.baseline_projection));
        assert_ne!(state.scenario.id, state.baseline.id);
    }

    #[test]
    fn a_lever_moves_and_goes_back() {
        let start = start();
        let moved = start.clone().after(Action::SetParameter(Key::BirthChange, -0.11));
        assert_eq!(parameters::get(&moved.scenario.inputs, &Key::BirthChange), Some(-0.11));
        assert_ne!(moved.projection, start.projection);
        assert!(Rc::ptr_eq(&moved.baseline, &start.baseline));
        for action in [Action::Reset(Key::BirthChange), Action::ResetAll] {
            let back = moved.clone().after(action);
            assert_eq!(back.scenario.inputs, start.scenario.inputs);
            assert!(Rc::ptr_eq(&back.projection, &start.baseline_projection));
        }
    }

    #[test]
    fn what_changes_nothing_keeps_the_state() {
        let start = start();
        let value = parameters::get(&start.scenario.inputs, &Key::BirthChange).expect("births have an effect");
        for action in [
            Action::SetParameter(Key::BirthChange, value),
            Action::SetParameter(Key::BirthChange, f64::NAN),
            Action::SetParameter(Key::ProjectOn("nothing".into()), 0.0),
            Action::Reset(Key::BirthChange),
            Action::ResetAll,
            Action::ChooseArea(start.area),
            Action::ChooseStage(start.stage),
            Action::SetLanguage(start.language),
        ] {
            assert!(Rc::ptr_eq(&start, &start.clone().after(action.clone())), "{action:?}");
        }
    }

    #[test]
    fn the_language_and_the_view_leave_the_results_alone() {
        let start = start();
        let mut state = start.clone();
        for action in
            [Action::SetLanguage(Language::En), Action::ChooseArea(Area::Zone(0)), Action::ChooseStage(Stage::Junior)]
        {
            state = state.after(action);
        }
        assert_eq!((state.language, state.area, state.stage), (Language::En, Area::Zone(0), Stage::Junior));
        assert!(Rc::ptr_eq(&state.projection, &start.projection));
    }

    #[test]
    fn both_scenarios_go_into_the_file() {
        let moved = start().after(Action::SetParameter(Key::BirthChange, -0.11));
        let workspace = moved.workspace();
        assert_eq!((workspace.scenarios.len(), workspace.baseline), (2, 0));
        assert_eq!(workspace.scenarios[1], *moved.scenario);
    }
}
