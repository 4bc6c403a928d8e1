//! How other scenarios follow a change of the baseline's tables: cell by cell where they are as the baseline was, so
//! that a plan keeps what it changed on purpose. Things are matched by what they are, never by their place.

use super::field::Field;
use super::{Record, Sheet, rows};
use crate::model::Year;
use crate::scenario::Scenario;
use std::collections::BTreeMap;

/// For each row of one list, the row of the other that is the same thing; of several, the first not yet taken.
pub fn matching(before: &[Record], after: &[Record]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, row) in before.iter().enumerate().rev() {
        places.entry(&row.id).or_default().push(place);
    }
    after.iter().map(|row| places.get_mut(row.id.as_str())?.pop()).collect()
}

/// A row of two lists woven together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woven {
    /// A row of the new list.
    New(usize),
    /// A row of the old list that the new one does not have.
    Own(usize),
}

/// The rows of a new list, and between them rows that stay of an old one: each behind the row it was behind. `kept`:
/// for each new row the old one it is. `stays`: for each old row whether it stays although it is not in the new list.
pub fn weave(kept: &[Option<usize>], stays: &[bool]) -> Vec<Woven> {
    let mut woven: Vec<Woven> = (0..kept.len()).map(Woven::New).collect();
    for own in (0..stays.len()).filter(|own| stays[*own]) {
        let is = |one: &Woven, old: usize| match *one {
            Woven::New(new) => kept[new] == Some(old),
            Woven::Own(own) => own == old,
        };
        let behind = (0..own).rev().find_map(|old| woven.iter().position(|one| is(one, old)));
        woven.insert(behind.map_or(0, |place| place + 1), Woven::Own(own));
    }
    woven
}

/// Makes in another scenario the changes that led from the baseline's rows `old` to its rows `new`, whose `from` are
/// places in `old`.
pub fn follow(other: &mut Scenario, sheet: Sheet, fields: &[Field], years: &[Year], old: &[Record], new: &[Record]) {
    let mine = rows::read(other, sheet, fields, years);
    let of_mine = matching(old, &mine);
    let mut of_old = vec![None; old.len()];
    for (place, old) in of_mine.iter().enumerate() {
        if let Some(old) = old {
            of_old[*old] = Some(place);
        }
    }
    let mut kept = Vec::with_capacity(new.len());
    let mut wanted = Vec::with_capacity(new.len());
    for row in new {
        match row.from.map(|from| (from, of_old.get(from).copied().flatten())) {
            None => wanted.push(row.clone()),
            Some((from, Some(place))) => wanted.push(merged(fields, &mine[place], &old[from], row)),
            // The other has done away with it.
            Some((_, None)) => continue,
        }
        kept.push(wanted.last().and_then(|row: &Record| row.from));
    }
    let places: Vec<usize> = new.iter().filter_map(|row| row.from).collect();
    let rows: Vec<Record> = if places.is_sorted() {
        // Nothing was moved: the other keeps its own order, and new rows come behind what they are behind.
        let gone = |place: usize| of_mine[place].is_some() && !kept.contains(&Some(place));
        let stay: Vec<usize> = (0..mine.len()).filter(|place| !gone(*place)).collect();
        let place = |place: &usize| kept.iter().position(|one| *one == Some(*place));
        let in_wanted: Vec<Option<usize>> = stay.iter().map(place).collect();
        let is_new: Vec<bool> = kept.iter().map(Option::is_none).collect();
        let row = |one| match one {
            Woven::New(new) => in_wanted[new].map_or_else(|| mine[stay[new]].clone(), |place| wanted[place].clone()),
            Woven::Own(own) => wanted[own].clone(),
        };
        weave(&in_wanted, &is_new).into_iter().map(row).collect()
    } else {
        let stays: Vec<bool> = of_mine.iter().map(Option::is_none).collect();
        let row = |one| match one {
            Woven::New(new) => wanted[new].clone(),
            Woven::Own(own) => mine[own].clone(),
        };
        weave(&kept, &stays).into_iter().map(row).collect()
    };
    rows::write(other, sheet, fields, &mine, rows);
}

fn merged(fields: &[Field], mine: &Record, old: &Record, new: &Record) -> Record {
    let as_before = |column: usize| {
        let group = fields[column].group();
        let together = |other: usize| other == column || group != 0 && fields[other].group() == group;
        (0..fields.len()).filter(|other| together(*other)).all(|other| mine.values[other] == old.values[other])
    };
    let value = |column: usize| {
        let from = if old.values[column] != new.values[column] && as_before(column) { new } else { mine };
        from.values[column].clone()
    };
    // Of a group that is as it was, every cell follows.
    let values = (0..fields.len()).map(value).collect();
    Record { from: mine.from, id: mine.id.clone(), values }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Woven::{New, Own};

    #[test]
    fn rows_of_ones_own_stay_behind_what_they_were_behind() {
        assert_eq!(weave(&[Some(0), None, Some(2)], &[false, true, false]), [New(0), Own(1), New(1), New(2)]);
        assert_eq!(weave(&[Some(1)], &[true, false, true]), [Own(0), New(0), Own(2)]);
        // What it was behind is gone: it goes behind what was before that.
        assert_eq!(weave(&[Some(0)], &[false, false, true]), [New(0), Own(2)]);
    }
}
