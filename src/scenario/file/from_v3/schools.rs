//! Schools, and the projects that change them.

use super::{Found, figures, list, named, yearly};
use crate::model::{Closure, Effect, Intake, Move, Project, RoomClass, School, Year};
use crate::scenario::file::v3;
use crate::scenario::problem::{SchoolFault, entry};

pub(super) fn school(raw: v3::School, base: Year) -> School {
    let usual = School::default();
    School {
        name: named(raw.name, &raw.id),
        id: raw.id,
        zone: raw.zone,
        ownership: raw.ownership.unwrap_or(usual.ownership),
        kind: raw.kind.unwrap_or(usual.kind),
        rooms: figures(raw.rooms),
        pupils: raw.pupils,
        classes: raw.classes,
        boarding_beds: raw.boarding_beds,
        site_area: raw.site_area,
        floor_area: raw.floor_area,
        teaching_area: raw.teaching_area,
        sports_area: raw.sports_area,
        central: raw.central.unwrap_or(usual.central),
        staff: raw.staff.map(|raw| figures(Some(raw))),
        intake: list(raw.intake, |_, raw| Intake {
            zone: raw.zone,
            stage: raw.stage,
            share: yearly(Some(raw.share), base),
        }),
    }
}

pub(super) fn project(index: usize, raw: v3::Project, found: &mut Found) -> Project {
    let usual = Project::default();
    let at = entry("projects", index, &raw.id);
    Project {
        name: named(raw.name, &raw.id),
        id: raw.id,
        kind: raw.kind.unwrap_or(usual.kind),
        on: raw.on.unwrap_or(usual.on),
        first_year: raw.first_year,
        delay: raw.delay.unwrap_or(usual.delay),
        phase_in: raw.phase_in.unwrap_or(usual.phase_in),
        years_open: raw.years_open,
        effects: list(raw.effects, |index, raw| effect(&format!("{at}.effects[{index}]"), raw, found)),
        closures: list(raw.closures, |_, raw| Closure { school: raw.school, stage: raw.stage, receiver: raw.receiver }),
        moves: list(raw.moves, |_, raw| Move { stage: raw.stage, from: raw.from, to: raw.to, share: raw.share }),
        cost: raw.cost,
        cost_years: raw.cost_years.unwrap_or_default(),
        floor_area: raw.floor_area,
        land: raw.land,
        staff: raw.staff,
        boarding_beds: raw.boarding_beds,
        villages: raw.villages,
    }
}

fn effect(at: &str, raw: v3::Effect, found: &mut Found) -> Effect {
    if raw.zone.is_some() == raw.school.is_some() {
        found.note(at, SchoolFault::ZoneOrSchool);
    } else if raw.school.is_some() && raw.class.is_some() {
        found.note(&format!("{at}.class"), SchoolFault::NotWithSchool);
    }
    Effect {
        zone: raw.zone.unwrap_or_default(),
        school: raw.school,
        stage: raw.stage,
        class: raw.class.unwrap_or(RoomClass::Public),
        rooms: raw.rooms,
    }
}
