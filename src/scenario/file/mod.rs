//! The file: a workspace of one or more scenarios as JSON, `NAME.xuewei.json`.
//!
//! ```text
//! bytes ─ strict ─> JSON value ─ UPGRADES ─> JSON value of the latest version ─ read ─> v3 ─ from_v3 ─> Workspace
//! Workspace ─ to_v3 ─ pretty ─> text
//! ```
//! The file has types of its own, so that the model can change without breaking what people have saved. A new version
//! is a new set of types and one function in [`UPGRADES`] that turns a value of the version before into one of the
//! new; every version ever written can be read. Reading is bounded and never panics, whatever the bytes.

mod at;
mod either;
mod from_v3;
pub mod limits;
mod lines;
mod pretty;
mod read;
mod strict;
mod to_v3;
mod v3;
mod word;

use super::Workspace;
use super::problem::{Fault, Problem};
use at::At;
use serde_json::Value;

pub use limits::{
    MAX_BYTES, MAX_ENTRIES, MAX_MINUTES, MAX_NAME, MAX_PROBLEMS, MAX_SCENARIOS, MAX_STEPS, MAX_TEXT, MAX_YEARS,
    MAX_ZONES,
};

/// What turns a value of version n into one of version n + 1, from n = 1 on.
///
/// * 2 may hold a meeting, which 1 has not.
/// * 3 may hold schools, what pupils need beside rooms, and what the assessments ask.
const UPGRADES: &[fn(Value) -> Value] = &[|value| value, |value| value];

/// The version written.
pub const VERSION: u64 = 1 + UPGRADES.len() as u64;

/// Reads a file, or tells all that keeps it from being read. The figures themselves are looked at by
/// `scenario::check`. Paths of problems begin at the scenario where the file has only one.
pub fn read(bytes: &[u8]) -> Result<Workspace, Vec<Problem>> {
    let one = |problem| vec![problem];
    if bytes.len() > MAX_BYTES {
        return Err(one(Problem::error("", Fault::FileTooLarge { max: MAX_BYTES })));
    }
    // Some editors put a byte order mark before UTF-8.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = strict::parse(bytes).map_err(one)?;
    let value = upgrade(value).map_err(one)?;
    let alone = value.get("scenarios").and_then(Value::as_array).is_some_and(|list| list.len() == 1);
    from_v3::workspace(read::read(&value, &At::File { alone })?)
}

/// Writes a file: what differs from the defaults, in a fixed order, every number exactly as it is. Reading it gives the
/// same workspace again.
pub fn write(workspace: &Workspace) -> String {
    pretty::pretty(&to_v3::file(workspace))
}

/// Brings a file of any version to the latest.
fn upgrade(mut value: Value) -> Result<Value, Problem> {
    let version = value.get("xuewei").and_then(Value::as_u64).filter(|version| *version > 0);
    let Some(version) = version else { return Err(Problem::error("xuewei", Fault::NoVersion)) };
    if version > VERSION {
        return Err(Problem::error("xuewei", Fault::NewerVersion { found: version, known: VERSION }));
    }
    let done = usize::try_from(version - 1).unwrap_or(usize::MAX);
    for upgrade in UPGRADES.iter().skip(done) {
        value = upgrade(value);
    }
    Ok(value)
}
