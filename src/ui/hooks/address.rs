//! The address of the page: links that lead to it, and what stands behind its `#`.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlInputElement};
use yew::prelude::*;

/// Protocol, host and address of the page, without `#` and what follows.
pub(in crate::ui) struct Address {
    pub(in crate::ui) protocol: String,
    pub(in crate::ui) host: String,
    pub(in crate::ui) page: String,
}

/// The address of the page.
pub(in crate::ui) fn address() -> Address {
    let location = window().location();
    let href = location.href().unwrap_or_default();
    Address {
        protocol: location.protocol().unwrap_or_default(),
        host: location.hostname().unwrap_or_default(),
        page: href.split('#').next().unwrap_or_default().to_owned(),
    }
}

/// Calls with what stands behind `#`, now and whenever it changes, and takes it out of the address: a reload then
/// shows what is on the page.
#[hook]
pub(in crate::ui) fn use_fragment(on_fragment: Callback<String>) {
    use_effect_with((), move |()| {
        let take = move || {
            let Some(fragment) = fragment() else { return };
            if let Ok(history) = window().history() {
                drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address().page)));
            }
            on_fragment.emit(fragment);
        };
        take();
        let listener = EventListener::new(&window(), "hashchange", move |_| take());
        move || drop(listener)
    });
}

fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    Some(hash.strip_prefix('#')?.to_owned()).filter(|fragment| !fragment.is_empty())
}

/// Copies the text of a field, which is selected then; `false` if the browser does not allow it.
pub(in crate::ui) fn copy_field(field: &NodeRef) -> bool {
    let Some(input) = field.cast::<HtmlInputElement>() else { return false };
    input.select();
    // Old, and everywhere: the newer way needs a page over https.
    document().dyn_ref::<HtmlDocument>().is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
