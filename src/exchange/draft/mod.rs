//! A project as it is being entered: what is asked for a kind of project, what was typed, and the project it makes.
//!
//! ```text
//! kind ─ ask ─> fields ─ typed ─> Draft ─ build ─> Project and the schools it builds, or what is wrong at which field
//! ```
//! What was typed for one kind stays for the next: nothing is lost by choosing.

mod ask;
mod build;
mod change;
mod choices;
mod lead;
mod paid;
mod rows;
mod takes;
mod there;
mod typed;

pub use crate::scenario::draft::{Field, Part, Rows, Wrong};
pub use ask::{Asked, asked};
pub use build::{Built, build};
pub use change::{change, draft_of};
pub use choices::{has_schools, schools};
pub use lead::{begun, lead};
pub use rows::{Lines, class_word, place_word};

use crate::model::{Inputs, Ownership, ProjectKind, School, Stage, Year};
use crate::text::format::parse;
use std::collections::{BTreeMap, BTreeSet};

/// What was typed and chosen so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The kind of project.
    pub kind: ProjectKind,
    /// The project that is changed, by its id; `None`: a new one.
    pub changes: Option<String>,
    /// What stands in the fields; of a choice, the id of what is chosen.
    pub texts: BTreeMap<Field, String>,
    /// The schools that are ticked, by their ids.
    pub ticked: BTreeSet<String>,
    /// The numbers of the rows of a project that is there, in their order.
    pub rows: BTreeMap<Rows, Vec<usize>>,
    /// The year in which a new project is wanted, for as long as no first school year is typed: it opens then, or as soon
    /// as it can be built. `None`: its year was typed.
    wanted: Option<Year>,
}

/// What is known before anything is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// The zone: its id.
    pub zone: Option<String>,
    /// The stage and the rooms that are short there.
    pub rooms: Option<(Stage, f64)>,
    /// The school year in which it is wanted.
    pub year: Option<Year>,
}

impl Draft {
    /// A new project, as far as it is known.
    pub fn new(inputs: &Inputs, kind: ProjectKind, start: &Start) -> Self {
        let mut draft = Self {
            kind,
            changes: None,
            texts: BTreeMap::new(),
            ticked: BTreeSet::new(),
            rows: BTreeMap::new(),
            wanted: Some(start.year.unwrap_or(inputs.base_year)),
        };
        let only = if let [zone] = &inputs.zones[..] { Some(zone.id.clone()) } else { None };
        if let Some(zone) = start.zone.clone().or(only) {
            draft.texts.insert(Field::Zone, zone);
        }
        if let Some((stage, rooms)) = start.rooms {
            draft.texts.insert(Field::Rooms(stage), rooms.ceil().max(1.0).to_string());
            draft.texts.insert(Field::Stage, stage_word(stage).into());
        }
        draft.texts.insert(Field::PhaseIn, "1".into());
        draft.date(inputs);
        draft
    }

    /// The kind is another one.
    pub fn choose(&mut self, inputs: &Inputs, kind: ProjectKind) {
        self.kind = kind;
        self.date(inputs);
    }

    /// It opens when it is wanted, or as soon as it can be built, until a year is typed.
    fn date(&mut self, inputs: &Inputs) {
        if let Some(wanted) = self.wanted {
            let earliest = inputs.base_year.saturating_add_unsigned(lead::usual_lead(inputs, self).max(1));
            self.texts.insert(Field::FirstYear, wanted.max(earliest).to_string());
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Something else stands in a field. What hangs on it, and no longer fits, goes; what it says of others is filled in
    /// where nothing stood.
    pub fn set(&mut self, inputs: &Inputs, field: Field, text: String) {
        self.texts.insert(field, text);
        match field {
            Field::Zone => {
                let zone = self.text(Field::Zone).to_owned();
                let there = |id: &str| inputs.schools.iter().any(|one| one.id == id && one.zone == zone);
                if !there(self.text(Field::School)) {
                    self.texts.remove(&Field::School);
                }
                if self.kind == ProjectKind::Merger {
                    self.ticked.retain(|id| there(id));
                }
            }
            Field::School => self.fill_from_school(inputs),
            Field::Estate => self.fill_from_estate(inputs),
            Field::FirstYear => self.wanted = None,
            _ => (),
        }
        if matches!(field, Field::Zone | Field::Stage | Field::Count | Field::ToZone) {
            self.fill_share(inputs);
        }
        self.date(inputs);
    }

    /// As many of the pupils move as of the rooms go, until something else is said.
    fn fill_share(&mut self, inputs: &Inputs) {
        if !self.text(Field::Share).is_empty() {
            return;
        }
        let stage = match self.kind {
            ProjectKind::Split => Some(Stage::Junior),
            _ => Stage::ALL.into_iter().find(|stage| stage_word(*stage) == self.text(Field::Stage)),
        };
        let zone = inputs.zones.iter().find(|zone| zone.id == self.text(Field::Zone));
        let rooms = parse(self.text(Field::Count)).filter(|rooms| *rooms > 0.0);
        let (Some(stage), Some(zone), Some(rooms)) = (stage, zone, rooms) else { return };
        let all: f64 = zone.rooms[stage as usize].iter().sum();
        if rooms <= all {
            self.texts.insert(Field::Share, ((rooms / all * 1000.0).round() / 10.0).to_string());
        }
    }

    /// A relocated school gets the rooms it had.
    fn fill_from_school(&mut self, inputs: &Inputs) {
        let Some(school) = inputs.schools.iter().find(|school| school.id == self.text(Field::School)) else { return };
        self.texts.insert(Field::Zone, school.zone.clone());
        let rooms = |stage: Stage| school.rooms[stage as usize];
        match self.kind {
            ProjectKind::Relocation => {
                for stage in Stage::ALL {
                    let had = if rooms(stage) > 0.0 { rooms(stage).to_string() } else { String::new() };
                    self.texts.insert(Field::Rooms(stage), had);
                }
            }
            ProjectKind::Split => {
                self.texts.insert(Field::Count, rooms(Stage::Junior).to_string());
            }
            _ => (),
        }
    }

    /// An estate's kindergarten opens with it, and grows as it is moved into.
    fn fill_from_estate(&mut self, inputs: &Inputs) {
        let Some(estate) = inputs.estates.iter().find(|estate| estate.id == self.text(Field::Estate)) else { return };
        let full = estate.occupancy.iter().zip(estate.occupancy.iter().skip(1)).take_while(|(one, next)| next > one);
        self.texts.insert(Field::Zone, estate.zone.clone());
        self.wanted = Some(estate.first_year);
        self.texts.insert(Field::PhaseIn, (full.count() + 1).to_string());
    }

    /// A school is ticked or not.
    pub fn tick(&mut self, id: String, ticked: bool) {
        if ticked {
            self.ticked.insert(id);
        } else {
            self.ticked.remove(&id);
        }
    }

    /// Who runs what is built; public, where nothing is said.
    pub fn ownership(&self) -> Ownership {
        let word = self.text(Field::Ownership);
        let usual = if self.kind == ProjectKind::PrivateEntryOrExit { Ownership::Inclusive } else { Ownership::Public };
        Ownership::ALL.into_iter().find(|one| ownership_word(*one) == word).unwrap_or(usual)
    }

    /// Whether it names a new school as one is named that is there.
    pub fn is_named_twice(&self, inputs: &Inputs) -> bool {
        let name = self.text(Field::SchoolName).trim();
        let opens = match self.kind {
            ProjectKind::New | ProjectKind::EstateKindergarten => true,
            ProjectKind::PrivateEntryOrExit => !self.exits(),
            _ => false,
        };
        let same = |school: &School| [&school.name.zh, &school.name.en].into_iter().any(|one| one.trim() == name);
        opens && self.changes.is_none() && !name.is_empty() && inputs.schools.iter().any(same)
    }

    /// Whether a private school closes rather than opens.
    pub fn exits(&self) -> bool {
        self.kind == ProjectKind::PrivateEntryOrExit && self.text(Field::Direction) == EXIT
    }
}

/// The word of [`Field::Direction`] for a school that closes.
pub const EXIT: &str = "exit";

/// The word of a stage in a field.
pub const fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    }
}

/// The word of who runs a school in a field.
pub const fn ownership_word(ownership: Ownership) -> &'static str {
    match ownership {
        Ownership::Public => "public",
        Ownership::Inclusive => "inclusive",
        Ownership::Private => "private",
    }
}

#[cfg(test)]
mod tests;
