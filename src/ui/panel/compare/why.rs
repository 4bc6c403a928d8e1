//! Why do two scenarios differ, and why does a year differ from an earlier one: the question and its answer.

mod asked;
mod choices;

use super::waterfall::{beneath, waterfall};
use super::{CompareProps, save_table};
use crate::analysis::{Answer, Between, between};
use crate::exchange::views::waterfall_csv;
use crate::model::{Area, Inputs, account};
use crate::text::naming::Naming;
use crate::text::waterfall::{self as rows, Waterfall};
use crate::text::words::why::why_words;
use crate::text::{Language, format, saved, why as sentences};
use crate::ui::handed::name;
use crate::ui::hooks::{Asked, Told, Why as Asking, use_why};
use crate::ui::state::Computed;
use asked::{Matter, asked};
use choices::{choices, figures};
use yew::prelude::*;

/// The question why, as a section of the tab.
pub(super) fn why(props: &CompareProps) -> Html {
    html! { <Why ..props.clone() /> }
}

#[component]
fn Why(props: &CompareProps) -> Html {
    let (language, text) = (props.language, why_words(props.language));
    let figure = use_state_eq(|| None::<usize>);
    let refused = use_state_eq(|| false);
    let found = asked(props);
    let (question, years) = match found.as_ref().map(|(_, matter)| matter) {
        Some(Matter::Scenarios(asked)) => (Some(asked.clone()), None),
        Some(Matter::Years(computed, area, steps)) => (None, Some((computed.clone(), *area, *steps))),
        _ => (None, None),
    };
    let asking = use_why(question);
    let account = use_memo(years.as_ref().map(|(computed, ..)| computed.clone()), |computed| {
        computed.as_ref().map(|computed| account(&computed.scenario.inputs))
    });
    let save = |answer: Answered| {
        let table = move || waterfall_csv(&rows::table(language, &answer.waterfall));
        save_table(language, "why-save", &refused, Callback::from(move |()| (answer.file.clone(), table())))
    };
    let Some((at, matter)) = &found else { return Html::default() };
    let answer = match matter {
        Matter::Nothing(sentence) => {
            html! { <p class="notice" role="status" data-test="why-nothing">{ sentence.clone() }</p> }
        }
        Matter::Years(computed, area, steps) => {
            let told = (*account).as_ref().and_then(|account| {
                let inputs = &computed.scenario.inputs;
                between(inputs, &computed.projection, account, *area, props.stage, *steps)
            });
            told.map_or_else(Html::default, |told| {
                let answer = years_answer(language, computed, *area, props, (at.since, at.year), &told);
                html! { <>{ shown(language, &answer) }{ save(answer) }</> }
            })
        }
        Matter::Scenarios(_) => {
            let answer = answer_in_sight(language, &asking, *figure, &|answered, chosen, ready| {
                let figure = figure.setter();
                html! {
                    <>
                        { figures(language, chosen, Callback::from(move |place| figure.set(Some(place)))) }
                        { shown(language, &answered) }
                        if ready { { save(answered) } }
                    </>
                }
            });
            html! { <>{ standing(language, &asking) }{ answer }</> }
        }
    };
    html! {
        <section class="why" aria-labelledby="why-heading" data-test="why">
            <h2 id="why-heading" tabindex="-1">{ text.heading }</h2>
            { choices(props, at) }
            { answer }
        </section>
    }
}

/// An answer as it is shown: a sentence, the change taken apart, what a part of it does, the name of its file.
pub(in crate::ui::panel) struct Answered {
    pub(in crate::ui::panel) sentence: String,
    pub(in crate::ui::panel) waterfall: Waterfall,
    pub(in crate::ui::panel) effects: [&'static str; 2],
    file: String,
}

/// Shows an answer, about its figure (0: the shortage, 1: the idle places); and whether it is the one asked for.
pub(in crate::ui::panel) type Show<'a> = &'a dyn Fn(Answered, usize, bool) -> Html;

/// Why two scenarios differ, in the `figure` chosen: the answer, in the words of the question it was given to. The
/// answer before stays in sight, dimmed, until the new one is there.
pub(in crate::ui::panel) fn answer_in_sight(
    language: Language,
    asking: &Asking,
    figure: Option<usize>,
    show: Show<'_>,
) -> Html {
    let ready = matches!(asking.told, Told::Answer(_));
    let last = asking.last.as_ref().filter(|_| ready || matches!(asking.told, Told::Working(_)));
    last.map_or_else(Html::default, |(asked, answer)| {
        let figure = figure.unwrap_or_else(|| sentences::figure(answer));
        html! {
            <div class={classes!("why-answer", (!ready).then_some("dim"))} aria-busy={(!ready).to_string()}>
                { show(scenarios_answer(language, asked, answer, figure), figure, ready) }
            </div>
        }
    })
}

fn scenarios_answer(language: Language, asked: &Asked, answer: &Answer, figure: usize) -> Answered {
    let Asked { from, to, question } = asked;
    let area = question.place.area(&to.inputs).unwrap_or(Area::County);
    let naming = Naming { language, county: &to.county, inputs: &to.inputs };
    let (base, own) = (name(language, from), name(language, to));
    let inputs: &Inputs = &from.inputs;
    Answered {
        sentence: sentences::scenarios_by(&naming, area, question, base, answer, figure),
        waterfall: rows::scenarios(&naming, (inputs, base), own, answer, figure),
        effects: why_words(language).effects[figure],
        file: format!("{}-{}-{base}-{own}", saved::file_name(&naming, area, question.stage), question.year),
    }
}

/// Why a year differs from an earlier one.
fn years_answer(
    language: Language,
    computed: &Computed,
    area: Area,
    props: &CompareProps,
    years: (i32, i32),
    told: &Between,
) -> Answered {
    let scenario = &computed.scenario;
    let naming = Naming { language, county: &scenario.county, inputs: &scenario.inputs };
    let names = [years.0, years.1].map(|year| format::school_year(language, year));
    let text = why_words(language);
    Answered {
        sentence: sentences::years(&naming, area, props.stage, years, told),
        waterfall: rows::years(language, [&names[0], &names[1]], told),
        effects: text.effects[2],
        file: format!("{}-{}-{}", saved::file_name(&naming, area, props.stage), years.0, years.1),
    }
}

/// The sentence, and the change taken apart.
fn shown(language: Language, answer: &Answered) -> Html {
    let caption = why_words(language).caption;
    html! {
        <>
            <p class="question-sentence" data-test="why-sentence">{ answer.sentence.clone() }</p>
            { waterfall(language, caption, &answer.waterfall, answer.effects) }
            { beneath(language, &answer.waterfall) }
        </>
    }
}

/// How the work stands: on its way, stopped, failed; and who does it.
pub(in crate::ui::panel) fn standing(language: Language, asking: &Asking) -> Html {
    let text = why_words(language);
    let on_again = asking.on_again.reform(|_: MouseEvent| ());
    let again = || html! { <button type="button" class="button" data-test="why-again" onclick={on_again.clone()}>{ text.again }</button> };
    let (said, beside) = match &asking.told {
        Told::Nothing | Told::Answer(_) => ("", Html::default()),
        Told::Working(progress) => {
            let (done, total) = (progress.done.to_string(), progress.total.max(1).to_string());
            let onclick = asking.on_stop.reform(|_: MouseEvent| ());
            let bar = html! {
                <>
                    <progress aria-label={text.progress} value={done} max={total}></progress>
                    <button type="button" class="button" data-test="why-stop" {onclick}>{ text.stop }</button>
                </>
            };
            (text.working, bar)
        }
        Told::Stopped => (text.stopped, again()),
        Told::Failed => (text.failed, again()),
    };
    let idle = said.is_empty();
    html! {
        <>
            if asking.on_page {
                <p class="why-note" data-test="why-on-page">{ text.on_page }</p>
            }
            <div class={classes!("why-standing", idle.then_some("idle"))} data-test="why-standing">
                <span role="status">{ said }</span>
                { beside }
            </div>
        </>
    }
}
