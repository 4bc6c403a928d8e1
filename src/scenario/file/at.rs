//! Where in the file something stands.

use crate::scenario::problem::{entry, grade_name};
use serde_json::Value;

/// A place, and through those around it the way there. Only a problem makes a path of it.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The whole file.
    File {
        /// Whether it has one scenario only, which then goes without saying.
        alone: bool,
    },
    /// A field of an object, or a year of figures by year.
    Field(&'a At<'a>, &'a str),
    /// An entry of a list: its place from 0, and what it holds.
    Entry(&'a At<'a>, usize, &'a Value),
}

impl At<'_> {
    /// `zones[old_town].pupils.G3`: entries by id where they have one, figures by grade.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        self.write(&mut path);
        path
    }

    fn write(&self, path: &mut String) {
        match self {
            At::File { .. } | At::Entry(At::Field(At::File { alone: true }, "scenarios"), ..) => {}
            At::Field(around, name) => {
                around.write(path);
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            At::Entry(around, index, value) => {
                around.write(path);
                if let Some(first) = around.first_grade() {
                    path.push('.');
                    path.push_str(&grade_name(first + index));
                } else {
                    let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
                    *path = entry(path, *index, id);
                }
            }
        }
    }

    /// Where a list here has a figure for each grade: the first, K1 for schools and G1 for zones.
    fn first_grade(&self) -> Option<usize> {
        match self {
            At::Field(At::Entry(At::Field(_, "schools"), ..), "pupils" | "classes") => Some(0),
            At::Field(_, "pupils") | At::Field(At::Field(_, "history"), _) => Some(3),
            _ => None,
        }
    }
}
