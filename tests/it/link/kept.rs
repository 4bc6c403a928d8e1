//! One link and one file of each version ever published, kept for ever: they open, to what they meant.

pub(super) mod schools;

use super::opened;
use std::fs;
use std::path::PathBuf;
use xuewei::model::*;
use xuewei::scenario::meeting::{Meeting, Minute, MinuteKind, Step, StepKind};
use xuewei::scenario::{Scenario, Source, Status, Workspace, file, link, presets};

fn path(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/kept")).join(name)
}

#[test]
fn files_and_links_of_every_version_open_to_what_they_meant() {
    for version in 1..=file::VERSION {
        let file = fs::read(path(&format!("v{version}.xuewei.json"))).unwrap();
        let expected = match version {
            1 => meant(),
            2 => with_meeting(),
            _ => with_schools(),
        };
        assert_eq!(file::read(&file), Ok(expected), "{version}");
    }
    for version in 1..=link::VERSION {
        let link = fs::read_to_string(path(&format!("v{version}.link.txt"))).unwrap();
        assert!(link.starts_with(&format!("{version}.")));
        let mut expected = match version {
            1 | 2 => meant(),
            3 => with_meeting(),
            _ => with_schools(),
        };
        expected.meeting.minutes.clear();
        assert_eq!(opened(link.trim_end()), expected, "{version}");
    }
}

/// Links that were made while the page began with `enshi@1`: of the preset itself, and with a plan of it.
#[test]
fn links_of_the_preset_that_the_page_began_with_still_open() {
    let scenario = presets::preset("enshi@1").unwrap();
    let mut plan = Scenario { id: "plan".into(), name: name("方案 A", "Plan A"), ..scenario.clone() };
    plan.inputs.births.change = ByYear::from([(2026, -0.05)]);
    plan.inputs.projects[0].delay = 2;
    plan.inputs.norms.warning_yellow = 0.85;
    for (link, scenarios) in [
        ("4.qybS3bG1ACt9Dfk", vec![scenario.clone()]),
        ("4.rZbBCQAwCANX6QilIHQ3cXcFCYg-9OEEeiQk4aW_CZejCzqGrOVxMbENau19GgXuE6BeQ1QZZEm7", vec![scenario, plan]),
    ] {
        let found = opened(link);
        assert_eq!(found.scenarios, scenarios);
        assert_eq!(found.scenarios[0].preset.as_deref(), Some("enshi@1"));
    }
}

#[test]
fn the_link_of_the_preset_to_begin_with_is_short() {
    let workspace = presets::workspace(presets::list()[0].id).unwrap();
    let link = link::encode(&workspace, false);
    assert!(link.len() < 30, "{link}");
    assert_eq!(opened(&link), workspace);
}

/// With `cargo test --test it -- --ignored keep`, for a new version. What is published stays as it is.
#[test]
#[ignore = "makes the file and the link of a new version"]
fn keep_the_file_and_the_link_of_a_new_version() {
    let make = |name: String, text: String| {
        if !path(&name).exists() {
            fs::write(path(&name), text).unwrap();
        }
    };
    make(format!("v{}.xuewei.json", file::VERSION), file::write(&with_schools()));
    make(format!("v{}.link.txt", link::VERSION), link::encode(&with_schools(), true) + "\n");
}

/// A preset with changes of every sort, a plan that goes on from it, and a county of its own with every feature.
fn meant() -> Workspace {
    let first = changed(presets::preset("example@1").unwrap());
    let second = gone_on(first.clone());
    Workspace { scenarios: vec![first, second, own()], baseline: 1, ..Workspace::default() }
}

/// The same with a meeting, which there is since version 2 of the file and 3 of the link.
fn with_meeting() -> Workspace {
    let steps = StepKind::ALL.map(|kind| Step { kind, ..Step::default() });
    let mut meeting = Meeting { steps: steps.into(), minutes: Vec::new() };
    meeting.steps[1] = Step {
        kind: StepKind::Guess,
        title: name("先猜", "Guess first"),
        text: name("缺多少？", ""),
        scenario: Some("gone_on".into()),
        place: Some(Place::Zone("town".into())),
        stage: Some(Stage::Junior),
        year: Some(2027),
    };
    meeting.steps[2].place = Some(Place::County);
    meeting.steps[3].place = Some(Place::Kind(ZoneKind::Rural));
    let kinds = [MinuteKind::Began, MinuteKind::Shown, MinuteKind::Guess, MinuteKind::Note, MinuteKind::Decision];
    for (place, kind) in kinds.into_iter().chain([MinuteKind::Ended]).enumerate() {
        meeting.minutes.push(Minute {
            at: 1_795_000_000_000.0 + place as f64,
            kind,
            text: format!("记录 {place}\n“x”"),
        });
    }
    Workspace { meeting, ..meant() }
}

/// The same with a county with schools, which there are since version 3 of the file and 4 of the link.
fn with_schools() -> Workspace {
    let mut workspace = with_meeting();
    workspace.scenarios.push(schools::own_with_schools());
    workspace
}

fn name(zh: &str, en: &str) -> Name {
    Name { zh: zh.into(), en: en.into() }
}

fn changed(mut scenario: Scenario) -> Scenario {
    scenario.id = "changed".into();
    scenario.note = name("只改了几处。", "");
    scenario.sources.insert(0, source("births.later", Status::Local, "2026-11"));
    let inputs = &mut scenario.inputs;
    inputs.horizon = 9;
    inputs.births.later.remove(&2022);
    inputs.births.change = ByYear::from([(2022, -0.05), (2025, -0.02)]);
    inputs.kindergarten_target = None;
    inputs.zones[0].pupils[3] = 412.0;
    inputs.zones[1].name = name("镇", "Market town");
    inputs.zones.swap(1, 2);
    inputs.links.push(Link { from: "villages".into(), to: "town".into(), rule: LinkRule::Target { weight: 2.0 } });
    inputs.urbanisation = Some(Urbanisation { now: 0.6, target: 0.7, year: 2030, intensity: 1.2, entry_weight: 3.0 });
    inputs.projects[0].on = false;
    inputs.projects.insert(0, Project { id: "新校".into(), first_year: 2026, ..Project::default() });
    inputs.norms.pupils_per_staff_primary = 19.0;
    scenario
}

fn gone_on(mut scenario: Scenario) -> Scenario {
    scenario.id = "gone_on".into();
    scenario.preset = None;
    scenario.county = Name::default();
    let inputs = &mut scenario.inputs;
    inputs.base_year = 2021;
    inputs.zones.remove(2);
    inputs.projects.swap(0, 1);
    inputs.projects[0].effects[0].rooms = 12.0;
    inputs.links.remove(0);
    inputs.births.by_year.insert(2021, 780.0);
    scenario
}

fn source(field: &str, status: Status, date: &str) -> Source {
    Source { field: field.into(), status, source: name("县统计局", "County statistics"), date: date.into() }
}

/// Every field that a file can have, none as it is by default.
fn own() -> Scenario {
    Scenario {
        id: "自己的-3".into(),
        name: name("自己的", "Our own"),
        note: name("一行\n“引号”", "Two\nlines"),
        county: name("某县", "Some county"),
        preset: Some("atlantis@1".into()),
        inputs: Inputs {
            base_year: 2023,
            horizon: 12,
            scheme: GradeScheme::FiveFour,
            autumn_share: 0.31,
            births: births(),
            gross_ratio: Some(0.88),
            kindergarten_target: Some(KindergartenTarget { year: 2027, ratio: TargetRatio::ByClass([0.9, 0.95, 1.0]) }),
            urbanisation: Some(Urbanisation { now: 0.5, target: 0.62, year: 2033, intensity: 0.8, entry_weight: 2.5 }),
            progression: Progression::Trend,
            damping: 0.7,
            zones: vec![full_zone(), Zone { id: "village".into(), kind: ZoneKind::Rural, ..Zone::default() }],
            links: links(),
            arrivals: vec![Arrivals {
                zone: "old_town".into(),
                stage: Stage::Primary,
                counted: Counted::Stock,
                by_year: ByYear::from([(2023, 120.0), (2026, 150.0)]),
                profile: Some(vec![3.0, 2.0, 1.0, 1.0, 1.0, 1.0]),
            }],
            estates: vec![estate()],
            projects: vec![project()],
            schools: Vec::new(),
            sharing: [0.0; 3],
            keep_classes: true,
            admissions: Vec::new(),
            resources: Resources::default(),
            norms: norms(),
        },
        sources: vec![
            source("zones[old_town].pupils", Status::Official, "2023-10"),
            source("births", Status::Estimate, ""),
            source("estates", Status::Example, ""),
        ],
    }
}

fn births() -> Births {
    Births {
        by_year: ByYear::from([(2015, 5210.0), (2022, 3100.0), (2023, 2987.5)]),
        later: ByYear::from([(2024, 3000.0)]),
        change: ByYear::from([(2025, -0.04), (2030, 0.0)]),
    }
}

fn full_zone() -> Zone {
    Zone {
        id: "old_town".into(),
        name: name("老城区", "Old town"),
        kind: ZoneKind::Town,
        births: Some(births()),
        children: Some([300.0, 310.0, 320.5, 330.0, 340.0, 350.0]),
        kindergarten: KindergartenPupils::ByClass([280.0, 290.0, 300.0]),
        gross_ratio: Some(0.91),
        pupils: [351.0, 352.0, 353.0, 354.0, 355.0, 356.0, 357.0, 358.0, 359.0],
        kindergarten_target: Some(KindergartenTarget { year: 2028, ratio: TargetRatio::All(0.97) }),
        children_per_birth: Some(0.98),
        entry_ratio: Some(1.02),
        retention: [0.99; 15],
        attendance: [0.999, 0.98],
        progression: Some(Progression::Retention),
        history: [(2021, [340.0; 9]), (2022, [345.0; 9])].into(),
        rooms: [[9.0, 3.0, 8.0, 2.0], [60.0, 0.0, 0.0, 6.0], [24.0, 0.0, 0.0, 1.0]],
        private_share: [
            ByYear::from([(2023, 0.2), (2026, 0.1)]),
            ByYear::from([(2023, 0.1)]),
            ByYear::from([(2024, 1.0 / 3.0)]),
        ],
        sharing: None,
        resources: ZoneResources::default(),
    }
}

fn links() -> Vec<Link> {
    let (from, to) = ("village".to_owned(), "old_town".to_owned());
    let by_hand = LinkRule::Hand {
        at_entry: [0.02, 0.05, 0.08],
        other_ages: 0.01,
        first_year: Some(2025),
        last_year: Some(2030),
    };
    vec![
        Link { from: from.clone(), to: to.clone(), rule: LinkRule::Target { weight: 1.0 } },
        Link { from, to, rule: by_hand },
    ]
}

fn estate() -> Estate {
    Estate {
        id: "riverside".into(),
        name: name("滨江", "Riverside"),
        zone: "old_town".into(),
        dwellings: 1200.0,
        first_year: 2025,
        occupancy: vec![0.5, 0.8],
        children_per_100: [8.0, 14.0, 6.5],
        new_share: 0.4,
        same_zone_share: 0.2,
        adds_births: false,
        filled_by_transfer: Some(false),
        on: false,
    }
}

fn project() -> Project {
    Project {
        id: "campus".into(),
        name: name("校区", "Campus"),
        kind: ProjectKind::Flexible,
        on: false,
        first_year: 2026,
        delay: -1,
        phase_in: 3,
        years_open: Some(6),
        effects: vec![Effect {
            zone: "old_town".into(),
            school: None,
            stage: Stage::Kindergarten,
            class: RoomClass::Inclusive,
            rooms: -4.0,
        }],
        closures: Vec::new(),
        moves: vec![Move { stage: Stage::Junior, from: "village".into(), to: "old_town".into(), share: 0.25 }],
        cost: Some(12_345_678.9),
        cost_years: vec![2024, 2025],
        floor_area: Some(5200.0),
        land: Some(9100.5),
        staff: Some(41.0),
        boarding_beds: None,
        villages: None,
    }
}

fn norms() -> Norms {
    Norms {
        class_size: vec![ClassSize {
            stage: Some(Stage::Primary),
            grade: Some(Grade(3)),
            school_kind: Some(SchoolKind::NineYear),
            zone_kind: Some(ZoneKind::Rural),
            pupils: 40.0,
        }],
        pupils_per_staff_primary: 18.5,
        pupils_per_staff_junior: 13.0,
        staff_per_kindergarten_class: 2.5,
        lead_time: LeadTime { kindergarten: 1, primary: 4, junior: 5, extension: 2 },
        warning_yellow: 0.85,
        warning_red: 0.98,
        resources: ResourceNorms::default(),
        lines: Lines::default(),
    }
}
