//! Words of the standards table, apart from the others: only the tab 需求与达标 needs them.

mod en;
mod zh;

use crate::text::Language;

/// A paper: title, number, when.
pub type PaperWords = (&'static str, &'static str, &'static str);

/// The words of the table.
#[derive(Debug)]
pub struct StandardsWords {
    /// Heading.
    pub title: &'static str,
    /// What can be done here.
    pub about: &'static str,
    /// Columns: norm, value, unit, default, source, number, date, status.
    pub columns: [&'static str; 8],
    /// Sections, in the order of `Section::ALL`.
    pub sections: [&'static str; 9],
    /// Units, in the order of `Unit`.
    pub units: [&'static str; 14],
    /// Papers, in the order of `Paper`.
    pub papers: [PaperWords; 14],
    /// Status, in the order of `Standing`.
    pub standings: [&'static str; 4],
    /// What each status means.
    pub standings_mean: [&'static str; 4],
    /// Lines of class sizes, in the order of `ClassLine::ALL`.
    pub lines: [&'static str; 9],
    /// Staff of a stage: kindergarten, primary, junior.
    pub staff: [&'static str; 3],
    /// Norms that are one figure, in the order of `text::standards::label`.
    pub single: [&'static str; 15],
    /// Before a stage: floor area, land, places per 1 000, boarding, funding, public share, lead time.
    pub of_stage: [&'static str; 7],
    /// Kinds of school that have areas: kindergarten, primary, junior, nine-year.
    pub schools: [&'static str; 4],
    /// Who runs a school, in the order of `Ownership::ALL`.
    pub ownerships: [&'static str; 3],
    /// Not set.
    pub blank: &'static str,
    /// Not assessed.
    pub not_assessed: &'static str,
    /// Puts a row back; the default follows.
    pub reset: &'static str,
    /// A row differs from the default.
    pub changed: &'static str,
    /// The baseline's norms are changed in the tables.
    pub baseline_note: &'static str,
    /// Heading of the ready sets.
    pub ready: &'static str,
    /// The sets, in the order of `Ready::ALL`: name, what it does.
    pub sets: [(&'static str, &'static str); 3],
    /// A set is in force, and nothing else is changed.
    pub in_force: &'static str,
    /// Rows of the tables of data, among what a set leaves.
    pub in_tables: &'static str,
    /// Rows for single grades or one kind of zone, entered in the tables, hold as well.
    pub more_rows: &'static str,
    /// Leads to the table of class sizes.
    pub to_sizes: &'static str,
    /// Leads to the table of areas.
    pub to_areas: &'static str,
    /// Heading of what norms alone do.
    pub effect: &'static str,
    /// What that is.
    pub effect_note: &'static str,
    /// The norms are the baseline's.
    pub no_effect: &'static str,
    /// Columns: stage, year, places short, classes, staff, floor area, operating money.
    pub effect_columns: [&'static str; 7],
    /// What was typed is no number; out of range; not whole.
    pub faults: [&'static str; 4],
}

/// The words of a language.
pub fn standards_words(language: Language) -> &'static StandardsWords {
    match language {
        Language::Zh => &zh::ZH,
        Language::En => &en::EN,
    }
}
