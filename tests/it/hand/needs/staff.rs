//! Staff needed, and staff there will be.

use super::{needs_of, primary, there, zone_of};
use crate::support::{all_close, close, closing_of, primary_school, project_at, school_to_build, steady_zone};
use xuewei::model::{Area, Inputs, Move, Project, Recruits, School, SchoolKind, Stage, ZoneKind};

fn recruits(zone: Option<&str>, by_year: &[(i32, f64)]) -> Recruits {
    Recruits { zone: zone.map(Into::into), stage: Stage::Primary, by_year: by_year.iter().copied().collect() }
}

/// A primary school of a number of pupils a grade, with its staff.
fn staffed(id: &str, zone: &str, rooms: f64, pupils: f64, staff: f64) -> School {
    School { staff: Some([0.0, staff, 0.0]), ..primary_school(id, zone, rooms, pupils) }
}

fn of_zone(inputs: &Inputs, zone: usize) -> Vec<f64> {
    there(needs_of(inputs).series(Area::Zone(zone), Stage::Primary), |cell| cell.staff)
}

#[test]
fn before_schools_are_entered_staff_follow_pupils_and_classes() {
    // 95 an age: primary 570 ÷ 19 = 30, junior 285 ÷ 13.5, kindergarten ⌈95 ÷ 25⌉ + ⌈95 ÷ 30⌉ + ⌈95 ÷ 35⌉ = 11 classes × 3.
    let found = needs_of(&zone_of(95.0, 1, Vec::new()));
    let cell = |stage| found.series(Area::County, stage)[1];
    close(cell(Stage::Primary).staff.needed, 30.0);
    close(cell(Stage::Junior).staff.needed, 285.0 / 13.5);
    close(cell(Stage::Kindergarten).staff.needed, 33.0);
    close(cell(Stage::Kindergarten).classes_needed, 11.0);
    assert!(cell(Stage::Kindergarten).at_least);
    // Nobody has said how many there are.
    let staff = cell(Stage::Primary).staff;
    assert_eq!((staff.there, staff.short, staff.spare, staff.gap()), (None, None, None, None));
}

#[test]
fn staff_leave_and_are_taken_on() {
    // 30 are needed. 29 · 0.97 + 2 = 30.13; 30.13 · 0.97 + 0 = 29.2261; the last figure given holds on: 28.349317.
    let mut inputs = zone_of(95.0, 3, Vec::new());
    inputs.zones[0].resources.staff[1] = Some(29.0);
    inputs.resources.recruits = vec![recruits(Some("a"), &[(2021, 2.0), (2022, 0.0)])];
    let found = needs_of(&inputs);
    all_close(of_zone(&inputs, 0), &[29.0, 30.13, 29.2261, 28.349_317]);
    all_close(primary(&found, |cell| cell.staff.gap().unwrap()), &[1.0, -0.13, 0.7739, 1.650_683]);
    all_close(primary(&found, |cell| cell.staff.short.unwrap()), &[1.0, 0.0, 0.7739, 1.650_683]);
    all_close(primary(&found, |cell| cell.staff.spare.unwrap()), &[0.0, 0.13, 0.0, 0.0]);
    all_close(primary(&found, |cell| cell.recruits), &[0.0, 2.0, 0.0, 0.0]);
}

#[test]
fn a_small_school_is_staffed_by_its_classes() {
    // Six rooms, six classes of 20: 120 ÷ 19 = 6.3, but 6 × 2 = 12. With a seventh room it is no small school.
    let mut inputs = zone_of(20.0, 1, vec![primary_school("a1", "a", 6.0, 20.0)]);
    close(needs_of(&inputs).of_school(0, Stage::Primary)[1].staff_needed, 12.0);
    inputs.schools[0].rooms[1] = 7.0;
    close(needs_of(&inputs).of_school(0, Stage::Primary)[1].staff_needed, 120.0 / 19.0);
    // Rooms of all stages count.
    inputs.schools[0].rooms = [1.0, 6.0, 0.0];
    close(needs_of(&inputs).of_school(0, Stage::Primary)[1].staff_needed, 120.0 / 19.0);
    // 42 pupils in two rooms: two classes of mixed ages, not one for each of six grades: 2 × 2 = 4.
    let mut point = zone_of(7.0, 1, vec![primary_school("a1", "a", 2.0, 7.0)]);
    point.schools[0].kind = SchoolKind::TeachingPoint;
    close(needs_of(&point).of_school(0, Stage::Primary)[1].staff_needed, 4.0);
    // The staff of a kindergarten class are more than two: 21 children in one room are one class, 3.
    point.schools[0].rooms[0] = 1.0;
    close(needs_of(&point).of_school(0, Stage::Kindergarten)[1].staff_needed, 3.0);
    // In a room for 150 pupils, who would need four mixed classes of 45, four: 8 > 150 ÷ 19.
    let crowded = zone_of(25.0, 1, vec![primary_school("a1", "a", 1.0, 25.0)]);
    close(needs_of(&crowded).of_school(0, Stage::Primary)[1].staff_needed, 8.0);
}

#[test]
fn the_staff_of_a_merged_school_go_along_and_are_redundant() {
    // 80 and 20 of each grade with 26 and 12; the second closes in 2022. 600 pupils need 480 ÷ 19 and, in the small
    // school, 12; together later 600 ÷ 19 = 31.58 of 38: 6.42 are too many.
    let mut inputs = zone_of(100.0, 2, vec![staffed("a1", "a", 18.0, 80.0, 26.0), staffed("a2", "a", 6.0, 20.0, 12.0)]);
    inputs.norms.resources.attrition = 0.0;
    inputs.projects = vec![closing_of("merger", "a2", Some("a1"), 2022)];
    let found = needs_of(&inputs);
    all_close(of_zone(&inputs, 0), &[38.0; 3]);
    let of = |school: usize| found.of_school(school, Stage::Primary).iter().map(|need| need.staff.unwrap()).collect();
    let (first, second): (Vec<f64>, Vec<f64>) = (of(0), of(1));
    all_close(first, &[26.0, 26.0, 38.0]);
    all_close(second, &[12.0, 12.0, 0.0]);
    let needed = 480.0 / 19.0 + 12.0;
    all_close(primary(&found, |cell| cell.staff.needed), &[needed, needed, 600.0 / 19.0]);
    all_close(primary(&found, |cell| cell.staff.spare.unwrap())[2..].to_vec(), &[38.0 - 600.0 / 19.0]);
    // Without a receiving school to those that are left.
    inputs.projects[0].closures[0].receiver = None;
    close(needs_of(&inputs).of_school(0, Stage::Primary)[2].staff.unwrap(), 38.0);
    // The receiver closes too, for a third: all its staff go there.
    inputs.schools.push(staffed("a3", "a", 12.0, 0.0, 1.0));
    inputs.projects = vec![closing_of("one", "a2", Some("a1"), 2021), closing_of("two", "a1", Some("a3"), 2022)];
    close(needs_of(&inputs).of_school(2, Stage::Primary)[2].staff.unwrap(), 39.0);
}

#[test]
fn staff_go_to_another_zone_with_the_pupils() {
    // The school of zone a closes in 2021 in favour of zone b's: 10 · 0.97 go along.
    let mut inputs = zone_of(30.0, 2, vec![staffed("a1", "a", 6.0, 30.0, 10.0), staffed("b1", "b", 12.0, 60.0, 20.0)]);
    inputs.zones.push(steady_zone("b", ZoneKind::Town, 60.0));
    inputs.projects = vec![closing_of("merger", "a1", Some("b1"), 2021)];
    all_close(of_zone(&inputs, 0), &[10.0, 0.0, 0.0]);
    all_close(of_zone(&inputs, 1), &[20.0, 29.1, 28.227]);
    // Before schools are entered: a quarter of the pupils move, and a quarter of the staff.
    inputs.schools.clear();
    inputs.zones[0].resources.staff[1] = Some(10.0);
    inputs.zones[1].resources.staff[1] = Some(20.0);
    let moves = vec![Move { stage: Stage::Primary, from: "a".into(), to: "b".into(), share: 0.25 }];
    inputs.projects = vec![Project { id: "merger".into(), first_year: 2021, moves, ..Project::default() }];
    all_close(of_zone(&inputs, 0), &[10.0, 7.275, 7.056_75]);
    all_close(of_zone(&inputs, 1), &[20.0, 21.825, 21.170_25]);
}

#[test]
fn recruits_of_the_county_go_where_staff_are_needed() {
    // Zones of 30 and 90 an age: of 8 a quarter and three quarters; 3 more for the second by name.
    let mut inputs = zone_of(30.0, 1, Vec::new());
    inputs.zones.push(steady_zone("b", ZoneKind::Town, 90.0));
    inputs.norms.resources.attrition = 0.0;
    inputs.zones.iter_mut().for_each(|zone| zone.resources.staff[1] = Some(5.0));
    inputs.resources.recruits = vec![recruits(None, &[(2021, 8.0)]), recruits(Some("b"), &[(2021, 3.0)])];
    let found = needs_of(&inputs);
    let at = |area: Area| found.series(area, Stage::Primary)[1];
    all_close(
        [Area::Zone(0), Area::Zone(1), Area::County].map(|area| at(area).staff.there.unwrap()),
        &[7.0, 14.0, 21.0],
    );
    // One zone that does not say makes the county unknown, not the other zone.
    inputs.zones[0].resources.staff[1] = None;
    let found = needs_of(&inputs);
    assert_eq!(found.series(Area::County, Stage::Primary)[1].staff.there, None);
    close(found.series(Area::Zone(1), Stage::Primary)[1].staff.there.unwrap(), 14.0);
    // County: needed in both zones all the same; short by zone only where it is known.
    close(found.series(Area::County, Stage::Primary)[1].staff.needed, 720.0 / 19.0);
    assert_eq!(found.series(Area::Kind(ZoneKind::Rural), Stage::Primary)[1].staff.short, None);
    // Once schools of the stage are entered, a zone that has none has no staff either.
    let mut entered = inputs.clone();
    entered.zones[1].resources.staff[1] = None;
    entered.schools = vec![staffed("b1", "b", 12.0, 90.0, 14.0)];
    close(needs_of(&entered).series(Area::County, Stage::Primary)[0].staff.there.unwrap(), 14.0);
    // A zone without pupils and rooms has nobody, which is known.
    inputs.zones[0] = steady_zone("a", ZoneKind::Rural, 0.0);
    close(needs_of(&inputs).series(Area::County, Stage::Primary)[0].staff.there.unwrap(), 5.0);
}

#[test]
fn schools_that_do_not_say_share_what_their_zone_says() {
    // 60 in the zone beside the first's 20: the others, of 40 and 20 a grade, need 240 ÷ 19 and 12 (a small one).
    let mut inputs = zone_of(
        100.0,
        0,
        vec![
            staffed("a1", "a", 12.0, 40.0, 20.0),
            primary_school("a2", "a", 12.0, 40.0),
            primary_school("a3", "a", 6.0, 20.0),
        ],
    );
    assert_eq!(needs_of(&inputs).series(Area::Zone(0), Stage::Primary)[0].staff.there, None);
    inputs.zones[0].resources.staff[1] = Some(60.0);
    let found = needs_of(&inputs);
    close(found.series(Area::Zone(0), Stage::Primary)[0].staff.there.unwrap(), 80.0);
    close(found.of_school(2, Stage::Primary)[0].staff.unwrap(), 60.0 * 12.0 / (240.0 / 19.0 + 12.0));
    // Where all say, the zone's does not count.
    inputs.schools[1].staff = Some([0.0, 14.0, 0.0]);
    inputs.schools[2].staff = Some([0.0, 9.0, 0.0]);
    close(needs_of(&inputs).series(Area::Zone(0), Stage::Primary)[0].staff.there.unwrap(), 43.0);
}

#[test]
fn posts_of_a_project_are_to_be_filled_and_staff_no_one_by_themselves() {
    // 30 posts come in 2022 with a school of 12 rooms and 18 more at an old one: 12 and 18.
    let mut inputs = zone_of(100.0, 2, vec![staffed("a1", "a", 12.0, 100.0, 30.0), school_to_build("a2", "a")]);
    inputs.norms.resources.attrition = 0.0;
    let mut project = project_at("new", "a2", Stage::Primary, 2022, 12.0);
    project.effects.extend(project_at("", "a1", Stage::Primary, 2022, 18.0).effects);
    inputs.projects = vec![Project { staff: Some(30.0), ..project }];
    let found = needs_of(&inputs);
    all_close(primary(&found, |cell| cell.project_posts), &[0.0, 0.0, 30.0]);
    all_close(of_zone(&inputs, 0), &[30.0; 3]);
    inputs.projects[0].on = false;
    all_close(primary(&needs_of(&inputs), |cell| cell.project_posts), &[0.0; 3]);
}
