//! Real schools: what is computed of them beside what is published. The data lie in the folder that `XUEWEI_DATA` names;
//! without it these tests are skipped, which `script/test` says.

use crate::support::{plan, project_at, steady_zone};
use std::path::PathBuf;
use xuewei::model::{ClassSize, Inputs, School, SchoolKind, Stage, Zone, ZoneKind, project, schools};

/// The content of a file of real data; `None`: no folder is named. A file that is missing there fails.
fn data(name: &str) -> Option<String> {
    let path = PathBuf::from(std::env::var_os("XUEWEI_DATA")?).join(name);
    Some(std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// A school of one stage whose places are its capacity: rooms for one pupil each.
fn of_capacity(id: &str, zone: &str, stage: Stage, capacity: f64, pupils: Option<[f64; 3]>) -> School {
    let mut rooms = [0.0; 3];
    rooms[stage as usize] = capacity;
    let first = if stage == Stage::Junior { 9 } else { 3 };
    let pupils = pupils.map(|pupils| {
        let mut by_grade = [0.0; 12];
        by_grade[first..first + 3].copy_from_slice(&pupils);
        by_grade
    });
    let kind = if stage == Stage::Junior { SchoolKind::Junior } else { SchoolKind::Primary };
    School { id: id.into(), zone: zone.into(), kind, rooms, pupils, ..School::default() }
}

/// Rooms for one pupil each, whatever the stage.
fn one_a_room(inputs: &mut Inputs) {
    inputs.norms.class_size = vec![ClassSize { pupils: 1.0, ..ClassSize::default() }];
}

/// A public school building of New York City.
struct Building {
    district: String,
    id: String,
    pupils: f64,
    capacity: f64,
    /// Utilisation as stated, per cent.
    stated: f64,
}

/// The buildings of one report that have places, once each.
fn buildings(text: &str, report: &str) -> Vec<Building> {
    let mut found: Vec<Building> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for row in csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a table")) {
        let number = |column: usize| row[column].parse::<f64>().ok();
        let (Some(pupils), Some(capacity), Some(stated)) = (number(3), number(4), number(5)) else { continue };
        if &row[15] == report && capacity > 0.0 && ids.insert(row[1].to_owned()) {
            let (district, id) = (row[0].to_owned(), row[1].to_owned());
            found.push(Building { district, id, pupils, capacity, stated });
        }
    }
    found
}

#[test]
fn buildings_of_new_york_are_as_full_as_they_are_said_to_be() {
    let Some(text) = data("nyc_capacity_2015_2017.csv") else { return };
    for (report, least, equal) in [("04/27/2015", 1300, 0.94), ("09/12/2017", 1300, 0.99)] {
        let buildings = buildings(&text, report);
        assert!(buildings.len() >= least, "{} buildings", buildings.len());
        // Districts are zones, all pupils of a building stand in G1.
        let mut inputs = plan(0, Vec::new());
        one_a_room(&mut inputs);
        for building in &buildings {
            if inputs.zones.iter().all(|zone| zone.id != building.district) {
                inputs.zones.push(Zone { id: building.district.clone(), ..Zone::default() });
            }
            let zone = inputs.zones.iter_mut().find(|zone| zone.id == building.district).unwrap();
            zone.pupils[0] += building.pupils;
            let pupils = Some([building.pupils, 0.0, 0.0]);
            inputs.schools.push(of_capacity(
                &building.id,
                &building.district,
                Stage::Primary,
                building.capacity,
                pupils,
            ));
        }
        let found = schools(&inputs, &project(&inputs));
        let (mut same, mut quotients) = (0, 0);
        for (place, building) in buildings.iter().enumerate() {
            let cell = found.series(place, Stage::Primary)[0];
            let utilisation = 100.0 * cell.enrolment / cell.places;
            let quotient = 100.0 * building.pupils / building.capacity;
            assert!((utilisation - quotient).abs() < 1e-6, "{}: {utilisation}, {quotient}", building.id);
            same += usize::from((utilisation - building.stated).abs() <= 1.0);
            quotients += usize::from((quotient - building.stated).abs() <= 1.0);
        }
        // Of 2015 one in twenty stated figures is not enrolment ÷ capacity; where it is, ours is the same.
        assert_eq!(same, quotients);
        println!("New York, report of {report}: {same} of {} buildings within a point", buildings.len());
        assert!(same as f64 >= equal * buildings.len() as f64, "{same} of {}", buildings.len());
    }
}

/// A school of Decatur, Georgia: capacity, and pupils of the school years 2013/14 … 2025/26.
fn of_decatur(file: &serde_json::Value, id: &str) -> (f64, Vec<Option<f64>>) {
    let school = file["schools"].as_array().unwrap().iter().find(|school| school["id"] == id).unwrap();
    let pupils = (14..=26).map(|year| school["enrollment"][format!("FY{year}")].as_f64()).collect();
    (school["capacity"].as_f64().unwrap(), pupils)
}

/// What part of all pupils each school has, in per cent, in 2013/14 + `step`.
fn parts(schools: &[(f64, Vec<Option<f64>>)], step: usize) -> Vec<f64> {
    let pupils: Vec<f64> = schools.iter().map(|(_, pupils)| pupils[step].unwrap_or(0.0)).collect();
    let all: f64 = pupils.iter().sum();
    pupils.iter().map(|pupils| 100.0 * pupils / all).collect()
}

/// The parts that the model gives the same schools when the last opens with all grades in the year after the base, by
/// years; a third of all pupils stands in each of the stage's three grades.
fn modelled(schools_of: &[(f64, Vec<Option<f64>>)], base: usize, lambda: f64, years: usize) -> Vec<Vec<f64>> {
    let all: f64 = schools_of.iter().filter_map(|(_, pupils)| pupils[base + 1]).sum();
    // As many an age as there are when the new school has opened: how many there are is not what is asked.
    let mut inputs = plan(years, vec![steady_zone("city", ZoneKind::City, all / 3.0)]);
    one_a_room(&mut inputs);
    inputs.sharing = [lambda; 3];
    for (place, (capacity, pupils)) in schools_of.iter().enumerate() {
        let id = format!("s{place}");
        let rooms = if pupils[base].is_some() { *capacity } else { 0.0 };
        let of_grade = pupils[base].map(|pupils| [pupils / 3.0; 3]);
        inputs.schools.push(of_capacity(&id, "city", Stage::Junior, rooms, of_grade));
        if of_grade.is_none() {
            inputs.projects.push(project_at("new", &id, Stage::Junior, 2021, *capacity));
        }
    }
    let found = schools(&inputs, &project(&inputs));
    let pupils = |place: usize, step: usize| found.series(place, Stage::Junior)[step].enrolment;
    let of_year = |step: usize| {
        let all: f64 = (0..schools_of.len()).map(|place| pupils(place, step)).sum();
        (0..schools_of.len()).map(|place| 100.0 * pupils(place, step) / all).collect()
    };
    (1..=years).map(of_year).collect()
}

/// How far the model's parts lie from the real ones, points of per cent on average over the schools.
fn error(model: &[f64], real: &[f64]) -> f64 {
    model.iter().zip(real).map(|(model, real)| (model - real).abs()).sum::<f64>() / real.len() as f64
}

#[test]
fn schools_that_open_in_decatur_take_the_part_they_took() {
    let Some(text) = data("decatur_schools.json") else { return };
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    // Of grades 3–5 Fifth Avenue (661 places) had all until Talley Street (742) opened in 2019: 742 ÷ 1 403 = 52.9 % of
    // the places, 52.8 % of the pupils. In six years it drifted to 55.8 %: catchments were not changed, families were.
    let upper = ["fifth_avenue", "talley_street"].map(|id| of_decatur(&file, id));
    for lambda in [0.0, 0.5, 1.0] {
        for (step, model) in modelled(&upper, 5, lambda, 7).iter().enumerate() {
            let bound = if step == 0 { 0.2 } else { 3.0 };
            let off = error(model, &parts(&upper, 6 + step));
            println!("Decatur, grades 3–5, λ {lambda}, {step} years on: {off:.2} points");
            assert!(off < bound, "λ {lambda}, {step} years on: {model:?}");
        }
    }
    // Of the lower grades Westchester (296 places) opened in 2014 beside four schools of 1 482: 16.6 % of the places. It
    // took 13.9 % in its first year, and 15.8–16.5 % from then on: the oldest had stayed where they were. Over all five
    // schools the parts are off by two points, of some 20 %: one catchment line. The city has fixed catchments, and the
    // parts say so: the more places are shared, the further off, in every year.
    let lower = ["clairemont", "glennwood", "oakhurst", "winnona_park", "westchester"].map(|id| of_decatur(&file, id));
    let by_lambda = [0.0, 0.5, 1.0].map(|lambda| modelled(&lower, 0, lambda, 5));
    let [of_fixed, of_half, of_shared] = &by_lambda;
    for (step, ((fixed, half), shared)) in of_fixed.iter().zip(of_half).zip(of_shared).enumerate() {
        let real = parts(&lower, 1 + step);
        let newest = (fixed[4] - real[4]).abs();
        let [fixed, half, shared] = [fixed, half, shared].map(|model| error(model, &real));
        println!("Decatur, lower grades, {step} years on: {fixed:.2}, {half:.2}, {shared:.2} points for λ 0, 0.5, 1");
        assert!(fixed < 2.1 && fixed < half && half < shared, "{step} years on: {fixed}, {half}, {shared}");
        assert!(newest < if step == 0 { 3.0 } else { 1.0 }, "{step} years on: {newest}");
    }
}
