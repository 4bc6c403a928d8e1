//! What is seen when one looks into a zone: full schools beside empty ones, large classes, pupils of no school entered.

use super::ledger::{totals_by_year, year};
use super::{Asked, YearTotal, figures, rows};
use crate::model::{Area, Inputs, Projection, RoomClass, Schools, Stage, Utilisation, Year};
use crate::report::{Level, Lines, SHORT, belongs};

/// The schools of an area and its stages in one year, in a few figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// Schools that have pupils or places.
    pub schools: usize,
    /// Their stages: a nine-year school has two.
    pub stages: usize,
    /// Of the stages those that are full: from the red line on.
    pub full: usize,
    /// Of the stages those that are largely idle.
    pub idle: usize,
    /// Pupils of the area, those of no school entered among them.
    pub pupils: f64,
    /// Places of the area.
    pub places: f64,
    /// Classes over norm, large and super-large; of all stages together, of primary and junior schools.
    pub classes: YearTotal,
    /// Σ over zones of their shortages.
    pub by_zone: f64,
    /// Σ over schools of theirs.
    pub by_school: f64,
    /// Pupils without a room.
    pub without_room: u32,
    /// Pupils in no school entered.
    pub outside: f64,
}

/// A zone's shortage as its own figure has it, and as its schools have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hidden {
    /// The zone.
    pub zone: usize,
    /// The stage.
    pub stage: Stage,
    /// Its shortage: pupils over places, all its schools together.
    pub by_zone: f64,
    /// Σ over its schools of pupils over places, and those of no school.
    pub by_school: f64,
    /// Σ over its schools of places to spare.
    pub idle: f64,
}

impl Hidden {
    /// What the zone's figure does not show.
    pub fn difference(&self) -> f64 {
        (self.by_school - self.by_zone).max(0.0)
    }
}

/// Pupils of a zone in no school entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outside {
    /// The zone.
    pub zone: usize,
    /// The stage.
    pub stage: Stage,
    /// How many.
    pub pupils: f64,
    /// Of these without a place: there are no rooms, or too few.
    pub unmet: f64,
}

/// The most large classes of an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LargeClasses {
    /// The first year that has so many.
    pub year: Year,
    /// Large classes, super-large ones among them.
    pub large: u32,
    /// Super-large ones.
    pub super_large: u32,
    /// All classes of primary and junior schools then.
    pub classes: u32,
}

/// What the schools of an area come to, `step` years after the base year. Who runs them and what they are does not
/// matter here: the figures of the area know neither.
pub fn summary(inputs: &Inputs, projection: &Projection, schools: &Schools, asked: &Asked, step: usize) -> Summary {
    let asked = &Asked { kind: None, ownership: None, ..*asked };
    let lines = Lines::of(&inputs.norms);
    let mut sum = Summary {
        classes: totals_by_year(schools, asked).get(step).copied().unwrap_or_default(),
        ..Summary::default()
    };
    // The rows of a school follow each other.
    let mut last = None;
    for of in rows(inputs, schools, asked) {
        let Some(row) = figures(schools, of, step, &lines) else { continue };
        if row.utilisation != Utilisation::Nothing {
            sum.stages += 1;
            sum.schools += usize::from(last.replace(of.school) != Some(of.school));
        }
        sum.full += usize::from(row.level == Level::Red);
        sum.idle += usize::from(row.level == Level::Idle);
    }
    for stage in asked.stages() {
        let (cell, within) = (projection.cell(asked.area, stage, step), &schools.area(asked.area, stage)[step]);
        sum.pupils += cell.enrolment;
        sum.places += cell.places;
        sum.by_zone += cell.unmet;
        sum.by_school += within.unmet;
        sum.without_room += within.without_room;
        sum.outside += within.without_school;
    }
    sum
}

/// The zones and stages of an area where something is short in a school or in all, most hidden first by their order.
pub fn hidden(inputs: &Inputs, projection: &Projection, schools: &Schools, asked: &Asked, step: usize) -> Vec<Hidden> {
    let zones = (0..inputs.zones.len()).filter(|zone| belongs(inputs, *zone, asked.area));
    let each = zones.flat_map(|zone| asked.stages().map(move |stage| (zone, stage)));
    let of = |(zone, stage)| {
        let (area, cell) =
            (schools.area(Area::Zone(zone), stage)[step], projection.cell(Area::Zone(zone), stage, step));
        Hidden { zone, stage, by_zone: cell.unmet, by_school: area.unmet, idle: area.idle }
    };
    each.map(of).filter(|row| row.by_school >= SHORT || row.by_zone >= SHORT).collect()
}

/// Σ over the private schools of an area of pupils over their places: they take their share of the entrants first and are
/// no part of what is shared. Who runs a school and what it is, is not asked for here.
pub fn private_unmet(inputs: &Inputs, schools: &Schools, asked: &Asked, step: usize) -> f64 {
    let all = Asked { kind: None, ownership: None, ..*asked };
    let private = rows(inputs, schools, &all)
        .into_iter()
        .filter(|of| inputs.schools[of.school].room_class(of.stage) == RoomClass::Private);
    private.filter_map(|of| schools.series(of.school, of.stage).get(step)).map(|cell| cell.unmet).sum()
}

/// Where pupils are in no school entered, `step` years after the base year.
pub fn outside(inputs: &Inputs, schools: &Schools, asked: &Asked, step: usize) -> Vec<Outside> {
    let zones = (0..inputs.zones.len()).filter(|zone| belongs(inputs, *zone, asked.area));
    let each = zones.flat_map(|zone| asked.stages().map(move |stage| (zone, stage)));
    let of = |(zone, stage)| {
        let cell = schools.area(Area::Zone(zone), stage)[step];
        Outside { zone, stage, pupils: cell.without_school, unmet: cell.without_school_unmet }
    };
    each.map(of).filter(|row| row.pupils >= SHORT).collect()
}

/// The year with most large classes; `None`: the area has no classes of primary or junior schools that are known.
pub fn large_classes(schools: &Schools, area: Area) -> Option<LargeClasses> {
    let asked = Asked { area, stage: None, kind: None, ownership: None };
    let mut worst = None::<LargeClasses>;
    for (step, total) in totals_by_year(schools, &asked).into_iter().enumerate() {
        if total.classes > 0 && worst.is_none_or(|worst| total.large > worst.large) {
            let YearTotal { classes, large, super_large, .. } = total;
            worst = Some(LargeClasses { year: year(schools, step), large, super_large, classes });
        }
    }
    worst
}
