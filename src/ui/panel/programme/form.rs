//! The form of a project: its kind first, then only what the kind needs. What is wrong is told at the field, and nothing
//! that was typed is lost.

use super::entry::{Entry, entry, field_id};
use super::{Asking, element};
use crate::exchange::draft::{Draft, Field, Wrong, asked, build, change, draft_of, has_schools};
use crate::model::{Closure, Inputs, Project, ProjectKind, ProjectNeed, School};
use crate::report::programme::need_of;
use crate::scenario::Scenario;
use crate::text::programme::form::{earliest, form_words};
use crate::text::programme::{Done, deed, estimate};
use crate::text::{Language, words};
use crate::ui::hooks::focus_later;
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
    let wrong = use_state_eq(Vec::<(Field, Wrong)>::new);
    let text = form_words(language);
    let asked = asked(inputs, &draft);
    let known = draft.changes.as_ref().and_then(|id| inputs.projects.iter().find(|project| project.id == *id));
    let made = built(inputs, &draft, language).ok().map(|(project, schools, _)| (project, schools));
    let need = made.as_ref().map(|(project, schools)| need_of(inputs, project, schools));

    let on_change = {
        let (draft, wrong, scenario) = (draft.clone(), wrong.clone(), props.scenario.clone());
        Callback::from(move |(field, typed): (Field, String)| {
            let mut now = (*draft).clone();
            now.set(&scenario.inputs, field, typed);
            draft.set(now);
            let rooms = matches!(field, Field::Rooms(_));
            let other = |one: &&(Field, Wrong)| one.0 != field && !(rooms && one.1 == Wrong::NoRooms);
            wrong.set(wrong.iter().filter(other).copied().collect());
        })
    };
    let on_tick = {
        let draft = draft.clone();
        Callback::from(move |(ids, ticked): (Vec<String>, bool)| {
            let mut now = (*draft).clone();
            ids.into_iter().for_each(|id| now.tick(id, ticked));
            draft.set(now);
        })
    };
    let on_kind = {
        let (draft, wrong) = (draft.clone(), wrong.setter());
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(list.selected_index()).unwrap_or(0);
            draft.set(Draft { kind: ProjectKind::ALL[place.min(ProjectKind::ALL.len() - 1)], ..(*draft).clone() });
            wrong.set(Vec::new());
        }
    };
    let on_take = {
        let (draft, wrong, props) = (draft.clone(), wrong.setter(), props.clone());
        move |_: MouseEvent| match built(&props.scenario.inputs, &draft, props.language) {
            Ok((project, _, rework)) => {
                focus_later(element(&project.id));
                props.on_done.emit((project.id, rework));
            }
            Err(faults) => {
                if let Some((field, _)) = faults.first() {
                    focus_later(field_id(*field));
                }
                wrong.set(faults);
            }
        }
    };
    let part = |heading: &'static str, fields: &[Field], note: Html| {
        if fields.is_empty() {
            return Html::default();
        }
        let one = |field: &Field| {
            entry(&Entry {
                language,
                inputs,
                draft: &draft,
                effects: known.map_or(&[], |project| &project.effects),
                field: *field,
                wrong: wrong.iter().find(|(one, _)| one == field).map(|(_, wrong)| *wrong),
                hint: hint(language, inputs, made.as_ref().map(|(project, _)| project), need.as_ref(), *field),
                on_change: &on_change,
                on_tick: &on_tick,
            })
        };
        html! { <fieldset><legend>{ heading }</legend>{ note }<div class="plan-fields">{ for fields.iter().map(one) }</div></fieldset> }
    };
    let [what, when, takes] = text.parts;
    let place = usize::from(known.is_some());
    html! {
        <div class="plan-form" data-test="plan-form-fields">
            { kind(language, &draft, known, on_kind) }
            { part(what, &asked.what, notes(language, inputs, &draft, known)) }
            { part(when, &asked.when, Html::default()) }
            { part(takes, &asked.takes, html! { <p>{ text.optional }</p> }) }
            <p class="fault" role="alert">{ (!wrong.is_empty()).then_some(text.wrong) }</p>
            <button type="button" class="button main" data-test="plan-take" onclick={on_take}>{ text.take[place] }</button>
        </div>
    }
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
    let rework = Rework::put(deed(done, &project.name, &project.id), project.clone(), schools.clone());
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

/// What is to be known of the fields: that a zone has no schools, what can't be changed here.
fn notes(language: Language, inputs: &Inputs, draft: &Draft, known: Option<&Project>) -> Html {
    let text = form_words(language);
    if let Some(project) = known {
        let closures =
            project.closures.iter().map(|closure| html! { <li>{ closure_told(language, inputs, closure) }</li> });
        return if project.closures.is_empty() && project.moves.is_empty() {
            Html::default()
        } else {
            html! { <><ul>{ for closures }</ul><p>{ text.fixed }</p></> }
        };
    }
    let zone = draft.text(Field::Zone);
    let needs = !matches!(
        draft.kind,
        ProjectKind::New | ProjectKind::EstateKindergarten | ProjectKind::Reuse | ProjectKind::ClosureOfAttached
    );
    let entering = draft.kind == ProjectKind::PrivateEntryOrExit && !draft.exits();
    if !zone.is_empty() && needs && !entering && !has_schools(inputs, zone) {
        html! { <p data-test="plan-by-zone">{ text.by_zone }</p> }
    } else {
        Html::default()
    }
}

/// A school that closes, and where its pupils go.
fn closure_told(language: Language, inputs: &Inputs, closure: &Closure) -> String {
    let name = |id: &String| {
        let school = inputs.schools.iter().find(|school| school.id == *id);
        school.map_or_else(|| id.clone(), |school| language.name(&school.name).to_owned())
    };
    let stage = closure.stage.map(|stage| format!(" · {}", words(language).field.stage(stage))).unwrap_or_default();
    let to = closure.receiver.as_ref().map(|id| format!(" → {}", name(id))).unwrap_or_default();
    format!("{}{stage}{to}", name(&closure.school))
}

/// What is to be known at a field, as far as the form goes.
fn hint(
    language: Language,
    inputs: &Inputs,
    made: Option<&Project>,
    need: Option<&ProjectNeed>,
    field: Field,
) -> Option<String> {
    match field {
        Field::FirstYear => {
            let lead = inputs.norms.lead_time.of_project(made?);
            (lead > 0).then(|| earliest(language, lead, inputs.base_year))
        }
        Field::Cost => {
            let need = need.filter(|need| need.cost_estimated && need.floor > 0.0)?;
            Some(estimate(language, need.cost / need.floor, need.floor))
        }
        _ => None,
    }
}
