//! The standards table 标准: every norm as a row with its unit, its bounds and the paper it comes from. No words.
//!
//! ```text
//! Norm ── get, set ──> Norms        Norm ── paper ──> Paper ── standing ──> Standing
//! ```

mod areas;
mod papers;
mod ready;
mod rows;
mod sizes;

pub use areas::Square;
pub use papers::{Paper, Standing};
pub use ready::{Held, Ready, Today, changed, held, today, with_ready};
pub use rows::{Bounds, Section, Unit};
pub use sizes::ClassLine;

use crate::model::{Growth, Indicator, Lines, Norms, Ownership, Stage, ZoneKind};

/// A row of the table: one figure of the norms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Norm {
    /// Pupils a class, by what the class is and the kind of zone.
    Class(ClassLine, ZoneKind),
    /// Staff: pupils per member of staff; of kindergartens staff a class.
    Staff(Stage),
    /// Rooms of a small school at most.
    SmallSchoolRooms,
    /// Staff a class in small schools.
    StaffPerSmallClass,
    /// Share of the staff who leave in a year.
    Attrition,
    /// Floor area a pupil, by stage, kind of school and classes.
    Floor(Square),
    /// Land a pupil, by stage, kind of school and classes.
    Land(Square),
    /// Places per 1 000 residents.
    PlacesPer1000(Stage),
    /// Share of pupils who board.
    Boarding(ZoneKind, Stage),
    /// Yuan per m² of new schools.
    UnitCostNew,
    /// Yuan per m² of extensions.
    UnitCostExtension,
    /// Operating money a pupil and year.
    Funding(Stage),
    /// Its growth by a share each year; it takes the place of growth by yuan.
    GrowthShare,
    /// Its growth by yuan each year; it takes the place of growth by a share.
    GrowthYuan,
    /// Added for each boarder.
    BoarderSupplement,
    /// A smaller school is funded as if it had so many pupils.
    FundedAtLeast,
    /// What public funds pay of operating money.
    PublicFunding(Ownership, Stage),
    /// Pupils per computer.
    PupilsPerDevice,
    /// Teachers per computer.
    StaffPerDevice,
    /// Children with disabilities per 1 000 of school age.
    DisabledPer1000,
    /// Years from decision to opening of a new school.
    LeadTime(Stage),
    /// The same of an extension.
    LeadExtension,
    /// Yellow warning from this share of the entry places.
    WarningYellow,
    /// Red warning.
    WarningRed,
    /// A line of the assessments.
    Line(Indicator),
}

/// Where the figure of a row stands.
enum Slot<'a> {
    Number(&'a mut f64),
    Maybe(&'a mut Option<f64>),
    Whole(&'a mut u32),
}

impl Norm {
    /// The figure; `None`: it is not set, or not assessed.
    pub fn get(self, norms: &Norms) -> Option<f64> {
        match self {
            Norm::Class(line, zone) => Some(line.get(norms, zone)),
            Norm::Floor(square) => Some(square.floor(norms)),
            Norm::Land(square) => Some(square.land(norms)),
            Norm::GrowthShare => match norms.resources.funding_growth {
                Growth::Share(share) => Some(share),
                Growth::Yuan(_) => None,
            },
            Norm::GrowthYuan => match norms.resources.funding_growth {
                Growth::Share(_) => None,
                Growth::Yuan(yuan) => Some(yuan),
            },
            _ => match slot(&mut norms.clone(), self)? {
                Slot::Number(number) => Some(*number),
                Slot::Maybe(number) => *number,
                Slot::Whole(number) => Some(f64::from(*number)),
            },
        }
    }

    /// Puts the figure; nothing puts a row that can't be without one to its default.
    pub fn set(self, norms: &mut Norms, value: Option<f64>) {
        let or_default = value.or_else(|| self.get(&Norms::default()));
        match (self, or_default) {
            (Norm::Class(line, zone), Some(pupils)) => line.set(norms, zone, pupils),
            (Norm::Floor(square), Some(area)) => square.set_floor(norms, area),
            (Norm::Land(square), Some(area)) => square.set_land(norms, area),
            (Norm::GrowthShare, share) => norms.resources.funding_growth = Growth::Share(share.unwrap_or(0.0)),
            (Norm::GrowthYuan, yuan) => {
                norms.resources.funding_growth = yuan.map_or(Growth::Share(0.0), Growth::Yuan);
            }
            _ => match (slot(norms, self), or_default) {
                (Some(Slot::Maybe(place)), _) => *place = value,
                (Some(Slot::Number(place)), Some(number)) => *place = number,
                // Bounds keep it a whole number that is not negative.
                (Some(Slot::Whole(place)), Some(number)) => *place = number.clamp(0.0, f64::from(u32::MAX)) as u32,
                _ => (),
            },
        }
    }

    /// Puts the figure that holds unless a plan says otherwise: the national one where there is one.
    pub fn reset(self, norms: &mut Norms) {
        let usual = self.get(&Norms::default());
        match self {
            // Both stand in one place: to put one back is to put both back.
            Norm::GrowthShare | Norm::GrowthYuan => Norm::GrowthShare.set(norms, Some(0.0)),
            _ => self.set(norms, usual),
        }
    }

    /// Whether the row may be without a figure.
    pub fn may_be_blank(self) -> bool {
        matches!(self, Norm::GrowthShare | Norm::GrowthYuan)
            || matches!(slot(&mut Norms::default(), self), Some(Slot::Maybe(_)))
    }
}

/// Where a figure stands that has a place of its own.
fn slot(norms: &mut Norms, norm: Norm) -> Option<Slot<'_>> {
    let (mine, lead) = (&mut norms.resources, &mut norms.lead_time);
    Some(match norm {
        Norm::Class(..) | Norm::Floor(_) | Norm::Land(_) | Norm::GrowthShare | Norm::GrowthYuan => return None,
        Norm::Staff(Stage::Kindergarten) => Slot::Number(&mut norms.staff_per_kindergarten_class),
        Norm::Staff(Stage::Primary) => Slot::Number(&mut norms.pupils_per_staff_primary),
        Norm::Staff(Stage::Junior) => Slot::Number(&mut norms.pupils_per_staff_junior),
        Norm::SmallSchoolRooms => Slot::Number(&mut mine.small_school_rooms),
        Norm::StaffPerSmallClass => Slot::Number(&mut mine.staff_per_small_class),
        Norm::Attrition => Slot::Number(&mut mine.attrition),
        Norm::PlacesPer1000(stage) => Slot::Maybe(&mut mine.places_per_1000[stage as usize]),
        Norm::Boarding(zone, stage) => Slot::Number(&mut mine.boarding_share[zone as usize][stage as usize]),
        Norm::UnitCostNew => Slot::Number(&mut mine.unit_cost_new),
        Norm::UnitCostExtension => Slot::Number(&mut mine.unit_cost_extension),
        Norm::Funding(stage) => Slot::Maybe(&mut mine.funding[stage as usize]),
        Norm::BoarderSupplement => Slot::Maybe(&mut mine.boarder_supplement),
        Norm::FundedAtLeast => Slot::Number(&mut mine.funded_at_least),
        Norm::PublicFunding(payee, stage) => Slot::Number(&mut mine.public_funding[payee as usize][stage as usize]),
        Norm::PupilsPerDevice => Slot::Number(&mut mine.pupils_per_device),
        Norm::StaffPerDevice => Slot::Number(&mut mine.staff_per_device),
        Norm::DisabledPer1000 => Slot::Maybe(&mut mine.disabled_per_1000),
        Norm::LeadTime(Stage::Kindergarten) => Slot::Whole(&mut lead.kindergarten),
        Norm::LeadTime(Stage::Primary) => Slot::Whole(&mut lead.primary),
        Norm::LeadTime(Stage::Junior) => Slot::Whole(&mut lead.junior),
        Norm::LeadExtension => Slot::Whole(&mut lead.extension),
        Norm::WarningYellow => Slot::Number(&mut norms.warning_yellow),
        Norm::WarningRed => Slot::Number(&mut norms.warning_red),
        Norm::Line(indicator) => Slot::Maybe(line(&mut norms.lines, indicator)),
    })
}

/// Where the line of an indicator stands.
fn line(lines: &mut Lines, indicator: Indicator) -> &mut Option<f64> {
    match indicator {
        Indicator::GrossEnrolment => &mut lines.gross_enrolment,
        Indicator::OneYearEnrolment => &mut lines.one_year_enrolment,
        Indicator::Inclusive => &mut lines.inclusive,
        Indicator::Public => &mut lines.public,
        Indicator::Retention => &mut lines.retention,
        Indicator::Large => &mut lines.large,
        Indicator::SuperLarge => &mut lines.super_large,
        Indicator::WithinNorm => &mut lines.within_norm,
        Indicator::KindergartenSize => &mut lines.kindergarten_size,
        Indicator::SchoolSize => &mut lines.school_size,
        Indicator::NineYearSize => &mut lines.nine_year_size,
        Indicator::Migrants => &mut lines.migrants,
        Indicator::Private => &mut lines.private,
        Indicator::Townships => &mut lines.townships,
        Indicator::Villages => &mut lines.villages,
        Indicator::KindergartenFloor => &mut lines.kindergarten_floor,
        Indicator::TeachingArea(stage) => &mut lines.teaching_area[stage as usize],
        Indicator::SportsArea(stage) => &mut lines.sports_area[stage as usize],
        Indicator::Schools => &mut lines.schools,
    }
}

#[cfg(test)]
mod tests;
