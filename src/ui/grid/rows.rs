//! What is done with whole rows, and with one text in many cells.

use super::{Cursor, Spot};
use crate::exchange::grid::{Edit, Table};
use std::ops::Range;

/// What can be done with whole rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowDeed {
    /// As many new rows above them.
    Above,
    /// As many below.
    Below,
    /// A new row beneath the last.
    End,
    /// They go.
    Remove,
    /// They change places with the row above.
    Up,
    /// They change places with the row below.
    Down,
}

/// The change of a table that is asked for, and the cursor afterwards; `None`: there is nothing to change.
pub fn row_edit(deed: RowDeed, cursor: Cursor, table: &Table) -> Option<(Edit, Cursor)> {
    let (sheet, count) = (table.sheet, table.rows.len());
    // The blank row is none.
    let Range { start, end } = cursor.rows();
    let (start, end) = (start.min(count), end.min(count));
    let size = (end - start).max(1);
    let inserted = |row: usize, size: usize| {
        let to = Spot { row: row + size - 1, column: cursor.at.column };
        let at = Spot { row, column: cursor.at.column };
        (Edit::Insert { sheet, row, count: size }, Cursor::on(at).to(to))
    };
    let shifted = |edit: Edit, shift: fn(usize) -> usize| {
        let spot = |spot: Spot| Spot { row: shift(spot.row), ..spot };
        let rows = Cursor { at: spot(cursor.at), to: spot(cursor.to), ..Cursor::default() };
        (edit, rows)
    };
    let change = match deed {
        _ if !table.grows => return None,
        RowDeed::Above => inserted(start, size),
        RowDeed::Below => inserted(end, size),
        RowDeed::End => inserted(count, 1),
        _ if start == end => return None,
        RowDeed::Remove => {
            (Edit::Remove { sheet, rows: start..end }, Cursor::on(Spot { row: start, column: cursor.at.column }))
        }
        // The row beside the block goes around it.
        RowDeed::Up if start > 0 => shifted(Edit::Move { sheet, row: start - 1, to: end - 1 }, |row| row - 1),
        RowDeed::Down if cursor.rows().end < count => shifted(Edit::Move { sheet, row: end, to: start }, |row| row + 1),
        RowDeed::Up | RowDeed::Down => return None,
    };
    Some(change)
}

/// One text for every cell of a block; `None`: the block is one cell, or the text is a block of its own.
pub fn filling(text: &str, rows: usize, columns: usize) -> Option<String> {
    let text = text.trim_end_matches(['\r', '\n']);
    if rows * columns < 2 || text.contains(['\t', '\n', '\r']) {
        return None;
    }
    let row = vec![text; columns].join("\t");
    Some(vec![row; rows].join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::grid::Row;
    use crate::scenario::sheet::Sheet;

    fn spot(row: usize, column: usize) -> Spot {
        Spot { row, column }
    }

    fn three_rows() -> Table {
        let row = |key: usize| Row { key: key.to_string(), head: String::new(), cells: Vec::new() };
        let rows = (0..3).map(row).collect();
        Table { sheet: Sheet::Zones, columns: Vec::new(), rows, totals: Vec::new(), grows: true }
    }

    #[test]
    fn rows_come_go_and_move_with_the_cursor() {
        let sheet = Sheet::Zones;
        let two = Cursor::on(spot(1, 2)).to(spot(2, 0));
        let edit = |deed, cursor| row_edit(deed, cursor, &three_rows());
        assert_eq!(
            edit(RowDeed::Above, two),
            Some((Edit::Insert { sheet, row: 1, count: 2 }, Cursor::on(spot(1, 2)).to(spot(2, 2))))
        );
        assert_eq!(
            edit(RowDeed::Below, two),
            Some((Edit::Insert { sheet, row: 3, count: 2 }, Cursor::on(spot(3, 2)).to(spot(4, 2))))
        );
        assert_eq!(edit(RowDeed::End, two), Some((Edit::Insert { sheet, row: 3, count: 1 }, Cursor::on(spot(3, 2)))));
        assert_eq!(edit(RowDeed::Remove, two), Some((Edit::Remove { sheet, rows: 1..3 }, Cursor::on(spot(1, 2)))));
        assert_eq!(
            edit(RowDeed::Up, two),
            Some((Edit::Move { sheet, row: 0, to: 2 }, Cursor::on(spot(0, 2)).to(spot(1, 0))))
        );
        assert_eq!(edit(RowDeed::Down, two), None);
        let first = Cursor::on(spot(0, 0));
        assert_eq!(edit(RowDeed::Down, first), Some((Edit::Move { sheet, row: 1, to: 0 }, Cursor::on(spot(1, 0)))));
        assert_eq!(edit(RowDeed::Up, first), None);
    }

    #[test]
    fn the_blank_row_is_no_row() {
        let sheet = Sheet::Zones;
        let blank = Cursor::on(spot(3, 1));
        let edit = |deed, cursor| row_edit(deed, cursor, &three_rows()).map(|(edit, _)| edit);
        for deed in [RowDeed::Remove, RowDeed::Up, RowDeed::Down] {
            assert_eq!(edit(deed, blank), None);
        }
        assert_eq!(edit(RowDeed::Above, blank), Some(Edit::Insert { sheet, row: 3, count: 1 }));
        let all = Cursor::on(spot(0, 0)).to(spot(3, 1));
        assert_eq!(edit(RowDeed::Remove, all), Some(Edit::Remove { sheet, rows: 0..3 }));
        assert_eq!(edit(RowDeed::Down, all), None);
        assert_eq!(row_edit(RowDeed::End, blank, &Table { grows: false, ..three_rows() }), None);
    }

    #[test]
    fn one_text_fills_a_block() {
        assert_eq!(filling("7\r\n", 2, 3).as_deref(), Some("7\t7\t7\n7\t7\t7"));
        assert_eq!(filling("7", 1, 1), None);
        assert_eq!(filling("7\t8", 2, 2), None);
    }
}
