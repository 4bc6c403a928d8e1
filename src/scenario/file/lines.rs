//! The lines of the assessments. One left out is as by default, so that one not assessed has to say so: `null`, or
//! `false`, as links have it, where `null` is what is gone.

use super::at::At;
use super::read::{Blank, Notes, Read, read_object};
use super::v3::ByStage;
use crate::model;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;

/// The lines as the model has them; `None`: until they are read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines(pub(super) Option<model::Lines>);

/// A line; `None`: not assessed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(transparent)]
struct Line(Option<f64>);

/// The lines of one figure by stage.
struct StageLines([Option<f64>; 3]);

macro_rules! lines {
    ($($line:ident)*; $($by_stage:ident)*) => {
        impl Read for Lines {
            fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
                const FIELDS: &[&str] = &[$(stringify!($line),)* $(stringify!($by_stage)),*];
                let lines = self.0.insert(model::Lines::default());
                $(let mut $line = Line(lines.$line);)*
                $(let mut $by_stage = StageLines(lines.$by_stage);)*
                let places: &mut [&mut dyn Read] = &mut [$(&mut $line,)* $(&mut $by_stage),*];
                read_object(FIELDS, places, 0, value, at, notes);
                $(lines.$line = $line.0;)*
                $(lines.$by_stage = $by_stage.0;)*
            }
        }

        impl Serialize for Lines {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let usual = model::Lines::default();
                let lines = self.0.unwrap_or_default();
                let mut object = serializer.serialize_map(None)?;
                $(if lines.$line != usual.$line {
                    object.serialize_entry(stringify!($line), &lines.$line)?;
                })*
                $(if lines.$by_stage != usual.$by_stage {
                    object.serialize_entry(stringify!($by_stage), &unlike(lines.$by_stage, usual.$by_stage))?;
                })*
                object.end()
            }
        }
    };
}

lines! {
    gross_enrolment one_year_enrolment inclusive public retention large super_large within_norm kindergarten_size
    school_size nine_year_size migrants private townships villages kindergarten_floor schools;
    teaching_area sports_area
}

impl Blank for Lines {
    const BLANK: Self = Lines(None);
}

/// The stages whose lines are not as by default.
fn unlike(lines: [Option<f64>; 3], usual: [Option<f64>; 3]) -> ByStage<Line> {
    let [kindergarten, primary, junior] =
        [0, 1, 2].map(|stage| (lines[stage] != usual[stage]).then_some(Line(lines[stage])));
    ByStage { kindergarten, primary, junior }
}

fn is_not_assessed(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false))
}

impl Read for Line {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        if is_not_assessed(value) {
            self.0 = None;
        } else {
            self.0.read(value, at, notes);
        }
    }
}

impl Read for StageLines {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        if is_not_assessed(value) {
            self.0 = [None; 3];
            return;
        }
        let [mut kindergarten, mut primary, mut junior] = self.0.map(Line);
        let places: &mut [&mut dyn Read] = &mut [&mut kindergarten, &mut primary, &mut junior];
        read_object(&["kindergarten", "primary", "junior"], places, 0, value, at, notes);
        self.0 = [kindergarten.0, primary.0, junior.0];
    }
}
