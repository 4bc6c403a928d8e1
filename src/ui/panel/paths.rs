//! Low, middle, high: three paths of births to choose from. A path sets the levers beneath it, and nothing else.

use super::parameter::Ground;
use crate::scenario::Scenario;
use crate::scenario::parameters::{Key, birth_years, births_paths, differs, get};
use crate::text::{Language, words};
use crate::ui::control::{Choice, choice};
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`BirthPaths`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct BirthPathsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) ground: Ground,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) on_action: Callback<Action>,
}

const LOW: usize = 0;
const MIDDLE: usize = 1;

/// The choice; custom where the levers stand otherwise.
#[component]
pub(in crate::ui) fn BirthPaths(props: &BirthPathsProps) -> Html {
    let help = use_state(|| false);
    let (inputs, baseline) = (&props.scenario.inputs, &props.ground.0.inputs);
    let text = &words(props.language).lever;
    let paths = births_paths(baseline);
    let years: Vec<Key> = birth_years(inputs).filter(|key| differs(inputs, baseline, key)).collect();
    let chosen = match get(inputs, &Key::BirthChange) {
        _ if !years.is_empty() => None,
        Some(_) if !differs(inputs, baseline, &Key::BirthChange) => Some(MIDDLE),
        Some(change) => (LOW..paths.len()).filter(|path| *path != MIDDLE).find(|path| paths[*path] == change),
        None => None,
    };
    let on_choose = {
        let on_action = props.on_action.clone();
        Callback::from(move |path: usize| {
            let years = years.iter().cloned().map(Action::Reset);
            let change = match path {
                MIDDLE => Action::Reset(Key::BirthChange),
                _ => Action::SetParameter(Key::BirthChange, paths[path]),
            };
            years.chain([change, Action::Settle]).for_each(|action| on_action.emit(action));
        })
    };
    let on_help = {
        let help = help.clone();
        move |_| help.set(!*help)
    };
    let meaning = words(props.language).page.what_it_means;
    html! {
        <div class="paths" data-test="births-paths">
            <div class="lever-line">
                <span class="lever-name">{ text.paths.name }</span>
                <button type="button" class="help" title={meaning} aria-label={format!("{meaning} — {}", text.paths.name)}
                    aria-expanded={help.to_string()} aria-controls="births-paths-about" onclick={on_help}></button>
                <span class="lever-value">
                    if chosen.is_none() { <span class="count">{ text.path_custom }</span> }
                    { choice(Choice {
                        test: "births-path",
                        label: text.paths.name.into(),
                        options: &text.path_names,
                        chosen: chosen.unwrap_or(paths.len()),
                        on_choose,
                    }) }
                </span>
            </div>
            <div id="births-paths-about" class="about" hidden={!*help}>
                if *help { <p>{ text.paths.meaning }</p> }
            </div>
        </div>
    }
}
