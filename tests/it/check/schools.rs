//! What is said of schools, of the projects that name them, of what there is beside rooms, and of its norms.

use super::{Case, example, expect_of, put};
use xuewei::model::{
    AreaNorm, Closure, Effect, Growth, Inputs, Intake, KindergartenPupils, LandPlan, Ownership, Project, ProjectKind,
    Recruits, School, SchoolKind, Stage, Villages, project,
};
use xuewei::scenario::check::{check, check_results};
use xuewei::scenario::problem::{Level, Problem};
use xuewei::text::{Language, problem};

/// The example with schools: two in the city and two in the villages that tell all they have, one yet to be built and
/// two that tell little in the town, an idle site.
pub(crate) fn county() -> Inputs {
    let mut inputs = example();
    inputs.zones[0].rooms[1] = [0.0; 4];
    inputs.zones[0].rooms[2] = [0.0; 4];
    inputs.zones[1].rooms[2] = [0.0; 4];
    inputs.zones[2].rooms[1] = [0.0; 4];
    inputs.zones[2].resources.villages = Some(Villages { count: 12.0, within_reach: 7.0 });
    let school = |id: &str, zone: &str, kind, rooms| School {
        id: id.into(),
        zone: zone.into(),
        kind,
        rooms,
        ..School::default()
    };
    let grades = |primary: f64, junior: f64| {
        Some(std::array::from_fn(|grade| [0.0, primary, junior][usize::from(grade > 2) + usize::from(grade > 8)]))
    };
    inputs.schools = vec![
        School {
            pupils: grades(240.0, 0.0),
            classes: grades(5.0, 0.0),
            ..school("first", "city", SchoolKind::Primary, [0.0, 30.0, 0.0])
        },
        School { pupils: grades(160.0, 400.0), ..school("second", "city", SchoolKind::NineYear, [0.0, 24.0, 24.0]) },
        School { pupils: grades(50.0, 0.0), ..school("point", "villages", SchoolKind::TeachingPoint, [0.0, 6.0, 0.0]) },
        School { pupils: grades(150.0, 0.0), ..school("village", "villages", SchoolKind::Primary, [0.0, 30.0, 0.0]) },
        school("new", "town", SchoolKind::Primary, [0.0; 3]),
        school("town", "town", SchoolKind::Junior, [0.0, 0.0, 14.0]),
        School {
            ownership: Ownership::Private,
            intake: vec![
                Intake { zone: "city".into(), stage: Stage::Junior, share: [(2020, 0.02), (2025, 0.05)].into() },
                Intake { zone: "town".into(), stage: Stage::Junior, share: [(2020, 0.1)].into() },
            ],
            ..school("academy", "town", SchoolKind::Junior, [0.0, 0.0, 4.0])
        },
        school("site", "villages", SchoolKind::IdleSite, [0.0; 3]),
    ];
    inputs.projects[0].effects = vec![at_school("first", Stage::Primary, 6.0)];
    inputs.projects.push(Project {
        id: "build".into(),
        first_year: 2024,
        effects: vec![at_school("new", Stage::Primary, 12.0)],
        ..Project::default()
    });
    inputs.projects.push(Project {
        id: "merge".into(),
        kind: ProjectKind::Merger,
        first_year: 2025,
        closures: vec![closing("point", None, Some("village"))],
        ..Project::default()
    });
    inputs.resources.recruits.push(Recruits { zone: None, stage: Stage::Primary, by_year: [(2021, 10.0)].into() });
    inputs.resources.land_plans.push(LandPlan { id: "plan".into(), year: 2030, ..LandPlan::default() });
    inputs
}

fn at_school(school: &str, stage: Stage, rooms: f64) -> Effect {
    Effect { zone: String::new(), school: Some(school.into()), stage, class: Default::default(), rooms }
}

fn closing(school: &str, stage: Option<Stage>, receiver: Option<&str>) -> Closure {
    Closure { school: school.into(), stage, receiver: receiver.map(str::to_owned) }
}

fn refused(cases: &[Case]) {
    expect_of(&county(), Level::Error, cases);
}

fn told(cases: &[Case]) {
    expect_of(&county(), Level::Warning, cases);
}

#[test]
fn schools_that_mean_nothing_are_refused() {
    refused(&[
        (|i| i.schools[0].id.clear(), "schools[0].id", "EmptyId"),
        (|i| i.schools[1].id = "first".into(), "schools[first].id", "DuplicateId"),
        (|i| i.schools[0].zone = "x".into(), "schools[first].zone", "UnknownZone"),
        (|i| i.schools[0].rooms[1] = -1.0, "schools[first].rooms.primary", "Negative"),
        (|i| i.schools[0].rooms[1] = 2.5, "schools[first].rooms.primary", "NotWhole"),
        (|i| i.schools[0].pupils.as_mut().unwrap()[0] = -1.0, "schools[first].pupils.K1", "Negative"),
        (|i| i.schools[0].pupils.as_mut().unwrap()[11] = f64::NAN, "schools[first].pupils.G9", "NotFinite"),
        (|i| i.schools[0].classes.as_mut().unwrap()[3] = 4.5, "schools[first].classes.G1", "NotWhole"),
        (|i| i.schools[0].classes.as_mut().unwrap()[2] = -1.0, "schools[first].classes.K3", "Negative"),
        (|i| i.schools[0].boarding_beds = Some(-1.0), "schools[first].boarding_beds", "Negative"),
        (|i| i.schools[0].site_area = Some(-1.0), "schools[first].site_area", "Negative"),
        (|i| i.schools[0].floor_area = Some(1e16), "schools[first].floor_area", "OutOfRange"),
        (|i| i.schools[0].teaching_area = Some(f64::INFINITY), "schools[first].teaching_area", "NotFinite"),
        (|i| i.schools[0].sports_area = Some(-0.1), "schools[first].sports_area", "Negative"),
        (|i| i.schools[0].staff = Some([0.0, 0.0, -2.0]), "schools[first].staff.junior", "Negative"),
        (|i| i.schools[6].intake[0].zone = "x".into(), "schools[academy].intake[0].zone", "UnknownZone"),
        (|i| put(&mut i.schools[6].intake[0].share, 2021, 1.5), "schools[academy].intake[0].share.2021", "OutOfRange"),
        (|i| i.sharing[1] = 1.1, "sharing.primary", "OutOfRange"),
        (|i| i.zones[0].sharing = Some([0.0, 0.0, -0.1]), "zones[city].sharing.junior", "OutOfRange"),
    ]);
}

#[test]
fn projects_that_name_what_is_not_there_are_refused() {
    refused(&[
        (
            |i| i.projects[0].effects[0] = at_school("x", Stage::Primary, 6.0),
            "projects[city_primary].effects[0].school",
            "School(UnknownSchool(\"x\"))",
        ),
        (|i| i.projects[0].effects[0].school = None, "projects[city_primary].effects[0].zone", "School(ZoneOrSchool)"),
        (
            |i| i.projects[0].effects[0].zone = "town".into(),
            "projects[city_primary].effects[0].zone",
            "School(ZoneOrSchool)",
        ),
        (|i| i.projects[2].closures[0].school.clear(), "projects[merge].closures[0].school", "EmptyId"),
        (
            |i| i.projects[2].closures[0].school = "x".into(),
            "projects[merge].closures[0].school",
            "School(UnknownSchool",
        ),
        (
            |i| i.projects[2].closures[0] = closing("point", None, Some("x")),
            "projects[merge].closures[0].receiver",
            "School(UnknownSchool",
        ),
        (
            |i| i.projects[2].closures[0] = closing("point", None, Some("point")),
            "projects[merge].closures[0].receiver",
            "School(SameSchool",
        ),
        (|i| i.projects[2].boarding_beds = Some(-1.0), "projects[merge].boarding_beds", "Negative"),
        (|i| i.projects[2].villages = Some(-1.0), "projects[merge].villages", "Negative"),
    ]);
    // The zone of the school beside the school says nothing new.
    let mut inputs = county();
    inputs.projects[0].effects[0].zone = "city".into();
    assert_eq!(check(&inputs), []);
}

#[test]
fn resources_that_mean_nothing_are_refused() {
    fn recruits(inputs: &mut Inputs) -> &mut Recruits {
        &mut inputs.resources.recruits[0]
    }
    fn plan(inputs: &mut Inputs) -> &mut LandPlan {
        &mut inputs.resources.land_plans[0]
    }
    refused(&[
        (|i| recruits(i).zone = Some("x".into()), "resources.recruits[0].zone", "UnknownZone"),
        (|i| put(&mut recruits(i).by_year, 2021, -1.0), "resources.recruits[0].by_year.2021", "Negative"),
        (|i| plan(i).id = "a b".into(), "resources.land_plans[0].id", "BadId"),
        (|i| plan(i).zones = vec!["city".into(), "x".into()], "resources.land_plans[plan].zones[1]", "UnknownZone"),
        (|i| plan(i).population = -1.0, "resources.land_plans[plan].population", "Negative"),
        (|i| plan(i).year = 0, "resources.land_plans[plan].year", "FarYear"),
        (|i| plan(i).land[2] = Some(-1.0), "resources.land_plans[plan].land.junior", "Negative"),
        (|i| i.resources.devices[1] = Some(-1.0), "resources.devices.primary", "Negative"),
        (|i| i.resources.spent_before[0] = Some(-1.0), "resources.spent_before.kindergarten", "Negative"),
        (|i| put(&mut i.resources.disabled_enrolled, 2020, 1.2), "resources.disabled_enrolled.2020", "OutOfRange"),
        (|i| i.zones[0].resources.staff[1] = Some(-1.0), "zones[city].staff.primary", "Negative"),
        (|i| i.zones[0].resources.floor_area[1] = Some(-1.0), "zones[city].floor_area.primary", "Negative"),
        (|i| i.zones[0].resources.site_area[1] = Some(-1.0), "zones[city].site_area.primary", "Negative"),
        (|i| i.zones[0].resources.boarding_beds[2] = Some(-1.0), "zones[city].boarding_beds.junior", "Negative"),
        (|i| i.zones[0].resources.boarding_share[2] = Some(1.1), "zones[city].boarding_share.junior", "OutOfRange"),
        (|i| i.zones[0].resources.population = Some(-1.0), "zones[city].population", "Negative"),
        (
            |i| put(&mut i.zones[0].resources.migrants_in_public, 2020, -0.1),
            "zones[city].migrants_in_public.2020",
            "OutOfRange",
        ),
        (
            |i| i.zones[2].resources.villages = Some(Villages { count: -1.0, within_reach: 0.0 }),
            "zones[villages].villages.count",
            "Negative",
        ),
        (
            |i| i.zones[2].resources.villages = Some(Villages { count: 12.0, within_reach: 13.0 }),
            "zones[villages].villages.within_reach",
            "OutOfRange { value: 13.0, min: 0.0, max: 12.0 }",
        ),
    ]);
}

#[test]
fn norms_and_lines_that_mean_nothing_are_refused() {
    refused(&[
        (|i| i.norms.resources.small_school_rooms = -1.0, "norms.small_school_rooms", "Negative"),
        (|i| i.norms.resources.staff_per_small_class = -1.0, "norms.staff_per_small_class", "Negative"),
        (|i| i.norms.resources.attrition = 1.5, "norms.attrition", "OutOfRange"),
        (
            |i| i.norms.resources.floor_area.push(AreaNorm { area: -1.0, ..AreaNorm::default() }),
            "norms.floor_area[0].area",
            "Negative",
        ),
        (
            |i| i.norms.resources.land.push(AreaNorm { up_to_classes: Some(0.0), ..AreaNorm::default() }),
            "norms.land[0].up_to_classes",
            "NotPositive",
        ),
        (|i| i.norms.resources.unit_cost_new = -1.0, "norms.unit_cost_new", "Negative"),
        (|i| i.norms.resources.unit_cost_extension = f64::NAN, "norms.unit_cost_extension", "NotFinite"),
        (|i| i.norms.resources.places_per_1000[1] = Some(-1.0), "norms.places_per_1000.primary", "Negative"),
        (|i| i.norms.resources.boarding_share[2][2] = 1.1, "norms.boarding_share.rural.junior", "OutOfRange"),
        (|i| i.norms.resources.funding[0] = Some(-1.0), "norms.funding.kindergarten", "Negative"),
        (|i| i.norms.resources.funding_growth = Growth::Share(5.0), "norms.funding_growth.share", "OutOfRange"),
        (|i| i.norms.resources.funding_growth = Growth::Yuan(f64::NAN), "norms.funding_growth.yuan", "NotFinite"),
        (|i| i.norms.resources.boarder_supplement = Some(-1.0), "norms.boarder_supplement", "Negative"),
        (|i| i.norms.resources.funded_at_least = -1.0, "norms.funded_at_least", "Negative"),
        (|i| i.norms.resources.public_funding[1][0] = 1.1, "norms.public_funding.inclusive.kindergarten", "OutOfRange"),
        (|i| i.norms.resources.pupils_per_device = 0.0, "norms.pupils_per_device", "NotPositive"),
        (|i| i.norms.resources.staff_per_device = 0.0, "norms.staff_per_device", "NotPositive"),
        (|i| i.norms.resources.disabled_per_1000 = Some(1001.0), "norms.disabled_per_1000", "OutOfRange"),
        (|i| i.norms.lines.inclusive = Some(80.0), "norms.lines.inclusive", "OutOfRange"),
        (|i| i.norms.lines.super_large = Some(-0.1), "norms.lines.super_large", "OutOfRange"),
        (|i| i.norms.lines.school_size = Some(0.0), "norms.lines.school_size", "NotPositive"),
        (|i| i.norms.lines.kindergarten_floor = Some(-1.0), "norms.lines.kindergarten_floor", "Negative"),
        (|i| i.norms.lines.teaching_area[1] = Some(-1.0), "norms.lines.teaching_area.primary", "Negative"),
        (|i| i.norms.lines.sports_area[0] = Some(f64::NAN), "norms.lines.sports_area.kindergarten", "NotFinite"),
    ]);
}

#[test]
fn schools_that_do_not_go_together_are_told() {
    told(&[
        (|i| i.schools[0].rooms[1] = 0.0, "schools[first].rooms.primary", "PupilsWithoutRooms(Primary)"),
        (
            |i| i.schools[4..6].iter_mut().for_each(|school| school.name.zh = "镇中".into()),
            "schools[town].name",
            "NameTwice",
        ),
        (
            |i| i.schools[0].pupils.as_mut().unwrap()[3] = 340.0,
            "zones[city].pupils.G1",
            "School(SchoolsDiffer { stage: Primary, schools: 2500.0, zone: 2400.0 })",
        ),
        (
            |i| i.schools[0].pupils.as_mut().unwrap()[3] = 140.0,
            "zones[city].pupils.G1",
            "School(SchoolsDiffer { stage: Primary, schools: 2300.0, zone: 2400.0 })",
        ),
        (
            |i| i.schools[0].pupils.as_mut().unwrap()[3..5].copy_from_slice(&[230.0, 250.0]),
            "zones[city].pupils.G1",
            "School(SchoolsDifferInGrade { grade: 3, schools: 390.0, zone: 400.0 })",
        ),
        (
            |i| {
                i.zones[0].kindergarten = KindergartenPupils::Total(900.0);
                i.zones[1].kindergarten = KindergartenPupils::Total(450.0);
                i.zones[2].kindergarten = KindergartenPupils::ByClass([150.0; 3]);
                let pupils = Some([100.0, 150.0, 150.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
                let school =
                    School { kind: SchoolKind::Kindergarten, rooms: [15.0, 0.0, 0.0], pupils, ..School::default() };
                i.schools.push(School { id: "kg".into(), zone: "villages".into(), ..school });
                i.zones[2].rooms[0] = [0.0; 4];
            },
            "zones[villages].kindergarten",
            "School(SchoolsDiffer { stage: Kindergarten, schools: 400.0, zone: 450.0 })",
        ),
        (
            |i| i.zones[0].rooms[1][0] = 6.0,
            "zones[city].rooms.primary",
            "School(OwnRoomsNotCounted { stage: Primary, rooms: 6.0 })",
        ),
        (|i| i.schools[5].classes = Some([1.0; 12]), "schools[town].classes", "School(ClassesWithoutPupils(None))"),
        (
            |i| i.schools[0].classes.as_mut().unwrap()[0] = 1.0,
            "schools[first].classes.K1",
            "School(ClassesWithoutPupils(Some(0)))",
        ),
        (|i| drop(i.projects.remove(1)), "schools[new]", "School(NothingBuilds)"),
        (|i| i.schools[7].rooms[1] = 3.0, "schools[site].kind", "School(IdleSiteInUse)"),
        (|i| i.schools[1].kind = SchoolKind::Primary, "schools[second].kind", "School(StageNotOfKind(Junior))"),
        (
            |i| i.schools[3].ownership = Ownership::Inclusive,
            "schools[village].ownership",
            "School(InclusiveBeyondKindergarten(Primary))",
        ),
        (|i| i.schools[6].ownership = Ownership::Public, "schools[academy].intake[0]", "School(IntakeNotPrivate)"),
        (
            |i| i.schools[6].intake[1].zone = "city".into(),
            "schools[academy].intake[1]",
            "School(IntakeTwice { zone: \"city\", stage: Junior })",
        ),
        (
            |i| {
                let intake = Intake { zone: "city".into(), stage: Stage::Junior, share: [(2021, 0.97)].into() };
                let twin = School { id: "twin".into(), intake: vec![intake], ..i.schools[6].clone() };
                i.schools.push(twin);
            },
            "schools[twin].intake[0].share",
            "School(IntakeOverOne { zone: \"city\", stage: Junior, year: 2025, sum: 1.02",
        ),
        (
            |i| i.resources.recruits.push(i.resources.recruits[0].clone()),
            "resources.recruits[1]",
            "School(RecruitsTwice(Primary))",
        ),
    ]);
}

#[test]
fn closures_that_do_not_go_together_are_told() {
    told(&[
        (
            |i| i.projects[2].closures.push(closing("point", Some(Stage::Primary), None)),
            "projects[merge].closures[1]",
            "School(ClosedTwice(\"point\"))",
        ),
        (
            |i| i.projects[2].closures[0].stage = Some(Stage::Junior),
            "projects[merge].closures[0]",
            "School(ClosesNothing { school: \"point\", stage: Some(Junior) })",
        ),
        (
            |i| i.projects[2].closures.push(closing("site", None, Some("village"))),
            "projects[merge].closures[1]",
            "School(ClosesNothing { school: \"site\", stage: None })",
        ),
        (
            |i| i.projects[2].closures.push(closing("village", None, None)),
            "projects[merge].closures[0].receiver",
            "School(ReceiverCloses { school: \"village\", year: 2025 })",
        ),
        (
            |i| i.projects[2].closures[0].receiver = Some("town".into()),
            "projects[merge].closures[0].receiver",
            "School(ReceiverWithoutRooms { school: \"town\", stage: Primary, year: 2025 })",
        ),
        (
            |i| {
                i.projects[2].closures[0].receiver = Some("new".into());
                i.projects[1].first_year = 2026;
            },
            "projects[merge].closures[0].receiver",
            "School(ReceiverWithoutRooms { school: \"new\", stage: Primary, year: 2025 })",
        ),
    ]);
    // What is built by then takes pupils in; what is closed later is open still; what is switched off closes nothing.
    let mut inputs = county();
    inputs.projects[2].closures[0].receiver = Some("new".into());
    let later = Project { id: "later".into(), first_year: 2026, ..inputs.projects[2].clone() };
    inputs.projects.push(Project { closures: vec![closing("new", None, None)], ..later.clone() });
    inputs.projects.push(Project { id: "off".into(), on: false, ..later });
    assert_eq!(check(&inputs), []);
}

#[test]
fn rooms_cut_are_told_with_the_name_of_their_school() {
    let mut inputs = county();
    inputs.schools[0].name.zh = "第一小学".into();
    inputs.projects[0].effects[0].rooms = -40.0;
    let found = check_results(&inputs, &project(&inputs));
    let cut = found.iter().find(|one| one.path == "projects[city_primary]").expect("told");
    let said =
        |told: fn(&Problem, &Inputs, Language) -> String| Language::ALL.map(|language| told(cut, &inputs, language));
    assert_eq!(
        said(problem::told),
        [
            "2024 年该项目要减少的小学教室比“第一小学”现有的多 10 间，多出部分不计。",
            "In 2024 the project takes 10 primary rooms more than “第一小学” has. They are not taken.",
        ]
    );
    let with_id = problem::line(&problem::with_names(cut, &inputs, Language::Zh), Language::Zh);
    assert!(with_id.contains("“第一小学（first）”"), "{with_id}");
}
