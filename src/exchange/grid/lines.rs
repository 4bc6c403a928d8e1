//! A table while it is changed: its rows with what is typed over their values, and rows that are not complete yet.

use super::Drafts;
use super::cell::{Cells, ungrouped};
use crate::model::{Inputs, Year};
use crate::scenario::Scenario;
use crate::scenario::file::limits::{MAX_ENTRIES, MAX_ZONES};
use crate::scenario::order::gathered;
use crate::scenario::sheet::{
    Field, Kind, MAX_YEARS_AWAY, Record, Sheet, Value, What, Woven, matching, read, weave, years,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its values; `None`: a new row that is not complete.
    pub(super) record: Option<Record>,
    /// Texts that stand in its cells instead of values.
    pub(super) typed: BTreeMap<usize, String>,
    /// Columns in which this change put something.
    pub(super) fresh: BTreeSet<usize>,
    pub(super) touched: bool,
}

/// The rows of a table.
pub(super) struct Lines<'a> {
    pub(super) sheet: Sheet,
    pub(super) cells: &'a Cells,
    pub(super) fields: Vec<Field>,
    pub(super) lines: Vec<Line>,
    base: Year,
    /// Years that are rows or columns although nothing is given for them.
    more_years: BTreeSet<Year>,
}

impl<'a> Lines<'a> {
    /// The table of a scenario with its drafts.
    pub(super) fn new(cells: &'a Cells, scenario: &Scenario, drafts: &Drafts, sheet: Sheet) -> Self {
        let inputs = &scenario.inputs;
        let more_years = gathered(drafts.years.iter().filter(|(of, _)| *of == sheet).map(|(_, year)| *year));
        let fields = columns(inputs, sheet, &more_years);
        let records = read(scenario, sheet, &fields, &rows_of_years(inputs, sheet, &more_years));
        let waiting = drafts.rows.iter().filter(|(of, _)| *of == sheet).map(|(_, row)| *row);
        let mut lines: Vec<Line> =
            records.into_iter().map(|record| Line { record: Some(record), ..Line::default() }).collect();
        for row in waiting {
            lines.insert(row.min(lines.len()), Line::default());
        }
        for ((_, row, column), text) in drafts.cells.range(of_sheet(sheet)) {
            if let Some(line) = lines.get_mut(*row).filter(|_| *column < fields.len()) {
                line.typed.insert(*column, text.clone());
            }
        }
        Self { sheet, cells, fields, lines, base: inputs.base_year, more_years }
    }

    /// Rows and columns as they are shown: some stand on their side.
    pub(super) fn size(&self) -> (usize, usize) {
        if self.sheet.on_its_side() { (self.fields.len(), 3) } else { (self.lines.len(), self.fields.len()) }
    }

    /// The line and field of a cell that can be changed.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        if self.sheet.on_its_side() {
            return (column == 1 && row < self.fields.len()).then_some((0, row));
        }
        (row < self.lines.len() && column < self.fields.len() && !self.fixed(column)).then_some((row, column))
    }

    /// Whether a field cannot be changed.
    pub(super) fn fixed(&self, field: usize) -> bool {
        field < self.sheet.keys() || self.fields[field].what == What::LeftBirths
    }

    /// Puts a text into a cell of a row that is new, where none was given.
    pub(super) fn supply(&mut self, line: usize, field: usize, text: &str) {
        if self.lines[line].record.is_none() && self.text(line, field).is_empty() && !text.is_empty() {
            self.put(line, field, text);
            self.lines[line].fresh.remove(&field);
        }
    }

    /// The column of something.
    pub(super) fn column(&self, what: What) -> Option<usize> {
        self.fields.iter().position(|field| field.what == what)
    }

    /// The column of English names, in tables of things with names.
    pub(super) fn english(&self) -> usize {
        self.column(What::NameEn).unwrap_or(0)
    }

    /// What stands in a cell.
    pub(super) fn text(&self, line: usize, field: usize) -> String {
        let line = &self.lines[line];
        line.typed.get(&field).cloned().unwrap_or_else(|| self.value_text(line, field))
    }

    fn value_text(&self, line: &Line, field: usize) -> String {
        line.record
            .as_ref()
            .map_or_else(String::new, |row| self.cells.show(&row.values[field], self.fields[field].kind()))
    }

    /// Puts a text into a cell.
    pub(super) fn put(&mut self, line: usize, field: usize, text: &str) {
        let text = text.trim();
        let now = self.value_text(&self.lines[line], field);
        let text_only = matches!(self.fields[field].kind(), Kind::Text);
        let same = now.trim() == text || !text_only && ungrouped(&now) == ungrouped(text);
        let line = &mut self.lines[line];
        if !text.is_empty() {
            line.fresh.insert(field);
        }
        // What stands there already means what it did, even where it could not be typed.
        if same {
            line.touched |= line.typed.remove(&field).is_some();
        } else {
            line.typed.insert(field, text.to_owned());
            line.touched = true;
        }
    }

    /// The most rows there may be.
    fn most(&self) -> usize {
        if self.sheet == Sheet::Zones { MAX_ZONES } else { MAX_ENTRIES }
    }

    /// Adds empty rows before a row; how many it added.
    pub(super) fn insert(&mut self, row: usize, count: usize) -> usize {
        if !self.sheet.grows() {
            return 0;
        }
        let row = row.min(self.lines.len());
        if self.sheet.by_year() {
            return self.insert_years(row, count);
        }
        let count = count.min(self.most().saturating_sub(self.lines.len()));
        self.lines.splice(row..row, std::iter::repeat_n(Line::default(), count));
        count
    }

    /// Years are added before the first and after the last.
    fn insert_years(&mut self, row: usize, count: usize) -> usize {
        let year = |line: Option<&Line>| line.and_then(|line| line.record.as_ref()?.year());
        let Some((first, last)) = year(self.lines.first()).zip(year(self.lines.last())) else { return 0 };
        let next: fn(Year, Year, Year) -> Year = match row {
            0 => |first, _, step| first.saturating_sub(step),
            row if row == self.lines.len() => |_, last, step| last.saturating_add(step),
            _ => return 0,
        };
        (1..=count)
            .take_while(|step| i32::try_from(*step).is_ok_and(|step| self.add_year(next(first, last, step)).is_some()))
            .count()
    }

    /// The row of a year, added where there is none; `None`: too far away.
    pub(super) fn add_year(&mut self, year: Year) -> Option<usize> {
        let of = |line: &Line| line.record.as_ref().and_then(Record::year);
        let found = self.lines.binary_search_by_key(&Some(year), of);
        let place = match found {
            Ok(place) => return Some(place),
            Err(_) if year.abs_diff(self.base) > MAX_YEARS_AWAY => return None,
            Err(place) => place,
        };
        let mut values = vec![Value::Blank; self.fields.len()];
        values[0] = Value::Number(f64::from(year));
        let record = Record { from: None, id: String::new(), values };
        self.lines.insert(place, Line { record: Some(record), ..Line::default() });
        self.more_years.insert(year);
        Some(place)
    }

    /// Takes rows away.
    pub(super) fn remove(&mut self, rows: std::ops::Range<usize>) {
        let rows = rows.start.min(self.lines.len())..rows.end.min(self.lines.len());
        if !self.sheet.grows() || rows.is_empty() {
            return;
        }
        if !self.sheet.by_year() {
            self.lines.drain(rows);
            return;
        }
        for row in rows {
            if let Some(year) = self.lines[row].record.as_ref().and_then(Record::year) {
                self.more_years.remove(&year);
            }
            for field in 1..self.fields.len() {
                if !self.fixed(field) {
                    self.put(row, field, "");
                }
            }
        }
    }

    /// Moves a row to another place.
    pub(super) fn move_row(&mut self, row: usize, to: usize) {
        let count = self.lines.len();
        if self.sheet.grows() && !self.sheet.by_year() && row < count && to < count {
            let line = self.lines.remove(row);
            self.lines.insert(to, line);
            self.sort();
        }
    }

    /// The column of a year, added where there is none.
    pub(super) fn year_column(&mut self, year: Year) -> Option<usize> {
        let field = self.sheet.year_field(year);
        if let Some(place) = self.fields.iter().position(|one| *one == field) {
            return Some(place);
        }
        if !self.sheet.years_across() || year.abs_diff(self.base) > MAX_YEARS_AWAY {
            return None;
        }
        self.fields.push(field);
        self.more_years.insert(year);
        let records = self.lines.iter_mut().filter_map(|line| line.record.as_mut());
        records.for_each(|record| record.values.push(Value::Blank));
        Some(self.fields.len() - 1)
    }

    /// The complete rows.
    pub(super) fn records(&self) -> Vec<Record> {
        self.lines.iter().filter_map(|line| line.record.clone()).collect()
    }

    /// The years that are rows.
    pub(super) fn years(&self) -> Vec<Year> {
        if !self.sheet.by_year() {
            return Vec::new();
        }
        self.lines.iter().filter_map(|line| line.record.as_ref()?.year()).collect()
    }

    /// Makes the rows those of a scenario that was changed; what was typed stays with its row and column, rows that are
    /// not complete stay behind the row they were behind.
    pub(super) fn follow(&mut self, scenario: &Scenario) {
        let inputs = &scenario.inputs;
        let fields = columns(inputs, self.sheet, &self.more_years);
        let records = read(scenario, self.sheet, &fields, &rows_of_years(inputs, self.sheet, &self.more_years));
        let places: Vec<usize> = (0..self.lines.len()).filter(|place| self.lines[*place].record.is_some()).collect();
        let kept: Vec<Option<usize>> =
            matching(&self.records(), &records).into_iter().map(|old| Some(places[old?])).collect();
        let stays: Vec<bool> = self.lines.iter().map(|line| line.record.is_none()).collect();
        let mut records: Vec<Option<Record>> = records.into_iter().map(Some).collect();
        let line = |woven| match woven {
            Woven::New(new) => {
                let typed = kept[new].map(|old| self.lines[old].typed.clone()).unwrap_or_default();
                Line { record: records[new].take(), typed, ..Line::default() }
            }
            Woven::Own(own) => self.lines[own].clone(),
        };
        let mut lines: Vec<Line> = weave(&kept, &stays).into_iter().map(line).collect();
        let column = |old: usize| fields.iter().position(|field| *field == self.fields[old]);
        for line in &mut lines {
            let typed = std::mem::take(&mut line.typed);
            line.typed = gathered(typed.into_iter().filter_map(|(old, text)| Some((column(old)?, text))));
        }
        (self.lines, self.fields, self.base) = (lines, fields, inputs.base_year);
    }

    /// Keeps what is typed and not taken.
    pub(super) fn store(self, drafts: &mut Drafts) {
        let sheet = self.sheet;
        drafts.cells.retain(|(of, ..), _| *of != sheet);
        drafts.rows.retain(|(of, _)| *of != sheet);
        drafts.years.retain(|(of, _)| *of != sheet);
        drafts.years.extend(self.more_years.into_iter().map(|year| (sheet, year)));
        for (row, line) in self.lines.into_iter().enumerate() {
            if line.record.is_none() {
                drafts.rows.insert((sheet, row));
            }
            drafts.cells.extend(line.typed.into_iter().map(|(column, text)| ((sheet, row, column), text)));
        }
    }
}

/// The rows of the complete lines among all lines, for the place of a problem: where no draft row stands, its own place.
pub(super) fn shown_row(drafts: &Drafts, sheet: Sheet, row: usize) -> usize {
    let mut shown = row;
    for (_, waiting) in drafts.rows.iter().filter(|(of, _)| *of == sheet) {
        if *waiting <= shown {
            shown += 1;
        }
    }
    shown
}

/// The columns of a table, with those of years for which nothing is taken yet behind the others.
pub fn columns(inputs: &Inputs, sheet: Sheet, more: &BTreeSet<Year>) -> Vec<Field> {
    let mut fields = sheet.fields(inputs);
    if !sheet.by_year() {
        for field in more.iter().map(|year| sheet.year_field(*year)) {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
    }
    fields
}

/// The years that are rows of a table.
pub(super) fn rows_of_years(inputs: &Inputs, sheet: Sheet, more: &BTreeSet<Year>) -> Vec<Year> {
    if sheet.by_year() { years(inputs, sheet, more) } else { Vec::new() }
}

fn of_sheet(sheet: Sheet) -> RangeInclusive<(Sheet, usize, usize)> {
    (sheet, 0, 0)..=(sheet, usize::MAX, usize::MAX)
}
