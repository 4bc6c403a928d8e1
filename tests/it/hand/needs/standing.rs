//! Floor area and beds: needed, standing, missing.

use super::{needs_of, primary, there, zone_of};
use crate::support::{all_close, close, closing_of, primary_school, project_of};
use xuewei::model::{Area, Closure, Inputs, NeedCell, Project, ProjectKind, School, SchoolKind, Stage};

fn floor(inputs: &Inputs) -> Vec<f64> {
    there(needs_of(inputs).series(Area::Zone(0), Stage::Primary), |cell| cell.floor)
}

#[test]
fn floor_area_of_a_zone_without_schools() {
    // 600 pupils × 7.9 (a school of 24 classes) = 4 740; 4 000 stand and 800 come in 2022.
    let mut inputs = zone_of(100.0, 3, Vec::new());
    inputs.zones[0].rooms[1][0] = 12.0;
    close(primary(&needs_of(&inputs), |cell| cell.floor.needed)[1], 4740.0);
    assert_eq!(primary(&needs_of(&inputs), |cell| cell.floor.there)[1], None);
    inputs.zones[0].resources.floor_area[1] = Some(4000.0);
    let extension = project_of("more", "a", Stage::Primary, 2022, 2.0);
    inputs.projects = vec![Project { floor_area: Some(800.0), phase_in: 2, ..extension }];
    let found = needs_of(&inputs);
    all_close(floor(&inputs), &[4000.0, 4000.0, 4800.0, 4800.0]);
    all_close(primary(&found, |cell| cell.floor.short.unwrap()), &[740.0, 740.0, 0.0, 0.0]);
    all_close(primary(&found, |cell| cell.floor.spare.unwrap()), &[0.0, 0.0, 60.0, 60.0]);
    // What opened by the base year is part of it.
    inputs.projects[0].first_year = 2020;
    all_close(floor(&inputs), &[4000.0; 4]);
    // Of 12 rooms 3 go in 2021, in all 9 by 2022: a quarter of the floor, then three quarters.
    let away = project_of("away", "a", Stage::Primary, 2021, -6.0);
    inputs.projects = vec![Project { phase_in: 2, ..away.clone() }, Project { first_year: 2022, ..away }];
    inputs.projects[1].effects[0].rooms = -3.0;
    all_close(floor(&inputs), &[4000.0, 3000.0, 1000.0, 1000.0]);
    // A norm of the plan's own: 600 × 6.
    inputs.norms.resources.floor_area = vec![xuewei::model::AreaNorm { area: 6.0, ..Default::default() }];
    close(primary(&needs_of(&inputs), |cell| cell.floor.needed)[1], 3600.0);
}

#[test]
fn floor_area_of_schools_by_their_size_and_kind() {
    // 80 a grade: 12 classes, 480 × 10.0. 20 a grade at a nine-year school with 50 a junior grade: 6 + 3 classes, of up to
    // 18: 9.3 for both stages.
    let nine = School {
        id: "nine".into(),
        zone: "a".into(),
        kind: SchoolKind::NineYear,
        rooms: [0.0, 6.0, 3.0],
        floor_area: Some(9000.0),
        ..School::default()
    };
    let mut inputs = zone_of(100.0, 1, vec![primary_school("a1", "a", 12.0, 80.0), nine]);
    inputs.schools[1].pupils = Some([0.0, 0.0, 0.0, 20.0, 20.0, 20.0, 20.0, 20.0, 20.0, 100.0, 100.0, 100.0]);
    let found = needs_of(&inputs);
    let of = |school: usize, stage| found.of_school(school, stage)[1];
    close(of(0, Stage::Primary).floor_needed, 4800.0);
    close(of(1, Stage::Primary).floor_needed, 120.0 * 9.3);
    // 300 juniors need six classes: 6 + 6 are still up to 18.
    close(of(1, Stage::Junior).floor_needed, 300.0 * 9.3);
    // 9 000 m² by rooms, 6 : 3.
    all_close([of(1, Stage::Primary).floor.unwrap(), of(1, Stage::Junior).floor.unwrap()], &[6000.0, 3000.0]);
    // The first does not say: neither it nor the zone is known, the junior stage is.
    assert_eq!((of(0, Stage::Primary).floor, primary(&found, |cell| cell.floor.there)[1]), (None, None));
    close(found.series(Area::County, Stage::Junior)[1].floor.there.unwrap(), 3000.0);
    // The zone says it for those that do not.
    inputs.zones[0].resources.floor_area[1] = Some(2500.0);
    all_close(floor(&inputs), &[8500.0; 2]);
    // Split in 2021: the junior stage closes, its part serves the primary one.
    inputs.projects = vec![closing_of("split", "nine", None, 2021)];
    inputs.projects[0].closures[0].stage = Some(Stage::Junior);
    all_close(floor(&inputs), &[8500.0, 11_500.0]);
}

#[test]
fn what_has_closed_has_no_floor() {
    // The second closes in 2021, with 1 500 of its own, or its half of what the zone says of both.
    let mut inputs =
        zone_of(100.0, 1, vec![primary_school("a1", "a", 12.0, 50.0), primary_school("a2", "a", 12.0, 50.0)]);
    inputs.projects = vec![closing_of("merger", "a2", Some("a1"), 2021)];
    inputs.zones[0].resources.floor_area[1] = Some(6000.0);
    all_close(floor(&inputs), &[6000.0, 3000.0]);
    inputs.schools[0].floor_area = Some(4000.0);
    inputs.schools[1].floor_area = Some(1500.0);
    all_close(floor(&inputs), &[5500.0, 4000.0]);
    // What the project builds and no room says where, stands where the pupils go.
    inputs.projects[0].floor_area = Some(700.0);
    all_close(floor(&inputs), &[5500.0, 4700.0]);
}

#[test]
fn boarding_beds_by_kind_of_zone_stage_and_school() {
    // Rural zone, 600 primary pupils × 16.23 % and 300 juniors × 72.41 % (seed E5).
    let mut inputs = zone_of(100.0, 1, Vec::new());
    inputs.norms.resources.boarding_share[2] = [0.0, 0.1623, 0.7241];
    let need = |inputs: &Inputs, stage, step: usize| needs_of(inputs).series(Area::County, stage)[step];
    close(need(&inputs, Stage::Primary, 0).beds.needed, 97.38);
    close(need(&inputs, Stage::Junior, 0).beds.needed, 217.23);
    assert_eq!(need(&inputs, Stage::Junior, 0).beds.short, None);
    // The zone's own share, and 150 beds.
    inputs.zones[0].resources.boarding_share[2] = Some(0.6);
    inputs.zones[0].resources.boarding_beds[2] = Some(150.0);
    close(need(&inputs, Stage::Junior, 0).beds.short.unwrap(), 30.0);
    // A nine-year school has 100 beds, by those who board: 600 · 0.1623 and 180 of them; 60 come in 2021.
    inputs.schools = vec![School {
        id: "nine".into(),
        zone: "a".into(),
        kind: SchoolKind::NineYear,
        rooms: [0.0, 12.0, 6.0],
        boarding_beds: Some(100.0),
        ..School::default()
    }];
    let dormitory =
        Project { boarding_beds: Some(60.0), ..crate::support::project_at("beds", "nine", Stage::Junior, 2021, 0.0) };
    inputs.projects = vec![Project { kind: ProjectKind::Extension, ..dormitory }];
    close(need(&inputs, Stage::Junior, 0).beds.there.unwrap(), 100.0 * 180.0 / 277.38);
    close(need(&inputs, Stage::Junior, 1).beds.there.unwrap(), 160.0 * 180.0 / 277.38);
    // Nobody boards in kindergartens, so nothing is missing there.
    close(need(&inputs, Stage::Kindergarten, 1).beds.needed, 0.0);
}

#[test]
fn devices_for_pupils_and_staff() {
    // 600 ÷ 10 + 600 ÷ 19 (seed S10).
    let mut inputs = zone_of(100.0, 0, Vec::new());
    let devices = |cell: &NeedCell| cell.devices_needed;
    close(primary(&needs_of(&inputs), devices)[0], 60.0 + 600.0 / 19.0);
    inputs.norms.resources.pupils_per_device = 6.0;
    inputs.norms.resources.staff_per_device = 2.0;
    close(primary(&needs_of(&inputs), devices)[0], 100.0 + 300.0 / 19.0);
}

#[test]
fn schools_are_counted_by_kind_and_ownership() {
    // A teaching point with attached classes, which close in 2021; an idle site that becomes a kindergarten in 2021.
    let mut point = primary_school("a1", "a", 6.0, 20.0);
    (point.kind, point.rooms[0]) = (SchoolKind::TeachingPoint, 2.0);
    let site = School { kind: SchoolKind::IdleSite, ..crate::support::school_to_build("site", "a") };
    let mut inputs = zone_of(20.0, 1, vec![point, site]);
    let reuse = crate::support::project_at("reuse", "site", Stage::Kindergarten, 2021, 3.0);
    let closure = Closure { school: "a1".into(), stage: Some(Stage::Kindergarten), receiver: Some("site".into()) };
    inputs.projects = vec![Project { closures: vec![closure], ..reuse }];
    let found = needs_of(&inputs);
    let count = |step, kind: SchoolKind| found.counts(Area::County, step).by_kind[kind as usize];
    assert_eq!(count(0, SchoolKind::TeachingPoint), [1, 0, 0]);
    assert_eq!([count(0, SchoolKind::Attached), count(1, SchoolKind::Attached)], [[1, 0, 0], [0, 0, 0]]);
    assert_eq!([count(0, SchoolKind::IdleSite), count(1, SchoolKind::IdleSite)], [[1, 0, 0], [0, 0, 0]]);
    assert_eq!([count(0, SchoolKind::Kindergarten), count(1, SchoolKind::Kindergarten)], [[0, 0, 0], [1, 0, 0]]);
}
