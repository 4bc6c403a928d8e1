//! The projects as bars on the axis of years, by zone, under the balance that they change.

use super::hand::{Grip, Held};
use super::{Asking, SHAPES, Scene, element, shape, strip};
use crate::exchange::draft::Start;
use crate::model::{Inputs, Project, ProjectKind, Year};
use crate::report::programme::{Bar, Group};
use crate::scenario::parameters::List;
use crate::scenario::problem::{Level, Problem};
use crate::text::programme::{self as told, Done, deed, deed_with};
use crate::text::words::programme::programme_words;
use crate::text::{format, lever, phrase, problem, words};
use crate::ui::hooks::{focus, focus_later};
use crate::ui::state::{Action, Rework, Turn};
use yew::prelude::*;

/// Heading, what to do, the balance, the bars, the capital.
pub(super) fn timeline(scene: &Scene) -> Html {
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let text = programme_words(language);
    let (all, on) = (inputs.projects.len(), inputs.projects.iter().filter(|project| project.on).count());
    let on_add = scene.on_form.reform(|_: MouseEvent| Asking::New(Start::default()));
    let years = format!("--years:{}", scene.sight.years.len());
    html! {
        <section class="plan-projects" aria-labelledby="plan-projects-title">
            <div class="plan-line">
                <h2 id="plan-projects-title">{ text.projects }<small>{ told::how_many(language, all, on) }</small></h2>
                if !scene.props.fixed {
                    <button type="button" class="button main" id="plan-add" data-test="plan-add" onclick={on_add}>{ text.add }</button>
                    <super::late::Late {language} on_action={scene.props.on_action.clone()} />
                }
            </div>
            { strip::heading(scene) }
            <div class="plan-box" style={years}>
                { strip::strip(scene) }
                if all == 0 {
                    <p class="plan-none" data-test="no-projects">{ text.no_projects }</p>
                }
                { for scene.sight.groups.iter().map(|group| one_group(scene, group)) }
                if all > 0 { { super::foot::capital(scene) } }
            </div>
            if all > 0 { { legend(scene) } }
        </section>
    }
}

fn one_group(scene: &Scene, group: &Group) -> Html {
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let text = programme_words(language);
    let name = match group.zone {
        Some(zone) => lever::thing(language, inputs, List::Zones, &inputs.zones[zone].id),
        None if group.bars.iter().all(|bar| bar.zones.is_empty()) => text.nowhere.into(),
        None => text.several.into(),
    };
    let id = format!("plan-group-{}", group.zone.map_or("several".to_owned(), |zone| zone.to_string()));
    html! {
        <section class="plan-group" key={id.clone()} aria-labelledby={id.clone()}>
            <h3 {id}><span>{ name }</span></h3>
            <ul>{ for group.bars.iter().map(|bar| row(scene, bar)) }</ul>
        </section>
    }
}

fn row(scene: &Scene, bar: &Bar) -> Html {
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let project = scene.project(bar.project);
    let (name, id) = (phrase::project(language, inputs, bar.project), project.id.clone());
    let seen = scene.seen.is_some_and(|seen| seen.project == bar.project);
    let see = {
        let (on_see, id) = (scene.on_see.clone(), (!seen).then(|| id.clone()));
        move |_: MouseEvent| on_see.emit(id.clone())
    };
    let kind = words(language).field.project(project.kind);
    let mut notes = vec![told::rooms(language, bar)];
    notes.extend(told::remarks(language, project));
    let several = (bar.zones.len() > 1).then(|| zones(scene, bar)).into_iter();
    let notes: Vec<String> = notes.into_iter().chain(several).filter(|note| !note.is_empty()).collect();
    let problems = problems(scene.props, bar.project);
    let wrong = format!("{}-problems", element(&id));
    html! {
        <li class={classes!("plan-row", (!project.on).then_some("off"), seen.then_some("seen"))} key={id.clone()} data-test={format!("project-{id}")}>
            <div class="plan-name">
                { switch(scene, project, &name) }
                <div>
                    <button type="button" class="plan-see" aria-pressed={seen.to_string()} onclick={see}>{ name.clone() }</button>
                    <small><i class={classes!("plan-mark", SHAPES[shape(project.kind, closes(bar))])}></i>{ kind }{ " · " }{ notes.join(" · ") }</small>
                </div>
            </div>
            { track(scene, bar, &name, (!problems.is_empty()).then(|| wrong.clone())) }
            if !problems.is_empty() {
                <ul class="plan-problems" id={wrong}>
                    { for problems.into_iter().map(|(level, told)| html! { <li class={classes!((level == Level::Error).then_some("error"))}>{ told }</li> }) }
                </ul>
            }
        </li>
    }
}

fn closes(bar: &Bar) -> bool {
    bar.brings.iter().all(|rooms| *rooms == 0.0)
}

fn zones(scene: &Scene, bar: &Bar) -> String {
    let (language, inputs) = (scene.props.language, &scene.props.plan.scenario.inputs);
    let names = bar.zones.iter().map(|zone| lever::thing(language, inputs, List::Zones, &inputs.zones[*zone].id));
    names.collect::<Vec<_>>().join(if language == crate::text::Language::Zh { "、" } else { ", " })
}

/// Whether it is carried out.
fn switch(scene: &Scene, project: &Project, name: &str) -> Html {
    let language = scene.props.language;
    let (on, id, called) = (project.on, project.id.clone(), project.name.clone());
    let onchange = scene.props.on_action.reform(move |_: Event| switched(&called, &id, on));
    let label = format!("{} {name}", programme_words(language).carried_out);
    html! {
        <label class="plan-switch">
            <input type="checkbox" checked={on} disabled={scene.props.fixed} aria-label={label} {onchange} />
        </label>
    }
}

fn switched(name: &crate::model::Name, id: &str, on: bool) -> Action {
    let done = if on { Done::SwitchedOff } else { Done::SwitchedOn };
    Action::Programme(Rework::project(deed(done, name, id), id.to_owned(), Turn::On(!on), false))
}

/// The share of the axis at the beginning of a year, from 0 to 1.
fn at(years: &[Year], year: Year) -> f64 {
    let first = years.first().copied().unwrap_or(0);
    ((f64::from(year) - f64::from(first)) / years.len().max(1) as f64).clamp(0.0, 1.0)
}

/// Where a bar begins and ends on the axis.
struct Reach {
    from: f64,
    to: f64,
}

impl Reach {
    /// A part of the bar.
    fn part(&self, class: &'static str, from: f64, to: f64, height: f64) -> Html {
        let (from, to) = (from.max(self.from), to.min(self.to));
        if to <= from {
            return Html::default();
        }
        let share = |x: f64| x / (self.to - self.from) * 100.0;
        let style = format!(
            "left:{:.3}%;width:{:.3}%;height:{:.1}%",
            share(from - self.from),
            share(to - from),
            height * 100.0
        );
        html! { <i {class} {style}></i> }
    }
}

fn track(scene: &Scene, bar: &Bar, name: &str, problems: Option<String>) -> Html {
    let (language, fixed) = (scene.props.language, scene.props.fixed);
    let text = programme_words(language);
    let project = scene.project(bar.project);
    let years = &scene.sight.years;
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return Html::default() };
    let x = |year: Year| at(years, year);
    let end = bar.ends.map_or(1.0, x);
    let reach = Reach { from: x(bar.begins.min(bar.planned)), to: end.max(x(bar.opens)) };
    let phase = i32::try_from(project.phase_in.max(1)).unwrap_or(i32::MAX);
    // As much of it as is there in each of the years over which it comes.
    let steps = (1..phase.min(40)).map(|step| {
        let year = bar.opens.saturating_add(step - 1);
        reach.part("coming", x(year), x(year.saturating_add(1)).min(end), f64::from(step) / f64::from(phase))
    });
    let stretches = project.closures.is_empty();
    let passing = project.kind == ProjectKind::Flexible;
    let held = Held {
        id: project.id.clone(),
        name: project.name.clone(),
        opens: bar.opens,
        years: if passing { project.years_open.unwrap_or(1) } else { project.phase_in.max(1) },
        passing,
        range: [bar.opens.min(first.saturating_add(1)), bar.opens.max(last)],
    };
    let grip = bar.ends.unwrap_or(bar.complete.saturating_add(1));
    let year = format::year(bar.opens);
    let opens = if bar.opens > last { format!("{} {year} →", text.beyond) } else { year };
    // Where there is no room behind the opening, its year stands before the bar.
    let beside = x(bar.opens) > 0.9;
    let share = (x(bar.opens) - reach.from) / (reach.to - reach.from).max(1e-9) * 100.0;
    let place = if beside { String::new() } else { format!("left:{share:.3}%") };
    let style =
        format!("left:min({:.3}%,calc(100% - 28px));width:{:.3}%", reach.from * 100.0, (reach.to - reach.from) * 100.0);
    let class = classes!("plan-bar", SHAPES[shape(project.kind, closes(bar))], fixed.then_some("fixed"));
    let pointer = (!fixed).then(|| pointer(scene, &held, Grip::Body));
    let [onpointerdown, onpointermove, onpointerup, onpointercancel] =
        pointer.map_or_else(Default::default, |all| all.map(Some));
    let (onkeydown, onkeyup, onblur) = keys(scene, bar, &held, stretches);
    html! {
        <div class="plan-track">
            <div {class} {style} id={element(&project.id)} role="slider" tabindex="0" aria-label={format!("{name} · {}", text.opening)}
                aria-valuemin={held.range[0].to_string()} aria-valuemax={held.range[1].to_string()} aria-valuenow={bar.opens.to_string()}
                aria-valuetext={told::said(language, project, bar)} aria-describedby={problems} aria-readonly={fixed.then_some("true")}
                {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onkeydown} {onkeyup} {onblur}>
                { reach.part("leading", x(bar.begins), x(bar.opens), 1.0) }
                if project.delay > 0 { { reach.part("late", x(bar.planned), x(bar.opens), 1.0) } }
                { for steps }
                { reach.part("there", x(bar.complete), end, 1.0) }
                if bar.ends.is_some() { <i class="end"></i> }
                <b class={classes!(beside.then_some("beside"))} style={place}>{ opens }</b>
            </div>
            if stretches && !fixed && x(grip) > x(bar.opens) { { handle(scene, &held, x(grip)) } }
        </div>
    }
}

type OnPointer = Callback<PointerEvent>;

/// What a pointer does to a bar: taken hold of, drawn, let go, let go by being interrupted.
fn pointer(scene: &Scene, held: &Held, grip: Grip) -> [OnPointer; 4] {
    let down = {
        let (hand, held, years) = (scene.hand.clone(), held.clone(), scene.sight.years.len());
        let (on_see, seen) = (scene.on_see.clone(), scene.seen.map(|bar| scene.project(bar.project).id.clone()));
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if seen.as_ref() != Some(&held.id) {
                on_see.emit(Some(held.id.clone()));
            }
            hand.take(&event, held.clone(), grip, years);
        })
    };
    let drawn = {
        let hand = scene.hand.clone();
        Callback::from(move |event: PointerEvent| hand.drag(&event))
    };
    let up = {
        let hand = scene.hand.clone();
        Callback::from(move |_: PointerEvent| hand.let_go())
    };
    [down, drawn, up.clone(), up]
}

/// The end of a bar, for pointers; the keyboard stretches the bar itself.
fn handle(scene: &Scene, held: &Held, at: f64) -> Html {
    let [onpointerdown, onpointermove, onpointerup, onpointercancel] = pointer(scene, held, Grip::End);
    html! {
        <span class="plan-handle" aria-hidden="true" title={programme_words(scene.props.language).stretch} style={format!("left:{:.4}%", at * 100.0)}
            {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}></span>
    }
}

type Keys = (Callback<KeyboardEvent>, Callback<KeyboardEvent>, Callback<FocusEvent>);

fn keys(scene: &Scene, bar: &Bar, held: &Held, stretches: bool) -> Keys {
    let settle = scene.props.on_action.reform(|()| Action::Settle);
    let down = {
        let (props, hand, held) = (scene.props.clone(), scene.hand.clone(), held.clone());
        let (on_see, on_form) = (scene.on_see.clone(), scene.on_form.clone());
        let on = scene.project(bar.project).on;
        let next = neighbour(scene, bar);
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let grip = if event.shift_key() { Grip::End } else { Grip::Body };
            let by = match event.key().as_str() {
                "ArrowLeft" => -1,
                "ArrowRight" => 1,
                key => return other_key(&event, key, &props, &held, on, &next, &on_see, &on_form),
            };
            event.prevent_default();
            if !props.fixed && (grip == Grip::Body || stretches) {
                on_see.emit(Some(held.id.clone()));
                hand.step(&held, grip, by);
            }
        })
    };
    let up = {
        let settle = settle.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                settle.emit(());
            }
        })
    };
    (down, up, settle.reform(|_: FocusEvent| ()))
}

/// The bars above and below, and where the keyboard goes when this one is gone.
struct Next {
    above: Option<String>,
    below: Option<String>,
}

fn neighbour(scene: &Scene, bar: &Bar) -> Next {
    let ids: Vec<&String> =
        scene.sight.groups.iter().flat_map(|group| &group.bars).map(|bar| &scene.project(bar.project).id).collect();
    let place = ids.iter().position(|id| **id == scene.project(bar.project).id).unwrap_or(0);
    let of = |place: usize| ids.get(place).map(|id| (*id).clone());
    Next { above: place.checked_sub(1).and_then(of), below: of(place + 1) }
}

#[allow(clippy::too_many_arguments)]
fn other_key(
    event: &KeyboardEvent,
    key: &str,
    props: &super::ProgrammeProps,
    held: &Held,
    on: bool,
    next: &Next,
    on_see: &Callback<Option<String>>,
    on_form: &Callback<Asking>,
) {
    let go = |id: &Option<String>| id.iter().for_each(|id| focus(&element(id)));
    match key {
        "ArrowUp" => go(&next.above),
        "ArrowDown" => go(&next.below),
        "Enter" if !props.fixed => {
            on_see.emit(Some(held.id.clone()));
            on_form.emit(Asking::Change(held.id.clone()));
        }
        " " if !props.fixed => props.on_action.emit(switched(&held.name, &held.id, on)),
        "Delete" if !props.fixed => {
            props.on_action.emit(deletion(&props.plan.scenario.inputs, &held.name, &held.id));
            focus_later(
                next.below.as_ref().or(next.above.as_ref()).map_or_else(|| "plan-add".to_owned(), |id| element(id)),
            );
        }
        "Enter" | " " => on_see.emit(Some(held.id.clone())),
        _ => return,
    }
    event.prevent_default();
}

/// Deletes a project, with the schools that it alone was to build.
pub(super) fn deletion(inputs: &Inputs, name: &crate::model::Name, id: &str) -> Action {
    let told = deed_with(Done::Deleted, name, id, &Rework::schools(inputs, id, &Turn::Delete));
    Action::Programme(Rework::project(told, id.to_owned(), Turn::Delete, false))
}

/// What is wrong or unusual about a project, in words.
pub(super) fn problems(props: &super::ProgrammeProps, place: usize) -> Vec<(Level, String)> {
    let inputs = &props.plan.scenario.inputs;
    let mine = props.plan.problems.iter().filter(|problem| is_about(inputs, problem, place));
    mine.map(|one| (one.level, problem::told(one, inputs, props.language))).collect()
}

/// Whether a problem stands at a project: by its id, or by its place where it has no proper one.
pub(super) fn is_about(inputs: &Inputs, problem: &Problem, place: usize) -> bool {
    let Some(rest) = problem.path.strip_prefix("projects[") else { return false };
    let Some((named, _)) = rest.split_once(']') else { return false };
    named == inputs.projects[place].id || named.parse() == Ok(place)
}

/// What the marks mean, and what keys do.
fn legend(scene: &Scene) -> Html {
    let text = programme_words(scene.props.language);
    let marks = ["leading", "coming", "there", "closes", "end"];
    let mark = |(class, word): (&&'static str, &&'static str)| html! { <li><span class="plan-key"><i class={*class}></i></span>{ *word }</li> };
    let shape = |(class, word): (&&'static str, &&'static str)| html! { <li><i class={classes!("plan-mark", *class)}></i>{ *word }</li> };
    html! {
        <div class="plan-legend">
            <ul>{ for marks.iter().zip(&text.legend).map(mark) }{ for SHAPES.iter().zip(&text.shapes).map(shape) }</ul>
            if !scene.props.fixed {
                <details>
                    <summary>{ text.how }</summary>
                    <ul>{ for text.how_to.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
                </details>
            }
        </div>
    }
}
