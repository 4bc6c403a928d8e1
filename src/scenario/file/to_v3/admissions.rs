//! Rules of admission.

use super::{by_year, list, unless};
use crate::model::{Admission, AdmissionAt, Applicants, Lottery};
use crate::scenario::file::v3;

pub(super) fn admission(rules: &Admission) -> v3::Admission {
    let usual = Admission::of(rules.at.clone(), rules.stage);
    let (school, zone) = match &rules.at {
        AdmissionAt::School(id) => (Some(id.clone()), None),
        AdmissionAt::Zone(id) => (None, Some(id.clone())),
    };
    v3::Admission {
        stage: rules.stage,
        school,
        zone,
        places: by_year(&rules.places),
        residents: by_year(&rules.residents),
        registered_share: rules.registered_share,
        special: unless(rules.special, &usual.special),
        reserved: unless(rules.reserved, &usual.reserved),
        lottery: unless(rules.lottery, &usual.lottery).map(lottery),
        points: (!rules.points.list.is_empty()).then(|| rules.points.list.clone()),
        point_bins: list(&rules.points.bins, |bin| v3::PointBin { from: bin.from, to: bin.to, children: bin.children }),
        redirect: rules.redirect.clone(),
        seed: unless(rules.seed, &usual.seed),
    }
}

fn lottery(lottery: Lottery) -> v3::Lottery {
    let usual = Lottery::default();
    let (applicants, share) = match lottery.applicants {
        Applicants::Number(number) => (unless(number, &0.0), None),
        Applicants::Share(share) => (None, Some(share)),
    };
    v3::Lottery {
        applicants,
        share,
        twins: unless(lottery.twins, &usual.twins),
        triplets: unless(lottery.triplets, &usual.triplets),
        outside: unless(lottery.outside, &usual.outside),
    }
}
