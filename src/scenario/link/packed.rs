//! A link's text: `4.`, its version, and the JSON of that version, compressed, in the letters an address may have. From
//! version 2 on what most links say is known beforehand, so that they need not say it.

use crate::scenario::packed::{self, Broken};
use crate::scenario::problem::{Fault, Problem};
use serde_json::Value;

/// Characters of a link that is opened.
pub const MAX_LENGTH: usize = 64 << 10;
/// Bytes of its JSON.
pub(super) const MAX_BYTES: usize = 4 << 20;
/// Values in its JSON, each of which takes far more memory than its text.
const MAX_VALUES: usize = 1 << 17;

/// What links from version 2 on may point at: fields, presets' ids and words, the likeliest last. It belongs to the
/// versions: another text would make other links.
const WORDS: &[u8] = include_bytes!("words.txt");
/// What links from version 4 on may point at before it: what came with schools.
const WORDS_OF_SCHOOLS: &[u8] = include_bytes!("words_of_schools.txt");

/// What links of a version may point at.
fn known(version: u64) -> Vec<u8> {
    if version < 4 { WORDS.to_vec() } else { [WORDS_OF_SCHOOLS, WORDS].concat() }
}

/// The text of a link.
pub(super) fn pack(version: u64, value: &Value) -> String {
    format!("{version}.{}", packed::pack_knowing(&known(version), value.to_string().as_bytes()))
}

/// The version and the JSON of a link.
pub(super) fn unpack(link: &str, latest: u64) -> Result<(u64, Value), Problem> {
    let damaged = || Problem::error("", Fault::LinkDamaged);
    let too_large = || Problem::error("", Fault::LinkTooLarge { max: MAX_LENGTH });
    let (version, packed) = link.split_once('.').ok_or_else(damaged)?;
    let found = version.parse::<u64>().ok().filter(|number| *number > 0 && number.to_string() == version);
    let found = found.ok_or_else(damaged)?;
    // A later version may have other limits.
    if found > latest {
        return Err(Problem::error("", Fault::LinkNewer { found, known: latest }));
    }
    if link.len() > MAX_LENGTH {
        return Err(too_large());
    }
    let bytes = match found {
        1 => packed::unpack(packed, MAX_BYTES),
        _ => packed::unpack_knowing(&known(found), packed, MAX_BYTES),
    };
    let bytes = bytes.map_err(|broken| match broken {
        Broken::TooLarge => too_large(),
        Broken::Damaged => damaged(),
    })?;
    if bytes.iter().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > MAX_VALUES {
        return Err(too_large());
    }
    // The parser refuses more than 128 levels.
    let value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
    Ok((found, value))
}
