//! Projections made by hand, figure by figure.

use xuewei::model::{Area, Cell, Inputs, Name, Projection, STAGES, Stage, Zone, ZoneKind};

/// Inputs and a projection that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(crate) inputs: Inputs,
    pub(crate) projection: Projection,
}

/// A projection from 2020 on with the given pupils and places by zone, stage and step; classes of 45.
pub(crate) fn made(
    zones: &[(&str, ZoneKind)],
    years: usize,
    figures: impl Fn(usize, Stage, usize) -> (f64, f64),
) -> Made {
    let zone = |(place, (name, kind)): (usize, &(&str, ZoneKind))| Zone {
        id: format!("z{place}"),
        name: Name { zh: (*name).into(), en: String::new() },
        kind: *kind,
        ..Zone::default()
    };
    let inputs = Inputs {
        horizon: years.saturating_sub(1),
        zones: zones.iter().enumerate().map(zone).collect(),
        ..Inputs::default()
    };
    let mut projection = Projection {
        base_year: 2020,
        years,
        zones: zones.len(),
        cells: vec![Cell::default(); (zones.len() + 4) * STAGES * years],
        first_unborn: [2023, 2026, 2032],
        ..Projection::default()
    };
    for (place, (_, kind)) in zones.iter().enumerate() {
        for stage in Stage::ALL {
            for step in 0..years {
                let (pupils, places) = figures(place, stage, step);
                let cell = cell(pupils, places);
                for area in [Area::Zone(place), Area::Kind(*kind), Area::County] {
                    add(&mut projection, area, stage, step, &cell);
                }
            }
        }
    }
    Made { inputs, projection }
}

fn cell(pupils: f64, places: f64) -> Cell {
    let balance = places - pupils;
    let unmet = if balance < 0.0 { -balance } else { 0.0 };
    Cell {
        enrolment: pupils,
        places,
        balance,
        unmet,
        idle: if balance > 0.0 { balance } else { 0.0 },
        classes_short: (unmet / 45.0 - 1e-9).ceil().max(0.0),
        rooms: places / 45.0,
        ..Cell::default()
    }
}

fn add(projection: &mut Projection, area: Area, stage: Stage, step: usize, cell: &Cell) {
    let row = match area {
        Area::Zone(zone) => zone,
        Area::Kind(kind) => projection.zones + kind as usize,
        Area::County => projection.zones + 3,
    };
    let sum = &mut projection.cells[(row * STAGES + stage as usize) * projection.years + step];
    sum.enrolment += cell.enrolment;
    sum.places += cell.places;
    sum.balance += cell.balance;
    sum.unmet += cell.unmet;
    sum.idle += cell.idle;
    sum.classes_short += cell.classes_short;
    sum.rooms += cell.rooms;
}
