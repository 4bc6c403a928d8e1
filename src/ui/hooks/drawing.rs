//! Drawing on a canvas in the next frame, and only when what it shows has changed.

use gloo::render::request_animation_frame;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Calls `draw` with the canvas in the next frame whenever `shown` differs from what was drawn last.
#[hook]
pub(in crate::ui) fn use_drawing<T>(canvas: NodeRef, shown: T, draw: fn(HtmlCanvasElement, &T))
where
    T: PartialEq + Clone + 'static,
{
    use_effect_with(shown, move |shown| {
        let shown = shown.clone();
        // Dropped, and so called off, when something newer is to be drawn.
        let frame = request_animation_frame(move |_| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                draw(canvas, &shown);
            }
        });
        move || drop(frame)
    });
}
