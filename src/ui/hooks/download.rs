//! Files for the person before the page.

use gloo::utils::{body, document};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers a text as a file to keep; `false` if the browser refuses.
pub(in crate::ui) fn save_file(name: &str, kind: &str, text: &str) -> bool {
    blob(kind, text).and_then(|blob| offer(name, &blob)).is_ok()
}

/// A text as what a file holds.
pub(super) fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties)
}

/// Offers what a file holds.
pub(super) fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    body().append_child(&link)?;
    link.click();
    link.remove();
    // The browser has to fetch it first.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
