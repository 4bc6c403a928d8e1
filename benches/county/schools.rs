//! The same county with schools: fifteen a zone, of every kind, private ones among them, that open, grow and merge.

use super::county;
use xuewei::model::{Closure, Effect, Inputs, Intake, Ownership, Project, School, SchoolKind, Stage};

/// Schools a zone.
const A_ZONE: usize = 15;

/// Kind, rooms by stage, pupils by stage and grade, of each school of a zone.
fn kinds(place: usize) -> (SchoolKind, [f64; 3], [f64; 3]) {
    match place {
        0..4 => (SchoolKind::Kindergarten, [9.0, 0.0, 0.0], [70.0, 0.0, 0.0]),
        4..7 => (SchoolKind::TeachingPoint, [2.0, 4.0, 0.0], [9.0, 15.0, 0.0]),
        7..12 => (SchoolKind::Primary, [0.0, 12.0, 0.0], [0.0, 80.0, 0.0]),
        12..14 => (SchoolKind::Junior, [0.0, 0.0, 12.0], [0.0, 0.0, 180.0]),
        _ => (SchoolKind::NineYear, [0.0, 6.0, 6.0], [0.0, 50.0, 90.0]),
    }
}

fn school(zone: usize, place: usize) -> School {
    let (kind, rooms, pupils) = kinds(place);
    let grade = |grade: usize| match grade {
        0..3 => pupils[0],
        3..9 => pupils[1],
        _ => pupils[2],
    };
    let private = place.is_multiple_of(5);
    let stage = if place == 0 { Stage::Kindergarten } else { Stage::Primary };
    let intake = |zone: String, share: f64| Intake { zone, stage, share: [(2020, share)].into() };
    School {
        id: format!("school-{zone}-{place}"),
        zone: format!("zone-{zone}"),
        ownership: if private { Ownership::Private } else { Ownership::Public },
        kind,
        rooms,
        pupils: Some(std::array::from_fn(grade)),
        classes: place.is_multiple_of(2).then(|| std::array::from_fn(|one| (grade(one) / 50.0).ceil())),
        intake: if place == 10 {
            vec![intake(format!("zone-{zone}"), 0.1), intake("zone-0".into(), 0.01)]
        } else {
            Vec::new()
        },
        ..School::default()
    }
}

fn project(zone: usize) -> Project {
    let effect = |place: usize, stage, rooms| Effect {
        zone: String::new(),
        school: Some(format!("school-{zone}-{place}")),
        stage,
        class: Default::default(),
        rooms,
    };
    let closure = Closure {
        school: format!("school-{zone}-4"),
        stage: None,
        receiver: Some(format!("school-{}-8", zone / 2 * 2)),
    };
    Project {
        id: format!("schools-{zone}"),
        first_year: 2024,
        effects: vec![
            effect(7, Stage::Primary, 6.0),
            effect(12, Stage::Primary, 12.0),
            effect(13, Stage::Junior, -2.0),
        ],
        closures: vec![closure],
        ..Project::default()
    }
}

/// A county of `zones` zones over `horizon` years, with fifteen schools a zone.
pub(crate) fn county_with_schools(zones: usize, horizon: usize) -> Inputs {
    let mut inputs = county(zones, horizon);
    inputs.schools = (0..zones).flat_map(|zone| (0..A_ZONE).map(move |place| school(zone, place))).collect();
    inputs.projects.extend((0..zones).map(project));
    inputs.sharing = [0.3, 0.3, 0.5];
    inputs
}
