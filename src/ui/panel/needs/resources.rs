//! What an area and stage needs, year by year; what is not entered; spending; schools counted.

use super::projects::{plans, spent};
use super::{STANDARDS, Seen, titled, year_heads};
use crate::exchange::needs::resources_csv;
use crate::model::{Area, NeedCell, Ownership, SchoolKind, Stage};
use crate::report::needs::{
    Entered, Resource, ResourceLine, TakenOn, capital, in_full_at_once, peaks, resources, taken_on,
};
use crate::text::compare::file_name;
use crate::text::needs::{
    about, enter, fallen_of, falls, falls_note, heading, lacking, shown, shown_difference, taken_on as taken_on_told,
    worst,
};
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
    let (base, taken) = (props.inputs().base_year, taken_on(&lines));
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
                { titled(seen, ("needs-resources", text.resources), &refused, csv) }
                <p class="question-sentence" role="status" data-test="needs-worst">
                    { about(props.language, &seen.scope(Some(props.stage)), &worst(props.language, base, &peaks(&lines), seen.land)) }
                </p>
                if let Some(of) = &taken {
                    <p class="needs-taken" data-test="needs-taken">{ taken_on_told(props.language, base, of) }</p>
                }
                <p class="schools-note">{ text.resources_note }</p>
                if in_full_at_once(props.inputs(), needs, props.area) {
                    <p class="schools-note" data-test="needs-at-once">{ text.at_once }</p>
                }
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-resources">
                    <table class="schools-table" data-test="needs-resources" aria-labelledby="needs-resources">
                        <thead><tr><td></td>{ year_heads(props) }</tr></thead>
                        <tbody>{ for lines.iter().filter(|line| line.entered.is_none()).map(|line| row(seen, line, cells, &taken)) }</tbody>
                    </table>
                </div>
                { missing(seen, &lines) }
            </section>
            <section aria-labelledby="needs-falls">
                <h3 id="needs-falls">{ text.falls }</h3>
                <p data-test="needs-falls">{ falls(&props.naming(), &needs.falls(Area::County, None), all_known) }</p>
                if known(cells) {
                    <p class="schools-note">
                        { fallen_of(props.language, &area, stage, &needs.falls(props.area, Some(props.stage))) }
                    </p>
                }
                <p class="schools-note">{ falls_note(props.language, &props.inputs().norms) }</p>
            </section>
            { spent(seen, &projects) }
            { plans(seen) }
            { counts(seen) }
        </>
    }
}

/// A row of figures. Years in which staff are taken on though there are too many are marked.
fn row(seen: &Seen, line: &ResourceLine, cells: &[NeedCell], taken: &Option<TakenOn>) -> Html {
    let props = &seen.props;
    let text = props.words();
    let (name, unit) = heading(props.language, line.of, seen.land);
    let class = line.of.begins().then_some("needs-begins");
    let cell = |(step, value): (usize, &Option<f64>)| {
        let short = line.of.is_short() && value.is_some_and(|value| value >= 0.5);
        let least = line.of == Resource::Classes && cells.get(step).is_some_and(|cell| cell.at_least);
        let within = |of: &TakenOn| of.spans.iter().any(|(first, last)| (*first..=*last).contains(&step));
        let marked = line.of == Resource::Recruits && taken.as_ref().is_some_and(within);
        html! {
            <td class={if short { Some("short") } else { marked.then_some("tight") }}>
                if least { <small>{ text.at_least }{ " " }</small> }
                { match line.terms.get(step).copied().flatten() {
                    Some(terms) => shown_difference(props.language, line.of, terms, seen.land),
                    None => shown(props.language, line.of, *value, seen.land),
                } }
            </td>
        }
    };
    html! {
        <tr {class}>
            <th scope="row">{ name }if !unit.is_empty() { <small>{ unit }</small> }</th>
            { for line.values.iter().enumerate().map(cell) }
        </tr>
    }
}

/// What is not entered, and the ways to where it is.
fn missing(seen: &Seen, lines: &[ResourceLine]) -> Html {
    let props = &seen.props;
    let Some(told) = lacking(props.language, lines) else { return Html::default() };
    let mut ways: Vec<Entered> = Vec::new();
    for entered in lines.iter().filter_map(|line| line.entered) {
        if !ways.contains(&entered) {
            ways.push(entered);
        }
    }
    let way = |entered: Entered| match entered {
        Entered::In(sheet) => {
            let named = enter(props.language, sheet);
            html! { <>{ " " }<button type="button" class="plain" onclick={props.to_sheet(sheet)}>{ named }</button></> }
        }
        Entered::AsNorm => {
            let onclick = seen.on_section.reform(|_: MouseEvent| STANDARDS);
            html! { <>{ " " }<button type="button" class="plain" {onclick}>{ props.words().enter_norm }</button></> }
        }
    };
    html! { <p class="schools-note needs-lacking" data-test="needs-lacking">{ told }{ for ways.into_iter().map(way) }</p> }
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
