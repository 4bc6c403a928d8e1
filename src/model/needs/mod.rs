//! What pupils need beside places, what there will be of it, and what it costs (§4).
//!
//! ```text
//! Rows ─ staff, stocks, money ─> by row and year ─ areas ─> Needs
//!          projects ─┘
//! ```
//! [`rows`] lists every stage of every school and the pupils of each zone who are in none; [`projects`] says what the
//! programme builds; [`stocks`] what stands; [`staff`] who works there; [`money`] what that costs; [`areas`] sums it up.

mod areas;
mod money;
mod projects;
mod result;
mod rows;
mod staff;
mod stocks;

pub use result::{Falls, LandPlanCell, Need, NeedCell, Needs, PopulationNeed, ProjectNeed, SchoolCounts, SchoolNeed};

use crate::inputs::Inputs;
use crate::places::rooms;
use crate::prepared::Places;
use crate::projection::Projection;
use crate::schools::{Schools, schools as schools_of};
use areas::{ByRow, known};
use rows::Rows;
use stocks::{Addition, Given, standing};

/// The needs of a plan. Total and pure; of a projection of other inputs, which has other zones or years, nothing. Schools
/// that are not those of the projection are worked out anew.
pub fn needs(inputs: &Inputs, projection: &Projection, schools: &Schools) -> Needs {
    let horizon = inputs.horizon.min(crate::MAX_HORIZON);
    if projection.years != horizon + 1 || projection.zones != inputs.zones.len() {
        return Needs::default();
    }
    let anew;
    let own = schools.years == projection.years && schools.zones == projection.zones;
    let schools = if own && schools.row_of.len() == inputs.schools.len() * crate::STAGES {
        schools
    } else {
        anew = schools_of(inputs, projection);
        &anew
    };
    let places = Places::new(inputs);
    let rooms = rooms(inputs, horizon, &places);
    let rows = Rows::new(inputs, projection, schools, &places, &rooms);
    of_rows(&rows, projection)
}

fn of_rows(rows: &Rows, projection: &Projection) -> Needs {
    let built = projects::built(rows);
    let staff = staff::staff(rows);
    let (floor_needed, land_needed, boarders, devices) = needed(rows, &staff.needed);
    let by_rooms = &rows.room_counts;
    let floor = Given { of_school: |school| school.floor_area, of_zone: |zone| &zone.floor_area, shared_by: by_rooms };
    let land = Given { of_school: |school| school.site_area, of_zone: |zone| &zone.site_area, shared_by: by_rooms };
    let beds =
        Given { of_school: |school| school.boarding_beds, of_zone: |zone| &zone.boarding_beds, shared_by: &boarders };
    let floor = standing(rows, &floor, &built.floor, &built.left);
    let land = standing(rows, &land, &built.land, &built.left);
    let beds = standing(rows, &beds, &built.beds, &built.left);
    let posts = posts(rows, &built.posts);
    let parts = money::parts(rows, projection);
    let operating = money::operating(rows, &parts, &boarders);
    let by_row = ByRow {
        staff: &staff,
        posts: &posts,
        floor: (&floor_needed, &floor),
        land: (&land_needed, &land),
        beds: (&boarders, &beds),
        devices: &devices,
        parts: &parts,
        operating: &operating,
    };
    let cells = areas::cells(rows, &by_row, projection);
    Needs {
        base_year: rows.inputs.base_year,
        years: rows.years,
        zones: rows.inputs.zones.len(),
        schools: of_schools(rows, &by_row),
        row_of: rows.row_of().to_vec(),
        by_population: areas::by_population(rows),
        land_plans: areas::land_plans(rows, &cells),
        falls: areas::falls(rows, &cells),
        counts: areas::counts(rows),
        projects: built.projects,
        capital: built.capital,
        cells,
    }
}

/// Floor area and land needed, boarders, and computers needed, by row and year.
fn needed(rows: &Rows, staff: &[f64]) -> (Vec<f64>, Vec<f64>, Vec<f64>, Vec<f64>) {
    let norms = &rows.inputs.norms;
    let resources = &norms.resources;
    let count = rows.pupils.len();
    let mut needed =
        (Vec::with_capacity(count), Vec::with_capacity(count), Vec::with_capacity(count), Vec::with_capacity(count));
    let per = |number: f64, of_each: f64| if of_each > 0.0 { number / of_each } else { 0.0 };
    for (place, row) in rows.all.iter().enumerate() {
        let zone = &rows.inputs.zones[row.zone];
        let of_kind = resources.boarding_share[zone.kind as usize][row.stage as usize];
        let boarding = zone.resources.boarding_share[row.stage as usize].unwrap_or(of_kind);
        for step in 0..rows.years {
            let at = place * rows.years + step;
            let pupils = rows.pupils[at];
            let area = rows.area_of(place, step);
            needed.0.push(pupils * norms.floor_area(area));
            needed.1.push(pupils * norms.land(area));
            needed.2.push(pupils * boarding);
            needed.3.push(per(pupils, resources.pupils_per_device) + per(staff[at], resources.staff_per_device));
        }
    }
    needed
}

/// Staff posts that come with projects, by row and year.
fn posts(rows: &Rows, additions: &[Addition]) -> Vec<f64> {
    let mut posts = vec![0.0; rows.pupils.len()];
    for addition in additions {
        let of_row = &mut posts[addition.row * rows.years..][..rows.years];
        of_row.iter_mut().zip(&addition.by_step).for_each(|(sum, one)| *sum += one);
    }
    posts
}

/// The figures of each school and stage.
fn of_schools(rows: &Rows, by_row: &ByRow) -> Vec<SchoolNeed> {
    let count = rows.school_rows * rows.years;
    let mut schools = Vec::with_capacity(count);
    for (place, row) in rows.all[..rows.school_rows].iter().enumerate() {
        let funded = rows.inputs.norms.resources.funding[row.stage as usize].is_some();
        schools.extend((place * rows.years..(place + 1) * rows.years).map(|at| SchoolNeed {
            staff_needed: by_row.staff.needed[at],
            staff: known(by_row.staff.there[at]),
            floor_needed: by_row.floor.0[at],
            floor: known(by_row.floor.1[at]),
            land_needed: by_row.land.0[at],
            land: known(by_row.land.1[at]),
            beds_needed: by_row.beds.0[at],
            beds: known(by_row.beds.1[at]),
            devices_needed: by_row.devices[at],
            operating: funded.then_some(by_row.operating.all[at]),
        }));
    }
    schools
}
