//! What is wrong with inputs, and what is unusual, before and after they are computed.
//!
//! An error keeps the scenario from being computed: a figure that means nothing, a reference to nothing. A warning is
//! shown beside the results: a figure that is possible and rarely meant. On a sensible county there are none.

mod admissions;
mod closures;
mod county;
mod findings;
mod flows;
mod norms;
mod programme;
mod resources;
mod results;
mod schools;
mod zones;

pub use results::check_results;

use super::problem::{Level, Problem};
use crate::model::{Inputs, School, Zone};
use findings::Findings;
use schools::OfSchools;
use std::collections::HashMap;

/// Errors and warnings of inputs, in the order of the file.
pub fn check(inputs: &Inputs) -> Vec<Problem> {
    let mut findings = Findings::new(inputs);
    let places = Places::new(inputs);
    county::check(inputs, &mut findings);
    zones::check(inputs, &places, &mut findings);
    flows::check(inputs, &places, &mut findings);
    programme::check(inputs, &places, &mut findings);
    schools::check(inputs, &places, &mut findings);
    resources::check(inputs, &places, &mut findings);
    admissions::check(inputs, &places, &mut findings);
    norms::check(inputs, &mut findings);
    findings.into_problems()
}

/// Whether a scenario with these problems can be computed.
pub fn computable(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.level != Level::Error)
}

/// Zones and schools by id, and what the schools of each zone have together.
struct Places<'a> {
    inputs: &'a Inputs,
    zones: HashMap<&'a str, usize>,
    schools: HashMap<&'a str, usize>,
    of_schools: Vec<OfSchools>,
}

impl<'a> Places<'a> {
    fn new(inputs: &'a Inputs) -> Self {
        let zones = inputs.zones.iter().zip(0..).map(|(zone, place)| (zone.id.as_str(), place)).collect();
        let schools = inputs.schools.iter().zip(0..).map(|(school, place)| (school.id.as_str(), place)).collect();
        let mut places = Self { inputs, zones, schools, of_schools: Vec::new() };
        places.of_schools = schools::of_zones(inputs, &places);
        places
    }

    fn get(&self, id: &str) -> Option<&'a Zone> {
        self.zone_place(id).map(|place| &self.inputs.zones[place])
    }

    fn zone_place(&self, id: &str) -> Option<usize> {
        self.zones.get(id).copied()
    }

    fn school(&self, id: &str) -> Option<&'a School> {
        self.school_place(id).map(|place| &self.inputs.schools[place])
    }

    fn school_place(&self, id: &str) -> Option<usize> {
        self.schools.get(id).copied()
    }
}
