//! Operating money, who pays it, and whether it only rises.

use super::{needs_of, primary, zone_of};
use crate::support::{all_close, close, plan, primary_school, steady_zone};
use xuewei::model::{Area, Births, Falls, Growth, Inputs, Ownership, Stage, Zone, ZoneKind};

fn operating(inputs: &Inputs) -> Vec<f64> {
    primary(&needs_of(inputs), |cell| cell.operating.expect("funding is set"))
}

#[test]
fn operating_money_grows_by_share_or_by_yuan() {
    // 600 pupils × 1 000 yuan, + 5 % or + 100 yuan a year.
    let mut inputs = zone_of(100.0, 2, Vec::new());
    assert_eq!(primary(&needs_of(&inputs), |cell| cell.operating), [None; 3]);
    inputs.norms.resources.funding[1] = Some(1000.0);
    inputs.norms.resources.funding_growth = Growth::Share(0.05);
    all_close(operating(&inputs), &[600_000.0, 630_000.0, 661_500.0]);
    inputs.norms.resources.funding_growth = Growth::Yuan(100.0);
    all_close(operating(&inputs), &[600_000.0, 660_000.0, 720_000.0]);
    all_close(primary(&needs_of(&inputs), |cell| cell.operating_per_pupil().unwrap()), &[1000.0, 1100.0, 1200.0]);
    // A tenth boards, + 250 yuan each, which do not grow: + 15 000.
    inputs.norms.resources.boarding_share[2][1] = 0.1;
    inputs.norms.resources.boarder_supplement = Some(250.0);
    all_close(operating(&inputs), &[615_000.0, 675_000.0, 735_000.0]);
    // Compulsory stages are paid by public funds.
    all_close(primary(&needs_of(&inputs), |cell| cell.operating_of_others().unwrap()), &[0.0; 3]);
}

#[test]
fn a_school_of_fewer_than_a_hundred_is_funded_as_if_it_had_a_hundred() {
    // 60 pupils in one school count as 100, 540 in the other as they are; with its 30 kindergarten children the first
    // has 90: × 10 ÷ 9.
    let mut inputs =
        zone_of(100.0, 0, vec![primary_school("a1", "a", 6.0, 10.0), primary_school("a2", "a", 18.0, 90.0)]);
    inputs.norms.resources.funding = [Some(600.0), Some(1000.0), None];
    all_close(operating(&inputs), &[640_000.0]);
    inputs.zones[0] =
        Zone { kindergarten: xuewei::model::KindergartenPupils::ByClass([10.0; 3]), ..inputs.zones[0].clone() };
    inputs.schools[0].rooms[0] = 2.0;
    let found = needs_of(&inputs);
    close(found.of_school(0, Stage::Primary)[0].operating.unwrap(), 60_000.0 * 10.0 / 9.0);
    close(found.of_school(0, Stage::Kindergarten)[0].operating.unwrap(), 18_000.0 * 10.0 / 9.0);
    assert!(found.series(Area::County, Stage::Junior)[0].operating.is_none());
}

#[test]
fn public_funds_pay_for_kindergartens_by_who_runs_them() {
    // 300 children; rooms public 8, attached 2, inclusive 5, private 5: 150, 75 and 75 of them × 1 000 yuan. Public funds
    // pay a half, a third, nothing: 75 000 + 25 000.
    let mut inputs = zone_of(100.0, 0, Vec::new());
    inputs.norms.resources.funding[0] = Some(1000.0);
    inputs.zones[0].rooms[0] = [8.0, 2.0, 5.0, 5.0];
    let cell = |inputs: &Inputs| needs_of(inputs).series(Area::County, Stage::Kindergarten)[0];
    let all = cell(&inputs);
    all_close([all.operating_public.unwrap(), all.operating_of_others().unwrap()], &[100_000.0, 200_000.0]);
    all_close([all.public().unwrap(), all.inclusive.unwrap(), all.private.unwrap()], &[150.0, 75.0, 75.0]);
    // A private share that is given holds: 10 % are 30; of the other 270 a third are in inclusive ones.
    inputs.zones[0].private_share[0] = [(2020, 0.1)].into();
    let all = cell(&inputs);
    all_close([all.public().unwrap(), all.inclusive.unwrap(), all.private.unwrap()], &[180.0, 90.0, 30.0]);
    // By school: a private primary school whose pupils public funds pay to 40 %.
    let mut school = primary_school("a1", "a", 12.0, 100.0);
    school.ownership = Ownership::Private;
    let mut inputs = zone_of(100.0, 0, vec![school]);
    inputs.norms.resources.funding[1] = Some(1000.0);
    inputs.norms.resources.public_funding[2][1] = 0.4;
    let cell = needs_of(&inputs).series(Area::County, Stage::Primary)[0];
    all_close([cell.operating_public.unwrap(), cell.operating_of_others().unwrap()], &[240_000.0, 360_000.0]);
}

#[test]
fn the_first_year_in_which_money_falls_is_named() {
    // From 2021 on half as many are born: G1 has fewer pupils from 2027 or 2028 on, K1 from 2024 on. Funding a pupil rises
    // by 1 %, which does not make up for it. A third of the cohort of 2024 is born in 2020.
    let mut zone = steady_zone("a", ZoneKind::Rural, 300.0);
    let births = |year: i32| (year, if year > 2020 { 150.0 } else { 300.0 });
    zone.births = Some(Births { by_year: (2000..=2040).map(births).collect(), ..Births::default() });
    let mut inputs = plan(9, vec![zone]);
    inputs.norms.resources.funding = [Some(500.0), Some(1000.0), Some(1500.0)];
    inputs.norms.resources.funding_growth = Growth::Share(0.01);
    let found = needs_of(&inputs);
    let falls = |stage| found.falls(Area::County, stage);
    // K1 2024: 300 · ⅓ + 150 · ⅔ = 200: kindergarten 800 of 900 pupils, × 1.01.
    assert_eq!(falls(Some(Stage::Kindergarten)), Falls { total: Some(2024), per_pupil: None });
    assert_eq!(falls(Some(Stage::Primary)), Falls { total: Some(2027), per_pupil: None });
    assert_eq!(falls(Some(Stage::Junior)), Falls::default());
    // All together: 0.5 · 900 + 1 800 + 1.5 · 900 = 3 600 units; in 2024 they lose 50 and gain 36.
    assert_eq!(falls(None).total, Some(2024));
    // A pupil: the older ones, who cost more, weigh more.
    assert_eq!(falls(None).per_pupil, None);
    // The year before the base year was dearer, but only the county says so.
    inputs.resources.spent_before = [Some(450_000.0), Some(1_800_001.0), None];
    let found = needs_of(&inputs);
    assert_eq!(found.falls(Area::County, Some(Stage::Kindergarten)).total, Some(2024));
    assert_eq!(found.falls(Area::County, Some(Stage::Primary)).total, Some(2020));
    assert_eq!(found.falls(Area::Zone(0), Some(Stage::Primary)).total, Some(2027));
    assert_eq!(found.falls(Area::County, None).total, Some(2024));
    // Funding that shrinks falls a pupil at once.
    inputs.norms.resources.funding_growth = Growth::Yuan(-1.0);
    assert_eq!(needs_of(&inputs).falls(Area::County, None).per_pupil, Some(2021));
}

#[test]
fn a_school_of_nobody_is_not_funded_as_if_it_had_a_hundred() {
    // 6 · 10⁻¹³ pupils are what rounding leaves: no 100 000 yuan. A six-hundredth of a pupil, all grades together, is
    // somebody.
    let money = |births: f64| {
        let mut inputs = zone_of(births, 0, vec![primary_school("a1", "a", 6.0, births)]);
        inputs.norms.resources.funding[1] = Some(1000.0);
        primary(&needs_of(&inputs), |cell| (cell.operating.unwrap(), cell.operating_per_pupil()))[0]
    };
    let (all, a_pupil) = money(1e-13);
    close(all, 0.0);
    assert_eq!(a_pupil, None);
    let (all, a_pupil) = money(1.0 / 3600.0);
    all_close([all, a_pupil.unwrap()], &[100_000.0, 60_000_000.0]);
}
