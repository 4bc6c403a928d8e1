//! The page: `trunk build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    xuewei::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is a web page: build and serve it with script/server.");
}
