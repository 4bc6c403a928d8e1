//! What projects cost, and the land that plans set aside.

use super::Seen;
use crate::report::needs::{Capital, PlannedLand, capital_outside, capital_total, planned_land};
use crate::text::format::{NONE, count, school_year};
use crate::text::needs::{money, per_thousand, plan_zones};
use crate::text::phrase::project;
use crate::text::programme::outside;
use crate::text::words;
use yew::prelude::*;

/// Capital by project and year, of all stages; years without any have no column.
pub(super) fn spent(seen: &Seen, projects: &[Capital]) -> Html {
    let props = &seen.props;
    let (text, language) = (props.words(), props.language);
    let all = capital_total(projects);
    let spent = all.spent.clone();
    let built = |(area, by_norm): (f64, bool), mark: &str, told: &dyn Fn(f64) -> String| {
        html! {
            <td>
                if area > 0.0 {
                    if by_norm { <small>{ mark.to_owned() }{ " " }</small> }
                    { told(area) }
                } else {
                    { NONE }
                }
            </td>
        }
    };
    let shown = |yuan: f64| if yuan > 0.0 { money(language, yuan) } else { String::new() };
    let floor_told = |area| count(language, area);
    let land_told = |area| seen.land.shown(language, area);
    let posts_told = |posts: Option<f64>| posts.map_or_else(|| NONE.to_owned(), |posts| count(language, posts));
    let years = |by_year: &[f64]| -> Html {
        by_year.get(spent.clone()).into_iter().flatten().map(|yuan| html! { <td>{ shown(*yuan) }</td> }).collect()
    };
    let row = |of: &Capital| {
        html! {
            <tr>
                <th scope="row">
                    { project(language, props.inputs(), of.project) }
                    if of.estimated { <small>{ text.estimated }</small> }
                </th>
                { years(&of.by_year) }
                <td><b>{ shown(of.by_year.iter().sum()) }</b></td>
                { built(of.floor, text.by_norm, &floor_told) }
                { built(of.land, text.by_norm, &land_told) }
                <td>{ posts_told(of.posts) }</td>
            </tr>
        }
    };
    let [floor, land, posts] = text.built;
    let land = format!("{land} · {}", seen.land.name(language));
    let heads = props
        .years()
        .get(spent.clone())
        .into_iter()
        .flatten()
        .map(|year| html! { <th scope="col" class="figure">{ *year }</th> })
        .collect::<Html>();
    let base = props.inputs().base_year;
    let last = props.years().last().copied().unwrap_or(base);
    let apart = outside(language, &capital_outside(props.inputs(), &seen.sight.needs, props.area), [base, last]);
    html! {
        <section aria-labelledby="needs-capital">
            <h3 id="needs-capital">{ format!("{} · {} · {}", text.capital, props.naming().area(props.area), text.money) }</h3>
            if !apart.is_empty() { <p class="schools-note" data-test="needs-outside">{ apart }</p> }
            if projects.is_empty() {
                <p class="schools-note" data-test="needs-no-capital">{ text.no_capital }</p>
            } else {
                if all.spent.len() < props.years().len() { <p class="schools-note">{ text.capital_note }</p> }
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-capital">
                    <table class="schools-table" data-test="needs-capital" aria-labelledby="needs-capital">
                        <thead><tr><td></td>{ heads }<th scope="col" class="figure">{ text.total }</th>
                            { for [floor, &land, posts].map(|head| html! { <th scope="col" class="figure">{ head.to_owned() }</th> }) }</tr></thead>
                        <tbody>{ for projects.iter().map(row) }</tbody>
                        <tfoot><tr>
                            <th scope="row">{ text.total }</th>
                            { years(&all.by_year) }
                            <td><b>{ shown(all.by_year.iter().sum()) }</b></td>
                            { built(all.floor, text.partly_by_norm, &floor_told) }
                            { built(all.land, text.partly_by_norm, &land_told) }
                            <td>{ posts_told(all.posts) }</td>
                        </tr></tfoot>
                    </table>
                </div>
            }
        </section>
    }
}

/// The land plans against what the pupils of their zones need at most.
pub(super) fn plans(seen: &Seen) -> Html {
    let props = &seen.props;
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let rows = planned_land(inputs, &seen.sight.needs);
    if rows.is_empty() {
        return Html::default();
    }
    let area = |value: f64| seen.land.shown(language, value);
    let row = |of: &PlannedLand| {
        let plan = inputs.resources.land_plans.get(of.plan)?;
        let name = language.name(&plan.name);
        let name = if name.trim().is_empty() { plan.id.as_str() } else { name };
        let short = of.planned < of.needed;
        Some(html! {
            <tr>
                <th scope="row">{ name.to_owned() }</th>
                <td class="name wide">{ plan_zones(&props.naming(), plan) }</td>
                <td class="name">{ words(language).field.stage(of.stage) }</td>
                <td>{ area(of.needed) }</td>
                <td>{ school_year(language, of.year) }</td>
                <td>{ area(of.planned) }</td>
                <td class={short.then_some("short")}>{ seen.land.difference(language, [of.planned, of.needed]) }</td>
                <td>{ of.by_population.map_or_else(|| NONE.to_owned(), area) }</td>
            </tr>
        })
    };
    let head = |(place, title): (usize, &&'static str)| {
        html! { <th scope="col" class={(place > 2).then_some("figure")}>{ *title }</th> }
    };
    html! {
        <section aria-labelledby="needs-land">
            <h3 id="needs-land">{ format!("{} · {}", text.land, seen.land.name(language)) }</h3>
            <p class="schools-note">{ per_thousand(language, &inputs.norms) }</p>
            <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-land">
                <table class="schools-table" data-test="needs-land" aria-labelledby="needs-land">
                    <thead><tr>{ for text.plan_columns.iter().enumerate().map(head) }</tr></thead>
                    <tbody>{ for rows.iter().filter_map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
