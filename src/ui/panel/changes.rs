//! What was changed of the baseline, in words, each with its way back.

use crate::report::{Change, Changes};
use crate::scenario::Scenario;
use crate::text::{Language, change, lever, phrase, words};
use crate::ui::hooks::focus;
use crate::ui::state::Action;
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

/// The changes.
#[component]
pub(in crate::ui) fn ChangesList(props: &ChangesListProps) -> Html {
    let text = words(props.language);
    let all_back = lever::all_back_to(props.language, props.language.name(&props.baseline.name));
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
                    <ul>{ for props.changes.list.iter().map(|change| item(props, change)) }</ul>
                </details>
                <button type="button" class="plain" data-test="reset-all" title={all_back.clone()} aria-label={all_back}
                    onclick={reset_all}>{ text.page.reset_all }</button>
            } else {
                <h2 class="none">{ text.page.unchanged }</h2>
            }
        </section>
    }
}

fn item(props: &ChangesListProps, change: &Change) -> Html {
    let said = change::change(props.language, &props.scenario.inputs, &props.baseline.inputs, change);
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
