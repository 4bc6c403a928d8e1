//! What a scenario is compared with: a preset's scenario, or an earlier one of the same link.

use super::FILE_VERSION;
use super::difference::{apply, difference};
use crate::scenario::meeting::{Meeting, Step};
use crate::scenario::order::gathered;
use crate::scenario::{Scenario, Workspace, file, presets};
use serde_json::Value;
use std::ops::RangeInclusive;

/// A scenario as JSON, in two ways that mean the same.
pub(super) struct Ground {
    /// As whoever opens the link has it: a preset as it was published, by hand.
    value: Value,
    /// As the program writes it: what is as by default is left out.
    plain: Value,
}

impl Ground {
    /// From JSON as the reader has it, and the same as the program writes it.
    pub(super) fn new(value: Value, plain: Value) -> Self {
        Self { value, plain }
    }

    /// From a preset.
    pub(super) fn preset(id: &str) -> Option<Self> {
        Some(Self::new(published(id)?, plain(&presets::preset(id)?)))
    }

    /// What turns this into the scenario, whose JSON as the program writes it is `target`.
    pub(super) fn difference(&self, target: &Value, scenario: &Scenario) -> Option<Value> {
        // A default that one writes and the other does not is no difference. Should anything be amiss with that, for
        // two ways of writing cannot always be told apart, every difference of the text counts.
        let short = difference(&self.plain, target);
        let same = self.value == self.plain || {
            let made = short.as_ref().map_or_else(|| Some(self.value.clone()), |change| apply(&self.value, change));
            made.and_then(read).as_ref() == Some(scenario)
        };
        if same { short } else { difference(&self.value, target) }
    }
}

/// The versions of the file that write a scenario as this version of the link does.
const SAME_SCENARIOS: RangeInclusive<u64> = 1..=FILE_VERSION;

/// The scenario of a preset, as it was published.
pub(super) fn published(id: &str) -> Option<Value> {
    let mut file: Value = serde_json::from_slice(presets::text(id)?.as_bytes()).ok()?;
    if !SAME_SCENARIOS.contains(&file.get("xuewei")?.as_u64()?) {
        return None;
    }
    let baseline = file.get("baseline").cloned();
    let scenarios = file.get_mut("scenarios")?.as_array_mut()?;
    let place = baseline.map_or(Some(0), |id| scenarios.iter().position(|one| one.get("id") == Some(&id)))?;
    (place < scenarios.len()).then(|| scenarios.swap_remove(place))
}

/// A scenario's JSON as the program writes it, without `null`.
pub(super) fn plain(scenario: &Scenario) -> Value {
    let text = file::write(&Workspace { scenarios: vec![scenario.clone()], ..Workspace::default() });
    let mut file: Value = serde_json::from_slice(text.as_bytes()).unwrap_or_default();
    let mut scenario = file.pointer_mut("/scenarios/0").map(Value::take).unwrap_or_default();
    if let Some(lines) = scenario.pointer_mut("/norms/lines") {
        without_null(lines);
    }
    scenario
}

/// A line that is not assessed is `null` in a file. In a difference that is what is gone, so that links have `false`.
fn without_null(value: &mut Value) {
    match value {
        Value::Null => *value = false.into(),
        Value::Object(fields) => fields.values_mut().for_each(without_null),
        _ => {}
    }
}

/// The steps of a meeting as the file has them; `None`: there are none.
pub(super) fn meeting(steps: &[Step]) -> Option<Value> {
    let meeting = Meeting { steps: steps.to_vec(), minutes: Vec::new() };
    let text = file::write(&Workspace { meeting, ..Workspace::default() });
    let mut file: Value = serde_json::from_slice(text.as_bytes()).unwrap_or_default();
    file.get_mut("meeting").map(Value::take)
}

fn read(value: Value) -> Option<Scenario> {
    let fields = [("xuewei".to_owned(), FILE_VERSION.into()), ("scenarios".to_owned(), vec![value].into())];
    let text = Value::Object(gathered(fields)).to_string();
    file::read(text.as_bytes()).ok()?.scenarios.pop()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A share given for the base year alone is written as a mere number: two ways of which a difference may see one.
    #[test]
    fn two_ways_of_writing_the_same_lead_to_the_same() {
        let zone = |share: Value| json!({"id": "a", "base_year": 2020, "zones": [{"id": "z", "private_share": share}]});
        let by_hand = zone(json!({"primary": {"2020": 0.1}}));
        let scenario = read(by_hand.clone()).unwrap();
        let ground = Ground::new(by_hand.clone(), plain(&scenario));
        assert_eq!(ground.plain, zone(json!({"primary": 0.1})));
        assert_eq!(ground.difference(&ground.plain, &scenario), None);
        let other = read(zone(json!({"primary": {"2021": 0.2, "2025": 0.3}}))).unwrap();
        let change = ground.difference(&plain(&other), &other).unwrap();
        assert_eq!(apply(&by_hand, &change).and_then(read), Some(other));
    }
}
