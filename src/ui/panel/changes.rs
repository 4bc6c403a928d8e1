//! What was changed of the baseline, in words, each with its way back, and in which cells its data are others than the
//! preset's.

use super::parameter::Ground;
use crate::report::{Change, Changes};
use crate::scenario::Scenario;
use crate::text::{Language, change, lever, phrase, words};
use crate::ui::handed::{DataTold, has_own_data, name};
use crate::ui::hooks::focus;
use crate::ui::part::{Needing, Tables, use_part};
use crate::ui::state::{Action, Tab};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ChangesList`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ChangesListProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: Rc<Scenario>,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) changes: Changes,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// Takes the keyboard when the button that had it goes away with its change.
const ID: &str = "changes";
/// Cells of the data told one by one.
const CELLS: usize = 3;
/// Figures of a change told one by one.
const FIGURES: usize = 3;

/// The changes.
#[component]
pub(in crate::ui) fn ChangesList(props: &ChangesListProps) -> Html {
    let text = words(props.language);
    let has_own = use_memo(Ground(props.baseline.clone()), |Ground(baseline)| has_own_data(baseline));
    let tables = use_part::<Tables>(*has_own).here().filter(|_| *has_own);
    let of = (Ground(props.baseline.clone()), props.language, tables.is_some());
    let data = use_memo(of, |(Ground(baseline), language, _)| (tables?.told)(*language, baseline, CELLS));
    let needing = use_part::<Needing>(props.changes.list.iter().any(Change::has_figures)).here();
    let all_back = lever::all_back_to(props.language, name(props.language, &props.baseline));
    let reset_all = {
        let on_action = props.on_action.clone();
        move |_| {
            on_action.emit(Action::ResetAll);
            focus(ID);
        }
    };
    html! {
        <section class="changes" id={ID} data-test="changes" tabindex="-1" aria-label={text.page.changed}>
            if let Some(title) = phrase::changed(props.language, props.changes.count()) {
                <details>
                    <summary><h2>{ title }</h2></summary>
                    <ul>{ for props.changes.list.iter().map(|change| item(props, change, needing)) }</ul>
                </details>
                <button type="button" class="plain" data-test="reset-all" title={all_back.clone()} aria-label={all_back}
                    onclick={reset_all}>{ text.page.reset_all }</button>
            } else {
                <h2 class="none">{ text.page.unchanged }</h2>
            }
            { for data.iter().map(|told| of_data(props, told)) }
        </section>
    }
}

/// What the data are; leads to their tables.
fn of_data(props: &ChangesListProps, told: &DataTold) -> Html {
    let sheet = told.sheet;
    let onclick = {
        let on_action = props.on_action.clone();
        move |_| {
            on_action.emit(Action::ChooseTab(Tab::Data));
            on_action.emit(Action::ChooseSheet(sheet));
        }
    };
    html! {
        <div class="changes-data" data-test="changes-data">
            <button type="button" class="plain" {onclick}>{ &told.heading }</button>
            <ul>{ for told.lines.iter().map(|line| html! { <li><span>{ line }</span></li> }) }</ul>
        </div>
    }
}

fn item(props: &ChangesListProps, change: &Change, needing: Option<Needing>) -> Html {
    let (inputs, baseline) = (&props.scenario.inputs, &props.baseline.inputs);
    let said = match needing.filter(|_| change.has_figures()) {
        Some(part) => (part.told)(props.language, inputs, baseline, change, FIGURES),
        None => change::change(props.language, inputs, baseline, change),
    };
    let page = &words(props.language).page;
    let onclick = {
        let (change, on_action) = (change.clone(), props.on_action.clone());
        move |_| {
            // A lever's own way back, so that undo names the lever.
            on_action.emit(match &change {
                Change::Lever(key) => Action::Reset(key.clone()),
                other => Action::TakeBack(other.clone()),
            });
            focus(ID);
        }
    };
    html! {
        <li>
            <span>{ &said }</span>
            <button type="button" class="plain" title={page.reset} aria-label={format!("{} — {said}", page.reset_short)} {onclick}>
                { page.reset_short }
            </button>
        </li>
    }
}
