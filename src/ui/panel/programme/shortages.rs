//! The shortages, by when they have to be decided, which projects change them, and a project more.

use super::{Asking, Sight};
use crate::exchange::draft::Start;
use crate::report::programme::Shortage;
use crate::scenario::Scenario;
use crate::text::words::programme::programme_words;
use crate::text::{Language, programme as told};
use std::rc::Rc;
use yew::prelude::*;

/// What was found; the same is equal, and no other.
#[derive(Clone)]
pub(super) struct Found(pub(super) Rc<Sight>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`Shortages`].
#[derive(PartialEq, Properties)]
pub(super) struct ShortagesProps {
    pub(super) language: Language,
    pub(super) scenario: Rc<Scenario>,
    pub(super) sight: Found,
    pub(super) fixed: bool,
    pub(super) on_form: Callback<Asking>,
}

/// So many of them stand there, what is to be decided first before the others; all of them when asked for.
const FIRST: usize = 4;

/// The table.
#[component]
pub(super) fn Shortages(props: &ShortagesProps) -> Html {
    let text = programme_words(props.language);
    let whole = use_state_eq(|| false);
    let all = &props.sight.0.shortages;
    let onclick = {
        let whole = whole.clone();
        move |_: MouseEvent| whole.set(!*whole)
    };
    let shown = all.iter().take(if *whole { usize::MAX } else { FIRST });
    let fold = if *whole { text.show_first } else { text.show_all };
    let [head @ .., last] = &text.columns;
    html! {
        <section class="plan-shortages" aria-labelledby="plan-shortages-title">
            <div class="plan-line">
                <h2 id="plan-shortages-title">{ text.shortages }</h2>
                if all.len() > FIRST {
                    <button type="button" class="plain" data-test="plan-all-shortages" aria-expanded={whole.to_string()} {onclick}>
                        { if *whole { fold.to_owned() } else { format!("{fold} ({})", all.len()) } }
                    </button>
                }
            </div>
            if all.is_empty() {
                <p data-test="no-shortage">{ text.no_shortage }</p>
            } else {
                <div class="plan-table">
                    <table data-test="plan-shortages">
                        <thead><tr>
                            { for head.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }
                            if !props.fixed { <th scope="col"><span class="heard">{ *last }</span></th> }
                        </tr></thead>
                        <tbody>{ for shown.map(|one| row(props, one)) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn row(props: &ShortagesProps, shortage: &Shortage) -> Html {
    let (language, inputs) = (props.language, &props.scenario.inputs);
    let text = programme_words(language);
    let [_, without, planned, decide, helpers, _] = text.columns;
    let late = shortage.decision.is_some_and(|decision| decision.too_late);
    let onclick = {
        let zone = inputs.zones[shortage.zone].id.clone();
        let rooms = shortage.left.or(shortage.without).map(|spell| (shortage.stage, spell.classes));
        let year = shortage.left.or(shortage.without).map(|spell| spell.first);
        let start = Start { zone: Some(zone), rooms, year };
        props.on_form.reform(move |_: MouseEvent| Asking::New(start.clone()))
    };
    let helping: Vec<String> = shortage.helpers.iter().map(|one| told::helper(language, inputs, one)).collect();
    let id = format!("shortage-{}-{}", shortage.zone, shortage.stage as usize);
    html! {
        <tr key={id.clone()} data-test={id} class={classes!(shortage.left.is_none().then_some("covered"))}>
            <th scope="row">{ told::zone_stage(language, inputs, shortage.zone, shortage.stage) }</th>
            <td data-label={without}>{ shortage.without.map_or_else(|| text.none_before.into(), |spell| told::spell(language, &spell)) }</td>
            <td data-label={planned} class={classes!(shortage.left.is_some().then_some("short"))}>
                { shortage.left.map_or_else(|| text.covered.into(), |spell| told::spell(language, &spell)) }
            </td>
            <td data-label={decide} class="plan-decide">
                { for told::decision(language, shortage).into_iter().enumerate().map(|(line, told)| {
                    html! { <span class={classes!((late && line == 0).then_some("short"))}>{ told }</span> }
                }) }
            </td>
            <td data-label={helpers}>{ if helping.is_empty() { text.no_helper.to_owned() } else { helping.join(if language == Language::Zh { "、" } else { "; " }) } }</td>
            if !props.fixed {
                <td>
                    <button type="button" class="button" aria-label={told::add_for(language, inputs, shortage)} {onclick}>{ text.add }</button>
                </td>
            }
        </tr>
    }
}
