//! What can be asked of two plans: the figures of a place, stage and school year that both of them have.

use super::shapley::Worth;
use crate::model::{Area, Effect, Inputs, MAX_HORIZON, Place, Project, Projection, Stage, Year};

/// What is asked: the shortage 缺口合计 and the idle places 闲置合计 of a place, stage and school year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Where.
    pub place: Place,
    /// Of which stage.
    pub stage: Stage,
    /// In which school year.
    pub year: Year,
}

/// One of two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// The one compared with.
    Base,
    /// The other one.
    Own,
}

/// Why nothing can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// A plan has no such place.
    Place(Plan),
    /// A plan does not reach that year.
    Year(Plan),
    /// The plans are the same: there is nothing to explain.
    Same,
}

/// The question why a plan differs from the base, if it can be asked.
///
/// # Errors
/// Where a plan lacks the place or the year, or where both are the same.
pub fn asked(base: &Inputs, own: &Inputs, question: Question) -> Result<Question, WhyNot> {
    question.of_both(base, own)?;
    if base == own { Err(WhyNot::Same) } else { Ok(question) }
}

impl Question {
    /// Shortage and idle places; `None`: the plan has no such place or year.
    pub fn figures(&self, inputs: &Inputs, projection: &Projection) -> Option<Worth> {
        let cell = projection.cell(self.area(inputs)?, self.stage, self.step(inputs)?);
        Some([cell.unmet, cell.idle])
    }

    /// Whether both plans have the place and the year.
    pub(super) fn of_both(&self, base: &Inputs, own: &Inputs) -> Result<(), WhyNot> {
        let plans = [(Plan::Base, base), (Plan::Own, own)];
        let without_place = plans.iter().find(|(_, inputs)| self.area(inputs).is_none());
        let without_year = plans.iter().find(|(_, inputs)| self.step(inputs).is_none());
        match (without_place, without_year) {
            (Some((plan, _)), _) => Err(WhyNot::Place(*plan)),
            (None, Some((plan, _))) => Err(WhyNot::Year(*plan)),
            (None, None) => Ok(()),
        }
    }

    /// Whether a project can matter: it moves pupils, closes schools, or has rooms of the stage there.
    pub(super) fn touches(&self, inputs: &Inputs, project: &Project) -> bool {
        let here = |zone: &str| self.place.holds(inputs, zone);
        let there = |effect: &Effect| effect.stage == self.stage && here(effect.zone_among(&inputs.schools));
        !project.moves.is_empty() || !project.closures.is_empty() || project.effects.iter().any(there)
    }

    /// The place in a plan; a kind of zones is one as long as there are such zones.
    fn area(&self, inputs: &Inputs) -> Option<Area> {
        let is_there = |area: &Area| match area {
            Area::Kind(kind) => inputs.zones.iter().any(|zone| zone.kind == *kind),
            Area::Zone(_) | Area::County => true,
        };
        self.place.area(inputs).filter(is_there)
    }

    /// How many years after the base year of a plan.
    fn step(&self, inputs: &Inputs) -> Option<usize> {
        let step = usize::try_from(i64::from(self.year) - i64::from(inputs.base_year)).ok();
        step.filter(|step| *step <= inputs.horizon.min(MAX_HORIZON))
    }
}
