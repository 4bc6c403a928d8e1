//! Paths of schools, projects and whatever else there is a list of.

use super::super::{Sheet, What};
use super::{Spot, field, last, number, place, stage};
use crate::model::{Inputs, Year};

/// Something of a school.
pub(super) fn of_school(inputs: &Inputs, school: usize, path: &str) -> Option<Spot> {
    let end = last(path).1;
    let grade = || if end.starts_with('K') { number(end, 'K') } else { number(end, 'G') + 3 };
    let (sheet, (what, at)) = match path.split(['.', '[']).next().unwrap_or_default() {
        "pupils" => (Sheet::SchoolPupils, (What::PupilsOfGrade, grade())),
        "classes" => (Sheet::SchoolClasses, (What::ClassesOfGrade, grade())),
        "intake" => {
            let before: usize = inputs.schools.iter().take(school).map(|school| school.intake.len()).sum();
            let row = before + usize::try_from(place(path)).unwrap_or(0);
            let field = match (end, end.parse::<Year>()) {
                (_, Ok(year)) => Sheet::Intakes.year_field(year),
                ("zone", _) => field(What::Zone, 0),
                ("share", _) => Sheet::Intakes.year_field(inputs.base_year),
                _ => field(What::Stage, 0),
            };
            return Some(Spot { sheet: Sheet::Intakes, row, year: None, field });
        }
        "rooms" => (Sheet::Schools, (What::SchoolRooms, stage(path))),
        "staff" => (Sheet::Schools, (What::SchoolStaff, stage(path))),
        "zone" => (Sheet::Schools, (What::Zone, 0)),
        "ownership" => (Sheet::Schools, (What::Ownership, 0)),
        "kind" => (Sheet::Schools, (What::SchoolKind, 0)),
        "boarding_beds" => (Sheet::Schools, (What::Beds, 0)),
        "site_area" => (Sheet::Schools, (What::SiteArea, 0)),
        "floor_area" => (Sheet::Schools, (What::FloorArea, 0)),
        "teaching_area" => (Sheet::Schools, (What::TeachingArea, 0)),
        "sports_area" => (Sheet::Schools, (What::SportsArea, 0)),
        "central" => (Sheet::Schools, (What::Central, 0)),
        _ => (Sheet::Schools, (What::Name, 0)),
    };
    Some(Spot { sheet, row: school, year: None, field: field(what, at) })
}

/// Something of a project.
pub(super) fn of_project(inputs: &Inputs, project: usize, path: &str) -> Option<Spot> {
    let before = &inputs.projects[..project.min(inputs.projects.len())];
    let inside = usize::try_from(place(path)).unwrap_or(0);
    let end = last(path).1;
    let (sheet, row, what) = if path.starts_with("effects[") {
        let row = before.iter().map(|project| project.effects.len()).sum::<usize>() + inside;
        let what = match end {
            "zone" => What::Zone,
            "school" => What::School,
            "stage" => What::Stage,
            "class" => What::RoomClass,
            _ => What::RoomChange,
        };
        (Sheet::Effects, row, what)
    } else if path.starts_with("closures[") {
        let row = before.iter().map(|project| project.closures.len()).sum::<usize>() + inside;
        let what = match end {
            "stage" => What::Stage,
            "receiver" => What::Receiver,
            _ => What::School,
        };
        (Sheet::Closures, row, what)
    } else if path.starts_with("moves[") {
        let row = before.iter().map(|project| project.moves.len()).sum::<usize>() + inside;
        let what = match end {
            "from" => What::From,
            "to" => What::To,
            _ => What::Share,
        };
        (Sheet::Moves, row, what)
    } else {
        let what = match path.split('[').next().unwrap_or_default() {
            "first_year" => What::FirstYear,
            "delay" => What::Delay,
            "phase_in" => What::PhaseIn,
            "years_open" => What::YearsOpen,
            "cost" => What::Cost,
            "cost_years" => What::CostYears,
            "floor_area" => What::FloorArea,
            "land" => What::Land,
            "staff" => What::Staff,
            "boarding_beds" => What::Beds,
            "villages" => What::Villages,
            "on" => What::On,
            _ => What::Name,
        };
        (Sheet::Projects, project, what)
    };
    Some(Spot { sheet, row, year: None, field: field(what, 0) })
}

/// Something of an estate.
pub(super) fn of_estate(path: &str) -> (What, i32) {
    match path.split('[').next().unwrap_or_default() {
        "zone" => (What::Zone, 0),
        "dwellings" => (What::Dwellings, 0),
        "first_year" => (What::FirstYear, 0),
        "occupancy" => (What::Occupancy, 0),
        "origin" | "origin.new" => (What::NewShare, 0),
        "origin.same_zone" => (What::SameZoneShare, 0),
        _ if path.starts_with("children_per_100") => (What::ChildrenPer100, stage(path)),
        _ => (What::Name, 0),
    }
}

/// Something of a link.
pub(super) fn of_link(path: &str) -> (What, i32) {
    match path {
        "to" => (What::To, 0),
        "weight" => (What::Weight, 0),
        "other_ages" => (What::OtherAges, 0),
        "first_year" => (What::FirstYear, 0),
        "last_year" => (What::LastYear, 0),
        _ if path.starts_with("at_entry") => (What::AtEntry, stage(path)),
        _ => (What::From, 0),
    }
}

/// Something of arrivals.
pub(super) fn of_arrivals(path: &str) -> (What, i32) {
    match path.split(['.', '[']).next().unwrap_or_default() {
        "by_year" => last(path).1.parse().map_or((What::Stage, 0), |year| (What::InYear, year)),
        "profile" => (What::Profile, 0),
        "zone" => (What::Zone, 0),
        _ => (What::Stage, 0),
    }
}

/// Staff who are taken on.
pub(super) fn of_recruits(row: usize, path: &str) -> Spot {
    let field = match path.split('.').next().unwrap_or_default() {
        "by_year" => last(path).1.parse().map_or(field(What::Stage, 0), |year| Sheet::Recruits.year_field(year)),
        "zone" => field(What::RecruitsZone, 0),
        _ => field(What::Stage, 0),
    };
    Spot { sheet: Sheet::Recruits, row, year: None, field }
}

/// Something of a land plan.
pub(super) fn of_land_plan(path: &str) -> (What, i32) {
    match path.split(['.', '[']).next().unwrap_or_default() {
        "zones" => (What::PlanZones, 0),
        "population" => (What::PlanPopulation, 0),
        "year" => (What::PlanYear, 0),
        "land" => (What::PlanLand, stage(path)),
        _ => (What::Name, 0),
    }
}
