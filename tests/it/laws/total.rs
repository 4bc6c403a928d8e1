//! `project` is total: it never panics, whatever the numbers.

use super::strategy::plan_strategy;
use proptest::prelude::*;
use xuewei::model::{Inputs, KindergartenPupils, LinkRule, project};

/// Numbers nobody would enter.
pub(super) fn odd() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        -f64::MAX,
        -1.0,
        -0.0,
        1e-320,
        1e18,
    ])
}

fn odd_year() -> impl Strategy<Value = i32> {
    prop_oneof![Just(i32::MIN), Just(i32::MAX), Just(0), any::<i32>()]
}

/// Puts an odd number at one of many places of a plan.
fn spoil(inputs: &mut Inputs, place: usize, number: f64, year: i32) {
    match place {
        0 => inputs.base_year = year,
        1 => inputs.horizon = usize::MAX - year.unsigned_abs() as usize,
        2 => inputs.autumn_share = number,
        3 => inputs.births.by_year.extend([(year, number)]),
        4 => inputs.births.change.extend([(year, number)]),
        5 => inputs.births.later.extend([(year, number)]),
        6 => inputs.damping = number,
        7 => inputs.zones.iter_mut().for_each(|zone| zone.pupils = [number; 9]),
        8 => inputs.zones.iter_mut().for_each(|zone| zone.rooms = [[number; 4]; 3]),
        9 => inputs.zones.iter_mut().for_each(|zone| zone.retention = [number; 15]),
        10 => inputs.zones.iter_mut().for_each(|zone| zone.attendance = [number; 2]),
        11 => inputs.zones.iter_mut().for_each(|zone| zone.kindergarten = KindergartenPupils::ByClass([number; 3])),
        12 => inputs.zones.iter_mut().for_each(|zone| zone.history.extend([(year, [number; 9])])),
        13 => inputs.zones.iter_mut().for_each(|zone| zone.children_per_birth = Some(number)),
        14 => inputs.links.iter_mut().for_each(|link| link.rule = LinkRule::Target { weight: number }),
        15 => inputs.arrivals.iter_mut().for_each(|arrivals| arrivals.by_year.extend([(year, number)])),
        16 => inputs.estates.iter_mut().for_each(|estate| estate.dwellings = number),
        17 => inputs.estates.iter_mut().for_each(|estate| estate.first_year = year),
        18 => inputs.estates.iter_mut().for_each(|estate| estate.occupancy.clear()),
        19 => inputs.projects.iter_mut().for_each(|project| project.first_year = year),
        20 => inputs.projects.iter_mut().for_each(|project| project.delay = year),
        21 => inputs.projects.iter_mut().for_each(|project| project.phase_in = year.unsigned_abs()),
        22 => inputs.projects.iter_mut().flat_map(|p| &mut p.effects).for_each(|effect| effect.rooms = number),
        23 => inputs.norms.pupils_per_staff_primary = number,
        24 => inputs.norms.class_size = vec![xuewei::model::ClassSize { pupils: number, ..Default::default() }],
        25 => inputs.norms.lead_time.primary = year.unsigned_abs(),
        26 => inputs.zones.clear(),
        27 => inputs.zones.iter_mut().for_each(|zone| zone.id = String::new()),
        28 => inputs.zones.iter_mut().for_each(|zone| zone.births = Some(Default::default())),
        29 => inputs.horizon = 0,
        30 => inputs.projects.iter_mut().for_each(|project| project.years_open = Some(year.unsigned_abs())),
        _ => inputs.urbanisation.iter_mut().for_each(|path| {
            (path.now, path.target, path.intensity, path.entry_weight, path.year) =
                (number, number, number, number, year);
        }),
    }
}

proptest! {
    #[test]
    fn projecting_never_panics(
        mut inputs in plan_strategy(),
        spoils in proptest::collection::vec((0..32usize, odd(), odd_year()), 1..5),
    ) {
        for (place, number, year) in spoils {
            spoil(&mut inputs, place, number, year);
        }
        let result = project(&inputs);
        prop_assert_eq!(result.cells.len(), (result.zones + 4) * 3 * result.years);
    }
}
