//! What stands in the row of a school, and in the rows of what refers to schools.

use super::Sheet;
use super::cells::Cells;
use super::field::Field;
use super::owned::Owned;
use super::what::What;
use crate::model::{Closure, Effect, Intake, Ownership, RoomClass, School, SchoolKind, Stage};

/// A school, in the table of schools.
pub(super) fn school(school: &mut School, cells: &mut Cells) {
    cells.text(&mut school.name.zh);
    cells.id(&mut school.zone);
    cells.one_of(&mut school.ownership, &Ownership::ALL, Ownership::Public);
    cells.one_of(&mut school.kind, &SchoolKind::ALL, SchoolKind::Primary);
    school.rooms.iter_mut().for_each(|rooms| cells.nonzero(rooms));
    cells.option(&mut school.boarding_beds);
    cells.option(&mut school.site_area);
    cells.option(&mut school.floor_area);
    cells.option(&mut school.teaching_area);
    cells.option(&mut school.sports_area);
    cells.some(&mut school.staff, true);
    cells.only_yes(&mut school.central);
    cells.text(&mut school.name.en);
}

/// A school, in the tables whose rows are schools.
pub(super) fn of_school(school: &mut School, sheet: Sheet, cells: &mut Cells) {
    cells.id(&mut school.id.clone());
    let by_grade = if sheet == Sheet::SchoolPupils { &mut school.pupils } else { &mut school.classes };
    cells.some(by_grade, true);
}

/// A share of a zone's entrants.
pub(super) fn intake(intake: &mut Owned<Intake>, fields: &[Field], cells: &mut Cells) {
    cells.id(&mut intake.owner);
    let intake = &mut intake.one;
    cells.id(&mut intake.zone);
    cells.one_of(&mut intake.stage, &Stage::ALL, Stage::Primary);
    let years = fields.iter().filter(|field| field.what == What::InYear);
    years.for_each(|field| cells.of_year(&mut intake.share, field.at));
}

/// Rooms of a zone, or of a school: then the zone and the class of the rooms are shown as the school has them.
pub(super) fn effect(effect: &mut Owned<Effect>, schools: &[School], cells: &mut Cells) {
    cells.id(&mut effect.owner);
    let effect = &mut effect.one;
    let known = effect.school.as_ref().and_then(|id| schools.iter().find(|school| school.id == *id));
    let mut zone = known.map_or(&effect.zone, |school| &school.zone).clone();
    let mut class = known.map_or(effect.class, |school| school.room_class(effect.stage));
    let mut school = effect.school.clone();
    cells.id(&mut zone);
    cells.option_id(&mut school);
    cells.one_of(&mut effect.stage, &Stage::ALL, Stage::Primary);
    cells.one_of(&mut class, &RoomClass::ALL, RoomClass::Public);
    cells.number(&mut effect.rooms, 0.0);
    if !cells.writes() {
        return;
    }
    if school.is_none() {
        (effect.zone, effect.class) = (zone, class);
    } else if school != effect.school {
        (effect.zone, effect.class) = (String::new(), RoomClass::Public);
    }
    effect.school = school;
}

/// A school that closes.
pub(super) fn closure(closure: &mut Owned<Closure>, cells: &mut Cells) {
    cells.id(&mut closure.owner);
    let closure = &mut closure.one;
    cells.id(&mut closure.school);
    cells.maybe_one_of(&mut closure.stage, &Stage::ALL);
    cells.option_id(&mut closure.receiver);
}
