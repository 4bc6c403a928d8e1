//! Drawing on canvases in the coming frames: only when what one shows has changed, and in each frame only as many as
//! leave it time for everything else.

use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
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
        let drawing: Drawing = Rc::new(RefCell::new(Some(Box::new(move || {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                draw(canvas, &shown);
            }
        }))));
        WAITING.with(|waiting| waiting.borrow_mut().push_back(drawing.clone()));
        wait();
        // Called off when something newer is to be drawn.
        move || drop(drawing.take())
    });
}

/// What is to be drawn; nothing, once it is called off.
type Drawing = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

thread_local! {
    /// In the order they came.
    static WAITING: RefCell<VecDeque<Drawing>> = const { RefCell::new(VecDeque::new()) };
    /// The frame waited for.
    static FRAME: RefCell<Option<AnimationFrame>> = const { RefCell::new(None) };
}

/// Milliseconds of a frame that may be spent on drawing before the rest waits for the next.
const ENOUGH: f64 = 5.0;

/// The next frame is the page's own: it shows what a lever or a choice has changed without waiting for pictures, which
/// follow in the one after it.
fn wait() {
    if FRAME.with(|frame| frame.borrow().is_none()) {
        in_frame(|| in_frame(draw_some));
    }
}

fn in_frame(then: impl FnOnce() + 'static) {
    let frame = request_animation_frame(|_| {
        FRAME.take();
        then();
    });
    FRAME.set(Some(frame));
}

fn draw_some() {
    let now = || web_sys::window().and_then(|window| window.performance()).map_or(f64::INFINITY, |clock| clock.now());
    let began = now();
    while let Some(drawing) = WAITING.with(|waiting| waiting.borrow_mut().pop_front()) {
        let Some(draw) = drawing.take() else { continue };
        draw();
        if now() - began > ENOUGH {
            break;
        }
    }
    if WAITING.with(|waiting| !waiting.borrow().is_empty()) {
        in_frame(draw_some);
    }
}
