//! The schools of one year: pupils, places, how full, classes, shortages; sorted by any of them.

use super::table::{Head, Line, SchoolTable, class_of, class_of_classes};
use super::tools::{levels, table_line};
use super::{SchoolsProps, Seen, save_button, use_way_back};
use crate::exchange::schools::list_csv;
use crate::model::{Stage, Utilisation};
use crate::report::schools::{Column, OfSchool, SchoolFigures};
use crate::text::compare::file_name;
use crate::text::format::{count, school_year, utilisation};
use crate::text::schools::{found, mean, name, short_of, some};
use crate::text::words;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    pub(super) seen: Seen,
}

/// The list.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    let list: Rc<[SchoolFigures]> = seen.list().into();
    let of: Rc<[OfSchool]> = list.iter().map(|row| row.of).collect();
    let back = use_way_back(seen, &of);
    let props = &seen.props;
    let text = props.words();
    let columns: Rc<[Column]> = columns(props).into();
    let (by, falls) = props.looking.sort;
    let head = |column: &Column| {
        let (title, about) = text.columns[*column as usize];
        let sorted = (*column == by).then_some(falls);
        Head { title: title.into(), about: about.into(), sorted, figure: column.falls_first() }
    };
    let heads: Vec<Head> = columns.iter().map(head).collect();
    let on_sort = {
        let columns = columns.clone();
        props.turn(move |looking, place: usize| {
            let column = columns[place.min(columns.len() - 1)];
            let (before, falls) = looking.sort;
            looking.sort = (column, if before == column { !falls } else { column.falls_first() });
        })
    };
    let line = {
        let (props, list, columns) = (props.clone(), list.clone(), columns.clone());
        Callback::from(move |row: usize| line(&props, &list[row], &columns))
    };
    let save = {
        let (props, list) = (props.clone(), list.clone());
        Callback::from(move |()| {
            let year = school_year(props.language, props.year(props.step()));
            let name = file_name(&props.naming(), &[props.words().titles[0], &year]);
            (name, list_csv(&props.naming(), &list, &props.lines()))
        })
    };
    let all = seen.schools.ledger.len();
    html! {
        <section aria-labelledby="schools-title">
            { table_line(seen, save_button(seen, "save-schools", &refused, save)) }
            <p class="schools-note" role="status" data-test="schools-found">
                { if list.is_empty() { text.none_found.to_owned() } else { found(props.language, list.len(), all) } }
            </p>
            if !list.is_empty() {
                { levels(props) }
                <SchoolTable test="schools" label={text.titles[0]} class="schools-list" {heads} count={list.len()} {line} {on_sort}
                    on_open={seen.open(of)} {back} whole={seen.printing} />
            }
        </section>
    }
}

/// The columns that can tell rows apart here.
fn columns(props: &SchoolsProps) -> Vec<Column> {
    let asked = props.asked();
    let shown = |column: &Column| match column {
        Column::Zone => !matches!(asked.area, crate::model::Area::Zone(_)),
        Column::Stage => asked.stage.is_none(),
        Column::Large | Column::SuperLarge => asked.stage != Some(Stage::Kindergarten),
        _ => true,
    };
    Column::ALL.into_iter().filter(shown).collect()
}

fn line(props: &SchoolsProps, row: &SchoolFigures, columns: &[Column]) -> Line {
    let language = props.language;
    let cells = columns.iter().skip(1).map(|column| {
        let number = |number: u32| some(language, f64::from(number));
        let (text, class) = match column {
            Column::School => (String::new(), None),
            Column::Zone => (props.zone_of(row.of.school), Some("name")),
            Column::Stage => (props.stage_word(row.of.stage).to_owned(), Some("name")),
            Column::Use => return use_cell(props, row.utilisation, class_of(row.level)),
            _ if row.utilisation == Utilisation::Nothing => (String::new(), None),
            Column::Pupils => (count(language, row.pupils), None),
            Column::Places => (count(language, row.places), None),
            Column::Classes => (count(language, f64::from(row.classes)), None),
            Column::Mean => (mean(language, row.mean), None),
            Column::Largest => (number(row.largest), class_of_classes(row.over_norm, row.large, row.super_large)),
            Column::OverNorm => (number(row.over_norm), (row.over_norm > 0).then_some("tight")),
            Column::Large => (number(row.large), (row.large > 0).then_some("short")),
            Column::SuperLarge => (number(row.super_large), (row.super_large > 0).then_some("short")),
            Column::WithoutRoom => (number(row.without_room), (row.without_room > 0).then_some("short")),
            Column::Unmet => (short_of(language, row.pupils, row.places), None),
        };
        html! { <td {class}>{ text }</td> }
    });
    Line {
        name: name(language, props.inputs(), row.of.school).into(),
        below: props.below(row.of).into(),
        cells: html! { <>{ for cells }</> },
    }
}

/// How full a school is, coloured as in the table of zones.
pub(super) fn use_cell(props: &SchoolsProps, value: Utilisation, class: &'static str) -> Html {
    let table = &words(props.language).table;
    let said = match value {
        Utilisation::Over => Some(table.no_places),
        Utilisation::Nothing => Some(table.nothing),
        Utilisation::Share(_) => None,
    };
    html! {
        <td class={classes!("use", class)} title={said}>
            { utilisation(props.language, value, &props.lines()) }
            if let Some(said) = said { <span class="heard">{ said }</span> }
        </td>
    }
}
