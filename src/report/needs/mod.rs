//! What the tab 需求与达标 shows: resources year by year, capital by project, the indicators of the assessments, and what
//! norms alone do.

mod assessed;
mod effect;

pub use assessed::{Assessed, Course, Missing, assessed, schools_missing};
pub use effect::{Effect, Of, effect};

use super::headline::changes;
use super::programme::{Outside, outside};
use crate::model::{Area, Inputs, Need, NeedCell, Needs, Stage};
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
        (known || entered.is_some()).then_some(ResourceLine { of, values, entered })
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
                peak = Some(Peak { of: line.of, step, value });
            }
        }
        peak
    });
    worst.collect()
}

/// What a project costs, year by year, and what comes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Capital {
    /// Its place in the inputs.
    pub project: usize,
    /// Whether it is floor area × unit cost, for want of a figure.
    pub estimated: bool,
    /// Yuan, year by year.
    pub by_year: Vec<f64>,
    /// Floor area, m², and whether it is places × norm.
    pub floor: (f64, bool),
    /// Land, m², and whether it is places × norm.
    pub land: (f64, bool),
    /// Posts that come with it; `None`: not said.
    pub posts: Option<f64>,
}

/// The projects of an area that cost anything in the years shown, in the order of the inputs.
pub fn capital(inputs: &Inputs, needs: &Needs, area: Area) -> Vec<Capital> {
    let here = |(_, project): &(usize, &crate::model::Project)| project.on && changes(inputs, project, area);
    let of = |(place, project): (usize, &crate::model::Project)| {
        let need = needs.projects.get(place)?;
        let by_year = needs.capital_of(place).to_vec();
        let costs = by_year.iter().any(|yuan| *yuan > 0.0);
        costs.then_some(Capital {
            project: place,
            estimated: need.cost_estimated,
            by_year,
            floor: (need.floor, need.floor_estimated),
            land: (need.land, need.land_estimated),
            posts: project.staff,
        })
    };
    inputs.projects.iter().enumerate().filter(here).filter_map(of).collect()
}

/// Capital of the projects of an area that is spent in none of the years shown.
pub fn capital_outside(inputs: &Inputs, needs: &Needs, area: Area) -> Outside {
    let here = (0..inputs.projects.len()).filter(|place| changes(inputs, &inputs.projects[*place], area));
    outside(inputs, needs, here)
}
