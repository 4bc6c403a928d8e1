//! Pictures of results, on any of plotters' backends: a canvas on the page, SVG in tests and files.
//!
//! Axes and marks only. Titles, legends, units and sentences stand beside the picture, in the page's own type.

mod axes;
mod layout;
mod legend;
mod look;
mod marks;
mod overlay;
mod scale;
mod sheet;

pub use axes::Axes;
pub use layout::Layout;
pub use legend::Key;
pub use look::{Colours, Look, colour};
pub use overlay::{Overlay, Sign, TONES, draw_overlay, tones};
pub use scale::Scale;
pub use sheet::{SHEET, Sheet, Shows, svg};

use crate::report::StageSeries;
use crate::text::Language;
use layout::STRIP;
use plotters::coord::Shift;
use plotters::prelude::*;

/// The outcome of drawing on a backend `DB`.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Enrolment against places over the years: what one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The figures.
    pub series: StageSeries,
    /// What its axes reach over.
    pub axes: Axes,
}

impl Picture {
    /// A picture with axes of its own.
    pub fn of(language: Language, series: StageSeries) -> Self {
        let axes = shared(language, std::slice::from_ref(&series));
        Self { series, axes }
    }

    /// Pictures that stand side by side, on the same axes.
    pub fn side_by_side(language: Language, all: Vec<StageSeries>) -> Vec<Self> {
        let axes = shared(language, &all);
        all.into_iter().map(|series| Self { series, axes: axes.clone() }).collect()
    }

    /// Where its parts stand on so many pixels.
    pub fn layout(&self, size: (u32, u32), look: &Look) -> Layout {
        Layout::of(size, &self.axes, look, STRIP, 0.0)
    }
}

/// Axes that hold all of these.
fn shared(language: Language, all: &[StageSeries]) -> Axes {
    let mut values = Vec::new();
    for StageSeries { enrolment, places, baseline_enrolment, baseline_places, .. } in all {
        for own in [enrolment, places].into_iter().chain(baseline_enrolment).chain(baseline_places) {
            values.extend_from_slice(own);
        }
    }
    Axes::holding(language, all.iter().flat_map(|series| &series.years).copied(), &values)
}

/// Draws a picture on the whole of an area.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, picture: &Picture, look: &Look) -> Drawn<DB> {
    area.fill(&look.colours.ground)?;
    let Picture { series, axes } = picture;
    if series.years.is_empty() {
        return Ok(());
    }
    let layout = picture.layout(area.dim_in_pixel(), look);
    let plot = area.clone().apply_coord_spec(layout.coordinates());
    // Grid over the shading, so that a shortage can be read off; lines over both.
    marks::shortage(&plot, series, look)?;
    marks::axes(&plot, axes, &layout, look)?;
    marks::born(&plot, series.first_unborn, &layout, look)?;
    marks::baseline(&plot, series, look)?;
    marks::steps(&plot, series, look)?;
    marks::line(&plot, series, look)?;
    marks::projects(&plot, series, &layout, look)
}
