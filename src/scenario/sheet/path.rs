//! Which cell the path of a problem is about.

use super::Sheet;
use super::field::{Field, What};
use crate::model::{Inputs, RoomClass, Stage, Year};

/// A cell of a table, by what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The table.
    pub sheet: Sheet,
    /// The row, where rows are not years.
    pub row: usize,
    /// The year, where they are.
    pub year: Option<Year>,
    /// The column; the nearest where the table has no such one.
    pub field: Field,
}

/// The cell of a path such as `zones[old].pupils.G3`; `None`: no table has it.
pub fn spot(inputs: &Inputs, path: &str) -> Option<Spot> {
    let (list, rest) = path
        .split_once('[')
        .filter(|(list, _)| !list.contains('.') || *list == "norms.class_size")
        .unwrap_or(("", path));
    let (id, rest) = if list.is_empty() { ("", rest) } else { rest.split_once(']')? };
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let found = |sheet, row, (what, at): (What, i32)| Some(Spot { sheet, row, year: None, field: field(what, at) });
    let place = |ids: Vec<&String>| {
        let by_place = || id.parse().ok().filter(|place| *place < ids.len());
        ids.iter().position(|one| *one == id).or_else(by_place)
    };
    match list {
        "" => of_county(rest),
        "zones" => of_zone(inputs, place(inputs.zones.iter().map(|zone| &zone.id).collect())?, rest),
        "projects" => {
            let project = place(inputs.projects.iter().map(|one| &one.id).collect())?;
            of_project(inputs, project, rest)
        }
        "estates" => {
            let estate = place(inputs.estates.iter().map(|one| &one.id).collect())?;
            found(Sheet::Estates, estate, of_estate(rest))
        }
        "links" => found(Sheet::Links, id.parse().ok()?, of_link(rest)),
        "arrivals" => found(Sheet::Arrivals, id.parse().ok()?, of_arrivals(rest)),
        "norms.class_size" => {
            let what = if rest == "grade" { What::Grade } else { What::ClassPupils };
            found(Sheet::ClassSizes, id.parse().ok()?, (what, 0))
        }
        _ => None,
    }
}

fn field(what: What, at: i32) -> Field {
    Field { what, at, zone: String::new() }
}

/// The last part of a path and what is before it.
fn last(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or((path, ""))
}

fn stage(path: &str) -> i32 {
    let stage = path.split('.').nth(1).unwrap_or_default();
    ["kindergarten", "primary", "junior"].iter().position(|one| *one == stage).map_or(0, |place| place as i32)
}

/// The number behind a letter, such as G3, from 0.
fn number(text: &str, letter: char) -> i32 {
    text.strip_prefix(letter).and_then(|number| number.parse().ok()).map_or(0, |number: i32| number.saturating_sub(1))
}

/// The place in brackets, such as `retention[3]`.
fn place(path: &str) -> i32 {
    let inside = path.split_once('[').and_then(|(_, rest)| rest.split(']').next());
    inside.and_then(|place| place.parse().ok()).unwrap_or(0)
}

/// Ratio, year or class of a kindergarten target.
fn of_target(path: &str) -> (What, i32) {
    match last(path) {
        (_, "year") => (What::TargetYear, 0),
        (before, class) if before.ends_with("by_class") => (What::TargetOfClass, number(class, 'K')),
        _ => (What::TargetRatio, 0),
    }
}

fn of_county(path: &str) -> Option<Spot> {
    if path.starts_with("births") {
        return Some(of_births(path, String::new()));
    }
    let (what, at) = match path {
        "county" => (What::Name, 0),
        "base_year" => (What::BaseYear, 0),
        "horizon" => (What::Horizon, 0),
        "grade_scheme" => (What::Scheme, 0),
        "autumn_share" => (What::AutumnShare, 0),
        "gross_ratio" => (What::GrossRatio, 0),
        "progression" => (What::Progression, 0),
        "damping" => (What::Damping, 0),
        "urbanisation" | "urbanisation.target" => (What::UrbanTarget, 0),
        "urbanisation.now" => (What::UrbanNow, 0),
        "urbanisation.year" => (What::UrbanYear, 0),
        "urbanisation.intensity" => (What::UrbanIntensity, 0),
        "urbanisation.entry_weight" => (What::UrbanEntryWeight, 0),
        "norms.pupils_per_staff_primary" => (What::StaffPrimary, 0),
        "norms.pupils_per_staff_junior" => (What::StaffJunior, 0),
        "norms.staff_per_kindergarten_class" => (What::StaffKindergarten, 0),
        "norms.lead_time.extension" => (What::LeadExtension, 0),
        "norms.warning_yellow" => (What::WarningYellow, 0),
        "norms.warning_red" => (What::WarningRed, 0),
        _ if path.starts_with("norms.lead_time") => (What::LeadTime, stage(path.strip_prefix("norms.")?)),
        _ if path.starts_with("kindergarten_target") => of_target(path),
        _ => return None,
    };
    Some(Spot { sheet: Sheet::County, row: 0, year: None, field: field(what, at) })
}

/// Known or assumed births, of the county or a zone.
fn of_births(path: &str, zone: String) -> Spot {
    let mut parts = path.split('.').skip(1);
    let county = zone.is_empty();
    let (sheet, what) = match parts.next() {
        Some("later") => (Sheet::LaterBirths, if county { What::LaterBirths } else { What::ZoneLaterBirths }),
        Some("change") => (Sheet::LaterBirths, if county { What::BirthChange } else { What::ZoneBirthChange }),
        _ => (Sheet::Births, if county { What::CountyBirths } else { What::ZoneBirths }),
    };
    let year = parts.next().and_then(|year| year.parse().ok());
    Spot { sheet, row: 0, year, field: Field { what, at: 0, zone } }
}

fn of_zone(inputs: &Inputs, zone: usize, path: &str) -> Option<Spot> {
    let (head, end) = (path.split(['.', '[']).next().unwrap_or_default(), last(path).1);
    let (sheet, (what, at)) = match head {
        "births" => return Some(of_births(path, inputs.zones.get(zone)?.id.clone())),
        "children" => (Sheet::Children, (What::ChildrenOfAge, place(path))),
        "pupils" => (Sheet::Pupils, (What::PupilsOfGrade, number(end, 'G') + 3)),
        "kindergarten" if end.is_empty() => (Sheet::Pupils, (What::KindergartenTotal, 0)),
        "kindergarten" => (Sheet::Pupils, (What::PupilsOfGrade, number(end, 'K'))),
        "retention" => (Sheet::Retention, (What::Retention, place(path))),
        "rooms" => {
            let class = ["public", "attached", "inclusive", "private"].iter().position(|class| *class == end);
            let class = class.unwrap_or(RoomClass::Public as usize) as i32;
            (Sheet::Rooms, (What::Rooms, stage(path) * 4 + class))
        }
        "private_share" => {
            let field = Sheet::PrivateShares.year_field(end.parse().unwrap_or(inputs.base_year));
            let row = zone * 3 + stage(path) as usize;
            return Some(Spot { sheet: Sheet::PrivateShares, row, year: None, field });
        }
        "history" => {
            let year: Option<Year> = path.split('.').nth(1).and_then(|year| year.parse().ok());
            let before: usize = inputs.zones.iter().take(zone).map(|zone| zone.history.len()).sum();
            let history = &inputs.zones.get(zone)?.history;
            let inside = history.keys().position(|one| Some(*one) == year);
            if inside.is_none() && history.is_empty() {
                (Sheet::Zones, (What::Progression, 0))
            } else {
                let what = match end.strip_prefix('G') {
                    Some(_) => field(What::PupilsOfGrade, number(end, 'G') + 3),
                    None => field(What::SchoolYear, 0),
                };
                let row = before + inside.unwrap_or(0);
                return Some(Spot { sheet: Sheet::History, row, year: None, field: what });
            }
        }
        "attendance" => (Sheet::Zones, (What::Attendance, i32::from(end == "junior"))),
        "gross_ratio" => (Sheet::Zones, (What::GrossRatio, 0)),
        "kindergarten_target" => (Sheet::Zones, of_target(path)),
        "children_per_birth" => (Sheet::Zones, (What::ChildrenPerBirth, 0)),
        "entry_ratio" => (Sheet::Zones, (What::EntryRatio, 0)),
        "progression" => (Sheet::Zones, (What::Progression, 0)),
        "kind" => (Sheet::Zones, (What::ZoneKind, 0)),
        _ => (Sheet::Zones, (What::Name, 0)),
    };
    Some(Spot { sheet, row: zone, year: None, field: field(what, at) })
}

fn of_project(inputs: &Inputs, project: usize, path: &str) -> Option<Spot> {
    let before = &inputs.projects[..project.min(inputs.projects.len())];
    let inside = usize::try_from(place(path)).unwrap_or(0);
    let end = last(path).1;
    let (sheet, row, what) = if path.starts_with("effects[") {
        let row = before.iter().map(|project| project.effects.len()).sum::<usize>() + inside;
        let what = match end {
            "zone" => What::Zone,
            "class" => What::RoomClass,
            _ => What::RoomChange,
        };
        (Sheet::Effects, row, what)
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
            "on" => What::On,
            _ => What::Name,
        };
        (Sheet::Projects, project, what)
    };
    Some(Spot { sheet, row, year: None, field: field(what, 0) })
}

fn of_estate(path: &str) -> (What, i32) {
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

fn of_link(path: &str) -> (What, i32) {
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

fn of_arrivals(path: &str) -> (What, i32) {
    match path.split(['.', '[']).next().unwrap_or_default() {
        "by_year" => last(path).1.parse().map_or((What::Stage, 0), |year| (What::InYear, year)),
        "profile" => (What::Profile, 0),
        "zone" => (What::Zone, 0),
        _ => (What::Stage, 0),
    }
}

/// Room classes and stages are told by their place in lists of three and four.
const _: () = assert!(RoomClass::ALL.len() == 4 && Stage::ALL.len() == 3);
