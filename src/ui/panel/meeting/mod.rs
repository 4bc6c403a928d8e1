//! The meeting mode 演示: one step of a meeting at a time, large enough for the back of a room.
//!
//! ```text
//! keys, buttons ─> Turn ─> ui::meeting::Room (guesses, pointer, black screen)   Present, Note, SetSteps ─> the page's state
//! ```

mod comparison;
mod decision;
mod frame;
mod guess;
mod leaving;
mod minutes;
mod options;
mod pressing;
mod recording;
mod scene;
mod stage;
mod steps;
mod sums;
mod why;

use crate::text::Language;
use crate::ui::state::{Action, Computed, Work};
use stage::MeetingStage;
use std::rc::Rc;
use yew::prelude::*;

/// What [`meeting`] takes.
#[derive(Clone)]
pub(in crate::ui) struct MeetingProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) work: Rc<Work>,
    /// Every scenario of the work and what it comes to, in their order.
    pub(in crate::ui) all: Rc<Vec<Computed>>,
    /// The step that is shown.
    pub(in crate::ui) step: usize,
    /// Whether undo brings back an entry of the minutes.
    pub(in crate::ui) dropped: bool,
    /// Whether there is a change to be shown again.
    pub(in crate::ui) replays: bool,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// The meeting.
pub(in crate::ui) fn meeting(props: MeetingProps) -> Html {
    html! { <MeetingStage met={props} /> }
}
