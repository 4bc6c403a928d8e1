//! The steps that the page makes of a work, and the scenarios they set against each other.

use crate::model::project;
use crate::report::findings;
use crate::scenario::check::{check, computable};
use crate::scenario::meeting::{Step, StepKind};
use crate::ui::state::{Computed, Work};
use std::rc::Rc;

/// So many plans are told apart from the baseline by themselves, each in a step of its own.
const WHYS: usize = 3;

/// The steps of a work: those it holds, else those made of it. `all`: its scenarios and what they come to.
pub fn steps(work: &Work, all: &[Computed]) -> Vec<Step> {
    if work.meeting.steps.is_empty() { default_steps(work, all) } else { work.meeting.steps.clone() }
}

/// Steps from what is to what is decided: where something is short the room guesses it, before anything shows it;
/// options are set side by side where there are any, and each is told apart from the baseline. What has nothing to show
/// is left out; the situation stays, and says what is missing. They are made of the work itself: a replay, in which `all`
/// is on its way to it, has the same.
pub fn default_steps(work: &Work, all: &[Computed]) -> Vec<Step> {
    let known = (0..work.scenarios.len()).any(|place| has_figures(work, all, place));
    let based = has_figures(work, all, work.baseline);
    let options = known && differs(work, rival(work));
    let of_kind = |kind| Step { kind, ..Step::default() };
    let mut steps = Vec::new();
    steps.extend((based && lacks(work, all)).then(|| of_kind(StepKind::Guess)));
    steps.push(of_kind(StepKind::Situation));
    steps.extend(based.then(|| of_kind(StepKind::Years)));
    if options {
        steps.extend([StepKind::Options, StepKind::Comparison].map(of_kind));
    }
    let plans = changed(work, all);
    match plans[..] {
        // A single one goes without saying, and is another when the work is.
        [_] => steps.push(of_kind(StepKind::Why)),
        _ => steps.extend(
            within(&plans, rival(work))
                .into_iter()
                .map(|place| Step { scenario: Some(work.scenarios[place].id.clone()), ..of_kind(StepKind::Why) }),
        ),
    }
    steps.extend(known.then(|| of_kind(StepKind::Decision)));
    steps
}

/// How many plans differ from the baseline and get no step of their own by themselves.
pub fn untold(work: &Work, all: &[Computed]) -> usize {
    changed(work, all).len().saturating_sub(WHYS)
}

/// The plans that differ from the baseline, where both have figures.
fn changed(work: &Work, all: &[Computed]) -> Vec<usize> {
    if !has_figures(work, all, work.baseline) {
        return Vec::new();
    }
    (0..work.scenarios.len()).filter(|place| differs(work, *place) && has_figures(work, all, *place)).collect()
}

/// As many as get a step: the first ones, and the rival among them. In their order.
fn within(plans: &[usize], rival: usize) -> Vec<usize> {
    let mut shown: Vec<usize> = plans.iter().copied().take(WHYS).collect();
    if plans.contains(&rival) && !shown.contains(&rival) {
        shown.pop();
        shown.push(rival);
    }
    shown
}

/// Whether a scenario has zones, and can be computed.
fn has_figures(work: &Work, all: &[Computed], place: usize) -> bool {
    let Some(own) = work.scenarios.get(place).filter(|own| !own.inputs.zones.is_empty()) else { return false };
    let known = all.get(place).filter(|known| Rc::ptr_eq(&known.scenario, own));
    // A replay shows another scenario.
    known.map_or_else(|| computable(&check(&own.inputs)), Computed::computable)
}

/// Whether places are short in the baseline, which can be computed.
fn lacks(work: &Work, all: &[Computed]) -> bool {
    let own = work.baseline();
    let known = all.get(work.baseline).filter(|known| Rc::ptr_eq(&known.scenario, own));
    let short = |known: &Computed| !known.findings.shortages.is_empty();
    known.map_or_else(|| !findings(&own.inputs, &project(&own.inputs)).shortages.is_empty(), short)
}

/// The scenario that is set against the baseline: the one worked on, else the first that differs from it, else the
/// first other one; the baseline itself where there is no other.
pub fn rival(work: &Work) -> usize {
    let others = || (0..work.scenarios.len()).filter(|scenario| *scenario != work.baseline);
    let active = others().find(|scenario| *scenario == work.active && differs(work, *scenario));
    let differing = || others().find(|scenario| differs(work, *scenario));
    active.or_else(differing).or_else(|| others().next()).unwrap_or(work.baseline)
}

/// The scenarios set side by side, at most so many: the baseline and its rival, and the first of the others. In their
/// order.
pub fn compared(work: &Work, most: usize) -> Vec<usize> {
    let asked = [work.baseline, rival(work)];
    let mut left = most.saturating_sub(if asked[0] == asked[1] { 1 } else { 2 });
    let mut is_in = |scenario: &usize| {
        let room = left > 0 && !asked.contains(scenario);
        left -= usize::from(room);
        room || asked.contains(scenario)
    };
    (0..work.scenarios.len()).filter(|scenario| is_in(scenario)).collect()
}

fn differs(work: &Work, scenario: usize) -> bool {
    work.scenarios[scenario].inputs != work.baseline().inputs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::parameters::Key;
    use crate::scenario::presets;
    use crate::ui::state::{Action, Arrange, State};

    const ORDER: [StepKind; 7] = [
        StepKind::Guess,
        StepKind::Situation,
        StepKind::Years,
        StepKind::Options,
        StepKind::Comparison,
        StepKind::Why,
        StepKind::Decision,
    ];

    fn presented(preset: &str) -> Rc<State> {
        let work = Work::of(presets::workspace(preset).expect("a preset of this name"));
        Rc::new(State::new(crate::text::Language::Zh, Rc::new(work))).after(Action::Present(Some(0)))
    }

    fn kinds(state: &State) -> Vec<StepKind> {
        default_steps(&state.work, &state.all).into_iter().map(|step| step.kind).collect()
    }

    /// The scenarios that have a step of their own.
    fn told(state: &State) -> Vec<usize> {
        let place = |id: &String| state.work.scenarios.iter().position(|scenario| scenario.id == *id);
        default_steps(&state.work, &state.all).iter().filter_map(|step| place(step.scenario.as_ref()?)).collect()
    }

    /// A preset with the baseline and so many plans that differ from it and from each other.
    fn with_plans(plans: usize) -> Rc<State> {
        let mut state = presented("enshi@1");
        while state.work.scenarios.len() > 1 {
            state = state.after(Action::Arrange(Arrange::Delete(1)));
        }
        for plan in 1..=plans {
            state = state.after(Action::Arrange(Arrange::New)).after(Action::ChooseScenario(plan));
            state = state.after(Action::SetParameter(Key::BirthChange, 0.005 * plan as f64));
        }
        state
    }

    #[test]
    fn a_plan_that_changes_nothing_is_no_option() {
        let mut state = presented("example@1");
        while state.work.scenarios.len() > 2 {
            state = state.after(Action::Arrange(Arrange::Delete(2)));
        }
        let plan = state.after(Action::ChooseScenario(1)).after(Action::ResetAll);
        let without = [StepKind::Guess, StepKind::Situation, StepKind::Years, StepKind::Decision];
        assert_eq!(kinds(&plan), without);
        let plan = plan.after(Action::SetParameter(Key::BirthChange, 0.02));
        assert_eq!(kinds(&plan), ORDER);
        // Replacing the baseline leaves the plan to be set against it.
        let work = plan.after(Action::Arrange(Arrange::SetBaseline(1)));
        assert_eq!(rival(&work.work), 0);
    }

    #[test]
    fn each_changed_plan_is_told_apart_from_the_baseline() {
        assert_eq!((kinds(&with_plans(1)).as_slice(), told(&with_plans(1))), (&ORDER[..], Vec::new()));
        let three = with_plans(3);
        assert_eq!((told(&three), untold(&three.work, &three.all)), (vec![1, 2, 3], 0));
        let five = with_plans(5);
        // The one worked on is among them.
        assert_eq!((told(&five), untold(&five.work, &five.all)), (vec![1, 2, 5], 2));
        let five = five.after(Action::ChooseScenario(2)).after(Action::ResetAll);
        assert_eq!((told(&five), untold(&five.work, &five.all)), (vec![1, 3, 4], 1), "one changes nothing any more");
    }

    #[test]
    fn what_has_errors_is_not_explained_and_the_rest_is() {
        let mut work = (*with_plans(2).work).clone();
        let mut broken = (*work.scenarios[1]).clone();
        broken.inputs.zones[0].pupils[0] = -5.0;
        work.scenarios[1] = Rc::new(broken);
        let state = Rc::new(State::new(crate::text::Language::Zh, Rc::new(work))).after(Action::Present(Some(0)));
        assert_eq!(kinds(&state), ORDER);
        assert_eq!(told(&state), Vec::<usize>::new(), "there is but one left");
        let state = state.after(Action::Arrange(Arrange::SetBaseline(1)));
        let without = [StepKind::Situation, StepKind::Options, StepKind::Comparison, StepKind::Decision];
        assert_eq!(kinds(&state), without, "the baseline has errors");
    }

    #[test]
    fn where_nothing_is_known_the_situation_alone_says_so() {
        assert_eq!(kinds(&presented("empty@1")), [StepKind::Situation]);
    }

    #[test]
    fn the_steps_are_made_of_the_work_whatever_is_shown() {
        let states = ["enshi@1", "example@1", "empty@1"].map(presented);
        for one in &states {
            let steps = default_steps(&one.work, &one.all);
            assert_eq!(default_steps(&one.work, &[]), steps);
            for other in &states {
                assert_eq!(default_steps(&one.work, &other.all), steps);
            }
        }
        assert_ne!(kinds(&states[0]), kinds(&states[2]));
    }

    #[test]
    fn the_baseline_and_its_rival_are_always_compared() {
        let mut state = presented("enshi@1");
        while state.work.scenarios.len() < 9 {
            state = state.after(Action::Arrange(Arrange::New));
        }
        assert_eq!(compared(&state.work, 6), [0, 1, 2, 3, 4, 5]);
        let state = state.after(Action::ChooseScenario(8)).after(Action::SetParameter(Key::BirthChange, 0.02));
        assert_eq!(compared(&state.work, 6), [0, 1, 2, 3, 4, 8]);
        let state = state.after(Action::Arrange(Arrange::SetBaseline(7)));
        assert_eq!(compared(&state.work, 6), [0, 1, 2, 3, 7, 8]);
        assert_eq!(compared(&state.work, 20), (0..9).collect::<Vec<_>>());
        assert_eq!(compared(&state.work, 2), [7, 8]);
    }
}
