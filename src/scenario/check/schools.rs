//! The schools: what each has, and what those of a zone come to beside the zone's own figures.

use super::Places;
use super::findings::{AMOUNT, COUNT, Findings, SHARE, stage_name};
use super::zones::{name, pupils_of};
use crate::model::{
    ByYear, GRADES, Inputs, KindergartenPupils, Ownership, RoomClass, School, SchoolKind, Stage, Year, Zone,
};
use crate::scenario::problem::{Fault, SchoolFault, entry, grade_name};
use std::collections::{BTreeMap, HashSet};

/// What the schools of a zone have together in the base year.
#[derive(Clone, Default)]
pub(super) struct OfSchools {
    /// Rooms by stage.
    pub(super) rooms: [f64; 3],
    /// Whether any of them teaches a stage: then the zone's own rooms of it do not count.
    pub(super) teach: [bool; 3],
    /// Pupils of K1…G9, of those that give any.
    pupils: [f64; GRADES],
    /// Whether any gives its pupils.
    tell: [bool; 3],
    /// Whether one teaches a stage and does not give its pupils.
    keep_silent: [bool; 3],
    /// Whether private schools teach pupils of one zone in another, so that schools and zone cannot be compared.
    across: [bool; 3],
}

/// What the schools of each zone have together, zone by zone.
pub(super) fn of_zones(inputs: &Inputs, places: &Places) -> Vec<OfSchools> {
    let mut zones = vec![OfSchools::default(); inputs.zones.len()];
    for school in &inputs.schools {
        let Some(zone) = places.zone_place(&school.zone) else { continue };
        let of_zone = &mut zones[zone];
        for stage in Stage::ALL {
            let at = stage as usize;
            of_zone.rooms[at] += school.rooms[at];
            let teaches = school.teaches(stage, inputs.scheme);
            of_zone.teach[at] |= teaches;
            of_zone.tell[at] |= teaches && school.pupils.is_some();
            of_zone.keep_silent[at] |= teaches && school.pupils.is_none();
        }
        for (sum, pupils) in of_zone.pupils.iter_mut().zip(school.pupils.iter().flatten()) {
            *sum += pupils;
        }
        for intake in school.intake.iter().filter(|intake| intake.zone != school.zone) {
            for zone in [Some(zone), places.zone_place(&intake.zone)].into_iter().flatten() {
                zones[zone].across[intake.stage as usize] = true;
            }
        }
    }
    zones
}

/// All schools.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let (mut seen, mut names) = (HashSet::new(), HashSet::new());
    let built: HashSet<&str> = inputs
        .projects
        .iter()
        .flat_map(|project| &project.effects)
        .filter(|effect| effect.rooms > 0.0)
        .filter_map(|effect| effect.school.as_deref())
        .collect();
    // A county whose schools' rooms are not entered yet is not told so school by school.
    let any_rooms = Stage::ALL.map(|stage| inputs.schools.iter().any(|school| school.rooms[stage as usize] > 0.0));
    for (index, school) in inputs.schools.iter().enumerate() {
        let at = entry("schools", index, &school.id);
        findings.id(&at, &school.id, &mut seen);
        name(&at, &school.name, &mut names, findings);
        findings.zone(format_args!("{at}.zone"), places, &school.zone);
        figures(&at, school, findings);
        stages(&at, inputs, school, any_rooms, findings);
        if school.rooms == [0.0; 3] && school.kind != SchoolKind::IdleSite && !has_pupils(school) {
            if !built.contains(school.id.as_str()) {
                findings.warning(&at, SchoolFault::NothingBuilds);
            }
        } else if school.kind == SchoolKind::IdleSite && (has_pupils(school) || school.rooms != [0.0; 3]) {
            findings.warning(format_args!("{at}.kind"), SchoolFault::IdleSiteInUse);
        }
        classes(&at, school, findings);
        intake(&at, school, places, findings);
    }
    for (index, zone) in inputs.zones.iter().enumerate() {
        beside_zone(&entry("zones", index, &zone.id), inputs, zone, &places.of_schools[index], findings);
    }
    intake_together(inputs, findings);
    findings.by_stage("", "sharing", inputs.sharing.map(Some), SHARE);
}

fn figures(at: &str, school: &School, findings: &mut Findings) {
    findings.rooms(at, school.rooms);
    for (field, by_grade) in [("pupils", &school.pupils), ("classes", &school.classes)] {
        for (grade, value) in by_grade.iter().flatten().enumerate() {
            // Almost all of them are sound: a path is made for those that are not.
            if !(0.0..=1e6).contains(value) || (field == "classes" && value.floor() != *value) {
                let path = format!("{at}.{field}.{}", grade_name(grade));
                if findings.count(&path, *value) && field == "classes" {
                    findings.whole(&path, *value);
                }
            }
        }
    }
    findings.table(
        at,
        &[
            ("boarding_beds", school.boarding_beds, COUNT),
            ("site_area", school.site_area, AMOUNT),
            ("floor_area", school.floor_area, AMOUNT),
            ("teaching_area", school.teaching_area, AMOUNT),
            ("sports_area", school.sports_area, AMOUNT),
        ],
    );
    findings.by_stage(at, "staff", school.staff.map_or([None; 3], |staff| staff.map(Some)), COUNT);
}

fn has_pupils(school: &School) -> bool {
    school.pupils.iter().flatten().any(|pupils| *pupils > 0.0)
}

/// What does not go together in the stages of a school.
fn stages(at: &str, inputs: &Inputs, school: &School, any_rooms: [bool; 3], findings: &mut Findings) {
    for stage in Stage::ALL {
        let grades = inputs.scheme.grades(stage);
        let pupils = school.pupils.is_some_and(|pupils| pupils[grades].iter().any(|pupils| *pupils > 0.0));
        let rooms = school.rooms[stage as usize];
        if pupils && rooms == 0.0 && any_rooms[stage as usize] {
            findings.warning(format_args!("{at}.rooms.{}", stage_name(stage)), Fault::PupilsWithoutRooms(stage));
        }
        if stage != Stage::Kindergarten && (pupils || rooms > 0.0) {
            if !teaches(school.kind, stage) {
                findings.warning(format_args!("{at}.kind"), SchoolFault::StageNotOfKind(stage));
            }
            if school.ownership == Ownership::Inclusive {
                findings.warning(format_args!("{at}.ownership"), SchoolFault::InclusiveBeyondKindergarten(stage));
            }
        }
    }
}

/// Whether a kind of school has a stage; any may have kindergarten classes.
fn teaches(kind: SchoolKind, stage: Stage) -> bool {
    match kind {
        SchoolKind::NineYear | SchoolKind::IdleSite => true,
        SchoolKind::Kindergarten | SchoolKind::Attached => stage == Stage::Kindergarten,
        SchoolKind::Primary | SchoolKind::TeachingPoint => stage != Stage::Junior,
        SchoolKind::Junior => stage != Stage::Primary,
    }
}

/// Classes without anybody in them.
fn classes(at: &str, school: &School, findings: &mut Findings) {
    let Some(classes) = &school.classes else { return };
    match &school.pupils {
        None if classes.iter().any(|classes| *classes > 0.0) => {
            findings.warning(format_args!("{at}.classes"), SchoolFault::ClassesWithoutPupils(None));
        }
        None => {}
        Some(pupils) => {
            let empty = classes.iter().zip(pupils).position(|(classes, pupils)| *classes > 0.0 && *pupils == 0.0);
            if let Some(grade) = empty {
                let path = format!("{at}.classes.{}", grade_name(grade));
                findings.warning(path, SchoolFault::ClassesWithoutPupils(Some(grade)));
            }
        }
    }
}

fn intake(at: &str, school: &School, places: &Places, findings: &mut Findings) {
    let (mut seen, mut told) = (HashSet::new(), false);
    for (index, intake) in school.intake.iter().enumerate() {
        let at = format!("{at}.intake[{index}]");
        findings.zone(format_args!("{at}.zone"), places, &intake.zone);
        findings.by_year(format_args!("{at}.share"), &intake.share, SHARE);
        if school.room_class(intake.stage) != RoomClass::Private {
            // One row says it for all of them.
            if !std::mem::replace(&mut told, true) {
                findings.warning(&at, SchoolFault::IntakeNotPrivate);
            }
        } else if !seen.insert((intake.zone.as_str(), intake.stage)) {
            let fault = SchoolFault::IntakeTwice { zone: intake.zone.clone(), stage: intake.stage };
            findings.warning(&at, fault);
        }
    }
}

/// Private schools that together take more than all who enter a stage in a zone.
fn intake_together(inputs: &Inputs, findings: &mut Findings) {
    // By zone and stage: the changes of each share, and where the last row stands.
    type Rows<'a> = (Vec<&'a ByYear>, String);
    let mut together: BTreeMap<(&str, Stage), Rows> = BTreeMap::new();
    for (index, school) in inputs.schools.iter().enumerate() {
        let mut seen = HashSet::new();
        for (row, intake) in school.intake.iter().enumerate() {
            let counts = school.room_class(intake.stage) == RoomClass::Private;
            if counts && seen.insert((intake.zone.as_str(), intake.stage)) {
                let (shares, path) = together.entry((&intake.zone, intake.stage)).or_default();
                shares.push(&intake.share);
                *path = format!("{}.intake[{row}].share", entry("schools", index, &school.id));
            }
        }
    }
    for ((zone, stage), (shares, path)) in together {
        let holds = |share: &ByYear, year: Year| {
            let given = share.range(..=year).next_back().or_else(|| share.first_key_value());
            given.map_or(0.0, |(_, share)| *share)
        };
        let sum_in = |year: Year| shares.iter().map(|share| holds(share, year)).sum::<f64>();
        let years = shares.iter().flat_map(|share| share.keys().copied());
        if let Some(year) = years.filter(|year| sum_in(*year) > 1.0 + 1e-9).min() {
            let fault = SchoolFault::IntakeOverOne { zone: zone.to_owned(), stage, year, sum: sum_in(year) };
            findings.warning(path, fault);
        }
    }
}

/// Schools hold rooms and pupils of the zone: both cannot be told twice over.
fn beside_zone(at: &str, inputs: &Inputs, zone: &Zone, of_schools: &OfSchools, findings: &mut Findings) {
    for stage in Stage::ALL {
        let own = zone.rooms[stage as usize].iter().sum::<f64>();
        if of_schools.teach[stage as usize] && own > 0.0 {
            let fault = SchoolFault::OwnRoomsNotCounted { stage, rooms: own };
            findings.warning(format_args!("{at}.rooms.{}", stage_name(stage)), fault);
        }
        if of_schools.tell[stage as usize] && !of_schools.across[stage as usize] {
            sums(at, inputs, zone, stage, of_schools, findings);
        }
    }
}

/// Half a pupil is nobody.
const ROUNDING: f64 = 0.5;

/// The pupils of the schools against those of the zone: together, else grade by grade.
fn sums(at: &str, inputs: &Inputs, zone: &Zone, stage: Stage, of_schools: &OfSchools, findings: &mut Findings) {
    let grades = inputs.scheme.grades(stage);
    // Schools that do not give their pupils have what the others leave.
    let partial = of_schools.keep_silent[stage as usize];
    let differ = |schools: f64, zone: f64| schools > zone + ROUNDING || (!partial && schools < zone - ROUNDING);
    let of_zone = |grade: usize| match zone.kindergarten {
        KindergartenPupils::ByClass(classes) if grade < 3 => Some(classes[grade]),
        _ => grade.checked_sub(3).map(|grade| zone.pupils[grade]),
    };
    let all = of_schools.pupils[grades.clone()].iter().sum::<f64>();
    let zone_all = pupils_of(inputs, zone, stage);
    let unknown = stage == Stage::Kindergarten && zone.kindergarten == KindergartenPupils::Unknown;
    let path = |grade: usize| match stage {
        Stage::Kindergarten => format!("{at}.kindergarten"),
        _ => format!("{at}.pupils.{}", grade_name(grade)),
    };
    if !unknown && differ(all, zone_all) {
        findings.warning(path(grades.start), SchoolFault::SchoolsDiffer { stage, schools: all, zone: zone_all });
        return;
    }
    let one = |grade: &usize| of_zone(*grade).is_some_and(|zone| differ(of_schools.pupils[*grade], zone));
    if let Some(grade) = grades.clone().find(one) {
        let (schools, zone) = (of_schools.pupils[grade], of_zone(grade).unwrap_or(0.0));
        findings.warning(path(grade), SchoolFault::SchoolsDifferInGrade { grade, schools, zone });
    }
}
