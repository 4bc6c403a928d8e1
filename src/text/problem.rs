//! Problems in words: what is wrong, what was expected, what to do. Each language has a match of its own over all
//! faults: a fault without a sentence does not compile.

mod en;
mod zh;

use super::Language;
use crate::scenario::problem::{Fault, Problem};

/// The sentence of a fault.
pub fn sentence(fault: &Fault, language: Language) -> String {
    match language {
        Language::Zh => zh::sentence(fault),
        Language::En => en::sentence(fault),
    }
}

/// A problem on one line: its path and its sentence.
pub fn line(problem: &Problem, language: Language) -> String {
    let sentence = sentence(&problem.fault, language);
    let line = if problem.path.is_empty() { sentence } else { format!("{}: {sentence}", problem.path) };
    // Keys and words of a file can hold anything.
    line.replace(char::is_control, " ")
}

/// A figure as it is written in the file, so that it can be searched for.
fn figure(value: f64) -> String {
    if value != 0.0 && !(1e-6..1e15).contains(&value.abs()) { format!("{value:e}") } else { value.to_string() }
}

/// A share as per cent, to a tenth.
fn percent(share: f64) -> String {
    format!("{}%", (share * 1000.0).round() / 10.0)
}

/// A computed figure, to a hundredth.
fn rounded(value: f64) -> String {
    figure((value * 100.0).round() / 100.0)
}

/// What the parser calls a thing, by sort; with the thing itself where it is there.
enum Thing<'a> {
    Number(Option<&'a str>),
    WholeNumber(Option<&'a str>),
    Count,
    Text(Option<&'a str>),
    YesNo,
    Nothing,
    List(Option<&'a str>),
    Object,
    InTwoLanguages,
    NumberOrThree,
    NumberOrByYear,
    Other(&'a str),
}

impl Thing<'_> {
    fn of(words: &str) -> Thing<'_> {
        let between =
            |quote| words.split_once(quote).and_then(|(_, rest)| rest.rsplit_once(quote)).map(|(thing, _)| thing);
        let first = words.split(' ').next().unwrap_or_default();
        match (first, words) {
            (_, "text or a map") => Thing::InTwoLanguages,
            (_, "a number or an array of length 3") => Thing::NumberOrThree,
            (_, "a number or a map") => Thing::NumberOrByYear,
            (_, "a string") | ("string", _) => Thing::Text(between('"').filter(|text| text.chars().count() <= 60)),
            (_, "a boolean") | ("boolean", _) => Thing::YesNo,
            (_, "a map") | ("map" | "struct", _) => Thing::Object,
            (_, "a sequence") | ("sequence", _) => Thing::List(None),
            ("f64" | "floating", _) => Thing::Number(between('`')),
            ("i32" | "integer", _) => Thing::WholeNumber(between('`')),
            ("u32" | "u64", _) => Thing::Count,
            ("null" | "unit", _) => Thing::Nothing,
            ("an", _) => {
                words.strip_prefix("an array of length ").map_or(Thing::Other(words), |n| Thing::List(Some(n)))
            }
            _ => Thing::Other(words),
        }
    }
}
