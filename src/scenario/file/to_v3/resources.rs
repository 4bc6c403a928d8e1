//! What there is beside rooms, in the county and in a zone.

use super::{by_stage, keyed, list, named, unless, yearly};
use crate::model::{LandPlan, Recruits, Resources, Villages, Year};
use crate::scenario::file::v3;

pub(super) fn resources(resources: &Resources, base: Year) -> Option<v3::Resources> {
    (*resources != Resources::default()).then(|| v3::Resources {
        recruits: list(&resources.recruits, recruits),
        land_plans: list(&resources.land_plans, land_plan),
        devices: by_stage(resources.devices),
        spent_before: by_stage(resources.spent_before),
        disabled_enrolled: yearly(&resources.disabled_enrolled, base),
    })
}

fn recruits(recruits: &Recruits) -> v3::Recruits {
    v3::Recruits { stage: recruits.stage, by_year: keyed(&recruits.by_year), zone: recruits.zone.clone() }
}

fn land_plan(plan: &LandPlan) -> v3::LandPlan {
    v3::LandPlan {
        id: plan.id.clone(),
        population: plan.population,
        year: plan.year,
        name: named(&plan.name, &plan.id),
        zones: (!plan.zones.is_empty()).then(|| plan.zones.clone()),
        land: by_stage(plan.land),
    }
}

pub(super) fn villages(villages: Villages) -> v3::Villages {
    v3::Villages { count: villages.count, within_reach: unless(villages.within_reach, &0.0) }
}
