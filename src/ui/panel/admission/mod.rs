//! Admission in rounds 招生, a section of the tab 学校: who gets the entry places of a school or zone, and by what rules.

mod choices;
mod flow;
mod form;

use crate::analysis::admission::rounds::admit;
use crate::analysis::admission::{Admissions, Case, Outcome, Refusal};
use crate::model::{AdmissionAt, Area, Inputs, Stage, Year};
use crate::report::schools::entry_stage;
use crate::scenario::Scenario;
use crate::text::naming::Naming;
use crate::text::words::admission::admission_words;
use crate::text::{Language, admission as told};
use crate::ui::panel::SchoolsProps;
use crate::ui::state::{Action, Computed};
use choices::choices;
use flow::{chances, flow, received, schools};
use form::Form;
use std::rc::Rc;
use yew::prelude::*;

/// What the section takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AdmissionProps {
    pub(super) language: Language,
    /// The plan that is shown: its figures can be computed.
    pub(super) plan: Computed,
    /// Whether its rules can be changed: it is not the baseline.
    pub(super) editable: bool,
    /// The area looked at.
    pub(super) area: Area,
    /// The stage looked at.
    pub(super) stage: Stage,
    /// All stages are looked at, not that one alone.
    pub(super) every_stage: bool,
    /// The school looked at, by its id.
    pub(super) school: Option<String>,
    pub(super) on_action: Callback<Action>,
}

/// The section, beneath what the tab shows of the schools.
pub(super) fn admission(tab: &SchoolsProps) -> Html {
    let editable = !Rc::ptr_eq(&tab.plan.scenario, &tab.baseline.scenario);
    html! {
        <Section language={tab.language} plan={tab.plan.clone()} {editable} area={tab.area()} stage={tab.stage}
            every_stage={tab.looking.every_stage} school={tab.looking.school.clone()} on_action={tab.on_action.clone()} />
    }
}

/// What was chosen here; it holds until the page turns to another area or school.
#[derive(Clone, PartialEq)]
struct Chosen {
    beside: (Area, Option<String>),
    /// `None`: what the page looks at.
    at: Option<AdmissionAt>,
    /// Of a school that is open; elsewhere the stage is the page's.
    stage: Option<Stage>,
}

/// What the section shows.
#[derive(Clone, PartialEq)]
struct Asked {
    at: AdmissionAt,
    stage: Stage,
    year: Year,
}

/// A case and what it comes to.
type Found = Result<(Case, Outcome), Refusal>;

#[component]
fn Section(props: &AdmissionProps) -> Html {
    let chosen = use_state_eq(|| None::<Chosen>);
    let year = use_state_eq(|| None::<Year>);
    let unfolded = use_state_eq(|| None::<bool>);
    let on_fold = {
        let unfolded = unfolded.setter();
        use_callback((), move |open: bool, ()| unfolded.set(Some(open)))
    };
    let looked = use_memo(props.plan.clone(), |plan| Admissions::new(&plan.scenario.inputs, &plan.projection));
    let beside = (props.area, props.school.clone());
    let years: Vec<Year> = props.plan.projection.all_years().collect();
    // The year to come is the one that is being planned.
    let year_now = year.filter(|year| years.contains(year)).or(years.get(1).copied()).or(years.first().copied());
    let Some(year_now) = year_now else { return Html::default() };
    let inputs = &props.plan.scenario.inputs;
    let here = (*chosen).clone().filter(|chosen| chosen.beside == beside);
    let here = here.unwrap_or(Chosen { beside, at: None, stage: None });
    let at = here.at.clone().filter(|at| is_there(inputs, at)).or_else(|| first(props, &looked, year_now));
    let Some(at) = at else { return Html::default() };
    let opened = props.school.as_ref().and_then(|id| inputs.schools.iter().position(|school| school.id == *id));
    let stage = opened.map_or(props.stage, |school| {
        here.stage.unwrap_or_else(|| entry_stage(inputs, school, (!props.every_stage).then_some(props.stage)))
    });
    let asked = Asked { at, stage, year: year_now };
    let found = found_of(props, &looked, &asked);
    let on_at = {
        let (chosen, here) = (chosen.setter(), here.clone());
        Callback::from(move |at: AdmissionAt| chosen.set(Some(Chosen { at: Some(at), ..here.clone() })))
    };
    let on_stage = match opened {
        Some(_) => {
            let chosen = chosen.setter();
            Callback::from(move |stage: Stage| chosen.set(Some(Chosen { stage: Some(stage), ..here.clone() })))
        }
        None => props.on_action.reform(Action::ChooseStage),
    };
    let on_year = {
        let year = year.setter();
        Callback::from(move |to: Year| year.set(Some(to)))
    };
    let text = admission_words(props.language);
    html! {
        <section class="admission" aria-labelledby="admission-heading" data-test="admission">
            <h2 id="admission-heading" tabindex="-1">{ text.heading }</h2>
            <p class="admission-note">{ text.lead }</p>
            { choices(props, &asked, &years, (&on_at, &on_stage, &on_year)) }
            { shown(props, &asked, &found, (*unfolded, &on_fold)) }
            <details class="admission-how" data-test="admission-how">
                <summary><h3>{ text.how }</h3></summary>
                <ol>{ for text.steps.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
            </details>
        </section>
    }
}

/// What the rounds come to.
fn found_of(props: &AdmissionProps, looked: &Rc<Admissions>, asked: &Asked) -> Rc<Found> {
    let (inputs, projection) = (&props.plan.scenario.inputs, &props.plan.projection);
    let case = looked.case(inputs, projection, (&asked.at, asked.stage, asked.year));
    Rc::new(case.map(|case| {
        let outcome = admit(&case.rounds);
        (case, outcome)
    }))
}

/// The sentence, the tables and the form; or why there are none.
fn shown(
    props: &AdmissionProps,
    asked: &Asked,
    found: &Rc<Found>,
    (unfolded, on_fold): (Option<bool>, &Callback<bool>),
) -> Html {
    let (case, outcome) = match &**found {
        Ok(found) => found,
        Err(refusal) => {
            let refusal = told::refusal(props.language, *refusal);
            return html! { <p class="notice" role="status" data-test="admission-none">{ refusal }</p> };
        }
    };
    let place = place_name(props.language, &props.plan.scenario, &asked.at, asked.stage);
    let key = format!("{:?}", (&asked.at, asked.stage, asked.year, props.editable));
    html! {
        <>
            <p class="question-sentence" role="status" data-test="admission-sentence">
                { told::sentence(props.language, &place, asked.year, outcome) }
            </p>
            { flow(props.language, case, outcome) }
            { chances(props.language, case, outcome) }
            { schools(props, case, outcome) }
            { received(props, case, outcome) }
            <Form {key} language={props.language} scenario={props.plan.scenario.clone()} rules={case.rules.clone()}
                given={case.given} model={[case.places, case.residents]} entrants={case.entrants} year={asked.year}
                editable={props.editable} {unfolded} on_fold={on_fold.clone()} on_action={props.on_action.clone()} />
        </>
    }
}

/// Where the section begins: at the school looked at, at the zone, else at the first zone that has entrants.
fn first(props: &AdmissionProps, looked: &Admissions, year: Year) -> Option<AdmissionAt> {
    let (inputs, projection) = (&props.plan.scenario.inputs, &props.plan.projection);
    let school = props.school.clone().map(AdmissionAt::School).filter(|at| is_there(inputs, at));
    let zone = |zone: usize| inputs.zones.get(zone).map(|zone| AdmissionAt::Zone(zone.id.clone()));
    let any = || {
        let has = |at: &AdmissionAt| looked.case(inputs, projection, (at, props.stage, year)).is_ok();
        (0..inputs.zones.len()).filter_map(zone).find(has).or_else(|| zone(0))
    };
    school.or_else(|| if let Area::Zone(place) = props.area { zone(place) } else { any() })
}

fn is_there(inputs: &Inputs, at: &AdmissionAt) -> bool {
    match at {
        AdmissionAt::Zone(id) => inputs.zones.iter().any(|zone| zone.id == *id),
        AdmissionAt::School(id) => inputs.schools.iter().any(|school| school.id == *id),
    }
}

/// The zone of a place, by its place in the inputs.
fn zone_of(inputs: &Inputs, at: &AdmissionAt) -> Option<usize> {
    let id = match at {
        AdmissionAt::Zone(id) => id,
        AdmissionAt::School(id) => &inputs.schools.iter().find(|school| school.id == *id)?.zone,
    };
    inputs.zones.iter().position(|zone| zone.id == *id)
}

fn school_name(language: Language, scenario: &Scenario, school: usize) -> String {
    let Some(school) = scenario.inputs.schools.get(school) else { return String::new() };
    let name = language.name(&school.name);
    if name.trim().is_empty() { school.id.clone() } else { name.to_owned() }
}

fn zone_name(language: Language, scenario: &Scenario, zone: usize) -> String {
    Naming { language, county: &scenario.county, inputs: &scenario.inputs }.area(Area::Zone(zone))
}

/// A school by its name, the schools of a zone as in a sentence.
fn place_name(language: Language, scenario: &Scenario, at: &AdmissionAt, stage: Stage) -> String {
    let inputs = &scenario.inputs;
    match at {
        AdmissionAt::School(id) => {
            let school = inputs.schools.iter().position(|school| school.id == *id);
            school.map_or_else(String::new, |school| school_name(language, scenario, school))
        }
        AdmissionAt::Zone(_) => zone_of(inputs, at).map_or_else(String::new, |zone| {
            Naming { language, county: &scenario.county, inputs }.schools(Area::Zone(zone), stage)
        }),
    }
}
