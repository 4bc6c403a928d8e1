//! What is done in the coming frames. Each frame does as much as leaves it time for everything else: some drawing, or
//! one part of the page.

use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// Something to be done in a coming frame; nothing, once it is called off.
type Job = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

thread_local! {
    /// Pictures, in the order they came. They come before parts: they belong to what already stands.
    static DRAWINGS: RefCell<VecDeque<Job>> = const { RefCell::new(VecDeque::new()) };
    /// How many of them came before the last frame: a frame first shows what a lever or a choice has changed.
    static RIPE: Cell<usize> = const { Cell::new(0) };
    /// Parts of the page, with their places on it.
    static PARTS: RefCell<Vec<(usize, Job)>> = const { RefCell::new(Vec::new()) };
    /// The frame waited for.
    static FRAME: RefCell<Option<AnimationFrame>> = const { RefCell::new(None) };
}

/// Milliseconds of a frame that may be spent on drawing before the rest waits for the next.
const ENOUGH: f64 = 5.0;

/// Draws in the frame after the next, or later. Called off by what is returned.
pub(super) fn draw_later(draw: impl FnOnce() + 'static) -> impl FnOnce() {
    let job = job(Box::new(draw));
    DRAWINGS.with_borrow_mut(|waiting| waiting.push_back(job.clone()));
    move || drop(job.take())
}

/// Has the part of this place on the page follow in the next frame, or later. Called off by what is returned.
pub(super) fn follow_later(place: usize, part: impl FnOnce() + 'static) -> impl FnOnce() {
    let job = job(Box::new(part));
    PARTS.with_borrow_mut(|waiting| waiting.push((place, job.clone())));
    move || drop(job.take())
}

fn job(what: Box<dyn FnOnce()>) -> Job {
    if FRAME.with_borrow(Option::is_none) {
        wait();
    }
    Rc::new(RefCell::new(Some(what)))
}

fn wait() {
    FRAME.set(Some(request_animation_frame(|_| {
        FRAME.take();
        work();
    })));
}

fn work() {
    if RIPE.get() > 0 {
        draw();
    } else if let Some(part) = first_part() {
        part();
    }
    let drawings = DRAWINGS.with_borrow(VecDeque::len);
    RIPE.set(drawings);
    if drawings > 0 || PARTS.with_borrow(|parts| !parts.is_empty()) {
        wait();
    }
}

/// The first part on the page that waits.
fn first_part() -> Option<Box<dyn FnOnce()>> {
    PARTS.with_borrow_mut(|parts| {
        parts.retain(|(_, job)| job.borrow().is_some());
        let first = parts.iter().enumerate().min_by_key(|(_, (place, _))| *place)?.0;
        parts.swap_remove(first).1.take()
    })
}

/// Draws for a while what is ripe.
fn draw() {
    let now = || web_sys::window().and_then(|window| window.performance()).map_or(f64::INFINITY, |clock| clock.now());
    let began = now();
    for _ in 0..RIPE.get() {
        let drawing = DRAWINGS.with_borrow_mut(VecDeque::pop_front).and_then(|job| job.take());
        if let Some(draw) = drawing {
            draw();
        }
        if now() - began > ENOUGH {
            break;
        }
    }
}
