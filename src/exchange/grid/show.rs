//! Tables as they are shown, and copied.

use super::cell::{Cells, ungrouped};
use super::lines::{Lines, rows_of_years, shown_row};
use super::{CellFault, CellText, Column, ColumnKind, Drafts, Place, Row, Table, Total, block};
use crate::model::Inputs;
use crate::scenario::Scenario;
use crate::scenario::order::gathered;
use crate::scenario::problem::{Level, Problem};
use crate::scenario::sheet::{Field, Kind, Sheet, Spot, Value, spot};
use crate::text::sheet::{about, column, county_columns, possible, refusal, total, unit};
use crate::text::{Language, problem};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A table of a scenario, with what could not be taken and what is wrong beside its cells.
pub fn table(language: Language, scenario: &Scenario, drafts: &Drafts, problems: &[Problem], sheet: Sheet) -> Table {
    let cells = Cells::new(language, &scenario.inputs);
    let lines = Lines::new(&cells, scenario, drafts, sheet);
    let faults = faults(&lines, scenario, drafts, problems);
    let fault = |row: usize, column: usize| faults.get(&(row, column)).cloned();
    let title = |field: &Field| {
        let zone = cells.zones.place(&field.zone).map_or("", |place| cells.zones.at(place));
        column(language, field, zone)
    };
    if sheet.on_its_side() {
        let row = |(place, field): (usize, &Field)| {
            let note = [unit(language, field), about(language, field)].map(str::to_owned);
            let note = note.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let note = note.join(if language == Language::Zh { "；" } else { "; " });
            let choices = if let Kind::Word(words) = field.kind() { possible(language, words) } else { Vec::new() };
            let choices = choices.join(" / ");
            let note = match (choices.is_empty(), note.is_empty(), language) {
                (true, ..) => note,
                (_, true, _) => choices,
                (_, _, Language::Zh) => format!("{choices}；{note}"),
                (_, _, Language::En) => format!("{choices}; {note}"),
            };
            let texts = [title(field), lines.text(0, place), note];
            let cells =
                texts.into_iter().enumerate().map(|(column, text)| CellText { text, fault: fault(place, column) });
            Row { key: place.to_string(), head: title(field), cells: cells.collect() }
        };
        let columns = county_columns(language).into_iter().enumerate().map(|(place, title)| Column {
            title: title.to_owned(),
            unit: String::new(),
            about: String::new(),
            kind: ColumnKind::Text,
            fixed: place != 1,
        });
        let (columns, rows) = (columns.collect(), lines.fields.iter().enumerate().map(row).collect());
        return Table { sheet, columns, rows, totals: Vec::new(), grows: false };
    }
    let columns = lines.fields.iter().enumerate().map(|(place, field)| Column {
        title: title(field),
        unit: unit(language, field).to_owned(),
        about: about(language, field).to_owned(),
        kind: column_kind(&cells, field.kind()),
        fixed: lines.fixed(place),
    });
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let rows = lines.lines.iter().enumerate().map(|(row, line)| {
        let id = line.record.as_ref().map_or("+", |record| record.id.as_str());
        let time = times.entry(id).or_default();
        *time += 1;
        let key = format!("{id}#{time}");
        let text = |column| CellText { text: lines.text(row, column), fault: fault(row, column) };
        let cells: Vec<CellText> = (0..lines.fields.len()).map(text).collect();
        Row { key, head: head(sheet, row, &cells), cells }
    });
    let (columns, rows) = (columns.collect(), rows.collect());
    Table { sheet, columns, rows, totals: totals(&lines), grows: sheet.grows() }
}

/// Cells of a table as text that spreadsheets read: numbers without groups, so that they stay numbers there.
pub fn copy(table: &Table, rows: Range<usize>, columns: Range<usize>) -> String {
    let rows = rows.start.min(table.rows.len())..rows.end.min(table.rows.len());
    let mut text = String::new();
    for row in table.rows.get(rows).unwrap_or_default() {
        let end = columns.end.min(row.cells.len());
        for place in columns.start.min(end)..end {
            if place > columns.start {
                text.push('\t');
            }
            let cell = &row.cells[place];
            let plain = |cell: &CellText| cell.text.chars().all(|c| !c.is_alphabetic() || c == 'e');
            let number = table.columns[place].kind == ColumnKind::Number && plain(cell);
            text.push_str(&block::write(&if number { ungrouped(&cell.text) } else { cell.text.clone() }));
        }
        text.push('\n');
    }
    text
}

/// The cell a problem's path is about, or the nearest; `None`: no cell is. Tables with drafts may have more rows.
pub fn place_among(inputs: &Inputs, drafts: &Drafts, path: &str) -> Option<Place> {
    let spot = spot(inputs, path)?;
    Some(place_in(&spot.sheet.fields(inputs), inputs, drafts, &spot))
}

/// The cell of a spot in its table, of which these are the columns.
fn place_in(fields: &[Field], inputs: &Inputs, drafts: &Drafts, spot: &Spot) -> Place {
    let sheet = spot.sheet;
    let exact = fields.iter().position(|field| *field == spot.field);
    let column = exact.or_else(|| fields.iter().position(|field| field.what == spot.field.what));
    let column = column.unwrap_or_else(|| sheet.keys().min(fields.len().saturating_sub(1)));
    if sheet.on_its_side() {
        return Place { sheet, row: column, column: 1 };
    }
    if sheet.by_year() {
        let more = gathered(drafts.years.iter().filter(|(of, _)| *of == sheet).map(|(_, year)| *year));
        let years = rows_of_years(inputs, sheet, &more);
        let row = spot.year.and_then(|year| years.binary_search(&year).ok());
        // Of births as a whole, the cell of the base year.
        let row = row.or_else(|| years.binary_search(&inputs.base_year).ok()).unwrap_or(0);
        return Place { sheet, row, column };
    }
    Place { sheet, row: shown_row(drafts, sheet, spot.row), column }
}

/// What was typed and is not taken, in all tables.
pub fn refused(language: Language, scenario: &Scenario, drafts: &Drafts) -> Vec<(Place, CellFault)> {
    let sheets: BTreeSet<Sheet> = gathered(drafts.cells.keys().map(|(sheet, ..)| *sheet));
    if sheets.is_empty() {
        return Vec::new();
    }
    let cells = Cells::new(language, &scenario.inputs);
    let in_sheet = |sheet: Sheet| {
        let lines = Lines::new(&cells, scenario, drafts, sheet);
        let faults = faults(&lines, scenario, drafts, &[]).into_iter();
        faults.map(move |((row, column), fault)| (Place { sheet, row, column }, fault))
    };
    sheets.into_iter().flat_map(in_sheet).collect()
}

/// What is wrong in which cell: what is typed and not taken before problems of values, errors before warnings.
fn faults(
    lines: &Lines,
    scenario: &Scenario,
    drafts: &Drafts,
    problems: &[Problem],
) -> BTreeMap<(usize, usize), CellFault> {
    let language = lines.cells.language;
    let mut faults = BTreeMap::new();
    for (row, line) in lines.lines.iter().enumerate().filter(|(_, line)| !line.typed.is_empty()) {
        for (field, why) in lines.settled(row).refusals {
            let place = if lines.sheet.on_its_side() { (field, 1) } else { (row, field) };
            let fault = CellFault { error: !why.waits(), sentence: refusal(language, &why) };
            // Of a complete row only what is typed can be refused.
            if line.record.is_none() || line.typed.contains_key(&field) {
                faults.entry(place).or_insert(fault);
            }
        }
    }
    for level in [Level::Error, Level::Warning] {
        for one in problems.iter().filter(|problem| problem.level == level) {
            let spot = spot(&scenario.inputs, &one.path).filter(|spot| spot.sheet == lines.sheet);
            if let Some(spot) = spot {
                let place = place_in(&lines.fields, &scenario.inputs, drafts, &spot);
                let sentence = problem::told(one, &scenario.inputs, language);
                let fault = CellFault { error: level == Level::Error, sentence };
                faults.entry((place.row, place.column)).or_insert(fault);
            }
        }
    }
    faults
}

fn column_kind(cells: &Cells, kind: Kind) -> ColumnKind {
    match kind {
        Kind::Text | Kind::Numbers | Kind::Percents | Kind::Years | Kind::Zones => ColumnKind::Text,
        Kind::Number | Kind::Area | Kind::Whole | Kind::Percent | Kind::Money | Kind::Year => ColumnKind::Number,
        Kind::Zone | Kind::ZoneOrCounty | Kind::School | Kind::Project => {
            ColumnKind::Choice(cells.names(kind).all().to_vec())
        }
        Kind::Word(words) => {
            ColumnKind::Choice(possible(cells.language, words).into_iter().map(str::to_owned).collect())
        }
    }
}

/// What a row is about: what stands in the columns that tell it from others, else its number.
fn head(sheet: Sheet, row: usize, cells: &[CellText]) -> String {
    let parts: Vec<&str> =
        cells.iter().take(heads(sheet)).map(|cell| cell.text.trim()).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { (row + 1).to_string() } else { parts.join(" ") }
}

/// How many columns at the left say what a row is about.
pub(super) fn heads(sheet: Sheet) -> usize {
    match sheet {
        Sheet::PrivateShares | Sheet::Closures | Sheet::Links | Sheet::Arrivals | Sheet::History | Sheet::Recruits => 2,
        Sheet::Effects | Sheet::Intakes => 3,
        Sheet::Moves | Sheet::ClassSizes => 4,
        Sheet::AreaNorms => 5,
        _ => 1,
    }
}

fn totals(lines: &Lines) -> Vec<Total> {
    if lines.lines.len() < 2 || !lines.fields.iter().any(Field::adds_up) {
        return Vec::new();
    }
    let cell = |(place, field): (usize, &Field)| {
        if !field.adds_up() {
            return String::new();
        }
        let records = lines.lines.iter().filter_map(|line| line.record.as_ref());
        let given: Vec<f64> = records.filter_map(|record| record.values[place].number()).collect();
        if given.is_empty() {
            String::new()
        } else {
            lines.cells.show(&Value::Number(given.iter().sum()), field.kind())
        }
    };
    let label = total(lines.cells.language).to_owned();
    vec![Total { label, cells: lines.fields.iter().enumerate().map(cell).collect() }]
}
