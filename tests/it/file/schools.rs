//! Schools in the file, and all that came with them.

use super::{STRANGE, collect, refused, scenario};
use crate::check::schools::county;
use proptest::prelude::*;
use serde_json::Value;
use xuewei::model::*;
use xuewei::scenario::check::{check, computable};
use xuewei::scenario::{Scenario, Workspace, file};
use xuewei::text::{Language, problem};

fn inputs(fields: &str) -> Inputs {
    let text = scenario(fields);
    file::read(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{text}")).scenarios.remove(0).inputs
}

#[test]
fn what_cannot_be_read_of_schools_is_named_at_its_place() {
    let school = |fields: &str| scenario(&format!(r#", "schools": [{{"id": "first", "zone": "city"{fields}}}]"#));
    let project = |fields: &str| scenario(&format!(r#", "projects": [{{"id": "p", "first_year": 2022, {fields}}}]"#));
    let norms = |fields: &str| scenario(&format!(r#", "norms": {{{fields}}}"#));
    let cases = [
        (scenario(r#", "schools": [{"id": "first"}]"#), "schools[first].zone", "MissingField"),
        (school(r#", "room": {}"#), "schools[first].room", "UnknownField"),
        (school(r#", "ownership": "state""#), "schools[first].ownership", "UnknownWord"),
        (school(r#", "kind": "senior""#), "schools[first].kind", "UnknownWord"),
        (school(r#", "rooms": {"senior": 3}"#), "schools[first].rooms.senior", "UnknownField"),
        (school(r#", "pupils": [1, "x", 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]"#), "schools[first].pupils.K2", "WrongType"),
        (school(r#", "pupils": [1, 2, 3, 4, 5, 6, 7, 8, 9]"#), "schools[first].pupils", "WrongLength { found: 9"),
        (school(r#", "classes": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, []]"#), "schools[first].classes.G9", "WrongType"),
        (
            school(r#", "intake": [{"zone": "a", "stage": "primary"}]"#),
            "schools[first].intake[0].share",
            "MissingField",
        ),
        (
            school(r#", "intake": [{"zone": "a", "stage": "primary", "share": {"x": 1}}]"#),
            "schools[first].intake[0].share.x",
            "NotAYear",
        ),
        (project(r#""effects": [{"stage": "primary", "rooms": 6}]"#), "projects[p].effects[0]", "School(ZoneOrSchool)"),
        (
            project(r#""effects": [{"zone": "a", "school": "b", "stage": "primary", "rooms": 6}]"#),
            "projects[p].effects[0]",
            "School(ZoneOrSchool)",
        ),
        (
            project(r#""effects": [{"school": "b", "stage": "primary", "class": "public", "rooms": 6}]"#),
            "projects[p].effects[0].class",
            "School(NotWithSchool)",
        ),
        (project(r#""closures": [{"stage": "primary"}]"#), "projects[p].closures[0].school", "MissingField"),
        (norms(r#""funding_growth": {}"#), "norms.funding_growth", "EitherOr(\"share\", \"yuan\")"),
        (norms(r#""funding_growth": {"share": 0.1, "yuan": 100}"#), "norms.funding_growth", "EitherOr"),
        (norms(r#""lines": {"inclusiv": 0.8}"#), "norms.lines.inclusiv", "UnknownField"),
        (norms(r#""lines": {"inclusive": true}"#), "norms.lines.inclusive", "WrongType"),
        (norms(r#""lines": {"sports_area": {"junior": "x"}}"#), "norms.lines.sports_area.junior", "WrongType"),
        (norms(r#""lines": []"#), "norms.lines", "WrongType"),
        (norms(r#""land": [{"stage": "primary"}]"#), "norms.land[0].area", "MissingField"),
        (
            scenario(r#", "resources": {"land_plans": [{"id": "x", "year": 2030}]}"#),
            "resources.land_plans[x].population",
            "MissingField",
        ),
        (
            scenario(r#", "zones": [{"id": "a", "villages": {"within_reach": 1}}]"#),
            "zones[a].villages.count",
            "MissingField",
        ),
        (school(&format!(r#", "name": "{}""#, "长".repeat(201))), "schools[first].name", "TooLong"),
        (
            scenario(&format!(
                r#", "schools": [{}{{"id": "s", "zone": "z"}}]"#,
                r#"{"id": "s", "zone": "z"},"#.repeat(5000)
            )),
            "schools",
            "TooMany { found: 5001, max: 5000 }",
        ),
        (norms(&many("land", r#"{"area": 1}"#)), "norms.land", "TooMany"),
        (norms(&many("floor_area", r#"{"area": 1}"#)), "norms.floor_area", "TooMany"),
        (project(&many("closures", r#"{"school": "a"}"#)), "projects[p].closures", "TooMany"),
        (
            school(&format!(", {}", many("intake", r#"{"zone": "a", "stage": "primary", "share": 0}"#))),
            "schools[first].intake",
            "TooMany",
        ),
        (
            scenario(&format!(r#", "resources": {{{}}}"#, many("recruits", r#"{"stage": "junior", "by_year": {}}"#))),
            "resources.recruits",
            "TooMany",
        ),
    ];
    for (text, path, fault) in cases {
        let found = refused(&text);
        assert_eq!(found.path, path, "{found:?}");
        assert!(format!("{:?}", found.fault).starts_with(fault), "{path}: {found:?}");
        for language in Language::ALL {
            assert!(!problem::sentence(&found.fault, language).is_empty());
        }
    }
}

/// A list of one entry more than is read.
fn many(list: &str, entry: &str) -> String {
    format!(r#""{list}": [{}{entry}]"#, format!("{entry},").repeat(file::MAX_ENTRIES))
}

#[test]
fn what_is_left_out_of_schools_is_as_the_format_says() {
    let found = inputs(concat!(
        r#", "zones": [{"id": "a", "sharing": {"primary": 0.5}, "migrants_in_public": 0.85, "villages": {"count": 9}}]"#,
        r#", "schools": [{"id": "s", "zone": "a"}, {"id": "t", "zone": "a", "name": "T", "staff": {"primary": 40}, "#,
        r#""ownership": "private", "intake": [{"zone": "a", "stage": "primary", "share": 0.1}]}]"#,
        r#", "projects": [{"id": "p", "first_year": 2022, "effects": [{"school": "s", "stage": "primary", "rooms": 6}], "#,
        r#""closures": [{"school": "t"}]}]"#,
        r#", "norms": {"public_funding": {"inclusive": {"kindergarten": 0.5}}, "boarding_share": {"rural": {"junior": 0.7}}}"#,
        r#", "resources": {"recruits": [{"stage": "junior", "by_year": {"2021": 4}}], "#,
        r#""land_plans": [{"id": "l", "population": 1, "year": 2030}]}"#,
    ));
    let name = |zh: &str| Name { zh: zh.into(), en: String::new() };
    assert_eq!(found.schools[0], School { id: "s".into(), name: name("s"), zone: "a".into(), ..School::default() });
    assert_eq!((found.schools[1].staff, found.schools[1].ownership), (Some([0.0, 40.0, 0.0]), Ownership::Private));
    assert_eq!(found.schools[1].intake[0].share, ByYear::from([(2020, 0.1)]));
    let zone = &found.zones[0];
    assert_eq!((zone.sharing, zone.resources.staff), (Some([0.0, 0.5, 0.0]), [None; 3]));
    assert_eq!(zone.resources.migrants_in_public, ByYear::from([(2020, 0.85)]));
    assert_eq!(zone.resources.villages, Some(Villages { count: 9.0, within_reach: 0.0 }));
    let effect = &found.projects[0].effects[0];
    assert_eq!((effect.zone.as_str(), effect.school.as_deref(), effect.class), ("", Some("s"), RoomClass::Public));
    assert_eq!(found.projects[0].closures, [Closure { school: "t".into(), stage: None, receiver: None }]);
    let norms = &found.norms.resources;
    assert_eq!(norms.public_funding, [[0.5, 1.0, 1.0], [0.5, 1.0, 1.0], [0.0, 1.0, 1.0]]);
    assert_eq!(norms.boarding_share, [[0.0; 3], [0.0; 3], [0.0, 0.0, 0.7]]);
    let usual = ResourceNorms {
        public_funding: norms.public_funding,
        boarding_share: norms.boarding_share,
        ..ResourceNorms::default()
    };
    assert_eq!(*norms, usual);
    assert_eq!(found.resources.recruits[0].zone, None);
    assert_eq!((found.resources.land_plans[0].name.clone(), found.resources.land_plans[0].zones.len()), (name("l"), 0));
    assert_eq!((found.sharing, found.keep_classes, found.norms.lines), ([0.0; 3], true, Lines::default()));
}

#[test]
fn a_line_is_left_out_or_not_assessed() {
    let lines = |fields: &str| inputs(&format!(r#", "norms": {{"lines": {{{fields}}}}}"#)).norms.lines;
    let usual = Lines::default();
    assert_eq!(lines(""), usual);
    for not_assessed in ["null", "false"] {
        assert_eq!(lines(&format!(r#""large": {not_assessed}"#)), Lines { large: None, ..usual });
        let found = lines(&format!(r#""sports_area": {not_assessed}, "teaching_area": {{"primary": {not_assessed}}}"#));
        let expected = Lines { sports_area: [None; 3], teaching_area: [Some(8.17), None, Some(5.8)], ..usual };
        assert_eq!(found, expected);
    }
    assert_eq!(lines(r#""private": 0.05, "large": 0"#), Lines { private: Some(0.05), large: Some(0.0), ..usual });
    // What differs from the default is written, `null` where it is not assessed.
    let mut inputs = Inputs { base_year: 2020, ..Inputs::default() };
    inputs.norms.lines = Lines { large: None, teaching_area: [None, Some(4.5), Some(6.0)], ..usual };
    let scenario = Scenario { id: "a".into(), inputs, ..Scenario::default() };
    let text = file::write(&Workspace { scenarios: vec![scenario], ..Workspace::default() });
    let written: Value = serde_json::from_str(&text).unwrap();
    let expected = serde_json::json!({"large": null, "teaching_area": {"kindergarten": null, "junior": 6}});
    assert_eq!(written["scenarios"][0]["norms"]["lines"], expected, "{text}");
}

proptest! {
    /// One figure of a county with schools replaced by something strange: refused, or computed to finite numbers.
    #[test]
    fn a_strange_figure_of_a_school_is_refused_or_computed(leaf: prop::sample::Index, strange in 0..STRANGE.len()) {
        let scenario = Scenario { id: "a".into(), inputs: county(), ..Scenario::default() };
        let text = file::write(&Workspace { scenarios: vec![scenario], ..Workspace::default() });
        let mut value: Value = serde_json::from_str(&text).unwrap();
        let mut leaves = Vec::new();
        collect(&value["scenarios"][0]["schools"], "/scenarios/0/schools".into(), &mut leaves);
        collect(&value["scenarios"][0]["projects"], "/scenarios/0/projects".into(), &mut leaves);
        let path = &leaves[leaf.index(leaves.len())];
        *value.pointer_mut(path).unwrap() = serde_json::from_str(STRANGE[strange]).unwrap();
        if let Ok(workspace) = file::read(value.to_string().as_bytes()) {
            super::compute(&workspace);
            let inputs = &workspace.scenarios[0].inputs;
            if computable(&check(inputs)) {
                let schools = schools(inputs, &project(inputs));
                prop_assert!(schools.cells.iter().all(|cell| cell.enrolment.is_finite() && cell.places.is_finite()));
            }
        }
    }
}
