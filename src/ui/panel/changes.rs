//! What was changed of the baseline, in words, each with its way back.

use crate::model::Inputs;
use crate::report::Changes;
use crate::scenario::Scenario;
use crate::scenario::parameters::{Key, get, parameter};
use crate::text::{Language, format, lever, phrase, words};
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
                    <ul>{ for props.changes.keys.iter().map(|key| change(props, key)) }</ul>
                </details>
                <button type="button" class="plain" data-test="reset-all" onclick={reset_all}>{ text.page.reset_all }</button>
            } else {
                <h2 class="none">{ text.page.unchanged }</h2>
            }
        </section>
    }
}

fn change(props: &ChangesListProps, key: &Key) -> Html {
    let inputs = &props.scenario.inputs;
    let unit = parameter(inputs, key).map(|row| row.unit);
    let value = |inputs: &Inputs| {
        let shown = unit.zip(get(inputs, key)).map(|(unit, value)| format::parameter(props.language, unit, value));
        shown.map(|shown| format!("{} {}", shown.number, shown.unit).trim_end().to_owned()).unwrap_or_default()
    };
    let name = lever::name(props.language, inputs, key);
    let colon = match props.language {
        Language::Zh => "：",
        Language::En => ": ",
    };
    let said = format!("{name}{colon}{} → {}", value(&props.baseline.inputs), value(inputs));
    let page = &words(props.language).page;
    let onclick = {
        let key = key.clone();
        let on_action = props.on_action.clone();
        move |_| {
            on_action.emit(Action::Reset(key.clone()));
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
