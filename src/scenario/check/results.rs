//! What is unusual in the results, or could not be done as it was asked for.

use super::findings::{USUAL_RATIO, stage_name};
use super::zones::USUAL_CALIBRATION;
use crate::model::{Area, Inputs, Notice, Projection, Stage, Utilisation, Year, Zone};
use crate::scenario::problem::{Fault, Problem, entry};
use std::collections::BTreeMap;

/// Use of places in the base year worth a second look.
const CROWDED: f64 = 1.5;
/// Below so many pupils a ratio is chance.
const MANY_PUPILS: f64 = 20.0;

/// Warnings that need the results of the inputs. Results of other inputs give none.
pub fn check_results(inputs: &Inputs, projection: &Projection) -> Vec<Problem> {
    if projection.zones != inputs.zones.len() || projection.calibration.len() != inputs.zones.len() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for (index, zone) in inputs.zones.iter().enumerate() {
        let at = entry("zones", index, &zone.id);
        ratios(&at, index, zone, projection, &mut problems);
        crowded(&at, index, projection, &mut problems);
    }
    notices(inputs, projection, &mut problems);
    problems
}

fn ratios(at: &str, index: usize, zone: &Zone, projection: &Projection, problems: &mut Vec<Problem>) {
    if zone.pupils.iter().sum::<f64>() < MANY_PUPILS {
        return;
    }
    let calibration = &projection.calibration[index];
    let (min, max) = USUAL_CALIBRATION;
    // What is given rather than calibrated has been looked at with the inputs.
    for (field, value, given) in [
        ("children_per_birth", calibration.children_per_birth, zone.children_per_birth.is_some()),
        ("entry_ratio", calibration.entry_ratio, zone.entry_ratio.is_some()),
    ] {
        if !given && !(min..=max).contains(&value) {
            problems.push(Problem::warning(format!("{at}.{field}"), Fault::UnusualCalibration { value, min, max }));
        }
    }
    let (min, max) = USUAL_RATIO;
    let (one, other) = calibration.progression;
    if let Some(value) = [one.min(other), one.max(other)].into_iter().find(|q| !(min..=max).contains(q)) {
        problems.push(Problem::warning(format!("{at}.history"), Fault::UnusualProgression { value, min, max }));
    }
}

fn crowded(at: &str, index: usize, projection: &Projection, problems: &mut Vec<Problem>) {
    for stage in Stage::ALL {
        let Some(cell) = projection.series(Area::Zone(index), stage).first() else { continue };
        if let Utilisation::Share(utilisation) = cell.utilisation()
            && utilisation > CROWDED
        {
            let path = format!("{at}.rooms.{}", stage_name(stage));
            problems.push(Problem::warning(path, Fault::Crowded { stage, utilisation }));
        }
    }
}

/// The notices of the model, many years and ages of one thing told as one.
fn notices(inputs: &Inputs, projection: &Projection, problems: &mut Vec<Problem>) {
    let zone_id = |zone: usize| inputs.zones.get(zone).map_or("", |zone| zone.id.as_str());
    let mut could_not_leave: BTreeMap<(usize, Stage), (Year, f64)> = BTreeMap::new();
    let mut short: BTreeMap<usize, (Year, f64)> = BTreeMap::new();
    let add = |(first, sum): &mut (Year, f64), year: Year, children: f64| {
        *first = (*first).min(year);
        *sum += children;
    };
    for notice in &projection.notices {
        match *notice {
            Notice::RoomsCut { project, zone, school, stage, class: _, year, rooms } => {
                let id = inputs.projects.get(project).map_or("", |project| project.id.as_str());
                let school = school.and_then(|school| inputs.schools.get(school)).map(|school| school.id.clone());
                let fault = Fault::RoomsCut { zone: zone_id(zone).to_owned(), school, stage, year, rooms };
                problems.push(Problem::warning(entry("projects", project, id), fault));
            }
            Notice::CouldNotLeave { zone, age, year, children } => {
                let stage = Stage::ALL.into_iter().find(|stage| inputs.scheme.ages(*stage).contains(&age));
                let stage = stage.unwrap_or(Stage::Kindergarten);
                add(could_not_leave.entry((zone, stage)).or_insert((year, 0.0)), year, children);
            }
            Notice::EstateShort { estate, age: _, year, children } => {
                add(short.entry(estate).or_insert((year, 0.0)), year, children);
            }
        }
    }
    for ((zone, stage), (year, children)) in could_not_leave {
        let place = inputs.arrivals.iter().position(|one| one.zone == zone_id(zone) && one.stage == stage);
        let path = place.map_or_else(|| entry("zones", zone, zone_id(zone)), |place| format!("arrivals[{place}]"));
        problems.push(Problem::warning(path, Fault::CouldNotLeave { year, children }));
    }
    for (estate, (year, children)) in short {
        let id = inputs.estates.get(estate).map_or("", |estate| estate.id.as_str());
        problems.push(Problem::warning(entry("estates", estate, id), Fault::EstateShort { year, children }));
    }
}
