//! Land: by pupils, by residents, and against land plans.

use super::{needs_of, zone_of};
use crate::support::{all_close, close, steady_zone};
use xuewei::model::{Area, LandPlan, Stage, ZoneKind};

#[test]
fn land_against_a_plan() {
    // A city zone of 100 an age: 600 × 20.6 = 12 360 m², a rural one of 20: 120 × 20.6 = 2 472.
    let mut inputs = zone_of(20.0, 1, Vec::new());
    inputs.zones.insert(0, steady_zone("city", ZoneKind::City, 100.0));
    inputs.zones[0].resources.site_area[1] = Some(9000.0);
    inputs.norms.resources.places_per_1000 = [None, Some(70.0), None];
    let plan = |zones: &[&str], land| LandPlan {
        zones: zones.iter().map(|zone| (*zone).into()).collect(),
        population: 10_000.0,
        year: 2030,
        land: [None, land, None],
        ..LandPlan::default()
    };
    inputs.resources.land_plans = vec![plan(&["city"], Some(15_000.0)), plan(&[], None), plan(&["nowhere"], None)];
    let found = needs_of(&inputs);
    let city = found.land_plan(0, Stage::Primary)[1];
    close(city.needed, 12_360.0);
    // 10 000 residents × 70 ÷ 1 000 × 20.6.
    close(city.by_population.unwrap(), 14_420.0);
    assert_eq!((city.there, city.planned), (Some(9000.0), Some(15_000.0)));
    let county = found.land_plan(1, Stage::Primary)[1];
    close(county.needed, 14_832.0);
    assert_eq!((county.there, county.planned), (None, None));
    close(found.land_plan(2, Stage::Primary)[1].needed, 0.0);
    assert_eq!(found.land_plan(0, Stage::Junior)[1].by_population, None);
    // Of the zone alone: 3 360 m² are missing.
    close(found.series(Area::Zone(0), Stage::Primary)[0].land.short.unwrap(), 3360.0);
}

#[test]
fn what_the_residents_need() {
    // 20 000 residents, 30 and 70 places per 1 000: 600 and 1 400 places; floor × 10.44 and 7.9, land × 13 and 20.6.
    let mut inputs = zone_of(20.0, 0, Vec::new());
    inputs.zones.insert(0, steady_zone("city", ZoneKind::City, 100.0));
    inputs.norms.resources.places_per_1000 = [Some(30.0), Some(70.0), None];
    assert_eq!(needs_of(&inputs).by_population(Area::County, Stage::Primary), Default::default());
    inputs.zones[0].resources.population = Some(20_000.0);
    let found = needs_of(&inputs);
    for (stage, expected) in
        [(Stage::Kindergarten, [600.0, 6264.0, 7800.0]), (Stage::Primary, [1400.0, 11_060.0, 28_840.0])]
    {
        let need = found.by_population(Area::County, stage);
        all_close([need.places.unwrap(), need.floor.unwrap(), need.land.unwrap()], &expected);
        assert_eq!(need, found.by_population(Area::Zone(0), stage));
    }
    let junior = found.by_population(Area::County, Stage::Junior);
    assert_eq!((junior.residents, junior.places, junior.land), (Some(20_000.0), None, None));
}
