//! The page: `trunk build` makes it. Where there is no window, it is the page's worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    if web_sys::window().is_some() { xuewei::ui::mount() } else { xuewei::worker::serve() }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is a web page: build and serve it with script/server.");
}
