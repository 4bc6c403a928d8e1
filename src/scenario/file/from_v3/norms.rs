//! Norms.

use super::{Found, by_stage, figures, list};
use crate::model::{AreaNorm, ClassSize, Grade, Growth, LeadTime, Norms, ResourceNorms, STAGES, Stage};
use crate::scenario::file::v3;
use crate::scenario::problem::Fault;

pub(super) fn norms(mut raw: v3::Norms, found: &mut Found) -> Norms {
    let usual = Norms::default();
    let lead = usual.lead_time;
    Norms {
        resources: resources(&mut raw, &usual.resources, found),
        class_size: list(raw.class_size, |_, raw| ClassSize {
            stage: raw.stage,
            grade: raw.grade.map(|grade| Grade(grade as u8)),
            school_kind: raw.school_kind,
            zone_kind: raw.zone_kind,
            pupils: raw.pupils,
        }),
        pupils_per_staff_primary: raw.pupils_per_staff_primary.unwrap_or(usual.pupils_per_staff_primary),
        pupils_per_staff_junior: raw.pupils_per_staff_junior.unwrap_or(usual.pupils_per_staff_junior),
        staff_per_kindergarten_class: raw.staff_per_kindergarten_class.unwrap_or(usual.staff_per_kindergarten_class),
        lead_time: raw.lead_time.map_or(lead, |raw| LeadTime {
            kindergarten: raw.kindergarten.unwrap_or(lead.of(Stage::Kindergarten)),
            primary: raw.primary.unwrap_or(lead.of(Stage::Primary)),
            junior: raw.junior.unwrap_or(lead.of(Stage::Junior)),
            extension: raw.extension.unwrap_or(lead.extension),
        }),
        warning_yellow: raw.warning_yellow.unwrap_or(usual.warning_yellow),
        warning_red: raw.warning_red.unwrap_or(usual.warning_red),
        lines: raw.lines.and_then(|lines| lines.0).unwrap_or_default(),
    }
}

/// In the file they stand among the other norms.
fn resources(raw: &mut v3::Norms, usual: &ResourceNorms, found: &mut Found) -> ResourceNorms {
    let (kinds, payers) = (raw.boarding_share.take(), raw.public_funding.take());
    let boarding_share = kinds.map_or([None; 3], |raw| [raw.city, raw.town, raw.rural]);
    let public_funding = payers.map_or([None; 3], |raw| [raw.public, raw.inclusive, raw.private]);
    ResourceNorms {
        small_school_rooms: raw.small_school_rooms.unwrap_or(usual.small_school_rooms),
        staff_per_small_class: raw.staff_per_small_class.unwrap_or(usual.staff_per_small_class),
        attrition: raw.attrition.unwrap_or(usual.attrition),
        floor_area: list(raw.floor_area.take(), |_, raw| area(&raw)),
        land: list(raw.land.take(), |_, raw| area(&raw)),
        unit_cost_new: raw.unit_cost_new.unwrap_or(usual.unit_cost_new),
        unit_cost_extension: raw.unit_cost_extension.unwrap_or(usual.unit_cost_extension),
        places_per_1000: by_stage(raw.places_per_1000),
        boarding_share: boarding_share.map(figures),
        funding: by_stage(raw.funding),
        funding_growth: raw.funding_growth.take().map_or(usual.funding_growth, |raw| growth(&raw, found)),
        boarder_supplement: raw.boarder_supplement,
        funded_at_least: raw.funded_at_least.unwrap_or(usual.funded_at_least),
        public_funding: [0, 1, 2].map(|payer| with_usual(public_funding[payer], usual.public_funding[payer])),
        pupils_per_device: raw.pupils_per_device.unwrap_or(usual.pupils_per_device),
        staff_per_device: raw.staff_per_device.unwrap_or(usual.staff_per_device),
        disabled_per_1000: raw.disabled_per_1000,
    }
}

fn area(raw: &v3::AreaNorm) -> AreaNorm {
    AreaNorm {
        stage: raw.stage,
        school_kind: raw.school_kind,
        zone_kind: raw.zone_kind,
        up_to_classes: raw.up_to_classes,
        area: raw.area,
    }
}

fn growth(raw: &v3::Growth, found: &mut Found) -> Growth {
    match (raw.share, raw.yuan) {
        (Some(share), None) => Growth::Share(share),
        (None, Some(yuan)) => Growth::Yuan(yuan),
        _ => {
            found.note("norms.funding_growth", Fault::EitherOr("share", "yuan"));
            Growth::Share(0.0)
        }
    }
}

/// Figures by stage; of a stage left out the usual one.
fn with_usual(raw: Option<v3::ByStage<f64>>, usual: [f64; STAGES]) -> [f64; STAGES] {
    let given = by_stage(raw);
    [0, 1, 2].map(|stage| given[stage].unwrap_or(usual[stage]))
}
