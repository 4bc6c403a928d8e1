//! The dialog in which a meeting takes place: what its keys and buttons do, and what goes into the minutes by itself.

use super::MeetingProps;
use super::frame::{Tools, blank, foot, head, key_list, ring};
use super::guess::{on_reveal, waiting};
use super::minutes::{minutes, note_strip};
use super::scene::{Scene, scene};
use super::steps::StepsEditor;
use crate::scenario::meeting::{Minute, MinuteKind};
use crate::text::meeting::position;
use crate::text::words::meeting::meeting_words;
use crate::ui::crosshair::Crosshair;
use crate::ui::hooks::{
    Press, clock, close_modal, fill_screen, focus, leave_full_screen, screen_is_full, use_follow, use_full_screen,
    use_linger, use_look, use_modal, use_presses,
};
use crate::ui::meeting::{Ask, At, Panel, Recorder, Room, Steady, Turn, asks, steps};
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// A step that is shown for so long goes into the minutes, in milliseconds.
const A_WHILE: u32 = 4_000;
/// The key Escape that ends full screen may reach the page a little later; it must not end the meeting as well.
const SAME_KEY: f64 = 600.0;
/// The heading of what is shown; it gets the keyboard.
pub(super) const HEADING: &str = "meeting-heading";

#[derive(Properties)]
pub(super) struct StageProps {
    pub(super) met: MeetingProps,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.met, &other.met);
        Rc::ptr_eq(&one.work, &other.work)
            && Rc::ptr_eq(&one.all, &other.all)
            && (one.language, one.step, one.dropped) == (other.language, other.step, other.dropped)
            && one.on_action == other.on_action
    }
}

impl Reducible for Room {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        Rc::new(self.after(turn))
    }
}

#[component]
pub(super) fn MeetingStage(props: &StageProps) -> Html {
    let MeetingProps { language, work, all, dropped, on_action, .. } = &props.met;
    let (language, words) = (*language, meeting_words(props.met.language));
    let (dialog, frame, follower) = (use_node_ref(), use_node_ref(), use_node_ref());
    let room = use_reducer_eq(Room::default);
    let crosshair = use_reducer_eq(Crosshair::default);
    let recorder = use_mut_ref(|| Recorder::new(clock()));
    let steady = use_mut_ref(Steady::default);
    let left_full = use_mut_ref(|| 0.0);
    let leaving = use_mut_ref(|| false);
    let colours = use_look();
    let full = use_full_screen();
    let on_turn: Callback<Turn> = room.dispatcher().into();
    let on_point = crosshair.dispatcher().into();

    let list = steps(work, all);
    let at = props.met.step.min(list.len().saturating_sub(1));
    let step = list.get(at).cloned().unwrap_or_default();
    let last = list.len().saturating_sub(1);
    let to = |step: usize| Action::Present(Some(step));
    let on_step = {
        let (on_action, on_turn) = (on_action.clone(), on_turn.clone());
        Callback::from(move |step: usize| {
            on_turn.emit(Turn::Close);
            on_action.emit(to(step));
        })
    };

    let mut shown = Scene {
        language,
        work,
        all,
        about: steady.borrow_mut().about(&step, work, all),
        step: &step,
        at,
        room: &room,
        colours,
        crosshair: *crosshair,
        on_point: &on_point,
        on_turn: &on_turn,
        on_note: &Callback::noop(),
    };
    let on_note = {
        let (recorder, on_action, called) = (recorder.clone(), on_action.clone(), shown.called());
        Callback::from(move |(kind, text): (MinuteKind, String)| {
            let entries = recorder.borrow_mut().note(&called, Some(Minute { at: clock(), kind, text }));
            entries.into_iter().for_each(|minute| on_action.emit(Action::Note(minute)));
        })
    };
    shown.on_note = &on_note;

    use_modal(dialog.clone());
    use_follow(follower.clone(), room.pointer);
    {
        let recorder = recorder.clone();
        use_effect_with(at, move |_| recorder.borrow_mut().turn(clock()));
    }
    // Who hears the page hears the heading of what has come onto it; who only closed a note goes back to the step.
    use_effect_with((at, room.panel), |(_, panel)| {
        if *panel != Some(Panel::Note) {
            focus(HEADING);
        }
    });
    {
        let frame = frame.clone();
        use_effect_with((), move |()| {
            fill_screen(&frame);
            leave_full_screen
        });
    }
    {
        let (left_full, leaving, dialog) = (left_full.clone(), leaving.clone(), dialog.clone());
        use_effect_with(full, move |full| {
            let mut left = left_full.borrow_mut();
            if *full {
                *left = f64::INFINITY;
            } else if left.is_infinite() {
                *left = clock();
                if *leaving.borrow() {
                    close_modal(&dialog);
                }
            }
        });
    }
    {
        let (recorder, on_action, called) = (recorder.clone(), on_action.clone(), shown.called());
        let on_linger = Callback::from(move |()| {
            let entries = recorder.borrow_mut().note(&called, None);
            entries.into_iter().for_each(|minute| on_action.emit(Action::Note(minute)));
        });
        use_linger(at, A_WHILE, on_linger);
    }

    let on_back = {
        let (dialog, on_turn, room) = (dialog.clone(), on_turn.clone(), room.clone());
        Callback::from(move |()| {
            if room.panel.is_some() {
                on_turn.emit(Turn::Close);
            } else if screen_is_full() {
                leave_full_screen();
            } else if clock() - *left_full.borrow() > SAME_KEY {
                close_modal(&dialog);
            }
        })
    };
    let on_full = {
        let frame = frame.clone();
        Callback::from(move |()| if screen_is_full() { leave_full_screen() } else { fill_screen(&frame) })
    };
    let on_leave = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            // First the one, then the other: closed in full screen, it would not give the keyboard back.
            *leaving.borrow_mut() = true;
            if screen_is_full() { leave_full_screen() } else { close_modal(&dialog) }
        })
    };
    let onclose = {
        let (recorder, on_action) = (recorder.clone(), on_action.clone());
        move |_: Event| {
            if let Some(ended) = recorder.borrow_mut().end(clock()) {
                on_action.emit(Action::Note(ended));
            }
            on_action.emit(Action::Present(None));
        }
    };
    let oncancel = {
        let on_back = on_back.clone();
        move |event: Event| {
            event.prevent_default();
            on_back.emit(());
        }
    };
    {
        let (room, on_turn, on_action) = (room.clone(), on_turn.clone(), on_action.clone());
        let (on_step, on_back, on_full) = (on_step.clone(), on_back.clone(), on_full.clone());
        let (frame, waiting, on_reveal) = (frame.clone(), waiting(&shown), on_reveal(&shown));
        use_presses(move |press: &Press| {
            if room.blank {
                on_turn.emit(Turn::Blank(false));
                return true;
            }
            let Some(ask) = asks(&press.name, press.control, press.at, waiting) else { return false };
            // A list or a table has taken the place of the step: keys belong to it, but for those of a clicker.
            let covered = matches!(room.panel, Some(Panel::Steps | Panel::Minutes | Panel::Keys));
            let always = matches!(ask, Ask::Back | Ask::Start | Ask::Undo | Ask::Redo | Ask::Blank | Ask::Keys);
            if covered && !always && !press.name.starts_with("Page") {
                return false;
            }
            match ask {
                Ask::Next => on_step.emit((at + 1).min(last)),
                Ask::Previous => on_step.emit(at.saturating_sub(1)),
                Ask::First => on_step.emit(0),
                Ask::Last => on_step.emit(last),
                Ask::To(step) if step <= last => on_step.emit(step),
                Ask::To(_) => return false,
                Ask::Reveal => on_reveal.emit(()),
                Ask::Blank => on_turn.emit(Turn::Blank(true)),
                Ask::Pointer => on_turn.emit(Turn::Pointer),
                Ask::FullScreen => on_full.emit(()),
                Ask::Start => fill_screen(&frame),
                Ask::Replay => on_action.emit(Action::Replay(Some(0.0))),
                Ask::Note => on_turn.emit(Turn::Toggle(Panel::Note)),
                Ask::Keys => on_turn.emit(Turn::Toggle(Panel::Keys)),
                Ask::Back if matches!(press.at, At::Field | At::Typing) => focus(HEADING),
                Ask::Back => on_back.emit(()),
                Ask::Undo => on_action.emit(Action::Undo),
                Ask::Redo => on_action.emit(Action::Redo),
            }
            true
        });
    }

    let tools = Tools {
        language,
        at,
        last,
        full,
        room: &room,
        on_step: &on_step,
        on_turn: &on_turn,
        on_full: &on_full,
        on_leave: &on_leave,
        on_replay: &on_action.reform(|()| Action::Replay(Some(0.0))),
        on_language: &on_action.reform(Action::SetLanguage),
    };
    let class = classes!("meeting", room.pointer.then_some("pointing"));
    html! {
        <dialog ref={dialog} class="meeting-dialog" id="meeting" aria-label={words.steps_label} data-test="meeting" {onclose} {oncancel}>
            <div ref={frame} {class}>
                { head(&tools, &list) }
                <p class="heard" role="status" data-test="meeting-position">{ position(language, at, list.len()) }</p>
                <div class="meeting-body" data-test={format!("step-{at}")}>
                    {
                        match room.panel {
                            Some(Panel::Steps) => html! {
                                <StepsEditor {language} work={work.clone()} all={all.clone()} on_action={on_action.clone()} />
                            },
                            Some(Panel::Minutes) => minutes(language, work, all, *dropped, on_action),
                            Some(Panel::Keys) => key_list(language),
                            Some(Panel::Note) | None => scene(&shown),
                        }
                    }
                </div>
                if room.panel == Some(Panel::Note) {
                    { note_strip(&shown) }
                }
                { foot(&tools) }
                if room.pointer { { ring(follower) } }
                if room.blank { { blank(language, &on_turn) } }
            </div>
        </dialog>
    }
}
