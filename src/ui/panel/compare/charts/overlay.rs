//! The lines of all scenarios in one chart, with a legend that tells the year looked at.

use super::super::super::chart::{Chart, Drawing, OnCanvas, Shared};
use super::super::super::figures::Figures;
use super::super::super::keep::What;
use super::super::super::save::{Format, save_menu};
use super::Seen;
use super::view::{Found, Lines};
use crate::chart::{Axes, Drawn, Layout, Look, Overlay, Sign, draw_overlay};
use crate::model::Year;
use crate::text::meeting::{chart_label, numbered};
use crate::text::overlay::{coinciding, heading, line_columns, line_readout};
use crate::text::words::overlay::overlay_words;
use crate::text::{format, words};
use plotters_canvas::CanvasBackend;
use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

impl Drawing for Overlay {
    fn axes(&self) -> &Axes {
        &self.axes
    }

    fn layout(&self, size: (u32, u32), look: &Look) -> Layout {
        Overlay::layout(self, size, look)
    }

    fn first_unborn(&self) -> Option<Year> {
        self.lines.first_unborn
    }

    fn dots(&self, year: Year) -> Vec<(String, f64)> {
        let step = self.lines.years.iter().position(|one| *one == year);
        let figure =
            |values: &Vec<f64>| step.and_then(|step| values.get(step)).copied().filter(|value| value.is_finite());
        let lines = self.lines.values.iter().zip(&self.signs);
        lines.filter_map(|(values, sign)| figure(values).map(|figure| (tone(sign), figure))).collect()
    }

    fn paint(&self, area: &OnCanvas, look: &Look) -> Drawn<CanvasBackend> {
        draw_overlay(area, self, look)
    }

    fn shows_as(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>() == Some(self)
    }
}

/// The class of what has the colour of a line.
fn tone(sign: &Sign) -> String {
    sign.tone.map_or_else(|| "line-base".to_owned(), |tone| format!("line-{}", tone + 1))
}

/// The chart of all lines.
pub(super) fn overlay(seen: &Seen, of: &Lines, as_table: bool) -> Html {
    let language = seen.language;
    let picture = &of.picture;
    let lines = &picture.lines;
    let title = heading(language, &[&seen.view.place], lines.stage, Some(lines.measure));
    let numbered: Vec<String> = picture.signs.iter().map(|sign| numbered(&sign.label, &sign.name)).collect();
    let names = || numbered.iter().map(String::as_str);
    let step = seen.crosshair.year.and_then(|year| lines.years.iter().position(|one| *one == year));
    let note = note(seen, picture);
    let said = step.map_or_else(|| note.join(" "), |step| line_readout(language, lines, names(), step));
    let on_save = {
        let (scenario, picture, area) = (of.scenario.clone(), picture.clone(), of.area);
        let note = note.join(" ");
        seen.on_keep.reform(move |format: Format| {
            (scenario.clone(), What::Overlay(picture.clone(), area, note.clone(), format))
        })
    };
    html! {
        <figure class="overlay" data-test="overlay">
            <div class="figure-line">
                <h3 class="figure-title">{ &title }<small>{ picture.axes.unit() }</small></h3>
                { save_menu(language, &title, &on_save) }
            </div>
            { legend(seen, picture, step) }
            if as_table {
                <Figures {language} years={Rc::from(&*lines.years)} columns={line_columns(lines, names())} {title}
                    crosshair={seen.crosshair} on_point={seen.on_point.clone()} />
            } else {
                <Chart drawing={Shared(picture.clone())} colours={seen.colours}
                    label={chart_label(language, &title, &numbered)} name={title} {said}
                    crosshair={seen.crosshair} on_point={seen.on_point.clone()} />
            }
            <figcaption data-test="overlay-note">{ for note.into_iter().map(|line| html! { <p>{ line }</p> }) }</figcaption>
        </figure>
    }
}

/// Each scenario with its line, and its figure in the year looked at.
fn legend(seen: &Seen, picture: &Overlay, step: Option<usize>) -> Html {
    let text = words(seen.language);
    let year = step.and_then(|step| picture.lines.years.get(step));
    let one = |(sign, values): (&Sign, &Vec<f64>)| {
        let dashes: Vec<String> = sign.dashes().iter().map(ToString::to_string).collect();
        let figure = step.and_then(|step| values.get(step)).map(|value| format::count(seen.language, *value));
        html! {
            <li key={sign.label.clone()} data-test="line">
                <svg class={tone(sign)} width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
                    <path d="M0 5h36" fill="none" stroke="currentColor" stroke-width={sign.width().to_string()}
                        stroke-dasharray={(!dashes.is_empty()).then(|| dashes.join(" "))} />
                </svg>
                <b class="sign">{ &sign.label }</b><span class="name" title={sign.name.clone()}>{ &sign.name }</span>
                if sign.tone.is_none() { <small class="base">{ overlay_words(seen.language).base }</small> }
                <b class="figure" data-test="line-figure">{ figure.unwrap_or_default() }</b>
            </li>
        }
    };
    html! {
        <div class="overlay-lines">
            <p class="line-year">
                if let Some(year) = year {
                    <b data-test="readout-year">{ format::school_year(seen.language, *year) }</b>
                    if seen.crosshair.pinned { <small class="pinned">{ text.chart.pinned }</small> }
                } else {
                    { text.chart.keys_hint }
                }
            </p>
            <ul data-test="overlay-legend">{ for picture.signs.iter().zip(&picture.lines.values).map(one) }</ul>
        </div>
    }
}

/// Which lines are one and the same, who is left out, and whether there is anything to see; a sentence each.
fn note(seen: &Seen, picture: &Overlay) -> Vec<String> {
    let own = overlay_words(seen.language);
    let mut note = coinciding(seen.language, &picture.lines, |place| &picture.signs[place].label);
    if picture.nothing() && !picture.signs.is_empty() {
        note.push(own.nothing.to_owned());
    }
    for panel in &seen.view.panels {
        let why = match panel.shown {
            Found::Here(..) => continue,
            Found::Errors => own.with_errors.to_owned(),
            Found::NoArea => own.no_area.replace("{}", &seen.view.place),
        };
        note.push(format!("{}{}{why}", numbered(&panel.sign.label, &panel.sign.name), own.colon));
    }
    note
}
