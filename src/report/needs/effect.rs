//! What norms alone do: a plan with other norms and nothing else, held against what it comes to without.

use crate::model::{Area, Inputs, Stage, Year, needs, project, schools};

/// What a stage comes to in the county.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Of {
    /// Σ over zones of shortages of places.
    pub short: f64,
    /// Classes needed.
    pub classes: f64,
    /// Staff needed.
    pub staff: f64,
    /// Floor area needed, m².
    pub floor: f64,
    /// Operating money, yuan; `None`: no funding a pupil is set.
    pub operating: Option<f64>,
}

/// A stage without the norms, and with them, in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The stage.
    pub stage: Stage,
    /// The year: the one in which either has the largest shortage; the base year, if neither ever has one.
    pub year: Year,
    /// Without them.
    pub before: Of,
    /// With them.
    pub after: Of,
}

/// What the norms of `after` do by stage; both are the same plan, but for the norms.
pub fn effect(before: &Inputs, after: &Inputs) -> [Effect; 3] {
    let [before, after] = [before, after].map(all);
    Stage::ALL.map(|stage| {
        let [before, after] = [&before[stage as usize], &after[stage as usize]];
        let mut worst = (0, 0.0);
        for (step, (one, other)) in before.1.iter().zip(&after.1).enumerate() {
            let short = one.short.max(other.short);
            if short > worst.1 + 1e-6 {
                worst = (step, short);
            }
        }
        let at = |of: &[Of]| of.get(worst.0).copied().unwrap_or_default();
        let year = before.0.saturating_add(i32::try_from(worst.0).unwrap_or(0));
        Effect { stage, year, before: at(&before.1), after: at(&after.1) }
    })
}

/// The base year, and each stage of the county year by year.
fn all(inputs: &Inputs) -> [(Year, Vec<Of>); 3] {
    let projection = project(inputs);
    let needs = needs(inputs, &projection, &schools(inputs, &projection));
    Stage::ALL.map(|stage| {
        let cells = projection.series(Area::County, stage).iter().zip(needs.series(Area::County, stage));
        let of = cells.map(|(cell, need)| Of {
            short: cell.unmet,
            classes: need.classes_needed,
            staff: need.staff.needed,
            floor: need.floor.needed,
            operating: need.operating,
        });
        (inputs.base_year, of.collect())
    })
}
