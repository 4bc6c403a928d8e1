//! Colours and measures of a picture.

use super::TONES;
use plotters::style::RGBColor;

/// How a picture looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Its colours.
    pub colours: Colours,
    /// Pixels of the backend for each pixel of the page, so that pictures are sharp on every screen.
    pub ratio: f64,
    /// Height of the figures on the axes, in pixels of the page.
    pub type_size: f64,
}

impl Look {
    /// A length given in pixels of the page, in pixels of the backend.
    pub fn px(&self, length: f64) -> i32 {
        // Pictures are smaller than i32 by far.
        #[allow(clippy::cast_possible_truncation)]
        let pixels = (length * self.ratio).round() as i32;
        pixels
    }

    /// The width of a stroke: at least one pixel. What is read from afar has heavier ones, as it has larger type.
    pub fn stroke(&self, width: f64) -> u32 {
        let heavier = if self.type_size > AFAR { self.type_size / NEAR } else { 1.0 };
        self.px(width * heavier).max(1).unsigned_abs()
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { colours: Colours::default(), ratio: 1.0, type_size: NEAR }
    }
}

/// Type for who sits before the screen, and from where on it is meant for a room; in pixels of the page.
const NEAR: f64 = 11.0;
const AFAR: f64 = 16.0;

/// The colours of a picture; by default those of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colours {
    /// Behind everything.
    pub ground: RGBColor,
    /// Lines of the grid.
    pub grid: RGBColor,
    /// Figures on the axes, and the line between born and not yet born.
    pub axis: RGBColor,
    /// Enrolment.
    pub demand: RGBColor,
    /// Places, and the projects that change them.
    pub places: RGBColor,
    /// The baseline.
    pub base: RGBColor,
    /// Where pupils exceed places.
    pub shade: RGBColor,
    /// Scenarios laid over one another.
    pub lines: [RGBColor; TONES],
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            ground: RGBColor(255, 255, 255),
            grid: RGBColor(0xe9, 0xec, 0xef),
            axis: RGBColor(0x66, 0x71, 0x80),
            demand: RGBColor(0x1f, 0x4e, 0x79),
            places: RGBColor(0xb5, 0x76, 0x1a),
            base: RGBColor(0x8b, 0x95, 0xa1),
            shade: RGBColor(0xf6, 0xd5, 0xc7),
            lines: [
                RGBColor(0x14, 0x60, 0xe0),
                RGBColor(0xd5, 0x30, 0x1c),
                RGBColor(0x17, 0x50, 0x5c),
                RGBColor(0x95, 0x57, 0xa0),
                RGBColor(0x7d, 0x2a, 0x00),
                RGBColor(0x12, 0x0a, 0x55),
            ],
        }
    }
}

/// Reads a colour as style sheets write it: `#1f4e79` or `#fff`.
pub fn colour(text: &str) -> Option<RGBColor> {
    let digits = text.trim().strip_prefix('#')?;
    let long = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let number = u32::from_str_radix(&long, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(RGBColor(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_grow_with_the_type_of_a_room() {
        let look = |type_size| Look { type_size, ..Look::default() };
        assert_eq!([11.0, 15.0, 22.0].map(|type_size| look(type_size).stroke(2.0)), [2, 2, 4]);
        assert_eq!(look(11.0).stroke(0.1), 1);
    }

    #[test]
    fn reads_colours_of_style_sheets() {
        assert_eq!(colour(" #1f4e79"), Some(RGBColor(0x1f, 0x4e, 0x79)));
        assert_eq!(colour("#fff"), Some(RGBColor(255, 255, 255)));
        for text in ["", "white", "#12", "#gggggg", "rgb(1,2,3)", "#é1"] {
            assert_eq!(colour(text), None, "{text}");
        }
    }
}
