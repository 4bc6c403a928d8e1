//! Words of the tab 需求与达标, apart from the others: only that tab needs them.

mod en;
mod zh;

use crate::model::Indicator;
use crate::text::Language;

/// The words of the tab, without those of the standards table.
#[derive(Debug)]
pub struct NeedsWords {
    /// The choice of the section.
    pub section: &'static str,
    /// Sections: resources, assessments, standards.
    pub sections: [&'static str; 3],
    /// The choice of the area.
    pub area: &'static str,
    /// The choice of the stage.
    pub stage: &'static str,
    /// Keeps a table as a file.
    pub save: &'static str,
    /// Prints what is shown.
    pub print: &'static str,
    /// In place of all of it where there are no zones.
    pub empty: &'static str,
    /// Leads to the tables.
    pub to_data: &'static str,

    /// Heading of the resources.
    pub resources: &'static str,
    /// What the figures are.
    pub resources_note: &'static str,
    /// Floor area and land come at once, and places by and by.
    pub at_once: &'static str,
    /// Rows, in the order of `Resource::ALL`: name, unit; no unit where the name says it.
    pub rows: [(&'static str, &'static str); 24],
    /// Classes are only at least so many.
    pub at_least: &'static str,
    /// Enter it in the table: leads there.
    pub enter: &'static str,
    /// Enter it in the standards: leads there.
    pub enter_norm: &'static str,
    /// Heading of the land.
    pub land: &'static str,
    /// The choice of the unit of land.
    pub land_unit: &'static str,
    /// Units of land, in the order of `LandUnit::ALL`.
    pub land_units: [&'static str; 3],
    /// Columns of the land plans: plan, zones, stage, needed, year, planned, more or less, by residents.
    pub plan_columns: [&'static str; 8],
    /// Heading of the capital, before the area: it covers all stages.
    pub capital: &'static str,
    /// Years in which nothing is spent have no column.
    pub capital_note: &'static str,
    /// There is none.
    pub no_capital: &'static str,
    /// A cost is unit cost × floor area.
    pub estimated: &'static str,
    /// What comes with a project: floor area, land, posts.
    pub built: [&'static str; 3],
    /// A figure is by norm.
    pub by_norm: &'static str,
    /// Part of a sum is by norm.
    pub partly_by_norm: &'static str,
    /// All projects.
    pub total: &'static str,
    /// 万元.
    pub money: &'static str,
    /// Heading of the verdict on 两个只增不减.
    pub falls: &'static str,
    /// What the verdict is made of.
    pub falls_note: &'static str,
    /// Why the money a pupil may fall though no rate does, where small schools are funded for so many pupils (`*`).
    pub falls_small: &'static str,
    /// Heading of the counts of schools.
    pub counts: &'static str,
    /// Kinds of school, in the order of `SchoolKind::ALL`.
    pub kinds: [&'static str; 7],
    /// Who runs them, in the order of `Ownership::ALL`.
    pub ownerships: [&'static str; 3],

    /// Heading of the assessments.
    pub assessment: &'static str,
    /// What they are.
    pub assessment_note: &'static str,
    /// First columns: indicator, line, result.
    pub assessment_columns: [&'static str; 3],
    /// Opens what each indicator means, and its source.
    pub explained: &'static str,
    /// Shows those alone that are missed.
    pub missed_only: &'static str,
    /// None is missed.
    pub none_missed: &'static str,
    /// Shares of an age group can be over 100 %.
    pub over_full: &'static str,
    /// Met, missed, not assessed, not known, not applicable; in full.
    pub verdicts: [&'static str; 5],
    /// The marks before figures that are met, and missed.
    pub marks: [&'static str; 2],
    /// At least, and at most, before a line.
    pub ends: [&'static str; 2],
    /// Indicators, in the order of `Indicator::ALL`: name, meaning.
    indicators: [(&'static str, &'static str); 23],
    /// Heading of the schools that miss a line.
    pub schools: &'static str,
    /// There are none.
    pub no_schools: &'static str,
    /// No school is entered.
    pub none_entered: &'static str,
    /// Columns: school, lines it misses.
    pub school_columns: [&'static str; 2],
    /// The choice of the school year.
    pub year: &'static str,
}

impl NeedsWords {
    /// An indicator: its name, and what it means.
    pub fn indicator(&self, indicator: Indicator) -> (&'static str, &'static str) {
        let place = Indicator::ALL.iter().position(|one| *one == indicator).unwrap_or(0);
        self.indicators[place]
    }
}

/// The words of a language.
pub fn needs_words(language: Language) -> &'static NeedsWords {
    match language {
        Language::Zh => &zh::ZH,
        Language::En => &en::EN,
    }
}
