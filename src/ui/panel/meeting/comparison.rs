//! 比较: what the scenarios come to, in a small table, and the line of each in one chart.

use super::scene::{Scene, called};
use crate::chart::{Overlay, Sign, tones};
use crate::report::{Measure, Side, Totals, counterpart, overlay, totals};
use crate::text::compare::{Told, told};
use crate::text::format::NONE;
use crate::text::meeting;
use crate::text::naming::Naming;
use crate::text::overlay::line_readout;
use crate::text::words::compare::{Column, compare_words};
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
    let sides: Vec<Side> = computed.iter().map(|(_, own)| side(own)).collect();
    let base = computed.iter().position(|(place, _)| *place == scene.work.baseline);
    let found = totals(&sides, base);
    let of = |place: usize| computed.iter().position(|(known, _)| *known == place).and_then(|at| found.get(at));
    let text = compare_words(scene.language);
    let heading = |at: &usize| {
        let Column { heading, unit, .. } = text.columns[*at];
        html! { <th scope="col">{ heading }if !unit.is_empty() { <small>{ " " }{ unit }</small> }</th> }
    };
    html! {
        <>
            <table class="meeting-totals" data-test="meeting-totals">
                <thead><tr><th scope="col">{ text.scenario }</th>{ for COLUMNS.iter().map(heading) }</tr></thead>
                <tbody>{ for listed.iter().map(|(place, own)| row(scene, *place, own, of(*place))) }</tbody>
            </table>
            if more > 0 { <p data-test="meeting-more">{ meeting::more_scenarios(scene.language, more) }</p> }
            { lines(scene, &computed) }
        </>
    }
}

/// The columns of the table of totals that a room can take in: largest shortage, pupil-years without a place, idle
/// place-years, investment, what each pupil-year spared costs.
const COLUMNS: [usize; 5] = [1, 2, 3, 6, 9];

fn side(own: &Computed) -> Side<'_> {
    Side { inputs: &own.scenario.inputs, projection: &own.projection }
}

fn row(scene: &Scene, place: usize, own: &Computed, totals: Option<&Totals>) -> Html {
    let language = scene.language;
    let name = called(language, &own.scenario);
    let naming = Naming { language, county: &own.scenario.county, inputs: &own.scenario.inputs };
    let cell = |at: usize, told: &Told| {
        // Of a figure that is there, the column says enough.
        let why = Some(&told.detail).filter(|_| told.figure == NONE);
        let Column { heading, unit, .. } = compare_words(language).columns[at];
        // On a narrow screen there is no room for columns, and each figure has its name beside it.
        html! { <td class={why.is_none().then_some("figure")}><small class="of" aria-hidden="true">{ heading }{ " " }{ unit }</small>{ why.unwrap_or(&told.figure) }</td> }
    };
    let cells = totals.map(|totals| {
        let all = told(&naming, totals, None);
        COLUMNS.iter().map(|at| cell(*at, &all[*at])).collect::<Html>()
    });
    html! {
        <tr key={place}>
            <th scope="row"><b class="sign">{ meeting::sign(place) }</b>{ " " }{ &name }</th>
            { cells.unwrap_or_else(|| html! { <td colspan="5">{ meeting::faulty(language, &name) }</td> }) }
        </tr>
    }
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
            <p class="meeting-chart-title">{ &title }<small>{ " " }{ picture.axes.unit() }</small></p>
            <ul class="legend">{ for picture.signs.iter().map(key) }</ul>
            { scene.chart(Rc::new(picture), title.clone(), label, said.clone().unwrap_or_default()) }
            if let Some(said) = said { <figcaption>{ said }</figcaption> }
        </figure>
    }
}
