//! One measure of several scenarios as a picture with a line for each: told apart by colour, by dashes, and by the short
//! label at its end.

use super::marks::{self, Plot, dashed, levels, points};
use super::{Axes, Drawn, Layout, Look};
use crate::report::overlay::MeasureLines;
use crate::report::{Measure, SHORT};
use crate::text::{Language, overlay};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// How many lines can be told apart beside the base.
pub const TONES: usize = 6;

/// Lines of several scenarios: what one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// The figures.
    pub lines: MeasureLines,
    /// What stands for each scenario.
    pub signs: Vec<Sign>,
    /// What its axes reach over.
    pub axes: Axes,
}

/// What stands for a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// At the end of its line: its number.
    pub label: String,
    /// Its name.
    pub name: String,
    /// Its colour and dashes, below [`TONES`]; `None`: it is the base, heavy and grey.
    pub tone: Option<usize>,
}

impl Sign {
    /// Its dashes and gaps, in pixels of the page; empty: its line is whole.
    pub fn dashes(&self) -> &'static [f64] {
        self.tone.map_or(&[], |tone| DASHES[tone % TONES])
    }

    /// The width of its line, in pixels of the page.
    pub fn width(&self) -> f64 {
        if self.tone.is_none() { 3.6 } else { 1.8 }
    }

    /// Its colour.
    pub fn colour(&self, look: &Look) -> RGBColor {
        self.tone.map_or(look.colours.base, |tone| look.colours.lines[tone % TONES])
    }
}

/// The first is whole; no other is as a line that covers part of it would be.
const DASHES: [&[f64]; TONES] =
    [&[], &[9.0, 4.0], &[4.0, 3.0], &[1.5, 3.0], &[10.0, 3.0, 2.0, 3.0], &[6.0, 2.0, 2.0, 2.0, 2.0, 2.0]];

/// The colours and dashes of the scenarios at these places: each keeps its own whoever else is shown, as long as no other
/// shown has the same; `None`: it is the base.
pub fn tones(places: &[usize], base: usize) -> Vec<Option<usize>> {
    let mut taken = [false; TONES];
    let mut tone = |place: usize| {
        let wanted = (place + TONES - 1) % TONES;
        let free = (0..TONES).map(|step| (wanted + step) % TONES).find(|tone| !taken[*tone]).unwrap_or(wanted);
        taken[free] = true;
        free
    };
    places.iter().map(|place| (*place != base).then(|| tone(*place))).collect()
}

impl Overlay {
    /// The picture of these lines; a sign for each.
    pub fn of(language: Language, lines: MeasureLines, signs: Vec<Sign>) -> Self {
        let values: Vec<f64> = lines.values.iter().flatten().copied().collect();
        let mut axes = Axes::holding(language, lines.years.iter().copied(), &values);
        axes.figures.unit = overlay::unit(language, lines.measure, axes.figures.divisor);
        Self { lines, signs, axes }
    }

    /// The labels at the ends of the lines: the scenario whose line it is, and what is written. Scenarios whose lines
    /// are the same share one: `1=3`, of many `1 等 4 条`.
    pub fn labels(&self) -> Vec<(usize, String)> {
        let same = &self.lines.same;
        let of = |place: usize| -> String {
            let alike = self.signs.iter().zip(same).filter(|(_, first)| **first == place);
            let labels: Vec<&str> = alike.map(|(sign, _)| sign.label.as_str()).collect();
            match labels.first() {
                Some(first) if labels.len() > MOST => overlay::shared(self.axes.language, first, labels.len()),
                _ => labels.join("="),
            }
        };
        let shown = |place: &usize| same[*place] == *place && self.end(*place).is_some();
        (0..same.len().min(self.signs.len())).filter(shown).map(|place| (place, of(place))).collect()
    }

    /// Whether no scenario has anything of it in any year.
    pub fn nothing(&self) -> bool {
        self.lines.values.iter().flatten().all(|value| value.is_nan() || *value < SHORT)
    }

    /// The last year of a line and its figure; `None`: it has none.
    fn end(&self, place: usize) -> Option<(i32, f64)> {
        let line = self.lines.years.iter().copied().zip(self.lines.values[place].iter().copied());
        line.rev().find(|(_, value)| value.is_finite())
    }

    /// Where its parts stand on so many pixels.
    pub fn layout(&self, size: (u32, u32), look: &Look) -> Layout {
        let longest = self.labels().iter().map(|(_, label)| width(label)).fold(0.0, f64::max);
        Layout::of(size, &self.axes, look, 0.4, longest * look.type_size + LEAD + 2.0)
    }

    fn path(&self, place: usize) -> Vec<(f64, f64)> {
        let (years, values) = (&self.lines.years, &self.lines.values[place]);
        if self.lines.measure == Measure::Places { levels(years, values) } else { points(years, values) }
    }
}

/// How wide a label is at most, in heights of the type: a label that is cut is worse than a picture that is narrower,
/// and each system has another font.
fn width(label: &str) -> f64 {
    let of = |letter: char| match letter {
        ' ' => 0.4,
        '=' => 0.85,
        letter if letter.is_ascii_digit() => 0.75,
        letter if letter.is_ascii() => 0.65,
        _ => 1.05,
    };
    label.chars().map(of).sum()
}

/// So many scenarios at most are named where lines are the same; more than that are told beside the picture.
const MOST: usize = 3;
/// From the end of a line to its label, in pixels of the page.
const LEAD: f64 = 12.0;

/// Draws the lines on the whole of an area.
pub fn draw_overlay<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, overlay: &Overlay, look: &Look) -> Drawn<DB> {
    area.fill(&look.colours.ground)?;
    if overlay.axes.years.is_empty() {
        return Ok(());
    }
    let layout = overlay.layout(area.dim_in_pixel(), look);
    let plot = area.clone().apply_coord_spec(layout.coordinates());
    marks::axes(&plot, &overlay.axes, &layout, look)?;
    if let Some(year) = overlay.lines.first_unborn {
        marks::born(&plot, year, &layout, look)?;
    }
    // The base is the broadest, and so beneath the others, which stay to be seen where they run along it. Of lines that
    // are the same all through, one is enough beside the base.
    let same = &overlay.lines.same;
    let all = || 0..overlay.signs.len().min(same.len());
    let is_base = |place: &usize| overlay.signs[*place].tone.is_none();
    let is_first = |place: &usize| (0..*place).all(|other| same[other] != same[*place] || is_base(&other));
    let others = all().filter(|place| !is_base(place)).filter(is_first);
    for place in all().filter(is_base).chain(others) {
        let sign = &overlay.signs[place];
        let style = sign.colour(look).stroke_width(look.stroke(sign.width()));
        let path = overlay.path(place);
        if sign.dashes().is_empty() {
            plot.draw(&PathElement::new(path, style))?;
        } else {
            dashed(&plot, &path, sign.dashes(), style, look)?;
        }
    }
    labels(&plot, overlay, &layout, look)
}

/// The labels: each beside the end of its line, or led to it where others stand in its place.
fn labels<DB: DrawingBackend>(plot: &Plot<DB>, overlay: &Overlay, layout: &Layout, look: &Look) -> Drawn<DB> {
    let pixels = plot.strip_coord_spec();
    let text =
        TextStyle::from(("sans-serif", f64::from(look.px(look.type_size)))).pos(Pos::new(HPos::Left, VPos::Center));
    let half = if overlay.lines.measure == Measure::Places { 0.5 } else { 0.0 };
    let mut ends: Vec<(i32, f64, usize, String)> = overlay
        .labels()
        .into_iter()
        .filter_map(|(place, label)| overlay.end(place).map(|(year, value)| (year, layout.y_of(value), place, label)))
        .collect();
    ends.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    for group in ends.chunk_by(|one, other| one.0 == other.0) {
        let wanted: Vec<f64> = group.iter().map(|end| end.1).collect();
        let range = (f64::from(layout.y.start), f64::from(layout.y.end));
        let heights = spread(&wanted, f64::from(look.px(look.type_size * 1.1)), range);
        for ((year, wanted, place, label), height) in group.iter().zip(heights) {
            let colour = overlay.signs[*place].tone.map_or(look.colours.axis, |_| overlay.signs[*place].colour(look));
            // Pictures are smaller than i32 by far.
            #[allow(clippy::cast_possible_truncation)]
            let whole = |length: f64| length.round() as i32;
            let (x, y) = (whole(layout.x_of(f64::from(*year) + half)), whole(height));
            let x_label = x + look.px(LEAD);
            let lead = vec![(x + look.px(2.0), whole(*wanted)), (x_label - look.px(2.0), y)];
            pixels.draw(&PathElement::new(lead, colour.stroke_width(look.stroke(0.8))))?;
            pixels.draw(&Text::new(label.clone(), (x_label, y), text.color(&colour)))?;
        }
    }
    Ok(())
}

/// Heights at least `gap` apart and as near to the wanted ones, which are in order, as may be within a range; where it
/// holds them not all, from its lower end upwards.
fn spread(wanted: &[f64], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut heights = wanted.to_vec();
    let mut least = low;
    for height in &mut heights {
        *height = height.max(least);
        least = *height + gap;
    }
    let mut most = high;
    for height in heights.iter_mut().rev() {
        *height = height.min(most);
        most = *height - gap;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_keep_their_colours() {
        let own = |places: &[usize]| tones(places, 0);
        assert_eq!(own(&[0, 1, 2, 3]), [None, Some(0), Some(1), Some(2)]);
        assert_eq!(own(&[0, 2, 3]), [None, Some(1), Some(2)]);
        assert_eq!(tones(&[0, 1, 2], 1), [Some(5), None, Some(1)]);
        for places in [[1, 2, 3, 4, 5, 7], [0, 6, 12, 18, 24, 30], [9, 8, 7, 6, 5, 4]] {
            let mut all: Vec<usize> = tones(&places, 99).into_iter().flatten().collect();
            all.sort_unstable();
            assert_eq!(all, [0, 1, 2, 3, 4, 5]);
        }
        assert_eq!(tones(&(0..9).collect::<Vec<_>>(), 99).len(), 9);
    }

    #[test]
    fn labels_keep_apart() {
        let range = (0.0, 100.0);
        assert_eq!(spread(&[], 10.0, range), Vec::<f64>::new());
        assert_eq!(spread(&[10.0, 50.0], 10.0, range), [10.0, 50.0]);
        assert_eq!(spread(&[50.0, 50.0, 52.0], 10.0, range), [50.0, 60.0, 70.0]);
        assert_eq!(spread(&[97.0, 98.0, 99.0], 10.0, range), [80.0, 90.0, 100.0]);
        assert_eq!(spread(&[-5.0, 2.0], 10.0, range), [0.0, 10.0]);
        let many = spread(&[100.0; 20], 10.0, range);
        assert!(many.windows(2).all(|pair| pair[1] - pair[0] >= 10.0));
    }
}
