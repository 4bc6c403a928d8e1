//! The identity between two years of one plan.

use crate::laws::strategy::plan_strategy;
use crate::support::{close, hand_link, plan, project_of, steady_zone};
use proptest::prelude::*;
use xuewei::analysis::{Between, Part, between};
use xuewei::model::{Area, Inputs, KindergartenTarget, Stage, TargetRatio, ZoneKind, account, project};

fn told(inputs: &Inputs, area: Area, stage: Stage, steps: (usize, usize)) -> Option<Between> {
    between(inputs, &project(inputs), &account(inputs), area, stage, steps)
}

proptest! {
    #[test]
    fn parts_add_up(inputs in plan_strategy(), first in 0..8usize, years in 1..8usize) {
        let areas = (0..inputs.zones.len()).map(Area::Zone).chain(ZoneKind::ALL.map(Area::Kind)).chain([Area::County]);
        for area in areas {
            for stage in Stage::ALL {
                let Some(found) = told(&inputs, area, stage, (first, first + years)) else { continue };
                let change = found.lacking[1] - found.lacking[0];
                let scale = found.parts.iter().fold(1.0, |scale: f64, part| scale.max(part.abs()));
                prop_assert!((found.parts.iter().sum::<f64>() - change).abs() < 1e-9 * scale, "{found:?}");
                if area == Area::County {
                    prop_assert!(found.part(Part::Transfer).abs() < 1e-9 * scale || stage == Stage::Kindergarten
                        || inputs.zones.iter().any(|zone| zone.attendance != inputs.zones[0].attendance), "{found:?}");
                }
            }
        }
    }
}

#[test]
fn each_cause_is_told_by_its_name() {
    // 100 children of each age in a and b; a tenth of a's move to b each year; b gets a room of 45 places.
    let zones = vec![steady_zone("a", ZoneKind::Rural, 100.0), steady_zone("b", ZoneKind::City, 100.0)];
    let mut inputs = plan(3, zones);
    inputs.links = vec![hand_link("a", "b", 0.1)];
    inputs.projects = vec![project_of("new", "b", Stage::Primary, 2021, 1.0)];
    let found = told(&inputs, Area::Zone(1), Stage::Primary, (0, 1)).unwrap();
    close(found.part(Part::Entering), 100.0);
    close(found.part(Part::Leaving), -100.0);
    close(found.part(Part::Transfer), 60.0);
    close(found.part(Part::Places), -45.0);
    close(found.lacking[1] - found.lacking[0], 15.0);
    for part in [Part::Staying, Part::Rates, Part::Mergers, Part::Arrivals, Part::Housing] {
        close(found.part(part), 0.0);
    }
    close(told(&inputs, Area::County, Stage::Primary, (0, 1)).unwrap().part(Part::Transfer), 0.0);
}

#[test]
fn a_kindergarten_target_is_a_change_of_rates() {
    let mut inputs = plan(5, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    inputs.kindergarten_target = Some(KindergartenTarget { year: 2025, ratio: TargetRatio::All(0.5) });
    let found = told(&inputs, Area::Zone(0), Stage::Kindergarten, (0, 5)).unwrap();
    close(found.lacking[1] - found.lacking[0], -150.0);
    close(found.part(Part::Entering) + found.part(Part::Leaving), 0.0);
    close(found.part(Part::Rates), -150.0);
}

#[test]
fn years_that_are_not_there_have_no_answer() {
    let inputs = plan(3, vec![steady_zone("a", ZoneKind::City, 100.0)]);
    for steps in [(0, 0), (2, 1), (0, 4)] {
        assert_eq!(told(&inputs, Area::County, Stage::Primary, steps), None);
    }
}
