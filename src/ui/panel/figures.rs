//! The figures of a chart as a table.

use crate::model::Area;
use crate::report::StageSeries;
use crate::text::{Language, format, words};
use yew::prelude::*;

/// Properties of [`Figures`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FiguresProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) series: StageSeries,
    /// What the table is about.
    pub(in crate::ui) title: AttrValue,
}

/// Year by year: pupils, places, public ones among them, their difference, what is short zone by zone, and the baseline where it differs.
#[component]
pub(in crate::ui) fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { language, series, title } = props;
    let chart = &words(*language).chart;
    // In a zone it would only repeat the balance.
    let several = !matches!(series.area, Area::Zone(_));
    let count = |values: &Vec<f64>, at: usize| format::count(*language, values[at]);
    let row = |(at, year): (usize, &i32)| {
        let balance = series.places[at] - series.enrolment[at];
        html! {
            <tr key={*year}>
                <th scope="row">{ format::year(*year) }</th>
                <td data-test="enrolment">{ count(&series.enrolment, at) }</td>
                <td data-test="places">{ count(&series.places, at) }</td>
                <td data-test="public-places">{ count(&series.public_places, at) }</td>
                <td class={classes!((balance <= -0.5).then_some("bad"))}>{ format::signed(*language, balance) }</td>
                if several { <td data-test="unmet">{ count(&series.unmet, at) }</td> }
                if let Some(values) = &series.baseline_enrolment { <td>{ count(values, at) }</td> }
                if let Some(values) = &series.baseline_places { <td>{ count(values, at) }</td> }
            </tr>
        }
    };
    html! {
        <table class="figures">
            <caption class="heard">{ title }</caption>
            <thead>
                <tr>
                    <th scope="col">{ chart.school_year }</th>
                    <th scope="col">{ chart.enrolment }</th>
                    <th scope="col">{ chart.places }</th>
                    <th scope="col">{ chart.public_places }</th>
                    <th scope="col">{ chart.balance }</th>
                    if several { <th scope="col">{ chart.unmet_in_zones }</th> }
                    if series.baseline_enrolment.is_some() { <th scope="col">{ chart.baseline_enrolment }</th> }
                    if series.baseline_places.is_some() { <th scope="col">{ chart.baseline_places }</th> }
                </tr>
            </thead>
            <tbody>{ for series.years.iter().enumerate().map(row) }</tbody>
        </table>
    }
}
