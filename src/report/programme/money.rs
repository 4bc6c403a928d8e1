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

/// Capital of the projects carried out that is spent in no year shown: it is in none of the totals.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outside {
    /// Yuan, before the base year.
    pub before: f64,
    /// Yuan, after the last year.
    pub after: f64,
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

/// Capital of projects, by their places, that is spent before the base year or after the last.
pub fn outside(inputs: &Inputs, needs: &Needs, projects: impl Iterator<Item = usize>) -> Outside {
    let mut outside = Outside::default();
    for place in projects {
        let (project, cost) = (&inputs.projects[place], needs.projects[place].cost);
        if !project.on {
            continue;
        }
        let usual = [project.first_year.saturating_sub(1)];
        let years = if project.cost_years.is_empty() { &usual[..] } else { &project.cost_years };
        let part = cost / years.len() as f64;
        for year in years.iter().map(|year| year.saturating_add(project.delay)) {
            let step = i64::from(year) - i64::from(inputs.base_year);
            match usize::try_from(step) {
                Err(_) => outside.before += part,
                Ok(step) if step >= needs.years => outside.after += part,
                Ok(_) => (),
            }
        }
    }
    outside
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
