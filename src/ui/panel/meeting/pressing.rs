//! What each key of a meeting does.

use super::stage::HEADING;
use crate::ui::hooks::{Press, fill_screen, focus, scroll_back, scroll_on};
use crate::ui::meeting::{Ask, At, Panel, Turn, asks};
use crate::ui::state::Action;
use yew::prelude::*;

/// What keys find and do.
pub(super) struct Keys {
    /// The step shown, and the last one.
    pub(super) at: usize,
    pub(super) last: usize,
    /// Whether the screen is black.
    pub(super) blank: bool,
    pub(super) panel: Option<Panel>,
    /// Whether there is an answer to be shown.
    pub(super) waiting: bool,
    /// Whether there is a change to be shown again.
    pub(super) replays: bool,
    pub(super) frame: NodeRef,
    pub(super) body: NodeRef,
    pub(super) on_step: Callback<usize>,
    pub(super) on_turn: Callback<Turn>,
    pub(super) on_action: Callback<Action>,
    pub(super) on_reveal: Callback<()>,
    pub(super) on_back: Callback<()>,
    pub(super) on_full: Callback<()>,
}

impl Keys {
    /// Does what a key asks for; `false`: nothing, and the browser may.
    pub(super) fn pressed(&self, press: &Press) -> bool {
        if self.blank {
            self.on_turn.emit(Turn::Blank(false));
            return true;
        }
        let Some(ask) = asks(&press.name, press.control, press.at, self.waiting) else { return false };
        // A list or a table has taken the place of the step: keys belong to it, but for those of a clicker.
        let covered = matches!(self.panel, Some(Panel::Steps | Panel::Minutes | Panel::Keys));
        let always = matches!(ask, Ask::Back | Ask::Start | Ask::Undo | Ask::Redo | Ask::Blank | Ask::Keys);
        if covered && !always && !press.name.starts_with("Page") {
            return false;
        }
        let (next, previous) = ((self.at + 1).min(self.last), self.at.saturating_sub(1));
        match ask {
            Ask::On if scroll_on(&self.body) => {}
            Ask::Up if scroll_back(&self.body) => {}
            Ask::On | Ask::Next => self.on_step.emit(next),
            Ask::Up | Ask::Previous => self.on_step.emit(previous),
            Ask::First => self.on_step.emit(0),
            Ask::Last => self.on_step.emit(self.last),
            Ask::To(step) if step <= self.last => self.on_step.emit(step),
            Ask::To(_) => return false,
            Ask::Reveal => self.on_reveal.emit(()),
            Ask::Blank => self.on_turn.emit(Turn::Blank(true)),
            Ask::Pointer => self.on_turn.emit(Turn::Pointer),
            Ask::FullScreen => self.on_full.emit(()),
            Ask::Start => fill_screen(&self.frame),
            Ask::Replay if self.replays => self.on_action.emit(Action::Replay(Some(0.0))),
            Ask::Replay => {}
            Ask::Note => self.on_turn.emit(Turn::Toggle(Panel::Note)),
            Ask::Keys => self.on_turn.emit(Turn::Toggle(Panel::Keys)),
            Ask::Back if matches!(press.at, At::Field | At::Typing) => focus(HEADING),
            Ask::Back => self.on_back.emit(()),
            Ask::Undo => self.on_action.emit(Action::Undo),
            Ask::Redo => self.on_action.emit(Action::Redo),
        }
        true
    }
}
