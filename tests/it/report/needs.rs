//! What norms alone do, by hand; the schools that miss a line against the share that meets all; what is not known.

use crate::support::{plan, steady_zone};
use xuewei::model::{
    Area, Indicator, Inputs, Norms, Stage, ZoneKind, assessment, missed_lines, needs, project, schools,
};
use xuewei::report::needs::{
    Entered, Peak, Resource, ResourceLine, assessed, effect, peaks, resources, schools_missing,
};
use xuewei::scenario::presets;
use xuewei::scenario::sheet::Sheet;
use xuewei::scenario::standards::{ClassLine, Norm, Ready, held, today, with_ready};
use xuewei::text::Language;
use xuewei::text::needs::{LandUnit, worst};
use xuewei::text::standards;

/// 60 pupils a grade and six primary rooms.
fn county() -> Inputs {
    let mut zone = steady_zone("old", ZoneKind::City, 60.0);
    zone.rooms[Stage::Primary as usize][0] = 6.0;
    plan(3, vec![zone])
}

#[test]
fn a_smaller_class_makes_a_shortage_larger_and_nothing_else_of_the_plan_does() {
    let before = county();
    let mut after = before.clone();
    Norm::Class(ClassLine::Primary, ZoneKind::City).set(&mut after.norms, Some(20.0));
    let effects = effect(&before, &after);
    let primary = effects[Stage::Primary as usize];
    // 360 pupils: 6 rooms hold 270 by classes of 45, 120 by classes of 20; two classes a grade, then three.
    assert_eq!((primary.before.short, primary.before.classes), (90.0, 12.0));
    assert_eq!((primary.after.short, primary.after.classes), (240.0, 18.0));
    assert_eq!(primary.year, before.base_year);
    let junior = effects[Stage::Junior as usize];
    assert_eq!(junior.before, junior.after);
    assert_eq!(
        standards::effect(Language::Zh, &effects),
        "只改标准：小学（2020 学年）缺口 90 → 240 个，需要班级 12 → 18 个。"
    );
}

#[test]
fn what_is_missing_is_told_in_its_worst_year_and_in_the_unit_chosen() {
    let line = |of, values: &[f64]| ResourceLine {
        of,
        values: values.iter().copied().map(Some).collect(),
        terms: Vec::new(),
        entered: None,
    };
    let lines = [
        line(Resource::StaffShort, &[3.0, 12.0, 12.0]),
        line(Resource::StaffSpare, &[0.0, 0.0, 0.4]),
        // 20 000 m² are 30 mu and two hectares.
        line(Resource::LandShort, &[20_000.0, 0.0, 0.0]),
    ];
    let found = peaks(&lines);
    let staff = Peak { of: Resource::StaffShort, step: 1, value: 12.0, terms: None };
    assert_eq!(found, [staff, Peak { of: Resource::LandShort, step: 0, value: 20_000.0, terms: None }]);
    assert_eq!(
        worst(Language::Zh, 2020, &found, LandUnit::Mu),
        "教职工缺额最多 12 人（2021 学年）；用地缺额最多 30.0 亩（2020 学年）。"
    );
    assert_eq!(
        worst(Language::En, 2020, &found, LandUnit::Hectares),
        "Staff shortfall at most 12 posts (2021/22); land shortfall at most 2.0 ha (2020/21)."
    );
    assert_eq!(worst(Language::Zh, 2020, &peaks(&[]), LandUnit::Mu), "推演期内人、房、地都不缺，教职工也不富余。");
}

#[test]
fn what_is_not_known_says_where_it_is_entered() {
    let inputs = county();
    let projection = project(&inputs);
    let needs = needs(&inputs, &projection, &schools(&inputs, &projection));
    let lines = resources(&needs, Area::County, Stage::Primary);
    let of = |resource| lines.iter().find(|line| line.of == resource).unwrap();
    assert_eq!(of(Resource::Staff).entered, Some(Entered::In(Sheet::ZoneResources)));
    assert_eq!(of(Resource::Operating).entered, Some(Entered::AsNorm));
    assert_eq!(of(Resource::Pupils).values, [Some(360.0); 4]);
    assert!(lines.iter().all(|line| line.of != Resource::StaffShort), "what is short is not known either");
}

#[test]
fn today_has_the_mean_class_of_each_kind_of_zone() {
    let inputs = county();
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let found = today(&inputs, &projection, &schools, &needs(&inputs, &projection, &schools));
    let norms = with_ready(&inputs.norms, Ready::AsToday, &found);
    // 360 pupils in six rooms; of towns and villages nothing is known.
    assert_eq!(Norm::Class(ClassLine::Primary, ZoneKind::City).get(&norms), Some(60.0));
    assert_eq!(Norm::Class(ClassLine::Primary, ZoneKind::Rural).get(&norms), Some(45.0));
    assert_eq!(norms.pupils_per_staff_primary, Norms::default().pupils_per_staff_primary);
}

#[test]
fn a_ready_set_put_in_is_in_force() {
    for preset in ["enshi@2", "shawan@1"] {
        let mut inputs = presets::preset(preset).unwrap().inputs;
        Norm::Attrition.set(&mut inputs.norms, Some(0.09));
        let found = |inputs: &Inputs| {
            let projection = project(inputs);
            let schools = schools(inputs, &projection);
            today(inputs, &projection, &schools, &needs(inputs, &projection, &schools))
        };
        for set in Ready::ALL {
            let norms = with_ready(&inputs.norms, set, &found(&inputs));
            let after = Inputs { norms, ..inputs.clone() };
            let held = held(&after.norms, set, &found(&after));
            assert!(held.covered, "{preset} {set:?}");
            assert_eq!(held.is_exact(), set == Ready::National, "{preset} {set:?}: {:?}", held.left);
        }
    }
}

#[test]
fn the_schools_that_miss_a_line_are_those_that_the_share_leaves_out() {
    let inputs = presets::preset("enshi@2").unwrap().inputs;
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let needs = needs(&inputs, &projection, &schools);
    let assessment = assessment(&inputs, &projection, &schools, &needs);
    let shares = assessment.figures(Indicator::Schools, Area::County);
    let mut some = false;
    for (step, share) in shares.iter().enumerate() {
        let missing = schools_missing(&inputs, &schools, &needs, Area::County, step);
        let taught = (0..inputs.schools.len())
            .filter(|school| {
                Stage::ALL.into_iter().any(|stage| {
                    let whole = schools.whole_of(*school, stage).get(step);
                    whole.is_some_and(|grades| grades.iter().any(|pupils| *pupils > 0))
                })
            })
            .count();
        let share = share.expect("there are schools");
        assert!((share - (1.0 - missing.len() as f64 / taught as f64)).abs() < 1e-9, "{step}: {share}");
        some |= !missing.is_empty();
        for school in &missing {
            assert_eq!(school.lines, missed_lines(&inputs, &schools, &needs, school.school, step));
            for (indicator, figure) in &school.lines {
                assert!(!indicator.meets(*figure, indicator.line(&inputs.norms.lines).unwrap()));
            }
        }
    }
    assert!(some, "no school misses a line: the test tells nothing");
    let missed = assessed(&inputs, &assessment, Area::County, true);
    assert!(missed.iter().all(|one| one.met.contains(&Some(false))) && missed.len() < Indicator::ALL.len());
}
