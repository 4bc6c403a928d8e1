//! Schools, needs and assessment as tables.

use super::{Ran, run};

/// A rural zone of 360 primary pupils: 240 at a school of six rooms, 120 at a teaching point of three, which merges into
/// it in 2021.
const COUNTY: &str = r#"{"xuewei": 3, "scenarios": [{"id": "a", "base_year": 2020, "horizon": 1,
    "births": {"by_year": {"2010": 60, "2021": 60}},
    "zones": [{"id": "z", "kind": "rural", "kindergarten": [30, 30, 30], "pupils": [60, 60, 60, 60, 60, 60, 50, 50, 50],
               "children_per_birth": 1, "entry_ratio": 1, "staff": {"primary": 25}}],
    "schools": [{"id": "s1", "zone": "z", "rooms": {"primary": 6}, "floor_area": 3000},
                {"id": "s2", "zone": "z", "kind": "teaching_point", "rooms": {"primary": 3}, "floor_area": 800,
                 "staff": {"primary": 6}}],
    "projects": [{"id": "m", "kind": "merger", "first_year": 2021,
                  "effects": [{"school": "s1", "stage": "primary", "rooms": 2}],
                  "closures": [{"school": "s2", "receiver": "s1"}]}],
    "resources": {"recruits": [{"stage": "primary", "by_year": {"2021": 2}}],
                  "land_plans": [{"id": "p", "zones": ["z"], "population": 9000, "year": 2030, "land": {"primary": 9000}}]},
    "norms": {"funding": {"primary": 800}}}]}"#;

#[track_caller]
fn table(arguments: &[&str]) -> Vec<Vec<String>> {
    let Ran { out, code, told } = run(arguments, COUNTY.as_bytes());
    assert_eq!(code, Some(0), "{told}");
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let lines: Vec<Vec<String>> = out.lines().map(cells).collect();
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{out}");
    lines
}

/// What stands in a column of the row that begins with some cells.
#[track_caller]
fn at(table: &[Vec<String>], row: &[&str], column: &str) -> String {
    let place = table[0].iter().position(|head| head == column).unwrap_or_else(|| panic!("no column {column}"));
    let found: Vec<&Vec<String>> = table.iter().filter(|line| line.iter().zip(row).all(|(a, b)| a == b)).collect();
    assert!(found.len() == 1, "{} rows of {row:?}", found.len());
    found[0][place].clone()
}

#[test]
fn schools_are_a_table_by_school_stage_and_year() {
    let found = table(&["schools", "-"]);
    let is = |row: [&str; 4], column: &str, expected: &str| {
        assert_eq!(at(&found, &row, column), expected, "{row:?} {column}");
    };
    // 240 of 6 × 45 places; 40 a class. 360 in 8 × 45 later, in eight classes of 45 at most where 60 a grade need twelve.
    let (before, after) = (["s1", "z", "primary", "2020"], ["s1", "z", "primary", "2021"]);
    for (column, first, then) in [
        ("pupils", "240", "360"),
        ("places", "270", "360"),
        ("utilisation", "0.8888888888888888", "1"),
        ("rooms", "6", "8"),
        ("classes", "6", "8"),
        ("classes_needed", "6", "12"),
        ("largest_class", "40", "60"),
        ("over_norm", "0", "4"),
        ("large", "0", "4"),
        ("super_large", "0", "0"),
        ("first_large", "2021", "2021"),
        ("first_super_large", "", ""),
    ] {
        is(before, column, first);
        is(after, column, then);
    }
    is(before, "grade_1", "40");
    // The teaching point has three mixed classes of 40, over 30, and later nothing.
    let point = ["s2", "z", "primary", "2020"];
    for (column, expected) in [("mixed_classes", "3"), ("over_norm", "3"), ("unmet", "30"), ("first_over_norm", "2020")]
    {
        is(point, column, expected);
    }
    is(["s2", "z", "primary", "2021"], "pupils", "0");
    // Nobody teaches the juniors.
    is(["", "z", "junior", "2020"], "pupils", "150");
    is(["", "z", "junior", "2020"], "grade_3", "50");
}

#[test]
fn needs_are_a_table_by_area_and_others_by_school_project_and_plan() {
    let areas = table(&["needs", "-#a"]);
    // 240 ÷ 19 and, at the teaching point, four mixed classes of 30 × 2; 25 + 6 are there. Then 31 × 0.97 + 2.
    let z = |year: &'static str| ["z", "primary", year];
    for (column, first, then) in [
        ("staff_needed", "20.63157894736842", "18.947368421052634"),
        ("staff", "31", "32.07"),
        ("staff_short", "0", "0"),
        ("recruits", "0", "2"),
        ("floor", "3800", "3900"),
        ("operating", "288000", "288000"),
        ("operating_others", "0", "0"),
        ("at_least", "false", "false"),
    ] {
        let close = |found: String, expected: &str| match (found.parse::<f64>(), expected.parse::<f64>()) {
            (Ok(found), Ok(expected)) => assert!((found - expected).abs() < 1e-9, "{column}: {found}, {expected}"),
            _ => assert_eq!(found, expected, "{column}"),
        };
        close(at(&areas, &z("2020"), column), first);
        close(at(&areas, &z("2021"), column), then);
        close(at(&areas, &["*", "primary", "2021"], column), then);
    }
    assert_eq!(at(&areas, &["z", "junior", "2020"], "staff"), "");
    assert_eq!(areas.len(), 1 + 5 * 3 * 2);

    // Two rooms more at a school of then eight: 90 places × 10.0 m² × 2 000 yuan, in the year before.
    let projects = table(&["needs", "-", "projects"]);
    let merger = ["m", "merger", "2020"];
    for (column, expected) in [("capital", "1800000"), ("floor", "900"), ("cost_estimated", "true"), ("land", "0")] {
        assert_eq!(at(&projects, &merger, column), expected, "{column}");
    }
    let land = table(&["needs", "-", "land"]);
    assert_eq!(at(&land, &["p", "primary", "2020"], "planned"), "9000");
    assert_eq!(at(&land, &["p", "primary", "2020"], "there"), "");
    let counts = table(&["needs", "-", "counts"]);
    let points = |year: &'static str| at(&counts, &["*", "teaching_point", "public", year], "schools");
    assert_eq!([points("2020"), points("2021")], ["1", "0"]);
    let schools = table(&["needs", "-", "schools"]);
    assert_eq!(at(&schools, &["s2", "primary", "2020"], "staff_needed"), "8");
    assert_eq!(at(&schools, &["s2", "primary", "2021"], "staff"), "0");
    let falls = table(&["needs", "-", "falls"]);
    assert_eq!(at(&falls, &["*", "primary"], "total_falls"), "");
    assert_eq!(run(&["needs", "-", "everything"], COUNTY.as_bytes()).code, Some(2));
}

#[test]
fn an_assessment_is_a_table_by_indicator_area_and_year() {
    let found = table(&["assessment", "-"]);
    let large = |year: &'static str, column: &str| at(&found, &["large", "*", year], column);
    // None of nine classes, then four of eight.
    assert_eq!([large("2020", "figure"), large("2021", "figure")], ["0", "0.5"]);
    assert_eq!([large("2020", "met"), large("2021", "met")], ["true", "false"]);
    assert_eq!([large("2020", "first_missed"), large("2020", "met_from")], ["2021", ""]);
    assert_eq!([large("2020", "line"), large("2020", "bound")], ["0.05", "at_most"]);
    // Not known, not assessed.
    assert_eq!(at(&found, &["migrants", "z", "2020"], "figure"), "");
    assert_eq!(at(&found, &["schools", "z", "2020"], "met"), "");
    assert_eq!(found.len(), 1 + 23 * 5 * 2);
}
