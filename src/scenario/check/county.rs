//! The county as a whole: years, births, urbanisation.

use super::findings::Findings;
use crate::model::{Births, Inputs, KindergartenPupils, LinkRule, MAX_HORIZON, Year, Zone};
use crate::scenario::problem::{Fault, entry};
use std::fmt::Display;

/// A leap of births from one year to the next that is worth a second look, a share.
const LEAP: f64 = 0.30;
/// Below so many births a year, leaps are chance.
const MANY_BIRTHS: f64 = 200.0;

/// Everything of the county but its norms.
pub(super) fn check(inputs: &Inputs, findings: &mut Findings) {
    findings.range("base_year", f64::from(inputs.base_year), 1900.0, 2200.0);
    let horizon = f64::from(u32::try_from(inputs.horizon).unwrap_or(u32::MAX));
    findings.range("horizon", horizon, 1.0, MAX_HORIZON as f64);
    findings.share("autumn_share", inputs.autumn_share);
    findings.births("births", &inputs.births);
    births_warnings("births", &inputs.births, findings);
    sharing(inputs, findings);
    own_births(inputs, findings);
    if let Some(ratio) = inputs.gross_ratio {
        findings.ratio("gross_ratio", ratio);
    }
    if let Some(target) = &inputs.kindergarten_target {
        findings.kindergarten_target("kindergarten_target", target);
    }
    urbanisation(inputs, findings);
    findings.share("damping", inputs.damping);
}

/// What is unusual in known births.
pub(super) fn births_warnings(path: impl Display, births: &Births, findings: &mut Findings) {
    let known = births.by_year.iter().zip(births.by_year.iter().skip(1));
    for ((&from, &before), (&to, &after)) in known {
        let gap = i64::from(to) - i64::from(from);
        let change = after / before - 1.0;
        // Over a gap, what counts is the change a year.
        if before > 0.0 && before.max(after) >= MANY_BIRTHS && change.abs() > LEAP * gap as f64 {
            findings.warning(format_args!("{path}.by_year.{to}"), Fault::BirthsLeap { year: to, change });
        }
        if gap > 1 {
            findings.warning(format_args!("{path}.by_year"), Fault::BirthsGap { first: from + 1, last: to - 1 });
        }
    }
    if let Some((&last, _)) = births.by_year.last_key_value().filter(|(last, _)| **last < findings.base) {
        findings.warning(format_args!("{path}.by_year"), Fault::BirthsEndEarly { last, base: findings.base });
    }
}

/// The births a zone has of its own.
fn own(zone: &Zone) -> Option<&Births> {
    zone.births.as_ref().filter(|births| !births.by_year.is_empty())
}

/// Whether the zones that share the county's births can be measured by the same figure: the first of ages 0–5,
/// kindergarten pupils, G1 pupils that every one of them with children gives.
fn sharing(inputs: &Inputs, findings: &mut Findings) {
    let sharing: Vec<[Option<f64>; 3]> = inputs.zones.iter().filter(|zone| own(zone).is_none()).map(measures).collect();
    let lived_in = || sharing.iter().filter(|row| row.iter().flatten().any(|figure| *figure > 0.0));
    let common = (0..3).any(|measure| {
        lived_in().all(|row| row[measure].is_some()) && lived_in().filter_map(|row| row[measure]).sum::<f64>() > 0.0
    });
    let left = inputs.births.by_year.iter().any(|(&year, &births)| births > of_zones(inputs, year) + ROUNDING);
    if left && !sharing.is_empty() && !common {
        findings.error("births", Fault::NothingToShareBy);
    }
    if inputs.births.by_year.is_empty() {
        no_births(inputs, findings);
    }
}

/// Without births of the county, zones without births of their own have none.
fn no_births(inputs: &Inputs, findings: &mut Findings) {
    let without = |zone: &&Zone| own(zone).is_none() && zone.pupils.iter().any(|pupils| *pupils > 0.0);
    if inputs.zones.iter().any(|zone| own(zone).is_some()) {
        for (index, zone) in inputs.zones.iter().enumerate().filter(|(_, zone)| without(zone)) {
            findings.warning(format_args!("{}.births", entry("zones", index, &zone.id)), Fault::NoBirths);
        }
    } else if inputs.zones.iter().any(|zone| without(&zone)) {
        findings.warning("births", Fault::NoBirths);
    }
}

/// Half a birth is nobody.
const ROUNDING: f64 = 0.5;

fn measures(zone: &Zone) -> [Option<f64>; 3] {
    let kindergarten = match zone.kindergarten {
        KindergartenPupils::Total(total) => Some(total),
        KindergartenPupils::ByClass(classes) => Some(classes.iter().sum()),
        KindergartenPupils::Unknown => None,
    };
    [zone.children.map(|ages| ages.iter().sum()), kindergarten, Some(zone.pupils[0])]
}

/// Births of the zones that have their own, in a year; in a year one does not give, its births of the year before.
fn of_zones(inputs: &Inputs, year: Year) -> f64 {
    let births = |births: &Births| {
        let given = births.by_year.range(..=year).next_back().or_else(|| births.by_year.first_key_value());
        given.map_or(0.0, |(_, births)| *births)
    };
    inputs.zones.iter().filter_map(own).map(births).sum()
}

/// The zones' own births are part of the county's.
fn own_births(inputs: &Inputs, findings: &mut Findings) {
    let given_by_all =
        |year: &Year| inputs.zones.iter().filter_map(own).all(|births| births.by_year.contains_key(year));
    let over = inputs.births.by_year.iter().filter(|(year, _)| given_by_all(year)).find_map(|(&year, &county)| {
        let zones = of_zones(inputs, year);
        (zones > county + ROUNDING).then_some(Fault::OwnBirthsExceed { year, zones, county })
    });
    if let Some(fault) = over {
        findings.warning("births.by_year", fault);
    }
}

fn urbanisation(inputs: &Inputs, findings: &mut Findings) {
    let by_target = inputs.links.iter().position(|link| matches!(link.rule, LinkRule::Target { .. }));
    let Some(urbanisation) = &inputs.urbanisation else {
        if let Some(index) = by_target {
            findings.warning(format_args!("links[{index}]"), Fault::LinkWithoutTarget);
        }
        return;
    };
    let (now, target) = (urbanisation.now, urbanisation.target);
    let shares = [findings.share("urbanisation.now", now), findings.share("urbanisation.target", target)];
    findings.target_year("urbanisation.year", urbanisation.year);
    findings.range("urbanisation.intensity", urbanisation.intensity, 0.0, 100.0);
    findings.range("urbanisation.entry_weight", urbanisation.entry_weight, 0.0, 1000.0);
    if shares == [true, true] && target < now {
        findings.warning("urbanisation.target", Fault::FallingTarget { now, target });
    } else if by_target.is_none() && target > now {
        findings.warning("urbanisation", Fault::TargetWithoutLinks);
    }
}
