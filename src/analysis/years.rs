//! Why does a stage differ from one year to another: the exact identity of one plan.
//!
//! Pupils of a grade are children of its age times a rate, `E = C · e`. From year to year, summed over the ages a₀ … a₁
//! of the stage,
//!
//! ```text
//! ΔE = e[a₀]·C[a₀−1]        who enters            − e[a₁]·C[a₁]              who leaves
//!    + Σ e[a]·(C' − C[a−1])  who stays on or not  + Σ e[a]·(gains)           who moves, by cause
//!    + what is left: rates that change, and differ from class to class
//! ```
//! with C of the year before, e of the year itself, C' the children grown older. Over several years the parts of the
//! years are added up; of several zones, those of the zones. Shortage in balance = pupils − places.

use crate::model::{Account, Area, Cause, Inputs, Projection, STAGES, Stage};

/// A part of the change between two years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who reaches the entry age.
    Entering,
    /// Who grows out of the stage.
    Leaving,
    /// Who does not stay on, or comes beyond them: retention, trend, entry ratio.
    Staying,
    /// Enrolment rates.
    Rates,
    /// Links between zones.
    Transfer,
    /// Mergers and relocations across zones.
    Mergers,
    /// Arrivals from outside.
    Arrivals,
    /// Housing estates.
    Housing,
    /// Places that come (lowering the shortage) or go.
    Places,
}

impl Part {
    /// All of them, in the order told.
    pub const ALL: [Part; 9] = [
        Part::Entering,
        Part::Leaving,
        Part::Staying,
        Part::Rates,
        Part::Transfer,
        Part::Mergers,
        Part::Arrivals,
        Part::Housing,
        Part::Places,
    ];

    fn of(cause: Cause) -> Part {
        match cause {
            Cause::Transfer => Part::Transfer,
            Cause::Mergers => Part::Mergers,
            Cause::Arrivals => Part::Arrivals,
            Cause::Housing => Part::Housing,
        }
    }
}

/// What lies between two years of one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Between {
    /// Pupils less places, in the first year and in the last; above 0: places lack on balance.
    pub lacking: [f64; 2],
    /// Shortages of the zones, added up, in both years: what does not cancel between zones.
    pub unmet: [f64; 2],
    /// The parts of the change, in the order of [`Part::ALL`]; they add up to it. Pupils more, or places fewer, are
    /// above 0.
    pub parts: [f64; Part::ALL.len()],
}

impl Between {
    /// One part.
    pub fn part(&self, part: Part) -> f64 {
        self.parts[part as usize]
    }
}

/// Why pupils less places of an area and stage are what they are `steps.1` years after the base year, and not as they
/// were after `steps.0`. `None`: the projection has no such years, or they are not in order.
pub fn between(
    inputs: &Inputs,
    projection: &Projection,
    account: &Account,
    area: Area,
    stage: Stage,
    steps: (usize, usize),
) -> Option<Between> {
    if steps.0 >= steps.1 || steps.1 >= projection.years || projection.cells.len() < STAGES {
        return None;
    }
    let zones: Vec<usize> = match area {
        Area::Zone(zone) => vec![zone].into_iter().filter(|zone| *zone < projection.zones).collect(),
        Area::Kind(kind) => (0..projection.zones).filter(|zone| inputs.zones[*zone].kind == kind).collect(),
        Area::County => (0..projection.zones).collect(),
    };
    let mut parts = [0.0; Part::ALL.len()];
    for step in steps.0 + 1..=steps.1 {
        for zone in &zones {
            year(inputs, projection, account, *zone, stage, step, &mut parts);
        }
    }
    let [first, last] = [steps.0, steps.1].map(|step| *projection.cell(area, stage, step));
    parts[Part::Places as usize] = first.places - last.places;
    let ends = [first, last];
    Some(Between { lacking: ends.map(|cell| cell.enrolment - cell.places), unmet: ends.map(|cell| cell.unmet), parts })
}

/// Adds the parts of one zone and year.
fn year(
    inputs: &Inputs,
    projection: &Projection,
    account: &Account,
    zone: usize,
    stage: Stage,
    step: usize,
    parts: &mut [f64; Part::ALL.len()],
) {
    let (before, now) = (projection.children_of(zone, step - 1), projection.children_of(zone, step));
    let (past, pupils) = (projection.grades_of(zone, step - 1), projection.grades_of(zone, step));
    let grades = inputs.scheme.grades(stage);
    let rate = |grade: usize| {
        let children = now[grade + 3];
        if children > 0.0 { pupils[grade] / children } else { 0.0 }
    };
    let mut told = 0.0;
    let mut tell = |part: Part, pupils: f64| {
        parts[part as usize] += pupils;
        told += pupils;
    };
    tell(Part::Entering, rate(grades.start) * before[grades.start + 2]);
    tell(Part::Leaving, -rate(grades.end - 1) * before[grades.end + 2]);
    let mut change = 0.0;
    for grade in grades {
        let age = grade + 3;
        let mut moved = 0.0;
        for cause in Cause::ALL {
            let gained = account.gained(zone, step, cause)[age];
            tell(Part::of(cause), rate(grade) * gained);
            moved += gained;
        }
        tell(Part::Staying, rate(grade) * (now[age] - moved - before[age - 1]));
        change += pupils[grade] - past[grade];
    }
    parts[Part::Rates as usize] += change - told;
}
