//! Whether there is as much as a project takes.

use super::build::Maker;
use super::{Field, Wrong};
use crate::model::{Effect, ProjectKind, RoomClass, Stage};

impl Maker<'_> {
    /// Whether a zone has as many rooms of a class to be taken, those that other projects bring included.
    pub(super) fn check_there(&mut self, zone: &str, stage: Stage, class: RoomClass, rooms: f64) {
        let known = self.reader.inputs.zones.iter().find(|one| one.id == zone);
        let Some(base) = known.map(|zone| zone.rooms[stage as usize][class as usize]) else { return };
        let there = base
            + self.added(|effect| {
                effect.school.is_none() && effect.zone == zone && effect.stage == stage && effect.class == class
            });
        if rooms > there {
            let field = if self.reader.draft.kind == ProjectKind::PrivateEntryOrExit {
                Field::Rooms(stage)
            } else {
                Field::Count
            };
            self.reader.wrong(field, Wrong::MoreThanThere(there));
        }
    }

    pub(super) fn check_count(&mut self, rooms: f64, there: f64) {
        if rooms > there {
            self.reader.wrong(Field::Count, Wrong::MoreThanThere(there));
        }
    }

    /// Rooms that the projects carried out bring to a place.
    pub(super) fn added(&self, there: impl Fn(&Effect) -> bool) -> f64 {
        let projects = self.reader.inputs.projects.iter().filter(|project| project.on);
        let effects = projects.flat_map(|project| &project.effects).filter(|effect| there(effect));
        effects.map(|effect| effect.rooms.max(0.0)).sum()
    }
}
