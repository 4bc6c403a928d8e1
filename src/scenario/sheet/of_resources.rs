//! What stands in the rows of what a county has and plans beside rooms: staff, areas, beds, land, equipment.

use super::cells::Cells;
use super::field::Field;
use super::items::zone_of;
use super::what::What;
use crate::model::{Inputs, LandPlan, Recruits, Resources, Stage, Villages, Year, ZoneResources};

/// What a zone has.
pub(super) fn zone(zone: &mut ZoneResources, cells: &mut Cells) {
    let ZoneResources { staff, floor_area, site_area, boarding_beds, boarding_share, population, villages, .. } = zone;
    for by_stage in [staff, floor_area, site_area, boarding_beds, boarding_share] {
        by_stage.iter_mut().for_each(|figure| cells.option(figure));
    }
    cells.option(population);
    let (mut count, mut within_reach) = (villages.map(|one| one.count), villages.map(|one| one.within_reach));
    cells.option(&mut count);
    cells.option(&mut within_reach);
    *villages = count.zip(within_reach).map(|(count, within_reach)| Villages { count, within_reach });
}

/// What the county has.
pub(super) fn county(resources: &mut Resources, cells: &mut Cells) {
    resources.devices.iter_mut().for_each(|devices| cells.option(devices));
    resources.spent_before.iter_mut().for_each(|spent| cells.option(spent));
}

/// A year of children with disabilities and of migrant pupils.
pub(super) fn special_groups(inputs: &mut Inputs, year: Year, fields: &[Field], cells: &mut Cells) {
    cells.year(&mut { year });
    let mut next = 0;
    for field in fields.iter().skip(1) {
        if field.what == What::DisabledEnrolled {
            cells.of_year(&mut inputs.resources.disabled_enrolled, year);
        } else {
            match zone_of(&mut inputs.zones, field, &mut next) {
                Some(zone) => cells.of_year(&mut zone.resources.migrants_in_public, year),
                None => cells.option(&mut None),
            }
        }
    }
}

/// Staff who are taken on.
pub(super) fn recruits(recruits: &mut Recruits, fields: &[Field], cells: &mut Cells) {
    cells.option_id(&mut recruits.zone);
    cells.one_of(&mut recruits.stage, &Stage::ALL, Stage::Primary);
    let years = fields.iter().filter(|field| field.what == What::InYear);
    years.for_each(|field| cells.of_year(&mut recruits.by_year, field.at));
}

/// Land of a town plan.
pub(super) fn land_plan(plan: &mut LandPlan, cells: &mut Cells) {
    cells.text(&mut plan.name.zh);
    cells.ids(&mut plan.zones);
    cells.number(&mut plan.population, 0.0);
    cells.year(&mut plan.year);
    plan.land.iter_mut().for_each(|land| cells.option(land));
    cells.text(&mut plan.name.en);
}
