//! The file: what is written reads back the same, what is wrong is named at its place, and no bytes make it panic.

mod schools;

use crate::dice::Dice;
use proptest::prelude::*;
use serde_json::Value;
use xuewei::model::{ByYear, Inputs, LinkRule, Name, ProjectKind, RoomClass, Zone, project};
use xuewei::scenario::check::{check, check_results, computable};
use xuewei::scenario::meeting::Minute;
use xuewei::scenario::problem::{Fault, Problem};
use xuewei::scenario::{Workspace, file, presets};
use xuewei::text::{Language, problem};

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(seed: u64) {
        let workspace = Dice(seed).workspace();
        let text = file::write(&workspace);
        prop_assert_eq!(file::read(text.as_bytes()), Ok(workspace), "{}", text);
    }

    #[test]
    fn checking_anything_never_panics(seed: u64) {
        for problem in check(&Dice(seed).inputs()) {
            for language in Language::ALL {
                prop_assert!(!problem::line(&problem, language).contains('\n'));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        let _ = file::read(&bytes);
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(at: prop::sample::Index, cut: u8, put in prop::collection::vec(any::<u8>(), 0..4)) {
        let mut bytes = example().into_bytes();
        let from = at.index(bytes.len());
        let to = (from + usize::from(cut)).min(bytes.len());
        bytes.splice(from..to, put);
        if let Ok(workspace) = file::read(&bytes) {
            compute(&workspace);
        }
    }

    /// One figure of a real county replaced by something strange: refused, or computed to finite numbers.
    #[test]
    fn a_strange_figure_is_refused_or_computed(leaf: prop::sample::Index, strange in 0..STRANGE.len()) {
        let mut value: Value = serde_json::from_str(&preset("enshi@1")).unwrap();
        let mut leaves = Vec::new();
        collect(&value, String::new(), &mut leaves);
        let path = &leaves[leaf.index(leaves.len())];
        *value.pointer_mut(path).unwrap() = serde_json::from_str(STRANGE[strange]).unwrap();
        if let Ok(workspace) = file::read(value.to_string().as_bytes()) {
            compute(&workspace);
        }
    }
}

/// A file with one scenario of some fields, all of them after the base year.
fn scenario(fields: &str) -> String {
    format!(r#"{{"xuewei": 1, "scenarios": [{{"id": "plan", "base_year": 2020{fields}}}]}}"#)
}

/// The only problem of a file.
fn refused(text: &str) -> Problem {
    let mut problems = file::read(text.as_bytes()).expect_err(text);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0)
}

#[test]
fn what_cannot_be_read_is_named_at_its_place() {
    let zone = |fields: &str| scenario(&format!(r#", "zones": [{{"id": "old_town"{fields}}}]"#));
    let cases = [
        (String::new(), "", "NotJson"),
        ("{".into(), "", "NotJson"),
        ("[]".into(), "xuewei", "NoVersion"),
        ("{}".into(), "xuewei", "NoVersion"),
        (r#"{"xuewei": 0}"#.into(), "xuewei", "NoVersion"),
        (r#"{"xuewei": "1"}"#.into(), "xuewei", "NoVersion"),
        (r#"{"xuewei": 4, "anything": []}"#.into(), "xuewei", "NewerVersion { found: 4, known: 3 }"),
        (r#"{"xuewei": 1, "xuewei": 1}"#.into(), "", "DuplicateKey(\"xuewei\")"),
        (r#"{"xuewei": 1}"#.into(), "scenarios", "MissingField"),
        (r#"{"xuewei": 1, "scenarios": []}"#.into(), "scenarios", "NoScenario"),
        (r#"{"xuewei": 1, "scenarios": [{"id": "a"}]}"#.into(), "base_year", "MissingField"),
        (
            r#"{"xuewei": 1, "scenarios": [{"id": "a", "base_year": 2020}], "baseline": "b"}"#.into(),
            "baseline",
            "UnknownScenario",
        ),
        (
            r#"{"xuewei": 1, "scenarios": [{"id": "a", "base_year": 2020}, {"id": "b", "base_year": "x"}]}"#.into(),
            "scenarios[b].base_year",
            "WrongType",
        ),
        (
            r#"{"xuewei": 1, "scenarios": [{"id": "a", "base_year": 2020}, {"id": "a", "base_year": 2020}]}"#.into(),
            "scenarios[a].id",
            "DuplicateId",
        ),
        (r#"{"xuewei": 1, "scenarios": [{"id": "a b", "base_year": 2020}]}"#.into(), "id", "BadId"),
        (scenario(r#", "grade_scheme": "6-4""#), "grade_scheme", "UnknownWord"),
        (scenario(r#", "horizon": -1"#), "horizon", "WrongType"),
        (scenario(r#", "births": {"by_year": {"2015": 1, "2015": 2}}"#), "scenarios[0].births.by_year", "DuplicateKey"),
        (scenario(r#", "births": {"by_year": {"15.5": 1}}"#), "births.by_year.15.5", "NotAYear"),
        (scenario(r#", "births": {"by_year": {"2015": "many"}}"#), "births.by_year.2015", "WrongType"),
        (
            scenario(r#", "kindergarten_target": {"year": 2025}"#),
            "kindergarten_target",
            "EitherOr(\"ratio\", \"by_class\")",
        ),
        (scenario(r#", "zones": [{"id": "a"}, {"name": "b"}]"#), "zones[1].id", "MissingField"),
        (zone(r#", "pupil": []"#), "zones[old_town].pupil", "UnknownField"),
        (zone(r#", "pupils": [1, 2, "x", 4, 5, 6, 7, 8, 9]"#), "zones[old_town].pupils.G3", "WrongType"),
        (zone(r#", "pupils": [1, 2]"#), "zones[old_town].pupils", "WrongLength { found: 2, expected: Some(9) }"),
        (
            zone(r#", "history": {"2018": [1, 2, 3, 4, 5, 6, 7, 8, null]}"#),
            "zones[old_town].history.2018.G9",
            "WrongType",
        ),
        (
            zone(r#", "kindergarten": [1, 2, 3, 4]"#),
            "zones[old_town].kindergarten",
            "WrongLength { found: 4, expected: None }",
        ),
        (zone(r#", "kindergarten": "many""#), "zones[old_town].kindergarten", "WrongType"),
        (zone(r#", "name": {"zh": "a", "fr": "b"}"#), "zones[old_town].name.fr", "UnknownField"),
        (zone(r#", "rooms": {"primary": {"pubic": 1}}"#), "zones[old_town].rooms.primary.pubic", "UnknownField"),
        (
            zone(r#", "private_share": {"primary": {"2020": []}}"#),
            "zones[old_town].private_share.primary.2020",
            "WrongType",
        ),
        (
            zone(r#", "kindergarten_target": {"year": 2025, "ratio": 1, "by_class": [1, 1, 1]}"#),
            "zones[old_town].kindergarten_target",
            "EitherOr",
        ),
        (scenario(r#", "links": [{"from": "a", "to": "b"}]"#), "links[0].by", "MissingField"),
        (
            scenario(r#", "links": [{"from": "a", "to": "b", "by": "hand", "weight": 1}]"#),
            "links[0].weight",
            "NotForThisLink",
        ),
        (
            scenario(r#", "links": [{"from": "a", "to": "b", "by": "target", "other_ages": 1}]"#),
            "links[0].other_ages",
            "NotForThisLink",
        ),
        (
            scenario(r#", "norms": {"class_size": [{"grade": "G10", "pupils": 1}]}"#),
            "norms.class_size[0].grade",
            "UnknownWord",
        ),
        (scenario(&format!(r#", "county": "{}""#, "长".repeat(201))), "county", "TooLong"),
        (scenario(r#", "note": 5"#), "note", "WrongType"),
        (
            scenario(&format!(r#", "note": {{"en": "{}"}}"#, "long".repeat(1001))),
            "note",
            "TooLong { found: 4004, max: 4000 }",
        ),
        (
            scenario(&format!(
                r#", "sources": [{{"field": "zones", "status": "local", "source": "{}"}}]"#,
                "长".repeat(4001)
            )),
            "sources[0].source",
            "TooLong",
        ),
        (
            scenario(&format!(r#", "zones": [{}{{"id": "z"}}]"#, r#"{"id": "z"},"#.repeat(400))),
            "zones",
            "TooMany { found: 401, max: 400 }",
        ),
        (
            scenario(&format!(r#", "births": {{"by_year": {}}}"#, years(402))),
            "births.by_year",
            "TooMany { found: 402, max: 401 }",
        ),
    ];
    for (text, path, fault) in cases {
        let found = refused(&text);
        assert_eq!(found.path, path, "{text}\n{found:?}");
        assert!(format!("{:?}", found.fault).starts_with(fault), "{text}\n{found:?}");
        for language in Language::ALL {
            assert!(!problem::sentence(&found.fault, language).is_empty());
        }
    }
}

/// A figure for each of so many years.
fn years(count: usize) -> String {
    let years: Vec<String> = (0..count).map(|year| format!(r#""{}": 1"#, 1900 + year)).collect();
    format!("{{{}}}", years.join(","))
}

#[test]
fn all_that_cannot_be_read_is_named_at_once() {
    let file = r#"{"xuewei": 1, "baseline": 7, "note": "", "scenarios": [
        {"id": "a", "base_year": 2020, "horizon": 4294967296, "links": [{"from": 1, "by": "foot"}, [], null]},
        {"base_year": 2020.5, "name": {"zh": 1, "fr": ""}, "zones": [
            {"id": "old_town", "pupils": [true, 2, "x"], "history": {"2018": [{}], "+2019": 1}, "rooms": {"primary": []}},
            {"kindergarten": [[]], "private_share": {"junior": {"2020": null, "x": 0.5}}, "kind": {"city": null}}
        ]}
    ]}"#;
    let found = file::read(file.as_bytes()).expect_err("refused");
    let found: Vec<String> = found.iter().map(|problem| problem::line(problem, Language::En)).collect();
    insta::assert_snapshot!(found.join("\n"));
}

#[test]
fn minutes_are_read_in_the_order_of_their_times() {
    let minute = |at: &str| format!(r#"{{"at": {at}, "kind": "note", "text": "{at}"}}"#);
    let minutes = ["5", "-1", "1e300", "2"].map(minute).join(",");
    let scenario = r#"{"id": "a", "base_year": 2020}"#;
    let text = format!(r#"{{"xuewei": 2, "scenarios": [{scenario}], "meeting": {{"minutes": [{minutes}]}}}}"#);
    let mut read = file::read(text.as_bytes()).expect("all of it can be read");
    let times = |workspace: &Workspace| workspace.meeting.minutes.iter().map(|one| one.at).collect::<Vec<_>>();
    assert_eq!(times(&read), [0.0, 2.0, 5.0, 8.64e15]);
    read.meeting.note(Minute { at: 3.0, ..Minute::default() });
    assert_eq!(times(&read), [0.0, 2.0, 3.0, 5.0, 8.64e15]);
    assert_eq!(file::read(file::write(&read).as_bytes()), Ok(read));
}

#[test]
fn a_meeting_has_its_limits() {
    let file = |steps: usize, minutes: usize, title: usize| {
        let step = format!(r#"{{"kind": "text", "title": "{}"}}"#, "a".repeat(title));
        let list = |one: &str, count: usize| vec![one; count].join(",");
        let minute = r#"{"at": 1, "kind": "note", "text": ""}"#;
        let scenario = r#"{"id": "a", "base_year": 2020}"#;
        let meeting = format!(r#"{{"steps": [{}], "minutes": [{}]}}"#, list(&step, steps), list(minute, minutes));
        file::read(format!(r#"{{"xuewei": 2, "scenarios": [{scenario}], "meeting": {meeting}}}"#).as_bytes())
    };
    let full = file(file::MAX_STEPS, file::MAX_MINUTES, file::MAX_NAME).expect("just as much as may be");
    assert_eq!((full.meeting.steps.len(), full.meeting.minutes.len()), (file::MAX_STEPS, file::MAX_MINUTES));
    for (over, path) in [
        (file(file::MAX_STEPS + 1, 0, 0), "meeting.steps"),
        (file(0, file::MAX_MINUTES + 1, 0), "meeting.minutes"),
        (file(1, 0, file::MAX_NAME + 1), "meeting.steps[0].title"),
    ] {
        let problems = over.expect_err(path);
        assert_eq!(problems.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>(), [path]);
    }
}

#[test]
fn a_field_of_null_is_left_out_and_no_other_null_is_read() {
    let given =
        scenario(r#", "zones": [{"id": "a", "pupils": null, "rooms": {"primary": null}}], "note": {"zh": null}"#);
    let left_out = scenario(r#", "zones": [{"id": "a"}]"#);
    assert_eq!(file::read(given.as_bytes()), file::read(left_out.as_bytes()));
    let zones = scenario(r#", "zones": [null]"#);
    assert_eq!(refused(&zones).path, "zones[0]");
    assert_eq!(refused(&scenario("").replace("2020", "null")).path, "base_year");
}

#[test]
fn no_more_problems_are_told_than_anybody_reads() {
    let zones = scenario(&format!(r#", "zones": [{}null]"#, "{},".repeat(1 << 20)));
    let found = file::read(zones.as_bytes()).expect_err("refused");
    assert_eq!(found.len(), file::MAX_PROBLEMS);
    assert_eq!(found[99].path, "zones[99].id");
}

#[test]
fn a_file_too_large_is_not_looked_at() {
    let text = " ".repeat(file::MAX_BYTES + 1);
    assert!(matches!(refused(&text).fault, Fault::FileTooLarge { .. }));
}

#[test]
fn nesting_without_end_is_refused() {
    assert!(matches!(refused(&"[".repeat(1 << 20)).fault, Fault::NotJson { .. }));
    assert!(matches!(refused(&r#"{"a":"#.repeat(1 << 18)).fault, Fault::NotJson { .. }));
}

#[test]
fn what_is_left_out_is_as_the_format_says() {
    let text = scenario(concat!(
        r#", "zones": [{"id": "a", "private_share": {"primary": 0.1}}, {"id": "b", "name": {"en": "B"}}]"#,
        r#", "links": [{"from": "a", "to": "b", "by": "target"}, {"from": "a", "to": "b", "by": "hand"}]"#,
        r#", "estates": [{"id": "e", "zone": "a", "dwellings": 100, "first_year": 2021}]"#,
        r#", "projects": [{"id": "p", "first_year": 2021, "effects": [{"zone": "a", "stage": "primary", "rooms": 1}]}]"#,
        r#", "urbanisation": {"now": 0.6, "target": 0.7, "year": 2030}"#,
        r#", "note": "注", "sources": [{"field": "a", "status": "local", "source": {"zh": "甲", "en": "A"}}]"#,
    ));
    let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let workspace = file::read(&with_mark).unwrap();
    assert_eq!(workspace.baseline, 0);
    let scenario = &workspace.scenarios[0];
    assert_eq!((scenario.name.zh.as_str(), scenario.county.zh.as_str()), ("plan", ""));
    assert_eq!(scenario.note, Name { zh: "注".into(), en: String::new() });
    assert_eq!(scenario.sources[0].source, Name { zh: "甲".into(), en: "A".into() });
    let inputs = &scenario.inputs;
    let expected = Inputs {
        zones: vec![
            Zone {
                id: "a".into(),
                name: Name { zh: "a".into(), en: String::new() },
                private_share: [ByYear::new(), ByYear::from([(2020, 0.1)]), ByYear::new()],
                ..Zone::default()
            },
            Zone { id: "b".into(), name: Name { zh: "B".into(), en: String::new() }, ..Zone::default() },
        ],
        ..Inputs::default()
    };
    assert_eq!(inputs.zones, expected.zones);
    assert_eq!((inputs.horizon, inputs.autumn_share, inputs.damping), (15, 1.0 / 3.0, 0.85));
    assert_eq!((inputs.gross_ratio, &inputs.norms), (None, &expected.norms));
    assert_eq!(inputs.links[0].rule, LinkRule::Target { weight: 1.0 });
    let by_hand = LinkRule::Hand { at_entry: [0.0; 3], other_ages: 0.0, first_year: None, last_year: None };
    assert_eq!(inputs.links[1].rule, by_hand);
    let urbanisation = inputs.urbanisation.unwrap();
    assert_eq!((urbanisation.intensity, urbanisation.entry_weight), (1.0, 3.0));
    let estate = &inputs.estates[0];
    assert_eq!((estate.new_share, estate.same_zone_share, estate.filled_by_transfer), (0.3, 0.3, None));
    assert_eq!(estate.occupancy, [0.4, 0.7, 0.9, 0.95]);
    let project = &inputs.projects[0];
    assert_eq!((project.on, project.delay, project.phase_in, project.kind), (true, 0, 1, ProjectKind::New));
    assert_eq!(project.effects[0].class, RoomClass::Public);
}

#[test]
fn presets_are_sound_and_stay_as_they_are() {
    for info in presets::list() {
        let workspace = presets::workspace(info.id).unwrap_or_else(|| panic!("{} cannot be read", info.id));
        assert_eq!(file::read(file::write(&workspace).as_bytes()), Ok(workspace.clone()));
        for scenario in &workspace.scenarios {
            assert_eq!(scenario.preset.as_deref(), Some(info.id));
            let mut problems = check(&scenario.inputs);
            assert!(computable(&problems), "{}: {problems:#?}", info.id);
            problems.extend(check_results(&scenario.inputs, &project(&scenario.inputs)));
            assert_eq!(problems, [], "{}", info.id);
        }
        assert_eq!(presets::preset(info.id), Some(workspace.scenarios[workspace.baseline].clone()));
    }
    assert_eq!(presets::preset("atlantis@1"), None);
}

const STRANGE: [&str; 16] = [
    "null",
    "true",
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
    "0",
    "1",
    "-1",
    "2",
    "0.5",
    "1e9",
    "1e308",
    "-1e308",
    "4294967295",
    "2026",
];

fn collect(value: &Value, path: String, leaves: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                collect(value, format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), leaves);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                collect(value, format!("{path}/{index}"), leaves);
            }
        }
        _ => leaves.push(path),
    }
}

/// Computes what can be computed: every result is finite.
fn compute(workspace: &Workspace) {
    for scenario in &workspace.scenarios {
        if computable(&check(&scenario.inputs)) {
            let projection = project(&scenario.inputs);
            check_results(&scenario.inputs, &projection);
            assert!(projection.children.iter().all(|children| children.is_finite() && *children >= 0.0));
            assert!(projection.cells.iter().all(|cell| cell.enrolment.is_finite() && cell.staff_needed.is_finite()));
        }
    }
}

fn preset(id: &str) -> String {
    file::write(&presets::workspace(id).unwrap())
}

fn example() -> String {
    preset("example@1")
}
