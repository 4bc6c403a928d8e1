//! A box that is too small for what it holds: whether there is more below, and on or back by a screen.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// No more than this, in pixels, is the empty edge beneath what it holds.
const EDGE: i32 = 16;
/// So much of what was seen stays in sight, in pixels: the eye finds where it was.
const KEPT: i32 = 72;

/// Whether there is more below what is seen of a box. Followed as it is scrolled, and as it or its first child, which must
/// stay the same one, changes its size.
#[hook]
pub(in crate::ui) fn use_more_below(node: NodeRef) -> bool {
    let more = use_state_eq(|| false);
    let setter = more.setter();
    use_effect_with(node, move |node| {
        let followed = node.cast::<Element>().and_then(|element| {
            let look = {
                let element = element.clone();
                move || setter.set(below(&element) > EDGE)
            };
            let listener = EventListener::new(&element, "scroll", {
                let look = look.clone();
                move |_| look()
            });
            let closure = Closure::<dyn FnMut()>::new(look);
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            if let Some(child) = element.first_element_child() {
                observer.observe(&child);
            }
            Some((observer, closure, listener))
        });
        move || {
            if let Some((observer, closure, listener)) = followed {
                observer.disconnect();
                drop((closure, listener));
            }
        }
    });
    *more
}

/// How much is hidden below, in pixels.
fn below(element: &Element) -> i32 {
    element.scroll_height() - element.client_height() - element.scroll_top()
}

/// Scrolls a box down by a screen; `false`: there was no more below.
pub(in crate::ui) fn scroll_on(node: &NodeRef) -> bool {
    let Some(element) = node.cast::<Element>().filter(|element| below(element) > EDGE) else { return false };
    element.set_scroll_top(element.scroll_top() + screen(&element));
    true
}

/// Scrolls it up by a screen; `false`: it was at its top.
pub(in crate::ui) fn scroll_back(node: &NodeRef) -> bool {
    let Some(element) = node.cast::<Element>().filter(|element| element.scroll_top() > EDGE) else { return false };
    element.set_scroll_top(element.scroll_top() - screen(&element));
    true
}

/// Does what might scroll it, and leaves it where it was.
pub(in crate::ui) fn without_scrolling(node: &NodeRef, act: impl FnOnce()) {
    let element = node.cast::<Element>();
    let top = element.as_ref().map_or(0, Element::scroll_top);
    act();
    if let Some(element) = element {
        element.set_scroll_top(top);
    }
}

/// Shows its top.
pub(in crate::ui) fn scroll_to_top(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        element.set_scroll_top(0);
    }
}

fn screen(element: &Element) -> i32 {
    (element.client_height() - KEPT).max(KEPT)
}
