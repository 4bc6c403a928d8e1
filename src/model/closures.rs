//! Schools that close, and the zones their pupils move between because of it (§2.2, step 3; §3).

use super::inputs::Inputs;
use super::prepared::Places;
use super::words::{STAGES, Stage};

/// A school and stage that closes within the projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Closing {
    /// The project.
    pub(super) project: usize,
    /// The school, by its place in the inputs.
    pub(super) school: usize,
    /// Its stage.
    pub(super) stage: Stage,
    /// t − b, from 1 on: what closed by the base year is part of it.
    pub(super) step: usize,
    /// The school its pupils go to, another one.
    pub(super) receiver: Option<usize>,
}

impl Closing {
    /// The school and stage among all schools and stages.
    pub(super) fn row(&self) -> usize {
        self.school * STAGES + self.stage as usize
    }
}

/// All closures of the projects that are carried out, in list order. A receiver that does not exist, or is the school
/// itself, is none.
pub(super) fn closings(inputs: &Inputs, horizon: usize, places: &Places) -> Vec<Closing> {
    let mut closings = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate().filter(|(_, plan)| plan.on) {
        let step = i64::from(plan.opening()) - i64::from(inputs.base_year);
        let Ok(step) = usize::try_from(step) else { continue };
        if step == 0 || step > horizon {
            continue;
        }
        for closure in &plan.closures {
            let Some((school, _)) = places.school(&closure.school) else { continue };
            let named = closure.receiver.as_ref().and_then(|id| places.school(id));
            let receiver = named.map(|(receiver, _)| receiver).filter(|receiver| *receiver != school);
            for stage in Stage::ALL.into_iter().filter(|stage| closure.stage.is_none_or(|only| only == *stage)) {
                closings.push(Closing { project, school, stage, step, receiver });
            }
        }
    }
    closings
}
