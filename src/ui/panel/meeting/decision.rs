//! 决定: what is decided, put on record; and what was.

use super::scene::{Scene, called};
use crate::scenario::file::MAX_NAME;
use crate::scenario::meeting::MinuteKind;
use crate::text::meeting::{decided, sign};
use crate::text::minutes::time;
use crate::text::words::meeting::meeting_words;
use crate::ui::hooks::moment;
use crate::ui::meeting::{Decided, Turn};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The step.
pub(super) fn decision(scene: &Scene) -> Html {
    let (language, words) = (scene.language, meeting_words(scene.language));
    let now = &scene.room.decided;
    let choice = |id: Option<String>, label: Html| {
        let checked = now.scenario == id;
        let text = now.text.clone();
        let onchange =
            scene.on_turn.reform(move |_: Event| Turn::Decide(Decided { scenario: id.clone(), text: text.clone() }));
        html! { <label><input type="radio" name="meeting-decision" {checked} {onchange} />{ label }</label> }
    };
    let options = scene.work.scenarios.iter().enumerate().map(|(place, scenario)| {
        let label = html! { <span><b class="sign">{ sign(place) }</b>{ " " }{ called(language, scenario) }</span> };
        choice(Some(scenario.id.clone()), label)
    });
    let onchange = {
        let scenario = now.scenario.clone();
        scene.on_turn.reform(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Turn::Decide(Decided { scenario: scenario.clone(), text })
        })
    };
    let place = scene.work.scenarios.iter().position(|scenario| Some(&scenario.id) == now.scenario.as_ref());
    let chosen = place.map(|place| (sign(place), called(language, &scene.work.scenarios[place])));
    let text = decided(language, chosen.as_ref().map(|(sign, name)| (sign.as_str(), name.as_str())), &now.text);
    let onclick = {
        let (on_turn, on_note, scenario) = (scene.on_turn.clone(), scene.on_note.clone(), now.scenario.clone());
        move |_: MouseEvent| {
            on_note.emit((MinuteKind::Decision, text.clone()));
            on_turn.emit(Turn::Decide(Decided { scenario: scenario.clone(), text: String::new() }));
        }
    };
    let known = scene.work.meeting.minutes.iter().filter(|minute| minute.kind == MinuteKind::Decision);
    let made: Html =
        known.map(|minute| html! { <li><b>{ time(moment(minute.at)) }</b>{ " " }{ &minute.text }</li> }).collect();
    let none = !scene.work.meeting.minutes.iter().any(|minute| minute.kind == MinuteKind::Decision);
    html! {
        <div class="meeting-decision">
            <fieldset>
                <legend>{ words.decide }</legend>
                { for options }
                { choice(None, html! { <span>{ words.undecided }</span> }) }
            </fieldset>
            <div class="meeting-field">
                <label for="meeting-decision-text">{ words.decide_text }</label>
                <div>
                    <input id="meeting-decision-text" type="text" autocomplete="off" maxlength={(4 * MAX_NAME).to_string()}
                        value={now.text.clone()} data-test="meeting-decision-text" {onchange} />
                    <button type="button" class="button main" data-test="meeting-decide" {onclick}>{ words.decide_add }</button>
                </div>
            </div>
            <section aria-live="polite">
                <h3>{ words.decided }</h3>
                if none { <p>{ words.decided_none }</p> } else { <ol data-test="meeting-decided">{ made }</ol> }
            </section>
        </div>
    }
}
