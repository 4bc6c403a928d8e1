//! What the figure of a zone hides: a crowded school beside an empty one; and how much of it goes when places are shared.

use super::Seen;
use crate::model::{Area, Inputs, STAGES, Schools, Stage, schools};
use crate::report::schools::{Hidden, Shared, hidden, private_unmet, shared, shared_from};
use crate::report::{Changes, SHORT, changes};
use crate::scenario::parameters::{Key, parameter, works};
use crate::text::format::{count, difference, school_year};
use crate::text::schools::{private_short, sharing_never, with_number, zone_and_stage};
use crate::ui::control::LeverLabels;
use crate::ui::panel::parameter::{Ground, ParameterLever, Rows, lever_labels};
use crate::ui::state::{Around, Computed};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Within`].
#[derive(Properties, PartialEq)]
pub(super) struct WithinProps {
    pub(super) seen: Seen,
}

/// The two parts.
#[component]
pub(super) fn Within(props: &WithinProps) -> Html {
    let seen = &props.seen;
    let props = &seen.props;
    let text = props.words();
    let keys: Vec<Key> = props.asked().stages().map(Key::Sharing).filter(|key| works(props.inputs(), key)).collect();
    let both = [&props.plan, &props.baseline].map(|one| Ground(one.scenario.clone()));
    let changed = use_memo(both, |[plan, baseline]| changes(&plan.0.inputs, &baseline.0.inputs));
    let labels = use_memo(props.language, |language| lever_labels(*language));
    let all = use_state_eq(|| false);
    html! {
        <div class="schools-within">
            <section aria-labelledby="hidden-title">
                <h2 id="hidden-title">{ text.hidden }</h2>
                <p class="schools-note">{ text.hidden_note }</p>
                { hidden_table(seen, &all) }
            </section>
            <section aria-labelledby="sharing-title" data-test="sharing">
                <h2 id="sharing-title">{ text.sharing }</h2>
                <p class="schools-note">{ text.sharing_note }</p>
                if keys.is_empty() {
                    <p class="schools-note">{ text.sharing_nowhere }</p>
                } else {
                    { levers(seen, &keys, &changed, &labels) }
                    <Effect seen={seen.clone()} />
                }
            </section>
        </div>
    }
}

/// The schools of a plan in which all zones share so much of their places; `own`: those of the plan as it is.
fn all_sharing(plan: &Computed, own: &Rc<Schools>, share: f64) -> Rc<Schools> {
    let inputs = &plan.scenario.inputs;
    if inputs.zones.iter().all(|zone| zone.sharing.unwrap_or(inputs.sharing) == [share; STAGES]) {
        return own.clone();
    }
    let mut inputs: Inputs = inputs.clone();
    inputs.sharing = [share; STAGES];
    inputs.zones.iter_mut().for_each(|zone| zone.sharing = None);
    Rc::new(schools(&inputs, &plan.projection))
}

/// Zone by zone: short by zone, by school, and what is hidden.
fn hidden_table(seen: &Seen, all: &UseStateHandle<bool>) -> Html {
    const FIRST: usize = 6;
    let props = &seen.props;
    let (text, language, asked) = (props.words(), props.language, props.asked());
    let rows = hidden(props.inputs(), &props.plan.projection, &seen.schools, &asked, props.step());
    if rows.iter().all(|row| row.difference() < SHORT) {
        return html! { <p data-test="nothing-hidden">{ text.nothing_hidden }</p> };
    }
    let naming = props.naming();
    let [zone, figures @ ..] = text.hidden_columns;
    let row = |row: &Hidden| {
        let around = Around::of(Area::Zone(row.zone), props.inputs());
        let onclick = props.turn(move |looking, _: MouseEvent| looking.around = around.clone());
        let difference = difference(row.by_school, row.by_zone).max(0.0);
        html! {
            <tr>
                <th scope="row"><button type="button" {onclick}>{ zone_and_stage(&naming, row, asked.stage.is_none()) }</button></th>
                <td>{ count(language, row.by_zone) }</td>
                <td>{ count(language, row.by_school) }</td>
                <td class={(difference > 0.0).then_some("short")}>{ count(language, difference) }</td>
                <td>{ count(language, row.idle) }</td>
            </tr>
        }
    };
    let shown = if **all || seen.printing { rows.len() } else { FIRST };
    let [show, fewer] = text.show_all;
    let more = if **all { fewer.to_owned() } else { with_number(language, show, rows.len()) };
    let private = private_unmet(props.inputs(), &seen.schools, &asked, props.step());
    let turn = {
        let all = all.clone();
        move |_: MouseEvent| all.set(!*all)
    };
    html! {
        <>
        <div class="schools-box">
            <table class="schools-table schools-hidden" data-test="hidden" aria-labelledby="hidden-title">
                <thead><tr><th scope="col">{ zone }</th>{ for figures.iter().map(|figure| html! { <th scope="col" class="figure">{ *figure }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().take(shown).map(row) }</tbody>
            </table>
        </div>
        if private >= SHORT {
            <p class="schools-note" data-test="hidden-private">{ private_short(language, private) }</p>
        }
        if rows.len() > FIRST && !seen.printing {
            <button type="button" class="plain" data-test="hidden-all" aria-expanded={all.to_string()} onclick={turn}>{ more }</button>
        }
        </>
    }
}

/// The levers of the stages looked at.
fn levers(seen: &Seen, keys: &[Key], changed: &Changes, labels: &Rc<LeverLabels>) -> Html {
    let props = &seen.props;
    let (text, inputs, baseline) = (props.words(), props.inputs(), &props.baseline.scenario);
    if Rc::ptr_eq(&props.plan.scenario, baseline) {
        return html! { <p class="schools-note" data-test="sharing-baseline">{ text.sharing_baseline }</p> };
    }
    let rows = Rows {
        language: props.language,
        inputs,
        baseline: &baseline.inputs,
        changes: changed,
        problems: &props.plan.problems,
        tell: None,
    };
    let lever = |key: &Key| {
        let row = rows.row(&parameter(inputs, key)?, false);
        let key = row.id.to_string();
        Some(html! {
            <ParameterLever {key} language={props.language} {row} ground={Ground(baseline.clone())}
                labels={labels.clone()} on_action={props.on_action.clone()} />
        })
    };
    html! { <div class="schools-levers">{ for keys.iter().filter_map(lever) }</div> }
}

/// What is short and how many classes are large with fixed catchments, as planned, and fully shared.
#[component]
fn Effect(props: &WithinProps) -> Html {
    let seen = &props.seen;
    let props = &seen.props;
    let ends = use_memo(props.plan.clone(), |plan| [0.0, 1.0].map(|share| all_sharing(plan, &seen.schools, share)));
    let (text, language, asked) = (props.words(), props.language, props.asked());
    let plans = [&*ends[0], &*seen.schools, &*ends[1]];
    // In the base year nobody has been shared yet: who has chosen no year sees the first in which it tells.
    let tells = shared_from(plans, &asked, props.step());
    let step = tells.unwrap_or(props.step());
    let kindergarten = asked.stage == Some(Stage::Kindergarten);
    let by_zone: f64 = asked.stages().map(|stage| props.plan.projection.cell(asked.area, stage, step).unmet).sum();
    let row = |(place, of): (usize, Shared)| {
        html! {
            <tr class={(place == 1).then_some("sum")}>
                <th scope="row">{ text.sharing_rows[place] }</th>
                <td>{ count(language, of.unmet) }</td>
                <td>{ count(language, f64::from(of.classes.over_norm)) }</td>
                if !kindergarten { <td>{ count(language, f64::from(of.classes.large)) }</td> }
            </tr>
        }
    };
    let heads = [text.hidden_columns[2], text.sums[1], text.sums[2]];
    let heads = &heads[..if kindergarten { 2 } else { 3 }];
    html! {
        <>
        if tells.is_none() { <p class="schools-note" data-test="sharing-never">{ sharing_never(language, props.year(step)) }</p> }
        <div class="schools-box" tabindex="0">
            <table class="schools-table schools-hidden" data-test="sharing-effect" aria-labelledby="sharing-title">
                <thead><tr><th scope="col">{ school_year(language, props.year(step)) }</th>{ for heads.iter().map(|head| html! { <th scope="col" class="figure">{ *head }</th> }) }</tr></thead>
                <tbody>
                    { for shared(plans, &asked, step).into_iter().enumerate().map(row) }
                    <tr>
                        <th scope="row">{ text.sharing_rows[3] }</th><td>{ count(language, by_zone) }</td><td></td>
                        if !kindergarten { <td></td> }
                    </tr>
                </tbody>
            </table>
        </div>
        </>
    }
}
