//! Norms.

use super::{by_stage, list, shares, unless};
use crate::model::{AreaNorm, ClassSize, Growth, LeadTime, Lines, Norms, STAGES};
use crate::scenario::file::{lines, v3};

pub(super) fn norms(norms: &Norms) -> v3::Norms {
    let usual = Norms::default();
    let (own, usual_own) = (&norms.resources, &usual.resources);
    v3::Norms {
        class_size: list(&norms.class_size, class_size),
        pupils_per_staff_primary: unless(norms.pupils_per_staff_primary, &usual.pupils_per_staff_primary),
        pupils_per_staff_junior: unless(norms.pupils_per_staff_junior, &usual.pupils_per_staff_junior),
        staff_per_kindergarten_class: unless(norms.staff_per_kindergarten_class, &usual.staff_per_kindergarten_class),
        lead_time: (norms.lead_time != usual.lead_time).then(|| lead_time(norms.lead_time, usual.lead_time)),
        warning_yellow: unless(norms.warning_yellow, &usual.warning_yellow),
        warning_red: unless(norms.warning_red, &usual.warning_red),
        small_school_rooms: unless(own.small_school_rooms, &usual_own.small_school_rooms),
        staff_per_small_class: unless(own.staff_per_small_class, &usual_own.staff_per_small_class),
        attrition: unless(own.attrition, &usual_own.attrition),
        floor_area: list(&own.floor_area, area),
        land: list(&own.land, area),
        unit_cost_new: unless(own.unit_cost_new, &usual_own.unit_cost_new),
        unit_cost_extension: unless(own.unit_cost_extension, &usual_own.unit_cost_extension),
        places_per_1000: by_stage(own.places_per_1000),
        boarding_share: by_zone_kind(own.boarding_share),
        funding: by_stage(own.funding),
        funding_growth: unless(own.funding_growth, &usual_own.funding_growth).map(growth),
        boarder_supplement: own.boarder_supplement,
        funded_at_least: unless(own.funded_at_least, &usual_own.funded_at_least),
        public_funding: by_ownership(own.public_funding, usual_own.public_funding),
        pupils_per_device: unless(own.pupils_per_device, &usual_own.pupils_per_device),
        staff_per_device: unless(own.staff_per_device, &usual_own.staff_per_device),
        disabled_per_1000: own.disabled_per_1000,
        lines: unless(norms.lines, &Lines::default()).map(|given| lines::Lines(Some(given))),
    }
}

fn class_size(row: &ClassSize) -> v3::ClassSize {
    v3::ClassSize {
        pupils: row.pupils,
        stage: row.stage,
        grade: row.grade.map(|grade| v3::Grade::ALL[usize::from(grade.0).min(11)]),
        school_kind: row.school_kind,
        zone_kind: row.zone_kind,
    }
}

fn lead_time(given: LeadTime, usual: LeadTime) -> v3::LeadTime {
    v3::LeadTime {
        kindergarten: unless(given.kindergarten, &usual.kindergarten),
        primary: unless(given.primary, &usual.primary),
        junior: unless(given.junior, &usual.junior),
        extension: unless(given.extension, &usual.extension),
    }
}

fn area(row: &AreaNorm) -> v3::AreaNorm {
    v3::AreaNorm {
        area: row.area,
        stage: row.stage,
        school_kind: row.school_kind,
        zone_kind: row.zone_kind,
        up_to_classes: row.up_to_classes,
    }
}

fn by_zone_kind(figures: [[f64; STAGES]; 3]) -> Option<v3::ByZoneKind> {
    let [city, town, rural] = figures.map(shares);
    let given = city.is_some() || town.is_some() || rural.is_some();
    given.then_some(v3::ByZoneKind { city, town, rural })
}

fn by_ownership(given: [[f64; STAGES]; 3], usual: [[f64; STAGES]; 3]) -> Option<v3::ByOwnership> {
    let of_payer = |payer: usize| by_stage([0, 1, 2].map(|stage| unless(given[payer][stage], &usual[payer][stage])));
    let [public, inclusive, private] = [0, 1, 2].map(of_payer);
    (given != usual).then_some(v3::ByOwnership { public, inclusive, private })
}

fn growth(growth: Growth) -> v3::Growth {
    match growth {
        Growth::Share(share) => v3::Growth { share: Some(share), yuan: None },
        Growth::Yuan(yuan) => v3::Growth { share: None, yuan: Some(yuan) },
    }
}
