//! §3.1: what private schools take, and the public balance beside it.

use crate::support::{all_close, close, closing_of, plan, primary_school, steady_zone};
use xuewei::model::{Area, ByYear, Inputs, Intake, Ownership, School, Schools, Stage, ZoneKind, project, schools};

fn intake(zone: &str, share: &[(i32, f64)]) -> Intake {
    Intake { zone: zone.into(), stage: Stage::Primary, share: share.iter().copied().collect::<ByYear>() }
}

/// Two zones of 100 children an age, a public school in each and a private one in the first.
fn county(intakes: Vec<Intake>, pupils: f64) -> Inputs {
    let zones = vec![steady_zone("a", ZoneKind::City, 100.0), steady_zone("b", ZoneKind::Rural, 100.0)];
    let private = primary_school("private", "a", 6.0, pupils);
    let schools = vec![
        School { ownership: Ownership::Private, intake: intakes, ..private },
        primary_school("a1", "a", 12.0, 80.0),
        primary_school("b1", "b", 12.0, 90.0),
    ];
    Inputs { schools, ..plan(2, zones) }
}

fn schools_of(inputs: &Inputs) -> Schools {
    schools(inputs, &project(inputs))
}

fn grades(found: &Schools, step: usize, grade: usize) -> Vec<f64> {
    (0..3).map(|school| found.grades_of(school, Stage::Primary)[step][grade]).collect()
}

#[test]
fn a_private_school_takes_its_share_of_each_zone_first() {
    // 30 of a grade, of zones a and b as 0.2 · 100 to 0.1 · 100: 20 and 10. In 2022 half of zone a's entrants.
    let inputs = county(vec![intake("a", &[(2020, 0.2), (2022, 0.5)]), intake("b", &[(2020, 0.1)])], 30.0);
    let found = schools_of(&inputs);
    for grade in 0..6 {
        all_close(grades(&found, 0, grade), &[30.0, 80.0, 90.0]);
        all_close(grades(&found, 1, grade), &[30.0, 80.0, 90.0]);
    }
    all_close(grades(&found, 2, 0), &[60.0, 50.0, 90.0]);
    all_close(grades(&found, 2, 1), &[30.0, 80.0, 90.0]);
    // Zone a has 540 public places for 600 − 120 pupils: 60 to spare; zone b 540 for 540. In 2022 30 more are private.
    let public = |zone, step| found.area(Area::Zone(zone), Stage::Primary)[step];
    all_close([public(0, 1).private_enrolment, public(0, 1).public_balance], &[120.0, 60.0]);
    all_close([public(1, 1).private_enrolment, public(1, 1).public_balance], &[60.0, 0.0]);
    all_close([public(0, 2).private_enrolment, public(0, 2).public_idle], &[150.0, 90.0]);
    close(found.area(Area::County, Stage::Primary)[2].private_enrolment, 210.0);
}

#[test]
fn shares_over_one_are_scaled_to_it() {
    let mut inputs = county(vec![intake("a", &[(2020, 1.0)])], 20.0);
    inputs.schools.push(School { id: "second".into(), ..inputs.schools[0].clone() });
    inputs.schools[3].intake = vec![intake("a", &[(2020, 0.6)])];
    let found = schools_of(&inputs);
    all_close(grades(&found, 1, 0), &[62.5, 0.0, 100.0]);
    close(found.grades_of(3, Stage::Primary)[1][0], 37.5);
}

#[test]
fn without_shares_it_keeps_its_part_of_the_base_intake() {
    // 20 of 100 in its own zone, in every year; one that takes pupils of the other zone alone has none of its own.
    let inputs = county(Vec::new(), 20.0);
    all_close(grades(&schools_of(&inputs), 2, 0), &[20.0, 80.0, 100.0]);
    let inputs = county(vec![intake("b", &[(2020, 0.1)])], 10.0);
    let found = schools_of(&inputs);
    all_close(grades(&found, 2, 0), &[10.0, 100.0, 90.0]);
    close(found.area(Area::Zone(0), Stage::Primary)[2].private_enrolment, 0.0);
    // Without pupils by grade its share stands for them.
    let mut inputs = county(vec![intake("b", &[(2020, 0.3)])], 0.0);
    inputs.schools.iter_mut().for_each(|school| school.pupils = None);
    all_close(grades(&schools_of(&inputs), 0, 4), &[30.0, 100.0, 70.0]);
}

#[test]
fn the_pupils_of_a_private_school_that_closes_go_to_public_ones() {
    let mut inputs = county(vec![intake("a", &[(2020, 0.2)]), intake("b", &[(2020, 0.1)])], 30.0);
    inputs.projects = vec![closing_of("exit", "private", None, 2021)];
    let found = schools_of(&inputs);
    all_close(grades(&found, 1, 0), &[0.0, 100.0, 100.0]);
    all_close(grades(&found, 1, 3), &[0.0, 100.0, 100.0]);
    close(found.area(Area::Zone(1), Stage::Primary)[1].private_enrolment, 0.0);
}

#[test]
fn a_merger_of_public_schools_leaves_a_private_one_what_it_has() {
    // 20, 50 and 30 of a grade: the last closes for the one before it. The private school's 20 move up as they are.
    let mut inputs = county(Vec::new(), 20.0);
    inputs.schools[1].pupils = primary_school("", "", 0.0, 50.0).pupils;
    inputs.schools.push(primary_school("a2", "a", 6.0, 30.0));
    inputs.projects = vec![closing_of("merger", "a2", Some("a1"), 2021)];
    let found = schools_of(&inputs);
    all_close(grades(&found, 1, 1), &[20.0, 80.0, 100.0]);
    // So it is when those of a closed school go to whoever is left.
    inputs.projects[0].closures[0].receiver = None;
    all_close(grades(&schools_of(&inputs), 1, 1), &[20.0, 80.0, 100.0]);
}

#[test]
fn pupils_of_whom_no_share_tells_the_zone_are_of_the_schools_own() {
    // It says that it takes nobody of zone b, and has 20 of a grade: they are zone a's, and no more come.
    let inputs = county(vec![intake("b", &[(2020, 0.0)])], 20.0);
    let found = schools_of(&inputs);
    all_close(grades(&found, 0, 0), &[20.0, 80.0, 100.0]);
    all_close(grades(&found, 1, 0), &[0.0, 100.0, 100.0]);
    all_close(grades(&found, 1, 1), &[20.0, 80.0, 100.0]);
}

#[test]
fn a_zone_without_schools_keeps_its_private_share() {
    let mut inputs = county(Vec::new(), 20.0);
    inputs.zones.push(steady_zone("c", ZoneKind::Town, 10.0));
    inputs.zones[2].private_share[1] = [(2020, 0.25)].into();
    let found = schools_of(&inputs);
    close(found.area(Area::Zone(2), Stage::Primary)[1].private_enrolment, 15.0);
}

#[test]
fn rooms_of_a_school_that_stands_elsewhere_are_none_of_the_zones() {
    // The private school of zone a takes a tenth of zone b. There another private one, of which only its rooms are
    // known, has 4 of the zone's 16: a quarter of 100. What is left is the public school's.
    let mut inputs = county(vec![intake("b", &[(2020, 0.1)])], 0.0);
    inputs.schools.iter_mut().for_each(|school| school.pupils = None);
    let second = School { ownership: Ownership::Private, pupils: None, ..primary_school("b2", "b", 4.0, 0.0) };
    inputs.schools.push(second);
    let found = schools_of(&inputs);
    all_close(grades(&found, 0, 2), &[10.0, 100.0, 65.0]);
    close(found.grades_of(3, Stage::Primary)[0][2], 25.0);
}

#[test]
fn where_a_zone_had_nobody_a_private_school_without_shares_goes_by_its_rooms() {
    // Nobody in primary in the base year: 6 of the zone's 18 rooms are private, a third of the 100 who enter in 2021. The
    // base intake of the other zone is what it is.
    let mut inputs = county(Vec::new(), 20.0);
    inputs.zones[0].pupils = [0.0; 9];
    let third = 100.0 / 3.0;
    all_close(grades(&schools_of(&inputs), 1, 0), &[third, 2.0 * third, 100.0]);
    // Pupils given as none are a share of none.
    inputs.schools[0].pupils = Some([0.0; 12]);
    all_close(grades(&schools_of(&inputs), 1, 0), &[0.0, 100.0, 100.0]);
}
