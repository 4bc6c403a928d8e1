use super::*;
use crate::exchange::draft::{asked, change, draft_of, lead};
use crate::model::{Name, School, SchoolKind, Zone};
use crate::text::Language;

fn county(project: Project) -> Inputs {
    let zone = |id: &str| Zone { id: id.into(), pupils: [90.0; 9], ..Zone::default() };
    let school = |id: &str, zone: &str, kind| School {
        id: id.into(),
        zone: zone.into(),
        kind,
        name: Name { zh: id.into(), en: String::new() },
        rooms: [2.0, 12.0, 0.0],
        ..School::default()
    };
    Inputs {
        zones: vec![zone("town"), zone("villages")],
        schools: vec![
            school("one", "town", SchoolKind::Primary),
            school("two", "town", SchoolKind::TeachingPoint),
            school("far", "villages", SchoolKind::Primary),
        ],
        projects: vec![project],
        ..Inputs::default()
    }
}

/// A merger with all that a project can have; in the words of a file, in which a school says its zone.
fn merger() -> Project {
    let rooms = |zone: &str, school: Option<&str>, class, rooms| Effect {
        zone: zone.into(),
        school: school.map(Into::into),
        stage: Stage::Primary,
        class,
        rooms,
    };
    let closure = |school: &str, stage, receiver: Option<&str>| Closure {
        school: school.into(),
        stage,
        receiver: receiver.map(Into::into),
    };
    Project {
        id: "p".into(),
        name: Name { zh: "撤并".into(), en: "Merger".into() },
        kind: ProjectKind::Merger,
        first_year: 2023,
        effects: vec![
            rooms("", Some("one"), RoomClass::Public, 6.0),
            rooms("villages", None, RoomClass::Private, -2.0),
        ],
        closures: vec![closure("two", None, Some("one")), closure("far", Some(Stage::Kindergarten), None)],
        moves: vec![Move { stage: Stage::Junior, from: "villages".into(), to: "town".into(), share: 1.0 / 3.0 }],
        cost: Some(1.0),
        cost_years: vec![2021, 2022],
        ..Project::default()
    }
}

fn form() -> (Inputs, Draft) {
    let inputs = county(merger());
    let draft = draft_of(&inputs, &merger(), Language::Zh);
    (inputs, draft)
}

fn changed(inputs: &Inputs, draft: &Draft) -> Project {
    change(inputs, draft, Language::Zh).unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

fn set(inputs: &Inputs, draft: &mut Draft, fields: &[(Part, usize, &str)]) {
    for (part, row, text) in fields {
        draft.set(inputs, Field::Row(*part, *row), (*text).into());
    }
}

#[test]
fn whatever_a_project_has_comes_back_as_it_was() {
    let (inputs, draft) = form();
    assert_eq!(changed(&inputs, &draft), merger(), "to the bit: a third, and rooms of a school that says no zone");
}

#[test]
fn closures_are_changed_taken_out_and_put_in() {
    let (inputs, mut draft) = form();
    set(&inputs, &mut draft, &[(Part::Receiver, 0, "far"), (Part::ClosingStage, 0, "primary")]);
    draft.drop_row(Rows::Closures, 1);
    let row = draft.add_row(Rows::Closures);
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("no school is chosen");
    assert_eq!(wrong, [(Field::Row(Part::Closes, row), Wrong::NotChosen)]);
    set(&inputs, &mut draft, &[(Part::Closes, row, "one"), (Part::Receiver, row, "one")]);
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("a school can't take its own pupils");
    assert_eq!(wrong, [(Field::Row(Part::Receiver, row), Wrong::Same)]);
    set(&inputs, &mut draft, &[(Part::Receiver, row, "")]);
    let closure = |school: &str, stage, receiver: Option<&str>| Closure {
        school: school.into(),
        stage,
        receiver: receiver.map(Into::into),
    };
    let now = changed(&inputs, &draft);
    assert_eq!(now.closures, [closure("two", Some(Stage::Primary), Some("far")), closure("one", None, None)]);
    assert_eq!((now.effects, now.moves), (merger().effects, merger().moves));
}

#[test]
fn rooms_go_to_another_place_and_are_of_its_class() {
    let (inputs, mut draft) = form();
    set(&inputs, &mut draft, &[(Part::Place, 0, "school:far"), (Part::Stage, 0, "kindergarten")]);
    let asks_class =
        |draft: &Draft, row| asked(&inputs, draft).all().any(|field| field == Field::Row(Part::Class, row));
    assert!(!asks_class(&draft, 0), "it follows from who runs the school");
    let now = changed(&inputs, &draft);
    assert_eq!((now.effects[0].zone.as_str(), now.effects[0].class), ("villages", RoomClass::Attached));
    set(
        &inputs,
        &mut draft,
        &[(Part::Place, 0, "zone:town"), (Part::Class, 0, "inclusive"), (Part::Stage, 0, "junior")],
    );
    assert!(asks_class(&draft, 0));
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("inclusive rooms are kindergartens' alone");
    assert_eq!(wrong, [(Field::Row(Part::Class, 0), Wrong::NotChosen)]);
}

#[test]
fn pupils_go_elsewhere_and_not_to_where_they_are() {
    let (inputs, mut draft) = form();
    set(&inputs, &mut draft, &[(Part::Share, 0, "50"), (Part::To, 0, "villages")]);
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("from a zone to itself");
    assert_eq!(wrong, [(Field::Row(Part::To, 0), Wrong::Same)]);
    set(&inputs, &mut draft, &[(Part::From, 0, "town")]);
    let now = changed(&inputs, &draft);
    assert_eq!(now.moves, [Move { stage: Stage::Junior, from: "town".into(), to: "villages".into(), share: 0.5 }]);
    draft.drop_row(Rows::Moves, 0);
    assert!(changed(&inputs, &draft).moves.is_empty());
}

#[test]
fn what_is_not_there_any_more_is_told_and_kept() {
    let (mut inputs, draft) = form();
    inputs.schools.retain(|school| school.id != "one");
    inputs.zones.retain(|zone| zone.id != "villages");
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("a school and a zone are gone");
    let at = |part, row| (Field::Row(part, row), Wrong::Missing);
    assert_eq!(wrong, [at(Part::Place, 0), at(Part::Place, 1), at(Part::Receiver, 0), at(Part::From, 0)]);
    assert_eq!(draft.text(Field::Row(Part::Receiver, 0)), "one");
}

#[test]
fn a_kind_asks_for_what_it_can_have_and_for_what_it_has() {
    let rows = |kind, closures: &[Closure]| {
        let project = Project { kind, closures: closures.to_vec(), ..Project { id: "p".into(), ..Project::default() } };
        let inputs = county(project.clone());
        let draft = draft_of(&inputs, &project, Language::Zh);
        asked(&inputs, &draft).rows.into_iter().map(|(rows, _)| rows).collect::<Vec<_>>()
    };
    assert_eq!(rows(ProjectKind::New, &[]), [Rows::Rooms]);
    assert_eq!(rows(ProjectKind::New, &merger().closures), [Rows::Rooms, Rows::Closures]);
    assert_eq!(rows(ProjectKind::Merger, &[]), Rows::ALL);
    assert_eq!(rows(ProjectKind::ClosureOfAttached, &[]), [Rows::Rooms, Rows::Closures]);
}

#[test]
fn a_draft_says_how_long_is_built_before_all_of_it_is_entered() {
    let inputs = county(merger());
    let mut draft = Draft::new(&inputs, ProjectKind::New, &crate::exchange::draft::Start::default());
    assert_eq!(lead(&inputs, &draft), 0);
    draft.set(&inputs, Field::Rooms(Stage::Primary), "24".into());
    assert_eq!(lead(&inputs, &draft), inputs.norms.lead_time.of(Stage::Primary));
}

#[test]
fn years_of_spending_are_as_they_are_typed_else_they_go_with_the_opening() {
    let (inputs, mut draft) = form();
    draft.set(&inputs, Field::FirstYear, "2025".into());
    assert_eq!(changed(&inputs, &draft).cost_years, [2023, 2024]);
    draft.set(&inputs, Field::CostYears, "2022 2024-2025".into());
    assert_eq!(changed(&inputs, &draft).cost_years, [2022, 2024, 2025]);
    draft.set(&inputs, Field::CostYears, "明年".into());
    let wrong = change(&inputs, &draft, Language::Zh).expect_err("no years");
    assert_eq!(wrong, [(Field::CostYears, Wrong::NotYears)]);
}
