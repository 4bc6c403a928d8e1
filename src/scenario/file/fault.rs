//! What the parser says, as problems: where in the words of paths by id, what as data to be told in any language.

use super::either::NOT_A_YEAR;
use super::strict::{DUPLICATE, Strict};
use super::v1;
use crate::scenario::problem::{Fault, Problem, entry};
use serde_json::Value;
use serde_json::error::Category;
use serde_path_to_error::Segment;

/// Any JSON.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let parsed = serde_path_to_error::deserialize::<_, Strict>(&mut parser);
    let Strict(value) = parsed.map_err(|error| {
        // There is no value yet in which to look up ids.
        let path = path(&Value::Null, error.path().iter());
        let fault = fault_of(error.inner());
        match &fault {
            Fault::NotJson { .. } => Problem::error("", fault),
            _ => Problem::error(path, fault),
        }
    })?;
    parser.end().map_err(|error| Problem::error("", fault_of(&error)))?;
    Ok(value)
}

/// The JSON of the latest version.
pub(super) fn typed(value: &Value) -> Result<v1::File, Problem> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = path(value, error.path().iter());
        let fault = fault_of(error.inner());
        let field = match &fault {
            Fault::MissingField(field) | Fault::UnknownField { field, .. } => field.as_str(),
            _ => "",
        };
        let named = field.is_empty() || path == field || path.ends_with(&format!(".{field}"));
        match (named, path.is_empty()) {
            (true, _) => Problem::error(path, fault),
            (false, true) => Problem::error(field, fault.clone()),
            (false, false) => Problem::error(format!("{path}.{field}"), fault.clone()),
        }
    })
}

/// The words of a path: entries of lists by id where they have one, pupils by grade. The one scenario of a file goes
/// without saying.
fn path<'a>(root: &Value, segments: impl Iterator<Item = &'a Segment>) -> String {
    let mut path = String::new();
    let mut here = Some(root);
    let alone = root.get("scenarios").and_then(Value::as_array).is_some_and(|list| list.len() == 1);
    let mut by_grade = false;
    for segment in segments {
        match segment {
            Segment::Seq { index } => {
                here = here.and_then(|value| value.get(index));
                let id = here.and_then(|value| value.get("id")).and_then(Value::as_str).unwrap_or_default();
                if by_grade {
                    path.push_str(&format!(".G{}", index + 1));
                } else if alone && path == "scenarios" {
                    path.clear();
                } else {
                    path = entry(&path, *index, id);
                }
            }
            Segment::Map { key } | Segment::Enum { variant: key } => {
                by_grade = key == "pupils" || path.ends_with(".history");
                here = here.and_then(|value| value.get(key));
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Segment::Unknown => {}
        }
    }
    path
}

/// What went wrong, from the message: the parser has no other way of telling.
fn fault_of(error: &serde_json::Error) -> Fault {
    if matches!(error.classify(), Category::Syntax | Category::Eof | Category::Io) {
        return Fault::NotJson { line: error.line(), column: error.column() };
    }
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(before, _)| before);
    let mut words = message.split('`').skip(1).step_by(2).map(str::to_owned);
    let first = words.next().unwrap_or_default();
    if message.starts_with(DUPLICATE) {
        Fault::DuplicateKey(first)
    } else if message.starts_with(NOT_A_YEAR) {
        Fault::NotAYear(first)
    } else if message.starts_with("missing field") {
        Fault::MissingField(first)
    } else if message.starts_with("unknown field") {
        Fault::UnknownField { field: first, known: words.collect() }
    } else if message.starts_with("unknown variant") {
        Fault::UnknownWord { word: first, known: words.collect() }
    } else if let Some((found, expected)) = lengths(message) {
        Fault::WrongLength { found, expected }
    } else if let Some((found, expected)) = mismatch(message) {
        Fault::WrongType { found: found.to_owned(), expected: expected.to_owned() }
    } else {
        Fault::Unreadable(message.to_owned())
    }
}

/// `invalid length 5, expected an array of length 9`, also with `fewer elements in array`.
fn lengths(message: &str) -> Option<(usize, Option<usize>)> {
    let (found, expected) = message.strip_prefix("invalid length ")?.split_once(", expected ")?;
    let expected = expected.rsplit_once("length ").and_then(|(_, length)| length.parse().ok());
    Some((found.parse().ok()?, expected))
}

/// `invalid type: string "x", expected f64` and `invalid value: …`.
fn mismatch(message: &str) -> Option<(&str, &str)> {
    let rest = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "))?;
    rest.rsplit_once(", expected ")
}
