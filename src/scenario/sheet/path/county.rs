//! Paths of what is of the county as a whole.

use super::super::{Sheet, What};
use super::{STAGES, Spot, field, last, number, of_births, stage};
use crate::model::ZoneKind;

/// Ratio, year or class of a kindergarten target.
pub(super) fn of_target(path: &str) -> (What, i32) {
    match last(path) {
        (_, "year") => (What::TargetYear, 0),
        (before, class) if before.ends_with("by_class") => (What::TargetOfClass, number(class, 'K')),
        _ => (What::TargetRatio, 0),
    }
}

/// What is of no list: figures of the county, its norms and lines.
pub(super) fn of_county(path: &str) -> Option<Spot> {
    if let Some(norm) = path.strip_prefix("norms.") {
        return of_norms(norm);
    }
    if path.starts_with("births") {
        return Some(of_births(path, String::new()));
    }
    let (what, at) = match path {
        "county" => (What::Name, 0),
        "base_year" => (What::BaseYear, 0),
        "horizon" => (What::Horizon, 0),
        "grade_scheme" => (What::Scheme, 0),
        "autumn_share" => (What::AutumnShare, 0),
        "gross_ratio" => (What::GrossRatio, 0),
        "progression" => (What::Progression, 0),
        "damping" => (What::Damping, 0),
        "urbanisation" | "urbanisation.target" => (What::UrbanTarget, 0),
        "urbanisation.now" => (What::UrbanNow, 0),
        "urbanisation.year" => (What::UrbanYear, 0),
        "urbanisation.intensity" => (What::UrbanIntensity, 0),
        "urbanisation.entry_weight" => (What::UrbanEntryWeight, 0),
        "keep_classes" => (What::KeepClasses, 0),
        _ if path.starts_with("sharing") => (What::Sharing, stage(path)),
        _ if path.starts_with("kindergarten_target") => of_target(path),
        _ => return of_resources(path),
    };
    one_of(Sheet::County, what, at)
}

/// A cell of a table that stands on its side.
fn one_of(sheet: Sheet, what: What, at: i32) -> Option<Spot> {
    Some(Spot { sheet, row: 0, year: None, field: field(what, at) })
}

/// What the county has: `resources.devices.primary`.
fn of_resources(path: &str) -> Option<Spot> {
    let path = path.strip_prefix("resources.")?;
    match path.split('.').next()? {
        "devices" => one_of(Sheet::CountyResources, What::Devices, stage(path)),
        "spent_before" => one_of(Sheet::CountyResources, What::SpentBefore, stage(path)),
        "disabled_enrolled" => Some(Spot {
            sheet: Sheet::SpecialGroups,
            row: 0,
            year: last(path).1.parse().ok(),
            field: field(What::DisabledEnrolled, 0),
        }),
        _ => None,
    }
}

/// Norms that are one figure, and those by stage.
fn of_norms(path: &str) -> Option<Spot> {
    let share = |row: usize| {
        let stage = last(path).1;
        let at = STAGES.iter().position(|one| *one == stage).unwrap_or(0) as i32;
        Some(Spot { sheet: Sheet::StageShares, row, year: None, field: field(What::StageShare, at) })
    };
    let (what, at) = match path.split('.').next()? {
        "pupils_per_staff_primary" => (What::StaffPrimary, 0),
        "pupils_per_staff_junior" => (What::StaffJunior, 0),
        "staff_per_kindergarten_class" => (What::StaffKindergarten, 0),
        "lead_time" if path.ends_with("extension") => (What::LeadExtension, 0),
        "lead_time" => (What::LeadTime, stage(path)),
        "warning_yellow" => (What::WarningYellow, 0),
        "warning_red" => (What::WarningRed, 0),
        "small_school_rooms" => (What::SmallSchoolRooms, 0),
        "staff_per_small_class" => (What::StaffPerSmallClass, 0),
        "attrition" => (What::Attrition, 0),
        "unit_cost_new" => (What::UnitCostNew, 0),
        "unit_cost_extension" => (What::UnitCostExtension, 0),
        "places_per_1000" => (What::PlacesPer1000, stage(path)),
        "funding" => (What::Funding, stage(path)),
        "funding_growth" if path.ends_with("yuan") => (What::GrowthYuan, 0),
        "funding_growth" => (What::GrowthShare, 0),
        "boarder_supplement" => (What::BoarderSupplement, 0),
        "funded_at_least" => (What::FundedAtLeast, 0),
        "pupils_per_device" => (What::PupilsPerDevice, 0),
        "staff_per_device" => (What::StaffPerDevice, 0),
        "disabled_per_1000" => (What::DisabledPer1000, 0),
        "boarding_share" => {
            return share(["city", "town", "rural"].iter().position(|kind| Some(*kind) == path.split('.').nth(1))?);
        }
        "public_funding" => {
            let owners = ["public", "inclusive", "private"];
            let row = owners.iter().position(|owner| Some(*owner) == path.split('.').nth(1))?;
            return share(ZoneKind::ALL.len() + row);
        }
        "lines" => return of_lines(path.strip_prefix("lines.")?),
        _ => return None,
    };
    one_of(Sheet::Norms, what, at)
}

/// Lines of the assessments, in the order of their table.
fn of_lines(path: &str) -> Option<Spot> {
    const SHARES: [&str; 13] = [
        "gross_enrolment",
        "one_year_enrolment",
        "inclusive",
        "public",
        "townships",
        "villages",
        "retention",
        "migrants",
        "private",
        "large",
        "super_large",
        "within_norm",
        "schools",
    ];
    const SIZES: [&str; 3] = ["kindergarten_size", "school_size", "nine_year_size"];
    let place = |names: &[&str]| names.iter().position(|name| *name == path).map(|place| place as i32);
    let (what, at) = if let Some(at) = place(&SHARES) {
        (What::ShareLine, at)
    } else if let Some(at) = place(&SIZES) {
        (What::SizeLine, at)
    } else {
        // The floor area of kindergartens, then teaching and sports areas by stage.
        let at = match path.split('.').next()? {
            "kindergarten_floor" => 0,
            "teaching_area" => 1 + stage(path),
            "sports_area" => 4 + stage(path),
            _ => return None,
        };
        (What::AreaLine, at)
    };
    one_of(Sheet::Lines, what, at)
}
