//! Schools among the factors of a plan.

use crate::support::{plan, primary_school, project_at, school_to_build, steady_zone};
use xuewei::analysis::factors::{Factor, Factors, changed, mixed};
use xuewei::analysis::{Question, Why};
use xuewei::model::{Area, LandPlan, Place, Recruits, Stage, ZoneKind, project};
use xuewei::report::stage_series;

#[test]
fn a_school_to_build_belongs_to_the_programme() {
    let mut from = plan(5, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    from.schools = vec![school_to_build("planned", "a"), primary_school("first", "a", 12.0, 100.0)];
    let mut to = from.clone();
    to.schools.push(school_to_build("new", "a"));
    to.projects = vec![project_at("new", "new", Stage::Primary, 2022, 6.0)];
    assert_eq!(changed(&from, &to), [Factor::Programme]);
    // With the base data of one and the programme of the other, it is there to be built.
    assert_eq!(mixed(&from, &to, Factors::NONE.with(Factor::Programme)).schools, to.schools);
    // A school that has rooms is base data.
    to.schools[1].rooms[1] = 18.0;
    assert_eq!(changed(&from, &to), [Factor::Programme, Factor::Base]);
    assert_eq!(mixed(&from, &to, Factors::ALL), to);
}

#[test]
fn recruits_and_land_belong_to_the_programme_and_what_there_is_to_the_base() {
    let from = plan(5, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    let mut to = from.clone();
    to.resources.recruits = vec![Recruits { zone: None, stage: Stage::Primary, by_year: [(2021, 40.0)].into() }];
    to.resources.land_plans = vec![LandPlan::default()];
    assert_eq!(changed(&from, &to), [Factor::Programme]);
    to.resources.devices[1] = Some(100.0);
    assert_eq!(changed(&from, &to), [Factor::Programme, Factor::Base]);
    let programme = mixed(&from, &to, Factors::NONE.with(Factor::Programme)).resources;
    assert_eq!((programme.recruits, programme.devices), (to.resources.recruits.clone(), from.resources.devices));
    assert_eq!(mixed(&from, &to, Factors::ALL), to);
}

#[test]
fn a_project_at_a_school_counts_where_the_school_stands() {
    // 600 pupils in 540 places; 6 rooms of 45 from 2022 on end the shortage of 60, and leave 210 idle.
    let zones = vec![steady_zone("a", ZoneKind::City, 100.0), steady_zone("b", ZoneKind::Rural, 100.0)];
    let mut from = plan(5, zones);
    from.schools = vec![primary_school("first", "a", 12.0, 100.0), school_to_build("new", "a")];
    let mut to = from.clone();
    to.projects =
        vec![project_at("new", "new", Stage::Primary, 2022, 6.0), project_at("far", "new", Stage::Junior, 2022, 6.0)];
    let question = Question { place: Place::Zone("a".into()), stage: Stage::Primary, year: 2023 };
    let mut why = Why::new(&from, &to, question).unwrap();
    while why.done() < why.total() {
        why.advance(7);
    }
    assert_eq!(why.answer().unwrap().projects, [("new".to_owned(), [-60.0, 210.0])]);
    let shown = |area| {
        let markers = stage_series(&to, &project(&to), None, area, Stage::Primary).markers;
        markers.iter().map(|one| (one.year, one.rooms)).collect::<Vec<_>>()
    };
    assert_eq!(shown(Area::Zone(0)), [(2022, 6.0)]);
    assert_eq!(shown(Area::Zone(1)), []);
}
