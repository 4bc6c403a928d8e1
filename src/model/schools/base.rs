//! The pupils of each school in the base year, so that the schools of a zone add up to it (§3.1).

use super::roster::{Grades, Roster, Stream};
use super::share::by_places;
use crate::inputs::Inputs;
use crate::supply::STAGE_GRADES;
use crate::words::{GRADES, Stage, positive};

/// Pupils of each stream in the base year, from those of each zone by grade K1…G9.
///
/// Pupils given stand, scaled so that the schools of a zone add up to its grade. A public school that gives none has
/// the part of its rooms in those of the zone's public schools of what private schools leave; a private one its intake
/// share, or the part of its rooms in those of all. The pupils of a private school that takes in several zones come
/// from them as its intake shares say. Where no public school has any of a grade, what is left is shared by places;
/// without a public school it is without a school.
pub(super) fn base_pupils<'a>(inputs: &Inputs, roster: &Roster, of_zone: impl Fn(usize) -> &'a [f64]) -> Vec<Grades> {
    let mut pupils = vec![[0.0; STAGE_GRADES]; roster.streams.len()];
    for (place, _) in inputs.zones.iter().enumerate() {
        for stage in Stage::ALL {
            let group = roster.group(place, stage);
            let grades = inputs.scheme.grades(stage);
            let of_group = Group { inputs, roster, streams: &roster.streams[group.clone()], of_zone: &of_zone };
            for (grade, zone_grade) in grades.enumerate() {
                of_group.fill(&mut pupils[group.clone()], grade, zone_grade, of_zone(place)[zone_grade]);
            }
        }
    }
    pupils
}

/// The streams of one zone and stage.
struct Group<'r, 'z, F: Fn(usize) -> &'z [f64]> {
    inputs: &'r Inputs,
    roster: &'r Roster,
    streams: &'r [Stream],
    of_zone: &'r F,
}

impl<'z, F: Fn(usize) -> &'z [f64]> Group<'_, 'z, F> {
    /// One grade: pupils as given or estimated, then scaled to `enrolment`, the zone's.
    fn fill(&self, pupils: &mut [Grades], grade: usize, zone_grade: usize, enrolment: f64) {
        let standing = |stream: &Stream| if self.has_school(stream) { self.roster.rooms(stream.row, 0) } else { 0.0 };
        // Of the zone's rooms, those of a school that stands elsewhere are none.
        let rooms = |stream: &Stream| if self.stands_here(stream) { standing(stream) } else { 0.0 };
        let (mut all_rooms, mut public_rooms) = (0.0, 0.0);
        for stream in self.streams {
            all_rooms += rooms(stream);
            public_rooms += if stream.private { 0.0 } else { rooms(stream) };
        }
        let part = |rooms: f64, all: f64| if all > 0.0 { rooms / all } else { 0.0 };
        let (mut private, mut public) = (0.0, 0.0);
        for (stream, pupils) in self.streams.iter().zip(&mut *pupils).filter(|(stream, _)| stream.private) {
            let estimate = || {
                let share = self.roster.intake(stream, 0).unwrap_or_else(|| part(rooms(stream), all_rooms));
                if standing(stream) > 0.0 { enrolment * share } else { 0.0 }
            };
            pupils[grade] = self
                .given(stream, zone_grade)
                .map_or_else(estimate, |given| given * self.of_origin(stream, zone_grade));
            private += pupils[grade];
        }
        for (stream, pupils) in self.streams.iter().zip(&mut *pupils).filter(|(stream, _)| !stream.private) {
            let estimate = || positive(enrolment - private) * part(rooms(stream), public_rooms);
            pupils[grade] = self.given(stream, zone_grade).unwrap_or_else(estimate);
            public += pupils[grade];
        }
        if public > 0.0 {
            let scale = enrolment / (private + public);
            pupils.iter_mut().for_each(|pupils| pupils[grade] *= scale);
        } else {
            let scale = if private > enrolment { enrolment / private } else { 1.0 };
            pupils.iter_mut().for_each(|pupils| pupils[grade] *= scale);
            self.fill_by_places(pupils, grade, positive(enrolment - private * scale));
        }
    }

    /// What private schools leave, where no public school has pupils of the grade.
    fn fill_by_places(&self, pupils: &mut [Grades], grade: usize, left: f64) {
        let places = |stream: &Stream| self.roster.grade_places(stream.row, 0, 0);
        let public = |stream: &&Stream| !stream.private;
        let all: f64 = self.streams.iter().filter(public).map(places).sum();
        for (stream, pupils) in self.streams.iter().zip(pupils).filter(|(stream, _)| !stream.private) {
            let nowhere = if self.has_school(stream) { 0.0 } else { 1.0 };
            pupils[grade] = left * by_places(places(stream), all, nowhere);
        }
    }

    fn has_school(&self, stream: &Stream) -> bool {
        self.roster.rows[stream.row].school.is_some()
    }

    fn stands_here(&self, stream: &Stream) -> bool {
        self.roster.rows[stream.row].zone == stream.zone
    }

    /// Pupils of a grade that the stream's school gives.
    fn given(&self, stream: &Stream, zone_grade: usize) -> Option<f64> {
        let school = self.roster.rows[stream.row].school?;
        self.inputs.schools[school].pupils.map(|pupils: [f64; GRADES]| positive(pupils[zone_grade]))
    }

    /// The part of a private school's pupils of a grade that come from the stream's zone.
    fn of_origin(&self, stream: &Stream, zone_grade: usize) -> f64 {
        let Some(share) = self.roster.intake(stream, 0) else { return 1.0 };
        let row = &self.roster.rows[stream.row];
        let pupils = |zone: usize| (self.of_zone)(zone)[zone_grade];
        let all: f64 = self.roster.taken(stream.row).map(|(other, share)| share * pupils(other.zone)).sum();
        match all > 0.0 {
            true => share * pupils(stream.zone) / all,
            false if stream.zone == row.zone => 1.0,
            false => 0.0,
        }
    }
}
