use super::*;
use crate::model::{Indicator, Inputs, Verdict, Zone};
use crate::report::needs::Assessed;
use crate::report::needs::Entered;
use crate::scenario::sheet::Sheet;

const BOTH: [Language; 2] = [Language::Zh, Language::En];

/// Met, missed and not known, by letters; `base`: 2020.
fn verdict_of(years: &str) -> [String; 2] {
    let met: Vec<Option<bool>> = years.chars().map(|of| (of != '?').then_some(of == 'm')).collect();
    let from = met.iter().rposition(|met| *met != Some(true)).map_or(0, |last| last + 1);
    let found = Verdict {
        line: Some(1.0),
        met_from: (from < met.len()).then(|| 2020 + i32::try_from(from).unwrap()),
        first_missed: None,
    };
    let figures = met.iter().map(|met| met.map(|_| 0.5)).collect();
    let of = Assessed { indicator: Indicator::Retention, figures, met, verdict: found, applies: true };
    BOTH.map(|language| verdict(language, &of, 2020))
}

#[test]
fn a_verdict_names_the_years_that_are_missed_and_from_when_it_is_met() {
    let is = |years: &str, zh: &str, en: &str| assert_eq!(verdict_of(years), [zh, en], "{years}");
    is("mmm", "各学年均达标", "met in every year");
    is("xx", "各学年均未达标", "missed in every year");
    is("??", "没有数据", "not known");
    is("??mm", "2022–2023 学年达标，此前没有数据", "met 2022/23–2023/24, not known before");
    is("m?", "2020 学年达标，此后没有数据", "met 2020/21, not known after that");
    is("m?m", "2020 学年、2022 学年达标，其他学年没有数据", "met 2020/21, 2022/23, not known in other years");
    is("?x", "2021 学年未达标，此前没有数据", "missed 2021/22, not known before");
    is("xmm", "2020 学年未达标，2021 学年起达标", "missed 2020/21, met from 2021/22");
    is("mmmxxxm", "2023–2025 学年未达标，2026 学年起达标", "missed 2023/24–2025/26, met from 2026/27");
    is("mxx", "2021 学年起未达标", "missed from 2021/22");
    is("xmxx", "2020 学年、2022 学年起未达标", "missed 2020/21, from 2022/23");
    is("mx?m", "2021 学年未达标，2023 学年起达标", "missed 2021/22, met from 2023/24");
}

#[test]
fn what_does_not_apply_is_counted_apart() {
    let of = |applies: bool, figures: &[Option<f64>]| Assessed {
        indicator: Indicator::NineYearSize,
        figures: figures.to_vec(),
        met: figures.iter().map(|figure| figure.map(|_| true)).collect(),
        verdict: Verdict { line: Some(2500.0), met_from: None, first_missed: None },
        applies,
    };
    let [known, unknown, apart] = [of(true, &[Some(900.0); 2]), of(true, &[None; 2]), of(false, &[None; 2])];
    assert_eq!(BOTH.map(|language| verdict(language, &apart, 2020)), ["不适用", "not applicable"]);
    let told = |rows: &[Assessed]| summary(Language::Zh, rows);
    let rest = "0 项先未达标、后达标，0 项到推演期末仍未达标，1 项没有数据";
    assert_eq!(
        told(&[known, unknown.clone(), apart]),
        format!("考核 2 项，1 项各学年均达标，{rest}；另有 1 项不适用。")
    );
    let late = of(true, &[None, Some(900.0)]);
    assert_eq!(told(&[late, unknown]), format!("考核 2 项，1 项在有数据的各学年均达标，{rest}。"));
}

#[test]
fn a_line_at_the_end_of_its_scale_is_to_be_reached() {
    let told = |of, value| BOTH.map(|language| line(language, of, Some(value)));
    assert_eq!(told(Indicator::SuperLarge, 0.0), ["0", "0"]);
    assert_eq!(told(Indicator::Villages, 1.0), ["= 100%", "= 100%"]);
    assert_eq!(told(Indicator::Large, 0.05), ["≤ 5%", "≤ 5%"]);
    assert_eq!(told(Indicator::Retention, 0.98), ["≥ 98%", "≥ 98%"]);
    assert_eq!(line(Language::Zh, Indicator::Villages, None), "不考核");
    assert_eq!(missed(Language::Zh, Indicator::SuperLarge, 0.231, Some(0.0)), "超大班额比例 23.1%（应为 0）");
    assert_eq!(missed(Language::Zh, Indicator::Large, 0.333, Some(0.05)), "大班额比例 33.3%（≤ 5%）");
}

#[test]
fn a_difference_is_that_of_the_figures_beside_it() {
    // 839.4 and 575.6 mu are shown as 839 and 576.
    let mu = LandUnit::Mu.square_metres();
    let terms = [839.4 * mu, 575.6 * mu];
    assert_eq!(shown_difference(Language::Zh, Resource::LandShort, terms, LandUnit::Mu), "263");
    assert_eq!(LandUnit::Mu.difference(Language::Zh, [105.4 * mu, 68.44 * mu]), "36.6");
    assert_eq!(LandUnit::Mu.difference(Language::Zh, [240.6 * mu, 489.4 * mu]), "−248");
    assert_eq!(shown_difference(Language::Zh, Resource::StaffShort, [12.4, 10.6], LandUnit::Mu), "1");
    // Law: of any two figures.
    for [from, less] in [[1553.49, 1474.51], [99.96, 12.34], [1000.5, 999.5]] {
        let of = |value: f64| shown(Language::En, Resource::Staff, Some(value), LandUnit::Mu).replace(',', "");
        let [from_shown, less_shown] = [from, less].map(|value| of(value).parse::<i64>().unwrap());
        let found = shown_difference(Language::En, Resource::StaffShort, [from, less], LandUnit::Mu);
        assert_eq!(found.replace(',', "").parse::<i64>().unwrap(), from_shown - less_shown);
    }
}

#[test]
fn a_surplus_of_staff_while_more_are_taken_on_is_told() {
    let one = TakenOn { spans: vec![(3, 3)], worst: 3, spare: 9.0, terms: None, recruits: 53.0 };
    assert_eq!(taken_on(Language::Zh, 2020, &one), "2023 学年教职工富余 9 人而当年仍招聘 53 人。");
    assert_eq!(
        taken_on(Language::En, 2020, &one),
        "In 2023/24 there is a surplus of 9 staff, and yet 53 are taken on."
    );
    let long = TakenOn { spans: vec![(1, 1), (3, 5)], worst: 5, spare: 713.1, terms: None, recruits: 46.0 };
    let told = |spare: &str| {
        format!(
            "2021 学年、2023–2025 学年教职工富余而当年仍在招聘；2025 学年富余最多，富余 {spare} 人而当年仍招聘 46 人。"
        )
    };
    assert_eq!(taken_on(Language::Zh, 2020, &long), told("713"));
    // The table shows 3000 and 2288, and so 712.
    assert_eq!(taken_on(Language::Zh, 2020, &TakenOn { terms: Some([3000.4, 2287.6]), ..long }), told("712"));
}

#[test]
fn spending_is_told_of_the_county_by_what_it_is_and_with_what_small_schools_do() {
    let city = Name { zh: "海东市".to_owned(), en: "Haidong City".to_owned() };
    let inputs = Inputs::default();
    let told =
        BOTH.map(|language| falls(&Naming { language, county: &city, inputs: &inputs }, &Falls::default(), true));
    assert!(told[0].starts_with("全市各学段合计符合："), "{}", told[0]);
    assert!(told[1].starts_with("Kept in the city, all stages together: "), "{}", told[1]);
    let mut norms = Norms::default();
    norms.resources.funded_at_least = 100.0;
    assert!(falls_note(Language::Zh, &norms).contains("不足 100 人按 100 人拨款"));
    assert!(falls_note(Language::En, &norms).contains("fewer than 100 pupils is funded for 100:"));
    norms.resources.funded_at_least = 0.0;
    assert_eq!(
        BOTH.map(|language| falls_note(language, &norms)),
        BOTH.map(|language| needs_words(language).falls_note)
    );
}

#[test]
fn what_is_not_entered_is_one_sentence() {
    let line = |of: Resource, entered| ResourceLine { of, values: vec![None], terms: vec![None], entered };
    let staff = line(Resource::Staff, Some(Entered::In(Sheet::ZoneResources)));
    let devices = line(Resource::Devices, Some(Entered::In(Sheet::CountyResources)));
    let pupils = line(Resource::Pupils, None);
    let told = |lines: &[ResourceLine]| BOTH.map(|language| lacking(language, lines));
    assert_eq!(
        told(&[pupils.clone(), staff, devices.clone()]),
        [
            "没有填写在岗教职工、现有教学终端，因此不计算：教职工缺额、教职工富余。",
            "Not entered: staff in post, existing computers; so these are not worked out: staff shortfall, staff surplus.",
        ]
        .map(|told| Some(told.to_owned()))
    );
    assert_eq!(told(&[devices])[0].as_deref(), Some("没有填写现有教学终端。"));
    assert_eq!(told(&[pupils]), [None, None]);
}

#[test]
fn no_unit_says_what_the_name_says() {
    for language in BOTH {
        for (name, unit) in needs_words(language).rows {
            assert!(unit.is_empty() || !name.to_lowercase().contains(unit), "{name} {unit}");
        }
    }
}

#[test]
fn what_is_looked_at_is_named_and_so_are_the_zones_of_a_plan() {
    let name = |zh: &str, en: &str| Name { zh: zh.to_owned(), en: en.to_owned() };
    let zone = |id: &str, zh, en| Zone { id: id.to_owned(), name: name(zh, en), ..Zone::default() };
    let inputs =
        Inputs { zones: vec![zone("a", "老城", "Old Town"), zone("b", "山里", "Hills")], ..Inputs::default() };
    let county = name("两校县", "Two County");
    let naming = BOTH.map(|language| Naming { language, county: &county, inputs: &inputs });
    let plan = name("方案 A", "Plan A");
    let scopes = naming.map(|naming| scope(&naming, Area::Zone(0), Some(Stage::Primary), &plan));
    assert_eq!(scopes, ["老城·小学·方案 A", "Old Town · Primary · Plan A"]);
    assert_eq!(scope(&naming[0], Area::County, None, &plan), "全县·方案 A");
    assert_eq!(about(Language::Zh, &scopes[0], "不缺。"), "老城·小学·方案 A：不缺。");
    let mut land = LandPlan {
        id: "p".to_owned(),
        name: plan.clone(),
        zones: vec!["b".to_owned(), "a".to_owned()],
        population: 0.0,
        year: 2030,
        land: [None; 3],
    };
    assert_eq!(naming.map(|naming| plan_zones(&naming, &land)), ["山里、老城", "Hills, Old Town"]);
    land.zones.clear();
    assert_eq!(plan_zones(&naming[0], &land), "全县");
}

#[test]
fn the_per_thousand_norm_is_told_with_what_it_is_set_to() {
    let mut norms = Norms::default();
    Norm::PlacesPer1000(Stage::Primary).set(&mut norms, Some(70.0));
    let told = per_thousand(Language::Zh, &norms).replace(crate::text::format::THIN, " ");
    assert!(told.starts_with("千人指标是每 1 000 名居民应有的学位数（"), "{told}");
    assert!(told.contains("小学 70 座/千人"), "{told}");
}
