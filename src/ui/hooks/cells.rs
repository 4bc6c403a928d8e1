//! The figures of a table for those who have no mouse: one stop of the keyboard, from which the arrow keys go on from
//! figure to figure. Which is the current one is marked here and not by drawing the table anew, for it has hundreds.

use crate::ui::grid::{Cursor, Extent, Spot, moved};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTableCellElement};
use yew::prelude::*;

/// What a table listens to, on an element around it.
pub(in crate::ui) struct Cells {
    /// The element around it.
    pub(in crate::ui) frame: NodeRef,
    /// Goes on to another figure, or presses the current one.
    pub(in crate::ui) onkeydown: Callback<KeyboardEvent>,
    /// Presses a figure.
    pub(in crate::ui) onclick: Callback<MouseEvent>,
    /// To be called when rows were drawn anew: there may be others, with other figures.
    pub(in crate::ui) on_drawn: Callback<()>,
}

/// A figure is pressed: its cell, and whether by the keyboard.
pub(in crate::ui) type Pressed = (HtmlTableCellElement, bool);

/// Rows to the next page.
const PAGE: usize = 10;

/// Lets the keyboard go through the figures of a table (the `td` of its body), each called by the title of its row, its
/// column and its text, with `between` between them.
#[hook]
pub(in crate::ui) fn use_cells(between: &'static str, on_press: Callback<Pressed>) -> Cells {
    let (frame, at) = (use_node_ref(), use_memo((), |()| Cell::new(Spot::default())));
    let onkeydown = {
        let (frame, at, on_press) = (frame.clone(), at.clone(), on_press.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(table) = Table::within(&frame) else { return };
            let Some(cell) = cell_of(event.target_dyn_into()) else { return };
            if event.alt_key() || event.meta_key() || event.shift_key() {
                return;
            }
            let key = event.key();
            if matches!(key.as_str(), "Enter" | " ") {
                event.prevent_default();
                on_press.emit((cell, true));
            } else if let Some(to) = moved(&key, event.ctrl_key(), spot(&cell), table.extent()) {
                event.prevent_default();
                at.set(to);
                if let Some(cell) = table.mark(to, between) {
                    drop(cell.focus());
                }
            }
        })
    };
    let onclick = {
        let (frame, at) = (frame.clone(), at.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some((table, cell)) = Table::within(&frame).zip(cell_of(event.target_dyn_into())) {
                at.set(spot(&cell));
                table.mark(at.get(), between);
                on_press.emit((cell, false));
            }
        })
    };
    let marked = frame.clone();
    let on_drawn = use_callback(between, move |(), between| {
        if let Some(table) = Table::within(&marked) {
            at.set(Cursor::on(at.get()).within(table.extent()).at);
            table.mark(at.get(), between);
        }
    });
    Cells { frame, onkeydown, onclick, on_drawn }
}

/// The figure something is in.
fn cell_of(inside: Option<Element>) -> Option<HtmlTableCellElement> {
    inside?.closest("td").ok()??.dyn_into().ok()
}

/// Where a figure stands; the first cell of a row is its name.
fn spot(cell: &HtmlTableCellElement) -> Spot {
    let before = |row: &Element| row.previous_element_sibling();
    let rows = std::iter::successors(cell.parent_element().as_ref().and_then(before), before).filter(is_seen).count();
    Spot { row: rows, column: usize::try_from(cell.cell_index() - 1).unwrap_or(0) }
}

/// Whether a row is one of those that are seen.
fn is_seen(row: &Element) -> bool {
    !row.has_attribute("hidden")
}

/// A table as it is drawn.
struct Table(Element);

impl Table {
    fn within(frame: &NodeRef) -> Option<Self> {
        frame.cast::<Element>()?.query_selector("table").ok()?.map(Self)
    }

    fn rows(&self) -> Vec<Element> {
        let rows = self.0.query_selector_all("tbody tr").ok();
        let rows = rows.iter().flat_map(|rows| (0..rows.length()).filter_map(|place| rows.get(place)));
        rows.filter_map(|row| row.dyn_into().ok()).filter(is_seen).collect()
    }

    fn extent(&self) -> Extent {
        let rows = self.rows();
        let cells = rows.first().map_or(0, |row| usize::try_from(row.child_element_count()).unwrap_or(0));
        Extent { rows: rows.len(), columns: cells.saturating_sub(1), page: PAGE }
    }

    /// Makes a figure the one the keyboard comes to, and says what it is.
    fn mark(&self, at: Spot, between: &str) -> Option<HtmlTableCellElement> {
        let child = |of: &Element, place: usize| of.children().item(u32::try_from(place).ok()?);
        let row = self.rows().into_iter().nth(at.row)?;
        let cell: HtmlTableCellElement = child(&row, at.column + 1)?.dyn_into().ok()?;
        if let Ok(marked) = self.0.query_selector_all("td[tabindex]") {
            for one in (0..marked.length()).filter_map(|place| marked.get(place)?.dyn_into::<Element>().ok()) {
                drop(one.remove_attribute("tabindex"));
                drop(one.remove_attribute("aria-label"));
            }
        }
        let text = |of: Option<Element>| of.and_then(|of| of.text_content()).unwrap_or_default();
        let name = child(&row, 0).and_then(|name| name.get_attribute("title")).unwrap_or_default();
        let column = self.0.query_selector("thead tr").ok().flatten().and_then(|head| child(&head, at.column + 1));
        let parts = [name, text(column), cell.text_content().unwrap_or_default()];
        drop(cell.set_attribute("aria-label", &parts.join(between)));
        drop(cell.set_attribute("tabindex", "0"));
        Some(cell)
    }
}
