//! What one school needs in a year beside places, and what of it is there: all its stages together.

use super::SchoolsProps;
use crate::model::{Needs, SchoolNeed, Stage};
use crate::report::schools::shared_out;
use crate::text::format::{NONE, count, difference, school_year, signed};
use yew::prelude::*;

/// What is needed, and what is there.
type Of = (fn(&SchoolNeed) -> f64, fn(&SchoolNeed) -> Option<f64>);

/// Staff, floor area, site area, boarding beds, computers.
const ROWS: [Of; 5] = [
    (|need| need.staff_needed, |need| need.staff),
    (|need| need.floor_needed, |need| need.floor),
    (|need| need.land_needed, |need| need.land),
    (|need| need.beds_needed, |need| need.beds),
    (|need| need.devices_needed, |_| None),
];

/// The table; what is neither needed nor there is left out.
pub(super) fn needs_of(props: &SchoolsProps, needs: &Needs, school: usize) -> Html {
    let (text, language, step) = (props.words(), props.language, props.step());
    let of_year: Vec<&SchoolNeed> =
        Stage::ALL.into_iter().filter_map(|stage| needs.of_school(school, stage).get(step)).collect();
    // Computers are nobody's stock.
    let [staff, floor, land, beds] = shared_out(props.inputs(), school);
    let shared = [staff, floor, land, beds, false];
    let mut any_shared = false;
    let mut row = |((name, (needed, there)), shared): ((&&'static str, &Of), bool)| {
        let needed: f64 = of_year.iter().map(|need| needed(need)).sum();
        // Known where it is of every stage that needs some.
        let there: Option<f64> = of_year.iter().map(|need| there(need)).sum();
        let there = there.filter(|_| !of_year.is_empty());
        if needed < 0.5 && there.unwrap_or(0.0) < 0.5 {
            return None;
        }
        let gap = there.map(|there| difference(there, needed));
        let short = gap.is_some_and(|gap| gap < 0.0);
        let shared = shared && there.is_some_and(|there| there >= 0.5);
        any_shared |= shared;
        let or_none = |number: Option<f64>| number.map_or_else(|| NONE.to_owned(), |number| count(language, number));
        Some(html! {
            <tr>
                <th scope="row">{ *name }</th>
                <td>{ count(language, needed) }</td>
                <td>{ or_none(there) }if shared { <small class="schools-shared">{ text.shared_out }</small> }</td>
                <td class={short.then_some("short")}>{ gap.map_or_else(|| NONE.to_owned(), |gap| signed(language, gap)) }</td>
            </tr>
        })
    };
    let rows: Vec<Html> = text.needs.iter().zip(&ROWS).zip(shared).filter_map(&mut row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let [needed, there, gap] = text.needs_columns;
    html! {
        <section aria-labelledby="school-needs-title">
            <h3 id="school-needs-title">{ format!("{} · {}", text.needs_title, school_year(language, props.year(step))) }</h3>
            <div class="schools-box" tabindex="0">
                <table class="schools-table schools-needs" data-test="school-needs" aria-labelledby="school-needs-title">
                    <thead><tr><td></td>{ for [needed, there, gap].into_iter().map(|head| html! { <th scope="col" class="figure">{ head }</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            if any_shared {
                <p class="schools-note" data-test="school-shared">{ text.shared_out_note }</p>
            }
        </section>
    }
}
