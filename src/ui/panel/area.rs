//! Areas as they are named and chosen.

use crate::model::{Area, ZoneKind};
use crate::scenario::Scenario;
use crate::text::Language;
use crate::text::naming::Naming;

/// An area's name in full.
pub(in crate::ui) fn area_name(language: Language, scenario: &Scenario, area: Area) -> String {
    Naming { language, county: &scenario.county, inputs: &scenario.inputs }.area(area)
}

/// A name without what stands in brackets behind it: enough where space is short.
pub(in crate::ui) fn short(name: &str) -> &str {
    match name.find(['(', '(']) {
        Some(at) if at > 0 => name[..at].trim_end(),
        _ => name,
    }
}

/// The areas that can be chosen: the county, the kinds that have zones, the zones.
pub(in crate::ui) fn areas(scenario: &Scenario) -> Vec<Area> {
    let zones = &scenario.inputs.zones;
    let kinds = ZoneKind::ALL.into_iter().filter(|kind| zones.iter().any(|zone| zone.kind == *kind)).map(Area::Kind);
    std::iter::once(Area::County).chain(kinds).chain((0..zones.len()).map(Area::Zone)).collect()
}
