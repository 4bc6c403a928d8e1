//! A named set of inputs, where its figures come from, what is wrong with it, and the file or link it is kept in.
//!
//! ```text
//! bytes ─ file::read ─> Workspace ─ Scenario.inputs ─> check::check ─> model::project ─> check::check_results
//! ```
//! Nothing here computes a projection or words a sentence: problems are data, told by `text::problem`.

pub mod check;
pub mod draft;
pub mod file;
pub mod link;
pub mod meeting;
pub mod order;
pub mod packed;
pub mod parameters;
pub mod presets;
pub mod problem;
pub mod programme;
pub mod sheet;
pub mod standards;

use crate::model::{Inputs, Name};
use meeting::Meeting;
use serde::{Deserialize, Serialize};

/// A scenario 情景: a complete set of inputs with a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// What is to be known of it, in both languages.
    pub note: Name,
    /// The county or city it is about.
    pub county: Name,
    /// The preset it comes from, such as `enshi@1`.
    pub preset: Option<String>,
    /// Everything its projection needs.
    pub inputs: Inputs,
    /// Where its figures come from.
    pub sources: Vec<Source>,
}

/// What one file holds: scenarios to be set side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// The scenarios, in the order they are shown; [`file::read`] gives at least one.
    pub scenarios: Vec<Scenario>,
    /// The place of the scenario the others are compared with.
    pub baseline: usize,
    /// The meeting they are prepared for.
    pub meeting: Meeting,
}

impl Workspace {
    /// A scenario by its id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path of the figure or group of figures, as in problems: `zones[old_town].pupils`.
    pub field: String,
    /// How far it can be relied upon.
    pub status: Status,
    /// The publication, letter or person, or the rule by which it was worked out, in both languages.
    pub source: Name,
    /// When it was published, or what date it holds for.
    pub date: String,
}

/// How far a figure can be relied upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// 官方: published by an authority.
    Official,
    /// 本地: from the county's own files.
    Local,
    /// 估计: worked out from something else.
    Estimate,
    /// 示例: made up, to be replaced.
    Example,
}
