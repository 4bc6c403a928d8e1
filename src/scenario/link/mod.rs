//! The share link: a workspace in the fragment of the page's address, as what differs from presets.
//!
//! ```text
//! Workspace ─ file::write ─> JSON ─ difference ─> from presets or the first scenario ─ packed ─> "4.qyb…"
//! "4.qyb…" ─ packed ─> JSON ─ UPGRADES ─> version 4 ─ apply ─> JSON of a file ─ file::read ─> Workspace
//! ```
//! It speaks the language of the file, never that of the model, and everything the file refuses is refused here. A
//! version of the link goes with a version of the file: differences are from a preset *as it was published*, whose
//! text never changes. A new version of the file therefore brings a new version of the link and a function in
//! [`UPGRADES`], which turns the differences of the version before into whole scenarios and those into the new ones.

mod difference;
mod ground;
mod packed;

use super::problem::{Fault, Problem};
use super::{Workspace, file};
use difference::apply;
use ground::Ground;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

pub use packed::MAX_LENGTH;

/// The version of the model: a higher one computes other figures from the same inputs.
pub const MODEL_VERSION: u32 = 1;

/// What turns a value of version n into one of version n + 1, from n = 1 on.
///
/// * 2 says the same as 1; it is packed otherwise.
/// * 3 may hold the steps of a meeting, and that it is to open as one.
/// * 4 may hold schools and all that version 3 of the file has with them, and knows its words.
const UPGRADES: &[fn(Value) -> Value] = &[|value| value, |value| value, |value| value];

/// The version written.
pub const VERSION: u64 = 1 + UPGRADES.len() as u64;

/// The version of the file whose JSON this version of the link speaks.
const FILE_VERSION: u64 = 3;
const _: () = assert!(file::VERSION == FILE_VERSION, "a new version of the file needs a new version of the link");

/// What a link opens to.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The scenarios it carries.
    pub workspace: Workspace,
    /// The version of the model with which it was made.
    pub model_version: u32,
    /// Whether it opens as a meeting.
    pub presents: bool,
}

impl Link {
    /// What is to be told where another version of the model made the link: its figures may have been others.
    pub fn warning(&self) -> Option<Problem> {
        let fault = Fault::OtherModel { found: self.model_version, here: MODEL_VERSION };
        (self.model_version != MODEL_VERSION).then(|| Problem::warning("", fault))
    }
}

/// The fragment, without `#`, of an address that opens to this workspace, or to a meeting on it. One longer than
/// [`MAX_LENGTH`] does not open: such a workspace needs a file. Minutes stay behind: they are nobody else's business.
pub fn encode(workspace: &Workspace, presents: bool) -> String {
    let content = Content {
        model: MODEL_VERSION,
        scenarios: entries(workspace),
        baseline: Some(workspace.baseline).filter(|place| (1..workspace.scenarios.len()).contains(place)),
        meeting: ground::meeting(&workspace.meeting.steps),
        presents,
    };
    // Plain structs always become JSON.
    packed::pack(VERSION, &serde_json::to_value(content).unwrap_or_default())
}

/// The workspace of a fragment without `#`, whatever it holds. Paths of problems are those of the file.
pub fn decode(fragment: &str) -> Result<Link, Vec<Problem>> {
    let one = |problem| vec![problem];
    let damaged = || one(Problem::error("", Fault::LinkDamaged));
    let (version, mut value) = packed::unpack(fragment, VERSION).map_err(one)?;
    for upgrade in UPGRADES.iter().skip(usize::try_from(version - 1).unwrap_or(usize::MAX)) {
        value = upgrade(value);
    }
    let content: Content = serde_json::from_value(value).map_err(|_| damaged())?;
    let mut workspace = file::read(file_of(&content).map_err(one)?.as_bytes())?;
    workspace.baseline = content.baseline.unwrap_or_default();
    if workspace.baseline >= workspace.scenarios.len() {
        return Err(damaged());
    }
    Ok(Link { workspace, model_version: content.model, presents: content.presents })
}

/// The fragment of a whole address; what has no `#` is taken for a fragment.
pub fn fragment(address: &str) -> &str {
    let address = address.trim();
    let fragment = address.split_once('#').map_or(address, |(_, fragment)| fragment);
    // What a chat or a sentence has put behind it is none of it.
    let end = fragment.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')));
    &fragment[..end.unwrap_or(fragment.len())]
}

/// The JSON of a link, version 4.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    /// The version of the model.
    model: u32,
    scenarios: Vec<Entry>,
    /// The place of the baseline, unless it is the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<usize>,
    /// A meeting, as in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Value>,
    /// Whether the link opens as a meeting.
    #[serde(default, skip_serializing_if = "is_false")]
    presents: bool,
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// A scenario of a link.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// What it is compared with; nothing: `is` is the whole scenario.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Of>,
    /// What differs, as told in [`difference`]; nothing: it is the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<Value>,
}

/// What a scenario is compared with.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum Of {
    /// The scenario of a preset.
    Preset(String),
    /// An earlier scenario of the link, by its place.
    Earlier(usize),
}

/// Each scenario in the shortest of the ways there are: as a difference from its preset, or from the first, or whole.
fn entries(workspace: &Workspace) -> Vec<Entry> {
    let mut presets: BTreeMap<&str, Option<Ground>> = BTreeMap::new();
    let mut first = None;
    let mut entries = Vec::with_capacity(workspace.scenarios.len());
    for scenario in &workspace.scenarios {
        let target = ground::plain(scenario);
        let preset = scenario.preset.as_deref().and_then(|id| {
            let ground = presets.entry(id).or_insert_with(|| Ground::preset(id)).as_ref()?;
            Some((Of::Preset(id.to_owned()), ground))
        });
        let grounds = preset.into_iter().chain(first.as_ref().map(|ground| (Of::Earlier(0), ground)));
        let differences = grounds.map(|(of, ground)| Entry { of: Some(of), is: ground.difference(&target, scenario) });
        let whole = Entry { of: None, is: Some(target.clone()) };
        let length = |entry: &Entry| serde_json::to_string(entry).map_or(usize::MAX, |text| text.len());
        let entry = differences.min_by_key(length).filter(|entry| length(entry) < length(&whole)).unwrap_or(whole);
        if entries.is_empty() {
            first = made(&entry, &[]).ok().map(|value| Ground::new(value, target));
        }
        entries.push(entry);
    }
    entries
}

/// The JSON of a scenario; `earlier`: those before it.
fn made(entry: &Entry, earlier: &[Value]) -> Result<Value, Problem> {
    let base = match &entry.of {
        Some(Of::Preset(id)) => {
            let published = ground::published(id);
            Some(published.ok_or_else(|| Problem::error("", Fault::UnknownPreset(id.clone())))?)
        }
        Some(Of::Earlier(place)) => earlier.get(*place).cloned(),
        None => entry.is.clone(),
    };
    let change = entry.is.as_ref().filter(|_| entry.of.is_some());
    let value = base.and_then(|base| change.map_or_else(|| Some(base.clone()), |change| apply(&base, change)));
    value.ok_or_else(|| Problem::error("", Fault::LinkDamaged))
}

/// The text of the file a link stands for.
fn file_of(content: &Content) -> Result<String, Problem> {
    let count = content.scenarios.len();
    if count > file::MAX_SCENARIOS {
        return Err(Problem::error("scenarios", Fault::TooMany { found: count, max: file::MAX_SCENARIOS }));
    }
    let mut values = Vec::with_capacity(count);
    let mut texts = Vec::with_capacity(count);
    let mut length = 0;
    for entry in &content.scenarios {
        let value = made(entry, &values)?;
        let text = value.to_string();
        length += text.len();
        // The same again and again is short as a link, and a long file.
        if length > file::MAX_BYTES {
            return Err(Problem::error("", Fault::LinkTooLarge { max: MAX_LENGTH }));
        }
        values.push(value);
        texts.push(text);
    }
    let meeting = content.meeting.as_ref().map_or_else(String::new, |meeting| format!(",\"meeting\":{meeting}"));
    Ok(format!("{{\"xuewei\":{FILE_VERSION},\"scenarios\":[{}]{meeting}}}", texts.join(",")))
}
