//! The field of a cell that is typed into. What stands in it is set here and not by drawing it anew, which would disturb
//! a word that an input method is about to write.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::prelude::*;

/// Gives the keyboard to the element of this id once the page is drawn anew, with all parts that take turns.
pub(in crate::ui) fn focus_later(id: String) {
    Timeout::new(0, move || {
        if document().query_selector(".turn[aria-busy=true], tr[aria-busy=true]").is_ok_and(|waiting| waiting.is_some())
        {
            return focus_later(id);
        }
        super::focus(&id);
    })
    .forget();
}

/// Whether the page has the keyboard, rather than another window.
pub(in crate::ui) fn in_front() -> bool {
    document().has_focus().unwrap_or(true)
}

/// Has what is being typed taken as if its field were left, which it is not: nobody knows whether the page comes back.
pub(super) fn take_typed() {
    let Some(field) = document().active_element() else { return };
    let init = EventInit::new();
    init.set_bubbles(true);
    if field.matches("input[type=text], textarea").unwrap_or(false)
        && let Ok(change) = Event::new_with_event_init_dict("change", &init)
    {
        drop(field.dispatch_event(&change));
    }
}

/// The field, or the list of words that stands in its place.
pub(in crate::ui) struct Editor {
    frame: Element,
    field: HtmlElement,
}

impl Editor {
    /// The one field of class `editor` within an element; `None`: it is not drawn.
    pub(in crate::ui) fn within(frame: &NodeRef) -> Option<Self> {
        let frame = frame.cast::<Element>()?;
        let field = frame.query_selector(".editor").ok()??.dyn_into().ok()?;
        Some(Self { frame, field })
    }

    /// What stands in it.
    pub(in crate::ui) fn text(&self) -> String {
        match self.field.dyn_ref::<HtmlSelectElement>() {
            Some(list) => list.value(),
            None => self.field.unchecked_ref::<HtmlInputElement>().value(),
        }
    }

    /// Shows a text, all of it selected, so that typing begins anew.
    pub(in crate::ui) fn show(&self, text: &str) {
        let input = self.field.unchecked_ref::<HtmlInputElement>();
        if input.value() != text {
            input.set_value(text);
        }
        if self.has_keyboard() {
            input.select();
        }
    }

    /// Lets a text be edited from its end, or another word be picked.
    pub(in crate::ui) fn open(&self, text: &str) {
        if let Some(list) = self.field.dyn_ref::<HtmlSelectElement>() {
            list.set_value(text);
            // Younger than the bindings; where it is missing, the list opens by hand.
            let picker = js_sys::Reflect::get(list, &JsValue::from("showPicker")).ok();
            if let Some(picker) = picker.and_then(|picker| picker.dyn_into::<js_sys::Function>().ok()) {
                drop(picker.call0(list));
            }
        } else {
            let input = self.field.unchecked_ref::<HtmlInputElement>();
            let end = u32::try_from(input.value().encode_utf16().count()).ok();
            drop(input.set_selection_start(end));
            drop(input.set_selection_end(end));
        }
    }

    /// Gives it the keyboard.
    pub(in crate::ui) fn take_keyboard(&self) {
        drop(self.field.focus());
    }

    /// Brings the element of this id into view, within its box and on the page.
    pub(in crate::ui) fn reveal(&self, id: &str) {
        if let Ok(Some(element)) = self.frame.query_selector(&format!("#{id}")) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options.set_inline(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn has_keyboard(&self) -> bool {
        document().active_element().as_ref() == Some(self.field.as_ref())
    }
}
