//! Where the keyboard and the eye go when what they were at has changed.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Gives the keyboard to the element of this id.
pub(in crate::ui) fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        drop(element.focus());
    }
}

/// Brings the element of this id into view once the page is drawn anew; where it is in view, nothing moves.
pub(in crate::ui) fn show(id: String) {
    Timeout::new(0, move || {
        let Some(element) = document().get_element_by_id(&id) else { return };
        let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        let still = still.is_some_and(|query| query.matches());
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_behavior(if still { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    })
    .forget();
}
