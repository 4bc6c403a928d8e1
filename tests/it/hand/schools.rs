//! §3.1: pupils among the schools of a zone.

use crate::support::{all_close, close, closing_of, plan, primary_school, project_at, school_to_build, steady_zone};
use xuewei::model::{
    Area, Closure, Inputs, Project, ProjectKind, School, SchoolKind, Schools, Stage, ZoneKind, project, schools,
};

/// One zone of 100 children an age with primary schools.
fn zone_of(horizon: usize, schools: Vec<School>) -> Inputs {
    Inputs { schools, ..plan(horizon, vec![steady_zone("a", ZoneKind::City, 100.0)]) }
}

fn schools_of(inputs: &Inputs) -> Schools {
    schools(inputs, &project(inputs))
}

/// Pupils of a grade (0: the first of the stage) of each school, `step` years after the base year.
fn grade(found: &Schools, step: usize, grade: usize) -> Vec<f64> {
    let count = found.row_of.len() / 3;
    let of = |school| found.grades_of(school, Stage::Primary).get(step).map_or(0.0, |grades| grades[grade]);
    (0..count).map(of).collect()
}

#[test]
fn entrants_go_by_catchment_and_what_is_too_much_is_shared() {
    // Both schools say 60 of a grade of 100: 50 each. Entry places 45 and 90: the first has 5 too many, the second 40 to
    // spare. λ = 0: 50 and 50; ½: 2.5 move; 1: 5 move.
    let mut inputs = zone_of(2, vec![primary_school("a1", "a", 6.0, 60.0), primary_school("a2", "a", 12.0, 60.0)]);
    for (lambda, first) in [(0.0, 50.0), (0.5, 47.5), (1.0, 45.0)] {
        inputs.sharing = [0.0, lambda, 0.0];
        let found = schools_of(&inputs);
        all_close(grade(&found, 0, 0), &[50.0, 50.0]);
        all_close(grade(&found, 1, 0), &[first, 100.0 - first]);
        // They move up within their school; other grades were there before.
        all_close(grade(&found, 2, 1), &[first, 100.0 - first]);
        all_close(grade(&found, 2, 2), &[50.0, 50.0]);
    }
    // By zone where given.
    inputs.zones[0].sharing = Some([0.0; 3]);
    all_close(grade(&schools_of(&inputs), 1, 0), &[50.0, 50.0]);
    // Where all have too many nobody moves.
    inputs.zones[0].sharing = Some([1.0; 3]);
    inputs.schools[1].rooms[1] = 6.0;
    all_close(grade(&schools_of(&inputs), 1, 0), &[50.0, 50.0]);
    // Unmet by school: 300 pupils on 270 places, twice.
    close(schools_of(&inputs).area(Area::Zone(0), Stage::Primary)[1].unmet, 60.0);
}

#[test]
fn a_crowded_school_beside_an_empty_one_is_seen() {
    // 80 and 20 of each grade on 270 and 540 places: 480 − 270 = 210 unmet and 420 idle; the zone has 810 for 600.
    let inputs = zone_of(1, vec![primary_school("a1", "a", 6.0, 80.0), primary_school("a2", "a", 12.0, 20.0)]);
    let found = schools_of(&inputs);
    let area = found.area(Area::Zone(0), Stage::Primary)[0];
    all_close([area.unmet, area.idle, area.public_unmet, area.public_balance], &[210.0, 420.0, 0.0, 210.0]);
    let cell = found.series(0, Stage::Primary)[1];
    all_close([cell.enrolment, cell.intake, cell.places, cell.entry_places], &[480.0, 80.0, 270.0, 45.0]);
    assert_eq!(found.area(Area::County, Stage::Primary), found.area(Area::Kind(ZoneKind::City), Stage::Primary));
}

#[test]
fn without_pupils_by_grade_rooms_tell() {
    // 6 and 12 rooms: a third and two thirds. One that says 40 of 100 and one that says nothing, with a third of the
    // rooms: 40 and 33⅓, scaled to 100: 54.545… and 45.454….
    let mut inputs = zone_of(1, vec![primary_school("a1", "a", 6.0, 0.0), primary_school("a2", "a", 12.0, 40.0)]);
    (inputs.schools[0].pupils, inputs.schools[1].pupils) = (None, None);
    let third = 100.0 / 3.0;
    all_close(grade(&schools_of(&inputs), 1, 0), &[third, 2.0 * third]);
    inputs.schools[1].pupils = primary_school("a2", "a", 12.0, 40.0).pupils;
    let scale = 100.0 / (40.0 + third);
    all_close(grade(&schools_of(&inputs), 0, 3), &[third * scale, 40.0 * scale]);
}

#[test]
fn a_closed_schools_pupils_go_to_the_named_one_and_its_catchment_to_all() {
    // 50, 30 and 20 of each grade; the second closes in 2022, its pupils go to the third. Those at school then: 50 and
    // 50. Entrants: 50 and 20 in proportion, 100 · 5⁄7 and 100 · 2⁄7.
    let mut inputs = zone_of(
        3,
        vec![
            primary_school("a1", "a", 12.0, 50.0),
            primary_school("a2", "a", 6.0, 30.0),
            primary_school("a3", "a", 6.0, 20.0),
        ],
    );
    inputs.projects = vec![closing_of("merger", "a2", Some("a3"), 2022)];
    let found = schools_of(&inputs);
    all_close(grade(&found, 1, 0), &[50.0, 30.0, 20.0]);
    all_close(grade(&found, 2, 1), &[50.0, 0.0, 50.0]);
    all_close(grade(&found, 2, 5), &[50.0, 0.0, 50.0]);
    let entrants = [500.0 / 7.0, 0.0, 200.0 / 7.0];
    all_close(grade(&found, 2, 0), &entrants);
    all_close(grade(&found, 3, 1), &entrants);
    // Without a named one: to the others in proportion to what they have.
    inputs.projects[0].closures[0].receiver = None;
    all_close(grade(&schools_of(&inputs), 2, 1), &entrants);
    // The third closes in the same year in favour of the first: all go there.
    inputs.projects = vec![closing_of("one", "a2", Some("a3"), 2022), closing_of("two", "a3", Some("a1"), 2022)];
    all_close(grade(&schools_of(&inputs), 2, 1), &[100.0, 0.0, 0.0]);
}

#[test]
fn a_merger_across_zones_takes_the_schools_share_of_the_zone_along() {
    // Zone a: 75 and 25 of each grade; the second closes in 2022 for the school of zone b (60 a grade): σ = ¼. From 2022
    // zone a has 75 of a grade and zone b 85, all in the receiving school; entrants too.
    let mut inputs = zone_of(
        3,
        vec![
            primary_school("a1", "a", 12.0, 75.0),
            primary_school("a2", "a", 6.0, 25.0),
            primary_school("b1", "b", 12.0, 60.0),
        ],
    );
    inputs.zones.push(steady_zone("b", ZoneKind::Town, 60.0));
    inputs.projects = vec![closing_of("merger", "a2", Some("b1"), 2022)];
    let found = schools_of(&inputs);
    all_close(grade(&found, 1, 4), &[75.0, 25.0, 60.0]);
    for (step, one) in [(2, 0), (2, 1), (2, 5), (3, 0), (3, 1)] {
        all_close(grade(&found, step, one), &[75.0, 0.0, 85.0]);
    }
    // What the project says by hand of the same zones does not count twice.
    let by_hand = xuewei::model::Move { stage: Stage::Primary, from: "a".into(), to: "b".into(), share: 0.5 };
    let before = project(&inputs);
    inputs.projects[0].moves = vec![by_hand];
    assert_eq!(project(&inputs), before);
    // A relocation across zones is the same with a new school.
    inputs.schools.push(school_to_build("b2", "b"));
    inputs.projects = vec![closing_of("relocation", "a2", Some("b2"), 2022)];
    inputs.projects[0].effects = project_at("", "b2", Stage::Primary, 2022, 6.0).effects;
    let found = schools_of(&inputs);
    all_close(grade(&found, 2, 1), &[75.0, 0.0, 60.0, 25.0]);
    // Entrants of zone b: the new school has 45 of 135 entry places, 85 ÷ 3.
    all_close(grade(&found, 2, 0), &[75.0, 0.0, 85.0 * 2.0 / 3.0, 85.0 / 3.0]);
}

#[test]
fn a_nine_year_school_is_split() {
    // The junior classes leave for a school of their own in 2022, primary rooms take their place.
    let nine = School {
        id: "nine".into(),
        zone: "a".into(),
        kind: SchoolKind::NineYear,
        rooms: [0.0, 12.0, 6.0],
        ..School::default()
    };
    let junior = School { kind: SchoolKind::Junior, ..school_to_build("junior", "a") };
    let mut inputs = zone_of(2, vec![nine, junior]);
    let mut split = project_at("split", "junior", Stage::Junior, 2022, 8.0);
    split.effects.extend(project_at("", "nine", Stage::Primary, 2022, 6.0).effects);
    split.closures =
        vec![Closure { school: "nine".into(), stage: Some(Stage::Junior), receiver: Some("junior".into()) }];
    inputs.projects = vec![Project { kind: ProjectKind::Split, ..split }];
    let found = schools_of(&inputs);
    assert_eq!(found.series(0, Stage::Primary)[2].rooms, 18.0);
    let juniors = |school: usize, step: usize| found.series(school, Stage::Junior)[step].enrolment;
    all_close([juniors(0, 1), juniors(1, 1), juniors(0, 2), juniors(1, 2)], &[300.0, 0.0, 0.0, 300.0]);
}

#[test]
fn pupils_of_a_zone_without_a_school_are_named() {
    // Zone b has neither schools nor rooms: 360 pupils, all unmet. With rooms of no school: 360 − 270.
    let mut inputs = zone_of(1, vec![primary_school("a1", "a", 12.0, 100.0)]);
    inputs.zones.push(steady_zone("b", ZoneKind::Rural, 60.0));
    let at = |inputs: &Inputs| schools_of(inputs).area(Area::Zone(1), Stage::Primary)[1];
    let area = at(&inputs);
    all_close([area.without_school, area.without_school_unmet, area.unmet], &[360.0, 360.0, 360.0]);
    inputs.zones[1].rooms[1][0] = 6.0;
    let area = at(&inputs);
    all_close([area.without_school, area.without_school_unmet, area.unmet], &[360.0, 90.0, 90.0]);
    // Once the zone's only school has closed, its pupils have none.
    inputs.projects = vec![closing_of("closure", "a1", None, 2021)];
    close(schools_of(&inputs).area(Area::Zone(0), Stage::Primary)[1].without_school, 600.0);
}

#[test]
fn a_merger_into_a_school_without_rooms_moves_its_pupils_all_the_same() {
    // The other school is a kindergarten: it gets the primary pupils, entrants too (it is the only one left), and no room for them.
    let garden = School { kind: SchoolKind::Kindergarten, rooms: [9.0, 0.0, 0.0], ..school_to_build("garden", "a") };
    let mut inputs = zone_of(1, vec![primary_school("a1", "a", 12.0, 100.0), garden]);
    inputs.projects = vec![closing_of("merger", "a1", Some("garden"), 2021)];
    let found = schools_of(&inputs);
    all_close(grade(&found, 1, 1), &[0.0, 100.0]);
    assert_eq!(found.classes_of(1, Stage::Primary)[1].without_room, 600);
}

#[test]
fn a_projection_of_another_county_has_no_schools() {
    let inputs = zone_of(2, vec![primary_school("a1", "a", 12.0, 100.0)]);
    let longer = Inputs { horizon: 3, ..inputs.clone() };
    assert_eq!(schools(&inputs, &project(&longer)), Schools::default());
}
