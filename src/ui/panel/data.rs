//! The tab 数据: the tables of what is known of a county, and of what is planned.

mod list;

use crate::exchange::grid::{Drafts, Edit, Outcome, refused, sums_of_schools, table};
use crate::model::Zone;
use crate::scenario::Scenario;
use crate::scenario::problem::{Level, Problem};
use crate::scenario::sheet::{Sheet, spot};
use crate::text::data as told;
use crate::text::words::tables::table_notes;
use crate::text::{Language, words};
use crate::ui::control::Grid;
use crate::ui::hooks::focus;
use std::rc::Rc;
use yew::prelude::*;

/// Errors and warnings of each table.
type Marks = [(usize, usize); Sheet::ALL.len()];

/// Properties of [`Data`].
#[derive(Properties)]
pub(in crate::ui) struct DataProps {
    pub(in crate::ui) language: Language,
    /// The baseline: the tables show its figures.
    pub(in crate::ui) scenario: Rc<Scenario>,
    /// What was typed and can't be taken.
    pub(in crate::ui) drafts: Rc<Drafts>,
    /// What is wrong with the baseline.
    pub(in crate::ui) problems: Rc<Vec<Problem>>,
    /// The table in view.
    pub(in crate::ui) sheet: Sheet,
    /// What the last change came to.
    pub(in crate::ui) outcome: Option<Outcome>,
    /// Called with the table to turn to.
    pub(in crate::ui) on_sheet: Callback<Sheet>,
    /// Called with a change of a table.
    pub(in crate::ui) on_edit: Callback<Edit>,
    /// Called to undo the last one.
    pub(in crate::ui) on_undo: Callback<()>,
}

impl PartialEq for DataProps {
    /// The same tables are equal, and no others: to compare every figure would take longer than what is saved.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.drafts, &other.drafts)
            && Rc::ptr_eq(&self.problems, &other.problems)
            && (self.language, self.sheet, &self.outcome) == (other.language, other.sheet, &other.outcome)
            && (&self.on_sheet, &self.on_edit, &self.on_undo) == (&other.on_sheet, &other.on_edit, &other.on_undo)
    }
}

/// The tab.
pub(in crate::ui) fn data(props: DataProps) -> Html {
    html! { <Data ..props /> }
}

/// The list of tables, and the one in view.
#[component]
fn Data(props: &DataProps) -> Html {
    let DataProps { language, scenario, drafts, problems, sheet, outcome, on_sheet, on_edit, on_undo } = props;
    let (language, sheet) = (*language, *sheet);
    let text = &words(language).data;
    let table = Rc::new(table(language, scenario, drafts, problems, sheet));
    html! {
        <div class="data">
            { list::list(language, sheet, &marks(props), on_sheet) }
            <div class="data-main">
                { begin(language, scenario, sheet, on_sheet) }
                <section id="sheet" role="tabpanel" tabindex="-1" aria-labelledby={list::id(sheet)}>
                    <h2>{ text.title(sheet) }</h2>
                    <p class="data-source">{ table_notes(language).source(sheet) }</p>
                    <div class="data-outcome" role="status" data-test="outcome">
                        { outcome.as_ref().map(|outcome| came(language, sheet, outcome, on_undo)) }
                    </div>
                    { fill_sums(props) }
                    if table.rows.is_empty() && !table.grows {
                        <p class="data-none">{ if sheet.by_school() { text.no_schools } else { text.no_rows } }</p>
                    } else {
                        <Grid key={sheet.id()} label={text.title(sheet)} table={table.clone()} words={&text.grid} on_edit={on_edit.clone()} />
                    }
                </section>
                <p class="data-note">{ text.paste }</p>
                <p class="data-note">{ text.holds }</p>
            </div>
        </div>
    }
}

/// Above the pupils, where zones have none and their schools do: fills them with the sums.
fn fill_sums(props: &DataProps) -> Html {
    let DataProps { language, scenario, sheet, on_edit, .. } = props;
    if *sheet != Sheet::Pupils || scenario.inputs.schools.is_empty() {
        return Html::default();
    }
    let Some(edit) = sums_of_schools(*language, scenario) else { return Html::default() };
    let onclick = on_edit.reform(move |_: MouseEvent| {
        // The button goes with what it fills.
        focus("sheet");
        edit.clone()
    });
    let text = &words(*language).data;
    html! { <p class="data-fill"><button type="button" class="button" data-test="fill-sums" {onclick}>{ text.fill_sums }</button></p> }
}

/// What a change came to: what was taken, and what has no place or went with a row, by name.
fn came(language: Language, sheet: Sheet, outcome: &Outcome, on_undo: &Callback<()>) -> Html {
    let Outcome { taken, refused, left_over, rows, columns, twice, skipped, removed } = outcome;
    let beyond = left_over - rows.cells - columns.cells - twice.cells;
    let count = told::outcome(language, [*taken, *refused, beyond, *skipped]);
    let mut lost = Vec::new();
    if rows.count > 0 {
        lost.push(told::lost_rows(language, sheet, &rows.names, rows.count, rows.cells));
    }
    if columns.count > 0 {
        lost.push(told::lost_columns(language, &columns.names, columns.count, columns.cells));
    }
    if twice.count > 0 {
        lost.push(told::twice(language, &twice.names, twice.count, twice.cells));
    }
    let onclick = on_undo.reform(|_: MouseEvent| {
        // The button goes with what it undoes.
        focus("sheet");
    });
    html! {
        <>
            { for count.map(|count| html! { <p class={classes!((refused + beyond > 0).then_some("lost"))}>{ count }</p> }) }
            { for lost.into_iter().map(|lost| html! { <p class="lost">{ lost }</p> }) }
            if removed.count > 0 {
                <p>
                    { told::removed(language, sheet, &removed.names, removed.count, &removed.entries, removed.receivers) }
                    <button type="button" class="button" data-test="outcome-undo" {onclick}>{ words(language).page.undo }</button>
                </p>
            }
        </>
    }
}

/// The way from an empty county to a first result, for as long as it isn't gone.
fn begin(language: Language, scenario: &Scenario, chosen: Sheet, on_sheet: &Callback<Sheet>) -> Html {
    let text = &words(language).data;
    let Scenario { county, inputs, .. } = scenario;
    let any = |holds: fn(&Zone) -> bool| inputs.zones.iter().any(holds);
    let births = !inputs.births.by_year.is_empty() || any(|zone| zone.births.is_some());
    // Who enters schools one by one needs no rooms of zones.
    let in_schools = inputs.schools.iter().any(|school| school.rooms.iter().any(|rooms| *rooms > 0.0));
    let steps = [
        // Its base year is every figure's: a county without a name was not looked at yet.
        (Sheet::County, !(county.zh.is_empty() && county.en.is_empty())),
        (Sheet::Zones, !inputs.zones.is_empty()),
        (Sheet::Births, births),
        (Sheet::Pupils, any(|zone| zone.pupils.iter().any(|pupils| *pupils > 0.0))),
        (Sheet::Rooms, any(|zone| zone.rooms.iter().flatten().any(|rooms| *rooms > 0.0)) || in_schools),
        (Sheet::Projects, !inputs.projects.is_empty()),
    ];
    // A county without projects is complete all the same.
    if steps[..5].iter().all(|(_, done)| *done) {
        return Html::default();
    }
    let step = |(sheet, done): (Sheet, bool)| {
        let title = text.title(sheet);
        let title = if sheet == Sheet::County { told::first_step(language, title) } else { title.to_owned() };
        html! {
            <li class={classes!(done.then_some("done"))}>
                <button type="button" class="plain" aria-current={(sheet == chosen).then_some("step")} onclick={on_sheet.reform(move |_| sheet)}>
                    { title }
                </button>
                if done { <span>{ format!("✓ {}", text.done) }</span> }
            </li>
        }
    };
    html! {
        <section class="data-begin" data-test="begin" aria-labelledby="data-begin">
            <h2 id="data-begin">{ text.begin }</h2>
            <ol>{ for steps.into_iter().map(step) }</ol>
        </section>
    }
}

fn marks(props: &DataProps) -> Marks {
    let mut marks = Marks::default();
    let mut add = |sheet: Sheet, error: bool| {
        let (errors, warnings) = &mut marks[sheet as usize];
        *(if error { errors } else { warnings }) += 1;
    };
    for problem in props.problems.iter() {
        if let Some(spot) = spot(&props.scenario.inputs, &problem.path) {
            add(spot.sheet, problem.level == Level::Error);
        }
    }
    for (place, fault) in refused(props.language, &props.scenario, &props.drafts) {
        add(place.sheet, fault.error);
    }
    marks
}
