//! The county assessments (§4): each indicator by area and year, its line, whether it is met, and from when on.

mod areas;
mod indicator;
mod schools;

pub use indicator::Indicator;
pub use schools::missed_lines;

use crate::inputs::Inputs;
use crate::needs::Needs;
use crate::prepared::Places;
use crate::projection::{Area, Projection};
use crate::schools::Schools;
use crate::words::Year;
use areas::Table;
use serde::{Deserialize, Serialize};

/// The assessments of one plan, for the years b … b+H.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// b.
    pub base_year: Year,
    /// Years with results: H + 1.
    pub years: usize,
    /// Zones, in the order of the inputs.
    pub zones: usize,
    /// Figures, indicator by indicator as in [`Indicator::ALL`], area by area, year by year; `None`: not known, or there
    /// is nothing to tell. Read them by [`Assessment::figures`].
    pub figures: Vec<Option<f64>>,
    /// How each indicator stands in each area; read it by [`Assessment::verdict`].
    pub verdicts: Vec<Verdict>,
}

/// How an indicator stands in an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The line; `None`: not assessed.
    pub line: Option<f64>,
    /// The first year from which on it is met to the end.
    pub met_from: Option<Year>,
    /// The first year in which it is missed.
    pub first_missed: Option<Year>,
}

/// The assessments of a plan. Total and pure; of results of other inputs, which have other zones or years, nothing.
pub fn assessment(inputs: &Inputs, projection: &Projection, schools: &Schools, needs: &Needs) -> Assessment {
    let (zones, years) = (projection.zones, projection.years);
    let fits = |of: (usize, usize)| of == (inputs.zones.len(), years);
    if !(fits((zones, years)) && fits((schools.zones, schools.years)) && fits((needs.zones, needs.years)))
        || schools.row_of.len() != inputs.schools.len() * crate::STAGES
    {
        return Assessment::default();
    }
    let places = Places::new(inputs);
    let mut table = Table::new(zones, years);
    areas::fill(&mut table, inputs, projection, schools, needs);
    schools::fill(&mut table, inputs, &places, schools, needs);
    let figures = table.figures;
    let mut verdicts = Vec::with_capacity(Indicator::ALL.len() * (zones + 4));
    let lines = &inputs.norms.lines;
    for (place, series) in figures.chunks_exact(years).enumerate() {
        verdicts.push(verdict(inputs.base_year, Indicator::ALL[place / (zones + 4)], lines, series));
    }
    Assessment { base_year: inputs.base_year, years, zones, figures, verdicts }
}

fn verdict(base: Year, indicator: Indicator, lines: &crate::Lines, series: &[Option<f64>]) -> Verdict {
    let line = indicator.line(lines);
    let met = |figure: &Option<f64>| figure.zip(line).map(|(figure, line)| indicator.meets(figure, line));
    let year = |step: usize| base.saturating_add(i32::try_from(step).unwrap_or(i32::MAX));
    let met_from = series.iter().rposition(|figure| met(figure) != Some(true)).map_or(0, |last| last + 1);
    Verdict {
        line,
        met_from: (met_from < series.len()).then(|| year(met_from)),
        first_missed: series.iter().position(|figure| met(figure) == Some(false)).map(year),
    }
}

impl Assessment {
    fn place(&self, indicator: Indicator, area: Area) -> usize {
        let area = match area {
            Area::Zone(zone) => zone.min(self.zones.saturating_sub(1)),
            Area::Kind(kind) => self.zones + kind as usize,
            Area::County => self.zones + 3,
        };
        indicator.place() * (self.zones + 4) + area
    }

    /// The figures of an indicator in an area, all years.
    pub fn figures(&self, indicator: Indicator, area: Area) -> &[Option<f64>] {
        let from = self.place(indicator, area) * self.years;
        &self.figures[from..from + self.years]
    }

    /// How an indicator stands in an area.
    pub fn verdict(&self, indicator: Indicator, area: Area) -> Verdict {
        self.verdicts.get(self.place(indicator, area)).copied().unwrap_or_default()
    }

    /// Whether an indicator is met in an area, `step` years after the base year; `None`: it is not assessed, or not known.
    pub fn met(&self, indicator: Indicator, area: Area, step: usize) -> Option<bool> {
        let figure = self.figures(indicator, area).get(step).copied().flatten()?;
        self.verdict(indicator, area).line.map(|line| indicator.meets(figure, line))
    }
}
