//! The clock of a replay.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::utils::window;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds at the beginning, on the way, and at the end.
const BEFORE: f64 = 900.0;
const WAY: f64 = 1_400.0;
const AFTER: f64 = 300.0;

/// While `playing`, calls back in every frame with how far the replay has come, 0…1, and at its end with `None`. Who
/// has asked the system for less motion sees only the beginning and the end.
#[hook]
pub(in crate::ui) fn use_replay(playing: bool, on_share: Callback<Option<f64>>) {
    use_effect_with((playing, on_share), |(playing, on_share)| {
        let waiting = Rc::new(RefCell::new(None));
        if *playing {
            let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
            let still = query.is_some_and(|query| query.matches());
            next(&waiting, None, still, on_share.clone());
        }
        move || drop(waiting.take())
    });
}

type Waiting = Rc<RefCell<Option<AnimationFrame>>>;

fn next(waiting: &Waiting, began: Option<f64>, still: bool, on_share: Callback<Option<f64>>) {
    let again = Rc::downgrade(waiting);
    let frame = request_animation_frame(move |now| {
        let Some(waiting) = again.upgrade() else { return };
        let began = began.unwrap_or(now);
        let passed = now - began;
        if passed > BEFORE + WAY + AFTER {
            on_share.emit(None);
            return;
        }
        let share = ((passed - BEFORE) / WAY).clamp(0.0, 1.0);
        on_share.emit(Some(if still { share.floor() } else { share }));
        next(&waiting, Some(began), still, on_share);
    });
    *waiting.borrow_mut() = Some(frame);
}
