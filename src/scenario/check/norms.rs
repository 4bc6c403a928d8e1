//! The norms, and the lines of the assessments.

use super::findings::{AMOUNT, COUNT, Findings, POSITIVE, SHARE, stage_name};
use crate::model::{AreaNorm, GRADES, Growth, Inputs, Lines, Ownership, ResourceNorms, SchoolKind, Stage};
use crate::scenario::problem::Fault;

/// The longest lead time in years.
const LONGEST_LEAD: u32 = 50;

/// All of them.
pub(super) fn check(inputs: &Inputs, findings: &mut Findings) {
    let norms = &inputs.norms;
    for (index, row) in norms.class_size.iter().enumerate() {
        findings.positive(format_args!("norms.class_size[{index}].pupils"), row.pupils);
        let grade = row.grade.map(|grade| usize::from(grade.0));
        let path = format!("norms.class_size[{index}].grade");
        if grade.is_some_and(|grade| !findings.range(&path, grade as f64, 0.0, (GRADES - 1) as f64)) {
            continue;
        }
        let fits = Stage::ALL.into_iter().any(|stage| {
            row.stage.is_none_or(|wanted| wanted == stage)
                && grade.is_none_or(|grade| inputs.scheme.grades(stage).contains(&grade))
                && row.school_kind.is_none_or(|kind| teaches(kind, stage))
        });
        if !fits {
            findings.warning(format_args!("norms.class_size[{index}]"), Fault::FitsNoGrade);
        }
    }
    findings.table(
        "norms",
        &[
            ("pupils_per_staff_primary", Some(norms.pupils_per_staff_primary), POSITIVE),
            ("pupils_per_staff_junior", Some(norms.pupils_per_staff_junior), POSITIVE),
            ("staff_per_kindergarten_class", Some(norms.staff_per_kindergarten_class), POSITIVE),
        ],
    );
    for stage in Stage::ALL {
        let path = format!("norms.lead_time.{}", stage_name(stage));
        findings.range(path, f64::from(norms.lead_time.of(stage)), 0.0, f64::from(LONGEST_LEAD));
    }
    let extension = f64::from(norms.lead_time.extension);
    findings.range("norms.lead_time.extension", extension, 0.0, f64::from(LONGEST_LEAD));
    let yellow = findings.positive("norms.warning_yellow", norms.warning_yellow);
    let red = findings.positive("norms.warning_red", norms.warning_red);
    if yellow && red && norms.warning_yellow > norms.warning_red {
        findings.warning("norms.warning_yellow", Fault::YellowAboveRed);
    }
    resources(&norms.resources, findings);
    lines(&norms.lines, findings);
}

fn teaches(kind: SchoolKind, stage: Stage) -> bool {
    match kind {
        SchoolKind::Kindergarten | SchoolKind::Attached => stage == Stage::Kindergarten,
        SchoolKind::Primary | SchoolKind::TeachingPoint => stage == Stage::Primary,
        SchoolKind::Junior => stage == Stage::Junior,
        SchoolKind::NineYear => stage != Stage::Kindergarten,
        SchoolKind::IdleSite => false,
    }
}

/// The fastest growth of money a pupil that is no slip of the pen: twice as much every year.
const FASTEST: f64 = 1.0;

fn resources(norms: &ResourceNorms, findings: &mut Findings) {
    findings.table(
        "norms",
        &[
            ("small_school_rooms", Some(norms.small_school_rooms), COUNT),
            ("staff_per_small_class", Some(norms.staff_per_small_class), COUNT),
            ("attrition", Some(norms.attrition), SHARE),
            ("unit_cost_new", Some(norms.unit_cost_new), AMOUNT),
            ("unit_cost_extension", Some(norms.unit_cost_extension), AMOUNT),
            ("boarder_supplement", norms.boarder_supplement, AMOUNT),
            ("funded_at_least", Some(norms.funded_at_least), COUNT),
            ("pupils_per_device", Some(norms.pupils_per_device), POSITIVE),
            ("staff_per_device", Some(norms.staff_per_device), POSITIVE),
            ("disabled_per_1000", norms.disabled_per_1000, |f, path, value| f.range(path, value, 0.0, 1000.0)),
        ],
    );
    areas("norms.floor_area", &norms.floor_area, findings);
    areas("norms.land", &norms.land, findings);
    findings.by_stage("norms", "places_per_1000", norms.places_per_1000, COUNT);
    findings.by_stage("norms", "funding", norms.funding, AMOUNT);
    match norms.funding_growth {
        Growth::Share(share) => findings.range("norms.funding_growth.share", share, -FASTEST, FASTEST),
        Growth::Yuan(yuan) => findings.net_count("norms.funding_growth.yuan", yuan),
    };
    for (kind, shares) in ["city", "town", "rural"].into_iter().zip(norms.boarding_share) {
        findings.by_stage("norms.boarding_share", kind, shares.map(Some), SHARE);
    }
    for (ownership, shares) in Ownership::ALL.into_iter().zip(norms.public_funding) {
        let payer = match ownership {
            Ownership::Public => "public",
            Ownership::Inclusive => "inclusive",
            Ownership::Private => "private",
        };
        findings.by_stage("norms.public_funding", payer, shares.map(Some), SHARE);
    }
}

fn areas(list: &str, rows: &[AreaNorm], findings: &mut Findings) {
    for (index, row) in rows.iter().enumerate() {
        let at = format!("{list}[{index}]");
        findings.table(&at, &[("area", Some(row.area), AMOUNT), ("up_to_classes", row.up_to_classes, POSITIVE)]);
    }
}

fn lines(lines: &Lines, findings: &mut Findings) {
    findings.table(
        "norms.lines",
        &[
            ("gross_enrolment", lines.gross_enrolment, SHARE),
            ("one_year_enrolment", lines.one_year_enrolment, SHARE),
            ("inclusive", lines.inclusive, SHARE),
            ("public", lines.public, SHARE),
            ("retention", lines.retention, SHARE),
            ("large", lines.large, SHARE),
            ("super_large", lines.super_large, SHARE),
            ("within_norm", lines.within_norm, SHARE),
            ("kindergarten_size", lines.kindergarten_size, POSITIVE),
            ("school_size", lines.school_size, POSITIVE),
            ("nine_year_size", lines.nine_year_size, POSITIVE),
            ("migrants", lines.migrants, SHARE),
            ("private", lines.private, SHARE),
            ("townships", lines.townships, SHARE),
            ("villages", lines.villages, SHARE),
            ("kindergarten_floor", lines.kindergarten_floor, AMOUNT),
            ("schools", lines.schools, SHARE),
        ],
    );
    findings.by_stage("norms.lines", "teaching_area", lines.teaching_area, AMOUNT);
    findings.by_stage("norms.lines", "sports_area", lines.sports_area, AMOUNT);
}
