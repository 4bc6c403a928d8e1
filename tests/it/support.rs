//! Small plans for tests.

use xuewei::model::{
    Area, Births, Closure, Effect, Inputs, KindergartenPupils, Link, LinkRule, Project, Projection, School, Stage,
    Year, Zone, ZoneKind,
};

/// A zone with births of its own, `births` in each year 2000–2040, no retention losses, k = ρ = 1, and as many pupils.
pub(crate) fn steady_zone(id: &str, kind: ZoneKind, births: f64) -> Zone {
    Zone {
        id: id.into(),
        kind,
        births: Some(Births { by_year: (2000..=2040).map(|year| (year, births)).collect(), ..Births::default() }),
        children: Some([births; 6]),
        kindergarten: KindergartenPupils::ByClass([births; 3]),
        pupils: [births; 9],
        children_per_birth: Some(1.0),
        entry_ratio: Some(1.0),
        retention: [1.0; 15],
        ..Zone::default()
    }
}

/// A plan of some zones, base year 2020.
pub(crate) fn plan(horizon: usize, zones: Vec<Zone>) -> Inputs {
    Inputs { base_year: 2020, horizon, zones, ..Inputs::default() }
}

/// A link by hand that moves the same share of every age.
pub(crate) fn hand_link(from: &str, to: &str, share: f64) -> Link {
    let rule = LinkRule::Hand { at_entry: [share; 3], other_ages: share, first_year: None, last_year: None };
    Link { from: from.into(), to: to.into(), rule }
}

/// A link by target.
pub(crate) fn target_link(from: &str, to: &str, weight: f64) -> Link {
    Link { from: from.into(), to: to.into(), rule: LinkRule::Target { weight } }
}

/// A project with one effect on public rooms.
pub(crate) fn project_of(id: &str, zone: &str, stage: Stage, first_year: Year, rooms: f64) -> Project {
    let effect = Effect { zone: zone.into(), school: None, stage, class: Default::default(), rooms };
    Project { id: id.into(), first_year, effects: vec![effect], ..Project::default() }
}

/// Compares to within rounding errors.
#[track_caller]
pub(crate) fn close(found: f64, expected: f64) {
    let scale = expected.abs().max(1.0);
    assert!((found - expected).abs() <= 1e-9 * scale, "found {found}, expected {expected}");
}

/// Compares lists to within rounding errors.
#[track_caller]
pub(crate) fn all_close(found: impl IntoIterator<Item = f64>, expected: &[f64]) {
    let found: Vec<f64> = found.into_iter().collect();
    assert_eq!(found.len(), expected.len(), "found {found:?}, expected {expected:?}");
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= 1e-9 * e.abs().max(1.0), "found {found:?}, expected {expected:?}");
    }
}

/// Places of a zone's stage by year.
pub(crate) fn places(result: &Projection, zone: usize, stage: Stage) -> Vec<f64> {
    result.series(Area::Zone(zone), stage).iter().map(|cell| cell.places).collect()
}

/// A public primary school with rooms and as many pupils in each of G1…G6.
pub(crate) fn primary_school(id: &str, zone: &str, rooms: f64, pupils: f64) -> School {
    let pupils = std::array::from_fn(|grade| if (3..9).contains(&grade) { pupils } else { 0.0 });
    School { id: id.into(), zone: zone.into(), rooms: [0.0, rooms, 0.0], pupils: Some(pupils), ..School::default() }
}

/// A primary school that a project builds.
pub(crate) fn school_to_build(id: &str, zone: &str) -> School {
    School { id: id.into(), zone: zone.into(), ..School::default() }
}

/// A project with one effect on the rooms of a school.
pub(crate) fn project_at(id: &str, school: &str, stage: Stage, first_year: Year, rooms: f64) -> Project {
    let mut project = project_of(id, "", stage, first_year, rooms);
    project.effects[0].school = Some(school.into());
    project
}

/// A project that closes a school, wholly.
pub(crate) fn closing_of(id: &str, school: &str, receiver: Option<&str>, first_year: Year) -> Project {
    let closure = Closure { school: school.into(), stage: None, receiver: receiver.map(Into::into) };
    Project { id: id.into(), first_year, closures: vec![closure], ..Project::default() }
}
