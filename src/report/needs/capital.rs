//! What projects cost, year by year, and what comes with them.

use crate::model::{Area, Inputs, Needs, Project};
use crate::report::headline::changes;
use crate::report::programme::{Outside, outside};
use std::ops::Range;

/// What a project costs, year by year, and what comes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Capital {
    /// Its place in the inputs.
    pub project: usize,
    /// Whether it is floor area × unit cost, for want of a figure.
    pub estimated: bool,
    /// Yuan, year by year.
    pub by_year: Vec<f64>,
    /// Floor area, m², and whether it is places × norm.
    pub floor: (f64, bool),
    /// Land, m², and whether it is places × norm.
    pub land: (f64, bool),
    /// Posts that come with it; `None`: not said.
    pub posts: Option<f64>,
}

/// The projects of an area that cost anything in the years shown, of all stages, in the order of the inputs.
pub fn capital(inputs: &Inputs, needs: &Needs, area: Area) -> Vec<Capital> {
    let here = |(_, project): &(usize, &Project)| project.on && changes(inputs, project, area);
    let of = |(place, project): (usize, &Project)| {
        let need = needs.projects.get(place)?;
        let by_year = needs.capital_of(place).to_vec();
        let costs = by_year.iter().any(|yuan| *yuan > 0.0);
        costs.then_some(Capital {
            project: place,
            estimated: need.cost_estimated,
            by_year,
            floor: (need.floor, need.floor_estimated),
            land: (need.land, need.land_estimated),
            posts: project.staff,
        })
    };
    inputs.projects.iter().enumerate().filter(here).filter_map(of).collect()
}

/// Whether a project carried out in an area brings floor area or land in the years shown, of which the rooms come by
/// and by: it stands in full in its first year.
pub fn in_full_at_once(inputs: &Inputs, needs: &Needs, area: Area) -> bool {
    let last = inputs.base_year.saturating_add(i32::try_from(needs.years).unwrap_or(0));
    let opens = |project: &Project| project.first_year.saturating_add(project.delay);
    inputs.projects.iter().zip(&needs.projects).any(|(project, need)| {
        project.on
            && project.phase_in > 1
            && opens(project) < last
            && need.floor + need.land > 0.0
            && changes(inputs, project, area)
    })
}

/// What projects come to together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CapitalTotal {
    /// Yuan, year by year.
    pub by_year: Vec<f64>,
    /// The years from the first to the last in which anything is spent, as steps.
    pub spent: Range<usize>,
    /// Floor area, m²; whether any of it is by norm.
    pub floor: (f64, bool),
    /// Land, m²; whether any of it is by norm.
    pub land: (f64, bool),
    /// Posts; `None`: no project says.
    pub posts: Option<f64>,
}

/// The sum of projects.
pub fn capital_total(projects: &[Capital]) -> CapitalTotal {
    let mut sum = CapitalTotal::default();
    for of in projects {
        sum.by_year.resize(sum.by_year.len().max(of.by_year.len()), 0.0);
        sum.by_year.iter_mut().zip(&of.by_year).for_each(|(sum, yuan)| *sum += yuan);
        sum.floor = (sum.floor.0 + of.floor.0, sum.floor.1 || of.floor.1);
        sum.land = (sum.land.0 + of.land.0, sum.land.1 || of.land.1);
        if let Some(posts) = of.posts {
            sum.posts = Some(sum.posts.unwrap_or(0.0) + posts);
        }
    }
    let first = sum.by_year.iter().position(|yuan| *yuan > 0.0);
    let last = sum.by_year.iter().rposition(|yuan| *yuan > 0.0);
    sum.spent = first.zip(last).map_or(0..0, |(first, last)| first..last + 1);
    sum
}

/// Capital of the projects of an area that is spent in none of the years shown.
pub fn capital_outside(inputs: &Inputs, needs: &Needs, area: Area) -> Outside {
    let here = (0..inputs.projects.len()).filter(|place| changes(inputs, &inputs.projects[*place], area));
    outside(inputs, needs, here)
}
