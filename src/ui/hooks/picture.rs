//! A picture of pixels from the text of an SVG, made by the browser.

use super::download::{blob, offer};
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};
use yew::Callback;

/// Pixels of the file for each of the picture: sharp in print and on a projector.
const SHARP: u32 = 2;

/// Offers an SVG of this size as a PNG file to keep. `failed` is told whether it failed, once that is known.
pub(in crate::ui) fn save_picture(name: String, svg: &str, size: (u32, u32), failed: &Callback<bool>) {
    if begin(name, svg, size, failed.clone()).is_err() {
        failed.emit(true);
    }
}

fn begin(name: String, svg: &str, size: (u32, u32), failed: Callback<bool>) -> Result<(), JsValue> {
    let image: HtmlImageElement = document().create_element("img")?.unchecked_into();
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg)?)?;
    let refused = failed.clone();
    EventListener::once(&image, "error", move |_| refused.emit(true)).forget();
    let (shown, shown_at) = (image.clone(), address.clone());
    EventListener::once(&image, "load", move |_| {
        let painted = paint(&shown, size, name, failed.clone());
        drop(Url::revoke_object_url(&shown_at));
        if painted.is_err() {
            failed.emit(true);
        }
    })
    .forget();
    image.set_src(&address);
    Ok(())
}

fn paint(image: &HtmlImageElement, size: (u32, u32), name: String, failed: Callback<bool>) -> Result<(), JsValue> {
    let (width, height) = (size.0 * SHARP, size.1 * SHARP);
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    let done = Closure::once_into_js(move |picture: Option<Blob>| {
        failed.emit(picture.is_none_or(|picture| offer(&name, &picture).is_err()));
    });
    canvas.to_blob(done.unchecked_ref())
}
