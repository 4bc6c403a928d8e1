//! Who attends which kind of school where schools are not entered, and what running all of them costs.

use super::rows::Rows;
use crate::projection::{Area, Projection};
use crate::resources::Growth;
use crate::school::Ownership;
use crate::words::{NOBODY, RoomClass, Stage};

/// Parts of the pupils of each row by who runs their school, row by row, year by year; NaN: not known.
pub(super) struct Parts {
    /// In inclusive kindergartens.
    pub(super) inclusive: Vec<f64>,
    /// In private schools (kindergarten: private and not inclusive).
    pub(super) private: Vec<f64>,
}

/// A school's pupils are all where its rooms count. Of pupils in no school entered the zone's private share are in
/// private schools, where it is given; else the part of the rooms that are private. Of the others the
/// part of the rooms that are inclusive among those not private are in inclusive ones. Without rooms it is not known.
pub(super) fn parts(rows: &Rows, projection: &Projection) -> Parts {
    let years = rows.years;
    let mut parts = Parts { inclusive: vec![0.0; rows.pupils.len()], private: vec![0.0; rows.pupils.len()] };
    for (place, row) in rows.all.iter().enumerate() {
        let series = place * years..(place + 1) * years;
        if let Some(school) = row.school {
            match rows.inputs.schools[school].room_class(row.stage) {
                RoomClass::Inclusive => parts.inclusive[series].fill(1.0),
                RoomClass::Private => parts.private[series].fill(1.0),
                RoomClass::Public | RoomClass::Attached => {}
            }
            continue;
        }
        let given = !rows.inputs.zones[row.zone].private_share[row.stage as usize].is_empty();
        let cells = projection.series(Area::Zone(row.zone), row.stage);
        for (step, (at, cell)) in series.zip(cells).enumerate() {
            let pupils = rows.pupils[at];
            if pupils < NOBODY {
                continue;
            }
            let of_rooms = rows.room_parts(row.zone, row.stage, step);
            let (inclusive, private) = of_rooms.unwrap_or((f64::NAN, f64::NAN));
            let of_others = if private < 1.0 { inclusive / (1.0 - private) } else { inclusive };
            let private = if given && cell.enrolment > 0.0 { cell.private_enrolment / cell.enrolment } else { private };
            parts.private[at] = private;
            parts.inclusive[at] = if row.stage == Stage::Kindergarten { of_others * (1.0 - private) } else { 0.0 };
        }
    }
    parts
}

/// Operating money by row and year.
pub(super) struct Operating {
    /// All of it, yuan.
    pub(super) all: Vec<f64>,
    /// Of this what public funds pay.
    pub(super) public: Vec<f64>,
}

/// Pupils × funding a pupil, × (1 + growth)^(t−b) or + yuan a year, and a supplement for boarders, which does not grow. A
/// school of under 100 pupils, all stages together, is funded as if it had 100, its stages in proportion. A stage
/// without funding has none here; what the supplement is, if it is not set, is nothing. Where it is not known who runs a
/// school, it counts as public.
pub(super) fn operating(rows: &Rows, parts: &Parts, boarders: &[f64]) -> Operating {
    let years = rows.years;
    let resources = &rows.inputs.norms.resources;
    let supplement = resources.boarder_supplement.unwrap_or(0.0);
    let mut operating = Operating { all: vec![0.0; rows.pupils.len()], public: vec![0.0; rows.pupils.len()] };
    let mut of_school = vec![0.0; years];
    for (place, row) in rows.all.iter().enumerate() {
        let stage = row.stage as usize;
        let Some(funding) = resources.funding[stage] else { continue };
        let [public, inclusive, private] = resources.public_funding.map(|by_stage| by_stage[stage]);
        let share = row.school.map(|school| match rows.inputs.schools[school].ownership {
            Ownership::Public => public,
            Ownership::Inclusive => inclusive,
            Ownership::Private => private,
        });
        let of_parts = |at: usize| {
            let known = |part: f64| if part.is_nan() { 0.0 } else { part };
            let (of_inclusive, of_private) = (known(parts.inclusive[at]), known(parts.private[at]));
            public * (1.0 - of_inclusive - of_private) + inclusive * of_inclusive + private * of_private
        };
        // Those of no school are funded as they are.
        let least = if row.school.is_some() { resources.funded_at_least } else { 0.0 };
        rows.of_its_school(place, &rows.pupils, &mut of_school);
        let mut of_year = funding;
        for (step, all) in of_school.iter().enumerate() {
            let at = place * years + step;
            if step > 0 {
                match resources.funding_growth {
                    Growth::Share(share) => of_year *= 1.0 + share,
                    Growth::Yuan(yuan) => of_year = funding + yuan * step as f64,
                }
            }
            let pupils = rows.pupils[at];
            let funded = if *all >= NOBODY && *all < least { pupils * least / all } else { pupils };
            let money = funded * of_year + boarders[at] * supplement;
            operating.all[at] = money;
            operating.public[at] = money * share.unwrap_or_else(|| of_parts(at));
        }
    }
    operating
}
