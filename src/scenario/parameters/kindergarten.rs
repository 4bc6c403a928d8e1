//! The levers of kindergarten enrolment: what is reached by when, in the county and in zones with a target of their own.

use super::absent;
use super::table::{Exact, Fold, ROW, Row, Things, whole, write, years};
use super::thing::{List, zone, zone_mut};
use super::{Group, Key, Unit};
use crate::model::{Inputs, KindergartenTarget, TargetRatio};

pub(super) static RATIO: Row = Row {
    name: "kindergarten.ratio",
    key: |_| Key::KindergartenRatio,
    field: "kindergarten_target.ratio",
    get: |inputs, _| Some(ratio(&county(inputs)?)),
    set: |inputs, _, value| set(inputs, |target| target.ratio = TargetRatio::All(value)),
    exact: Some(Exact {
        // Where only one side has a target by class, the ratios may be equal by chance.
        differs: |inputs, baseline, _| {
            given(inputs, baseline)
                && county(inputs).map(|target| target.ratio) != county(baseline).map(|target| target.ratio)
        },
        back: |inputs, baseline, _| back(inputs, baseline, |target, from| target.ratio = from.ratio),
    }),
    ..RATIO_ROW
};

pub(super) static YEAR: Row = Row {
    name: "kindergarten.year",
    key: |_| Key::KindergartenYear,
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "kindergarten_target.year",
    get: |inputs, _| Some(f64::from(county(inputs)?.year)),
    set: |inputs, _, value| set(inputs, |target| target.year = whole(value)),
    exact: Some(Exact {
        differs: |inputs, baseline, _| {
            given(inputs, baseline)
                && county(inputs).map(|target| target.year) != county(baseline).map(|target| target.year)
        },
        back: |inputs, baseline, _| back(inputs, baseline, |target, from| target.year = from.year),
    }),
    ..RATIO_ROW
};

pub(super) static ZONE_RATIO: Row = Row {
    name: "zones[].kindergarten.ratio",
    key: |of| Key::ZoneKindergartenRatio(of.id.into()),
    things: Things::Each(List::Zones),
    fold: Fold::Kind,
    field: "zones[].kindergarten_target.ratio",
    works: |_, _| true,
    get: |inputs, of| Some(ratio(zone(inputs, of.id)?.kindergarten_target.as_ref()?)),
    set: |inputs, of, value| write(&mut of_zone(inputs, of.id)?.ratio, TargetRatio::All(value)),
    exact: Some(Exact {
        differs: |inputs, baseline, of| {
            let target = |inputs, id| Some(zone(inputs, id)?.kindergarten_target?.ratio);
            target(inputs, of.id) != target(baseline, of.id)
        },
        back: |inputs, baseline, of| {
            let from = zone(baseline, of.id)?.kindergarten_target?.ratio;
            write(&mut of_zone(inputs, of.id)?.ratio, from)
        },
    }),
    ..RATIO_ROW
};

pub(super) static ZONE_YEAR: Row = Row {
    name: "zones[].kindergarten.year",
    key: |of| Key::ZoneKindergartenYear(of.id.into()),
    things: Things::Each(List::Zones),
    fold: Fold::Kind,
    unit: Unit::Year,
    range: years,
    step: 1.0,
    field: "zones[].kindergarten_target.year",
    works: |_, _| true,
    get: |inputs, of| Some(f64::from(zone(inputs, of.id)?.kindergarten_target?.year)),
    set: |inputs, of, value| write(&mut of_zone(inputs, of.id)?.year, whole(value)),
    ..RATIO_ROW
};

/// What the rows have in common.
const RATIO_ROW: Row =
    Row { group: Group::Enrolment, range: |_, _| (0.30, 1.30), works: |inputs, _| counts(inputs), ..ROW };

/// Whether there is a target of the county, or could be, and a zone that follows it.
fn counts(inputs: &Inputs) -> bool {
    county(inputs).is_some() && inputs.zones.iter().any(|zone| zone.kindergarten_target.is_none())
}

fn county(inputs: &Inputs) -> Option<KindergartenTarget> {
    inputs.kindergarten_target.or_else(|| absent::kindergarten(inputs))
}

/// Whether either county has a target: where neither has, both have none, whatever the levers show for it.
fn given(inputs: &Inputs, baseline: &Inputs) -> bool {
    inputs.kindergarten_target.is_some() || baseline.kindergarten_target.is_some()
}

fn of_zone<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut KindergartenTarget> {
    zone_mut(inputs, id)?.kindergarten_target.as_mut()
}

fn ratio(target: &KindergartenTarget) -> f64 {
    match target.ratio {
        TargetRatio::All(ratio) => ratio,
        TargetRatio::ByClass(classes) => classes.iter().sum::<f64>() / 3.0,
    }
}

fn set(inputs: &mut Inputs, change: impl FnOnce(&mut KindergartenTarget)) -> Option<()> {
    let mut target = county(inputs)?;
    change(&mut target);
    inputs.kindergarten_target = Some(target).filter(|target| absent::kindergarten(inputs) != Some(*target));
    Some(())
}

fn back(
    inputs: &mut Inputs,
    baseline: &Inputs,
    change: impl FnOnce(&mut KindergartenTarget, KindergartenTarget),
) -> Option<()> {
    let (mut target, from) = (county(inputs)?, county(baseline)?);
    change(&mut target, from);
    let none = baseline.kindergarten_target.is_none() && target == from;
    inputs.kindergarten_target = (!none).then_some(target);
    Some(())
}
