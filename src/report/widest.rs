//! The year to ask about first: where two scenarios differ most, and where one has come furthest.

use super::{SHORT, Side, cells, counterpart, year_at};
use crate::model::{Area, Cell, Projection, Stage, Year};

/// The first year, of those both have, in which the shortages differ most; the idle places, where neither lacks places.
/// `area`: of `side`. Where nothing differs it is the last year of both. `None`: they have no such area or no year in
/// common.
pub fn widest(base: Side, side: Side, area: Area, stage: Stage) -> Option<Year> {
    let there = cells(base.projection, counterpart(side.inputs, base.inputs, area)?, stage);
    let own = cells(side.projection, area, stage);
    let pairs: Vec<(Year, &Cell, &Cell)> = own
        .iter()
        .enumerate()
        .filter_map(|(step, cell)| {
            let year = year_at(side.projection, step);
            let other = usize::try_from(i64::from(year) - i64::from(base.projection.base_year)).ok()?;
            Some((year, there.get(other)?, cell))
        })
        .collect();
    let short = pairs.iter().any(|(_, there, own)| there.unmet.max(own.unmet) >= SHORT);
    let differs = |(year, there, own): &(Year, &Cell, &Cell)| {
        (*year, if short { own.unmet - there.unmet } else { own.idle - there.idle })
    };
    largest(pairs.iter().map(differs))
}

/// The first year after `since` whose balance of pupils and places is furthest from that of `since`; where it never
/// moves, the last one. `None`: there is no such area, or no year after it.
pub fn furthest(projection: &Projection, area: Area, stage: Stage, since: Year) -> Option<Year> {
    let cells = cells(projection, area, stage);
    let from = usize::try_from(i64::from(since) - i64::from(projection.base_year)).ok()?;
    let first = cells.get(from)?.balance;
    let later = cells.iter().enumerate().skip(from + 1);
    largest(later.map(|(step, cell)| (year_at(projection, step), cell.balance - first)))
}

/// The first year with the largest difference; the last, where there is none to speak of.
fn largest(differences: impl Iterator<Item = (Year, f64)>) -> Option<Year> {
    let mut found: Option<(Year, f64)> = None;
    for (year, difference) in differences {
        let size = difference.abs();
        if found.is_none_or(|(_, largest)| size > largest.max(SHORT) || largest < SHORT) {
            found = Some((year, size));
        }
    }
    found.map(|(year, _)| year)
}

#[cfg(test)]
mod tests {
    use super::largest;

    #[test]
    fn the_first_of_the_largest_is_taken() {
        let of = |values: &[f64]| largest((2020..).zip(values.iter().copied()));
        assert_eq!(of(&[0.0, 3.0, -7.0, 7.0, 1.0]), Some(2022));
        assert_eq!(of(&[0.0, 0.6, 0.0]), Some(2021));
        assert_eq!(of(&[0.0, 0.3, 0.2]), Some(2022));
        assert_eq!(of(&[]), None);
    }
}
