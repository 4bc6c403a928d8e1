//! A plan that can't be computed: which of its projects is wrong, and the way to its form. Figures would mean nothing.

use super::bars::{deletion, problems};
use super::{Asking, ProgrammeProps};
use crate::scenario::problem::Level;
use crate::text::words::programme::programme_words;
use crate::text::{phrase, words};
use crate::ui::state::Action;
use yew::prelude::*;

/// The projects with errors, and what can be done about them.
pub(super) fn broken(props: &ProgrammeProps, on_form: &Callback<Asking>) -> Html {
    let (language, projects) = (props.language, &props.plan.scenario.inputs.projects);
    let text = programme_words(language);
    let faults = |place: usize| {
        let mut told = problems(props, place);
        told.retain(|(level, _)| *level == Level::Error);
        told
    };
    let wrong: Vec<_> =
        (0..projects.len()).map(|place| (place, faults(place))).filter(|(_, told)| !told.is_empty()).collect();
    let one = |(place, told): &(usize, Vec<(Level, String)>)| {
        let project = &projects[*place];
        let id = project.id.clone();
        let on_change = on_form.reform(move |_: MouseEvent| Asking::Change(id.clone()));
        let on_delete = {
            let (plan, id, name) = (props.plan.scenario.clone(), project.id.clone(), project.name.clone());
            props.on_action.reform(move |_: MouseEvent| deletion(&plan.inputs, &name, &id))
        };
        let name = phrase::project(language, &props.plan.scenario.inputs, *place);
        let named = |what: &str| format!("{what} {name}");
        html! {
            <li key={project.id.clone()}>
                <b>{ &name }</b>{ " · " }{ words(language).field.project(project.kind) }
                <ul class="plan-problems">{ for told.iter().map(|(_, told)| html! { <li class="error">{ told }</li> }) }</ul>
                <div class="plan-tools">
                    <button type="button" class="button main" data-test={format!("plan-mend-{}", project.id)} aria-label={named(text.change)}
                        onclick={on_change}>{ text.change }</button>
                    <button type="button" class="button" aria-label={named(text.delete)} onclick={on_delete}>{ text.delete }</button>
                </div>
            </li>
        }
    };
    let on_undo = props.on_action.reform(|_: MouseEvent| Action::Undo);
    html! {
        <section data-test="plan-broken" aria-labelledby="plan-projects-title">
            <h2 id="plan-projects-title" tabindex="-1">{ text.projects }</h2>
            <p class="plan-empty">{ text.broken[usize::from(wrong.is_empty())] }</p>
            <ul class="plan-broken">{ for wrong.iter().map(one) }</ul>
            if let Some(last) = &props.last {
                <p class="plan-last" role="status" data-test="plan-last">
                    <span>{ language.name(last) }</span>{ " " }
                    <button type="button" class="button" data-test="plan-undo" onclick={on_undo}>{ words(language).page.undo }</button>
                </p>
            }
        </section>
    }
}
