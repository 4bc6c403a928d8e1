//! What stands 现有: floor area, land, beds and staff of the base year by row, and what projects bring and closures take.
//!
//! What nobody knows is NaN here, so that whatever is reckoned from it is unknown too, and `None` in the results.

use super::rows::Rows;
use crate::resources::ZoneResources;
use crate::school::School;
use crate::words::STAGES;

/// What a project adds to a row while it is there.
pub(super) struct Addition {
    /// The row.
    pub(super) row: usize,
    /// By b, b+1, … b+H.
    pub(super) by_step: Vec<f64>,
}

/// A kind of thing that schools and zones give.
pub(super) struct Given<'a> {
    /// What a school gives, for all its stages together.
    pub(super) of_school: fn(&School) -> Option<f64>,
    /// What a zone gives by stage, for its schools that give nothing.
    pub(super) of_zone: fn(&ZoneResources) -> &[Option<f64>; STAGES],
    /// By what a school's is shared among its stages: row by row, year by year.
    pub(super) shared_by: &'a [f64],
}

/// Base-year figures by row of what zones give by stage: `of_row` says what is known of a row by itself; the zone's is
/// shared by `weights` among the rows of its stage of which nothing is known. Where all is known the zone's does not
/// count; where nothing is given and there is neither school nor room nor pupil, there is nothing. Nor is there where the
/// schools of a stage are entered and a zone has none: its pupils have no school.
pub(super) fn of_base(
    rows: &Rows,
    of_row: impl Fn(usize) -> Option<f64>,
    of_zone: fn(&ZoneResources) -> &[Option<f64>; STAGES],
    weights: &[f64],
) -> Vec<f64> {
    let mut base: Vec<f64> = (0..rows.all.len()).map(|row| of_row(row).unwrap_or(0.0)).collect();
    let years = rows.years;
    let mut entered = [false; STAGES];
    let open = (0..rows.school_rows).filter(|row| rows.open(*row, 0));
    open.for_each(|row| entered[rows.all[row].stage as usize] = true);
    for (group, members) in rows.of_zone.iter().enumerate() {
        let pool = of_zone(&rows.inputs.zones[group / STAGES].resources)[group % STAGES];
        let entered = entered[group % STAGES];
        let there = |row: &usize| {
            let (pupils, rooms) = (rows.pupils[row * years] > 0.0, rows.room_counts[row * years] > 0.0);
            rooms || (pupils && (*row < rows.school_rows || !entered))
        };
        // The last row of a zone and stage is that of no school.
        let unknown = |row: &&usize| **row >= rows.school_rows || of_row(**row).is_none();
        let asking: Vec<usize> = members.iter().filter(unknown).copied().filter(|row| there(row)).collect();
        let Some(pool) = pool else {
            asking.into_iter().for_each(|row| base[row] = f64::NAN);
            continue;
        };
        let all: f64 = asking.iter().map(|row| weights[row * years]).sum();
        let known = members.iter().any(|row| *row < rows.school_rows && there(row));
        match (asking.is_empty(), members.last()) {
            (true, Some(last)) if !known => base[*last] += pool,
            _ => {
                for row in &asking {
                    let part = if all > 0.0 { weights[row * years] / all } else { 1.0 / asking.len() as f64 };
                    base[*row] += pool * part;
                }
            }
        }
    }
    base
}

/// What stands of a thing, row by row, year by year. A school that gives it has it as long as it is open, and what
/// projects bring; its stages share it year by year. Of rooms of no school what stands goes with those taken away.
pub(super) fn standing(rows: &Rows, given: &Given, additions: &[Addition], left: &[f64]) -> Vec<f64> {
    let years = rows.years;
    let whole = |row: usize| rows.all[row].school.and_then(|school| (given.of_school)(&rows.inputs.schools[school]));
    let of_row = |row: usize| {
        let opens_later = row < rows.school_rows && !rows.open(row, 0);
        (opens_later || whole(row).is_some()).then_some(0.0)
    };
    let base = of_base(rows, of_row, given.of_zone, &rows.room_counts);
    let mut standing = Vec::with_capacity(rows.all.len() * years);
    for (row, base) in base.into_iter().enumerate() {
        match row.checked_sub(rows.school_rows) {
            None => standing.resize(standing.len() + years, base),
            Some(zone_row) => standing.extend(left[zone_row * years..][..years].iter().map(|left| {
                // Nothing of something unknown is left where all of it has gone.
                if *left > 0.0 { base * left } else { 0.0 }
            })),
        }
    }
    for addition in additions {
        let row = &mut standing[addition.row * years..][..years];
        row.iter_mut().zip(&addition.by_step).for_each(|(standing, added)| *standing += added);
    }
    for of_school in rows.of_school.iter().filter(|of_school| !of_school.is_empty()) {
        share_among_stages(rows, of_school.clone(), given, whole(of_school.start), &mut standing);
    }
    standing
}

/// The stages of a school that says what it has share that, and what projects bring it; one that says nothing has what
/// its stages have. What has closed has nothing.
fn share_among_stages(
    rows: &Rows,
    of_school: std::ops::Range<usize>,
    given: &Given,
    whole: Option<f64>,
    standing: &mut [f64],
) {
    let years = rows.years;
    if of_school.len() == 1 {
        let row = of_school.start;
        let series = &mut standing[row * years..(row + 1) * years];
        for (standing, open) in series.iter_mut().zip(rows.open_years(row)) {
            *standing = if *open { whole.map_or(*standing, |whole| whole + *standing) } else { 0.0 };
        }
        return;
    }
    for step in 0..years {
        let at = |row: usize| row * years + step;
        let open = |row: usize| rows.open(row, step);
        if let Some(whole) = whole {
            let added: f64 = of_school.clone().map(|row| standing[at(row)]).sum();
            let part = parts(
                of_school.clone().filter(|row| open(*row)),
                |row| given.shared_by[at(row)],
                |row| rows.pupils[at(row)],
            );
            for row in of_school.clone() {
                standing[at(row)] = if open(row) { (whole + added) * part(row) } else { 0.0 };
            }
        } else {
            of_school.clone().filter(|row| !open(*row)).for_each(|row| standing[at(row)] = 0.0);
        }
    }
}

/// The part of each row by a measure; where all have none of it by another; else evenly.
fn parts(
    rows: impl Iterator<Item = usize> + Clone,
    measure: impl Fn(usize) -> f64,
    other: impl Fn(usize) -> f64,
) -> impl Fn(usize) -> f64 {
    let all: f64 = rows.clone().map(&measure).sum();
    let of_other: f64 = rows.clone().map(&other).sum();
    let count = rows.count() as f64;
    move |row| {
        if all > 0.0 {
            measure(row) / all
        } else if of_other > 0.0 {
            other(row) / of_other
        } else {
            1.0 / count
        }
    }
}
