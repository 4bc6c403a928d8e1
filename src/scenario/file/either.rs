//! Fields that can be written in two ways, and figures by year.

use super::at::At;
use super::limits::MAX_YEARS;
use super::read::{Blank, Notes, Read, read_object};
use crate::model::{Name, Year};
use crate::scenario::problem::Fault;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};
use serde_json::Value;
use std::collections::BTreeMap;

/// A name, a note or a source: `"老城区"`, or `{"zh": "老城区", "en": "Old town"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named(pub(super) Name);

/// Kindergarten pupils: all together, or of K1, K2, K3.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kindergarten {
    Total(f64),
    ByClass([f64; 3]),
}

/// A year as the key of an object: a whole number as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(super) struct YearKey(pub(super) Year);

/// Figures by year.
pub(super) type ByYear = BTreeMap<YearKey, f64>;

/// A figure that may change with the years: one for all years, or by year.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Yearly {
    Always(f64),
    ByYear(ByYear),
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.en.is_empty() {
            return serializer.serialize_str(&self.0.zh);
        }
        let mut object = serializer.serialize_struct("Name", 2)?;
        object.serialize_field("zh", &self.0.zh)?;
        object.serialize_field("en", &self.0.en)?;
        object.end()
    }
}

impl Serialize for Kindergarten {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Kindergarten::Total(total) => serializer.serialize_f64(*total),
            Kindergarten::ByClass(classes) => classes.serialize(serializer),
        }
    }
}

impl Serialize for Yearly {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Yearly::Always(share) => serializer.serialize_f64(*share),
            Yearly::ByYear(by_year) => by_year.serialize(serializer),
        }
    }
}

impl Read for Named {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        match value {
            Value::String(zh) => self.0.zh = zh.clone(),
            Value::Object(_) => {
                let (mut zh, mut en): (Option<String>, Option<String>) = (None, None);
                read_object(&["zh", "en"], &mut [&mut zh, &mut en], 0, value, at, notes);
                // The Chinese text stands for both; an English one alone does so too.
                self.0 = match (zh, en) {
                    (Some(zh), en) => Name { zh, en: en.unwrap_or_default() },
                    (None, en) => Name { zh: en.unwrap_or_default(), en: String::new() },
                };
            }
            _ => notes.wrong_type(at, value, "text or a map"),
        }
    }
}

impl Blank for Named {
    const BLANK: Self = Named(Name { zh: String::new(), en: String::new() });
}

impl Read for Kindergarten {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        match (value, value.as_f64()) {
            (_, Some(total)) => *self = Kindergarten::Total(total),
            (Value::Array(_), _) => {
                let mut classes = Blank::BLANK;
                Read::read(&mut classes, value, at, notes);
                *self = Kindergarten::ByClass(classes);
            }
            _ => notes.wrong_type(at, value, "a number or an array of length 3"),
        }
    }
}

impl Blank for Kindergarten {
    const BLANK: Self = Kindergarten::Total(0.0);
}

impl Read for Yearly {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        match (value, value.as_f64()) {
            (_, Some(share)) => *self = Yearly::Always(share),
            (Value::Object(_), _) => {
                let mut by_year = ByYear::new();
                by_year.read(value, at, notes);
                *self = Yearly::ByYear(by_year);
            }
            _ => notes.wrong_type(at, value, "a number or a map"),
        }
    }
}

impl Blank for Yearly {
    const BLANK: Self = Yearly::Always(0.0);
}

impl<T: Blank> Read for BTreeMap<YearKey, T> {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        let Value::Object(object) = value else { return notes.wrong_type(at, value, "a map") };
        if object.len() > MAX_YEARS {
            return notes.note(at, Fault::TooMany { found: object.len(), max: MAX_YEARS });
        }
        for (key, value) in object {
            let at = At::Field(at, key);
            let mut figure = T::BLANK;
            figure.read(value, &at, notes);
            match year(key) {
                Some(year) => _ = self.insert(YearKey(year), figure),
                None => notes.note(&at, Fault::NotAYear(key.clone())),
            }
        }
    }
}

impl<T: Blank> Blank for BTreeMap<YearKey, T> {
    const BLANK: Self = BTreeMap::new();
}

/// The year of a key. One year has one way to be written: 2021 and +2021 would be two keys for it.
fn year(key: &str) -> Option<Year> {
    key.parse().ok().filter(|year: &Year| year.to_string() == key)
}
