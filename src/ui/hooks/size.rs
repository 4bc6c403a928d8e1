//! How large a thing stands on the screen.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Width, height and type in pixels of the page, and pixels of the screen for each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::ui) struct Size {
    /// Width.
    pub(in crate::ui) width: f64,
    /// Height.
    pub(in crate::ui) height: f64,
    /// Pixels of the screen for each pixel of the page.
    pub(in crate::ui) ratio: f64,
    /// Height of its type.
    pub(in crate::ui) type_size: f64,
}

/// The size of an element, followed as it changes; `None` until it is known.
#[hook]
pub(in crate::ui) fn use_size(node: NodeRef) -> Option<Size> {
    let size = use_state_eq(|| None);
    let setter = size.setter();
    use_effect_with(node, move |node| {
        let observed = node.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let closure = Closure::<dyn FnMut()>::new(move || setter.set(Some(measure(&measured))));
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, closure))
        });
        move || {
            if let Some((observer, closure)) = observed {
                observer.disconnect();
                drop(closure);
            }
        }
    });
    *size
}

fn measure(element: &Element) -> Size {
    let window = window();
    Size {
        width: f64::from(element.client_width()),
        height: f64::from(element.client_height()),
        ratio: window.device_pixel_ratio().clamp(1.0, 4.0),
        type_size: type_size(element).unwrap_or(11.0),
    }
}

fn type_size(element: &Element) -> Option<f64> {
    let style = window().get_computed_style(element).ok()??;
    crate::text::format::parse(style.get_property_value("font-size").ok()?.strip_suffix("px")?)
}
