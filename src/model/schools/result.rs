//! What the schools come to: plain figures by school, stage and year.

use crate::projection::Area;
use crate::supply::STAGE_GRADES;
use crate::words::{STAGES, Stage, Year};
use serde::{Deserialize, Serialize};

/// The schools of one projection, for the years b … b+H.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Schools {
    /// b.
    pub base_year: Year,
    /// Years with results: H + 1.
    pub years: usize,
    /// Zones, in the order of the inputs.
    pub zones: usize,
    /// Rows of schools and stages; rows of the zones' stages without a school follow them.
    pub school_rows: usize,
    /// Pupils by grade of the stage, row by row, year by year; read them by [`Schools::grades_of`].
    pub pupils: Vec<[f64; STAGE_GRADES]>,
    /// The same made whole, by largest remainder within the zone's rounded grade; read them by [`Schools::whole_of`].
    pub whole: Vec<[u32; STAGE_GRADES]>,
    /// Figures of each school and stage, row by row, year by year; read them by [`Schools::series`].
    pub cells: Vec<SchoolCell>,
    /// Classes, row by row, year by year; read them by [`Schools::classes_of`].
    pub classes: Vec<Classes>,
    /// Figures of the areas, in the order of a projection's cells; read them by [`Schools::area`].
    pub areas: Vec<AreaCell>,
    /// The ledger of large classes 大班额台账: a row for every school and stage, in the order of the schools.
    pub ledger: Vec<LedgerRow>,
    /// The row of each school and stage; `None`: it never has it.
    pub row_of: Vec<Option<usize>>,
}

/// One stage of a school in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SchoolCell {
    /// Pupils, of all zones they are counted in.
    pub enrolment: f64,
    /// Of these in the entry grade.
    pub intake: f64,
    /// Rooms.
    pub rooms: f64,
    /// Places.
    pub places: f64,
    /// Places of the entry grade.
    pub entry_places: f64,
    /// Pupils over the places.
    pub unmet: f64,
    /// Places to spare.
    pub idle: f64,
}

/// The classes of one stage of a school in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classes {
    /// Classes of each grade of the stage; none where they are of mixed ages.
    pub by_grade: [u32; STAGE_GRADES],
    /// Classes of mixed ages 复式班.
    pub mixed: u32,
    /// All classes.
    pub all: u32,
    /// Classes needed: Σ_g ⌈X_g ÷ norm_g⌉.
    pub needed: u32,
    /// Pupils of the largest class.
    pub largest: u32,
    /// Classes over their norm 超班额.
    pub over_norm: u32,
    /// Of primary and junior classes those of 56 pupils and more 大班额, super-large ones among them.
    pub large: u32,
    /// Those of 66 pupils and more 超大班额.
    pub super_large: u32,
    /// Pupils without a room.
    pub without_room: u32,
}

/// The schools of an area together, in one stage and year. Pupils count where they live, rooms and classes where they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AreaCell {
    /// Pupils in private schools (kindergarten: private and not inclusive): what the schools take; of a zone of which no
    /// school takes any, its private share.
    pub private_enrolment: f64,
    /// Public places − pupils not in private schools.
    pub public_balance: f64,
    /// Σ over zones of its shortages.
    pub public_unmet: f64,
    /// Σ over zones of its spare places.
    pub public_idle: f64,
    /// Pupils in no school entered: "no school in the zone", or in rooms that belong to no school.
    pub without_school: f64,
    /// Of these over the places of such rooms.
    pub without_school_unmet: f64,
    /// Σ over schools of pupils over their places, and those of no school: what the zone's own figure may hide.
    pub unmet: f64,
    /// Σ over schools of places to spare.
    pub idle: f64,
    /// Classes.
    pub classes: u32,
    /// Classes needed.
    pub classes_needed: u32,
    /// Classes over their norm.
    pub over_norm: u32,
    /// Large classes 大班额, super-large ones among them.
    pub large: u32,
    /// Super-large classes 超大班额.
    pub super_large: u32,
    /// Pupils without a room.
    pub without_room: u32,
}

impl AreaCell {
    /// Adds a zone's figures to those of a larger area.
    pub(super) fn add(&mut self, zone: &AreaCell) {
        self.private_enrolment += zone.private_enrolment;
        self.public_balance += zone.public_balance;
        self.public_unmet += zone.public_unmet;
        self.public_idle += zone.public_idle;
        self.without_school += zone.without_school;
        self.without_school_unmet += zone.without_school_unmet;
        self.unmet += zone.unmet;
        self.idle += zone.idle;
        self.classes = self.classes.saturating_add(zone.classes);
        self.classes_needed = self.classes_needed.saturating_add(zone.classes_needed);
        self.over_norm = self.over_norm.saturating_add(zone.over_norm);
        self.large = self.large.saturating_add(zone.large);
        self.super_large = self.super_large.saturating_add(zone.super_large);
        self.without_room = self.without_room.saturating_add(zone.without_room);
    }
}

/// When the classes of one stage of a school grow too large; its classes by year are [`Schools::classes_of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerRow {
    /// The school, by its place in the inputs.
    pub school: usize,
    /// The stage.
    pub stage: Stage,
    /// The first year with a class over its norm (45 in primary, 50 in junior schools by the national ones).
    pub over_norm: Option<Year>,
    /// The first year with a class over 55; never in a kindergarten.
    pub large: Option<Year>,
    /// The first year with a class over 65; never in a kindergarten.
    pub super_large: Option<Year>,
    /// Pupils of the largest class of all years.
    pub largest: u32,
}

impl Schools {
    /// The figures of a school and stage, all years; empty: it never has it.
    pub fn series(&self, school: usize, stage: Stage) -> &[SchoolCell] {
        self.of(&self.cells, school, stage)
    }

    /// Pupils of a school and stage by grade, the entry grade first, all years.
    pub fn grades_of(&self, school: usize, stage: Stage) -> &[[f64; STAGE_GRADES]] {
        self.of(&self.pupils, school, stage)
    }

    /// The same made whole.
    pub fn whole_of(&self, school: usize, stage: Stage) -> &[[u32; STAGE_GRADES]] {
        self.of(&self.whole, school, stage)
    }

    /// Pupils of a zone and stage in no school entered, by grade, all years.
    pub fn without_school(&self, zone: usize, stage: Stage) -> &[[f64; STAGE_GRADES]] {
        self.of_zone(&self.pupils, zone, stage)
    }

    /// The same made whole.
    pub fn whole_without_school(&self, zone: usize, stage: Stage) -> &[[u32; STAGE_GRADES]] {
        self.of_zone(&self.whole, zone, stage)
    }

    /// The classes of a school and stage, all years.
    pub fn classes_of(&self, school: usize, stage: Stage) -> &[Classes] {
        self.of(&self.classes, school, stage)
    }

    /// The figures of an area and stage, all years.
    pub fn area(&self, area: Area, stage: Stage) -> &[AreaCell] {
        let place = match area {
            Area::Zone(zone) => zone.min(self.zones.saturating_sub(1)),
            Area::Kind(kind) => self.zones + kind as usize,
            Area::County => self.zones + 3,
        };
        let from = (place * STAGES + stage as usize) * self.years;
        &self.areas[from..from + self.years]
    }

    fn of_zone<'a, T>(&self, all: &'a [T], zone: usize, stage: Stage) -> &'a [T] {
        let row = self.school_rows + zone * STAGES + stage as usize;
        &all[row * self.years..(row + 1) * self.years]
    }

    fn of<'a, T>(&self, all: &'a [T], school: usize, stage: Stage) -> &'a [T] {
        match self.row_of.get(school * STAGES + stage as usize) {
            Some(Some(row)) => &all[row * self.years..(row + 1) * self.years],
            _ => &[],
        }
    }
}
