//! The building programme.

use super::findings::{AMOUNT, COUNT, Findings, MAX_YEARS_AWAY};
use super::{Places, closures, zones};
use crate::model::{Inputs, LeadTime, Project, ProjectKind, Stage};
use crate::scenario::problem::{Fault, SchoolFault, entry};
use crate::scenario::programme::has_begun;
use std::collections::{BTreeMap, HashSet};

/// All projects.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let mut seen = HashSet::new();
    let mut names = HashSet::new();
    for (index, project) in inputs.projects.iter().enumerate() {
        let at = entry("projects", index, &project.id);
        findings.id(&at, &project.id, &mut seen);
        zones::name(&at, &project.name, &mut names, findings);
        years(&at, project, findings);
        effects(&at, project, places, findings);
        closures::check(&at, project, places, findings);
        moves(&at, project, places, findings);
        findings.table(
            &at,
            &[
                ("cost", project.cost, AMOUNT),
                ("floor_area", project.floor_area, AMOUNT),
                ("land", project.land, AMOUNT),
                ("staff", project.staff, COUNT),
                ("boarding_beds", project.boarding_beds, COUNT),
                ("villages", project.villages, COUNT),
            ],
        );
        if project.on {
            warnings(&at, project, inputs.norms.lead_time, findings);
        }
    }
    moves_together(inputs, findings);
    closures::together(inputs, places, findings);
}

fn years(at: &str, project: &Project, findings: &mut Findings) {
    let most = f64::from(MAX_YEARS_AWAY);
    findings.year(format_args!("{at}.first_year"), project.first_year);
    findings.range(format_args!("{at}.delay"), f64::from(project.delay), 0.0, most);
    findings.range(format_args!("{at}.phase_in"), f64::from(project.phase_in), 1.0, most);
    match (project.kind, project.years_open) {
        (ProjectKind::Flexible, None) => findings.error(format_args!("{at}.years_open"), Fault::NoYearsOpen),
        (ProjectKind::Flexible, Some(years)) => {
            findings.range(format_args!("{at}.years_open"), f64::from(years), 1.0, most);
        }
        (_, Some(_)) => findings.warning(format_args!("{at}.years_open"), Fault::NotUsed),
        (_, None) => {}
    }
    for (index, year) in project.cost_years.iter().enumerate() {
        findings.year(format_args!("{at}.cost_years[{index}]"), *year);
    }
}

fn effects(at: &str, project: &Project, places: &Places, findings: &mut Findings) {
    for (index, effect) in project.effects.iter().enumerate() {
        let at = format!("{at}.effects[{index}]");
        match &effect.school {
            None if effect.zone.is_empty() => findings.error(format_args!("{at}.zone"), SchoolFault::ZoneOrSchool),
            None => _ = findings.zone(format_args!("{at}.zone"), places, &effect.zone),
            Some(id) => {
                findings.school(format_args!("{at}.school"), places, id);
                // What stands here beside a school is the school's, or a contradiction.
                if !effect.zone.is_empty() && places.school(id).is_some_and(|school| school.zone != effect.zone) {
                    findings.error(format_args!("{at}.zone"), SchoolFault::ZoneOrSchool);
                }
            }
        }
        if findings.net_count(format_args!("{at}.rooms"), effect.rooms) {
            findings.whole(format_args!("{at}.rooms"), effect.rooms);
        }
        if effect.school.is_none() && !effect.class.fits(effect.stage) {
            let fault = Fault::WrongRooms { class: effect.class, stage: effect.stage };
            findings.error(format_args!("{at}.class"), fault);
        }
    }
}

fn moves(at: &str, project: &Project, places: &Places, findings: &mut Findings) {
    for (index, one) in project.moves.iter().enumerate() {
        let at = format!("{at}.moves[{index}]");
        findings.zone(format_args!("{at}.from"), places, &one.from);
        if findings.zone(format_args!("{at}.to"), places, &one.to) && one.from == one.to {
            findings.error(format_args!("{at}.to"), Fault::SameZone(one.to.clone()));
        }
        findings.share(format_args!("{at}.share"), one.share);
    }
}

fn warnings(at: &str, project: &Project, lead: LeadTime, findings: &mut Findings) {
    let closes = !project.closures.is_empty();
    if project.effects.is_empty() && project.moves.is_empty() && !closes {
        findings.warning(at, Fault::NoEffects);
    } else if project.kind == ProjectKind::Merger && !closes && project.effects.iter().all(|one| one.rooms >= 0.0) {
        findings.warning(at, Fault::MergerWithoutRemoval);
    }
    let year = project.opening();
    if year <= findings.base {
        let fault = Fault::StartsBeforeBase { year, base: findings.base };
        findings.warning(format_args!("{at}.first_year"), fault);
    } else if year > findings.last {
        findings.warning(format_args!("{at}.first_year"), Fault::BeyondHorizon { year, last: findings.last });
    } else if !has_begun(project, findings.base) {
        let earliest = findings.base.saturating_add_unsigned(lead.of_project(project));
        if year < earliest {
            findings.warning(format_args!("{at}.first_year"), Fault::BeforeBuilt { year, earliest });
        }
    }
}

/// Moves of all projects that together take more than a zone's pupils of a stage.
fn moves_together(inputs: &Inputs, findings: &mut Findings) {
    let mut sums: BTreeMap<(&str, Stage), (f64, String)> = BTreeMap::new();
    for (index, project) in inputs.projects.iter().enumerate().filter(|(_, project)| project.on) {
        for (place, one) in project.moves.iter().enumerate() {
            let (sum, path) = sums.entry((&one.from, one.stage)).or_default();
            *sum += one.share;
            *path = format!("{}.moves[{place}].share", entry("projects", index, &project.id));
        }
    }
    for (sum, path) in sums.into_values() {
        if sum > 1.0 + 1e-9 {
            findings.warning(path, Fault::MovesOverOne(sum));
        }
    }
}
