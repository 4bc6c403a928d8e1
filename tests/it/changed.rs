//! Changed norms, rules of admission and shares of places are told figure by figure, in both languages.

use xuewei::exchange::changed::{figures, told};
use xuewei::model::{Admission, AdmissionAt, Inputs, Stage, ZoneKind};
use xuewei::report::{Change, CountyData, ZoneData, changes};
use xuewei::scenario::parameters::Key;
use xuewei::scenario::presets::preset;
use xuewei::scenario::standards::{Norm, Section};
use xuewei::text::Language;

fn enshi() -> Inputs {
    preset("enshi@2").expect("a preset of this name").inputs
}

/// All figures of what differs, and the changes they belong to.
fn all(language: Language, inputs: &Inputs, baseline: &Inputs) -> Vec<(Change, Vec<String>)> {
    let list = changes(inputs, baseline).list;
    list.into_iter().map(|one| (one.clone(), figures(language, inputs, baseline, &one))).collect()
}

#[test]
fn norms_are_told_with_what_they_were() {
    let baseline = enshi();
    let mut plan = baseline.clone();
    let town = Section::Classes.rows().into_iter().find(|norm| matches!(norm, Norm::Class(_, ZoneKind::Town)));
    let town = town.expect("a row of towns");
    town.set(&mut plan.norms, Some(28.0));
    Norm::UnitCostNew.set(&mut plan.norms, Some(4200.0));
    Norm::Line(xuewei::model::Indicator::Inclusive).set(&mut plan.norms, None);
    // A lever is told as a lever, and not once more.
    Norm::WarningYellow.set(&mut plan.norms, Some(0.8));
    let found = all(Language::Zh, &plan, &baseline);
    let of = |data| &found.iter().find(|(change, _)| *change == Change::County(data)).expect("a change").1;
    assert_eq!(of(CountyData::ClassSizes).len(), 1, "{found:?}");
    assert!(of(CountyData::ClassSizes)[0].ends_with("→ 28\u{202f}人/班"), "{found:?}");
    let [cost] = of(CountyData::ResourceNorms).as_slice() else { panic!("{found:?}") };
    assert!(cost.contains("3\u{202f}500 → 4\u{202f}200"), "{cost}");
    let [line] = of(CountyData::Lines).as_slice() else { panic!("{found:?}") };
    assert!(line.contains("% → ") && !line.ends_with('%'), "{line}");
    assert!(found.iter().any(|(change, told)| *change == Change::Lever(Key::WarningYellow) && told.is_empty()));
    for (change, told) in &found {
        assert_eq!(change.has_figures(), !told.is_empty(), "{change:?}");
    }
}

#[test]
fn every_norm_that_differs_is_told_once_in_both_languages() {
    let baseline = enshi();
    for norm in Section::ALL.into_iter().flat_map(Section::rows) {
        let mut plan = baseline.clone();
        let (now, bounds) = (norm.get(&plan.norms), norm.bounds());
        let other = if now == Some(bounds.max) { bounds.min } else { bounds.max };
        norm.set(&mut plan.norms, Some(other));
        for language in Language::ALL {
            let found = all(language, &plan, &baseline);
            let lines: Vec<&String> = found.iter().flat_map(|(_, told)| told).collect();
            let lever = found.iter().any(|(change, _)| matches!(change, Change::Lever(_)));
            assert!(lever || !lines.is_empty(), "{norm:?}");
            assert!(lines.iter().all(|line| line.contains(" → ")), "{lines:?}");
        }
    }
}

#[test]
fn rules_of_admission_and_shares_of_places_are_told() {
    let baseline = enshi();
    let mut plan = baseline.clone();
    let school = plan.schools.iter().find(|school| school.rooms[1] > 0.0).expect("a primary school").clone();
    let mut rules = Admission::of(AdmissionAt::School(school.id.clone()), Stage::Primary);
    rules.reserved = 20.0;
    rules.places.insert(2025, 180.0);
    rules.registered_share = Some(0.85);
    rules.lottery.outside = false;
    rules.redirect = Some(Vec::new());
    plan.admissions.push(rules);
    plan.zones[0].sharing = Some([1.0, 0.8, 0.5]);
    let found = all(Language::Zh, &plan, &baseline);
    let rules = &found.iter().find(|(change, _)| *change == Change::County(CountyData::Admissions)).expect("rules").1;
    let name = &school.name.zh;
    assert_eq!(
        rules.as_slice(),
        [
            format!("{name} · 小学 · 起始年级招生计划 2025\u{a0}学年：— → 180"),
            format!("{name} · 小学 · 人户一致的比例：— → 85%"),
            format!("{name} · 小学 · 预留学位：— → 20"),
            format!("{name} · 小学 · 摇号：住在别的学区 → 本地无学区"),
            format!("{name} · 小学 · 统筹安排：同类片区 → 只在本片区"),
        ]
        .map(|line| line.replace('\u{a0}', " "))
    );
    let zone = Change::Zone(plan.zones[0].id.clone(), ZoneData::Sharing);
    assert_eq!(figures(Language::Zh, &plan, &baseline, &zone), ["小学：0.50 → 0.80"]);
    assert_eq!(told(Language::Zh, &plan, &baseline, &zone, 3), "老城区：学位共享系数（小学：0.50 → 0.80）");
    let short = told(Language::En, &plan, &baseline, &Change::County(CountyData::Admissions), 1);
    assert!(short.starts_with("Rules of admission (") && short.ends_with("; 5 in all)"), "{short}");
    // The other way round: rules that are gone.
    let gone = all(Language::En, &baseline, &plan);
    assert!(gone.iter().any(|(_, told)| told.iter().any(|line| line.ends_with("20 → —"))), "{gone:?}");
}
