//! Who teaches whom: the schools of each zone and stage, and the streams of pupils between zones and schools.

use crate::figures::private_share;
use crate::inputs::Inputs;
use crate::places::Rooms;
use crate::prepared::Places;
use crate::school::School;
use crate::supply::{ClassNorms, NormTable, STAGE_GRADES};
use crate::words::{ByYear, RoomClass, STAGES, Stage, Year};
use std::ops::Range;

/// One stage of a school; or the rooms of a zone and stage that belong to no school entered, which take pupils as one
/// more school does, and everybody where there is none.
pub(super) struct Row {
    /// The school, by its place in the inputs; `None`: no school entered.
    pub(super) school: Option<usize>,
    /// The zone it stands in.
    pub(super) zone: usize,
    /// The stage.
    pub(super) stage: Stage,
    /// Grades of the stage.
    pub(super) grades: usize,
    /// Class sizes.
    pub(super) norms: ClassNorms,
    /// Places of each grade a room of attached classes: without a school, a zone has both sorts of rooms.
    attached_room: f64,
}

/// Pupils counted in one zone who attend one stage of one school: those of its own zone, and those whom a private
/// school takes from others.
pub(super) struct Stream {
    /// The school's row.
    pub(super) row: usize,
    /// The zone in which its pupils are counted.
    pub(super) zone: usize,
    /// Whether it takes its share before the others.
    pub(super) private: bool,
    /// Where its intake shares begin; `None`: none are given.
    intake: Option<usize>,
}

/// All schools and streams of a plan.
pub(super) struct Roster {
    /// Rows: of schools in the order of the inputs, stage by stage, then of zones.
    pub(super) rows: Vec<Row>,
    /// How many rows are of schools.
    pub(super) school_rows: usize,
    /// The row of a school and stage, school by school.
    row_of: Vec<Option<usize>>,
    /// Rooms, ordinary and attached, row by row, b … b+H.
    rooms: Vec<[f64; 2]>,
    /// Streams, zone by zone, stage by stage, in the order of the schools; last those without a school.
    pub(super) streams: Vec<Stream>,
    /// The streams whose private schools say what they take.
    taking: Vec<usize>,
    /// The streams of each zone and stage.
    groups: Vec<Range<usize>>,
    /// Intake shares given, b … b+H.
    intake: Vec<f64>,
    /// H + 1.
    pub(super) years: usize,
}

impl Roster {
    /// The roster of a plan with the rooms that its programme gives it.
    pub(super) fn new(inputs: &Inputs, rooms: &Rooms, places: &Places, years: usize) -> Self {
        let mut norms = NormTable::new(inputs);
        let mut roster = Self {
            rows: Vec::new(),
            school_rows: 0,
            row_of: vec![None; inputs.schools.len() * STAGES],
            rooms: Vec::new(),
            streams: Vec::new(),
            taking: Vec::new(),
            groups: Vec::with_capacity(inputs.zones.len() * STAGES),
            intake: Vec::new(),
            years,
        };
        let taught = taught(inputs, rooms);
        for (place, school) in inputs.schools.iter().enumerate() {
            let Some(zone) = places.zone_of(place) else { continue };
            for stage in Stage::ALL {
                let of_school = place * STAGES + stage as usize;
                if taught[of_school] {
                    roster.row_of[of_school] = Some(roster.rows.len());
                    let norms = norms.of(school, stage, inputs.zones[zone].kind);
                    let grades = inputs.scheme.grades(stage).len();
                    roster.rows.push(Row { school: Some(place), zone, stage, grades, norms, attached_room: 0.0 });
                    roster.rooms.extend(rooms.of_school(place, stage).iter().map(|rooms| [*rooms, 0.0]));
                }
            }
        }
        roster.school_rows = roster.rows.len();
        roster.add_rooms_of_no_school(inputs, rooms);
        roster.add_streams(inputs, places);
        roster
    }

    fn add_rooms_of_no_school(&mut self, inputs: &Inputs, rooms: &Rooms) {
        for (zone, of_zone) in inputs.zones.iter().enumerate() {
            let (sizes, attached) = inputs.norms.ordinary(inputs.scheme, of_zone.kind);
            for stage in Stage::ALL {
                let grades = inputs.scheme.grades(stage);
                let count = grades.len() as f64;
                let mut norms = ClassNorms::default();
                norms.sizes[..grades.len()].copy_from_slice(&sizes[grades.clone()]);
                norms.grade_room = norms.sizes.map(|size| size / count);
                norms.room = norms.sizes.iter().sum::<f64>() / count;
                let (grades, attached_room) = (grades.len(), attached / count);
                self.rows.push(Row { school: None, zone, stage, grades, norms, attached_room });
                self.rooms.extend(rooms.of(zone, stage).iter().map(|rooms| {
                    let attached = rooms[RoomClass::Attached as usize];
                    [rooms.iter().sum::<f64>() - attached, attached]
                }));
            }
        }
    }

    fn add_streams(&mut self, inputs: &Inputs, places: &Places) {
        let mut groups: Vec<Vec<Stream>> = Vec::new();
        groups.resize_with(inputs.zones.len() * STAGES, Vec::new);
        for (place, row) in self.rows.iter().enumerate() {
            let school = row.school.map(|school| &inputs.schools[school]);
            let private = school.is_some_and(|school| school.room_class(row.stage) == RoomClass::Private);
            let mut given =
                school.filter(|_| private).map_or_else(Vec::new, |school| origins(school, row.stage, places));
            // A private school that says whom it takes takes nobody else of its own zone.
            if !given.is_empty() && given.iter().all(|(zone, _)| *zone != row.zone) {
                given.push((row.zone, None));
            }
            let mut add = |zone: usize, intake| {
                groups[zone * STAGES + row.stage as usize].push(Stream { row: place, zone, private, intake });
            };
            if given.is_empty() {
                add(row.zone, None);
            }
            for (zone, shares) in given {
                let from = self.intake.len();
                self.intake.resize(from + self.years, 0.0);
                if let Some(shares) = shares {
                    private_share(shares, inputs.base_year, &mut self.intake[from..]);
                }
                add(zone, Some(from));
            }
        }
        for mut group in groups {
            let from = self.streams.len();
            self.streams.append(&mut group);
            self.groups.push(from..self.streams.len());
        }
        let takes = |stream: &usize| self.streams[*stream].intake.is_some();
        self.taking = (0..self.streams.len()).filter(takes).collect();
    }

    /// The row of a school and stage; `None`: it never has any.
    pub(super) fn row(&self, school: usize, stage: Stage) -> Option<usize> {
        self.row_of[school * STAGES + stage as usize]
    }

    /// The rows of all schools and stages.
    pub(super) fn into_rows(self) -> Vec<Option<usize>> {
        self.row_of
    }

    /// The streams of a zone and stage.
    pub(super) fn group(&self, zone: usize, stage: Stage) -> Range<usize> {
        self.groups[zone * STAGES + stage as usize].clone()
    }

    /// Rooms of a row.
    pub(super) fn rooms(&self, row: usize, step: usize) -> f64 {
        let [ordinary, attached] = self.rooms[row * self.years + step];
        ordinary + attached
    }

    /// Places of a row.
    pub(super) fn places(&self, row: usize, step: usize) -> f64 {
        let [ordinary, attached] = self.rooms[row * self.years + step];
        let of_row = &self.rows[row];
        ordinary * of_row.norms.room + attached * of_row.attached_room * of_row.grades as f64
    }

    /// Places of a row in a grade of its stage.
    pub(super) fn grade_places(&self, row: usize, step: usize, grade: usize) -> f64 {
        let [ordinary, attached] = self.rooms[row * self.years + step];
        let of_row = &self.rows[row];
        ordinary * of_row.norms.grade_room[grade] + attached * of_row.attached_room
    }

    /// The share of its zone's entrants that a private stream says it takes.
    pub(super) fn intake(&self, stream: &Stream, step: usize) -> Option<f64> {
        stream.intake.map(|from| self.intake[from + step])
    }

    /// The streams of a private school that says what it takes, with their shares of the base year.
    pub(super) fn taken(&self, row: usize) -> impl Iterator<Item = (&Stream, f64)> {
        let streams = self.taking.iter().map(|stream| &self.streams[*stream]).filter(move |stream| stream.row == row);
        streams.filter_map(|stream| Some((stream, self.intake(stream, 0)?)))
    }

    /// The stream of a row in which the pupils of a zone are; else that of the row's own zone.
    pub(super) fn stream_of(&self, row: usize, zone: usize) -> Option<usize> {
        let Row { zone: own, stage, .. } = self.rows[row];
        let find = |zone| self.group(zone, stage).find(|stream| self.streams[*stream].row == row);
        find(zone).or_else(|| find(own))
    }
}

/// Which schools have which stages, in the base year or later: school by school, stage by stage.
fn taught(inputs: &Inputs, rooms: &Rooms) -> Vec<bool> {
    let mut taught = Vec::with_capacity(inputs.schools.len() * STAGES);
    for (place, school) in inputs.schools.iter().enumerate() {
        taught.extend(Stage::ALL.map(|stage| {
            school.teaches(stage, inputs.scheme) || rooms.of_school(place, stage).iter().any(|rooms| *rooms > 0.0)
        }));
    }
    // Who takes in the pupils of a stage has that stage, and so on along the closures.
    for _ in &rooms.closings {
        for closing in &rooms.closings {
            if let Some(receiver) = closing.receiver
                && taught[closing.row()]
            {
                taught[receiver * STAGES + closing.stage as usize] = true;
            }
        }
    }
    taught
}

/// The zones whose entrants a private school says it takes, with their shares; of two rows for a zone the first.
fn origins<'a>(school: &'a School, stage: Stage, places: &Places) -> Vec<(usize, Option<&'a ByYear>)> {
    let mut origins: Vec<(usize, Option<&ByYear>)> = Vec::new();
    for intake in school.intake.iter().filter(|intake| intake.stage == stage) {
        if let Some(zone) = places.of(&intake.zone)
            && origins.iter().all(|(known, _)| *known != zone)
        {
            origins.push((zone, Some(&intake.share)));
        }
    }
    origins
}

/// Pupils of a stream by grade of its stage.
pub(super) type Grades = [f64; STAGE_GRADES];

/// The year `step` years after b.
pub(super) fn year(base: Year, step: usize) -> Year {
    base.saturating_add(i32::try_from(step).unwrap_or(i32::MAX))
}
