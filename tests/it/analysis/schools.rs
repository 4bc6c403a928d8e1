//! Schools among the factors of a plan.

use crate::support::{plan, primary_school, project_at, school_to_build, steady_zone};
use xuewei::analysis::factors::{Factor, Factors, changed, mixed};
use xuewei::model::{LandPlan, Recruits, Stage, ZoneKind};

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
