//! Marks on the browser's own time line, for scripts that measure how long a change takes to reach the screen.

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use web_sys::Performance;

const INPUT: &str = "lever-input";
const DONE: &str = "frame-done";

thread_local! {
    /// The frame waited for: one, however many inputs come before it.
    static FRAME: RefCell<Option<gloo::render::AnimationFrame>> = const { RefCell::new(None) };
}

/// Marks an input, and then the first moment after the frame that shows its outcome.
pub(in crate::ui) fn mark_input() {
    let Some(performance) = performance() else { return };
    drop(performance.mark(INPUT));
    let frame = request_animation_frame(|_| drop(Timeout::new(0, done).forget()));
    FRAME.with(|waiting| *waiting.borrow_mut() = Some(frame));
}

/// Marks are taken away at once, lest they pile up; observers have had them by then.
fn done() {
    let Some(performance) = performance() else { return };
    drop(performance.mark(DONE));
    performance.clear_marks_with_mark_name(INPUT);
    performance.clear_marks_with_mark_name(DONE);
}

fn performance() -> Option<Performance> {
    web_sys::window()?.performance()
}
