//! §3: places by school, and projects that name schools.

use crate::support::{
    all_close, close, closing_of, plan, primary_school, project_at, project_of, school_to_build, steady_zone,
};
use xuewei::model::{
    Area, ClassSize, Closure, Grade, Inputs, Notice, Ownership, Project, ProjectKind, RoomClass, School, SchoolKind,
    Stage, ZoneKind, project,
};

fn town(horizon: usize, schools: Vec<School>) -> Inputs {
    Inputs { schools, ..plan(horizon, vec![steady_zone("a", ZoneKind::Town, 100.0)]) }
}

fn school(id: &str, kind: SchoolKind, ownership: Ownership, rooms: [f64; 3]) -> School {
    School { id: id.into(), zone: "a".into(), kind, ownership, rooms, ..School::default() }
}

fn rooms_of(inputs: &Inputs, stage: Stage) -> Vec<f64> {
    project(inputs).series(Area::Zone(0), stage).iter().map(|cell| cell.rooms).collect()
}

#[test]
fn places_of_a_zone_are_those_of_its_schools() {
    use Ownership::{Inclusive, Private, Public};
    let mut inputs = town(
        1,
        vec![
            school("first", SchoolKind::Primary, Public, [2.0, 12.0, 0.0]),
            school("point", SchoolKind::TeachingPoint, Public, [0.0, 6.0, 0.0]),
            school("nine", SchoolKind::NineYear, Public, [0.0, 9.0, 6.0]),
            school("garden", SchoolKind::Kindergarten, Public, [3.0, 0.0, 0.0]),
            school("gentle", SchoolKind::Kindergarten, Inclusive, [3.0, 0.0, 0.0]),
            school("bright", SchoolKind::Kindergarten, Private, [3.0, 0.0, 0.0]),
            school("rich", SchoolKind::Primary, Private, [0.0, 6.0, 0.0]),
            school("elsewhere", SchoolKind::Primary, Public, [0.0, 6.0, 0.0]),
        ],
    );
    // A school in no zone counts nowhere; what the zone says of its rooms does not count beside its schools.
    inputs.schools[7].zone = "nowhere".into();
    inputs.zones[0].rooms = [[9.0; 4], [9.0, 0.0, 0.0, 9.0], [0.0; 4]];
    let result = project(&inputs);
    let cell = |stage| *result.cell(Area::Zone(0), stage, 1);
    // Primary: 12 · 45 + 6 · 30 + 9 · 45 + 6 · 45 = 540 + 180 + 405 + 270; public without the last.
    let primary = cell(Stage::Primary);
    all_close([primary.rooms, primary.places, primary.public_places], &[33.0, 1395.0, 1125.0]);
    // Entry: 2 · 45 + 1 · 30 + 1.5 · 45 + 45.
    close(primary.entry_places, 90.0 + 30.0 + 67.5 + 45.0);
    close(cell(Stage::Junior).places, 300.0);
    // Kindergarten: 2 attached rooms of 30 and three times 3 rooms of (25 + 30 + 35) ÷ 3; private: one of these.
    let garden = cell(Stage::Kindergarten);
    all_close([garden.places, garden.public_places], &[60.0 + 270.0, 60.0 + 180.0]);
    // Entry: of mixed classes a third, 20; of others a room of K1: 25 each.
    close(garden.entry_places, 20.0 + 75.0);
    // A norm for K1 is none for attached classes, which are of mixed ages: three rooms of (16 + 30 + 35) ÷ 3, three times.
    inputs.norms.class_size = vec![ClassSize { grade: Some(Grade(0)), pupils: 16.0, ..ClassSize::default() }];
    close(project(&inputs).cell(Area::Zone(0), Stage::Kindergarten, 0).places, 60.0 + 243.0);
    // A norm for teaching points in towns alone: 6 rooms of 24.
    inputs.norms.class_size = vec![ClassSize {
        school_kind: Some(SchoolKind::TeachingPoint),
        zone_kind: Some(ZoneKind::Town),
        pupils: 24.0,
        ..ClassSize::default()
    }];
    close(project(&inputs).cell(Area::Zone(0), Stage::Primary, 0).places, 1395.0 - 36.0);
    // Junior schools are not entered in another zone: it keeps its own rooms.
    inputs.zones.push(steady_zone("b", ZoneKind::Rural, 10.0));
    inputs.zones[1].rooms[2][0] = 4.0;
    close(project(&inputs).cell(Area::Zone(1), Stage::Junior, 0).places, 200.0);
}

#[test]
fn projects_name_schools_and_rooms_of_no_school_count_beside_them() {
    // 12 rooms; 6 more at the school in 2021, 4 of a new one in 2022, 2 that name the zone alone in 2023.
    let mut inputs = town(4, vec![primary_school("first", "a", 12.0, 100.0), school_to_build("new", "a")]);
    inputs.projects = vec![
        project_at("extension", "first", Stage::Primary, 2021, 6.0),
        project_at("new", "new", Stage::Primary, 2022, 4.0),
        project_of("somewhere", "a", Stage::Primary, 2023, 2.0),
        project_at("missing", "no such school", Stage::Primary, 2021, 9.0),
    ];
    assert_eq!(rooms_of(&inputs, Stage::Primary), [12.0, 18.0, 22.0, 24.0, 24.0]);
    // A removal at one school never takes another's: 13 asked of 12.
    inputs.projects = vec![project_at("too much", "first", Stage::Primary, 2022, -13.0)];
    let result = project(&inputs);
    let cut = Notice::RoomsCut {
        project: 0,
        zone: 0,
        school: Some(0),
        stage: Stage::Primary,
        class: RoomClass::Public,
        year: 2022,
        rooms: 1.0,
    };
    assert_eq!(result.notices, [cut]);
    assert_eq!(rooms_of(&inputs, Stage::Primary), [12.0, 12.0, 0.0, 0.0, 0.0]);
}

#[test]
fn a_new_school_in_a_zone_whose_schools_are_not_entered_adds_to_its_rooms() {
    let mut inputs = town(2, vec![school_to_build("new", "a")]);
    inputs.zones[0].rooms[1][0] = 10.0;
    inputs.projects = vec![project_at("new", "new", Stage::Primary, 2021, 6.0)];
    assert_eq!(rooms_of(&inputs, Stage::Primary), [10.0, 16.0, 16.0]);
}

#[test]
fn a_conversion_is_at_one_school() {
    // Three emptied primary rooms become attached kindergarten rooms: 135 places go, 90 of 30 come, all public.
    let mut inputs = town(1, vec![primary_school("first", "a", 12.0, 50.0)]);
    let mut conversion = project_at("conversion", "first", Stage::Primary, 2021, -3.0);
    conversion.effects.extend(project_at("", "first", Stage::Kindergarten, 2021, 3.0).effects);
    inputs.projects = vec![Project { kind: ProjectKind::Conversion, ..conversion }];
    let result = project(&inputs);
    close(result.cell(Area::Zone(0), Stage::Primary, 1).places, 405.0);
    close(result.cell(Area::Zone(0), Stage::Kindergarten, 1).public_places, 90.0);
}

#[test]
fn an_idle_site_is_put_to_use_as_an_ordinary_school() {
    let site = school("site", SchoolKind::IdleSite, Ownership::Public, [0.0; 3]);
    let mut inputs = town(1, vec![site]);
    inputs.projects = vec![project_at("reuse", "site", Stage::Kindergarten, 2021, 6.0)];
    let cell = *project(&inputs).cell(Area::Zone(0), Stage::Kindergarten, 1);
    all_close([cell.places, cell.entry_places], &[180.0, 50.0]);
}

#[test]
fn a_school_that_closes_loses_all_it_has_and_may_open_again() {
    // 12 rooms, 2 more from 2021, 3 fewer from 2022; closed in 2023 with all of it; its own project may say how many.
    let mut inputs = town(6, vec![primary_school("first", "a", 12.0, 50.0), primary_school("other", "a", 6.0, 50.0)]);
    let mut merger = closing_of("merger", "first", Some("other"), 2023);
    merger.effects = project_at("", "first", Stage::Primary, 2023, -11.0).effects;
    inputs.projects = vec![
        project_at("extension", "first", Stage::Primary, 2021, 2.0),
        merger,
        project_at("removal", "first", Stage::Primary, 2022, -3.0),
    ];
    let result = project(&inputs);
    assert_eq!(rooms_of(&inputs, Stage::Primary), [18.0, 20.0, 17.0, 6.0, 6.0, 6.0, 6.0]);
    assert_eq!(result.notices, []);
    // The site is used again two years later; a delay of the merger shifts all of it.
    inputs.projects.push(project_at("again", "first", Stage::Primary, 2025, 4.0));
    assert_eq!(rooms_of(&inputs, Stage::Primary), [18.0, 20.0, 17.0, 6.0, 6.0, 10.0, 10.0]);
    inputs.projects[1].delay = 1;
    assert_eq!(rooms_of(&inputs, Stage::Primary), [18.0, 20.0, 17.0, 17.0, 6.0, 10.0, 10.0]);
    // What closed by the base year is part of it.
    (inputs.projects[1].first_year, inputs.projects[1].delay) = (2020, 0);
    inputs.projects[1].effects.clear();
    assert_eq!(rooms_of(&inputs, Stage::Primary)[3], 17.0);
}

#[test]
fn attached_classes_close_alone() {
    let mut inputs = town(1, vec![school("first", SchoolKind::Primary, Ownership::Public, [3.0, 12.0, 0.0])]);
    let closure = Closure { school: "first".into(), stage: Some(Stage::Kindergarten), receiver: None };
    inputs.projects = vec![Project { first_year: 2021, closures: vec![closure], ..Project::default() }];
    assert_eq!(rooms_of(&inputs, Stage::Kindergarten), [3.0, 0.0]);
    assert_eq!(rooms_of(&inputs, Stage::Primary), [12.0, 12.0]);
}
