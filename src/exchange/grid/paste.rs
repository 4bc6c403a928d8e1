//! Blocks put down in a table: plain ones cell by cell; tables with titles by their titles, and rows that begin with a
//! name or year by it. What stands above titles, rows of sums and numbers of rows are passed over, blank rows of such
//! tables too.

use super::Outcome;
use super::block;
use super::cell::year;
use super::lines::Lines;
use crate::model::Year;
use crate::scenario::file::limits::MAX_TEXT;
use crate::scenario::sheet::{Field, Kind, Record, Sheet, Value, What};
use crate::text::Language;
use crate::text::sheet::{column, county_columns, is_numbering, is_total, meanings, plain};
use std::collections::BTreeMap;

/// Puts a block down with its first cell at a row and column, and counts what has no place.
pub(super) fn paste(lines: &mut Lines, row: usize, first: usize, text: &str, outcome: &mut Outcome) {
    let block = block::read(text);
    let single = block.len() == 1 && block[0].len() == 1;
    let titles = if single { None } else { titles(lines, first, &block) };
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    let Titles { begin, columns, unknown, numbers } =
        titles.unwrap_or_else(|| Titles { columns: untitled(lines, first, &block, width), ..Titles::default() });
    outcome.skipped += block[..begin].iter().map(|cells| given(cells)).sum::<usize>();
    let keys = keys(lines.sheet);
    let place_of_key: Vec<Option<usize>> =
        (0..keys).map(|key| columns.iter().position(|column| *column == Some(key))).collect();
    let by_key = keys > 0
        && place_of_key.iter().all(Option::is_some)
        && !single
        && !(lines.sheet.named() && width == 1 && block.len() == 1);
    let place_of_key: Vec<usize> = place_of_key.into_iter().flatten().collect();
    let mut target = Target { known: if by_key { known(lines) } else { BTreeMap::new() }, ..Target::default() };
    let row = row.min(lines.size().0);
    let mut at = row;
    for cells in &block[begin..] {
        let blank = given(cells) == 0;
        if blank && (by_key || begin > 0) {
            at += 1;
            continue;
        }
        let head = cells.iter().find(|cell| !cell.trim().is_empty());
        let name = place_of_key.first().and_then(|place| cells.get(*place));
        let total = head.into_iter().chain(name).any(|head| is_total(head));
        if !single && (by_key || columns.first() == Some(&Some(0))) && total {
            outcome.skipped += given(cells);
            continue;
        }
        let key: Vec<&str> =
            place_of_key.iter().map(|place| cells.get(*place).map_or("", |cell| cell.trim())).collect();
        let line = if by_key {
            target.by_key(lines, at, &key)
        } else if blank && at >= lines.size().0 {
            at += 1;
            continue;
        } else {
            by_place(lines, at)
        };
        at += 1;
        let twice = by_key && target.is_filled(lines.sheet, line, &key);
        let line = line.filter(|_| !twice);
        for (place, (cell, column)) in cells.iter().zip(&columns).enumerate() {
            if numbers == Some(place) {
                outcome.skipped += usize::from(!cell.trim().is_empty());
                continue;
            }
            let before = outcome.left_over;
            put(lines, line, *column, cell, outcome);
            let lost = outcome.left_over - before;
            if twice {
                outcome.twice.add(&key.join(" "), lost);
            } else if by_key && line.is_none() {
                outcome.rows.add(&key.join(" "), lost);
            } else if column.is_none() {
                outcome.columns.add(unknown.get(place).map_or("", String::as_str), lost);
            }
        }
        // A short row leaves the cells behind its end as they are.
        outcome.left_over += given(cells.get(columns.len()..).unwrap_or_default());
    }
}

/// The columns of a block without titles: one after the other; pupils as many tables have them, by the number of
/// figures behind the name: with or without the total of kindergartens, with or without their classes.
fn untitled(lines: &Lines, first: usize, block: &[Vec<String>], width: usize) -> Vec<Option<usize>> {
    let as_many = |from: &[usize], rest: usize| -> Vec<Option<usize>> {
        from.iter().copied().chain(rest..14).map(Some).collect()
    };
    if lines.sheet == Sheet::Pupils && first == 0 && !begins_with_total(lines, block) {
        match width {
            13 => return as_many(&[0], 2),
            11 => return as_many(&[0, 1], 5),
            10 => return as_many(&[0], 5),
            _ => {}
        }
    }
    (first..first + width).map(Some).collect()
}

/// Whether the first figure of every row is the sum of the three behind it, or they are empty: part of this table.
fn begins_with_total(lines: &Lines, block: &[Vec<String>]) -> bool {
    let figure =
        |cells: &[String], place: usize| match cells.get(place).map(|cell| lines.cells.read(cell, Kind::Number)) {
            Some(Ok(Value::Number(number))) => number,
            _ => 0.0,
        };
    block.iter().all(|cells| {
        let classes: f64 = (2..5).map(|place| figure(cells, place)).sum();
        classes == 0.0 || classes == figure(cells, 1)
    })
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
#[derive(Default)]
struct Target {
    known: BTreeMap<Vec<String>, Vec<usize>>,
    taken: Vec<usize>,
    /// The rows that were filled; those of years by their year, for a new one moves the others.
    filled: Vec<(Option<Year>, usize)>,
}

impl Target {
    /// Whether a row was filled before; from now on it is.
    fn is_filled(&mut self, sheet: Sheet, line: Option<usize>, key: &[&str]) -> bool {
        let Some(line) = line else { return false };
        let named = year(key[0]).filter(|_| sheet.by_year());
        let row = named.map_or((None, line), |year| (Some(year), 0));
        let before = self.filled.contains(&row);
        self.filled.push(row);
        before
    }

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
        _ if lines.sheet.named() => ways(&lines.text(row, 0), &lines.text(row, lines.english())),
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

/// Rows with something in them among which the titles are looked for: names of tables and units stand above them.
const TITLE_ROWS: usize = 5;

/// What the titles of a block say.
#[derive(Default)]
struct Titles {
    /// The row behind them.
    begin: usize,
    /// The column each is of.
    columns: Vec<Option<usize>>,
    /// Those that are of none.
    unknown: Vec<String>,
    /// The place of the column that only counts the rows.
    numbers: Option<usize>,
}

/// The titles of a block; `None`: it has none.
fn titles(lines: &mut Lines, first: usize, block: &[Vec<String>]) -> Option<Titles> {
    let known = known_titles(lines);
    let find = |cell: &String| {
        let written = plain(cell);
        let meant = known.get(&written).or_else(|| meanings(&written).iter().find_map(|meant| known.get(meant)));
        meant.copied().filter(|_| !written.is_empty())
    };
    let figure = |cell: &String| {
        matches!(lines.cells.read(cell, Kind::Percent), Ok(Value::Number(_)))
            && year(cell).is_none()
            && find(cell).is_none()
    };
    let mut best = (0, 0);
    let rows = block.iter().enumerate().filter(|(_, cells)| given(cells) > 0);
    for (nth, (place, cells)) in rows.take(TITLE_ROWS).enumerate().filter(|(_, (place, _))| place + 1 < block.len()) {
        let words = cells.iter().filter(|cell| find(cell).is_some()).count();
        let others = cells.iter().filter(|cell| year(cell).is_some() || is_numbering(cell)).count();
        let (given, figures) = (given(cells), cells.iter().any(figure));
        // One title alone will do where nothing else could be a value.
        let value = |(place, cell): (usize, &String)| {
            let kind = lines.fields.get(first + place).map_or(Kind::Text, Field::kind);
            find(cell).is_none()
                && !matches!(kind, Kind::Text)
                && lines.cells.read(cell, kind).is_ok_and(|value| value != Value::Blank)
        };
        let told = given > 1
            && (words + others == given
                || words > 1 && (words + others) * 2 > given
                || lines.sheet != Sheet::County && !figures && !cells.iter().enumerate().any(value));
        let alone = nth == 0 && given == 1 && find(&cells[0]) == Some(first);
        if words > best.0 && (told || alone) {
            best = (words, place);
        }
        // Titles stand above all figures.
        if figures {
            break;
        }
    }
    let (1.., place) = best else { return None };
    // Over a title that is empty the one above holds: cells that were joined.
    let width = block[..=place].iter().map(Vec::len).max().unwrap_or(0);
    let title = |column: usize| {
        let above = || block[..place].iter().rev().filter_map(|row| row.get(column));
        let own = block[place].get(column).filter(|cell| !cell.trim().is_empty());
        own.or_else(|| above().find(|cell| find(cell).is_some() || is_numbering(cell))).cloned().unwrap_or_default()
    };
    let titles: Vec<String> = (0..width).map(title).collect();
    let mut columns: Vec<Option<usize>> = titles.iter().map(find).collect();
    let numbers = titles.iter().zip(&columns).position(|(title, column)| column.is_none() && is_numbering(title));
    for (column, title) in columns.iter_mut().zip(&titles) {
        if column.is_none() {
            *column = year(title).and_then(|year| lines.year_column(year));
        }
    }
    // A title found twice counts once: the second column would overwrite the first.
    for column in 1..columns.len() {
        if columns[..column].contains(&columns[column]) {
            columns[column] = None;
        }
    }
    Some(Titles { begin: place + 1, columns, unknown: titles, numbers })
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
