//! A picture as a sheet of its own, for a report: title, unit, legend, chart, note and source as one SVG.

use super::{Axes, Colours, Key, Layout, Look, Overlay, Picture, draw, draw_overlay};
use crate::text::words;
use plotters::prelude::*;

/// Width and height of a sheet, in pixels.
pub const SHEET: (u32, u32) = (1200, 675);

/// What stands around the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet<'a> {
    /// The picture.
    pub shows: Shows<'a>,
    /// What it shows and where: 恩施市 · 老城区 · 小学.
    pub title: &'a str,
    /// The sentence beneath it.
    pub note: &'a str,
    /// Whose figures they are.
    pub source: &'a str,
}

/// The picture on a sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shows<'a> {
    /// Enrolment against places.
    Stage(&'a Picture),
    /// The same beside the base, which is called so.
    Beside(&'a Picture, &'a str),
    /// Scenarios laid over one another.
    Overlay(&'a Overlay),
}

impl Shows<'_> {
    fn axes(&self) -> &Axes {
        match self {
            Shows::Stage(picture) | Shows::Beside(picture, _) => &picture.axes,
            Shows::Overlay(overlay) => &overlay.axes,
        }
    }
}

/// From the edge of the sheet to what stands on it.
const MARGIN: u32 = 40;
/// Where the picture begins, and its size.
const PLOT: (u32, u32, u32) = (128, SHEET.0 - 2 * MARGIN, 420);
/// The system's own fonts: a file can hold none of ours.
const TYPE: &str =
    "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, WenQuanYi Micro Hei, system-ui, sans-serif";
const INK: &str = "#1a2330";
const SOFT: &str = "#4f5a69";

/// The sheet as the text of an SVG file, in light colours. Whatever the names and figures, it is well formed.
pub fn svg(sheet: &Sheet) -> String {
    let (width, height) = SHEET;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{TYPE}\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    let room = f64::from(width - 2 * MARGIN);
    // A long name is written smaller; the longest one keeps its beginning.
    let size = (room / ems(sheet.title)).clamp(15.0, 28.0);
    let title = wrap(sheet.title, room / size).into_iter().next().unwrap_or_default();
    text(&mut out, (MARGIN, 56), size, INK, "font-weight=\"600\"", &title);
    text(&mut out, (MARGIN, 88), 17.0, SOFT, "", &sheet.shows.axes().unit());
    match sheet.shows {
        Shows::Stage(picture) => legend(&mut out, picture, None),
        Shows::Beside(picture, base) => legend(&mut out, picture, Some(base)),
        Shows::Overlay(overlay) => signs(&mut out, overlay),
    }
    plot(&mut out, sheet.shows);
    for (line, words) in wrap(sheet.note, room / 17.0).iter().take(2).enumerate() {
        let y = PLOT.0 + PLOT.2 + 32 + 26 * u32::try_from(line).unwrap_or(0);
        text(&mut out, (MARGIN, y), 17.0, INK, "", words);
    }
    text(&mut out, (MARGIN, height - 20), 14.0, SOFT, "", sheet.source);
    out += "</svg>\n";
    out
}

/// The keys, up to the right end of the sheet; all of them at once are written smaller.
fn legend(out: &mut String, picture: &Picture, base: Option<&str>) {
    let named = |key: Key| (key, key.beside(picture.axes.language, base));
    let keys: Vec<(Key, String)> = Key::ALL.into_iter().filter(|key| key.is_in(picture)).map(named).collect();
    let wide = |name: &str| 30.0 + ems(name) * 16.0 + 22.0;
    let room = f64::from(SHEET.0 - 2 * MARGIN) + 22.0;
    let all: f64 = keys.iter().map(|(_, name)| wide(name)).sum();
    let scale = (room / all).min(1.0);
    let mut x = f64::from(MARGIN) + room - all * scale;
    let Colours { demand, places, base, shade, .. } = Colours::default();
    let line = |x: f64, colour: RGBColor, dash: &str| {
        format!("<path d=\"M{x:.0} 106h22\" stroke=\"{}\" stroke-width=\"2.5\"{dash} fill=\"none\"/>\n", hex(colour))
    };
    for (key, name) in keys {
        *out += &match key {
            Key::Enrolment => line(x, demand, ""),
            Key::Places => line(x, places, ""),
            Key::Baseline => line(x, base, " stroke-dasharray=\"5 3\""),
            Key::BaselinePlaces => line(x, base, " stroke-dasharray=\"2 3\""),
            Key::Shortage => {
                format!("<rect x=\"{x:.0}\" y=\"100\" width=\"22\" height=\"12\" fill=\"{}\"/>\n", hex(shade))
            }
            Key::Opening => format!("<path d=\"M{x:.0} 105l7-6 7 6v8h-14z\" fill=\"{}\"/>\n", hex(places)),
            Key::Closing => format!(
                "<path d=\"M{x:.0} 107l7 6 7-6v-7h-14z\" fill=\"#ffffff\" stroke=\"{}\" stroke-width=\"2\"/>\n",
                hex(places)
            ),
        };
        text(out, (whole(x + 30.0), 112), (16.0 * scale).floor(), SOFT, "", &name);
        x += wide(&name) * scale;
    }
}

/// The scenarios, each with its line, number and name, side by side along the whole sheet.
fn signs(out: &mut String, overlay: &Overlay) {
    let width = f64::from(SHEET.0 - 2 * MARGIN) / overlay.signs.len().max(1) as f64;
    for (place, sign) in overlay.signs.iter().enumerate() {
        let x = f64::from(MARGIN) + place as f64 * width;
        let dashes: Vec<String> = sign.dashes().iter().map(ToString::to_string).collect();
        let dashes =
            if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", dashes.join(" ")) };
        *out += &format!(
            "<path d=\"M{x:.0} 110h30\" stroke=\"{}\" stroke-width=\"{}\"{dashes} fill=\"none\"/>\n",
            hex(sign.colour(&Look::default())),
            sign.width()
        );
        let name = format!("{} {}", sign.label, sign.name);
        let mut lines = wrap(&name, (width - 52.0) / 15.0).into_iter();
        let mut shown = lines.next().unwrap_or_default();
        if lines.next().is_some() {
            shown = format!("{}…", shown.trim_end());
        }
        text(out, (whole(x + 38.0), 115), 15.0, SOFT, "", &shown);
    }
}

/// The picture, and the words at the line between born and not yet born, which stand beside the canvas on the page.
fn plot(out: &mut String, shows: Shows) {
    let (top, width, height) = PLOT;
    let look = Look { type_size: 16.0, ..Look::default() };
    let mut inner = String::new();
    {
        let area = SVGBackend::with_string(&mut inner, (width, height)).into_drawing_area();
        // A text takes all that is drawn on it.
        drop(match shows {
            Shows::Stage(picture) | Shows::Beside(picture, _) => draw(&area, picture, &look),
            Shows::Overlay(overlay) => draw_overlay(&area, overlay, &look),
        });
        drop(area.present());
    }
    *out += &inner
        .replacen("<svg ", &format!("<svg x=\"{MARGIN}\" y=\"{top}\" "), 1)
        .replace(" font-family=\"sans-serif\"", "");
    let (layout, first_unborn): (Layout, Option<i32>) = match shows {
        Shows::Stage(picture) | Shows::Beside(picture, _) => {
            (picture.layout((width, height), &look), Some(picture.series.first_unborn))
        }
        Shows::Overlay(overlay) => (overlay.layout((width, height), &look), overlay.lines.first_unborn),
    };
    if let Some(year) = first_unborn.and_then(|year| layout.born(year)) {
        let x = layout.x_of(year) + f64::from(MARGIN);
        let chart = &words(shows.axes().language).chart;
        for (x, anchor, word) in [(x - 8.0, "text-anchor=\"end\"", chart.born), (x + 8.0, "", chart.unborn)] {
            if x - ems(word) * 15.0 > f64::from(MARGIN) && x + ems(word) * 15.0 < f64::from(MARGIN + width) {
                text(out, (whole(x), top + 14), 15.0, SOFT, anchor, word);
            }
        }
    }
}

/// A position on a sheet in whole pixels.
fn whole(position: f64) -> u32 {
    // Within the sheet.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let pixels = position as u32;
    pixels
}

fn text(out: &mut String, (x, y): (u32, u32), size: f64, fill: &str, more: &str, words: &str) {
    *out += &format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size:.0}\" fill=\"{fill}\" {more}>{}</text>\n",
        escaped(words)
    );
}

/// What a text may hold: no mark-up, and none of the characters XML forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// About how wide a text is, in heights of its type: nothing measures it where there is no page.
fn ems(text: &str) -> f64 {
    text.chars().map(em).sum::<f64>().max(1.0)
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ' ' | '·' => 0.3,
        c if u32::from(c) < 0x2000 => 0.56,
        '\u{202f}' => 0.2,
        _ => 1.0,
    }
}

/// Lines of at most so many heights of the type. Latin words stay whole, and no line begins with a closing mark or a space.
fn wrap(text: &str, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    let mut word = String::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        word.push(c);
        let latin = |c: &char| !c.is_whitespace() && u32::from(*c) < 0x2e80;
        let closes = |next: &char| matches!(next, '，' | '。' | '；' | '、' | '）' | '：' | ' ' | '\u{202f}');
        let goes_on = |next: &char| closes(next) || (latin(&c) && latin(next));
        let whole = letters.peek().is_none_or(|next| !goes_on(next));
        if !whole || c == '\u{202f}' {
            continue;
        }
        let long: f64 = word.chars().map(em).sum();
        if used + long > width && used > 0.0 {
            lines.push(String::new());
            used = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            *line += &word;
        }
        used += long;
        word.clear();
    }
    if let Some(line) = lines.last_mut() {
        *line += &word;
    }
    lines
}

fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_where_a_person_would() {
        assert_eq!(wrap("各年学位都够。", 10.0), ["各年学位都够。"]);
        assert_eq!(wrap("各年学位都够。", 6.0), ["各年学位都", "够。"]);
        assert_eq!(wrap("enough places in every year", 7.0), ["enough ", "places in ", "every year"]);
        assert_eq!(wrap("2027\u{202f}学年缺 12\u{202f}000 个", 5.0), ["2027\u{202f}学年", "缺 12\u{202f}000 ", "个"]);
        assert_eq!(wrap("", 5.0), [""]);
    }

    #[test]
    fn names_are_no_mark_up() {
        assert_eq!(escaped("<script>\"&\"</script>\u{0}"), "&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt; ");
    }
}
