//! What goes into the minutes while the meeting goes on: by itself, and because somebody has it noted.

use crate::scenario::meeting::{Minute, MinuteKind};
use crate::ui::hooks::{clock, use_linger};
use crate::ui::meeting::Recorder;
use crate::ui::state::Action;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A step that is shown for so long goes into the minutes, in milliseconds.
const A_WHILE: u32 = 4_000;

/// The minutes as they are taken.
pub(super) struct Recording {
    recorder: Rc<RefCell<Recorder>>,
    on_action: Callback<Action>,
}

/// Takes the minutes from the moment the meeting is opened.
#[hook]
pub(super) fn use_recording(on_action: &Callback<Action>) -> Recording {
    let recorder = use_mut_ref(|| Recorder::new(clock()));
    Recording { recorder, on_action: on_action.clone() }
}

/// Notes the step `at` of this name once it has been on the screen for a while.
#[hook]
pub(super) fn use_shown(recording: &Recording, at: usize, called: &str) {
    let recorder = recording.recorder.clone();
    use_effect_with(at, move |_| recorder.borrow_mut().turn(clock()));
    let note = recording.note(called);
    use_linger(at, A_WHILE, Callback::from(move |()| note(None)));
}

impl Recording {
    /// Puts something that happens at a step of this name into the minutes.
    pub(super) fn on_note(&self, called: &str) -> Callback<(MinuteKind, String)> {
        let note = self.note(called);
        Callback::from(move |(kind, text): (MinuteKind, String)| note(Some(Minute { at: clock(), kind, text })))
    }

    /// The meeting is over.
    pub(super) fn end(&self) {
        if let Some(ended) = self.recorder.borrow_mut().end(clock()) {
            self.on_action.emit(Action::Note(ended));
        }
    }

    fn note(&self, called: &str) -> impl Fn(Option<Minute>) + use<> {
        let (recorder, on_action, called) = (self.recorder.clone(), self.on_action.clone(), called.to_owned());
        move |entry: Option<Minute>| {
            let entries = recorder.borrow_mut().note(&called, entry);
            entries.into_iter().for_each(|minute| on_action.emit(Action::Note(minute)));
        }
    }
}
