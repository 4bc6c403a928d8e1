//! Which schools can be chosen in a field.

use super::{Draft, Field, Part};
use crate::model::{Inputs, Ownership, ProjectKind, School, SchoolKind, Stage};

/// Whether a zone has schools entered.
pub fn has_schools(inputs: &Inputs, zone: &str) -> bool {
    inputs.schools.iter().any(|school| school.zone == zone)
}

/// The schools that can be chosen in a field, in the order of the inputs.
pub fn schools<'a>(inputs: &'a Inputs, draft: &Draft, field: Field) -> Vec<&'a School> {
    let teaches = |school: &School, stage: Stage| school.teaches(stage, inputs.scheme);
    let any = |school: &School| Stage::ALL.into_iter().any(|stage| teaches(school, stage));
    let chosen = draft.text(Field::School);
    let fits = |school: &&School| match (field, draft.kind) {
        // A project that is there is changed freely: what becomes of it is told.
        (Field::Row(part, row), _) => part != Part::Receiver || school.id != draft.text(Field::Row(Part::Closes, row)),
        (Field::Schools, ProjectKind::Merger) => {
            in_zone(school, draft) && any(school) && school.id != draft.text(Field::Receiver)
        }
        (Field::Schools, _) => {
            school.norm_kind(Stage::Kindergarten) == SchoolKind::Attached && teaches(school, Stage::Kindergarten)
        }
        (Field::Receiver, ProjectKind::Split) => {
            school.id != chosen && school.kind != SchoolKind::Kindergarten && !teaches(school, Stage::Kindergarten)
        }
        (Field::Receiver, ProjectKind::Merger) => {
            !draft.ticked.contains(&school.id) && school.kind != SchoolKind::IdleSite
        }
        (Field::Receiver, _) => school.id != chosen && school.kind != SchoolKind::IdleSite,
        (_, ProjectKind::Reuse) => school.kind == SchoolKind::IdleSite,
        (_, ProjectKind::Split) => {
            in_zone(school, draft) && teaches(school, Stage::Primary) && teaches(school, Stage::Junior)
        }
        (_, ProjectKind::PrivateEntryOrExit) => {
            in_zone(school, draft) && school.ownership != Ownership::Public && any(school)
        }
        (_, ProjectKind::Relocation | ProjectKind::Conversion) => in_zone(school, draft) && any(school),
        _ => in_zone(school, draft) && school.kind != SchoolKind::IdleSite,
    };
    inputs.schools.iter().filter(fits).collect()
}

fn in_zone(school: &School, draft: &Draft) -> bool {
    school.zone == draft.text(Field::Zone)
}
