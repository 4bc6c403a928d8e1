//! §3.2: whole pupils, classes, and the ledger of large ones.

use crate::support::{closing_of, plan, primary_school, project_at, steady_zone};
use xuewei::model::{Classes, Inputs, School, SchoolKind, Schools, Stage, ZoneKind, project, schools};

/// One primary school with pupils of G1…G6 in the base year, and rooms.
fn school_of(pupils: [f64; 6], rooms: f64) -> Inputs {
    let mut zone = steady_zone("a", ZoneKind::City, 0.0);
    zone.pupils[..6].copy_from_slice(&pupils);
    Inputs { schools: vec![School { pupils: None, ..primary_school("a1", "a", rooms, 0.0) }], ..plan(1, vec![zone]) }
}

fn schools_of(inputs: &Inputs) -> Schools {
    schools(inputs, &project(inputs))
}

fn classes(pupils: [f64; 6], rooms: f64) -> Classes {
    schools_of(&school_of(pupils, rooms)).classes_of(0, Stage::Primary)[0]
}

#[test]
fn classes_are_those_wanted_where_there_are_rooms() {
    // ⌈100⁄45⌉ = 3, 2, ⌈46⁄45⌉ = 2, 1, 1, 0: nine. 100 in 3: 34, 33, 33.
    let nine = classes([100.0, 90.0, 46.0, 45.0, 10.0, 0.0], 12.0);
    let expected = Classes { by_grade: [3, 2, 2, 1, 1, 0], all: 9, needed: 9, largest: 45, ..Classes::default() };
    assert_eq!(nine, expected);
}

#[test]
fn rooms_are_dealt_where_there_are_too_few() {
    // Five grades have one each; the sixth goes to the 100, the seventh to the 90 (100 ÷ 2 = 50 by then).
    // Classes of 50, 50, 45, 45, 46, 45, 10: three over 45.
    let seven = classes([100.0, 90.0, 46.0, 45.0, 10.0, 0.0], 7.0);
    let expected =
        Classes { by_grade: [2, 2, 1, 1, 1, 0], all: 7, needed: 9, largest: 50, over_norm: 3, ..Classes::default() };
    assert_eq!(seven, expected);
    // Ties to the lower grade.
    assert_eq!(classes([0.0, 90.0, 90.0, 0.0, 0.0, 90.0], 4.0).by_grade, [0, 2, 1, 0, 0, 1]);
    // 131 in two: 66 and 65, both large, one of them super-large. 56 and 55 of 111: one.
    let large = classes([131.0, 111.0, 0.0, 0.0, 0.0, 0.0], 4.0);
    assert_eq!((large.by_grade[..2].to_vec(), large.large, large.super_large, large.over_norm), (vec![2, 2], 3, 1, 4));
}

#[test]
fn few_rooms_hold_mixed_classes() {
    // Three rooms for five grades: 291 pupils in classes of 97. None: 291 without a room.
    let mixed = classes([100.0, 90.0, 46.0, 45.0, 10.0, 0.0], 3.0);
    let expected = Classes {
        mixed: 3,
        all: 3,
        needed: 9,
        largest: 97,
        over_norm: 3,
        large: 3,
        super_large: 3,
        ..Classes::default()
    };
    assert_eq!(mixed, expected);
    let mut inputs = school_of([100.0, 90.0, 46.0, 45.0, 10.0, 0.0], 0.0);
    inputs.schools[0].pupils = Some(std::array::from_fn(|grade| if (3..9).contains(&grade) { 1.0 } else { 0.0 }));
    let nowhere = schools_of(&inputs).classes_of(0, Stage::Primary)[0];
    assert_eq!(nowhere, Classes { needed: 9, without_room: 291, ..Classes::default() });
}

#[test]
fn pupils_are_made_whole_within_the_zones_rounded_grade() {
    // 100 in three equal schools: 34, 33, 33. 100.5 of a grade is 101: 33.5 each, 34, 34, 33.
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.pupils[1] = 100.5;
    let mut inputs = plan(1, vec![zone]);
    inputs.schools = ["a1", "a2", "a3"].map(|id| primary_school(id, "a", 12.0, 20.0)).to_vec();
    let found = schools_of(&inputs);
    let whole = |grade: usize| [0, 1, 2].map(|school| found.whole_of(school, Stage::Primary)[0][grade]);
    assert_eq!((whole(0), whole(1)), ([34, 33, 33], [34, 34, 33]));
    // The largest remainder, not the first: 20, 30.3 and 49.7.
    inputs.schools[1].pupils = primary_school("", "", 0.0, 30.3).pupils;
    inputs.schools[2].pupils = primary_school("", "", 0.0, 49.7).pupils;
    let found = schools_of(&inputs);
    assert_eq!([0, 1, 2].map(|school| found.whole_of(school, Stage::Primary)[0][0]), [20, 30, 50]);
}

/// 100 of each grade in two classes, 18 rooms.
fn crowded() -> Inputs {
    let mut inputs = plan(7, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    let two = std::array::from_fn(|grade| if (3..9).contains(&grade) { 2.0 } else { 0.0 });
    inputs.schools = vec![School { classes: Some(two), ..primary_school("a1", "a", 18.0, 100.0) }];
    inputs
}

#[test]
fn cohorts_keep_their_classes_until_they_leave() {
    // Classes of 50; the norm wants three of a grade. Each year one grade more has three.
    let mut inputs = crowded();
    let counts = |inputs: &Inputs| {
        let found = schools_of(inputs);
        found.classes_of(0, Stage::Primary).iter().map(|classes| (classes.all, classes.over_norm)).collect::<Vec<_>>()
    };
    let kept = [(12, 12), (13, 10), (14, 8), (15, 6), (16, 4), (17, 2), (18, 0), (18, 0)];
    assert_eq!(counts(&inputs), kept);
    // Switched off: the base year as it is, then all afresh.
    inputs.keep_classes = false;
    assert_eq!(counts(&inputs)[..3], [(12, 12), (18, 0), (18, 0)]);
    // Entrants have the rooms that are left: 12 − 10 are two, always.
    (inputs.keep_classes, inputs.schools[0].rooms[1]) = (true, 12.0);
    assert_eq!(counts(&inputs), [(12, 12); 8]);
    // Rooms that go: 10 kept and one for the entrants need 11; with 10 all are formed afresh, four grades with two.
    inputs.projects = vec![project_at("removal", "a1", Stage::Primary, 2022, -2.0)];
    assert_eq!(counts(&inputs)[1..3], [(12, 12), (10, 10)]);
}

#[test]
fn pupils_who_come_from_a_closed_school_are_put_into_new_classes() {
    // 50 and 50 of a grade, two classes each in 18 rooms: when the first closes, 100 of a grade make three classes.
    let mut inputs = crowded();
    let two = inputs.schools[0].classes;
    inputs.schools = ["a1", "a2"].map(|id| School { classes: two, ..primary_school(id, "a", 18.0, 50.0) }).to_vec();
    inputs.projects = vec![closing_of("merger", "a1", Some("a2"), 2021)];
    let found = schools_of(&inputs);
    assert_eq!(found.classes_of(0, Stage::Primary)[1], Classes::default());
    assert_eq!(found.classes_of(1, Stage::Primary)[1].by_grade, [3; 6]);
}

#[test]
fn cohorts_that_nobody_from_a_closed_school_joins_keep_their_classes() {
    // The school that closes has 50 in G1–G3 alone; the other 50 there and 100 in G4–G6, two classes a grade. In 2021
    // entrants and G2–G4, whom the 50 join, make three classes of 100 each; G5 and G6 keep their two.
    let mut inputs = crowded();
    let two = inputs.schools[0].classes;
    inputs.schools = ["a1", "a2"].map(|id| School { classes: two, ..primary_school(id, "a", 18.0, 50.0) }).to_vec();
    inputs.schools[0].pupils.as_mut().unwrap()[6..9].fill(0.0);
    inputs.schools[1].pupils.as_mut().unwrap()[6..9].fill(100.0);
    inputs.projects = vec![closing_of("merger", "a1", Some("a2"), 2021)];
    let found = schools_of(&inputs);
    assert_eq!(found.classes_of(1, Stage::Primary)[1].by_grade, [3, 3, 3, 3, 2, 2]);
    assert_eq!(found.classes_of(1, Stage::Primary)[2].by_grade, [3, 3, 3, 3, 3, 2]);
}

#[test]
fn the_ledger_names_the_first_year_of_each_line() {
    // 100 of each grade in 12 rooms: classes of 50, over 45 at once.
    let mut inputs = crowded();
    inputs.schools[0].classes = None;
    inputs.schools[0].rooms[1] = 12.0;
    let row = schools_of(&inputs).ledger[0];
    assert_eq!((row.over_norm, row.large, row.super_large, row.largest), (Some(2020), None, None, 50));
    // 2 rooms fewer in 2022: four grades of two classes and two of one, 100.
    inputs.projects = vec![project_at("removal", "a1", Stage::Primary, 2022, -2.0)];
    let row = schools_of(&inputs).ledger[0];
    assert_eq!((row.over_norm, row.large, row.super_large, row.largest), (Some(2020), Some(2022), Some(2022), 100));
    assert_eq!((row.school, row.stage), (0, Stage::Primary));
}

#[test]
fn kindergartens_are_over_their_norm_and_never_large() {
    // Attached classes of 30: 100 a grade in 3 rooms, one each: 100.
    let mut inputs = crowded();
    inputs.schools = vec![School {
        id: "a1".into(),
        zone: "a".into(),
        kind: SchoolKind::TeachingPoint,
        rooms: [3.0, 0.0, 0.0],
        ..School::default()
    }];
    let classes = schools_of(&inputs).classes_of(0, Stage::Kindergarten)[0];
    let expected =
        Classes { by_grade: [1, 1, 1, 0, 0, 0], all: 3, needed: 12, largest: 100, over_norm: 3, ..Classes::default() };
    assert_eq!(classes, expected);
}
