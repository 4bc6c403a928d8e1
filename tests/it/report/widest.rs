//! The year to ask about first.

use super::made::{Made, made};
use xuewei::model::{Area, Stage, ZoneKind};
use xuewei::report::{Side, furthest, widest};

/// One zone; so many pupils of primary year by year, 2020 first, and places.
fn primary(places: f64, pupils: &[f64]) -> Made {
    made(&[("z", ZoneKind::City)], pupils.len(), |_, stage, step| match stage {
        Stage::Primary => (pupils[step], places),
        _ => (0.0, 0.0),
    })
}

fn side(made: &Made) -> Side<'_> {
    Side { inputs: &made.inputs, projection: &made.projection, deeper: None }
}

fn asked(base: &Made, own: &Made) -> Option<i32> {
    widest(side(base), side(own), Area::County, Stage::Primary)
}

#[test]
fn two_scenarios_are_asked_about_where_their_shortages_differ_most() {
    let base = primary(100.0, &[90.0, 110.0, 120.0, 50.0]);
    // Places lie idle in 2023, far more than lack in any year; where somewhere places lack, that is not asked first.
    let own = primary(100.0, &[90.0, 115.0, 150.0, 10.0]);
    assert_eq!((asked(&base, &own), asked(&own, &base)), (Some(2022), Some(2022)));
    let shorter = primary(100.0, &[90.0, 115.0]);
    assert_eq!((asked(&base, &shorter), asked(&shorter, &base)), (Some(2021), Some(2021)));
    // Nobody lacks places: where the idle ones differ most.
    let roomy = primary(200.0, &[90.0, 110.0, 120.0, 50.0]);
    assert_eq!(asked(&roomy, &primary(200.0, &[90.0, 115.0, 150.0, 10.0])), Some(2023));
    // The same: the last year.
    assert_eq!((asked(&base, &base), asked(&base, &shorter.clone())), (Some(2023), Some(2021)));
    // The later base year is no reason to take one year for another.
    let mut later = own.clone();
    later.projection.base_year = 2022;
    assert_eq!(asked(&base, &later), Some(2022));
    later.projection.base_year = 2024;
    assert_eq!(asked(&base, &later), None);
    let nowhere = widest(side(&base), side(&own), Area::Zone(1), Stage::Primary);
    assert_eq!(nowhere, None);
}

#[test]
fn a_scenario_is_asked_about_where_it_has_come_furthest() {
    let own = primary(100.0, &[90.0, 110.0, 60.0, 60.0]);
    let since = |year| furthest(&own.projection, Area::County, Stage::Primary, year);
    assert_eq!([since(2020), since(2021), since(2022)], [Some(2022), Some(2022), Some(2023)]);
    assert_eq!([since(2019), since(2023), since(2024)], [None, None, None]);
    assert_eq!(furthest(&own.projection, Area::County, Stage::Junior, 2020), Some(2023));
    assert_eq!(furthest(&own.projection, Area::Zone(1), Stage::Primary, 2020), None);
}
