//! The indicators of the assessments in an area, and the schools that miss a line.

use crate::model::{
    Area, Assessment, Indicator, Inputs, Needs, SchoolKind, Schools, Stage, Verdict, ZoneKind, missed_lines,
};
use crate::report::{SHORT, belongs};
use crate::scenario::sheet::Sheet;

/// An indicator in an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessed {
    /// Which.
    pub indicator: Indicator,
    /// Its figures, year by year; `None`: not known.
    pub figures: Vec<Option<f64>>,
    /// Whether its line is met; `None`: not assessed, or not known.
    pub met: Vec<Option<bool>>,
    /// Its line, from when it is met, when it is first missed.
    pub verdict: Verdict,
    /// Whether what it tells of is there at all; where it is not, nothing is known of it and nothing is lacking.
    pub applies: bool,
}

/// How an indicator stands over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Met in every year of which it is known.
    Met,
    /// Missed in some, and met from a year on to the end.
    Later,
    /// Missed, and not met from any year on.
    Missed,
    /// It has a line, and is known of no year.
    Unknown,
    /// It has a line, and nothing of its kind is there.
    Inapplicable,
    /// It has no line.
    Unjudged,
}

impl Assessed {
    /// How it stands over the years.
    pub fn course(&self) -> Course {
        match (self.verdict.line, self.is_missed(), self.verdict.met_from) {
            (_, true, Some(_)) => Course::Later,
            (_, true, None) => Course::Missed,
            (None, ..) => Course::Unjudged,
            _ if self.met.contains(&Some(true)) => Course::Met,
            _ if !self.applies => Course::Inapplicable,
            _ => Course::Unknown,
        }
    }

    /// The spans of years in which the line is missed, as first and last step.
    pub fn missed_spans(&self) -> Vec<(usize, usize)> {
        spans(&self.met, |met| *met == Some(false))
    }

    /// The spans of years of which it is known, as first and last step.
    pub fn known_spans(&self) -> Vec<(usize, usize)> {
        spans(&self.figures, Option::is_some)
    }

    /// Whether it is a share of an age group that more children can be counted for than are of that age.
    pub fn is_over_full(&self) -> bool {
        matches!(self.indicator, Indicator::GrossEnrolment | Indicator::OneYearEnrolment)
            && self.figures.iter().flatten().any(|figure| *figure >= 1.0005)
    }

    /// Whether the line is missed in any year.
    pub fn is_missed(&self) -> bool {
        self.met.contains(&Some(false))
    }

    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        self.figures.iter().all(Option::is_none)
    }

    /// Where what it lacks is entered; `None`: nothing is lacking, or there is nothing of the kind to tell of.
    pub fn entered(&self) -> Option<Sheet> {
        let sheet = match self.indicator {
            Indicator::KindergartenFloor
            | Indicator::TeachingArea(_)
            | Indicator::SportsArea(_)
            | Indicator::Schools => Sheet::Schools,
            Indicator::Villages => Sheet::ZoneResources,
            Indicator::Migrants => Sheet::SpecialGroups,
            _ => return None,
        };
        (self.is_unknown() && self.applies).then_some(sheet)
    }
}

/// Where something holds without a gap: first and last place of each span.
pub(super) fn spans<T>(list: &[T], holds: impl Fn(&T) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (place, _) in list.iter().enumerate().filter(|(_, of)| holds(of)) {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => found.push((place, place)),
        }
    }
    found
}

/// The indicators of an area, in the order they are shown; `missed`: those alone whose lines are missed in any year.
pub fn assessed(inputs: &Inputs, assessment: &Assessment, area: Area, missed: bool) -> Vec<Assessed> {
    let of = |indicator: Indicator| {
        let figures = assessment.figures(indicator, area).to_vec();
        let met = (0..figures.len()).map(|step| assessment.met(indicator, area, step)).collect();
        let (verdict, applies) = (assessment.verdict(indicator, area), applies(inputs, indicator, area));
        Assessed { indicator, figures, met, verdict, applies }
    };
    Indicator::ALL.into_iter().map(of).filter(|one| !missed || one.is_missed()).collect()
}

/// Whether what an indicator tells of is there: of townships a zone that is not urban, of nine-year schools one among the
/// schools entered, where any for the same pupils is.
pub(super) fn applies(inputs: &Inputs, indicator: Indicator, area: Area) -> bool {
    let here = |zone: usize| belongs(inputs, zone, area);
    match indicator {
        Indicator::Townships => {
            inputs.zones.iter().enumerate().any(|(place, zone)| zone.kind != ZoneKind::City && here(place))
        }
        Indicator::NineYearSize => {
            let compulsory = [SchoolKind::Primary, SchoolKind::TeachingPoint, SchoolKind::Junior];
            let mut any = false;
            for school in &inputs.schools {
                if inputs.zones.iter().position(|zone| zone.id == school.zone).is_some_and(here) {
                    if school.kind == SchoolKind::NineYear {
                        return true;
                    }
                    any |= compulsory.contains(&school.kind);
                }
            }
            !any
        }
        _ => true,
    }
}

/// Pupils of an area whom no school entered teaches, and the step of the year: the first with any. `None`: there are
/// none, or no school is entered at all.
pub fn in_no_school(inputs: &Inputs, schools: &Schools, area: Area) -> Option<(usize, f64)> {
    let pupils = |step: usize| -> f64 {
        Stage::ALL.iter().filter_map(|stage| schools.area(area, *stage).get(step)).map(|cell| cell.without_school).sum()
    };
    let first = (0..schools.years).map(|step| (step, pupils(step))).find(|(_, pupils)| *pupils >= SHORT);
    first.filter(|_| !inputs.schools.is_empty())
}

/// A school that misses lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// Its place in the inputs.
    pub school: usize,
    /// The lines it misses, with its figures.
    pub lines: Vec<(Indicator, f64)>,
}

/// The schools of an area that miss a line `step` years after the base year, in the order of the inputs.
pub fn schools_missing(inputs: &Inputs, schools: &Schools, needs: &Needs, area: Area, step: usize) -> Vec<Missing> {
    let here = |school: &usize| {
        let zone = inputs.zones.iter().position(|zone| zone.id == inputs.schools[*school].zone);
        zone.is_some_and(|zone| belongs(inputs, zone, area))
    };
    (0..inputs.schools.len())
        .filter(here)
        .map(|school| Missing { school, lines: missed_lines(inputs, schools, needs, school, step) })
        .filter(|school| !school.lines.is_empty())
        .collect()
}
