//! Full screen. Browsers allow it only soon after a click or a key; where they refuse, nothing happens.

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::prelude::*;

/// Has an element fill the screen.
pub(in crate::ui) fn fill_screen(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        call(&element, "requestFullscreen");
    }
}

/// Ends that.
pub(in crate::ui) fn leave_full_screen() {
    if screen_is_full() {
        call(&document(), "exitFullscreen");
    }
}

/// Whether something fills the screen.
pub(in crate::ui) fn screen_is_full() -> bool {
    Reflect::get(&document(), &"fullscreenElement".into()).is_ok_and(|element| element.is_object())
}

/// The same, followed as it changes.
#[hook]
pub(in crate::ui) fn use_full_screen() -> bool {
    let full = use_state_eq(screen_is_full);
    let setter = full.setter();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&document(), "fullscreenchange", move |_| setter.set(screen_is_full()));
        move || drop(listener)
    });
    *full
}

/// Calls what may be missing, and hears a refusal out: the console would show one that nobody hears.
fn call(of: &JsValue, name: &str) {
    let Ok(function) = Reflect::get(of, &name.into()).and_then(JsCast::dyn_into::<Function>) else {
        return;
    };
    if let Ok(promise) = function.call0(of).and_then(JsCast::dyn_into::<Promise>) {
        let refused = Closure::once_into_js(|_: JsValue| ());
        let then = Reflect::get(&promise, &"catch".into()).and_then(JsCast::dyn_into::<Function>);
        drop(then.and_then(|then| then.call1(&promise, &refused)));
    }
}
