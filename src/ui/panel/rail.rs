//! The levers, group by group.

use super::changes::ChangesList;
use super::parameter::{ParameterLever, Row};
use crate::report::Changes;
use crate::scenario::Scenario;
use crate::scenario::parameters::{Group, Key, parameters};
use crate::text::{Language, lever, words};
use crate::ui::control::LeverLabels;
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Rail`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct RailProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: Rc<Scenario>,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) changes: Changes,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// All levers. On a narrow screen they lie behind a handle.
#[component]
pub(in crate::ui) fn Rail(props: &RailProps) -> Html {
    let language = props.language;
    let text = words(language);
    let open = use_state(|| false);
    let labels = use_memo(language, |language| {
        let text = words(*language);
        LeverLabels {
            help: text.page.what_it_means.into(),
            reset: text.page.reset.into(),
            not_a_number: text.error.not_a_number.into(),
            out_of_range: text.error.out_of_range.into(),
            not_whole: text.error.not_whole.into(),
        }
    });
    let rows = parameters(&props.scenario.inputs);
    let group = |group: Group| {
        let rows: Vec<Row> = rows
            .iter()
            .filter(|row| row.group == group)
            // A project is one lever: its switch belongs to its year.
            .filter(|row| !matches!(row.key, Key::ProjectOn(_)))
            .map(|row| Row::of(row, &props.scenario, &props.baseline, &props.changes))
            .collect();
        let one = |row: Row| {
            let key = row.id.to_string();
            html! {
                <ParameterLever {key} {language} {row} baseline={props.baseline.clone()} labels={labels.clone()}
                    on_action={props.on_action.clone()} />
            }
        };
        html! {
            if !rows.is_empty() {
                <section class="group" key={format!("{group:?}")}>
                    <h3>{ lever::group(language, group) }</h3>
                    { for rows.into_iter().map(one) }
                </section>
            }
        }
    };
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let handle = if *open { text.page.hide_levers } else { text.page.show_levers };
    html! {
        <aside class={classes!("rail", open.then_some("open"))} aria-label={text.page.levers}>
            <button type="button" class="handle" data-test="levers-handle" aria-expanded={open.to_string()} aria-controls="levers"
                onclick={toggle}>{ handle }</button>
            <div class="levers" id="levers">
                <ChangesList {language} baseline={props.baseline.clone()} scenario={props.scenario.clone()} changes={props.changes.clone()}
                    on_action={props.on_action.clone()} />
                { for Group::ALL.into_iter().map(group) }
            </div>
        </aside>
    }
}
