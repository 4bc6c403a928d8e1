//! The choices of admission, in one line: zone, school, stage, year.

use super::{AdmissionProps, Asked, school_name, zone_name, zone_of};
use crate::model::{AdmissionAt, Stage, Year};
use crate::report::schools::has_stage;
use crate::text::words::admission::admission_words;
use crate::text::{format, words};
use crate::ui::control::{Choice, choice};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The line of choices.
pub(super) fn choices(
    props: &AdmissionProps,
    asked: &Asked,
    years: &[Year],
    (on_at, on_stage, on_year): (&Callback<AdmissionAt>, &Callback<Stage>, &Callback<Year>),
) -> Html {
    let (language, text) = (props.language, admission_words(props.language));
    let scenario = &props.plan.scenario;
    let inputs = &scenario.inputs;
    let zone = zone_of(inputs, &asked.at);
    let zone_names: Vec<String> = (0..inputs.zones.len()).map(|zone| zone_name(language, scenario, zone)).collect();
    let on_zone = {
        let ids: Vec<String> = inputs.zones.iter().map(|zone| zone.id.clone()).collect();
        on_at.reform(move |place: usize| AdmissionAt::Zone(ids.get(place).cloned().unwrap_or_default()))
    };
    // All schools of the zone together, then one by one those that have the stage by then.
    let zone_id = zone.map(|zone| inputs.zones[zone].id.clone()).unwrap_or_default();
    let is_there = |school: &usize| inputs.schools[*school].zone == zone_id && has_stage(inputs, *school, asked.stage);
    let of_zone: Vec<usize> = (0..inputs.schools.len()).filter(is_there).collect();
    let school_names: Vec<String> = std::iter::once(text.together.to_owned())
        .chain(of_zone.iter().map(|school| school_name(language, scenario, *school)))
        .collect();
    let school = match &asked.at {
        AdmissionAt::Zone(_) => Some(0),
        AdmissionAt::School(id) => {
            of_zone.iter().position(|school| inputs.schools[*school].id == *id).map(|place| place + 1)
        }
    };
    let on_school = {
        let ids: Vec<String> = of_zone.iter().map(|school| inputs.schools[*school].id.clone()).collect();
        on_at.reform(move |place: usize| match place.checked_sub(1).and_then(|place| ids.get(place)) {
            Some(id) => AdmissionAt::School(id.clone()),
            None => AdmissionAt::Zone(zone_id.clone()),
        })
    };
    let stages = Choice {
        test: "admission-stage",
        label: text.stage.into(),
        options: &words(language).field.stages,
        chosen: asked.stage as usize,
        on_choose: on_stage.reform(|place: usize| Stage::ALL[place.min(2)]),
    };
    let year_names: Vec<String> = years.iter().map(|year| format::school_year(language, *year)).collect();
    let year = years.iter().position(|year| *year == asked.year);
    let on_place = {
        let years = years.to_vec();
        let on_year = on_year.clone();
        Callback::from(move |place: usize| years.get(place).into_iter().for_each(|year| on_year.emit(*year)))
    };
    html! {
        <div class="question-choices">
            { pick(text.zone, "admission-zone", &zone_names, zone, on_zone) }
            { pick(text.school, "admission-school", &school_names, school, on_school) }
            { choice(stages) }
            { pick(text.year, "admission-year", &year_names, year, on_place) }
        </div>
    }
}

/// A choice from a list.
fn pick(
    label: &'static str,
    test: &'static str,
    names: &[String],
    chosen: Option<usize>,
    on_choose: Callback<usize>,
) -> Html {
    let option = |(place, name): (usize, &String)| {
        html! { <option key={place} selected={Some(place) == chosen}>{ name.clone() }</option> }
    };
    let onchange = move |event: Event| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(list.selected_index()).into_iter().for_each(|place| on_choose.emit(place));
    };
    // A school that has not the stage is none of the list.
    let none = chosen.is_none().then(|| html! { <option selected={true} disabled={true}>{ format::NONE }</option> });
    html! {
        <label>
            { label }
            <select class="pick" data-test={test} {onchange}>{ for names.iter().enumerate().map(option) }{ for none }</select>
        </label>
    }
}
