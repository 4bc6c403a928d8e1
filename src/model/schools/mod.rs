//! Pupils among the schools of a zone, and their classes (§3.1, §3.2): what is seen when one looks into a zone.
//!
//! ```text
//! Roster ─ base ─> pupils of b ─ years, share ─> pupils of b … b+H ─ whole, classes ─> Schools
//! ```
//! [`roster`] knows who teaches whom, [`years`] takes the pupils through openings, closings and mergers, [`share`] shares
//! a grade among schools. Zone totals are never changed by it.

mod base;
mod classes;
mod moves;
mod result;
mod roster;
mod share;
mod whole;
mod years;

pub(crate) use moves::{ClosureMove, closure_moves};
pub use result::{AreaCell, Classes, LedgerRow, SchoolCell, Schools};

use crate::MAX_HORIZON;
use crate::inputs::Inputs;
use crate::places::rooms;
use crate::prepared::Places;
use crate::projection::{Area, Cell, Projection};
use crate::supply::STAGE_GRADES;
use crate::words::{STAGES, Stage, positive};
use classes::{ByGrade, Forming};
use roster::{Roster, year};
use years::{Years, years};

/// The schools of a plan: their pupils, places and classes through the years of its projection. Total and pure; of a
/// projection of other inputs, which has other zones or years, nothing.
pub fn schools(inputs: &Inputs, projection: &Projection) -> Schools {
    let horizon = inputs.horizon.min(MAX_HORIZON);
    if projection.years != horizon + 1 || projection.zones != inputs.zones.len() {
        return Schools::default();
    }
    let places = Places::new(inputs);
    let rooms = rooms(inputs, horizon, &places);
    let roster = Roster::new(inputs, &rooms, &places, projection.years);
    let found = years(inputs, projection, &rooms, &roster);
    let cells = cells(&roster, &found);
    let classes = classes(inputs, &roster, &found);
    let areas = areas(inputs, projection, &roster, &found, &cells, &classes);
    let ledger = ledger(inputs, &roster, &classes);
    Schools {
        base_year: inputs.base_year,
        years: roster.years,
        zones: inputs.zones.len(),
        school_rows: roster.school_rows,
        pupils: found.pupils,
        whole: found.whole,
        cells,
        classes,
        areas,
        ledger,
        row_of: roster.into_rows(),
    }
}

/// The figures of each school and stage.
fn cells(roster: &Roster, found: &Years) -> Vec<SchoolCell> {
    let mut cells = Vec::with_capacity(roster.school_rows * roster.years);
    for row in 0..roster.school_rows {
        for step in 0..roster.years {
            let pupils = &found.pupils[row * roster.years + step];
            let (enrolment, places) = (pupils.iter().sum::<f64>(), roster.places(row, step));
            cells.push(SchoolCell {
                enrolment,
                intake: pupils[0],
                rooms: roster.rooms(row, step),
                places,
                entry_places: roster.grade_places(row, step, 0),
                unmet: positive(enrolment - places),
                idle: positive(places - enrolment),
            });
        }
    }
    cells
}

/// The classes of each school and stage: afresh every year; where existing ones are given, a cohort keeps its number.
/// The base year has those that are given.
fn classes(inputs: &Inputs, roster: &Roster, found: &Years) -> Vec<Classes> {
    let mut classes = Vec::with_capacity(roster.school_rows * roster.years);
    for (place, row) in roster.rows[..roster.school_rows].iter().enumerate() {
        let mut given = [0; STAGE_GRADES];
        if let Some(all) = row.school.and_then(|school| inputs.schools[school].classes) {
            let of_stage = &all[inputs.scheme.grades(row.stage)];
            given.iter_mut().zip(of_stage).for_each(|(given, number)| *given = (number + 0.5).floor() as u32);
        }
        let known = given.iter().any(|number| *number > 0);
        let mut before = given;
        for step in 0..roster.years {
            let at = place * roster.years + step;
            let rooms = roster.rooms(place, step);
            let forming = Forming::new(row.stage, &row.norms, row.grades, found.whole[at], rooms);
            let formed = match step {
                0 if known => forming.keeping(&given, true),
                _ if known && inputs.keep_classes => forming.keeping(&moved_up(&before, &found.afresh[at]), false),
                _ => forming.afresh(),
            };
            before = formed.by_grade;
            classes.push(formed);
        }
    }
    classes
}

/// The classes that cohorts bring with them into their next grade, but for those that are formed afresh.
fn moved_up(before: &ByGrade, afresh: &[bool; STAGE_GRADES]) -> ByGrade {
    std::array::from_fn(|grade| if grade == 0 || afresh[grade] { 0 } else { before[grade - 1] })
}

/// The figures of the zones, then their sums by kind and for the county, in the order of a projection's cells.
fn areas(
    inputs: &Inputs,
    projection: &Projection,
    roster: &Roster,
    found: &Years,
    cells: &[SchoolCell],
    classes: &[Classes],
) -> Vec<AreaCell> {
    let (zones, years) = (inputs.zones.len(), roster.years);
    let series = STAGES * years;
    let mut areas = vec![AreaCell::default(); (zones + 4) * series];
    for (place, row) in roster.rows[..roster.school_rows].iter().enumerate() {
        let sums = &mut areas[(row.zone * STAGES + row.stage as usize) * years..][..years];
        let (cells, classes) = (&cells[place * years..][..years], &classes[place * years..][..years]);
        for ((sum, cell), classes) in sums.iter_mut().zip(cells).zip(classes) {
            sum.add(&of_school(cell, classes));
        }
    }
    for (zone, of_zone) in inputs.zones.iter().enumerate() {
        for stage in Stage::ALL {
            let group = zone * STAGES + stage as usize;
            let elsewhere = roster.school_rows + group;
            let has_schools = found.drawn_from[group] || roster.group(zone, stage).len() > 1;
            for step in 0..years {
                let cell = projection.cell(Area::Zone(zone), stage, step);
                let private = if has_schools { found.private[group * years + step] } else { cell.private_enrolment };
                let without = found.pupils[elsewhere * years + step].iter().sum::<f64>();
                let sum = &mut areas[group * years + step];
                sum.add(&of_zone_alone(cell, private, without, roster.places(elsewhere, step)));
                let sum = *sum;
                for area in [zones + of_zone.kind as usize, zones + 3] {
                    areas[(area * STAGES + stage as usize) * years + step].add(&sum);
                }
            }
        }
    }
    areas
}

fn of_school(cell: &SchoolCell, classes: &Classes) -> AreaCell {
    AreaCell {
        unmet: cell.unmet,
        idle: cell.idle,
        classes: classes.all,
        classes_needed: classes.needed,
        over_norm: classes.over_norm,
        large: classes.large,
        super_large: classes.super_large,
        without_room: classes.without_room,
        ..AreaCell::default()
    }
}

/// What a zone adds to its schools: the public balance, and pupils and places of no school.
fn of_zone_alone(cell: &Cell, private: f64, without_school: f64, places: f64) -> AreaCell {
    let public_balance = cell.public_places - (cell.enrolment - private);
    let unmet = positive(without_school - places);
    AreaCell {
        private_enrolment: private,
        public_balance,
        public_unmet: positive(-public_balance),
        public_idle: positive(public_balance),
        without_school,
        without_school_unmet: unmet,
        unmet,
        idle: positive(places - without_school),
        ..AreaCell::default()
    }
}

/// When the classes of each school and stage grow too large.
fn ledger(inputs: &Inputs, roster: &Roster, classes: &[Classes]) -> Vec<LedgerRow> {
    let mut ledger = Vec::with_capacity(roster.school_rows);
    for (row, classes) in roster.rows.iter().zip(classes.chunks_exact(roster.years)) {
        let Some(school) = row.school else { continue };
        let first = |counted: fn(&Classes) -> u32| {
            classes.iter().position(|classes| counted(classes) > 0).map(|step| year(inputs.base_year, step))
        };
        ledger.push(LedgerRow {
            school,
            stage: row.stage,
            over_norm: first(|classes| classes.over_norm),
            large: first(|classes| classes.large),
            super_large: first(|classes| classes.super_large),
            largest: classes.iter().map(|classes| classes.largest).max().unwrap_or(0),
        });
    }
    ledger
}
