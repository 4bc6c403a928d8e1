//! What land plans set aside, beside what the pupils of their zones need at most.

use crate::model::{Inputs, Needs, Stage, Year};

/// A land plan and a stage it says something of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedLand {
    /// Its place among the plans.
    pub plan: usize,
    /// The stage.
    pub stage: Stage,
    /// The most that is needed in a year, m².
    pub needed: f64,
    /// The first year in which so much is.
    pub year: Year,
    /// Set aside, m².
    pub planned: f64,
    /// Needed by the plan's own residents, m²; `None`: no norm is set.
    pub by_population: Option<f64>,
}

/// The plans of a county by the stages they set land aside for, in the order of the inputs.
pub fn planned_land(inputs: &Inputs, needs: &Needs) -> Vec<PlannedLand> {
    let plans = 0..inputs.resources.land_plans.len();
    let of = |(plan, stage): (usize, Stage)| {
        let cells = needs.land_plan(plan, stage);
        let first = cells.first()?;
        let mut most = (0, first.needed);
        for (step, cell) in cells.iter().enumerate() {
            // What differs by less than a hundredth of a square metre is the same.
            if cell.needed > most.1 + 0.01 {
                most = (step, cell.needed);
            }
        }
        Some(PlannedLand {
            plan,
            stage,
            needed: most.1,
            year: inputs.base_year.saturating_add(i32::try_from(most.0).unwrap_or(0)),
            planned: first.planned?,
            by_population: first.by_population,
        })
    };
    plans.flat_map(|plan| Stage::ALL.map(|stage| (plan, stage))).filter_map(of).collect()
}
