//! Tables of inputs as text: shown, typed, pasted and copied.
//!
//! ```text
//! Scenario ─ table ─> Table ─ copy ─> text of a spreadsheet ─ Edit::Paste ─ edit ─> Scenario, Drafts, Outcome
//! ```

mod block;
mod cell;
mod change;
mod differences;
mod keys;
mod lines;
mod names;
mod paste;
mod settling;
mod show;
mod sums;
mod titles;

pub use change::edit;
pub use differences::{Differences, differences};
pub use lines::columns;
pub use show::{copy, place_among, refused, table};
pub use sums::sums_of_schools;

use crate::model::Year;
use crate::scenario::Scenario;
use crate::scenario::order::gathered;
use crate::scenario::sheet::Sheet;
use crate::text::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

/// A table as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Which.
    pub sheet: Sheet,
    /// Its columns; every row has a cell in each.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Sums beneath it, to compare with.
    pub totals: Vec<Total>,
    /// Whether rows can be added and removed.
    pub grows: bool,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Unit of its figures; may be empty.
    pub unit: String,
    /// What is to be entered; may be empty.
    pub about: String,
    /// What it takes.
    pub kind: ColumnKind,
    /// Whether its cells cannot be changed here: it says what the row is.
    pub fixed: bool,
}

/// What a column takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Numbers.
    Number,
    /// One of these words, picked or typed.
    Choice(Vec<String>),
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Tells it from the other rows as long as it is there; never shown.
    pub key: String,
    /// What it is about, as it is spoken.
    pub head: String,
    /// Its cells, one in each column.
    pub cells: Vec<CellText>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellText {
    /// What stands in it.
    pub text: String,
    /// What is wrong with it.
    pub fault: Option<CellFault>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// Whether it is not taken or keeps the county from being computed; else it is only unusual.
    pub error: bool,
    /// What is wrong and what was expected.
    pub sentence: String,
}

/// A row of sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// What they add up.
    pub label: String,
    /// One for each column; empty where there is nothing to add up.
    pub cells: Vec<String>,
}

/// A change of a table. Rows and columns count from 0 as in [`Table`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Text typed into a cell, or a block of a spreadsheet put down with its first cell there.
    Paste {
        /// The table.
        sheet: Sheet,
        /// Row of the first cell; the number of rows: beneath the last.
        row: usize,
        /// Column of the first cell.
        column: usize,
        /// What is typed or pasted: tabs between cells, line ends between rows.
        text: String,
    },
    /// Empties cells.
    Clear {
        /// The table.
        sheet: Sheet,
        /// Rows.
        rows: Range<usize>,
        /// Columns.
        columns: Range<usize>,
    },
    /// Adds empty rows.
    Insert {
        /// The table.
        sheet: Sheet,
        /// The row they stand before.
        row: usize,
        /// How many.
        count: usize,
    },
    /// Takes rows away, with everything that refers to them.
    Remove {
        /// The table.
        sheet: Sheet,
        /// Rows.
        rows: Range<usize>,
    },
    /// Moves a row.
    Move {
        /// The table.
        sheet: Sheet,
        /// The row.
        row: usize,
        /// Its place afterwards.
        to: usize,
    },
}

/// What changes tables: [`edit`], handed to whoever is not to depend on it.
pub type Editing = fn(Language, &mut [Rc<Scenario>], usize, &mut Drafts, &Edit) -> Outcome;

/// What was typed and cannot be taken, by table, row and column, and the rows that wait for more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// Texts that stand in cells instead of values.
    cells: BTreeMap<(Sheet, usize, usize), String>,
    /// Rows that are not complete.
    rows: BTreeSet<(Sheet, usize)>,
    /// Years that are rows or columns although nothing is given for them.
    years: BTreeSet<(Sheet, Year)>,
}

impl Drafts {
    /// Texts that are not taken, in all tables.
    pub fn count(&self) -> usize {
        self.cells.len()
    }

    /// As lists, for whoever keeps them.
    pub fn parts(&self) -> DraftParts {
        DraftParts {
            cells: self
                .cells
                .iter()
                .map(|((sheet, row, column), text)| (*sheet, *row, *column, text.clone()))
                .collect(),
            rows: self.rows.iter().copied().collect(),
            years: self.years.iter().copied().collect(),
        }
    }
}

/// Drafts as lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftParts {
    /// Table, row and column of each text that is not taken, and the text.
    pub cells: Vec<(Sheet, usize, usize, String)>,
    /// Table and place of each row that is not complete.
    pub rows: Vec<(Sheet, usize)>,
    /// Table and year of each that is shown although nothing is given for it.
    pub years: Vec<(Sheet, Year)>,
}

impl From<DraftParts> for Drafts {
    fn from(parts: DraftParts) -> Self {
        let cells = parts.cells.into_iter().map(|(sheet, row, column, text)| ((sheet, row, column), text));
        Self { cells: gathered(cells), rows: gathered(parts.rows), years: gathered(parts.years) }
    }
}

/// What came of a change, in cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Taken.
    pub taken: usize,
    /// Kept as typed and not taken; the cell says why.
    pub refused: usize,
    /// Without a place in the table.
    pub left_over: usize,
    /// Those among them whose row is not in the table.
    pub rows: Lost,
    /// Those among them whose column is not in the table.
    pub columns: Lost,
    /// Those among them whose row the same paste has filled already: the first stands.
    pub twice: Lost,
    /// Titles and sums that were recognised and passed over.
    pub skipped: usize,
    /// Zones, schools or projects that were removed, and what went with them.
    pub removed: Removed,
}

/// Zones, schools or projects that were removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// What the first of them are called.
    pub names: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// Entries that went with them, table by table: of all scenarios, the most that went in one.
    pub entries: Vec<(Sheet, usize)>,
    /// Closures whose receiving school went, and that have none now; of all scenarios, the most in one.
    pub receivers: usize,
}

/// Rows or columns that a table does not have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// What the first of them are called.
    pub names: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// What was given in them, in cells.
    pub cells: usize,
}

impl Lost {
    /// How many are told by name.
    const NAMED: usize = 3;
    /// Characters of a name that are told.
    const LONG: usize = 20;

    /// Counts cells of a row or column.
    fn add(&mut self, name: &str, cells: usize) {
        let name: String = name.trim().chars().take(Self::LONG).collect();
        if cells == 0 || name.is_empty() {
            return;
        }
        self.cells += cells;
        if !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    /// Keeps the first names, and the number of all.
    fn cut(&mut self) {
        self.count = self.names.len();
        self.names.truncate(Self::NAMED);
    }
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The table.
    pub sheet: Sheet,
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
}
