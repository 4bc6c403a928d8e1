//! The presets: workspaces that come with the program. A published preset never changes; a better one is a new one
//! with a higher number, and the old one stays, so that every link made from it keeps its meaning.

use super::{Scenario, Workspace, file};
use crate::model::Name;
use std::sync::OnceLock;

/// A preset.
#[derive(Clone, Copy, Debug)]
pub struct PresetInfo {
    /// Its id with its number, such as `enshi@2`.
    pub id: &'static str,
    /// Its name in Chinese.
    pub zh: &'static str,
    /// Its name in English.
    pub en: &'static str,
}

impl PresetInfo {
    /// Its name.
    pub fn name(&self) -> Name {
        Name { zh: self.zh.to_owned(), en: self.en.to_owned() }
    }
}

/// The presets, the one to begin with first. A new one is a file beside this one, a row here and one in [`rest`].
const PRESETS: &[PresetInfo] = &[
    PresetInfo { id: "enshi@2", zh: "恩施市·分学校", en: "Enshi City, school by school" },
    PresetInfo { id: "enshi@1", zh: "恩施市·现行规划", en: "Enshi City, current plan" },
    PresetInfo {
        id: "example@1",
        zh: "算例县（数字取整，可以手算）",
        en: "Example county (round numbers, can be followed by hand)",
    },
    PresetInfo { id: "shawan@1", zh: "沙湾市·“十四五”规划", en: "Shawan City, plan for 2021–2025" },
    PresetInfo { id: "zhejiang@1", zh: "浙江某县级市·教育局汇报", en: "A county-level city of Zhejiang" },
    PresetInfo {
        id: "haidong@1", zh: "海东市·基础教育质量提升方案", en: "Haidong City, programme of basic education"
    },
    PresetInfo { id: "empty@1", zh: "空白", en: "Empty" },
];

/// The files, as they were published, that the program has from its start: what it begins with.
fn carried(id: &str) -> Option<&'static str> {
    match id {
        "enshi@2" => Some(include_str!("enshi@2.json")),
        "empty@1" => Some(include_str!("empty@1.json")),
        _ => None,
    }
}

/// The files of the others. On the page they come with the parts that open files and links, by [`provide`].
pub fn rest(id: &str) -> Option<&'static str> {
    match id {
        "example@1" => Some(include_str!("example@1.json")),
        "enshi@1" => Some(include_str!("enshi@1.json")),
        "shawan@1" => Some(include_str!("shawan@1.json")),
        "zhejiang@1" => Some(include_str!("zhejiang@1.json")),
        "haidong@1" => Some(include_str!("haidong@1.json")),
        _ => None,
    }
}

/// Gives the file of a preset.
type Files = fn(&str) -> Option<&'static str>;

/// The files that were provided; natively all are there.
static PROVIDED: OnceLock<Files> = OnceLock::new();

/// Brings the files of the presets that the program does not carry.
pub fn provide(files: Files) {
    PROVIDED.get_or_init(|| files);
}

/// Whether the program has the preset from its start, without waiting for a part of it.
pub fn is_carried(id: &str) -> bool {
    carried(id).is_some()
}

/// The file of a preset, as it was published; `None`: there is no such preset, or it has not been provided.
pub(super) fn text(id: &str) -> Option<&'static str> {
    #[cfg(not(target_arch = "wasm32"))]
    provide(rest);
    carried(id).or_else(|| PROVIDED.get()?(id))
}

/// All presets, the one to begin with first.
pub fn list() -> &'static [PresetInfo] {
    PRESETS
}

/// The workspace of a preset.
pub fn workspace(id: &str) -> Option<Workspace> {
    // A test reads every preset.
    file::read(text(id)?.as_bytes()).ok()
}

/// The scenario of a preset.
pub fn preset(id: &str) -> Option<Scenario> {
    let Workspace { mut scenarios, baseline, .. } = workspace(id)?;
    (baseline < scenarios.len()).then(|| scenarios.swap_remove(baseline))
}
