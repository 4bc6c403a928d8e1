//! One field of the form, with its name, what is to be known, and what is wrong.

use crate::exchange::draft::{
    Draft, EXIT, Field, Part, Wrong, class_word, ownership_word, place_word, schools, stage_word,
};
use crate::model::{Inputs, Ownership, ProjectKind, RoomClass, School, Stage};
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
    pub(super) field: Field,
    pub(super) wrong: Option<Wrong>,
    pub(super) hint: Option<String>,
    /// What the plan would tell of what stands there; of a row, it is told under the row.
    pub(super) remark: Option<String>,
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
        Field::Row(part, row) => return format!("plan-field-{}-{row}", part_name(part)),
        Field::FirstYear => "first-year",
        Field::PhaseIn => "phase-in",
        Field::YearsOpen => "years-open",
        Field::Delay => "delay",
        Field::Cost => "cost",
        Field::CostYears => "cost-years",
        Field::FloorArea => "floor-area",
        Field::Land => "land",
        Field::Staff => "staff",
        Field::Beds => "beds",
        Field::Villages => "villages",
    };
    format!("plan-field-{name}")
}

/// The id of what is remarked of a field.
pub(super) fn remark_id(field: Field) -> String {
    field_id(field) + "-remark"
}

const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Place => "place",
        Part::Stage => "effect-stage",
        Part::Class => "class",
        Part::Rooms => "effect",
        Part::Closes => "closes",
        Part::ClosingStage => "closing-stage",
        Part::Receiver => "goes-to",
        Part::MovingStage => "moving-stage",
        Part::From => "from",
        Part::To => "to",
        Part::Share => "moving-share",
    }
}

/// The field.
pub(super) fn entry(entry: &Entry) -> Html {
    let Entry { language, draft, field, .. } = *entry;
    let id = field_id(field);
    let label = form::label(language, draft.kind, field);
    let told = {
        let wrong = entry.wrong.map(|wrong| form::wrong(language, draft.kind, field, wrong));
        html! {
            <>
                if let Some(hint) = &entry.hint { <small id={format!("{id}-hint")}>{ hint }</small> }
                if let Some(remark) = entry.remark.as_ref().filter(|_| !matches!(field, Field::Row(..))) {
                    <span class="remark" id={remark_id(field)} data-test={remark_id(field)}>{ remark }</span>
                }
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
    let zone = |id: &String| lever::thing(language, inputs, List::Zones, id);
    Some(match field {
        Field::Zone | Field::ToZone | Field::Row(Part::From | Part::To, _) => {
            inputs.zones.iter().map(|one| (one.id.clone(), zone(&one.id))).collect()
        }
        Field::Row(Part::Place, _) => {
            let school = |one: &School| (place_word(Some(&one.id), ""), with_zone(entry, one));
            let rest = |id: &String| (place_word(None, id), form::zone_rooms(language, &zone(id)));
            inputs.schools.iter().map(school).chain(inputs.zones.iter().map(|one| rest(&one.id))).collect()
        }
        Field::Row(Part::Closes | Part::Receiver, _) => {
            schools(inputs, draft, field).into_iter().map(|one| (one.id.clone(), with_zone(entry, one))).collect()
        }
        Field::Row(Part::Class, row) => {
            let of = draft.text(Field::Row(Part::Stage, row));
            let of = Stage::ALL.into_iter().find(|stage| stage_word(*stage) == of);
            let fits = RoomClass::ALL.into_iter().filter(|class| of.is_none_or(|stage| class.fits(stage)));
            fits.map(|class| (class_word(class).to_owned(), text.classes[class as usize].to_owned())).collect()
        }
        Field::Estate => {
            let estate = |id: &String| (id.clone(), lever::thing(language, inputs, List::Estates, id));
            inputs.estates.iter().map(|one| estate(&one.id)).collect()
        }
        Field::School | Field::Receiver => {
            let own = draft.text(Field::Zone);
            let called = |one: &School| match field {
                // A receiver in another zone is told with its zone.
                Field::Receiver if one.zone != own => with_zone(entry, one),
                _ => name(language, one),
            };
            schools(inputs, draft, field).into_iter().map(|one| (one.id.clone(), called(one))).collect()
        }
        Field::Stage | Field::ToStage | Field::Row(Part::Stage | Part::ClosingStage | Part::MovingStage, _) => {
            Stage::ALL.into_iter().map(stage).collect()
        }
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

fn with_zone(entry: &Entry, school: &School) -> String {
    let zone = lever::thing(entry.language, entry.inputs, List::Zones, &school.zone);
    let called = match entry.field {
        // In a row there is little room.
        Field::Row(..) => lever::thing(entry.language, entry.inputs, List::Schools, &school.id),
        _ => name(entry.language, school),
    };
    format!("{called} · {zone}")
}

fn list(entry: &Entry, id: &str, options: &[(String, String)]) -> Html {
    let Entry { language, draft, field, .. } = *entry;
    // Of those that have a usual choice, nothing is left open.
    let open = !matches!(field, Field::Ownership | Field::Direction);
    let text = form_words(language);
    let nothing = match field {
        Field::Row(Part::ClosingStage, _) => text.all_stages,
        Field::Row(Part::Receiver, _) => text.rest_of_zone,
        _ => text.choose,
    };
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
    let known = options.iter().any(|(id, _)| id == chosen);
    let gone = !known && !chosen.is_empty() && entry.wrong == Some(Wrong::Missing);
    html! {
        <select class="pick" id={id.to_owned()} data-test={id.to_owned()} aria-invalid={entry.wrong.map(|_| "true")}
            aria-describedby={described(entry, id)} {onchange}>
            if open { <option key="" value="" selected={!known && !gone}>{ nothing }</option> }
            if gone {
                <option key={chosen.to_owned()} value={chosen.to_owned()} selected=true>
                    { form::gone(language, chosen.rsplit(':').next().unwrap_or(chosen)) }
                </option>
            }
            { for options.iter().map(option) }
        </select>
    }
}

fn text(entry: &Entry, id: &str) -> Html {
    let field = entry.field;
    let word = matches!(field, Field::Name | Field::SchoolName | Field::CostYears);
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
    let remark = entry.remark.as_ref().map(|_| remark_id(entry.field));
    let fault = entry.wrong.map(|_| format!("{id}-fault"));
    let both: Vec<String> = hint.into_iter().chain(remark).chain(fault).collect();
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
                <label><input type="checkbox" data-test={format!("plan-tick-{}", school.id)} checked={ticked} {onchange} />{ name(language, school) }<small>{ zone }</small></label>
            </li>
        }
    };
    html! {
        <div class="plan-field wide" role="group" aria-labelledby={format!("{id}-label")} id={id.to_owned()} tabindex="-1">
            <span id={format!("{id}-label")}>{ label }</span>
            if draft.kind == ProjectKind::ClosureOfAttached {
                <span class="plan-all">
                    <button type="button" class="plain" data-test="plan-tick-all" onclick={every(true)}>{ text.all }</button>
                    <button type="button" class="plain" onclick={every(false)}>{ text.none }</button>
                </span>
            }
            <ul class="plan-ticks">{ for all.iter().map(one) }</ul>
            { told }
        </div>
    }
}
