//! Zones × years: how full the places are, as a figure and a colour.

use super::area::{area_name, short};
use crate::model::{Area, Stage, Utilisation};
use crate::report::{HeatCell, HeatRow, HeatTable, Level};
use crate::scenario::Scenario;
use crate::text::{Language, format, phrase, words};
use crate::ui::control::{Choice, choice};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Heat`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct HeatProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) table: HeatTable,
    /// The area the charts show.
    pub(in crate::ui) area: Area,
    /// Called with the area to turn the charts to.
    pub(in crate::ui) on_area: Callback<Area>,
    /// Called with the stage to show.
    pub(in crate::ui) on_stage: Callback<Stage>,
}

/// How full the places of a stage are.
#[component]
pub(in crate::ui) fn Heat(props: &HeatProps) -> Html {
    let text = words(props.language);
    let stage = props.table.stage;
    let heading = match props.language {
        Language::Zh => format!("{}{}", text.field.stage(stage), text.table.utilisation),
        Language::En => format!("{} {}", text.field.stage(stage), text.table.utilisation),
    };
    let stages = Choice {
        test: "stage",
        label: text.table.stage.into(),
        options: &text.field.stages,
        chosen: stage as usize,
        on_choose: props.on_stage.reform(|place: usize| Stage::ALL[place.min(Stage::ALL.len() - 1)]),
    };
    html! {
        <section aria-labelledby="heat-title">
            <div class="heat-line">
                <h2 id="heat-title">{ heading }</h2>
                <p class="levels">{ levels(props) }</p>
                { choice(stages) }
            </div>
            <div class="heat-box">
                <table class="heat" data-test="heat" aria-labelledby="heat-title">
                    <thead>
                        <tr>
                            <th scope="col">{ text.table.area }</th>
                            { for props.table.years.iter().map(|year| html! { <th scope="col" key={*year}>{ format::year(*year) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for props.table.rows.iter().map(|row| line(props, row)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn line(props: &HeatProps, row: &HeatRow) -> Html {
    let area = row.area;
    let name = area_name(props.language, &props.scenario, area);
    let onclick = props.on_area.reform(move |_| area);
    let first = matches!(area, Area::Kind(_) | Area::County);
    html! {
        <tr key={format!("{area:?}")} class={classes!(first.then_some("sum"))}>
            <th scope="row">
                <button type="button" aria-pressed={(area == props.area).to_string()} title={name.clone()} {onclick}>
                    { short(&name) }
                </button>
            </th>
            { for row.cells.iter().enumerate().map(|(at, one)| cell(props, at, one)) }
        </tr>
    }
}

fn cell(props: &HeatProps, at: usize, cell: &HeatCell) -> Html {
    let class = match cell.level {
        Level::Nothing => "none",
        Level::Idle => "idle",
        Level::Normal => "fair",
        Level::Yellow => "tight",
        Level::Red => "short",
    };
    let said = match cell.utilisation {
        Utilisation::Over => Some(words(props.language).table.no_places),
        Utilisation::Nothing => Some(words(props.language).table.nothing),
        Utilisation::Share(_) => None,
    };
    html! {
        <td key={at} {class} title={phrase::heat_cell(props.language, cell, &props.table.lines)}>
            { format::utilisation(props.language, cell.utilisation, &props.table.lines) }
            if let Some(said) = said { <span class="heard">{ said }</span> }
        </td>
    }
}

/// What the colours mean.
fn levels(props: &HeatProps) -> Html {
    let table = &words(props.language).table;
    let lines = &props.table.lines;
    let percent = |share| format::percent(props.language, share, 0);
    let level = |class: &'static str, text: String| html! { <span class="level"><i class={classes!("swatch", class)}></i>{ text }</span> };
    html! {
        <>
            { level("short", format!("≥ {} {}", percent(lines.red), table.red)) }
            { level("tight", format!("≥ {} {}", percent(lines.yellow), table.yellow)) }
            { level("idle", format!("< {} {}", percent(lines.idle), table.idle)) }
        </>
    }
}
