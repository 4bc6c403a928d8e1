//! What an area and stage needs, year by year; what projects cost; land plans; spending; schools counted.

use super::{STANDARDS, Seen, titled, year_heads};
use crate::exchange::needs::resources_csv;
use crate::model::{Area, NeedCell, Ownership, SchoolKind, Stage};
use crate::report::needs::{Capital, Entered, Resource, ResourceLine, capital, capital_outside, peaks, resources};
use crate::text::compare::file_name;
use crate::text::format::{NONE, count};
use crate::text::needs::{enter, fallen_of, falls, heading, money, shown, worst};
use crate::text::phrase::project;
use crate::text::programme::outside;
use crate::text::words;
use yew::prelude::*;

/// Properties of [`Resources`].
#[derive(Properties, PartialEq)]
pub(super) struct ResourcesProps {
    pub(super) seen: Seen,
}

/// The section.
#[component]
pub(super) fn Resources(props: &ResourcesProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    let (props, needs) = (&seen.props, &seen.sight.needs);
    let text = props.words();
    let cells = needs.series(props.area, props.stage);
    let lines = resources(needs, props.area, props.stage);
    let projects = capital(props.inputs(), needs, props.area);
    let csv = {
        let (props, lines, projects, land) = (props.clone(), lines.clone(), projects.clone(), seen.land);
        move || {
            let naming = props.naming();
            let (place, stage) = (naming.area(props.area), words(props.language).field.stage(props.stage));
            let name = file_name(&naming, &[props.words().resources, &place, stage]);
            (name, resources_csv(&naming, &props.years(), &lines, &projects, land))
        }
    };
    let known = |cells: &[NeedCell]| cells.iter().all(|cell| cell.operating.is_some());
    let all_known = Stage::ALL.iter().all(|stage| known(needs.series(Area::County, *stage)));
    let (area, stage) = (props.naming().area(props.area), words(props.language).field.stage(props.stage));
    html! {
        <>
            <section aria-labelledby="needs-resources">
                { titled(props, ("needs-resources", text.resources), &refused, csv) }
                <p class="question-sentence" role="status" data-test="needs-worst">
                    { worst(props.language, props.inputs().base_year, &peaks(&lines), seen.land) }
                </p>
                <p class="schools-note">{ text.resources_note }</p>
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-resources">
                    <table class="schools-table" data-test="needs-resources" aria-labelledby="needs-resources">
                        <thead><tr><td></td>{ year_heads(props) }</tr></thead>
                        <tbody>{ for lines.iter().map(|line| row(seen, line, cells)) }</tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="needs-falls">
                <h3 id="needs-falls">{ text.falls }</h3>
                <p data-test="needs-falls">{ falls(props.language, &needs.falls(Area::County, None), all_known) }</p>
                if known(cells) {
                    <p class="schools-note">
                        { fallen_of(props.language, &area, stage, &needs.falls(props.area, Some(props.stage))) }
                    </p>
                }
                <p class="schools-note">{ text.falls_note }</p>
            </section>
            { spent(seen, &projects) }
            { plans(seen) }
            { counts(seen) }
        </>
    }
}

/// A row of figures; where it is not known, what to enter.
fn row(seen: &Seen, line: &ResourceLine, cells: &[NeedCell]) -> Html {
    let props = &seen.props;
    let text = props.words();
    let (name, unit) = heading(props.language, line.of, seen.land);
    let class = line.of.begins().then_some("needs-begins");
    let head = html! { <th scope="row">{ name }<small>{ unit }</small></th> };
    if let Some(entered) = line.entered {
        let link = match entered {
            Entered::In(sheet) => {
                let named = enter(props.language, sheet);
                html! { <button type="button" class="plain" onclick={props.to_sheet(sheet)}>{ named }</button> }
            }
            Entered::AsNorm => {
                let onclick = seen.on_section.reform(|_: MouseEvent| STANDARDS);
                html! { <button type="button" class="plain" {onclick}>{ text.enter_norm }</button> }
            }
        };
        return html! {
            <tr {class}>{ head }<td class="needs-unknown" colspan={line.values.len().to_string()}>{ text.unknown }{ " " }{ link }</td></tr>
        };
    }
    let cell = |(step, value): (usize, &Option<f64>)| {
        let short = line.of.is_short() && value.is_some_and(|value| value >= 0.5);
        let least = line.of == Resource::Classes && cells.get(step).is_some_and(|cell| cell.at_least);
        html! {
            <td class={short.then_some("short")}>
                if least { <small>{ text.at_least }{ " " }</small> }
                { shown(props.language, line.of, *value, seen.land) }
            </td>
        }
    };
    html! { <tr {class}>{ head }{ for line.values.iter().enumerate().map(cell) }</tr> }
}

/// Capital by project and year.
fn spent(seen: &Seen, projects: &[Capital]) -> Html {
    let props = &seen.props;
    let (text, language) = (props.words(), props.language);
    let steps = props.years().len();
    let built = |(area, by_norm): (f64, bool), told: &dyn Fn(f64) -> String| {
        html! {
            <td>
                if area > 0.0 {
                    if by_norm { <small>{ text.by_norm }{ " " }</small> }
                    { told(area) }
                }
            </td>
        }
    };
    let shown = |yuan: f64| if yuan > 0.0 { money(language, yuan) } else { String::new() };
    let row = |of: &Capital| {
        html! {
            <tr>
                <th scope="row">
                    { project(language, props.inputs(), of.project) }
                    if of.estimated { <small>{ text.estimated }</small> }
                </th>
                { for of.by_year.iter().map(|yuan| html! { <td>{ shown(*yuan) }</td> }) }
                <td><b>{ shown(of.by_year.iter().sum()) }</b></td>
                { built(of.floor, &|area| count(language, area)) }
                { built(of.land, &|area| seen.land.shown(language, area)) }
                <td>{ of.posts.map_or_else(String::new, |posts| count(language, posts)) }</td>
            </tr>
        }
    };
    let [floor, land, posts] = text.built;
    let land = format!("{land} · {}", seen.land.name(language));
    let at = |step: usize| -> f64 { projects.iter().filter_map(|of| of.by_year.get(step)).sum() };
    let all: f64 = (0..steps).map(at).sum();
    let base = props.inputs().base_year;
    let last = props.years().last().copied().unwrap_or(base);
    let apart = outside(language, &capital_outside(props.inputs(), &seen.sight.needs, props.area), [base, last]);
    html! {
        <section aria-labelledby="needs-capital">
            <h3 id="needs-capital">{ format!("{} · {}", text.capital, text.money) }</h3>
            if !apart.is_empty() { <p class="schools-note" data-test="needs-outside">{ apart }</p> }
            if projects.is_empty() {
                <p class="schools-note" data-test="needs-no-capital">{ text.no_capital }</p>
            } else {
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-capital">
                    <table class="schools-table" data-test="needs-capital" aria-labelledby="needs-capital">
                        <thead><tr><td></td>{ year_heads(props) }<th scope="col" class="figure">{ text.total }</th>
                            <th scope="col">{ floor }</th><th scope="col">{ land }</th><th scope="col">{ posts }</th></tr></thead>
                        <tbody>{ for projects.iter().map(row) }</tbody>
                        <tfoot><tr>
                            <th scope="row">{ text.total }</th>
                            { for (0..steps).map(|step| html! { <td>{ shown(at(step)) }</td> }) }
                            <td><b>{ shown(all) }</b></td>
                            <td></td><td></td><td></td>
                        </tr></tfoot>
                    </table>
                </div>
            }
        </section>
    }
}

/// The land plans against what the pupils of their zones need at most.
fn plans(seen: &Seen) -> Html {
    let props = &seen.props;
    let (text, language) = (props.words(), props.language);
    let list = &props.inputs().resources.land_plans;
    if list.is_empty() {
        return Html::default();
    }
    let area = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |value| seen.land.shown(language, value));
    let rows = list.iter().enumerate().flat_map(|(place, plan)| Stage::ALL.map(|stage| (place, plan, stage)));
    let row = |(place, plan, stage): (usize, &crate::model::LandPlan, Stage)| {
        let cells = seen.sight.needs.land_plan(place, stage);
        let planned = cells.first().and_then(|cell| cell.planned)?;
        let needed = cells.iter().map(|cell| cell.needed).fold(0.0, f64::max);
        let by_population = cells.first().and_then(|cell| cell.by_population);
        let short = planned < needed;
        let name = language.name(&plan.name);
        let name = if name.trim().is_empty() { plan.id.as_str() } else { name };
        Some(html! {
            <tr>
                <th scope="row">{ name.to_owned() }</th>
                <td>{ words(language).field.stage(stage) }</td>
                <td>{ area(Some(needed)) }</td>
                <td>{ area(Some(planned)) }</td>
                <td class={short.then_some("short")}>{ area(Some(planned - needed)) }</td>
                <td>{ area(by_population) }</td>
            </tr>
        })
    };
    html! {
        <section aria-labelledby="needs-land">
            <h3 id="needs-land">{ format!("{} · {}", text.land, seen.land.name(language)) }</h3>
            <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-land">
                <table class="schools-table" data-test="needs-land" aria-labelledby="needs-land">
                    <thead><tr>{ for text.plan_columns.iter().map(|title| html! { <th scope="col">{ *title }</th> }) }</tr></thead>
                    <tbody>{ for rows.filter_map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Schools by kind and who runs them, year by year; kinds that never are there are left out.
fn counts(seen: &Seen) -> Html {
    let props = &seen.props;
    let text = props.words();
    if props.inputs().schools.is_empty() {
        return Html::default();
    }
    let steps = props.years().len();
    let all: Vec<_> = (0..steps).map(|step| seen.sight.needs.counts(props.area, step)).collect();
    let pairs =
        SchoolKind::ALL.into_iter().enumerate().flat_map(|(place, kind)| Ownership::ALL.map(|of| (place, kind, of)));
    let row = |(place, kind, of): (usize, crate::model::SchoolKind, Ownership)| {
        let numbers: Vec<u32> = all.iter().map(|counts| counts.by_kind[kind as usize][of as usize]).collect();
        numbers.iter().any(|number| *number > 0).then(|| {
            html! {
                <tr>
                    <th scope="row">{ text.kinds[place] }<small>{ text.ownerships[of as usize] }</small></th>
                    { for numbers.into_iter().map(|number| html! { <td>{ number }</td> }) }
                </tr>
            }
        })
    };
    html! {
        <section aria-labelledby="needs-counts">
            <h3 id="needs-counts">{ text.counts }</h3>
            <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-counts">
                <table class="schools-table" data-test="needs-counts" aria-labelledby="needs-counts">
                    <thead><tr><td></td>{ year_heads(props) }</tr></thead>
                    <tbody>{ for pairs.filter_map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
