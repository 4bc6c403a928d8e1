//! The clipboard, by its own events: a copy or paste that a person asks for needs no permission.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, Event};

/// The text a paste brings; `None`: no text.
pub(in crate::ui) fn pasted(event: &Event) -> Option<String> {
    let text = clipboard(event)?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}

/// Lets a copy or cut take a text along in place of what the browser would; `false` if it can't.
pub(in crate::ui) fn put(event: &Event, text: &str) -> bool {
    let taken = clipboard(event).is_some_and(|clipboard| clipboard.set_data("text/plain", text).is_ok());
    if taken {
        event.prevent_default();
    }
    taken
}

fn clipboard(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()
}
