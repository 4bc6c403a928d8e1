//! What paths are made of.

/// The most characters of an id.
pub const MAX_ID: usize = 40;

/// Whether a text can be an id: 1–40 letters of any script, digits, `_` and `-`.
pub fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().count() <= MAX_ID && id.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}

/// The path of an entry of a list: by its id where it has a proper one, else by its place.
pub(in crate::scenario) fn entry(list: &str, index: usize, id: &str) -> String {
    if is_id(id) { format!("{list}[{id}]") } else { format!("{list}[{index}]") }
}

/// A grade of K1…G9, by its number, as it is written in paths.
pub(in crate::scenario) fn grade_name(grade: usize) -> String {
    let (letter, number) = if grade < 3 { ('K', grade + 1) } else { ('G', grade - 2) };
    format!("{letter}{number}")
}
