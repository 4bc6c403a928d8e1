//! What the rooms of schools hold (§3): class sizes by school, and the places of a zone's schools together.

use super::inputs::Inputs;
use super::norms::Norms;
use super::places::Rooms;
use super::prepared::Places;
use super::school::School;
use super::words::{Grade, GradeScheme, RoomClass, STAGES, SchoolKind, Stage, ZoneKind};

/// What is this little over a whole number is a rounding error.
const WHOLE: f64 = 1e-9;
/// The most grades a stage has.
pub(super) const STAGE_GRADES: usize = 6;
/// Kinds of school that class sizes are looked up by.
const KINDS: usize = SchoolKind::IdleSite as usize + 1;

/// What a room of one stage holds in one kind of school and of zone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ClassNorms {
    /// Pupils a class, by grade of the stage.
    pub(super) sizes: [f64; STAGE_GRADES],
    /// Classes a pupil: 1 ÷ class size.
    pub(super) classes: [f64; STAGE_GRADES],
    /// The smallest class over the norm: by a whole pupil, so that 38 and 37 keep a norm of 37.5.
    pub(super) over: [u32; STAGE_GRADES],
    /// Pupils a class of mixed ages 复式班.
    pub(super) mixed: f64,
    /// Places a room: Σ_g norm_g ÷ G.
    pub(super) room: f64,
    /// Places of each grade a room: norm_g ÷ G; the entry grade's first.
    pub(super) grade_room: [f64; STAGE_GRADES],
}

impl ClassNorms {
    fn new(norms: &Norms, scheme: GradeScheme, stage: Stage, school: SchoolKind, zone: ZoneKind) -> Self {
        let mixed = norms.class_size(stage, None, school, zone);
        let grades = scheme.grades(stage);
        let count = grades.len() as f64;
        let mut sizes = [0.0; STAGE_GRADES];
        for (size, grade) in sizes.iter_mut().zip(grades) {
            // Attached classes are of mixed ages: one norm for all.
            let grade = u8::try_from(grade).ok().map(Grade).filter(|_| school != SchoolKind::Attached);
            *size = norms.class_size(stage, grade, school, zone);
        }
        let (classes, grade_room) = (sizes.map(|size| 1.0 / size), sizes.map(|size| size / count));
        Self { sizes, classes, over: sizes.map(over_from), mixed, room: sizes.iter().sum::<f64>() / count, grade_room }
    }
}

/// The smallest class over a norm.
pub(super) fn over_from(norm: f64) -> u32 {
    (norm + 1.0 - WHOLE).ceil() as u32
}

/// Class sizes of all kinds of school and zone that a county has, looked up once each.
pub(super) struct NormTable<'a> {
    inputs: &'a Inputs,
    known: Vec<Option<ClassNorms>>,
}

impl<'a> NormTable<'a> {
    /// Nothing looked up yet.
    pub(super) fn new(inputs: &'a Inputs) -> Self {
        Self { inputs, known: vec![None; STAGES * KINDS * ZoneKind::ALL.len()] }
    }

    /// The class sizes of a school's stage in a kind of zone.
    pub(super) fn of(&mut self, school: &School, stage: Stage, zone: ZoneKind) -> ClassNorms {
        let kind = school.norm_kind(stage);
        let place = (stage as usize * KINDS + kind as usize) * ZoneKind::ALL.len() + zone as usize;
        let inputs = self.inputs;
        *self.known[place].get_or_insert_with(|| ClassNorms::new(&inputs.norms, inputs.scheme, stage, kind, zone))
    }
}

/// What the schools of a zone have of a stage in a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Supply {
    /// Rooms.
    pub(super) rooms: f64,
    /// Places.
    pub(super) places: f64,
    /// Of these public (kindergarten: public and inclusive).
    pub(super) public_places: f64,
    /// Places of the entry grade.
    pub(super) entry_places: f64,
}

/// What the schools of each zone have, zone by zone, stage by stage, year by year; empty without schools.
pub(super) fn supply(inputs: &Inputs, rooms: &Rooms, places: &Places, years: usize) -> Vec<Supply> {
    if inputs.schools.is_empty() {
        return Vec::new();
    }
    let mut norms = NormTable::new(inputs);
    let mut supply = vec![Supply::default(); inputs.zones.len() * STAGES * years];
    for (place, school) in inputs.schools.iter().enumerate() {
        let Some(zone) = places.zone_of(place) else { continue };
        for stage in Stage::ALL {
            let rooms = rooms.of_school(place, stage);
            if rooms.iter().all(|rooms| *rooms == 0.0) {
                continue;
            }
            let norms = norms.of(school, stage, inputs.zones[zone].kind);
            let public = if school.room_class(stage) == RoomClass::Private { 0.0 } else { 1.0 };
            let series = &mut supply[(zone * STAGES + stage as usize) * years..][..years];
            for (supply, rooms) in series.iter_mut().zip(rooms) {
                let places = rooms * norms.room;
                supply.rooms += rooms;
                supply.places += places;
                supply.public_places += places * public;
                supply.entry_places += rooms * norms.grade_room[0];
            }
        }
    }
    supply
}
