//! What is wrong with inputs, and what is unusual, before and after they are computed.
//!
//! An error keeps the scenario from being computed: a figure that means nothing, a reference to nothing. A warning is
//! shown beside the results: a figure that is possible and rarely meant. On a sensible county there are none.

mod county;
mod findings;
mod flows;
mod programme;
mod results;
mod zones;

pub use results::check_results;

use super::problem::{Level, Problem};
use crate::model::{Inputs, Zone};
use findings::Findings;
use std::collections::HashMap;

/// Errors and warnings of inputs, in the order of the file.
pub fn check(inputs: &Inputs) -> Vec<Problem> {
    let mut findings = Findings::new(inputs);
    county::check(inputs, &mut findings);
    zones::check(inputs, &mut findings);
    let places = Places::new(inputs);
    flows::check(inputs, &places, &mut findings);
    programme::check(inputs, &places, &mut findings);
    county::check_norms(inputs, &mut findings);
    findings.into_problems()
}

/// Whether a scenario with these problems can be computed.
pub fn computable(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.level != Level::Error)
}

/// The zones by id.
struct Places<'a>(HashMap<&'a str, &'a Zone>);

impl<'a> Places<'a> {
    fn new(inputs: &'a Inputs) -> Self {
        Self(inputs.zones.iter().map(|zone| (zone.id.as_str(), zone)).collect())
    }

    fn get(&self, id: &str) -> Option<&'a Zone> {
        self.0.get(id).copied()
    }
}
