//! JSON as a value, refusing the same key twice in one object: of two figures one would be lost without a word.

use super::at::At;
use crate::scenario::problem::{Fault, Problem};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// Any JSON, all of whose objects have each key once.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    let mut twice = None;
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let strict = Strict { at: &At::File { alone: false }, twice: &mut twice };
    let parsed = strict.deserialize(&mut parser).and_then(|value| parser.end().map(|()| value));
    parsed.map_err(|error| {
        let not_json = || Problem::error("", Fault::NotJson { line: error.line(), column: error.column() });
        twice.unwrap_or_else(not_json)
    })
}

/// Reads the value at a place.
struct Strict<'a> {
    at: &'a At<'a>,
    /// The first key given twice: an error of the parser itself could tell it only in words.
    twice: &'a mut Option<Problem>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            // There is no value yet in which an id could be looked up.
            let at = At::Entry(self.at, values.len(), &Value::Null);
            match list.next_element_seed(Strict { at: &at, twice: &mut *self.twice })? {
                Some(value) => values.push(value),
                None => return Ok(values.into()),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            let at = At::Field(self.at, &key);
            let value = object.next_value_seed(Strict { at: &at, twice: &mut *self.twice })?;
            if values.contains_key(&key) {
                *self.twice = Some(Problem::error(self.at.path(), Fault::DuplicateKey(key)));
                return Err(de::Error::custom(""));
            }
            values.insert(key, value);
        }
        Ok(values.into())
    }
}
