//! Which inputs differ: for each scenario shown, what it changes of the base, in words.

use super::CompareProps;
use super::turn::{Part, Seen, Turn};
use crate::exchange::changed;
use crate::exchange::grid::differences;
use crate::report::{Change, Changes};
use crate::scenario::Scenario;
use crate::scenario::parameters::reset;
use crate::text::change::change;
use crate::text::meeting::sign;
use crate::text::words::compare::compare_words;
use crate::text::{Language, keep, words};
use std::rc::Rc;
use yew::prelude::*;

/// Cells of the data told one by one.
const CELLS: usize = 60;
/// Changes, and figures of one, told before the others are asked for.
const LINES: usize = 20;

/// A list for each scenario that is shown, each in its turn.
pub(super) fn all_inputs(whole: &Seen) -> Html {
    let props = &whole.compared;
    let base = props.base();
    let others = props.comparing.shown(&props.work).into_iter().filter(|place| *place != base);
    let list = |place: usize| {
        let key = props.work.scenarios[place].id.clone();
        html! { <Turn {key} part={Part::Inputs(place)} now={whole.clone()} /> }
    };
    html! {
        <section class="inputs" aria-labelledby="inputs-title" data-test="inputs">
            <h2 id="inputs-title">{ compare_words(props.language).inputs }</h2>
            <div class="inputs-lists">{ for others.map(list) }</div>
        </section>
    }
}

/// The list of the scenario of this place.
pub(super) fn inputs(props: &CompareProps, changed: &[Rc<Changes>], place: usize) -> Html {
    let base = props.base();
    let known = props.work.scenarios.get(place).zip(changed.get(place));
    known.map_or_else(Html::default, |(scenario, changes)| {
        html! {
            <Inputs language={props.language} {place} scenario={scenario.clone()} base={props.work.scenarios[base].clone()}
                changes={changes.clone()} name={props.name(place).to_owned()} base_name={props.name(base).to_owned()} />
        }
    })
}

#[derive(Properties)]
struct InputsProps {
    language: Language,
    place: usize,
    scenario: Rc<Scenario>,
    base: Rc<Scenario>,
    changes: Rc<Changes>,
    name: String,
    base_name: String,
}

impl PartialEq for InputsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.base, &other.base)
            && (self.language, self.place) == (other.language, other.place)
            && (&self.name, &self.base_name) == (&other.name, &other.base_name)
    }
}

/// What one scenario changes.
#[component]
fn Inputs(props: &InputsProps) -> Html {
    let InputsProps { language, scenario, base, changes, .. } = props;
    let (open, whole) = (use_state_eq(|| false), use_state_eq(|| false));
    let data = changes.list.iter().any(|change| !matches!(change, Change::Lever(_)));
    let ontoggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let onclick = {
        let whole = whole.clone();
        move |_| whole.set(!*whole)
    };
    let page = &words(*language).page;
    let most = if *whole { usize::MAX } else { LINES };
    let figures: Vec<Vec<String>> =
        changes.list.iter().map(|one| changed::figures(*language, &scenario.inputs, &base.inputs, one)).collect();
    let long = changes.count() > LINES || figures.iter().any(|figures| figures.len() > LINES);
    let line = |(one, figures): (&Change, &Vec<String>)| {
        let more = figures.len().saturating_sub(most);
        html! {
            <li>
                { change(*language, &scenario.inputs, &base.inputs, one) }
                if !figures.is_empty() {
                    <ul>
                        { for figures.iter().take(most).map(|figure| html! { <li>{ figure }</li> }) }
                        if more > 0 { <li>{ keep::more(*language, more) }</li> }
                    </ul>
                }
            </li>
        }
    };
    html! {
        <div class="inputs-list" data-test={format!("inputs-{}", props.place)}>
            <h3><b class="sign">{ sign(props.place) }</b>{ " " }{ keep::changed(*language, &props.name, &props.base_name, changes.count()) }</h3>
            if changes.count() > 0 {
                <ul>
                    { for changes.list.iter().zip(&figures).take(most).map(line) }
                    if !*whole && changes.count() > LINES { <li>{ keep::more(*language, changes.count() - LINES) }</li> }
                </ul>
            }
            if long {
                <button type="button" class="plain" aria-expanded={whole.to_string()} data-test={format!("inputs-{}-all", props.place)} {onclick}>
                    { if *whole { page.fewer } else { page.all } }
                </button>
            }
            if data {
                <details {ontoggle}>
                    <summary>{ compare_words(*language).cells }</summary>
                    if *open { { cells(props) } }
                </details>
            }
        </div>
    }
}

/// The cells of the data that differ: without the levers, which are told above.
fn cells(props: &InputsProps) -> Html {
    let InputsProps { language, scenario, base, changes, .. } = props;
    let mut data = (**scenario).clone();
    for key in changes.levers() {
        reset(&mut data.inputs, &base.inputs, key);
    }
    let found = differences(*language, &data, base, CELLS);
    let more = found.count - found.told.len();
    html! {
        <ul data-test="inputs-cells">
            { for found.told.iter().map(|line| html! { <li>{ line }</li> }) }
            if more > 0 { <li>{ keep::more(*language, more) }</li> }
        </ul>
    }
}
