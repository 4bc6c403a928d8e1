//! 会议记录: what was shown, guessed, noted and decided; a field for a note.

use super::scene::{Scene, called};
use super::stage::HEADING;
use super::sums::{naming, sums};
use crate::exchange::changed;
use crate::report::changes;
use crate::scenario::file::MAX_NAME;
use crate::scenario::meeting::{Minute, MinuteKind};
use crate::scenario::order::sort_by;
use crate::text::minutes::{Entry, Presented, file_name, minutes as written, time};
use crate::text::naming::whole;
use crate::text::outcome::minute_figures;
use crate::text::words::meeting::meeting_words;
use crate::text::{Language, keep, meeting, words};
use crate::ui::hooks::{focus, focus_later, moment, now, save_file};
use crate::ui::meeting::{Panel, Turn};
use crate::ui::state::{Action, Computed, Work};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The list of entries. `dropped`: undo brings one back.
pub(super) fn minutes(
    language: Language,
    work: &Rc<Work>,
    all: &Rc<Vec<Computed>>,
    dropped: bool,
    on_action: &Callback<Action>,
) -> Html {
    html! { <List {language} work={work.clone()} all={all.clone()} {dropped} on_action={on_action.clone()} /> }
}

#[derive(Properties)]
struct ListProps {
    language: Language,
    work: Rc<Work>,
    all: Rc<Vec<Computed>>,
    dropped: bool,
    on_action: Callback<Action>,
}

impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.work, &other.work)
            && Rc::ptr_eq(&self.all, &other.all)
            && (self.language, self.dropped) == (other.language, other.dropped)
    }
}

/// The entries in the order of time, with their places.
fn in_order(work: &Work) -> Vec<(usize, Minute)> {
    let mut entries: Vec<(usize, Minute)> = work.meeting.minutes.iter().cloned().enumerate().collect();
    sort_by(&mut entries, |one, other| one.1.at.total_cmp(&other.1.at));
    entries
}

#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { language, work, all, dropped, on_action } = props;
    let (language, text, own) = (*language, words(props.language), meeting_words(props.language));
    let refused = use_state_eq(|| false);
    let entries = in_order(work);
    let on_export = {
        let (work, all, refused) = (work.clone(), all.clone(), refused.setter());
        move |_: MouseEvent| {
            let named = &work.baseline().county;
            let (county, whole) = (language.name(named), whole(language, named));
            let told: Vec<Entry> = in_order(&work)
                .into_iter()
                .map(|(_, minute)| Entry { at: moment(minute.at), kind: minute.kind, text: minute.text })
                .collect();
            let text = written(language, county, whole, &presented(language, &work, &all), &told);
            let at = told.last().map_or_else(now, |entry| entry.at);
            refused.set(!save_file(&file_name(language, county, at), "text/plain;charset=utf-8", &text));
        }
    };
    let one = |(place, minute): &(usize, Minute)| {
        let (place, at) = (*place, time(moment(minute.at)));
        let on_action = on_action.clone();
        let onclick = move |_: MouseEvent| {
            on_action.emit(Action::DropNote(place));
            focus_later("meeting-undo".into());
        };
        let about = format!("{at} {}", own.entry(minute.kind));
        html! {
            <li key={place} class={classes!((minute.kind == MinuteKind::Decision).then_some("decided"))} data-test="meeting-minute">
                <time>{ &at }</time>
                <p><b>{ own.entry(minute.kind) }</b>{ " " }{ &minute.text }</p>
                <button type="button" class="button" aria-label={keep::about(language, own.delete, &about)} {onclick}>{ own.delete }</button>
            </li>
        }
    };
    let on_undo = on_action.reform(|_: MouseEvent| {
        focus(HEADING);
        Action::Undo
    });
    html! {
        <section class="meeting-panel" data-test="meeting-minutes">
            <header>
                <h2 id={HEADING} tabindex="-1">{ own.minutes_title }</h2>
                <button type="button" class="button main" data-test="meeting-export" onclick={on_export}>{ own.export }</button>
                if *dropped {
                    <button type="button" class="button" id="meeting-undo" data-test="meeting-undo" onclick={on_undo}>{ own.undo }</button>
                }
            </header>
            if *refused { <p class="fault" role="alert">{ text.error.not_saved }</p> }
            if entries.is_empty() {
                <p>{ own.minutes_none }</p>
            } else {
                <ol class="meeting-minutes">{ for entries.iter().map(one) }</ol>
            }
        </section>
    }
}

/// So many changes of a scenario, and figures of one change, are told one by one.
const CHANGES: usize = 20;

/// The scenarios with what they change and come to, as the file tells them.
fn presented(language: Language, work: &Work, all: &[Computed]) -> Vec<Presented> {
    let (sums, known) = (sums(work, all), &work.baseline().inputs);
    let one = |(place, own): (usize, &Computed)| {
        let (inputs, baseline) = (&own.scenario.inputs, place == work.baseline);
        let list = changes(inputs, known).list;
        let against = sums[work.baseline].as_ref().filter(|_| !baseline);
        let figures = sums[place].as_ref().map(|own_sum| minute_figures(&naming(language, own), own_sum, against));
        Presented {
            sign: meeting::sign(place),
            name: called(language, &own.scenario),
            baseline,
            changes: list
                .iter()
                .take(CHANGES)
                .map(|one| changed::told(language, inputs, known, one, CHANGES))
                .collect(),
            count: list.len(),
            figures: figures.unwrap_or_default(),
        }
    };
    all.iter().enumerate().map(one).collect()
}

/// A field for a note, below the step.
pub(super) fn note_strip(scene: &Scene) -> Html {
    let words = meeting_words(scene.language);
    let take = {
        let (on_turn, on_note) = (scene.on_turn.clone(), scene.on_note.clone());
        Callback::from(move |text: String| {
            let text = text.trim();
            if !text.is_empty() {
                on_note.emit((MinuteKind::Note, text.to_owned()));
            }
            on_turn.emit(Turn::Toggle(Panel::Note));
        })
    };
    html! { <NoteField label={words.note_text} add={words.note_add} {take} /> }
}

#[derive(Properties, PartialEq)]
struct NoteProps {
    label: &'static str,
    add: &'static str,
    take: Callback<String>,
}

#[component]
fn NoteField(props: &NoteProps) -> Html {
    let node = use_node_ref();
    use_effect_with((), |()| focus("meeting-note-text"));
    let take = {
        let (node, take) = (node.clone(), props.take.clone());
        Callback::from(move |()| {
            take.emit(node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default());
        })
    };
    let onclick = take.reform(|_: MouseEvent| ());
    let onkeydown = move |event: KeyboardEvent| {
        // While a Chinese input method is at work, Enter belongs to it.
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            take.emit(());
        }
    };
    html! {
        <div class="meeting-field meeting-note">
            <label for="meeting-note-text">{ props.label }</label>
            <div>
                <input ref={node} id="meeting-note-text" type="text" autocomplete="off" maxlength={(4 * MAX_NAME).to_string()}
                    data-test="meeting-note-text" {onkeydown} />
                <button type="button" class="button main" data-test="meeting-note-add" {onclick}>{ props.add }</button>
            </div>
        </div>
    }
}
