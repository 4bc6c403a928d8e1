//! What the tab 学校 shows of the schools. Nothing of it is undone.

use crate::model::{Area, Inputs, Ownership, SchoolKind, Year, ZoneKind};
use crate::report::schools::{Column, LedgerColumn};

/// How schools are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SchoolsView {
    /// One year, a row for each school and stage.
    #[default]
    Year,
    /// How full they are, year by year.
    Years,
    /// The ledger of large classes.
    Ledger,
}

impl SchoolsView {
    /// All of them, in the order they are shown.
    pub const ALL: [SchoolsView; 3] = [SchoolsView::Year, SchoolsView::Years, SchoolsView::Ledger];
}

/// Where schools are looked at: a zone by its id, so that it stays the same one when the zones change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Around {
    /// Everywhere.
    #[default]
    County,
    /// In zones of a kind.
    Kind(ZoneKind),
    /// In the zone of this id.
    Zone(String),
}

impl Around {
    /// Where an area is.
    pub fn of(area: Area, inputs: &Inputs) -> Self {
        match area {
            Area::Zone(zone) => inputs.zones.get(zone).map_or(Self::County, |zone| Self::Zone(zone.id.clone())),
            Area::Kind(kind) => Self::Kind(kind),
            Area::County => Self::County,
        }
    }

    /// The area of these inputs; what they do not have is the county.
    pub fn area(&self, inputs: &Inputs) -> Area {
        let known = |id: &String| inputs.zones.iter().position(|zone| zone.id == *id);
        match self {
            Self::Zone(id) => known(id).map_or(Area::County, Area::Zone),
            Self::Kind(kind) if inputs.zones.iter().any(|zone| zone.kind == *kind) => Area::Kind(*kind),
            Self::Kind(_) | Self::County => Area::County,
        }
    }
}

/// Which schools are looked at, and how. The stage is the page's.
#[derive(Clone, Debug, PartialEq)]
pub struct Looking {
    /// How.
    pub view: SchoolsView,
    /// Where.
    pub around: Around,
    /// All stages instead of the page's.
    pub every_stage: bool,
    /// A kind of school; `None`: any.
    pub kind: Option<SchoolKind>,
    /// Who runs them; `None`: anybody.
    pub ownership: Option<Ownership>,
    /// What their names hold.
    pub search: String,
    /// The school year; `None`: the base year.
    pub year: Option<Year>,
    /// What the list is sorted by, and whether it falls.
    pub sort: (Column, bool),
    /// What the ledger is sorted by, and whether it falls.
    pub ledger_sort: (LedgerColumn, bool),
    /// What the ledger counts year by year, by its place among the choices.
    pub counted: usize,
    /// Schools that never have a class over its norm stand in the ledger too.
    pub all: bool,
    /// The school looked at, by its id; `None`: all of them.
    pub school: Option<String>,
}

impl Default for Looking {
    fn default() -> Self {
        Self {
            view: SchoolsView::Year,
            around: Around::County,
            every_stage: true,
            kind: None,
            ownership: None,
            search: String::new(),
            year: None,
            sort: (Column::Use, true),
            ledger_sort: (LedgerColumn::Large, false),
            counted: 0,
            all: false,
            school: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, State, Tab};
    use super::*;
    use crate::scenario::Scenario;
    use crate::text::Language;
    use std::rc::Rc;

    #[test]
    fn what_is_looked_at_is_neither_undone_nor_forgotten_on_another_tab() {
        let state = Rc::new(State::on(Language::Zh, Scenario::default()));
        let looking = Rc::new(Looking { school: Some("a".into()), view: SchoolsView::Ledger, ..Looking::default() });
        let state = state.after(Action::Look(looking.clone()));
        assert_eq!(state.undoes(), None);
        let state = state.after(Action::ChooseTab(Tab::Compare)).after(Action::ChooseTab(Tab::Schools));
        assert_eq!(state.looking, looking);
    }
}
