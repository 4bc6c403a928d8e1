//! The account of a projection: who came and went between one year and the next, and why.

use super::flow::{Flow, watched};
use super::inputs::Inputs;
use super::prepared::{Places, prepare};
use super::words::{AGES, Ages};

/// Why children come to a zone or leave it, beside being born and growing older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Links between zones (step 3).
    Transfer,
    /// Mergers and relocations across zones (step 3).
    Mergers,
    /// Arrivals from outside (step 4).
    Arrivals,
    /// Housing estates (step 5).
    Housing,
}

impl Cause {
    /// All of them, in the order of the steps.
    pub const ALL: [Cause; 4] = [Cause::Transfer, Cause::Mergers, Cause::Arrivals, Cause::Housing];
}

/// Net gains of every zone, year b+1 first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    zones: usize,
    gains: Vec<[Ages; 4]>,
}

impl Account {
    /// Children a zone gained (lost: below 0) between `step − 1` and `step` years after the base year, by age reached.
    pub fn gained(&self, zone: usize, step: usize, cause: Cause) -> &[f64] {
        &self.gains[(step - 1) * self.zones + zone][cause as usize]
    }
}

/// The account of the projection of the same inputs.
pub fn account(inputs: &Inputs) -> Account {
    let zones = inputs.zones.len();
    let plan = prepare(inputs, &Places::new(inputs));
    let mut gains = vec![[[0.0; AGES]; 4]; zones * plan.horizon];
    let mut last = vec![[0.0; AGES]; zones];
    let _: Flow = watched(&plan, &mut |step, cause, children| {
        if let Some(cause) = cause {
            for (zone, gains) in gains[(step - 1) * zones..step * zones].iter_mut().enumerate() {
                gains[cause as usize] = std::array::from_fn(|age| children[zone][age] - last[zone][age]);
            }
        }
        last.copy_from_slice(children);
    });
    Account { zones, gains }
}
