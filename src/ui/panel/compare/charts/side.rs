//! A chart for each scenario, all on the same axes, with the base's lines dashed in the others.

use super::super::super::chart::{Chart, Shared};
use super::super::super::charts::key_item;
use super::super::super::figure::told;
use super::super::super::figures::Figures;
use super::super::super::keep::{Beside, What};
use super::super::super::save::{Format, save_menu};
use super::Seen;
use super::view::{Found, Panel};
use crate::chart::Key;
use crate::text::meeting::numbered;
use crate::text::naming::Naming;
use crate::text::overlay::{beside, columns_beside, heading};
use crate::text::words;
use crate::text::words::overlay::overlay_words;
use std::rc::Rc;
use yew::prelude::*;

/// The panel of a scenario.
pub(super) fn side(seen: &Seen, panel: &Panel, as_table: bool) -> Html {
    let own = overlay_words(seen.language);
    let head = html! {
        <>
            <b class="sign">{ &panel.sign.label }</b><span class="name" title={panel.sign.name.clone()}>{ &panel.sign.name }</span>
            if panel.sign.tone.is_none() { <small class="base">{ own.base }</small> }
        </>
    };
    let test = format!("side-{}", panel.sign.label);
    let missing = |text: String| {
        html! {
            <figure key={panel.scenario.id.clone()} data-test={test.clone()}>
                <div class="figure-line"><h3 class="figure-title">{ head.clone() }</h3></div>
                <p class="missing" data-test="missing">{ text }</p>
            </figure>
        }
    };
    let (area, shown) = match &panel.shown {
        Found::Here(area, Some(shown)) => (*area, shown),
        Found::Here(_, None) => return Html::default(),
        Found::Errors => return missing(own.with_errors.to_owned()),
        Found::NoArea => return missing(own.no_area.replace("{}", &seen.view.place)),
    };
    let text = words(seen.language);
    let series = &shown.picture.series;
    let scenario = &panel.scenario;
    let naming = Naming { language: seen.language, county: &scenario.county, inputs: &scenario.inputs };
    let base = seen.view.base.as_ref().filter(|_| panel.sign.tone.is_some());
    let step = seen.crosshair.year.and_then(|year| series.years.iter().position(|one| *one == year));
    let now = step.and_then(|step| beside(&naming, series, base.map(|base| base.label.as_str()), step));
    let called = numbered(&panel.sign.label, &panel.sign.name);
    let title = heading(seen.language, &[&called, &seen.view.place], series.stage, None);
    let unit = if as_table { text.field.pupils.to_owned() } else { shown.picture.axes.unit() };
    let on_save = {
        let (scenario, shown, stage) = (scenario.clone(), shown.clone(), series.stage);
        let beside = Beside { label: panel.sign.label.clone(), base: base.map(|base| base.label.clone()) };
        seen.on_keep.reform(move |format: Format| {
            (scenario.clone(), What::Side(shown.clone(), area, stage, beside.clone(), format))
        })
    };
    let said = now.as_ref().map_or_else(|| shown.note.to_string(), |now| now.line(seen.language));
    let first = seen.view.panels.first().is_some_and(|first| first.sign == panel.sign);
    let hint = if first { text.chart.keys_hint } else { "" };
    html! {
        <figure key={scenario.id.clone()} data-test={test}>
            <div class="figure-line">
                <h3 class="figure-title">{ head }<small>{ unit }</small></h3>
                { save_menu(seen.language, &title, &on_save) }
            </div>
            if as_table {
                <Figures language={seen.language} years={Rc::from(&*series.years)}
                    columns={columns_beside(seen.language, series, base.map_or("", |base| &base.label))} {title}
                    crosshair={seen.crosshair} on_point={seen.on_point.clone()} />
            } else {
                { told(seen.language, now.as_ref(), seen.crosshair, hint) }
                <Chart drawing={Shared(shown.picture.clone())} colours={seen.colours}
                    label={format!("{title}: {} {}", shown.note, text.chart.born_hint)} name={title} {said}
                    crosshair={seen.crosshair} on_point={seen.on_point.clone()}
                    projects={now.map(|now| now.projects).unwrap_or_default()} />
            }
            <figcaption>{ &shown.note }</figcaption>
        </figure>
    }
}

/// What the marks mean: only marks that are there. The base is called by what stands for it.
pub(super) fn legend(seen: &Seen) -> Html {
    let pictures = || {
        seen.view.panels.iter().filter_map(|panel| match &panel.shown {
            Found::Here(_, Some(shown)) => Some(&shown.picture),
            _ => None,
        })
    };
    let base = seen.view.base.as_ref().map(|base| numbered(&base.label, &base.name));
    let there = |key: &Key| pictures().any(|picture| key.is_in(picture));
    let one = |key: Key| key_item(key, key.beside(seen.language, base.as_deref()).into());
    html! { <ul class="legend" data-test="legend">{ for Key::ALL.into_iter().filter(there).map(one) }</ul> }
}
