//! Blocks put down in a table: plain ones cell by cell; tables with titles by their titles, and rows that begin with a
//! name or year by it. What stands above titles, rows of sums and numbers of rows are passed over, blank rows of such
//! tables too.

use super::Outcome;
use super::block;
use super::keys::{Target, by_place, is_head, keys};
use super::lines::Lines;
use super::titles::{Goes, Titles, given, titles, untitled};
use crate::model::Stage;
use crate::scenario::file::limits::MAX_TEXT;
use crate::scenario::sheet::{Kind, Sheet, Value, What, Words};
use crate::text::sheet::{is_total, possible};
use std::collections::BTreeMap;

/// A block and where its columns go.
pub(super) struct Block {
    rows: Vec<Vec<String>>,
    titles: Titles,
    /// Columns that belong to another table: what stands in them is counted there.
    elsewhere: Vec<bool>,
    /// Whether what stands behind the columns is counted elsewhere, too.
    second: bool,
}

impl Block {
    /// Cells with something in them that are counted here, from a place on.
    fn given(&self, cells: &[String], from: usize) -> usize {
        let cells = cells.iter().enumerate().skip(from);
        cells.filter(|(place, cell)| self.is_here(*place) && !cell.trim().is_empty()).count()
    }

    fn is_here(&self, place: usize) -> bool {
        !self.elsewhere.get(place).copied().unwrap_or(self.second)
    }

    /// The same block for another table that has some of its columns.
    fn beside(&self, sheet: Sheet) -> Option<Block> {
        let goes = |column: &Option<Goes>| match column {
            // The name of the school.
            Some(Goes::Here(0)) => Some(Goes::Here(0)),
            Some(Goes::To(to, place)) if *to == sheet => Some(Goes::Here(*place)),
            _ => None,
        };
        let columns: Vec<Option<Goes>> = self.titles.columns.iter().map(goes).collect();
        let elsewhere: Vec<bool> = columns.iter().map(|column| !matches!(column, Some(Goes::Here(1..)))).collect();
        let titles = Titles { columns, ..self.titles.clone() };
        (!elsewhere.iter().all(|elsewhere| *elsewhere)).then(|| Block {
            rows: self.rows.clone(),
            titles,
            elsewhere,
            second: true,
        })
    }
}

/// Puts a block down with its first cell at a row and column, counts what has no place, and gives what is to be put down
/// in other tables.
pub(super) fn paste(
    lines: &mut Lines,
    row: usize,
    first: usize,
    text: &str,
    outcome: &mut Outcome,
) -> Vec<(Sheet, Block)> {
    let rows = block::read(text);
    let single = rows.len() == 1 && rows[0].len() == 1;
    let titles = if single { None } else { titles(lines, first, &rows) };
    let titles = titles.unwrap_or_else(|| untitled(lines, first, &rows));
    let elsewhere = titles.columns.iter().map(|column| matches!(column, Some(Goes::To(..)))).collect();
    let block = Block { rows, titles, elsewhere, second: false };
    lay(lines, row, &block, outcome);
    let beside = |sheet: Sheet| Some((sheet, block.beside(sheet)?));
    [Sheet::SchoolPupils, Sheet::SchoolClasses].into_iter().filter_map(beside).collect()
}

/// Puts down in its table a block that was pasted elsewhere.
pub(super) fn put_down(lines: &mut Lines, block: &Block, outcome: &mut Outcome) {
    lay(lines, 0, block, outcome);
}

fn lay(lines: &mut Lines, row: usize, block: &Block, outcome: &mut Outcome) {
    let Titles { begin, columns, texts, numbers } = &block.titles;
    let single = block.rows.len() == 1 && block.rows[0].len() == 1;
    let width = block.rows.iter().map(Vec::len).max().unwrap_or(0);
    outcome.skipped += block.rows[..*begin].iter().map(|cells| block.given(cells, 0)).sum::<usize>();
    let keys = keys(lines.sheet);
    let place_of_key: Vec<Option<usize>> =
        (0..keys).map(|key| columns.iter().position(|column| *column == Some(Goes::Here(key)))).collect();
    let by_key = keys > 0
        && place_of_key.iter().all(Option::is_some)
        && !single
        && !(lines.sheet.named() && width == 1 && block.rows.len() == 1);
    let place_of_key: Vec<usize> = place_of_key.into_iter().flatten().collect();
    let mut target = Target::new(lines, by_key);
    let mut above = BTreeMap::new();
    let row = row.min(lines.size().0);
    let mut at = row;
    for cells in &block.rows[*begin..] {
        let blank = given(cells) == 0;
        if blank && (by_key || *begin > 0) {
            at += 1;
            continue;
        }
        let head = cells.iter().find(|cell| !cell.trim().is_empty());
        let name = place_of_key.first().and_then(|place| cells.get(*place));
        let total = head.into_iter().chain(name).any(|head| is_total(head));
        if !single && (by_key || columns.first() == Some(&Some(Goes::Here(0)))) && total {
            outcome.skipped += block.given(cells, 0);
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
        let mut by_kind = Vec::new();
        for (place, (cell, column)) in cells.iter().zip(columns).enumerate().filter(|(place, _)| block.is_here(*place))
        {
            if *numbers == Some(place) {
                outcome.skipped += usize::from(!cell.trim().is_empty());
                continue;
            }
            if by_key && cell.trim().is_empty() && stays(lines, *column) {
                continue;
            }
            let before = outcome.left_over;
            let column = match column {
                Some(Goes::ByKind(what)) if line.is_some() => {
                    by_kind.push((place, *what));
                    continue;
                }
                Some(Goes::Here(column)) => Some(*column),
                _ => None,
            };
            put(lines, line, column, cell, outcome);
            let lost = outcome.left_over - before;
            if twice {
                outcome.twice.add(&key.join(" "), lost);
            } else if by_key && line.is_none() {
                outcome.rows.add(&key.join(" "), lost);
            } else if column.is_none() {
                outcome.columns.add(texts.get(place).map_or("", String::as_str), lost);
            }
        }
        if let Some(line) = line {
            from_above(lines, line, block, cells, &mut above);
            for (place, what) in by_kind {
                let column = stage_of(lines, line).and_then(|stage| Some(lines.column(what)? + stage as usize));
                put(lines, Some(line), column, &cells[place], outcome);
                if column.is_none() {
                    outcome.columns.add(&texts[place], usize::from(!cells[place].trim().is_empty()));
                }
            }
            central(lines, line, columns);
        }
        // A short row leaves the cells behind its end as they are.
        outcome.left_over += block.given(cells, columns.len());
    }
}

/// Where cells were joined, what stands at their top holds for all new rows beside them: the zone of schools, the
/// project of its rooms.
fn from_above<'a>(
    lines: &mut Lines,
    line: usize,
    block: &Block,
    cells: &'a [String],
    above: &mut BTreeMap<usize, &'a str>,
) {
    for (cell, column) in cells.iter().zip(&block.titles.columns) {
        let Some(Goes::Here(column)) = *column else { continue };
        if column >= lines.fields.len() || !fills_down(lines, column) {
            continue;
        }
        if cell.trim().is_empty() {
            let text = above.get(&column).copied().unwrap_or_default();
            lines.supply(line, column, text);
        } else {
            above.insert(column, cell);
        }
    }
}

/// Whether a cell left empty in a table of schools leaves what is there: in joined cells it stands only at their top, and
/// the kind may have been told by the name.
fn stays(lines: &Lines, column: Option<Goes>) -> bool {
    let Some(Goes::Here(column)) = column else { return false };
    lines.sheet == Sheet::Schools
        && lines
            .fields
            .get(column)
            .is_some_and(|field| matches!(field.what, What::Zone | What::SchoolKind | What::Ownership))
}

fn fills_down(lines: &Lines, column: usize) -> bool {
    match lines.sheet {
        Sheet::Schools => lines.fields[column].what == What::Zone,
        Sheet::Effects | Sheet::Closures | Sheet::Moves | Sheet::Intakes | Sheet::Arrivals | Sheet::History => {
            column == 0
        }
        _ => false,
    }
}

/// The one stage of a school of its kind.
fn stage_of(lines: &mut Lines, line: usize) -> Option<Stage> {
    match lines.kind_of_school(line) {
        Some(0 | 1) => Some(Stage::Kindergarten),
        // Left empty, it is a primary school.
        Some(2 | 3) | None => Some(Stage::Primary),
        Some(4) => Some(Stage::Junior),
        Some(_) => None,
    }
}

/// A new kindergarten that is called 中心园 is a central one, in tables that do not say which are.
fn central(lines: &mut Lines, line: usize, columns: &[Option<Goes>]) {
    if lines.sheet != Sheet::Schools {
        return;
    }
    let places = [What::SchoolKind, What::Central, What::Ownership].map(|what| lines.column(what));
    if let [Some(kind), Some(central), Some(ownership)] = places
        && !columns.contains(&Some(Goes::Here(central)))
    {
        let owner = lines.cells.read(&lines.text(line, ownership), Kind::Word(Words::Ownership));
        let is_public = matches!(owner, Ok(Value::Blank | Value::Word(0)));
        let says = [kind, 0].iter().any(|column| lines.text(line, *column).contains("中心"));
        if lines.kind_of_school(line) == Some(0) && is_public && says {
            let yes = possible(lines.cells.language, Words::YesNo)[0];
            lines.supply(line, central, yes);
        }
    }
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
