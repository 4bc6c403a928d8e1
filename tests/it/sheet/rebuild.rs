//! The proof that every input has a cell: from an empty county each preset, and a county that gives every input there
//! is, can be rebuilt by pasting its tables.

use super::{Desk, everything};
use std::rc::Rc;
use xuewei::exchange::grid::copy;
use xuewei::model::*;
use xuewei::scenario::presets::preset;
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

/// Gives zones, estates and projects the ids of others at the same places, and whatever refers to them.
fn with_ids_of(mut inputs: Inputs, other: &Inputs) -> Inputs {
    let ids: Vec<(String, String)> =
        inputs.zones.iter().zip(&other.zones).map(|(mine, theirs)| (mine.id.clone(), theirs.id.clone())).collect();
    let rename = |id: &mut String| {
        *id = ids.iter().find(|(mine, _)| mine == id).map(|(_, theirs)| theirs.clone()).unwrap();
    };
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
    for (project, theirs) in inputs.projects.iter_mut().zip(&other.projects) {
        project.id.clone_from(&theirs.id);
        project.effects.iter_mut().for_each(|effect| rename(&mut effect.zone));
        for one in &mut project.moves {
            rename(&mut one.from);
            rename(&mut one.to);
        }
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
    scenario
}

#[test]
fn a_county_is_rebuilt_from_an_empty_one_by_pasting_its_tables() {
    let presets = ["example@1", "enshi@1", "empty@1"].map(|id| preset(id).unwrap());
    for from in presets.into_iter().chain([full()]) {
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
