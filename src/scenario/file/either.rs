//! Fields that are read by hand: those that can be written in two ways, as untagged enums would lose the path of an
//! error inside them, and years as keys.

use crate::model::{Name, Year};
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

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

/// A share in private schools: one for all years, or by year.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PrivateShare {
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

impl Serialize for PrivateShare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            PrivateShare::Always(share) => serializer.serialize_f64(*share),
            PrivateShare::ByYear(by_year) => by_year.serialize(serializer),
        }
    }
}

/// What the message of a key that is no year begins with.
pub(super) const NOT_A_YEAR: &str = "not a year ";

impl<'de> Deserialize<'de> for YearKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Key;

        impl Visitor<'_> for Key {
            type Value = YearKey;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a year")
            }

            fn visit_str<E: de::Error>(self, key: &str) -> Result<YearKey, E> {
                // One year has one way to be written: 2021 and +2021 would be two keys for it.
                let year = key.parse::<Year>().ok().filter(|year| year.to_string() == key);
                year.map(YearKey).ok_or_else(|| E::custom(format_args!("{NOT_A_YEAR}`{key}`")))
            }
        }

        deserializer.deserialize_str(Key)
    }
}

/// A number however the parser hands it over.
macro_rules! numbers {
    ($make:expr) => {
        fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
            Ok($make(value))
        }

        // Counts lie far below 2⁵³; a larger whole number is out of range anyway.
        fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
            Ok($make(value as f64))
        }

        fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
            Ok($make(value as f64))
        }
    };
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Both {
            zh: Option<String>,
            en: Option<String>,
        }

        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Named;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("text or a map")
            }

            fn visit_str<E: de::Error>(self, zh: &str) -> Result<Named, E> {
                Ok(Named(Name { zh: zh.to_owned(), en: String::new() }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Named, A::Error> {
                let both = Both::deserialize(de::value::MapAccessDeserializer::new(map))?;
                // The Chinese text stands for both; an English one alone does so too.
                let en = both.en.unwrap_or_default();
                Ok(Named(
                    both.zh
                        .map_or_else(|| Name { zh: en.clone(), en: String::new() }, |zh| Name { zh, en: en.clone() }),
                ))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for Kindergarten {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Kindergarten;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a number or an array of length 3")
            }

            numbers!(Kindergarten::Total);

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Kindergarten, A::Error> {
                <[f64; 3]>::deserialize(de::value::SeqAccessDeserializer::new(list)).map(Kindergarten::ByClass)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for PrivateShare {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = PrivateShare;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a number or a map")
            }

            numbers!(PrivateShare::Always);

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PrivateShare, A::Error> {
                ByYear::deserialize(de::value::MapAccessDeserializer::new(map)).map(PrivateShare::ByYear)
            }
        }

        deserializer.deserialize_any(Either)
    }
}
