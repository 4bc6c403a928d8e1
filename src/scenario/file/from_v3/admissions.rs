//! Rules of admission.

use super::{Found, by_year, list};
use crate::model::{Admission, AdmissionAt, Applicants, Lottery, PointBin, Points};
use crate::scenario::file::v3;
use crate::scenario::problem::{Fault, SchoolFault};

pub(super) fn admission(index: usize, raw: v3::Admission, found: &mut Found) -> Admission {
    let path = format!("admissions[{index}]");
    let at = match (raw.school, raw.zone) {
        (Some(school), None) => AdmissionAt::School(school),
        (None, Some(zone)) => AdmissionAt::Zone(zone),
        (school, _) => {
            found.note(&path, SchoolFault::ZoneOrSchool);
            AdmissionAt::School(school.unwrap_or_default())
        }
    };
    let usual = Admission::of(at, raw.stage);
    Admission {
        places: by_year(raw.places),
        residents: by_year(raw.residents),
        registered_share: raw.registered_share,
        special: raw.special.unwrap_or(usual.special),
        reserved: raw.reserved.unwrap_or(usual.reserved),
        lottery: raw.lottery.map(|raw| lottery(&path, &raw, found)).unwrap_or_default(),
        points: Points {
            list: raw.points.unwrap_or_default(),
            bins: list(raw.point_bins, |_, raw| PointBin { from: raw.from, to: raw.to, children: raw.children }),
        },
        redirect: raw.redirect,
        seed: raw.seed.unwrap_or(usual.seed),
        ..usual
    }
}

fn lottery(path: &str, raw: &v3::Lottery, found: &mut Found) -> Lottery {
    let usual = Lottery::default();
    let applicants = match (raw.applicants, raw.share) {
        (Some(_), Some(_)) => {
            found.note(&format!("{path}.lottery"), Fault::EitherOr("applicants", "share"));
            usual.applicants
        }
        (Some(number), None) => Applicants::Number(number),
        (None, Some(share)) => Applicants::Share(share),
        (None, None) => usual.applicants,
    };
    Lottery {
        applicants,
        twins: raw.twins.unwrap_or(usual.twins),
        triplets: raw.triplets.unwrap_or(usual.triplets),
        outside: raw.outside.unwrap_or(usual.outside),
    }
}
