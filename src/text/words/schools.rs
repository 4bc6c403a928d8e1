//! Words of the tab 学校, apart from the others: only that tab needs them.

mod en;
mod zh;

use crate::text::Language;

/// The words of the tab.
#[derive(Debug)]
pub struct SchoolsWords {
    /// Heading of the summary, for screen readers.
    pub summary: &'static str,
    /// The choice of the area.
    pub area: &'static str,
    /// The choice of the stage.
    pub stage: &'static str,
    /// All stages and the three; all together first.
    pub stages: [&'static str; 4],
    /// The choice of the school year.
    pub year: &'static str,
    /// The choice of the view.
    pub view: &'static str,
    /// The views: list of one year, use by year, ledger of large classes.
    pub views: [&'static str; 3],
    /// Headings of the views.
    pub titles: [&'static str; 3],
    /// The choice of the kind of school, and any kind.
    pub kind: &'static str,
    /// Any kind.
    pub any_kind: &'static str,
    /// Kinds of school, in the order of `SchoolKind::ALL`.
    pub kinds: [&'static str; 7],
    /// The choice of who runs it.
    pub ownership: &'static str,
    /// Anybody.
    pub any_ownership: &'static str,
    /// Who runs them, in the order of `Ownership::ALL`.
    pub ownerships: [&'static str; 3],
    /// The field that searches by name.
    pub search: &'static str,
    /// Nothing is found.
    pub none_found: &'static str,
    /// That a column can be sorted by.
    pub sort: &'static str,
    /// Columns of the list, in the order of `Column::ALL`: heading, meaning.
    pub columns: [(&'static str, &'static str); 14],
    /// Keeps a table as a file.
    pub save: &'static str,
    /// Prints a table.
    pub print: &'static str,
    /// Shows all rows of a table, and the first of them alone.
    pub show_all: [&'static str; 2],
    /// Names the colours of how full a school is.
    pub colours: &'static str,
    /// What the colours of classes mean: large ones, over the norm.
    pub class_colours: [&'static str; 2],
    /// Puts the filters back.
    pub clear: &'static str,

    /// First columns of the ledger, in the order of `LedgerColumn::FIRST`: heading, meaning.
    pub ledger: [(&'static str, &'static str); 7],
    /// The choice of what is counted by year.
    pub counted: &'static str,
    /// Large, super-large, over norm, pupils of the largest class.
    pub counts: [&'static str; 4],
    /// Whether schools that never have such classes are shown.
    pub all_schools: &'static str,
    /// That a cohort keeps large classes beside empty rooms where the sign stands.
    pub kept_note: &'static str,
    /// No school ever has a class over its norm.
    pub never_over: &'static str,
    /// What happens in no year.
    pub never: &'static str,
    /// Rows of the sums: classes, over norm, large, their share, super-large.
    pub sums: [&'static str; 5],
    /// The line of what may not be at all, beside its number.
    pub none_allowed: &'static str,
    /// Reached, and not.
    pub met: [&'static str; 2],

    /// Heading of what the figure of a zone hides.
    pub hidden: &'static str,
    /// What that is.
    pub hidden_note: &'static str,
    /// Columns: zone, by zone, by school, hidden, to spare.
    pub hidden_columns: [&'static str; 5],
    /// Nothing is hidden.
    pub nothing_hidden: &'static str,
    /// Heading of the shared places.
    pub sharing: &'static str,
    /// What sharing is.
    pub sharing_note: &'static str,
    /// Rows: fixed catchments, as planned, fully shared, all schools of a zone taken together.
    pub sharing_rows: [&'static str; 4],
    /// The baseline's levers don't move.
    pub sharing_baseline: &'static str,
    /// The lever has no effect here.
    pub sharing_nowhere: &'static str,

    /// Heading of pupils in no school entered.
    pub outside: &'static str,
    /// What to do about it.
    pub outside_note: &'static str,
    /// Leads to the table of schools.
    pub to_schools: &'static str,
    /// Heading where no school is entered.
    pub empty: &'static str,
    /// What the tab shows once there are schools.
    pub empty_about: &'static str,
    /// What to enter, step by step.
    pub empty_steps: [&'static str; 3],

    /// Back to the list.
    pub back: &'static str,
    /// The school before in the list.
    pub before: &'static str,
    /// The next one.
    pub next: &'static str,
    /// Leads to its row in the tables.
    pub to_row: &'static str,
    /// The baseline does not have the school.
    pub no_row: &'static str,
    /// Heading of what is known of it.
    pub facts: &'static str,
    /// Site area, floor area, teaching area, sports area, boarding beds.
    pub areas: [&'static str; 5],
    /// Staff, before a stage.
    pub staff: &'static str,
    /// It is the central kindergarten of its township.
    pub central: &'static str,
    /// Nothing more is known.
    pub no_facts: &'static str,
    /// Heading of what it needs.
    pub needs_title: &'static str,
    /// Columns: needed, there, more or less than needed.
    pub needs_columns: [&'static str; 3],
    /// Rows: staff, floor area, site area, boarding beds, computers.
    pub needs: [&'static str; 5],
    /// Beside what is a part of the zone's stock.
    pub shared_out: &'static str,
    /// How the zone's stock is shared.
    pub shared_out_note: &'static str,
    /// Heading of pupils and classes by year.
    pub by_year: &'static str,
    /// Rows beneath the grades: pupils, places, use, unmet, classes, largest class.
    pub rows: [&'static str; 6],
    /// Heading of the classes of a year.
    pub classes: &'static str,
    /// It has none.
    pub no_classes: &'static str,
    /// Heading of the projects.
    pub projects: &'static str,
    /// There are none.
    pub no_projects: &'static str,
    /// Heading of the projects that change its catchment.
    pub nearby: &'static str,
    /// What these do.
    pub nearby_note: &'static str,
    /// A project is not carried out.
    pub off: &'static str,
    /// Heading of what happens if it closes.
    pub closing: &'static str,
    /// It never teaches anybody.
    pub never_opens: &'static str,
}

/// The words of a language.
pub fn schools_words(language: Language) -> &'static SchoolsWords {
    match language {
        Language::Zh => &zh::ZH,
        Language::En => &en::EN,
    }
}
