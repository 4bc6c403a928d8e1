//! The figures of a chart as a table.

use crate::model::Year;
use crate::text::figures::Column;
use crate::text::{Language, format, words};
use crate::ui::crosshair::{Crosshair, Point};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Figures`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FiguresProps {
    pub(in crate::ui) language: Language,
    /// The school years, a row each.
    pub(in crate::ui) years: Rc<[Year]>,
    /// The columns, each with a figure for every year.
    pub(in crate::ui) columns: Vec<Column>,
    /// What the table is about.
    pub(in crate::ui) title: AttrValue,
    /// The year looked at.
    pub(in crate::ui) crosshair: Crosshair,
    /// Called with what a pointer does to it.
    pub(in crate::ui) on_point: Callback<Point>,
}

/// The figures of a chart, year by year.
#[component]
pub(in crate::ui) fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { language, years, columns, title, on_point, .. } = props;
    let cell = |column: &Column, step: usize| {
        let value = column.values[step];
        let text = if column.signed { format::signed(*language, value) } else { format::count(*language, value) };
        let bad = column.signed && value <= -0.5;
        html! { <td class={classes!(bad.then_some("bad"))} data-test={column.test}>{ text }</td> }
    };
    let row = |(step, year): (usize, &Year)| {
        let year = *year;
        let chosen = props.crosshair.year == Some(year);
        html! {
            <tr key={year} class={classes!(chosen.then_some("chosen"))} aria-current={chosen.then_some("true")}
                onpointerenter={on_point.reform(move |_| Point::Over(year))}
                onclick={on_point.reform(move |_| Point::Toggle(year))}>
                <th scope="row">{ format::year(year) }</th>
                { for columns.iter().map(|column| cell(column, step)) }
            </tr>
        }
    };
    html! {
        <table class="figures" onpointerleave={on_point.reform(|_| Point::Leave)}>
            <caption class="heard">{ title }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words(*language).chart.school_year }</th>
                    { for columns.iter().map(|column| html! { <th scope="col">{ &column.heading }</th> }) }
                </tr>
            </thead>
            <tbody>{ for years.iter().enumerate().map(row) }</tbody>
        </table>
    }
}
