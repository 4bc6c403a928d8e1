//! From a JSON value to the types of the file: every problem is noted at its place, not the first alone.
//!
//! Everything is read in place and through `dyn`: what serde derives for reading is made anew for each type, and is
//! 38 KB more to download.

use super::at::At;
use super::limits::MAX_PROBLEMS;
use crate::scenario::problem::{Fault, Problem};
use serde_json::Value;

/// What can be read.
pub(super) trait Read {
    /// Takes over a value, or notes what is wrong with it. What stands here after a problem is of no use.
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes);
}

/// What can be made before it is read.
pub(super) trait Blank: Read {
    /// Stands in until it is read.
    const BLANK: Self;
}

/// Reads all of a value.
pub(super) fn read<T: Blank>(value: &Value, at: &At) -> Result<T, Vec<Problem>> {
    let mut notes = Notes(Vec::new());
    let mut whole = T::BLANK;
    whole.read(value, at, &mut notes);
    if notes.0.is_empty() { Ok(whole) } else { Err(notes.0) }
}

/// The first problems found, which are as many as anybody reads.
pub(super) struct Notes(Vec<Problem>);

impl Notes {
    #[inline(never)]
    pub(super) fn note(&mut self, at: &At, fault: Fault) {
        if self.0.len() < MAX_PROBLEMS {
            self.0.push(Problem::error(at.path(), fault));
        }
    }

    #[inline(never)]
    pub(super) fn wrong_type(&mut self, at: &At, value: &Value, expected: &str) {
        self.note(at, Fault::WrongType { found: sort(value), expected: expected.to_owned() });
    }
}

/// What a value is, in the words of the parser.
fn sort(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(value) => format!("boolean `{value}`"),
        Value::Number(number) => {
            format!("{} `{number}`", if number.is_f64() { "floating point" } else { "integer" })
        }
        Value::String(text) => format!("string {text:?}"),
        Value::Array(_) => "sequence".into(),
        Value::Object(_) => "map".into(),
    }
}

/// Reads an object: each field into its place. The first so many fields have to be there, no other may be.
pub(super) fn read_object(
    fields: &[&str],
    places: &mut [&mut dyn Read],
    required: usize,
    value: &Value,
    at: &At,
    notes: &mut Notes,
) {
    let Value::Object(object) = value else { return notes.wrong_type(at, value, "a map") };
    for field in object.keys().filter(|field| !fields.contains(&field.as_str())) {
        let known = fields.iter().map(|&field| field.to_owned()).collect();
        notes.note(&At::Field(at, field), Fault::UnknownField { field: field.clone(), known });
    }
    for (index, (field, place)) in fields.iter().zip(places).enumerate() {
        let at = At::Field(at, field);
        match object.get(*field) {
            Some(value) => place.read(value, &at, notes),
            None if index < required => notes.note(&at, Fault::MissingField((*field).to_owned())),
            None => {}
        }
    }
}

/// A field that may be left out; `null` is the same.
impl<T: Blank> Read for Option<T> {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        if !value.is_null() {
            self.insert(T::BLANK).read(value, at, notes);
        }
    }
}

impl<T: Blank> Read for Vec<T> {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        let Value::Array(list) = value else { return notes.wrong_type(at, value, "a sequence") };
        for (index, value) in list.iter().enumerate() {
            let mut one = T::BLANK;
            one.read(value, &At::Entry(at, index, value), notes);
            // Blanks would take far more memory than the braces of a bad file.
            if notes.0.is_empty() {
                self.push(one);
            }
        }
    }
}

impl<T: Blank> Blank for Vec<T> {
    const BLANK: Self = Vec::new();
}

impl<const N: usize> Read for [f64; N] {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        read_figures(self, value, at, notes);
    }
}

impl<const N: usize> Blank for [f64; N] {
    const BLANK: Self = [0.0; N];
}

fn read_figures(figures: &mut [f64], value: &Value, at: &At, notes: &mut Notes) {
    let length = figures.len();
    let Value::Array(list) = value else {
        return notes.wrong_type(at, value, &format!("an array of length {length}"));
    };
    if list.len() != length {
        notes.note(at, Fault::WrongLength { found: list.len(), expected: (list.len() < length).then_some(length) });
    }
    for (index, (figure, value)) in figures.iter_mut().zip(list).enumerate() {
        figure.read(value, &At::Entry(at, index, value), notes);
    }
}

/// Plain values: what the parser calls each, and how it is taken out of a value.
macro_rules! plain {
    ($($plain:ty = $blank:expr, $called:literal: $take:expr;)*) => { $(
        impl Read for $plain {
            fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
                let take: fn(&Value) -> Option<$plain> = $take;
                match take(value) {
                    Some(taken) => *self = taken,
                    None => notes.wrong_type(at, value, $called),
                }
            }
        }

        impl Blank for $plain {
            const BLANK: Self = $blank;
        }
    )* };
}

plain! {
    bool = false, "a boolean": Value::as_bool;
    String = String::new(), "a string": |value| value.as_str().map(str::to_owned);
    f64 = 0.0, "f64": Value::as_f64;
    i32 = 0, "i32": |value| value.as_i64()?.try_into().ok();
    u32 = 0, "u32": |value| value.as_u64()?.try_into().ok();
    u64 = 0, "u64": Value::as_u64;
}
