//! The ledger of large classes 大班额台账: school by school from when until when, and the county's sums by year.

use super::{Asked, OfSchool, kept, ordered, rows, zone_key};
use crate::model::{Classes, Inputs, Schools, Stage, Year};
use crate::scenario::order::sort_by;

/// A stage of a school in the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerLine {
    /// Which.
    pub of: OfSchool,
    /// The first and the last year with a class over its norm (45 in primary, 50 in junior schools by the national ones);
    /// `None`: never.
    pub over_norm: Option<(Year, Year)>,
    /// The same with a class over 55; never in a kindergarten.
    pub large: Option<(Year, Year)>,
    /// The same with a class over 65; never in a kindergarten.
    pub super_large: Option<(Year, Year)>,
    /// Pupils of the largest class of all years.
    pub largest: u32,
    /// Its classes, year by year.
    pub by_year: Vec<Classes>,
    /// Rooms that stand empty while cohorts keep too few classes, year by year; 0: it is not so.
    pub idle: Vec<u32>,
}

/// What the ledger can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerColumn {
    /// The school's name.
    School,
    /// Its zone.
    Zone,
    /// The stage.
    Stage,
    /// The first year over the norm.
    OverNorm,
    /// The first year over 55.
    Large,
    /// The first year over 65.
    SuperLarge,
    /// The largest class.
    Largest,
    /// What is counted in the year so many years after the base year.
    Counted(usize),
}

impl LedgerColumn {
    /// The columns before those of the years.
    pub const FIRST: [LedgerColumn; 7] = [
        LedgerColumn::School,
        LedgerColumn::Zone,
        LedgerColumn::Stage,
        LedgerColumn::OverNorm,
        LedgerColumn::Large,
        LedgerColumn::SuperLarge,
        LedgerColumn::Largest,
    ];

    /// Whether its first order is the falling one.
    pub const fn falls_first(self) -> bool {
        matches!(self, LedgerColumn::Largest | LedgerColumn::Counted(_))
    }
}

/// Classes of primary and junior schools in one year; of kindergartens alone, where these are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct YearTotal {
    /// All of them.
    pub classes: u32,
    /// Those over their norm.
    pub over_norm: u32,
    /// Large ones, super-large ones among them.
    pub large: u32,
    /// Super-large ones.
    pub super_large: u32,
}

impl YearTotal {
    /// The share of large classes; `None`: there are no classes.
    pub fn share(&self) -> Option<f64> {
        (self.classes > 0).then(|| f64::from(self.large) / f64::from(self.classes))
    }
}

/// The schools asked for; without those that never have a class over its norm, unless `all` are wanted.
pub fn ledger_lines(inputs: &Inputs, schools: &Schools, asked: &Asked, all: bool) -> Vec<LedgerLine> {
    let line = |of: OfSchool| {
        let by_year = schools.classes_of(of.school, of.stage).to_vec();
        let spell = |counted: fn(&Classes) -> u32| {
            let first = by_year.iter().position(|classes| counted(classes) > 0)?;
            let last = by_year.iter().rposition(|classes| counted(classes) > 0)?;
            Some((year(schools, first), year(schools, last)))
        };
        LedgerLine {
            of,
            over_norm: spell(|classes| classes.over_norm),
            large: spell(|classes| classes.large),
            super_large: spell(|classes| classes.super_large),
            largest: by_year.iter().map(|classes| classes.largest).max().unwrap_or(0),
            by_year,
            idle: (0..schools.years).map(|step| kept(inputs, schools, of, step).map_or(0, |kept| kept.idle)).collect(),
        }
    };
    rows(inputs, schools, asked).into_iter().map(line).filter(|line| all || line.over_norm.is_some()).collect()
}

/// Sorts the ledger; equals stay in their order, and what never happens comes last. `counted`: what of the years' classes
/// is shown. `rank`: of each school, the place of its name among all names.
pub fn sort_ledger(
    inputs: &Inputs,
    lines: &mut Vec<LedgerLine>,
    by: LedgerColumn,
    falls: bool,
    counted: fn(&Classes) -> u32,
    rank: &[usize],
) {
    let first = |spell: Option<(Year, Year)>| spell.map(|(first, _)| f64::from(first));
    let key = |line: &LedgerLine| -> Option<f64> {
        match by {
            LedgerColumn::School => Some(rank.get(line.of.school).copied().unwrap_or(line.of.school) as f64),
            LedgerColumn::Zone => Some(zone_key(inputs, line.of.school)),
            LedgerColumn::Stage => Some(f64::from(line.of.stage as u8)),
            LedgerColumn::OverNorm => first(line.over_norm),
            LedgerColumn::Large => first(line.large),
            LedgerColumn::SuperLarge => first(line.super_large),
            LedgerColumn::Largest => Some(f64::from(line.largest)),
            LedgerColumn::Counted(step) => line.by_year.get(step).map(|classes| f64::from(counted(classes))),
        }
    };
    sort_by(lines, |one, other| {
        let (one, other) = (key(one), key(other));
        let order = ordered(one.unwrap_or(0.0), other.unwrap_or(0.0), falls);
        one.is_none().cmp(&other.is_none()).then(order)
    });
}

/// The sums of an area by year. Of all stages together, primary and junior schools count: the lines are theirs.
pub fn totals_by_year(schools: &Schools, asked: &Asked) -> Vec<YearTotal> {
    let mut totals = vec![YearTotal::default(); schools.years];
    for stage in asked.stages().filter(|stage| asked.stage.is_some() || *stage != Stage::Kindergarten) {
        for (total, cell) in totals.iter_mut().zip(schools.area(asked.area, stage)) {
            total.classes = total.classes.saturating_add(cell.classes);
            total.over_norm = total.over_norm.saturating_add(cell.over_norm);
            total.large = total.large.saturating_add(cell.large);
            total.super_large = total.super_large.saturating_add(cell.super_large);
        }
    }
    totals
}

/// The year `step` years after the base year.
pub(super) fn year(schools: &Schools, step: usize) -> Year {
    schools.base_year.saturating_add(i32::try_from(step).unwrap_or(Year::MAX))
}
