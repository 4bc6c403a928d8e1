//! The three charts, what their marks mean, and for which area they stand.

use super::area::{area_name, areas, short};
use super::figure::figure;
use crate::chart::Picture;
use crate::model::Area;
use crate::scenario::Scenario;
use crate::text::{Language, words};
use crate::ui::control::{Choice, choice};
use crate::ui::hooks::use_look;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Charts`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ChartsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) area: Area,
    /// What is drawn, stage by stage, each with its sentence.
    pub(in crate::ui) pictures: Vec<(Picture, AttrValue)>,
    /// Called with the area to turn to.
    pub(in crate::ui) on_area: Callback<Area>,
}

/// Enrolment against places, stage by stage.
#[component]
pub(in crate::ui) fn Charts(props: &ChartsProps) -> Html {
    let text = words(props.language);
    let place = area_name(props.language, &props.scenario, props.area);
    let as_table = use_state(|| false);
    let colours = use_look();
    let on_choose = {
        let as_table = as_table.clone();
        Callback::from(move |place| as_table.set(place == 1))
    };
    let views = Choice {
        test: "chart-or-table",
        label: format!("{} / {}", text.chart.as_chart, text.chart.as_table).into(),
        options: &[text.chart.as_chart, text.chart.as_table],
        chosen: usize::from(*as_table),
        on_choose,
    };
    html! {
        <section aria-label={format!("{}, {}", text.chart.enrolment, text.chart.places)}>
            <div class="view-line">
                { legend(props) }
                <div class="view-tools">
                    { chooser(props) }
                    { choice(views) }
                </div>
            </div>
            <div class="charts">
                { for props.pictures.iter().map(|(picture, note)| figure(&place, picture, note, colours, *as_table)) }
            </div>
        </section>
    }
}

/// What the marks mean: only marks that are there.
fn legend(props: &ChartsProps) -> Html {
    let chart = &words(props.language).chart;
    let any = |shown: fn(&Picture) -> bool| props.pictures.iter().any(|(picture, _)| shown(picture));
    let short = |picture: &Picture| {
        let series = &picture.series;
        series.enrolment.iter().zip(&series.places).any(|(pupils, places)| pupils > places)
    };
    let baseline = any(|picture| picture.series.baseline_enrolment.is_some());
    let baseline_places = any(|picture| picture.series.baseline_places.is_some());
    let key =
        |class: &'static str, name: &'static str| html! { <li><i class={classes!("key", class)}></i>{ name }</li> };
    html! {
        <ul class="legend" data-test="legend">
            { key("demand", chart.enrolment) }
            { key("places", chart.places) }
            if any(short) { { key("shade", chart.shortage) } }
            if any(|picture| picture.series.markers.iter().any(|marker| marker.rooms > 0.0)) { { key("project", chart.project) } }
            if any(|picture| picture.series.markers.iter().any(|marker| marker.rooms < 0.0)) { { key("closure", chart.closure) } }
            if baseline { { key("base", chart.baseline_enrolment) } }
            if baseline_places { { key("base-places", chart.baseline_places) } }
        </ul>
    }
}

fn chooser(props: &ChartsProps) -> Html {
    let areas = areas(&props.scenario);
    let option = |area: &Area| {
        let name = area_name(props.language, &props.scenario, *area);
        html! { <option selected={*area == props.area} title={name.clone()}>{ short(&name) }</option> }
    };
    let options: Html = areas.iter().map(option).collect();
    let on_area = props.on_area.clone();
    let onchange = move |event: Event| {
        let chosen = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        if let Some(area) = chosen.ok().and_then(|place| areas.get(place)) {
            on_area.emit(*area);
        }
    };
    html! {
        <label>
            { words(props.language).page.area }
            <select class="pick" data-test="area" {onchange}>{ options }</select>
        </label>
    }
}
