//! The page: `trunk build` makes it.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    let root = gloo::utils::document().get_element_by_id("app").expect("index.html has an element for the app");
    yew::Renderer::<Page>::with_root(root).render();
}

/// Stands in until `xuewei::ui` is there.
#[cfg(target_arch = "wasm32")]
#[yew::component]
fn Page() -> yew::Html {
    yew::html! { <main><h1>{ "学位推演 Xuewei" }</h1></main> }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is a web page: build and serve it with script/server.");
}
