//! What the axes of a picture reach over. Pictures that stand side by side share them, so that they can be compared.

use super::Scale;
use crate::text::format::{self, Axis};
use crate::text::{Language, words};

/// The years and the range of figures of a picture, and how they are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// The school years, one after the other; empty: there is nothing to draw.
    pub years: Vec<i32>,
    /// The range of the vertical axis.
    pub scale: Scale,
    /// How its figures are written, and their unit.
    pub figures: Axis,
    /// The language.
    pub language: Language,
}

impl Axes {
    /// Axes that hold these values, over these years, which need be in no order; years between them are among theirs.
    /// Values that are not finite do not count.
    pub fn holding(language: Language, years: impl Iterator<Item = i32>, values: &[f64]) -> Self {
        let (first, last) = years.fold((i32::MAX, i32::MIN), |(first, last), year| (first.min(year), last.max(year)));
        let scale = Scale::holding(values.iter().copied());
        // By the figures, not by the end of the axis: 8 400 pupils are no 0.84 × 10 000 because the axis ends at 10 000.
        let most = values.iter().copied().filter(|value| value.is_finite()).fold(0.0, f64::max);
        let figures = format::axis(language, most, scale.step);
        Self { years: (first..=last).collect(), scale, figures, language }
    }

    /// The unit of the vertical axis, and whether it begins at 0.
    pub fn unit(&self) -> String {
        let unit = self.figures.unit;
        if self.scale.from_zero() {
            unit.to_owned()
        } else {
            format!("{unit} · {}", words(self.language).chart.not_from_zero)
        }
    }
}
