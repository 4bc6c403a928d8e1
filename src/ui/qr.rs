//! A text as a QR code, as the outline of its dark squares.

use qrcodegen_no_heap::{Mask, QrCode, QrCodeEcc, Version};
use std::fmt::Write;

/// Characters up to which a code is shown. It then has 85 squares a side at most (version 17), which are 4 pixels wide
/// in a code of 372 pixels with its margin: what phones read from a screen at arm's length without trying.
pub const MAX_SCANNED: usize = 600;
/// Squares of white around the code, without which it cannot be found.
pub const MARGIN: i32 = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares a side, with the margin.
    pub side: i32,
    /// The dark squares as the path of an SVG, one unit each.
    pub path: String,
}

/// The code of a text; `None`: it is too long to be scanned from a screen.
pub fn code(text: &str) -> Option<Code> {
    if text.len() > MAX_SCANNED {
        return None;
    }
    let most = Version::new(17);
    let mut work = vec![0; most.buffer_len()];
    let mut made = vec![0; most.buffer_len()];
    work.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    // A screen is not torn or soiled: little correction makes larger squares. Any mask will do for a compressed text.
    let (level, mask) = (QrCodeEcc::Low, Some(Mask::new(0)));
    let code = QrCode::encode_binary(&mut work, text.len(), &mut made, level, Version::MIN, most, mask, true).ok()?;
    Some(Code { side: code.size() + 2 * MARGIN, path: path(code.size(), |x, y| code.get_module(x, y)) })
}

/// Each run of dark squares of a line as one rectangle.
fn path(size: i32, dark: impl Fn(i32, i32) -> bool) -> String {
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && dark(x, y) {
                x += 1;
            }
            if x > start {
                let run = x - start;
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", start + MARGIN, y + MARGIN);
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The squares of a path, drawn line by line.
    fn drawn(code: &Code) -> Vec<Vec<bool>> {
        let side = usize::try_from(code.side).unwrap();
        let mut squares = vec![vec![false; side]; side];
        for run in code.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                run.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
            let [x, y, width, ..] = numbers[..] else { panic!("{run}") };
            squares[y][x..x + width].fill(true);
        }
        squares
    }

    /// The code of "A" by hand, as ISO/IEC 18004 tells: mode 0100, length 00000001, 01000001, end 0000, then 11101100
    /// and 00010001 in turn; read back from the squares along their path with mask 0 taken off.
    #[test]
    fn a_letter_as_worked_out_by_hand() {
        let code = code("A").unwrap();
        assert_eq!(code.side, 21 + 8);
        let squares = drawn(&code);
        let at = |x: usize, y: usize| squares[y + 4][x + 4];
        // The first 6 bytes lie in the two right pairs of columns: up from the lower right corner to below the finder,
        // then down.
        let up = (9..21).rev().flat_map(|y| [(20, y), (19, y)]);
        let down = (9..21).flat_map(|y| [(18, y), (17, y)]);
        let bits: Vec<bool> = up.chain(down).map(|(x, y)| at(x, y) ^ ((x + y) % 2 == 0)).collect();
        let bytes: Vec<u8> =
            bits.chunks(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect();
        assert_eq!(bytes, [0b0100_0000, 0b0001_0100, 0b0001_0000, 0xec, 0x11, 0xec]);
    }

    #[test]
    fn has_its_three_finders_and_a_white_margin() {
        for length in [1, 100, 300, MAX_SCANNED] {
            let code = code(&"x".repeat(length)).unwrap();
            let squares = drawn(&code);
            let side = squares.len();
            let finder = |left: usize, top: usize| {
                (0..7).all(|y: usize| {
                    (0..7).all(|x: usize| {
                        let ring = x.abs_diff(3).max(y.abs_diff(3));
                        squares[top + y][left + x] == (ring != 2)
                    })
                })
            };
            assert!(finder(4, 4) && finder(side - 11, 4) && finder(4, side - 11), "{length}");
            for (y, line) in squares.iter().enumerate() {
                for (x, dark) in line.iter().enumerate() {
                    let margin = x < 4 || y < 4 || x >= side - 4 || y >= side - 4;
                    assert!(!(margin && *dark), "{length}: {x} {y}");
                }
            }
        }
    }

    #[test]
    fn what_does_not_scan_is_not_shown() {
        assert_eq!(code(&"x".repeat(MAX_SCANNED)).map(|code| code.side), Some(85 + 8));
        assert_eq!(code(&"x".repeat(MAX_SCANNED + 1)), None);
    }
}
