//! 决定: what each option comes to, which of them is decided, put on record; and what was.

use super::scene::{Scene, called};
use super::sums::{naming, sums};
use crate::report::Totals;
use crate::scenario::file::MAX_NAME;
use crate::scenario::meeting::MinuteKind;
use crate::text::compare::unit as column_unit;
use crate::text::meeting::{decided, sign};
use crate::text::minutes::time;
use crate::text::naming::whole;
use crate::text::outcome::{KEY, key_figures, key_sentence};
use crate::text::words::compare::{Column, column, compare_words};
use crate::text::words::meeting::meeting_words;
use crate::ui::hooks::{moment, show};
use crate::ui::meeting::{Choice, Decided, Turn};
use crate::ui::state::Computed;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What has been decided; it comes into view when something is.
const ON_RECORD: &str = "meeting-on-record";

/// The step.
pub(super) fn decision(scene: &Scene) -> Html {
    let language = scene.language;
    let sums = sums(scene.work, scene.all);
    let text = match &scene.room.decided.choice {
        Choice::Nothing => None,
        Choice::Later => Some(decided(language, None, &scene.room.decided.text)),
        // One that is gone, or has got errors since, is not chosen any more.
        Choice::Scenario(id) => {
            scene.all.iter().enumerate().find(|(_, own)| own.scenario.id == *id).and_then(|(place, own)| {
                let figures = key_sentence(&naming(language, own), sums[place].as_ref()?);
                let (sign, name) = (sign(place), called(language, &own.scenario));
                Some(decided(language, Some([&sign, &name, &figures]), &scene.room.decided.text))
            })
        }
    };
    html! {
        <div class="meeting-decision">
            { options(scene, &sums) }
            { record(scene, text) }
            { on_record(scene) }
        </div>
    }
}

/// The options with what a decision is taken by.
fn options(scene: &Scene, sums: &[Option<Totals>]) -> Html {
    let (language, words) = (scene.language, meeting_words(scene.language));
    let whole = whole(language, &scene.work.baseline().county);
    let heading = |total| {
        let Column { heading, unit, .. } = column(language, total);
        html! { <th scope="col">{ heading }if !unit.is_empty() { <small>{ unit }</small> }</th> }
    };
    let one = |(place, own): (usize, &Computed)| {
        let totals = sums.get(place).and_then(Option::as_ref);
        let id = format!("meeting-option-{place}");
        let chosen = Choice::Scenario(own.scenario.id.clone());
        let cell = |(total, figure): (_, &String)| {
            let Column { heading, unit, .. } = column(language, total);
            // On a narrow screen there is no room for columns, and each figure has its name beside it.
            html! { <td><small class="of" aria-hidden="true">{ heading }{ column_unit(language, unit) }</small><span>{ figure }</span></td> }
        };
        let figures = totals.map(|totals| key_figures(&naming(language, own), totals));
        html! {
            <tr key={place} data-test="meeting-decision-row">
                <th scope="row">
                    <label for={id.clone()}>
                        { radio(scene, &id, chosen, totals.is_none()) }
                        <span><b class="sign">{ sign(place) }</b>{ " " }{ called(language, &own.scenario) }</span>
                    </label>
                </th>
                if let Some(figures) = figures {
                    { for KEY.into_iter().zip(&figures).map(cell) }
                } else {
                    <td class="wrong" colspan="3" id={format!("{id}-why")}>{ words.no_results }</td>
                }
            </tr>
        }
    };
    html! {
        <fieldset>
            <legend>{ words.decide }</legend>
            <table class="meeting-totals" data-test="meeting-options">
                <caption>{ whole }{ " · " }{ words.decide_scope }</caption>
                <thead><tr><th scope="col">{ compare_words(language).scenario }</th>{ for KEY.map(heading) }</tr></thead>
                <tbody>{ for scene.all.iter().enumerate().map(one) }</tbody>
            </table>
            <label for="meeting-option-later">
                { radio(scene, "meeting-option-later", Choice::Later, false) }<span>{ words.undecided }</span>
            </label>
        </fieldset>
    }
}

/// Chooses an option. One that has errors can't be chosen; why, is told beside it.
fn radio(scene: &Scene, id: &str, choice: Choice, wrong: bool) -> Html {
    let now = &scene.room.decided;
    let checked = now.choice == choice && !wrong;
    let text = now.text.clone();
    let onchange =
        scene.on_turn.reform(move |_: Event| Turn::Decide(Decided { choice: choice.clone(), text: text.clone() }));
    html! {
        <input type="radio" name="meeting-decision" id={id.to_owned()} {checked} disabled={wrong}
            aria-describedby={wrong.then(|| format!("{id}-why"))} {onchange} />
    }
}

/// The remark, and the button that puts the decision on record. `text`: its words; `None`: nothing is chosen.
fn record(scene: &Scene, text: Option<String>) -> Html {
    let (words, now) = (meeting_words(scene.language), &scene.room.decided);
    let onchange = {
        let choice = now.choice.clone();
        scene.on_turn.reform(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Turn::Decide(Decided { choice: choice.clone(), text })
        })
    };
    let none = text.is_none();
    let onclick = {
        let (on_turn, on_note) = (scene.on_turn.clone(), scene.on_note.clone());
        move |_: MouseEvent| {
            if let Some(text) = &text {
                on_note.emit((MinuteKind::Decision, text.clone()));
                on_turn.emit(Turn::Decide(Decided::default()));
                show(ON_RECORD.into());
            }
        }
    };
    html! {
        <div class="meeting-field">
            <label for="meeting-decision-text">{ words.decide_text }</label>
            <div>
                <input id="meeting-decision-text" type="text" autocomplete="off" maxlength={(4 * MAX_NAME).to_string()}
                    value={now.text.clone()} data-test="meeting-decision-text" {onchange} />
                <button type="button" class="button main" data-test="meeting-decide" aria-disabled={none.then_some("true")}
                    aria-describedby={none.then_some("meeting-decide-first")} {onclick}>{ words.decide_add }</button>
            </div>
            if none { <p id="meeting-decide-first">{ words.decide_first }</p> }
        </div>
    }
}

/// What has been decided.
fn on_record(scene: &Scene) -> Html {
    let words = meeting_words(scene.language);
    let known = scene.work.meeting.minutes.iter().filter(|minute| minute.kind == MinuteKind::Decision);
    let made: Vec<Html> =
        known.map(|minute| html! { <li><b>{ time(moment(minute.at)) }</b>{ " " }{ &minute.text }</li> }).collect();
    html! {
        <section id={ON_RECORD} aria-live="polite">
            <h3>{ words.decided }</h3>
            if made.is_empty() { <p>{ words.decided_none }</p> } else { <ol data-test="meeting-decided">{ for made }</ol> }
        </section>
    }
}
