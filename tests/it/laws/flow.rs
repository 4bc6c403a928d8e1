//! Nothing lost or made between births and pupils.

use super::strategy::{plan_strategy, uniform_plan};
use crate::support::close;
use proptest::prelude::*;
use xuewei::model::{AGES, Area, Inputs, Progression, Projection, Stage, Zone, project};

/// Children of all zones by year and age.
fn county(result: &Projection) -> Vec<f64> {
    let sum = |step: usize, age: usize| (0..result.zones).map(|zone| result.children_of(zone, step)[age]).sum();
    (0..result.years).flat_map(|step| (0..AGES).map(move |age| (step, age))).map(|(s, a)| sum(s, a)).collect()
}

#[track_caller]
fn same(found: &[f64], expected: &[f64]) {
    let scale = expected.iter().fold(1.0, |scale: f64, e| scale.max(*e));
    for (found, expected) in found.iter().zip(expected) {
        close(found / scale, expected / scale);
    }
}

fn without_moves(inputs: &Inputs) -> Inputs {
    let mut inputs = Inputs { links: Vec::new(), estates: Vec::new(), ..inputs.clone() };
    for project in &mut inputs.projects {
        project.moves.clear();
    }
    inputs
}

proptest! {
    #[test]
    fn no_child_is_less_than_none(inputs in plan_strategy()) {
        let result = project(&inputs);
        prop_assert!(result.children.iter().chain(&result.by_grade).all(|number| *number >= 0.0));
    }

    #[test]
    fn links_mergers_and_families_lose_and_make_nobody(inputs in uniform_plan()) {
        let moving = Inputs { estates: Vec::new(), ..inputs.clone() };
        same(&county(&project(&moving)), &county(&project(&without_moves(&inputs))));
    }

    #[test]
    fn estates_add_only_what_is_new(mut inputs in uniform_plan()) {
        for estate in &mut inputs.estates {
            estate.new_share = 0.0;
        }
        same(&county(&project(&inputs)), &county(&project(&without_moves(&inputs))));
    }

    #[test]
    fn a_cohort_left_alone_is_births_times_rates(inputs in uniform_plan()) {
        // Children of age a in year b+t with t > a were born in the projection: k · cohort · 0.99^a, and ρ from age 6.
        let alone = without_moves(&inputs);
        let result = project(&alone);
        for zone in 0..result.zones {
            for step in 1..result.years {
                for age in 1..AGES.min(step) {
                    let newborn = result.children_of(zone, step - age)[0];
                    let kept = (0..age).fold(1.0, |kept, _| kept * 0.99) * if age >= 6 { 1.05 } else { 1.0 };
                    close(result.children_of(zone, step)[age], newborn * kept);
                }
            }
        }
    }

    #[test]
    fn positive_arrivals_are_all_there(inputs in uniform_plan(), children in 0.0..500.0) {
        // One year of arrivals at primary ages, nobody leaving or dying: the county has that many more.
        let mut inputs = without_moves(&inputs);
        inputs.horizon = 1;
        let before: f64 = county(&project(&inputs)).iter().sum();
        let stage = Stage::Primary;
        let by_year = [(2021, children)].into();
        inputs.arrivals = vec![xuewei::model::Arrivals {
            zone: "z0".into(), stage, counted: xuewei::model::Counted::Flow, by_year, profile: None,
        }];
        let after: f64 = county(&project(&inputs)).iter().sum();
        prop_assert!((after - before - children).abs() < 1e-6);
    }

    #[test]
    fn doubling_every_count_doubles_every_result(mut inputs in plan_strategy()) {
        for zone in &mut inputs.zones {
            zone.progression = Some(Progression::Retention);
        }
        for project in &mut inputs.projects {
            // Rooms of a project in parts are rounded; at once they are whole.
            project.phase_in = 1;
        }
        let twice = doubled(inputs.clone());
        let (one, two) = (project(&inputs), project(&twice));
        for (one, two) in one.children.iter().zip(&two.children) {
            close(*two, 2.0 * one);
        }
        for (one, two) in one.cells.iter().zip(&two.cells) {
            close(two.enrolment, 2.0 * one.enrolment);
            close(two.places, 2.0 * one.places);
            close(two.unmet, 2.0 * one.unmet);
            close(two.idle, 2.0 * one.idle);
            close(two.entry_places, 2.0 * one.entry_places);
        }
    }

    #[test]
    fn a_longer_horizon_leaves_the_years_before_as_they_were(inputs in plan_strategy(), more in 1..10usize) {
        let longer = Inputs { horizon: inputs.horizon + more, ..inputs.clone() };
        let (short, long) = (project(&inputs), project(&longer));
        for stage in Stage::ALL {
            let long = long.series(Area::County, stage);
            prop_assert_eq!(short.series(Area::County, stage), &long[..short.years]);
        }
    }

    #[test]
    fn an_empty_zone_stays_empty_and_changes_nothing(inputs in plan_strategy()) {
        let mut more = inputs.clone();
        more.zones.push(Zone { id: "empty".into(), ..Zone::default() });
        let (before, after) = (project(&inputs), project(&more));
        let empty = after.zones - 1;
        for stage in Stage::ALL {
            prop_assert_eq!(before.series(Area::County, stage), after.series(Area::County, stage));
            prop_assert!(after.series(Area::Zone(empty), stage).iter().all(|cell| cell.enrolment == 0.0));
        }
    }
}

pub(super) fn doubled(mut inputs: Inputs) -> Inputs {
    use xuewei::model::KindergartenPupils::{ByClass, Total, Unknown};
    let births = |births: &mut xuewei::model::Births| {
        births.by_year.values_mut().chain(births.later.values_mut()).for_each(|births| *births *= 2.0);
    };
    births(&mut inputs.births);
    for zone in &mut inputs.zones {
        zone.births.iter_mut().for_each(births);
        zone.children.iter_mut().flatten().chain(&mut zone.pupils).for_each(|count| *count *= 2.0);
        zone.rooms.iter_mut().flatten().for_each(|rooms| *rooms *= 2.0);
        match &mut zone.kindergarten {
            Total(pupils) => *pupils *= 2.0,
            ByClass(classes) => classes.iter_mut().for_each(|pupils| *pupils *= 2.0),
            Unknown => {}
        }
    }
    inputs.arrivals.iter_mut().flat_map(|arrivals| arrivals.by_year.values_mut()).for_each(|count| *count *= 2.0);
    inputs.estates.iter_mut().for_each(|estate| estate.dwellings *= 2.0);
    inputs.projects.iter_mut().flat_map(|project| &mut project.effects).for_each(|effect| effect.rooms *= 2.0);
    inputs
}
