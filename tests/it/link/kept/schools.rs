//! A county of its own with schools, and with every other field that came with them, none as it is by default.

use super::{name, own};
use xuewei::model::*;
use xuewei::scenario::Scenario;

/// The county as it is without schools, and all that there is with them.
pub(in crate::link) fn own_with_schools() -> Scenario {
    let mut scenario = own();
    scenario.id = "with_schools".into();
    let inputs = &mut scenario.inputs;
    inputs.schools = schools();
    inputs.sharing = [0.25, 0.5, 1.0];
    inputs.keep_classes = false;
    inputs.admissions = admissions();
    inputs.resources = resources();
    inputs.norms.resources = resource_norms();
    inputs.norms.lines = lines();
    inputs.zones[0].sharing = Some([0.0, 0.75, 0.0]);
    inputs.zones[0].resources = zone_resources();
    inputs.zones[1].sharing = Some([0.0; 3]);
    inputs.projects.extend([merger(), conversion()]);
    scenario
}

fn schools() -> Vec<School> {
    let full = School {
        id: "first".into(),
        name: name("第一学校", "First School"),
        zone: "old_town".into(),
        ownership: Ownership::Private,
        kind: SchoolKind::NineYear,
        rooms: [3.0, 24.0, 12.0],
        pupils: Some([30.0, 31.0, 32.0, 200.0, 201.0, 202.0, 203.0, 204.0, 205.0, 150.0, 151.0, 152.5]),
        classes: Some([1.0, 1.0, 1.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 3.0, 3.0, 3.0]),
        boarding_beds: Some(320.0),
        site_area: Some(31_200.0),
        floor_area: Some(14_820.5),
        teaching_area: Some(8100.0),
        sports_area: Some(9050.0),
        central: true,
        staff: Some([9.0, 64.0, 0.0]),
        intake: vec![
            Intake { zone: "old_town".into(), stage: Stage::Primary, share: ByYear::from([(2023, 0.1)]) },
            Intake { zone: "village".into(), stage: Stage::Junior, share: ByYear::from([(2024, 0.02), (2027, 0.05)]) },
        ],
    };
    let kinds = [SchoolKind::Kindergarten, SchoolKind::TeachingPoint, SchoolKind::Junior, SchoolKind::IdleSite];
    let others = kinds.into_iter().enumerate().map(|(place, kind)| School {
        id: format!("school_{place}"),
        name: name(&format!("学校{place}"), ""),
        zone: "village".into(),
        ownership: Ownership::ALL[place % 2],
        kind,
        rooms: [0.0, 6.0 * place as f64, 0.0],
        staff: Some([0.0; 3]),
        ..School::default()
    });
    [full].into_iter().chain(others).collect()
}

fn admissions() -> Vec<Admission> {
    let full = Admission {
        places: ByYear::from([(2025, 180.0)]),
        residents: ByYear::from([(2025, 210.0), (2026, 190.0)]),
        registered_share: Some(0.8),
        special: 6.0,
        reserved: 10.0,
        lottery: Lottery { applicants: Applicants::Number(60.0), twins: 3.0, triplets: 1.0, outside: false },
        points: Points { list: vec![87.0, 76.5], bins: vec![PointBin { from: 60.0, to: 80.0, children: 40.0 }] },
        redirect: Some(vec!["village".into()]),
        seed: 20_260_901,
        ..Admission::of(AdmissionAt::School("first".into()), Stage::Primary)
    };
    let of_zone = Admission {
        lottery: Lottery { applicants: Applicants::Share(0.05), ..Lottery::default() },
        redirect: Some(Vec::new()),
        ..Admission::of(AdmissionAt::Zone("old_town".into()), Stage::Junior)
    };
    vec![full, of_zone]
}

fn merger() -> Project {
    Project {
        id: "merger".into(),
        name: name("撤并", "Merger"),
        kind: ProjectKind::Merger,
        first_year: 2026,
        closures: vec![
            Closure { school: "school_1".into(), stage: None, receiver: Some("first".into()) },
            Closure { school: "school_2".into(), stage: Some(Stage::Primary), receiver: None },
        ],
        boarding_beds: Some(48.0),
        villages: Some(2.0),
        ..Project::default()
    }
}

fn conversion() -> Project {
    let effect = |stage, rooms| Effect {
        zone: String::new(),
        school: Some("first".into()),
        stage,
        class: RoomClass::Public,
        rooms,
    };
    Project {
        id: "conversion".into(),
        name: name("改造转用", "Conversion"),
        kind: ProjectKind::Conversion,
        first_year: 2027,
        effects: vec![effect(Stage::Primary, -6.0), effect(Stage::Kindergarten, 6.0)],
        ..Project::default()
    }
}

fn resources() -> Resources {
    Resources {
        recruits: vec![
            Recruits { zone: None, stage: Stage::Primary, by_year: ByYear::from([(2024, 81.0), (2029, 0.0)]) },
            Recruits {
                zone: Some("old_town".into()),
                stage: Stage::Kindergarten,
                by_year: ByYear::from([(2024, 8.0)]),
            },
        ],
        land_plans: vec![LandPlan {
            id: "city_2030".into(),
            name: name("中心城区规划", "Central city"),
            zones: vec!["old_town".into()],
            population: 600_000.0,
            year: 2030,
            land: [Some(160_500.0), Some(1_124_700.0), None],
        }],
        devices: [None, Some(900.0), Some(410.0)],
        spent_before: [Some(1.5e6), Some(9.25e6), Some(6e6)],
        disabled_enrolled: ByYear::from([(2023, 0.97), (2025, 1.0)]),
    }
}

fn zone_resources() -> ZoneResources {
    ZoneResources {
        staff: [Some(60.0), Some(171.0), Some(80.5)],
        floor_area: [Some(9000.0), None, Some(12_000.0)],
        site_area: [None, Some(41_000.0), None],
        boarding_beds: [None, Some(0.0), Some(600.0)],
        boarding_share: [Some(0.0), Some(0.1623), Some(0.7241)],
        population: Some(210_000.0),
        migrants_in_public: ByYear::from([(2023, 0.86)]),
        villages: Some(Villages { count: 12.0, within_reach: 7.0 }),
    }
}

fn resource_norms() -> ResourceNorms {
    let area = |area| AreaNorm {
        stage: Some(Stage::Primary),
        school_kind: Some(SchoolKind::NineYear),
        zone_kind: Some(ZoneKind::Town),
        up_to_classes: Some(24.0),
        area,
    };
    ResourceNorms {
        small_school_rooms: 8.0,
        staff_per_small_class: 1.8,
        attrition: 0.025,
        floor_area: vec![area(7.9), AreaNorm { area: 8.3, ..AreaNorm::default() }],
        land: vec![area(20.6)],
        unit_cost_new: 3800.0,
        unit_cost_extension: 2100.0,
        places_per_1000: [Some(36.0), None, Some(34.5)],
        boarding_share: [[0.0, 0.0, 0.01], [0.0, 0.05, 0.2], [0.01, 0.16, 0.72]],
        funding: [Some(500.0), Some(650.0), Some(850.0)],
        funding_growth: Growth::Yuan(100.0),
        boarder_supplement: Some(300.0),
        funded_at_least: 120.0,
        public_funding: [[0.6, 1.0, 1.0], [0.4, 0.9, 1.0], [0.1, 0.5, 0.0]],
        pupils_per_device: 8.0,
        staff_per_device: 1.5,
        disabled_per_1000: Some(4.5),
    }
}

fn lines() -> Lines {
    Lines {
        gross_enrolment: Some(0.95),
        one_year_enrolment: Some(0.98),
        inclusive: Some(0.85),
        public: None,
        retention: Some(0.98),
        large: Some(0.03),
        super_large: None,
        within_norm: Some(0.9),
        kindergarten_size: Some(450.0),
        school_size: None,
        nine_year_size: Some(2400.0),
        migrants: Some(0.9),
        private: Some(0.05),
        townships: None,
        villages: Some(0.95),
        kindergarten_floor: Some(11.0),
        teaching_area: [None, Some(4.6), Some(5.8)],
        sports_area: [None; 3],
        schools: Some(0.405),
    }
}
