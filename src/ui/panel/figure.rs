//! One stage: its heading with the unit, the year looked at, its chart or its figures, its sentence.

use super::chart::{Chart, Shared};
use super::charts::{ChartsProps, Shown};
use super::figures::Figures;
use super::save::{Format, save_menu};
use crate::chart::Colours;
use crate::model::Stage;
use crate::text::figures::columns;
use crate::text::naming::Naming;
use crate::text::readout::{Readout, readout};
use crate::text::{Language, words};
use crate::ui::crosshair::Crosshair;
use std::rc::Rc;
use yew::prelude::*;

/// The element of a stage.
pub(super) fn id(stage: Stage) -> String {
    format!("figure-{}", stage as usize)
}

/// One stage of an area: a chart, or figures in its place.
pub(super) fn figure(props: &ChartsProps, place: &str, shown: &Shown, colours: Colours, as_table: bool) -> Html {
    let text = words(props.language);
    let Shown { picture, note } = shown;
    let series = &picture.series;
    let stage = series.stage;
    let name = text.field.stage(stage);
    let naming = Naming { language: props.language, county: &props.scenario.county, inputs: &props.scenario.inputs };
    let step = props.crosshair.year.and_then(|year| series.years.iter().position(|one| *one == year));
    let now = step.and_then(|step| readout(&naming, series, step));
    let title = format!("{place} · {name}");
    let unit = if as_table { text.field.pupils.to_owned() } else { picture.axes.unit() };
    let on_save = props.on_save.reform(move |format: Format| (stage, format));
    let hint = if stage == Stage::Kindergarten { text.chart.keys_hint } else { "" };
    let said = now.as_ref().map_or_else(|| note.to_string(), |now| now.line(props.language));
    html! {
        <figure key={stage as usize} id={id(stage)} data-test={id(stage)}>
            <div class="figure-line">
                <h2 class="figure-title">{ name }<small>{ unit }</small></h2>
                { save_menu(props.language, name, &on_save) }
            </div>
            if as_table {
                <Figures language={props.language} years={Rc::from(&*series.years)} columns={columns(props.language, series)} {title}
                    crosshair={props.crosshair} on_point={props.on_point.clone()} />
            } else {
                { told(props.language, now.as_ref(), props.crosshair, hint) }
                <Chart drawing={Shared(picture.clone())} {colours} label={format!("{title}: {note} {}", text.chart.born_hint)}
                    name={title} {said} crosshair={props.crosshair} on_point={props.on_point.clone()}
                    projects={now.map(|now| now.projects).unwrap_or_default()} />
            }
            <figcaption>{ note }</figcaption>
        </figure>
    }
}

/// The year looked at in words, in a place kept for them; until there is one, a hint how to look.
pub(super) fn told(language: Language, now: Option<&Readout>, crosshair: Crosshair, hint: &'static str) -> Html {
    let chart = &words(language).chart;
    let Some(now) = now else {
        return html! { <div class="readout hint">{ hint }</div> };
    };
    let figure = |test: &'static str, (name, number): &(&'static str, String)| {
        html! { <span>{ *name }{ " " }<b data-test={test}>{ number }</b></span> }
    };
    html! {
        <div class="readout" data-test="readout">
            <p>
                <span><b data-test="readout-year">{ &now.year }</b>
                    if crosshair.pinned { <small class="pinned">{ chart.pinned }</small> }</span>
                { figure("readout-enrolment", &now.enrolment) }
                { figure("readout-places", &now.places) }
            </p>
            <p class="against" title={now.more.clone()}>
                <span class={if now.short { "bad" } else { "good" }} data-test="readout-balance">{ &now.balance }</span>
                <span data-test="readout-more">{ &now.more }</span>
            </p>
        </div>
    }
}
