//! In which row something that is pasted goes: by its place, or by what the row is about.

use super::cell::year;
use super::lines::{Line, Lines};
use crate::model::Year;
use crate::scenario::sheet::{Kind, Record, Sheet, Value};
use crate::text::Language;
use crate::text::sheet::{column, plain};
use std::collections::BTreeMap;

/// How many columns at the left a row is found by.
pub(super) fn keys(sheet: Sheet) -> usize {
    match sheet {
        sheet if sheet.on_its_side() => 1,
        sheet if sheet.named() => 1,
        sheet => sheet.keys(),
    }
}

/// Where rows are found by what they are about.
#[derive(Default)]
pub(super) struct Target {
    known: BTreeMap<Vec<String>, Vec<usize>>,
    taken: Vec<usize>,
    /// The rows that were filled; those of years by their year, for a new one moves the others.
    filled: Vec<(Option<Year>, usize)>,
}

impl Target {
    /// Where rows are found in a table; `by_key`: by what they are about.
    pub(super) fn new(lines: &Lines, by_key: bool) -> Self {
        Self { known: if by_key { known(lines) } else { BTreeMap::new() }, ..Self::default() }
    }

    /// Whether a row was filled before; from now on it is.
    pub(super) fn is_filled(&mut self, sheet: Sheet, line: Option<usize>, key: &[&str]) -> bool {
        let Some(line) = line else { return false };
        let named = year(key[0]).filter(|_| sheet.by_year());
        let row = named.map_or((None, line), |year| (Some(year), 0));
        let before = self.filled.contains(&row);
        self.filled.push(row);
        before
    }

    /// The row of a key: the one at its place in the block if it is that one, else one that is, else a new one where
    /// the table has such.
    pub(super) fn by_key(&mut self, lines: &mut Lines, at: usize, key: &[&str]) -> Option<usize> {
        let sheet = lines.sheet;
        let here = |column: usize| lines.text(at, column).trim() == key[column];
        if !sheet.on_its_side() && at < lines.lines.len() && (0..key.len()).all(here) {
            self.taken.push(at);
            return Some(at);
        }
        if sheet.by_year() {
            return lines.add_year(year(key[0])?);
        }
        let texts: Vec<[String; 2]> =
            key.iter().enumerate().map(|(column, text)| key_texts(lines, column, text)).collect();
        // As it is written first, then as it sounds.
        let found = (0..2).find_map(|way| {
            let texts: Vec<String> = texts.iter().map(|ways| ways[way].clone()).collect();
            self.known.get(&texts)?.iter().find(|place| !self.taken.contains(place))
        });
        if let Some(&place) = found.filter(|_| !texts[0][1].is_empty() || !key[0].is_empty()) {
            if sheet.named() {
                self.taken.push(place);
            }
            return Some(place);
        }
        if !sheet.named() {
            return None;
        }
        let empty = |line: &Line| line.record.is_none() && line.typed.is_empty();
        let place = if lines.lines.get(at).is_some_and(empty) {
            at
        } else if key[0].is_empty() && at < lines.lines.len() {
            return None;
        } else {
            by_place(lines, lines.lines.len())?
        };
        self.taken.push(place);
        Some(place)
    }
}

/// The rows by what they are about, in either language, as it is written and as it sounds.
fn known(lines: &Lines) -> BTreeMap<Vec<String>, Vec<usize>> {
    let mut known: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for row in 0..lines.size().0 {
        let columns: Vec<Vec<String>> = (0..keys(lines.sheet)).map(|column| keys_of(lines, row, column)).collect();
        for variant in 0..4 {
            let key: Vec<String> = columns.iter().map(|texts| texts[variant % texts.len()].clone()).collect();
            if key[0].is_empty() {
                continue;
            }
            let places = known.entry(key).or_default();
            if places.last() != Some(&row) {
                places.push(row);
            }
        }
    }
    known
}

/// What a row may be called in one of its leading columns; at least one text.
fn keys_of(lines: &Lines, row: usize, column: usize) -> Vec<String> {
    let ways = |own: &str, other: &str| vec![own.trim().to_owned(), other.trim().to_owned(), plain(own), plain(other)];
    if lines.sheet.on_its_side() {
        let [own, other] = title_of_row(lines, row);
        return ways(&own, &other);
    }
    match lines.lines[row].record.as_ref().map(|record: &Record| &record.values[column]) {
        Some(Value::Id(id)) => {
            let names = lines.cells.names(lines.fields[column].kind());
            let place = names.place(id).unwrap_or(usize::MAX);
            ways(names.at(place), names.other(place))
        }
        Some(Value::Word(place)) => vec![place.to_string()],
        Some(Value::Number(number)) => vec![number.to_string()],
        _ if lines.sheet.named() => ways(&lines.text(row, 0), &lines.text(row, lines.english())),
        _ => vec![String::new()],
    }
}

/// The same of a text that was pasted: as it is written, and as it sounds.
fn key_texts(lines: &Lines, column: usize, text: &str) -> [String; 2] {
    let kind = if lines.sheet.on_its_side() { Kind::Text } else { lines.fields[column].kind() };
    let own = match (kind, lines.cells.read(text, kind)) {
        (Kind::Word(_), Ok(Value::Word(place))) => place.to_string(),
        (Kind::Year, Ok(Value::Number(number))) => number.to_string(),
        _ => return [text.trim().to_owned(), plain(text)],
    };
    [own.clone(), own]
}

fn title_of_row(lines: &Lines, row: usize) -> [String; 2] {
    Language::ALL.map(|language| lines.fields.get(row).map_or_else(String::new, |field| column(language, field, "")))
}

/// Whether a text says what stands in a cell that cannot be changed.
pub(super) fn is_head(lines: &Lines, line: usize, column: usize, text: &str) -> bool {
    if lines.sheet.on_its_side() {
        return column != 0 || title_of_row(lines, line).iter().any(|title| plain(title) == plain(text));
    }
    let inside = line < lines.lines.len() && column < lines.fields.len();
    inside
        && (lines.text(line, column).trim() == text.trim()
            || column < lines.sheet.keys()
                && key_texts(lines, column, text).iter().any(|key| keys_of(lines, line, column).contains(key)))
}

/// The row at a place, with those before it where there are none.
pub(super) fn by_place(lines: &mut Lines, row: usize) -> Option<usize> {
    let rows = lines.size().0;
    if row >= rows {
        let added = lines.insert(rows, row + 1 - rows);
        return (added == row + 1 - rows).then_some(row);
    }
    Some(row)
}
