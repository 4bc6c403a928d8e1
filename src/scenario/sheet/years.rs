//! The years that are rows or columns of tables.

use super::Sheet;
use crate::model::{Inputs, MAX_HORIZON, Year};
use crate::scenario::order::gathered;
use std::collections::BTreeSet;

/// No year is further from the base year.
pub const MAX_YEARS_AWAY: u32 = 200;

/// The years that are rows: those around which births are asked for, those given, and `more`.
pub fn years(inputs: &Inputs, sheet: Sheet, more: &BTreeSet<Year>) -> Vec<Year> {
    let births = || Some(&inputs.births).into_iter().chain(inputs.zones.iter().filter_map(|zone| zone.births.as_ref()));
    let base = inputs.base_year;
    let mut years = more.clone();
    if sheet == Sheet::SpecialGroups {
        let shares = || inputs.zones.iter().map(|zone| &zone.resources.migrants_in_public);
        years.extend(inputs.resources.disabled_enrolled.keys().chain(shares().flat_map(|shares| shares.keys())));
        years.extend(base..=last_year(inputs));
    } else if sheet == Sheet::Births {
        years.extend(births().flat_map(|births| births.by_year.keys()));
        years.extend(base.saturating_sub(15)..=base.saturating_add(5));
    } else {
        years.extend(births().flat_map(|births| births.later.keys().chain(births.change.keys())));
        let known: Option<&Year> = births().filter_map(|births| Some(births.by_year.last_key_value()?.0)).max();
        let first = known.copied().filter(|year| year.abs_diff(base) < MAX_YEARS_AWAY).unwrap_or(base);
        years.extend(first.saturating_add(1)..=last_year(inputs));
    }
    filled(years)
}

/// The years that are columns.
pub(super) fn years_across(inputs: &Inputs, sheet: Sheet) -> Vec<Year> {
    let mut years: BTreeSet<Year> = gathered(inputs.base_year..=last_year(inputs));
    match sheet {
        Sheet::Arrivals => years.extend(inputs.arrivals.iter().flat_map(|arrivals| arrivals.by_year.keys())),
        Sheet::Recruits => years.extend(inputs.resources.recruits.iter().flat_map(|recruits| recruits.by_year.keys())),
        Sheet::Intakes => {
            let intakes = inputs.schools.iter().flat_map(|school| &school.intake);
            years.extend(intakes.flat_map(|intake| intake.share.keys()));
        }
        _ => years.extend(inputs.zones.iter().flat_map(|zone| &zone.private_share).flat_map(|shares| shares.keys())),
    }
    years.into_iter().collect()
}

fn last_year(inputs: &Inputs) -> Year {
    inputs.base_year.saturating_add(i32::try_from(inputs.horizon.min(MAX_HORIZON)).unwrap_or(0))
}

/// With the years between, unless they are too many.
fn filled(years: BTreeSet<Year>) -> Vec<Year> {
    let mut all: Vec<Year> = Vec::with_capacity(years.len());
    for year in years {
        if let Some(&last) = all.last().filter(|last| year.abs_diff(**last) < 40) {
            all.extend(last + 1..year);
        }
        all.push(year);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_between_years_is_filled_unless_it_is_absurd() {
        assert_eq!(filled([2001, 2003].into()), [2001, 2002, 2003]);
        assert_eq!(filled([1, 2003].into()), [1, 2003]);
        assert_eq!(filled([i32::MIN, i32::MAX].into()).len(), 2);
    }
}
