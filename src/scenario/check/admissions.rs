//! Rules of admission. A reference to nothing has no effect, on nothing else either: it is told, and the county computed.

use super::Places;
use super::findings::{COUNT, Findings};
use crate::model::{AdmissionAt, Applicants, Inputs};
use crate::scenario::problem::{Fault, SchoolFault};

/// No points come near this.
const MAX_POINTS: f64 = 100_000.0;

/// All rules.
pub(super) fn check(inputs: &Inputs, places: &Places, findings: &mut Findings) {
    for (index, rules) in inputs.admissions.iter().enumerate() {
        let at = format!("admissions[{index}]");
        match &rules.at {
            AdmissionAt::School(id) if places.school(id).is_none() => {
                findings.warning(format_args!("{at}.school"), SchoolFault::UnknownSchool(id.clone()));
            }
            AdmissionAt::Zone(id) if places.get(id).is_none() => {
                findings.warning(format_args!("{at}.zone"), Fault::UnknownZone(id.clone()));
            }
            _ => {}
        }
        // Of two rows for the same, the first holds.
        if inputs.admissions[..index].iter().any(|other| other.at == rules.at && other.stage == rules.stage) {
            findings.warning(&at, Fault::NotUsed);
        }
        findings.by_year(format_args!("{at}.places"), &rules.places, COUNT);
        findings.by_year(format_args!("{at}.residents"), &rules.residents, COUNT);
        if let Some(share) = rules.registered_share {
            findings.share(format_args!("{at}.registered_share"), share);
        }
        findings.count(format_args!("{at}.special"), rules.special);
        findings.count(format_args!("{at}.reserved"), rules.reserved);
        let most = match rules.lottery.applicants {
            Applicants::Number(number) if findings.count(format_args!("{at}.lottery.applicants"), number) => number,
            Applicants::Share(share) if !findings.share(format_args!("{at}.lottery.share"), share) => f64::MAX,
            Applicants::Number(_) | Applicants::Share(_) => f64::MAX,
        };
        let drawn_together = 2.0 * rules.lottery.twins + 3.0 * rules.lottery.triplets;
        let counted = [("twins", rules.lottery.twins), ("triplets", rules.lottery.triplets)]
            .into_iter()
            .all(|(field, count)| findings.count(format_args!("{at}.lottery.{field}"), count));
        if counted && drawn_together > most {
            let fault = Fault::OutOfRange { value: drawn_together, min: 0.0, max: most };
            findings.error(format_args!("{at}.lottery.twins"), fault);
        }
        for (place, points) in rules.points.list.iter().enumerate() {
            findings.range(format_args!("{at}.points[{place}]"), *points, 0.0, MAX_POINTS);
        }
        for (place, bin) in rules.points.bins.iter().enumerate() {
            let at = format!("{at}.point_bins[{place}]");
            if findings.range(format_args!("{at}.from"), bin.from, 0.0, MAX_POINTS) {
                findings.range(format_args!("{at}.to"), bin.to, bin.from, MAX_POINTS);
            }
            findings.count(format_args!("{at}.children"), bin.children);
        }
        for (place, zone) in rules.redirect.iter().flatten().enumerate().filter(|(_, id)| places.get(id).is_none()) {
            findings.warning(format_args!("{at}.redirect[{place}]"), Fault::UnknownZone(zone.clone()));
        }
    }
}
