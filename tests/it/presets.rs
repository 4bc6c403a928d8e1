//! The presets: the facts of the documents they are made from, where their figures come from, and their two languages.

mod stories;

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use xuewei::model::{Area, Inputs, Projection, RoomClass, Stage, Zone, ZoneKind, project};
use xuewei::scenario::parameters::source_of;
use xuewei::scenario::{Scenario, presets};

fn enshi() -> (Scenario, Projection) {
    let scenario = presets::preset("enshi@1").unwrap();
    let projection = project(&scenario.inputs);
    (scenario, projection)
}

/// Pupils of the base year in zones that are asked for.
fn enrolment(inputs: &Inputs, projection: &Projection, stage: Stage, asked: impl Fn(&Zone) -> bool) -> f64 {
    let zones = inputs.zones.iter().enumerate().filter(|(_, zone)| asked(zone));
    zones.map(|(place, _)| projection.cell(Area::Zone(place), stage, 0).enrolment).sum()
}

fn rooms(inputs: &Inputs, stage: Stage, class: RoomClass) -> f64 {
    inputs.zones.iter().map(|zone| zone.rooms[stage as usize][class as usize]).sum()
}

#[test]
fn e1_four_fifths_of_kindergarten_children_are_in_inclusive_ones() {
    let (_, projection) = enshi();
    let cell = projection.cell(Area::County, Stage::Kindergarten, 0);
    let inclusive = 1.0 - cell.private_enrolment / cell.enrolment;
    assert!((0.80..0.81).contains(&inclusive), "{inclusive}");
}

#[test]
fn e2_village_primary_schools_have_78_attached_classes() {
    assert_eq!(rooms(&enshi().0.inputs, Stage::Kindergarten, RoomClass::Attached), 78.0);
}

#[test]
fn e3_the_urban_kindergartens_have_24_810_children() {
    let (scenario, projection) = enshi();
    let urban = |zone: &Zone| zone.kind == ZoneKind::City || zone.name.zh == "龙凤镇";
    let found = enrolment(&scenario.inputs, &projection, Stage::Kindergarten, urban);
    assert!((found - 24_810.0).abs() < 1e-6, "{found}");
}

#[test]
fn e4_kindergarten_ratios_are_as_reported_and_as_planned() {
    let (_, projection) = enshi();
    let now = projection.ratios(Area::County, 0);
    let (three_year, one_year) = (now.three_year.unwrap(), now.one_year.unwrap());
    assert!((three_year - 0.90).abs() <= 0.0005, "{three_year}");
    assert!((one_year - 1.00).abs() <= 0.0005, "{one_year}");
    let planned = projection.ratios(Area::County, 2025 - 2020).three_year.unwrap();
    assert!(planned >= 0.95 - 1e-9, "{planned}");
}

#[test]
fn e7_nobody_leaves_primary_and_99_31_per_cent_finish_junior_school() {
    for zone in enshi().0.inputs.zones {
        assert_eq!(zone.retention[..12], [1.0; 12], "{}", zone.id);
        let junior: f64 = zone.retention[12..].iter().product();
        assert!((junior - 0.9931).abs() <= 0.0001, "{}: {junior}", zone.id);
    }
}

/// Pupils of senior high schools among the 86 539 of E8, and of private ones among its 17 005: estimates.
const SENIOR: f64 = 11_904.0;
const PRIVATE_SENIOR: f64 = 3_000.0;

#[test]
fn e8_pupils_and_private_pupils_are_as_reported_with_an_estimated_senior_part() {
    let (scenario, projection) = enshi();
    let compulsory = [Stage::Primary, Stage::Junior].map(|stage| projection.cell(Area::County, stage, 0));
    let pupils: f64 = compulsory.iter().map(|cell| cell.enrolment).sum();
    assert!((pupils + SENIOR - 86_539.0).abs() <= 1.0, "{pupils}");
    let private: f64 = compulsory.iter().map(|cell| cell.private_enrolment).sum();
    assert!((private + PRIVATE_SENIOR - 17_005.0).abs() <= 5.0, "{private}");
    let told = |field: &str, zh: &str, en: &str| {
        let source = &source_of(&scenario.sources, field).unwrap().source;
        assert!(source.zh.contains(zh) && source.en.contains(en), "{field}: {source:?}");
    };
    for zone in &scenario.inputs.zones {
        told(&format!("zones[{}].pupils", zone.id), "11904", "11,904");
    }
    told("zones[old_town].private_share", "3000", "3,000");
}

#[test]
fn e13_the_projects_of_the_next_programme_are_there() {
    let (scenario, projection) = enshi();
    let projects = &scenario.inputs.projects;
    let named =
        |name: &str| projects.iter().position(|project| project.name.zh == name).unwrap_or_else(|| panic!("{name}"));
    for name in ["旗峰坝幼儿园", "七里坪幼儿园", "耿家坪幼儿园", "硒谷小学", "清江中小学", "金龙教育园"]
    {
        let place = named(name);
        let project = &projects[place];
        assert!(project.effects.iter().all(|effect| effect.rooms > 0.0) && !project.effects.is_empty(), "{name}");
        assert!((2021..=2035).contains(&project.first_year), "{name}");
        let spent: f64 = projection.capital_of(place).iter().sum();
        if project.on {
            let cost = project.cost.unwrap_or_else(|| panic!("{name} has no cost"));
            assert!(cost > 0.0 && !project.cost_years.is_empty(), "{name}");
            assert!((spent - cost).abs() < 1.0, "{name}: {spent} of {cost}");
        } else {
            assert_eq!(spent, 0.0, "{name}");
        }
    }
    // 22 estate kindergartens put right, 45 rural schools extended, some teaching points merged.
    for part in ["配套园治理：新开5所", "配套园治理：其余17所转公办、普惠", "45所农村中小学改扩建", "部分教学点撤并"]
    {
        named(part);
    }
}

#[test]
fn every_figure_of_a_real_place_has_a_source_and_every_source_a_figure() {
    for id in ["enshi@1", "enshi@2", "shawan@1", "zhejiang@1", "haidong@1"] {
        let sources = presets::preset(id).unwrap().sources;
        let mut paths = Vec::new();
        figures(&json(id)["scenarios"][0], "", &mut paths);
        assert!(paths.len() > 200);
        for path in &paths {
            assert!(source_of(&sources, path).is_some(), "{id}: {path} has no source");
        }
        for (place, source) in sources.iter().enumerate() {
            let field = source.field.as_str();
            let holds = |path: &String| {
                path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            assert!(paths.iter().any(holds) || field == "county", "{id}: {field} holds no figure");
            assert!(sources[..place].iter().all(|other| other.field != field), "{id}: {field} has two sources");
            assert!(!source.date.is_empty(), "{id}: {field} has no date");
        }
    }
}

/// The paths of all numbers, as in problems: entries of lists by id where they have one.
fn figures(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(path.to_owned()),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                let id = value.get("id").and_then(Value::as_str).map_or_else(|| index.to_string(), str::to_owned);
                figures(value, &format!("{path}[{id}]"), found);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let separator = if path.is_empty() { "" } else { "." };
                figures(value, &format!("{path}{separator}{key}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_name_source_and_note_is_in_both_languages() {
    for info in presets::list() {
        assert!(!info.zh.is_empty() && !info.en.is_empty() && !info.en.contains(is_chinese), "{}", info.id);
        let mut faults = Vec::new();
        one_language_alone(&json(info.id), info.id, &mut faults);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// Where a text for people lacks a language, and where Chinese stands that is not marked as such.
fn one_language_alone(value: &Value, path: &str, faults: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let given = |key: &str| fields.get(key).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty());
            if (fields.contains_key("zh") || fields.contains_key("en")) && !(given("zh") && given("en")) {
                faults.push(format!("{path} lacks a language"));
            }
            for (key, value) in fields {
                let path = format!("{path}.{key}");
                if ["name", "county", "note", "source"].contains(&key.as_str()) && !value.is_object() {
                    faults.push(format!("{path} is in one language"));
                } else if key != "zh" {
                    one_language_alone(value, &path, faults);
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                one_language_alone(value, &format!("{path}[{index}]"), faults);
            }
        }
        Value::String(text) if text.contains(is_chinese) => faults.push(format!("{path} holds Chinese: {text}")),
        _ => {}
    }
}

#[test]
fn chinese_text_has_chinese_punctuation() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("index.html")];
    collect(&root.join("src"), &mut files);
    let mut faults = Vec::new();
    for file in files {
        let rust = file.extension().is_some_and(|ending| ending == "rs");
        for (line, text) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            // What stands in a comment is not shown.
            let text = if rust { text.split("//").next().unwrap_or_default() } else { text };
            if let Some(pair) = half_width(text) {
                faults.push(format!("{}:{}: “{pair}”", file.display(), line + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Source files and presets: what holds words for people.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "json") {
            found.push(path);
        }
    }
}

/// The first half-width mark next to a Chinese character, with that character.
fn half_width(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mark = |letter: char| ",;:()?!".contains(letter);
    let pair = letters
        .windows(2)
        .find(|pair| (mark(pair[0]) && is_chinese(pair[1])) || (is_chinese(pair[0]) && mark(pair[1])));
    pair.map(|pair| pair.iter().collect())
}

/// Han characters, and the punctuation that goes with them.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[test]
fn half_width_marks_are_found_on_either_side() {
    for wrong in ["规则:全市", "占比(E4", "E4)学前", "90%,学前", "《规划》(E4)", "是否误填?"] {
        assert!(half_width(wrong).is_some(), "{wrong}");
    }
    for right in ["规则：全市", "{\"xuewei\": 1, …} 开头", "13.5:1", "第 1 行 (a, b)", "“老城区”"] {
        assert_eq!(half_width(right), None, "{right}");
    }
}

/// The file of a preset as it is kept.
fn json(id: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/scenario/presets/{id}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
