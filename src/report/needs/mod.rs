//! What the tab 需求与达标 shows: resources year by year, capital by project, the indicators of the assessments, and what
//! norms alone do.

mod assessed;
mod capital;
mod effect;
mod land;

pub use assessed::{Assessed, Course, Missing, assessed, in_no_school, schools_missing};
pub use capital::{Capital, CapitalTotal, capital, capital_outside, capital_total, in_full_at_once};
pub use effect::{Effect, Of, effect};
pub use land::{PlannedLand, planned_land};

use crate::model::{Area, Need, NeedCell, Needs, Stage};
use crate::scenario::sheet::Sheet;

/// A row of the table of resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Pupils.
    Pupils,
    /// Classes needed.
    Classes,
    /// Staff needed.
    StaffNeeded,
    /// Staff there will be.
    Staff,
    /// Staff taken on.
    Recruits,
    /// Σ over zones of staff missing.
    StaffShort,
    /// Σ over zones of staff too many.
    StaffSpare,
    /// Floor area needed.
    FloorNeeded,
    /// Floor area there is.
    Floor,
    /// Floor area missing.
    FloorShort,
    /// Land needed.
    LandNeeded,
    /// Land there is.
    Land,
    /// Land missing.
    LandShort,
    /// Boarding beds needed.
    BedsNeeded,
    /// Beds there are.
    Beds,
    /// Beds missing.
    BedsShort,
    /// Operating money.
    Operating,
    /// Of this from public funds.
    OperatingPublic,
    /// Of this from families and providers.
    OperatingOthers,
    /// Operating money a pupil.
    PerPupil,
    /// Computers needed.
    DevicesNeeded,
    /// Computers there are in the base year, of the county.
    Devices,
    /// Children with disabilities.
    Disabled,
    /// Of these enrolled.
    DisabledEnrolled,
}

/// Where a figure that is not known is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// In a table of data.
    In(Sheet),
    /// In the standards.
    AsNorm,
}

impl Resource {
    /// All rows, in the order they are shown.
    pub const ALL: [Resource; 24] = [
        Resource::Pupils,
        Resource::Classes,
        Resource::StaffNeeded,
        Resource::Staff,
        Resource::Recruits,
        Resource::StaffShort,
        Resource::StaffSpare,
        Resource::FloorNeeded,
        Resource::Floor,
        Resource::FloorShort,
        Resource::LandNeeded,
        Resource::Land,
        Resource::LandShort,
        Resource::BedsNeeded,
        Resource::Beds,
        Resource::BedsShort,
        Resource::Operating,
        Resource::OperatingPublic,
        Resource::OperatingOthers,
        Resource::PerPupil,
        Resource::DevicesNeeded,
        Resource::Devices,
        Resource::Disabled,
        Resource::DisabledEnrolled,
    ];

    /// The figure of a year; `None`: it is not known.
    pub fn of(self, cell: &NeedCell) -> Option<f64> {
        // What is short in a zone is not short in it as long as what is there is not known.
        let missing = |need: &Need| need.short;
        match self {
            Resource::Pupils => Some(cell.pupils),
            Resource::Classes => Some(cell.classes_needed),
            Resource::StaffNeeded => Some(cell.staff.needed),
            Resource::Staff => cell.staff.there,
            Resource::Recruits => Some(cell.recruits),
            Resource::StaffShort => missing(&cell.staff),
            Resource::StaffSpare => cell.staff.spare,
            Resource::FloorNeeded => Some(cell.floor.needed),
            Resource::Floor => cell.floor.there,
            Resource::FloorShort => missing(&cell.floor),
            Resource::LandNeeded => Some(cell.land.needed),
            Resource::Land => cell.land.there,
            Resource::LandShort => missing(&cell.land),
            Resource::BedsNeeded => Some(cell.beds.needed),
            Resource::Beds => cell.beds.there,
            Resource::BedsShort => missing(&cell.beds),
            Resource::Operating => cell.operating,
            Resource::OperatingPublic => cell.operating_public,
            Resource::OperatingOthers => cell.operating_of_others(),
            Resource::PerPupil => cell.operating_per_pupil(),
            Resource::DevicesNeeded => Some(cell.devices_needed),
            Resource::Devices => cell.devices,
            Resource::Disabled => cell.disabled,
            Resource::DisabledEnrolled => cell.disabled_enrolled,
        }
    }

    /// Whether it is something that is missing: of which any is bad.
    pub const fn is_short(self) -> bool {
        matches!(self, Resource::StaffShort | Resource::FloorShort | Resource::LandShort | Resource::BedsShort)
    }

    /// What it is the difference of: needed and there.
    fn need(self, cell: &NeedCell) -> Option<&Need> {
        Some(match self {
            Resource::StaffShort | Resource::StaffSpare => &cell.staff,
            Resource::FloorShort => &cell.floor,
            Resource::LandShort => &cell.land,
            Resource::BedsShort => &cell.beds,
            _ => return None,
        })
    }

    /// What it is taken from and what is taken from it, where it is the difference of the two that stand above it: the
    /// sum over zones of what is short need not be.
    fn terms(self, cell: &NeedCell) -> Option<[f64; 2]> {
        let (need, value) = self.need(cell).zip(self.of(cell))?;
        let there = need.there?;
        let terms = if self == Resource::StaffSpare { [there, need.needed] } else { [need.needed, there] };
        let difference = (terms[0] - terms[1]).max(0.0);
        ((difference - value).abs() < 1e-6 * value.max(1.0) && value > 0.0).then_some(terms)
    }

    /// What can't be told as long as it is not known.
    pub const fn leads_to(self) -> &'static [Resource] {
        match self {
            Resource::Staff => &[Resource::StaffShort, Resource::StaffSpare],
            Resource::Floor => &[Resource::FloorShort],
            Resource::Land => &[Resource::LandShort],
            Resource::Beds => &[Resource::BedsShort],
            Resource::Operating => &[Resource::OperatingPublic, Resource::OperatingOthers, Resource::PerPupil],
            Resource::Disabled => &[Resource::DisabledEnrolled],
            _ => &[],
        }
    }

    /// Whether rows of another kind begin with it.
    pub const fn begins(self) -> bool {
        matches!(
            self,
            Resource::StaffNeeded
                | Resource::FloorNeeded
                | Resource::LandNeeded
                | Resource::BedsNeeded
                | Resource::Operating
                | Resource::DevicesNeeded
                | Resource::Disabled
        )
    }

    /// Whether it is land.
    pub const fn is_land(self) -> bool {
        matches!(self, Resource::LandNeeded | Resource::Land | Resource::LandShort)
    }

    /// Where it is entered if it is not known.
    pub const fn entered(self) -> Option<Entered> {
        Some(match self {
            Resource::Staff | Resource::Floor | Resource::Land | Resource::Beds => Entered::In(Sheet::ZoneResources),
            Resource::Operating | Resource::Disabled => Entered::AsNorm,
            Resource::Devices => Entered::In(Sheet::CountyResources),
            Resource::DisabledEnrolled => Entered::In(Sheet::SpecialGroups),
            _ => return None,
        })
    }
}

/// A row with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceLine {
    /// Which.
    pub of: Resource,
    /// Its figures, year by year.
    pub values: Vec<Option<f64>>,
    /// The two figures shown of which a year's is the difference; `None`: it is not.
    pub terms: Vec<Option<[f64; 2]>>,
    /// Where it is entered, if it is known of no year.
    pub entered: Option<Entered>,
}

/// The rows of an area and stage. A row that is not known is left out, unless it could be entered; the computers there
/// are belong to the county alone, children with disabilities to the compulsory stages, and computers are counted in
/// the base year.
pub fn resources(needs: &Needs, area: Area, stage: Stage) -> Vec<ResourceLine> {
    let cells = needs.series(area, stage);
    let apart = |of: &Resource| match of {
        Resource::Devices => area == Area::County,
        Resource::Disabled => stage != Stage::Kindergarten,
        // Who is enrolled can be told once it is known how many there are.
        Resource::DisabledEnrolled => cells.iter().any(|cell| cell.disabled.is_some()),
        _ => true,
    };
    let line = |of: Resource| {
        let values: Vec<Option<f64>> = cells.iter().map(|cell| of.of(cell)).collect();
        let known = values.iter().any(Option::is_some);
        let entered = if known { None } else { of.entered() };
        let terms = cells.iter().map(|cell| of.terms(cell)).collect();
        (known || entered.is_some()).then_some(ResourceLine { of, values, terms, entered })
    };
    Resource::ALL.into_iter().filter(apart).filter_map(line).collect()
}

/// The year in which most of something is missing, or too much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peak {
    /// What: one of which any is bad, or staff too many.
    pub of: Resource,
    /// Years after the base year: the first of those with the most.
    pub step: usize,
    /// How much.
    pub value: f64,
    /// The two figures of which it is the difference.
    pub terms: Option<[f64; 2]>,
}

/// What is ever missing, and staff ever too many, each in its worst year, in the order of the rows; what stays below one
/// half is none.
pub fn peaks(lines: &[ResourceLine]) -> Vec<Peak> {
    let told = lines.iter().filter(|line| line.of.is_short() || line.of == Resource::StaffSpare);
    let worst = told.filter_map(|line| {
        let mut peak: Option<Peak> = None;
        for (step, value) in line.values.iter().enumerate() {
            let Some(value) = value.filter(|value| *value >= 0.5) else { continue };
            if peak.is_none_or(|peak| value > peak.value) {
                let terms = line.terms.get(step).copied().flatten();
                peak = Some(Peak { of: line.of, step, value, terms });
            }
        }
        peak
    });
    worst.collect()
}

/// Staff taken on in years in which more are too many than are missing.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOn {
    /// Those years, as spans of first and last step.
    pub spans: Vec<(usize, usize)>,
    /// The one of them in which most are too many: its step.
    pub worst: usize,
    /// How many are too many then.
    pub spare: f64,
    /// The two figures of which it is the difference.
    pub terms: Option<[f64; 2]>,
    /// How many are taken on all the same.
    pub recruits: f64,
}

/// Whether staff are taken on while there are too many: of both at least one, and more too many than are missing in other
/// zones, which those taken on may be for.
pub fn taken_on(lines: &[ResourceLine]) -> Option<TakenOn> {
    let row = |of: Resource| lines.iter().find(|line| line.of == of);
    let (spare, recruits) = row(Resource::StaffSpare).zip(row(Resource::Recruits))?;
    let short = |step: usize| row(Resource::StaffShort)?.values.get(step).copied().flatten();
    let both: Vec<Option<(f64, f64)>> = spare
        .values
        .iter()
        .zip(&recruits.values)
        .enumerate()
        .map(|(step, (spare, recruits))| {
            let more = |spare: f64| spare > short(step).unwrap_or(0.0);
            spare.zip(*recruits).filter(|(spare, recruits)| spare.min(*recruits) >= 0.5 && more(*spare))
        })
        .collect();
    let mut worst: Option<(usize, f64, f64)> = None;
    for (step, (spare, recruits)) in both.iter().enumerate().filter_map(|(step, both)| Some((step, (*both)?))) {
        if worst.is_none_or(|(_, most, _)| spare > most) {
            worst = Some((step, spare, recruits));
        }
    }
    worst.map(|(worst, most, recruits)| TakenOn {
        spans: assessed::spans(&both, Option::is_some),
        worst,
        spare: most,
        terms: spare.terms.get(worst).copied().flatten(),
        recruits,
    })
}

#[cfg(test)]
mod tests;
