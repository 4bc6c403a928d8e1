//! A field to search in: it searches while someone types, and Escape empties it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field; `typed` is what stands in it. Drawn anew it keeps its text, so that an input method goes on undisturbed.
pub(in crate::ui) fn search(id: &'static str, label: &'static str, typed: &str, on_typed: &Callback<String>) -> Html {
    let oninput = on_typed.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let on_typed = on_typed.clone();
        move |event: KeyboardEvent| {
            // While an input method is at work, Escape belongs to it.
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                on_typed.emit(String::new());
            }
        }
    };
    html! {
        <input class="search" type="search" {id} data-test={id} placeholder={label} aria-label={label} autocomplete="off"
            value={typed.to_owned()} {oninput} {onkeydown} />
    }
}
