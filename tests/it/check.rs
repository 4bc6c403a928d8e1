//! What is refused and what is only unusual: each at its path, told in both languages.

mod admissions;
pub(crate) mod schools;
mod unusual;

use std::collections::BTreeMap;
use xuewei::model::{
    Arrivals, Births, ClassSize, Counted, Effect, Estate, Grade, Inputs, KindergartenPupils, KindergartenTarget, Link,
    LinkRule, Move, ProjectKind, RoomClass, Stage, TargetRatio, Urbanisation, Year, Zone, project,
};
use xuewei::scenario::check::{check, check_results, computable};
use xuewei::scenario::presets;
use xuewei::scenario::problem::{Level, Problem};
use xuewei::text::{Language, problem};

/// The example with one thing changed, and what is then said: path and beginning of the fault.
type Case = (fn(&mut Inputs), &'static str, &'static str);

fn example() -> Inputs {
    presets::preset("example@1").unwrap().inputs
}

/// Checks that a change is told at a level, and that nothing else is.
#[track_caller]
fn expect(level: Level, cases: &[Case]) {
    expect_of(&example(), level, cases);
}

#[track_caller]
fn expect_of(sound: &Inputs, level: Level, cases: &[Case]) {
    assert_eq!(check(sound), []);
    for (change, path, fault) in cases {
        let mut inputs = sound.clone();
        change(&mut inputs);
        let found = check(&inputs);
        assert!(found.iter().any(|one| is(one, level, path, fault)), "{path}: {fault} is not in {found:#?}");
        assert_eq!(computable(&found), level == Level::Warning, "{path}: {fault}: {found:#?}");
        assert!(level == Level::Error || found.len() == 1, "{path}: {fault}: {found:#?}");
        for (one, language) in found.iter().flat_map(|one| Language::ALL.map(|language| (one, language))) {
            assert!(problem::line(one, language).len() > one.path.len() + 10);
        }
        // Whatever is refused, the model does not panic over it.
        check_results(&inputs, &project(&inputs));
    }
}

fn is(problem: &Problem, level: Level, path: &str, fault: &str) -> bool {
    problem.level == level && problem.path == path && format!("{:?}", problem.fault).starts_with(fault)
}

fn put<T>(by_year: &mut BTreeMap<Year, T>, year: Year, figure: T) {
    by_year.insert(year, figure);
}

fn take<T>(by_year: &mut BTreeMap<Year, T>, year: Year) {
    by_year.remove(&year);
}

fn link(from: &str, to: &str, rule: LinkRule) -> Link {
    Link { from: from.into(), to: to.into(), rule }
}

fn hand(share: f64) -> LinkRule {
    LinkRule::Hand { at_entry: [share; 3], other_ages: share, first_year: None, last_year: None }
}

fn towards(now: f64, target: f64, year: i32) -> Option<Urbanisation> {
    Some(Urbanisation { now, target, year, intensity: 1.0, entry_weight: 3.0 })
}

fn arrivals(stage: Stage) -> Arrivals {
    Arrivals { zone: "city".into(), stage, counted: Counted::Flow, by_year: [(2021, 5.0)].into(), profile: None }
}

fn estate() -> Estate {
    Estate { id: "e".into(), zone: "city".into(), dwellings: 100.0, ..Estate::default() }
}

fn moving(share: f64) -> Move {
    Move { stage: Stage::Junior, from: "villages".into(), to: "town".into(), share }
}

fn effect(stage: Stage, class: RoomClass, rooms: f64) -> Effect {
    Effect { zone: "city".into(), school: None, stage, class, rooms }
}

fn target(year: i32, ratio: f64) -> Option<KindergartenTarget> {
    Some(KindergartenTarget { year, ratio: TargetRatio::All(ratio) })
}

#[test]
fn figures_that_mean_nothing_are_refused() {
    expect(
        Level::Error,
        &[
            (|i| i.base_year = 1800, "base_year", "OutOfRange"),
            (|i| i.horizon = 0, "horizon", "OutOfRange"),
            (|i| i.horizon = 31, "horizon", "OutOfRange"),
            (|i| i.autumn_share = 1.1, "autumn_share", "OutOfRange"),
            (|i| i.autumn_share = f64::NAN, "autumn_share", "NotFinite"),
            (|i| put(&mut i.births.by_year, 2015, -1.0), "births.by_year.2015", "Negative"),
            (|i| put(&mut i.births.by_year, 1800, 1.0), "births.by_year.1800", "FarYear"),
            (|i| put(&mut i.births.later, 2021, f64::INFINITY), "births.later.2021", "NotFinite"),
            (|i| put(&mut i.births.change, 2021, -1.5), "births.change.2021", "OutOfRange"),
            (|i| i.gross_ratio = Some(2.5), "gross_ratio", "OutOfRange"),
            (|i| i.kindergarten_target = target(2020, 0.9), "kindergarten_target.year", "NotAfterBase"),
            (|i| i.kindergarten_target = target(2025, 2.1), "kindergarten_target.ratio", "OutOfRange"),
            (|i| i.urbanisation = towards(0.6, 1.2, 2030), "urbanisation.target", "OutOfRange"),
            (|i| i.urbanisation = towards(0.6, 0.7, 2019), "urbanisation.year", "NotAfterBase"),
            (|i| i.damping = -0.1, "damping", "OutOfRange"),
            (|i| i.norms.pupils_per_staff_primary = 0.0, "norms.pupils_per_staff_primary", "NotPositive"),
            (|i| i.norms.warning_red = -1.0, "norms.warning_red", "NotPositive"),
            (|i| i.norms.lead_time.junior = u32::MAX, "norms.lead_time.junior", "OutOfRange"),
            (
                |i| i.norms.class_size.push(ClassSize { pupils: 0.0, ..ClassSize::default() }),
                "norms.class_size[0].pupils",
                "NotPositive",
            ),
            (
                |i| i.norms.class_size.push(ClassSize { pupils: 9.0, grade: Some(Grade(12)), ..ClassSize::default() }),
                "norms.class_size[0].grade",
                "OutOfRange",
            ),
        ],
    );
}

#[test]
fn zones_that_mean_nothing_are_refused() {
    expect(
        Level::Error,
        &[
            (|i| i.zones[0].id.clear(), "zones[0].id", "EmptyId"),
            (|i| i.zones[1].id = "new town".into(), "zones[1].id", "BadId"),
            (|i| i.zones[1].id = "x".repeat(41), "zones[1].id", "BadId"),
            (|i| i.zones[1].id = "city".into(), "zones[city].id", "DuplicateId"),
            (|i| i.zones[0].pupils[2] = -3.0, "zones[city].pupils.G3", "Negative(-3.0)"),
            (|i| i.zones[0].pupils[2] = 1e12, "zones[city].pupils.G3", "OutOfRange"),
            (|i| i.zones[0].children = Some([f64::NAN; 6]), "zones[city].children[5]", "NotFinite"),
            (|i| i.zones[0].kindergarten = KindergartenPupils::Total(-1.0), "zones[city].kindergarten", "Negative"),
            (
                |i| i.zones[0].kindergarten = KindergartenPupils::ByClass([1.0, -1.0, 1.0]),
                "zones[city].kindergarten.K2",
                "Negative",
            ),
            (|i| i.zones[0].gross_ratio = Some(3.0), "zones[city].gross_ratio", "OutOfRange"),
            (
                |i| i.zones[0].kindergarten_target = target(2000, 1.0),
                "zones[city].kindergarten_target.year",
                "NotAfterBase",
            ),
            (|i| i.zones[0].children_per_birth = Some(-1.0), "zones[city].children_per_birth", "Negative"),
            (|i| i.zones[0].retention[14] = 1.01, "zones[city].retention[14]", "OutOfRange"),
            (|i| i.zones[0].attendance[1] = 2.0, "zones[city].attendance.junior", "OutOfRange"),
            (|i| i.zones[0].attendance[0] = 0.0, "zones[city].attendance.primary", "NobodyAttends"),
            (|i| put(&mut i.zones[0].history, 2019, [-1.0; 9]), "zones[city].history.2019.G1", "Negative"),
            (|i| put(&mut i.zones[0].history, 1700, [1.0; 9]), "zones[city].history.1700", "FarYear"),
            (|i| i.zones[0].rooms[1][0] = 2.5, "zones[city].rooms.primary.public", "NotWhole"),
            (|i| i.zones[0].rooms[2][1] = 2.0, "zones[city].rooms.junior.attached", "WrongRooms"),
            (
                |i| put(&mut i.zones[0].private_share[0], 2020, 1.5),
                "zones[city].private_share.kindergarten.2020",
                "OutOfRange",
            ),
            (
                |i| i.zones[0].births = Some(Births { by_year: [(2020, -1.0)].into(), ..Births::default() }),
                "zones[city].births.by_year.2020",
                "Negative",
            ),
            (|i| i.zones = vec![Zone { id: "a".into(), ..Zone::default() }], "births", "NothingToShareBy"),
            (
                |i| {
                    i.zones[0].children = None;
                    i.zones[0].kindergarten = KindergartenPupils::Total(100.0);
                    i.zones.iter_mut().for_each(|zone| zone.pupils[0] = 0.0);
                },
                "births",
                "NothingToShareBy",
            ),
        ],
    );
}

#[test]
fn flows_that_mean_nothing_are_refused() {
    expect(
        Level::Error,
        &[
            (|i| i.links[0].from = "nowhere".into(), "links[0].from", "UnknownZone(\"nowhere\")"),
            (|i| i.links[0].to = "villages".into(), "links[0].to", "SameZone"),
            (|i| i.links[0].rule = hand(1.5), "links[0].other_ages", "OutOfRange"),
            (|i| i.links[0].rule = hand(-0.5), "links[0].at_entry.junior", "OutOfRange"),
            (|i| i.links[0] = link("town", "city", LinkRule::Target { weight: 1.0 }), "links[0].from", "NotRural"),
            (|i| i.links[0].rule = LinkRule::Target { weight: -1.0 }, "links[0].weight", "Negative"),
            (|i| i.arrivals = vec![arrivals(Stage::Primary); 2], "arrivals[1]", "ArrivalsTwice"),
            (
                |i| i.arrivals.push(Arrivals { zone: "x".into(), ..arrivals(Stage::Primary) }),
                "arrivals[0].zone",
                "UnknownZone",
            ),
            (
                |i| i.arrivals.push(Arrivals { profile: Some(vec![1.0; 5]), ..arrivals(Stage::Primary) }),
                "arrivals[0].profile",
                "WrongLength { found: 5, expected: Some(6) }",
            ),
            (
                |i| i.arrivals.push(Arrivals { profile: Some(vec![-1.0; 6]), ..arrivals(Stage::Primary) }),
                "arrivals[0].profile[5]",
                "Negative",
            ),
            (
                |i| {
                    let by_year = [(2021, -5.0)].into();
                    i.arrivals.push(Arrivals { counted: Counted::Stock, by_year, ..arrivals(Stage::Primary) });
                },
                "arrivals[0].by_year.2021",
                "Negative",
            ),
            (|i| i.estates.push(Estate { id: String::new(), ..estate() }), "estates[0].id", "EmptyId"),
            (|i| i.estates.push(Estate { zone: "x".into(), ..estate() }), "estates[e].zone", "UnknownZone"),
            (|i| i.estates.push(Estate { dwellings: -1.0, ..estate() }), "estates[e].dwellings", "Negative"),
            (|i| i.estates.push(Estate { occupancy: vec![], ..estate() }), "estates[e].occupancy", "NoOccupancy"),
            (
                |i| i.estates.push(Estate { occupancy: vec![0.5, 1.5], ..estate() }),
                "estates[e].occupancy[1]",
                "OutOfRange",
            ),
            (|i| i.estates.push(Estate { new_share: 0.8, ..estate() }), "estates[e].origin", "SharesOverOne"),
            (|i| i.estates.push(Estate { new_share: 1.8, ..estate() }), "estates[e].origin.new", "OutOfRange"),
        ],
    );
}

#[test]
fn projects_that_mean_nothing_are_refused() {
    expect(
        Level::Error,
        &[
            (|i| i.projects[0].id.clear(), "projects[0].id", "EmptyId"),
            (|i| i.projects.push(i.projects[0].clone()), "projects[city_primary].id", "DuplicateId"),
            (|i| i.projects[0].first_year = 9999, "projects[city_primary].first_year", "FarYear"),
            (|i| i.projects[0].delay = -1, "projects[city_primary].delay", "Negative"),
            (|i| i.projects[0].phase_in = 0, "projects[city_primary].phase_in", "OutOfRange"),
            (|i| i.projects[0].kind = ProjectKind::Flexible, "projects[city_primary].years_open", "NoYearsOpen"),
            (|i| i.projects[0].effects[0].zone = "x".into(), "projects[city_primary].effects[0].zone", "UnknownZone"),
            (|i| i.projects[0].effects[0].rooms = 0.5, "projects[city_primary].effects[0].rooms", "NotWhole"),
            (
                |i| i.projects[0].effects[0] = effect(Stage::Primary, RoomClass::Inclusive, 1.0),
                "projects[city_primary].effects[0].class",
                "WrongRooms",
            ),
            (|i| i.projects[0].moves.push(moving(1.5)), "projects[city_primary].moves[0].share", "OutOfRange"),
            (
                |i| i.projects[0].moves.push(Move { to: "villages".into(), ..moving(0.5) }),
                "projects[city_primary].moves[0].to",
                "SameZone",
            ),
            (|i| i.projects[0].cost = Some(-1.0), "projects[city_primary].cost", "Negative"),
            (|i| i.projects[0].cost_years[1] = 3000, "projects[city_primary].cost_years[1]", "FarYear"),
        ],
    );
}

#[test]
fn nothing_at_all_is_fine() {
    assert_eq!(check(&Inputs::default()), []);
    let mut inputs = example();
    inputs.zones.clear();
    inputs.links.clear();
    inputs.projects.clear();
    assert_eq!(check(&inputs), []);
}
