//! Which rows of a long table are drawn: those in view with some around them, and those the keyboard is at. In place of
//! the others stand gaps of the same height.

use super::Cursor;
use crate::scenario::order::sort_by;
use std::ops::Range;

/// Tables of so many rows are drawn as a whole: the browser finds every word in them.
pub const WHOLE: usize = 60;
/// Rows drawn above and below those in view.
const AROUND: usize = 12;
/// By how many rows what is drawn moves on.
const STEP: usize = 8;

/// What is in view, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The rows to draw.
    rows: Range<usize>,
    /// Height of a row in pixels; all are the same.
    height: f64,
}

impl Default for View {
    fn default() -> Self {
        Self { rows: 0..WHOLE, height: 28.0 }
    }
}

impl View {
    /// The view of a box of a height that is scrolled from the top, in pixels, where rows have a height.
    pub fn of(top: f64, height: f64, row: f64) -> Self {
        let row = row.max(1.0);
        let first = ((top.max(0.0) / row) as usize).saturating_sub(AROUND) / STEP * STEP;
        Self { rows: first..first + (height.max(0.0) / row) as usize + 2 * AROUND + STEP, height: row }
    }

    /// The height of so many rows.
    pub fn height(&self, rows: usize) -> f64 {
        rows as f64 * self.height
    }

    /// The rows to draw of a table with so many, from the top, block by block.
    pub fn blocks(&self, lines: usize, cursor: Cursor) -> Vec<Range<usize>> {
        if lines <= WHOLE {
            return alone(0..lines);
        }
        let last = lines - 1;
        let one = |row: usize| row.min(last)..row.min(last) + 1;
        let seen = self.rows.start.min(last)..self.rows.end.clamp(1, lines);
        let mut blocks = vec![seen, one(cursor.at.row), one(cursor.to.row)];
        sort_by(&mut blocks, |one, other| one.start.cmp(&other.start));
        blocks.dedup_by(|next, block| {
            let meets = next.start <= block.end;
            if meets {
                block.end = block.end.max(next.end);
            }
            meets
        });
        blocks
    }
}

/// One block.
fn alone(rows: Range<usize>) -> Vec<Range<usize>> {
    std::iter::once(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Spot;
    use super::*;

    fn cursor(at: usize, to: usize) -> Cursor {
        Cursor::on(Spot { row: at, column: 0 }).to(Spot { row: to, column: 0 })
    }

    #[test]
    fn a_short_table_is_drawn_as_a_whole() {
        assert_eq!(View::of(900.0, 100.0, 28.0).blocks(WHOLE, cursor(0, 0)), alone(0..WHOLE));
        assert_eq!(View::default().blocks(0, cursor(0, 0)), alone(0..0));
    }

    #[test]
    fn what_is_in_view_is_always_drawn_and_little_else() {
        let (row, height) = (28.0, 560.0);
        for top in (0..28_000).step_by(13) {
            let view = View::of(f64::from(top), height, row);
            let [block] = &view.blocks(1000, cursor(view.rows.start, view.rows.start))[..] else { panic!("{top}") };
            let seen = (f64::from(top) / row) as usize..((f64::from(top) + height) / row) as usize;
            assert!(block.start <= seen.start && block.end >= seen.end.min(1000), "{top}: {block:?}");
            assert!(block.len() <= 20 + 2 * AROUND + STEP, "{top}: {block:?}");
        }
    }

    #[test]
    fn the_rows_of_the_cursor_are_drawn_wherever_they_are() {
        let view = View::of(100.0 * 28.0, 560.0, 28.0);
        assert_eq!(view.rows, 88..140);
        assert_eq!(view.blocks(1000, cursor(0, 999)), [0..1, 88..140, 999..1000]);
        assert_eq!(view.blocks(1000, cursor(87, 140)), alone(87..141));
        assert_eq!(view.blocks(1000, cursor(100, 3)), [3..4, 88..140]);
    }

    #[test]
    fn a_table_that_became_shorter_still_ends_with_its_last_row() {
        let view = View::of(900.0 * 28.0, 560.0, 28.0);
        assert_eq!(view.blocks(100, cursor(99, 99)), alone(99..100));
    }
}
