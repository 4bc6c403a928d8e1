//! What there is beside rooms: in the county, and in a zone.

use super::Places;
use super::findings::{AMOUNT, COUNT, Findings, SHARE};
use super::zones::name;
use crate::model::{Inputs, Zone};
use crate::scenario::problem::{SchoolFault, entry};
use std::collections::HashSet;

/// Those of the county.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let resources = &inputs.resources;
    let mut seen = HashSet::new();
    for (index, recruits) in resources.recruits.iter().enumerate() {
        let at = format!("resources.recruits[{index}]");
        if let Some(zone) = &recruits.zone {
            findings.zone(format_args!("{at}.zone"), places, zone);
        }
        if !seen.insert((&recruits.zone, recruits.stage)) {
            findings.warning(&at, SchoolFault::RecruitsTwice(recruits.stage));
        }
        findings.by_year(format_args!("{at}.by_year"), &recruits.by_year, COUNT);
    }
    let (mut seen, mut names) = (HashSet::new(), HashSet::new());
    for (index, plan) in resources.land_plans.iter().enumerate() {
        let at = entry("resources.land_plans", index, &plan.id);
        findings.id(&at, &plan.id, &mut seen);
        name(&at, &plan.name, &mut names, findings);
        for (place, zone) in plan.zones.iter().enumerate() {
            findings.zone(format_args!("{at}.zones[{place}]"), places, zone);
        }
        findings.count(format_args!("{at}.population"), plan.population);
        findings.year(format_args!("{at}.year"), plan.year);
        findings.by_stage(&at, "land", plan.land, AMOUNT);
    }
    findings.by_stage("resources", "devices", resources.devices, COUNT);
    findings.by_stage("resources", "spent_before", resources.spent_before, AMOUNT);
    findings.by_year(format_args!("resources.disabled_enrolled"), &resources.disabled_enrolled, SHARE);
}

/// Those of a zone.
pub(super) fn of_zone(at: &str, zone: &Zone, findings: &mut Findings) {
    let own = &zone.resources;
    for (field, figures, wanted) in [
        ("sharing", zone.sharing.map_or([None; 3], |sharing| sharing.map(Some)), SHARE),
        ("staff", own.staff, COUNT),
        ("floor_area", own.floor_area, AMOUNT),
        ("site_area", own.site_area, AMOUNT),
        ("boarding_beds", own.boarding_beds, COUNT),
        ("boarding_share", own.boarding_share, SHARE),
    ] {
        findings.by_stage(at, field, figures, wanted);
    }
    findings.table(at, &[("population", own.population, COUNT)]);
    findings.by_year(format_args!("{at}.migrants_in_public"), &own.migrants_in_public, SHARE);
    if let Some(villages) = own.villages {
        let count = findings.count(format_args!("{at}.villages.count"), villages.count);
        let most = if count { villages.count } else { f64::MAX };
        findings.range(format_args!("{at}.villages.within_reach"), villages.within_reach, 0.0, most);
    }
}
