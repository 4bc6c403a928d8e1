//! §2.2, step 6: enrolment, ratios by class, targets.

use crate::support::{all_close, close, plan, steady_zone};
use xuewei::model::{
    Area, GradeScheme, KindergartenPupils, KindergartenTarget, Projection, Stage, TargetRatio, ZoneKind, project,
};

fn kindergarten(result: &Projection, zone: usize, step: usize) -> Vec<f64> {
    result.grades_of(zone, step)[..3].to_vec()
}

#[test]
fn ratios_by_class_move_in_proportion_to_a_target() {
    // 100 children an age; K1–K3 70, 80, 90: GER(b) = 240 ÷ 300 = 0.8. Target 0.9 in 2022: e(T) = e(b) · 0.9 ÷ 0.8 =
    // 0.7875, 0.9, 1.0125; half way in 2021: 0.74375, 0.85, 0.95625; flat after 2022.
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.kindergarten = KindergartenPupils::ByClass([70.0, 80.0, 90.0]);
    zone.kindergarten_target = Some(KindergartenTarget { year: 2022, ratio: TargetRatio::All(0.9) });
    let mut inputs = plan(3, vec![zone]);
    let result = project(&inputs);
    all_close(kindergarten(&result, 0, 0), &[70.0, 80.0, 90.0]);
    all_close(kindergarten(&result, 0, 1), &[74.375, 85.0, 95.625]);
    all_close(kindergarten(&result, 0, 3), &[78.75, 90.0, 101.25]);
    close(result.ratios(Area::Zone(0), 3).three_year.unwrap(), 0.9);
    close(result.ratios(Area::County, 3).one_year.unwrap(), 1.0125);
    // By class: K3 goes to 1.0, the others stay.
    let by_class = KindergartenTarget { year: 2022, ratio: TargetRatio::ByClass([0.7, 0.8, 1.0]) };
    inputs.zones[0].kindergarten_target = Some(by_class);
    all_close(kindergarten(&project(&inputs), 0, 1), &[70.0, 80.0, 95.0]);
}

#[test]
fn a_target_of_the_county_moves_all_zones_in_proportion() {
    // Town 1.1, village 0.7 of 100 children an age each: county 0.9. To 0.99 in 2021: × 1.1 → 1.21 and 0.77.
    let mut town = steady_zone("town", ZoneKind::Town, 100.0);
    town.kindergarten = KindergartenPupils::Total(330.0);
    let mut village = steady_zone("village", ZoneKind::Rural, 100.0);
    (village.kindergarten, village.gross_ratio) = (KindergartenPupils::Unknown, Some(0.7));
    let mut inputs = plan(1, vec![town, village]);
    inputs.kindergarten_target = Some(KindergartenTarget { year: 2021, ratio: TargetRatio::All(0.99) });
    let result = project(&inputs);
    all_close(kindergarten(&result, 0, 1), &[121.0; 3]);
    all_close(kindergarten(&result, 1, 1), &[77.0; 3]);
    close(result.ratios(Area::County, 1).three_year.unwrap(), 0.99);
    // Nothing known of a zone: the county's ratio.
    inputs.kindergarten_target = None;
    inputs.gross_ratio = Some(0.65);
    inputs.zones[1].gross_ratio = None;
    all_close(kindergarten(&project(&inputs), 1, 1), &[65.0; 3]);
}

#[test]
fn attendance_divides_in_the_base_year_and_multiplies_after() {
    // 90 pupils of G1 who are 0.9 of the children: 100 children; in 2021 those of age 7 are 100 · 0.9 = 90 pupils of G2,
    // and the 100 of age 5 become 90 pupils of G1.
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.pupils = [90.0; 9];
    zone.attendance = [0.9, 1.0];
    let result = project(&plan(1, vec![zone]));
    close(result.children_of(0, 0)[6], 100.0);
    close(result.children_of(0, 0)[12], 90.0);
    all_close(result.grades_of(0, 1)[3..5].iter().copied(), &[90.0, 90.0]);
    // Those who leave primary as 100 children all attend junior.
    close(result.grades_of(0, 1)[9], 100.0);
}

#[test]
fn the_grade_scheme_says_where_primary_ends() {
    // 10 pupils in G1, 20 in G2, … 90 in G9. 六三: primary 10+…+60 = 210, junior 70+80+90 = 240.
    // 五四: primary 10+…+50 = 150, junior 60+…+90 = 300.
    let mut zone = steady_zone("a", ZoneKind::City, 0.0);
    zone.pupils = std::array::from_fn(|grade| 10.0 * (grade as f64 + 1.0));
    let mut inputs = plan(1, vec![zone]);
    let totals = |result: &Projection| {
        [Stage::Primary, Stage::Junior].map(|stage| result.cell(Area::County, stage, 0).enrolment)
    };
    all_close(totals(&project(&inputs)), &[210.0, 240.0]);
    inputs.scheme = GradeScheme::FiveFour;
    all_close(totals(&project(&inputs)), &[150.0, 300.0]);
}

#[test]
fn retention_is_by_age() {
    // By default nobody is lost before 13, then 0.9977 a year: of 100 of age 12 in 2020, 99.77 in G8, 99.540529 in G9.
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.retention = xuewei::model::RETENTION;
    let result = project(&plan(2, vec![zone]));
    close(result.children_of(0, 1)[13], 99.77);
    close(result.children_of(0, 2)[14], 99.540529);
    close(result.children_of(0, 2)[8], 100.0);
}

#[test]
fn the_first_year_of_unborn_children_is_marked() {
    // Births known to 2024: the unborn of 2025 are 3 in 2028, 6 in 2031, 12 in 2037 (11 in 2036 with 五四).
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.births.as_mut().unwrap().by_year.retain(|year, _| *year <= 2024);
    let mut inputs = plan(15, vec![zone]);
    assert_eq!(project(&inputs).first_unborn, [2028, 2031, 2037]);
    inputs.scheme = GradeScheme::FiveFour;
    assert_eq!(project(&inputs).first_unborn, [2028, 2031, 2036]);
    // Known to 2018 only, but ages 0–5 of 2020 are given: the children of 2020 are born.
    inputs.zones[0].births.as_mut().unwrap().by_year.retain(|year, _| *year <= 2018);
    assert_eq!(project(&inputs).first_unborn[0], 2024);
    inputs.zones[0].children = None;
    assert_eq!(project(&inputs).first_unborn[0], 2022);
}

#[test]
fn of_fewer_than_a_billionth_of_a_child_there_is_no_ratio() {
    // 3 · 10⁻¹⁰ children of ages 3–5 are what rounding leaves; 3 · 10⁻⁹ and 10⁻⁹ are somebody, all of them in kindergarten.
    let ratios = |births: f64| {
        let found = project(&plan(0, vec![steady_zone("a", ZoneKind::City, births)])).ratios(Area::County, 0);
        [found.three_year, found.one_year]
    };
    assert_eq!(ratios(1e-10), [None; 2]);
    assert_eq!(ratios(1e-9), [Some(1.0); 2]);
    assert_eq!(ratios(5e-10), [Some(1.0), None]);
}
