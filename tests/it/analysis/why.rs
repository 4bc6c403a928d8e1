//! The parts of factors and projects in the difference between two plans.

use crate::laws::strategy::plan_strategy;
use crate::parameters::with_every_lever;
use crate::support::{plan, project_of, steady_zone};
use proptest::prelude::*;
use std::collections::BTreeSet;
use xuewei::analysis::factors::{FACTORS, Factor, Factors, changed, changed_projects, mixed, mixed_projects};
use xuewei::analysis::why::EXACT;
use xuewei::analysis::{Answer, Question, Why};
use xuewei::model::{Inputs, Place, Project, Stage, ZoneKind, project};
use xuewei::scenario::parameters::{get, keys, parameters, set};
use xuewei::scenario::presets;

fn answer(from: &Inputs, to: &Inputs, question: Question) -> Answer {
    let mut why = Why::new(from, to, question);
    while why.done() < why.total() {
        assert_eq!(why.answer(), None);
        why.advance(7);
    }
    why.answer().unwrap()
}

fn county(stage: Stage, year: i32) -> Question {
    Question { place: Place::County, stage, year }
}

#[track_caller]
fn adds_up(answer: &Answer) {
    let scale = answer.from.iter().chain(&answer.to).fold(1.0, |scale: f64, figure| scale.max(figure.abs()));
    for figure in 0..2 {
        let sum: f64 = answer.factors.iter().map(|(_, part)| part[figure]).sum();
        assert!((sum - (answer.to[figure] - answer.from[figure])).abs() < 1e-9 * scale, "{answer:?}");
        let programme = answer.factors.iter().find(|(factor, _)| *factor == Factor::Programme);
        let projects: f64 = answer.projects.iter().map(|(_, part)| part[figure]).sum();
        if !answer.projects.is_empty() {
            assert!((projects - programme.unwrap().1[figure]).abs() < 1e-9 * scale, "{answer:?}");
        }
    }
}

/// All orders of 0 … n − 1.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let with_last = |order: Vec<usize>| {
        (0..n).map(move |place| {
            let mut order = order.clone();
            order.insert(place, n - 1);
            order
        })
    };
    orders(n - 1).into_iter().flat_map(with_last).collect()
}

/// The parts by their definition: the mean of what each factor adds over all orders of all factors.
fn by_definition(from: &Inputs, to: &Inputs, question: &Question, factors: &[Factor]) -> Vec<[f64; 2]> {
    let worth = |taken: Factors| {
        let inputs = mixed(from, to, taken);
        question.figures(&inputs, &project(&inputs))
    };
    let orders = orders(factors.len());
    let mut parts = vec![[0.0; 2]; factors.len()];
    for order in &orders {
        let mut taken = Factors::NONE;
        for place in order {
            let before = worth(taken);
            taken = taken.with(factors[*place]);
            let now = worth(taken);
            for figure in 0..2 {
                parts[*place][figure] += (now[figure] - before[figure]) / orders.len() as f64;
            }
        }
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn none_taken_is_one_plan_and_all_taken_the_other(from in plan_strategy(), to in plan_strategy()) {
        prop_assert_eq!(&mixed(&from, &to, Factors::NONE), &from);
        prop_assert_eq!(&mixed(&from, &to, Factors::ALL), &to);
        for factor in Factor::ALL {
            prop_assert_eq!(&mixed(&from, &from, Factors::NONE.with(factor)), &from);
        }
    }

    #[test]
    fn programmes_are_mixed_from_end_to_end(from in plan_strategy(), to in plan_strategy()) {
        let ids = changed_projects(&from.projects, &to.projects);
        let mix = |taken: &dyn Fn(usize) -> bool| mixed_projects(&from.projects, &to.projects, &ids, taken);
        prop_assert_eq!(&mix(&|_| true), &to.projects);
        if !ids.is_empty() {
            prop_assert_eq!(&mix(&|_| false), &from.projects);
        }
    }

    #[test]
    fn parts_add_up(from in plan_strategy(), to in plan_strategy(), after in 1..6i32, stage in 0..3usize) {
        let question = county(Stage::ALL[stage], to.base_year + after);
        adds_up(&answer(&from, &to, question));
    }

    #[test]
    fn what_does_not_change_has_no_part(from in plan_strategy(), to in plan_strategy(), kept in 0..FACTORS) {
        let taken: Factors = Factor::ALL.into_iter().filter(|factor| *factor as usize != kept).collect();
        let to = mixed(&from, &to, taken);
        prop_assert!(changed(&from, &to).iter().all(|factor| *factor as usize != kept));
    }
}

#[test]
fn parts_are_the_mean_over_all_orders() {
    let from = presets::preset("enshi@1").unwrap().inputs;
    let mut to = from.clone();
    to.births.change.insert(2021, -0.05);
    to.urbanisation.as_mut().unwrap().target += 0.05;
    to.norms.class_size.push(xuewei::model::ClassSize { pupils: 40.0, ..Default::default() });
    to.projects[0].on = false;
    to.projects[1].delay = 2;
    to.zones[0].pupils[0] += 100.0;
    for place in [Place::County, Place::Kind(ZoneKind::City), Place::Zone(from.zones[1].id.clone())] {
        for stage in Stage::ALL {
            let question = Question { place: place.clone(), stage, year: 2028 };
            let found = answer(&from, &to, question.clone());
            let factors: Vec<Factor> = found.factors.iter().map(|(factor, _)| *factor).collect();
            assert_eq!(factors.len(), 5);
            for ((_, part), expected) in found.factors.iter().zip(by_definition(&from, &to, &question, &factors)) {
                for figure in 0..2 {
                    assert!((part[figure] - expected[figure]).abs() < 1e-8, "{question:?}: {part:?} {expected:?}");
                }
            }
            adds_up(&found);
        }
    }
}

/// A zone of 300 births a year with primary rooms for 900 pupils, where `count` projects add a room each.
fn crowded(count: usize) -> (Inputs, Inputs) {
    let mut zone = steady_zone("a", ZoneKind::City, 300.0);
    zone.rooms[1][0] = 20.0;
    let from = plan(5, vec![zone]);
    let one = |number: usize| Project { ..project_of(&format!("p{number}"), "a", Stage::Primary, 2022, 4.0) };
    let to = Inputs { projects: (0..count).map(one).collect(), ..from.clone() };
    (from, to)
}

#[test]
fn two_projects_that_share_a_shortage_share_its_end_evenly() {
    // 6 · 300 = 1800 pupils, 20 · 45 = 900 places: 900 short. Six projects of 180 places: 1080, of which 900 count.
    let (from, to) = crowded(6);
    let found = answer(&from, &to, county(Stage::Primary, 2023));
    assert_eq!((found.from, found.to), ([900.0, 0.0], [0.0, 180.0]));
    assert_eq!(found.factors.len(), 1);
    for (_, part) in &found.projects {
        assert!((part[0] + 150.0).abs() < 1e-9 && (part[1] - 30.0).abs() < 1e-9, "{found:?}");
    }
}

#[test]
fn a_project_of_another_stage_has_no_part() {
    let (from, mut to) = crowded(2);
    to.projects.push(project_of("school", "a", Stage::Junior, 2022, 10.0));
    let found = answer(&from, &to, county(Stage::Primary, 2023));
    let ids: Vec<&str> = found.projects.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["p0", "p1"]);
}

#[test]
fn many_projects_are_drawn_and_near_what_is_exact() {
    let (from, mut to) = crowded(EXACT + 4);
    to.zones[0].births.as_mut().unwrap().change.insert(2020, 0.1);
    to.norms.class_size.push(xuewei::model::ClassSize { pupils: 43.0, ..Default::default() });
    for (place, project) in to.projects.iter_mut().enumerate() {
        project.effects[0].rooms = 1.0 + (place % 4) as f64;
    }
    let found = answer(&from, &to, county(Stage::Primary, 2023));
    adds_up(&found);
    let errors = found.errors.as_ref().unwrap();
    // Projects alike have the same exact part: what is drawn strays from their mean by its error.
    for kind in 0..4 {
        let alike: Vec<usize> = (kind..found.projects.len()).step_by(4).collect();
        for (figure, name) in ["shortage", "idle"].into_iter().enumerate() {
            let part = |place: usize| found.projects[place].1[figure];
            let mean = alike.iter().map(|place| part(*place)).sum::<f64>() / alike.len() as f64;
            for place in &alike {
                let (part, error) = (part(*place), errors[*place][figure]);
                assert!(error > 0.0 && (part - mean).abs() < 5.0 * error, "{name}: {part} {mean} {error}");
                assert!(error < 0.02 * found.from[0], "{name}: {error}");
            }
        }
    }
    assert_eq!(found, answer(&from, &to, county(Stage::Primary, 2023)), "the seed is fixed");
}

#[test]
fn every_lever_belongs_to_one_factor() {
    let from = with_every_lever();
    let mut seen = BTreeSet::new();
    let rows = parameters(&from);
    for key in keys(&from) {
        let Some(row) = rows.iter().find(|row| row.key == key) else { continue };
        let mut to = from.clone();
        let now = get(&from, &key).unwrap();
        set(&mut to, &key, if now == row.max { row.min } else { row.max });
        if to != from {
            let factors = changed(&from, &to);
            assert_eq!(factors.len(), 1, "{key:?}: {factors:?}");
            seen.insert(factors[0]);
        }
    }
    assert_eq!(seen.len(), FACTORS, "{seen:?}");
}

/// No checked plan has them, and the analysis is not to fall over one that was never checked.
#[test]
fn projects_that_share_an_id_do_no_harm() {
    let mut from = presets::preset("example@1").unwrap().inputs;
    let twin = Project { first_year: 2025, ..from.projects[0].clone() };
    from.projects.push(twin);
    let mut to = from.clone();
    to.horizon -= 1;
    for to in [from.clone(), to] {
        let mut why = Why::new(&from, &to, county(Stage::Primary, 2024));
        why.advance(why.total());
        assert!(why.answer().is_some_and(|answer| answer.projects.is_empty()));
    }
}
