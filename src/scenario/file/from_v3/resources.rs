//! What there is beside rooms, in the county and in a zone.

use super::{by_stage, by_year, list, named, yearly};
use crate::model::{LandPlan, Recruits, Resources, Villages, Year, ZoneResources};
use crate::scenario::file::v3;

pub(super) fn resources(raw: v3::Resources, base: Year) -> Resources {
    Resources {
        recruits: list(raw.recruits, |_, raw| Recruits {
            zone: raw.zone,
            stage: raw.stage,
            by_year: by_year(Some(raw.by_year)),
        }),
        land_plans: list(raw.land_plans, |_, raw| LandPlan {
            name: named(raw.name, &raw.id),
            id: raw.id,
            zones: raw.zones.unwrap_or_default(),
            population: raw.population,
            year: raw.year,
            land: by_stage(raw.land),
        }),
        devices: by_stage(raw.devices),
        spent_before: by_stage(raw.spent_before),
        disabled_enrolled: yearly(raw.disabled_enrolled, base),
    }
}

/// In the file they are fields of the zone.
pub(super) fn of_zone(raw: &mut v3::Zone, base: Year) -> ZoneResources {
    ZoneResources {
        staff: by_stage(raw.staff),
        floor_area: by_stage(raw.floor_area),
        site_area: by_stage(raw.site_area),
        boarding_beds: by_stage(raw.boarding_beds),
        boarding_share: by_stage(raw.boarding_share),
        population: raw.population,
        migrants_in_public: yearly(raw.migrants_in_public.take(), base),
        villages: raw
            .villages
            .take()
            .map(|raw| Villages { count: raw.count, within_reach: raw.within_reach.unwrap_or_default() }),
    }
}
