//! Files that a person brings: chosen, or dropped on the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DataTransfer, DragEvent, Event, File, FileReader};
use yew::prelude::*;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Brought {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It is larger than is read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Reads a file of at most `max` bytes; a larger one is not touched.
pub(in crate::ui) fn read_file(file: &File, max: usize, on_read: &Callback<Brought>) {
    if file.size() > max as f64 {
        return on_read.emit(Brought::TooLarge);
    }
    let Ok(reader) = FileReader::new() else { return on_read.emit(Brought::Unreadable) };
    let done = {
        let reader = reader.clone();
        let on_read = on_read.clone();
        move |_: &Event| {
            let bytes = reader.result().ok().and_then(|result| result.dyn_into::<ArrayBuffer>().ok());
            on_read.emit(bytes.map_or(Brought::Unreadable, |bytes| Brought::Bytes(Uint8Array::new(&bytes).to_vec())));
        }
    };
    EventListener::once(&reader, "loadend", done).forget();
    if reader.read_as_array_buffer(file).is_err() {
        on_read.emit(Brought::Unreadable);
    }
}

/// What a drag does.
type Drag = Box<dyn Fn(&DragEvent, DataTransfer)>;

/// Whether a file is held above the page; `on_file` is called when one is dropped anywhere on it.
#[hook]
pub(in crate::ui) fn use_dropped_files(on_file: Callback<File>) -> bool {
    let held = use_state_eq(|| false);
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_file);
    let setter = held.setter();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let on = |name: &'static str, act: Drag| {
            EventListener::new_with_options(&window(), name, options, move |event| {
                let event = event.dyn_ref::<DragEvent>().unwrap_throw();
                // A text dragged within the page is none of ours.
                let files = event.data_transfer().filter(|data| data.types().includes(&"Files".into(), 0));
                if let Some(data) = files {
                    event.prevent_default();
                    act(event, data);
                }
            })
        };
        let (over, left, dropped) = (setter.clone(), setter.clone(), setter);
        let all = [
            on(
                "dragover",
                Box::new(move |_, data| {
                    data.set_drop_effect("copy");
                    over.set(true);
                }),
            ),
            on(
                "dragleave",
                Box::new(move |event, _| {
                    // Leaving the window, not one element for another.
                    if event.related_target().is_none() {
                        left.set(false);
                    }
                }),
            ),
            on(
                "drop",
                Box::new(move |_, data| {
                    dropped.set(false);
                    if let Some(file) = data.files().and_then(|files| files.get(0)) {
                        let latest = latest.borrow().clone();
                        latest.emit(file);
                    }
                }),
            ),
        ];
        move || drop(all)
    });
    *held
}
