//! The parameter table: every lever as a row of figures and functions. The forms are made from it, so that a new lever
//! is a row and two words in `text`, not a new form.
//!
//! Values are in base units: 0.95, not 95. What an absent input stands for is in [`absent`].

mod absent;
mod births;
mod estates;
mod key;
mod kindergarten;
mod links;
mod norms;
mod outside;
mod progression;
mod projects;
mod sharing;
mod table;
mod thing;
mod urban;

pub use key::{Group, Key, id, parse};
pub use table::Fold;
pub use thing::{List, ids, places, position};

use super::Source;
use super::problem::entry;
use crate::model::{Inputs, Stage, Year};
use table::{Of, ROWS, Row, Things};

/// Rows of the table, and so pairs of words in each language.
pub const LEVERS: usize = 37;

/// A lever: what it sets and between which ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Which.
    pub key: Key,
    /// The group it is shown in.
    pub group: Group,
    /// Where it is folded away.
    pub fold: Fold,
    /// What its value counts.
    pub unit: Unit,
    /// Least value, in base units.
    pub min: f64,
    /// Greatest value.
    pub max: f64,
    /// Step of a slider.
    pub step: f64,
    /// Path of the input it sets, as in problems and sources.
    pub field: String,
}

/// What a lever's value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A relative change a year.
    PercentPerYear,
    /// A share.
    Percent,
    /// A calendar or school year.
    Year,
    /// A multiple.
    Times,
    /// 1 on, 0 off.
    Switch,
    /// Children.
    Children,
    /// Dwellings.
    Dwellings,
    /// Children per 100 dwellings.
    ChildrenPer100,
    /// Pupils a class.
    PupilsPerClass,
    /// Pupils per member of staff.
    PupilsPerStaff,
    /// Members of staff a class.
    StaffPerClass,
    /// A number of years.
    Years,
    /// A weight among others.
    Weight,
}

impl Unit {
    /// Whether its values are whole numbers.
    pub const fn is_whole(self) -> bool {
        matches!(
            self,
            Unit::Year | Unit::Switch | Unit::Children | Unit::Dwellings | Unit::PupilsPerClass | Unit::Years
        )
    }
}

/// The levers of these inputs that can have an effect here, group by group, in the order they are shown.
///
/// A range is widened where the inputs lie outside it, so that no value shown is off its slider.
pub fn parameters(inputs: &Inputs) -> Vec<Parameter> {
    let mut found = Vec::new();
    each(inputs, &mut |row, of| {
        if (row.works)(inputs, of) {
            found.extend(parameter_of(inputs, row, of));
        }
    });
    found
}

/// All levers these inputs have, whether they can have an effect or not, in the order they are shown.
pub fn keys(inputs: &Inputs) -> Vec<Key> {
    let mut found = Vec::new();
    each(inputs, &mut |row, of| {
        if (row.get)(inputs, of).is_some() {
            found.push((row.key)(of));
        }
    });
    found
}

/// The levers that differ between two sets of inputs that both have them, in the order they are shown; and the inputs
/// with all of them put back.
pub fn put_back(inputs: &Inputs, baseline: &Inputs) -> (Vec<Key>, Inputs) {
    let (mut back, mut moved) = (inputs.clone(), Vec::new());
    // The levers of a thing know no other thing, so each is asked in inputs that have but this one of its list: among
    // thousands it would have to be looked for at each of its levers.
    let [mut mine, mut theirs] = [inputs, baseline].map(thing::without_things);
    for rows in by_thing() {
        let Some(list) = rows[0].list() else {
            let from = moved.len();
            each_of(rows[0], inputs, &mut |of| {
                if row_differs(rows[0], inputs, baseline, of) {
                    moved.push((rows[0].key)(of));
                }
            });
            moved[from..].iter().for_each(|key| reset(&mut back, baseline, key));
            continue;
        };
        let known = places(baseline, list);
        for (place, id) in ids(inputs, list).iter().enumerate() {
            let Some(other) = known.get(id) else { continue };
            thing::copy(&mut mine, 0, (inputs, place), list);
            thing::copy(&mut theirs, 0, (baseline, *other), list);
            let alone = ids(&mine, list).concat();
            let mut found = Vec::new();
            each_lever(rows, &alone, &mut |row, of| {
                if row_differs(row, &mine, &theirs, of) {
                    moved.push((row.key)(Of { id, ..of }));
                    found.push((row, of.stage));
                }
            });
            for (row, stage) in &found {
                row_reset(row, &mut mine, &theirs, Of { stage: *stage, ..Of::thing(&alone) });
            }
            if !found.is_empty() {
                thing::copy(&mut back, place, (&mine, 0), list);
            }
        }
    }
    (moved, back)
}

/// The levers of births in single years.
pub fn birth_years(inputs: &Inputs) -> impl Iterator<Item = Key> {
    births::years(inputs).map(Key::BirthsIn)
}

/// Goes through all levers there may be, in the order they are shown.
fn each(inputs: &Inputs, found: &mut dyn FnMut(&'static Row, Of)) {
    for rows in by_thing() {
        match rows[0].list() {
            Some(list) => ids(inputs, list).iter().for_each(|id| each_lever(rows, id, found)),
            None => each_of(rows[0], inputs, &mut |of| found(rows[0], of)),
        }
    }
}

/// The rows, those of the same things together.
fn by_thing() -> impl Iterator<Item = &'static [&'static Row]> {
    ROWS.chunk_by(|one, next| one.list().is_some() && one.list() == next.list())
}

/// Goes through the levers of a row that is not one of things.
fn each_of(row: &Row, inputs: &Inputs, found: &mut dyn FnMut(Of)) {
    match row.things {
        Things::Years => births::years(inputs).for_each(|year| found(Of { year, ..Of::COUNTY })),
        Things::Stages => Stage::ALL.into_iter().for_each(|stage| found(Of { stage, ..Of::COUNTY })),
        _ => found(Of::COUNTY),
    }
}

/// Goes through the levers of one thing.
fn each_lever(rows: &[&'static Row], id: &str, found: &mut dyn FnMut(&'static Row, Of)) {
    for row in rows {
        let stages = if matches!(row.things, Things::EachByStage(_)) { &Stage::ALL[..] } else { &Stage::ALL[..1] };
        stages.iter().for_each(|stage| found(row, Of { stage: *stage, ..Of::thing(id) }));
    }
}

/// Whether a lever can have an effect on these inputs.
pub fn works(inputs: &Inputs, key: &Key) -> bool {
    let (place, of) = key.parts();
    (ROWS[place].works)(inputs, of)
}

/// The row of one lever; `None`: these inputs do not have it.
pub fn parameter(inputs: &Inputs, key: &Key) -> Option<Parameter> {
    let (place, of) = key.parts();
    parameter_of(inputs, ROWS[place], of)
}

fn parameter_of(inputs: &Inputs, row: &Row, of: Of) -> Option<Parameter> {
    let value = (row.get)(inputs, of).filter(|value| value.is_finite())?;
    let (min, max) = (row.range)(inputs, of);
    let (mut min, mut max) = (min.min(value), max.max(value));
    if row.unit.is_whole() {
        (min, max) = (min.floor(), max.ceil());
    }
    Some(Parameter {
        key: (row.key)(of),
        group: row.group,
        fold: row.fold,
        unit: row.unit,
        min,
        max,
        step: row.step,
        field: field(inputs, row, of),
    })
}

/// The path of the input a lever sets: a link or arrivals by their place, other things by their id.
fn field(inputs: &Inputs, row: &Row, of: Of) -> String {
    let text = row.field.replace('*', thing::stage_name(of.stage));
    match (row.things, text.split_once("[]")) {
        (Things::Years, Some((start, _))) => format!("{start}{}", of.year),
        (Things::Each(list) | Things::EachByStage(list), Some((_, rest))) => {
            let place = position(inputs, list, of.id).unwrap_or(0);
            let by_place = matches!(list, List::Links | List::Arrivals);
            format!("{}{rest}", entry(list.name(), place, if by_place { "" } else { of.id }))
        }
        (Things::Stages, _) if matches!((row.key)(of), Key::ClassSize(_)) => {
            norms::class_size_field(inputs, of).unwrap_or(text)
        }
        _ => text,
    }
}

/// The value of a lever as the model uses it; `None`: these inputs do not have it.
pub fn get(inputs: &Inputs, key: &Key) -> Option<f64> {
    let (place, of) = key.parts();
    (ROWS[place].get)(inputs, of).filter(|value| value.is_finite())
}

/// The year from which the births lever holds: it may be later than the first unknown one, where a county gives a path.
pub fn births_since(inputs: &Inputs) -> Year {
    births::since(inputs)
}

/// The yearly change of births on a low, a middle and a high path.
pub fn births_paths(baseline: &Inputs) -> [f64; 3] {
    births::paths(baseline)
}

/// Sets a lever: within its range, years and counts to whole numbers. What is not a number, or a lever these inputs do
/// not have, changes nothing; nor does the value it has, so that a target by class stays until a lever replaces it.
pub fn set(inputs: &mut Inputs, key: &Key, value: f64) {
    let Some(row) = parameter(inputs, key).filter(|_| !value.is_nan()) else { return };
    let value = if row.unit.is_whole() { value.round() } else { value };
    put(inputs, key, value.clamp(row.min, row.max));
}

/// Sets a lever to a value that another plan has, be it within the range or not.
pub fn put(inputs: &mut Inputs, key: &Key, value: f64) {
    if get(inputs, key) != Some(value) {
        let (place, of) = key.parts();
        (ROWS[place].set)(inputs, of, value);
    }
}

/// Puts a lever back to what it is in the baseline, exactly: also a path of births, a target by class, or no target
/// at all.
pub fn reset(inputs: &mut Inputs, baseline: &Inputs, key: &Key) {
    let (place, of) = key.parts();
    row_reset(ROWS[place], inputs, baseline, of);
}

fn row_reset(row: &Row, inputs: &mut Inputs, baseline: &Inputs, of: Of) {
    match &row.exact {
        Some(exact) => (exact.back)(inputs, baseline, of),
        None => (row.get)(baseline, of).and_then(|value| (row.set)(inputs, of, value)),
    };
}

/// Whether a lever differs between two sets of inputs that both have it: putting it back would change something.
pub fn differs(inputs: &Inputs, baseline: &Inputs, key: &Key) -> bool {
    let (place, of) = key.parts();
    row_differs(ROWS[place], inputs, baseline, of)
}

fn row_differs(row: &Row, inputs: &Inputs, baseline: &Inputs, of: Of) -> bool {
    let (Some(here), Some(there)) = ((row.get)(inputs, of), (row.get)(baseline, of)) else { return false };
    row.exact.as_ref().map_or(here != there, |exact| (exact.differs)(inputs, baseline, of))
}

/// Where a lever's value comes from: the source of its field, else that of the nearest group the field belongs to.
pub fn source_of<'a>(sources: &'a [Source], field: &str) -> Option<&'a Source> {
    let covers = |source: &&Source| {
        let rest = field.strip_prefix(source.field.as_str());
        !source.field.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    sources.iter().filter(covers).max_by_key(|source| source.field.len())
}
