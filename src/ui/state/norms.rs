//! Changes of the norms: they take the place of those of the plan, as one deed that can be undone.

use super::{Rework, Topic};
use crate::model::{Name, Norms};
use crate::scenario::standards::Norm;

impl Rework {
    /// One figure of the norms is another one; nothing: it is not set.
    pub fn norm(told: Name, norm: Norm, value: Option<f64>) -> Self {
        Self::by(told, Topic::Norms, move |inputs| norm.set(&mut inputs.norms, value))
    }

    /// One figure of the norms is put back to what holds unless a plan says otherwise.
    pub fn norm_reset(told: Name, norm: Norm) -> Self {
        Self::by(told, Topic::Norms, move |inputs| norm.reset(&mut inputs.norms))
    }

    /// All norms are others.
    pub fn norms(told: Name, norms: Norms) -> Self {
        Self::by(told, Topic::Norms, move |inputs| inputs.norms.clone_from(&norms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, Stage};
    use crate::scenario::Scenario;
    use crate::text::Language;
    use crate::ui::state::{Action, Arrange, State};
    use std::rc::Rc;

    fn told() -> Name {
        Name { zh: "标准".into(), en: "Norm".into() }
    }

    #[test]
    fn a_norm_of_the_plan_changes_and_is_undone() {
        let baseline = Scenario { id: "a".into(), inputs: Inputs::default(), ..Scenario::default() };
        let state = Rc::new(State::on(Language::Zh, baseline)).after(Action::Arrange(Arrange::New));
        let set = |value| Action::Programme(Rework::norm(told(), Norm::Funding(Stage::Primary), value));
        let funding = |state: &State| state.plan.scenario.inputs.norms.resources.funding[Stage::Primary as usize];
        let changed = state.after(set(Some(720.0)));
        assert_eq!(funding(&changed), Some(720.0));
        let again = changed.after(set(Some(800.0)));
        let once = again.after(Action::Undo);
        assert_eq!(funding(&once), Some(720.0));
        assert_eq!(funding(&once.after(Action::Undo)), None);
    }

    #[test]
    fn the_norms_of_the_baseline_stay() {
        let baseline = Scenario { id: "a".into(), inputs: Inputs::default(), ..Scenario::default() };
        let state = Rc::new(State::on(Language::Zh, baseline));
        let place = state.work.baseline;
        let state = state.after(Action::ChooseScenario(place));
        let other = Norms { warning_yellow: 0.8, ..Norms::default() };
        let after = state.clone().after(Action::Programme(Rework::norms(told(), other)));
        assert!(Rc::ptr_eq(&state, &after));
    }
}
