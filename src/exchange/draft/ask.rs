//! What is asked for each kind of project: only what it needs. Where a zone has no schools entered, its rooms are asked
//! for instead of a school.

use super::choices::{has_schools, schools};
use super::rows::{Lines, lines};
use super::{Draft, Field};
use crate::model::{Inputs, ProjectKind, Stage};

/// The fields of a form, in the order they are asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What happens, and where.
    pub what: Vec<Field>,
    /// Of a project that is there: its rows.
    pub rows: Lines,
    /// When.
    pub when: Vec<Field>,
    /// What it takes; may all be left empty.
    pub takes: Vec<Field>,
}

impl Asked {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = Field> + '_ {
        let rows = self.rows.iter().flat_map(|(_, lines)| lines).flat_map(|(_, fields)| fields);
        self.what.iter().chain(rows).chain(&self.when).chain(&self.takes).copied()
    }
}

/// What is asked of a draft, as far as it goes.
pub fn asked(inputs: &Inputs, draft: &Draft) -> Asked {
    if let Some(id) = &draft.changes {
        return of_existing(inputs, draft, id);
    }
    let rooms = Stage::ALL.map(Field::Rooms);
    let zone = draft.text(Field::Zone);
    let by_school = !zone.is_empty() && has_schools(inputs, zone);
    // Where any zone has schools, the zone is asked first; its schools follow.
    let place = if by_school { &[Field::Zone, Field::School][..] } else { &[Field::Zone] };
    let moved = !draft.text(Field::ToZone).is_empty() && draft.text(Field::ToZone) != zone;
    let share = if moved { &[Field::Share][..] } else { &[] };
    let when = vec![Field::FirstYear, Field::PhaseIn];
    let mut asked = Asked { when, takes: TAKES.to_vec(), ..Asked::default() };
    let what = &mut asked.what;
    match draft.kind {
        ProjectKind::New => {
            what.extend([Field::Zone, Field::SchoolName, Field::Ownership]);
            what.extend(rooms);
        }
        ProjectKind::Extension => {
            what.extend(place);
            what.extend(rooms);
        }
        ProjectKind::Relocation if by_school => {
            what.extend([Field::Zone, Field::School, Field::ToZone, Field::SchoolName]);
            what.extend(rooms);
        }
        ProjectKind::Relocation => {
            what.extend([Field::Zone, Field::Stage, Field::Count, Field::ToZone, Field::ToCount]);
            what.extend(share);
        }
        ProjectKind::Conversion => {
            what.extend(place);
            what.extend([Field::Stage, Field::ToStage, Field::Count]);
        }
        ProjectKind::Split if by_school => {
            what.extend([Field::Zone, Field::School, Field::Receiver, Field::Count, Field::ToCount]);
        }
        ProjectKind::Split => {
            what.extend([Field::Zone, Field::Count, Field::ToZone, Field::ToCount]);
            what.extend(share);
        }
        ProjectKind::Merger if by_school => {
            what.extend([Field::Zone, Field::Schools, Field::Receiver]);
            what.extend(rooms);
        }
        ProjectKind::Merger => {
            what.extend([Field::Zone, Field::Stage, Field::Count, Field::ToZone]);
            what.extend(share);
        }
        ProjectKind::ClosureOfAttached if schools(inputs, draft, Field::Schools).is_empty() => {
            what.extend([Field::Zone, Field::Count]);
        }
        ProjectKind::ClosureOfAttached => what.push(Field::Schools),
        ProjectKind::Reuse => {
            let sites = !schools(inputs, draft, Field::School).is_empty();
            what.push(if sites { Field::School } else { Field::Zone });
            what.extend(rooms);
        }
        ProjectKind::EstateKindergarten => {
            what.extend([Field::Estate, Field::SchoolName, Field::Ownership, Field::Rooms(Stage::Kindergarten)]);
        }
        ProjectKind::Flexible => {
            what.extend(place);
            what.extend(rooms);
        }
        ProjectKind::PrivateEntryOrExit if draft.exits() => {
            what.push(Field::Direction);
            what.extend(place);
            if !by_school {
                what.push(Field::Ownership);
                what.extend(rooms);
            }
        }
        ProjectKind::PrivateEntryOrExit => {
            what.extend([Field::Direction, Field::Zone, Field::SchoolName, Field::Ownership]);
            what.extend(rooms);
        }
    }
    match draft.kind {
        // What closes or moves does so at once.
        ProjectKind::Relocation | ProjectKind::Split => asked.when = vec![Field::FirstYear],
        ProjectKind::Merger | ProjectKind::ClosureOfAttached => {
            asked.when = vec![Field::FirstYear];
            asked.takes = vec![Field::Cost, Field::CostYears];
        }
        ProjectKind::PrivateEntryOrExit if draft.exits() => {
            asked.when = vec![Field::FirstYear];
            asked.takes = Vec::new();
        }
        ProjectKind::Flexible => asked.when = vec![Field::FirstYear, Field::YearsOpen],
        _ => (),
    }
    // A school of a name needs no other; all else may be named.
    if !asked.what.contains(&Field::SchoolName) {
        asked.what.insert(0, Field::Name);
    }
    asked
}

const TAKES: [Field; 7] =
    [Field::Cost, Field::CostYears, Field::FloorArea, Field::Land, Field::Staff, Field::Beds, Field::Villages];

/// Of a project that is there: all that it has.
fn of_existing(inputs: &Inputs, draft: &Draft, id: &str) -> Asked {
    let Some(project) = inputs.projects.iter().find(|project| project.id == id) else { return Asked::default() };
    let mut asked = Asked {
        what: vec![Field::Name],
        rows: lines(inputs, draft),
        when: vec![Field::FirstYear],
        takes: TAKES.to_vec(),
    };
    if project.kind == ProjectKind::Flexible {
        asked.when.push(Field::YearsOpen);
    } else if project.closures.is_empty() || project.phase_in > 1 {
        asked.when.push(Field::PhaseIn);
    }
    asked.when.push(Field::Delay);
    asked
}
