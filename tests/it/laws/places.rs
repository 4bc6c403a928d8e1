//! Places, balances and what they take.

use super::strategy::{plan_strategy, project_strategy};
use proptest::prelude::*;
use xuewei::model::{Area, Cell, Effect, Project, RoomClass, Stage, ZoneKind, project};

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

proptest! {
    #[test]
    fn balances_add_up(inputs in plan_strategy()) {
        let result = project(&inputs);
        for cell in &result.cells {
            prop_assert!(near(cell.places - cell.enrolment, cell.balance));
            prop_assert!(near(cell.idle - cell.unmet, cell.balance));
            prop_assert!(near(cell.public_idle - cell.public_unmet, cell.public_balance));
            prop_assert!(cell.public_places <= cell.places && cell.private_enrolment <= cell.enrolment + 1e-9);
            prop_assert!(cell.unmet >= 0.0 && cell.idle >= 0.0);
        }
        let figures: [fn(&Cell) -> f64; 8] = [
            |c| c.enrolment, |c| c.places, |c| c.unmet, |c| c.idle,
            |c| c.classes_needed, |c| c.classes_short, |c| c.staff_needed, |c| c.intake,
        ];
        for stage in Stage::ALL {
            for step in 0..result.years {
                let county = result.cell(Area::County, stage, step);
                for figure in figures {
                    let zones: f64 = (0..result.zones).map(|z| figure(result.cell(Area::Zone(z), stage, step))).sum();
                    let kinds: f64 = ZoneKind::ALL.map(|k| figure(result.cell(Area::Kind(k), stage, step))).iter().sum();
                    prop_assert!(near(figure(county), zones) && near(figure(county), kinds));
                }
            }
        }
    }

    #[test]
    fn more_places_never_raise_a_shortage(
        inputs in plan_strategy(), zone in 0..5usize, stage in prop::sample::select(Stage::ALL.to_vec()),
        rooms in 1..40u32, first_year in 2015..2036i32, phase_in in 1..5u32,
    ) {
        let mut more = inputs.clone();
        let effect =
            Effect { zone: format!("z{zone}"), school: None, stage, class: RoomClass::Public, rooms: f64::from(rooms) };
        more.projects.push(Project { first_year, phase_in, effects: vec![effect], ..Project::default() });
        let (before, after) = (project(&inputs), project(&more));
        for (before, after) in before.cells.iter().zip(&after.cells) {
            prop_assert!(after.unmet <= before.unmet && after.public_unmet <= before.public_unmet);
            prop_assert!(after.classes_short <= before.classes_short);
        }
    }

    #[test]
    fn a_project_switched_off_is_no_project(inputs in plan_strategy(), project_off in project_strategy()) {
        let mut more = inputs.clone();
        more.projects.push(Project { on: false, ..project_off });
        prop_assert_eq!(project(&inputs).cells, project(&more).cells);
    }

    #[test]
    fn enough_classes_hold_everybody(inputs in plan_strategy()) {
        // The largest class is 50: classes needed are never fewer than pupils ÷ 50, nor more than one a grade above
        // pupils ÷ 25, the smallest.
        let result = project(&inputs);
        for zone in 0..result.zones {
            for stage in Stage::ALL {
                for cell in result.series(Area::Zone(zone), stage) {
                    prop_assert!(cell.classes_needed >= cell.enrolment / 50.0 - 1e-6);
                    prop_assert!(cell.classes_needed <= cell.enrolment / 25.0 + 6.0);
                }
            }
        }
    }
}
