//! The choices of the question, in one line.

use super::asked::Choices;
use crate::model::{Stage, Year};
use crate::text::words::why::why_words;
use crate::text::{Language, format, words};
use crate::ui::control::{Choice, choice};
use crate::ui::handed::name;
use crate::ui::panel::area::{area_name, areas};
use crate::ui::panel::compare::CompareProps;
use crate::ui::state::{Action, Comparing};
use std::ops::RangeInclusive;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The line of choices.
pub(super) fn choices(props: &CompareProps, at: &Choices) -> Html {
    let CompareProps { language, work, comparing, .. } = props;
    let (language, text) = (*language, why_words(*language));
    let between = comparing.between;
    let names: Vec<String> = work.scenarios.iter().map(|one| name(language, one).to_owned()).collect();
    let turn = |change: fn(&mut Comparing, String)| {
        let ids: Vec<String> = work.scenarios.iter().map(|one| one.id.clone()).collect();
        props.turn(move |comparing, place: usize| change(comparing, ids[place].clone()))
    };
    let year = |label, test, years: &RangeInclusive<Year>, chosen: Year, change: fn(&mut Comparing, Year)| {
        let first = *years.start();
        let on_choose = props.turn(move |comparing, place: usize| {
            change(comparing, first.saturating_add(i32::try_from(place).unwrap_or(0)));
        });
        let names: Vec<String> = years.clone().map(|year| format::school_year(language, year)).collect();
        let chosen = years.clone().position(|year| year == chosen);
        pick(label, test, &names, &|_| true, chosen, on_choose)
    };
    let kinds = Choice {
        test: "why-kind",
        label: text.kinds_label.into(),
        options: &text.kinds,
        chosen: usize::from(between),
        on_choose: props.turn(|comparing: &mut Comparing, place| {
            // A year of one question need not be one of the other.
            *comparing = Comparing { between: place == 1, year: None, since: None, ..comparing.clone() };
        }),
    };
    let own = work.scenario();
    let all = areas(own);
    let area_names: Vec<String> = all.iter().map(|area| area_name(language, own, *area)).collect();
    let area = all.iter().position(|area| *area == props.area);
    let on_area = props.on_action.reform(move |place: usize| Action::ChooseArea(all[place]));
    let stages = words(language).field.stages.map(str::to_owned);
    let on_stage = props.on_action.reform(|place: usize| Action::ChooseStage(Stage::ALL[place]));
    let base = at.base;
    html! {
        <div class="question-choices">
            { choice(kinds) }
            if between {
                { pick(text.scenario, "why-scenario", &names, &|_| true, Some(at.scenario), turn(|c, id| c.scenario = Some(id))) }
            } else {
                { pick(text.base, "why-base", &names, &|_| true, Some(base), turn(|c, id| c.base = Some(id))) }
                { pick(text.scenario, "why-scenario", &names, &|place| place != base, Some(at.scenario), turn(|c, id| c.scenario = Some(id))) }
            }
            { pick(words(language).page.area, "why-area", &area_names, &|_| true, area, on_area) }
            { pick(text.stage, "why-stage", &stages, &|_| true, Some(props.stage as usize), on_stage) }
            if between {
                { year(text.since, "why-since", &at.earlier, at.since, |c, year| c.since = Some(year)) }
                { year(text.until, "why-year", &at.years, at.year, |c, year| c.year = Some(year)) }
            } else {
                { year(text.year, "why-year", &at.years, at.year, |c, year| c.year = Some(year)) }
            }
        </div>
    }
}

/// A choice from a list; those not `offered` are left out.
fn pick(
    label: &'static str,
    test: &'static str,
    names: &[String],
    offered: &dyn Fn(usize) -> bool,
    chosen: Option<usize>,
    on_choose: Callback<usize>,
) -> Html {
    let places: Vec<usize> = (0..names.len()).filter(|place| offered(*place)).collect();
    let options: Html = places
        .iter()
        .map(
            |place| html! { <option key={*place} selected={Some(*place) == chosen}>{ names[*place].clone() }</option> },
        )
        .collect();
    let onchange = move |event: Event| {
        let at = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        if let Some(place) = at.ok().and_then(|at| places.get(at)) {
            on_choose.emit(*place);
        }
    };
    html! { <label>{ label }<select class="pick" data-test={test} {onchange}>{ options }</select></label> }
}

/// The choice between shortage and idle places.
pub(super) fn figures(language: Language, chosen: usize, on_choose: Callback<usize>) -> Html {
    let text = why_words(language);
    let label = text.figure_label.into();
    choice(Choice { test: "why-figure", label, options: &text.figures, chosen, on_choose })
}
