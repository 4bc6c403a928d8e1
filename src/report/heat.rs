//! Areas × years: how full the places of a stage are, as a figure and a level.

use super::{cells, kinds};
use crate::model::{Area, Cell, Inputs, Norms, Projection, Stage, Utilisation, Year};

/// Utilisation of a stage by area and year.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatTable {
    /// Which stage.
    pub stage: Stage,
    /// The columns: school years b … b+H.
    pub years: Vec<Year>,
    /// The zones, then the kinds that have several, then the county.
    pub rows: Vec<HeatRow>,
    /// Where the levels begin.
    pub lines: Lines,
}

/// One area.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Which area.
    pub area: Area,
    /// Its figures, one a year.
    pub cells: Vec<HeatCell>,
}

/// One area in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatCell {
    /// Enrolment ÷ places.
    pub utilisation: Utilisation,
    /// Its level.
    pub level: Level,
    /// Pupils.
    pub enrolment: f64,
    /// Places.
    pub places: f64,
    /// Places − pupils.
    pub balance: f64,
    /// Shortages of the area's zones, added up.
    pub unmet: f64,
}

/// How a cell is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Neither pupils nor places.
    Nothing,
    /// Below the idle line.
    Idle,
    /// In between.
    Normal,
    /// From the yellow line on.
    Yellow,
    /// From the red line on, and where pupils have no places at all.
    Red,
}

/// Where the levels begin, as shares of the places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lines {
    /// Below it, places lie largely idle.
    pub idle: f64,
    /// From it on yellow.
    pub yellow: f64,
    /// From it on red.
    pub red: f64,
}

/// Below this share a school is counted as largely idle: planners' practice, for no norm says.
const IDLE: f64 = 0.60;
/// A share this close to a line has reached it: 45 of 45 places is full, whatever the arithmetic left.
const CLOSE: f64 = 1e-9;

/// The table of a stage. A kind with one zone, or with all of them, and the county of a single zone would repeat other
/// rows, and are left out.
pub fn utilisation_table(inputs: &Inputs, projection: &Projection, stage: Stage) -> HeatTable {
    let lines = Lines::of(&inputs.norms);
    let zones = projection.zones.min(inputs.zones.len());
    let kinds =
        kinds(inputs).into_iter().filter(|(_, of)| of.len() > 1 && of.len() < zones).map(|(kind, _)| Area::Kind(kind));
    let areas = (0..zones).map(Area::Zone).chain(kinds).chain((zones > 1).then_some(Area::County));
    let cell = |cell: &Cell| HeatCell {
        utilisation: cell.utilisation(),
        level: lines.level(cell.utilisation()),
        enrolment: cell.enrolment,
        places: cell.places,
        balance: cell.balance,
        unmet: cell.unmet,
    };
    let rows = areas.map(|area| HeatRow { area, cells: cells(projection, area, stage).iter().map(cell).collect() });
    HeatTable { stage, years: projection.all_years().collect(), rows: rows.collect(), lines }
}

impl Lines {
    /// The lines of the norms.
    pub fn of(norms: &Norms) -> Self {
        Self { idle: IDLE, yellow: norms.warning_yellow, red: norms.warning_red }
    }

    /// Whether a share has reached a line.
    pub fn reaches(&self, share: f64, line: f64) -> bool {
        share >= line - CLOSE
    }

    /// The level of a utilisation. It is judged by the exact share, for a place more or less is what matters; the
    /// figure shown takes a decimal where rounding would carry it over a line (`text::format::utilisation`).
    pub fn level(&self, utilisation: Utilisation) -> Level {
        match utilisation {
            Utilisation::Nothing => Level::Nothing,
            Utilisation::Over => Level::Red,
            Utilisation::Share(share) if self.reaches(share, self.red) => Level::Red,
            Utilisation::Share(share) if self.reaches(share, self.yellow) => Level::Yellow,
            Utilisation::Share(share) if self.reaches(share, self.idle) => Level::Normal,
            Utilisation::Share(_) => Level::Idle,
        }
    }
}
