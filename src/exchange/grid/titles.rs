//! Which column of a table each column of a pasted block is, by its titles: in one row, or in rows beneath each other as
//! offices write them.

use super::cell::year;
use super::lines::Lines;
use crate::scenario::sheet::{Field, Kind, Sheet, Value, What, Words};
use crate::text::Language;
use crate::text::sheet::{column, county_columns, is_numbering, meanings, plain};
use std::collections::BTreeMap;

/// Where a column of a block goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goes {
    /// To a column of the table.
    Here(usize),
    /// To that of the stage which the school in the row has.
    ByKind(What),
    /// To a column of another table of schools.
    To(Sheet, usize),
}

/// What the titles of a block say.
#[derive(Clone, Default)]
pub(super) struct Titles {
    /// The row behind them.
    pub(super) begin: usize,
    /// Where each column goes.
    pub(super) columns: Vec<Option<Goes>>,
    /// What stands above each.
    pub(super) texts: Vec<String>,
    /// The place of the column that only counts the rows.
    pub(super) numbers: Option<usize>,
}

/// Rows with something in them among which the titles are looked for: names of tables and units stand above them.
const TITLE_ROWS: usize = 5;

/// Cells with something in them.
pub(super) fn given(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// The titles of a block; `None`: it has none.
pub(super) fn titles(lines: &mut Lines, first: usize, block: &[Vec<String>]) -> Option<Titles> {
    let (known, is_key) = (known_titles(lines), lines.sheet == Sheet::Schools);
    let meant = |written: &str| {
        let meant = known.get(written).or_else(|| meanings(written).iter().find_map(|meant| known.get(meant)));
        meant.copied().filter(|_| !written.is_empty())
    };
    let find = |cell: &String| meant(&plain(cell));
    // 班数 beneath 一年级, 小学 beneath 教室: together they are a title. A cell that was joined stands at its left end.
    let joined = |row: usize, place: usize| {
        let own = plain(block[row].get(place)?);
        let above = &block[row.checked_sub(1)?];
        let above = above[..above.len().min(place + 1)].iter().rev().find(|cell| !cell.trim().is_empty())?;
        let above = plain(above);
        let both = [format!("{above}{own}"), format!("{own}{above}")];
        both.iter().filter(|_| !own.is_empty() && !above.is_empty()).find_map(|both| meant(&plain(both)))
    };
    let title = |row: usize, place: usize| match block[row].get(place).and_then(find) {
        Some(goes) if !matches!(goes, Goes::ByKind(_)) => Some(goes),
        other => joined(row, place).or(other),
    };
    let figure = |cell: &String| {
        matches!(lines.cells.read(cell, Kind::Percent), Ok(Value::Number(_)))
            && year(cell).is_none()
            && find(cell).is_none()
    };
    let mut best = (0, 0);
    let rows = block.iter().enumerate().filter(|(_, cells)| given(cells) > 0);
    for (nth, (place, cells)) in rows.take(TITLE_ROWS).enumerate().filter(|(_, (place, _))| place + 1 < block.len()) {
        let words = (0..cells.len()).filter(|at| title(place, *at).is_some()).count();
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
                || !lines.sheet.on_its_side() && !figures && !cells.iter().enumerate().any(value));
        let alone = nth == 0 && given == 1 && find(&cells[0]) == Some(Goes::Here(first));
        if words > best.0 && (told || alone) {
            best = (words, place);
        }
        // Titles stand above all figures.
        if figures {
            break;
        }
    }
    let (1.., first_row) = best else { return None };
    let mut last = first_row;
    // What stands beneath and is all titles belongs to them.
    let below = |row: usize| {
        let cells = &block[row];
        let is_title = |(place, cell): (usize, &String)| cell.trim().is_empty() || title(row, place).is_some();
        row + 1 < block.len() && given(cells) > 1 && cells.iter().enumerate().all(is_title)
    };
    while is_key && last + 1 < block.len() && below(last + 1) {
        last += 1;
    }
    // Over a title that is empty the one above holds: cells that were joined.
    let width = block[..=last].iter().map(Vec::len).max().unwrap_or(0);
    let row_of = |place: usize| {
        let own = Some(last).filter(|row| block[*row].get(place).is_some_and(|cell| !cell.trim().is_empty()));
        let says =
            |row: &usize| title(*row, place).is_some() || block[*row].get(place).is_some_and(|cell| is_numbering(cell));
        own.or_else(|| (0..last).rev().find(says))
    };
    let rows: Vec<Option<usize>> = (0..width).map(row_of).collect();
    let mut columns: Vec<Option<Goes>> = rows.iter().enumerate().map(|(place, row)| title((*row)?, place)).collect();
    // Of titles in two rows one that is not known stands in either.
    let text = |(place, row): (usize, &Option<usize>)| {
        let cell = |row: usize| block[row].get(place).filter(|cell| !cell.trim().is_empty());
        row.or_else(|| (first_row..last).rev().find(|row| cell(*row).is_some()))
            .and_then(cell)
            .cloned()
            .unwrap_or_default()
    };
    let texts: Vec<String> = rows.iter().enumerate().map(text).collect();
    let numbers = texts.iter().zip(&columns).position(|(title, column)| column.is_none() && is_numbering(title));
    for (column, title) in columns.iter_mut().zip(&texts) {
        if column.is_none() {
            *column = year(title).and_then(|year| lines.year_column(year)).map(Goes::Here);
        }
    }
    // Classes stand for rooms where these are not told.
    let rooms = columns.contains(&Some(Goes::ByKind(What::SchoolRooms)));
    for column in &mut columns {
        if *column == Some(Goes::ByKind(What::ClassesOfGrade)) {
            *column = Some(Goes::ByKind(What::SchoolRooms)).filter(|_| !rooms);
        }
    }
    // A title found twice counts once: the second column would overwrite the first.
    for column in 1..columns.len() {
        if columns[..column].contains(&columns[column]) {
            columns[column] = None;
        }
    }
    Some(Titles { begin: last + 1, columns, texts, numbers })
}

/// The columns of a block without titles: one after the other; pupils as many tables have them, by the number of
/// figures behind the name: with or without the total of kindergartens, with or without their classes.
pub(super) fn untitled(lines: &Lines, first: usize, block: &[Vec<String>]) -> Titles {
    let width = block.iter().map(Vec::len).max().unwrap_or(0);
    let columns = plain_columns(lines, first, block, width);
    Titles { columns: columns.into_iter().map(|column| column.map(Goes::Here)).collect(), ..Titles::default() }
}

fn plain_columns(lines: &Lines, first: usize, block: &[Vec<String>], width: usize) -> Vec<Option<usize>> {
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
    if lines.sheet == Sheet::Effects && first == 0 && width == 5 && third_is_stage(lines, block) {
        return as_many(&[0, 1], 3).into_iter().take(5).collect();
    }
    (first..first + width).map(Some).collect()
}

/// Whether the third column holds stages: rooms of zones, without a column of schools.
fn third_is_stage(lines: &Lines, block: &[Vec<String>]) -> bool {
    let mut third = block.iter().filter_map(|cells| cells.get(2)).filter(|cell| !cell.trim().is_empty()).peekable();
    third.peek().is_some()
        && third.all(|cell| matches!(lines.cells.read(cell, Kind::Word(Words::Stage)), Ok(Value::Word(_))))
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

/// The columns by their titles, in either language.
fn known_titles(lines: &Lines) -> BTreeMap<String, Goes> {
    let mut known = BTreeMap::new();
    let zones = &lines.cells.zones;
    for language in Language::ALL {
        if lines.sheet.on_its_side() {
            for (place, title) in county_columns(language).into_iter().enumerate() {
                known.entry(plain(title)).or_insert(Goes::Here(place));
            }
            continue;
        }
        let mut add = |field: &Field, goes: Goes| {
            let zone = zones.place(&field.zone).unwrap_or(usize::MAX);
            let zone = if language == lines.cells.language { zones.at(zone) } else { zones.other(zone) };
            let title = plain(&column(language, field, zone));
            // Years are told apart from figures by the rest of the row.
            if !title.is_empty() && year(&title).is_none() {
                known.entry(title).or_insert(goes);
            }
        };
        lines.fields.iter().enumerate().for_each(|(place, field)| add(field, Goes::Here(place)));
        if lines.sheet == Sheet::SchoolClasses {
            // Here a grade alone is that of its classes.
            for (at, place) in (0..12).zip(1..) {
                add(&Field { what: What::PupilsOfGrade, at, zone: String::new() }, Goes::Here(place));
            }
        }
        if lines.sheet == Sheet::Schools {
            for (sheet, what) in
                [(Sheet::SchoolPupils, What::PupilsOfGrade), (Sheet::SchoolClasses, What::ClassesOfGrade)]
            {
                let grades = (0..12).map(|at| Field { what, at, zone: String::new() });
                // Behind the name of the school.
                grades.zip(1..).for_each(|(field, place)| add(&field, Goes::To(sheet, place)));
            }
        }
    }
    if lines.sheet == Sheet::Schools {
        for (what, titles) in BY_KIND {
            titles.iter().for_each(|title| _ = known.entry((*title).to_owned()).or_insert(Goes::ByKind(*what)));
        }
    }
    known
}

/// Titles of what a school has in its one stage.
const BY_KIND: &[(What, &[&str])] = &[
    (What::SchoolRooms, &["教室", "教室数", "现有教室", "教室间数", "普通教室", "rooms", "classrooms"]),
    (What::ClassesOfGrade, &["班数", "班级数", "教学班", "教学班数", "现有班级", "classes"]),
    (What::SchoolStaff, &["教职工", "教职工数", "教职工人数", "教职工总数", "在编教职工", "staff"]),
];
