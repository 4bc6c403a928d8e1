//! The levers of urbanisation by target.

use super::absent;
use super::table::{Exact, ROW, Row, whole, years};
use super::{Group, Key, Unit};
use crate::model::{Inputs, LinkRule, Urbanisation, ZoneKind};

pub(super) static TARGET: Row = Row {
    name: "urbanisation.target",
    key: |_| Key::UrbanTarget,
    range: |inputs, _| ((path(inputs).now * 20.0).floor() / 20.0, 0.95),
    field: "urbanisation.target",
    get: |inputs, _| Some(path(inputs).target),
    set: |inputs, _, value| set(inputs, |path| path.target = value),
    exact: Some(Exact {
        differs: |inputs, baseline, _| differs(inputs, baseline, |path| path.target),
        back: |inputs, baseline, _| back(inputs, baseline, |path, from| path.target = from.target),
    }),
    ..URBAN
};

pub(super) static YEAR: Row = Row {
    name: "urbanisation.year",
    key: |_| Key::UrbanYear,
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "urbanisation.year",
    get: |inputs, _| Some(f64::from(path(inputs).year)),
    set: |inputs, _, value| set(inputs, |path| path.year = whole(value)),
    exact: Some(Exact {
        differs: |inputs, baseline, _| differs(inputs, baseline, |path| f64::from(path.year)),
        back: |inputs, baseline, _| back(inputs, baseline, |path, from| path.year = from.year),
    }),
    ..URBAN
};

pub(super) static INTENSITY: Row = Row {
    name: "urbanisation.intensity",
    key: |_| Key::UrbanIntensity,
    unit: Unit::Times,
    range: |_, _| (0.0, 3.0),
    step: 0.1,
    field: "urbanisation.intensity",
    get: |inputs, _| Some(path(inputs).intensity),
    set: |inputs, _, value| set(inputs, |path| path.intensity = value),
    exact: Some(Exact {
        differs: |inputs, baseline, _| differs(inputs, baseline, |path| path.intensity),
        back: |inputs, baseline, _| back(inputs, baseline, |path, from| path.intensity = from.intensity),
    }),
    ..URBAN
};

pub(super) static ENTRY_WEIGHT: Row = Row {
    name: "urbanisation.entry_weight",
    key: |_| Key::UrbanEntryWeight,
    unit: Unit::Times,
    range: |_, _| (0.0, 10.0),
    step: 0.1,
    field: "urbanisation.entry_weight",
    get: |inputs, _| Some(path(inputs).entry_weight),
    set: |inputs, _, value| set(inputs, |path| path.entry_weight = value),
    exact: Some(Exact {
        differs: |inputs, baseline, _| differs(inputs, baseline, |path| path.entry_weight),
        back: |inputs, baseline, _| back(inputs, baseline, |path, from| path.entry_weight = from.entry_weight),
    }),
    ..URBAN
};

/// What the rows have in common.
const URBAN: Row = Row { group: Group::Urbanisation, works: |inputs, _| followed(inputs), ..ROW };

/// Whether a link by target leaves a rural zone: without one, nobody follows the urbanisation rate.
fn followed(inputs: &Inputs) -> bool {
    let rural = |id: &str| inputs.zones.iter().any(|zone| zone.id == id && zone.kind == ZoneKind::Rural);
    let moves = |rule: &LinkRule| matches!(rule, LinkRule::Target { weight } if *weight > 0.0);
    inputs.links.iter().any(|link| moves(&link.rule) && rural(&link.from))
}

fn path(inputs: &Inputs) -> Urbanisation {
    inputs.urbanisation.unwrap_or_else(|| absent::urbanisation(inputs))
}

/// Where neither county gives a path, both follow none, whatever the levers show for it.
fn differs(inputs: &Inputs, baseline: &Inputs, of: fn(Urbanisation) -> f64) -> bool {
    let given = inputs.urbanisation.is_some() || baseline.urbanisation.is_some();
    given && of(path(inputs)) != of(path(baseline))
}

fn set(inputs: &mut Inputs, change: impl FnOnce(&mut Urbanisation)) -> Option<()> {
    let mut urban = path(inputs);
    change(&mut urban);
    inputs.urbanisation = (urban != absent::urbanisation(inputs)).then_some(urban);
    Some(())
}

fn back(inputs: &mut Inputs, baseline: &Inputs, change: impl FnOnce(&mut Urbanisation, Urbanisation)) -> Option<()> {
    let (mut urban, from) = (path(inputs), path(baseline));
    change(&mut urban, from);
    let none = baseline.urbanisation.is_none() && urban == from;
    inputs.urbanisation = (!none).then_some(urban);
    Some(())
}
