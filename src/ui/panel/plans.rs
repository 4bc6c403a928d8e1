//! The scenarios, side by side: the baseline, the plans, and one more.

use crate::scenario::file::MAX_SCENARIOS;
use crate::text::naming::shortened;
use crate::text::{Language, words};
use crate::ui::handed::name;
use crate::ui::state::{Action, Arrange, Work};
use yew::prelude::*;

/// The scenarios of a work; the one that is shown is pressed.
pub(in crate::ui) fn plans(language: Language, work: &Work, on_action: &Callback<Action>) -> Html {
    let page = &words(language).page;
    let one = |place: usize| {
        let scenario = &work.scenarios[place];
        let (name, note) = (name(language, scenario), language.name(&scenario.note));
        let title = [name, note].join(if note.is_empty() { "" } else { "\n" });
        let onclick = on_action.reform(move |_| Action::ChooseScenario(place));
        html! {
            <li key={scenario.id.clone()}>
                <button type="button" id={id(place)} aria-pressed={(place == work.active).to_string()} {title} {onclick}>
                    <small>{ place + 1 }</small>
                    <span>{ shortened(name) }</span>
                    if place == work.baseline { <small>{ page.baseline }</small> }
                </button>
            </li>
        }
    };
    let full = work.scenarios.len() >= MAX_SCENARIOS;
    let onclick = on_action.reform(|_| Action::Arrange(Arrange::New));
    html! {
        <div class="plans" data-test="plans">
            <ul aria-label={page.scenarios}>{ for (0..work.scenarios.len()).map(one) }</ul>
            <button type="button" data-test="new-plan" aria-label={page.new_plan}
                title={if full { page.no_more_plans } else { page.new_plan_hint }}
                aria-disabled={full.then_some("true")} {onclick}>{ "+" }</button>
        </div>
    }
}

/// The element of a scenario.
pub(in crate::ui) fn id(place: usize) -> String {
    format!("plan-{place}")
}

/// What stands in place of the levers while the baseline is shown.
pub(in crate::ui) fn baseline_note(language: Language, on_action: &Callback<Action>) -> Html {
    let page = &words(language).page;
    let onclick = on_action.reform(|_| Action::Arrange(Arrange::New));
    html! {
        <aside class="rail rail-note" aria-label={page.levers} data-test="baseline-note">
            <p>{ page.baseline_note }</p>
            <button type="button" class="button" {onclick}>{ page.new_plan }</button>
        </aside>
    }
}
