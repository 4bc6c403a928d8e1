//! Keys that work wherever the keyboard is.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// What a key of the whole page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum PageKey {
    /// Ctrl or ⌘ with Z.
    Undo,
    /// The same with Shift, or Ctrl with Y.
    Redo,
}

/// Calls back at the usual keys for undo and redo, unless a dialog is open, or something is being typed: then they
/// belong to the text.
#[hook]
pub(in crate::ui) fn use_page_keys(on_key: Callback<PageKey>) {
    use_effect_with(on_key, |on_key| {
        let on_key = on_key.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let Some(key) = page_key(event) else { return };
            if event.default_prevented() || dialog_is_open() || typing(event) {
                return;
            }
            event.prevent_default();
            on_key.emit(key);
        });
        move || drop(listener)
    });
}

/// Calls back, once the page stands, at keys that come while nothing has the keyboard.
#[hook]
pub(in crate::ui) fn use_lost_keys(on_key: impl Fn(&KeyboardEvent) + 'static) {
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
            // What somebody has dealt with is nobody else's, though the keyboard may be on its way since.
            if lost && !event.default_prevented() {
                on_key(event);
            }
        });
        move || drop(listener)
    });
}

fn page_key(event: &KeyboardEvent) -> Option<PageKey> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(PageKey::Undo),
        ("z", true) | ("y", false) => Some(PageKey::Redo),
        _ => None,
    }
}

fn dialog_is_open() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

/// Whether the keyboard is in a text that differs from what stands in it when nobody types (`data-shown`).
fn typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => {
            let text = matches!(input.type_().as_str(), "text" | "search" | "number");
            text && input.value() != input.get_attribute("data-shown").unwrap_or_default()
        }
        Err(element) => element.tag_name() == "TEXTAREA",
    }
}
