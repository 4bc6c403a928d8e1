//! Everything that is wrong, unusual, or met with by the projection, in one list that leads to the cells.

use crate::exchange::grid::{CellFault, Drafts, Place, Table, place_among, table};
use crate::scenario::Scenario;
use crate::scenario::problem::{Fault, Level, Problem};
use crate::scenario::sheet::Sheet;
use crate::text::{Language, data, problem, words};
use crate::ui::control::cell_id;
use crate::ui::hooks::focus_row_later;
use crate::ui::part::{Tables, use_part, waiting};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// So many are listed at most.
const MOST: usize = 60;

/// Properties of [`ProblemsList`].
#[derive(Properties)]
pub(in crate::ui) struct ProblemsListProps {
    pub(in crate::ui) language: Language,
    /// The scenario they are of.
    pub(in crate::ui) scenario: Rc<Scenario>,
    /// What was typed and can't be taken: it has rows of its own.
    #[prop_or_default]
    pub(in crate::ui) drafts: Rc<Drafts>,
    pub(in crate::ui) problems: Rc<Vec<Problem>>,
    /// Whether it stays folded, and in its place where there are none: above a table that is being filled, which tells
    /// of its own errors, nothing may move.
    #[prop_or_default]
    pub(in crate::ui) folded: bool,
    /// Called with the cell to turn to.
    pub(in crate::ui) on_place: Callback<Place>,
}

impl PartialEq for ProblemsListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.drafts, &other.drafts)
            && Rc::ptr_eq(&self.problems, &other.problems)
            && (self.language, self.folded) == (other.language, other.folded)
            && self.on_place == other.on_place
    }
}

/// Gives the keyboard to a cell of the tab 数据, once its table is drawn.
pub(in crate::ui) fn show_cell(place: Place) {
    focus_row_later(cell_id(place.row, place.column), place.row);
}

/// A line that counts the problems, and opens; by itself where there are errors.
#[component]
pub(in crate::ui) fn ProblemsList(props: &ProblemsListProps) -> Html {
    let text = &words(props.language).data;
    let errors = props.problems.iter().filter(|problem| problem.level == Level::Error).count();
    let wish = use_state_eq(|| None);
    let typed = props.drafts.count();
    let part = use_part::<Tables>(typed > 0 || wish.unwrap_or(errors > 0 && !props.folded));
    let refused =
        part.here().map_or_else(Vec::new, |tables| (tables.refused)(props.language, &props.scenario, &props.drafts));
    let wrong = errors + refused.iter().filter(|(_, fault)| fault.error).count();
    let said = data::problems(props.language, wrong, props.problems.len() + refused.len() - wrong);
    {
        let wish = wish.setter();
        use_effect_with((wrong > 0, props.folded), move |_| wish.set(None));
    }
    let open = said.is_some() && wish.unwrap_or(wrong > 0 && !props.folded);
    let onclick = move |_| wish.set(Some(!open));
    html! {
        <section class={classes!("problems", (wrong > 0).then_some("wrong"))} aria-label={text.problems} data-test="checks">
            <div role="status">
                if let Some(said) = said {
                    <button type="button" class="problems-line" data-test="checks-line" aria-expanded={open.to_string()} {onclick}>{ said }</button>
                } else if props.folded {
                    <p class="problems-none">{ text.no_problems }</p>
                }
            </div>
            if open {
                if let Some(tables) = part.here() {
                    { (tables.groups)(props, &refused) }
                } else {
                    { waiting(props.language, &part) }
                }
            }
        </section>
    }
}

/// Errors first, then what is not taken, unusual figures, and what the projection met with.
pub(in crate::ui) fn groups(props: &ProblemsListProps, refused: &[(Place, CellFault)]) -> Html {
    let text = &words(props.language).data;
    let found = |holds: fn(&Problem) -> bool| {
        let found = props.problems.iter().filter(move |problem| holds(problem));
        let place = |problem: &Problem| place_among(&props.scenario.inputs, &props.drafts, &problem.path);
        found
            .map(|problem| (place(problem), problem::told(problem, &props.scenario.inputs, props.language)))
            .collect::<Vec<_>>()
    };
    let typed = refused.iter().map(|(place, fault)| (Some(*place), fault.sentence.clone())).collect();
    let all = [
        (text.errors, found(|problem| problem.level == Level::Error)),
        (text.refused, typed),
        (text.unusual, found(|problem| problem.level == Level::Warning && !reported(&problem.fault))),
        (text.reported, found(|problem| problem.level == Level::Warning && reported(&problem.fault))),
    ];
    let more = all.iter().map(|(_, lines)| lines.len()).sum::<usize>() > MOST;
    let mut tables = BTreeMap::new();
    let mut left = MOST;
    let mut group = |(name, lines): (&'static str, Vec<(Option<Place>, String)>)| {
        let shown = lines.len().min(left);
        left -= shown;
        html! {
            if shown > 0 {
                <h2>{ name }<small>{ lines.len() }</small></h2>
                <ul>{ for lines.into_iter().take(shown).map(|(place, said)| line(props, place, &said, &mut tables)) }</ul>
            }
        }
    };
    html! {
        <>
            { for all.map(&mut group) }
            if more { <p>{ text.more }</p> }
        </>
    }
}

/// Whether the model tells of what it could not do as it was asked to.
fn reported(fault: &Fault) -> bool {
    matches!(fault, Fault::RoomsCut { .. } | Fault::CouldNotLeave { .. } | Fault::EstateShort { .. })
}

fn line(props: &ProblemsListProps, place: Option<Place>, said: &str, tables: &mut BTreeMap<Sheet, Table>) -> Html {
    let named = place.map(|place| {
        let made = || table(props.language, &props.scenario, &props.drafts, &[], place.sheet);
        let table = tables.entry(place.sheet).or_insert_with(made);
        let onclick = props.on_place.reform(move |_| place);
        html! { <button type="button" class="plain" {onclick}>{ name(props.language, table, place) }</button> }
    });
    html! { <li>{ named }<span>{ said }</span></li> }
}

/// A cell by its table, its row and its column.
fn name(language: Language, table: &Table, place: Place) -> String {
    let title = words(language).data.title(place.sheet);
    let row = table.rows.get(place.row).map_or("", |row| &row.head);
    let column = table.columns.get(place.column).map_or("", |column| &column.title);
    [title, row, column].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
