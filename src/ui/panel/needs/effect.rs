//! What the norms of a plan alone do: the baseline with them, and nothing else of the plan.

use crate::analysis::factors::mixed;
use crate::analysis::{Factor, Factors};
use crate::model::Inputs;
use crate::report::needs::{Effect, Of, effect};
use crate::scenario::Scenario;
use crate::text::Language;
use crate::text::format::{NONE, count, school_year};
use crate::text::needs::money;
use crate::text::standards::effect as sentence;
use crate::text::words;
use crate::text::words::standards::standards_words;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`EffectOfNorms`].
#[derive(Properties)]
pub(super) struct EffectProps {
    pub(super) language: Language,
    pub(super) baseline: Rc<Scenario>,
    pub(super) plan: Rc<Scenario>,
}

impl PartialEq for EffectProps {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
            && Rc::ptr_eq(&self.baseline, &other.baseline)
            && Rc::ptr_eq(&self.plan, &other.plan)
    }
}

/// One sentence and a small table.
#[component]
pub(super) fn EffectOfNorms(props: &EffectProps) -> Html {
    let language = props.language;
    let text = standards_words(language);
    let norms = (props.baseline.inputs.norms != props.plan.inputs.norms).then(|| props.plan.inputs.norms.clone());
    let found = use_memo((norms, Base(props.baseline.clone())), |(norms, Base(baseline))| {
        let norms = norms.as_ref()?;
        let plan = Inputs { norms: norms.clone(), ..baseline.inputs.clone() };
        let other = mixed(&baseline.inputs, &plan, Factors::NONE.with(Factor::Norms));
        Some(effect(&baseline.inputs, &other))
    });
    let row = |of: &Effect| {
        let both = |told: &dyn Fn(&Of) -> String| {
            let (before, after) = (told(&of.before), told(&of.after));
            let told = if before == after { before } else { format!("{before} → {after}") };
            html! { <td>{ told }</td> }
        };
        let yuan = |of: &Of| of.operating.map_or_else(|| NONE.to_owned(), |yuan| money(language, yuan));
        html! {
            <tr>
                <th scope="row">{ words(language).field.stage(of.stage) }</th>
                <td>{ school_year(language, of.year) }</td>
                { both(&|of| count(language, of.short)) }
                { both(&|of| count(language, of.classes)) }
                { both(&|of| count(language, of.staff)) }
                { both(&|of| count(language, of.floor)) }
                { both(&yuan) }
            </tr>
        }
    };
    html! {
        <>
            <h3 id="needs-effect">{ text.effect }</h3>
            if let Some(effects) = &*found {
                <p class="schools-note" role="status" data-test="needs-effect">{ sentence(language, effects) }</p>
                <p class="schools-note">{ text.effect_note }</p>
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-effect">
                    <table class="schools-table" data-test="needs-effects" aria-labelledby="needs-effect">
                        <thead><tr>{ for text.effect_columns.iter().map(|title| html! { <th scope="col">{ *title }</th> }) }</tr></thead>
                        <tbody>{ for effects.iter().map(row) }</tbody>
                    </table>
                </div>
            } else {
                <p class="schools-note" role="status" data-test="needs-effect">{ text.no_effect }</p>
            }
        </>
    }
}

/// The baseline, the same as long as it lies where it lay.
struct Base(Rc<Scenario>);

impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
