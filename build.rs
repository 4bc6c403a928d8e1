//! Keeps in the page what script/split needs to know where its parts can be cut apart.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let on = |name: &str| std::env::var_os(name).is_some();
    if on("CARGO_FEATURE_SPLIT") && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
