//! What is only unusual, in the inputs and in the results: told and computed.

use super::{Case, arrivals, estate, example, expect, hand, is, link, moving, put, take, target, towards};
use xuewei::model::{
    Arrivals, Births, ClassSize, Estate, Grade, Inputs, LinkRule, Progression, Project, ProjectKind, Stage, Zone,
    ZoneKind, project,
};
use xuewei::scenario::check::{check, check_results, computable};
use xuewei::scenario::problem::Level;
use xuewei::text::{Language, problem};

#[test]
fn what_is_only_unusual_is_computed() {
    expect(
        Level::Warning,
        &[
            (|i| i.gross_ratio = Some(0.4), "gross_ratio", "Unusual"),
            (|i| i.kindergarten_target = target(2030, 0.9), "kindergarten_target.year", "BeyondHorizon"),
            (|i| put(&mut i.births.by_year, 2020, 500.0), "births.by_year.2020", "BirthsLeap"),
            (|i| take(&mut i.births.by_year, 2015), "births.by_year", "BirthsGap { first: 2015, last: 2015 }"),
            (|i| take(&mut i.births.by_year, 2020), "births.by_year", "BirthsEndEarly { last: 2019, base: 2020 }"),
            (|i| i.births = Births::default(), "births", "NoBirths"),
            (
                |i| {
                    let births = std::mem::take(&mut i.births);
                    i.zones.iter_mut().take(2).for_each(|zone| zone.births = Some(births.clone()));
                },
                "zones[villages].births",
                "NoBirths",
            ),
            (
                |i| i.zones[0].births = Some(Births { by_year: [(2020, 1000.0)].into(), ..Births::default() }),
                "births.by_year",
                "OwnBirthsExceed",
            ),
            (
                |i| {
                    i.urbanisation = towards(0.7, 0.6, 2025);
                    i.links.push(link("villages", "town", LinkRule::Target { weight: 1.0 }));
                },
                "urbanisation.target",
                "FallingTarget",
            ),
            (|i| i.urbanisation = towards(0.6, 0.7, 2025), "urbanisation", "TargetWithoutLinks"),
            (|i| i.links[0].rule = LinkRule::Target { weight: 1.0 }, "links[0]", "LinkWithoutTarget"),
            (|i| i.links.push(link("villages", "town", hand(0.95))), "links[0]", "LeavingOverOne"),
            (
                |i| {
                    i.urbanisation = towards(0.6, 0.7, 2025);
                    i.links[0].rule = LinkRule::Target { weight: 0.0 };
                },
                "links[0].weight",
                "NoWeight",
            ),
            (
                |i| {
                    let years = (Some(2024), Some(2022));
                    let shares = ([0.1; 3], 0.1);
                    i.links[0].rule = LinkRule::Hand {
                        at_entry: shares.0,
                        other_ages: shares.1,
                        first_year: years.0,
                        last_year: years.1,
                    };
                },
                "links[0]",
                "NeverHolds",
            ),
            (|i| i.zones[0].children_per_birth = Some(3.0), "zones[city].children_per_birth", "Unusual"),
            (|i| i.zones[0].progression = Some(Progression::Trend), "zones[city].history", "NoTrend"),
            (
                |i| {
                    i.progression = Progression::Trend;
                    for zone in &mut i.zones {
                        zone.history = [(2016, [9.0; 9]), (2018, [9.0; 9]), (2019, [9.0; 9])].into();
                    }
                    i.zones.iter_mut().skip(1).for_each(|zone| take(&mut zone.history, 2016));
                },
                "zones[city].history",
                "HistoryGap { first: 2017, last: 2017 }",
            ),
            (|i| put(&mut i.zones[0].history, 2020, [9.0; 9]), "zones[city].history.2020", "HistoryNotBefore"),
            (|i| i.zones[1].rooms[2] = [0.0; 4], "zones[town].rooms.junior", "PupilsWithoutRooms"),
            (
                |i| {
                    let rooms = [[0.0; 4], [12.0, 0.0, 0.0, 0.0], [0.0; 4]];
                    i.zones.push(Zone { id: "hills".into(), kind: ZoneKind::Rural, rooms, ..Zone::default() });
                },
                "zones[hills].rooms.primary",
                "RoomsWithoutPupils",
            ),
            (
                |i| {
                    i.projects[0].first_year = 2021;
                    i.norms.lead_time.extension = 2;
                },
                "projects[city_primary].first_year",
                "BeforeBuilt { year: 2021, earliest: 2022 }",
            ),
            (
                |i| {
                    i.projects[0].kind = ProjectKind::New;
                    (i.projects[0].first_year, i.projects[0].delay) = (2021, 1);
                },
                "projects[city_primary].first_year",
                "BeforeBuilt { year: 2022, earliest: 2023 }",
            ),
            (|i| i.projects[0].first_year = 2020, "projects[city_primary].first_year", "StartsBeforeBase"),
            (|i| i.projects[0].delay = 9, "projects[city_primary].first_year", "BeyondHorizon"),
            (|i| i.projects[0].effects.clear(), "projects[city_primary]", "NoEffects"),
            (|i| i.projects[0].kind = ProjectKind::Merger, "projects[city_primary]", "MergerWithoutRemoval"),
            (|i| i.projects[0].years_open = Some(3), "projects[city_primary].years_open", "NotUsed"),
            (
                |i| {
                    i.projects.push(Project {
                        id: "p".into(),
                        first_year: 2022,
                        moves: vec![moving(0.6), moving(0.6)],
                        ..Project::default()
                    });
                },
                "projects[p].moves[1].share",
                "MovesOverOne",
            ),
            (|i| i.norms.warning_yellow = 1.1, "norms.warning_yellow", "YellowAboveRed"),
            (
                |i| {
                    let stage = Some(Stage::Junior);
                    i.norms.class_size.push(ClassSize {
                        stage,
                        grade: Some(Grade(3)),
                        pupils: 40.0,
                        ..ClassSize::default()
                    });
                },
                "norms.class_size[0]",
                "FitsNoGrade",
            ),
        ],
    );
}

#[test]
fn a_name_given_twice_is_told() {
    expect(
        Level::Warning,
        &[
            (|i| i.zones[2].name = i.zones[0].name.clone(), "zones[villages].name", "NameTwice"),
            (|i| i.zones[2].name.en = i.zones[0].name.en.clone(), "zones[villages].name", "NameTwice"),
            (
                |i| {
                    let twin = Project { id: "twin".into(), ..i.projects[0].clone() };
                    i.projects.push(twin);
                },
                "projects[twin].name",
                "NameTwice",
            ),
        ],
    );
}

#[test]
fn a_grade_that_sticks_out_is_told_at_its_cell() {
    fn g(inputs: &mut Inputs, pupils: [f64; 9]) {
        inputs.zones[0].pupils = pupils;
    }
    expect(
        Level::Warning,
        &[
            (|i| i.zones[0].pupils[8] = 0.0, "zones[city].pupils.G9", "GradeLeap(11, [0.0"),
            (|i| i.zones[0].pupils[3] = 0.0, "zones[city].pupils.G4", "GradeLeap(6, [0.0"),
            (|i| i.zones[0].pupils[3] /= 10.0, "zones[city].pupils.G4", "GradeLeap"),
            (|i| i.zones[0].pupils[7] *= 10.0, "zones[city].pupils.G8", "GradeLeap"),
            (
                |i| g(i, [800.0, 800.0, 1201.0, 800.0, 810.0, 800.0, 800.0, 800.0, 800.0]),
                "zones[city].pupils.G3",
                "GradeLeap(5, [1201.0, 800.0])",
            ),
        ],
    );
    for sound in [
        [800.0, 800.0, 1200.0, 800.0, 800.0, 800.0, 800.0, 800.0, 800.0],
        // A school that fills from below, a small one, one without its upper grades.
        [800.0, 0.0, 0.0, 0.0, 0.0, 0.0, 800.0, 40.0, 0.0],
        [30.0, 0.0, 40.0, 5.0, 50.0, 10.0, 30.0, 0.0, 30.0],
        [300.0, 300.0, 300.0, 300.0, 300.0, 300.0, 0.0, 0.0, 0.0],
    ] {
        let mut inputs = example();
        g(&mut inputs, sound);
        assert!(check(&inputs).iter().all(|one| !format!("{:?}", one.fault).starts_with("GradeLeap")), "{sound:?}");
    }
    let mut inputs = example();
    g(&mut inputs, [800.0, 800.0, 800.0, 800.0, 800.0, 800.0, 800.0, 800.0, 0.0]);
    let said = Language::ALL.map(|language| problem::sentence(&check(&inputs)[0].fault, language));
    assert_eq!(
        said,
        ["九年级为 0，相邻年级 800，是否漏填？", "Grade 9 has 0 pupils, the grade beside it 800. Is it missing?"]
    );
}

#[test]
fn results_out_of_the_ordinary_are_told() {
    let cases: &[Case] = &[
        (|i| i.zones[0].children = Some([1500.0; 6]), "zones[city].children_per_birth", "UnusualCalibration"),
        (|i| i.zones[0].rooms[1][0] = 30.0, "zones[city].rooms.primary", "Crowded"),
        (|i| i.projects[0].effects[0].rooms = -80.0, "projects[city_primary]", "RoomsCut"),
        (
            |i| i.arrivals.push(Arrivals { by_year: [(2021, -9000.0)].into(), ..arrivals(Stage::Junior) }),
            "arrivals[0]",
            "CouldNotLeave",
        ),
        (
            |i| {
                let children_per_100 = [0.0, 600.0, 0.0];
                i.estates.push(Estate { dwellings: 9000.0, children_per_100, ..estate() });
            },
            "estates[e]",
            "EstateShort",
        ),
        (
            |i| {
                i.zones[0].progression = Some(Progression::Trend);
                i.zones[0].history = [(2019, [200.0; 9])].into();
            },
            "zones[city].history",
            "UnusualProgression",
        ),
    ];
    let example = example();
    assert_eq!(check_results(&example, &project(&example)), []);
    for (change, path, fault) in cases {
        let mut inputs = example.clone();
        change(&mut inputs);
        assert!(computable(&check(&inputs)));
        let found = check_results(&inputs, &project(&inputs));
        assert!(found.iter().any(|one| is(one, Level::Warning, path, fault)), "{path}: {fault} is not in {found:#?}");
    }
    assert_eq!(check_results(&example, &project(&Inputs::default())), []);
}
