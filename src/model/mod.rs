//! The arithmetic of one plan: [`project`] turns [`Inputs`] into a [`Projection`], [`schools()`] looks into its zones,
//! [`needs()`] tells what pupils need beside places, [`assessment()`] holds all of it against the lines.
//!
//! ```text
//! Inputs ─ prepare ─> Prepared ─ flow ─> children, enrolment ─ places, figures ─> Projection
//! Projection ─ schools ─> Schools ─ needs ─> Needs ─ assessment ─> Assessment
//! ```
//! [`prepared`] turns names and years into dense arrays once; [`flow`] takes the children through the years; what
//! there is room for and what it takes follows from the enrolment. The module knows no clock, no random numbers and
//! no words, and uses only + − × ÷, minima, maxima, floor and ceil: the same bits on every machine.

mod account;
mod admission;
mod area_norms;
mod arrivals;
mod assessment;
mod births;
mod calibration;
mod closures;
mod enrolment;
mod estates;
mod figures;
mod flow;
mod inputs;
mod needs;
mod norms;
mod places;
mod prepared;
mod programme;
mod progression;
mod projection;
mod resources;
mod school;
mod schools;
mod supply;
mod transfer;
mod words;

pub use account::{Account, Cause, account};
pub use admission::{Admission, AdmissionAt, Applicants, Lottery, PointBin, Points};
pub use area_norms::{AreaOf, national_floor_area, national_land};
pub use assessment::{Assessment, Indicator, Verdict, assessment, missed_lines};
pub use inputs::{
    Arrivals, Births, Counted, Estate, Inputs, KindergartenPupils, KindergartenTarget, Link, LinkRule, Progression,
    RETENTION, TargetRatio, Urbanisation, Zone,
};
pub use needs::{
    Falls, LandPlanCell, Need, NeedCell, Needs, PopulationNeed, ProjectNeed, SchoolCounts, SchoolNeed, needs,
};
pub use norms::{ClassSize, LeadTime, Norms};
pub use programme::{Closure, Effect, Move, Project};
pub use projection::{
    Area, Calibration, Cell, Decision, KindergartenRatios, Notice, Place, Projection, Utilisation, Warning,
};
pub use resources::{AreaNorm, Growth, LandPlan, Lines, Recruits, ResourceNorms, Resources, Villages, ZoneResources};
pub use school::{Intake, Ownership, School};
pub use schools::{AreaCell, Classes, LedgerRow, SchoolCell, Schools, schools};
pub use words::{
    AGES, ByYear, GRADES, Grade, GradeScheme, Name, ProjectKind, RoomClass, STAGES, SchoolKind, Stage, Year, ZoneKind,
};

/// Projects one plan: total and pure. Numbers that make no sense give figures that make no sense, never a panic;
/// `scenario::check` names them beforehand. A horizon over [`MAX_HORIZON`] is cut to it.
pub fn project(inputs: &Inputs) -> Projection {
    let places = prepared::Places::new(inputs);
    let prepared = prepared::prepare(inputs, &places);
    let flow = flow::flow(&prepared);
    figures::projection(inputs, &prepared, &places, flow)
}

/// The longest horizon, years.
pub const MAX_HORIZON: usize = 30;
