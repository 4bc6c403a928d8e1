//! What levers are called and what they mean.

use super::words::LeverText;
use super::{Language, format, phrase, words};
use crate::model::{Counted, Inputs, Year};
use crate::scenario::parameters::{Group, Key, List, Unit, births_since, get, position};

/// Title of a group of levers.
pub fn group(language: Language, group: Group) -> &'static str {
    words(language).lever.groups[group as usize]
}

/// A lever's two words: its name without what it belongs to, and what it means.
pub fn lever(language: Language, key: &Key) -> LeverText {
    words(language).lever.levers[key.place()]
}

/// A lever's name with its stage or year, without the thing it belongs to: `小学班额标准`, `2027 年出生人数`.
pub fn own_name(language: Language, key: &Key) -> String {
    let own = lever(language, key).name;
    let stage = key.stage().map(|stage| words(language).field.stage(stage));
    match (language, key, stage) {
        (Language::Zh, Key::BirthsIn(year), _) => format!("{} 年{own}", format::year(*year)),
        (Language::En, Key::BirthsIn(year), _) => format!("{own} in {}", format::year(*year)),
        (Language::Zh, _, Some(stage)) => format!("{stage}{own}"),
        (Language::En, _, Some(stage)) => format!("{stage}: {}", lower(own)),
        (_, _, None) => own.into(),
    }
}

/// From when a lever works, where it is not at once, or what it counts: `2026 年起`, `每年净流入`.
pub fn since(language: Language, inputs: &Inputs, key: &Key) -> Option<String> {
    match (language, key) {
        (Language::Zh, Key::BirthChange) => Some(format!("{} 年起", births_since(inputs))),
        (Language::En, Key::BirthChange) => Some(format!("from {}", births_since(inputs))),
        (_, Key::Arrivals(id)) => {
            let counted = inputs.arrivals[position(inputs, List::Arrivals, id)?].counted;
            Some(words(language).lever.counted[usize::from(counted == Counted::Stock)].into())
        }
        _ => None,
    }
}

/// A lever's full name: targets with their year, levers of a thing with its name.
pub fn name(language: Language, inputs: &Inputs, key: &Key) -> String {
    let own = own_name(language, key);
    if let Some((list, id)) = key.thing() {
        let thing = thing(language, inputs, list, id);
        return match language {
            Language::Zh => format!("{thing} {own}"),
            Language::En => format!("{thing}: {}", lower(&own)),
        };
    }
    let with_year = |year: &Key| match get(inputs, year) {
        Some(year) => format!("{own} {year:.0}"),
        None => own.clone(),
    };
    match key {
        Key::BirthChange => match (language, since(language, inputs, key).unwrap_or_default()) {
            (Language::Zh, since) => format!("{own}（{since}）"),
            (Language::En, since) => format!("{own} {since}"),
        },
        Key::KindergartenRatio => with_year(&Key::KindergartenYear),
        Key::UrbanTarget => with_year(&Key::UrbanYear),
        _ => own,
    }
}

/// Name of a thing: a zone, an estate, a project, a school; a link by the zones it joins, arrivals by zone and stage.
pub fn thing(language: Language, inputs: &Inputs, list: List, id: &str) -> String {
    let Some(place) = position(inputs, list, id) else { return id.to_owned() };
    let or_id = |name: &str, id: &str| if name.trim().is_empty() { id.to_owned() } else { name.to_owned() };
    let zone = |id: &str| match position(inputs, List::Zones, id) {
        Some(place) => or_id(language.name(&inputs.zones[place].name), id),
        None => id.to_owned(),
    };
    match list {
        List::Zones => zone(id),
        List::Links => format!("{} → {}", zone(&inputs.links[place].from), zone(&inputs.links[place].to)),
        List::Arrivals => {
            let one = &inputs.arrivals[place];
            let stage = words(language).field.stage_inline(one.stage);
            match language {
                Language::Zh => format!("{}{stage}", zone(&one.zone)),
                Language::En => format!("{}, {stage}", zone(&one.zone)),
            }
        }
        List::Estates => or_id(language.name(&inputs.estates[place].name), id),
        List::Projects => phrase::project(language, inputs, place),
        List::Schools => or_id(language.name(&inputs.schools[place].name), id),
    }
}

/// A lever's value with its unit: `−4.5 %/年`.
pub fn value(language: Language, unit: Unit, value: f64) -> String {
    let shown = format::parameter(language, unit, value);
    format!("{} {}", shown.number, shown.unit).trim_end().to_owned()
}

/// Two values with their unit, with as many decimals as it takes to tell them apart; `None`: they are the same.
pub(super) fn apart(language: Language, unit: Unit, from: f64, to: f64) -> Option<[String; 2]> {
    let both = |more| {
        [from, to].map(|value| {
            let shown = format::finer(language, unit, value, more);
            if shown.number == format::NONE {
                return shown.number;
            }
            // A figure and its unit stay on one line.
            format!("{} {}", shown.number, shown.unit).trim_end().replace(' ', "\u{a0}")
        })
    };
    (0..10).map(both).find(|[from, to]| from != to)
}

/// What a lever is in the baseline: a path of arrivals year by year, else its value.
pub fn baseline_value(language: Language, unit: Unit, baseline: &Inputs, key: &Key) -> Option<String> {
    let now = value(language, unit, get(baseline, key)?);
    let Key::Arrivals(id) = key else { return Some(now) };
    let by_year = &baseline.arrivals[position(baseline, List::Arrivals, id)?].by_year;
    let steps = by_year.iter().map(|(year, children)| from(language, *year, &value(language, unit, *children)));
    let steps: Vec<String> = steps.collect();
    Some(if steps.len() < 2 { now } else { steps.join(if language == Language::Zh { "，" } else { ", " }) })
}

/// A value that holds from a year on.
pub(super) fn from(language: Language, year: Year, value: &str) -> String {
    match language {
        Language::Zh => format!("{} 年起 {value}", format::year(year)),
        Language::En => format!("{value} from {}", format::year(year)),
    }
}

/// Takes a change back: to which value.
pub fn back_to(language: Language, value: &str) -> String {
    match language {
        Language::Zh => format!("恢复为基准值 {value}"),
        Language::En => format!("Reset to the baseline's {value}"),
    }
}

/// Takes all changes back: to which scenario.
pub fn all_back_to(language: Language, baseline: &str) -> String {
    match language {
        _ if baseline == words(language).page.baseline => words(language).page.reset_all.into(),
        Language::Zh => format!("全部恢复为基准「{baseline}」"),
        Language::En => format!("Reset all to the baseline, {baseline}"),
    }
}

/// How many levers of a group or fold are changed.
pub fn changed(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("改 {count} 项"),
        Language::En => format!("{count} changed"),
    }
}

/// How many levers a search has found.
pub fn found(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("找到 {count} 项"),
        Language::En => format!("{count} found"),
    }
}

/// Whether a name is meant by what is typed into a search: letters and spaces are not looked at too closely.
pub fn matches(name: &str, typed: &str) -> bool {
    plain(name).contains(&plain(typed))
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// A name within a phrase: its first letter small.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
