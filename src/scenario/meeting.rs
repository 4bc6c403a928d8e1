//! A meeting: the steps it goes through, and its minutes.

use super::file::MAX_MINUTES;
use crate::model::{Name, Place, Stage, Year, ZoneKind};
use serde::{Deserialize, Serialize};

/// What a workspace holds for a meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// The steps, in their order; none: those that the page makes of the workspace.
    pub steps: Vec<Step>,
    /// What was shown, guessed, said and decided, the oldest first.
    pub minutes: Vec<Minute>,
}

impl Meeting {
    /// Whether a step is about the scenario of this id, be there one or not.
    pub fn names(&self, id: &str) -> bool {
        self.steps.iter().any(|step| step.scenario.as_deref() == Some(id))
    }

    /// Puts an entry into the minutes, by its time. The oldest makes room where there are too many.
    pub fn note(&mut self, minute: Minute) {
        let at = self.minutes.partition_point(|other| other.at <= minute.at);
        self.minutes.insert(at, minute);
        let over = self.minutes.len().saturating_sub(MAX_MINUTES);
        self.minutes.drain(..over);
    }

    /// Takes an entry out of the minutes; of equal ones the last.
    pub fn forget(&mut self, minute: &Minute) {
        if let Some(place) = self.minutes.iter().rposition(|other| other == minute) {
            self.minutes.remove(place);
        }
    }
}

/// A step of a meeting. What is not given is chosen by the page when it is shown; so is what the workspace does not
/// have any more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What it shows.
    pub kind: StepKind,
    /// Its heading; empty: that of its kind.
    pub title: Name,
    /// What is written beneath.
    pub text: Name,
    /// The scenario it is about, by its id.
    pub scenario: Option<String>,
    /// Where.
    pub place: Option<Place>,
    /// Of which stage.
    pub stage: Option<Stage>,
    /// In which school year.
    pub year: Option<Year>,
}

/// What a step shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// 现状: the findings, and pupils against places.
    Situation,
    /// 先猜后看: a question, the room's guesses, then the answer.
    Guess,
    /// 为何变化: why a year differs from another.
    Years,
    /// 方案: what each scenario changes.
    Options,
    /// 比较: the scenarios side by side.
    Comparison,
    /// 差别何来: why a scenario differs from the baseline.
    Why,
    /// 决定: what is decided.
    Decision,
    /// 文字: the text alone.
    #[default]
    Text,
}

impl StepKind {
    /// All of them, in the order of the editor.
    pub const ALL: [StepKind; 8] = [
        StepKind::Situation,
        StepKind::Guess,
        StepKind::Years,
        StepKind::Options,
        StepKind::Comparison,
        StepKind::Why,
        StepKind::Decision,
        StepKind::Text,
    ];
}

/// An entry of the minutes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minute {
    /// When: milliseconds since 1970.
    pub at: f64,
    /// What it is.
    pub kind: MinuteKind,
    /// In words, as they were on the screen or typed.
    pub text: String,
}

/// What an entry of the minutes is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MinuteKind {
    /// The meeting began.
    Began,
    /// A step was shown.
    Shown,
    /// The room guessed, and saw the answer.
    Guess,
    /// Somebody had it noted.
    #[default]
    Note,
    /// It was decided.
    Decision,
    /// The meeting ended.
    Ended,
}

/// The word for the county in files and on the command line.
const COUNTY: &str = "*";

/// The word for a place in files and on the command line: a zone's id, `*city`, `*town`, `*rural` for all zones of a
/// kind, `*` for the county. No id has an asterisk.
pub fn place_word(place: &Place) -> &str {
    match place {
        Place::Zone(id) => id,
        Place::Kind(ZoneKind::City) => "*city",
        Place::Kind(ZoneKind::Town) => "*town",
        Place::Kind(ZoneKind::Rural) => "*rural",
        Place::County => COUNTY,
    }
}

/// The place of a word.
pub fn place_of(word: &str) -> Place {
    let kinds = ZoneKind::ALL.map(Place::Kind);
    let known = kinds.into_iter().chain([Place::County]).find(|place| place_word(place) == word);
    known.unwrap_or_else(|| Place::Zone(word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_their_places() {
        let kinds = ZoneKind::ALL.map(Place::Kind);
        for place in kinds.into_iter().chain([Place::County, Place::Zone("old_town".into())]) {
            assert_eq!(place_of(place_word(&place)), place);
        }
    }
}
