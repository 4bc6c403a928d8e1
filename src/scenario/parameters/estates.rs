//! The levers of housing estates.

use super::table::{Fold, Of, ROW, Row, Things, switch, whole, write, years};
use super::thing::{List, estate, estate_mut, zone};
use super::{Group, Key, Unit};
use crate::model::{Estate, Inputs, LinkRule};

pub(super) static ON: Row = Row {
    name: "estates[].on",
    key: |of| Key::EstateOn(of.id.into()),
    fold: Fold::None,
    unit: Unit::Switch,
    step: 1.0,
    field: "estates[].on",
    get: |inputs, of| Some(switch(estate(inputs, of.id)?.on)),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.on, value >= 0.5),
    ..ESTATE
};

pub(super) static YEAR: Row = Row {
    name: "estates[].first_year",
    key: |of| Key::EstateYear(of.id.into()),
    fold: Fold::None,
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "estates[].first_year",
    get: |inputs, of| Some(f64::from(estate(inputs, of.id)?.first_year)),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.first_year, whole(value)),
    ..ESTATE
};

pub(super) static DWELLINGS: Row = Row {
    name: "estates[].dwellings",
    key: |of| Key::EstateDwellings(of.id.into()),
    unit: Unit::Dwellings,
    range: |_, _| (0.0, 20_000.0),
    step: 50.0,
    field: "estates[].dwellings",
    works: |inputs, of| stands(inputs, of, has_children),
    get: |inputs, of| Some(estate(inputs, of.id)?.dwellings),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.dwellings, value),
    ..ESTATE
};

pub(super) static CHILDREN: Row = Row {
    name: "estates[].children_per_100.*",
    key: |of| Key::EstateChildren(of.id.into(), of.stage),
    things: Things::EachByStage(List::Estates),
    unit: Unit::ChildrenPer100,
    range: |_, _| (0.0, 60.0),
    step: 0.5,
    field: "estates[].children_per_100.*",
    works: |inputs, of| stands(inputs, of, |estate| estate.dwellings > 0.0),
    get: |inputs, of| Some(estate(inputs, of.id)?.children_per_100[of.stage as usize]),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.children_per_100[of.stage as usize], value),
    ..ESTATE
};

pub(super) static NEW: Row = Row {
    name: "estates[].origin.new",
    key: |of| Key::EstateNew(of.id.into()),
    range: |inputs, of| (0.0, estate(inputs, of.id).map_or(1.0, |estate| rest(estate.same_zone_share))),
    field: "estates[].origin.new",
    get: |inputs, of| Some(estate(inputs, of.id)?.new_share),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.new_share, value),
    ..ESTATE
};

pub(super) static SAME_ZONE: Row = Row {
    name: "estates[].origin.same_zone",
    key: |of| Key::EstateSameZone(of.id.into()),
    range: |inputs, of| (0.0, estate(inputs, of.id).map_or(1.0, |estate| rest(estate.new_share))),
    field: "estates[].origin.same_zone",
    works: |inputs, of| inputs.zones.len() > 1 && stands(inputs, of, |estate| lives(estate) && draws(inputs, estate)),
    get: |inputs, of| Some(estate(inputs, of.id)?.same_zone_share),
    set: |inputs, of, value| write(&mut estate_mut(inputs, of.id)?.same_zone_share, value),
    ..ESTATE
};

/// What the rows have in common.
const ESTATE: Row = Row {
    group: Group::Estates,
    things: Things::Each(List::Estates),
    fold: Fold::Thing,
    step: 0.01,
    works: |inputs, of| stands(inputs, of, lives),
    ..ROW
};

/// What one share leaves of all.
fn rest(share: f64) -> f64 {
    (1.0 - share).max(0.0)
}

fn stands(inputs: &Inputs, of: Of, and: impl Fn(&Estate) -> bool) -> bool {
    estate(inputs, of.id).is_some_and(|estate| zone(inputs, &estate.zone).is_some() && and(estate))
}

fn has_children(estate: &Estate) -> bool {
    estate.children_per_100.iter().any(|children| *children > 0.0)
}

fn lives(estate: &Estate) -> bool {
    estate.dwellings > 0.0 && has_children(estate)
}

/// Whether children come from other zones too: not where the modelled transfer fills the estate already.
fn draws(inputs: &Inputs, estate: &Estate) -> bool {
    let reached = |rule: &LinkRule| matches!(rule, LinkRule::Target { weight } if *weight > 0.0);
    let by_target = || {
        inputs.urbanisation.is_some() && inputs.links.iter().any(|link| link.to == estate.zone && reached(&link.rule))
    };
    !estate.filled_by_transfer.unwrap_or_else(by_target)
}
