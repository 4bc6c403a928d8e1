//! A project on the axis of years: it is moved, and what has been spent on it stays spent.

use crate::model::{Project, Year};

/// Moves a project to another first school year, with the years in which it is paid for: what opens later is paid for
/// later. What was paid by the base year is history and stays; what is still to be paid stays to be paid, in the year
/// after the base year at the earliest. So no move begins a project, or takes money out of the years to come.
///
/// Years that were held up by the base year stay together when the project is moved away again: the way back is to what
/// it was before, by undoing or by putting the lever back.
pub fn move_to(project: &mut Project, year: Year, base: Year) {
    let by = year.saturating_sub(project.first_year);
    project.first_year = year;
    for paid in project.cost_years.iter_mut().filter(|paid| **paid > base) {
        *paid = paid.saturating_add(by).max(base.saturating_add(1));
    }
}

/// Whether money was spent on a project by the base year. A delay is one of what is still to come: it takes back nothing.
pub fn has_begun(project: &Project, base: Year) -> bool {
    project.cost_years.iter().any(|year| *year <= base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Inputs;
    use crate::scenario::parameters::{Key, set};
    use proptest::prelude::*;

    const BASE: Year = 2020;

    fn project() -> impl Strategy<Value = Project> {
        let years = proptest::collection::vec(2012..2036, 0..6);
        (2015..2040, 0..5, years).prop_map(|(first_year, delay, cost_years)| Project {
            id: "p".into(),
            first_year,
            delay,
            cost_years,
            cost: Some(6e6),
            ..Project::default()
        })
    }

    proptest! {
        #[test]
        fn moving_begins_nothing_and_loses_no_money(project in project(), to in proptest::collection::vec(2015..2060, 1..8)) {
            let mut inputs = Inputs { base_year: BASE, projects: vec![project.clone()], ..Inputs::default() };
            for year in to {
                set(&mut inputs, &Key::ProjectYear("p".into()), f64::from(year));
                let moved = &inputs.projects[0];
                prop_assert_eq!(has_begun(moved, BASE), has_begun(&project, BASE));
                prop_assert_eq!(moved.cost_years.len(), project.cost_years.len());
                for (now, before) in moved.cost_years.iter().zip(&project.cost_years) {
                    if *before <= BASE {
                        prop_assert_eq!(now, before, "history");
                    } else {
                        prop_assert!(*now > BASE, "{} became {}", before, now);
                    }
                }
            }
        }

        #[test]
        fn what_meets_no_end_moves_to_and_fro_without_a_trace(project in project(), by in 0..20) {
            let mut moved = project.clone();
            move_to(&mut moved, project.first_year + by, BASE);
            prop_assert_eq!(moved.first_year, project.first_year + by);
            move_to(&mut moved, project.first_year, BASE);
            prop_assert_eq!(moved, project);
        }
    }

    #[test]
    fn a_delay_does_not_take_back_what_was_spent() {
        let begun = Project { delay: 3, cost_years: vec![2020, 2022], ..Project::default() };
        assert!(has_begun(&begun, BASE));
        let to_come = Project { cost_years: vec![2021], ..begun };
        assert!(!has_begun(&to_come, BASE) && !has_begun(&Project::default(), BASE));
    }
}
