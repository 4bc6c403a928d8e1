//! The six figures of an area, worked out by hand, and as they are told.

use super::{Made, made};
use crate::support::project_of;
use proptest::prelude::*;
use xuewei::model::{Area, Name, Stage, ZoneKind, project};
use xuewei::report::{Headline, Idleness, Largest, SHORT, counterpart, headline};
use xuewei::scenario::presets;
use xuewei::text::Language;
use xuewei::text::naming::Naming;
use xuewei::text::six::{Figure, six};

use ZoneKind::{City, Rural, Town};

fn of(made: &Made, area: Area) -> Headline {
    headline(&made.inputs, &made.projection, area)
}

/// Two city zones, a town and the country. Primary: the first city zone lacks 100, 190, 50 places, the second never;
/// junior: the second lacks 120 in the second year alone. Idle primary places in 2021: 10 + 60 + 400.
fn county() -> Made {
    let zones = [("东城", City), ("西城", City), ("镇上", Town), ("乡下", Rural)];
    let mut made = made(&zones, 3, |zone, stage, step| match (zone, stage) {
        (0, Stage::Primary) => ([1000.0, 1090.0, 950.0][step], 900.0),
        (1, Stage::Primary) => (890.0, 900.0),
        (2, Stage::Primary) => (840.0, 900.0),
        (3, Stage::Primary) => (500.0, 900.0),
        (1, Stage::Junior) => ([800.0, 1020.0, 900.0][step], 900.0),
        _ => (300.0, 450.0),
    });
    // Staff by hand: 10 posts a zone and stage, 12 in the last year.
    let (years, rows) = (made.projection.years, made.projection.cells.len() / made.projection.years);
    for row in 0..rows {
        // Zones, then the kinds city, town, rural, then the county: so many zones each.
        let zones = [1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 1.0, 4.0][row / 3];
        for step in 0..years {
            made.projection.cells[row * years + step].staff_needed = zones * if step == 2 { 12.0 } else { 10.0 };
        }
    }
    made
}

#[test]
fn the_largest_shortage_and_what_goes_with_it() {
    let found = of(&county(), Area::County);
    assert_eq!(found.first_short, Some((2020, Stage::Primary)));
    let largest = Largest { year: 2021, stage: Stage::Primary, places: 190.0, classes: 5.0 };
    assert_eq!(found.largest, Some(largest));
    let mostly = Some(Area::Zone(3));
    assert_eq!(found.idle, Some(Idleness { year: 2021, stage: Stage::Primary, places: 470.0, mostly }));
    assert_eq!(found.staff, Some((144.0, 2022)));
    assert_eq!((found.cost.yuan, found.cost.known, found.cost.unknown), (0.0, 0, 0));
}

#[test]
fn an_area_has_its_own_shortage_and_the_countys_idle_places() {
    let made = county();
    let west = of(&made, Area::Zone(1));
    assert_eq!(west.first_short, Some((2021, Stage::Junior)));
    let largest = Largest { year: 2021, stage: Stage::Junior, places: 120.0, classes: 3.0 };
    assert_eq!(west.largest, Some(largest));
    // The other three zones: 150 idle places each, so no kind has more than half.
    assert_eq!(west.idle, Some(Idleness { year: 2021, stage: Stage::Junior, places: 450.0, mostly: None }));
    let city = of(&made, Area::Kind(City));
    assert_eq!(city.largest.map(|largest| largest.places), Some(190.0));
    assert_eq!(city.idle.map(|idle| idle.places), Some(470.0));
    assert_eq!(city.staff, Some((72.0, 2022)));
}

/// The county's balance of primary is above 0 in every year: its zones' shortages stay shortages.
#[test]
fn shortages_do_not_cancel_against_spare_places() {
    let made = county();
    assert!(made.projection.series(Area::County, Stage::Primary).iter().all(|cell| cell.balance > 0.0));
    assert_eq!(of(&made, Area::County).largest.map(|largest| largest.places), Some(190.0));
}

#[test]
fn where_nothing_is_short_the_most_idle_places_are_the_areas_own() {
    let made = county();
    let country = of(&made, Area::Zone(3));
    assert_eq!((country.first_short, country.largest), (None, None));
    assert_eq!(country.idle, Some(Idleness { year: 2020, stage: Stage::Primary, places: 400.0, mostly: None }));
}

#[test]
fn no_zones_one_zone_and_areas_that_are_not_there() {
    let none = made(&[], 3, |_, _, _| (0.0, 0.0));
    let found = of(&none, Area::County);
    assert_eq!((found.first_short, found.largest, found.staff), (None, None, None));
    assert_eq!(found.idle.map(|idle| idle.places), Some(0.0));
    assert_eq!(of(&none, Area::Zone(3)), Headline::default());
    assert_eq!(headline(&Default::default(), &Default::default(), Area::County), Headline::default());
    let one = made(&[("城关镇", City)], 1, |_, stage, _| match stage {
        Stage::Primary => (945.4, 900.0),
        _ => (800.0, 900.0),
    });
    for area in [Area::Zone(0), Area::Kind(City), Area::County] {
        let found = of(&one, area);
        assert_eq!(found.largest.map(|largest| largest.classes), Some(2.0));
        assert_eq!(found.idle.map(|idle| (idle.places, idle.mostly)), Some((0.0, None)));
    }
}

#[test]
fn the_programme_costs_what_is_spent_within_the_horizon() {
    let mut inputs = presets::preset("example@1").unwrap().inputs;
    let zone = inputs.zones[0].id.clone();
    let other = inputs.zones[1].id.clone();
    let base = inputs.base_year;
    let mut projects = vec![
        project_of("known", &zone, Stage::Primary, base + 3, 12.0),
        project_of("partly", &zone, Stage::Junior, base + 3, 12.0),
        project_of("elsewhere", &other, Stage::Primary, base + 2, 6.0),
        project_of("off", &zone, Stage::Primary, base + 2, 6.0),
        project_of("unknown", &zone, Stage::Primary, base + 2, 6.0),
        project_of("unknown, too late", &zone, Stage::Primary, base + 90, 6.0),
    ];
    for (project, cost) in projects.iter_mut().zip([Some(30e6), Some(20e6), Some(5e6), Some(7e6), None, None]) {
        project.cost = cost;
    }
    // Half of it before the base year.
    projects[1].cost_years = vec![base - 1, base + 1];
    projects[3].on = false;
    inputs.projects = projects;
    let projection = project(&inputs);
    let cost = |area| headline(&inputs, &projection, area).cost;
    assert_eq!((cost(Area::County).yuan, cost(Area::County).known, cost(Area::County).unknown), (45e6, 3, 1));
    assert_eq!((cost(Area::Zone(0)).yuan, cost(Area::Zone(0)).known, cost(Area::Zone(0)).unknown), (40e6, 2, 1));
    assert_eq!((cost(Area::Zone(1)).yuan, cost(Area::Zone(1)).known, cost(Area::Zone(1)).unknown), (5e6, 1, 0));
}

fn told(made: &Made, area: Area, baseline: Option<&Made>, language: Language) -> [Figure; 6] {
    let name = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let naming = Naming { language, county: &name, inputs: &made.inputs };
    let same = |other: &Made| (&other.inputs, &other.projection) == (&made.inputs, &made.projection);
    let differs = !baseline.is_some_and(same);
    let baseline = baseline.and_then(|baseline| {
        let area = counterpart(&made.inputs, &baseline.inputs, area)?;
        Some(of(baseline, area))
    });
    six(&naming, &of(made, area), baseline.as_ref(), differs)
}

fn lines(figures: &[Figure; 6]) -> String {
    let line = |f: &Figure| format!("{}: {} {} | {} | {}", f.label, f.number, f.unit, f.detail, f.baseline);
    figures.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_figure_stands_beside_the_baselines() {
    let plan = county();
    let mut worse = county();
    for cell in &mut worse.projection.cells {
        cell.unmet *= 2.0;
        cell.classes_short *= 2.0;
    }
    // The baseline is short from 2021 on.
    let years = worse.projection.years;
    worse.projection.cells.iter_mut().step_by(years).for_each(|cell| cell.unmet = 0.0);
    let zh = "最早缺口: 2020 学年 | 小学 | 基准 2021（早 1 年）
最大缺口: 190 个 | 2021 学年小学 | 基准 380（−190）
同年全市闲置: 470 个 | 2021 学年小学，多在乡下 | 基准 470
同年缺班: 5 个班 | 2021 学年小学 | 基准 10（−5）
教职工需求峰值: 144 人 | 2022 学年，各学段合计 | 基准 144
项目投资: 0 元 | 没有实施的项目 | 基准 0";
    assert_eq!(lines(&told(&plan, Area::County, Some(&worse), Language::Zh)), zh);
    let en = "First shortage: 2020/21  | Primary | Baseline 2021/22 (1 year earlier)
Largest shortage: 190 places | 2021/22, primary | Baseline 380 (−190)
Idle that year, whole city: 470 places | 2021/22, primary, mostly in 乡下 | Baseline 470
Classes short that year: 5 classes | 2021/22, primary | Baseline 10 (−5)
Peak staff needed: 144 posts | 2022/23, all stages | Baseline 144
Programme cost: 0 yuan | no projects carried out | Baseline 0";
    assert_eq!(lines(&told(&plan, Area::County, Some(&worse), Language::En)), en);
}

/// Idle places beside a shortage and the most idle places are different figures: no difference is told.
#[test]
fn where_one_side_is_never_short_like_is_compared_with_like() {
    let plan = county();
    let enough = made(&[("甲", City), ("乙", City), ("丙", Town), ("丁", Rural)], 3, |_, _, _| (300.0, 450.0));
    let zh = "最早缺口: 无  | 各年学位都够 | 基准 2020~学年
最大缺口: 0 个 | 各年学位都够 | 基准 190（−190）
最多闲置: 600 个 | 2020 学年幼儿园 | 基准 470（同年全市闲置）
缺班: 0 个班 | 各年学位都够 | 基准 5（−5）
教职工需求峰值: 0 人 |  | 基准 144（−144）
项目投资: 0 元 | 没有实施的项目 | 基准 0";
    assert_eq!(lines(&told(&enough, Area::County, Some(&plan), Language::Zh)).replace('\u{202f}', "~"), zh);
    let en = "First shortage: 2020/21  | Primary | Baseline none
Largest shortage: 190 places | 2021/22, primary | Baseline 0 (+190)
Idle that year, whole city: 470 places | 2021/22, primary, mostly in 乡下 | Baseline 150 (most idle places)
Classes short that year: 5 classes | 2021/22, primary | Baseline 0 (+5)
Peak staff needed: 36 posts | 2022/23, all stages | Baseline 0 (+36)
Programme cost: 0 yuan | no projects carried out | Baseline 0";
    assert_eq!(lines(&told(&plan, Area::Zone(0), Some(&enough), Language::En)), en);
    let alone = told(&plan, Area::Zone(0), None, Language::Zh);
    assert!(alone.iter().all(|figure| figure.baseline == "基准中没有这个片区"));
}

#[test]
fn projects_without_a_cost_are_counted() {
    let mut plan = county();
    let of = |plan: &Made, language| {
        let [.., cost] = told(plan, Area::County, None, language);
        format!("{} {} | {}", cost.number, cost.unit, cost.detail).replace('\u{202f}', "~")
    };
    let named = ["a", "b", "c"].map(|id| project_of(id, "z0", Stage::Primary, 2022, 6.0));
    plan.inputs.projects = named.to_vec();
    plan.projection.capital = vec![0.0; 9];
    assert_eq!(of(&plan, Language::Zh), "—  | 3 个项目未填投资");
    assert_eq!(of(&plan, Language::En), "—  | 3 projects without a cost");
    plan.inputs.projects[0].cost = Some(35_500_000.0);
    plan.projection.capital[1] = 35_500_000.0;
    assert_eq!(of(&plan, Language::Zh), "3~550 万元 | 1 个项目，另有 2 个未填投资");
    assert_eq!(of(&plan, Language::En), "35.5 million yuan | 1 project, and 2 without a cost");
}

proptest! {
    /// The largest shortage is at least every other, and the first year has none before it.
    #[test]
    fn nothing_is_larger_and_nothing_earlier(figures in prop::collection::vec(0.0..2000.0, 4 * 3 * 5)) {
        let zones = [("a", City), ("b", City), ("c", Town), ("d", Rural)];
        let made = made(&zones, 5, |zone, stage, step| (figures[(zone * 3 + stage as usize) * 5 + step], 900.0));
        for area in [Area::County, Area::Kind(City), Area::Kind(Town), Area::Zone(0), Area::Zone(3)] {
            let found = of(&made, area);
            let at = |step: usize, stage| made.projection.series(area, stage)[step].unmet;
            let most = found.largest.map_or(0.0, |largest| largest.places);
            for step in 0..5 {
                for stage in Stage::ALL {
                    prop_assert!(at(step, stage) <= most + SHORT);
                    let year = 2020 + i32::try_from(step).unwrap();
                    prop_assert!(at(step, stage) < SHORT || found.first_short.is_some_and(|(first, _)| first <= year));
                }
            }
            prop_assert_eq!(found.first_short.is_some(), found.largest.is_some());
        }
    }
}

#[test]
fn figures_that_are_the_baselines_stand_alone() {
    let made = county();
    for area in [Area::County, Area::Zone(1)] {
        for language in Language::ALL {
            let figures = told(&made, area, Some(&made), language);
            assert!(figures.iter().all(|figure| figure.baseline.is_empty()), "{}", lines(&figures));
        }
    }
    // A change that moves none of the six is still a change.
    let mut changed = county();
    changed.inputs.damping = 0.5;
    let figures = told(&changed, Area::County, Some(&made), Language::Zh);
    assert!(figures.iter().all(|figure| figure.baseline.starts_with("基准")), "{}", lines(&figures));
}
