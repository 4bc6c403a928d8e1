//! Several scenarios: pictures on the same axes, and their lines in one picture.

use super::{series, svg as alone, well_formed};
use insta::assert_snapshot;
use plotters::prelude::*;
use xuewei::chart::{Colours, Look, Overlay, Picture, Sheet, Shows, Sign, colour, draw, draw_overlay};
use xuewei::model::{Area, Cell, Inputs, Projection, Stage, project};
use xuewei::report::overlay::MeasureLines;
use xuewei::report::{Measure, Side, StageSeries, counterpart, overlay};
use xuewei::scenario::presets;
use xuewei::text::Language;

const SIZE: (u32, u32) = (360, 190);

fn drawn(picture: &Picture) -> String {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, SIZE).into_drawing_area();
        draw(&area, picture, &Look::default()).expect("SVG takes everything");
        area.present().expect("SVG takes everything");
    }
    text
}

/// The figures on the axes, in the order they are drawn.
fn figures(svg: &str) -> Vec<&str> {
    svg.lines().map(str::trim).filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect()
}

#[test]
fn pictures_side_by_side_have_the_same_axes() {
    let mut later = StageSeries { markers: Vec::new(), first_unborn: 2026, ..series() };
    later.years = (2022..2028).collect();
    later.enrolment.iter_mut().for_each(|value| *value *= 7.0);
    let pictures = Picture::side_by_side(Language::Zh, vec![series(), later.clone()]);
    assert_eq!(pictures[0].axes, pictures[1].axes);
    assert_eq!(pictures[0].axes.years, (2020..2028).collect::<Vec<_>>());
    let [first, second] = [&pictures[0], &pictures[1]].map(drawn);
    assert_eq!(figures(&first)[..figures(&second).len()], figures(&second)[..]);
    assert_ne!(figures(&first), figures(&alone(series(), Language::Zh, SIZE)));
    let heights = |year: f64| {
        pictures.iter().map(|picture| picture.layout(SIZE, &Look::default()).x_of(year)).collect::<Vec<_>>()
    };
    assert_eq!(heights(2024.0)[0], heights(2024.0)[1]);
    assert_snapshot!(first);
    let one = Picture::side_by_side(Language::En, vec![series()]);
    assert_eq!(one, [Picture::of(Language::En, series())]);
    assert!(Picture::side_by_side(Language::En, Vec::new()).is_empty());
}

fn signs(count: usize) -> Vec<Sign> {
    (0..count)
        .map(|place| Sign {
            label: (place + 1).to_string(),
            name: format!("方案 <{place}>"),
            tone: place.checked_sub(1),
        })
        .collect()
}

fn lines(values: Vec<Vec<f64>>, same: Vec<usize>) -> MeasureLines {
    let years = (2020..).take(values.first().map_or(0, Vec::len)).collect();
    MeasureLines { stage: Stage::Primary, measure: Measure::Unmet, years, values, same, first_unborn: Some(2023) }
}

fn picture(values: Vec<Vec<f64>>, same: Vec<usize>) -> Overlay {
    let signs = signs(values.len());
    Overlay::of(Language::Zh, lines(values, same), signs)
}

fn laid_over(overlay: &Overlay) -> String {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, SIZE).into_drawing_area();
        draw_overlay(&area, overlay, &Look::default()).expect("SVG takes everything");
        area.present().expect("SVG takes everything");
    }
    text
}

/// How many colours of lines there are, and how many strokes each takes: one that is whole takes one.
fn strokes(svg: &str) -> Vec<usize> {
    let Colours { lines, base, .. } = Colours::default();
    let count = |RGBColor(red, green, blue): RGBColor| {
        let stroke = format!("stroke=\"#{red:02X}{green:02X}{blue:02X}\"");
        svg.matches(&stroke).count()
    };
    std::iter::once(base).chain(lines).map(count).collect()
}

#[test]
fn six_lines_with_a_label_each() {
    let values = (0..6).map(|line| (0..5).map(|year| f64::from(100 + line * 40 + year * (line - 2) * 9)).collect());
    let six = picture(values.collect(), (0..6).collect());
    let svg = laid_over(&six);
    assert_eq!(six.labels().into_iter().map(|(_, label)| label).collect::<String>(), "123456");
    let strokes = strokes(&svg);
    assert_eq!((strokes[1], strokes[6]), (2, 0), "a whole line and what leads to its label");
    assert!(strokes[0] >= 1 && strokes[2..6].iter().all(|strokes| *strokes > 8), "{strokes:?}");
    assert_snapshot!(svg);
}

/// Where lines end close together, their labels stand a line of type apart.
#[test]
fn labels_do_not_cover_one_another() {
    let close = picture((0..6).map(|line| vec![0.0, 1000.0, 500.0 + f64::from(line)]).collect(), (0..6).collect());
    let svg = laid_over(&close);
    let labels: Vec<f64> = svg
        .split("<text ")
        .filter(|text| text.contains("text-anchor=\"start\""))
        .map(|text| text.split(" y=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(labels.len(), 6, "{svg}");
    for (one, label) in labels.iter().enumerate() {
        assert!(labels[..one].iter().all(|other| (other - label).abs() >= 11.0), "{labels:?}");
    }
}

#[test]
fn lines_that_coincide_share_a_label() {
    let two = picture(vec![vec![1.0, 2.0], vec![5.0, 6.0], vec![1.0, 2.0]], vec![0, 1, 0]);
    assert_eq!(two.labels(), [(0, "1=3".to_owned()), (1, "2".to_owned())]);
    let svg = laid_over(&two);
    assert!(figures(&svg).contains(&"1=3"), "{svg}");
    assert_snapshot!(svg);
}

/// Also in the widest of the usual fonts, with digits of 0.64 and signs of 0.84 of the type's height, nothing is cut.
#[test]
fn labels_are_not_cut_at_the_edge() {
    for same in [vec![0, 0], vec![0, 0, 0], vec![0; 6], vec![0, 1, 0, 1, 0, 1], (0..6).collect()] {
        let values = same.iter().map(|first| vec![*first as f64 * 50.0, 100.0 + *first as f64]).collect();
        let picture = picture(values, same);
        let svg = laid_over(&picture);
        let labels: Vec<(f64, &str)> = svg
            .split("<text ")
            .filter(|text| text.contains("text-anchor=\"start\""))
            .map(|text| {
                let x = text.split("x=\"").nth(1).unwrap().split('"').next().unwrap();
                (x.parse().unwrap(), text.split('>').nth(1).unwrap().split('<').next().unwrap().trim())
            })
            .collect();
        assert_eq!(labels.len(), picture.labels().len(), "{svg}");
        for (x, label) in labels {
            let of = |letter: char| match letter {
                ' ' => 0.32,
                '=' => 0.84,
                letter if letter.is_ascii() => 0.64,
                _ => 1.0,
            };
            let end = x + label.chars().map(of).sum::<f64>() * Look::default().type_size;
            assert!(end <= f64::from(SIZE.0), "{label} ends at {end}");
        }
    }
}

#[test]
fn a_line_ends_where_its_scenario_does() {
    let nan = f64::NAN;
    let lines = picture(vec![vec![1.0, 2.0, 3.0, nan], vec![nan, 4.0, 5.0, 6.0], vec![nan; 4]], vec![0, 1, 2]);
    assert_eq!(lines.labels().len(), 2, "a scenario without figures has no label");
    assert_snapshot!(laid_over(&lines));
}

/// Whatever the figures, there is a picture.
#[test]
fn nothing_can_be_drawn_too() {
    let nothing = picture(Vec::new(), Vec::new());
    assert!(nothing.nothing() && figures(&laid_over(&nothing)).is_empty());
    let zeros = picture(vec![vec![0.0; 3]; 6], vec![0; 6]);
    assert!(zeros.nothing());
    assert_eq!(zeros.labels(), [(0, "1 等 6 条".to_owned())]);
    let strokes = strokes(&laid_over(&zeros));
    assert!(strokes[0] > 0 && strokes[1] > 0 && strokes[2..] == [0; 5], "the base and one of the others: {strokes:?}");
    for odd in [vec![vec![f64::NAN; 3]; 2], vec![vec![1.0], vec![1e15]], vec![vec![]]] {
        let same = (0..odd.len()).collect();
        laid_over(&picture(odd, same));
    }
    assert!(!picture(vec![vec![0.0, 0.6]], vec![0]).nothing());
}

#[test]
fn an_overlay_as_a_sheet() {
    let six = picture((0..6).map(|line| vec![f64::from(line * 90); 4]).collect(), (0..6).collect());
    let sheet =
        Sheet { shows: Shows::Overlay(&six), title: "恩施市 · 小学 · 缺口", note: "", source: "学位推演" };
    let svg = xuewei::chart::svg(&sheet);
    well_formed(&svg).unwrap();
    assert!((1..=6).all(|place| svg.contains(&format!(">{place} 方案 &lt;{}&gt;<", place - 1))), "{svg}");
    assert!(svg.contains(">个学位<"));
}

fn plan(change: impl FnOnce(&mut Inputs)) -> (Inputs, Projection) {
    let workspace = presets::workspace("example@1").expect("a preset of this name");
    let mut inputs = workspace.scenarios[0].inputs.clone();
    change(&mut inputs);
    let projection = project(&inputs);
    (inputs, projection)
}

#[test]
fn an_overlay_has_the_figures_of_each_scenario() {
    let base = plan(|_| {});
    let same = plan(|_| {});
    let longer = plan(|inputs| {
        inputs.horizon += 3;
        inputs.zones.reverse();
    });
    let without = plan(|inputs| inputs.zones[0].id = "another".into());
    let all = [&base, &same, &longer, &without];
    let sides: Vec<Side> = all.iter().map(|(inputs, projection)| Side { inputs, projection, deeper: None }).collect();
    let areas: Vec<Option<Area>> = all.iter().map(|(inputs, _)| counterpart(&base.0, inputs, Area::Zone(0))).collect();
    for stage in Stage::ALL {
        for measure in Measure::ALL {
            let lines = overlay(&sides, &areas, stage, measure);
            assert_eq!(lines.years, longer.1.all_years().collect::<Vec<_>>());
            assert_eq!(lines.same[1], 0);
            assert!(lines.values[3].iter().all(|value| value.is_nan()) && lines.same[3] == 3);
            for (side, (values, area)) in all.iter().zip(lines.values.iter().zip(&areas)) {
                let Some(area) = area else { continue };
                let figures: Vec<f64> =
                    side.1.series(*area, stage).iter().map(|cell: &Cell| measure.of(cell)).collect();
                assert_eq!(values[..figures.len()], figures[..]);
                assert!(values[figures.len()..].iter().all(|value| value.is_nan()));
            }
        }
    }
    let none = overlay(&sides, &[None; 4], Stage::Primary, Measure::Unmet);
    assert_eq!((none.years.len(), none.first_unborn), (0, None));
}

/// The colours of lines can be seen on the ground in light and dark, also as type, and are no two alike.
#[test]
fn lines_stand_out_from_the_ground() {
    let css = include_str!("../../../styles/base.css");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").expect("a dark theme");
    for theme in [light, dark] {
        let token = |name: &str| {
            let value = theme.split_once(&format!("--{name}: ")).expect(name).1;
            colour(value.split(';').next().unwrap()).expect(name)
        };
        let ground = luminance(token("ground"));
        let lines: Vec<RGBColor> = (1..=6).map(|place| token(&format!("line-{place}"))).collect();
        for (place, line) in lines.iter().enumerate() {
            let (one, other) = (luminance(*line), ground);
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "line-{}: {contrast}", place + 1);
            assert!(!lines[..place].contains(line));
        }
    }
    let paper = light.split_once("--line-1: ").unwrap().1;
    assert_eq!(colour(paper.split(';').next().unwrap()), Some(Colours::default().lines[0]));
}

/// Relative luminance of a colour, after WCAG 2.
fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
