//! Where children come from and go to: links, arrivals, estates.

use super::Places;
use super::findings::{Findings, stage_name};
use crate::model::{Arrivals, Counted, Estate, Inputs, Link, LinkRule, Stage, Year, ZoneKind};
use crate::scenario::problem::{Fault, entry};
use std::collections::{BTreeMap, HashSet};

/// Links, arrivals and estates.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    links(inputs, places, findings);
    let mut seen = HashSet::new();
    for (index, arrivals) in inputs.arrivals.iter().enumerate() {
        check_arrivals(&format!("arrivals[{index}]"), inputs, arrivals, places, findings);
        let (zone, stage) = (arrivals.zone.as_str(), arrivals.stage);
        if !seen.insert((zone, stage)) {
            let fault = Fault::ArrivalsTwice { zone: zone.to_owned(), stage };
            findings.error(format_args!("arrivals[{index}]"), fault);
        }
    }
    let mut seen = HashSet::new();
    for (index, estate) in inputs.estates.iter().enumerate() {
        let at = entry("estates", index, &estate.id);
        findings.id(&at, &estate.id, &mut seen);
        check_estate(&at, estate, places, findings);
    }
}

fn links(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    let mut targets = HashSet::new();
    let mut weights: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for (index, link) in inputs.links.iter().enumerate() {
        let at = format!("links[{index}]");
        findings.zone(format_args!("{at}.from"), places, &link.from);
        if findings.zone(format_args!("{at}.to"), places, &link.to) && link.from == link.to {
            findings.error(format_args!("{at}.to"), Fault::SameZone(link.to.clone()));
        }
        match link.rule {
            LinkRule::Target { weight } => {
                findings.count(format_args!("{at}.weight"), weight);
                if places.get(&link.from).is_some_and(|zone| zone.kind != ZoneKind::Rural) {
                    findings.error(format_args!("{at}.from"), Fault::NotRural(link.from.clone()));
                }
                if !targets.insert((link.from.as_str(), link.to.as_str())) {
                    findings.warning(&at, Fault::LinkTwice);
                }
                weights.entry(&link.from).or_insert((index, 0.0)).1 += weight;
            }
            LinkRule::Hand { at_entry, other_ages, first_year, last_year } => {
                for (share, stage) in at_entry.into_iter().zip(Stage::ALL) {
                    findings.share(format_args!("{at}.at_entry.{}", stage_name(stage)), share);
                }
                findings.share(format_args!("{at}.other_ages"), other_ages);
                link_years(&at, first_year, last_year, findings);
            }
        }
    }
    for (from, (index, sum)) in weights {
        if sum == 0.0 {
            findings.warning(format_args!("links[{index}].weight"), Fault::NoWeight(from.to_owned()));
        }
    }
    leaving(&inputs.links, findings);
}

fn link_years(at: &str, first: Option<Year>, last: Option<Year>, findings: &mut Findings) {
    let sound = [("first_year", first), ("last_year", last)]
        .into_iter()
        .filter_map(|(field, year)| Some((field, year?)))
        .all(|(field, year)| findings.year(format_args!("{at}.{field}"), year));
    let from = first.unwrap_or(findings.base.saturating_add(1)).max(findings.base.saturating_add(1));
    let to = last.unwrap_or(findings.last);
    if !sound {
        return;
    }
    if from > to {
        findings.warning(at, Fault::NeverHolds { first: from, last: to });
    } else if from > findings.last {
        findings.warning(format_args!("{at}.first_year"), Fault::BeyondHorizon { year: from, last: findings.last });
    }
}

/// Links by hand that together move more than there is, told once for each zone.
fn leaving(links: &[Link], findings: &mut Findings) {
    let mut told = HashSet::new();
    for (index, link) in links.iter().enumerate() {
        let LinkRule::Hand { first_year, .. } = link.rule else { continue };
        // Sums only grow where a link begins.
        let year = first_year.unwrap_or(findings.base.saturating_add(1));
        let holds = |other: &&Link| match other.rule {
            LinkRule::Hand { first_year, last_year, .. } => {
                first_year.is_none_or(|first| first <= year) && last_year.is_none_or(|last| year <= last)
            }
            LinkRule::Target { .. } => false,
        };
        let mut sums = [0.0; 4];
        for other in links.iter().filter(|other| other.from == link.from).filter(holds) {
            if let LinkRule::Hand { at_entry: [a, b, c], other_ages, .. } = other.rule {
                sums.iter_mut().zip([a, b, c, other_ages]).for_each(|(sum, share)| *sum += share);
            }
        }
        let sum = sums.into_iter().fold(0.0, f64::max);
        if sum > 1.0 + 1e-9 && told.insert(link.from.as_str()) {
            let fault = Fault::LeavingOverOne { zone: link.from.clone(), year, sum };
            findings.warning(format_args!("links[{index}]"), fault);
        }
    }
}

fn check_arrivals(at: &str, inputs: &Inputs, arrivals: &Arrivals, places: &Places, findings: &mut Findings) {
    findings.zone(format_args!("{at}.zone"), places, &arrivals.zone);
    findings.by_year(format_args!("{at}.by_year"), &arrivals.by_year, |findings, path, value| match arrivals.counted {
        Counted::Flow => findings.net_count(path, value),
        Counted::Stock => findings.count(path, value),
    });
    let Some(profile) = &arrivals.profile else { return };
    let expected = inputs.scheme.ages(arrivals.stage).len();
    if profile.len() != expected {
        findings
            .error(format_args!("{at}.profile"), Fault::WrongLength { found: profile.len(), expected: Some(expected) });
    }
    for (index, weight) in profile.iter().enumerate() {
        findings.count(format_args!("{at}.profile[{index}]"), *weight);
    }
}

fn check_estate(at: &str, estate: &Estate, places: &Places, findings: &mut Findings) {
    findings.zone(format_args!("{at}.zone"), places, &estate.zone);
    findings.count(format_args!("{at}.dwellings"), estate.dwellings);
    if findings.year(format_args!("{at}.first_year"), estate.first_year)
        && estate.first_year > findings.last
        && estate.on
    {
        let fault = Fault::BeyondHorizon { year: estate.first_year, last: findings.last };
        findings.warning(format_args!("{at}.first_year"), fault);
    }
    if estate.occupancy.is_empty() {
        findings.error(format_args!("{at}.occupancy"), Fault::NoOccupancy);
    }
    for (index, share) in estate.occupancy.iter().enumerate() {
        findings.share(format_args!("{at}.occupancy[{index}]"), *share);
    }
    for (children, stage) in estate.children_per_100.into_iter().zip(Stage::ALL) {
        findings.count(format_args!("{at}.children_per_100.{}", stage_name(stage)), children);
    }
    let new = findings.share(format_args!("{at}.origin.new"), estate.new_share);
    let same = findings.share(format_args!("{at}.origin.same_zone"), estate.same_zone_share);
    let sum = estate.new_share + estate.same_zone_share;
    if new && same && sum > 1.0 + 1e-9 {
        findings.error(format_args!("{at}.origin"), Fault::SharesOverOne(sum));
    }
}
