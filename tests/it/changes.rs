//! What was changed: everything is listed, in words, and each change has its way back.

use crate::dice::Dice;
use crate::parameters::with_every_lever;
use proptest::prelude::*;
use xuewei::model::{Effect, Inputs, LandPlan, Project, Recruits, RoomClass, School, Stage, Zone};
use xuewei::report::{Change, CountyData, ZoneData, changes, take_back};
use xuewei::scenario::parameters::{Key, List, differs, ids, keys, parameters, places, position, put_back, reset, set};
use xuewei::scenario::presets;
use xuewei::text::{Language, change};

/// One change of every sort a table can make, by number.
fn edit(inputs: &mut Inputs, which: usize, place: usize) {
    let zones = inputs.zones.len();
    let zone = &mut inputs.zones[place % zones];
    // An id belongs to one thing alone.
    let id = format!("new_{place}");
    match which {
        0 => zone.name.zh.push('新'),
        1 => zone.pupils[place % 9] += 7.0,
        2 => zone.rooms[1][0] += 1.0,
        3 => zone.retention[13] = 0.9,
        4 => zone.children = None,
        5 => zone.history.clear(),
        6 => zone.kindergarten_target = None,
        7 => drop(inputs.births.by_year.insert(2010, 9_000.0)),
        8 => drop(inputs.births.change.insert(2025, -0.01)),
        9 => inputs.gross_ratio = Some(0.8),
        10 => inputs.urbanisation.iter_mut().for_each(|path| path.now = 0.5),
        11 => inputs.norms.class_size.clear(),
        12 => inputs.projects.iter_mut().take(1).for_each(|project| project.cost = Some(1e6)),
        13 => inputs.estates.iter_mut().for_each(|estate| estate.occupancy.push(1.0)),
        14 => inputs.arrivals.iter_mut().for_each(|one| one.profile = Some(vec![1.0; 6])),
        15 => drop(inputs.projects.pop()),
        16 if inputs.projects.iter().all(|one| one.id != id) => {
            inputs.projects.insert(0, Project { id, ..Project::default() });
        }
        17 => inputs.links.reverse(),
        18 if inputs.zones.iter().all(|one| one.id != id) => inputs.zones.push(Zone { id, ..Zone::default() }),
        19 => drop(inputs.links.remove(place % inputs.links.len().max(1))),
        20 => inputs.projects.rotate_left(1),
        21 => inputs.urbanisation = None,
        22 => inputs.schools.iter_mut().for_each(|school| school.pupils = Some([place as f64; 12])),
        23 if inputs.schools.iter().all(|one| one.id != id) => {
            inputs.schools.insert(0, School { id, ..School::default() });
        }
        24 => drop(inputs.schools.pop()),
        25 => inputs.schools.reverse(),
        26 => inputs.sharing[place % 3] = 0.5,
        27 => inputs.keep_classes = false,
        28 => inputs.zones[place % zones].sharing = Some([0.5; 3]),
        29 => inputs.zones[place % zones].resources.population = Some(9000.0),
        30 => inputs.resources.recruits.push(recruits()),
        31 => inputs.resources.land_plans.push(LandPlan::default()),
        32 => inputs.resources.spent_before[place % 3] = Some(1e6),
        33 => inputs.norms.resources.attrition = 0.05,
        34 => inputs.norms.lines.large = None,
        _ => inputs.kindergarten_target = None,
    }
}

fn recruits() -> Recruits {
    Recruits { zone: None, stage: Stage::Junior, by_year: [(2022, 10.0)].into() }
}

/// Every lever, and schools.
fn baseline() -> Inputs {
    let mut inputs = with_every_lever();
    let school = |id: &str| School { id: id.into(), zone: "old_town".into(), ..School::default() };
    inputs.schools.extend(["north", "south", "west"].map(school));
    inputs.resources.recruits.push(recruits());
    inputs
}

/// A plan some tables and some levers away from its baseline.
fn plan() -> impl Strategy<Value = Inputs> {
    let edits = prop::collection::vec((0..36_usize, 0..12_usize), 0..5);
    let sets = prop::collection::vec((any::<prop::sample::Index>(), 0.0..=1.0), 0..6);
    (edits, sets).prop_map(|(edits, sets)| {
        let mut inputs = baseline();
        edits.into_iter().for_each(|(which, place)| edit(&mut inputs, which, place));
        for (which, part) in sets {
            let rows = parameters(&inputs);
            let row = which.get(&rows);
            set(&mut inputs, &row.key, row.min + (row.max - row.min) * part);
        }
        inputs
    })
}

/// Takes all changes back, one after another.
fn all_back(mut inputs: Inputs, baseline: &Inputs) -> Inputs {
    for change in changes(&inputs, baseline).list {
        take_back(&mut inputs, baseline, &change);
    }
    inputs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn all_taken_back_is_the_baseline(inputs in plan()) {
        let baseline = baseline();
        prop_assert_eq!(changes(&inputs, &baseline).list.is_empty(), inputs == baseline);
        prop_assert_eq!(all_back(inputs, &baseline), baseline);
    }

    #[test]
    fn one_taken_back_leaves_the_others(inputs in plan()) {
        let baseline = baseline();
        let all = changes(&inputs, &baseline).list;
        for (place, change) in all.iter().enumerate() {
            let mut less = inputs.clone();
            take_back(&mut less, &baseline, change);
            let mut others = all.clone();
            others.remove(place);
            let left = changes(&less, &baseline).list;
            prop_assert!(left.iter().all(|change| others.contains(change)), "{:?} brings {:?}", change, left);
            prop_assert!(others.iter().all(|change| left.contains(change)), "{:?} takes more: {:?}", change, left);
        }
    }

    #[test]
    fn whatever_differs_can_be_taken_back(one in any::<u64>(), other in any::<u64>()) {
        let (mut inputs, baseline) = (Dice(one).inputs(), Dice(other).inputs());
        // With another base year other levers come to light, and ask for a second round.
        for _ in 0..3 {
            inputs = all_back(inputs, &baseline);
        }
        prop_assert_eq!(inputs, baseline);
    }

    #[test]
    fn levers_are_put_back_thing_by_thing_as_one_by_one(inputs in plan(), one in any::<u64>(), other in any::<u64>()) {
        let known = baseline();
        let mut twice = inputs.clone();
        twice.projects.extend(known.projects.clone());
        twice.links.extend(known.links.clone());
        twice.links.reverse();
        let pairs = [(inputs, known.clone()), (twice, known), (Dice(one).inputs(), Dice(other).inputs())];
        for (inputs, baseline) in pairs {
            let mut moved = keys(&inputs);
            moved.retain(|key| differs(&inputs, &baseline, key));
            let mut back = inputs.clone();
            moved.iter().for_each(|key| reset(&mut back, &baseline, key));
            let found = put_back(&inputs, &baseline);
            prop_assert_eq!(found.0, moved);
            prop_assert_eq!(found.1, back);
            for list in List::ALL {
                let found = places(&inputs, list);
                for id in ids(&inputs, list) {
                    prop_assert_eq!(found.get(&id).copied(), position(&inputs, list, &id));
                }
            }
        }
    }

    #[test]
    fn every_change_has_its_words(inputs in plan()) {
        let baseline = baseline();
        for one in changes(&inputs, &baseline).list {
            for language in Language::ALL {
                let said = change::change(language, &inputs, &baseline, &one);
                prop_assert!(said.chars().count() > 3 && !said.contains("  ") && !said.contains('*'), "{said}");
            }
        }
    }
}

#[test]
fn changes_are_told_as_planners_say_them() {
    let baseline = with_every_lever();
    let mut inputs = baseline.clone();
    set(&mut inputs, &Key::UrbanTarget, 0.75);
    set(&mut inputs, &Key::LinkEntry("near_villages>towns:hand".into(), Stage::Junior), 0.5);
    set(&mut inputs, &Key::BirthsIn(2027), 6500.0);
    inputs.zones[0].rooms[1][0] += 1.0;
    inputs.urbanisation.as_mut().unwrap().now = 0.5;
    inputs.projects.remove(0);
    inputs.links.swap(0, 1);
    let told = |language| {
        let found = changes(&inputs, &baseline).list;
        found.iter().map(|one| change::change(language, &inputs, &baseline, one)).collect::<Vec<_>>()
    };
    assert_eq!(
        told(Language::Zh),
        [
            "2027 年出生人数：4\u{202f}801\u{a0}人 → 6\u{202f}500\u{a0}人",
            "城镇化率 2035：70\u{a0}% → 75\u{a0}%",
            "近郊乡村 → 其他集镇 初中入学时迁移比例：40\u{a0}% → 50\u{a0}%",
            "现状城镇化率：60\u{a0}% → 50\u{a0}%",
            "老城区：教室",
            "流向次序",
            "去掉项目：旗峰坝幼儿园",
        ]
    );
    assert_eq!(told(Language::En)[4..], ["Old town: rooms", "Order: link", "Removed project: Qifengba kindergarten"]);
    assert_eq!(
        changes(&inputs, &baseline).list[3..5],
        [Change::County(CountyData::UrbanNow), Change::Zone("old_town".into(), ZoneData::Rooms)]
    );
    assert!(changes(&inputs, &baseline).list.contains(&Change::Removed(List::Projects, "qifengba_kg".into())));
}

/// Both languages of what differs.
fn both(inputs: &Inputs, baseline: &Inputs) -> [Vec<String>; 2] {
    let list = changes(inputs, baseline).list;
    Language::ALL.map(|language| list.iter().map(|one| change::change(language, inputs, baseline, one)).collect())
}

#[test]
fn a_horizon_alone_is_one_change() {
    for id in ["enshi@1", "example@1"] {
        let mut baseline = presets::preset(id).unwrap().inputs;
        for given in [true, false] {
            if !given {
                baseline.urbanisation = None;
                baseline.kindergarten_target = None;
                baseline.gross_ratio = Some(0.9);
                baseline.births.change = [(2025, -0.1), (2026, -0.02)].into();
            }
            for horizon in 1..=30 {
                let mut inputs = baseline.clone();
                inputs.horizon = horizon;
                let list = changes(&inputs, &baseline).list;
                let expected: &[Change] =
                    if horizon == baseline.horizon { &[] } else { &[Change::County(CountyData::Horizon)] };
                assert_eq!(list, expected, "{id}, {given}, {horizon}");
            }
        }
    }
}

#[test]
fn no_change_reads_the_same_on_both_sides() {
    let mut baseline = with_every_lever();
    baseline.births.change = [(2025, -0.17), (2026, -0.02)].into();
    let mut inputs = baseline.clone();
    inputs.births.change.insert(2026, -0.0203);
    assert_eq!(both(&inputs, &baseline)[0], ["出生人数年变化（2026 年起）：−2.00\u{a0}%/年 → −2.03\u{a0}%/年"]);
    inputs.births.change = [(2025, -0.17), (2028, -0.05), (2029, -0.02)].into();
    assert_eq!(
        both(&inputs, &baseline),
        [
            ["出生人数年变化（2029 年起）：2026 年起 −2.0\u{a0}%/年 → −17.0\u{a0}%/年"],
            ["Change in births from 2029: −2.0\u{a0}%\u{a0}a\u{a0}year → −17.0\u{a0}%\u{a0}a\u{a0}year from 2026"]
        ]
    );
    inputs = baseline.clone();
    inputs.births.later.insert(2030, 100.2);
    baseline.births.later.insert(2030, 100.4);
    assert_eq!(both(&inputs, &baseline)[0], ["2030 年出生人数：100.4\u{a0}人 → 100.2\u{a0}人"]);
    // Given, and as it would be without.
    inputs = baseline.clone();
    baseline.births.later.insert(2031, 90.0);
    baseline.births.change.insert(2031, -0.1);
    inputs.births.change.insert(2031, -0.1);
    let value = xuewei::scenario::parameters::get(&inputs, &Key::BirthsIn(2031)).unwrap();
    inputs.births.later.insert(2031, 90.0);
    baseline.births.later.insert(2031, value);
    for side in both(&inputs, &baseline).iter().flatten() {
        let sides = side.split_once(" → ").map(|(from, to)| (from.rsplit('：').next().unwrap_or(from).to_owned(), to));
        assert!(sides.is_none_or(|(from, to)| from != to), "{side}");
    }
    inputs.urbanisation.as_mut().unwrap().now = baseline.urbanisation.unwrap().now + 0.0001;
    let said = both(&inputs, &baseline)[0].concat();
    assert!(said.contains("现状城镇化率：60.00\u{a0}% → 60.01\u{a0}%"), "{said}");
}

#[test]
fn thousands_of_projects_are_compared() {
    let project = |place: usize| Project { id: format!("p{place}"), first_year: 2025, ..Project::default() };
    let mut baseline = with_every_lever();
    baseline.projects = (0..5000).map(project).collect();
    let mut inputs = baseline.clone();
    inputs.projects.iter_mut().for_each(|project| project.first_year += 1);
    inputs.projects.reverse();
    // Every year of opening, and the order.
    assert_eq!(changes(&inputs, &baseline).count(), 5001);
}

/// A plan that adds a project with the school it builds.
fn with_new_school() -> (Inputs, Inputs) {
    let baseline = baseline();
    let mut inputs = baseline.clone();
    inputs.schools.push(School { id: "built".into(), zone: "old_town".into(), ..School::default() });
    let effect = Effect {
        zone: "old_town".into(),
        school: Some("built".into()),
        stage: Stage::Primary,
        class: RoomClass::Public,
        rooms: 24.0,
    };
    inputs.projects.push(Project { id: "build".into(), effects: vec![effect], ..Project::default() });
    (inputs, baseline)
}

#[test]
fn a_project_is_listed_and_taken_back_with_the_school_it_builds() {
    let (inputs, baseline) = with_new_school();
    let added = Change::Added(List::Projects, "build".into());
    assert_eq!(changes(&inputs, &baseline).list, std::slice::from_ref(&added));
    let mut back = inputs.clone();
    take_back(&mut back, &baseline, &added);
    assert_eq!(back, baseline);
    // And the other way round: what is brought back brings its school.
    let removed = Change::Removed(List::Projects, "build".into());
    let mut back = baseline.clone();
    take_back(&mut back, &inputs, &removed);
    assert_eq!(back, inputs);
}

#[test]
fn a_school_of_its_own_is_listed_by_itself() {
    let (mut inputs, baseline) = with_new_school();
    inputs.schools.last_mut().expect("the new one").staff = Some([0.0, 30.0, 0.0]);
    let list = changes(&inputs, &baseline).list;
    assert!(list.contains(&Change::Added(List::Schools, "built".into())));
    let mut back = inputs.clone();
    take_back(&mut back, &baseline, &Change::Added(List::Projects, "build".into()));
    assert!(back.schools.iter().any(|school| school.id == "built"), "what was entered of it stays");
}
