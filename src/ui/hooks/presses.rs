//! All keys of a view that fills the page: a clicker has no mouse to go where the keyboard is.

use crate::ui::meeting::At;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

/// A key that was pressed.
pub(in crate::ui) struct Press {
    /// What it writes, or what it is called where an input method has hidden that.
    pub(in crate::ui) name: String,
    /// Whether with Ctrl or ⌘.
    pub(in crate::ui) control: bool,
    /// Where the keyboard is.
    pub(in crate::ui) at: At,
}

/// Calls `on_press` at every key that nobody has used; it tells whether it does. Keys with Alt, and those that an input
/// method is at work on, are left alone.
#[hook]
pub(in crate::ui) fn use_presses(on_press: impl Fn(&Press) -> bool + 'static) {
    let latest = use_mut_ref(|| Box::new(|_: &Press| false) as Box<dyn Fn(&Press) -> bool>);
    *latest.borrow_mut() = Box::new(on_press);
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.default_prevented() || event.alt_key() || event.is_composing() {
                return;
            }
            let key = event.key();
            let hidden = matches!(key.as_str(), "Process" | "Unidentified");
            let name = if hidden { event.code() } else { key };
            let press = Press { name, control: event.ctrl_key() || event.meta_key(), at: at() };
            if latest.borrow()(&press) {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

fn at() -> At {
    let Some(element) = document().active_element() else { return At::Page };
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return written(&area.value());
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let text = matches!(input.type_().as_str(), "text" | "search" | "number");
        return if text { written(&input.value()) } else { At::Choice };
    }
    match element.tag_name().as_str() {
        "SELECT" => At::Choice,
        "BUTTON" | "A" | "SUMMARY" => At::Button,
        _ => At::Page,
    }
}

fn written(text: &str) -> At {
    if text.is_empty() { At::Field } else { At::Typing }
}
