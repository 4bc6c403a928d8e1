//! What the browser keeps of the work: several workspaces, each under a key of its own, and the rules by which none of
//! them is ever written over by accident.
//!
//! ```text
//! xuewei.work.ID = label (JSON, one line: what the list of recent work shows) + line break + content (packed)
//! ```
//! There is no index that could tell something else than what is there. Every writing leaves a mark that no other has.
//! Who holds a workspace knows the mark it last read or wrote; where another one stands, somebody else has written,
//! and what is to be written goes under a new key, as a copy.
//!
//! Two tabs that write in the same instant do not see each other: a browser passes on what is stored with a delay, and
//! the last one stands. So every writing also names the marks that its tab had read before: who does not find its own
//! among them knows that what it wrote is nowhere any more.
//!
//! Pure: the browser's storage comes in as a [`Shelf`], the time and what no two tabs have in common as arguments.

pub mod content;
pub mod keeper;

use crate::model::Name;
use crate::scenario::order::sort_by;
use crate::scenario::packed::{Effort, pack, unpack};
use serde_json::{Value, json};

/// What a text is kept on: the browser's storage, or a table in a test.
pub trait Shelf {
    /// All keys.
    fn keys(&self) -> Vec<String>;
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Puts a text under a key; `false`: there is no room, and everything stays as it was.
    fn set(&self, key: &str, text: &str) -> bool;
    /// Clears a key.
    fn remove(&self, key: &str);
}

/// What the list of recent work shows of a workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// When it was last changed: milliseconds since 1970.
    pub at: f64,
    /// The county or city.
    pub county: Name,
    /// How many scenarios there are.
    pub scenarios: u32,
}

/// A workspace in the list of recent work.
#[derive(Clone, Debug, PartialEq)]
pub struct Recent {
    /// What it is kept under.
    pub id: String,
    /// What is known of it; nothing where what is kept is damaged.
    pub label: Option<Label>,
}

/// The workspace a tab works on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What it is kept under.
    pub id: String,
    /// What stood there when this tab last read or wrote it.
    mark: String,
    /// The marks that stood there before, as far as this tab has read them; the last one last.
    before: Vec<String>,
    /// Whether this tab wrote the mark, and nobody is known to have read it.
    own: bool,
}

/// What has become of a workspace that a tab holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody else has written. Where it was deleted, nothing is there to be lost.
    Stands,
    /// Somebody else has gone on from it.
    Followed,
    /// Somebody else has written without having seen it: what this tab wrote is nowhere any more.
    Displaced,
}

/// How a writing ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is kept.
    Kept(Held),
    /// It is kept as a copy, for somebody else had written.
    Copied(Held),
    /// There is no room for it. Nothing has changed.
    Full,
}

/// Why a workspace cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// There is none of this id.
    Gone,
    /// What is kept is damaged. It is left as it is.
    Damaged,
}

const PREFIX: &str = "xuewei.work.";
/// The version of the label, and bytes of a content: more than the largest file has.
const VERSION: u64 = 1;
const MAX_BYTES: usize = 32 << 20;
/// So many marks are remembered: one for each time that another tab, or this one after a reload, went on.
const BEFORE: usize = 16;

/// The key of a workspace.
fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// The id of a key; `None`: there is something else under it.
pub fn id_of(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)
}

/// All workspaces, the one changed last first, damaged ones at the end.
pub fn recents(shelf: &dyn Shelf) -> Vec<Recent> {
    let recent = |key: String| {
        let id = id_of(&key)?.to_owned();
        let label = shelf.get(&key).and_then(|text| Some(line_of(text.split_once('\n')?.0)?.label));
        Some(Recent { id, label })
    };
    let mut recents: Vec<Recent> = shelf.keys().into_iter().filter_map(recent).collect();
    let at = |recent: &Recent| recent.label.as_ref().map_or(f64::NEG_INFINITY, |label| label.at);
    sort_by(&mut recents, |one, other| at(other).total_cmp(&at(one)).then_with(|| one.id.cmp(&other.id)));
    recents
}

/// Takes a workspace, and what it holds.
pub fn read(shelf: &dyn Shelf, id: &str) -> Result<(Held, String), Lost> {
    let text = shelf.get(&key(id)).ok_or(Lost::Gone)?;
    let (Line { mark, mut before, .. }, content) = parts(&text).ok_or(Lost::Damaged)?;
    let bytes = unpack(content, MAX_BYTES).map_err(|_| Lost::Damaged)?;
    let content = String::from_utf8(bytes).map_err(|_| Lost::Damaged)?;
    before.push(mark.clone());
    before.drain(..before.len().saturating_sub(BEFORE));
    Ok((Held { id: id.to_owned(), mark, before, own: false }, content))
}

/// A content, packed to be kept.
pub fn packed(content: &str) -> String {
    pack(content.as_bytes(), Effort::Quick)
}

/// Keeps a packed content: where it was kept before, or as a new workspace where it was not, or where somebody else has
/// written there. `fresh` is a text of letters and digits that nobody else has ever used.
pub fn write(shelf: &dyn Shelf, held: Option<&Held>, label: &Label, packed: &str, fresh: &str) -> Written {
    let copied = held.is_some_and(|held| fate(shelf, held) != Fate::Stands);
    let id = held.filter(|_| !copied).map_or(fresh, |held| held.id.as_str());
    let Label { at, county: Name { zh, en }, scenarios } = label;
    let before = held.filter(|_| !copied).map_or_else(Vec::new, |held| held.before.clone());
    let label = json!({
        "kept": VERSION, "mark": fresh, "before": before, "at": at, "zh": zh, "en": en, "scenarios": scenarios,
    });
    if !shelf.set(&key(id), &format!("{label}\n{packed}")) {
        return Written::Full;
    }
    let held = Held { id: id.to_owned(), mark: fresh.to_owned(), before, own: true };
    if copied { Written::Copied(held) } else { Written::Kept(held) }
}

/// What has become of a workspace since it was last read or written.
pub fn fate(shelf: &dyn Shelf, held: &Held) -> Fate {
    let Some(text) = shelf.get(&key(&held.id)) else { return Fate::Stands };
    let line = parts(&text).map(|(line, _)| line);
    if line.as_ref().is_some_and(|line| line.mark == held.mark) {
        Fate::Stands
    } else if held.own && !line.is_some_and(|line| line.before.contains(&held.mark)) {
        Fate::Displaced
    } else {
        Fate::Followed
    }
}

impl Held {
    /// Somebody has gone on from what this tab wrote: others who go on from there may forget it.
    pub fn follow(&mut self) {
        self.own = false;
    }
}

/// Deletes a workspace, and returns what [`restore`] needs to bring it back.
pub fn delete(shelf: &dyn Shelf, id: &str) -> Option<String> {
    let text = shelf.get(&key(id))?;
    shelf.remove(&key(id));
    Some(text)
}

/// Brings a deleted workspace back, unless there is one again; `false`: there is no room.
pub fn restore(shelf: &dyn Shelf, id: &str, text: &str) -> bool {
    shelf.get(&key(id)).is_some() || shelf.set(&key(id), text)
}

/// The line before the content.
struct Line {
    label: Label,
    mark: String,
    /// The marks before it.
    before: Vec<String>,
}

/// The line and the packed content of a text.
fn parts(text: &str) -> Option<(Line, &str)> {
    let (line, content) = text.split_once('\n')?;
    Some((line_of(line)?, content))
}

fn line_of(line: &str) -> Option<Line> {
    let value: Value = serde_json::from_slice(line.as_bytes()).ok()?;
    let text = |field: &str| Some(value.get(field)?.as_str()?.to_owned());
    (value.get("kept")?.as_u64()? == VERSION).then_some(())?;
    let label = Label {
        at: value.get("at")?.as_f64()?,
        county: Name { zh: text("zh")?, en: text("en")? },
        scenarios: value.get("scenarios")?.as_u64()?.try_into().ok()?,
    };
    let before = value.get("before").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let before = before.iter().filter_map(|mark| Some(mark.as_str()?.to_owned())).collect();
    Some(Line { label, mark: text("mark")?, before })
}
