use super::*;
use crate::model::{Closure, Effect, Estate, Move, Name, RoomClass, School, SchoolKind, Zone, project};
use crate::text::Language;

fn named(name: &str) -> Name {
    Name { zh: name.into(), en: String::new() }
}

fn school(id: &str, zone: &str, kind: SchoolKind, rooms: [f64; 3]) -> School {
    School { id: id.into(), name: named(id), zone: zone.into(), kind, rooms, ..School::default() }
}

/// A town with schools, and villages without.
fn county() -> Inputs {
    let zone = |id: &str| Zone { id: id.into(), name: named(id), pupils: [90.0; 9], ..Zone::default() };
    let mut villages = zone("villages");
    villages.rooms = [[4.0, 3.0, 0.0, 0.0], [20.0, 0.0, 0.0, 0.0], [6.0, 0.0, 0.0, 0.0]];
    let mut private = school("private", "town", SchoolKind::Kindergarten, [6.0, 0.0, 0.0]);
    private.ownership = Ownership::Inclusive;
    let estate =
        Estate {
            id: "estate".into(), name: named("江畔"), zone: "town".into(), first_year: 2023, ..Estate::default()
        };
    Inputs {
        zones: vec![zone("town"), villages],
        schools: vec![
            school("first", "town", SchoolKind::Primary, [0.0, 12.0, 0.0]),
            school("nine", "town", SchoolKind::NineYear, [0.0, 12.0, 9.0]),
            school("junior", "town", SchoolKind::Junior, [0.0, 0.0, 12.0]),
            school("village", "town", SchoolKind::TeachingPoint, [2.0, 3.0, 0.0]),
            school("site", "town", SchoolKind::IdleSite, [0.0; 3]),
            private,
        ],
        estates: vec![estate],
        ..Inputs::default()
    }
}

fn draft(kind: ProjectKind, answers: &[(Field, &str)]) -> Draft {
    let inputs = county();
    let mut draft = Draft::new(&inputs, kind, &Start::default());
    for (field, text) in answers {
        match field {
            Field::Schools => text.split(' ').for_each(|id| draft.tick(id.to_owned(), true)),
            _ => draft.set(&inputs, *field, (*text).to_owned()),
        }
    }
    draft
}

/// What is made of answers to what is asked alone: nobody can answer what is not asked.
fn made(kind: ProjectKind, answers: &[(Field, &str)]) -> Built {
    let (inputs, draft) = (county(), draft(kind, answers));
    let asked: Vec<Field> = asked(&inputs, &draft).all().collect();
    for (field, _) in answers {
        assert!(asked.contains(field), "{kind:?} does not ask for {field:?}: {asked:?}");
    }
    build(&inputs, &draft, Language::Zh).unwrap_or_else(|wrong| panic!("{kind:?}: {wrong:?}"))
}

fn wrong(kind: ProjectKind, answers: &[(Field, &str)]) -> Vec<(Field, Wrong)> {
    build(&county(), &draft(kind, answers), Language::Zh).expect_err("something is wrong")
}

fn effect(zone: &str, school: Option<&str>, stage: Stage, class: RoomClass, rooms: f64) -> Effect {
    Effect { zone: zone.into(), school: school.map(Into::into), stage, class, rooms }
}

fn at(school: &str, stage: Stage, rooms: f64) -> Effect {
    effect("town", Some(school), stage, RoomClass::Public, rooms)
}

fn closure(school: &str, stage: Option<Stage>, receiver: Option<&str>) -> Closure {
    Closure { school: school.into(), stage, receiver: receiver.map(Into::into) }
}

#[test]
fn a_new_school_is_named_by_its_effect_and_has_no_rooms_yet() {
    let made = made(
        ProjectKind::New,
        &[
            (Field::Zone, "town"),
            (Field::SchoolName, "硒谷小学"),
            (Field::Rooms(Stage::Primary), "36"),
            (Field::FirstYear, "2024"),
            (Field::PhaseIn, "3"),
            (Field::Cost, "4 200"),
            (Field::FloorArea, "12000"),
            (Field::Staff, "80"),
        ],
    );
    let [school] = &made.schools[..] else { panic!("one school") };
    assert_eq!((school.id.as_str(), school.kind, school.rooms), ("s1", SchoolKind::Primary, [0.0; 3]));
    let project = &made.project;
    assert_eq!(project.effects, [at("s1", Stage::Primary, 36.0)]);
    assert_eq!((project.id.as_str(), project.name.zh.as_str()), ("p1", "硒谷小学"));
    assert_eq!((project.first_year, project.phase_in, project.cost), (2024, 3, Some(42e6)));
    assert_eq!((project.floor_area, project.staff, project.land), (Some(12_000.0), Some(80.0), None));
}

#[test]
fn where_no_schools_are_entered_the_zone_gets_the_rooms() {
    let made = made(
        ProjectKind::New,
        &[
            (Field::Zone, "villages"),
            (Field::SchoolName, "中心园"),
            (Field::Ownership, "inclusive"),
            (Field::Rooms(Stage::Kindergarten), "6"),
        ],
    );
    assert!(made.schools.is_empty());
    assert_eq!(made.project.effects, [effect("villages", None, Stage::Kindergarten, RoomClass::Inclusive, 6.0)]);
    assert_eq!(made.project.name.zh, "中心园");
}

#[test]
fn each_kind_by_school() {
    let town = (Field::Zone, "town");
    let extension =
        made(ProjectKind::Extension, &[town, (Field::School, "first"), (Field::Rooms(Stage::Primary), "6")]);
    assert_eq!(extension.project.effects, [at("first", Stage::Primary, 6.0)]);
    assert_eq!(extension.project.name.zh, "first改扩建");

    let relocation = made(ProjectKind::Relocation, &[town, (Field::School, "first"), (Field::ToZone, "villages")]);
    assert_eq!(relocation.project.closures, [closure("first", None, Some("s1"))]);
    let old = effect("villages", Some("s1"), Stage::Primary, RoomClass::Public, 12.0);
    assert_eq!(relocation.project.effects, [old], "as many rooms as it had, until other ones are typed");
    assert_eq!(
        (relocation.schools[0].zone.as_str(), relocation.schools[0].name.zh.as_str()),
        ("villages", "first（新校址）")
    );

    let conversion = made(
        ProjectKind::Conversion,
        &[
            town,
            (Field::School, "first"),
            (Field::Stage, "primary"),
            (Field::ToStage, "kindergarten"),
            (Field::Count, "3"),
        ],
    );
    let attached = effect("town", Some("first"), Stage::Kindergarten, RoomClass::Attached, 3.0);
    assert_eq!(conversion.project.effects, [attached, at("first", Stage::Primary, -3.0)]);

    let split =
        made(ProjectKind::Split, &[town, (Field::School, "nine"), (Field::Receiver, "junior"), (Field::ToCount, "6")]);
    assert_eq!(split.project.closures, [closure("nine", Some(Stage::Junior), Some("junior"))]);
    assert_eq!(split.project.effects, [at("nine", Stage::Primary, 9.0), at("junior", Stage::Junior, 6.0)]);

    let merger = made(ProjectKind::Merger, &[town, (Field::Schools, "village"), (Field::Receiver, "first")]);
    assert_eq!(merger.project.closures, [closure("village", None, Some("first"))]);
    assert!(merger.project.effects.is_empty());

    let several = made(ProjectKind::Merger, &[town, (Field::Schools, "nine village"), (Field::Receiver, "first")]);
    assert_eq!(
        several.project.closures,
        [closure("nine", None, Some("first")), closure("village", None, Some("first"))]
    );
    assert_eq!(several.project.name.zh, "并入first", "named by where they go");
    assert_eq!(wrong(ProjectKind::Merger, &[town, (Field::Receiver, "first")])[0], (Field::Schools, Wrong::NotChosen));

    let reuse = made(ProjectKind::Reuse, &[(Field::School, "site"), (Field::Rooms(Stage::Kindergarten), "6")]);
    assert_eq!(reuse.project.effects, [at("site", Stage::Kindergarten, 6.0)]);

    let flexible = made(
        ProjectKind::Flexible,
        &[town, (Field::School, "junior"), (Field::Rooms(Stage::Junior), "4"), (Field::YearsOpen, "5")],
    );
    assert_eq!((flexible.project.years_open, flexible.project.phase_in), (Some(5), 1));

    let exit = made(ProjectKind::PrivateEntryOrExit, &[(Field::Direction, EXIT), town, (Field::School, "private")]);
    assert_eq!(exit.project.closures, [closure("private", None, None)]);

    let entry = made(
        ProjectKind::PrivateEntryOrExit,
        &[town, (Field::SchoolName, "金贝"), (Field::Ownership, "private"), (Field::Rooms(Stage::Kindergarten), "9")],
    );
    assert_eq!(entry.project.effects[0].class, RoomClass::Private);
    assert_eq!(entry.schools[0].ownership, Ownership::Private);
}

#[test]
fn each_kind_by_zone() {
    let villages = (Field::Zone, "villages");
    let relocation = made(
        ProjectKind::Relocation,
        &[
            villages,
            (Field::Stage, "primary"),
            (Field::Count, "5"),
            (Field::ToZone, "town"),
            (Field::ToCount, "6"),
            (Field::Share, "25"),
        ],
    );
    let public = |zone: &str, stage, rooms| effect(zone, None, stage, RoomClass::Public, rooms);
    assert_eq!(
        relocation.project.effects,
        [public("villages", Stage::Primary, -5.0), public("town", Stage::Primary, 6.0)]
    );
    let moved = Move { stage: Stage::Primary, from: "villages".into(), to: "town".into(), share: 0.25 };
    assert_eq!(relocation.project.moves, [moved]);

    let merger =
        made(ProjectKind::Merger, &[villages, (Field::Stage, "junior"), (Field::Count, "3"), (Field::ToZone, "town")]);
    assert_eq!(
        merger.project.moves[0].share, 0.5,
        "half of the rooms go: half of the pupils, until it is said otherwise"
    );

    let split = made(
        ProjectKind::Split,
        &[villages, (Field::Count, "6"), (Field::ToZone, "town"), (Field::ToCount, "6"), (Field::Share, "100")],
    );
    assert_eq!(split.project.effects.len(), 3);

    let conversion = made(
        ProjectKind::Conversion,
        &[villages, (Field::Stage, "primary"), (Field::ToStage, "kindergarten"), (Field::Count, "4")],
    );
    let effects = [public("villages", Stage::Primary, -4.0), public("villages", Stage::Kindergarten, 4.0)];
    assert_eq!(conversion.project.effects, effects);
    let exit = [villages, (Field::Direction, EXIT), (Field::Rooms(Stage::Kindergarten), "1")];
    let told = wrong(ProjectKind::PrivateEntryOrExit, &exit);
    assert_eq!(
        told,
        [(Field::Rooms(Stage::Kindergarten), Wrong::MoreThanThere(0.0))],
        "there is no private kindergarten"
    );
}

#[test]
fn attached_classes_close_at_all_schools_that_are_ticked() {
    let inputs = county();
    let mut draft = draft(ProjectKind::ClosureOfAttached, &[]);
    let can_be: Vec<&str> = schools(&inputs, &draft, Field::Schools).iter().map(|one| one.id.as_str()).collect();
    assert_eq!(can_be, ["village"]);
    let wrong = build(&inputs, &draft, Language::Zh).expect_err("none is ticked");
    assert_eq!(wrong, [(Field::Schools, Wrong::NotChosen)]);
    draft.tick("village".into(), true);
    let made = build(&inputs, &draft, Language::Zh).expect("one is ticked");
    assert_eq!(made.project.closures, [closure("village", Some(Stage::Kindergarten), None)]);
}

#[test]
fn an_estates_kindergarten_opens_with_it_and_grows_with_it() {
    let made =
        made(ProjectKind::EstateKindergarten, &[(Field::Estate, "estate"), (Field::Rooms(Stage::Kindergarten), "9")]);
    assert_eq!((made.project.first_year, made.project.phase_in), (2023, 4), ".40 .70 .90 .95: four years");
    assert_eq!((made.project.name.zh.as_str(), made.schools[0].kind), ("江畔配套园", SchoolKind::Kindergarten));
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_in_order() {
    let empty = wrong(ProjectKind::New, &[(Field::FirstYear, "2020"), (Field::Cost, "很多"), (Field::PhaseIn, "1.5")]);
    assert_eq!(
        empty,
        [
            (Field::Zone, Wrong::NotChosen),
            (Field::SchoolName, Wrong::Empty),
            (Field::Rooms(Stage::Kindergarten), Wrong::NoRooms),
            (Field::FirstYear, Wrong::OutOfRange(2021.0, 2070.0)),
            (Field::PhaseIn, Wrong::NotWhole),
            (Field::Cost, Wrong::NotANumber),
        ]
    );
    let too_many =
        [(Field::Zone, "villages"), (Field::Stage, "primary"), (Field::Count, "21"), (Field::ToZone, "villages")];
    assert_eq!(wrong(ProjectKind::Merger, &too_many), [(Field::Count, Wrong::MoreThanThere(20.0))]);
    let same = [
        (Field::Zone, "town"),
        (Field::School, "first"),
        (Field::Stage, "primary"),
        (Field::ToStage, "primary"),
        (Field::Count, "13"),
    ];
    let told = wrong(ProjectKind::Conversion, &same);
    assert_eq!(told, [(Field::ToStage, Wrong::Same), (Field::Count, Wrong::MoreThanThere(12.0))]);
    assert_eq!(wrong(ProjectKind::Split, &[(Field::Zone, "town")])[0], (Field::School, Wrong::NotChosen));
}

#[test]
fn another_zone_drops_the_school_of_the_one_before_and_nothing_else() {
    let inputs = county();
    let mut draft =
        draft(ProjectKind::Extension, &[(Field::Zone, "town"), (Field::School, "first"), (Field::Name, "甲")]);
    draft.set(&inputs, Field::Zone, "villages".into());
    assert_eq!((draft.text(Field::School), draft.text(Field::Name)), ("", "甲"));
    draft.choose(&inputs, ProjectKind::New);
    assert_eq!(draft.text(Field::Name), "甲");
}

#[test]
fn a_school_that_closes_takes_no_pupils_and_one_of_another_zone_does_not_close() {
    let inputs = county();
    let mut draft =
        draft(ProjectKind::Merger, &[(Field::Zone, "town"), (Field::Schools, "nine"), (Field::Receiver, "first")]);
    let ids = |draft: &Draft, field| -> Vec<&str> {
        schools(&inputs, draft, field).into_iter().map(|school| school.id.as_str()).collect()
    };
    assert!(!ids(&draft, Field::Receiver).contains(&"nine"));
    assert!(!ids(&draft, Field::Schools).contains(&"first"));
    draft.set(&inputs, Field::Zone, "villages".into());
    assert!(draft.ticked.is_empty(), "the ticks of a zone go with it");
}

#[test]
fn a_project_in_the_form_and_back_is_the_same() {
    let mut inputs = county();
    let kinds = [
        made(
            ProjectKind::Extension,
            &[
                (Field::Zone, "town"),
                (Field::School, "first"),
                (Field::Rooms(Stage::Primary), "6"),
                (Field::Cost, "123.4"),
            ],
        ),
        made(ProjectKind::Merger, &[(Field::Zone, "town"), (Field::Schools, "village"), (Field::Receiver, "first")]),
        made(
            ProjectKind::Flexible,
            &[(Field::Zone, "villages"), (Field::Rooms(Stage::Junior), "4"), (Field::YearsOpen, "5")],
        ),
    ];
    inputs.projects = kinds.into_iter().map(|made| made.project).collect();
    for (place, project) in inputs.projects.iter_mut().enumerate() {
        project.id = format!("p{place}");
        project.cost_years = vec![2019, 2022];
    }
    for project in &inputs.projects {
        for language in Language::ALL {
            let draft = draft_of(&inputs, project, language);
            assert_eq!(change(&inputs, &draft, language).as_ref(), Ok(project), "{:?}", project.kind);
        }
    }
    let mut draft = draft_of(&inputs, &inputs.projects[0], Language::Zh);
    draft.set(&inputs, Field::FirstYear, "2025".into());
    draft.set(&inputs, Field::Row(Part::Rooms, 0), "-2".into());
    draft.set(&inputs, Field::Delay, "1".into());
    let changed = change(&inputs, &draft, Language::Zh).expect("nothing is wrong");
    assert_eq!((changed.opening(), changed.effects[0].rooms), (2026, -2.0));
    assert_eq!(changed.cost_years, [2019, 2026], "what opens later is paid for later; what was paid was paid");
}

#[test]
fn what_is_made_does_what_it_says() {
    let mut inputs = county();
    let before = project(&inputs);
    let made = made(
        ProjectKind::New,
        &[(Field::Zone, "town"), (Field::SchoolName, "新"), (Field::Rooms(Stage::Primary), "6")],
    );
    inputs.schools.extend(made.schools);
    inputs.projects.push(made.project);
    let after = project(&inputs);
    let places =
        |projection: &crate::model::Projection| projection.cell(crate::model::Area::Zone(0), Stage::Primary, 3).places;
    assert_eq!(places(&after) - places(&before), 6.0 * 45.0);
}
