//! The program without a browser: what it writes where, and how it ends.

mod needs;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

struct Ran {
    out: String,
    told: String,
    code: Option<i32>,
}

fn run(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_batch"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Ran { out: String::from_utf8(stdout).unwrap(), told: String::from_utf8(stderr).unwrap(), code: status.code() }
}

/// The file of the example.
fn example() -> String {
    let ran = run(&["preset", "example@1"], b"");
    assert_eq!((ran.told.as_str(), ran.code), ("", Some(0)));
    ran.out
}

fn temporary(name: &str, content: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn presets_are_listed_id_first() {
    let ran = run(&["presets"], b"");
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.lines().any(|line| line.split('\t').next() == Some("example@1")));
    let chinese = run(&["--lang", "zh", "presets"], b"");
    assert!(chinese.out.contains("empty@1\t空白\n"));
}

#[test]
fn a_projection_is_a_table_by_zone_stage_and_year() {
    let ran = run(&["project", "-"], example().as_bytes());
    assert_eq!((ran.told.as_str(), ran.code), ("", Some(0)));
    let lines: Vec<&str> = ran.out.lines().collect();
    let head =
        "zone,stage,year,enrolment,places,balance,utilisation,classes_needed,classes_short,staff_needed,unmet,idle";
    assert_eq!(lines[0], head);
    assert_eq!(lines.len(), 1 + 4 * 3 * 7);
    // Worked by hand: 6 × 400 + 2 × 20 pupils against 54 rooms × 45; spare places elsewhere do not offset the 10.
    assert!(lines.contains(&"city,primary,2022,2440,2430,-10,1.0041152263374487,56,1,122,,"));
    assert!(lines.contains(&"*,primary,2022,4800,5400,600,0.8888888888888888,114,1,240,10,610"));
}

#[test]
fn children_are_a_table_by_zone_age_and_year() {
    let ran = run(&["children", "-#example"], example().as_bytes());
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "zone,age,year,children");
    assert_eq!(lines.len(), 1 + 3 * 15 * 7);
    assert!(lines.contains(&"villages,6,2021,180") && lines.contains(&"city,6,2021,420"));
    // ¼ · 800 + ¾ · 400 born in the county, half of them in the city.
    assert!(lines.contains(&"city,0,2022,250"));
}

#[test]
fn utilisation_without_places_is_over_and_without_anything_empty() {
    let file = r#"{"xuewei": 1, "scenarios": [{"id": "a", "base_year": 2020, "horizon": 1,
        "zones": [{"id": "z", "kindergarten": 0, "pupils": [9, 9, 9, 9, 9, 9, 0, 0, 0]}]}]}"#;
    let ran = run(&["project", "-"], file.as_bytes());
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("\nz,primary,2020,54,0,-54,over,"), "{}", ran.out);
    assert!(ran.out.contains("\nz,junior,2020,0,0,0,,"), "{}", ran.out);
}

#[test]
fn a_scenario_is_named_after_a_hash() {
    let two = example().replace(
        "\"scenarios\": [",
        r#""scenarios": [{"id": "first", "base_year": 2000, "zones": [{"id": "z", "pupils": [-1, 0, 0, 0, 0, 0, 0, 0, 0]}]},"#,
    );
    let path = temporary("two#example.json", &two);
    let path = path.to_str().unwrap();
    // A file of just that name wins over a scenario.
    let first = run(&["project", path], b"");
    assert_eq!(
        (first.code, first.told.as_str()),
        (Some(2), "zones[z].pupils.G1: -1 is below 0. It cannot be negative.\n")
    );
    let second = run(&["project", &format!("{path}#example")], b"");
    assert_eq!(second.code, Some(0), "{}", second.told);
    let none = run(&["project", &format!("{path}#third")], b"");
    assert_eq!(none.code, Some(2));
    assert!(none.told.contains("“third”") && none.told.lines().count() == 1, "{}", none.told);
    let all = run(&["check", path], b"");
    assert_eq!(all.code, Some(2));
    assert!(all.told.starts_with("scenarios[first].zones[z].pupils.G1: "), "{}", all.told);
}

#[test]
fn what_is_wrong_is_told_a_line_each() {
    let bad = example().replacen("0.75", "7.5", 1).replace("\"rooms\": 6", "\"rooms\": 6.5");
    for command in ["check", "project", "children"] {
        let ran = run(&[command, "-"], bad.as_bytes());
        assert_eq!((ran.out.as_str(), ran.code), ("", Some(2)));
        let told: Vec<&str> = ran.told.lines().collect();
        assert_eq!(told.len(), 2, "{}", ran.told);
        assert!(told[0].starts_with("gross_ratio: 7.5 "), "{}", ran.told);
        assert!(told[1].starts_with("projects[city_primary].effects[0].rooms: 6.5 "), "{}", ran.told);
    }
    let ran = run(&["check", "-", "--lang=zh"], b"{");
    assert!(ran.told.starts_with("-: 从第 1 行"), "{}", ran.told);
    assert_eq!(ran.code, Some(2));
}

#[test]
fn warnings_are_told_and_do_not_stop() {
    let unusual = example().replacen("0.75", "0.45", 1);
    for command in ["check", "project"] {
        let ran = run(&[command, "-"], unusual.as_bytes());
        assert_eq!(ran.code, Some(0));
        assert!(ran.told.starts_with("warning: gross_ratio: 0.45 is unusual"), "{}", ran.told);
        assert!(!ran.out.is_empty());
    }
}

#[test]
fn failures_end_with_two_and_a_sentence() {
    for arguments in [
        &["check", "no/such/file.json"][..],
        &["preset", "atlantis@1"],
        &["check", env!("CARGO_TARGET_TMPDIR")],
        &["dance"],
        &[],
        &["presets", "--lang", "fr"],
    ] {
        let ran = run(arguments, b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!ran.told.is_empty(), "{arguments:?}");
    }
    let help = run(&["--help"], b"");
    assert_eq!(help.code, Some(0));
    assert!(help.out.contains("project"));
}

#[test]
fn nobody_reading_on_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_batch"))
        .args(["children", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(example().as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()));
}

#[test]
fn a_link_leads_back_to_the_file() {
    let file = example();
    let link = run(&["link", "-"], file.as_bytes());
    assert_eq!((link.told.as_str(), link.code), ("", Some(0)));
    let fragment = link.out.trim_end();
    assert!(fragment.starts_with("4.") && fragment.len() < 100, "{fragment}");
    for arguments in [
        ["link", "-", "--address", "https://example.org/xuewei/#1.old"],
        ["link", "--address", "https://example.org/xuewei/", "-#example"],
    ] {
        let ran = run(&arguments, file.as_bytes());
        assert_eq!(ran.out, format!("https://example.org/xuewei/#{fragment}\n"), "{}", ran.told);
    }
    for (address, input) in [(fragment, ""), (&format!("https://example.org/#{fragment}"), ""), ("-", fragment)] {
        let opened = run(&["open", address], input.as_bytes());
        assert_eq!((opened.out.as_str(), opened.told.as_str(), opened.code), (file.as_str(), "", Some(0)));
    }
}

#[test]
fn what_fits_into_no_link_or_is_none_is_told() {
    let damaged = run(&["open", "1.eNq", "--lang", "zh"], b"");
    assert_eq!((damaged.code, damaged.told.as_str()), (Some(2), "LINK: 链接已损坏或不完整，请重新完整复制。\n"));
    // Numbers without end that do not repeat.
    let mut number = 1_u64;
    let mut figures = || {
        let figures = (0..9).map(|_| {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (number >> 20).to_string()
        });
        figures.collect::<Vec<_>>().join(", ")
    };
    let zones: Vec<String> = (0..400)
        .map(|zone| {
            let history: Vec<String> = (2015..2018).map(|year| format!(r#""{year}": [{}]"#, figures())).collect();
            format!(r#"{{"id": "z{zone}", "pupils": [{}], "history": {{{}}}}}"#, figures(), history.join(", "))
        })
        .collect();
    let large = format!(
        r#"{{"xuewei": 1, "scenarios": [{{"id": "a", "base_year": 2020, "births": {{"by_year": {{"2020": 1}}}}, "zones": [{}]}}]}}"#,
        zones.join(", ")
    );
    let ran = run(&["link", "-"], large.as_bytes());
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.told.starts_with("-: The link is too large"), "{}", ran.told);
}

#[test]
fn scenarios_of_a_file_are_compared_with_its_baseline_or_the_one_named() {
    let preset = run(&["preset", "enshi@1"], b"");
    let mut file: serde_json::Value = serde_json::from_str(&preset.out).unwrap();
    // One project's cost is not known; it closes village schools, which is taken to be free.
    let per_place = |file: &serde_json::Value| {
        let ran = run(&["compare", "-"], file.to_string().as_bytes());
        let line: Vec<String> = ran.out.trim_end().lines().last().unwrap().split(',').map(str::to_owned).collect();
        [line[15].clone(), line[16].clone()]
    };
    let priced = per_place(&file);
    assert!(priced[0] == "1" && priced[1].parse::<f64>().is_ok_and(|yuan| yuan > 0.0), "{priced:?}");
    // Of one that brings rooms the cost has to be known: by unit cost, unless it is said that nothing is built.
    let building = file["scenarios"][0]["projects"].as_array_mut().unwrap();
    let brings =
        |project: &&mut serde_json::Value| project["effects"][0]["rooms"].as_f64().is_some_and(|rooms| rooms > 0.0);
    let place = building.iter_mut().position(|project| brings(&project)).unwrap();
    building[place].as_object_mut().unwrap().remove("cost");
    let estimated = per_place(&file);
    assert!(estimated[0] == "1" && estimated[1] != priced[1] && !estimated[1].is_empty(), "{estimated:?}");
    file["scenarios"][0]["projects"][place]["floor_area"] = 0.into();
    assert_eq!(per_place(&file), ["2", ""]);
    for project in file["scenarios"][0]["projects"].as_array_mut().unwrap() {
        project["cost"] = 50_000_000.into();
    }
    let mut without = file["scenarios"][0].clone();
    let id = without["id"].as_str().unwrap().to_owned();
    without["id"] = "without".into();
    without["projects"] = serde_json::json!([]);
    file["scenarios"].as_array_mut().unwrap().push(without);
    let path = temporary("two.xuewei.json", &file.to_string());
    let path = path.to_str().unwrap();

    let beside = |base: &str| run(&["compare", &format!("{path}{base}")], b"");
    let (baseline, named) = (beside(""), beside("#without"));
    assert_eq!((baseline.told.as_str(), baseline.code), ("", Some(0)));
    let ids = |ran: &Ran| ran.out.lines().map(|line| line.split(',').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&baseline), ["scenario", &id, "without"]);
    assert_eq!(ids(&named), ids(&baseline));
    let spares = |ran: &Ran, line: usize| ran.out.lines().nth(line).unwrap().split(',').nth(17).unwrap().to_owned();
    assert_eq!([spares(&baseline, 1), spares(&baseline, 2), spares(&named, 2)], ["", "", ""], "{}", named.out);
    assert_ne!(spares(&named, 1), "", "{}", named.out);

    let differences = run(&["differences", path], b"");
    assert_eq!(differences.out.lines().next(), Some("scenario,area,stage,year,unmet,idle,enrolment,places"));
    assert!(differences.out.lines().skip(1).all(|line| line.starts_with("without,")));
    // Why they differ: all of it is the programme, project by project.
    let why = |rest: &[&str]| run(&[&["why", path], rest].concat(), b"");
    let told = why(&["without", "*", "primary", "2026"]);
    assert_eq!((told.told.as_str(), told.code), ("", Some(0)));
    let lines: Vec<Vec<&str>> = told.out.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let part = |line: &[&str]| line[1].parse::<f64>().unwrap();
    assert_eq!(lines[0][0], "Building programme");
    let projects: f64 = lines[1..].iter().map(|line| part(line)).sum();
    assert!(part(&lines[0]) > 0.0 && (projects - part(&lines[0])).abs() < 1e-6, "{}", told.out);
    let chinese = run(&["why", path, "without", "*", "primary", "2026", "--lang", "zh"], b"");
    assert!(chinese.out.starts_with("与“恩施市·现行规划”相比，2026 学年全市小学缺口由"), "{}", chinese.out);
    for wrong in
        [["without", "*", "middle", "2026"], ["without", "*", "primary", "soon"], ["without", "x", "primary", "2026"]]
    {
        assert_eq!(why(&wrong).code, Some(2));
    }
    for (place, year, told) in [("x", "2026", "“x”"), ("*", "2099", "2099/00"), ("*", "1999", "1999/00")] {
        let ran = why(&["without", place, "primary", year]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.told.contains(told) && ran.told.lines().count() == 1, "{}", ran.told);
    }

    let unknown = beside("#nobody");
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.told.contains("nobody"), "{}", unknown.told);
}

#[test]
fn admission_is_a_table_of_groups() {
    let ran = run(&["admission", "-", "city", "2022"], example().as_bytes());
    assert_eq!((ran.told.as_str(), ran.code), ("", Some(0)));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("id,year,stage,group,applied,placed_reserve,placed_catchment,"));
    assert_eq!(lines.len(), 1 + 3 * 6);
    // 54 rooms ÷ 6 × 45 = 405 places; 400 enter.
    assert!(lines.iter().any(|line| line.starts_with("city,2022,primary,registered,420,0,405,")), "{}", ran.out);
    let ran = run(&["--lang", "zh", "admission", "-", "nowhere", "2022"], example().as_bytes());
    assert_eq!((ran.told.as_str(), ran.code), ("没有这个学校或片区。\n", Some(2)));
}
