//! Schools, and the projects that change them.

use super::{given, keyed, list, named, shares, unless, yearly};
use crate::model::{Effect, Project, RoomClass, School, Year};
use crate::scenario::file::either::Yearly;
use crate::scenario::file::v3;

pub(super) fn school(school: &School, base: Year) -> v3::School {
    let usual = School::default();
    v3::School {
        id: school.id.clone(),
        zone: school.zone.clone(),
        name: named(&school.name, &school.id),
        ownership: unless(school.ownership, &usual.ownership),
        kind: unless(school.kind, &usual.kind),
        rooms: shares(school.rooms),
        pupils: school.pupils,
        classes: school.classes,
        boarding_beds: school.boarding_beds,
        site_area: school.site_area,
        floor_area: school.floor_area,
        teaching_area: school.teaching_area,
        sports_area: school.sports_area,
        central: unless(school.central, &usual.central),
        staff: school.staff.map(given),
        intake: list(&school.intake, |one| v3::Intake {
            zone: one.zone.clone(),
            stage: one.stage,
            share: yearly(&one.share, base).unwrap_or_else(|| Yearly::ByYear(keyed(&one.share))),
        }),
    }
}

pub(super) fn project(project: &Project) -> v3::Project {
    let usual = Project::default();
    v3::Project {
        id: project.id.clone(),
        first_year: project.first_year,
        name: named(&project.name, &project.id),
        kind: unless(project.kind, &usual.kind),
        on: unless(project.on, &usual.on),
        delay: unless(project.delay, &usual.delay),
        phase_in: unless(project.phase_in, &usual.phase_in),
        years_open: project.years_open,
        effects: list(&project.effects, effect),
        closures: list(&project.closures, |one| v3::Closure {
            school: one.school.clone(),
            stage: one.stage,
            receiver: one.receiver.clone(),
        }),
        moves: list(&project.moves, |one| v3::Move {
            stage: one.stage,
            from: one.from.clone(),
            to: one.to.clone(),
            share: one.share,
        }),
        cost: project.cost,
        cost_years: unless(project.cost_years.clone(), &usual.cost_years),
        floor_area: project.floor_area,
        land: project.land,
        staff: project.staff,
        boarding_beds: project.boarding_beds,
        villages: project.villages,
    }
}

/// With a school, zone and class are the school's and need not be said.
fn effect(effect: &Effect) -> v3::Effect {
    let alone = effect.school.is_none();
    v3::Effect {
        stage: effect.stage,
        rooms: effect.rooms,
        zone: alone.then(|| effect.zone.clone()),
        school: effect.school.clone(),
        class: unless(effect.class, &RoomClass::Public).filter(|_| alone),
    }
}
