//! Bytes compressed into letters that an address and a browser's storage take as they are.
//!
//! Compressed in the form called zlib, which ends in a checksum: a text that lost or changed a letter is refused, and
//! never read as other figures.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::core::{
    DecompressorOxide, decompress, inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use miniz_oxide::{MZ_ADLER32_INIT, mz_adler32_oxide};

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

/// The text of some bytes that share phrases with `known`, as short as can be: what stands there is only pointed at.
pub fn pack_knowing(known: &[u8], bytes: &[u8]) -> String {
    // The window is negative for a stream without a head.
    let flags = create_comp_flags_from_zip_params(Effort::Utmost as i32, -15, 0);
    let mut compressor = CompressorOxide::new(flags);
    let mut packed = Vec::new();
    for (part, flush) in [(known, TDEFLFlush::Sync), (bytes, TDEFLFlush::Finish)] {
        // What the known bytes themselves come to is known as well.
        packed = vec![0; part.len() + part.len() / 8 + 128];
        let (_, _, written) = compress(&mut compressor, part, &mut packed, flush);
        packed.truncate(written);
    }
    packed.extend(checksum(bytes));
    BASE64URL_NOPAD.encode(&packed)
}

/// The bytes of a text of [`pack_knowing`] with the same `known`, `max` of them at most.
pub fn unpack_knowing(known: &[u8], text: &str, max: usize) -> Result<Vec<u8>, Broken> {
    let packed = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| Broken::Damaged)?;
    let (mut packed, sum) = packed.split_last_chunk::<4>().ok_or(Broken::Damaged)?;
    let mut decompressor = DecompressorOxide::new();
    let mut bytes = known.to_vec();
    let mut end = bytes.len();
    loop {
        bytes.resize((end * 2).max(1 << 10).min(known.len() + max), 0);
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, written) = decompress(&mut decompressor, packed, &mut bytes, end, flags);
        packed = &packed[read..];
        end += written;
        match status {
            TINFLStatus::Done if packed.is_empty() => break,
            TINFLStatus::HasMoreOutput if end < known.len() + max => {}
            TINFLStatus::HasMoreOutput => return Err(Broken::TooLarge),
            _ => return Err(Broken::Damaged),
        }
    }
    bytes.truncate(end);
    bytes.drain(..known.len());
    if checksum(&bytes) == *sum { Ok(bytes) } else { Err(Broken::Damaged) }
}

/// Tells bytes from others, as zlib does.
fn checksum(bytes: &[u8]) -> [u8; 4] {
    mz_adler32_oxide(MZ_ADLER32_INIT, bytes).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_pointed_at() {
        let known = b"the quick brown fox jumps over the lazy dog";
        let text = pack_knowing(known, b"over the lazy dog the quick brown fox");
        assert!(text.len() < pack(b"over the lazy dog the quick brown fox", Effort::Utmost).len(), "{text}");
        assert_eq!(unpack_knowing(known, &text, 100).as_deref(), Ok(&b"over the lazy dog the quick brown fox"[..]));
        assert_ne!(
            unpack_knowing(b"the quick", &text, 100).as_deref(),
            Ok(&b"over the lazy dog the quick brown fox"[..])
        );
        assert_eq!(unpack_knowing(known, &text, 10), Err(Broken::TooLarge));
        assert_eq!(unpack_knowing(known, &text, 37).map(|bytes| bytes.len()), Ok(37));
        assert_eq!(unpack_knowing(known, &format!("{text}AAAA"), 100), Err(Broken::Damaged));
        assert_eq!(unpack_knowing(known, "", 100), Err(Broken::Damaged));
    }

    #[test]
    fn anything_comes_out_as_it_went_in() {
        let noise: Vec<u8> = (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&b""[..], b"a", &noise, &[7; 100_000]] {
            let text = pack_knowing(b"known", bytes);
            assert_eq!(unpack_knowing(b"known", &text, 100_000).as_deref(), Ok(bytes));
        }
    }
}
