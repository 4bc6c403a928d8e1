//! Golden projections: every figure of every preset, to the last digit. Who changes the model sees here what it changes.

use xuewei::exchange::tables::write_projection;
use xuewei::model::project;
use xuewei::scenario::presets;

#[test]
fn the_projection_of_each_preset() {
    for info in presets::list() {
        let inputs = presets::preset(info.id).unwrap().inputs;
        let mut table = Vec::new();
        write_projection(&mut table, &inputs, &project(&inputs)).unwrap();
        insta::assert_snapshot!(info.id, String::from_utf8(table).unwrap());
    }
}

#[test]
fn the_bits_are_those_of_the_browser() {
    // `tests/web.rs` asks the same in Chromium. A change of the model changes the fingerprints: write down what this says.
    assert_eq!(crate::bits::differences(), Vec::<String>::new());
}
