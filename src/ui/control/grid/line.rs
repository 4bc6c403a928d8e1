//! A row of the grid. It is drawn anew only where something of its own has changed: a table may have hundreds.

use super::super::super::grid::Mode;
use super::{LINE, WORDS, cell_id};
use crate::exchange::grid::{CellText, Column, ColumnKind, Table};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Line`].
#[derive(Properties)]
pub(super) struct LineProps {
    pub(super) table: Rc<Table>,
    /// Which of the tables so far was the first with these columns.
    pub(super) columns: usize,
    /// Which row; the number of rows: the blank one beneath them.
    pub(super) row: usize,
    /// The first and the last of its columns that are selected.
    pub(super) block: Option<(usize, usize)>,
    /// The column of the current cell, and what is done with it.
    pub(super) at: Option<(usize, Mode)>,
    /// Whether the hand is on the screen itself: its keyboard stays away until the cell is edited.
    pub(super) touch: bool,
    /// What can be done in the blank row.
    pub(super) blank: &'static str,
}

impl PartialEq for LineProps {
    fn eq(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.table, &other.table);
        (self.row, self.block, self.at, self.touch) == (other.row, other.block, other.at, other.touch)
            && self.blank == other.blank
            && (Rc::ptr_eq(mine, theirs)
                || (mine.rows.get(self.row) == theirs.rows.get(self.row) && self.columns == other.columns))
    }
}

/// A row of cells; the current one holds the field that is typed into.
#[component]
pub(super) fn Line(props: &LineProps) -> Html {
    let row = props.table.rows.get(props.row);
    let nothing = CellText::default();
    let cell = |(column, about): (usize, &Column)| {
        let cell = row.and_then(|row| row.cells.get(column)).unwrap_or(&nothing);
        let mode = props.at.filter(|(at, _)| *at == column).map(|(_, mode)| mode);
        let error = cell.fault.as_ref().map(|fault| fault.error);
        let class = classes!(
            (about.kind == ColumnKind::Number).then_some("figure"),
            about.fixed.then_some("fixed"),
            error.map(|error| if error { "error" } else { "unusual" }),
            mode.map(|_| "current"),
            mode.filter(|mode| *mode != Mode::Ready).map(|_| "open"),
        );
        let selected = props.block.is_some_and(|(first, last)| (first..=last).contains(&column));
        let hint = if row.is_none() && column == 0 { props.blank } else { "" };
        let inner = html! {
            <>
                <span title={cell.fault.as_ref().map(|fault| fault.sentence.clone())}>
                    if cell.text.is_empty() { <i>{ hint }</i> } else { { short(&cell.text) } }
                </span>
                if let Some(mode) = mode { { editor(props, column, cell, mode) } }
            </>
        };
        let (id, selected) = (cell_id(props.row, column), selected.to_string());
        let invalid = (error == Some(true)).then_some("true");
        let readonly = about.fixed.then_some("true");
        if column == 0 {
            html! {
                <th scope="row" tabindex="-1" {id} {class} aria-selected={selected} aria-invalid={invalid} aria-readonly={readonly}>{ inner }</th>
            }
        } else {
            html! { <td tabindex="-1" {id} {class} aria-selected={selected} aria-invalid={invalid} aria-readonly={readonly}>{ inner }</td> }
        }
    };
    html! {
        <tr class={row.is_none().then_some("blank")} aria-rowindex={(props.row + 2).to_string()}>{ for props.table.columns.iter().enumerate().map(cell) }</tr>
    }
}

/// The field of the current cell. Its text is set from outside, lest drawing anew disturb what is being typed.
fn editor(props: &LineProps, column: usize, cell: &CellText, mode: Mode) -> Html {
    let about = &props.table.columns[column];
    let head = props.table.rows.get(props.row).map_or("", |row| &row.head);
    let label =
        [head, &about.title, &about.unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let invalid = cell.fault.as_ref().is_some_and(|fault| fault.error).then_some("true");
    let words = match &about.kind {
        ColumnKind::Choice(words) => Some(words),
        ColumnKind::Text | ColumnKind::Number => None,
    };
    let pick = words.filter(|_| mode == Mode::Editing);
    let keyboard = match about.kind {
        _ if props.touch && mode == Mode::Ready => "none",
        ColumnKind::Number => "decimal",
        ColumnKind::Text | ColumnKind::Choice(_) => "text",
    };
    // The field stays beneath the list, lest the keyboard be lost on its way from one to the other.
    html! {
        <>
            <input class={if pick.is_none() { "editor" } else { "under" }} type="text" autocomplete="off" spellcheck="false"
                inputmode={keyboard} enterkeyhint="next" aria-label={label.clone()} aria-invalid={invalid} aria-describedby={LINE}
                readonly={about.fixed} data-shown={cell.text.clone()} list={words.filter(|_| mode == Mode::Typing).map(|_| WORDS)} />
            if let Some(words) = pick {
                <select class="editor" aria-label={label}>
                    if !words.contains(&cell.text) { <option value={cell.text.clone()}>{ &cell.text }</option> }
                    { for words.iter().map(|word| html! { <option value={word.clone()}>{ word }</option> }) }
                </select>
            }
        </>
    }
}

/// A figure to four decimals, where it has many more: the cell in hand shows all of them.
fn short(text: &str) -> String {
    let long = text.split_once('.').filter(|(_, decimals)| decimals.len() > 6);
    match long.filter(|(_, decimals)| decimals.bytes().all(|digit| digit.is_ascii_digit())) {
        Some((whole, decimals)) => format!("{whole}.{}…", &decimals[..4]),
        None => text.to_owned(),
    }
}
