//! Bytes compressed into letters that an address and a browser's storage take as they are.
//!
//! Compressed in the form called zlib, which ends in a checksum: a text that lost or changed a letter is refused, and
//! never read as other figures.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// How hard it is tried to make the text short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Well enough, in no time.
    Quick = 6,
    /// As short as can be.
    Utmost = 10,
}

/// Why a text is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is none of ours, or lost or changed a letter.
    Damaged,
    /// It holds more than is asked for.
    TooLarge,
}

/// The text of some bytes: letters, digits, `-` and `_`.
pub fn pack(bytes: &[u8], effort: Effort) -> String {
    BASE64URL_NOPAD.encode(&compress_to_vec_zlib(bytes, effort as u8))
}

/// The bytes of a text, `max` of them at most: however much a text claims to hold, no more is ever made of it.
pub fn unpack(text: &str, max: usize) -> Result<Vec<u8>, Broken> {
    let compressed = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| Broken::Damaged)?;
    decompress_to_vec_zlib_with_limit(&compressed, max).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Broken::TooLarge,
        _ => Broken::Damaged,
    })
}
