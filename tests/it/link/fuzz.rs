//! Damage of every sort to links and files, the same on every run: opened as it is or refused, and never a panic.

use super::kept::schools::own_with_schools;
use super::{VERSIONS, alone, content, opened, packed};
use crate::dice::Dice;
use serde_json::Value;
use xuewei::scenario::{Workspace, file, link, presets};

/// Values that may stand anywhere in a file or link, fitting or not.
const STRANGE: [&str; 20] = [
    "0",
    "1",
    "2",
    "-1",
    "0.5",
    "1e308",
    "4294967296",
    "2026",
    "true",
    "null",
    "\"\"",
    "\"+\"",
    "\"0\"",
    "\"a\"",
    "\"enshi@1\"",
    "[]",
    "[0]",
    "{}",
    "{\"\": [1, 0]}",
    "{\"+\": [{}], \"0\": null}",
];

fn strange(die: &mut Dice) -> Value {
    serde_json::from_str(STRANGE[die.below(STRANGE.len())]).unwrap()
}

/// Changes something somewhere in a value: a figure, the entries of a list or their order, the fields of an object.
pub(super) fn change(value: &mut Value, die: &mut Dice) {
    let deeper = die.below(5) > 0;
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let key = fields.keys().nth(die.below(fields.len())).unwrap().clone();
            match die.below(12) {
                _ if deeper => change(&mut fields[&key], die),
                0..6 => drop(fields.remove(&key)),
                6..9 => drop(fields.insert(["id", "2030", "kind", ""][die.below(4)].into(), strange(die))),
                _ => drop(fields.insert(key, strange(die))),
            }
        }
        Value::Array(list) if !list.is_empty() => {
            let (one, other) = (die.below(list.len()), die.below(list.len()));
            match die.below(6) {
                _ if deeper => change(&mut list[one], die),
                0 => drop(list.remove(one)),
                1 => list.swap(one, other),
                2 => {
                    let moved = list.remove(one);
                    list.insert(other, moved);
                }
                3 => list.reverse(),
                _ => {
                    let mut copy = list[one].clone();
                    if let Some(id) = copy.get_mut("id") {
                        *id = format!("new{}", die.below(3)).into();
                    }
                    list.insert(other, copy);
                }
            }
        }
        Value::Number(_) if die.below(4) > 0 => *value = die.below(3000).into(),
        Value::String(text) if die.below(4) > 0 => text.push('新'),
        _ => *value = strange(die),
    }
}

/// Damages bytes: some lost, changed, doubled, swapped for others of the same text.
fn damage(bytes: &mut Vec<u8>, die: &mut Dice) {
    let (one, other) = (die.below(bytes.len().max(1)), die.below(bytes.len().max(1)));
    let (from, to) = (one.min(other), one.max(other));
    match die.below(8) {
        _ if bytes.is_empty() => bytes.push(b'1'),
        0 => drop(bytes.drain(from..to.min(from + 9))),
        1 => bytes.truncate(one),
        2 => bytes.insert(one, b"[]{}\",:-.0e"[die.below(11)]),
        3 => bytes[one] ^= 1 << die.below(8),
        4 => bytes[one] = die.below(256) as u8,
        5 => bytes.swap(one, other),
        6 => {
            let part = bytes[from..to.min(from + 99)].to_vec();
            bytes.splice(other..other, part);
        }
        _ => bytes[one] = bytes[other],
    }
}

/// Some links and what they open to.
fn links() -> Vec<(String, Workspace)> {
    let mut three = presets::workspace("example@1").unwrap();
    for (place, first_year) in [2026, 2027].into_iter().enumerate() {
        let mut scenario = three.scenarios[0].clone();
        scenario.id = format!("plan{place}");
        scenario.preset = scenario.preset.filter(|_| place == 0);
        scenario.inputs.projects[0].first_year = first_year;
        scenario.inputs.zones.swap(0, 1);
        scenario.inputs.zones[2].pupils[3] = 207.5;
        scenario.inputs.links.clear();
        three.scenarios.push(scenario);
    }
    let enshi = presets::workspace("enshi@1").unwrap();
    let schools = alone(own_with_schools());
    [three, enshi, schools].map(|workspace| (link::encode(&workspace, false), workspace)).into()
}

/// The place of one of the links, seldom that of the preset, which takes long.
fn seldom_long(die: &mut Dice) -> usize {
    match die.below(20) {
        0 => 1,
        1..10 => 2,
        _ => 0,
    }
}

/// Whether it opens; if so, it is a workspace like any other.
fn opens(link: &str) -> bool {
    let Ok(link) = link::decode(link) else { return false };
    assert_eq!(opened(&link::encode(&link.workspace, false)), link.workspace);
    true
}

#[test]
fn a_link_that_was_changed_is_refused_or_the_same() {
    let links = links();
    for seed in 0..100_000 {
        let mut die = Dice(seed);
        let (link, workspace) = &links[die.below(3)];
        let mut bytes = link.clone().into_bytes();
        for _ in 0..=die.below(3) {
            damage(&mut bytes, &mut die);
        }
        if let Ok(opened) = link::decode(&String::from_utf8_lossy(&bytes)) {
            assert_eq!(opened.workspace, *workspace, "{seed}");
        }
    }
}

#[test]
fn a_link_damaged_below_its_letters_is_opened_or_refused() {
    let links = links();
    let mut open = 0;
    for seed in 0..1000 {
        let mut die = Dice(seed);
        let (link, _) = &links[seldom_long(&mut die)];
        let mut json = content(link).to_string().into_bytes();
        let version = VERSIONS[die.below(VERSIONS.len())];
        let mut compressed = data_encoding::BASE64URL_NOPAD.decode(&packed(version, &json).as_bytes()[2..]).unwrap();
        let damaged = if die.below(2) == 0 { &mut json } else { &mut compressed };
        for _ in 0..=die.below(3) {
            damage(damaged, &mut die);
        }
        // Compressed anew, so that the checksum is right.
        open += usize::from(opens(&packed(version, &json)));
        let body = data_encoding::BASE64URL_NOPAD.encode(&compressed);
        open += usize::from(opens(&format!("{version}.{body}")));
    }
    assert!(open > 100, "{open}");
}

#[test]
fn a_link_that_says_something_else_is_opened_or_refused() {
    let contents: Vec<Value> = links().iter().map(|(link, _)| content(link)).collect();
    let mut open = 0;
    for seed in 0..4000 {
        let mut die = Dice(seed);
        let mut content = contents[seldom_long(&mut die)].clone();
        for _ in 0..=die.below(6) {
            change(&mut content, &mut die);
        }
        open += usize::from(opens(&packed(VERSIONS[die.below(VERSIONS.len())], content.to_string().as_bytes())));
    }
    assert!(open > 100, "{open}");
}

#[test]
fn a_damaged_file_is_opened_or_refused() {
    let files = [presets::workspace("example@1").unwrap(), alone(own_with_schools())].map(|one| file::write(&one));
    let values = files.each_ref().map(|file| serde_json::from_str::<Value>(file).unwrap());
    let mut open = 0;
    for seed in 0..40_000 {
        let mut die = Dice(seed);
        let place = die.below(2);
        let mut bytes = files[place].clone().into_bytes();
        if die.below(2) == 0 {
            let mut changed = values[place].clone();
            (0..=die.below(6)).for_each(|_| change(&mut changed, &mut die));
            bytes = changed.to_string().into_bytes();
        } else {
            (0..=die.below(3)).for_each(|_| damage(&mut bytes, &mut die));
        }
        if let Ok(workspace) = file::read(&bytes) {
            open += 1;
            assert_eq!(file::read(file::write(&workspace).as_bytes()), Ok(workspace), "{seed}");
        }
    }
    assert!(open > 2000, "{open}");
}
