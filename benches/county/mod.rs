//! A county of any size for the benches: half of its zones villages with links into the towns, an estate and a
//! project to each town, and arrivals.

pub(crate) mod needs;
pub(crate) mod schools;

use xuewei::model::{
    Arrivals, Births, Counted, Effect, Estate, Inputs, KindergartenPupils, KindergartenTarget, Link, LinkRule, Project,
    Stage, TargetRatio, Urbanisation, Zone, ZoneKind,
};

fn zone(place: usize) -> Zone {
    Zone {
        id: format!("zone-{place}"),
        kind: if place.is_multiple_of(2) { ZoneKind::Town } else { ZoneKind::Rural },
        kindergarten: KindergartenPupils::ByClass([300.0, 320.0, 340.0]),
        pupils: std::array::from_fn(|grade| 400.0 + 10.0 * grade as f64),
        rooms: [[30.0, 3.0, 10.0, 5.0], [55.0, 0.0, 0.0, 2.0], [24.0, 0.0, 0.0, 1.0]],
        ..Zone::default()
    }
}

fn links(zones: usize) -> Vec<Link> {
    let villages = (0..zones).filter(|place| place % 2 == 1);
    let towns = |village: usize| [village - 1, (village + 1) % zones].into_iter().filter(|town| town % 2 == 0);
    villages
        .flat_map(|village| {
            towns(village).map(move |town| Link {
                from: format!("zone-{village}"),
                to: format!("zone-{town}"),
                rule: LinkRule::Target { weight: 1.0 },
            })
        })
        .collect()
}

/// A county of `zones` zones over `horizon` years.
pub(crate) fn county(zones: usize, horizon: usize) -> Inputs {
    let id = |place: usize| format!("zone-{place}");
    let towns = || (0..zones).step_by(2);
    let effect = |town, stage, rooms| Effect { zone: id(town), school: None, stage, class: Default::default(), rooms };
    Inputs {
        horizon,
        births: Births {
            by_year: (2008..=2024).map(|year| (year, 500.0 * zones as f64 - 10.0 * f64::from(year - 2008))).collect(),
            change: [(2025, -0.02)].into(),
            ..Births::default()
        },
        kindergarten_target: Some(KindergartenTarget { year: 2025, ratio: TargetRatio::All(0.95) }),
        urbanisation: Some(Urbanisation { now: 0.5, target: 0.7, year: 2035, intensity: 1.0, entry_weight: 3.0 }),
        zones: (0..zones).map(zone).collect(),
        links: links(zones),
        arrivals: vec![Arrivals {
            zone: id(0),
            stage: Stage::Primary,
            counted: Counted::Stock,
            by_year: [(2020, 200.0), (2030, 400.0)].into(),
            profile: None,
        }],
        estates: vec![Estate {
            id: "estate".into(),
            zone: id(0),
            dwellings: 2000.0,
            children_per_100: [9.0, 15.0, 6.0],
            ..Estate::default()
        }],
        projects: towns()
            .map(|town| Project {
                id: format!("project-{town}"),
                first_year: 2023,
                phase_in: 3,
                effects: vec![effect(town, Stage::Primary, 12.0), effect(town, Stage::Junior, 6.0)],
                cost: Some(3e7),
                ..Project::default()
            })
            .collect(),
        ..Inputs::default()
    }
}
