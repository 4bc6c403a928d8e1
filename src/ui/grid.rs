//! How a grid of cells answers the keyboard: what is selected, what a key does. It knows neither texts nor the page.
//!
//! A cell is either ready (keys move, typing begins anew), or typed into (arrows take what was typed and move on), or
//! edited (arrows move within the text). In the last two, Escape gives up what was typed; all else takes it.

mod rows;
mod window;

pub use rows::{RowDeed, filling, row_edit};
pub use window::{View, WHOLE};

use std::ops::Range;

/// A cell, by its row and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
}

/// What is selected, and what is being done with the cell it began at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The current cell.
    pub at: Spot,
    /// The opposite corner of the selected block.
    pub to: Spot,
    /// What is done with the current cell.
    pub mode: Mode,
    /// Where Enter goes back to after a row was filled with Tab.
    pub start: Option<usize>,
    /// Whether Tab leaves the grid.
    pub leaving: bool,
}

/// What is done with a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// It is only current.
    #[default]
    Ready,
    /// Something new is typed into it.
    Typing,
    /// What stands in it is edited.
    Editing,
}

/// How far one can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Rows, a blank one at the end included.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Rows that are seen at a time.
    pub page: usize,
}

/// A key, as the browser names it, and what is held down with it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stroke<'a> {
    /// `ArrowUp`, `Enter`, `a`.
    pub key: &'a str,
    /// Control, or Command.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt, or Option.
    pub alt: bool,
}

/// What a key does. Without one the key is the browser's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Takes what was typed, if anything, and goes there.
    Go(Cursor),
    /// Edits what stands in the current cell.
    Edit,
    /// Gives up what was typed; where nothing was, Tab leaves next.
    Escape,
    /// Empties the block.
    Clear,
    /// Does something with the rows of the block.
    Rows(RowDeed),
}

impl Cursor {
    /// One cell, ready.
    pub fn on(at: Spot) -> Self {
        Self { at, to: at, ..Self::default() }
    }

    /// The block from the current cell to another one.
    #[must_use]
    pub fn to(self, to: Spot) -> Self {
        Self { at: self.at, to, ..Self::default() }
    }

    /// Rows of the block.
    pub fn rows(&self) -> Range<usize> {
        self.at.row.min(self.to.row)..self.at.row.max(self.to.row) + 1
    }

    /// Columns of the block.
    pub fn columns(&self) -> Range<usize> {
        self.at.column.min(self.to.column)..self.at.column.max(self.to.column) + 1
    }

    /// The same within a grid that may have become smaller.
    #[must_use]
    pub fn within(self, extent: Extent) -> Self {
        Self { at: extent.clamp(self.at), to: extent.clamp(self.to), ..self }
    }
}

impl Extent {
    fn clamp(self, spot: Spot) -> Spot {
        Spot { row: spot.row.min(self.rows.saturating_sub(1)), column: spot.column.min(self.columns.saturating_sub(1)) }
    }

    fn last(self) -> Spot {
        self.clamp(Spot { row: usize::MAX, column: usize::MAX })
    }
}

/// What a key does.
pub fn press(stroke: Stroke<'_>, cursor: Cursor, extent: Extent) -> Option<Deed> {
    let Stroke { key, control, shift, alt } = stroke;
    match (cursor.mode, key) {
        _ if alt => return with_alt(stroke, cursor),
        (_, "Escape") => return Some(Deed::Escape),
        (_, "Tab") => return tab(cursor, extent, shift),
        (_, "Enter") if !control => return Some(Deed::Go(enter(cursor, extent, shift))),
        (Mode::Editing, _) => return None,
        (_, "F2") => return Some(Deed::Edit),
        (Mode::Ready, "Delete" | "Backspace") => return Some(Deed::Clear),
        (Mode::Ready, "a" | "A") if control => {
            return Some(Deed::Go(Cursor::on(Spot::default()).to(extent.last())));
        }
        // Within a text that is typed, these keys stay with it.
        (Mode::Typing, "Home" | "End") => return None,
        (Mode::Typing, _) if control || shift => return None,
        _ => {}
    }
    let from = if shift { cursor.to } else { cursor.at };
    let end = moved(key, control, from, extent)?;
    Some(Deed::Go(if shift { cursor.to(end) } else { Cursor::on(end) }))
}

/// Where a key leads from a cell; `None`: it leads nowhere.
pub fn moved(key: &str, control: bool, from: Spot, extent: Extent) -> Option<Spot> {
    let Spot { row, column } = from;
    let last = extent.last();
    let page = extent.page.max(1);
    Some(match (key, control) {
        ("ArrowUp", false) => Spot { row: row.saturating_sub(1), column },
        ("ArrowDown", false) => Spot { row: (row + 1).min(last.row), column },
        ("ArrowLeft", false) => Spot { row, column: column.saturating_sub(1) },
        ("ArrowRight", false) => Spot { row, column: (column + 1).min(last.column) },
        ("ArrowUp", true) => Spot { row: 0, column },
        ("ArrowDown", true) => Spot { row: last.row, column },
        ("ArrowLeft", true) | ("Home", false) => Spot { row, column: 0 },
        ("ArrowRight", true) | ("End", false) => Spot { row, column: last.column },
        ("Home", true) => Spot::default(),
        ("End", true) => last,
        ("PageUp", false) => Spot { row: row.saturating_sub(page), column },
        ("PageDown", false) => Spot { row: (row + page).min(last.row), column },
        _ => return None,
    })
}

/// Along the row and into the next one; from the last cell, and after Escape, out of the grid.
fn tab(cursor: Cursor, extent: Extent, back: bool) -> Option<Deed> {
    let Spot { row, column } = cursor.at;
    let last = extent.last();
    let next = match back {
        _ if cursor.leaving => None,
        true if column > 0 => Some(Spot { row, column: column - 1 }),
        true => row.checked_sub(1).map(|row| Spot { row, column: last.column }),
        false if column < last.column => Some(Spot { row, column: column + 1 }),
        false => (row < last.row).then_some(Spot { row: row + 1, column: 0 }),
    }?;
    let start = (next.row == row).then_some(cursor.start.unwrap_or(column));
    Some(Deed::Go(Cursor { start, ..Cursor::on(next) }))
}

/// Down, to where a row that was filled with Tab began.
fn enter(cursor: Cursor, extent: Extent, up: bool) -> Cursor {
    let Spot { row, column } = cursor.at;
    let row = if up { row.saturating_sub(1) } else { (row + 1).min(extent.last().row) };
    Cursor::on(Spot { row, column: cursor.start.unwrap_or(column) })
}

/// Alt works on rows; a cell that is being filled is left alone.
fn with_alt(stroke: Stroke<'_>, cursor: Cursor) -> Option<Deed> {
    if cursor.mode != Mode::Ready || stroke.control {
        return None;
    }
    let deed = match stroke.key {
        "Enter" if stroke.shift => RowDeed::Above,
        "Enter" => RowDeed::Below,
        "Delete" => RowDeed::Remove,
        "ArrowUp" => RowDeed::Up,
        "ArrowDown" => RowDeed::Down,
        _ => return None,
    };
    Some(Deed::Rows(deed))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent { rows: 5, columns: 4, page: 3 };

    fn spot(row: usize, column: usize) -> Spot {
        Spot { row, column }
    }

    /// Presses keys one after another, each written as `Shift+Control+End`.
    fn after(cursor: Cursor, keys: &[&str]) -> Cursor {
        keys.iter().fold(cursor, |cursor, keys| {
            let key = keys.rsplit('+').next().unwrap_or_default();
            let held = |name| keys.contains(name);
            let stroke = Stroke { key, control: held("Control"), shift: held("Shift"), alt: held("Alt") };
            match press(stroke, cursor, EXTENT) {
                Some(Deed::Go(cursor)) => cursor,
                Some(Deed::Escape) => Cursor { mode: Mode::Ready, leaving: true, ..cursor },
                other => panic!("{keys} does {other:?}"),
            }
        })
    }

    fn pressed(key: &str, mode: Mode) -> Option<Deed> {
        press(Stroke { key, ..Stroke::default() }, Cursor { mode, ..Cursor::on(spot(1, 1)) }, EXTENT)
    }

    #[test]
    fn arrows_and_jumps_stay_within_the_grid() {
        let middle = Cursor::on(spot(2, 1));
        for (keys, end) in [
            (&["ArrowUp"][..], spot(1, 1)),
            (&["ArrowUp", "ArrowUp", "ArrowUp"], spot(0, 1)),
            (&["ArrowLeft", "ArrowLeft"], spot(2, 0)),
            (&["Control+ArrowDown", "ArrowDown"], spot(4, 1)),
            (&["Control+ArrowRight", "ArrowRight"], spot(2, 3)),
            (&["Home"], spot(2, 0)),
            (&["End"], spot(2, 3)),
            (&["Control+Home"], spot(0, 0)),
            (&["Control+End"], spot(4, 3)),
            (&["PageDown"], spot(4, 1)),
            (&["PageUp"], spot(0, 1)),
        ] {
            assert_eq!(after(middle, keys), Cursor::on(end), "{keys:?}");
        }
    }

    #[test]
    fn shift_selects_a_block_and_a_plain_arrow_lets_it_go() {
        let block = after(Cursor::on(spot(2, 2)), &["Shift+ArrowUp", "Shift+Home"]);
        assert_eq!((block.at, block.to), (spot(2, 2), spot(1, 0)));
        assert_eq!((block.rows(), block.columns()), (1..3, 0..3));
        assert_eq!(after(block, &["ArrowDown"]), Cursor::on(spot(3, 2)));
        let all = after(block, &["Control+a"]);
        assert_eq!((all.rows(), all.columns()), (0..5, 0..4));
    }

    #[test]
    fn tab_fills_a_row_and_enter_begins_the_next() {
        let filled = after(Cursor::on(spot(1, 1)), &["Tab", "Tab"]);
        assert_eq!(filled.at, spot(1, 3));
        assert_eq!(after(filled, &["Enter"]), Cursor::on(spot(2, 1)));
        assert_eq!(after(filled, &["Tab"]), Cursor::on(spot(2, 0)));
        assert_eq!(after(Cursor::on(spot(1, 0)), &["Shift+Tab"]).at, spot(0, 3));
    }

    #[test]
    fn tab_leaves_at_both_ends_and_after_escape() {
        let leaves = |cursor, shift| press(Stroke { key: "Tab", shift, ..Stroke::default() }, cursor, EXTENT).is_none();
        assert!(leaves(Cursor::on(spot(4, 3)), false));
        assert!(leaves(Cursor::on(spot(0, 0)), true));
        assert!(!leaves(Cursor::on(spot(2, 2)), false));
        assert!(leaves(after(Cursor::on(spot(2, 2)), &["Escape"]), false));
        assert!(!leaves(after(Cursor::on(spot(2, 2)), &["Escape", "ArrowUp"]), false));
    }

    #[test]
    fn arrows_take_what_is_typed_and_move_within_what_is_edited() {
        assert_eq!(pressed("ArrowLeft", Mode::Typing), Some(Deed::Go(Cursor::on(spot(1, 0)))));
        assert_eq!(pressed("ArrowLeft", Mode::Editing), None);
        assert_eq!(pressed("Home", Mode::Typing), None);
        for mode in [Mode::Typing, Mode::Editing] {
            assert_eq!(pressed("Enter", mode), Some(Deed::Go(Cursor::on(spot(2, 1)))));
            assert_eq!(pressed("Escape", mode), Some(Deed::Escape));
            assert_eq!(pressed("Delete", mode), None);
        }
        assert_eq!(pressed("Delete", Mode::Ready), Some(Deed::Clear));
        assert_eq!(pressed("F2", Mode::Ready), Some(Deed::Edit));
        assert_eq!(pressed("x", Mode::Ready), None);
    }

    #[test]
    fn alt_works_on_rows_unless_a_cell_is_being_filled() {
        let stroke = Stroke { key: "ArrowUp", alt: true, ..Stroke::default() };
        let cursor = Cursor::on(spot(1, 1));
        assert_eq!(press(stroke, cursor, EXTENT), Some(Deed::Rows(RowDeed::Up)));
        assert_eq!(press(stroke, Cursor { mode: Mode::Typing, ..cursor }, EXTENT), None);
    }

    #[test]
    fn an_empty_grid_and_one_that_shrinks_are_no_trouble() {
        let nothing = Extent { rows: 0, columns: 0, page: 0 };
        for key in ["ArrowDown", "End", "PageDown", "Enter", "Tab"] {
            let deed = press(Stroke { key, ..Stroke::default() }, Cursor::default(), nothing);
            assert!(matches!(deed, None | Some(Deed::Go(Cursor { at: Spot { row: 0, column: 0 }, .. }))), "{key}");
        }
        assert_eq!(Cursor::on(spot(9, 9)).within(EXTENT), Cursor::on(spot(4, 3)));
    }
}
