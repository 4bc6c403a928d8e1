//! Whom the needs are worked out for: every stage of every school, and the pupils of each zone who are in none.

use crate::area_norms::AreaOf;
use crate::inputs::Inputs;
use crate::places::Rooms;
use crate::prepared::Places;
use crate::projection::{Area, Projection};
use crate::schools::Schools;
use crate::words::{RoomClass, STAGES, SchoolKind, Stage};
use std::ops::Range;

/// Ratios this little over a whole number are rounding errors.
const WHOLE: f64 = 1e-9;

/// One stage of a school; or the pupils of a zone and stage in no school entered.
pub(super) struct Row {
    /// The school, by its place in the inputs.
    pub(super) school: Option<usize>,
    /// The zone it stands in.
    pub(super) zone: usize,
    /// The stage.
    pub(super) stage: Stage,
    /// What its square metres are looked up by, but for the classes.
    pub(super) area: AreaOf,
}

/// Whether these are all pupils of a zone: sums of the same numbers may differ by their last bits.
fn is_all(pupils: f64, enrolment: f64) -> bool {
    pupils >= enrolment * (1.0 - WHOLE)
}

/// All rows of a plan, in the order of its [`Schools`]: of schools, then of zones.
pub(super) struct Rows<'a> {
    /// The plan.
    pub(super) inputs: &'a Inputs,
    /// Its places by their ids.
    pub(super) places: &'a Places<'a>,
    /// Its rooms.
    pub(super) rooms: &'a Rooms,
    /// H + 1.
    pub(super) years: usize,
    /// The rows.
    pub(super) all: Vec<Row>,
    /// How many of them are of schools.
    pub(super) school_rows: usize,
    /// The rows of each school.
    pub(super) of_school: Vec<Range<usize>>,
    /// The rows of each zone and stage.
    pub(super) of_zone: Vec<Vec<usize>>,
    /// Pupils, row by row, year by year.
    pub(super) pupils: Vec<f64>,
    /// Rooms, in the same order.
    pub(super) room_counts: Vec<f64>,
    /// Classes needed.
    pub(super) classes: Vec<f64>,
    /// Classes that need staff: where a school has fewer rooms than grades, as many classes of mixed ages 复式班 as its
    /// pupils need, else the classes needed.
    pub(super) staffed: Vec<f64>,
    /// Whether a row has rooms or pupils; what is in no school entered is always there.
    open: Vec<bool>,
    row_of: &'a [Option<usize>],
}

impl<'a> Rows<'a> {
    /// The rows of a plan and of its own schools.
    pub(super) fn new(
        inputs: &'a Inputs,
        projection: &Projection,
        schools: &'a Schools,
        places: &'a Places<'a>,
        rooms: &'a Rooms,
    ) -> Self {
        let (zones, years) = (inputs.zones.len(), projection.years);
        let count = schools.school_rows + zones * STAGES;
        let mut rows = Self {
            inputs,
            places,
            rooms,
            years,
            all: Vec::with_capacity(count),
            school_rows: schools.school_rows,
            of_school: Vec::with_capacity(inputs.schools.len()),
            of_zone: vec![Vec::new(); zones * STAGES],
            pupils: Vec::with_capacity(count * years),
            room_counts: Vec::with_capacity(count * years),
            classes: Vec::with_capacity(count * years),
            staffed: Vec::with_capacity(count * years),
            open: vec![true; count * years],
            row_of: &schools.row_of,
        };
        rows.add_schools(schools);
        rows.add_zones(projection, schools);
        for (open, cell) in rows.open.iter_mut().zip(&schools.cells) {
            *open = cell.rooms > 0.0 || cell.enrolment > 0.0;
        }
        for (place, row) in rows.all.iter().enumerate() {
            rows.of_zone[row.zone * STAGES + row.stage as usize].push(place);
        }
        rows
    }

    fn add_schools(&mut self, schools: &Schools) {
        for (place, school) in self.inputs.schools.iter().enumerate() {
            let from = self.all.len();
            let zone = self.places.zone_of(place);
            for stage in Stage::ALL {
                let (Some(zone), Some(_)) = (zone, self.row(place, stage)) else { continue };
                let (school_kind, zone_kind) = (school.norm_kind(stage), self.inputs.zones[zone].kind);
                let area = AreaOf { stage, school_kind, zone_kind, classes: 0.0 };
                self.all.push(Row { school: Some(place), zone, stage, area });
            }
            self.of_school.push(from..self.all.len());
        }
        self.pupils.extend(schools.cells.iter().map(|cell| cell.enrolment));
        self.room_counts.extend(schools.cells.iter().map(|cell| cell.rooms));
        for (place, classes) in schools.classes.iter().enumerate() {
            let needed = f64::from(classes.needed);
            self.classes.push(needed);
            self.staffed.push(if classes.mixed == 0 {
                needed
            } else {
                let Row { school, zone, stage, .. } = self.all[place / self.years];
                let kind = school.map_or(SchoolKind::Primary, |school| self.inputs.schools[school].norm_kind(stage));
                let norm = self.inputs.norms.class_size(stage, None, kind, self.inputs.zones[zone].kind);
                let whole: u32 = schools.whole[place].iter().sum();
                let wanted = (f64::from(whole) / norm - WHOLE).ceil();
                needed.min(wanted.max(f64::from(classes.mixed)))
            });
        }
    }

    fn add_zones(&mut self, projection: &Projection, schools: &Schools) {
        for (zone, of_zone) in self.inputs.zones.iter().enumerate() {
            let (sizes, _) = self.inputs.norms.ordinary(self.inputs.scheme, of_zone.kind);
            for stage in Stage::ALL {
                self.all.push(Row { school: None, zone, stage, area: AreaOf::no_school(stage, of_zone.kind) });
                let sizes = &sizes[self.inputs.scheme.grades(stage)];
                let without = schools.without_school(zone, stage).iter().zip(schools.whole_without_school(zone, stage));
                let cells = projection.series(Area::Zone(zone), stage);
                let rooms = self.rooms.of(zone, stage);
                for (((pupils, whole), cell), rooms) in without.zip(cells).zip(rooms) {
                    let pupils = pupils.iter().sum::<f64>();
                    let classes = if is_all(pupils, cell.enrolment) {
                        cell.classes_needed
                    } else {
                        whole.iter().zip(sizes).map(|(whole, size)| (f64::from(*whole) / size - WHOLE).ceil()).sum()
                    };
                    let classes = if classes > 0.0 { classes } else { 0.0 };
                    self.pupils.push(pupils);
                    self.room_counts.push(rooms.iter().sum());
                    self.classes.push(classes);
                    self.staffed.push(classes);
                }
            }
        }
    }

    /// The row of a school and stage; `None`: it never has it.
    pub(super) fn row(&self, school: usize, stage: Stage) -> Option<usize> {
        self.row_of.get(school * STAGES + stage as usize).copied().flatten()
    }

    /// The row of every school and stage.
    pub(super) fn row_of(&self) -> &[Option<usize>] {
        self.row_of
    }

    /// The row of a zone's pupils of a stage in no school entered.
    pub(super) fn without_school(&self, zone: usize, stage: Stage) -> usize {
        self.school_rows + zone * STAGES + stage as usize
    }

    /// Whether a row has rooms or pupils; what is in no school entered is always there.
    pub(super) fn open(&self, row: usize, step: usize) -> bool {
        self.open[row * self.years + step]
    }

    /// The same in all years.
    pub(super) fn open_years(&self, row: usize) -> &[bool] {
        &self.open[row * self.years..(row + 1) * self.years]
    }

    /// What the rows of a row's school, or the row alone, have together of something by row and year, year by year.
    pub(super) fn of_its_school(&self, row: usize, figures: &[f64], sums: &mut [f64]) {
        let of_school = self.all[row].school.map_or(row..row + 1, |school| self.of_school[school].clone());
        sums.fill(0.0);
        for of_row in figures[of_school.start * self.years..of_school.end * self.years].chunks_exact(self.years) {
            sums.iter_mut().zip(of_row).for_each(|(sum, figure)| *sum += figure);
        }
    }

    /// What the square metres of a row are looked up by in a year.
    pub(super) fn area_of(&self, row: usize, step: usize) -> AreaOf {
        let Row { school, area, .. } = &self.all[row];
        let Some(school) = *school else { return *area };
        let classes = |row: usize| self.classes[row * self.years + step];
        let classes = match area.school_kind {
            SchoolKind::NineYear if area.stage != Stage::Kindergarten => {
                let compulsory = |row: &usize| self.all[*row].stage != Stage::Kindergarten;
                self.of_school[school].clone().filter(compulsory).map(classes).sum()
            }
            _ => classes(row),
        };
        AreaOf { classes, ..*area }
    }

    /// Parts of a zone's rooms of no school that are inclusive, and private; `None`: there are none.
    pub(super) fn room_parts(&self, zone: usize, stage: Stage, step: usize) -> Option<(f64, f64)> {
        let rooms = &self.rooms.of(zone, stage)[step];
        let all: f64 = rooms.iter().sum();
        (all > 0.0).then(|| (rooms[RoomClass::Inclusive as usize] / all, rooms[RoomClass::Private as usize] / all))
    }
}
