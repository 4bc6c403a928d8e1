//! How far a table is scrolled within its box.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use web_sys::{Element, Event};

/// The box of a table and its rows, in pixels.
pub(in crate::ui) struct Scrolled {
    /// How far it is scrolled down.
    pub(in crate::ui) top: f64,
    /// Its height.
    pub(in crate::ui) height: f64,
    /// The height of a row.
    pub(in crate::ui) row: f64,
}

/// The box around a table, and how far it is scrolled; `None`: no row is drawn.
pub(in crate::ui) fn scrolled(table: &Element) -> Option<Scrolled> {
    let frame = table.parent_element()?;
    let row = table.query_selector("tbody tr[aria-rowindex]").ok()??;
    Some(Scrolled {
        top: f64::from(frame.scroll_top()),
        height: f64::from(frame.client_height()),
        row: row.get_bounding_client_rect().height(),
    })
}

/// Gives the keyboard to the element of this id once the page is drawn anew. Where it is not drawn, the table is first
/// scrolled to its row.
pub(in crate::ui) fn focus_row_later(id: String, row: usize) {
    Timeout::new(0, move || {
        if document().get_element_by_id(&id).is_some() {
            return super::focus(&id);
        }
        scroll_to(row);
        super::focus_later(id);
    })
    .forget();
}

/// Brings a row to the middle of the box, and says so at once: the browser itself tells of it only with the next frame.
fn scroll_to(row: usize) {
    let Ok(Some(table)) = document().query_selector("table[role=grid]") else { return };
    let Some((frame, scrolled)) = table.parent_element().zip(scrolled(&table)) else { return };
    frame.set_scroll_top((row as f64 * scrolled.row - scrolled.height / 2.0) as i32);
    if let Ok(event) = Event::new("scroll") {
        drop(frame.dispatch_event(&event));
    }
}
