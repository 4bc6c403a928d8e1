//! Which cell the path of a problem is about.

mod county;
mod things;

use super::{Field, Sheet, What};
use crate::model::{Inputs, RoomClass, Stage, Year};
use county::{of_county, of_target};
use things::{of_arrivals, of_estate, of_land_plan, of_link, of_project, of_recruits, of_school};

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

/// Lists that are not at the top of the file.
const LISTS: [&str; 5] =
    ["norms.class_size", "norms.floor_area", "norms.land", "resources.recruits", "resources.land_plans"];

/// The cell of a path such as `zones[old].pupils.G3`; `None`: no table has it.
pub fn spot(inputs: &Inputs, path: &str) -> Option<Spot> {
    let (list, rest) =
        path.split_once('[').filter(|(list, _)| !list.contains('.') || LISTS.contains(list)).unwrap_or(("", path));
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
        "schools" => of_school(inputs, place(inputs.schools.iter().map(|one| &one.id).collect())?, rest),
        "resources.land_plans" => {
            let plan = place(inputs.resources.land_plans.iter().map(|one| &one.id).collect())?;
            found(Sheet::LandPlans, plan, of_land_plan(rest))
        }
        "resources.recruits" => Some(of_recruits(id.parse().ok()?, rest)),
        "norms.floor_area" => found(Sheet::AreaNorms, id.parse().ok()?, (What::AreaPerPupil, 0)),
        "norms.land" => {
            let floor = inputs.norms.resources.floor_area.len();
            found(Sheet::AreaNorms, floor + id.parse::<usize>().ok()?, (What::AreaPerPupil, 0))
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

/// The stages as files call them.
const STAGES: [&str; 3] = ["kindergarten", "primary", "junior"];

fn stage(path: &str) -> i32 {
    let stage = path.split('.').nth(1).unwrap_or_default();
    STAGES.iter().position(|one| *one == stage).map_or(0, |place| place as i32)
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
        "sharing" => (Sheet::Zones, (What::Sharing, stage(path))),
        "staff" => (Sheet::ZoneResources, (What::ZoneStaff, stage(path))),
        "floor_area" => (Sheet::ZoneResources, (What::ZoneFloor, stage(path))),
        "site_area" => (Sheet::ZoneResources, (What::ZoneSite, stage(path))),
        "boarding_beds" => (Sheet::ZoneResources, (What::ZoneBeds, stage(path))),
        "boarding_share" => (Sheet::ZoneResources, (What::BoardingShare, stage(path))),
        "population" => (Sheet::ZoneResources, (What::Population, 0)),
        "villages" if end == "within_reach" => (Sheet::ZoneResources, (What::VillagesReached, 0)),
        "villages" => (Sheet::ZoneResources, (What::VillageCount, 0)),
        "migrants_in_public" => {
            let field = Field { what: What::MigrantsInPublic, at: 0, zone: inputs.zones.get(zone)?.id.clone() };
            return Some(Spot { sheet: Sheet::SpecialGroups, row: 0, year: end.parse().ok(), field });
        }
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

/// Room classes and stages are told by their place in lists of three and four.
const _: () = assert!(RoomClass::ALL.len() == 4 && Stage::ALL.len() == 3);
