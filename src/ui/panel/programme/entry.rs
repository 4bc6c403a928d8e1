//! One field of the form, with its name, what is to be known, and what is wrong.

use crate::exchange::draft::{Draft, EXIT, Field, Wrong, ownership_word, schools, stage_word};
use crate::model::{Effect, Inputs, Ownership, ProjectKind, School, Stage};
use crate::scenario::parameters::List;
use crate::text::programme::form::{self, form_words};
use crate::text::{Language, lever, words};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What a field is drawn with.
pub(super) struct Entry<'a> {
    pub(super) language: Language,
    pub(super) inputs: &'a Inputs,
    pub(super) draft: &'a Draft,
    /// The effects of the project that is changed.
    pub(super) effects: &'a [Effect],
    pub(super) field: Field,
    pub(super) wrong: Option<Wrong>,
    pub(super) hint: Option<String>,
    /// Called with the field and what stands there now.
    pub(super) on_change: &'a Callback<(Field, String)>,
    /// Called with schools that are ticked or not.
    pub(super) on_tick: &'a Callback<(Vec<String>, bool)>,
}

/// The id of the element of a field.
pub(super) fn field_id(field: Field) -> String {
    let name = match field {
        Field::Name => "name",
        Field::SchoolName => "school-name",
        Field::Direction => "direction",
        Field::Estate => "estate",
        Field::Zone => "zone",
        Field::School => "school",
        Field::Schools => "schools",
        Field::Ownership => "ownership",
        Field::Stage => "stage",
        Field::ToStage => "to-stage",
        Field::ToZone => "to-zone",
        Field::Receiver => "receiver",
        Field::Rooms(stage) => return format!("plan-field-rooms-{}", stage_word(stage)),
        Field::Count => "count",
        Field::ToCount => "to-count",
        Field::Share => "share",
        Field::Effect(place) => return format!("plan-field-effect-{place}"),
        Field::FirstYear => "first-year",
        Field::PhaseIn => "phase-in",
        Field::YearsOpen => "years-open",
        Field::Delay => "delay",
        Field::Cost => "cost",
        Field::FloorArea => "floor-area",
        Field::Land => "land",
        Field::Staff => "staff",
        Field::Beds => "beds",
        Field::Villages => "villages",
    };
    format!("plan-field-{name}")
}

/// The field.
pub(super) fn entry(entry: &Entry) -> Html {
    let Entry { language, inputs, draft, field, .. } = *entry;
    let id = field_id(field);
    let label = form::label(language, inputs, draft.kind, field, entry.effects);
    let told = {
        let wrong = entry.wrong.map(|wrong| form::wrong(language, draft.kind, field, wrong));
        html! {
            <>
                if let Some(hint) = &entry.hint { <small id={format!("{id}-hint")}>{ hint }</small> }
                if let Some(wrong) = wrong { <span class="fault" id={format!("{id}-fault")} data-test={format!("{id}-fault")}>{ wrong }</span> }
            </>
        }
    };
    if field == Field::Schools {
        return ticks(entry, &id, label, told);
    }
    let control = match options(entry) {
        Some(options) => list(entry, &id, &options),
        None => text(entry, &id),
    };
    html! {
        <div class="plan-field" key={id.clone()}>
            <label for={id.clone()}>{ label }</label>
            { control }
            { told }
        </div>
    }
}

/// What can be chosen, as ids and names; `None`: it is typed.
fn options(entry: &Entry) -> Option<Vec<(String, String)>> {
    let Entry { language, inputs, draft, field, .. } = *entry;
    let text = form_words(language);
    let stage = |stage: Stage| (stage_word(stage).to_owned(), words(language).field.stage(stage).to_owned());
    Some(match field {
        Field::Zone | Field::ToZone => {
            let zone = |id: &String| (id.clone(), lever::thing(language, inputs, List::Zones, id));
            inputs.zones.iter().map(|one| zone(&one.id)).collect()
        }
        Field::Estate => {
            let estate = |id: &String| (id.clone(), lever::thing(language, inputs, List::Estates, id));
            inputs.estates.iter().map(|one| estate(&one.id)).collect()
        }
        Field::School | Field::Receiver => {
            let own = draft.text(Field::Zone);
            let far = |school: &School| match field {
                // A receiver in another zone is told with its zone.
                Field::Receiver if school.zone != own => {
                    format!(" · {}", lever::thing(language, inputs, List::Zones, &school.zone))
                }
                _ => String::new(),
            };
            schools(inputs, draft, field)
                .into_iter()
                .map(|one| (one.id.clone(), name(language, one) + &far(one)))
                .collect()
        }
        Field::Stage | Field::ToStage => Stage::ALL.into_iter().map(stage).collect(),
        Field::Ownership => {
            let private = draft.kind == ProjectKind::PrivateEntryOrExit;
            let all = Ownership::ALL.into_iter().filter(|one| !private || *one != Ownership::Public);
            all.map(|one| (ownership_word(one).to_owned(), text.ownerships[one as usize].to_owned())).collect()
        }
        Field::Direction => {
            let [enters, exits] = text.directions;
            vec![("enter".into(), enters.into()), (EXIT.into(), exits.into())]
        }
        _ => return None,
    })
}

fn name(language: Language, school: &School) -> String {
    let name = language.name(&school.name);
    form::school(language, if name.trim().is_empty() { &school.id } else { name }, school.kind)
}

fn list(entry: &Entry, id: &str, options: &[(String, String)]) -> Html {
    let Entry { language, draft, field, .. } = *entry;
    // Of those that have a usual choice, nothing is left open.
    let open = !matches!(field, Field::Ownership | Field::Direction);
    let chosen = match field {
        Field::Ownership => ownership_word(draft.ownership()),
        Field::Direction if draft.text(field).is_empty() => "enter",
        field => draft.text(field),
    };
    let onchange =
        entry.on_change.reform(move |event: Event| (field, event.target_unchecked_into::<HtmlSelectElement>().value()));
    let option = |(id, name): &(String, String)| {
        html! { <option key={id.clone()} value={id.clone()} selected={id == chosen}>{ name.clone() }</option> }
    };
    html! {
        <select class="pick" id={id.to_owned()} data-test={id.to_owned()} aria-invalid={entry.wrong.map(|_| "true")}
            aria-describedby={described(entry, id)} {onchange}>
            if open { <option value="" selected={options.iter().all(|(id, _)| id != chosen)}>{ form_words(language).choose }</option> }
            { for options.iter().map(option) }
        </select>
    }
}

fn text(entry: &Entry, id: &str) -> Html {
    let field = entry.field;
    let word = matches!(field, Field::Name | Field::SchoolName);
    let shown = entry.draft.text(field).to_owned();
    let onchange =
        entry.on_change.reform(move |event: Event| (field, event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <input type="text" class={classes!("plan-input", (!word).then_some("figure"))} id={id.to_owned()} data-test={id.to_owned()}
            inputmode={(!word).then_some("decimal")} autocomplete="off" value={shown.clone()} data-shown={shown}
            aria-invalid={entry.wrong.map(|_| "true")} aria-describedby={described(entry, id)} {onchange} />
    }
}

fn described(entry: &Entry, id: &str) -> Option<String> {
    let hint = entry.hint.as_ref().map(|_| format!("{id}-hint"));
    let fault = entry.wrong.map(|_| format!("{id}-fault"));
    let both: Vec<String> = hint.into_iter().chain(fault).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

/// Schools to be ticked, those of a zone together.
fn ticks(entry: &Entry, id: &str, label: String, told: Html) -> Html {
    let Entry { language, inputs, draft, field, .. } = *entry;
    let text = form_words(language);
    let all = schools(inputs, draft, field);
    let ids: Vec<String> = all.iter().map(|school| school.id.clone()).collect();
    let every = |ticked: bool| {
        let ids = ids.clone();
        entry.on_tick.reform(move |_: MouseEvent| (ids.clone(), ticked))
    };
    let one = |school: &&School| {
        let (id, ticked) = (school.id.clone(), draft.ticked.contains(&school.id));
        let onchange = entry.on_tick.reform(move |_: Event| (vec![id.clone()], !ticked));
        let zone = lever::thing(language, inputs, List::Zones, &school.zone);
        html! {
            <li key={school.id.clone()}>
                <label><input type="checkbox" checked={ticked} {onchange} />{ name(language, school) }<small>{ zone }</small></label>
            </li>
        }
    };
    html! {
        <div class="plan-field wide" role="group" aria-labelledby={format!("{id}-label")} id={id.to_owned()} tabindex="-1">
            <span id={format!("{id}-label")}>{ label }</span>
            <span class="plan-all">
                <button type="button" class="plain" data-test="plan-tick-all" onclick={every(true)}>{ text.all }</button>
                <button type="button" class="plain" onclick={every(false)}>{ text.none }</button>
            </span>
            <ul class="plan-ticks">{ for all.iter().map(one) }</ul>
            { told }
        </div>
    }
}
