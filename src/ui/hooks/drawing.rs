//! Drawing on canvases, only when what one shows has changed.

use super::frames::draw_later;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Calls `draw` with the canvas in one of the next frames whenever `shown` differs from what was drawn last.
#[hook]
pub(in crate::ui) fn use_drawing<T>(canvas: NodeRef, shown: T, draw: fn(HtmlCanvasElement, &T))
where
    T: PartialEq + Clone + 'static,
{
    use_effect_with(shown, move |shown| {
        let shown = shown.clone();
        // Called off when something newer is to be drawn.
        draw_later(move || {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                draw(canvas, &shown);
            }
        })
    });
}
