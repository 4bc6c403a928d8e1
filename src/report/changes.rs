//! What a scenario changes of its baseline, lever by lever.

use crate::model::Inputs;
use crate::scenario::parameters::{Key, differs, get, parameters, reset};

/// What differs between two sets of inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The levers that differ, in the order they are shown.
    pub keys: Vec<Key>,
    /// Whether anything differs that is no lever, such as pupils or zones.
    pub data: bool,
}

impl Changes {
    /// How many there are: levers, and all other data as one.
    pub fn count(&self) -> usize {
        self.keys.len() + usize::from(self.data)
    }

    /// Whether a lever differs.
    pub fn has(&self, key: &Key) -> bool {
        self.keys.contains(key)
    }
}

/// The changes a scenario makes to its baseline.
pub fn changes(inputs: &Inputs, baseline: &Inputs) -> Changes {
    let levers = parameters(inputs).into_iter().map(|parameter| parameter.key);
    // A lever of a project the baseline does not have cannot be put back; the new project is a change of data.
    let known: Vec<Key> = levers.filter(|key| get(baseline, key).is_some()).collect();
    let mut back = inputs.clone();
    for key in &known {
        reset(&mut back, baseline, key);
    }
    let keys = known.into_iter().filter(|key| differs(inputs, baseline, key)).collect();
    Changes { data: back != *baseline, keys }
}
