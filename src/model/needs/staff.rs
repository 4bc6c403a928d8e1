//! Staff 教职工: how many are needed, and how many there will be (§4).

use super::rows::Rows;
use super::stocks::of_base;
use crate::births::last_given;
use crate::closures::{Closing, closings};
use crate::words::{ByYear, STAGES, Stage, positive};

/// Staff by row and year.
pub(super) struct Staff {
    /// Staff needed.
    pub(super) needed: Vec<f64>,
    /// Staff there will be; NaN: not known.
    pub(super) there: Vec<f64>,
    /// Staff taken on.
    pub(super) recruits: Vec<f64>,
}

/// Staff needed: primary pupils ÷ 19, junior ÷ 13.5, kindergarten 3 a class; in a school of at most 6 rooms, all stages
/// together, the larger of that and classes × staff per class. Classes of mixed ages count as they are.
fn needed(rows: &Rows) -> Vec<f64> {
    let (norms, years) = (&rows.inputs.norms, rows.years);
    let mut needed = Vec::with_capacity(rows.pupils.len());
    let mut rooms = vec![0.0; years];
    for (place, row) in rows.all.iter().enumerate() {
        let (a_class, a_pupil) = match row.stage {
            Stage::Kindergarten => (norms.staff_per_kindergarten_class, 0.0),
            Stage::Primary => (0.0, 1.0 / norms.pupils_per_staff_primary),
            Stage::Junior => (0.0, 1.0 / norms.pupils_per_staff_junior),
        };
        rows.of_its_school(place, &rows.room_counts, &mut rooms);
        let series = place * years..(place + 1) * years;
        for ((staffed, pupils), rooms) in rows.staffed[series.clone()].iter().zip(&rows.pupils[series]).zip(&rooms) {
            let by_ratio = staffed * a_class + pupils * a_pupil;
            let small = row.school.is_some() && *rooms <= norms.resources.small_school_rooms;
            let by_class = if small { staffed * norms.resources.staff_per_small_class } else { 0.0 };
            needed.push(if by_class > by_ratio { by_class } else { by_ratio });
        }
    }
    needed
}

/// `S[t] = S[t−1] · (1 − attrition) + recruits[t] + moved in − moved out`, by school and for those of no school.
///
/// In the base year a school has what it gives, the others share what their zone gives by the staff they need. Recruits
/// go to the zones that are named, those of the county to all by the staff they need that year, and within a zone in the
/// same way. The staff of a school that closes go with its pupils to the receiving school, in whatever zone; without one
/// to the schools that are left in the zone. Where schools are not entered, of a zone whose pupils move the same share
/// moves. So nobody is lost by a merger; who is not needed afterwards is redundant.
pub(super) fn staff(rows: &Rows) -> Staff {
    let years = rows.years;
    let needed = needed(rows);
    let mut staff = Staff { there: vec![0.0; needed.len()], recruits: vec![0.0; needed.len()], needed };
    let of_row = |row: usize| {
        let school = &rows.inputs.schools[rows.all[row].school?];
        let given = school.staff.map(|staff| staff[rows.all[row].stage as usize]);
        given.or_else(|| (!rows.open(row, 0)).then_some(0.0))
    };
    let mut now = of_base(rows, of_row, |resources| &resources.staff, &staff.needed);
    let closings = closings(rows.inputs, years - 1, rows.places);
    let recruits = recruits(rows);
    let stays = 1.0 - rows.inputs.norms.resources.attrition;
    for step in 0..years {
        if step > 0 {
            now.iter_mut().for_each(|now| *now *= stays);
            move_with_pupils(rows, &closings, &staff.needed, step, &mut now);
            staff.take_on(rows, &recruits, step, &mut now);
        }
        for (row, now) in now.iter().enumerate() {
            staff.there[row * years + step] = *now;
        }
    }
    staff
}

/// Recruits by year of each zone and stage, then of the county's stages.
fn recruits(rows: &Rows) -> Vec<f64> {
    let (zones, years) = (rows.inputs.zones.len(), rows.years);
    let mut recruits = vec![0.0; (zones + 1) * STAGES * years];
    for row in &rows.inputs.resources.recruits {
        let place = match &row.zone {
            None => Some(zones),
            Some(id) => rows.places.of(id),
        };
        let Some(place) = place else { continue };
        let series = &mut recruits[(place * STAGES + row.stage as usize) * years..][..years];
        series.iter_mut().zip(given(&row.by_year, rows)).for_each(|(sum, one)| *sum += one);
    }
    recruits
}

fn given(by_year: &ByYear, rows: &Rows) -> impl Iterator<Item = f64> {
    last_given(by_year, i64::from(rows.inputs.base_year), 0.0)
}

impl Staff {
    /// Takes on the recruits of a year.
    fn take_on(&mut self, rows: &Rows, recruits: &[f64], step: usize, now: &mut [f64]) {
        let (zones, years) = (rows.inputs.zones.len(), rows.years);
        for stage in 0..STAGES {
            let of_county = recruits[(zones * STAGES + stage) * years + step];
            let need = |zone: usize| -> f64 {
                rows.of_zone[zone * STAGES + stage].iter().map(|row| self.needed[row * years + step]).sum()
            };
            let all: f64 = if of_county > 0.0 { (0..zones).map(need).sum() } else { 0.0 };
            for zone in 0..zones {
                let part = match of_county > 0.0 {
                    true if all > 0.0 => need(zone) / all,
                    true => 1.0 / zones as f64,
                    false => 0.0,
                };
                let taken = recruits[(zone * STAGES + stage) * years + step] + of_county * part;
                if taken > 0.0 {
                    let members = &rows.of_zone[zone * STAGES + stage];
                    for (row, part) in by_need(rows, members, &self.needed, step) {
                        self.recruits[row * years + step] += taken * part;
                        now[row] += taken * part;
                    }
                }
            }
        }
    }
}

/// The parts of the open rows of a zone and stage by the staff they need; where nobody needs any, all goes to those of
/// no school.
fn by_need<'r>(
    rows: &'r Rows,
    members: &'r [usize],
    needed: &'r [f64],
    step: usize,
) -> impl Iterator<Item = (usize, f64)> + 'r {
    let need = move |row: usize| needed[row * rows.years + step];
    let all: f64 = members.iter().map(|row| need(*row)).sum();
    let last = members.last().copied().filter(|_| all <= 0.0).map(|row| (row, 1.0));
    let parts = members.iter().map(move |row| (*row, need(*row) / all));
    parts.filter(move |(row, _)| all > 0.0 && need(*row) > 0.0).chain(last)
}

/// Moves the staff of schools that have closed, and with pupils whom projects move between zones.
fn move_with_pupils(rows: &Rows, closings: &[Closing], needed: &[f64], step: usize, now: &mut [f64]) {
    for row in 0..rows.school_rows {
        if rows.open(row, step) || now[row] == 0.0 {
            continue;
        }
        let leaving = std::mem::take(&mut now[row]);
        match receiver(rows, closings, row, step) {
            Some(receiver) => now[receiver] += leaving,
            None => {
                let members = &rows.of_zone[rows.all[row].zone * STAGES + rows.all[row].stage as usize];
                by_need(rows, members, needed, step).for_each(|(row, part)| now[row] += leaving * part);
            }
        }
    }
    let base = i64::from(rows.inputs.base_year);
    for (place, project) in rows.inputs.projects.iter().enumerate().filter(|(_, project)| project.on) {
        if i64::from(project.opening()) - base != step as i64 {
            continue;
        }
        for moved in &project.moves {
            let (Some(from), Some(to)) = (rows.places.of(&moved.from), rows.places.of(&moved.to)) else { continue };
            let zone_of = |school: usize| rows.places.zone_of(school);
            let told = |one: &Closing| {
                let zones = (zone_of(one.school), one.receiver.and_then(zone_of));
                (one.project, one.stage, zones) == (place, moved.stage, (Some(from), Some(to)))
            };
            if from != to && !closings.iter().any(told) {
                let share = if moved.share < 1.0 { positive(moved.share) } else { 1.0 };
                let mut leaving = 0.0;
                for row in &rows.of_zone[from * STAGES + moved.stage as usize] {
                    leaving += now[*row] * share;
                    now[*row] *= 1.0 - share;
                }
                let members = &rows.of_zone[to * STAGES + moved.stage as usize];
                by_need(rows, members, needed, step).for_each(|(row, part)| now[row] += leaving * part);
            }
        }
    }
}

/// The open school at the end of the closures that begin with that of a row.
fn receiver(rows: &Rows, closings: &[Closing], row: usize, step: usize) -> Option<usize> {
    let stage = rows.all[row].stage;
    let mut row = row;
    for _ in 0..=closings.len() {
        let school = rows.all[row].school?;
        let of_row = |one: &&Closing| one.school == school && one.stage == stage && one.step <= step;
        let closing = closings.iter().filter(of_row).find(|one| one.receiver.is_some())?;
        row = rows.row(closing.receiver?, stage)?;
        if rows.open(row, step) {
            return Some(row);
        }
    }
    None
}
