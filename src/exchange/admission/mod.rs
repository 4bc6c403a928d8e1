//! Admission in rounds as a table: what becomes of each group, stage by stage; and its rules as they are typed.

mod form;

pub use form::{Field, Wrong, keep, shown, typed};

use super::tables::{number, stage_name};
use crate::analysis::admission::lottery::Chance;
use crate::analysis::admission::rounds::admit;
use crate::analysis::admission::{Admissions, Flow, Group, Outcome, Refusal, place_of};
use crate::model::{Inputs, Projection, Stage, Year};
use std::io::Write;

/// The columns.
const HEAD: [&str; 21] = [
    "id",
    "year",
    "stage",
    "group",
    "applied",
    "placed_reserve",
    "placed_catchment",
    "placed_lottery",
    "placed_points",
    "redirected_zone",
    "redirected_beyond",
    "back_home",
    "unplaced",
    "odds",
    "odds_twins",
    "odds_triplets",
    "standard_error",
    "points_needed",
    "tied",
    "tied_placed",
    "spare",
];

/// What stands for all groups together.
const ALL: &str = "*";

/// Writes the admission to a school or zone in a year: for each stage it has a line for each group and, with group `*`,
/// one for all. `Ok(Err(…))`: there is none, and why.
pub fn write_admission(
    out: impl Write,
    inputs: &Inputs,
    projection: &Projection,
    id: &str,
    year: Year,
) -> csv::Result<Result<(), Refusal>> {
    let Some(at) = place_of(inputs, id) else { return Ok(Err(Refusal::UnknownPlace)) };
    let admissions = Admissions::new(inputs, projection);
    let mut outcomes = Vec::new();
    for stage in Stage::ALL {
        match admissions.case(inputs, projection, (&at, stage, year)) {
            Ok(case) => outcomes.push((stage, admit(&case.rounds))),
            Err(Refusal::Nobody) => {}
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    if outcomes.is_empty() {
        return Ok(Err(Refusal::Nobody));
    }
    let mut table = csv::Writer::from_writer(out);
    table.write_record(HEAD)?;
    for (stage, outcome) in &outcomes {
        let total = outcome.total();
        let groups = Group::ALL.map(|group| (group_name(group), outcome.flow(group), told(outcome, group)));
        let all = (
            ALL,
            &total,
            std::array::from_fn(|place| if place == 7 { outcome.spare.to_string() } else { String::new() }),
        );
        for (group, flow, told) in groups.into_iter().chain([all]) {
            let head = [id.to_owned(), year.to_string(), stage_name(*stage).to_owned(), group.to_owned()];
            table.write_record(head.into_iter().chain(figures(flow)).chain(told))?;
        }
    }
    table.flush()?;
    Ok(Ok(()))
}

fn figures(flow: &Flow) -> [String; 9] {
    let [reserve, catchment, lottery, points] = flow.placed;
    let all = [flow.applied, reserve, catchment, lottery, points, flow.zone, flow.beyond, flow.home, flow.unplaced];
    all.map(|children| children.to_string())
}

/// Odds and points of a group, and places left.
fn told(outcome: &Outcome, group: Group) -> [String; 8] {
    let mut told: [String; 8] = Default::default();
    match group {
        Group::Lottery => {
            let share = |chance: Option<Chance>| chance.map_or_else(String::new, |chance| number(chance.share));
            let errors = outcome.chances.iter().flatten().filter_map(|chance| chance.error);
            for (cell, chance) in told.iter_mut().zip(outcome.chances) {
                *cell = share(chance);
            }
            told[3] = errors.reduce(f64::max).map_or_else(String::new, number);
        }
        group => told[0] = outcome.share_placed(group).map_or_else(String::new, number),
    }
    if let Some(cut) = outcome.cut.filter(|_| group == Group::Points) {
        told[4] = number(cut.points);
        told[5] = cut.tied.to_string();
        told[6] = cut.tied_placed.to_string();
    }
    told
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::Special => "special",
        Group::Registered => "registered",
        Group::Residents => "residents",
        Group::Lottery => "lottery",
        Group::Points => "points",
    }
}
