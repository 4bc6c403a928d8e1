//! 比较: what the scenarios come to, in a small table, and the line of each in one chart.

use super::scene::{Scene, called};
use super::sums::{naming, side, sums};
use crate::chart::{Overlay, Sign, tones};
use crate::model::Area;
use crate::report::{Measure, Side, Total, Totals, counterpart, overlay};
use crate::text::compare::{told, unit as column_unit};
use crate::text::format::NONE;
use crate::text::meeting;
use crate::text::naming::Naming;
use crate::text::outcome::{all_stages, of_baseline};
use crate::text::overlay::line_readout;
use crate::text::words::compare::{Column, column, compare_words};
use crate::ui::meeting::compared;
use crate::ui::state::{Computed, MOST};
use std::rc::Rc;
use yew::prelude::*;

/// The step.
pub(super) fn comparison(scene: &Scene) -> Html {
    let shown = compared(scene.work, MOST);
    let of_place = |place: &usize| scene.all.get(*place).map(|own| (*place, own));
    let listed: Vec<(usize, &Computed)> = shown.iter().filter_map(of_place).collect();
    let computed: Vec<(usize, &Computed)> = listed.iter().copied().filter(|(_, own)| own.computable()).collect();
    let more = scene.all.len().saturating_sub(listed.len());
    let found = sums(scene.work, scene.all);
    let scope = scene.all.get(scene.work.baseline).map(|own| all_stages(&naming(scene.language, own), Area::County));
    let text = compare_words(scene.language);
    let mut columns: Vec<Total> = COLUMNS.into_iter().filter(|total| total.is_known(found.iter().flatten())).collect();
    if columns.len() > MOST_COLUMNS {
        columns.retain(|total| *total != Total::Idle);
    }
    let heading = |total: &Total| {
        let Column { heading, unit, .. } = column(scene.language, *total);
        html! { <th scope="col">{ heading }if !unit.is_empty() { <small>{ unit }</small> }</th> }
    };
    html! {
        <>
            <table class="meeting-totals" data-test="meeting-totals">
                <caption>{ scope }</caption>
                <thead><tr><th scope="col">{ text.scenario }</th>{ for columns.iter().map(heading) }</tr></thead>
                <tbody>{ for listed.iter().map(|(place, own)| row(scene, *place, own, &columns, found[*place].as_ref())) }</tbody>
            </table>
            { unpriced(scene, &listed, &found) }
            if more > 0 { <p data-test="meeting-more">{ meeting::more_scenarios(scene.language, more) }</p> }
            { lines(scene, &computed) }
        </>
    }
}

/// So many columns fit on a wall of 1024 pixels; beyond that, idle places are left to the chart and the tab 对比.
const MOST_COLUMNS: usize = 6;
/// The figures that a room can take in.
const COLUMNS: [Total; 7] =
    [Total::Largest, Total::Unmet, Total::Idle, Total::Large, Total::StaffGap, Total::Cost, Total::PerUnmet];

fn row(scene: &Scene, place: usize, own: &Computed, columns: &[Total], totals: Option<&Totals>) -> Html {
    let language = scene.language;
    let name = called(language, &own.scenario);
    let naming = naming(language, own);
    let cell = |total: Total, totals: &Totals| {
        let told = told(&naming, total, totals, None);
        // Of a figure that is there, the column says enough.
        let why =
            (told.figure == NONE && !is_told_below(scene, place, total)).then(|| of_baseline(language, &told.detail));
        let Column { heading, unit, .. } = column(language, total);
        // On a narrow screen there is no room for columns, and each figure has its name beside it.
        html! { <td class={why.is_none().then_some("figure")}><small class="of" aria-hidden="true">{ heading }{ column_unit(language, unit) }</small>{ why.unwrap_or(told.figure) }</td> }
    };
    let cells = totals.map(|totals| columns.iter().map(|total| cell(*total, totals)).collect::<Html>());
    html! {
        <tr key={place}>
            <th scope="row"><b class="sign">{ meeting::sign(place) }</b>{ " " }{ &name }</th>
            { cells.unwrap_or_else(|| html! { <td colspan={columns.len().to_string()}>{ meeting::faulty(language, &name) }</td> }) }
        </tr>
    }
}

/// Whether the reason that a figure is missing is told below the table: it is often the same, and longer than a column
/// is wide.
fn is_told_below(scene: &Scene, place: usize, total: Total) -> bool {
    total == Total::PerUnmet && place != scene.work.baseline
}

/// Why the shortage a scenario avoids has no price, each reason with those it is true of.
fn unpriced(scene: &Scene, listed: &[(usize, &Computed)], found: &[Option<Totals>]) -> Html {
    let language = scene.language;
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for (place, own) in listed.iter().filter(|(place, _)| is_told_below(scene, *place, Total::PerUnmet)) {
        let Some(totals) = &found[*place] else { continue };
        let told = told(&naming(language, own), Total::PerUnmet, totals, None);
        if told.figure != NONE || told.detail.is_empty() {
            continue;
        }
        let (reason, sign) = (of_baseline(language, &told.detail), meeting::sign(*place));
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, signs)) => signs.push(sign),
            None => reasons.push((reason, vec![sign])),
        }
    }
    if reasons.is_empty() {
        return Html::default();
    }
    let heading = column(language, Total::PerUnmet).heading;
    html! { <p class="meeting-aside" data-test="meeting-unpriced">{ meeting::missing(language, heading, &reasons) }</p> }
}

/// The shortage of each scenario in one chart.
fn lines(scene: &Scene, computed: &[(usize, &Computed)]) -> Html {
    let Some(about) = scene.about else { return Html::default() };
    let (language, from) = (scene.language, &scene.all[about.scenario].scenario);
    let places: Vec<usize> = computed.iter().map(|(place, _)| *place).collect();
    let of = |place: usize| &scene.all[place];
    let areas: Vec<_> =
        places.iter().map(|place| counterpart(&from.inputs, &of(*place).scenario.inputs, about.area)).collect();
    let sides: Vec<Side> = places.iter().map(|place| side(of(*place))).collect();
    let signs: Vec<Sign> = places
        .iter()
        .zip(tones(&places, scene.work.baseline))
        .map(|(place, tone)| Sign { label: meeting::sign(*place), name: called(language, &of(*place).scenario), tone })
        .collect();
    let shown = |measure| Overlay::of(language, overlay(&sides, &areas, about.stage, measure), signs.clone());
    // Lines that all lie on one another tell nothing: then the idle places may.
    let differ = |lines: &Overlay| lines.lines.same.iter().any(|first| *first > 0);
    let unmet = shown(Measure::Unmet);
    let idle = if differ(&unmet) { None } else { Some(shown(Measure::Idle)).filter(differ) };
    let picture = idle.unwrap_or(unmet);
    let naming = Naming { language, county: &from.county, inputs: &from.inputs };
    let title = meeting::chart(&naming, about.area, about.stage, Some(picture.lines.measure));
    let numbered: Vec<String> = picture.signs.iter().map(|sign| meeting::numbered(&sign.label, &sign.name)).collect();
    let label = meeting::chart_label(language, &title, &numbered);
    let step = scene.crosshair.year.and_then(|year| picture.lines.years.iter().position(|one| *one == year));
    let said = step.map(|step| line_readout(language, &picture.lines, numbered.iter().map(String::as_str), step));
    let key = |sign: &Sign| {
        let class = sign.tone.map_or_else(|| "line-base".to_owned(), |tone| format!("line-{}", tone + 1));
        let dashes: Vec<String> = sign.dashes().iter().map(ToString::to_string).collect();
        html! {
            <li key={sign.label.clone()}>
                <svg {class} width="66" height="15" viewBox="0 0 44 10" aria-hidden="true">
                    <path d="M0 5h44" fill="none" stroke="currentColor" stroke-width={sign.width().to_string()}
                        stroke-dasharray={(!dashes.is_empty()).then(|| dashes.join(" "))} />
                </svg>
                <b class="sign">{ &sign.label }</b>{ " " }{ &sign.name }
            </li>
        }
    };
    html! {
        <figure class="meeting-chart" data-test="meeting-overlay">
            <p class="meeting-chart-title">{ &title }<small>{ "\u{a0}" }{ picture.axes.unit() }</small></p>
            <ul class="legend">{ for picture.signs.iter().map(key) }</ul>
            { scene.chart(Rc::new(picture), title.clone(), label, said.clone().unwrap_or_default()) }
            if let Some(said) = said { <figcaption>{ said }</figcaption> }
        </figure>
    }
}
