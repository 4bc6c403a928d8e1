//! Zones × years: how full the places are, as a figure and a colour; the year looked at is framed.

use super::area::{area_name, short};
use super::parameter::Ground;
use crate::model::{Area, Stage, Utilisation, Year};
use crate::report::{HeatCell, HeatRow, HeatTable, Level};
use crate::scenario::Scenario;
use crate::text::{Language, format, phrase, words};
use crate::ui::control::{Choice, choice};
use crate::ui::crosshair::{Crosshair, Point};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableCellElement};
use yew::prelude::*;

/// Properties of [`Heat`].
#[derive(Properties)]
pub(in crate::ui) struct HeatProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) table: Rc<HeatTable>,
    /// The area the charts show.
    pub(in crate::ui) area: Area,
    /// The year looked at.
    pub(in crate::ui) crosshair: Crosshair,
    /// Called with what a pointer or a key does to it.
    pub(in crate::ui) on_point: Callback<Point>,
    /// Called with the area to turn the charts to.
    pub(in crate::ui) on_area: Callback<Area>,
    /// Called with the stage to show.
    pub(in crate::ui) on_stage: Callback<Stage>,
    /// Called to keep the table.
    pub(in crate::ui) on_save: Callback<()>,
}

impl PartialEq for HeatProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.table, &other.table)
            && (self.language, self.area, self.crosshair) == (other.language, other.area, other.crosshair)
            && (&self.on_point, &self.on_area) == (&other.on_point, &other.on_area)
            && (&self.on_stage, &self.on_save) == (&other.on_stage, &other.on_save)
    }
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
    // The year looked at is marked in the heading alone, so the cells stay as they are while it moves. A scenario has
    // one table for each stage.
    let of = (Ground(props.scenario.clone()), stage, props.area, props.language, props.on_area.clone());
    let body = use_memo(of, |_| props.table.rows.iter().map(|row| line(props, row)).collect::<Html>());
    let points = |to: fn(Year) -> Point| {
        let (table, on_point) = (props.table.clone(), props.on_point.clone());
        move |target: Option<Element>| {
            if let Some(year) = target.and_then(|target| column(&target)).and_then(|place| table.years.get(place)) {
                on_point.emit(to(*year));
            }
        }
    };
    let (over, toggle) = (points(Point::Over), points(Point::Toggle));
    let onpointerover = move |event: PointerEvent| over(event.target_dyn_into());
    let onclick = move |event: MouseEvent| toggle(event.target_dyn_into());
    let onpointerleave = props.on_point.reform(|_| Point::Leave);
    let save = format!("{} CSV", text.chart.save);
    html! {
        <section aria-labelledby="heat-title">
            <div class="heat-line">
                <h2 id="heat-title">{ heading }</h2>
                <p class="levels" title={text.table.decimals}>{ levels(props) }</p>
                { choice(stages) }
                <button type="button" class="plain" data-test="save-heat" onclick={props.on_save.reform(|_| ())}>{ save }</button>
            </div>
            <div class="heat-box">
                <div>
                    <table class="heat" data-test="heat" aria-labelledby="heat-title" {onpointerover} {onclick} {onpointerleave}>
                        { years(props) }
                        <tbody>{ (*body).clone() }</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
}

/// The years; one of them can be reached by the keyboard, from which the arrow keys go on to the others.
fn years(props: &HeatProps) -> Html {
    let all = &props.table.years;
    let reached = props.crosshair.year.filter(|year| all.contains(year)).or(all.first().copied());
    let onkeydown = {
        let (table, crosshair, on_point) = (props.table.clone(), props.crosshair, props.on_point.clone());
        move |event: KeyboardEvent| {
            // Enter is a click already.
            let key = event.key();
            let point = crosshair.key(&key, &table.years).filter(|point| !matches!(point, Point::Toggle(_)));
            let Some(point) = point else { return };
            event.prevent_default();
            on_point.emit(point);
            if let Point::Go(year) = point {
                reach(&event, table.years.iter().position(|one| *one == year));
            }
        }
    };
    let one = |year: &Year| {
        let chosen = props.crosshair.year == Some(*year);
        let pinned = chosen && props.crosshair.pinned;
        let tabindex = if reached == Some(*year) { "0" } else { "-1" };
        html! {
            <th scope="col" key={*year} class={classes!(chosen.then_some("chosen"), pinned.then_some("pinned"))}
                aria-current={chosen.then_some("true")}>
                <button type="button" aria-pressed={pinned.to_string()} {tabindex}>{ format::year(*year) }</button>
            </th>
        }
    };
    html! {
        <thead {onkeydown}>
            <tr><th scope="col">{ words(props.language).table.area }</th>{ for all.iter().map(one) }</tr>
        </thead>
    }
}

/// Gives the keyboard to the year of this place in the heading the event comes from.
fn reach(event: &KeyboardEvent, place: Option<usize>) {
    let row = event.target_dyn_into::<Element>().and_then(|button| button.closest("tr").ok().flatten());
    let place = place.and_then(|place| u32::try_from(place).ok());
    let Some((row, place)) = row.zip(place) else { return };
    let button = row.query_selector_all("button").ok().and_then(|buttons| buttons.get(place));
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        drop(button.focus());
    }
}

/// The place of the year whose column something is in; `None`: it is in the column of areas, or in none.
fn column(inside: &Element) -> Option<usize> {
    let cell = inside.closest("td, th").ok()??.dyn_into::<HtmlTableCellElement>().ok()?;
    usize::try_from(cell.cell_index() - 1).ok()
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
    let shown = format::utilisation(props.language, cell.utilisation, &props.table.lines);
    html! {
        <td key={at} {class} title={phrase::heat_cell(props.language, cell, &shown)}>
            { shown }
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
