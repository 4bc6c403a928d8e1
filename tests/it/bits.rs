//! The same bits natively and in the browser: shared by `tests/it` and `tests/web.rs`.

use xuewei::model::{Projection, project};
use xuewei::scenario::presets::preset;

/// Fingerprints of the presets' projections. A change of the model changes them, with the golden tables.
pub(crate) const EXPECTED: [(&str, u64); 3] =
    [("enshi@1", 0x67c4_9ee0_078b_7929), ("example@1", 0x5dbd_fafa_58ab_a5a7), ("empty@1", 0xe109_34a9_4544_6b25)];

/// A fingerprint of every child, pupil and figure of a preset's projection, to the last bit.
pub(crate) fn fingerprint(id: &str) -> u64 {
    let result: Projection = project(&preset(id).expect("a preset of this name").inputs);
    let figures = result.cells.iter().flat_map(|cell| {
        [cell.enrolment, cell.places, cell.unmet, cell.idle, cell.classes_needed, cell.classes_short, cell.staff_needed]
    });
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    let all = result.children.iter().chain(&result.by_grade).copied().chain(figures);
    all.flat_map(|number| number.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// What is not as expected, in words.
pub(crate) fn differences() -> Vec<String> {
    let found = EXPECTED.iter().map(|(id, expected)| (id, *expected, fingerprint(id)));
    found
        .filter(|(_, expected, found)| expected != found)
        .map(|(id, _, found)| format!("{id}: {found:#018x}"))
        .collect()
}
