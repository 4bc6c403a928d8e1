//! What differs between two JSON values, as a JSON value.
//!
//! Objects as in JSON Merge Patch (RFC 7396): a field with its new value, or `null` for one that is gone. A list is
//! given whole, as a list, or as an object of what changes in it: its entries by `id` (sources by `field`), where all
//! have one of their own, else by place; [`NEW`] the entries to be added at the end, [`LAST`] the places of those that
//! then move to the end, in this order.
//!
//! Values of our files have no `null` in them (a line not assessed is `false` here), and never a list where another
//! value of the same field is an object: this is what makes the three kinds of change distinguishable. Applying a
//! difference makes at most as many values as the base and the difference have together.

use crate::scenario::order::gathered;
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};

/// Entries of a list that are new.
const NEW: &str = "+";
/// Places of the entries of a list that come last, where the order is another one.
const LAST: &str = "";

/// What turns `base` into `target`; `None`: nothing.
pub(super) fn difference(base: &Value, target: &Value) -> Option<Value> {
    match (base, target) {
        _ if base == target => None,
        (Value::Object(base), Value::Object(target)) => {
            let gone = base.keys().filter(|key| !target.contains_key(*key)).map(|key| (key.clone(), Value::Null));
            let given = target.iter().filter_map(|(key, value)| {
                let change = base.get(key).map_or_else(|| Some(value.clone()), |base| difference(base, value));
                Some((key.clone(), change?))
            });
            Some(Value::Object(gathered(gone.chain(given))))
        }
        (Value::Array(base), Value::Array(target)) => {
            let whole = || Value::Array(target.clone());
            let changes = changes(base, target);
            Some(changes.filter(|changes| length(changes) < length(&whole())).unwrap_or_else(whole))
        }
        _ => Some(target.clone()),
    }
}

/// Bytes of a value's text.
pub(super) fn length(value: &Value) -> usize {
    value.to_string().len()
}

/// Makes the change; `None`: it does not belong to this base.
pub(super) fn apply(base: &Value, change: &Value) -> Option<Value> {
    match (base, change) {
        (Value::Object(base), Value::Object(change)) => {
            let mut result = base.clone();
            for (key, change) in change {
                if change.is_null() {
                    result.remove(key);
                } else {
                    let value = base.get(key).map_or_else(|| Some(change.clone()), |base| apply(base, change))?;
                    result.insert(key.clone(), value);
                }
            }
            Some(result.into())
        }
        (Value::Array(base), Value::Object(change)) => change_list(base, change),
        _ => Some(change.clone()),
    }
}

/// The field by which the entries of a list are told apart, and its values; `None`: they are not.
fn names<'a>(list: &'a [Value], field: &str) -> Option<Vec<&'a str>> {
    let name = |entry: &'a Value| entry.get(field)?.as_str().filter(|name| *name != NEW && *name != LAST);
    let names: Vec<&str> = list.iter().map(name).collect::<Option<_>>()?;
    let all_differ = names.iter().copied().collect::<HashSet<_>>().len() == names.len();
    all_differ.then_some(names)
}

/// The field that names the entries of a list: decided by the base alone, which both sides know.
fn naming_field(base: &[Value]) -> Option<&'static str> {
    ["id", "field"].into_iter().find(|field| !base.is_empty() && names(base, field).is_some())
}

/// The names of a base's entries in a change of it.
fn keys(base: &[Value]) -> Vec<String> {
    match naming_field(base).and_then(|field| names(base, field)) {
        Some(names) => names.into_iter().map(str::to_owned).collect(),
        None => (0..base.len()).map(|place| place.to_string()).collect(),
    }
}

/// The change of a list entry by entry; `None`: the entries of one list cannot be found in the other.
fn changes(base: &[Value], target: &[Value]) -> Option<Value> {
    let mut changes = Map::new();
    let mut is_new = vec![true; target.len()];
    // The places in the target of the entries as they stand after the change, before some move to the end.
    let mut standing = Vec::with_capacity(target.len());
    for ((key, base), becomes) in keys(base).into_iter().zip(base).zip(becomes(base, target)?) {
        if let Some(place) = becomes {
            if let Some(change) = difference(base, &target[place]) {
                changes.insert(key, change);
            }
            is_new[place] = false;
            standing.push(place);
        } else {
            changes.insert(key, Value::Null);
        }
    }
    let new: Vec<usize> = (0..target.len()).filter(|place| is_new[*place]).collect();
    if !new.is_empty() {
        changes.insert(NEW.into(), new.iter().map(|place| target[*place].clone()).collect());
        standing.extend(new);
    }
    let last = last(&standing);
    if !last.is_empty() {
        changes.insert(LAST.into(), last.into());
    }
    Some(changes.into())
}

/// For each entry of the base, its place in the target.
fn becomes(base: &[Value], target: &[Value]) -> Option<Vec<Option<usize>>> {
    if let Some(field) = naming_field(base) {
        let places: HashMap<&str, usize> = names(target, field)?.into_iter().zip(0..).collect();
        return Some(names(base, field)?.iter().map(|name| places.get(name).copied()).collect());
    }
    // What is between the same beginning and the same end goes by its place.
    let same = |pairs: &mut dyn Iterator<Item = (&Value, &Value)>| pairs.take_while(|(a, b)| a == b).count();
    let head = same(&mut base.iter().zip(target));
    let tail = same(&mut base[head..].iter().rev().zip(target[head..].iter().rev()));
    let place = |place: usize| {
        if place >= base.len() - tail {
            Some(place + target.len() - base.len())
        } else {
            Some(place).filter(|place| *place < target.len() - tail)
        }
    };
    Some((0..base.len()).map(place).collect())
}

/// The places of those entries that have to move to the end, in their order, so that `standing` is in order.
fn last(standing: &[usize]) -> Vec<usize> {
    let mut stands = vec![0; standing.len()];
    for (place, wanted) in standing.iter().enumerate() {
        stands[*wanted] = place;
    }
    let stay = 1 + stands.windows(2).take_while(|pair| pair[0] < pair[1]).count();
    stands.split_off(stay.min(stands.len()))
}

fn change_list(base: &[Value], change: &Map<String, Value>) -> Option<Value> {
    let keys = keys(base);
    let mut known = 0;
    let mut result = Vec::with_capacity(base.len());
    for (key, value) in keys.iter().zip(base) {
        let change = change.get(key);
        known += usize::from(change.is_some());
        match change {
            None => result.push(value.clone()),
            Some(Value::Null) => {}
            Some(change) => result.push(apply(value, change)?),
        }
    }
    if let Some(new) = change.get(NEW) {
        known += 1;
        result.extend_from_slice(new.as_array()?);
    }
    if let Some(last) = change.get(LAST) {
        known += 1;
        result = reorder(result, last.as_array()?)?;
    }
    (known == change.len()).then_some(result.into())
}

fn reorder(list: Vec<Value>, last: &[Value]) -> Option<Vec<Value>> {
    let mut list: Vec<Option<Value>> = list.into_iter().map(Some).collect();
    let mut end = Vec::with_capacity(last.len());
    for place in last {
        let place = usize::try_from(place.as_u64()?).ok()?;
        end.push(list.get_mut(place)?.take()?);
    }
    Some(list.into_iter().flatten().chain(end).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What the difference is, and that it leads to the target.
    #[track_caller]
    fn check(base: &Value, target: &Value, expected: &Value) {
        let found = difference(base, target).unwrap_or(json!({}));
        assert_eq!(found, *expected);
        assert_eq!(apply(base, &found).as_ref(), Some(target));
    }

    #[test]
    fn objects_field_by_field() {
        let base = json!({"a": 1, "b": {"c": 2, "d": 3}, "e": 4});
        check(&base, &base, &json!({}));
        let target = json!({"a": 1, "b": {"c": 5, "d": 3}, "f": {"g": 6}});
        check(&base, &target, &json!({"b": {"c": 5}, "e": null, "f": {"g": 6}}));
        check(&json!({"share": 0.1}), &json!({"share": {"2020": 0.1}}), &json!({"share": {"2020": 0.1}}));
    }

    #[test]
    fn things_with_ids_by_id_in_any_order() {
        let thing = |id: &str, rooms: u32| json!({"id": id, "a long name of a thing": rooms});
        let base = json!([thing("a", 1), thing("b", 2), thing("c", 3), thing("d", 4)]);
        let field = "a long name of a thing";
        check(&base, &json!([thing("a", 1), thing("b", 9), thing("d", 4)]), &json!({"b": {field: 9}, "c": null}));
        // Standing a, c, d, e: a stays, then come e, d and c.
        let target = json!([thing("a", 1), thing("e", 5), thing("d", 4), thing("c", 3)]);
        check(&base, &target, &json!({"b": null, "+": [thing("e", 5)], "": [2, 1]}));
        // The same id twice cannot be told apart.
        let twice = json!([thing("a", 1), thing("a", 2)]);
        check(&base, &twice, &twice);
        check(&twice, &json!([thing("a", 1), thing("a", 9)]), &json!({"1": {field: 9}}));
    }

    #[test]
    fn other_lists_by_place_or_whole() {
        let base = json!([100, 200, 300, 400]);
        check(&base, &json!([100, 250, 300, 400]), &json!({"1": 250}));
        check(&base, &json!([]), &json!([]));
        check(&base, &json!([100, 300, 400]), &json!({"1": null}));
        check(&base, &json!([9, 8, 7, 6]), &json!([9, 8, 7, 6]));
        let long = |last: &[&str]| {
            let names = ["zones of", "a county", "that have", "long names"];
            Value::from_iter(names[..2].iter().chain(last).chain(&names[2..]).copied())
        };
        // Added before the two that end the list: those move behind it.
        check(&long(&[]), &long(&["new"]), &json!({"+": ["new"], "": [2, 3]}));
    }

    #[test]
    fn a_change_of_something_else_is_refused() {
        let base = json!([{"id": "a"}, {"id": "b"}]);
        for change in [json!({"c": {}}), json!({"0": null}), json!({"": [2]}), json!({"": [0, 0]}), json!({"+": 1})] {
            assert_eq!(apply(&base, &change), None, "{change}");
        }
        assert_eq!(apply(&json!([]), &json!({"0": 1})), None);
    }
}
