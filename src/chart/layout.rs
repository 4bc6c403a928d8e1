//! Where the parts of a picture stand, in pixels of the backend.

use super::{Axes, Look, Scale};
use crate::text::format;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// Coordinates of a picture: years and figures.
pub(super) type Coordinates = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// Where the axes of a picture stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// From left to right.
    pub x: Range<i32>,
    /// From the top down.
    pub y: Range<i32>,
    /// The years: half a year beyond the first and the last, so that each has its own width.
    pub years: Range<f64>,
    /// The range of the figures.
    pub scale: Scale,
    /// Room between the plot and its years, for the marks of projects.
    pub(super) strip: i32,
}

impl Layout {
    /// The layout of a picture of this width and height. `strip`: room below the plot, in heights of the type; `beside`:
    /// room on its right, in pixels of the page.
    pub(super) fn of(size: (u32, u32), axes: &Axes, look: &Look, strip: f64, beside: f64) -> Self {
        let (width, height) = size;
        let Axes { years, scale, figures, language } = axes;
        let length = |mark| format::tick(*language, figures, mark).chars().count();
        let longest = scale.marks().map(length).max().unwrap_or(1);
        let digit = look.type_size * 0.56;
        let left = look.px(digit * longest as f64 + 9.0);
        let (first, last) = (years.first().copied().unwrap_or(0), years.last().copied().unwrap_or(0));
        let pixels = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
        // The last year stands under the middle of its width, and must not be cut off on the right.
        let half_year = f64::from(pixels(width) - left) / (2.0 * years.len().max(1) as f64 * look.ratio);
        let right = look.px((digit * 2.0 + 1.0 - half_year).max(6.0).max(beside));
        let top = look.px(look.type_size + TOP);
        Self {
            x: left..(pixels(width) - right).max(left + 1),
            y: top..(pixels(height) - look.px((strip + 1.0) * look.type_size + 5.0)).max(top + 1),
            years: f64::from(first) - 0.5..f64::from(last) + 0.5,
            scale: *scale,
            strip: look.px(strip * look.type_size + 1.0),
        }
    }

    /// Where a year stands; the middle of its width.
    pub fn x_of(&self, year: f64) -> f64 {
        let share = (year - self.years.start) / (self.years.end - self.years.start);
        f64::from(self.x.start) + share * f64::from(self.x.end - self.x.start)
    }

    /// How far down a figure stands.
    pub fn y_of(&self, figure: f64) -> f64 {
        let share = (figure - self.scale.low) / (self.scale.high - self.scale.low);
        f64::from(self.y.end) - share * f64::from(self.y.end - self.y.start)
    }

    /// The place of the year nearest to `x`; 0 where there are no years.
    pub fn step_at(&self, x: f64) -> usize {
        let years = self.years.end - self.years.start;
        let share = (x - f64::from(self.x.start)) / f64::from(self.x.end - self.x.start);
        // Within 0 and the number of years, which is small.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let step = (share * years).floor().clamp(0.0, (years - 1.0).max(0.0)) as usize;
        step
    }

    /// Where the line between born and not yet born stands, if it is within the picture.
    pub fn born(&self, first_unborn: i32) -> Option<f64> {
        let year = f64::from(first_unborn) - 0.5;
        (year > self.years.start && year < self.years.end).then_some(year)
    }

    pub(super) fn coordinates(&self) -> Coordinates {
        let Scale { low, high, .. } = self.scale;
        Cartesian2d::new(self.years.clone(), low..high, (self.x.clone(), self.y.end..self.y.start))
    }
}

/// Room above the plot around the words at the line between born and not yet born, in pixels of the page.
const TOP: f64 = 7.0;
/// The strip below the plot in which projects are marked, in heights of the type.
pub(super) const STRIP: f64 = 1.45;
