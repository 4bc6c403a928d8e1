//! From projections to what is shown: series, tables, findings, changes. No words and no pixels; rounding is left to
//! `text::format`.

pub mod changes;
pub mod compare;
pub mod deeper;
pub mod findings;
pub mod headline;
pub mod heat;
pub mod needs;
pub mod overlay;
pub mod programme;
pub mod schools;
pub mod series;
pub mod whole;
pub mod widest;

pub use changes::{Change, Changes, CountyData, ZoneData, changes, take_back};
pub use compare::{Differences, Measure, Side, Total, Totals, differences, totals};
pub use deeper::{Beyond, Deeper, StaffGap, beyond, deeper, full_headline, goes_deeper};
pub use findings::{Data, Finding, Findings, Idle, Tight, findings, lead, new_shortage, new_tight, spells};
pub use headline::{Cost, Headline, Idleness, Largest, headline};
pub use heat::{HeatCell, HeatRow, HeatTable, Level, Lines, utilisation_table};
pub use overlay::overlay;
pub use series::{Marker, StageSeries, stage_series};
pub use whole::adding_up;
pub use widest::{furthest, widest};

use crate::model::{Area, Cell, Inputs, Projection, STAGES, Stage, Year, ZoneKind};

/// A shortage counts from half a place on: what shows as 1.
pub const SHORT: f64 = 0.5;

/// The kinds that have zones, each with the places of its zones in the inputs.
fn kinds(inputs: &Inputs) -> Vec<(ZoneKind, Vec<usize>)> {
    let of = |kind| inputs.zones.iter().enumerate().filter(move |(_, zone)| zone.kind == kind).map(|(place, _)| place);
    ZoneKind::ALL
        .into_iter()
        .map(|kind| (kind, of(kind).collect::<Vec<_>>()))
        .filter(|(_, zones)| !zones.is_empty())
        .collect()
}

/// The figures of an area and stage; empty for a zone the projection does not have.
fn cells(projection: &Projection, area: Area, stage: Stage) -> &[Cell] {
    match area {
        Area::Zone(zone) if zone >= projection.zones => &[],
        _ if projection.cells.len() < projection.areas() * STAGES * projection.years => &[],
        _ => projection.series(area, stage),
    }
}

/// What a project costs in each year; empty for one the projection does not have.
fn capital(projection: &Projection, project: usize) -> &[f64] {
    let years = projection.years;
    projection.capital.get(project * years..(project + 1) * years).unwrap_or_default()
}

/// The year `step` years after the base year.
fn year_at(projection: &Projection, step: usize) -> Year {
    projection.base_year.saturating_add(i32::try_from(step).unwrap_or(Year::MAX))
}

/// The area of other inputs that is called the same: a zone by its id, a kind as long as it has zones. `None`: none is.
pub fn counterpart(inputs: &Inputs, other: &Inputs, area: Area) -> Option<Area> {
    match area {
        Area::Zone(zone) => {
            let id = &inputs.zones.get(zone)?.id;
            other.zones.iter().position(|zone| zone.id == *id).map(Area::Zone)
        }
        Area::Kind(kind) => other.zones.iter().any(|zone| zone.kind == kind).then_some(area),
        Area::County => Some(area),
    }
}

/// Whether a zone belongs to an area.
fn belongs(inputs: &Inputs, zone: usize, area: Area) -> bool {
    match area {
        Area::Zone(place) => place == zone,
        Area::Kind(kind) => inputs.zones.get(zone).is_some_and(|zone| zone.kind == kind),
        Area::County => true,
    }
}
