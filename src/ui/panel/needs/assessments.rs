//! The indicators of the assessments year by year, and the schools that miss a line.

use super::{Seen, titled, year_heads};
use crate::exchange::needs::assessment_csv;
use crate::report::needs::{Assessed, Course, Missing, assessed, in_no_school, schools_missing};
use crate::scenario::standards::Norm;
use crate::text::compare::file_name;
use crate::text::format::school_year;
use crate::text::needs::{about, enter, indicator, line, missed, schools_alone, summary, verdict};
use crate::text::schools::name;
use crate::text::standards::paper;
use crate::text::words::schools::schools_words;
use crate::text::words::standards::standards_words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Assessments`].
#[derive(Properties, PartialEq)]
pub(super) struct AssessmentsProps {
    pub(super) seen: Seen,
}

/// The section.
#[component]
pub(super) fn Assessments(props: &AssessmentsProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    let only = use_state_eq(|| false);
    let step = use_state_eq(|| 0_usize);
    let props = &seen.props;
    let text = props.words();
    let all = assessed(props.inputs(), &seen.sight.assessment, props.area, false);
    let alone = in_no_school(props.inputs(), &seen.sight.schools, props.area);
    let rows: Vec<Assessed> = all.iter().filter(|one| !*only || one.is_missed()).cloned().collect();
    let csv = {
        let (props, rows) = (props.clone(), rows.clone());
        move || {
            let naming = props.naming();
            let name = file_name(&naming, &[props.words().assessment, &naming.area(props.area)]);
            (name, assessment_csv(&naming, &props.years(), &rows))
        }
    };
    let onchange = {
        let (only, now) = (only.setter(), *only);
        move |_: Event| only.set(!now)
    };
    html! {
        <>
            <section aria-labelledby="needs-assessment">
                { titled(seen, ("needs-assessment", text.assessment), &refused, csv) }
                <p class="question-sentence" role="status" data-test="needs-met">
                    { about(props.language, &seen.scope(None), &summary(props.language, &all)) }
                </p>
                if let Some((step, pupils)) = alone {
                    <p class="needs-taken" data-test="needs-schools-alone">
                        { schools_alone(props.language, props.years()[step], pupils) }
                    </p>
                }
                <p class="schools-note">{ text.assessment_note }</p>
                <label class="switch">
                    <input type="checkbox" data-test="needs-missed" checked={*only} {onchange} />
                    <span>{ text.missed_only }</span>
                </label>
                if rows.is_empty() {
                    <p class="schools-note" role="status">{ text.none_missed }</p>
                } else {
                    <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-assessment">
                        <table class="schools-table needs-assessed" data-test="needs-assessment" aria-labelledby="needs-assessment">
                            <thead><tr>
                                { for text.assessment_columns.iter().map(|title| html! { <th scope="col">{ *title }</th> }) }
                                { year_heads(props) }
                            </tr></thead>
                            <tbody>{ for rows.iter().map(|of| row(seen, of)) }</tbody>
                        </table>
                    </div>
                }
                if rows.iter().any(Assessed::is_over_full) {
                    <p class="schools-note" data-test="needs-over-full">{ text.over_full }</p>
                }
            </section>
            { explained(seen, &rows) }
            { schools(seen, &step) }
        </>
    }
}

fn row(seen: &Seen, of: &Assessed) -> Html {
    let props = &seen.props;
    let (text, language) = (props.words(), props.language);
    let (title, meaning) = text.indicator(of.indicator);
    let cell = |(figure, met): (&Option<f64>, &Option<bool>)| {
        let mark = met.map(|met| text.marks[usize::from(!met)]);
        let spoken = met.map(|met| schools_words(language).met[usize::from(!met)]);
        let class = (*met == Some(false)).then_some("short");
        html! {
            <td {class} title={spoken}>
                if let Some(mark) = mark { <small>{ mark }{ " " }</small> }
                { indicator(language, of.indicator, *figure) }
            </td>
        }
    };
    let limit = line(language, of.indicator, of.verdict.line);
    let tone = match of.course() {
        Course::Missed => Some("short"),
        Course::Later => Some("tight"),
        _ => None,
    };
    html! {
        <tr>
            <th scope="row" title={meaning}>{ title }<small class="needs-line">{ &limit }</small></th>
            <td class="name">{ &limit }</td>
            <td class={classes!("name", "wide", tone)}>
                { verdict(language, of, props.inputs().base_year) }
                if let Some(sheet) = of.entered() {
                    { " " }
                    <button type="button" class="plain" onclick={props.to_sheet(sheet)}>{ enter(language, sheet) }</button>
                }
            </td>
            { for of.figures.iter().zip(&of.met).map(cell) }
        </tr>
    }
}

/// What each indicator means, where its line comes from, and how far that can be relied upon.
fn explained(seen: &Seen, rows: &[Assessed]) -> Html {
    let (text, language) = (seen.props.words(), seen.props.language);
    let one = |of: &Assessed| {
        let (title, meaning) = text.indicator(of.indicator);
        let norm = Norm::Line(of.indicator);
        let (source, number, date) = paper(language, norm);
        let standing = standards_words(language).standings[norm.paper().standing() as usize];
        html! { <><dt>{ title }</dt><dd>{ meaning }<br />{ format!("{source} · {number} · {date} · {standing}") }</dd></> }
    };
    html! {
        <details class="needs-explained">
            <summary>{ text.explained }</summary>
            <dl>{ for rows.iter().map(one) }</dl>
        </details>
    }
}

/// The schools that miss a line in a year.
fn schools(seen: &Seen, step: &UseStateHandle<usize>) -> Html {
    let props = &seen.props;
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    if inputs.schools.is_empty() {
        return html! { <p class="schools-note">{ text.none_entered }</p> };
    }
    let years = props.years();
    let at = (**step).min(years.len().saturating_sub(1));
    let found = schools_missing(inputs, &seen.sight.schools, &seen.sight.needs, props.area, at);
    let onchange = {
        let step = step.setter();
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            step.set(usize::try_from(list.selected_index()).unwrap_or(0));
        }
    };
    let option = |(place, year): (usize, &i32)| {
        html! { <option selected={place == at}>{ school_year(language, *year) }</option> }
    };
    let row = |of: &Missing| {
        let told = of.lines.iter().map(|(one, figure)| {
            let limit = one.line(&inputs.norms.lines);
            html! { <li>{ missed(language, *one, *figure, limit) }</li> }
        });
        html! {
            <tr>
                <th scope="row">{ name(language, inputs, of.school) }</th>
                <td class="name wide"><ul>{ for told }</ul></td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="needs-schools">
            <div class="schools-line">
                <h3 id="needs-schools">{ text.schools }</h3>
                <select class="pick" data-test="needs-year" aria-label={text.year} {onchange}>{ for years.iter().enumerate().map(option) }</select>
            </div>
            if found.is_empty() {
                <p class="schools-note" role="status">{ text.no_schools }</p>
            } else {
                <div class="schools-box" tabindex="0" role="group" aria-labelledby="needs-schools">
                    <table class="schools-table" data-test="needs-schools" aria-labelledby="needs-schools">
                        <thead><tr>{ for text.school_columns.iter().map(|title| html! { <th scope="col">{ *title }</th> }) }</tr></thead>
                        <tbody>{ for found.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}
