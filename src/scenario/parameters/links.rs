//! The levers of links: weights of those by target, shares and years of those by hand.

use super::table::{Exact, Fold, Of, ROW, Row, Things, first_year, last_year, whole, write, years};
use super::thing::{List, link, link_mut, zone};
use super::{Group, Key, Unit};
use crate::model::{Inputs, Link, LinkRule, Year, ZoneKind};

pub(super) static WEIGHT: Row = Row {
    name: "links[].weight",
    key: |of| Key::LinkWeight(of.id.into()),
    fold: Fold::Kind,
    unit: Unit::Weight,
    step: 0.05,
    field: "links[].weight",
    works: shares_a_zone,
    get: |inputs, of| match link(inputs, of.id)?.rule {
        LinkRule::Target { weight } => Some(weight),
        LinkRule::Hand { .. } => None,
    },
    set: |inputs, of, value| match &mut link_mut(inputs, of.id)?.rule {
        LinkRule::Target { weight } => write(weight, value),
        LinkRule::Hand { .. } => None,
    },
    ..LINK
};

pub(super) static ENTRY: Row = Row {
    name: "links[].at_entry.*",
    key: |of| Key::LinkEntry(of.id.into(), of.stage),
    things: Things::EachByStage(List::Links),
    field: "links[].at_entry.*",
    get: |inputs, of| Some(hand(link(inputs, of.id)?)?.0[of.stage as usize]),
    set: |inputs, of, value| match &mut link_mut(inputs, of.id)?.rule {
        LinkRule::Hand { at_entry, .. } => write(&mut at_entry[of.stage as usize], value),
        LinkRule::Target { .. } => None,
    },
    ..LINK
};

pub(super) static OTHER: Row = Row {
    name: "links[].other_ages",
    key: |of| Key::LinkOther(of.id.into()),
    range: |_, _| (0.0, 0.3),
    field: "links[].other_ages",
    get: |inputs, of| Some(hand(link(inputs, of.id)?)?.1),
    set: |inputs, of, value| match &mut link_mut(inputs, of.id)?.rule {
        LinkRule::Hand { other_ages, .. } => write(other_ages, value),
        LinkRule::Target { .. } => None,
    },
    ..LINK
};

pub(super) static FIRST: Row = Row {
    name: "links[].first_year",
    key: |of| Key::LinkFirst(of.id.into()),
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "links[].first_year",
    works: moves_somebody,
    get: |inputs, of| Some(f64::from(span(inputs, of)?.0.unwrap_or(first_year(inputs)))),
    set: |inputs, of, value| {
        let year = Some(whole(value)).filter(|year| *year != first_year(inputs));
        set_first(inputs, of, year)
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| span(inputs, of).map(|span| span.0) != span(baseline, of).map(|span| span.0),
        back: |inputs, baseline, of| set_first(inputs, of, span(baseline, of)?.0),
    }),
    ..LINK
};

pub(super) static LAST: Row = Row {
    name: "links[].last_year",
    key: |of| Key::LinkLast(of.id.into()),
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "links[].last_year",
    works: moves_somebody,
    get: |inputs, of| Some(f64::from(span(inputs, of)?.1.unwrap_or(last_year(inputs)))),
    set: |inputs, of, value| {
        let year = Some(whole(value)).filter(|year| *year != last_year(inputs));
        set_last(inputs, of, year)
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| span(inputs, of).map(|span| span.1) != span(baseline, of).map(|span| span.1),
        back: |inputs, baseline, of| set_last(inputs, of, span(baseline, of)?.1),
    }),
    ..LINK
};

/// What the rows have in common.
const LINK: Row = Row {
    group: Group::Urbanisation,
    things: Things::Each(List::Links),
    fold: Fold::Thing,
    step: 0.01,
    works: between_zones,
    ..ROW
};

/// Shares at entry and at other ages of a link by hand.
fn hand(link: &Link) -> Option<([f64; 3], f64)> {
    match link.rule {
        LinkRule::Hand { at_entry, other_ages, .. } => Some((at_entry, other_ages)),
        LinkRule::Target { .. } => None,
    }
}

/// First and last year of a link by hand, as given.
fn span(inputs: &Inputs, of: Of) -> Option<(Option<Year>, Option<Year>)> {
    match link(inputs, of.id)?.rule {
        LinkRule::Hand { first_year, last_year, .. } => Some((first_year, last_year)),
        LinkRule::Target { .. } => None,
    }
}

fn set_first(inputs: &mut Inputs, of: Of, year: Option<Year>) -> Option<()> {
    match &mut link_mut(inputs, of.id)?.rule {
        LinkRule::Hand { first_year, .. } => write(first_year, year),
        LinkRule::Target { .. } => None,
    }
}

fn set_last(inputs: &mut Inputs, of: Of, year: Option<Year>) -> Option<()> {
    match &mut link_mut(inputs, of.id)?.rule {
        LinkRule::Hand { last_year, .. } => write(last_year, year),
        LinkRule::Target { .. } => None,
    }
}

fn ends(inputs: &Inputs, link: &Link) -> bool {
    link.from != link.to && zone(inputs, &link.from).is_some() && zone(inputs, &link.to).is_some()
}

fn between_zones(inputs: &Inputs, of: Of) -> bool {
    link(inputs, of.id).is_some_and(|link| ends(inputs, link))
}

fn moves_somebody(inputs: &Inputs, of: Of) -> bool {
    let shares = link(inputs, of.id).and_then(hand);
    between_zones(inputs, of) && shares.is_some_and(|(entry, other)| other > 0.0 || entry.iter().any(|e| *e > 0.0))
}

/// Whether another link by target leaves the same rural zone: alone, a link moves all, whatever its weight.
fn shares_a_zone(inputs: &Inputs, of: Of) -> bool {
    let Some(own) = link(inputs, of.id) else { return false };
    let counts = |link: &&Link| {
        link.from == own.from && ends(inputs, link) && matches!(link.rule, LinkRule::Target { weight } if weight > 0.0)
    };
    let others = inputs.links.iter().filter(counts).filter(|link| !std::ptr::eq(*link, own));
    let rural = zone(inputs, &own.from).is_some_and(|zone| zone.kind == ZoneKind::Rural);
    rural && inputs.urbanisation.is_some() && ends(inputs, own) && others.count() > 0
}
