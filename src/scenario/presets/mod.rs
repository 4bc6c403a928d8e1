//! The presets: workspaces that come with the program. A published preset never changes; a better one is a new one
//! with a higher number, and the old one stays, so that every link made from it keeps its meaning.

use super::{Scenario, Workspace, file};
use crate::model::Name;

/// A preset and its file.
#[derive(Clone, Copy, Debug)]
pub struct PresetInfo {
    /// Its id with its number, such as `enshi@1`.
    pub id: &'static str,
    /// Its name in Chinese.
    pub zh: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// Its file, as it was published.
    pub(super) json: &'static str,
}

impl PresetInfo {
    /// Its name.
    pub fn name(&self) -> Name {
        Name { zh: self.zh.to_owned(), en: self.en.to_owned() }
    }
}

/// The presets, the one to begin with first. A new one is a file beside this one and a row here.
const PRESETS: &[PresetInfo] = &[
    PresetInfo {
        id: "enshi@1",
        zh: "恩施市·现行规划",
        en: "Enshi City, current plan",
        json: include_str!("enshi@1.json"),
    },
    PresetInfo {
        id: "example@1",
        zh: "算例县（数字取整，可以手算）",
        en: "Example county (round numbers, can be followed by hand)",
        json: include_str!("example@1.json"),
    },
    PresetInfo { id: "empty@1", zh: "空白", en: "Empty", json: include_str!("empty@1.json") },
];

/// All presets, the one to begin with first.
pub fn list() -> &'static [PresetInfo] {
    PRESETS
}

/// The workspace of a preset.
pub fn workspace(id: &str) -> Option<Workspace> {
    let preset = PRESETS.iter().find(|preset| preset.id == id)?;
    // A test reads every preset.
    file::read(preset.json.as_bytes()).ok()
}

/// The scenario of a preset.
pub fn preset(id: &str) -> Option<Scenario> {
    let Workspace { mut scenarios, baseline, .. } = workspace(id)?;
    (baseline < scenarios.len()).then(|| scenarios.swap_remove(baseline))
}
