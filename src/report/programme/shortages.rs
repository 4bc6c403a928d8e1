//! Shortages that the programme is made against: when they begin without any project, what is left of them, who helps,
//! and by when the rest has to be decided.

use super::super::SHORT;
use super::{Group, cells, year_at, zone_of};
use crate::model::{Area, Cell, Decision, Inputs, Projection, Stage, Year};
use crate::scenario::order::sort_by;

/// A zone and stage that lacks places, or would without the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortage {
    /// The zone, by its place in the inputs.
    pub zone: usize,
    /// The stage.
    pub stage: Stage,
    /// The shortage without any project; `None`: there is none.
    pub without: Option<Spell>,
    /// What is left of it in the plan; `None`: nothing.
    pub left: Option<Spell>,
    /// What is to be decided in the plan; there is one wherever something is left.
    pub decision: Option<Decision>,
    /// The projects carried out that bring rooms there in time, those that open first before the others.
    pub helpers: Vec<Helper>,
}

/// From when to when places are short, and how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    /// First school year in shortage.
    pub first: Year,
    /// Last one.
    pub last: Year,
    /// The most places lacking in a year.
    pub most: f64,
    /// The year that lacks most.
    pub in_year: Year,
    /// Classes lacking in that year.
    pub classes: f64,
}

/// A project that brings rooms where they are short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Helper {
    /// Its place in the inputs.
    pub project: usize,
    /// The school year in which it opens.
    pub opens: Year,
    /// Rooms of the stage it brings to the zone.
    pub rooms: f64,
}

/// The shortages of a plan, and those that its programme does away with; what is to be decided first comes first, what is
/// dealt with last. `without`: the plan without any project.
pub fn shortages(inputs: &Inputs, plan: &Projection, without: &Projection, groups: &[Group]) -> Vec<Shortage> {
    let mut shortages = Vec::new();
    for zone in 0..inputs.zones.len() {
        for stage in Stage::ALL {
            let area = Area::Zone(zone);
            let [left, bare] = [plan, without].map(|projection| spell(projection, area, stage));
            let Some(last) = left.iter().chain(&bare).map(|spell| spell.last).max() else { continue };
            let decision = left.is_some().then(|| plan.decision(area, stage)).flatten();
            let helpers = helpers(inputs, groups, zone, stage, last);
            shortages.push(Shortage { zone, stage, without: bare, left, decision, helpers });
        }
    }
    // What is left before what is not; then by date, then by size.
    let key = |one: &Shortage| one.decision.map_or(Year::MAX, |decision| decision.decide_by);
    let size = |one: &Shortage| one.left.or(one.without).map_or(0.0, |spell| spell.most);
    sort_by(&mut shortages, |one, other| key(one).cmp(&key(other)).then(size(other).total_cmp(&size(one))));
    shortages
}

/// When an area lacks places, and how many; `None`: it never does.
pub fn spell(projection: &Projection, area: Area, stage: Stage) -> Option<Spell> {
    let cells = cells(projection, area, stage);
    let short = |cell: &&Cell| cell.unmet >= SHORT;
    let first = cells.iter().position(|cell| short(&cell))?;
    let last = cells.iter().rposition(|cell| short(&cell))?;
    let (at, most) = cells.iter().enumerate().fold((first, 0.0), |(at, most), (step, cell)| {
        if cell.unmet > most + 1e-6 { (step, cell.unmet) } else { (at, most) }
    });
    let year = |step| year_at(projection, step);
    Some(Spell { first: year(first), last: year(last), most, in_year: year(at), classes: cells[at].classes_short })
}

fn helpers(inputs: &Inputs, groups: &[Group], zone: usize, stage: Stage, last: Year) -> Vec<Helper> {
    let bars = groups.iter().flat_map(|group| &group.bars);
    let mut helpers: Vec<Helper> = Vec::new();
    for bar in bars.filter(|bar| bar.opens <= last && bar.zones.contains(&zone)) {
        let project = &inputs.projects[bar.project];
        let here = project.effects.iter().filter(|one| one.stage == stage && zone_of(inputs, one) == Some(zone));
        let rooms: f64 = here.map(|effect| effect.rooms).sum();
        if project.on && rooms > 0.0 {
            helpers.push(Helper { project: bar.project, opens: bar.opens, rooms });
        }
    }
    sort_by(&mut helpers, |one, other| one.opens.cmp(&other.opens));
    helpers
}
