//! The marks of a picture, each drawn by one function.

use super::layout::Coordinates;
use super::{Axes, Drawn, Layout, Look};
use crate::report::StageSeries;
use crate::text::format;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

pub(super) type Plot<DB> = DrawingArea<DB, Coordinates>;

/// Enrolment: a line through the middle of each school year.
pub(super) fn line<DB: DrawingBackend>(plot: &Plot<DB>, series: &StageSeries, look: &Look) -> Drawn<DB> {
    let style = look.colours.demand.stroke_width(look.stroke(2.0));
    plot.draw(&PathElement::new(points(&series.years, &series.enrolment), style))
}

/// Places: level for the whole of a school year.
pub(super) fn steps<DB: DrawingBackend>(plot: &Plot<DB>, series: &StageSeries, look: &Look) -> Drawn<DB> {
    let style = look.colours.places.stroke_width(look.stroke(2.0));
    plot.draw(&PathElement::new(levels(&series.years, &series.places), style))
}

/// Enrolment and places of the baseline, dashed and dotted.
pub(super) fn baseline<DB: DrawingBackend>(plot: &Plot<DB>, series: &StageSeries, look: &Look) -> Drawn<DB> {
    let style = look.colours.base.stroke_width(look.stroke(1.4));
    if let Some(places) = &series.baseline_places {
        dashed(plot, &levels(&series.years, places), &[2.0, 3.0], style, look)?;
    }
    if let Some(enrolment) = &series.baseline_enrolment {
        dashed(plot, &points(&series.years, enrolment), &[5.0, 3.0], style, look)?;
    }
    Ok(())
}

/// Where pupils exceed places, year by year: only years that are short themselves, so that the slope of the line
/// towards the next year does not look like a shortage.
pub(super) fn shortage<DB: DrawingBackend>(plot: &Plot<DB>, series: &StageSeries, look: &Look) -> Drawn<DB> {
    let line = points(&series.years, &series.enrolment);
    for (at, (&(year, pupils), &places)) in line.iter().zip(&series.places).enumerate() {
        if pupils <= places {
            continue;
        }
        let middle = |other: Option<&(f64, f64)>| other.map(|o| ((year + o.0) / 2.0, f64::midpoint(pupils, o.1)));
        let before = at.checked_sub(1).and_then(|before| middle(line.get(before)));
        let after = middle(line.get(at + 1));
        let mut outline: Vec<_> = [before.map(|end| above((year, pupils), end, places)), Some((year, pupils))]
            .into_iter()
            .chain([after.map(|end| above((year, pupils), end, places))])
            .flatten()
            .collect();
        if let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied()) {
            outline.extend([(last.0, places), (first.0, places)]);
        }
        plot.draw(&Polygon::new(outline, look.colours.shade.filled()))?;
    }
    Ok(())
}

/// From figure to figure of the vertical axis at least, in heights of the type.
const LEADING: f64 = 1.15;

/// Grid, figures of the vertical axis, years.
pub(super) fn axes<DB: DrawingBackend>(plot: &Plot<DB>, axes: &Axes, layout: &Layout, look: &Look) -> Drawn<DB> {
    let Layout { x, y, years, scale, strip } = layout;
    let pixels = plot.strip_coord_spec();
    let figures = TextStyle::from(("sans-serif", f64::from(look.px(look.type_size)))).color(&look.colours.axis);
    let hair = look.px(1.0).max(1);
    // On a low picture not every line has room for its figure.
    let apart = f64::from(y.end - y.start) * scale.step / (scale.high - scale.low);
    let every = (f64::from(look.px(look.type_size)) * LEADING / apart).ceil().max(1.0) as usize;
    for (place, mark) in scale.marks().enumerate() {
        let (_, height) = plot.map_coordinate(&(years.start, mark));
        let colour = if mark <= scale.low { look.colours.base } else { look.colours.grid };
        pixels.draw(&Rectangle::new([(x.start, height), (x.end, height + hair)], colour.filled()))?;
        if place % every > 0 {
            continue;
        }
        let style = figures.pos(Pos::new(HPos::Right, VPos::Center));
        pixels.draw(&Text::new(
            format::tick(axes.language, &axes.figures, mark),
            (x.start - look.px(6.0), height),
            style,
        ))?;
    }
    for year in axes.years.iter().copied().map(f64::from) {
        let (at, _) = plot.map_coordinate(&(year, scale.low));
        let round = year.rem_euclid(5.0) == 0.0;
        let length = look.px(if round { 5.0 } else { 3.0 });
        pixels.draw(&Rectangle::new([(at, y.end), (at + hair, y.end + length)], look.colours.base.filled()))?;
        if round {
            let style = figures.pos(Pos::new(HPos::Center, VPos::Top));
            pixels.draw(&Text::new(format!("{year:.0}"), (at, y.end + strip), style))?;
        }
    }
    Ok(())
}

/// The dotted line between the years whose pupils are born and those that depend on children not yet born.
pub(super) fn born<DB: DrawingBackend>(plot: &Plot<DB>, first_unborn: i32, layout: &Layout, look: &Look) -> Drawn<DB> {
    let Some(year) = layout.born(first_unborn) else { return Ok(()) };
    let (x, _) = plot.map_coordinate(&(year, layout.scale.low));
    let pixels = plot.strip_coord_spec();
    let dot = look.px(1.0).max(1);
    let mut y = 0;
    while y < layout.y.end {
        pixels.draw(&Rectangle::new([(x, y), (x + dot, y + 2 * dot)], look.colours.axis.filled()))?;
        y += look.px(5.0).max(3);
    }
    Ok(())
}

/// Below the axis, a house for each year in which projects bring places, and one upside down and hollow where they take
/// some; with their number where there are several, and side by side where a year has both.
pub(super) fn projects<DB: DrawingBackend>(
    plot: &Plot<DB>,
    series: &StageSeries,
    layout: &Layout,
    look: &Look,
) -> Drawn<DB> {
    let pixels = plot.strip_coord_spec();
    let top = layout.y.end + look.px(2.0);
    let year = f64::from(layout.x.end - layout.x.start) / (layout.years.end - layout.years.start) / look.ratio;
    // Measured in heights of the type, for it holds a figure; never so wide that neighbours touch.
    let part = |share: f64| look.px(share * look.type_size);
    let (half, eaves, height) = (look.px((year / 2.0 - 1.0).clamp(2.0, 0.5 * look.type_size)), part(0.4), part(1.1));
    let number = TextStyle::from(("sans-serif", f64::from(part(0.82)))).pos(Pos::new(HPos::Center, VPos::Center));
    let (narrow, gap) = (half.min(look.px((year / 4.0 - 1.0).max(1.5))), look.px(1.0));
    for marker in &series.markers {
        let (year, count) = (f64::from(marker.year), marker.projects.len());
        let (middle, _) = plot.map_coordinate(&(year, layout.scale.low));
        let takes = marker.rooms < 0.0;
        let both = series.markers.iter().filter(|other| other.year == marker.year).count() > 1;
        let (x, half) = match (both, takes) {
            (false, _) => (middle, half),
            (true, false) => (middle - narrow - gap, narrow),
            (true, true) => (middle + narrow + gap, narrow),
        };
        let (low, wall) = (top + height, top + eaves);
        if takes {
            let wall = low - eaves;
            let corners =
                vec![(x, low), (x + half, wall), (x + half, top), (x - half, top), (x - half, wall), (x, low)];
            pixels.draw(&Polygon::new(corners.clone(), look.colours.ground.filled()))?;
            pixels.draw(&PathElement::new(corners, look.colours.places.stroke_width(look.stroke(1.4))))?;
        } else {
            let corners = vec![(x, top), (x + half, wall), (x + half, low), (x - half, low), (x - half, wall)];
            pixels.draw(&Polygon::new(corners, look.colours.places.filled()))?;
        }
        if count > 1 && half >= part(0.3) {
            let (colour, share) = if takes { (&look.colours.axis, 0.42) } else { (&look.colours.ground, 0.73) };
            pixels.draw(&Text::new(count.to_string(), (x, top + part(share)), number.color(colour)))?;
        }
    }
    Ok(())
}

/// A line of dashes, in turn drawn and left out for so many pixels of the page.
pub(super) fn dashed<DB: DrawingBackend>(
    plot: &Plot<DB>,
    path: &[(f64, f64)],
    pattern: &[f64],
    style: ShapeStyle,
    look: &Look,
) -> Drawn<DB> {
    for dash in dashes(plot, path, pattern, look) {
        plot.draw(&PathElement::new(dash, style))?;
    }
    Ok(())
}

/// A line through the middle of each year whose figure is known.
pub(super) fn points(years: &[i32], values: &[f64]) -> Vec<(f64, f64)> {
    let known = years.iter().zip(values).filter(|(_, value)| value.is_finite());
    known.map(|(year, value)| (f64::from(*year), *value)).collect()
}

/// A line that is level for the whole of each year.
pub(super) fn levels(years: &[i32], values: &[f64]) -> Vec<(f64, f64)> {
    let ends = |(year, value): (f64, f64)| [(year - 0.5, value), (year + 0.5, value)];
    points(years, values).into_iter().flat_map(ends).collect()
}

/// The point between `from`, which lies above the level, and `to`, up to which the line stays above it.
fn above(from: (f64, f64), to: (f64, f64), level: f64) -> (f64, f64) {
    if to.1 >= level {
        return to;
    }
    let share = (from.1 - level) / (from.1 - to.1);
    (from.0 + (to.0 - from.0) * share, level)
}

/// Cuts a path into dashes and gaps, measured on the picture.
fn dashes<DB: DrawingBackend>(
    plot: &Plot<DB>,
    path: &[(f64, f64)],
    pattern: &[f64],
    look: &Look,
) -> Vec<Vec<(f64, f64)>> {
    let mut lengths = pattern.iter().map(|length| f64::from(look.px(*length).max(1))).cycle();
    let pixel = |(x, y): (f64, f64)| {
        let (x, y) = plot.map_coordinate(&(x, y));
        (f64::from(x), f64::from(y))
    };
    let mut found = Vec::new();
    let mut dash = path.first().map_or_else(Vec::new, |start| vec![*start]);
    let mut left = lengths.next().unwrap_or(f64::INFINITY);
    for pair in path.windows(2) {
        let (from, to) = (pixel(pair[0]), pixel(pair[1]));
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut gone = 0.0;
        while length - gone > left {
            gone += left;
            let share = gone / length;
            let at = (pair[0].0 + (pair[1].0 - pair[0].0) * share, pair[0].1 + (pair[1].1 - pair[0].1) * share);
            if dash.is_empty() {
                dash = vec![at];
            } else {
                dash.push(at);
                found.push(std::mem::take(&mut dash));
            }
            left = lengths.next().unwrap_or(f64::INFINITY);
        }
        left -= length - gone;
        if !dash.is_empty() {
            dash.push(pair[1]);
        }
    }
    if dash.len() > 1 {
        found.push(dash);
    }
    found
}
