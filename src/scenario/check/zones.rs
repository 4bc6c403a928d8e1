//! The zones: their children, pupils and rooms of the base year, and what is assumed of them.

use super::county::births_warnings;
use super::findings::{Findings, stage_name};
use super::schools::OfSchools;
use super::{Places, resources};
use crate::model::{Inputs, KindergartenPupils, Name, Progression, RoomClass, Stage, Year, Zone};
use crate::scenario::problem::{Fault, entry};
use std::collections::HashSet;

/// k and ρ, as a rule.
pub(super) const USUAL_CALIBRATION: (f64, f64) = (0.5, 2.0);
/// Pupils by which grades differ without a word.
const LEAP: f64 = 50.0;
/// k and ρ, at most.
const MAX_CALIBRATION: f64 = 100.0;

/// All zones.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let mut seen = HashSet::new();
    let mut names = HashSet::new();
    let with_schools = || inputs.zones.iter().zip(&places.of_schools);
    let any_rooms = Stage::ALL.map(|stage| with_schools().any(|(zone, schools)| rooms_of(zone, schools, stage) > 0.0));
    for (index, (zone, schools)) in with_schools().enumerate() {
        let at = entry("zones", index, &zone.id);
        findings.id(&at, &zone.id, &mut seen);
        name(&at, &zone.name, &mut names, findings);
        if let Some(births) = &zone.births {
            findings.births(format_args!("{at}.births"), births);
            births_warnings(format_args!("{at}.births"), births, findings);
        }
        children(&at, inputs, zone, findings);
        grades(&at, inputs, zone, findings);
        ratios(&at, zone, findings);
        history(&at, inputs, zone, findings);
        rooms(&at, inputs, zone, schools, any_rooms, findings);
        resources::of_zone(&at, zone, findings);
    }
}

/// Told at the second of two things with one name: whoever reads it can't tell which is meant.
pub(super) fn name<'a>(at: &str, name: &'a Name, seen: &mut HashSet<&'a str>, findings: &mut Findings) {
    let own = [&name.zh, &name.en].map(|own| own.trim());
    let twice = own.into_iter().filter(|own| !own.is_empty()).fold(None, |twice, own| {
        // Both names of one thing may be the same.
        if seen.contains(own) && twice.is_none() { Some(own) } else { twice }
    });
    seen.extend(own);
    if let Some(twice) = twice {
        findings.warning(format_args!("{at}.name"), Fault::NameTwice(twice.to_owned()));
    }
}

/// Grades that stick out from those beside them in their stage: left out, or with a digit too few or too many.
fn grades(at: &str, inputs: &Inputs, zone: &Zone, findings: &mut Findings) {
    for stage in [Stage::Primary, Stage::Junior] {
        let all: Vec<usize> = inputs.scheme.grades(stage).collect();
        let pupils: Vec<f64> = all.iter().map(|grade| zone.pupils[grade - 3]).collect();
        for (place, &here) in pupils.iter().enumerate() {
            let beside = [place.checked_sub(1), Some(place + 1)].map(|place| pupils.get(place?).copied());
            let beside: Vec<f64> = beside.into_iter().flatten().collect();
            let far = |other: &f64| (here - other).abs() > LEAP.max(other / 2.0);
            let above = beside.iter().all(|other| here > *other);
            let below = beside.iter().all(|other| here < *other);
            // At the end of a stage one grade alone tells little: a new school fills from below.
            let told = if here == 0.0 { below } else { beside.len() == 2 && (above || below) };
            if here >= 0.0 && told && beside.iter().all(far) {
                let nearest = beside
                    .into_iter()
                    .reduce(|one, other| if (here - other).abs() < (here - one).abs() { other } else { one });
                let fault = Fault::GradeLeap(all[place], [here, nearest.unwrap_or(0.0)]);
                findings.warning(format_args!("{at}.pupils.G{}", all[place] - 2), fault);
            }
        }
    }
}

fn children(at: &str, inputs: &Inputs, zone: &Zone, findings: &mut Findings) {
    for (age, children) in zone.children.iter().flatten().enumerate() {
        findings.count(format_args!("{at}.children[{age}]"), *children);
    }
    if let Some(ratio) = zone.gross_ratio {
        findings.ratio(format_args!("{at}.gross_ratio"), ratio);
    }
    match zone.kindergarten {
        KindergartenPupils::Unknown => {}
        KindergartenPupils::Total(total) => {
            findings.count(format_args!("{at}.kindergarten"), total);
        }
        KindergartenPupils::ByClass(classes) => {
            for (class, pupils) in classes.into_iter().enumerate() {
                findings.count(format_args!("{at}.kindergarten.K{}", class + 1), pupils);
            }
        }
    }
    for (grade, pupils) in zone.pupils.into_iter().enumerate() {
        findings.count(format_args!("{at}.pupils.G{}", grade + 1), pupils);
    }
    for (share, stage) in zone.attendance.into_iter().zip([Stage::Primary, Stage::Junior]) {
        let path = format!("{at}.attendance.{}", stage_name(stage));
        if findings.share(&path, share) && share == 0.0 && pupils_of(inputs, zone, stage) > 0.0 {
            findings.error(path, Fault::NobodyAttends);
        }
    }
    if let Some(target) = &zone.kindergarten_target {
        findings.kindergarten_target(format_args!("{at}.kindergarten_target"), target);
    }
}

fn ratios(at: &str, zone: &Zone, findings: &mut Findings) {
    let given = [("children_per_birth", zone.children_per_birth), ("entry_ratio", zone.entry_ratio)];
    for (field, value) in given.into_iter().filter_map(|(field, value)| Some((field, value?))) {
        let (min, max) = USUAL_CALIBRATION;
        let path = format!("{at}.{field}");
        if findings.range(&path, value, 0.0, MAX_CALIBRATION) && !(min..=max).contains(&value) {
            findings.warning(path, Fault::Unusual { value, min, max });
        }
    }
    for (index, share) in zone.retention.into_iter().enumerate() {
        findings.share(format_args!("{at}.retention[{index}]"), share);
    }
    for (shares, stage) in zone.private_share.iter().zip(Stage::ALL) {
        let path = format!("{at}.private_share.{}", stage_name(stage));
        findings.by_year(path, shares, |findings, path, share| findings.share(path, share));
    }
}

fn history(at: &str, inputs: &Inputs, zone: &Zone, findings: &mut Findings) {
    let base = inputs.base_year;
    for (&year, pupils) in &zone.history {
        if !findings.year(format_args!("{at}.history.{year}"), year) {
            continue;
        }
        if year >= base {
            findings.warning(format_args!("{at}.history.{year}"), Fault::HistoryNotBefore { year, base });
        }
        for (grade, pupils) in pupils.iter().enumerate() {
            findings.count(format_args!("{at}.history.{year}.G{}", grade + 1), *pupils);
        }
    }
    // Without a trend the history is not used, and its gaps are nobody's business.
    if zone.progression.unwrap_or(inputs.progression) != Progression::Trend {
        return;
    }
    let years: Vec<Year> = zone.history.range(..base).map(|(year, _)| *year).chain([base]).collect();
    let pairs = years.iter().zip(years.iter().skip(1));
    if pairs.clone().all(|(from, to)| to.abs_diff(*from) > 1) && zone.pupils.iter().any(|pupils| *pupils > 0.0) {
        findings.warning(format_args!("{at}.history"), Fault::NoTrend);
        return;
    }
    for (from, to) in pairs.filter(|(from, to)| to.abs_diff(**from) > 1) {
        findings.warning(format_args!("{at}.history"), Fault::HistoryGap { first: from + 1, last: to - 1 });
    }
}

fn rooms(at: &str, inputs: &Inputs, zone: &Zone, schools: &OfSchools, any_rooms: [bool; 3], findings: &mut Findings) {
    for stage in Stage::ALL {
        let path = format!("{at}.rooms.{}", stage_name(stage));
        let mut sound = true;
        for (class, rooms) in RoomClass::ALL.into_iter().zip(zone.rooms[stage as usize]) {
            let path = format!("{path}.{}", class_name(class));
            sound &= findings.count(&path, rooms) && findings.whole(&path, rooms);
            if rooms != 0.0 && !class.fits(stage) {
                findings.error(path, Fault::WrongRooms { class, stage });
                sound = false;
            }
        }
        // A county whose rooms are not entered yet is not told so zone by zone.
        if !sound || !any_rooms[stage as usize] {
            continue;
        }
        let (rooms, pupils) = (rooms_of(zone, schools, stage), pupils_of(inputs, zone, stage));
        if rooms > 0.0 && pupils == 0.0 && !awaits_pupils(inputs, zone, stage) {
            findings.warning(path, Fault::RoomsWithoutPupils(stage));
        } else if rooms == 0.0 && pupils > 0.0 {
            findings.warning(path, Fault::PupilsWithoutRooms(stage));
        }
    }
}

/// Those of its schools, else its own.
fn rooms_of(zone: &Zone, schools: &OfSchools, stage: Stage) -> f64 {
    if schools.teach[stage as usize] { schools.rooms[stage as usize] } else { zone.rooms[stage as usize].iter().sum() }
}

/// Pupils of a stage in the base year, as far as they are given.
pub(super) fn pupils_of(inputs: &Inputs, zone: &Zone, stage: Stage) -> f64 {
    match (stage, zone.kindergarten) {
        (Stage::Kindergarten, KindergartenPupils::Total(total)) => total,
        (Stage::Kindergarten, KindergartenPupils::ByClass(classes)) => classes.iter().sum(),
        (Stage::Kindergarten, _) => 0.0,
        _ => inputs.scheme.grades(stage).map(|grade| zone.pupils[grade - 3]).sum(),
    }
}

/// Whether pupils will come to rooms that are empty now, or nothing is known of them.
fn awaits_pupils(inputs: &Inputs, zone: &Zone, stage: Stage) -> bool {
    let unknown = stage == Stage::Kindergarten && zone.kindergarten == KindergartenPupils::Unknown;
    let younger =
        Stage::ALL.into_iter().filter(|other| *other < stage).any(|other| pupils_of(inputs, zone, other) > 0.0);
    unknown
        || younger
        || zone.children.iter().flatten().any(|children| *children > 0.0)
        || inputs.links.iter().any(|link| link.to == zone.id)
        || inputs.arrivals.iter().any(|arrivals| arrivals.zone == zone.id)
        || inputs.estates.iter().any(|estate| estate.zone == zone.id)
        || inputs.projects.iter().flat_map(|project| &project.moves).any(|one| one.to == zone.id)
}

/// A class of room as it is written in paths.
const fn class_name(class: RoomClass) -> &'static str {
    match class {
        RoomClass::Public => "public",
        RoomClass::Attached => "attached",
        RoomClass::Inclusive => "inclusive",
        RoomClass::Private => "private",
    }
}
