//! 先猜后看: a question, what the room guesses, and then what comes out.

use super::scene::{Scene, Subject, places_chart};
use crate::chart::{Axes, Picture};
use crate::model::Place;
use crate::report::{SHORT, StageSeries, stage_series};
use crate::scenario::meeting::{MinuteKind, StepKind};
use crate::text::meeting::{Figure, amount, guessed, median, off, question};
use crate::text::sentence::chart_note;
use crate::text::words::meeting::meeting_words;
use crate::text::{Language, format, keep, words};
use crate::ui::crosshair::Crosshair;
use crate::ui::hooks::{focus, focus_later};
use crate::ui::meeting::{Asked, Guesses, Turn};
use crate::ui::typed::{Typed, typed};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The largest guess that is taken.
const MOST: f64 = 10_000_000.0;
const FIELD: &str = "meeting-guess";

/// The question of a step and its answer.
struct Riddle {
    asked: Asked,
    question: String,
    figure: Figure,
    answer: f64,
    series: StageSeries,
}

/// The question of a step; `None`: there are no figures.
pub(super) fn question_of(scene: &Scene) -> Option<String> {
    scene.subject().ok().and_then(|subject| riddle(&subject)).map(|riddle| riddle.question)
}

/// Whether a step waits for its answer to be shown.
pub(super) fn waiting(scene: &Scene) -> bool {
    if scene.step.kind != StepKind::Guess {
        return false;
    }
    let riddle = scene.subject().ok().and_then(|subject| riddle(&subject));
    riddle.is_some_and(|riddle| !scene.room.guesses(&riddle.asked).shown)
}

/// Shows the answer of a step, and puts it into the minutes.
pub(super) fn on_reveal(scene: &Scene) -> Callback<()> {
    let riddle =
        if scene.step.kind == StepKind::Guess { scene.subject().ok().and_then(|of| riddle(&of)) } else { None };
    let Some(riddle) = riddle else { return Callback::noop() };
    let Guesses { given, .. } = scene.room.guesses(&riddle.asked);
    let middle = scene.room.guesses(&riddle.asked).median();
    let answer = amount(scene.language, riddle.answer, riddle.figure);
    let text = guessed(scene.language, &riddle.question, &given, middle, &answer, riddle.answer);
    let (on_turn, on_note) = (scene.on_turn.clone(), scene.on_note.clone());
    Callback::from(move |()| {
        on_turn.emit(Turn::Show(riddle.asked.clone(), true));
        on_note.emit((MinuteKind::Guess, text.clone()));
        // The button that was pressed is gone.
        focus(super::stage::HEADING);
    })
}

fn riddle(subject: &Subject) -> Option<Riddle> {
    let Subject { about, own, naming } = subject;
    let series = stage_series(&own.scenario.inputs, &own.projection, None, about.area, about.stage);
    let step = series.years.iter().position(|year| *year == about.year)?;
    let short = series.unmet[step] >= SHORT;
    let figure = if short { Figure::Shortage } else { Figure::Pupils };
    Some(Riddle {
        asked: Asked {
            scenario: own.scenario.id.clone(),
            place: Place::of(&own.scenario.inputs, about.area),
            stage: about.stage,
            year: about.year,
        },
        question: question(naming, about.area, about.stage, about.year, figure),
        figure,
        answer: if short { series.unmet[step] } else { series.enrolment[step] },
        series,
    })
}

/// The step.
pub(super) fn guess(scene: &Scene) -> Html {
    let subject = match scene.subject() {
        Ok(subject) => subject,
        Err(instead) => return instead,
    };
    let Some(riddle) = riddle(&subject) else { return Html::default() };
    let (language, words) = (scene.language, meeting_words(scene.language));
    let guesses = scene.room.guesses(&riddle.asked);
    let note = chart_note(&subject.naming, &riddle.series);
    let (picture, note) = if guesses.shown {
        (Picture::of(language, riddle.series.clone()), note)
    } else {
        (veiled(language, &riddle.series), words.hidden.to_owned())
    };
    let on_guess = {
        let asked = riddle.asked.clone();
        scene.on_turn.reform(move |guess| Turn::Guess(asked.clone(), guess))
    };
    let on_again = {
        let asked = riddle.asked.clone();
        scene.on_turn.reform(move |_: MouseEvent| {
            focus_later(FIELD.into());
            Turn::Show(asked.clone(), false)
        })
    };
    // Until then, the line stands in the base year, where a single point would not be seen.
    let base = Crosshair { year: riddle.series.years.first().copied(), pinned: true };
    let veil = Scene { crosshair: base, on_point: &Callback::noop(), ..*scene };
    let chart = places_chart(if guesses.shown { scene } else { &veil }, &subject, picture, &note);
    html! {
        <>
            <p class="meeting-sentence" data-test="meeting-question">{ &riddle.question }</p>
            <div class="meeting-guess">
                { chart }
                <div class="meeting-guesses">
                    if guesses.shown {
                        <div role="status" data-test="meeting-answer">
                            <p>{ words.answer }</p>
                            <p class="meeting-answer">{ amount(language, riddle.answer, riddle.figure) }</p>
                            if let Some(middle) = guesses.median() {
                                <p data-test="meeting-median">{ median(language, middle, riddle.answer) }</p>
                            }
                        </div>
                    } else {
                        <Field {language} {on_guess} />
                    }
                    { list(scene, &riddle, &guesses) }
                    if guesses.shown {
                        <button type="button" class="button" data-test="meeting-again" onclick={on_again}>{ words.hide }</button>
                    } else {
                        <button type="button" class="button main" data-test="meeting-reveal" title="G"
                            onclick={on_reveal(scene).reform(|_: MouseEvent| ())}>{ words.reveal }</button>
                    }
                </div>
            </div>
        </>
    }
}

/// The chart as far as everybody knows it: the pupils of the base year and the places of all years.
fn veiled(language: Language, series: &StageSeries) -> Picture {
    let mut known = series.clone();
    known.enrolment.iter_mut().skip(1).for_each(|pupils| *pupils = f64::NAN);
    // From 0 on: where the axis ends must not give the answer away.
    let values: Vec<f64> = known.places.iter().chain(&known.enrolment).copied().chain([0.0]).collect();
    let axes = Axes::holding(language, known.years.iter().copied(), &values);
    Picture { series: known, axes }
}

/// The guesses, and once the answer is shown how far each was off.
fn list(scene: &Scene, riddle: &Riddle, guesses: &Guesses) -> Html {
    let (language, words) = (scene.language, meeting_words(scene.language));
    let one = |(place, guess): (usize, &f64)| {
        let number = format::count(language, *guess);
        let asked = riddle.asked.clone();
        let onclick = scene.on_turn.reform(move |_: MouseEvent| {
            focus_later(FIELD.into());
            Turn::Drop(asked.clone(), place)
        });
        html! {
            <li key={place} data-test="meeting-guess-item">
                <b>{ &number }</b>
                if guesses.shown {
                    <span>{ off(language, *guess, riddle.answer) }</span>
                } else {
                    <button type="button" class="button" aria-label={keep::about(language, words.take_back, &number)} {onclick}>{ words.take_back }</button>
                }
            </li>
        }
    };
    html! {
        <>
            <h3 id="meeting-guesses">{ words.guesses }</h3>
            if guesses.given.is_empty() {
                <p>{ words.guesses_none }</p>
            } else {
                <ol class="meeting-guess-list" aria-labelledby="meeting-guesses" aria-live="polite">{ for guesses.given.iter().enumerate().map(one) }</ol>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FieldProps {
    language: Language,
    on_guess: Callback<f64>,
}

/// The field for a guess. It is taken at Enter or by its button, not when the field is left: who goes on to the answer
/// has not said anything.
#[component]
fn Field(props: &FieldProps) -> Html {
    let (text, words) = (words(props.language), meeting_words(props.language));
    let node = use_node_ref();
    let fault = use_state_eq(|| None::<Typed>);
    let take = {
        let (node, fault, on_guess) = (node.clone(), fault.setter(), props.on_guess.clone());
        Callback::from(move |()| {
            let Some(input) = node.cast::<HtmlInputElement>() else { return };
            match typed(&input.value(), 0.0, MOST, true, false) {
                Typed::Number(number) => {
                    fault.set(None);
                    input.set_value("");
                    on_guess.emit(number);
                }
                wrong => fault.set(Some(wrong)),
            }
            focus(FIELD);
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
    let told = (*fault).map(|fault| match fault {
        Typed::OutOfRange => text.error.out_of_range,
        Typed::NotWhole => text.error.not_whole,
        Typed::NotANumber | Typed::Number(_) => text.error.not_a_number,
    });
    let range = crate::text::meeting::guess_range(props.language, MOST);
    html! {
        <div class="meeting-field">
            <label for={FIELD}>{ words.guess }</label>
            <div>
                <input ref={node} id={FIELD} type="text" inputmode="numeric" autocomplete="off" data-test="meeting-guess-field"
                    aria-invalid={told.map(|_| "true")} aria-describedby={told.map(|_| "meeting-guess-fault")} {onkeydown} />
                <button type="button" class="button" data-test="meeting-guess-add" {onclick}>{ words.guess_add }</button>
            </div>
            <p id="meeting-guess-fault" class="fault" role="alert">
                if let Some(told) = told { { told }{ range } }
            </p>
        </div>
    }
}
