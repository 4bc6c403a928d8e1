//! The parts of factors and projects in the difference between two plans.

use crate::laws::strategy::plan_strategy;
use crate::parameters::with_every_lever;
use crate::support::{plan, project_of, steady_zone};
use proptest::prelude::*;
use std::collections::BTreeSet;
use xuewei::analysis::factors::{FACTORS, Factor, Factors, Programmes, changed, changed_projects, mixed};
use xuewei::analysis::shapley::weight;
use xuewei::analysis::why::EXACT;
use xuewei::analysis::{Answer, Plan, Question, Why, WhyNot, asked};
use xuewei::model::{Inputs, Place, Project, Stage, ZoneKind, project};
use xuewei::scenario::parameters::{get, keys, parameters, set};
use xuewei::scenario::presets;
use xuewei::uncertainty::stream::{SliceRandom, stream};

fn answer(from: &Inputs, to: &Inputs, question: Question) -> Answer {
    let mut why = Why::new(from, to, question).unwrap();
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
        question.figures(&inputs, &project(&inputs)).unwrap()
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
    fn programmes_are_mixed_from_end_to_end(mut from in plan_strategy(), mut to in plan_strategy()) {
        for inputs in [&mut from, &mut to] {
            inputs.projects.iter_mut().enumerate().for_each(|(place, project)| project.id = format!("p{place}"));
        }
        let ids = changed_projects(&from.projects, &to.projects);
        let programmes = Programmes::new(&from.projects, &to.projects, &ids);
        prop_assert_eq!(&programmes.mixed(&|_| true), &to.projects);
        if !ids.is_empty() {
            prop_assert_eq!(&programmes.mixed(&|_| false), &from.projects);
        }
        let find = |projects: &[Project], id: &str| projects.iter().find(|project| project.id == id).cloned();
        for (place, id) in ids.iter().enumerate().filter(|_| ids.len() > 1) {
            let mixed = programmes.mixed(&|taken| taken == place);
            prop_assert_eq!(find(&mixed, id), find(&to.projects, id));
            for other in ids.iter().filter(|other| *other != id) {
                prop_assert_eq!(find(&mixed, other), find(&from.projects, other));
            }
        }
    }

    #[test]
    fn parts_add_up(from in plan_strategy(), to in plan_strategy(), after in 0..6i32, stage in 0..3usize) {
        let question = county(Stage::ALL[stage], from.base_year.max(to.base_year) + after);
        if Why::new(&from, &to, question.clone()).is_ok() {
            adds_up(&answer(&from, &to, question));
        }
    }

    #[test]
    fn asked_is_what_both_plans_have(
        from in plan_strategy(), to in plan_strategy(), after in -2..14i32, place in 0..5usize,
    ) {
        let places = [
            Place::County,
            Place::Kind(ZoneKind::City),
            Place::Kind(ZoneKind::Rural),
            Place::Zone(to.zones[0].id.clone()),
            Place::Zone("nowhere".into()),
        ];
        let question = Question { place: places[place].clone(), stage: Stage::Primary, year: to.base_year + after };
        let has = |inputs: &Inputs| question.figures(inputs, &project(inputs)).is_some();
        let found = asked(&from, &to, question.clone());
        match Why::new(&from, &to, question.clone()) {
            Ok(why) => {
                prop_assert!(has(&from) && has(&to) && why.total() > 0);
                prop_assert_eq!(found, if from == to { Err(WhyNot::Same) } else { Ok(question.clone()) });
            }
            Err(because) => {
                prop_assert_eq!(found, Err(because));
                let (WhyNot::Place(plan) | WhyNot::Year(plan)) = because else { panic!("{because:?}") };
                let lacking = if plan == Plan::Own { &to } else { &from };
                prop_assert!(!has(lacking));
            }
        }
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

/// The parts of the projects and their errors by a plain loop: whole orders, one after the other, everything looked up.
fn drawn_plainly(from: &Inputs, to: &Inputs, question: &Question) -> (Vec<[f64; 2]>, Vec<[f64; 2]>) {
    let factors = changed(from, to);
    let ids = changed_projects(&from.projects, &to.projects);
    let others: Vec<Factor> = factors.iter().copied().filter(|factor| *factor != Factor::Programme).collect();
    let pairs = 512 / (1 << others.len());
    let (mut parts, mut variances) = (vec![[0.0; 2]; ids.len()], vec![[0.0; 2]; ids.len()]);
    for set in 0..1_usize << others.len() {
        let set_of = |place: usize| set >> place & 1 == 1;
        let taken: Factors =
            others.iter().enumerate().filter(|(at, _)| set_of(*at)).map(|(_, factor)| *factor).collect();
        let worth = |projects: &[usize]| {
            let mut inputs = mixed(from, to, taken);
            for project in projects {
                let new = to.projects.iter().find(|project_of_to| project_of_to.id == ids[*project]).unwrap();
                match inputs.projects.iter_mut().find(|old| old.id == new.id) {
                    Some(old) => old.clone_from(new),
                    None => inputs.projects.push(new.clone()),
                }
            }
            let place = |project: &Project| to.projects.iter().position(|other| other.id == project.id);
            inputs.projects.sort_by_key(place);
            question.figures(&inputs, &project(&inputs)).unwrap()
        };
        let (mut sums, mut squares) = (vec![[0.0; 2]; ids.len()], vec![[0.0; 2]; ids.len()]);
        for pair in 0..pairs {
            let mut order: Vec<usize> = (0..ids.len()).collect();
            order.shuffle(&mut stream(0x0077_6879, &[set as u64, pair as u64]));
            let back: Vec<usize> = order.iter().rev().copied().collect();
            let mut added = vec![[0.0; 2]; ids.len()];
            for order in [order, back] {
                for (place, project) in order.iter().enumerate() {
                    let (before, now) = (worth(&order[..place]), worth(&order[..=place]));
                    for figure in 0..2 {
                        added[*project][figure] += 0.5 * (now[figure] - before[figure]);
                    }
                }
            }
            for (project, added) in added.iter().enumerate() {
                for figure in 0..2 {
                    sums[project][figure] += added[figure];
                    squares[project][figure] += added[figure] * added[figure];
                }
            }
        }
        let (weight, pairs) = (weight(set.count_ones() as usize, factors.len()), f64::from(pairs));
        for project in 0..ids.len() {
            for figure in 0..2 {
                let mean = sums[project][figure] / pairs;
                let spread = (squares[project][figure] / pairs - mean * mean).max(0.0) / (pairs - 1.0);
                parts[project][figure] += weight * mean;
                variances[project][figure] += weight * weight * spread;
            }
        }
    }
    (parts, variances.into_iter().map(|variance| variance.map(f64::sqrt)).collect())
}

#[test]
fn drawn_parts_are_those_of_a_plain_loop_to_the_bit() {
    let (mut from, mut to) = crowded(EXACT + 1);
    to.zones[0].births.as_mut().unwrap().change.insert(2020, 0.1);
    for (place, project) in to.projects.iter_mut().enumerate() {
        project.effects[0].rooms = 1.0 + (place % 5) as f64;
    }
    // Some are new and some are changed.
    from.projects = to.projects[..4].iter().map(|one| Project { first_year: 2030, ..one.clone() }).collect();
    let question = county(Stage::Primary, 2023);
    let found = answer(&from, &to, question.clone());
    let (parts, errors) = drawn_plainly(&from, &to, &question);
    let bits = |pairs: &[[f64; 2]]| pairs.iter().flatten().map(|figure| figure.to_bits()).collect::<Vec<u64>>();
    let projects: Vec<[f64; 2]> = found.projects.iter().map(|(_, part)| *part).collect();
    assert_eq!((bits(&projects), bits(&found.errors.unwrap())), (bits(&parts), bits(&errors)));
}

/// Steps of the question, and their bound by its size: no step does the work of many.
#[test]
fn a_step_is_one_projection() {
    let steps = |count: usize, factors: bool| {
        let (from, mut to) = crowded(count);
        if factors {
            to.zones[0].births.as_mut().unwrap().change.insert(2020, 0.1);
            to.norms.class_size.push(xuewei::model::ClassSize { pupils: 43.0, ..Default::default() });
        }
        let others = changed(&from, &to).len() - 1;
        (Why::new(&from, &to, county(Stage::Primary, 2023)).unwrap().total(), 1 << others)
    };
    // Every set of factors; of the projects every set, or every order and its reverse, but for their ends.
    for factors in [false, true] {
        let (total, others) = steps(1, factors);
        assert_eq!(total, 2 * others);
        let (total, others) = steps(EXACT, factors);
        assert_eq!(total, 2 * others + others * ((1 << EXACT) - 2));
        let (total, others) = steps(1000, factors);
        assert_eq!(total, 2 * others + 512 * 2 * 999);
    }
}

#[test]
fn a_plan_that_lacks_the_place_or_the_year_is_told() {
    let long = plan(5, vec![steady_zone("a", ZoneKind::City, 100.0), steady_zone("b", ZoneKind::City, 100.0)]);
    let short = Inputs { horizon: 3, zones: vec![steady_zone("a", ZoneKind::City, 100.0)], ..long.clone() };
    let year = |ahead| long.base_year + ahead;
    let asked = |from, to, place: &str, ahead| {
        let place = if place == "*" { Place::County } else { Place::Zone(place.into()) };
        asked(from, to, Question { place, stage: Stage::Primary, year: year(ahead) }).err()
    };
    assert_eq!(asked(&long, &short, "a", 3), None);
    assert_eq!(asked(&long, &short, "*", 4), Some(WhyNot::Year(Plan::Own)));
    assert_eq!(asked(&short, &long, "*", 4), Some(WhyNot::Year(Plan::Base)));
    assert_eq!(asked(&short, &long, "*", -1), Some(WhyNot::Year(Plan::Base)));
    assert_eq!(asked(&long, &short, "b", 3), Some(WhyNot::Place(Plan::Own)));
    assert_eq!(asked(&short, &long, "b", 4), Some(WhyNot::Place(Plan::Base)));
    assert_eq!(asked(&long, &long.clone(), "b", 3), Some(WhyNot::Same));
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
        let mut why = Why::new(&from, &to, county(Stage::Primary, 2024)).unwrap();
        why.advance(why.total());
        assert!(why.answer().is_some_and(|answer| answer.projects.is_empty()));
    }
}
