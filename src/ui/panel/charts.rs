//! The three charts, what their marks mean, and for which area they stand.

use super::area::{area_name, areas, short};
use super::figure::figure;
use super::save::Format;
use crate::chart::{Key, Picture};
use crate::model::{Area, Stage};
use crate::scenario::Scenario;
use crate::text::{Language, words};
use crate::ui::control::{Choice, choice};
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::hooks::use_look;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Charts`].
#[derive(Properties)]
pub(in crate::ui) struct ChartsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) area: Area,
    /// What is drawn, stage by stage.
    pub(super) shown: Rc<[Shown]>,
    /// The year looked at.
    pub(in crate::ui) crosshair: Crosshair,
    /// Called with what a pointer or a key does to it.
    pub(in crate::ui) on_point: Callback<Point>,
    /// Called with the area to turn to.
    pub(in crate::ui) on_area: Callback<Area>,
    /// Called with the stage whose chart is to be kept, and in which form.
    pub(super) on_save: Callback<(Stage, Format)>,
}

impl PartialEq for ChartsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.shown, &other.shown)
            && (self.language, self.area, self.crosshair) == (other.language, other.area, other.crosshair)
            && (&self.on_point, &self.on_area) == (&other.on_point, &other.on_area)
            && self.on_save == other.on_save
    }
}

/// A picture with its sentence.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) picture: Rc<Picture>,
    pub(super) note: AttrValue,
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
                    { area_choice(props.language, &props.scenario, props.area, &props.on_area) }
                    { choice(views) }
                </div>
            </div>
            <div class="charts">
                { for props.shown.iter().map(|shown| figure(props, &place, shown, colours, *as_table)) }
            </div>
        </section>
    }
}

/// What the marks mean: only marks that are there.
fn legend(props: &ChartsProps) -> Html {
    let there = |key: &Key| props.shown.iter().any(|shown| key.is_in(&shown.picture));
    let one = |key: Key| key_item(key, key.name(props.language).into());
    html! { <ul class="legend" data-test="legend">{ for Key::ALL.into_iter().filter(there).map(one) }</ul> }
}

/// A mark and what it means.
pub(super) fn key_item(key: Key, name: AttrValue) -> Html {
    let class = match key {
        Key::Enrolment => "demand",
        Key::Places => "places",
        Key::Shortage => "shade",
        Key::Opening => "project",
        Key::Closing => "closure",
        Key::Baseline => "base",
        Key::BaselinePlaces => "base-places",
    };
    html! { <li><i class={classes!("key", class)}></i>{ name }</li> }
}

/// The choice of an area of a scenario.
pub(super) fn area_choice(language: Language, scenario: &Scenario, chosen: Area, on_area: &Callback<Area>) -> Html {
    let areas = areas(scenario);
    let option = |area: &Area| {
        let name = area_name(language, scenario, *area);
        html! { <option selected={*area == chosen} title={name.clone()}>{ short(&name) }</option> }
    };
    let options: Html = areas.iter().map(option).collect();
    let on_area = on_area.clone();
    let onchange = move |event: Event| {
        let chosen = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        if let Some(area) = chosen.ok().and_then(|place| areas.get(place)) {
            on_area.emit(*area);
        }
    };
    html! {
        <label>
            { words(language).page.area }
            <select class="pick" data-test="area" {onchange}>{ options }</select>
        </label>
    }
}
