//! §2.1: births over the calendar year, gaps, projections, sharing, calibration.

use crate::support::{all_close, close, plan, steady_zone};
use xuewei::model::{Births, Inputs, KindergartenPupils, Year, Zone, ZoneKind, project};

fn own(by_year: &[(Year, f64)], later: &[(Year, f64)], change: &[(Year, f64)]) -> Option<Births> {
    let map = |rows: &[(Year, f64)]| rows.iter().copied().collect();
    Some(Births { by_year: map(by_year), later: map(later), change: map(change) })
}

/// A zone of which only births are known, one child a birth.
fn born(births: Option<Births>) -> Zone {
    Zone { id: "a".into(), births, children_per_birth: Some(1.0), ..Zone::default() }
}

/// Ages 0 of b … b+H.
fn newborn(inputs: &Inputs, zone: usize) -> Vec<f64> {
    let result = project(inputs);
    (0..result.years).map(|step| result.children_of(zone, step)[0]).collect()
}

#[test]
fn a_cohort_takes_a_third_of_one_calendar_year_and_two_thirds_of_the_next() {
    // Children of age 0 on 31 August 2020: ⅓ · 900 (September–December 2019) + ⅔ · 1200 (January–August 2020) = 1100;
    // a year later ⅓ · 1200 + ⅔ · 600 = 800.
    let mut inputs = plan(1, vec![born(own(&[(2019, 900.0), (2020, 1200.0), (2021, 600.0)], &[], &[]))]);
    all_close(newborn(&inputs, 0), &[1100.0, 800.0]);
    // With φ = ¼: 0.25 · 900 + 0.75 · 1200 = 1125; 0.25 · 1200 + 0.75 · 600 = 750.
    inputs.autumn_share = 0.25;
    all_close(newborn(&inputs, 0), &[1125.0, 750.0]);
}

#[test]
fn gaps_are_filled_linearly_and_the_first_year_holds_before_it() {
    // Known: 2016: 300, 2020: 700. So 2017: 400, 2018: 500, 2019: 600; before 2016: 300. φ = ½ for round numbers.
    // Ages 0…5 in 2020: ½(600+700) = 650, ½(500+600) = 550, 450, 350, ½(300+300) = 300, 300.
    let mut inputs = plan(1, vec![born(own(&[(2016, 300.0), (2020, 700.0)], &[], &[]))]);
    inputs.autumn_share = 0.5;
    all_close(project(&inputs).children_of(0, 0)[..6].iter().copied(), &[650.0, 550.0, 450.0, 350.0, 300.0, 300.0]);
}

#[test]
fn unknown_births_follow_the_changes_and_the_lever() {
    // φ = 0: age 0 in t = births of t. Last known 2018: 1000 (before b). r: 2019 −10 %, 2021 +20 %, and the last holds.
    // 2019: 900; 2020: 810 (last given −10 %); 2021: 972; later gives 2022: 500 outright; 2023: 500 · 1.2 = 600.
    // What `later` says of 2017 is left out: 2017 is known to be 1000 (first value holds before 2018).
    let births = own(&[(2018, 1000.0)], &[(2017, 1.0), (2022, 500.0)], &[(2019, -0.1), (2021, 0.2)]);
    let mut inputs = plan(3, vec![born(births)]);
    inputs.autumn_share = 0.0;
    all_close(newborn(&inputs, 0), &[810.0, 972.0, 500.0, 600.0]);
    close(project(&inputs).children_of(0, 0)[3], 1000.0);
}

#[test]
fn zones_without_births_share_what_is_left_of_the_county() {
    // County 1000 a year. Zone a has 400 of its own; b and c have 60 and 40 children of ages 0–5:
    // b gets 600 · 60 ÷ 100 = 360, c 240. k given as 1, φ = 0.
    let share = |id: &str, children: f64| Zone {
        id: id.into(),
        children: Some([children / 6.0; 6]),
        children_per_birth: Some(1.0),
        ..Zone::default()
    };
    let flat = |births: f64| Births { by_year: [(2000, births), (2030, births)].into(), ..Births::default() };
    let a = Zone { births: Some(flat(400.0)), ..share("a", 0.0) };
    let mut inputs = plan(1, vec![a, share("b", 60.0), share("c", 40.0)]);
    inputs.births = flat(1000.0);
    inputs.autumn_share = 0.0;
    let at = |inputs: &Inputs| (0..3).map(|zone| newborn(inputs, zone)[1]).collect::<Vec<_>>();
    all_close(at(&inputs), &[400.0, 360.0, 240.0]);
    // Without ages 0–5 of c, kindergarten pupils measure both: 30 and 90 → 150, 450.
    inputs.zones[2].children = None;
    inputs.zones[1].kindergarten = KindergartenPupils::Total(30.0);
    inputs.zones[2].kindergarten = KindergartenPupils::ByClass([30.0; 3]);
    all_close(at(&inputs), &[400.0, 150.0, 450.0]);
    // Without those of c, pupils of G1: 50 and 25 → 400, 200.
    inputs.zones[2].kindergarten = KindergartenPupils::Unknown;
    inputs.zones[1].pupils[0] = 50.0;
    inputs.zones[2].pupils[0] = 25.0;
    all_close(at(&inputs), &[400.0, 400.0, 200.0]);
    // A zone with more births than the county leaves nothing, not less.
    inputs.zones[0].births = Some(flat(1200.0));
    all_close(at(&inputs), &[1200.0, 0.0, 0.0]);
}

#[test]
fn k_and_rho_come_from_ages_and_entrants() {
    // 100 births a year since 2010. Ages 0–5 given: 90 each: k = 540 ÷ 600 = 0.9.
    // Pupils G1–G3: 81, 90, 99 = 270: ρ = 270 ÷ (0.9 · 300) = 1.
    // With 297 pupils ρ = 1.1, and children of 5 in 2020 (90) become 90 · 1.1 = 99 pupils of G1 in 2021.
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.children = Some([90.0; 6]);
    zone.children_per_birth = None;
    zone.entry_ratio = None;
    zone.pupils = [99.0; 9];
    let result = project(&plan(1, vec![zone.clone()]));
    close(result.calibration[0].children_per_birth, 0.9);
    close(result.calibration[0].entry_ratio, 1.1);
    close(result.children_of(0, 1)[0], 90.0);
    close(result.children_of(0, 1)[6], 99.0);
    // Ages not given: k = 297 ÷ 300 = 0.99, ρ = 1, ages 0–5 = 0.99 · 100.
    zone.children = None;
    let result = project(&plan(1, vec![zone.clone()]));
    close(result.calibration[0].children_per_birth, 0.99);
    close(result.calibration[0].entry_ratio, 1.0);
    all_close(result.children_of(0, 0)[..6].iter().copied(), &[99.0; 6]);
    // Births known only from 2012: those of ages 6–8 (2011–2014) are not all known, so k = 1. A gap does not matter.
    zone.births = own(&[(2012, 100.0), (2030, 100.0)], &[], &[]);
    close(project(&plan(1, vec![zone.clone()])).calibration[0].children_per_birth, 1.0);
    // No births at all: a denominator of 0 gives 1.
    zone.births = own(&[(2000, 0.0), (2030, 0.0)], &[], &[]);
    zone.children = Some([5.0; 6]);
    close(project(&plan(1, vec![zone])).calibration[0].children_per_birth, 1.0);
}
