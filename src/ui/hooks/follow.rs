//! A thing that follows the mouse. It is moved here and not by drawing the page anew, which would lag behind the hand.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

/// Has an element follow the pointer while it is there: its left and top are where that is.
#[hook]
pub(in crate::ui) fn use_follow(node: NodeRef, shown: bool) {
    use_effect_with(shown, move |shown| {
        let listener = shown.then(|| {
            EventListener::new(&window(), "pointermove", move |event| {
                let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
                if let Some(element) = node.cast::<HtmlElement>() {
                    let style = element.style();
                    drop(style.set_property("left", &format!("{}px", event.client_x())));
                    drop(style.set_property("top", &format!("{}px", event.client_y())));
                }
            })
        });
        move || drop(listener)
    });
}
