//! What only a browser can show: the model gives the same bits as wasm as it gives natively.

#![cfg(target_arch = "wasm32")]

#[path = "it/bits.rs"]
mod bits;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn projections_have_the_bits_they_have_natively() {
    // The page brings the other presets with its parts; here they are brought by hand.
    xuewei::scenario::presets::provide(xuewei::scenario::presets::rest);
    assert_eq!(bits::differences(), Vec::<String>::new());
}
