//! What a scenario changes of its baseline: levers, and everything else, each with its way back.
//!
//! Taking back one change leaves the others, but for a school that came with a project and goes with it; taking back all of them gives the baseline's inputs exactly.

mod data;

pub use data::{CountyData, ZoneData};

use crate::model::Inputs;
use crate::scenario::parameters::{Key, List, get, put, put_back, reset};

/// What differs between two sets of inputs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Each difference: the levers in the order they are shown, then the rest in the order of the file.
    pub list: Vec<Change>,
}

/// A difference.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A lever stands elsewhere.
    Lever(Key),
    /// Something of the county that is no lever.
    County(CountyData),
    /// Something of the zone of this id.
    Zone(String, ZoneData),
    /// Something else of a thing that both have, such as a project's rooms or cost.
    Thing(List, String),
    /// A thing the baseline does not have.
    Added(List, String),
    /// A thing only the baseline has.
    Removed(List, String),
    /// What both have stands in another order.
    Order(List),
}

impl Change {
    /// Whether it is made of figures that have words of their own: norms, rules of admission, shares of places.
    pub fn has_figures(&self) -> bool {
        use CountyData::{Admissions, ClassSizes, Lines, ResourceNorms};
        match self {
            Change::County(data) => matches!(data, Admissions | ClassSizes | ResourceNorms | Lines),
            Change::Zone(_, data) => *data == ZoneData::Sharing,
            _ => false,
        }
    }
}

impl Changes {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Whether a lever differs.
    pub fn has(&self, key: &Key) -> bool {
        self.levers().any(|lever| lever == key)
    }

    /// The levers that differ.
    pub fn levers(&self) -> impl Iterator<Item = &Key> {
        self.list.iter().filter_map(|change| match change {
            Change::Lever(key) => Some(key),
            _ => None,
        })
    }
}

/// The changes a scenario makes to its baseline.
pub fn changes(inputs: &Inputs, baseline: &Inputs) -> Changes {
    let (keys, back) = put_back(inputs, baseline);
    let mut list: Vec<Change> = keys.into_iter().map(Change::Lever).collect();
    if back != *baseline {
        data::add(&back, baseline, &mut list);
    }
    Changes { list }
}

/// Takes one change back, and leaves the others as they are.
pub fn take_back(inputs: &mut Inputs, baseline: &Inputs, change: &Change) {
    if let Change::Lever(key) = change {
        return reset(inputs, baseline, key);
    }
    let (moved, _) = put_back(inputs, baseline);
    let kept: Vec<(Key, f64)> = moved.into_iter().filter_map(|key| Some((key.clone(), get(inputs, &key)?))).collect();
    data::take_back(inputs, baseline, change);
    for (key, value) in kept {
        put(inputs, &key, value);
    }
}
