//! A table of schools: sorted by its heads, long ones drawn as far as they are in view. The arrow keys lead from school to
//! school, Enter opens one.

use crate::ui::grid::{Cursor, Spot, View, WHOLE};
use crate::ui::hooks::{focus, scrolled};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The head of a column.
#[derive(Clone, PartialEq)]
pub(super) struct Head {
    /// What stands there.
    pub(super) title: AttrValue,
    /// What it means.
    pub(super) about: AttrValue,
    /// Whether the table is sorted by it, and then whether it falls.
    pub(super) sorted: Option<bool>,
    /// Whether its figures stand to the right.
    pub(super) figure: bool,
}

/// A row: the school's name, what tells it apart where a phone has no room for these columns, and its cells.
pub(super) struct Line {
    pub(super) name: AttrValue,
    pub(super) below: AttrValue,
    pub(super) cells: Html,
}

/// Properties of [`SchoolTable`].
#[derive(Properties, PartialEq)]
pub(super) struct SchoolTableProps {
    /// Name for tests, and the beginning of its ids.
    pub(super) test: &'static str,
    /// What it is called.
    pub(super) label: AttrValue,
    /// Its class: how it looks.
    pub(super) class: &'static str,
    pub(super) heads: Vec<Head>,
    /// How many rows it has.
    pub(super) count: usize,
    /// Draws one of them.
    pub(super) line: Callback<usize, Line>,
    /// Called with the column to sort by.
    pub(super) on_sort: Callback<usize>,
    /// Called with the row that is opened.
    pub(super) on_open: Callback<usize>,
    /// The row the keyboard begins at, where it comes back from the school that was opened there.
    pub(super) back: Option<usize>,
    /// Sums beneath.
    #[prop_or_default]
    pub(super) foot: Html,
    /// All rows are drawn: for paper.
    pub(super) whole: bool,
}

/// The table; it scrolls within its box.
#[component]
pub(super) fn SchoolTable(props: &SchoolTableProps) -> Html {
    let SchoolTableProps { test, label, class, heads, count, line, on_sort, on_open, back, foot, whole } = props;
    let (test, count, back) = (*test, *count, *back);
    let frame = use_node_ref();
    let view = use_state_eq(View::default);
    let current = use_state_eq(|| back.unwrap_or(0));
    let moves = use_memo((), |()| Cell::new(back.is_some()));
    let at = (*current).min(count.saturating_sub(1));
    let id = |row: usize| format!("{test}-row-{row}");
    {
        let moves = moves.clone();
        let id = id(at);
        use_effect_with(at, move |_| {
            if moves.take() {
                focus(&id);
            }
        });
    }
    let long = count > WHOLE && !*whole;
    let look = {
        let (view, frame) = (view.setter(), frame.clone());
        move || {
            if let Some(now) = frame.cast::<Element>().and_then(|table| scrolled(&table)).filter(|_| long) {
                view.set(View::of(now.top, now.height, now.row));
            }
        }
    };
    {
        let look = look.clone();
        use_effect_with((long, count), move |_| look());
    }
    let onscroll = move |_: Event| look();
    let onkeydown = {
        let (current, moves) = (current.setter(), moves.clone());
        move |event: KeyboardEvent| {
            const PAGE: usize = 10;
            let last = count.saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowDown" => at + 1,
                "ArrowUp" => at.saturating_sub(1),
                "PageDown" => at + PAGE,
                "PageUp" => at.saturating_sub(PAGE),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            if next.min(last) != at {
                moves.set(true);
                current.set(next.min(last));
            }
        }
    };
    // One ear for all rows.
    let onclick = {
        let (current, on_open) = (current.setter(), on_open.clone());
        move |event: MouseEvent| {
            let Some(row) = event.target_dyn_into::<Element>().and_then(|target| row_of(&target)) else { return };
            current.set(row);
            on_open.emit(row);
        }
    };
    let blocks = if *whole {
        std::iter::once(0..count).collect()
    } else {
        let at = Spot { row: at, column: 0 };
        view.blocks(count, Cursor::on(at))
    };
    let gap = |from: usize, to: usize| {
        let style = format!("height: {}px", view.height(to - from));
        (to > from).then(|| {
            html! { <tr key={format!("gap {to}")} class="gap" aria-hidden="true"><td colspan={heads.len().to_string()} {style}></td></tr> }
        })
    };
    let row = |row: usize| {
        let Line { name, below, cells } = line.emit(row);
        html! {
            <tr key={row} aria-rowindex={(row + 2).to_string()}>
                <th scope="row">
                    <button type="button" id={id(row)} data-row={row.to_string()} title={name.clone()} tabindex={if row == at { "0" } else { "-1" }}>{ name }if !below.is_empty() { <small class="schools-below">{ below }</small> }</button>
                </th>
                { cells }
            </tr>
        }
    };
    let mut body = Vec::new();
    let mut drawn = 0;
    for block in blocks {
        body.extend(gap(drawn, block.start));
        body.extend(block.clone().map(row));
        drawn = block.end;
    }
    body.extend(gap(drawn, count));
    let head = |(place, head): (usize, &Head)| {
        let onclick = on_sort.reform(move |_| place);
        let sort = head.sorted.map(|falls| if falls { "descending" } else { "ascending" });
        let sign = head.sorted.map(|falls| if falls { "▼" } else { "▲" });
        html! {
            <th scope="col" class={if head.figure { "figure" } else { "name" }} aria-sort={sort}>
                <button type="button" title={head.about.clone()} {onclick}>{ &head.title }if let Some(sign) = sign { <i aria-hidden="true">{ sign }</i> }</button>
            </th>
        }
    };
    html! {
        <div class={classes!("schools-box", long.then_some("long"))} {onscroll}>
            <table class={classes!("schools-table", *class)} data-test={test} ref={frame} aria-label={label} aria-rowcount={(count + 1).to_string()}>
                <thead><tr aria-rowindex="1">{ for heads.iter().enumerate().map(head) }</tr></thead>
                <tbody {onkeydown} {onclick}>{ for body }</tbody>
                { foot.clone() }
            </table>
        </div>
    }
}

/// The row whose name was pressed.
fn row_of(target: &Element) -> Option<usize> {
    let button = target.closest("button[data-row]").ok()??;
    button.unchecked_into::<Element>().get_attribute("data-row")?.parse().ok()
}

/// The look of a level.
pub(super) const fn class_of(level: crate::report::Level) -> &'static str {
    use crate::report::Level;
    match level {
        Level::Nothing => "none",
        Level::Idle => "idle",
        Level::Normal => "fair",
        Level::Yellow => "tight",
        Level::Red => "short",
    }
}

/// The look of a class of so many pupils: over its norm, large or super-large.
pub(super) const fn class_of_classes(over_norm: u32, large: u32, super_large: u32) -> Option<&'static str> {
    if super_large > 0 || large > 0 {
        Some("short")
    } else if over_norm > 0 {
        Some("tight")
    } else {
        None
    }
}
