//! What projects build and cost.

use super::{needs_of, there, zone_of};
use crate::support::{all_close, close, primary_school, project_at, project_of, school_to_build};
use xuewei::model::{Area, Project, ProjectKind, School, SchoolKind, Stage};

#[test]
fn a_project_without_figures_is_estimated_by_norm_and_unit_cost() {
    // A new school of 12 rooms: 540 places × 10.0 m² = 5 400 m², × 3 500 yuan = 18.9 million in the year before it opens;
    // land 540 × 24.2. An extension by 6 rooms of a school of 12: 270 × 8.3 (18 classes) = 2 241 m² × 2 000 yuan, no land.
    let mut inputs = zone_of(100.0, 3, vec![primary_school("a1", "a", 12.0, 100.0), school_to_build("a2", "a")]);
    inputs.schools[0].floor_area = Some(5000.0);
    let extension = project_at("more", "a1", Stage::Primary, 2023, 6.0);
    inputs.projects = vec![
        project_at("new", "a2", Stage::Primary, 2022, 12.0),
        Project { kind: ProjectKind::Extension, ..extension },
    ];
    let found = needs_of(&inputs);
    let [new, more] = [found.projects[0], found.projects[1]];
    all_close([new.floor, new.cost, new.land], &[5400.0, 18.9e6, 540.0 * 24.2]);
    all_close([more.floor, more.cost, more.land], &[2241.0, 4.482e6, 0.0]);
    assert!(new.cost_estimated && new.floor_estimated && new.land_estimated && !more.land_estimated);
    all_close(found.capital_of(0).to_vec(), &[0.0, 18.9e6, 0.0, 0.0]);
    all_close(found.capital_of(1).to_vec(), &[0.0, 0.0, 4.482e6, 0.0]);
    close(found.capital_in(2), 4.482e6);
    // What is estimated stands as well.
    let standing = there(found.series(Area::Zone(0), Stage::Primary), |cell| cell.floor);
    all_close(standing, &[5000.0, 5000.0, 10_400.0, 12_641.0]);
    // With a floor area the cost follows from it; with a cost over two years it is what it is.
    inputs.projects[0].floor_area = Some(6000.0);
    close(needs_of(&inputs).projects[0].cost, 21e6);
    inputs.projects[0].cost = Some(10e6);
    inputs.projects[0].cost_years = vec![2020, 2021];
    let found = needs_of(&inputs);
    all_close(found.capital_of(0).to_vec(), &[5e6, 5e6, 0.0, 0.0]);
    assert!(!found.projects[0].cost_estimated && !found.projects[0].floor_estimated);
    // Switched off: nothing, and nothing stands.
    inputs.projects[0].on = false;
    let found = needs_of(&inputs);
    assert_eq!((found.projects[0], found.capital_in(0)), (Default::default(), 0.0));
}

#[test]
fn rooms_turned_to_another_stage_need_no_floor() {
    // Six of twelve primary rooms become three attached kindergarten rooms: 90 places × 10.44 × 2 000 yuan, but the school
    // has 6 000 m² as before: by rooms, 4 000 for 6 primary rooms and 2 000 for 3.
    let mut school = primary_school("a1", "a", 12.0, 40.0);
    school.floor_area = Some(6000.0);
    let mut inputs = zone_of(40.0, 1, vec![school]);
    let mut conversion = project_at("turn", "a1", Stage::Kindergarten, 2021, 3.0);
    conversion.effects.extend(project_at("", "a1", Stage::Primary, 2021, -6.0).effects);
    inputs.projects = vec![Project { kind: ProjectKind::Conversion, ..conversion }];
    let found = needs_of(&inputs);
    close(found.projects[0].cost, 90.0 * 10.44 * 2000.0);
    let floor = |stage| found.of_school(0, stage)[1].floor.unwrap();
    all_close([floor(Stage::Primary), floor(Stage::Kindergarten)], &[4000.0, 2000.0]);
    // Before schools are entered what turns is counted by the norm: 7 m² left of 14 of a room, 90 places new.
    inputs.schools.clear();
    inputs.zones[0].rooms[1][0] = 12.0;
    inputs.zones[0].resources.floor_area = [Some(100.0), Some(6000.0), None];
    let mut conversion = project_of("turn", "a", Stage::Kindergarten, 2021, 3.0);
    conversion.effects.extend(project_of("", "a", Stage::Primary, 2021, -6.0).effects);
    inputs.projects = vec![Project { kind: ProjectKind::Conversion, ..conversion }];
    let found = needs_of(&inputs);
    let floor = |stage| found.series(Area::Zone(0), stage)[1].floor.there.unwrap();
    all_close([floor(Stage::Primary), floor(Stage::Kindergarten)], &[3000.0, 100.0 + 90.0 * 10.44]);
}

#[test]
fn an_idle_site_brings_the_floor_it_has() {
    // 800 m² stand at the site and count from 2021, when four rooms open there; re-use costs 120 places × 10.44 × 2 000.
    let site = School {
        kind: SchoolKind::IdleSite,
        floor_area: Some(800.0),
        site_area: Some(3000.0),
        ..school_to_build("site", "a")
    };
    let mut inputs = zone_of(40.0, 1, vec![site]);
    inputs.zones[0].resources.floor_area[0] = Some(500.0);
    let reuse = project_at("reuse", "site", Stage::Kindergarten, 2021, 4.0);
    inputs.projects = vec![Project { kind: ProjectKind::Reuse, ..reuse }];
    let found = needs_of(&inputs);
    let standing = there(found.series(Area::Zone(0), Stage::Kindergarten), |cell| cell.floor);
    all_close(standing, &[500.0, 1300.0]);
    close(found.projects[0].cost, 120.0 * 10.44 * 2000.0);
    // Its own land counts, and re-use takes none beside it.
    assert_eq!(found.of_school(0, Stage::Kindergarten)[1].land, Some(3000.0));
    // Without its floor area the norm stands for it.
    inputs.schools[0].floor_area = None;
    let standing = there(needs_of(&inputs).series(Area::Zone(0), Stage::Kindergarten), |cell| cell.floor);
    all_close(standing, &[500.0, 500.0 + 120.0 * 10.44]);
}

#[test]
fn flexible_places_stand_while_they_are_open() {
    let mut inputs = zone_of(100.0, 3, Vec::new());
    inputs.zones[0].rooms[1][0] = 12.0;
    inputs.zones[0].resources.floor_area[1] = Some(4000.0);
    let flexible = project_of("tide", "a", Stage::Primary, 2021, 2.0);
    inputs.projects =
        vec![Project { kind: ProjectKind::Flexible, years_open: Some(2), floor_area: Some(300.0), ..flexible }];
    let standing = there(needs_of(&inputs).series(Area::Zone(0), Stage::Primary), |cell| cell.floor);
    all_close(standing, &[4000.0, 4300.0, 4300.0, 4000.0]);
}
