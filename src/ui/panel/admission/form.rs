//! The rules of admission as a form. What can't be taken stays in its field and is told there.

use crate::exchange::admission::{Field, Wrong, keep, shown, typed};
use crate::model::{Admission, Name, Year};
use crate::scenario::Scenario;
use crate::text::words::admission::{AdmissionWords, admission_words};
use crate::text::{Language, admission as told, format};
use crate::ui::control::{Choice, choice};
use crate::ui::state::{Action, Rework, Topic};
use std::rc::Rc;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What [`Form`] takes.
#[derive(Properties)]
pub(super) struct FormProps {
    pub(super) language: Language,
    /// The zones that others can be sent to.
    pub(super) scenario: Rc<Scenario>,
    /// The rules.
    pub(super) rules: Admission,
    /// Whether any are given.
    pub(super) given: bool,
    /// Places and residents by the projection.
    pub(super) model: [u32; 2],
    /// Entrants by the projection: all children there are.
    pub(super) entrants: u32,
    pub(super) year: Year,
    pub(super) editable: bool,
    /// Whether it is unfolded; `None`: where there are rules.
    pub(super) unfolded: Option<bool>,
    /// Called when it is folded or unfolded.
    pub(super) on_fold: Callback<bool>,
    pub(super) on_action: Callback<Action>,
}

impl PartialEq for FormProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && self.rules == other.rules
            && (self.language, self.given, self.model, self.entrants, self.year, self.editable, self.unfolded)
                == (
                    other.language,
                    other.given,
                    other.model,
                    other.entrants,
                    other.year,
                    other.editable,
                    other.unfolded,
                )
            && (&self.on_fold, &self.on_action) == (&other.on_fold, &other.on_action)
    }
}

/// What was typed into a field and can't be taken.
#[derive(Clone, PartialEq)]
struct Refused {
    field: Field,
    text: String,
    wrong: Wrong,
}

/// The fields of each part of the form.
const PARTS: [&[Field]; 4] = [
    &[Field::Places, Field::Residents, Field::Registered],
    &[Field::Special, Field::Reserved],
    &[Field::Applicants, Field::Twins, Field::Triplets, Field::Seed],
    &[Field::Points],
];

/// The form.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let refused = use_state_eq(Vec::<Refused>::new);
    let text = admission_words(props.language);
    let field = |field: &Field| one(props, text, &refused, *field);
    let part = |place: usize, more: Html| {
        html! {
            <fieldset disabled={!props.editable}>
                <legend>{ text.parts[place] }</legend>
                { for PARTS.get(place).copied().unwrap_or_default().iter().map(field) }
                { more }
            </fieldset>
        }
    };
    let on_clear = {
        let refused = refused.setter();
        let (on_action, at, stage) = (props.on_action.clone(), props.rules.at.clone(), props.rules.stage);
        move |_: MouseEvent| {
            refused.set(Vec::new());
            on_action.emit(rework(Admission::of(at.clone(), stage), |text| text.cleared));
        }
    };
    let ontoggle = props
        .on_fold
        .reform(|event: Event| event.target_dyn_into::<Element>().is_some_and(|details| details.has_attribute("open")));
    html! {
        <details class="admission-form" open={props.unfolded.unwrap_or(props.given)} data-test="admission-form" {ontoggle}>
            <summary><h3>{ text.rules }</h3></summary>
            <p class="admission-note">{ if props.editable { text.rules_hold } else { text.fixed } }</p>
            <div class="admission-fields">
                { part(0, Html::default()) }
                { part(1, Html::default()) }
                { part(2, outside(props, text)) }
                <div>{ part(3, Html::default()) }{ part(4, redirect(props, text)) }</div>
            </div>
            if props.given && props.editable {
                <button type="button" class="button" data-test="admission-clear" onclick={on_clear}>{ text.clear }</button>
            }
        </details>
    }
}

/// A change of the plan: these rules instead.
fn rework(rules: Admission, named: fn(&AdmissionWords) -> &'static str) -> Action {
    let [zh, en] = [Language::Zh, Language::En].map(|language| named(admission_words(language)).to_owned());
    Action::Programme(Rework::by(Name { zh, en }, Topic::Admission, move |inputs| keep(inputs, &rules)))
}

/// One field, with what is to be entered and what is wrong.
fn one(props: &FormProps, text: &'static AdmissionWords, refused: &UseStateHandle<Vec<Refused>>, field: Field) -> Html {
    let place = field as usize;
    let id = format!("admission-field-{place}");
    let stands = shown(&props.rules, field, props.year);
    let wrong = refused.iter().find(|refused| refused.field == field);
    let value = wrong.map_or_else(|| stands.clone(), |refused| refused.text.clone());
    let commit = {
        let (rules, year, on_action) = (props.rules.clone(), props.year, props.on_action.clone());
        let (refused, stands) = (refused.clone(), stands.clone());
        move |typed_text: String| -> Option<String> {
            let mut others: Vec<Refused> = refused.iter().filter(|refused| refused.field != field).cloned().collect();
            match typed(&rules, field, year, &typed_text) {
                Ok(now) if now == rules => {
                    refused.set(others);
                    return Some(stands.clone());
                }
                Ok(now) => on_action.emit(rework(now, |text| text.changed)),
                Err(wrong) => others.push(Refused { field, text: typed_text, wrong }),
            }
            refused.set(others);
            None
        }
    };
    // The rules hold in all years, so that more of these than there are in this one are taken and told.
    let too_many = field == Field::Special && props.rules.special > f64::from(props.entrants);
    let fault = match wrong {
        Some(refused) => Some(told_wrong(props.language, &refused.wrong)),
        None => too_many.then(|| told::more_than_there(props.language, props.entrants)),
    };
    let described = match fault {
        Some(_) => format!("{id}-fault {id}-hint"),
        None => format!("{id}-hint"),
    };
    let (invalid, test) = (fault.as_ref().map(|_| "true"), format!("admission-{place}"));
    let entry = if field == Field::Points {
        let onchange = move |event: Event| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            if let Some(stands) = commit(area.value()) {
                area.set_value(&stands);
            }
        };
        html! {
            <textarea id={id.clone()} rows="4" {value} aria-invalid={invalid} aria-describedby={described} data-test={test}
                spellcheck="false" {onchange} />
        }
    } else {
        let take = move |input: HtmlInputElement| {
            if let Some(stands) = commit(input.value()) {
                input.set_value(&stands);
            }
        };
        let onkeydown = {
            let take = take.clone();
            move |event: KeyboardEvent| {
                // While a Chinese input method is at work, Enter belongs to it.
                if event.key() == "Enter" && !event.is_composing() {
                    take(event.target_unchecked_into());
                }
            }
        };
        let onchange = move |event: Event| take(event.target_unchecked_into());
        html! {
            <input type="text" inputmode="decimal" autocomplete="off" id={id.clone()} {value} placeholder={model(props, field)}
                aria-invalid={invalid} aria-describedby={described} data-test={test} {onchange} {onkeydown} />
        }
    };
    html! {
        <div class={classes!("admission-field", (field == Field::Points).then_some("long"))}>
            <label for={id.clone()}>{ text.fields[place] }{ text.units[place] }</label>
            { entry }
            if let Some(fault) = fault {
                <p class="fault" role="status" id={format!("{id}-fault")} data-test={format!("admission-{place}-wrong")}>
                    { fault }
                </p>
            }
            <small id={format!("{id}-hint")}>{ text.hints[place] }</small>
        </div>
    }
}

/// What holds where nothing is entered.
fn model(props: &FormProps, field: Field) -> Option<String> {
    let count = |figure: u32| Some(format::count(props.language, f64::from(figure)));
    match field {
        Field::Places => count(props.model[0]),
        Field::Residents => count(props.model[1]),
        _ => None,
    }
}

fn told_wrong(language: Language, wrong: &Wrong) -> String {
    match wrong {
        Wrong::NotANumber => told::not_a_number(language).to_owned(),
        Wrong::NotWhole => told::not_whole(language).to_owned(),
        Wrong::OutOfRange(most) => told::out_of_range(language, *most),
        Wrong::Part(part) => told::bad_part(language, part),
        Wrong::TooMany(most) => told::too_many(language, *most),
    }
}

/// Whether those in the lottery have a catchment elsewhere.
fn outside(props: &FormProps, text: &'static AdmissionWords) -> Html {
    let onchange = {
        let (rules, on_action) = (props.rules.clone(), props.on_action.clone());
        move |_: Event| {
            let mut now = rules.clone();
            now.lottery.outside = !now.lottery.outside;
            on_action.emit(rework(now, |text| text.changed));
        }
    };
    html! {
        <div class="admission-field">
            <label class="switch">
                <input type="checkbox" checked={props.rules.lottery.outside} aria-describedby="admission-outside-hint"
                    data-test="admission-outside" {onchange} />
                { text.outside }
            </label>
            <small id="admission-outside-hint">{ text.outside_hint }</small>
        </div>
    }
}

/// Where those who get no place may be sent.
fn redirect(props: &FormProps, text: &'static AdmissionWords) -> Html {
    let (scenario, rules) = (&props.scenario, &props.rules);
    let own = super::zone_of(&scenario.inputs, &rules.at);
    let others: Vec<usize> = (0..scenario.inputs.zones.len()).filter(|zone| Some(*zone) != own).collect();
    let chosen = match &rules.redirect {
        None => 0,
        Some(zones) if zones.is_empty() => 1,
        Some(_) => 2,
    };
    let turn = |to: Option<Vec<String>>| {
        let rules = Admission { redirect: to, ..rules.clone() };
        rework(rules, |text| text.changed)
    };
    let ids = |zones: &mut dyn Iterator<Item = usize>| -> Vec<String> {
        zones.map(|zone| scenario.inputs.zones[zone].id.clone()).collect()
    };
    let all = ids(&mut others.iter().copied());
    let on_choose = {
        let turns = [turn(None), turn(Some(Vec::new())), turn(Some(all))];
        props.on_action.reform(move |place: usize| turns[place.min(2)].clone())
    };
    let has =
        |zone: usize| rules.redirect.as_ref().is_some_and(|zones| zones.contains(&scenario.inputs.zones[zone].id));
    let zone = |zone: &usize| {
        let zone = *zone;
        let now =
            ids(&mut others.iter().copied().filter(|other| if *other == zone { !has(zone) } else { has(*other) }));
        let action = turn(Some(now));
        let onchange = props.on_action.reform(move |_: Event| action.clone());
        html! {
            <label class="switch" key={zone}>
                <input type="checkbox" checked={has(zone)} {onchange} />
                { super::zone_name(props.language, scenario, zone) }
            </label>
        }
    };
    html! {
        <div class="admission-field long">
            <span>{ text.redirect }</span>
            { choice(Choice { test: "admission-redirect", label: text.redirect.into(), options: &text.redirects, chosen, on_choose }) }
            <small>{ text.redirect_hint }</small>
            if chosen == 2 {
                <div class="admission-zones" role="group" aria-label={text.redirect_zones}>{ for others.iter().map(zone) }</div>
            }
        </div>
    }
}
