//! §3.1: schools that open.

use crate::support::{all_close, plan, primary_school, project_at, project_of, school_to_build, steady_zone};
use xuewei::model::{Inputs, Schools, Stage, ZoneKind, project, schools};

/// 100 children an age; schools by their primary rooms and pupils a grade; a new one of `rooms` from 2022 on.
fn opening(existing: &[(f64, f64)], rooms: f64) -> Inputs {
    let mut inputs = plan(4, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    let school =
        |(place, (rooms, pupils)): (usize, &(f64, f64))| primary_school(&format!("a{place}"), "a", *rooms, *pupils);
    inputs.schools = existing.iter().enumerate().map(school).collect();
    inputs.schools.push(school_to_build("new", "a"));
    inputs.projects = vec![project_at("new", "new", Stage::Primary, 2022, rooms)];
    inputs
}

fn grades(found: &Schools, step: usize, grade: usize) -> Vec<f64> {
    let count = found.row_of.len() / 3;
    (0..count).map(|school| found.grades_of(school, Stage::Primary)[step][grade]).collect()
}

fn schools_of(inputs: &Inputs) -> Schools {
    schools(inputs, &project(inputs))
}

#[test]
fn a_school_that_opens_at_once_takes_its_part_of_every_grade() {
    // Entry places 90 and 45: the new school takes a third of every grade in its first year, of entrants from then on.
    let inputs = opening(&[(12.0, 100.0)], 6.0);
    let found = schools_of(&inputs);
    let third = 100.0 / 3.0;
    all_close(grades(&found, 1, 0), &[100.0, 0.0]);
    for grade in 0..6 {
        all_close(grades(&found, 2, grade), &[2.0 * third, third]);
        all_close(grades(&found, 3, grade), &[2.0 * third, third]);
    }
}

#[test]
fn a_school_that_opens_in_parts_grows_from_its_entry_grade() {
    // 3 of 6 rooms in 2022: 22.5 of 112.5 entry places, a fifth of the entrants; all in 2023: a third.
    let mut inputs = opening(&[(12.0, 100.0)], 6.0);
    inputs.projects[0].phase_in = 2;
    let found = schools_of(&inputs);
    all_close(grades(&found, 2, 0), &[80.0, 20.0]);
    all_close(grades(&found, 2, 1), &[100.0, 0.0]);
    let third = 100.0 / 3.0;
    all_close(grades(&found, 3, 0), &[2.0 * third, third]);
    all_close(grades(&found, 3, 1), &[80.0, 20.0]);
    all_close(grades(&found, 3, 2), &[100.0, 0.0]);
}

#[test]
fn a_school_that_opens_takes_what_is_too_much_elsewhere_as_far_as_places_are_shared() {
    // 70 and 30 on 45 and 90 entry places, 45 new ones: a quarter for the new, 52.5 and 22.5 for the others: 7.5 too many
    // in the first. λ = 1: of entrants these go to the two with 67.5 and 20 to spare; of those at school to the new one.
    let mut inputs = opening(&[(6.0, 70.0), (12.0, 30.0)], 6.0);
    all_close(grades(&schools_of(&inputs), 2, 0), &[52.5, 22.5, 25.0]);
    inputs.sharing = [1.0; 3];
    let found = schools_of(&inputs);
    all_close(grades(&found, 2, 0), &[45.0, 22.5 + 7.5 * 67.5 / 87.5, 25.0 + 7.5 * 20.0 / 87.5]);
    // In 2021 25 of the 70 entrants have gone to the second: 45 and 55, of which a quarter leaves, nobody is too many.
    all_close(grades(&found, 2, 1), &[33.75, 41.25, 25.0]);
    all_close(grades(&found, 2, 2), &[45.0, 22.5, 32.5]);
    inputs.sharing = [0.4; 3];
    all_close(grades(&schools_of(&inputs), 2, 2), &[49.5, 22.5, 28.0]);
}

#[test]
fn the_first_school_of_a_zone_takes_everybody() {
    let inputs = opening(&[], 6.0);
    let found = schools_of(&inputs);
    all_close(grades(&found, 1, 0), &[0.0]);
    all_close(grades(&found, 2, 4), &[100.0]);
    assert_eq!(found.area(xuewei::model::Area::Zone(0), Stage::Primary)[1].without_school, 600.0);
    assert_eq!(found.area(xuewei::model::Area::Zone(0), Stage::Primary)[2].without_school, 0.0);
}

#[test]
fn rooms_of_no_school_take_pupils_as_a_new_school_does() {
    // 6 rooms that a project puts somewhere in the zone: a third of every grade in 2022.
    let mut inputs = opening(&[(12.0, 100.0)], 6.0);
    inputs.projects = vec![project_of("somewhere", "a", Stage::Primary, 2022, 6.0)];
    inputs.schools.pop();
    let found = schools_of(&inputs);
    all_close(grades(&found, 2, 3), &[200.0 / 3.0]);
    all_close([found.area(xuewei::model::Area::County, Stage::Primary)[2].without_school], &[200.0]);
}

#[test]
fn where_a_zone_had_nobody_what_its_schools_say_all_the_same_makes_them_go_by_rooms() {
    // The zone's figure of the base year is 0, so that its schools' 40 and 10 a grade come to nothing and tell no share
    // of an intake. In 2021 they have 12 and 6 + 6 rooms and a new one 8: 90, 90 and 60 entry places. The new one takes
    // a quarter of 100 entrants, the others 75 by the rooms of the base year, 12 : 6.
    let mut inputs = opening(&[(12.0, 40.0), (6.0, 10.0)], 8.0);
    inputs.zones[0].pupils = [0.0; 9];
    inputs.projects[0].first_year = 2021;
    inputs.projects.push(project_at("more", "a1", Stage::Primary, 2021, 6.0));
    let found = schools_of(&inputs);
    all_close(grades(&found, 0, 0), &[0.0, 0.0, 0.0]);
    all_close(grades(&found, 1, 0), &[50.0, 25.0, 25.0]);
    // One that gives its pupils as none has none of it, the other all; where both do, all go by entry places.
    inputs.schools[1].pupils = Some([0.0; 12]);
    all_close(grades(&schools_of(&inputs), 1, 0), &[75.0, 0.0, 25.0]);
    inputs.schools[0].pupils = Some([0.0; 12]);
    all_close(grades(&schools_of(&inputs), 1, 0), &[37.5, 37.5, 25.0]);
}
