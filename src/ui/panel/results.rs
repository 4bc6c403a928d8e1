//! What a scenario comes to: six figures, three charts, zones × years; one school year goes through all of them.

use super::charts::{Charts, Shown};
use super::heat::Heat;
use super::keep::{Kept, What};
use super::save::keep_as_file;
use super::six::six_figures;
use crate::chart::Picture;
use crate::model::{Area, Stage};
use crate::report::{counterpart, goes_deeper, headline, stage_series, utilisation_table};
use crate::text::naming::Naming;
use crate::text::sentence::chart_note;
use crate::text::six::{Figure, six};
use crate::text::{Language, words};
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::part::{Counting, use_part};
use crate::ui::state::Computed;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ResultsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) plan: Computed,
    pub(in crate::ui) baseline: Computed,
    /// The area the figures and charts show.
    pub(in crate::ui) area: Area,
    /// The stage the table shows.
    pub(in crate::ui) stage: Stage,
    /// Called with the area to turn to.
    pub(in crate::ui) on_area: Callback<Area>,
    /// Called with the stage to turn to.
    pub(in crate::ui) on_stage: Callback<Stage>,
}

impl Reducible for Crosshair {
    type Action = Point;

    fn reduce(self: Rc<Self>, point: Point) -> Rc<Self> {
        Rc::new(self.after(point))
    }
}

/// Six figures, charts and table. The year looked at is a matter of this part alone: moving it computes nothing anew.
#[component]
pub(in crate::ui) fn Results(props: &ResultsProps) -> Html {
    let language = props.language;
    let crosshair = use_reducer_eq(Crosshair::default);
    let on_point: Callback<Point> = crosshair.dispatcher().into();
    let refused = use_state(|| false);
    let plans = [&props.plan, &props.baseline].map(Computed::clone);
    let goes = plans.iter().any(|one| goes_deeper(&one.scenario.inputs));
    let counting = use_part::<Counting>(goes).here();
    let views = use_memo((plans, props.area, language, counting.is_some()), |(plans, area, language, _)| {
        view(plans, *area, *language, counting)
    });
    let table = use_memo((props.plan.clone(), props.stage), |(plan, stage)| {
        utilisation_table(&plan.scenario.inputs, &plan.projection, *stage)
    });

    let on_keep = {
        let (refused, scenario) = (refused.setter(), props.plan.scenario.clone());
        Callback::from(move |what| {
            let refused = refused.clone();
            let kept = Kept { language, scenario: scenario.clone(), what };
            keep_as_file(kept, Callback::from(move |failed| refused.set(failed)));
        })
    };
    let on_save = {
        let (views, area) = (views.clone(), props.area);
        on_keep.reform(move |(stage, format)| What::Chart(views.0[stage as usize].clone(), area, stage, format))
    };
    let on_save_table = {
        let table = table.clone();
        on_keep.reform(move |()| What::Table(table.clone()))
    };
    html! {
        <>
            if *refused {
                <p class="notice" role="alert">{ words(language).error.not_saved }</p>
            }
            <p class="six-scope" data-test="six-scope">{ &views.2 }</p>
            { six_figures(language, &views.1) }
            <Charts {language} scenario={props.plan.scenario.clone()} area={props.area} shown={views.0.clone()}
                crosshair={*crosshair} on_point={on_point.clone()} on_area={props.on_area.clone()} {on_save} />
            <Heat {language} scenario={props.plan.scenario.clone()} {table} area={props.area} crosshair={*crosshair} {on_point}
                on_area={props.on_area.clone()} on_stage={props.on_stage.clone()} on_save={on_save_table} />
        </>
    }
}

/// The charts of an area, each with its sentence, its six figures, and what they are of.
fn view(
    [plan, baseline]: &[Computed; 2],
    area: Area,
    language: Language,
    counting: Option<Counting>,
) -> (Rc<[Shown]>, [Figure; 6], String) {
    let (inputs, known) = (&plan.scenario.inputs, &baseline.scenario.inputs);
    let naming = Naming { language, county: &plan.scenario.county, inputs };
    let chart = |stage| {
        let series = stage_series(inputs, &plan.projection, Some((known, &*baseline.projection)), area, stage);
        let note = chart_note(&naming, &series).into();
        Shown { picture: Rc::new(Picture::of(language, series)), note }
    };
    // Until the part is there that knows schools and needs, the figures are those of the zones alone.
    let six_of = |of: &Computed, area| match counting {
        Some(part) => (part.headline)(&of.scenario.inputs, &of.projection, of.deeper(part.deeper), area),
        None => headline(&of.scenario.inputs, &of.projection, area),
    };
    let there = counterpart(inputs, known, area).map(|area| six_of(baseline, area));
    let figures = six(&naming, &six_of(plan, area), there.as_ref(), inputs != known);
    let scope = format!("{} · {}", naming.area(area), words(language).six.title);
    (Stage::ALL.map(chart).into(), figures, scope)
}
