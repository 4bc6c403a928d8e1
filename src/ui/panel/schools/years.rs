//! Schools × years: how full each is, as a figure and a colour. A year that is pressed becomes the year looked at, and the
//! schools are sorted by it.

use super::list::use_cell;
use super::table::{Head, Line, SchoolTable, class_of};
use super::tools::{levels, table_line};
use super::{Seen, save_button, use_way_back};
use crate::exchange::schools::years_csv;
use crate::model::Area;
use crate::report::schools::{Column, OfSchool, utilisation};
use crate::text::compare::file_name;
use crate::text::format::year;
use crate::text::schools::{found, name};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Years`].
#[derive(Properties, PartialEq)]
pub(super) struct YearsProps {
    pub(super) seen: Seen,
}

/// The table.
#[component]
pub(super) fn Years(props: &YearsProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    let list: Rc<[OfSchool]> = seen.list().iter().map(|row| row.of).collect();
    let back = use_way_back(seen, &list);
    let props = &seen.props;
    let text = props.words();
    let asked = props.asked();
    let first: Rc<[Column]> = [Column::School, Column::Zone, Column::Stage]
        .into_iter()
        .filter(|column| match column {
            Column::Zone => !matches!(asked.area, Area::Zone(_)),
            Column::Stage => asked.stage.is_none(),
            _ => true,
        })
        .collect();
    let ((by, falls), step) = (props.looking.sort, props.step());
    let base = props.inputs().base_year;
    let mut heads: Vec<Head> = first
        .iter()
        .map(|column| {
            let (title, about) = text.columns[*column as usize];
            Head { title: title.into(), about: about.into(), sorted: (*column == by).then_some(falls), figure: false }
        })
        .collect();
    heads.extend((0..seen.schools.years).map(|at| Head {
        title: year(props.year(at)).into(),
        about: text.columns[Column::Use as usize].1.into(),
        sorted: (by == Column::Use && at == step).then_some(falls),
        figure: true,
    }));
    let on_sort = {
        let first = first.clone();
        props.turn(move |looking, place: usize| {
            let (before, falls) = looking.sort;
            let Some(column) = first.get(place) else {
                let at = i32::try_from(place - first.len()).unwrap_or(0) + base;
                let same = before == Column::Use && looking.year.unwrap_or(base) == at;
                (looking.year, looking.sort) = (Some(at), (Column::Use, !(same && falls)));
                return;
            };
            looking.sort = (*column, before == *column && !falls);
        })
    };
    let line = {
        let (seen, list, first) = (seen.clone(), list.clone(), first.clone());
        Callback::from(move |row: usize| line(&seen, list[row], &first))
    };
    let save = {
        let (seen, list) = (seen.clone(), list.clone());
        Callback::from(move |()| {
            let props = &seen.props;
            let name = file_name(&props.naming(), &[props.words().titles[1]]);
            (name, years_csv(&props.naming(), &seen.schools, &list, &props.lines()))
        })
    };
    html! {
        <section aria-labelledby="schools-title">
            { table_line(seen, save_button(seen, "save-schools", &refused, save)) }
            <p class="schools-note" role="status" data-test="schools-found">
                { if list.is_empty() { text.none_found.to_owned() } else { found(props.language, list.len(), seen.schools.ledger.len()) } }
            </p>
            if !list.is_empty() {
                { levels(props) }
                <SchoolTable test="schools" label={text.titles[1]} class="schools-years" {heads} count={list.len()} {line} {on_sort}
                    on_open={seen.open(list)} {back} whole={seen.printing} />
            }
        </section>
    }
}

fn line(seen: &Seen, of: OfSchool, first: &[Column]) -> Line {
    let props = &seen.props;
    let lines = props.lines();
    let names = first.iter().skip(1).map(|column| match column {
        Column::Zone => name_cell(props.zone_of(of.school)),
        _ => name_cell(props.stage_word(of.stage).to_owned()),
    });
    let cells = seen.schools.series(of.school, of.stage).iter().map(|cell| {
        let value = utilisation(cell.enrolment, cell.places);
        use_cell(props, value, class_of(lines.level(value)))
    });
    Line {
        name: name(props.language, props.inputs(), of.school).into(),
        below: props.below(of).into(),
        cells: html! { <>{ for names }{ for cells }</> },
    }
}

/// A cell of words.
pub(super) fn name_cell(name: String) -> Html {
    html! { <td class="name">{ name }</td> }
}
