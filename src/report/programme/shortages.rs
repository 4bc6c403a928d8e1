//! Shortages that the programme is made against: when they begin without any project, what is left of them, which
//! projects change them, by when the rest has to be decided, and from when on a new school could help.

use super::super::SHORT;
use super::{Bar, Group, balances, cells, otherwise, year_at, zone_of};
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
    /// What a new school could do about what is left.
    pub new_school: Option<NewSchool>,
    /// The projects carried out that change it while it lasts, what does most first; what does next to nothing is left
    /// out where another does more.
    pub helpers: Vec<Helper>,
}

/// A new school against a shortage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSchool {
    /// The school year in which one opens that is decided upon in the base year.
    pub opens: Year,
    /// By when it is to be decided to be there in the year that lacks most, where that is later than the first and still
    /// ahead.
    pub for_worst: Option<Year>,
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

/// A project that changes a shortage, for the better or the worse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Helper {
    /// Its place in the inputs.
    pub project: usize,
    /// The school year in which it opens.
    pub opens: Year,
    /// What it does there.
    pub does: Does,
}

/// What a project does where places are short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Does {
    /// It brings so many rooms of the stage, or takes them.
    Rooms(f64),
    /// Pupils come or go with it, so that the balance of places changes by so much at most.
    Balance(f64),
}

/// The shortages of a plan, and those that its programme does away with; what is to be decided first comes first, what is
/// dealt with last. `without`: the plan without any project.
pub fn shortages(inputs: &Inputs, plan: &Projection, without: &Projection, groups: &[Group]) -> Vec<Shortage> {
    let mut shortages = Vec::new();
    // Of a project with which pupils go elsewhere, only the plan without it says what it does.
    let moving = inputs.projects.iter().filter(|one| one.on && !(one.moves.is_empty() && one.closures.is_empty()));
    let mut apart: Option<Vec<(&str, Projection)>> = None;
    for zone in 0..inputs.zones.len() {
        for stage in Stage::ALL {
            let area = Area::Zone(zone);
            let [left, bare] = [plan, without].map(|projection| spell(projection, area, stage));
            let Some(last) = left.iter().chain(&bare).map(|spell| spell.last).max() else { continue };
            let decision = left.is_some().then(|| plan.decision(area, stage)).flatten();
            let apart = apart.get_or_insert_with(|| {
                let without = |id: &str| otherwise(inputs, id).map(|other| other.projection);
                moving.clone().filter_map(|one| Some((&*one.id, without(&one.id)?))).collect()
            });
            let does = |bar: &Bar| {
                let project = &inputs.projects[bar.project];
                match apart.iter().find(|(id, _)| *id == project.id) {
                    Some((_, other)) => difference(plan, other, area, stage, last).map(Does::Balance),
                    None => rooms_there(inputs, bar, zone, stage).map(Does::Rooms),
                }
            };
            let a_room = cells(plan, area, stage).iter().rev().find(|cell| cell.rooms > 0.0);
            let a_room = a_room.map_or(1.0, |cell| cell.places / cell.rooms);
            let helpers = most_first(helpers(inputs, groups, last, &does), a_room);
            let new_school = left.map(|spell| new_school(inputs, stage, &spell));
            shortages.push(Shortage { zone, stage, without: bare, left, decision, new_school, helpers });
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

fn helpers(inputs: &Inputs, groups: &[Group], last: Year, does: &dyn Fn(&Bar) -> Option<Does>) -> Vec<Helper> {
    let bars = groups.iter().flat_map(|group| &group.bars);
    let bars = bars.filter(|bar| bar.opens <= last && inputs.projects[bar.project].on);
    let mut helpers: Vec<Helper> =
        bars.filter_map(|bar| Some(Helper { project: bar.project, opens: bar.opens, does: does(bar)? })).collect();
    sort_by(&mut helpers, |one, other| one.opens.cmp(&other.opens));
    helpers
}

/// Those that do most first, those that open first of the same; without those that change few places, unless all do.
/// `a_room`: the places of one.
fn most_first(mut helpers: Vec<Helper>, a_room: f64) -> Vec<Helper> {
    /// So many places are not few.
    const SOME: f64 = 10.0;
    let size = |helper: &Helper| match helper.does {
        Does::Rooms(rooms) => (rooms * a_room).abs(),
        Does::Balance(most) => most.abs(),
    };
    if helpers.iter().any(|helper| size(helper) >= SOME) {
        helpers.retain(|helper| size(helper) >= SOME);
    }
    sort_by(&mut helpers, |one, other| size(other).total_cmp(&size(one)));
    helpers
}

/// Rooms of a stage that a project brings to a zone, or takes there; `None`: neither.
fn rooms_there(inputs: &Inputs, bar: &Bar, zone: usize, stage: Stage) -> Option<f64> {
    let effects = &inputs.projects[bar.project].effects;
    let here = effects.iter().filter(|one| one.stage == stage && zone_of(inputs, one) == Some(zone));
    Some(here.map(|effect| effect.rooms).sum()).filter(|rooms| *rooms != 0.0)
}

/// By how much a balance differs at most, up to a year; `None`: it does not.
fn difference(plan: &Projection, other: &Projection, area: Area, stage: Stage, last: Year) -> Option<f64> {
    let until = balances(plan, other, area, stage).into_iter().filter(|one| one.year <= last);
    let differences = until.map(|one| one.with - one.without);
    let most = differences.fold(0.0, |most: f64, one| if one.abs() > most.abs() { one } else { most });
    Some(most).filter(|most| most.abs() >= SHORT)
}

fn new_school(inputs: &Inputs, stage: Stage, left: &Spell) -> NewSchool {
    let lead = inputs.norms.lead_time.of(stage);
    let decide = left.in_year.saturating_sub_unsigned(lead);
    NewSchool {
        opens: inputs.base_year.saturating_add_unsigned(lead),
        for_worst: Some(decide).filter(|decide| left.in_year > left.first && *decide >= inputs.base_year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_most_is_named_first_and_next_to_nothing_not_at_all() {
        let helper = |project: usize, does: Does| Helper { project, opens: 2020, does };
        let of = |does: &[Does]| {
            let all = does.iter().enumerate().map(|(place, does)| helper(place, *does)).collect();
            most_first(all, 45.0).into_iter().map(|one| one.project).collect::<Vec<_>>()
        };
        // Two rooms are 90 places.
        let all = [Does::Balance(1.0), Does::Balance(-60.0), Does::Rooms(2.0), Does::Balance(400.0)];
        assert_eq!(of(&all), [3, 2, 1]);
        assert_eq!(of(&[Does::Balance(1.0), Does::Balance(-4.0)]), [1, 0], "there is nothing else");
        assert_eq!(of(&[Does::Rooms(1.0), Does::Rooms(1.0)]), [0, 1]);
    }
}
