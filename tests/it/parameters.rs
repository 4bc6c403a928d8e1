//! The parameter table: every lever gives back what is set, and leaves no trace when it is put back.

use proptest::prelude::*;
use xuewei::model::{Inputs, KindergartenTarget, Name, TargetRatio, ZoneKind};
use xuewei::report::changes;
use xuewei::scenario::parameters::{Key, Parameter, Unit, differs, get, parameters, reset, set, source_of};
use xuewei::scenario::{Source, Status, presets};

fn all_presets() -> impl Iterator<Item = Inputs> {
    presets::list().iter().map(|info| presets::preset(info.id).unwrap().inputs)
}

/// Values over a lever's range, both ends among them.
fn values(row: &Parameter) -> Vec<f64> {
    let steps = ((row.max - row.min) / row.step).round().max(1.0);
    (0..=20).map(|part| row.min + row.step * (steps * f64::from(part) / 20.0).round()).map(|v| v.min(row.max)).collect()
}

#[test]
fn every_lever_gives_back_what_is_set() {
    for baseline in all_presets() {
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
    for baseline in all_presets() {
        for row in parameters(&baseline) {
            let own = get(&baseline, &row.key).unwrap();
            for value in values(&row) {
                let mut inputs = baseline.clone();
                set(&mut inputs, &row.key, value);
                assert_eq!(differs(&inputs, &baseline, &row.key), value != own, "{:?} at {value}", row.key);
                set(&mut inputs, &row.key, own);
                assert_eq!(inputs, baseline, "{:?} from {value}", row.key);
            }
        }
    }
}

#[test]
fn a_reset_leaves_no_trace_either() {
    for baseline in all_presets() {
        let mut inputs = baseline.clone();
        let rows = parameters(&baseline);
        for row in &rows {
            set(&mut inputs, &row.key, row.max);
        }
        for row in &rows {
            reset(&mut inputs, &baseline, &row.key);
        }
        assert_eq!(inputs, baseline);
    }
}

#[test]
fn values_outside_are_cut_and_what_is_no_number_changes_nothing() {
    for baseline in all_presets() {
        for row in parameters(&baseline) {
            let after = |value: f64| {
                let mut inputs = baseline.clone();
                set(&mut inputs, &row.key, value);
                get(&inputs, &row.key)
            };
            assert_eq!(after(1e12), Some(row.max));
            assert_eq!(after(f64::NEG_INFINITY), Some(row.min));
            assert_eq!(after(f64::NAN), get(&baseline, &row.key));
            if row.unit == Unit::Year {
                assert_eq!(after(row.min + 0.4), Some(row.min));
            }
        }
    }
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
    assert_eq!(changes(&inputs, &baseline).keys, [Key::KindergartenRatio, Key::KindergartenYear]);
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
    let mut inputs = presets::preset("enshi@1").unwrap().inputs;
    inputs.projects.clear();
    assert_eq!(keys(&inputs), Key::FIXED);
    for zone in &mut inputs.zones {
        zone.kind = ZoneKind::Town;
    }
    assert!(!keys(&inputs).contains(&Key::UrbanTarget));
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

proptest! {
    #[test]
    fn every_lever_takes_any_number(value in any::<f64>(), place in 0..40usize) {
        let mut inputs = presets::preset("enshi@1").unwrap().inputs;
        let rows = parameters(&inputs);
        let row = &rows[place % rows.len()];
        set(&mut inputs, &row.key, value);
        let found = get(&inputs, &row.key).unwrap();
        prop_assert!((row.min..=row.max).contains(&found));
    }
}
