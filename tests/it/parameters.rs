//! The parameter table: every lever gives back what is set, and leaves no trace when it is put back.

use crate::support::primary_school;
use proptest::prelude::*;
use std::collections::BTreeSet;
use xuewei::model::{
    Arrivals, ByYear, ClassSize, Counted, Inputs, KindergartenTarget, LinkRule, Name, Progression, School, Stage,
    TargetRatio, ZoneKind, project, schools,
};
use xuewei::report::{Change, changes};
use xuewei::scenario::parameters::{
    Key, LEVERS, Parameter, births_paths, differs, get, id, keys, parameters, parse, reset, set, source_of,
};
use xuewei::scenario::{Source, Status, presets};

/// A county in which every row of the table has a lever that works.
pub(crate) fn with_every_lever() -> Inputs {
    let mut inputs = presets::preset("enshi@1").unwrap().inputs;
    let target = KindergartenTarget { year: 2026, ratio: TargetRatio::ByClass([0.9, 1.0, 1.1]) };
    inputs.zones[5].kindergarten_target = Some(target);
    for (year, fewer) in [(2018, 0.96), (2019, 0.98)] {
        let earlier = |zone: &xuewei::model::Zone| zone.pupils.map(|pupils| (pupils * fewer).round());
        for zone in &mut inputs.zones {
            zone.history.insert(year, earlier(zone));
        }
    }
    inputs.progression = Progression::Trend;
    inputs.estates[0].filled_by_transfer = Some(false);
    let by_year = ByYear::from([(2020, 300.0), (2024, 500.0)]);
    let stock =
        Arrivals { zone: "old_town".into(), stage: Stage::Primary, counted: Counted::Stock, by_year, profile: None };
    inputs.arrivals.push(stock);
    inputs.norms.class_size.push(ClassSize { zone_kind: Some(ZoneKind::Rural), pupils: 40.0, ..ClassSize::default() });
    for (id, rooms, pupils) in [("crowded", 6.0, 60.0), ("empty", 600.0, 10.0)] {
        let classes = Some(std::array::from_fn(|grade| f64::from(u8::from((3..9).contains(&grade)))));
        let school = primary_school(id, &inputs.zones[0].id, rooms, pupils);
        inputs.schools.push(School { classes, ..school });
    }
    inputs
}

fn counties() -> Vec<Inputs> {
    let presets = presets::list().iter().map(|info| presets::preset(info.id).unwrap().inputs);
    presets.chain([with_every_lever()]).collect()
}

/// Values over a lever's range, both ends among them.
fn values(row: &Parameter) -> Vec<f64> {
    let steps = ((row.max - row.min) / row.step).round().max(1.0);
    let value = |part: u32| (row.min + row.step * (steps * f64::from(part) / 20.0).round()).min(row.max);
    (0..=20).map(value).map(|value| if row.unit.is_whole() { value.round() } else { value }).collect()
}

/// Levers that stand for a path: the same number, set by hand, is not yet the path it was.
fn is_path(key: &Key) -> bool {
    matches!(key, Key::BirthsIn(_) | Key::Arrivals(_) | Key::ZoneKindergartenRatio(_))
}

/// Whether one lever, set, is meant to move another as well.
fn moves(set: &Key, other: &Key) -> bool {
    match (set, other) {
        // Births of a year are what the years before and the yearly change make of them.
        (Key::BirthChange, Key::BirthsIn(_)) => true,
        (Key::BirthsIn(year), Key::BirthsIn(later)) => later > year,
        _ => false,
    }
}

#[test]
fn every_row_of_the_table_has_a_lever() {
    let places: BTreeSet<usize> = parameters(&with_every_lever()).iter().map(|row| row.key.place()).collect();
    assert_eq!(places, (0..LEVERS).collect());
}

#[test]
fn every_lever_gives_back_what_is_set() {
    for baseline in counties() {
        for row in parameters(&baseline) {
            let mut inputs = baseline.clone();
            for value in values(&row) {
                set(&mut inputs, &row.key, value);
                assert_eq!(get(&inputs, &row.key), Some(value), "{:?}", row.key);
            }
        }
    }
}

#[test]
fn a_lever_set_back_leaves_no_trace() {
    for baseline in counties() {
        for row in parameters(&baseline) {
            let own = get(&baseline, &row.key).unwrap();
            for value in values(&row) {
                let mut inputs = baseline.clone();
                set(&mut inputs, &row.key, value);
                assert_eq!(differs(&inputs, &baseline, &row.key), value != own, "{:?} at {value}", row.key);
                if !is_path(&row.key) {
                    set(&mut inputs, &row.key, own);
                }
                reset(&mut inputs, &baseline, &row.key);
                assert_eq!(inputs, baseline, "{:?} from {value}", row.key);
            }
        }
    }
}

#[test]
fn a_lever_moves_no_other() {
    for baseline in counties() {
        let rows = parameters(&baseline);
        for row in &rows {
            let mut inputs = baseline.clone();
            let own = get(&baseline, &row.key).unwrap();
            set(&mut inputs, &row.key, if own == row.max { row.min } else { row.max });
            for other in rows.iter().filter(|other| other.key != row.key && !moves(&row.key, &other.key)) {
                assert_eq!(get(&inputs, &other.key), get(&baseline, &other.key), "{:?} by {:?}", other.key, row.key);
                assert!(!differs(&inputs, &baseline, &other.key), "{:?} by {:?}", other.key, row.key);
            }
        }
    }
}

#[test]
fn every_lever_does_something() {
    for mut baseline in counties() {
        baseline.projects.iter_mut().for_each(|project| project.on = true);
        let before = project(&baseline);
        for row in parameters(&baseline) {
            // Warning lines colour what the model works out; a lead time counts where there is something to decide; places
            // are shared and classes kept within a zone, as the next test says.
            let within = matches!(row.key, Key::Sharing(_) | Key::KeepClasses);
            if within || matches!(row.key, Key::WarningYellow | Key::WarningRed | Key::LeadTime(_) | Key::LeadExtension)
            {
                continue;
            }
            let moved = [row.min, row.max].map(|value| {
                let mut inputs = baseline.clone();
                set(&mut inputs, &row.key, value);
                project(&inputs) != before
            });
            assert!(moved.contains(&true), "{:?}", row.key);
        }
    }
}

#[test]
fn shared_places_and_kept_classes_change_the_schools_and_no_zone() {
    let baseline = with_every_lever();
    let projection = project(&baseline);
    let before = schools(&baseline, &projection);
    for (key, value) in [(Key::Sharing(Stage::Primary), 1.0), (Key::KeepClasses, 0.0)] {
        let mut inputs = baseline.clone();
        set(&mut inputs, &key, value);
        assert_eq!(project(&inputs), projection);
        assert_ne!(schools(&inputs, &projection), before, "{key:?}");
    }
}

#[test]
fn values_outside_are_cut_and_what_is_no_number_changes_nothing() {
    for baseline in counties() {
        for row in parameters(&baseline) {
            let after = |value: f64| {
                let mut inputs = baseline.clone();
                set(&mut inputs, &row.key, value);
                get(&inputs, &row.key)
            };
            assert_eq!(after(1e12), Some(row.max));
            assert_eq!(after(f64::NEG_INFINITY), Some(row.min));
            assert_eq!(after(f64::NAN), get(&baseline, &row.key));
            if row.unit.is_whole() {
                assert_eq!(after(row.min + 0.4), Some(row.min));
            }
        }
    }
}

#[test]
fn every_lever_is_found_again_by_its_name() {
    for baseline in counties() {
        let all = keys(&baseline);
        let names: BTreeSet<String> = all.iter().map(id).collect();
        assert_eq!(names.len(), all.len());
        all.iter().for_each(|key| assert_eq!(parse(&id(key)).as_ref(), Some(key)));
    }
}

#[test]
fn paths_of_births_lie_on_either_side_of_the_baseline() {
    for baseline in counties() {
        let [low, middle, high] = births_paths(&baseline);
        assert_eq!(Some(middle), get(&baseline, &Key::BirthChange));
        assert!((middle - low - 0.02).abs() < 1e-12 && (high - middle - 0.02).abs() < 1e-12);
    }
}

#[test]
fn births_of_one_year_replace_the_change_and_later_ones_follow() {
    let baseline = presets::preset("enshi@1").unwrap().inputs;
    let births = |inputs: &Inputs, year| get(inputs, &Key::BirthsIn(year)).unwrap();
    // 6 023 in 2024, −17 % in 2025, −2 % a year from 2026 on.
    assert_eq!(births(&baseline, 2025), 6023.0 * (1.0 - 0.17));
    assert_eq!(births(&baseline, 2026), 6023.0 * (1.0 - 0.17) * (1.0 - 0.02));
    assert_eq!(get(&baseline, &Key::BirthsIn(2024)), None);
    assert_eq!(get(&baseline, &Key::BirthsIn(2036)), None);
    let mut inputs = baseline.clone();
    set(&mut inputs, &Key::BirthsIn(2026), 7000.0);
    assert_eq!(births(&inputs, 2025), births(&baseline, 2025));
    assert_eq!(births(&inputs, 2027), 7000.0 * (1.0 - 0.02));
    assert_eq!(changes(&inputs, &baseline).list, [Change::Lever(Key::BirthsIn(2026))]);
}

#[test]
fn arrivals_become_a_level_and_keep_what_was_before() {
    let baseline = with_every_lever();
    let (flow, stock) = (Key::Arrivals("chengbei:primary".into()), Key::Arrivals("old_town:primary".into()));
    assert_eq!((get(&baseline, &flow), get(&baseline, &stock)), (Some(60.0), Some(300.0)));
    let mut inputs = baseline.clone();
    set(&mut inputs, &flow, 100.0);
    set(&mut inputs, &stock, 400.0);
    assert_eq!(inputs.arrivals[2].by_year, ByYear::from([(2021, 100.0)]));
    assert_eq!(inputs.arrivals.last().unwrap().by_year, ByYear::from([(2020, 300.0), (2021, 400.0)]));
}

#[test]
fn a_class_size_holds_where_no_row_of_a_kind_does() {
    let baseline = with_every_lever();
    let mut inputs = baseline.clone();
    assert_eq!(Stage::ALL.map(|stage| get(&inputs, &Key::ClassSize(stage)).unwrap()), [30.0, 45.0, 50.0]);
    set(&mut inputs, &Key::ClassSize(Stage::Primary), 42.0);
    let size =
        |inputs: &Inputs, kind| inputs.norms.class_size(Stage::Primary, None, xuewei::model::SchoolKind::Primary, kind);
    assert_eq!([size(&inputs, ZoneKind::City), size(&inputs, ZoneKind::Rural)], [42.0, 40.0]);
    set(&mut inputs, &Key::ClassSize(Stage::Primary), 45.0);
    assert_eq!(inputs, baseline);
}

#[test]
fn the_births_lever_is_the_last_step_of_the_path() {
    let mut inputs = presets::preset("example@1").unwrap().inputs;
    let last = *inputs.births.by_year.last_key_value().unwrap().0;
    inputs.births.change = [(last + 1, -0.17), (last + 2, -0.02)].into();
    assert_eq!(get(&inputs, &Key::BirthChange), Some(-0.02));
    let baseline = inputs.clone();
    set(&mut inputs, &Key::BirthChange, -0.05);
    assert_eq!(inputs.births.change, [(last + 1, -0.17), (last + 2, -0.05)].into());
    reset(&mut inputs, &baseline, &Key::BirthChange);
    assert_eq!(inputs, baseline);
    // Written otherwise and yet the same.
    inputs.births.change.insert(last + 3, -0.02);
    assert!(!differs(&inputs, &baseline, &Key::BirthChange));
}

#[test]
fn a_target_by_class_stays_until_the_lever_replaces_it_and_comes_back() {
    let mut baseline = presets::preset("enshi@1").unwrap().inputs;
    let by_class = TargetRatio::ByClass([0.8, 0.9, 1.0]);
    baseline.kindergarten_target = Some(KindergartenTarget { year: 2025, ratio: by_class });
    let mut inputs = baseline.clone();
    set(&mut inputs, &Key::KindergartenYear, 2028.0);
    assert_eq!(inputs.kindergarten_target.unwrap().ratio, by_class);
    set(&mut inputs, &Key::KindergartenRatio, 1.0);
    assert_eq!(inputs.kindergarten_target.unwrap().ratio, TargetRatio::All(1.0));
    let both = [Key::KindergartenRatio, Key::KindergartenYear].map(Change::Lever);
    assert_eq!(changes(&inputs, &baseline).list, both);
    reset(&mut inputs, &baseline, &Key::KindergartenRatio);
    reset(&mut inputs, &baseline, &Key::KindergartenYear);
    assert_eq!(inputs, baseline);
}

#[test]
fn levers_of_what_a_county_does_not_give_start_from_no_effect() {
    let mut baseline = presets::preset("enshi@1").unwrap().inputs;
    (baseline.kindergarten_target, baseline.urbanisation) = (None, None);
    let before = xuewei::model::project(&baseline);
    for key in [Key::KindergartenRatio, Key::UrbanTarget] {
        let own = get(&baseline, &key).unwrap();
        let mut inputs = baseline.clone();
        set(&mut inputs, &key, own + 0.05);
        assert_ne!(xuewei::model::project(&inputs).cells, before.cells);
        set(&mut inputs, &key, own);
        assert_eq!(inputs, baseline);
        set(&mut inputs, &key, own + 0.05);
        reset(&mut inputs, &baseline, &key);
        assert_eq!(inputs, baseline);
    }
}

#[test]
fn no_lever_is_offered_that_does_nothing() {
    let keys = |inputs: &Inputs| parameters(inputs).into_iter().map(|row| row.key).collect::<Vec<_>>();
    assert!(keys(&Inputs::default()).is_empty());
    let mut inputs = with_every_lever();
    // A link alone moves all that leave, whatever its weight; one by hand to nowhere moves nobody.
    inputs.links.retain(|link| link.to == "towns");
    let weights = |inputs: &Inputs| keys(inputs).into_iter().filter(|key| matches!(key, Key::LinkWeight(_))).count();
    assert_eq!(weights(&inputs), 0);
    assert!(keys(&inputs).contains(&Key::UrbanTarget));
    inputs.links.retain(|link| !matches!(link.rule, LinkRule::Target { .. }));
    inputs.links.iter_mut().for_each(|link| link.to = "nowhere".into());
    inputs.progression = Progression::Retention;
    inputs.zones.iter_mut().for_each(|zone| zone.kind = ZoneKind::Town);
    inputs.estates[0].dwellings = 0.0;
    let found = keys(&inputs);
    let not = |key: &Key| {
        matches!(key, Key::UrbanTarget | Key::Damping | Key::LinkEntry(..) | Key::EstateYear(_) | Key::EstateNew(_))
    };
    assert!(!found.iter().any(not));
    assert!(found.contains(&Key::Trend) && found.contains(&Key::EstateDwellings("longfeng_eco".into())));
    inputs.zones.iter_mut().for_each(|zone| zone.history.clear());
    assert!(!keys(&inputs).contains(&Key::Trend));
}

#[test]
fn a_project_that_moves_is_paid_for_later() {
    let mut inputs = presets::preset("enshi@1").unwrap().inputs;
    let project = &mut inputs.projects[0];
    (project.first_year, project.cost_years) = (2023, vec![2021, 2022]);
    let key = Key::ProjectYear(project.id.clone());
    set(&mut inputs, &key, 2026.0);
    assert_eq!((inputs.projects[0].first_year, &inputs.projects[0].cost_years), (2026, &vec![2024, 2025]));
}

#[test]
fn a_source_is_found_at_the_field_or_the_nearest_group() {
    let source = |field: &str| Source {
        field: field.into(),
        status: Status::Official,
        source: Name::default(),
        date: String::new(),
    };
    let sources = [source("births"), source("births.change"), source("projects"), source("projects[a].on"), source("")];
    let found = |field: &str| source_of(&sources, field).map(|source| source.field.as_str());
    assert_eq!(found("births.change"), Some("births.change"));
    assert_eq!(found("births.by_year"), Some("births"));
    assert_eq!(found("projects[b].first_year"), Some("projects"));
    assert_eq!(found("birthsong"), None);
    assert_eq!(found("urbanisation.target"), None);
}

/// Levers set one after another: which, and to which part of its range.
fn sets() -> impl Strategy<Value = Vec<(prop::sample::Index, f64)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0.0..=1.0), 1..12)
}

/// The plan after the sets.
fn after(baseline: &Inputs, sets: &[(prop::sample::Index, f64)]) -> Inputs {
    let mut inputs = baseline.clone();
    for (which, part) in sets {
        let rows = parameters(&inputs);
        let row = which.get(&rows);
        set(&mut inputs, &row.key, row.min + (row.max - row.min) * part);
    }
    inputs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_lever_takes_any_number(value in any::<f64>(), which in any::<prop::sample::Index>()) {
        let mut inputs = with_every_lever();
        let rows = parameters(&inputs);
        let row = which.get(&rows);
        set(&mut inputs, &row.key, value);
        let found = get(&inputs, &row.key).unwrap();
        prop_assert!((row.min..=row.max).contains(&found));
        prop_assert!(!row.unit.is_whole() || found.fract() == 0.0);
    }

    #[test]
    fn levers_set_together_are_all_listed_and_all_put_back(sets in sets()) {
        let baseline = with_every_lever();
        let inputs = after(&baseline, &sets);
        let found = changes(&inputs, &baseline);
        prop_assert_eq!(found.count(), found.levers().count(), "levers alone: {:?}", found);
        for key in keys(&inputs) {
            let mut back = inputs.clone();
            reset(&mut back, &baseline, &key);
            prop_assert_eq!(differs(&inputs, &baseline, &key), back != inputs, "{:?}", &key);
            prop_assert_eq!(found.has(&key), back != inputs, "{:?}", key);
        }
        let mut back = inputs.clone();
        found.levers().for_each(|key| reset(&mut back, &baseline, key));
        prop_assert_eq!(back, baseline);
    }
}
