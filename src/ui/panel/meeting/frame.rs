//! What stands around a step: the row of steps, the buttons, the list of keys, the pointer, the black screen.

use super::scene::titled;
use super::stage::HEADING;
use crate::scenario::meeting::Step;
use crate::text::words::meeting::meeting_words;
use crate::text::{self, Language};
use crate::ui::meeting::{Panel, Room, Turn};
use crate::ui::state::Work;
use yew::prelude::*;

/// What the buttons know and do.
pub(super) struct Tools<'a> {
    pub(super) language: Language,
    /// The step shown.
    pub(super) at: usize,
    /// The last one.
    pub(super) last: usize,
    pub(super) full: bool,
    pub(super) replays: bool,
    pub(super) room: &'a Room,
    pub(super) on_step: &'a Callback<usize>,
    pub(super) on_turn: &'a Callback<Turn>,
    pub(super) on_full: &'a Callback<()>,
    pub(super) on_leave: &'a Callback<()>,
    pub(super) on_replay: &'a Callback<()>,
    pub(super) on_language: &'a Callback<Language>,
}

/// The row of steps.
pub(super) fn head(tools: &Tools, steps: &[Step], work: &Work) -> Html {
    let one = |(place, step): (usize, &Step)| {
        let onclick = tools.on_step.reform(move |_| place);
        let current = place == tools.at;
        let name = titled(tools.language, step, work);
        html! {
            <li key={place}>
                <button type="button" aria-current={current.then_some("step")} title={name.clone()} data-test={format!("to-step-{place}")} {onclick}>
                    <b>{ place + 1 }</b>{ " " }<span>{ name }</span>
                </button>
            </li>
        }
    };
    html! {
        <nav class="meeting-steps" aria-label={meeting_words(tools.language).steps_label}>
            <ol>{ for steps.iter().enumerate().map(one) }</ol>
        </nav>
    }
}

/// The buttons.
pub(super) fn foot(tools: &Tools) -> Html {
    let words = meeting_words(tools.language);
    let (page, other) = (&text::words(tools.language).page, tools.language.other());
    let button = |test: &'static str,
                  name: &'static str,
                  key: &'static str,
                  pressed: Option<bool>,
                  onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="button" data-test={test} title={(!key.is_empty()).then_some(key)} aria-pressed={pressed.map(|pressed| pressed.to_string())} {onclick}>{ name }</button>
        }
    };
    let panel = |test, name, key, panel| {
        let open = tools.room.panel == Some(panel);
        button(test, name, key, Some(open), tools.on_turn.reform(move |_| Turn::Toggle(panel)))
    };
    let turn = |test, name, to: usize, idle: bool| {
        let onclick = tools.on_step.reform(move |_: MouseEvent| to);
        html! {
            <button type="button" class="button large" data-test={test} aria-disabled={idle.then_some("true")} {onclick}>{ name }</button>
        }
    };
    let (at, last) = (tools.at, tools.last);
    html! {
        <div class="meeting-foot">
            <div class="meeting-tools" role="group" aria-label={words.tools}>
                { panel("meeting-steps-button", words.steps, "", Panel::Steps) }
                { panel("meeting-minutes-button", words.minutes, "", Panel::Minutes) }
                { panel("meeting-note-button", words.note, "M", Panel::Note) }
                { button("meeting-pointer-button", words.pointer, "L", Some(tools.room.pointer), tools.on_turn.reform(|_| Turn::Pointer)) }
                { button("meeting-blank-button", words.blank, "B", None, tools.on_turn.reform(|_| Turn::Blank(true))) }
                { replay(tools) }
                { button("meeting-full-button", words.full_screen, "F", Some(tools.full), tools.on_full.reform(|_| ())) }
                <button type="button" class="button" data-test="meeting-language" lang={other.tag()} title={page.other_language_hint}
                    onclick={tools.on_language.reform(move |_: MouseEvent| other)}>{ page.other_language }</button>
                { panel("meeting-keys-button", words.keys, "?", Panel::Keys) }
                { button("meeting-leave-button", words.leave, "Esc", None, tools.on_leave.reform(|_| ())) }
            </div>
            <div class="meeting-turn">
                { turn("meeting-previous", words.previous, at.saturating_sub(1), at == 0) }
                <span aria-hidden="true">{ at + 1 }{ " / " }{ last + 1 }</span>
                { turn("meeting-next", words.next, (at + 1).min(last), at == last) }
            </div>
        </div>
    }
}

/// Shows the last change again, where there is one.
fn replay(tools: &Tools) -> Html {
    let onclick = if tools.replays { tools.on_replay.reform(|_: MouseEvent| ()) } else { Callback::noop() };
    html! {
        <button type="button" class="button" data-test="meeting-replay-button" title="R"
            aria-disabled={(!tools.replays).then_some("true")} {onclick}>{ meeting_words(tools.language).replay }</button>
    }
}

/// Tells that there is more below, and goes there.
pub(super) fn more_below(language: Language, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button meeting-more" title="PageDown" data-test="meeting-below" {onclick}>
            <span aria-hidden="true">{ "↓ " }</span>{ meeting_words(language).below }
        </button>
    }
}

/// What keys do.
pub(super) fn key_list(language: Language) -> Html {
    let words = meeting_words(language);
    let one = |(keys, does): &(&'static str, &'static str)| html! { <div><dt>{ *keys }</dt><dd>{ *does }</dd></div> };
    html! {
        <section class="meeting-panel" data-test="meeting-keys">
            <h2 id={HEADING} tabindex="-1">{ words.keys }</h2>
            <dl class="meeting-key-list">{ for words.key_list.iter().map(one) }</dl>
        </section>
    }
}

/// The pointer: it follows the mouse, and clicks go through it.
pub(super) fn ring(node: NodeRef) -> Html {
    html! { <div ref={node} class="meeting-ring" aria-hidden="true" data-test="meeting-ring"></div> }
}

/// The black screen.
pub(super) fn blank(language: Language, on_turn: &Callback<Turn>) -> Html {
    let onclick = on_turn.reform(|_: MouseEvent| Turn::Blank(false));
    html! {
        <div class="meeting-blank" data-test="meeting-blank" {onclick}>
            <p class="heard" role="alert">{ meeting_words(language).blanked }</p>
        </div>
    }
}
