//! The dialog in which a meeting takes place.

use super::MeetingProps;
use super::frame::{Tools, blank, foot, head, key_list, more_below, ring};
use super::guess::{on_reveal, waiting};
use super::leaving::use_leaving;
use super::minutes::{minutes, note_strip};
use super::pressing::Keys;
use super::recording::{use_recording, use_shown};
use super::scene::{Scene, scene};
use super::steps::StepsEditor;
use crate::text::meeting::position;
use crate::text::words::meeting::meeting_words;
use crate::ui::crosshair::Crosshair;
use crate::ui::hooks::{
    Press, focus, scroll_on, scroll_to_top, use_follow, use_look, use_modal, use_more_below, use_presses,
    without_scrolling,
};
use crate::ui::meeting::{Panel, Room, Steady, Turn, steps};
use crate::ui::state::{Action, Tab};
use std::rc::Rc;
use yew::prelude::*;

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
            && (one.language, one.step) == (other.language, other.step)
            && (one.dropped, one.replays) == (other.dropped, other.replays)
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
    let MeetingProps { language, work, all, step, replays, on_action, .. } = &props.met;
    let (language, replays) = (*language, *replays);
    let (dialog, frame, body, follower) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let room = use_reducer_eq(Room::default);
    let crosshair = use_reducer_eq(Crosshair::default);
    let steady = use_mut_ref(Steady::default);
    let colours = use_look();
    let on_turn: Callback<Turn> = room.dispatcher().into();
    let on_point = crosshair.dispatcher().into();
    let leaving = use_leaving(&dialog, &frame);
    let recording = use_recording(on_action);
    let more = use_more_below(body.clone());

    let list = steps(work, all);
    let last = list.len().saturating_sub(1);
    let at = (*step).min(last);
    let step = list.get(at).cloned().unwrap_or_default();
    let on_step = {
        let (on_action, on_turn) = (on_action.clone(), on_turn.clone());
        Callback::from(move |step: usize| {
            on_turn.emit(Turn::Close);
            on_action.emit(Action::Present(Some(step)));
        })
    };
    // What is open is closed first.
    let on_back = {
        let (on_turn, open, on_back) = (on_turn.clone(), room.panel.is_some(), leaving.on_back.clone());
        Callback::from(move |()| if open { on_turn.emit(Turn::Close) } else { on_back.emit(()) })
    };
    let on_data = {
        let (on_action, on_leave) = (on_action.clone(), leaving.on_leave.clone());
        Callback::from(move |()| {
            on_action.emit(Action::ChooseTab(Tab::Data));
            on_leave.emit(());
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
        on_data: &on_data,
    };
    let called = shown.called();
    let on_note = recording.on_note(&called);
    shown.on_note = &on_note;

    use_modal(dialog.clone());
    use_follow(follower.clone(), room.pointer);
    use_shown(&recording, at, &called);
    use_arrival(&body, at, room.panel);
    let keys = Keys {
        at,
        last,
        blank: room.blank,
        panel: room.panel,
        waiting: waiting(&shown),
        replays,
        frame: frame.clone(),
        body: body.clone(),
        on_step: on_step.clone(),
        on_turn: on_turn.clone(),
        on_action: on_action.clone(),
        on_reveal: on_reveal(&shown),
        on_back: on_back.clone(),
        on_full: leaving.on_full.clone(),
    };
    use_presses(move |press: &Press| keys.pressed(press));

    let onclose = {
        let on_action = on_action.clone();
        move |_: Event| {
            recording.end();
            on_action.emit(Action::Present(None));
        }
    };
    let oncancel = move |event: Event| {
        event.prevent_default();
        on_back.emit(());
    };
    let tools = Tools {
        language,
        at,
        last,
        full: leaving.full,
        replays,
        room: &room,
        on_step: &on_step,
        on_turn: &on_turn,
        on_full: &leaving.on_full,
        on_leave: &leaving.on_leave,
        on_replay: &on_action.reform(|()| Action::Replay(Some(0.0))),
        on_language: &on_action.reform(Action::SetLanguage),
    };
    let on_more = {
        let body = body.clone();
        Callback::from(move |_: MouseEvent| {
            scroll_on(&body);
        })
    };
    let (class, label) = (classes!("meeting", room.pointer.then_some("pointing")), meeting_words(language).steps_label);
    html! {
        <dialog ref={dialog} class="meeting-dialog" id="meeting" aria-label={label} data-test="meeting" {onclose} {oncancel}>
            <div ref={frame} {class}>
                { head(&tools, &list, work) }
                <p class="heard" role="status" data-test="meeting-position">{ position(language, at, list.len()) }</p>
                <div ref={body} class="meeting-body" data-test={format!("step-{at}")}>
                    <div class="meeting-content">{ content(&props.met, &shown) }</div>
                </div>
                if more { { more_below(language, on_more) } }
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

/// Shows the top of what has come onto the screen, and gives its heading the keyboard: who hears the page hears it. Who
/// only closed a note goes back to the step, where it was.
#[hook]
fn use_arrival(body: &NodeRef, at: usize, panel: Option<Panel>) {
    let before = use_mut_ref(|| None);
    let body = body.clone();
    use_effect_with((at, panel), move |(at, panel)| {
        if *panel == Some(Panel::Note) {
            return;
        }
        let now = Some((*at, *panel));
        if before.replace(now) == now {
            without_scrolling(&body, || focus(HEADING));
        } else {
            scroll_to_top(&body);
            focus(HEADING);
        }
    });
}

/// The step, or what is open in its place.
fn content(met: &MeetingProps, shown: &Scene) -> Html {
    let MeetingProps { language, work, all, dropped, on_action, .. } = met;
    match shown.room.panel {
        Some(Panel::Steps) => html! {
            <StepsEditor language={*language} work={work.clone()} all={all.clone()} on_action={on_action.clone()} />
        },
        Some(Panel::Minutes) => minutes(*language, work, all, *dropped, on_action),
        Some(Panel::Keys) => key_list(*language),
        Some(Panel::Note) | None => scene(shown),
    }
}
