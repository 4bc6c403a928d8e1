//! Problems as they are found, and the checks that are the same for every figure of a sort.

use super::Places;
use crate::model::{Births, ByYear, Inputs, KindergartenTarget, Stage, TargetRatio, Year};
use crate::scenario::problem::{Fault, Problem, SchoolFault, is_id};
use std::collections::HashSet;
use std::fmt::{Arguments, Display};
use std::mem::discriminant;

/// No count of a county comes near this; it keeps sums finite.
const MAX_COUNT: f64 = 1e9;
/// The same for yuan and m².
const MAX_AMOUNT: f64 = 1e15;
/// No year is further from the base year.
pub(super) const MAX_YEARS_AWAY: u32 = 200;
/// Enrolment per child, at most: towns that take the children of their surroundings exceed 1.
pub(super) const MAX_RATIO: f64 = 2.0;
/// Enrolment per child, as a rule.
pub(super) const USUAL_RATIO: (f64, f64) = (0.5, 1.5);

/// What a figure at a path has to be; `false`: it is not.
pub(super) type Wanted = fn(&mut Findings, Arguments, f64) -> bool;

/// A share 0…1.
pub(super) const SHARE: Wanted = |findings, path, value| findings.share(path, value);
/// A number of people or things.
pub(super) const COUNT: Wanted = |findings, path, value| findings.count(path, value);
/// Yuan or m².
pub(super) const AMOUNT: Wanted = |findings, path, value| findings.range(path, value, 0.0, MAX_AMOUNT);
/// A figure above 0.
pub(super) const POSITIVE: Wanted = |findings, path, value| findings.positive(path, value);
/// Rooms.
const ROOMS: Wanted = |findings, path, value| findings.count(path, value) && findings.whole(path, value);

/// Problems in the order they are found.
pub(super) struct Findings {
    /// b.
    pub(super) base: Year,
    /// b + H.
    pub(super) last: Year,
    problems: Vec<Problem>,
}

impl Findings {
    pub(super) fn new(inputs: &Inputs) -> Self {
        let horizon = Year::try_from(inputs.horizon).unwrap_or(Year::MAX);
        Self { base: inputs.base_year, last: inputs.base_year.saturating_add(horizon), problems: Vec::new() }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(super) fn error(&mut self, path: impl Display, fault: impl Into<Fault>) {
        self.problems.push(Problem::error(path.to_string(), fault.into()));
    }

    pub(super) fn warning(&mut self, path: impl Display, fault: impl Into<Fault>) {
        self.problems.push(Problem::warning(path.to_string(), fault.into()));
    }

    /// A warning that several stages or years give reason for, told once.
    pub(super) fn warning_once(&mut self, path: &str, fault: SchoolFault) {
        let same = |told: &&Problem| match &told.fault {
            Fault::School(told_fault) => told.path == path && discriminant(told_fault) == discriminant(&fault),
            _ => false,
        };
        if self.problems.last().filter(same).is_none() {
            self.warning(path, fault);
        }
    }

    /// Figures of one thing, those that are given: field, value, what it has to be.
    pub(super) fn table(&mut self, at: &str, rows: &[(&str, Option<f64>, Wanted)]) {
        for (field, value, wanted) in rows {
            if let Some(value) = value {
                wanted(self, format_args!("{at}.{field}"), *value);
            }
        }
    }

    /// A figure of each stage that has one.
    pub(super) fn by_stage(&mut self, at: &str, field: &str, figures: [Option<f64>; 3], wanted: Wanted) {
        let dot = if at.is_empty() { "" } else { "." };
        for (value, stage) in figures.into_iter().zip(Stage::ALL) {
            if let Some(value) = value {
                wanted(self, format_args!("{at}{dot}{field}.{}", stage_name(stage)), value);
            }
        }
    }

    /// Rooms by stage.
    pub(super) fn rooms(&mut self, at: &str, rooms: [f64; 3]) {
        self.by_stage(at, "rooms", rooms.map(Some), ROOMS);
    }

    /// A figure within bounds; `false`: it is not. Of a count below 0 the bounds need not be told.
    pub(super) fn range(&mut self, path: impl Display, value: f64, min: f64, max: f64) -> bool {
        let fault = if !value.is_finite() {
            Fault::NotFinite
        } else if value < 0.0 && min == 0.0 && max > MAX_RATIO {
            Fault::Negative(value)
        } else if value < min || value > max {
            Fault::OutOfRange { value, min, max }
        } else {
            return true;
        };
        self.error(path, fault);
        false
    }

    /// A share 0…1.
    pub(super) fn share(&mut self, path: impl Display, value: f64) -> bool {
        self.range(path, value, 0.0, 1.0)
    }

    /// A number of children, pupils, dwellings.
    pub(super) fn count(&mut self, path: impl Display, value: f64) -> bool {
        self.range(path, value, 0.0, MAX_COUNT)
    }

    /// A count that may be negative.
    pub(super) fn net_count(&mut self, path: impl Display, value: f64) -> bool {
        self.range(path, value, -MAX_COUNT, MAX_COUNT)
    }

    /// A figure above 0.
    pub(super) fn positive(&mut self, path: impl Display, value: f64) -> bool {
        let fault = if !value.is_finite() {
            Fault::NotFinite
        } else if value <= 0.0 {
            Fault::NotPositive(value)
        } else {
            return self.range(path, value, 0.0, MAX_COUNT);
        };
        self.error(path, fault);
        false
    }

    /// Rooms, of either sign: whole.
    pub(super) fn whole(&mut self, path: impl Display, value: f64) -> bool {
        let whole = value.floor() == value;
        if !whole {
            self.error(path, Fault::NotWhole(value));
        }
        whole
    }

    /// Enrolment per child.
    pub(super) fn ratio(&mut self, path: impl Display, value: f64) {
        let (min, max) = USUAL_RATIO;
        if self.range(&path, value, 0.0, MAX_RATIO) && !(min..=max).contains(&value) {
            self.warning(path, Fault::Unusual { value, min, max });
        }
    }

    /// A year not absurdly far away.
    pub(super) fn year(&mut self, path: impl Display, year: Year) -> bool {
        let near = year.abs_diff(self.base) <= MAX_YEARS_AWAY;
        if !near {
            self.error(path, Fault::FarYear { year, base: self.base });
        }
        near
    }

    /// The year of a target: after the base year, and better within the horizon.
    pub(super) fn target_year(&mut self, path: impl Display, year: Year) {
        if !self.year(&path, year) {
            return;
        }
        if year <= self.base {
            self.error(path, Fault::NotAfterBase { year, base: self.base });
        } else if year > self.last {
            self.warning(path, Fault::BeyondHorizon { year, last: self.last });
        }
    }

    /// Figures by year.
    pub(super) fn by_year(
        &mut self,
        path: impl Display,
        figures: &ByYear,
        check: impl Fn(&mut Self, Arguments, f64) -> bool,
    ) {
        for (year, value) in figures {
            if self.year(format_args!("{path}.{year}"), *year) {
                check(self, format_args!("{path}.{year}"), *value);
            }
        }
    }

    /// The figures of births, known and assumed.
    pub(super) fn births(&mut self, path: impl Display, births: &Births) {
        self.by_year(format_args!("{path}.by_year"), &births.by_year, |f, path, value| f.count(path, value));
        self.by_year(format_args!("{path}.later"), &births.later, |f, path, value| f.count(path, value));
        // Births can fall to nothing; that they grow tenfold in a year is a slip of the pen.
        self.by_year(format_args!("{path}.change"), &births.change, |f, path, value| f.range(path, value, -1.0, 10.0));
    }

    /// A kindergarten target.
    pub(super) fn kindergarten_target(&mut self, path: impl Display, target: &KindergartenTarget) {
        self.target_year(format_args!("{path}.year"), target.year);
        match target.ratio {
            TargetRatio::All(ratio) => self.ratio(format_args!("{path}.ratio"), ratio),
            TargetRatio::ByClass(classes) => {
                for (index, ratio) in classes.into_iter().enumerate() {
                    self.range(format_args!("{path}.by_class.K{}", index + 1), ratio, 0.0, MAX_RATIO);
                }
            }
        }
    }

    /// The id of an entry of a list.
    pub(super) fn id<'a>(&mut self, path: impl Display, id: &'a str, seen: &mut HashSet<&'a str>) {
        let fault = if id.is_empty() {
            Fault::EmptyId
        } else if !is_id(id) {
            Fault::BadId(id.to_owned())
        } else if !seen.insert(id) {
            Fault::DuplicateId(id.to_owned())
        } else {
            return;
        };
        self.error(format_args!("{path}.id"), fault);
    }

    /// A reference to a zone.
    pub(super) fn zone(&mut self, path: impl Display, places: &Places, id: &str) -> bool {
        let known = places.get(id).is_some();
        if !known {
            self.error(path, if id.is_empty() { Fault::EmptyId } else { Fault::UnknownZone(id.to_owned()) });
        }
        known
    }

    /// A reference to a school.
    pub(super) fn school(&mut self, path: impl Display, places: &Places, id: &str) -> bool {
        let known = places.school(id).is_some();
        if !known {
            let unknown = || SchoolFault::UnknownSchool(id.to_owned()).into();
            self.error(path, if id.is_empty() { Fault::EmptyId } else { unknown() });
        }
        known
    }
}

/// A stage as it is written in paths.
pub(super) const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    }
}
