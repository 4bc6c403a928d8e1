//! What a work comes to. Nothing is worked out twice: what is the same as before is taken over.

use super::Work;
use crate::model::{Inputs, Projection, project};
use crate::report::{Deeper, Findings, findings, goes_deeper};
use crate::scenario::Scenario;
use crate::scenario::check::{check, check_results, computable};
use crate::scenario::problem::Problem;
use std::cell::OnceCell;
use std::rc::Rc;

/// A scenario and what it comes to.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Its projection; where it can't be computed, of no meaning.
    pub projection: Rc<Projection>,
    /// What is found in it.
    pub findings: Rc<Findings>,
    /// What is wrong or unusual in it, and what could not be done as asked for.
    pub problems: Rc<Vec<Problem>>,
    /// What its schools and needs come to, once somebody has asked.
    deeper: Rc<OnceCell<Deeper>>,
}

/// The same results, not merely equal ones.
impl PartialEq for Computed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario) && Rc::ptr_eq(&self.projection, &other.projection)
    }
}

impl Computed {
    fn of(scenario: &Rc<Scenario>) -> Self {
        let inputs = &scenario.inputs;
        let projection = project(inputs);
        let mut problems = check(inputs);
        if computable(&problems) {
            problems.extend(check_results(inputs, &projection));
        }
        Self {
            scenario: scenario.clone(),
            findings: Rc::new(findings(inputs, &projection)),
            projection: Rc::new(projection),
            problems: Rc::new(problems),
            deeper: Rc::default(),
        }
    }

    /// What its schools and needs come to, worked out once, by the part of the page that can; `None`: they tell nothing
    /// beyond the projection.
    pub fn deeper(&self, by: fn(&Inputs, &Projection) -> Deeper) -> Option<&Deeper> {
        let inputs = &self.scenario.inputs;
        goes_deeper(inputs).then(|| self.deeper.get_or_init(|| by(inputs, &self.projection)))
    }

    /// Whether its figures mean anything.
    pub fn computable(&self) -> bool {
        computable(&self.problems)
    }
}

/// Results of the baseline and of the plan of a work. `known`: results there are already.
pub(super) fn results(work: &Work, known: &[&Computed]) -> (Computed, Computed) {
    let baseline = of(work.baseline(), known);
    let with_baseline: Vec<&Computed> = known.iter().copied().chain([&baseline]).collect();
    let plan = of(work.scenario(), &with_baseline);
    (baseline, plan)
}

/// Results of all scenarios of a work, in their order.
pub(super) fn all(work: &Work, known: &[&Computed], before: &[Computed]) -> Vec<Computed> {
    let known: Vec<&Computed> = known.iter().copied().chain(before).collect();
    work.scenarios.iter().map(|scenario| of(scenario, &known)).collect()
}

/// The result of a scenario: one that is known, of itself or of one with the same inputs, or a new one.
fn of(scenario: &Rc<Scenario>, known: &[&Computed]) -> Computed {
    let same = known.iter().find(|result| Rc::ptr_eq(&result.scenario, scenario));
    let equal = || known.iter().find(|result| result.scenario.inputs == scenario.inputs);
    match same.or_else(equal) {
        Some(result) => Computed { scenario: scenario.clone(), ..(*result).clone() },
        None => Computed::of(scenario),
    }
}
