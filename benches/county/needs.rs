//! The same schools with all that they have beside rooms: staff, floor, land, beds, recruits, money.

use super::schools::county_with_schools;
use xuewei::model::{Growth, Inputs, LandPlan, Recruits, Stage};

/// A county of `zones` zones over `horizon` years, with fifteen schools a zone and every need known.
pub(crate) fn county_with_needs(zones: usize, horizon: usize) -> Inputs {
    let mut inputs = county_with_schools(zones, horizon);
    for (place, school) in inputs.schools.iter_mut().enumerate() {
        let rooms: f64 = school.rooms.iter().sum();
        // Every tenth leaves it to its zone to say.
        if !place.is_multiple_of(10) {
            school.staff = Some(school.rooms.map(|rooms| 2.5 * rooms));
            school.floor_area = Some(400.0 * rooms);
        }
        school.site_area = Some(900.0 * rooms);
        school.boarding_beds = Some(4.0 * rooms);
        school.teaching_area = Some(200.0 * rooms);
        school.sports_area = Some(300.0 * rooms);
        school.central = place.is_multiple_of(15);
    }
    for zone in &mut inputs.zones {
        zone.resources.staff = [Some(40.0), Some(90.0), Some(60.0)];
        zone.resources.floor_area = [Some(2000.0), Some(5000.0), Some(4000.0)];
        zone.resources.population = Some(40_000.0);
    }
    let recruits = |zone: Option<String>| Recruits { zone, stage: Stage::Primary, by_year: [(2021, 6.0)].into() };
    inputs.resources.recruits = (0..zones).map(|zone| recruits(Some(format!("zone-{zone}")))).collect();
    inputs.resources.recruits.push(recruits(None));
    inputs.resources.land_plans = vec![LandPlan { population: 6e5, land: [Some(1e5); 3], ..LandPlan::default() }];
    let norms = &mut inputs.norms.resources;
    norms.boarding_share = [[0.0, 0.1, 0.3], [0.0, 0.1, 0.5], [0.0, 0.16, 0.72]];
    norms.funding = [Some(600.0), Some(720.0), Some(940.0)];
    norms.funding_growth = Growth::Share(0.03);
    norms.places_per_1000 = [Some(30.0), Some(65.0), Some(33.0)];
    inputs
}
