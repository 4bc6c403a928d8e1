//! Problems in words: what is wrong, what was expected, what to do. Each language has a match of its own over all
//! faults: a fault without a sentence does not compile.

mod en;
mod school;
mod zh;

use super::{Language, format, lever};
use crate::model::Inputs;
use crate::scenario::parameters::List;
use crate::scenario::problem::{Fault, Problem, SchoolFault};
use crate::scenario::sheet::{Kind, spot};

/// The sentence of a fault, for whoever looks for it in a file: figures and ids as they are written there.
pub fn sentence(fault: &Fault, language: Language) -> String {
    worded(fault, Figures { language, cell: None })
}

/// The sentence of a problem as the page tells it: zones and schools by their names, figures as they are written in its cell.
pub fn told(problem: &Problem, inputs: &Inputs, language: Language) -> String {
    let cell = spot(inputs, &problem.path).map_or(Kind::Number, |spot| spot.field.kind());
    worded(
        &named(&problem.fault, |list, id| lever::thing(language, inputs, list, id)),
        Figures { language, cell: Some(cell) },
    )
}

/// The problem with the names of zones and schools before their ids, for whoever looks for it in a file.
pub fn with_names(problem: &Problem, inputs: &Inputs, language: Language) -> Problem {
    let both = |list: List, id: &str| match (lever::thing(language, inputs, list, id), language) {
        (name, _) if name == id => name,
        (name, Language::Zh) => format!("{name}（{id}）"),
        (name, Language::En) => format!("{name} ({id})"),
    };
    Problem { fault: named(&problem.fault, both), ..problem.clone() }
}

/// A problem on one line: its path and its sentence.
pub fn line(problem: &Problem, language: Language) -> String {
    let sentence = sentence(&problem.fault, language);
    let line = if problem.path.is_empty() { sentence } else { format!("{}: {sentence}", problem.path) };
    // Keys and words of a file can hold anything.
    line.replace(char::is_control, " ")
}

fn worded(fault: &Fault, figures: Figures) -> String {
    match figures.language {
        Language::Zh => zh::sentence(fault, figures),
        Language::En => en::sentence(fault, figures),
    }
}

/// A fault with something else in place of the ids of the zone and the school it is about.
fn named(fault: &Fault, name: impl Fn(List, &str) -> String) -> Fault {
    let mut fault = fault.clone();
    match &mut fault {
        Fault::SameZone(zone)
        | Fault::NotRural(zone)
        | Fault::NoWeight(zone)
        | Fault::ArrivalsTwice { zone, .. }
        | Fault::LeavingOverOne { zone, .. }
        | Fault::RoomsCut { zone, school: None, .. }
        | Fault::School(SchoolFault::IntakeTwice { zone, .. } | SchoolFault::IntakeOverOne { zone, .. }) => {
            *zone = name(List::Zones, zone);
        }
        Fault::RoomsCut { school: Some(school), .. }
        | Fault::School(
            SchoolFault::SameSchool(school)
            | SchoolFault::ClosedTwice(school)
            | SchoolFault::ClosesNothing { school, .. }
            | SchoolFault::ReceiverCloses { school, .. }
            | SchoolFault::ReceiverWithoutRooms { school, .. },
        ) => *school = name(List::Schools, school),
        _ => {}
    }
    fault
}

/// How figures are written in a sentence.
#[derive(Clone, Copy)]
struct Figures {
    language: Language,
    /// What stands in the cell they are told at; `None`: as they are written in the file, to be searched for.
    cell: Option<Kind>,
}

impl Figures {
    /// The figure a sentence is about, or an end of its range.
    fn figure(self, value: f64) -> String {
        // No digit is told that only came in by counting.
        let shown = |value: f64| self.plain((value * 1e9).round() / 1e9);
        match self.cell {
            Some(Kind::Percent | Kind::Percents) => shown(value * 100.0) + "%",
            Some(Kind::Money) => {
                let unit = if self.language == Language::Zh { "\u{202f}万元" } else { " × 10,000 yuan" };
                shown(value / 10_000.0) + unit
            }
            Some(Kind::Year | Kind::Years) => format::year(value as i32),
            _ => self.plain(value),
        }
    }

    /// A number that has no cell of its own.
    fn plain(self, value: f64) -> String {
        let text =
            if value != 0.0 && !(1e-6..1e15).contains(&value.abs()) { format!("{value:e}") } else { value.to_string() };
        if self.cell.is_none() { text } else { format::grouped(self.language, &text) }
    }

    /// A share as per cent, to a tenth.
    fn percent(self, share: f64) -> String {
        self.plain((share * 1000.0).round() / 10.0) + "%"
    }

    /// A computed figure, to a hundredth.
    fn rounded(self, value: f64) -> String {
        self.plain((value * 100.0).round() / 100.0)
    }
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
