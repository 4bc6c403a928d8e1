//! What keyboard, mouse, touch and clipboard do to the grid.

use super::super::super::grid::{Cursor, Deed, Extent, Mode, RowDeed, Spot, Stroke, filling, press, row_edit};
use super::super::super::hooks::{Editor, in_front, pasted, put};
use crate::exchange::grid::{Edit, Table, copy};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};
use yew::prelude::*;

/// All that an event needs, as of the last drawing.
pub(super) struct Hand {
    pub(super) table: Rc<Table>,
    pub(super) extent: Extent,
    pub(super) cursor: Cursor,
    pub(super) state: UseStateHandle<Cursor>,
    /// What stands in the current cell.
    pub(super) shown: String,
    /// Whether it can't be changed.
    pub(super) fixed: bool,
    /// Whether the last touch was one, of the screen itself.
    pub(super) touch: UseStateHandle<bool>,
    /// Whether the keyboard is in the grid: drawing a cell anew takes it away, and then it has to come back.
    pub(super) held: Rc<Cell<bool>>,
    /// Whether the keyboard is on its way from one cell to another: keys that come meanwhile are the grid's.
    pub(super) moves: Rc<Cell<bool>>,
    pub(super) frame: NodeRef,
    pub(super) on_edit: Callback<Edit>,
}

impl Hand {
    /// A callback that does this.
    pub(super) fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, &E)) -> Callback<E> {
        let hand = self.clone();
        Callback::from(move |event| act(&hand, &event))
    }

    fn go(&self, cursor: Cursor) {
        self.held.set(true);
        self.moves.set(true);
        self.state.set(cursor);
    }

    /// Takes what was typed. A cell that is left as it was is not changed.
    fn settle(&self) {
        let typed = Editor::within(&self.frame).filter(|_| self.cursor.mode != Mode::Ready).map(|editor| editor.text());
        let (sheet, Spot { row, column }) = (self.table.sheet, self.cursor.at);
        match typed.filter(|text| *text != self.shown) {
            Some(text) if text.trim().is_empty() => {
                self.on_edit.emit(Edit::Clear { sheet, rows: row..row + 1, columns: column..column + 1 });
            }
            Some(text) => self.on_edit.emit(Edit::Paste { sheet, row, column, text }),
            None => {}
        }
    }

    fn clear(&self) {
        let rows = self.cursor.rows().start..self.cursor.rows().end.min(self.table.rows.len());
        if !rows.is_empty() {
            self.on_edit.emit(Edit::Clear { sheet: self.table.sheet, rows, columns: self.cursor.columns() });
        }
    }

    fn open(&self) {
        if !self.fixed {
            self.go(Cursor { mode: Mode::Editing, start: self.cursor.start, ..Cursor::on(self.cursor.at) });
        }
    }

    /// Whether there is something to do with the rows of the block.
    pub(super) fn can(&self, deed: RowDeed) -> bool {
        row_edit(deed, self.cursor, &self.table).is_some()
    }

    /// Does something with the rows of the block.
    pub(super) fn rows(&self, deed: RowDeed) {
        let change = row_edit(deed, self.cursor, &self.table);
        if let Some((edit, cursor)) = change {
            self.on_edit.emit(edit);
            self.state.set(cursor);
        }
    }

    pub(super) fn key(&self, event: &KeyboardEvent) {
        // While an input method is at work, every key is its own.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let key = event.key();
        let control = event.ctrl_key() || event.meta_key();
        let stroke = Stroke { key: &key, control, shift: event.shift_key(), alt: event.alt_key() };
        let Some(deed) = press(stroke, self.cursor, self.extent) else { return };
        event.prevent_default();
        match deed {
            Deed::Go(next) => {
                self.settle();
                self.go(next);
            }
            Deed::Edit => self.open(),
            Deed::Escape => {
                self.go(Cursor { leaving: self.cursor.mode == Mode::Ready, mode: Mode::Ready, ..self.cursor });
            }
            Deed::Clear => self.clear(),
            Deed::Rows(deed) => {
                self.held.set(true);
                self.rows(deed);
            }
        }
    }

    pub(super) fn input(&self, _: &InputEvent) {
        if self.cursor.mode == Mode::Ready {
            self.go(Cursor { mode: Mode::Typing, start: self.cursor.start, ..Cursor::on(self.cursor.at) });
        }
    }

    /// A word that is picked is taken at once; a text is taken when it is left, or when the page itself says so, which
    /// is about to go.
    pub(super) fn change(&self, event: &Event) {
        let picked = target(event).is_some_and(|element| element.tag_name() == "SELECT");
        if picked || !event.is_trusted() && self.cursor.mode != Mode::Ready {
            self.settle();
            self.go(Cursor::on(self.cursor.at));
        }
    }

    pub(super) fn pointer_down(&self, event: &PointerEvent) {
        self.touch.set(event.pointer_type() == "touch");
    }

    pub(super) fn mouse_down(&self, event: &MouseEvent) {
        let Some(spot) = spot(event).filter(|_| event.button() == 0) else { return };
        let again = spot == self.cursor.at && !event.shift_key();
        if again && self.cursor.mode != Mode::Ready {
            return;
        }
        if again && *self.touch && self.held.get() {
            return self.open();
        }
        event.prevent_default();
        self.settle();
        self.go(if event.shift_key() { self.cursor.to(spot) } else { Cursor::on(spot) });
        self.take_keyboard();
    }

    pub(super) fn mouse_over(&self, event: &MouseEvent) {
        if event.buttons() != 1 || self.cursor.mode != Mode::Ready || !self.held.get() {
            return;
        }
        if let Some(spot) = spot(event).filter(|spot| *spot != self.cursor.to) {
            self.go(self.cursor.to(spot));
        }
    }

    pub(super) fn double_click(&self, event: &MouseEvent) {
        if spot(event) == Some(self.cursor.at) && self.cursor.mode == Mode::Ready {
            self.open();
        }
    }

    /// Whatever brings the keyboard to a cell makes it the current one.
    pub(super) fn focus_in(&self, event: &FocusEvent) {
        self.held.set(true);
        match spot(event).filter(|_| target(event).is_some_and(|element| element.has_attribute("tabindex"))) {
            Some(spot) if spot != self.cursor.at => self.go(Cursor::on(spot)),
            Some(_) => self.take_keyboard(),
            None => {}
        }
    }

    /// What was typed is taken when the keyboard leaves; not when only another window comes before this one.
    pub(super) fn focus_out(&self, event: &FocusEvent) {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let frame = self.frame.cast::<Node>();
        if to.is_some() && frame.is_some_and(|frame| frame.contains(to.as_ref())) {
            return;
        }
        if to.is_some() {
            self.held.set(false);
        }
        if self.cursor.mode != Mode::Ready && in_front() {
            self.settle();
            self.state.set(Cursor::on(self.cursor.at));
        }
    }

    pub(super) fn copy(&self, event: &Event) {
        if self.cursor.mode == Mode::Ready {
            put(event, &copy(&self.table, self.cursor.rows(), self.cursor.columns()));
        }
    }

    pub(super) fn cut(&self, event: &Event) {
        let text = copy(&self.table, self.cursor.rows(), self.cursor.columns());
        if self.cursor.mode == Mode::Ready && put(event, &text) {
            self.clear();
        }
    }

    /// A block is put down from the first cell of the selection on. Within a text that is being edited, a plain text is
    /// the field's own matter.
    pub(super) fn paste(&self, event: &Event) {
        let Some(text) = pasted(event) else { return };
        if self.cursor.mode != Mode::Ready && !text.trim_end().contains(['\t', '\n', '\r']) {
            return;
        }
        event.prevent_default();
        let (rows, columns) = (self.cursor.rows(), self.cursor.columns());
        let (row, column) = (rows.start, columns.start);
        let text = filling(&text, rows.len(), columns.len()).unwrap_or(text);
        self.on_edit.emit(Edit::Paste { sheet: self.table.sheet, row, column, text });
        self.go(Cursor { mode: Mode::Ready, ..self.cursor });
    }

    fn take_keyboard(&self) {
        if let Some(editor) = Editor::within(&self.frame) {
            editor.take_keyboard();
        }
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The cell in which something happens.
fn spot(event: &Event) -> Option<Spot> {
    let cell = target(event)?.closest("[id^=cell-]").ok()??.id();
    let (row, column) = cell.strip_prefix("cell-")?.split_once('-')?;
    Some(Spot { row: row.parse().ok()?, column: column.parse().ok()? })
}
