//! What the marks of a picture mean.

use super::Picture;
use crate::report::StageSeries;
use crate::text::{Language, words};

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The line of pupils.
    Enrolment,
    /// The steps of places.
    Places,
    /// Where pupils exceed places.
    Shortage,
    /// Projects that bring places.
    Opening,
    /// Projects that take some.
    Closing,
    /// Pupils of the baseline.
    Baseline,
    /// Places of the baseline.
    BaselinePlaces,
}

impl Key {
    /// All of them, in the order of a legend.
    pub const ALL: [Key; 7] =
        [Key::Enrolment, Key::Places, Key::Shortage, Key::Opening, Key::Closing, Key::Baseline, Key::BaselinePlaces];

    /// Whether a picture has such a mark.
    pub fn is_in(self, picture: &Picture) -> bool {
        let StageSeries { enrolment, places, markers, baseline_enrolment, baseline_places, .. } = &picture.series;
        match self {
            Key::Enrolment | Key::Places => true,
            Key::Shortage => enrolment.iter().zip(places).any(|(pupils, places)| pupils > places),
            Key::Opening => markers.iter().any(|marker| marker.rooms > 0.0),
            Key::Closing => markers.iter().any(|marker| marker.rooms < 0.0),
            Key::Baseline => baseline_enrolment.is_some(),
            Key::BaselinePlaces => baseline_places.is_some(),
        }
    }

    /// What it means in a picture beside that of the base, which is called so; `None`: there is only the baseline.
    pub fn beside(self, language: Language, base: Option<&str>) -> String {
        let chart = &words(language).chart;
        let (name, base) = match (self, base) {
            (Key::Baseline, Some(base)) => (chart.enrolment, base),
            (Key::BaselinePlaces, Some(base)) => (chart.places, base),
            (key, _) => return key.name(language).to_owned(),
        };
        match language {
            Language::Zh => format!("{base}：{name}"),
            Language::En => format!("{base}: {name}"),
        }
    }

    /// What it means.
    pub fn name(self, language: Language) -> &'static str {
        let chart = &words(language).chart;
        match self {
            Key::Enrolment => chart.enrolment,
            Key::Places => chart.places,
            Key::Shortage => chart.shortage,
            Key::Opening => chart.project,
            Key::Closing => chart.closure,
            Key::Baseline => chart.baseline_enrolment,
            Key::BaselinePlaces => chart.baseline_places,
        }
    }
}
