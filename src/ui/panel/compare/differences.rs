//! Where a scenario differs from the base: areas × years of one measure and stage. Areas that differ nowhere are folded.

use super::turn::Part;
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
use crate::ui::hooks::{Pressed, focus, focus_later, show, use_cells, use_turn};
use crate::ui::panel::area::{area_name, short};
use crate::ui::state::{Action, Adjustment, Comparing, Computed};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Areas shown before the rest is asked for.
const MOST: usize = 60;
/// Rows that are drawn in one frame.
const TOGETHER: usize = 6;
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
    let on_whole = {
        let whole = whole.setter();
        Callback::from(move |()| {
            whole.set(true);
            focus(ID);
        })
    };
    let computed = props.all.get(scenario).cloned();
    let shown = (*found).is_some().then_some(computed).flatten().map(|computed| Shown {
        language,
        found: found.clone(),
        computed,
        stage: props.stage,
        measure: props.comparing.measure,
    });
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
                <div ref={cells.frame} onclick={cells.onclick} onkeydown={cells.onkeydown}>{ shown.map(|shown| table(&shown, *whole, &on_whole, &cells.on_drawn)) }</div>
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
#[derive(Clone)]
struct Shown {
    language: Language,
    found: Rc<Option<Found>>,
    computed: Computed,
    stage: Stage,
    measure: Measure,
}

impl PartialEq for Shown {
    /// The same differences are equal, and no others.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && self.computed == other.computed
            && (self.language, self.stage, self.measure) == (other.language, other.stage, other.measure)
    }
}

impl Shown {
    fn found(&self) -> Option<&Found> {
        (*self.found).as_ref()
    }
}

/// Rows that take their turn together.
#[derive(Clone, PartialEq)]
struct Group {
    shown: Shown,
    /// By their places among the differences.
    rows: Vec<usize>,
    /// What a figure is set beside: the largest of its like.
    largest: f64,
}

/// The table; all areas that differ are shown if the `whole` is wanted, else the first of them.
fn table(shown: &Shown, whole: bool, on_whole: &Callback<()>, on_drawn: &Callback<()>) -> Html {
    let Shown { language, computed, stage, .. } = shown;
    let (language, stage) = (*language, *stage);
    let Some(found) = shown.found() else { return Html::default() };
    let rows = || found.rows.iter().enumerate().filter(move |(_, row)| row.stage == stage);
    let differing: Vec<(usize, &DifferenceRow)> = rows().filter(|(_, row)| differs(row)).collect();
    let (all, same) = (rows().count(), rows().count() - differing.len());
    let same_zones = rows().filter(|(_, row)| matches!(row.area, Area::Zone(_)) && !differs(row)).count();
    let most = if whole { usize::MAX } else { MOST };
    // Sums come last, and are never among the rest.
    let (zones, sums): (Vec<_>, Vec<_>) = differing.into_iter().partition(|(_, row)| matches!(row.area, Area::Zone(_)));
    let rest = zones.len().saturating_sub(most);
    // Sums are larger than what they are made of: each is set beside its like.
    let group = |of: &[(usize, &DifferenceRow)], largest: f64| Group {
        shown: shown.clone(),
        rows: of.iter().map(|(place, _)| *place).collect(),
        largest,
    };
    let largest = |of: &[(usize, &DifferenceRow)]| {
        of.iter().flat_map(|(_, row)| &row.shown).flatten().fold(0.0, |most: f64, value| most.max(value.abs()))
    };
    let (of_zones, of_sums) = (largest(&zones), largest(&sums));
    // A column is as wide as its widest figure.
    let width = (format::signed(language, of_zones.max(of_sums)).chars().count() as f64 * 0.5 + 0.7).max(2.9);
    let mut groups: Vec<Group> =
        zones[..zones.len().min(most)].chunks(TOGETHER).map(|rows| group(rows, of_zones)).collect();
    groups.push(group(&sums, of_sums));
    let label = heading(language, &[], stage, Some(shown.measure));
    let year = |year: &i32| html! { <th scope="col" key={*year}>{ format::year(*year) }</th> };
    let onclick = on_whole.reform(|_| ());
    html! {
        <>
            if same < all {
                <div class="heat-box compare-box">
                    <table class="heat difference" role="grid" data-test="differences" aria-label={label.clone()} aria-describedby="differences-ask" style={format!("--years: {}; --figure: {width:.1}em", found.years.len())}>
                        <thead><tr><th scope="col">{ words(language).table.area }</th>{ for found.years.iter().map(year) }</tr></thead>
                        <tbody>{ for groups.into_iter().enumerate().map(|(place, group)| html! { <Rows {place} {group} on_drawn={on_drawn.clone()} /> }) }</tbody>
                    </table>
                </div>
            }
            if rest > 0 {
                <button type="button" class="plain" data-test="differences-rest" {onclick}>{ show_rest(language, rest) }</button>
            }
            if computed.scenario.inputs.zones.is_empty() {
                <p class="compare-note">{ compare_words(language).no_areas }</p>
            } else if same == all {
                <p class="compare-note" data-test="same-areas">{ same_everywhere(language, &label) }</p>
            } else if same_zones > 0 {
                <p class="compare-note" data-test="same-areas">{ same_areas(language, same_zones, &label) }</p>
            }
        </>
    }
}

/// Properties of [`Rows`].
#[derive(Properties, PartialEq)]
struct RowsProps {
    /// Which of the groups they are.
    place: usize,
    group: Group,
    on_drawn: Callback<()>,
}

/// Some rows of the table, each group in a frame of its own. What waits says so in a row that nobody sees.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let (group, waits) = use_turn(Part::Differences.place() + 1 + props.place, &props.group);
    html! {
        <>
            if let Some(group) = group { <Drawn {group} on_drawn={props.on_drawn.clone()} /> }
            if waits { <tr hidden=true aria-busy="true"></tr> }
        </>
    }
}

/// Properties of [`Drawn`].
#[derive(Properties, PartialEq)]
struct DrawnProps {
    group: Group,
    on_drawn: Callback<()>,
}

/// The rows themselves: while they wait for their turn, they are not even looked at.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let Group { shown, rows, largest } = &props.group;
    let on_drawn = props.on_drawn.clone();
    use_effect_with(props.group.clone(), move |_| on_drawn.emit(()));
    let line = |row: &DifferenceRow, place: usize| {
        let name = area_name(shown.language, &shown.computed.scenario, row.area);
        let sum = !matches!(row.area, Area::Zone(_));
        html! {
            <tr class={classes!(sum.then_some("sum"))} data-row={place.to_string()}>
                <th scope="row" title={name.clone()}><span>{ short(&name) }</span></th>
                { for row.shown.iter().map(|value| cell(shown, *value, *largest)) }
            </tr>
        }
    };
    let row = |place: &usize| Some(line(shown.found()?.rows.get(*place)?, *place));
    html! { <>{ for rows.iter().filter_map(row) }</> }
}

/// Whether anything about it would be seen.
fn differs(row: &DifferenceRow) -> bool {
    row.shown.iter().any(|value| value.is_none_or(|value| value.abs() >= SHORT))
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
    let much = value.is_some_and(|value| class != "none" && value.abs() >= largest / 2.0);
    match value {
        // Written out: there are hundreds of them, and what is made of names anew takes its time.
        Some(value) => {
            let figure = format::signed(language, value);
            match (class, much) {
                ("short", true) => html! { <td class="short much">{ figure }</td> },
                ("short", false) => html! { <td class="short">{ figure }</td> },
                ("tight", true) => html! { <td class="tight much">{ figure }</td> },
                ("tight", false) => html! { <td class="tight">{ figure }</td> },
                ("idle", true) => html! { <td class="idle much">{ figure }</td> },
                ("idle", false) => html! { <td class="idle">{ figure }</td> },
                _ => html! { <td class="none">{ figure }</td> },
            }
        }
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
