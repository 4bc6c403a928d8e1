//! Speed of one projection: `cargo bench`.

fn main() {
    divan::main();
}
