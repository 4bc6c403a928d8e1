//! Pictures of results, on any of plotters' backends: a canvas on the page, SVG in tests and files.
//!
//! Axes and marks only. Titles, legends, units and sentences stand beside the picture, in the page's own type.

mod layout;
mod legend;
mod look;
mod marks;
mod scale;
mod sheet;

pub use layout::Layout;
pub use legend::Key;
pub use look::{Colours, Look, colour};
pub use scale::Scale;
pub use sheet::{SHEET, Sheet, svg, unit};

use crate::report::StageSeries;
use crate::text::Language;
use crate::text::format::{self, Axis};
use plotters::coord::Shift;
use plotters::prelude::*;

/// The outcome of drawing on a backend `DB`.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Enrolment against places over the years: what one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The figures.
    pub series: StageSeries,
    /// How the figures on the axes are written.
    pub language: Language,
}

impl Picture {
    /// The range of its vertical axis.
    pub fn scale(&self) -> Scale {
        Scale::holding(self.values())
    }

    /// How its vertical axis is written, and the unit to be said beside it.
    pub fn axis(&self) -> Axis {
        // By the figures, not by the end of the axis: 8 400 pupils are no 0.84 × 10 000 because the axis ends at 10 000.
        let most = self.values().filter(|value| value.is_finite()).fold(0.0, f64::max);
        format::axis(self.language, most, self.scale().step)
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        let StageSeries { enrolment, places, baseline_enrolment, baseline_places, .. } = &self.series;
        let baseline = [baseline_enrolment, baseline_places].into_iter().flatten();
        [enrolment, places].into_iter().chain(baseline).flatten().copied()
    }
}

/// Draws a picture on the whole of an area.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, picture: &Picture, look: &Look) -> Drawn<DB> {
    area.fill(&look.colours.ground)?;
    if picture.series.years.is_empty() {
        return Ok(());
    }
    let layout = Layout::of(area.dim_in_pixel(), picture, look);
    let plot = area.clone().apply_coord_spec(layout.coordinates());
    // Grid over the shading, so that a shortage can be read off; lines over both.
    let series = &picture.series;
    marks::shortage(&plot, series, look)?;
    marks::axes(&plot, picture, &layout, look)?;
    marks::born(&plot, series, &layout, look)?;
    marks::baseline(&plot, series, look)?;
    marks::steps(&plot, series, look)?;
    marks::line(&plot, series, look)?;
    marks::projects(&plot, series, &layout, look)
}
