//! Where a scenario differs from the base: areas × years of one measure and stage. Areas that differ nowhere are folded.

use super::{CompareProps, save_table, side};
use crate::exchange::comparison::differences_csv;
use crate::model::{Area, Stage};
use crate::report::compare::DifferenceRow;
use crate::report::{Differences as Found, Measure, SHORT, counterpart, differences};
use crate::text::compare::{file_name, less, same_areas, same_everywhere, show_rest};
use crate::text::meeting::{numbered, sign};
use crate::text::naming::Naming;
use crate::text::overlay::{heading, measure};
use crate::text::words::compare::compare_words;
use crate::text::words::overlay::overlay_words;
use crate::text::{Language, format, words};
use crate::ui::control::{Choice, choice};
use crate::ui::hooks::{Pressed, focus, focus_later, show, use_cells};
use crate::ui::panel::area::{area_name, short};
use crate::ui::state::{Action, Adjustment, Comparing, Computed};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Areas shown before the rest is asked for.
const MOST: usize = 60;
/// Takes the keyboard when the button that had it goes away.
const ID: &str = "differences";

/// The table.
#[component]
pub(super) fn Differences(props: &CompareProps) -> Html {
    let (language, text) = (props.language, compare_words(props.language));
    let refused = use_state_eq(|| false);
    let whole = use_state_eq(|| false);
    let (base, scenario) = (props.base(), props.comparing.scenario(&props.work));
    let of = [base, scenario].map(|place| props.all.get(place).cloned());
    let found = use_memo((of, props.comparing.measure), |([base, scenario], measure)| {
        let both = base.as_ref().zip(scenario.as_ref());
        let both = both.filter(|(base, scenario)| base.computable() && scenario.computable());
        both.map(|(base, scenario)| differences(side(base), side(scenario), *measure))
    });
    let shown =
        (found.clone(), props.all.get(scenario).cloned(), props.stage, props.comparing.measure, language, *whole);
    let body = {
        let whole = whole.setter();
        use_memo(shown, move |(found, computed, stage, measure, language, is_whole)| {
            let show = Callback::from(move |()| {
                whole.set(true);
                focus(ID);
            });
            (**found).as_ref().zip(computed.as_ref()).map(|(found, computed)| {
                table(&Shown {
                    language: *language,
                    found,
                    computed,
                    stage: *stage,
                    measure: *measure,
                    whole: *is_whole,
                    show,
                })
            })
        })
    };
    let save = {
        let props = props.clone();
        Callback::from(move |()| csv(&props))
    };
    let cells = use_cells(if language == Language::Zh { "，" } else { ", " }, on_ask(props, &found, scenario));
    let ok = |place: usize| props.all.get(place).is_some_and(Computed::computable);
    let instead = if base == scenario {
        Some(text.none_shown)
    } else if !ok(base) {
        Some(text.base_with_errors)
    } else if !ok(scenario) {
        Some(text.with_errors)
    } else {
        None
    };
    html! {
        <section class="differences" id={ID} tabindex="-1" aria-labelledby="differences-title">
            <div class="compare-line">
                <h2 id="differences-title">{ text.differences }</h2>
                { tools(props, scenario) }
                if instead.is_none() { { save_table(language, "save-differences", &refused, save) } }
            </div>
            if let Some(instead) = instead {
                <p class="compare-note" role="status" data-test="no-differences">{ instead }</p>
            } else {
                <p class="compare-note">
                    <span>{ less(language, props.name(scenario), props.name(base)) }</span>
                    { legend(language, props.comparing.measure) }
                    <span class="ask" id="differences-ask">{ text.ask_why }</span>
                </p>
                <div ref={cells.frame} onclick={cells.onclick} onkeydown={cells.onkeydown}>{ (*body).clone() }</div>
            }
        </section>
    }
}

/// The choice of the scenario, the measure and the stage.
fn tools(props: &CompareProps, scenario: usize) -> Html {
    let (language, text) = (props.language, compare_words(props.language));
    let base = props.base();
    let ids: Vec<String> = props.work.scenarios.iter().map(|one| one.id.clone()).collect();
    let others: Vec<usize> = (0..ids.len()).filter(|place| *place != base).collect();
    let onchange = {
        let others = others.clone();
        let turn =
            props.turn(move |comparing: &mut Comparing, place: usize| comparing.scenario = ids.get(place).cloned());
        turn.reform(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let at = usize::try_from(list.selected_index()).unwrap_or(0);
            others.get(at).copied().unwrap_or(usize::MAX)
        })
    };
    let option = |place: &usize| {
        html! { <option selected={*place == scenario}>{ numbered(&sign(*place), props.name(*place)) }</option> }
    };
    let names = Measure::ALL.map(|one| measure(language, one));
    let measures = Choice {
        test: "difference-measure",
        label: overlay_words(language).measure.into(),
        options: &names,
        chosen: Measure::ALL.iter().position(|one| *one == props.comparing.measure).unwrap_or(0),
        on_choose: props.turn(|comparing: &mut Comparing, place: usize| {
            comparing.measure = Measure::ALL[place.min(Measure::ALL.len() - 1)];
        }),
    };
    let field = &words(language).field;
    let stages = Choice {
        test: "difference-stage",
        label: words(language).table.stage.into(),
        options: &field.stages,
        chosen: props.stage as usize,
        on_choose: props
            .on_action
            .reform(|place: usize| Action::ChooseStage(Stage::ALL[place.min(Stage::ALL.len() - 1)])),
    };
    html! {
        <>
            <label class="compare-pick">
                <span>{ text.which }</span>
                <select class="pick" data-test="difference-scenario" {onchange}>{ for others.iter().map(option) }</select>
            </label>
            { choice(measures) }
            { choice(stages) }
        </>
    }
}

/// A figure that is pressed is asked about: why it is so.
fn on_ask(props: &CompareProps, found: &Rc<Option<Found>>, scenario: usize) -> Callback<Pressed> {
    let (props, found) = (props.clone(), found.clone());
    Callback::from(move |(cell, by_keyboard): Pressed| {
        let Some(found) = (*found).as_ref() else { return };
        let row = cell.parent_element().and_then(|row| row.get_attribute("data-row")?.parse::<usize>().ok());
        let step = usize::try_from(cell.cell_index() - 1).ok();
        let area = row.and_then(|row| Some(found.rows.get(row)?.area));
        let (Some(area), Some(year)) = (area, step.and_then(|step| found.years.get(step))) else { return };
        let of = &props.work.scenarios[scenario];
        if let Some(area) = counterpart(&of.inputs, &props.work.scenario().inputs, area) {
            props.on_action.emit(Action::ChooseArea(area));
        }
        let (year, scenario) = (Some(*year), Some(of.id.clone()));
        props.on_action.emit(Action::Compare(Adjustment::by(move |comparing| {
            *comparing = Comparing { year, between: false, scenario: scenario.clone(), ..comparing.clone() };
        })));
        let why = "why-heading".to_owned();
        if by_keyboard { focus_later(why) } else { show(why) }
    })
}

/// What the colours mean.
fn legend(language: Language, measure: Measure) -> Html {
    let [more, less] = compare_words(language).turns[measure as usize];
    let [bad, good] = classes_of(measure);
    let one = |class: &'static str, sign: &'static str, said: &'static str| {
        html! { <span class="level"><i class={classes!("swatch", class)}></i>{ format!("{sign} {said}") }</span> }
    };
    html! { <span class="levels" data-test="difference-levels">{ one(bad, "+", more) }{ one(good, "−", less) }</span> }
}

/// How more and less of a measure are coloured: a larger shortage is bad; of other things more is just more.
fn classes_of(measure: Measure) -> [&'static str; 2] {
    if measure == Measure::Unmet { ["short", "idle"] } else { ["tight", "idle"] }
}

/// What the table is drawn with.
struct Shown<'a> {
    language: Language,
    found: &'a Found,
    computed: &'a Computed,
    stage: Stage,
    measure: Measure,
    /// Whether all areas that differ are shown, however many there are.
    whole: bool,
    show: Callback<()>,
}

fn table(shown: &Shown) -> Html {
    let Shown { language, found, computed, stage, .. } = *shown;
    let rows = || found.rows.iter().enumerate().filter(move |(_, row)| row.stage == stage);
    let differing: Vec<(usize, &DifferenceRow)> = rows().filter(|(_, row)| differs(row)).collect();
    let (all, same) = (rows().count(), rows().count() - differing.len());
    let most = if shown.whole { usize::MAX } else { MOST };
    // Sums come last, and are never among the rest.
    let (zones, sums): (Vec<_>, Vec<_>) = differing.into_iter().partition(|(_, row)| matches!(row.area, Area::Zone(_)));
    let rest = zones.len().saturating_sub(most);
    let largest_of = |rows: &[(usize, &DifferenceRow)]| {
        rows.iter().flat_map(|(_, row)| &row.values).flatten().fold(0.0, |most: f64, value| most.max(value.abs()))
    };
    // Sums are larger than what they are made of: each is set beside its like.
    let largest = [&zones, &sums].map(|rows| largest_of(rows));
    let label = heading(language, &[], stage, Some(shown.measure));
    let year = |year: &i32| html! { <th scope="col" key={*year}>{ format::year(*year) }</th> };
    let line = |(place, row): &(usize, &DifferenceRow)| {
        let name = area_name(language, &computed.scenario, row.area);
        let sum = !matches!(row.area, Area::Zone(_));
        html! {
            <tr class={classes!(sum.then_some("sum"))} data-row={place.to_string()}>
                <th scope="row" title={name.clone()}><span>{ short(&name) }</span></th>
                { for row.values.iter().map(|value| cell(shown, *value, largest[usize::from(sum)])) }
            </tr>
        }
    };
    let onclick = shown.show.reform(|_| ());
    html! {
        <>
            if same < all {
                <div class="heat-box compare-box">
                    <table class="heat difference" role="grid" data-test="differences" aria-label={label.clone()} aria-describedby="differences-ask" style={format!("--years: {}", found.years.len())}>
                        <thead><tr><th scope="col">{ words(language).table.area }</th>{ for found.years.iter().map(year) }</tr></thead>
                        <tbody>{ for zones.iter().take(most).map(line) }{ for sums.iter().map(line) }</tbody>
                    </table>
                </div>
            }
            if rest > 0 {
                <button type="button" class="plain" data-test="differences-rest" {onclick}>{ show_rest(language, rest) }</button>
            }
            if computed.scenario.inputs.zones.is_empty() {
                <p class="compare-note">{ compare_words(language).no_areas }</p>
            } else if same > 0 {
                <p class="compare-note" data-test="same-areas">{ if same == all { same_everywhere(language, &label) } else { same_areas(language, same) } }</p>
            }
        </>
    }
}

/// Whether anything about it would be seen.
fn differs(row: &DifferenceRow) -> bool {
    row.values.iter().any(|value| value.is_none_or(|value| value.abs() >= SHORT))
}

fn cell(shown: &Shown, value: Option<f64>, largest: f64) -> Html {
    let language = shown.language;
    let [more, less] = classes_of(shown.measure);
    let class = match value {
        None => "none",
        Some(value) if value.abs() < SHORT => "none",
        Some(value) if value > 0.0 => more,
        Some(_) => less,
    };
    let much = value.is_some_and(|value| class != "none" && value.abs() >= largest / 2.0).then_some("much");
    match value {
        Some(value) => html! { <td class={classes!(class, much)}>{ format::signed(language, value) }</td> },
        None => html! {
            <td {class} title={compare_words(language).not_in_base}>
                { format::NONE }<span class="heard">{ compare_words(language).not_in_base }</span>
            </td>
        },
    }
}

/// The name of the file and what is in it: the scenario in all measures and stages.
fn csv(props: &CompareProps) -> (String, String) {
    let (base, scenario) = (props.base(), props.comparing.scenario(&props.work));
    let text = match (props.all.get(base), props.all.get(scenario)) {
        (Some(base), Some(of)) => differences_csv(&[base, of].map(|one| (one.scenario.id.as_str(), side(one)))),
        _ => String::new(),
    };
    let of = props.work.baseline();
    let naming = Naming { language: props.language, county: &of.county, inputs: &of.inputs };
    (file_name(&naming, &[compare_words(props.language).differences, props.name(scenario)]), text)
}
