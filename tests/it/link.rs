//! The share link: what is put in comes out the same, it is short, and no address makes it panic or tell other figures.

mod fuzz;
mod kept;

use crate::dice::Dice;
use proptest::prelude::*;
use serde_json::{Value, json};
use xuewei::model::{Closure, Effect, Inputs, Lines, Name, Place, Project, RoomClass, School, Stage};
use xuewei::scenario::meeting::{Minute, Step, StepKind};
use xuewei::scenario::packed::{pack_knowing, unpack_knowing};
use xuewei::scenario::parameters::{parameters, set};
use xuewei::scenario::problem::Fault;
use xuewei::scenario::{Scenario, Workspace, file, link, presets};
use xuewei::text::{Language, problem};

/// Versions of the link, as they stand before the dot.
const VERSIONS: [&str; 4] = ["1", "2", "3", "4"];
/// What links of versions 2 and 3 point at.
const KNOWN: &[u8] = include_bytes!("../../src/scenario/link/words.txt");
/// What links of version 4 point at before it.
const KNOWN_OF_SCHOOLS: &[u8] = include_bytes!("../../src/scenario/link/words_of_schools.txt");

/// A link of any version and content.
fn packed(version: &str, json: &[u8]) -> String {
    let text = match version {
        "1" => data_encoding::BASE64URL_NOPAD.encode(&miniz_oxide::deflate::compress_to_vec_zlib(json, 6)),
        "2" | "3" => pack_knowing(KNOWN, json),
        _ => pack_knowing(&[KNOWN_OF_SCHOOLS, KNOWN].concat(), json),
    };
    format!("{version}.{text}")
}

/// The JSON of a link as it is made now.
fn content(link: &str) -> Value {
    let known = [KNOWN_OF_SCHOOLS, KNOWN].concat();
    serde_json::from_slice(&unpack_knowing(&known, &link[2..], 1 << 24).unwrap()).unwrap()
}

fn opened(link: &str) -> Workspace {
    let opened = link::decode(link).unwrap_or_else(|problems| panic!("{problems:?}\n{link}"));
    assert_eq!((opened.model_version, opened.warning()), (link::MODEL_VERSION, None));
    opened.workspace
}

/// The only fault of a link.
#[track_caller]
fn refused(link: &str) -> Fault {
    let mut problems = link::decode(link).expect_err("refused");
    assert_eq!(problems.len(), 1, "{problems:?}");
    let fault = problems.remove(0).fault;
    for language in Language::ALL {
        assert!(!problem::sentence(&fault, language).is_empty());
    }
    fault
}

fn alone(scenario: Scenario) -> Workspace {
    Workspace { scenarios: vec![scenario], ..Workspace::default() }
}

fn enshi() -> Scenario {
    presets::preset("enshi@1").unwrap()
}

/// So many levers, projects' among them, each set to another value than it has, as with a slider.
fn pull_levers(inputs: &mut Inputs, count: usize, die: &mut Dice) {
    let before = inputs.clone();
    let mut rows = parameters(inputs);
    for _ in 0..count {
        let row = rows.swap_remove(die.below(rows.len()));
        let steps = ((row.max - row.min) / row.step).round() as usize;
        let unlike = inputs.clone();
        while *inputs == unlike {
            let value = row.min + row.step * die.below(steps + 1) as f64;
            set(inputs, &row.key, (value * 1000.0).round() / 1000.0);
        }
    }
    assert_ne!(*inputs, before);
}

proptest! {
    #[test]
    fn any_workspace_comes_out_the_same(seed: u64) {
        let workspace = Dice(seed).workspace();
        prop_assert_eq!(opened(&link::encode(&workspace, false)), workspace);
    }

    /// Scenarios that name a preset they have nothing in common with.
    #[test]
    fn a_wrong_preset_does_no_harm(seed: u64, preset in 0..3usize) {
        let mut workspace = Dice(seed).workspace();
        for scenario in &mut workspace.scenarios {
            scenario.preset = Some(presets::list()[preset].id.into());
        }
        prop_assert_eq!(opened(&link::encode(&workspace, false)), workspace);
    }
}

#[test]
fn any_changes_of_presets_come_out_the_same() {
    for seed in 0..150 {
        let mut die = Dice(seed);
        let mut workspace = presets::workspace(presets::list()[die.below(3)].id).unwrap();
        for place in 1..=die.below(3) {
            // Some begin where the last one left off.
            let from = die.below(workspace.scenarios.len());
            let mut scenario = workspace.scenarios[from].clone();
            scenario.id = format!("plan{place}");
            workspace.scenarios.push(scenario);
        }
        workspace.baseline = die.below(workspace.scenarios.len());
        for _ in 0..die.below(12) {
            let mut file: Value = serde_json::from_str(&file::write(&workspace)).unwrap();
            let place = die.below(workspace.scenarios.len());
            fuzz::change(&mut file["scenarios"][place], &mut die);
            workspace = file::read(file.to_string().as_bytes()).unwrap_or(workspace);
        }
        assert_eq!(opened(&link::encode(&workspace, false)), workspace, "{seed}");
    }
}

#[test]
fn a_preset_alone_is_named() {
    for info in presets::list() {
        let workspace = presets::workspace(info.id).unwrap();
        let link = link::encode(&workspace, false);
        assert!(link.starts_with("4.") && link.len() < 100, "{link}");
        assert_eq!(content(&link), json!({"model": 1, "scenarios": [{"of": info.id}]}));
        assert_eq!(opened(&link), workspace);
    }
}

/// Characters of a page's public address, which stands before the link.
const ADDRESS: usize = 40;

#[test]
fn ten_changes_are_short() {
    let mut longest = 0;
    for seed in 0..100 {
        let mut scenario = presets::preset(["enshi@1", "enshi@2"][seed as usize % 2]).unwrap();
        pull_levers(&mut scenario.inputs, 10, &mut Dice(seed));
        let workspace = alone(scenario);
        let link = link::encode(&workspace, false);
        assert_eq!(opened(&link), workspace);
        longest = longest.max(link.len());
    }
    println!("ten changes: {longest}");
    assert!(longest <= 400 - ADDRESS, "{longest}");
}

#[test]
fn three_scenarios_of_ten_changes_are_short() {
    let mut longest = 0;
    for seed in 0..100 {
        let mut die = Dice(seed);
        let scenarios = (1..=3).map(|place| {
            let enshi = presets::preset(["enshi@1", "enshi@2"][seed as usize % 2]).unwrap();
            let mut scenario = Scenario { id: format!("plan_{place}"), ..enshi };
            (scenario.name.zh, scenario.name.en) = (format!("方案{place}"), format!("Plan {place}"));
            pull_levers(&mut scenario.inputs, 10, &mut die);
            scenario
        });
        let workspace = Workspace { scenarios: scenarios.collect(), baseline: 1, ..Workspace::default() };
        let link = link::encode(&workspace, false);
        assert_eq!(opened(&link), workspace);
        longest = longest.max(link.len());
    }
    println!("three scenarios of ten changes: {longest}");
    assert!(longest <= 800 - ADDRESS, "{longest}");
}

/// A school is built, one merged with another, a line is no longer assessed, some rooms are counted anew.
#[test]
fn changes_of_schools_are_short() {
    let mut scenario = presets::preset("enshi@2").unwrap();
    let inputs = &mut scenario.inputs;
    let id = |place: usize| inputs.schools[place].id.clone();
    let closure = Closure { school: id(40), stage: None, receiver: Some(id(41)) };
    inputs.schools.iter_mut().skip(20).take(5).for_each(|school| school.rooms[1] += 6.0);
    inputs.schools.push(School { id: "new_school".into(), zone: "old_town".into(), ..School::default() });
    let effect = Effect {
        zone: String::new(),
        school: Some("new_school".into()),
        stage: Stage::Primary,
        class: RoomClass::Public,
        rooms: 24.0,
    };
    let built = Project { id: "new".into(), first_year: 2026, effects: vec![effect], ..Project::default() };
    let merged = Project { id: "merged".into(), first_year: 2027, closures: vec![closure], ..Project::default() };
    inputs.projects.extend([built, merged]);
    inputs.norms.lines = Lines { large: None, sports_area: [None; 3], ..Lines::default() };
    let workspace = alone(scenario);
    let link = link::encode(&workspace, false);
    assert_eq!(opened(&link), workspace);
    assert!(link.len() <= 400 - ADDRESS, "{}: {link}", link.len());
}

#[test]
fn a_second_scenario_is_told_from_the_first() {
    let first = Scenario { preset: None, id: "own".into(), ..enshi() };
    let mut second = Scenario { id: "plan".into(), ..first.clone() };
    (second.inputs.horizon, second.inputs.damping) = (20, 0.5);
    second.inputs.zones.remove(1);
    second.inputs.projects.swap(0, 1);
    let workspace = Workspace { scenarios: vec![first, second], baseline: 1, ..Workspace::default() };
    let link = link::encode(&workspace, false);
    let last: Vec<usize> = [0].into_iter().chain(2..workspace.scenarios[0].inputs.projects.len()).collect();
    let content = content(&link);
    assert_eq!((content["scenarios"][0].get("of"), &content["baseline"]), (None, &json!(1)));
    let change =
        json!({"id": "plan", "damping": 0.5, "horizon": 20, "zones": {"xiaoduchuan": null}, "projects": {"": last}});
    assert_eq!(content["scenarios"][1], json!({"of": 0, "is": change}));
    assert_eq!(opened(&link), workspace);
}

#[test]
fn another_base_year_is_short() {
    let mut scenario = enshi();
    (scenario.inputs.base_year, scenario.inputs.horizon) = (2022, 8);
    let workspace = alone(scenario);
    let link = link::encode(&workspace, false);
    assert_eq!(opened(&link), workspace);
    assert!(link.len() < 400, "{link}");
}

#[test]
fn a_preset_unknown_here_is_carried_whole() {
    let workspace = alone(Scenario { preset: Some("atlantis@1".into()), ..enshi() });
    let link = link::encode(&workspace, false);
    assert_eq!(content(&link)["scenarios"][0].get("of"), None);
    assert_eq!(opened(&link), workspace);
}

#[test]
fn an_address_leads_to_its_fragment() {
    for address in ["1.abc", "#1.abc", "https://example.org/a/?b=c#1.abc", " 1.abc\n"] {
        assert_eq!(link::fragment(address), "1.abc");
    }
}

#[test]
fn what_is_no_link_is_called_damaged() {
    let link = link::encode(&alone(enshi()), false);
    let body = &link[2..];
    let foreign = ["", ".", "1", "1.", "a-chapter", "1.5", "0.5", "-1.x", "+1.x", "01.x", "1.学位", "1.e e", "1.eNo="];
    let framed = [body.to_owned(), format!("1.{body}。"), format!("1.{}", body.to_lowercase())];
    for text in foreign.iter().map(|text| (*text).to_owned()).chain(framed) {
        assert_eq!(refused(&text), Fault::LinkDamaged, "{text}");
    }
    for end in 0..link.len() {
        assert_eq!(refused(&link[..end]), Fault::LinkDamaged, "{end}");
    }
}

#[test]
fn what_no_link_holds_is_called_damaged() {
    let entry = |entry: &str| format!(r#"{{"model": 1, "scenarios": [{entry}]}}"#);
    let contents = [
        String::new(),
        "1".into(),
        "{}".into(),
        r#"{"model": 1}"#.into(),
        r#"{"model": -1, "scenarios": []}"#.into(),
        r#"{"model": 1, "scenarios": [{"of": "empty@1"}], "more": 1}"#.into(),
        r#"{"model": 1, "scenarios": [{"of": "empty@1"}], "baseline": 1}"#.into(),
        entry("{}"),
        entry("null"),
        entry(r#"{"of": null}"#),
        entry(r#"{"of": 0}"#),
        entry(r#"{"of": 1.5}"#),
        entry(r#"{"of": "enshi@1", "is": {"zones": {"atlantis": {"kind": "rural"}}}}"#),
        entry(r#"{"of": "enshi@1", "is": {"zones": {"": [999]}}}"#),
        format!(r#"{{"model": 1, "scenarios": {}"#, "[".repeat(100_000)),
        entry(&format!(r#"{{"of": "enshi@1", "is": {}0{}}}"#, "{\"zones\":".repeat(200), "}".repeat(200))),
    ];
    for content in contents {
        for version in VERSIONS {
            assert_eq!(refused(&packed(version, content.as_bytes())), Fault::LinkDamaged, "{version} {content:.200}");
        }
    }
    assert_eq!(refused(&packed("1", b"\xff")), Fault::LinkDamaged);
    let cut = miniz_oxide::deflate::compress_to_vec(b"{}", 6);
    assert_eq!(refused(&format!("1.{}", data_encoding::BASE64URL_NOPAD.encode(&cut))), Fault::LinkDamaged);
}

#[test]
fn what_a_file_may_not_hold_is_named_at_its_place() {
    let told = |is: &str| {
        let content = format!(r#"{{"model": 1, "scenarios": [{{"of": "example@1", "is": {is}}}]}}"#);
        let problems = link::decode(&packed("1", content.as_bytes())).unwrap_err();
        problems.into_iter().map(|found| problem::line(&found, Language::En)).collect::<Vec<_>>()
    };
    assert_eq!(told(r#"{"base_year": null}"#), ["base_year: “base_year” has to be given and is missing."]);
    assert_eq!(told(r#"{"zones": {"town": {"kind": "village"}}}"#).len(), 1);
    assert!(told(r#"{"colour": 1}"#)[0].starts_with("colour: There is no field “colour” here."));
    assert_eq!(told("[]").len(), 1);
}

#[test]
fn what_a_later_program_made_is_named() {
    let content = br#"{"model": 1, "scenarios": []}"#;
    assert_eq!(refused(&packed("5", content)), Fault::LinkNewer { found: 5, known: 4 });
    assert_eq!(refused("7.whatever: it is not for us to say"), Fault::LinkNewer { found: 7, known: 4 });
    for version in VERSIONS {
        assert_eq!(refused(&packed(version, content)), Fault::NoScenario);
        let unknown = br#"{"model": 1, "scenarios": [{"of": "enshi@9"}]}"#;
        assert_eq!(refused(&packed(version, unknown)), Fault::UnknownPreset("enshi@9".into()));
        // Another model is no reason not to open it.
        let other = link::decode(&packed(version, br#"{"model": 2, "scenarios": [{"of": "empty@1"}]}"#)).unwrap();
        assert_eq!((other.model_version, &other.workspace), (2, &presets::workspace("empty@1").unwrap()));
        assert_eq!(other.warning().unwrap().fault, Fault::OtherModel { found: 2, here: 1 });
    }
}

#[test]
fn a_meeting_goes_along_without_its_minutes() {
    let mut workspace = alone(enshi());
    workspace.meeting.steps = vec![
        Step {
            kind: StepKind::Guess,
            place: Some(Place::Zone("old_town".into())),
            year: Some(2027),
            ..Step::default()
        },
        Step { title: Name { zh: "散会".into(), en: String::new() }, ..Step::default() },
    ];
    let without = workspace.clone();
    workspace.meeting.minutes = vec![Minute { at: 1.0, text: "只在这里".into(), ..Minute::default() }];
    for presents in [false, true] {
        let link = link::encode(&workspace, presents);
        assert!(link.len() < 300, "{link}");
        let opened = link::decode(&link).unwrap();
        assert_eq!((opened.presents, &opened.workspace), (presents, &without));
    }
}

/// Each of these is small, and would fill the memory if it were done as it says.
#[test]
fn what_is_too_large_is_not_opened() {
    let too_large = Fault::LinkTooLarge { max: link::MAX_LENGTH };
    for version in VERSIONS {
        assert_eq!(refused(&format!("{version}.{}", "e".repeat(link::MAX_LENGTH))), too_large, "{version}");
        assert_eq!(refused(&packed(version, &vec![b' '; (4 << 20) + 1])), too_large, "{version}");
        assert_eq!(refused(&packed(version, "[],".repeat(1 << 20).as_bytes())), too_large, "{version}");
        // A long scenario, and the same over and over.
        let long = format!(r#"{{"is": {{"id": "a", "base_year": 2020, "note": "{}"}}}}"#, " ".repeat(4_000_000));
        let copies =
            |count: usize| format!(r#"{{"model": 1, "scenarios": [{long}{}]}}"#, r#",{"of": 0}"#.repeat(count));
        assert_eq!(refused(&packed(version, copies(19).as_bytes())), too_large, "{version}");
        let many = format!(r#"{{"model": 1, "scenarios": [{}{{}}]}}"#, r#"{"of": "enshi@1"},"#.repeat(40_000));
        assert_eq!(
            refused(&packed(version, many.as_bytes())),
            Fault::TooMany { found: 40_001, max: file::MAX_SCENARIOS }
        );
    }
}
