//! The proof that every input has a cell: from an empty county each preset, and a county that gives every input there
//! is, can be rebuilt by pasting its tables.

use super::{Desk, everything};
use std::rc::Rc;
use xuewei::exchange::grid::copy;
use xuewei::model::*;
use xuewei::scenario::presets::{list, preset};
use xuewei::scenario::sheet::Sheet;
use xuewei::scenario::{Scenario, check};

/// Pastes all tables of a scenario into an empty county, with their titles or without.
fn rebuilt(from: &Scenario, titles: bool) -> Scenario {
    let from = Desk::new(from.clone());
    let mut to = Desk::preset("empty@1");
    for sheet in Sheet::ALL {
        let table = from.table(sheet);
        let mut text = copy(&table, everything(table.rows.len()), everything(table.columns.len()));
        if titles && !table.rows.is_empty() {
            let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
            text = format!("{}\n{text}", titles.join("\t"));
        }
        let outcome = to.paste(sheet, 0, 0, &text);
        assert_eq!((outcome.refused, outcome.left_over), (0, 0), "{sheet:?} {outcome:?}\n{text}");
        assert_eq!(to.copied(sheet), from.copied(sheet), "{sheet:?}");
    }
    assert_eq!(to.drafts.count(), 0);
    Rc::unwrap_or_clone(to.scenarios.remove(0))
}

/// Gives everything that has an id that of the other at the same place, and whatever refers to it.
fn with_ids_of(mut inputs: Inputs, other: &Inputs) -> Inputs {
    let renaming = |ids: Vec<(String, String)>| {
        move |id: &mut String| {
            *id = ids.iter().find(|(mine, _)| mine == id).map(|(_, theirs)| theirs.clone()).unwrap();
        }
    };
    let zones = inputs.zones.iter().zip(&other.zones).map(|(mine, theirs)| (mine.id.clone(), theirs.id.clone()));
    let schools = inputs.schools.iter().zip(&other.schools).map(|(mine, theirs)| (mine.id.clone(), theirs.id.clone()));
    let (rename, rename_school) = (renaming(zones.collect()), renaming(schools.collect()));
    inputs.zones.iter_mut().for_each(|zone| rename(&mut zone.id));
    for link in &mut inputs.links {
        rename(&mut link.from);
        rename(&mut link.to);
    }
    inputs.arrivals.iter_mut().for_each(|arrivals| rename(&mut arrivals.zone));
    for (estate, theirs) in inputs.estates.iter_mut().zip(&other.estates) {
        rename(&mut estate.zone);
        estate.id.clone_from(&theirs.id);
    }
    for school in &mut inputs.schools {
        rename_school(&mut school.id);
        rename(&mut school.zone);
        school.intake.iter_mut().for_each(|intake| rename(&mut intake.zone));
    }
    for (project, theirs) in inputs.projects.iter_mut().zip(&other.projects) {
        project.id.clone_from(&theirs.id);
        for effect in &mut project.effects {
            match &mut effect.school {
                Some(school) => rename_school(school),
                None => rename(&mut effect.zone),
            }
        }
        for closure in &mut project.closures {
            rename_school(&mut closure.school);
            closure.receiver.iter_mut().for_each(&rename_school);
        }
        for one in &mut project.moves {
            rename(&mut one.from);
            rename(&mut one.to);
        }
    }
    let resources = &mut inputs.resources;
    resources.recruits.iter_mut().filter_map(|recruits| recruits.zone.as_mut()).for_each(&rename);
    for (plan, theirs) in resources.land_plans.iter_mut().zip(&other.resources.land_plans) {
        plan.id.clone_from(&theirs.id);
        plan.zones.iter_mut().for_each(&rename);
    }
    inputs
}

/// A county in which no input is as by default.
fn full() -> Scenario {
    let mut scenario = preset("enshi@1").unwrap();
    let inputs = &mut scenario.inputs;
    inputs.scheme = GradeScheme::FiveFour;
    inputs.progression = Progression::Trend;
    inputs.damping = 0.7;
    inputs.autumn_share = 0.351;
    inputs.births.later.insert(2026, 5100.0);
    let urban = inputs.urbanisation.as_mut().unwrap();
    (urban.intensity, urban.entry_weight) = (1.3, 2.5);
    inputs.kindergarten_target = Some(KindergartenTarget { year: 2027, ratio: TargetRatio::ByClass([0.8, 0.9, 1.0]) });
    let zone = &mut inputs.zones[1];
    let by_year = (2005..=2024).map(|year| (year, 1000.0 + f64::from(year % 7) / 3.0)).collect();
    zone.births = Some(Births { by_year, later: [(2025, 900.0)].into(), change: [(2026, -0.03), (2030, 0.01)].into() });
    zone.gross_ratio = Some(0.93);
    zone.children_per_birth = Some(1.0 / 1.1);
    zone.entry_ratio = Some(0.97);
    zone.attendance = [0.99, 0.95];
    zone.progression = Some(Progression::Retention);
    zone.kindergarten_target = Some(KindergartenTarget { year: 2026, ratio: TargetRatio::All(1.0 / 3.0 + 0.6) });
    zone.retention[7] = 0.995;
    zone.private_share[0] = [(2020, 0.2), (2028, 0.1), (2034, 0.05)].into();
    for (place, zone) in inputs.zones.iter_mut().enumerate() {
        zone.history = (2017..2020).map(|year| (year, zone.pupils.map(|pupils| pupils - place as f64))).collect();
    }
    inputs.zones[2].kindergarten = KindergartenPupils::Total(5153.0);
    inputs.zones[3].kindergarten = KindergartenPupils::Unknown;
    inputs.zones[3].children = None;
    inputs.zones[4].kindergarten_target =
        Some(KindergartenTarget { year: 2030, ratio: TargetRatio::ByClass([0.7, 0.8, 0.9]) });
    if let LinkRule::Hand { other_ages, first_year, last_year, .. } = &mut inputs.links[18].rule {
        (*other_ages, *first_year, *last_year) = (0.001, Some(2022), Some(2031));
    }
    inputs.arrivals.push(Arrivals {
        zone: "towns".into(),
        stage: Stage::Junior,
        counted: Counted::Stock,
        by_year: [(2021, 30.0), (2035, 90.0)].into(),
        profile: Some(vec![3.0, 2.0, 1.5, 0.25]),
    });
    let estate = &mut inputs.estates[0];
    (estate.adds_births, estate.filled_by_transfer, estate.on) = (false, Some(false), false);
    (estate.new_share, estate.same_zone_share, estate.occupancy) = (0.25, 0.35, vec![0.1, 1.0 / 3.0]);
    inputs.projects[3].delay = 2;
    inputs.projects[3].staff = Some(44.0);
    inputs.projects.push(Project {
        id: "tide".into(),
        name: Name { zh: "潮汐学位".into(), en: String::new() },
        kind: ProjectKind::Flexible,
        first_year: 2024,
        years_open: Some(5),
        effects: vec![Effect {
            zone: "towns".into(),
            school: None,
            stage: Stage::Junior,
            class: RoomClass::Private,
            rooms: 3.0,
        }],
        ..Project::default()
    });
    inputs.norms = Norms {
        class_size: vec![
            ClassSize {
                stage: Some(Stage::Primary),
                zone_kind: Some(ZoneKind::Rural),
                pupils: 40.0,
                ..ClassSize::default()
            },
            ClassSize {
                grade: Some(Grade(2)),
                school_kind: Some(SchoolKind::NineYear),
                pupils: 33.5,
                ..ClassSize::default()
            },
        ],
        pupils_per_staff_primary: 18.0,
        pupils_per_staff_junior: 13.0,
        staff_per_kindergarten_class: 2.5,
        lead_time: LeadTime { kindergarten: 1, primary: 4, junior: 5, extension: 2 },
        warning_yellow: 0.85,
        warning_red: 1.05,
        resources: ResourceNorms::default(),
        lines: Lines::default(),
    };
    with_schools(inputs);
    with_resources(inputs);
    scenario
}

/// Schools of every sort, and what projects do with them.
fn with_schools(inputs: &mut Inputs) {
    let name = |zh: &str, en: &str| Name { zh: zh.into(), en: en.into() };
    let grades = |grades: std::ops::Range<usize>, each: f64| {
        Some(std::array::from_fn(|grade| if grades.contains(&grade) { each + grade as f64 } else { 0.0 }))
    };
    inputs.sharing = [0.1, 0.5, 1.0 / 3.0];
    inputs.keep_classes = false;
    inputs.zones[2].sharing = Some([0.0, 0.5, 0.0]);
    inputs.zones[3].sharing = Some([0.0; 3]);
    let school =
        |id: &str, zone: usize| School { id: id.into(), zone: inputs.zones[zone].id.clone(), ..School::default() };
    inputs.schools = vec![
        School {
            name: name("第一小学", "First Primary"),
            rooms: [0.0, 24.0, 0.0],
            pupils: grades(3..8, 150.5),
            classes: grades(3..8, 1.0),
            boarding_beds: Some(0.0),
            site_area: Some(20_000.5),
            floor_area: Some(9000.0),
            teaching_area: Some(4500.0),
            sports_area: Some(6000.0),
            staff: Some([0.0, 66.0, 0.0]),
            ..school("yi_xiao", 0)
        },
        School {
            name: name("镇中心幼儿园", ""),
            kind: SchoolKind::Kindergarten,
            rooms: [9.0, 0.0, 0.0],
            central: true,
            ..school("center", 2)
        },
        School {
            name: name("外国语学校", "Foreign Language School"),
            ownership: Ownership::Private,
            kind: SchoolKind::NineYear,
            rooms: [0.0, 12.0, 9.0],
            pupils: Some([0.0; 12]),
            intake: vec![
                Intake {
                    zone: inputs.zones[0].id.clone(),
                    stage: Stage::Primary,
                    share: [(2020, 0.1), (2026, 0.05)].into(),
                },
                Intake { zone: inputs.zones[1].id.clone(), stage: Stage::Junior, share: [(2020, 1.0 / 7.0)].into() },
            ],
            ..school("foreign", 0)
        },
        School {
            name: name("普惠园", ""),
            ownership: Ownership::Inclusive,
            kind: SchoolKind::Kindergarten,
            rooms: [6.0, 0.0, 0.0],
            staff: Some([0.0; 3]),
            ..school("inclusive", 1)
        },
        // Of the same name as another, and still to be built.
        School { name: name("第一小学", ""), kind: SchoolKind::IdleSite, ..school("new", 1) },
    ];
    let effect = |school: &str, stage, rooms| Effect {
        zone: String::new(),
        school: Some(school.into()),
        stage,
        class: RoomClass::Public,
        rooms,
    };
    let closure = |school: &str, stage, receiver: Option<&str>| Closure {
        school: school.into(),
        stage,
        receiver: receiver.map(Into::into),
    };
    let project = &mut inputs.projects[0];
    project.effects.push(effect("new", Stage::Primary, 18.0));
    project.effects.push(effect("foreign", Stage::Junior, -3.0));
    project.closures = vec![closure("yi_xiao", None, Some("new")), closure("foreign", Some(Stage::Primary), None)];
    project.boarding_beds = Some(120.0);
    inputs.projects[2].villages = Some(3.0);
}

/// Every resource, norm and line.
fn with_resources(inputs: &mut Inputs) {
    let zone = |place: usize| inputs.zones[place].id.clone();
    let options = [Some(10.0), None, Some(1.0 / 3.0)];
    inputs.resources = Resources {
        recruits: vec![
            Recruits { zone: None, stage: Stage::Primary, by_year: [(2021, 81.0), (2022, 0.0)].into() },
            Recruits { zone: Some(zone(3)), stage: Stage::Junior, by_year: [(2024, 25.0)].into() },
        ],
        land_plans: vec![
            LandPlan {
                id: "central_city".into(),
                name: Name { zh: "中心城区".into(), en: "Central city".into() },
                zones: vec![zone(0), zone(1)],
                population: 600_000.0,
                year: 2030,
                land: [Some(160_500.0), Some(1_124_700.0), None],
            },
            LandPlan {
                id: "county".into(),
                name: Name { zh: "全域".into(), en: String::new() },
                year: 2035,
                ..LandPlan::default()
            },
        ],
        devices: options,
        spent_before: [None, Some(1.23e7), None],
        disabled_enrolled: [(2020, 0.95), (2025, 1.0)].into(),
    };
    inputs.zones[0].resources = ZoneResources {
        staff: options,
        floor_area: options,
        site_area: options,
        boarding_beds: options,
        boarding_share: options,
        population: Some(120_000.0),
        migrants_in_public: [(2018, 0.8), (2023, 0.9)].into(),
        villages: Some(Villages { count: 12.0, within_reach: 7.0 }),
    };
    let area = |area: f64| AreaNorm { area, ..AreaNorm::default() };
    inputs.norms.resources = ResourceNorms {
        small_school_rooms: 7.0,
        staff_per_small_class: 1.9,
        attrition: 0.025,
        floor_area: vec![area(7.9), AreaNorm { stage: Some(Stage::Junior), up_to_classes: Some(18.0), ..area(9.8) }],
        land: vec![AreaNorm { school_kind: Some(SchoolKind::IdleSite), zone_kind: Some(ZoneKind::Town), ..area(25.0) }],
        unit_cost_new: 3600.0,
        unit_cost_extension: 2100.0,
        places_per_1000: [Some(36.0), Some(70.0), None],
        boarding_share: [[0.0; 3], [0.0, 0.1623, 0.5], [0.0, 0.2, 0.7241]],
        funding: [Some(600.0), Some(720.0), None],
        funding_growth: Growth::Yuan(100.0),
        boarder_supplement: Some(200.0),
        funded_at_least: 120.0,
        public_funding: [[0.6, 1.0, 1.0], [0.4, 0.9, 1.0], [0.1, 0.5, 0.5]],
        pupils_per_device: 9.0,
        staff_per_device: 1.1,
        disabled_per_1000: Some(2.5),
    };
    inputs.norms.lines = Lines {
        gross_enrolment: Some(0.9),
        one_year_enrolment: Some(0.99),
        inclusive: None,
        public: Some(0.51),
        retention: Some(0.98),
        large: Some(0.04),
        super_large: Some(0.01),
        within_norm: Some(0.9),
        kindergarten_size: Some(300.0),
        school_size: None,
        nine_year_size: Some(2400.0),
        migrants: Some(0.86),
        private: Some(0.05),
        townships: Some(0.99),
        villages: Some(0.97),
        kindergarten_floor: Some(10.0),
        teaching_area: [Some(8.0), None, Some(5.7)],
        sports_area: [Some(4.1), Some(7.0), None],
        schools: Some(0.405),
    };
}

#[test]
fn a_county_is_rebuilt_from_an_empty_one_by_pasting_its_tables() {
    let presets = list().iter().map(|info| preset(info.id).unwrap());
    for mut from in presets.chain([full()]) {
        // Admission in rounds is no table.
        from.inputs.admissions.clear();
        for titles in [false, true] {
            let to = rebuilt(&from, titles);
            assert_eq!(to.county, from.county);
            let (wanted, found) = (project(&from.inputs), project(&to.inputs));
            for area in (0..wanted.zones).map(Area::Zone).chain([Area::County]) {
                for stage in Stage::ALL {
                    assert_eq!(found.series(area, stage), wanted.series(area, stage), "{area:?} {stage:?}");
                }
            }
            // Not only what is computed: every input, to the bit.
            assert!(with_ids_of(to.inputs.clone(), &from.inputs) == from.inputs);
            assert_eq!(check::check(&to.inputs).len(), check::check(&from.inputs).len());
        }
    }
}
