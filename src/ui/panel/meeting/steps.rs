//! 步骤: which steps there are, in which order, and what each is about.

use super::super::area::{area_name, areas};
use super::scene::{called, titled};
use super::stage::HEADING;
use super::sums::naming;
use crate::model::{Name, Place, Stage, Year};
use crate::scenario::file::{MAX_NAME, MAX_STEPS, MAX_TEXT};
use crate::scenario::meeting::{Step, StepKind};
use crate::text::meeting::{about as about_words, asks_for, more_plans};
use crate::text::words::meeting::meeting_words;
use crate::text::{Language, format, keep, words};
use crate::ui::hooks::focus_later;
use crate::ui::meeting::{about, steps, untold};
use crate::ui::state::{Action, Computed, Work};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties)]
pub(super) struct StepsProps {
    pub(super) language: Language,
    pub(super) work: Rc<Work>,
    pub(super) all: Rc<Vec<Computed>>,
    pub(super) on_action: Callback<Action>,
}

impl PartialEq for StepsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.work, &other.work) && Rc::ptr_eq(&self.all, &other.all) && self.language == other.language
    }
}

/// The list of steps, to be changed.
#[component]
pub(super) fn StepsEditor(props: &StepsProps) -> Html {
    let StepsProps { language, work, all, on_action } = props;
    let (language, own) = (*language, meeting_words(props.language));
    let list = Rc::new(steps(work, all));
    let open = use_state_eq(|| None::<usize>);
    let kind = use_state_eq(|| StepKind::Text);
    let set = {
        let (list, on_action) = (list.clone(), on_action.clone());
        // The list with something about it changed.
        Rc::new(move |change: &dyn Fn(&mut Vec<Step>)| {
            let mut steps = (*list).clone();
            change(&mut steps);
            on_action.emit(Action::SetSteps(steps));
        })
    };
    let row = |(place, step): (usize, &Step)| {
        let name = titled(language, step, work);
        let called = format!("{}. {name}", place + 1);
        let is_open = *open == Some(place);
        let button = |test: &str, name: &'static str, idle: bool, onclick: Callback<MouseEvent>| {
            let id = format!("{test}-{place}");
            html! {
                <button type="button" class="button" id={id.clone()} data-test={id} aria-label={keep::about(language, name, &called)}
                    aria-disabled={idle.then_some("true")} {onclick}>{ name }</button>
            }
        };
        let moving = |test: &'static str, to: Option<usize>| {
            let (set, open) = (set.clone(), open.setter());
            Callback::from(move |_: MouseEvent| {
                if let Some(to) = to {
                    set(&|steps| {
                        let step = steps.remove(place);
                        steps.insert(to, step);
                    });
                    open.set(None);
                    // The keyboard goes where the step has gone.
                    focus_later(format!("{test}-{to}"));
                }
            })
        };
        let (up, down) = (place.checked_sub(1), Some(place + 1).filter(|to| *to < list.len()));
        let on_edit = {
            let open = open.setter();
            Callback::from(move |_: MouseEvent| open.set((!is_open).then_some(place)))
        };
        let on_remove = {
            let (set, open) = (set.clone(), open.setter());
            Callback::from(move |_: MouseEvent| {
                set(&|steps| drop(steps.remove(place)));
                open.set(None);
                focus_later(HEADING.into());
            })
        };
        html! {
            <li key={place} data-test="meeting-step-row">
                <div>
                    <p><b>{ place + 1 }</b>{ " " }{ &name }
                        if !name.starts_with(own.kind(step.kind)) { <small>{ " " }{ own.kind(step.kind) }</small> }
                        <small data-test="meeting-step-about">{ subject(props, step) }</small></p>
                    { button("step-up", own.up, up.is_none(), moving("step-up", up)) }
                    { button("step-down", own.down, down.is_none(), moving("step-down", down)) }
                    <button type="button" class="button" data-test={format!("step-edit-{place}")} aria-expanded={is_open.to_string()}
                        aria-label={keep::about(language, own.edit, &called)} onclick={on_edit}>{ own.edit }</button>
                    // The last one stays: without steps, the page would make its own again.
                    { button("step-remove", own.remove, list.len() == 1, if list.len() == 1 { Callback::noop() } else { on_remove }) }
                </div>
                if is_open { { fields(props, &list, place, &set) } }
            </li>
        }
    };
    let on_kind = {
        let kind = kind.setter();
        move |event: Event| {
            let chosen = chosen(&event);
            kind.set(StepKind::ALL[chosen.min(StepKind::ALL.len() - 1)]);
        }
    };
    let on_add = {
        let (set, open, kind, place) = (set.clone(), open.setter(), *kind, list.len());
        move |_: MouseEvent| {
            if place < MAX_STEPS {
                set(&|steps| steps.push(Step { kind, ..Step::default() }));
                open.set(Some(place));
                focus_later(format!("step-title-{place}"));
            }
        }
    };
    let on_reset = on_action.reform(|_: MouseEvent| Action::SetSteps(Vec::new()));
    let (automatic, left) = (work.meeting.steps.is_empty(), untold(work, all));
    html! {
        <section class="meeting-panel meeting-editor" data-test="meeting-steps">
            <header>
                <h2 id={HEADING} tabindex="-1">{ own.steps_label }</h2>
                if !automatic {
                    <button type="button" class="button" data-test="meeting-steps-reset" onclick={on_reset}>{ own.reset }</button>
                }
            </header>
            if automatic { <p data-test="meeting-steps-automatic">{ own.automatic_steps }</p> }
            if automatic && left > 0 { <p data-test="meeting-steps-more">{ more_plans(language, left) }</p> }
            <ol>{ for list.iter().enumerate().map(row) }</ol>
            <div class="meeting-add">
                <label>{ own.kind }
                    <select class="pick" data-test="meeting-kind" onchange={on_kind}>
                        { for StepKind::ALL.into_iter().map(|one| html! { <option selected={one == *kind}>{ own.kind(one) }</option> }) }
                    </select>
                </label>
                <button type="button" class="button main" data-test="meeting-add" onclick={on_add}>{ own.add }</button>
            </div>
        </section>
    }
}

/// What a step is about, in words.
fn subject(props: &StepsProps, step: &Step) -> Option<String> {
    let language = props.language;
    match step.kind {
        StepKind::Options | StepKind::Decision => return Some(meeting_words(language).all_scenarios.to_owned()),
        StepKind::Text => return language.name(&step.text).lines().next().map(str::to_owned),
        _ => {}
    }
    let about = about(step, &props.work, &props.all)?;
    let own = props.all.get(about.scenario).filter(|own| !own.scenario.inputs.zones.is_empty())?;
    let chosen = step.scenario.is_none() && step.place.is_none() && step.stage.is_none() && step.year.is_none();
    let (name, of) = (called(language, &own.scenario), (about.area, about.stage, about.year));
    Some(about_words(&naming(language, own), step.kind, &name, of, chosen))
}

/// The place of what is chosen in a list.
fn chosen(event: &Event) -> usize {
    let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
    usize::try_from(place).unwrap_or(0)
}

/// What changes the list of steps.
type Set = Rc<dyn Fn(&dyn Fn(&mut Vec<Step>))>;

/// A step's heading, text and what it is about.
fn fields(
    props: &StepsProps,
    list: &[Step],
    place: usize,
    set: &Rc<impl Fn(&dyn Fn(&mut Vec<Step>)) + 'static>,
) -> Html {
    let set: Set = set.clone();
    let (language, own) = (props.language, meeting_words(props.language));
    let step = &list[place];
    let change = |text: fn(&mut Step) -> &mut Name, read: fn(&Event) -> String| {
        let set = set.clone();
        move |event: Event| {
            let value = read(&event);
            set(&|steps| {
                let name = text(&mut steps[place]);
                match language {
                    Language::Zh => name.zh.clone_from(&value),
                    Language::En => name.en.clone_from(&value),
                }
            });
        }
    };
    let on_title = change(|step| &mut step.title, |event| event.target_unchecked_into::<HtmlInputElement>().value());
    let on_text = change(|step| &mut step.text, |event| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <div class="meeting-fields">
            <label>{ own.title }
                <input type="text" id={format!("step-title-{place}")} data-test="step-title" autocomplete="off" maxlength={MAX_NAME.to_string()}
                    placeholder={own.kind(step.kind)} value={language.name(&step.title).to_owned()} onchange={on_title} />
            </label>
            <label>{ own.text }
                <textarea data-test="step-text" rows="3" maxlength={MAX_TEXT.to_string()} value={language.name(&step.text).to_owned()} onchange={on_text} />
            </label>
            { choices(props, step, place, &set) }
        </div>
    }
}

/// Writes what was chosen into a step, by its place in the list; nothing: the page chooses.
type Put = Box<dyn Fn(&mut Step, Option<usize>)>;

/// Lists of what a step can be about; the first of each leaves it to the page.
fn choices(props: &StepsProps, step: &Step, place: usize, set: &Set) -> Html {
    let (language, own) = (props.language, meeting_words(props.language));
    let (of_scenario, of_place, of_year) = asks_for(step.kind);
    let now = about(step, &props.work, &props.all).and_then(|about| props.all.get(about.scenario));
    let Some(now) = now.filter(|_| of_place) else { return Html::default() };
    let list = |test: &'static str, at: usize, names: Vec<String>, chosen_now: Option<usize>, put: Put| {
        let set = set.clone();
        let onchange = move |event: Event| {
            let chosen = chosen(&event).checked_sub(1);
            set(&|steps| put(&mut steps[place], chosen));
        };
        html! {
            <label>{ own.choices[at] }
                <select class="pick" data-test={test} {onchange}>
                    <option selected={chosen_now.is_none()}>{ own.automatic }</option>
                    { for names.into_iter().enumerate().map(|(place, name)| html! { <option selected={chosen_now == Some(place)}>{ name }</option> }) }
                </select>
            </label>
        }
    };
    let scenarios = &props.work.scenarios;
    let ids: Vec<String> = scenarios.iter().map(|scenario| scenario.id.clone()).collect();
    let inputs = &now.scenario.inputs;
    let places: Vec<Place> = areas(&now.scenario).into_iter().map(|area| Place::of(inputs, area)).collect();
    let years: Vec<Year> = now.projection.all_years().skip(1).collect();
    html! {
        <div class="meeting-choices">
            if of_scenario {
                { list("step-scenario", 0, scenarios.iter().map(|scenario| called(language, scenario)).collect(),
                    ids.iter().position(|id| Some(id) == step.scenario.as_ref()),
                    { let ids = ids.clone(); Box::new(move |step, place| step.scenario = place.map(|place| ids[place].clone())) }) }
            }
            { list("step-place", 1, areas(&now.scenario).into_iter().map(|area| area_name(language, &now.scenario, area)).collect(),
                places.iter().position(|place| Some(place) == step.place.as_ref()),
                { let places = places.clone(); Box::new(move |step, place| step.place = place.map(|place| places[place].clone())) }) }
            { list("step-stage", 2, Stage::ALL.map(|stage| words(language).field.stage(stage).to_owned()).to_vec(),
                step.stage.map(|stage| stage as usize),
                Box::new(|step, place| step.stage = place.map(|place| Stage::ALL[place]))) }
            if of_year {
                { list("step-year", 3, years.iter().map(|year| format::school_year(language, *year)).collect(),
                    years.iter().position(|year| Some(*year) == step.year),
                    { let years = years.clone(); Box::new(move |step, place| step.year = place.map(|place| years[place])) }) }
            }
        </div>
    }
}
