//! Blocks put down in a table: plain ones cell by cell; tables with titles by their titles, and rows that begin with a
//! name or year by it. Rows of sums are passed over, blank rows of such tables too.

use super::Outcome;
use super::block;
use super::cell::year;
use super::lines::Lines;
use crate::scenario::file::limits::MAX_TEXT;
use crate::scenario::sheet::{Kind, Record, Sheet, Value, What};
use crate::text::Language;
use crate::text::sheet::{column, county_columns, is_total, meanings, plain};
use std::collections::BTreeMap;

/// Puts a block down with its first cell at a row and column, and counts what has no place.
pub(super) fn paste(lines: &mut Lines, row: usize, first: usize, text: &str, outcome: &mut Outcome) {
    let block = block::read(text);
    let single = block.len() == 1 && block[0].len() == 1;
    let titles = if single { None } else { titles(lines, first, &block) };
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    let (begin, columns) = match titles {
        Some((begin, columns)) => {
            outcome.skipped += given(&block[begin - 1]);
            (begin, columns)
        }
        None => (0, (0..width).map(|column| Some(first + column)).collect::<Vec<_>>()),
    };
    let keys = keys(lines.sheet);
    let place_of_key: Vec<Option<usize>> =
        (0..keys).map(|key| columns.iter().position(|column| *column == Some(key))).collect();
    let by_key = keys > 0
        && place_of_key.iter().all(Option::is_some)
        && !single
        && !(lines.sheet.named() && width == 1 && block.len() == 1);
    let place_of_key: Vec<usize> = place_of_key.into_iter().flatten().collect();
    let mut target = Target { known: if by_key { known(lines) } else { BTreeMap::new() }, taken: Vec::new() };
    let row = row.min(lines.size().0);
    let mut at = row;
    for cells in &block[begin..] {
        let blank = given(cells) == 0;
        let head = cells.iter().find(|cell| !cell.trim().is_empty());
        if blank && (by_key || begin > 0) {
            at += 1;
            continue;
        }
        if !single && (by_key || columns.first() == Some(&Some(0))) && head.is_some_and(|head| is_total(head)) {
            outcome.skipped += given(cells);
            continue;
        }
        let line = if by_key {
            let key: Vec<&str> =
                place_of_key.iter().map(|place| cells.get(*place).map_or("", |cell| cell.trim())).collect();
            target.by_key(lines, at, &key)
        } else if blank && at >= lines.size().0 {
            at += 1;
            continue;
        } else {
            by_place(lines, at)
        };
        at += 1;
        for (cell, column) in cells.iter().zip(&columns) {
            put(lines, line, *column, cell, outcome);
        }
        // A short row leaves the cells behind its end as they are.
        outcome.left_over += given(cells.get(columns.len()..).unwrap_or_default());
    }
}

fn given(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn put(lines: &mut Lines, line: Option<usize>, column: Option<usize>, text: &str, outcome: &mut Outcome) {
    let nothing = text.trim().is_empty();
    let Some((line, column)) = line.zip(column) else {
        outcome.left_over += usize::from(!nothing);
        return;
    };
    match lines.at(line, column) {
        Some((line, field)) if text.chars().count() <= MAX_TEXT => lines.put(line, field, text),
        // What says which row it is was understood as that.
        // What is worked out from other cells is worked out again.
        None if lines.fields.get(column).is_some_and(|field| field.what == What::LeftBirths) => {
            outcome.skipped += usize::from(!nothing);
        }
        None if nothing || is_head(lines, line, column, text) => outcome.taken += usize::from(!nothing),
        _ => outcome.left_over += usize::from(!nothing),
    }
}

/// Whether a text says what stands in a cell that cannot be changed.
fn is_head(lines: &Lines, line: usize, column: usize, text: &str) -> bool {
    if lines.sheet == Sheet::County {
        return column != 0 || title_of_row(lines, line).iter().any(|title| plain(title) == plain(text));
    }
    let inside = line < lines.lines.len() && column < lines.fields.len();
    inside
        && (lines.text(line, column).trim() == text.trim()
            || column < lines.sheet.keys()
                && key_texts(lines, column, text).iter().any(|key| keys_of(lines, line, column).contains(key)))
}

fn by_place(lines: &mut Lines, row: usize) -> Option<usize> {
    let rows = lines.size().0;
    if row >= rows {
        let added = lines.insert(rows, row + 1 - rows);
        return (added == row + 1 - rows).then_some(row);
    }
    Some(row)
}

/// How many columns at the left a row is found by.
fn keys(sheet: Sheet) -> usize {
    match sheet {
        Sheet::County => 1,
        sheet if sheet.named() => 1,
        sheet => sheet.keys(),
    }
}

/// Where rows are found by what they are about.
struct Target {
    known: BTreeMap<Vec<String>, Vec<usize>>,
    taken: Vec<usize>,
}

impl Target {
    /// The row of a key: the one at its place in the block if it is that one, else one that is, else a new one where
    /// the table has such.
    fn by_key(&mut self, lines: &mut Lines, at: usize, key: &[&str]) -> Option<usize> {
        let sheet = lines.sheet;
        let here = |column: usize| lines.text(at, column).trim() == key[column];
        if sheet != Sheet::County && at < lines.lines.len() && (0..key.len()).all(here) {
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
        let empty = |line: &super::lines::Line| line.record.is_none() && line.typed.is_empty();
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
    if lines.sheet == Sheet::County {
        let [own, other] = title_of_row(lines, row);
        return ways(&own, &other);
    }
    match lines.lines[row].record.as_ref().map(|record: &Record| &record.values[column]) {
        Some(Value::Id(id)) => {
            let names = &lines.cells.zones;
            let place = names.place(id).unwrap_or(usize::MAX);
            ways(names.at(place), names.other(place))
        }
        Some(Value::Word(place)) => vec![place.to_string()],
        Some(Value::Number(number)) => vec![number.to_string()],
        _ if lines.sheet.named() => ways(&lines.text(row, 0), &lines.text(row, 1)),
        _ => vec![String::new()],
    }
}

/// The same of a text that was pasted: as it is written, and as it sounds.
fn key_texts(lines: &Lines, column: usize, text: &str) -> [String; 2] {
    let kind = if lines.sheet == Sheet::County { Kind::Text } else { lines.fields[column].kind() };
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

/// The row behind a row of titles, and the column each title is of; `None`: the block does not begin with titles.
fn titles(lines: &mut Lines, first: usize, block: &[Vec<String>]) -> Option<(usize, Vec<Option<usize>>)> {
    let place = block.iter().position(|cells| given(cells) > 0)?;
    let cells = &block[place];
    let known = known_titles(lines);
    let find = |cell: &String| {
        let written = plain(cell);
        let meant = known.get(&written).or_else(|| meanings(&written).iter().find_map(|meant| known.get(meant)));
        meant.copied().filter(|_| !written.is_empty())
    };
    let mut columns: Vec<Option<usize>> = cells.iter().map(find).collect();
    let words = columns.iter().flatten().count();
    let years = cells.iter().filter(|cell| year(cell).is_some()).count();
    if words == 0 || place + 1 == block.len() {
        return None;
    }
    let given = given(cells);
    let alone = given == 1 && columns[0] == Some(first);
    if !(alone || given > 1 && words + years == given || words > 1 && (words + years) * 2 > given) {
        return None;
    }
    for (column, cell) in columns.iter_mut().zip(cells) {
        if column.is_none() {
            *column = year(cell).and_then(|year| lines.year_column(year));
        }
    }
    // A title found twice counts once: the second column would overwrite the first.
    for column in 1..columns.len() {
        if columns[..column].contains(&columns[column]) {
            columns[column] = None;
        }
    }
    Some((place + 1, columns))
}

/// The columns by their titles, in either language.
fn known_titles(lines: &Lines) -> BTreeMap<String, usize> {
    let mut known = BTreeMap::new();
    let zones = &lines.cells.zones;
    for language in Language::ALL {
        if lines.sheet == Sheet::County {
            for (place, title) in county_columns(language).into_iter().enumerate() {
                known.entry(plain(title)).or_insert(place);
            }
            continue;
        }
        for (place, field) in lines.fields.iter().enumerate() {
            let zone = zones.place(&field.zone).unwrap_or(usize::MAX);
            let zone = if language == lines.cells.language { zones.at(zone) } else { zones.other(zone) };
            let title = plain(&column(language, field, zone));
            // Years are told apart from figures by the rest of the row.
            if !title.is_empty() && year(&title).is_none() {
                known.entry(title).or_insert(place);
            }
        }
    }
    known
}
