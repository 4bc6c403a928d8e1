//! The tab 学校: school by school what the zones' figures hide. It is worked out anew whenever the plan is another one.

mod empty;
mod ledger;
mod list;
mod needs;
mod one;
mod table;
mod tools;
mod within;
mod years;

use crate::exchange::grid::Place;
use crate::model::{Area, Inputs, Schools, Stage, Year, schools};
use crate::report::Lines;
use crate::report::schools::{Asked, OfSchool, SchoolFigures, figures, place_of_zone, rows, sort_list};
use crate::scenario::sheet::Sheet;
use crate::text::naming::Naming;
use crate::text::words::schools::{SchoolsWords, schools_words};
use crate::text::{Language, lever, schools as told, words};
use crate::ui::hooks::{focus, ranks, save_file, use_printing};
use crate::ui::panel::admission::admission;
use crate::ui::state::{Action, Computed, Looking, SchoolsView, Tab};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What [`schools_tab`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct SchoolsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: Computed,
    /// The plan that is shown: its figures can be computed.
    pub(in crate::ui) plan: Computed,
    /// The stage looked at.
    pub(in crate::ui) stage: Stage,
    pub(in crate::ui) looking: Rc<Looking>,
    pub(in crate::ui) on_action: Callback<Action>,
    /// Called with a cell of the tables to go to.
    pub(in crate::ui) on_place: Callback<Place>,
}

impl SchoolsProps {
    /// The area looked at.
    pub(in crate::ui) fn area(&self) -> Area {
        self.looking.around.area(self.inputs())
    }

    fn inputs(&self) -> &Inputs {
        &self.plan.scenario.inputs
    }

    fn naming(&self) -> Naming<'_> {
        Naming { language: self.language, county: &self.plan.scenario.county, inputs: self.inputs() }
    }

    fn words(&self) -> &'static SchoolsWords {
        schools_words(self.language)
    }

    fn asked(&self) -> Asked {
        let Looking { kind, ownership, every_stage, .. } = &*self.looking;
        Asked {
            area: self.looking.around.area(self.inputs()),
            stage: (!every_stage).then_some(self.stage),
            kind: *kind,
            ownership: *ownership,
        }
    }

    /// The school year looked at, in years after the base year.
    fn step(&self) -> usize {
        let last = self.plan.projection.years.saturating_sub(1);
        let since = |year: Year| usize::try_from(i64::from(year) - i64::from(self.inputs().base_year)).unwrap_or(0);
        self.looking.year.map_or(0, since).min(last)
    }

    fn year(&self, step: usize) -> Year {
        self.inputs().base_year.saturating_add(i32::try_from(step).unwrap_or(0))
    }

    fn lines(&self) -> Lines {
        Lines::of(&self.inputs().norms)
    }

    /// What a control does to what is looked at.
    fn turn<T: 'static>(&self, change: impl Fn(&mut Looking, T) + 'static) -> Callback<T> {
        let looking = self.looking.clone();
        self.on_action.reform(move |to: T| {
            let mut now = (*looking).clone();
            change(&mut now, to);
            Action::Look(Rc::new(now))
        })
    }

    /// The name of the zone a school stands in.
    fn zone_of(&self, school: usize) -> String {
        let zone = &self.inputs().schools[school].zone;
        place_of_zone(self.inputs(), zone).map_or_else(|| zone.clone(), |zone| self.naming().area(Area::Zone(zone)))
    }

    /// Where a row's school stands and what it teaches, as far as the rows differ in it.
    fn below(&self, of: OfSchool) -> String {
        let asked = self.asked();
        let zone = (!matches!(asked.area, Area::Zone(_))).then(|| self.zone_of(of.school));
        let stage = asked.stage.is_none().then(|| self.stage_word(of.stage).to_owned());
        stage.into_iter().chain(zone).collect::<Vec<_>>().join(" · ")
    }

    fn stage_word(&self, stage: Stage) -> &'static str {
        words(self.language).field.stage(stage)
    }
}

/// What the parts of the tab are drawn from.
#[derive(Clone)]
struct Seen {
    props: SchoolsProps,
    schools: Rc<Schools>,
    /// Of each school, the place of its name among all names.
    ranks: Rc<Vec<usize>>,
    /// The page is being printed: all is drawn.
    printing: bool,
    on_print: Callback<()>,
    /// The row a school was opened from, until the keyboard is back there.
    left: Rc<Cell<Option<OfSchool>>>,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        self.props == other.props && Rc::ptr_eq(&self.schools, &other.schools) && self.printing == other.printing
    }
}

impl Seen {
    /// The rows of the list in their order: those asked for whose names hold what is searched for.
    fn list(&self) -> Vec<SchoolFigures> {
        let (props, step, lines) = (&self.props, self.props.step(), self.props.lines());
        let mut list: Vec<SchoolFigures> = rows(props.inputs(), &self.schools, &props.asked())
            .into_iter()
            .filter(|of| self.is_meant(of.school))
            .filter_map(|of| figures(&self.schools, of, step, &lines))
            .collect();
        let (by, falls) = props.looking.sort;
        sort_list(props.inputs(), &mut list, by, falls, &self.ranks);
        list
    }

    /// Opens the school of a row.
    fn open(&self, rows: Rc<[OfSchool]>) -> Callback<usize> {
        let left = self.left.clone();
        let ids: Vec<String> = rows.iter().map(|row| self.props.inputs().schools[row.school].id.clone()).collect();
        self.props.turn(move |looking, row: usize| looking.school = ids.get(row).cloned()).reform(move |row: usize| {
            left.set(rows.get(row).copied());
            row
        })
    }

    fn is_meant(&self, school: usize) -> bool {
        let typed = &self.props.looking.search;
        let inputs = self.props.inputs();
        typed.trim().is_empty()
            || Language::ALL.into_iter().any(|language| lever::matches(&told::name(language, inputs, school), typed))
    }
}

/// The tab.
pub(in crate::ui) fn schools_tab(props: &SchoolsProps) -> Html {
    html! { <><SchoolsTab ..props.clone() />{ admission(props) }</> }
}

#[component]
fn SchoolsTab(props: &SchoolsProps) -> Html {
    let computed = use_memo(props.plan.clone(), |plan| schools(&plan.scenario.inputs, &plan.projection));
    let names = use_memo((props.plan.clone(), props.language), |(plan, language)| {
        let inputs = &plan.scenario.inputs;
        let names: Vec<String> =
            (0..inputs.schools.len()).map(|school| told::name(*language, inputs, school)).collect();
        ranks(&names, language.tag())
    });
    let (printing, on_print) = use_printing();
    let left = use_memo((), |()| Cell::new(None));
    if props.inputs().schools.is_empty() {
        return empty::empty(props);
    }
    let seen = Seen { props: props.clone(), schools: computed, ranks: names, printing, on_print, left };
    if let Some(school) = props.looking.school.as_ref().and_then(|id| place_of_school(props.inputs(), id)) {
        // Of a school that was turned to from another one, the keyboard goes back to its first row.
        if seen.left.get().is_none_or(|of| of.school != school) {
            seen.left.set(Some(OfSchool { school, stage: Stage::Kindergarten }));
        }
        return html! { <one::One {seen} {school} /> };
    }
    let view = match props.looking.view {
        SchoolsView::Year => html! { <list::List seen={seen.clone()} /> },
        SchoolsView::Years => html! { <years::Years seen={seen.clone()} /> },
        SchoolsView::Ledger => html! { <ledger::Ledger seen={seen.clone()} /> },
    };
    html! {
        <div class="schools">
            { tools::scope(&seen) }
            { tools::summary_of(&seen) }
            { view }
            <within::Within seen={seen.clone()} />
            { empty::outside_of(&seen) }
        </div>
    }
}

/// The place of a school in the inputs.
fn place_of_school(inputs: &Inputs, id: &str) -> Option<usize> {
    inputs.schools.iter().position(|school| school.id == id)
}

/// The row that the keyboard goes back to when a table follows the school that was opened from it: this one, or else
/// one of the same school. Where it is not in the table any more, the keyboard goes to the heading.
#[hook]
fn use_way_back(seen: &Seen, rows: &[OfSchool]) -> Option<usize> {
    let left = *use_memo((), |()| seen.left.take());
    let place = |left: OfSchool| {
        let same = rows.iter().position(|row| *row == left);
        same.or_else(|| rows.iter().position(|row| row.school == left.school))
    };
    let row = left.and_then(place);
    let lost = left.is_some() && row.is_none();
    use_effect_with((), move |()| {
        if lost {
            focus(tools::TITLE);
        }
    });
    row
}

/// Offers a table as a file, and tells where the browser refuses.
fn save_button(
    seen: &Seen,
    test: &'static str,
    refused: &UseStateHandle<bool>,
    save: Callback<(), (String, String)>,
) -> Html {
    let language = seen.props.language;
    let text = seen.props.words();
    let onclick = {
        let refused = refused.setter();
        move |_: MouseEvent| {
            let (name, csv) = save.emit(());
            refused.set(!save_file(&format!("{name}.csv"), "text/csv", &csv));
        }
    };
    let print = seen.on_print.reform(|_: MouseEvent| ());
    html! {
        <>
            <span class="schools-keep">
                <button type="button" class="plain" data-test={test} {onclick}>{ text.save }</button>
                <button type="button" class="plain" data-test="schools-print" onclick={print}>{ text.print }</button>
            </span>
            if **refused {
                <p class="notice" role="alert">{ words(language).error.not_saved }</p>
            }
        </>
    }
}

/// Leads to the table of schools.
fn to_tables(props: &SchoolsProps) -> Html {
    let on_action = props.on_action.clone();
    let onclick = move |_: MouseEvent| {
        on_action.emit(Action::ChooseTab(Tab::Data));
        on_action.emit(Action::ChooseSheet(Sheet::Schools));
    };
    html! { <button type="button" class="button main" data-test="to-schools" {onclick}>{ props.words().to_schools }</button> }
}
