//! What stands under the bars: capital by year, and what can be done with the project in view.

use super::{Asking, Scene, bars, element};
use crate::model::{Project, ProjectNeed};
use crate::report::programme::{Spent, need_of, outside, price, spending};
use crate::text::programme::{self as told, Done, deed, deed_with};
use crate::text::words::programme::programme_words;
use crate::text::{Language, phrase, words};
use crate::ui::hooks::{focus, focus_later};
use crate::ui::state::{Action, Rework, Turn};
use yew::prelude::*;

/// Capital by year, on the axis of the bars.
pub(super) fn capital(scene: &Scene) -> Html {
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let text = programme_words(language);
    let needs = &scene.sight.needs;
    let spent = spending(needs);
    // What only closes needs no money.
    let unknown = |(project, need): &(&Project, &ProjectNeed)| {
        project.on && project.effects.iter().any(|effect| effect.rooms > 0.0) && price(project, need).is_none()
    };
    let unknown = inputs.projects.iter().zip(&needs.projects).filter(unknown).count();
    let apart = outside(inputs, needs, 0..inputs.projects.len());
    let apart = told::outside(language, &apart, scene.sight.ends());
    let cell = |spent: &Spent| {
        let estimated = spent.estimated > 0.0;
        html! {
            <td class={classes!(estimated.then_some("estimated"))} title={estimated.then_some(text.estimated)}>
                { told::capital(language, spent.yuan) }
                if estimated { <span class="heard">{ text.estimated }</span> }
            </td>
        }
    };
    html! {
        <table class="plan-strip plan-capital" data-test="plan-capital">
            <caption>
                { told::total(language, &spent, unknown) }
                if !apart.is_empty() { { if language == Language::Zh { "；" } else { "; " } }<span data-test="plan-outside">{ apart }</span> }
            </caption>
            <tbody><tr>
                <th scope="row">{ text.capital }{ " " }<small>{ text.capital_unit }</small></th>
                { for spent.iter().map(cell) }
            </tr></tbody>
        </table>
    }
}

/// The project in view, what can be done with it, and what was done last.
pub(super) fn in_hand(scene: &Scene) -> Html {
    let language = scene.props.language;
    if scene.seen.is_none() && scene.props.last.is_none() {
        return Html::default();
    }
    let on_undo = scene.props.on_action.reform(|_: MouseEvent| {
        // The button may go with what it undoes.
        focus("plan-projects-title");
        Action::Undo
    });
    html! {
        <div class="plan-hand" data-test="plan-hand">
            { project(scene) }
            <p class="plan-last" role="status" data-test="plan-last">
                if let Some(last) = &scene.props.last {
                    <span>{ language.name(last) }</span>
                    { " " }<button type="button" class="button" data-test="plan-undo" onclick={on_undo}>{ words(language).page.undo }</button>
                }
            </p>
        </div>
    }
}

fn project(scene: &Scene) -> Html {
    let Some(bar) = scene.seen else { return Html::default() };
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let text = programme_words(language);
    let project = scene.project(bar.project);
    let (name, id) = (project.name.clone(), project.id.clone());
    let turn = |done: Done, turn: Turn| {
        let (name, id) = (name.clone(), id.clone());
        scene.props.on_action.reform(move |_: MouseEvent| {
            Action::Programme(Rework::project(deed(done, &name, &id), id.clone(), turn.clone(), false))
        })
    };
    let on_change = {
        let id = id.clone();
        scene.on_form.reform(move |_: MouseEvent| Asking::Change(id.clone()))
    };
    let on_delete = {
        let (name, id, plan) = (name.clone(), id.clone(), scene.props.plan.scenario.clone());
        scene.props.on_action.reform(move |_: MouseEvent| {
            focus_later("plan-add".into());
            bars::deletion(&plan.inputs, &name, &id)
        })
    };
    let on_copy = {
        let (name, id, plan) = (name.clone(), id.clone(), scene.props.plan.scenario.clone());
        scene.props.on_action.reform(move |_: MouseEvent| {
            let built = Rework::schools(&plan.inputs, &id, &Turn::Duplicate);
            let told = deed_with(Done::Copied, &name, &id, &built);
            Action::Programme(Rework::project(told, id.clone(), Turn::Duplicate, false))
        })
    };
    let least = inputs.base_year.saturating_add(1);
    let by = |years: i32| Turn::Opens(bar.opens.saturating_add(years).max(least));
    let button = |test: &'static str, name: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="button" data-test={test} {onclick}>{ name }</button> }
    };
    let need = if project.on { scene.sight.needs.projects[bar.project] } else { need_of(inputs, project, &[]) };
    let called = phrase::project(language, inputs, bar.project);
    let to_bar = {
        let id = element(&id);
        move |_: MouseEvent| focus(&id)
    };
    html! {
        <div class="plan-in-hand" role="group" aria-label={text.tools}>
            <p>
                <button type="button" class="plain" data-test="plan-to-bar" onclick={to_bar}>{ called }</button>
                { " " }<span data-test="plan-told">{ told::years(language, project, bar) }{ if language == Language::Zh { "；" } else { "; " } }
                { told::brings(language, bar, price(project, &need)) }</span>
            </p>
            if !scene.props.fixed {
                <div class="plan-tools">
                    { button("plan-earlier", text.earlier, turn(Done::Moved, by(-1))) }
                    { button("plan-later", text.later, turn(Done::Moved, by(1))) }
                    { button("plan-change", text.change, on_change) }
                    { button("plan-duplicate", text.duplicate, on_copy) }
                    { button("plan-delete", text.delete, on_delete) }
                </div>
            }
        </div>
    }
}
