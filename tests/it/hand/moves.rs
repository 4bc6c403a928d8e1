//! §2.2, steps 2–5: damping, links, families' births, mergers, arrivals, estates.

use crate::support::{all_close, close, hand_link, plan, steady_zone, target_link};
use xuewei::model::{
    Arrivals, Counted, Estate, Inputs, LinkRule, Move, Notice, Progression, Project, ProjectKind, Stage, Urbanisation,
    ZoneKind, project,
};

/// A rural zone of 1000 children an age and two towns of 100.
fn county(horizon: usize) -> Inputs {
    plan(
        horizon,
        vec![
            steady_zone("village", ZoneKind::Rural, 1000.0),
            steady_zone("east", ZoneKind::Town, 100.0),
            steady_zone("west", ZoneKind::City, 100.0),
        ],
    )
}

/// Children of one age in each zone, `step` years on.
fn ages(inputs: &Inputs, step: usize, age: usize) -> Vec<f64> {
    let result = project(inputs);
    (0..inputs.zones.len()).map(|zone| result.children_of(zone, step)[age]).collect()
}

#[test]
fn a_trend_is_shrunk_to_the_county_and_damped() {
    // Grade by grade 100 pupils became 90 (zone a) and 300 became 330 (zone b), in the one pair 2019–2020.
    // County (90 + 330) ÷ 400 = 1.05. Zone a: n = 100, w = ½, trend ½ · 0.9 + ½ · 1.05 = 0.975.
    // q(2021) = 1 + (0.975 − 1) · δ⁰ = 0.975; q(2022) with δ = 0.8: 1 − 0.025 · 0.8 = 0.98.
    // 90 pupils of G1 (age 6): 90 · 0.975 = 87.75 of age 7 in 2021, · 0.98 = 85.995 of age 8 in 2022.
    let zone = |id: &str, before: f64, now: f64| {
        let mut zone = steady_zone(id, ZoneKind::Town, 100.0);
        zone.pupils = [now; 9];
        zone.history = [(2019, [before; 9])].into();
        zone.progression = Some(Progression::Trend);
        zone
    };
    let mut inputs = plan(2, vec![zone("a", 100.0, 90.0), zone("b", 300.0, 330.0)]);
    inputs.damping = 0.8;
    close(ages(&inputs, 1, 7)[0], 87.75);
    close(ages(&inputs, 2, 8)[0], 85.995);
    // Retention alone: nobody lost. Ages without a trend (entry to G1) keep retention.
    close(ages(&inputs, 1, 6)[0], 100.0);
    inputs.zones[0].progression = None;
    close(ages(&inputs, 1, 7)[0], 90.0);
}

#[test]
fn links_by_target_and_by_hand_leave_one_zone_together() {
    // U from 0.50 to 0.60 in one year: h = 0.1 ÷ 0.5 = 0.2. m̄ = (3·3 + 11·1) ÷ 14 = 10/7.
    // τ at an entry age = 0.2 · 3 ÷ (10/7) = 0.42, elsewhere 0.2 · 0.7 = 0.14; weights 3 : 1 → east ¾, west ¼.
    // By hand to east: 0.1 at entry to primary, 0.05 elsewhere, so at age 6: east 0.315 + 0.1 = 0.415, west 0.105;
    // of 1000: 480 stay. At age 7: east 0.105 + 0.05 = 0.155, west 0.035; 810 stay.
    let mut inputs = county(2);
    inputs.urbanisation = Some(Urbanisation { now: 0.5, target: 0.6, year: 2021, intensity: 1.0, entry_weight: 3.0 });
    let by_hand =
        LinkRule::Hand { at_entry: [0.05, 0.1, 0.05], other_ages: 0.05, first_year: None, last_year: Some(2021) };
    inputs.links = vec![target_link("village", "east", 3.0), target_link("village", "west", 1.0)];
    inputs.links.push(xuewei::model::Link { rule: by_hand, ..hand_link("village", "east", 0.0) });
    all_close(ages(&inputs, 1, 6), &[480.0, 515.0, 205.0]);
    all_close(ages(&inputs, 1, 7), &[810.0, 255.0, 135.0]);
    // In 2022 U is flat and the link by hand is over: nobody moves; cohorts only grow older.
    all_close(ages(&inputs, 2, 7), &[480.0, 515.0, 205.0]);
    // Shares over 1: by hand 0.9 and 0.6 of each age leave together: scaled by 1.5, 0.6 and 0.4; nobody stays.
    inputs.urbanisation = None;
    inputs.links = vec![hand_link("village", "east", 0.9), hand_link("village", "west", 0.6)];
    all_close(ages(&inputs, 1, 9), &[0.0, 700.0, 500.0]);
}

#[test]
fn families_take_their_births_along() {
    // h(2021) = 0.2 as before, flat after; births known to 2020 only. From 2021 on the village keeps 0.8 of its births
    // for good: 800; east gets ¾ of the 200: 250, west 150. φ = 0, so age 0 of t is born in t.
    let mut inputs = county(3);
    inputs.autumn_share = 0.0;
    inputs.urbanisation = Some(Urbanisation { now: 0.5, target: 0.6, year: 2021, intensity: 1.0, entry_weight: 3.0 });
    inputs.links = vec![target_link("village", "east", 3.0), target_link("village", "west", 1.0)];
    for zone in &mut inputs.zones {
        zone.births.as_mut().unwrap().by_year.retain(|year, _| *year <= 2020);
    }
    all_close(ages(&inputs, 1, 0), &[800.0, 250.0, 150.0]);
    all_close(ages(&inputs, 3, 0), &[800.0, 250.0, 150.0]);
    // Births known to 2022 stay where they are known to be; h(2023) = 0, so nothing moves later either.
    for zone in &mut inputs.zones {
        let births = zone.births.as_mut().unwrap();
        births.by_year.insert(2022, births.by_year[&2020]);
    }
    all_close(ages(&inputs, 3, 0), &[1000.0, 100.0, 100.0]);
}

#[test]
fn a_merger_across_zones_moves_its_share_at_once_and_then_at_entry() {
    // 0.25 of the village's primary pupils go to east in 2021 (f 2020, one year late): of every age 6–11 250 leave.
    // In 2022: those of age 6 leave at entry (250 of 1000); those of age 7 left the year before, as did 8 … 11.
    let mut inputs = county(2);
    inputs.projects = vec![Project {
        id: "merger".into(),
        kind: ProjectKind::Merger,
        first_year: 2020,
        delay: 1,
        moves: vec![Move { stage: Stage::Primary, from: "village".into(), to: "east".into(), share: 0.25 }],
        ..Project::default()
    }];
    let result = project(&inputs);
    for step in [1, 2] {
        all_close(result.children_of(0, step)[6..12].iter().copied(), &[750.0; 6]);
        all_close(result.children_of(1, step)[6..12].iter().copied(), &[350.0; 6]);
    }
    close(result.children_of(0, 1)[5], 1000.0);
    // Those of age 12 in 2022 were 11 when their school closed; in 2021 they were past primary.
    all_close([1, 2].map(|step| result.children_of(0, step)[12]), &[1000.0, 750.0]);
    // A link moves first: half of age 6 leaves by hand, and the merger takes a quarter of the other half.
    inputs.links = vec![hand_link("village", "west", 0.5)];
    all_close(ages(&inputs, 1, 6), &[375.0, 225.0, 600.0]);
    // Not carried out: nothing moves.
    inputs.links.clear();
    inputs.projects[0].on = false;
    all_close(ages(&inputs, 1, 6), &[1000.0, 100.0, 100.0]);
}

fn arriving(stage: Stage, counted: Counted, by_year: &[(i32, f64)], profile: Option<Vec<f64>>) -> Arrivals {
    Arrivals { zone: "east".into(), stage, counted, by_year: by_year.iter().copied().collect(), profile }
}

#[test]
fn arrivals_as_a_flow_are_spread_over_the_ages_and_hold() {
    // From 2021 on 30 a year at junior ages: 10 each; 2022 uses the last given. A profile 3 : 1 : 0 gives 22.5, 7.5, 0.
    let mut inputs = county(2);
    inputs.arrivals = vec![arriving(Stage::Junior, Counted::Flow, &[(2021, 30.0)], None)];
    let result = project(&inputs);
    all_close(result.children_of(1, 1)[12..].iter().copied(), &[110.0, 110.0, 110.0]);
    all_close(result.children_of(1, 2)[12..].iter().copied(), &[110.0, 120.0, 120.0]);
    inputs.arrivals[0].profile = Some(vec![3.0, 1.0, 0.0]);
    all_close(project(&inputs).children_of(1, 1)[12..].iter().copied(), &[122.5, 107.5, 100.0]);
    // Before the first year given nobody comes.
    inputs.arrivals[0].by_year = [(2022, 30.0)].into();
    close(ages(&inputs, 1, 12)[1], 100.0);
}

#[test]
fn departures_take_at_most_the_cohort_and_say_so() {
    // −450 at junior ages, 150 each, of 100: nobody is left, 50 an age could not leave. In 2022 age 12 has 100 again;
    // ages 13 and 14 are empty already, so 150 could not leave there.
    let mut inputs = county(2);
    inputs.arrivals = vec![arriving(Stage::Junior, Counted::Flow, &[(2021, -450.0)], None)];
    let result = project(&inputs);
    all_close(result.children_of(1, 2)[11..].iter().copied(), &[100.0, 0.0, 0.0, 0.0]);
    let left: Vec<(usize, i32, f64)> = result
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::CouldNotLeave { zone: 1, age, year, children } => (*age, *year, *children),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        left,
        [(12, 2021, 50.0), (13, 2021, 50.0), (14, 2021, 50.0), (12, 2022, 50.0), (13, 2022, 150.0), (14, 2022, 150.0)]
    );
}

#[test]
fn arrivals_as_a_stock_are_what_is_missing() {
    // In-comers in primary: 60 in 2020 (10 an age, part of the base), 90 in 2021. The ten of age 11 leave the stage,
    // 50 remain: 40 come, 6⅔ an age. In 2022 those of age 11 leave (10 + 6⅔), 73⅓ remain, 16⅔ come, 2 7⁄9 an age.
    let mut inputs = county(2);
    inputs.arrivals = vec![arriving(Stage::Primary, Counted::Stock, &[(2020, 60.0), (2021, 90.0)], None)];
    let result = project(&inputs);
    let first = 40.0 / 6.0;
    all_close(result.children_of(1, 1)[6..12].iter().copied(), &[100.0 + first; 6]);
    let second = (10.0 + first) / 6.0;
    close(result.children_of(1, 2)[6], 100.0 + second);
    close(result.children_of(1, 2)[7], 100.0 + first + second);
    // A stock that falls to 20 in 2021: 50 remain, so 30 leave, 5 an age.
    inputs.arrivals[0].by_year.insert(2021, 20.0);
    all_close(project(&inputs).children_of(1, 1)[6..12].iter().copied(), &[95.0; 6]);
}

/// 1000 dwellings in east, first occupied in 2021; 36 children per 100 of primary age, 9 of kindergarten age.
fn estate() -> Estate {
    Estate {
        id: "estate".into(),
        zone: "east".into(),
        dwellings: 1000.0,
        first_year: 2021,
        children_per_100: [9.0, 36.0, 0.0],
        ..Estate::default()
    }
}

#[test]
fn an_estate_draws_from_every_origin() {
    // y[6] = 36 ÷ 6 ÷ 100 = 0.06; 2021: 0.40 · 1000 · 0.06 = 24 children of age 6: new 7.2, same zone 7.2 (no change),
    // others 9.6, in proportion 1000 : 100 → village 96⁄11, west 9.6⁄11. East: 100 + 16.8.
    let mut inputs = county(11);
    inputs.estates = vec![estate()];
    all_close(ages(&inputs, 1, 6), &[1000.0 - 96.0 / 11.0, 116.8, 100.0 - 9.6 / 11.0]);
    // 2022: occupancy + 0.30 → 18 of age 6 asked for: 0.7 · 18 = 12.6 come; the year before 0.7 · 400 · 0.03 = 8.4 of
    // age 5 came. East: 100 + 8.4 + 12.6 = 121.
    close(ages(&inputs, 2, 6)[1], 121.0);
    // Age 0: y[0] = 9 ÷ 3 ÷ 100 = 0.03; every year occ · 1000 · 0.03: 12 in 2021, 28.5 in 2030 (f + 9), none in 2031.
    close(ages(&inputs, 1, 0)[1], 100.0 + 0.7 * 12.0);
    close(ages(&inputs, 10, 0)[1], 100.0 + 0.7 * 28.5);
    close(ages(&inputs, 11, 0)[1], 100.0);
    // The zone's own births hold the estate already: none at age 0.
    inputs.estates[0].adds_births = false;
    close(ages(&inputs, 1, 0)[1], 100.0);
    // Only what is new to the county adds to it.
    let all = |inputs: &Inputs| ages(inputs, 1, 6).iter().sum::<f64>();
    close(all(&inputs), 1200.0 + 7.2);
    // A target link into the zone fills it already: only the new share is added, unless said otherwise.
    inputs.urbanisation = Some(Urbanisation { now: 0.5, target: 0.5, year: 2030, intensity: 1.0, entry_weight: 3.0 });
    inputs.links = vec![target_link("village", "east", 1.0)];
    all_close(ages(&inputs, 1, 6), &[1000.0, 107.2, 100.0]);
    inputs.estates[0].filled_by_transfer = Some(false);
    close(ages(&inputs, 1, 6)[1], 116.8);
}

#[test]
fn estates_that_ask_for_more_than_there_is_are_cut_and_say_so() {
    // Two estates of 100 000 dwellings, in east and in west, all from other zones; y[6] = 0.06, 2400 each at age 6.
    // Of the village (1000): east's asks 2400 · 1000 ÷ 1100, west's the same: 4363.6 in all, so each gets 500.
    // Of west (100): 2400 · 100 ÷ 1100 = 218.2 asked by east's alone, 100 given; east likewise gives 100 to west.
    let mut inputs = county(1);
    let all_other = |zone: &str| Estate {
        id: zone.into(),
        zone: zone.into(),
        dwellings: 100_000.0,
        new_share: 0.0,
        same_zone_share: 0.0,
        ..estate()
    };
    inputs.estates = vec![all_other("east"), all_other("west")];
    all_close(ages(&inputs, 1, 6), &[0.0, 600.0, 600.0]);
    let short = project(&inputs).notices.into_iter().find_map(|notice| match notice {
        Notice::EstateShort { estate: 0, age: 6, year: 2021, children } => Some(children),
        _ => None,
    });
    close(short.unwrap(), 1800.0);
}
