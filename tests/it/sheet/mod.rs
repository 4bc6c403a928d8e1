//! Tables of inputs: typed, pasted, copied.

mod laws;
mod messy;
mod pasted;
mod plans;
mod rebuild;
mod schools;
mod told;

use std::ops::Range;
use std::rc::Rc;
use xuewei::exchange::grid::{Drafts, Edit, Outcome, Table, copy, edit, table};
use xuewei::scenario::sheet::Sheet;
use xuewei::scenario::{Scenario, presets};
use xuewei::text::Language;

/// Scenarios with their drafts, the first one the baseline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Desk {
    pub(super) language: Language,
    pub(super) scenarios: Vec<Rc<Scenario>>,
    pub(super) drafts: Drafts,
}

impl Desk {
    pub(super) fn new(scenario: Scenario) -> Self {
        Self { language: Language::Zh, scenarios: vec![Rc::new(scenario)], drafts: Drafts::default() }
    }

    pub(super) fn preset(id: &str) -> Self {
        Self::new(presets::preset(id).unwrap())
    }

    pub(super) fn table(&self, sheet: Sheet) -> Table {
        table(self.language, &self.scenarios[0], &self.drafts, &[], sheet)
    }

    pub(super) fn edit(&mut self, change: &Edit) -> Outcome {
        edit(self.language, &mut self.scenarios, 0, &mut self.drafts, change)
    }

    pub(super) fn paste(&mut self, sheet: Sheet, row: usize, column: usize, text: &str) -> Outcome {
        self.edit(&Edit::Paste { sheet, row, column, text: text.into() })
    }

    /// The whole table as it is copied.
    pub(super) fn copied(&self, sheet: Sheet) -> String {
        let table = self.table(sheet);
        copy(&table, everything(table.rows.len()), everything(table.columns.len()))
    }

    /// What stands in a cell.
    pub(super) fn text(&self, sheet: Sheet, row: usize, column: usize) -> String {
        self.table(sheet).rows[row].cells[column].text.clone()
    }
}

pub(super) fn everything(count: usize) -> Range<usize> {
    0..count
}
