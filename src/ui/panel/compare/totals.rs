//! What each scenario comes to, in one table: each figure above how it differs from that of the base.

use super::{CompareProps, save_table, side};
use crate::exchange::comparison::{Named, totals_csv};
use crate::report::compare::same_years;
use crate::report::{Side, Total, Totals as Found, totals};
use crate::text::compare::{Told, file_name, told, unit};
use crate::text::meeting::sign;
use crate::text::naming::Naming;
use crate::text::words::compare::{Column, column, compare_words};
use crate::ui::state::{Action, Computed, Tab};
use std::rc::Rc;
use yew::prelude::*;

/// The scenarios that can be computed, by their places, and what they come to.
#[derive(Clone, PartialEq)]
struct View {
    places: Vec<usize>,
    /// Where among them the base is.
    base: Option<usize>,
    totals: Vec<Found>,
    /// The figures that any of them has.
    columns: Vec<Total>,
    /// Whether all have the same years.
    same_years: bool,
}

fn view((all, places, base): &(Rc<Vec<Computed>>, Vec<usize>, usize)) -> View {
    let places: Vec<usize> =
        places.iter().copied().filter(|place| all.get(*place).is_some_and(Computed::computable)).collect();
    let sides: Vec<Side> = places.iter().map(|place| side(&all[*place])).collect();
    let base = places.iter().position(|place| place == base);
    let totals = totals(&sides, base);
    View {
        columns: Total::ALL.into_iter().filter(|total| total.is_known(&totals)).collect(),
        totals,
        same_years: sides.iter().all(|side| same_years(side, &sides[0])),
        places,
        base,
    }
}

/// The table.
#[component]
pub(super) fn Totals(props: &CompareProps) -> Html {
    let text = compare_words(props.language);
    let refused = use_state_eq(|| false);
    let places = props.shown_and_base();
    let view = use_memo((props.all.clone(), places.clone(), props.base()), view);
    let save = {
        let (props, view) = (props.clone(), view.clone());
        Callback::from(move |()| csv(&props, &view))
    };
    let columns: Vec<Column> = view.columns.iter().map(|total| column(props.language, *total)).collect();
    // On a phone each figure is a row of the grid, and a style sheet can't count them.
    let figures = format!("figures-{}", columns.len());
    let heading = |column: &Column| {
        html! {
            <th scope="col">
                { column.heading }
                if !column.unit.is_empty() { <small>{ unit(props.language, column.unit) }</small> }
            </th>
        }
    };
    let meaning = |column: &Column| html! { <><dt>{ column.heading }</dt><dd>{ column.meaning }</dd></> };
    html! {
        <section class="totals" aria-labelledby="totals-title">
            <div class="compare-line">
                <h2 id="totals-title">{ text.totals }</h2>
                { save_table(props.language, "save-totals", &refused, save) }
            </div>
            if props.comparing.shown(&props.work).is_empty() {
                <p class="compare-note">{ text.none_shown }</p>
            }
            <div class="compare-box" role="group" tabindex="0" aria-labelledby="totals-title">
                <table class={classes!("compare-table", figures)} data-test="totals" aria-labelledby="totals-title">
                    <thead><tr><th scope="col">{ text.scenario }</th>{ for columns.iter().map(heading) }</tr></thead>
                    <tbody>{ for places.iter().map(|place| row(props, &view, *place)) }</tbody>
                </table>
            </div>
            if !view.same_years { <p class="compare-note" data-test="other-years">{ text.other_years }</p> }
            <details class="compare-meanings" data-test="meanings">
                <summary>{ text.meanings }</summary>
                <dl>{ for columns.iter().map(meaning) }</dl>
            </details>
        </section>
    }
}

fn row(props: &CompareProps, view: &View, place: usize) -> Html {
    let (language, text) = (props.language, compare_words(props.language));
    let is_base = place == props.base();
    let found = view.places.iter().position(|one| *one == place);
    let cells = match (found, props.all.get(place)) {
        (Some(found), Some(Computed { scenario, .. })) => {
            let naming = Naming { language, county: &scenario.county, inputs: &scenario.inputs };
            let base = view.base.filter(|base| *base != found).map(|base| &view.totals[base]);
            let own = &view.totals[found];
            view.columns.iter().map(|total| cell(*total, &told(&naming, *total, own, base))).collect()
        }
        _ => {
            let on_action = props.on_action.clone();
            let onclick = move |_| {
                on_action.emit(Action::ChooseScenario(place));
                on_action.emit(Action::ChooseTab(Tab::Explore));
            };
            html! {
                <td class="wrong" colspan={view.columns.len().to_string()}>
                    { text.with_errors }
                    <button type="button" class="plain" data-test="to-errors" {onclick}>{ text.to_errors }</button>
                </td>
            }
        }
    };
    html! {
        <tr key={props.work.scenarios[place].id.clone()} class={classes!(is_base.then_some("base"))}>
            <th scope="row">
                <span><b class="sign">{ sign(place) }</b>{ " " }{ props.name(place).to_owned() }</span>
                if is_base { <small>{ text.base }</small> }
            </th>
            { cells }
        </tr>
    }
}

fn cell(total: Total, told: &Told) -> Html {
    let turn = told.more.filter(|_| total.is_shortage()).map(|more| if more { "bad" } else { "good" });
    let arrow = told.more.map(|more| if more { "▲" } else { "▼" });
    html! {
        <td>
            <span class="figure">{ &told.figure }</span>
            if !told.detail.is_empty() { <small>{ &told.detail }</small> }
            if !told.against.is_empty() {
                <small class={classes!("against", turn, told.more.is_none().then_some("same"))}>
                    if let Some(arrow) = arrow { <i aria-hidden="true">{ arrow }</i> }
                    { &told.against }
                </small>
            }
        </td>
    }
}

/// The name of the file and what is in it.
fn csv(props: &CompareProps, view: &View) -> (String, String) {
    let named: Vec<Named> = view
        .places
        .iter()
        .filter_map(|place| props.all.get(*place))
        .map(|computed| (computed.scenario.id.as_str(), side(computed)))
        .collect();
    let scenario = props.work.baseline();
    let naming = Naming { language: props.language, county: &scenario.county, inputs: &scenario.inputs };
    let name = file_name(&naming, &[compare_words(props.language).totals]);
    (name, totals_csv(&named, view.base))
}
