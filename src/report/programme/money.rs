//! What the programme costs, by project and by year; what is not given is estimated as the needs say (§4).

use crate::model::{Inputs, Needs, Project, ProjectNeed, School, needs, project as projected, schools};

/// What a project costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// Yuan.
    pub yuan: f64,
    /// Whether it is floor area × unit cost, because no cost is given.
    pub estimated: bool,
}

/// Capital of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spent {
    /// Yuan, of the projects carried out, estimates included.
    pub yuan: f64,
    /// Of these estimated.
    pub estimated: f64,
}

/// What a project costs; `None`: its cost is not given, and it builds nothing.
pub fn price(project: &Project, need: &ProjectNeed) -> Option<Price> {
    let estimate = || (need.cost_estimated && need.cost > 0.0).then_some(Price { yuan: need.cost, estimated: true });
    project.cost.map(|yuan| Price { yuan, estimated: false }).or_else(estimate)
}

/// Capital by year, b … b+H, of the projects carried out.
pub fn spending(needs: &Needs) -> Vec<Spent> {
    let at = |step: usize| {
        let estimated = needs.projects.iter().enumerate().filter(|(_, need)| need.cost_estimated);
        let estimated = estimated.map(|(place, _)| needs.capital_of(place)[step]).sum();
        Spent { yuan: needs.capital_in(step), estimated }
    };
    (0..needs.years).map(at).collect()
}

/// What a project of a plan would need if it were carried out, in the place of the one of its id or beside the others.
pub fn need_of(inputs: &Inputs, project: &Project, built: &[School]) -> ProjectNeed {
    let mut inputs = inputs.clone();
    let project = Project { on: true, ..project.clone() };
    let place = match inputs.projects.iter().position(|other| other.id == project.id) {
        Some(place) => {
            inputs.projects[place] = project;
            place
        }
        None => {
            inputs.projects.push(project);
            inputs.projects.len() - 1
        }
    };
    inputs.schools.extend(built.iter().cloned());
    let projection = projected(&inputs);
    needs(&inputs, &projection, &schools(&inputs, &projection)).projects[place]
}
