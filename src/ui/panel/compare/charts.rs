//! The charts of several scenarios: one for each on the same axes, or all their lines in one.

mod overlay;
mod side;
mod view;

use super::super::charts::area_choice;
use super::super::keep::{Kept, What};
use super::super::save::keep_as_file;
use crate::model::{Area, Stage};
use crate::report::Measure;
use crate::text::overlay::measure;
use crate::text::words::overlay::overlay_words;
use crate::text::{Language, words};
use crate::ui::control::{Choice, choice};
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::hooks::use_look;
use crate::ui::state::{Action, Adjustment, Comparing, Computed, Work};
use overlay::overlay;
use side::{legend, side};
use std::rc::Rc;
use view::{Asked, Content, View, view};
use yew::prelude::*;

/// Properties of [`SideCharts`].
#[derive(Properties)]
pub(in crate::ui) struct SideChartsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) work: Rc<Work>,
    /// Every scenario of the work and what it comes to, in their order.
    pub(in crate::ui) all: Rc<Vec<Computed>>,
    /// What is compared.
    pub(in crate::ui) comparing: Comparing,
    /// The area looked at, of the scenario that is worked on.
    pub(in crate::ui) area: Area,
    pub(in crate::ui) stage: Stage,
    /// Called with what is to happen.
    pub(in crate::ui) on_action: Callback<Action>,
}

impl PartialEq for SideChartsProps {
    /// The same work is equal, and no other: to compare every figure would take longer than what is saved.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.work, &other.work)
            && self.all == other.all
            && self.comparing == other.comparing
            && (self.language, self.area, self.stage) == (other.language, other.area, other.stage)
            && self.on_action == other.on_action
    }
}

/// The charts of the scenarios shown. The year looked at is a matter of this part alone: moving it computes nothing anew.
#[component]
pub(in crate::ui) fn SideCharts(props: &SideChartsProps) -> Html {
    let language = props.language;
    let (text, own) = (words(language), overlay_words(language));
    let crosshair = use_reducer_eq(Crosshair::default);
    let on_point: Callback<Point> = crosshair.dispatcher().into();
    let (as_table, refused) = (use_state_eq(|| false), use_state_eq(|| false));
    let colours = use_look();
    let asked = Asked {
        language,
        all: props.all.clone(),
        shown: props.comparing.shown(&props.work),
        base: props.comparing.base(&props.work),
        active: props.work.active,
        area: props.area,
        stage: props.stage,
        measure: props.comparing.overlay.then_some(props.comparing.measure),
    };
    let view = use_memo(asked, view);
    let on_keep = {
        let refused = refused.setter();
        Callback::from(move |(scenario, what)| {
            let refused = refused.clone();
            keep_as_file(Kept { language, scenario, what }, Callback::from(move |failed| refused.set(failed)));
        })
    };
    let seen = Seen { language, view: &view, colours, crosshair: *crosshair, on_point: &on_point, on_keep: &on_keep };
    html! {
        <section class="side-charts" aria-labelledby="side-charts-title" data-test="compare-charts">
            <div class="view-line">
                <h2 id="side-charts-title">{ own.title }</h2>
                <div class="view-tools">{ tools(props, &as_table) }</div>
            </div>
            if *refused {
                <p class="notice" role="alert">{ text.error.not_saved }</p>
            }
            if let Content::Overlay(lines) = &view.content {
                { overlay(&seen, lines, *as_table) }
            } else {
                { legend(&seen) }
                <div class="charts">{ for view.panels.iter().map(|panel| side(&seen, panel, *as_table)) }</div>
            }
        </section>
    }
}

/// What all charts of the part are drawn with.
struct Seen<'a> {
    language: Language,
    view: &'a Rc<View>,
    colours: crate::chart::Colours,
    crosshair: Crosshair,
    on_point: &'a Callback<Point>,
    on_keep: &'a Callback<(Rc<crate::scenario::Scenario>, What)>,
}

/// What is chosen for all charts: how they are set, the measure, stage and area, charts or figures.
fn tools(props: &SideChartsProps, as_table: &UseStateHandle<bool>) -> Html {
    let language = props.language;
    let (text, own) = (words(language), overlay_words(language));
    let arrangement = Choice {
        test: "arrangement",
        label: own.arrangement.into(),
        options: &own.arrangements,
        chosen: usize::from(props.comparing.overlay),
        on_choose: props
            .on_action
            .reform(|place| Action::Compare(Adjustment::by(move |comparing| comparing.overlay = place == 1))),
    };
    let names = Measure::ALL.map(|one| measure(language, one));
    let measures = Choice {
        test: "measure",
        label: own.measure.into(),
        options: &names,
        chosen: Measure::ALL.iter().position(|one| *one == props.comparing.measure).unwrap_or(0),
        on_choose: props.on_action.reform(|place: usize| {
            let measure = Measure::ALL[place.min(Measure::ALL.len() - 1)];
            Action::Compare(Adjustment::by(move |comparing| comparing.measure = measure))
        }),
    };
    let stages = Choice {
        test: "compare-stage",
        label: text.table.stage.into(),
        options: &text.field.stages,
        chosen: props.stage as usize,
        on_choose: props
            .on_action
            .reform(|place: usize| Action::ChooseStage(Stage::ALL[place.min(Stage::ALL.len() - 1)])),
    };
    let views = Choice {
        test: "chart-or-table",
        label: format!("{} / {}", text.chart.as_chart, text.chart.as_table).into(),
        options: &[text.chart.as_chart, text.chart.as_table],
        chosen: usize::from(**as_table),
        on_choose: {
            let as_table = as_table.setter();
            Callback::from(move |place| as_table.set(place == 1))
        },
    };
    html! {
        <>
            { choice(arrangement) }
            if props.comparing.overlay { { choice(measures) } }
            { choice(stages) }
            { area_choice(language, props.work.scenario(), props.area, &props.on_action.reform(Action::ChooseArea)) }
            { choice(views) }
        </>
    }
}
