//! What stands in the fields of a draft, read.

use super::{Draft, Field, Wrong, stage_word};
use crate::model::{Inputs, STAGES, School, Stage, Year};
use crate::text::format::parse;

/// Reads a draft, and notes all that is wrong on the way.
pub(super) struct Reader<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) draft: &'a Draft,
    pub(super) wrong: Vec<(Field, Wrong)>,
}

/// The most rooms of a project at one place.
const MOST_ROOMS: f64 = 999.0;
/// The most years something takes, or is late.
const MOST_YEARS: f64 = 50.0;
/// The largest amount that can be meant.
const MOST: f64 = 1e9;

impl<'a> Reader<'a> {
    pub(super) fn new(inputs: &'a Inputs, draft: &'a Draft) -> Self {
        Self { inputs, draft, wrong: Vec::new() }
    }

    pub(super) fn wrong(&mut self, field: Field, wrong: Wrong) {
        self.wrong.push((field, wrong));
    }

    /// A number, if anything stands there.
    fn number(&mut self, field: Field, min: f64, max: f64, whole: bool) -> Option<f64> {
        let text = self.draft.text(field).trim();
        if text.is_empty() {
            return None;
        }
        let wrong = match parse(text) {
            None => Wrong::NotANumber,
            Some(number) if number < min || number > max => Wrong::OutOfRange(min, max),
            Some(number) if whole && number.fract() != 0.0 => Wrong::NotWhole,
            Some(number) => return Some(number),
        };
        self.wrong(field, wrong);
        None
    }

    /// A number that has to stand there.
    fn needed(&mut self, field: Field, min: f64, max: f64, whole: bool) -> f64 {
        if self.draft.text(field).trim().is_empty() {
            self.wrong(field, Wrong::Empty);
        }
        self.number(field, min, max, whole).unwrap_or(min)
    }

    /// Whole years, as a small number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(super) fn years(&mut self, field: Field) -> u32 {
        self.needed(field, 1.0, MOST_YEARS, true) as u32
    }

    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn delay(&mut self) -> i32 {
        self.number(Field::Delay, 0.0, MOST_YEARS, true).unwrap_or(0.0) as i32
    }

    /// The first school year: after the base year, unless it is that of a project that has begun.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn first_year(&mut self, known: Option<Year>) -> Year {
        let base = self.inputs.base_year;
        let least = known.map_or(base.saturating_add(1), |known| known.min(base.saturating_add(1)));
        self.needed(Field::FirstYear, f64::from(least), f64::from(base) + MOST_YEARS, true) as Year
    }

    /// Rooms, as many as are typed; 0: none are.
    pub(super) fn rooms(&mut self, field: Field) -> f64 {
        self.number(field, 0.0, MOST_ROOMS, true).unwrap_or(0.0)
    }

    /// Rooms that have to be.
    pub(super) fn needed_rooms(&mut self, field: Field) -> f64 {
        self.needed(field, 1.0, MOST_ROOMS, true)
    }

    /// Rooms with their sign.
    pub(super) fn net_rooms(&mut self, field: Field) -> f64 {
        self.needed(field, -MOST_ROOMS, MOST_ROOMS, true)
    }

    /// Rooms by stage; at least one of them.
    pub(super) fn some_rooms(&mut self) -> [f64; STAGES] {
        let (before, rooms) = (self.wrong.len(), Stage::ALL.map(|stage| self.rooms(Field::Rooms(stage))));
        if self.wrong.len() == before && rooms.iter().all(|rooms| *rooms == 0.0) {
            self.wrong(Field::Rooms(Stage::Kindergarten), Wrong::NoRooms);
        }
        rooms
    }

    /// An amount, if it is known.
    pub(super) fn amount(&mut self, field: Field) -> Option<f64> {
        self.number(field, 0.0, MOST, false)
    }

    /// A share, typed in per cent.
    pub(super) fn share(&mut self, field: Field) -> f64 {
        self.needed(field, 0.0, 100.0, false) / 100.0
    }

    /// The zone chosen.
    pub(super) fn zone(&mut self, field: Field) -> String {
        let id = self.draft.text(field).to_owned();
        if self.inputs.zones.iter().all(|zone| zone.id != id) {
            let wrong = match id.is_empty() {
                _ if self.inputs.zones.is_empty() => Wrong::NoChoice,
                true => Wrong::NotChosen,
                false => Wrong::Missing,
            };
            self.wrong(field, wrong);
        }
        id
    }

    /// The school chosen, one of those that can be.
    pub(super) fn school(&mut self, field: Field) -> Option<&'a School> {
        let can_be = super::schools(self.inputs, self.draft, field);
        let chosen = can_be.iter().find(|school| school.id == self.draft.text(field)).copied();
        if chosen.is_none() {
            self.wrong(field, if can_be.is_empty() { Wrong::NoChoice } else { Wrong::NotChosen });
        }
        chosen
    }

    /// The schools that are ticked, of those that can be: at least one.
    pub(super) fn ticked(&mut self) -> Vec<&'a School> {
        let can_be = super::schools(self.inputs, self.draft, Field::Schools);
        let nothing = can_be.is_empty();
        let ticked: Vec<&School> = can_be.into_iter().filter(|school| self.draft.ticked.contains(&school.id)).collect();
        if ticked.is_empty() {
            self.wrong(Field::Schools, if nothing { Wrong::NoChoice } else { Wrong::NotChosen });
        }
        ticked
    }

    /// A school by its id, whichever it is; none where none is chosen.
    pub(super) fn school_named(&mut self, field: Field) -> Option<String> {
        let id = self.draft.text(field);
        if !id.is_empty() && self.inputs.schools.iter().all(|school| school.id != id) {
            self.wrong(field, Wrong::Missing);
        }
        (!id.is_empty()).then(|| id.to_owned())
    }

    /// The stage chosen.
    pub(super) fn stage(&mut self, field: Field) -> Stage {
        let word = self.draft.text(field);
        let stage = Stage::ALL.into_iter().find(|stage| stage_word(*stage) == word);
        if stage.is_none() {
            self.wrong(field, Wrong::NotChosen);
        }
        stage.unwrap_or(Stage::Primary)
    }
}
