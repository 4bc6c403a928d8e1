//! The form of a project: its kind first, then only what the kind needs. What is wrong is told at the field, and nothing
//! that was typed is lost.

use super::entry::{Entry, entry, field_id};
use super::remarks::{self, remarks};
use super::{Asking, element, rows};
use crate::exchange::draft::{self, Draft, Field, Part, Rows, Wrong, asked, build, change, draft_of, has_schools};
use crate::model::{Inputs, Name, Project, ProjectKind, ProjectNeed, School, Year};
use crate::report::programme::need_of;
use crate::scenario::Scenario;
use crate::scenario::problem::{Fault, Problem};
use crate::text::programme::form::{self, form_words};
use crate::text::programme::{Done, deed_with, estimate};
use crate::text::{Language, problem, words};
use crate::ui::hooks::{focus, focus_later};
use crate::ui::state::Rework;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Form`].
#[derive(Clone, Properties)]
pub(super) struct FormProps {
    pub(super) language: Language,
    pub(super) scenario: Rc<Scenario>,
    pub(super) asking: Asking,
    /// A new project that was entered before and not taken.
    pub(super) left: Option<Draft>,
    /// Called with what is entered of a new project, to be kept until it is taken; with nothing once it is.
    pub(super) on_keep: Callback<Option<Draft>>,
    /// Called with the project's id and the change that takes it.
    pub(super) on_done: Callback<(String, Rework)>,
}

impl PartialEq for FormProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && (self.language, &self.asking, &self.on_done) == (other.language, &other.asking, &other.on_done)
    }
}

/// The form, made when it opens.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let language = props.language;
    let inputs = &props.scenario.inputs;
    let draft = use_state(|| first(props));
    // Whether it was to be taken: what is left empty is told from then on, what is wrong at once.
    let tried = use_state_eq(|| false);
    // What was left is offered until something is entered.
    let left = use_state(|| props.left.clone().filter(|_| matches!(props.asking, Asking::New(_))));
    let text = form_words(language);
    let asked = asked(inputs, &draft);
    let known = draft.changes.as_ref().and_then(|id| inputs.projects.iter().find(|project| project.id == *id));
    let made = built(inputs, &draft, language);
    let (made, mut wrong) = match made {
        Ok((project, schools, _)) => (Some((project, schools)), Vec::new()),
        Err(wrong) => (None, wrong),
    };
    wrong.retain(|(_, wrong)| *tried || told_at_once(*wrong));
    let need = made.as_ref().map(|(project, schools)| need_of(inputs, project, schools));
    let remarks = made.as_ref().map_or_else(Vec::new, |(project, schools)| remarks(inputs, project, schools));
    let remarks: Vec<(Option<Field>, String)> =
        remarks.iter().map(|one| (remarks::field(&asked, one), problem::told(one, inputs, language))).collect();

    let keep = {
        let (draft, left, props) = (draft.clone(), left.setter(), props.clone());
        Callback::from(move |now: Draft| {
            if matches!(props.asking, Asking::New(_)) {
                props.on_keep.emit(Some(now.clone()));
            }
            left.set(None);
            draft.set(now);
        })
    };
    let change = {
        let (draft, keep, scenario) = (draft.clone(), keep.clone(), props.scenario.clone());
        Callback::from(move |change: Change| {
            let mut now = (*draft).clone();
            match change {
                Change::Set(field, typed) => now.set(&scenario.inputs, field, typed),
                Change::Tick(ids, ticked) => ids.into_iter().for_each(|id| now.tick(id, ticked)),
                Change::AddRow(rows) => {
                    let row = now.add_row(rows);
                    let lines = draft::asked(&scenario.inputs, &now).rows;
                    let fields = lines.iter().flat_map(|(_, lines)| lines).filter(|(one, _)| *one == row);
                    let first = fields.filter_map(|(_, fields)| fields.first()).find(|field| begins(rows, **field));
                    first.into_iter().for_each(|field| focus_later(field_id(*field)));
                }
                Change::DropRow(rows, row) => {
                    now.drop_row(rows, row);
                    focus_later(rows::add_id(rows));
                }
            }
            keep.emit(now);
        })
    };
    let on_kind = {
        let (draft, keep, tried, scenario) = (draft.clone(), keep.clone(), tried.setter(), props.scenario.clone());
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(list.selected_index()).unwrap_or(0);
            let mut now = (*draft).clone();
            now.choose(&scenario.inputs, ProjectKind::ALL[place.min(ProjectKind::ALL.len() - 1)]);
            keep.emit(now);
            tried.set(false);
        }
    };
    let on_clear = {
        let (draft, left, tried, props) = (draft.clone(), left.setter(), tried.setter(), props.clone());
        move |_: MouseEvent| {
            props.on_keep.emit(None);
            left.set(None);
            draft.set(first(&props));
            tried.set(false);
            focus_later("plan-kind".to_owned());
        }
    };
    let on_left = {
        let (keep, left) = (keep.clone(), left.clone());
        move |_: MouseEvent| {
            (*left).clone().into_iter().for_each(|draft| keep.emit(draft));
            focus_later("plan-kind".to_owned());
        }
    };
    let on_take = {
        let (draft, tried, props) = (draft.clone(), tried.setter(), props.clone());
        move |_: MouseEvent| match built(&props.scenario.inputs, &draft, props.language) {
            Ok((project, _, rework)) => {
                focus_later(element(&project.id));
                if matches!(props.asking, Asking::New(_)) {
                    props.on_keep.emit(None);
                }
                props.on_done.emit((project.id, rework));
            }
            Err(faults) => {
                if let Some((field, _)) = faults.first() {
                    focus_later(field_id(*field));
                }
                tried.set(true);
            }
        }
    };
    let on_change = change.reform(|(field, typed)| Change::Set(field, typed));
    let on_tick = change.reform(|(ids, ticked)| Change::Tick(ids, ticked));
    let remark = |field: &Field| {
        let told = remarks.iter().find(|(at, _)| *at == Some(*field)).map(|(_, told)| told.clone());
        told.or_else(|| early(language, inputs, &draft, *field).filter(|_| made.is_none())).or_else(|| {
            let twice = *field == Field::SchoolName && draft.is_named_twice(inputs);
            twice.then(|| text.named_twice.to_owned())
        })
    };
    let one = |field: &Field| {
        let remark = remark(field);
        entry(&Entry {
            language,
            inputs,
            draft: &draft,
            field: *field,
            wrong: wrong.iter().find(|(one, _)| one == field).map(|(_, wrong)| *wrong),
            // Of when it can open at the earliest, the remark says more.
            hint: hint(language, inputs, &draft, need.as_ref(), *field)
                .filter(|_| remark.is_none() || *field != Field::FirstYear),
            remark,
            on_change: &on_change,
            on_tick: &on_tick,
        })
    };
    let part = |heading: &'static str, fields: &[Field], note: Html| {
        if fields.is_empty() {
            return Html::default();
        }
        html! { <fieldset><legend>{ heading }</legend>{ note }<div class="plan-fields">{ for fields.iter().map(one) }</div></fieldset> }
    };
    let [what, when, takes] = text.parts;
    let place = usize::from(known.is_some());
    let whole: Vec<&String> = remarks.iter().filter(|(at, _)| at.is_none()).map(|(_, told)| told).collect();
    let heard = wrong.first().filter(|_| !*tried).map(|(field, wrong)| {
        let label = form::label(language, draft.kind, *field);
        format!("{label}: {}", form::wrong(language, draft.kind, *field, *wrong))
    });
    html! {
        <div class="plan-form" data-test="plan-form-fields">
            if left.is_some() {
                <p class="plan-left" role="status" data-test="plan-left">
                    { text.left[0] }{ " " }
                    <button type="button" class="button" data-test="plan-go-on" onclick={on_left}>{ text.left[1] }</button>
                </p>
            }
            { kind(language, &draft, known, on_kind) }
            { part(what, &asked.what, note(language, inputs, &draft)) }
            { for asked.rows.iter().map(|lines| rows::rows(language, lines, &one, &remark, &change)) }
            { part(when, &asked.when, Html::default()) }
            { part(takes, &asked.takes, html! { <p>{ text.optional }</p> }) }
            <div class="plan-remarks" role="status" data-test="plan-remarks">
                if let Some(heard) = heard { <p class="heard">{ heard }</p> }
                if !whole.is_empty() {
                    <b>{ text.remarks }</b>
                    <ul>{ for whole.into_iter().map(|told| html! { <li>{ told }</li> }) }</ul>
                }
            </div>
            <footer class="plan-foot" data-test="plan-foot">
                <div class="fault" role="alert" data-test="plan-faults">
                    if *tried && !wrong.is_empty() { { faults(language, draft.kind, &wrong) } }
                </div>
                <button type="button" class="button main" data-test="plan-take" onclick={on_take}>{ text.take[place] }</button>
                if known.is_none() && *draft != first(props) {
                    { " " }<button type="button" class="button" data-test="plan-clear" onclick={on_clear}>{ text.clear }</button>
                }
            </footer>
        </div>
    }
}

/// What keeps the project from being taken: the fields by name, each a way to it.
fn faults(language: Language, kind: ProjectKind, wrong: &[(Field, Wrong)]) -> Html {
    let one = |(field, _): &(Field, Wrong)| {
        let id = field_id(*field);
        let onclick = move |_: MouseEvent| focus(&id);
        html! { <button type="button" class="plain" {onclick}>{ form::name(language, kind, *field) }</button> }
    };
    html! {
        <>
            { form::faults(language, wrong.len()) }{ " " }
            { for wrong.iter().map(one) }
            { form_words(language).kept }
        </>
    }
}

/// What changes of a draft.
pub(super) enum Change {
    Set(Field, String),
    Tick(Vec<String>, bool),
    AddRow(Rows),
    DropRow(Rows, usize),
}

/// Whether a row of a list begins with a field.
const fn begins(rows: Rows, field: Field) -> bool {
    let Field::Row(part, _) = field else { return false };
    matches!(
        (rows, part),
        (Rows::Rooms, Part::Place) | (Rows::Closures, Part::Closes) | (Rows::Moves, Part::MovingStage)
    )
}

/// Whether something is wrong with what was entered, rather than not entered yet.
const fn told_at_once(wrong: Wrong) -> bool {
    !matches!(wrong, Wrong::Empty | Wrong::NotChosen | Wrong::NoChoice | Wrong::NoRooms)
}

fn first(props: &FormProps) -> Draft {
    let inputs = &props.scenario.inputs;
    match &props.asking {
        Asking::New(start) => Draft::new(inputs, ProjectKind::New, start),
        Asking::Change(id) => {
            let project = inputs.projects.iter().find(|project| project.id == *id).cloned().unwrap_or_default();
            draft_of(inputs, &project, props.language)
        }
    }
}

/// What the form makes, with the schools it builds, and the change that takes it.
type Made = (Project, Vec<School>, Rework);

fn built(inputs: &Inputs, draft: &Draft, language: Language) -> Result<Made, Vec<(Field, Wrong)>> {
    let (done, project, schools) = match &draft.changes {
        Some(_) => (Done::Changed, change(inputs, draft, language)?, Vec::new()),
        None => {
            let made = build(inputs, draft, language)?;
            (Done::Added, made.project, made.schools)
        }
    };
    let built: Vec<Name> = schools.iter().map(|school| school.name.clone()).collect();
    let rework = Rework::put(deed_with(done, &project.name, &project.id, &built), project.clone(), schools.clone());
    Ok((project, schools, rework))
}

/// The kind: chosen for a new project, told of one that is there.
fn kind(language: Language, draft: &Draft, known: Option<&Project>, on_kind: impl Fn(Event) + 'static) -> Html {
    let text = form_words(language);
    let name = |kind: ProjectKind| words(language).field.project(kind);
    let option = |kind: ProjectKind| html! { <option selected={kind == draft.kind}>{ name(kind) }</option> };
    html! {
        <div class="plan-kind">
            if known.is_some() {
                <p>{ text.kind }{ " · " }<b>{ name(draft.kind) }</b></p>
            } else {
                <label for="plan-kind">{ text.kind }</label>
                <select class="pick" id="plan-kind" data-test="plan-kind" aria-describedby="plan-kind-means" onchange={on_kind}>
                    { for ProjectKind::ALL.into_iter().map(option) }
                </select>
            }
            <p id="plan-kind-means">{ text.kinds[draft.kind as usize] }</p>
        </div>
    }
}

/// What is to be known of the fields: that a zone has no schools.
fn note(language: Language, inputs: &Inputs, draft: &Draft) -> Html {
    let zone = draft.text(Field::Zone);
    let needs = !matches!(
        draft.kind,
        ProjectKind::New | ProjectKind::EstateKindergarten | ProjectKind::Reuse | ProjectKind::ClosureOfAttached
    );
    let entering = draft.kind == ProjectKind::PrivateEntryOrExit && !draft.exits();
    if !zone.is_empty() && needs && !entering && !has_schools(inputs, zone) {
        html! { <p data-test="plan-by-zone">{ form_words(language).by_zone }</p> }
    } else {
        Html::default()
    }
}

/// What is to be known at a field, as far as the form goes.
fn hint(
    language: Language,
    inputs: &Inputs,
    draft: &Draft,
    need: Option<&ProjectNeed>,
    field: Field,
) -> Option<String> {
    match field {
        Field::FirstYear => {
            let lead = draft::lead(inputs, draft);
            (lead > 0).then(|| form::earliest(language, lead, inputs.base_year))
        }
        Field::Cost => {
            let need = need.filter(|need| need.cost_estimated && need.floor > 0.0)?;
            Some(estimate(language, need.cost / need.floor, need.floor))
        }
        Field::CostYears => Some(form::cost_years(language)),
        _ => None,
    }
}

/// That what is being entered would open before it can be built, before all of it is entered.
fn early(language: Language, inputs: &Inputs, draft: &Draft, field: Field) -> Option<String> {
    let year: Year = draft.text(field).trim().parse().ok().filter(|_| field == Field::FirstYear)?;
    let earliest = inputs.base_year.saturating_add_unsigned(draft::lead(inputs, draft));
    let begun = draft::begun(inputs, draft);
    let fault = Fault::BeforeBuilt { year, earliest };
    let told = || problem::told(&Problem::warning("", fault), inputs, language);
    (year > inputs.base_year && year < earliest && !begun).then(told)
}
