//! The ledger of large classes 大班额台账: school by school from when until when, the largest class, classes by year; and
//! the sums of the area against the lines.

use super::table::{Head, Line, SchoolTable, class_of_classes};
use super::tools::{class_levels, table_line};
use super::years::name_cell;
use super::{SchoolsProps, Seen, save_button, use_way_back};
use crate::exchange::schools::ledger_csv;
use crate::model::{Area, Classes, Stage, Year};
use crate::report::schools::{
    LedgerColumn, LedgerLine, OfSchool, YearTotal, ledger_lines, sort_ledger, totals_by_year,
};
use crate::text::compare::file_name;
use crate::text::format::{count, percent, year};
use crate::text::schools::{found, keeps, name, some, spell};
use crate::ui::control::{Choice, choice};
use std::rc::Rc;
use yew::prelude::*;

/// What is counted by year, in the order of the choices.
const COUNTED: [fn(&Classes) -> u32; 4] =
    [|classes| classes.large, |classes| classes.super_large, |classes| classes.over_norm, |classes| classes.largest];
/// Where the classes over the norm stand among them: all that kindergartens have.
const OVER_NORM: usize = 2;

/// Properties of [`Ledger`].
#[derive(Properties, PartialEq)]
pub(super) struct LedgerProps {
    pub(super) seen: Seen,
}

/// The ledger.
#[component]
pub(super) fn Ledger(props: &LedgerProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    let props = &seen.props;
    let (text, asked, inputs) = (props.words(), props.asked(), props.inputs());
    let kindergarten = asked.stage == Some(Stage::Kindergarten);
    let counted = if kindergarten { props.looking.counted.max(OVER_NORM) } else { props.looking.counted }.min(3);
    let (by, falls) = props.looking.ledger_sort;
    let mut lines = ledger_lines(inputs, &seen.schools, &asked, props.looking.all);
    lines.retain(|line| seen.is_meant(line.of.school));
    sort_ledger(inputs, &mut lines, by, falls, COUNTED[counted], &seen.ranks);
    let lines: Rc<[LedgerLine]> = lines.into();
    let of: Rc<[OfSchool]> = lines.iter().map(|line| line.of).collect();
    let back = use_way_back(seen, &of);
    let shown = |column: &LedgerColumn| match column {
        LedgerColumn::Zone => !matches!(asked.area, Area::Zone(_)),
        LedgerColumn::Stage => asked.stage.is_none(),
        LedgerColumn::Large | LedgerColumn::SuperLarge => !kindergarten,
        _ => true,
    };
    let first = LedgerColumn::FIRST.into_iter().zip(text.ledger).filter(|(column, _)| shown(column));
    let years = (0..seen.schools.years).map(LedgerColumn::Counted);
    let sorted = |column: LedgerColumn| (column == by).then_some(falls);
    let mut heads = Vec::new();
    let mut columns = Vec::new();
    for (column, (title, about)) in first {
        let figure = !matches!(column, LedgerColumn::School | LedgerColumn::Zone | LedgerColumn::Stage);
        heads.push(Head { title: title.into(), about: about.into(), sorted: sorted(column), figure });
        columns.push(column);
    }
    let firsts: Rc<[LedgerColumn]> = columns.clone().into();
    for (at, column) in years.enumerate() {
        let about = text.counts[counted].into();
        heads.push(Head { title: year(props.year(at)).into(), about, sorted: sorted(column), figure: true });
        columns.push(column);
    }
    let on_sort = props.turn(move |looking, place: usize| {
        let column = columns[place.min(columns.len() - 1)];
        let (before, falls) = looking.ledger_sort;
        looking.ledger_sort = (column, if before == column { !falls } else { column.falls_first() });
    });
    // Zone and stage have no column on a phone: the sums begin before them, so that they may go.
    let names = firsts.iter().filter(|column| matches!(column, LedgerColumn::Zone | LedgerColumn::Stage)).count();
    let before = [firsts.len() - names, names];
    let line = {
        let (seen, lines, firsts) = (seen.clone(), lines.clone(), firsts.clone());
        Callback::from(move |row: usize| line(&seen, &lines[row], &firsts, counted))
    };
    let totals: Rc<[YearTotal]> = totals_by_year(&seen.schools, &asked).into();
    let save = {
        let (props, lines, totals) = (props.clone(), lines.clone(), totals.clone());
        Callback::from(move |()| {
            let name = file_name(&props.naming(), &[props.words().titles[2]]);
            (name, ledger_csv(&props.naming(), &lines, &totals))
        })
    };
    html! {
        <section aria-labelledby="schools-title">
            { table_line(seen, save_button(seen, "save-ledger", &refused, save)) }
            <div class="schools-tools">
                { counts(props, kindergarten, counted) }
                { all_switch(props) }
            </div>
            <p class="schools-note" role="status" data-test="schools-found">
                { if lines.is_empty() { text.never_over.to_owned() } else { found(props.language, lines.len(), seen.schools.ledger.len()) } }
            </p>
            if !lines.is_empty() {
                { class_levels(props, kindergarten) }
            }
            if lines.iter().any(|line| line.idle.iter().any(|idle| *idle > 0)) {
                <p class="schools-note" data-test="ledger-kept">{ text.kept_note }</p>
            }
            if lines.is_empty() {
                { alone(props, &totals, kindergarten) }
            } else {
                <SchoolTable test="ledger" label={text.titles[2]} class="schools-ledger" {heads} count={lines.len()} {line} {on_sort}
                    on_open={seen.open(of)} {back} whole={seen.printing} foot={sums(props, &totals, kindergarten, before)} />
            }
        </section>
    }
}

/// The choice of what is counted by year.
fn counts(props: &SchoolsProps, kindergarten: bool, counted: usize) -> Html {
    let text = props.words();
    let from = if kindergarten { OVER_NORM } else { 0 };
    choice(Choice {
        test: "ledger-counted",
        label: text.counted.into(),
        options: &text.counts[from..],
        chosen: counted - from,
        on_choose: props.turn(move |looking, place: usize| looking.counted = from + place),
    })
}

/// Whether all schools are shown.
fn all_switch(props: &SchoolsProps) -> Html {
    let all = props.looking.all;
    let onchange = props.turn(move |looking, _: Event| looking.all = !all);
    html! {
        <label class="switch">
            <input type="checkbox" data-test="ledger-all" checked={all} {onchange} />
            <span>{ props.words().all_schools }</span>
        </label>
    }
}

fn line(seen: &Seen, line: &LedgerLine, columns: &[LedgerColumn], counted: usize) -> Line {
    let props = &seen.props;
    let language = props.language;
    let last = props.year(seen.schools.years.saturating_sub(1));
    let spelled = |of: Option<(Year, Year)>| {
        let class = if of.is_none() { "never" } else { "spell" };
        html! { <td {class}>{ spell(language, of, last) }</td> }
    };
    let first = columns.iter().skip(1).map(|column| match column {
        LedgerColumn::Zone => name_cell(props.zone_of(line.of.school)),
        LedgerColumn::Stage => name_cell(props.stage_word(line.of.stage).to_owned()),
        LedgerColumn::OverNorm => spelled(line.over_norm),
        LedgerColumn::Large => spelled(line.large),
        LedgerColumn::SuperLarge => spelled(line.super_large),
        _ => html! { <td><b>{ some(language, f64::from(line.largest)) }</b></td> },
    });
    let years = line.by_year.iter().zip(&line.idle).map(|(classes, idle)| {
        let class = match counted {
            0 => (classes.large > 0).then_some("short"),
            1 => (classes.super_large > 0).then_some("short"),
            2 => (classes.over_norm > 0).then_some("tight"),
            _ => class_of_classes(classes.over_norm, classes.large, classes.super_large),
        };
        let number = COUNTED[counted](classes);
        let kept = (number > 0 && *idle > 0).then(|| keeps(language, *idle));
        html! {
            <td {class} title={kept.clone()}>
                { some(language, f64::from(number)) }
                if let Some(kept) = kept { <sup aria-hidden="true">{ "†" }</sup><span class="heard">{ kept }</span> }
            </td>
        }
    });
    Line {
        name: name(language, props.inputs(), line.of.school).into(),
        below: props.below(line.of).into(),
        cells: html! { <>{ for first }{ for years }</> },
    }
}

/// The sums of the area beneath the ledger, against the lines; they do not change with who is shown above.
fn sums(props: &SchoolsProps, totals: &[YearTotal], kindergarten: bool, [before, names]: [usize; 2]) -> Html {
    let (text, language) = (props.words(), props.language);
    let lines = &props.inputs().norms.lines;
    let number = |number: u32| count(language, f64::from(number));
    let row = |place: usize, told: &dyn Fn(&YearTotal) -> (String, bool), line: Option<String>| {
        let cell = |total: &YearTotal| {
            let (text, bad) = told(total);
            html! { <td class={bad.then_some("short")}>{ text }</td> }
        };
        html! {
            <tr>
                <th scope="row" colspan={before.to_string()}>{ text.sums[place] }{ line.map(|line| html! { <small>{ line }</small> }) }</th>
                if names > 0 { <td class="name" colspan={names.to_string()}></td> }
                { for totals.iter().map(cell) }
            </tr>
        }
    };
    let at_most = |line: f64| format!("≤ {}", percent(language, line, 0));
    html! {
        <tfoot data-test="ledger-sums">
            { row(0, &|total| (number(total.classes), false), None) }
            { row(1, &|total| (number(total.over_norm), false), None) }
            if !kindergarten {
                { row(2, &|total| (number(total.large), false), None) }
                { row(3, &|total| {
                    let share = total.share().unwrap_or(0.0);
                    (percent(language, share, 1), lines.large.is_some_and(|line| share > line))
                }, lines.large.map(at_most)) }
                { row(4, &|total| {
                    let share = if total.classes == 0 { 0.0 } else { f64::from(total.super_large) / f64::from(total.classes) };
                    (number(total.super_large), lines.super_large.is_some_and(|line| share > line))
                }, lines.super_large.map(|line| if line == 0.0 { text.none_allowed.to_owned() } else { at_most(line) })) }
            }
        </tfoot>
    }
}

/// The sums where no school stands above them.
fn alone(props: &SchoolsProps, totals: &[YearTotal], kindergarten: bool) -> Html {
    let years = (0..totals.len()).map(|at| html! { <th scope="col" class="figure">{ year(props.year(at)) }</th> });
    html! {
        <div class="schools-box" tabindex="0">
            <table class="schools-table schools-ledger" data-test="ledger">
                <thead><tr><th scope="col">{ props.words().ledger[0].0 }</th>{ for years }</tr></thead>
                { sums(props, totals, kindergarten, [1, 0]) }
            </table>
        </div>
    }
}
