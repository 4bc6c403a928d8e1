//! Words that stand for one of a few things: as serde's derive writes them, so they are read.

use super::at::At;
use super::read::{Blank, Notes, Read};
use super::v3::{Grade, LinkKind};
use crate::model::{Counted, GradeScheme, Ownership, Progression, ProjectKind, RoomClass, SchoolKind, Stage, ZoneKind};
use crate::scenario::Status;
use crate::scenario::meeting::{MinuteKind, StepKind};
use crate::scenario::problem::Fault;
use serde::Deserialize;
use serde::de::{self, IntoDeserializer};
use serde_json::Value;
use std::fmt;

/// Words, each with the thing that stands in until one is read.
macro_rules! words {
    ($($word:ident::$blank:ident),*) => { $(
        impl Read for $word {
            fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
                let Value::String(text) = value else { return notes.wrong_type(at, value, "a string") };
                match $word::deserialize(text.as_str().into_deserializer()) {
                    Ok(word) => *self = word,
                    Err(words) => unknown(text, words, at, notes),
                }
            }
        }

        impl Blank for $word {
            const BLANK: Self = $word::$blank;
        }
    )* };
}

words!(
    Counted::Flow,
    Grade::K1,
    GradeScheme::SixThree,
    LinkKind::Target,
    MinuteKind::Note,
    Ownership::Public,
    Progression::Retention,
    ProjectKind::New,
    RoomClass::Public,
    SchoolKind::Kindergarten,
    Stage::Kindergarten,
    Status::Official,
    StepKind::Text,
    ZoneKind::City
);

fn unknown(text: &str, Possible(words): Possible, at: &At, notes: &mut Notes) {
    let known = words.iter().map(|&word| word.to_owned()).collect();
    notes.note(at, Fault::UnknownWord { word: text.to_owned(), known });
}

/// The error of a word that is none of the possible: those.
#[derive(Debug)]
struct Possible(&'static [&'static str]);

impl de::Error for Possible {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(expected)
    }
}

impl std::error::Error for Possible {}

impl fmt::Display for Possible {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("unknown word")
    }
}
