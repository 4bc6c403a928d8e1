//! One stage: its heading with the unit, the year looked at, its chart or its figures, its sentence.

use super::chart::Chart;
use super::charts::{ChartsProps, Shown};
use super::figures::Figures;
use super::save::{Format, save_menu};
use crate::chart::{Colours, unit};
use crate::model::Stage;
use crate::text::naming::Naming;
use crate::text::readout::{Readout, readout};
use crate::text::words;
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
    let unit = if as_table { text.field.pupils.to_owned() } else { unit(picture) };
    let on_save = props.on_save.reform(move |format: Format| (stage, format));
    let said = now.as_ref().map_or_else(|| note.to_string(), |now| now.line(props.language));
    html! {
        <figure key={stage as usize} id={id(stage)} data-test={id(stage)}>
            <div class="figure-line">
                <h2 class="figure-title">{ name }<small>{ unit }</small></h2>
                { save_menu(props.language, name, &on_save) }
            </div>
            if as_table {
                <Figures language={props.language} picture={picture.clone()} {title} crosshair={props.crosshair}
                    on_point={props.on_point.clone()} />
            } else {
                { told(props, now.as_ref(), stage) }
                <Chart picture={picture.clone()} {colours} label={format!("{title}: {note} {}", text.chart.born_hint)}
                    name={title} {said} crosshair={props.crosshair} on_point={props.on_point.clone()}
                    projects={now.map(|now| now.projects).unwrap_or_default()} />
            }
            <figcaption>{ note }</figcaption>
        </figure>
    }
}

/// The year looked at in words, in a place kept for them; until there is one, how to look is said above the first chart.
fn told(props: &ChartsProps, now: Option<&Readout>, stage: Stage) -> Html {
    let chart = &words(props.language).chart;
    let Some(now) = now else {
        let hint = if stage == Stage::Kindergarten { chart.keys_hint } else { "" };
        return html! { <div class="readout hint">{ hint }</div> };
    };
    let figure = |test: &'static str, (name, number): &(&'static str, String)| {
        html! { <span>{ *name }{ " " }<b data-test={test}>{ number }</b></span> }
    };
    html! {
        <div class="readout" data-test="readout">
            <p>
                <span><b data-test="readout-year">{ &now.year }</b>
                    if props.crosshair.pinned { <small class="pinned">{ chart.pinned }</small> }</span>
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
