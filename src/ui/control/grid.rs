//! A grid of cells that behaves as a spreadsheet: keyboard, blocks, copy and paste, rows. It knows texts, not what
//! they are about.
//!
//! The keyboard is always in the field of the current cell, where an input method can begin; what keys do is in
//! `ui::grid`. Events are heard by the table as a whole, so that its rows hold no callbacks.

mod hand;
mod line;

use super::super::grid::{Cursor, Extent, Mode, RowDeed, View, WHOLE};
use super::super::hooks::{Editor, scrolled, use_lost_keys};
use crate::exchange::grid::{Column, ColumnKind, Edit, Table, Total};
use crate::text::words::GridWords;
use hand::Hand;
use line::Line;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Grid`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct GridProps {
    /// What it is called.
    pub(in crate::ui) label: AttrValue,
    /// What stands in it.
    pub(in crate::ui) table: Rc<Table>,
    /// Words of every grid.
    pub(in crate::ui) words: &'static GridWords,
    /// Called with what is to be changed.
    pub(in crate::ui) on_edit: Callback<Edit>,
}

/// Id of the line beneath, which tells about the current cell.
const LINE: &str = "grid-line";
/// Id of the words to choose from.
const WORDS: &str = "grid-words";

/// The id of the element of a cell. Giving it the keyboard makes it the current one.
pub(in crate::ui) fn cell_id(row: usize, column: usize) -> String {
    format!("cell-{row}-{column}")
}

/// A grid. It scrolls within its box.
#[component]
pub(in crate::ui) fn Grid(props: &GridProps) -> Html {
    let GridProps { label, table, words, on_edit } = props;
    let lines = table.rows.len() + usize::from(table.grows);
    let extent = Extent { rows: lines, columns: table.columns.len(), page: 10 };
    let state = use_state(Cursor::default);
    let touch = use_state_eq(|| false);
    let held = use_memo((), |()| Cell::new(false));
    let moves = use_memo((), |()| Cell::new(false));
    let latest = use_mut_ref(|| None::<Rc<Hand>>);
    let frame = use_node_ref();
    let columns_since = use_mut_ref(|| (table.clone(), 0));
    let columns_of = same_columns(&mut columns_since.borrow_mut(), table);
    let cursor = state.within(extent);
    let column = table.columns.get(cursor.at.column);
    let cell = table.rows.get(cursor.at.row).and_then(|row| row.cells.get(cursor.at.column));
    let fault = cell.and_then(|cell| cell.fault.as_ref());
    let shown = cell.map_or_else(String::new, |cell| cell.text.clone());
    {
        let (frame, held, moves) = (frame.clone(), held.clone(), moves.clone());
        use_effect_with((cursor, shown.clone()), move |(cursor, shown)| {
            moves.set(false);
            if let Some(editor) = Editor::within(&frame) {
                if held.get() {
                    editor.take_keyboard();
                    editor.reveal(&cell_id(cursor.to.row, cursor.to.column));
                }
                match cursor.mode {
                    Mode::Ready => editor.show(shown),
                    Mode::Typing => {}
                    Mode::Editing => editor.open(shown),
                }
            }
        });
    }
    let view = use_state_eq(View::default);
    let long = lines > WHOLE;
    let look = {
        let (view, frame) = (view.clone(), frame.clone());
        move || {
            if let Some(now) = frame.cast().and_then(|table| scrolled(&table)).filter(|_| long) {
                view.set(View::of(now.top, now.height, now.row));
            }
        }
    };
    {
        let look = look.clone();
        use_effect_with(long, move |_| look());
    }
    let onscroll = move |_: Event| look();
    let hand = Rc::new(Hand {
        table: table.clone(),
        extent,
        cursor,
        state,
        shown,
        fixed: column.is_none_or(|column| column.fixed),
        touch: touch.clone(),
        held,
        moves,
        frame: frame.clone(),
        on_edit: on_edit.clone(),
    });
    *latest.borrow_mut() = Some(hand.clone());
    use_lost_keys(move |event| {
        let hand = latest.borrow().clone();
        if let Some(hand) = hand.filter(|hand| hand.moves.get()) {
            hand.key(event);
        }
    });
    let (rows, columns) = (cursor.rows(), cursor.columns());
    let line = |row: usize| {
        let key = table.rows.get(row).map_or("", |row| &row.key);
        let block = rows.contains(&row).then(|| (columns.start, columns.end - 1));
        let at = (cursor.at.row == row).then_some((cursor.at.column, cursor.mode));
        html! { <Line {key} table={table.clone()} columns={columns_of} {row} {block} {at} touch={*touch} blank={words.blank} /> }
    };
    let mut body = Vec::new();
    let mut drawn = 0;
    for block in view.blocks(lines, cursor) {
        body.extend(gap(&view, drawn, block.start, table));
        body.extend(block.clone().map(line));
        drawn = block.end;
    }
    body.extend(gap(&view, drawn, lines, table));
    let choice = column.and_then(|column| match &column.kind {
        ColumnKind::Choice(words) => Some(words),
        ColumnKind::Text | ColumnKind::Number => None,
    });
    let told = match (fault, column) {
        (Some(fault), _) => html! {
            <span class={if fault.error { "error" } else { "unusual" }}>
                <b>{ if fault.error { words.error } else { words.unusual } }</b>{ &fault.sentence }
            </span>
        },
        (None, Some(column)) => html! { &column.about },
        (None, None) => Html::default(),
    };
    html! {
        <div class="sheet">
            { tools(words, table, &hand) }
            <div class="sheet-box" {onscroll}>
                <table class={classes!("sheet-table", long.then_some("long"))} role="grid" data-test="grid" ref={frame} aria-label={label} aria-multiselectable="true"
                    aria-rowcount={(lines + 1 + table.totals.len()).to_string()} aria-colcount={table.columns.len().to_string()}
                    onkeydown={hand.on(Hand::key)} oninput={hand.on(Hand::input)} onchange={hand.on(Hand::change)}
                    onpointerdown={hand.on(Hand::pointer_down)} onmousedown={hand.on(Hand::mouse_down)}
                    onmouseover={hand.on(Hand::mouse_over)} ondblclick={hand.on(Hand::double_click)}
                    onfocusin={hand.on(Hand::focus_in)} onfocusout={hand.on(Hand::focus_out)}
                    oncopy={hand.on(Hand::copy)} oncut={hand.on(Hand::cut)} onpaste={hand.on(Hand::paste)}>
                    <thead><tr aria-rowindex="1">{ for table.columns.iter().map(head) }</tr></thead>
                    <tbody>{ for body }</tbody>
                    if !table.totals.is_empty() {
                        <tfoot>{ for table.totals.iter().zip(lines + 2..).map(total) }</tfoot>
                    }
                </table>
            </div>
            if let Some(words) = choice {
                <datalist id={WORDS}>{ for words.iter().map(|word| html! { <option value={word.clone()}></option> }) }</datalist>
            }
            <p class="sheet-line" id={LINE} data-test="grid-line">{ told }</p>
            <details class="sheet-keys">
                <summary>{ words.keys }</summary>
                <p>{ words.more_keys }</p>
                if table.grows { <p>{ words.row_keys }</p> }
            </details>
        </div>
    }
}

/// Counts the tables whose columns differ from those before: compared once, and not row by row.
fn same_columns(known: &mut (Rc<Table>, usize), table: &Rc<Table>) -> usize {
    let (before, count) = known;
    if !Rc::ptr_eq(before, table) {
        *count += usize::from(before.columns != table.columns);
        *before = table.clone();
    }
    *count
}

/// What can be done with whole rows.
fn tools(words: &'static GridWords, table: &Table, hand: &Rc<Hand>) -> Html {
    if !table.grows {
        return Html::default();
    }
    let button = |(name, test, deed): (&'static str, &'static str, RowDeed)| {
        let hand = hand.clone();
        let disabled = !hand.can(deed);
        let onclick = move |_| hand.rows(deed);
        html! { <button type="button" class="button" data-test={test} {disabled} {onclick}>{ name }</button> }
    };
    let deeds = [
        (words.above, "row-above", RowDeed::Above),
        (words.below, "row-below", RowDeed::Below),
        (words.end, "row-end", RowDeed::End),
        (words.remove, "row-remove", RowDeed::Remove),
        (words.up, "row-up", RowDeed::Up),
        (words.down, "row-down", RowDeed::Down),
    ];
    html! { <div class="sheet-tools" role="group" aria-label={words.rows}>{ for deeds.into_iter().map(button) }</div> }
}

fn head(column: &Column) -> Html {
    html! {
        <th scope="col" class={(column.kind == ColumnKind::Number).then_some("figure")} title={column.about.clone()}>
            { &column.title }
            if !column.unit.is_empty() { <small>{ &column.unit }</small> }
        </th>
    }
}

/// Stands in place of rows that are not drawn.
fn gap(view: &View, from: usize, to: usize, table: &Table) -> Option<Html> {
    let style = format!("height: {}px", view.height(to - from));
    let columns = table.columns.len().to_string();
    (to > from).then(|| {
        html! { <tr key={format!("gap {to}")} class="gap" aria-hidden="true"><td colspan={columns} {style}></td></tr> }
    })
}

fn total((total, index): (&Total, usize)) -> Html {
    html! {
        <tr aria-rowindex={index.to_string()}>
            <th scope="row">{ &total.label }</th>
            { for total.cells.iter().skip(1).map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
