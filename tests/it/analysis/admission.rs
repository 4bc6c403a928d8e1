//! Admission in rounds: worked by hand, and laws.

use crate::support::{plan, primary_school, steady_zone};
use proptest::collection::vec;
use proptest::prelude::*;
use xuewei::analysis::admission::lottery::{Families, children, drawn, exact, simulated};
use xuewei::analysis::admission::rounds::{Catchment, Receiver, Rounds, admit, apportioned};
use xuewei::analysis::admission::{Admissions, Cut, Destination, Flow, Group, Outcome, Refusal, Round, place_of};
use xuewei::model::{Admission, AdmissionAt, Applicants, Inputs, PointBin, Stage, ZoneKind, project};
use xuewei::text::Language;
use xuewei::text::admission::received;

fn school(places: u32, residents: [u32; 2]) -> Catchment {
    Catchment { places, residents }
}

#[test]
fn rounds_worked_by_hand() {
    // 100 places, 4 of them held for 3 special children: 97 are left to 50 + 20 residents, 27 for the lottery of 18;
    // 9 for points, of 90, 85, 85, … 60.
    let points = [60.0, 90.0, 85.0, 85.0, 80.0, 80.0, 75.0, 75.0, 70.0, 70.0, 70.0, 65.0];
    let rounds = Rounds {
        catchments: vec![school(100, [50, 20])],
        special: 3,
        reserved: 4,
        lottery: [18, 0, 0],
        points: points.to_vec(),
        receivers: vec![Receiver { spare: 1, same_zone: true }, Receiver { spare: 1, same_zone: false }],
        ..Rounds::default()
    };
    let found = admit(&rounds);
    assert_eq!(found.open, [4, 97, 27, 9]);
    assert_eq!(found.flow(Group::Special).placed, [3, 0, 0, 0]);
    assert_eq!(found.flow(Group::Registered).placed, [0, 50, 0, 0]);
    assert_eq!(found.flow(Group::Residents).placed, [0, 20, 0, 0]);
    assert_eq!(found.flow(Group::Lottery).placed, [0, 0, 18, 0]);
    // 90, 85, 85, 80, 80, 75, 75 and two of the three with 70.
    assert_eq!(found.cut, Some(Cut { points: 70.0, tied: 3, tied_placed: 2 }));
    let expected = Flow { applied: 12, placed: [0, 0, 0, 9], zone: 1, beyond: 1, home: 0, unplaced: 1 };
    assert_eq!(*found.flow(Group::Points), expected);
    assert_eq!([71.0, 70.0, 69.0].map(|points| found.chance_by_points(points)), [1.0, 2.0 / 3.0, 0.0]);
    assert_eq!((found.spare, &found.received[..]), (0, &[1, 1][..]));
}

#[test]
fn a_catchment_that_is_full_sends_its_residents_to_the_next_school_before_the_lottery() {
    let rounds = Rounds {
        catchments: vec![school(40, [30, 20]), school(45, [20, 5])],
        lottery: [30, 0, 0],
        outside: true,
        ..Rounds::default()
    };
    let found = admit(&rounds);
    // 10 residents of the first school go to the second, which has 20 left; 10 of 30 are drawn.
    assert_eq!(found.flow(Group::Residents).placed(), 15);
    assert_eq!(found.flow(Group::Residents).zone, 10);
    assert_eq!(found.open, [0, 85, 10, 0]);
    let lottery = found.flow(Group::Lottery);
    assert_eq!((lottery.placed(), lottery.home, lottery.unplaced), (10, 20, 0));
    assert_eq!(found.chances[0].map(|chance| (chance.share, chance.error)), Some((1.0 / 3.0, None)));
    let second = found.catchments[1];
    assert_eq!((second.residents_placed, second.others, second.spare), (25, 20, 0));
    assert_eq!(found.catchments[0].residents_placed, 40);
}

#[test]
fn twins_are_drawn_together() {
    // One child alone and one pair for two places: whoever is drawn first has them, a place stays back behind the child.
    assert_eq!(exact([1, 1, 0], 2), Some([Some(0.5), Some(0.5), None]));
    // Two alone and a pair for three: of the 3 places in the order the pair comes third in one, when the two before
    // have taken two: it does not fit. Else it is in. A child alone is out when it is last: behind the pair and the other.
    assert_eq!(exact([2, 1, 0], 3), Some([Some(2.0 / 3.0), Some(2.0 / 3.0), None]));
    // With one place the pair never fits, and it ends the draw when it comes first.
    assert_eq!(exact([1, 1, 0], 1), Some([Some(0.5), Some(0.0), None]));
    assert_eq!(exact([3, 2, 1], 10), Some([Some(1.0); 3]));
    assert_eq!(exact([4, 0, 0], 3), Some([Some(0.75), None, None]));
    assert_eq!(exact([100_000, 50_000, 5_000], 100_000), None);
    // Half of 400 by any order; a family of two is a little worse off.
    let [one, two, _] = exact([300, 50, 0], 200).unwrap();
    let (one, two) = (one.unwrap(), two.unwrap());
    assert!(two < one && (one - 0.5).abs() < 0.01 && (two - 0.5).abs() < 0.01, "{one} {two}");
}

fn county() -> Inputs {
    let mut inputs = plan(3, vec![steady_zone("a", ZoneKind::City, 100.0), steady_zone("b", ZoneKind::Rural, 50.0)]);
    // 12 rooms ÷ 6 × 45 = 90 entry places for 60 entrants; 6 rooms, 45 places, 40 entrants; 12 rooms, 90 places, 50.
    inputs.schools = vec![
        primary_school("north", "a", 12.0, 60.0),
        primary_school("south", "a", 6.0, 40.0),
        primary_school("village", "b", 12.0, 50.0),
    ];
    inputs
}

fn asked(inputs: &Inputs, id: &str) -> (xuewei::analysis::admission::Case, Outcome) {
    let projection = project(inputs);
    let at = place_of(inputs, id).unwrap();
    let case = Admissions::new(inputs, &projection).case(inputs, &projection, (&at, Stage::Primary, 2022)).unwrap();
    let outcome = admit(&case.rounds);
    (case, outcome)
}

#[test]
fn entrants_and_places_are_those_of_the_projection() {
    let (case, found) = asked(&county(), "a");
    assert_eq!((case.places, case.entrants, case.given), (135, 100, false));
    assert_eq!(case.rounds.catchments, [school(90, [60, 0]), school(45, [40, 0])]);
    assert_eq!((found.flow(Group::Registered).placed(), found.spare), (100, 35));
    // The other zone has 40 places that it does not need; of a school the neighbours come first.
    let mut towns = county();
    towns.zones[1].kind = ZoneKind::City;
    let (case, _) = asked(&towns, "a");
    assert_eq!(case.rounds.receivers, [Receiver { spare: 40, same_zone: false }]);
    let (case, _) = asked(&towns, "south");
    assert_eq!(case.receivers, [Destination::School(0), Destination::Zone(1)]);
    assert_eq!(case.rounds.catchments, [school(45, [40, 0])]);
    assert_eq!(
        case.rounds.receivers.iter().map(|one| (one.spare, one.same_zone)).collect::<Vec<_>>(),
        [(30, true), (40, false)]
    );
    // What schools share, λ, is what admission is about: it is left out.
    let mut shared = county();
    shared.sharing = [0.0, 1.0, 0.0];
    shared.schools[1].rooms[1] = 3.0;
    let (case, _) = asked(&shared, "south");
    assert_eq!(case.rounds.catchments, [school(22, [40, 0])]);
}

#[test]
fn children_of_a_town_are_sent_to_villages_only_where_these_are_named() {
    let mut inputs = county();
    for (id, kind) in [("c", ZoneKind::City), ("d", ZoneKind::Rural)] {
        inputs.zones.push(steady_zone(id, kind, 50.0));
        inputs.schools.push(primary_school(&format!("in {id}"), id, 12.0, 50.0));
    }
    let to = |inputs: &Inputs, id: &str| asked(inputs, id).0.receivers;
    assert_eq!(to(&inputs, "a"), [Destination::Zone(2)]);
    assert_eq!(to(&inputs, "b"), [Destination::Zone(3)]);
    let mut rules = Admission::of(AdmissionAt::Zone("a".into()), Stage::Primary);
    rules.redirect = Some(vec!["b".into(), "c".into()]);
    inputs.admissions = vec![rules];
    assert_eq!(to(&inputs, "a"), [Destination::Zone(1), Destination::Zone(2)]);
}

#[test]
fn the_redirected_are_told_by_school() {
    let mut inputs = county();
    // 90 places for 60 and 90 for 20 of the zone's others; 45 for 120 here: 30 + 70 to spare, those of the second first.
    inputs.zones[0] = steady_zone("a", ZoneKind::City, 200.0);
    inputs.schools[1].pupils = primary_school("south", "a", 6.0, 120.0).pupils;
    inputs.schools.push(primary_school("west", "a", 12.0, 20.0));
    let (case, found) = asked(&inputs, "south");
    assert_eq!(case.receivers, [Destination::School(3), Destination::School(0)]);
    assert_eq!((&found.received[..], found.total().unplaced), (&[70, 5][..], 0));
    // The zone as a whole: the same 75 are shared among both by what they have.
    let (case, found) = asked(&inputs, "a");
    assert_eq!(case.schools, [Some(0), Some(1), Some(3)]);
    assert_eq!((found.total().zone, &found.taken_over[..]), (75, &[22, 0, 53][..]));
    let to: Vec<(String, u32)> = (0..11).map(|place| (format!("s{place}"), 1 + place)).collect();
    assert_eq!(received(Language::Zh, "统筹去向", &to[..2]), "统筹去向：s0 1 人、s1 2 人");
    assert!(received(Language::En, "To", &to).ends_with("s7: 8, 3 others: 30"));
}

#[test]
fn rules_take_their_groups_out_of_the_entrants() {
    let mut inputs = county();
    let mut rules = Admission::of(AdmissionAt::Zone("a".into()), Stage::Primary);
    rules.special = 2.0;
    rules.reserved = 5.0;
    rules.registered_share = Some(0.75);
    rules.points.list = vec![88.0, 62.5];
    rules.points.bins = vec![PointBin { from: 60.0, to: 80.0, children: 10.0 }];
    rules.lottery.applicants = Applicants::Share(0.2);
    rules.redirect = Some(Vec::new());
    inputs.admissions = vec![rules.clone()];
    let (case, found) = asked(&inputs, "a");
    // 100 − 2 special − 12 by points; a fifth of the 50 elsewhere apply for the lottery.
    assert_eq!((case.residents, case.rounds.lottery), (86, [10, 0, 0]));
    assert_eq!(case.rounds.catchments, [school(90, [39, 13]), school(45, [26, 8])]);
    assert_eq!(case.rounds.points[2..], [61.0, 63.0, 65.0, 67.0, 69.0, 71.0, 73.0, 75.0, 77.0, 79.0]);
    assert!(case.rounds.receivers.is_empty());
    // 135 − 2 − 86 − 10 − 12.
    assert_eq!((found.spare, found.total().unplaced), (25, 0));
    assert_eq!(found.cut.map(|cut| cut.points), Some(61.0));
    // Those who live here without a claim to a school are among the entrants, too.
    rules.lottery.outside = false;
    rules.residents.insert(2023, 10.0);
    inputs.admissions = vec![rules.clone()];
    assert_eq!(asked(&inputs, "a").0.residents, 76);
    // Figures of a year hold in that year.
    rules.places.insert(2022, 60.0);
    rules.residents.insert(2022, 70.0);
    inputs.admissions = vec![rules];
    let (case, _) = asked(&inputs, "a");
    assert_eq!(case.rounds.catchments.iter().map(|one| one.places).collect::<Vec<_>>(), [40, 20]);
    assert_eq!(case.rounds.catchments.iter().map(|one| one.residents.iter().sum::<u32>()).sum::<u32>(), 70);
}

#[test]
fn a_zone_without_schools_admits_as_one() {
    let mut inputs = county();
    inputs.schools.truncate(2);
    inputs.zones[1].rooms[Stage::Primary as usize] = [6.0, 0.0, 0.0, 6.0];
    inputs.zones[1].private_share[Stage::Primary as usize].insert(2020, 0.2);
    let (case, _) = asked(&inputs, "b");
    assert_eq!((case.schools, case.rounds.catchments), (vec![None], vec![school(45, [40, 0])]));
    let projection = project(&inputs);
    let admissions = Admissions::new(&inputs, &projection);
    let ask = |at: AdmissionAt, stage, year| admissions.case(&inputs, &projection, (&at, stage, year)).unwrap_err();
    assert_eq!(ask(AdmissionAt::Zone("x".into()), Stage::Primary, 2022), Refusal::UnknownPlace);
    assert_eq!(ask(AdmissionAt::Zone("a".into()), Stage::Primary, 2024), Refusal::NotProjected);
    assert_eq!(ask(AdmissionAt::School("north".into()), Stage::Junior, 2022), Refusal::Nobody);
    assert_eq!(place_of(&inputs, "x"), None);
}

fn families() -> impl Strategy<Value = Families> {
    prop_oneof![(0..60u32).prop_map(|one| [one, 0, 0]), [0..40u32, 0..8u32, 0..3u32]]
}

fn rounds() -> impl Strategy<Value = Rounds> {
    let catchment = (0..60u32, [0..50u32, 0..30u32]).prop_map(|(places, residents)| Catchment { places, residents });
    let receiver = (0..20u32, any::<bool>()).prop_map(|(spare, same_zone)| Receiver { spare, same_zone });
    (
        (vec(catchment, 1..5), 0..20u32, 0..20u32),
        (families(), any::<bool>(), vec((0..30i32).prop_map(f64::from), 0..40)),
        (vec(receiver, 0..4), any::<u64>()),
    )
        .prop_map(|((catchments, special, reserved), (lottery, outside, points), (receivers, seed))| Rounds {
            catchments,
            special,
            reserved,
            lottery,
            outside,
            points,
            receivers,
            seed,
        })
}

/// The chance of each group to be placed or to have a place at a school it is sent to, and each child's by points.
fn shares(rounds: &Rounds, outcome: &Outcome) -> Vec<f64> {
    let mut shares = Vec::new();
    for group in [Group::Special, Group::Registered, Group::Residents, Group::Points] {
        let flow = outcome.flow(group);
        shares.push(f64::from(flow.placed()));
        shares.push(f64::from(flow.placed() + flow.redirected()));
    }
    shares.extend(outcome.chances.iter().flatten().map(|chance| chance.share));
    shares.extend(rounds.points.iter().map(|points| outcome.chance_by_points(*points)));
    let residents = outcome.catchments.iter().map(|one| f64::from(one.residents_placed));
    shares.into_iter().chain(residents).collect()
}

proptest! {
    #[test]
    fn nobody_is_lost_and_no_place_is_given_twice(rounds in rounds()) {
        let found = admit(&rounds);
        for flow in &found.flows {
            prop_assert_eq!(flow.applied, flow.placed() + flow.redirected() + flow.unplaced);
        }
        let places: u32 = rounds.catchments.iter().map(|one| one.places).sum();
        let total = found.total();
        let sent: u32 = found.received.iter().sum();
        // Who is sent to a school of the zone itself has one of its places.
        prop_assert_eq!(total.placed() + total.zone + total.beyond - sent + found.spare, places);
        let to_others: u32 = rounds.receivers.iter().zip(&found.received).filter(|(to, _)| to.same_zone).map(|(_, sent)| sent).sum();
        prop_assert_eq!(found.taken_over.iter().sum::<u32>(), total.zone - to_others);
        prop_assert!(found.taken_over.iter().zip(&found.catchments).all(|(taken, one)| *taken <= one.others));
        let filled = |of: fn(&xuewei::analysis::admission::Filled) -> u32| found.catchments.iter().map(of).sum::<u32>();
        prop_assert_eq!(filled(|one| one.spare), found.spare);
        for one in &found.catchments {
            prop_assert_eq!(one.residents_placed + one.others + one.spare, one.places);
            prop_assert!(one.residents_placed <= one.residents);
        }
        for (round, open) in Round::ALL.into_iter().zip(found.open) {
            prop_assert!(total.placed[round as usize] <= open);
        }
        prop_assert!(found.received.iter().zip(&rounds.receivers).all(|(sent, to)| *sent <= to.spare));
        prop_assert!(total.unplaced == 0 || sent == rounds.receivers.iter().map(|to| to.spare).sum::<u32>());
    }

    #[test]
    fn the_same_seed_gives_the_same_and_only_the_draw_goes_by_it(rounds in rounds(), seed in any::<u64>()) {
        let found = admit(&rounds);
        prop_assert_eq!(&admit(&rounds), &found);
        let other = admit(&Rounds { seed, ..rounds.clone() });
        prop_assert_eq!(other.chances, found.chances);
        for group in [Group::Special, Group::Registered] {
            prop_assert_eq!(other.flow(group), found.flow(group));
        }
        if rounds.lottery[1..] == [0, 0] {
            prop_assert_eq!(other, found);
        }
    }

    #[test]
    fn more_places_lower_nobodys_chance(rounds in rounds(), at in any::<prop::sample::Index>(), more in 1..10u32) {
        let mut larger = rounds.clone();
        larger.catchments[at.index(rounds.catchments.len())].places += more;
        let (before, after) = (admit(&rounds), admit(&larger));
        for (place, (was, now)) in shares(&rounds, &before).iter().zip(shares(&larger, &after)).enumerate() {
            prop_assert!(now >= was - 1e-12, "{}: {} falls to {}", place, was, now);
        }
        prop_assert!(after.total().unplaced <= before.total().unplaced);
    }

    #[test]
    fn more_points_are_never_worse(rounds in rounds()) {
        let found = admit(&rounds);
        let chances: Vec<f64> = (-1..32).map(|points| found.chance_by_points(f64::from(points))).collect();
        prop_assert!(chances.windows(2).all(|pair| pair[0] <= pair[1]), "{:?}", chances);
        // Each chance is that of its children: together they are those placed.
        let expected: f64 = rounds.points.iter().map(|points| found.chance_by_points(*points)).sum();
        prop_assert!((expected - f64::from(found.flow(Group::Points).placed())).abs() < 1e-9);
    }

    #[test]
    fn exact_chances_add_up_and_are_those_of_trials(families in families(), places in 0..80u32, seed in any::<u64>()) {
        let exact = exact(families, places).expect("few enough to go through");
        let trials = simulated(families, places, 2000, seed);
        for (share, trial) in exact.iter().zip(trials) {
            prop_assert_eq!(share.is_some(), trial.is_some());
            if let (Some(share), Some(trial)) = (share, trial) {
                prop_assert!((0.0..=1.0).contains(share));
                // Six errors, and as much as no trial in 2000 can tell.
                let within = 6.0 * trial.error.unwrap() + 0.01;
                prop_assert!((share - trial.share).abs() <= within, "{} is not {:?}", share, trial);
            }
        }
        let expected: f64 = (0..3)
            .map(|size| exact[size].unwrap_or(0.0) * f64::from(families[size]) * (size + 1) as f64)
            .sum();
        let all = children(families) as f64;
        let full = all.min(f64::from(places));
        // At most two places stay back.
        prop_assert!(expected <= full + 1e-9 && expected >= (full - 2.0).min(all) - 1e-9, "{} of {}", expected, full);
        prop_assert!(children(drawn(families, places, seed)) <= u64::from(places));
    }

    #[test]
    fn parts_add_up_and_follow_their_weights(number in 0..200u32, weights in vec(0..60u32, 1..6)) {
        let parts = apportioned(number, &weights);
        prop_assert_eq!(parts.iter().sum::<u32>(), number);
        let all: u32 = weights.iter().sum();
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(number > all || part <= weight);
            prop_assert!(all == 0 || f64::from(*part) + 1.0 > f64::from(number) * f64::from(*weight) / f64::from(all));
        }
    }
}

#[test]
fn rules_travel_with_the_file() {
    let file = r#"{"xuewei": 3, "scenarios": [{"id": "a", "base_year": 2020, "zones": [{"id": "z"}], "admissions": [
        {"stage": "primary", "zone": "z", "places": {"2025": 180}, "registered_share": 0.8, "special": 6, "reserved": 10,
         "lottery": {"applicants": 60, "twins": 3, "outside": false}, "points": [87, 76.5],
         "point_bins": [{"from": 60, "to": 80, "children": 40}], "redirect": [], "seed": 20250701}]}]}"#;
    let workspace = xuewei::scenario::file::read(file.as_bytes()).unwrap();
    let rules = &workspace.scenarios[0].inputs.admissions[0];
    assert_eq!((&rules.at, rules.places[&2025]), (&AdmissionAt::Zone("z".into()), 180.0));
    assert_eq!((rules.lottery.applicants, rules.lottery.outside), (Applicants::Number(60.0), false));
    assert_eq!((rules.points.list.len(), rules.points.bins[0].children, rules.seed), (2, 40.0, 20_250_701));
    assert_eq!(rules.redirect, Some(Vec::new()));
    let link = xuewei::scenario::link::encode(&workspace, false);
    assert_eq!(xuewei::scenario::link::decode(&link).unwrap().workspace, workspace);
    for (from, to) in [("\"zone\": \"z\",", ""), ("\"applicants\": 60", "\"applicants\": 60, \"share\": 0.1")] {
        let problems = xuewei::scenario::file::read(file.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
    }
}
