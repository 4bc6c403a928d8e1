//! The charts as pictures: drawn as SVG and kept, so that a change of a mark is seen.

use insta::assert_snapshot;
use plotters::prelude::*;
use xuewei::chart::{Look, Picture, draw};
use xuewei::model::{Area, Stage};
use xuewei::report::{Marker, StageSeries};
use xuewei::text::Language;

fn series() -> StageSeries {
    StageSeries {
        area: Area::County,
        stage: Stage::Primary,
        years: (2020..2026).collect(),
        enrolment: vec![900.0, 1000.0, 1200.0, 1100.0, 900.0, 700.0],
        places: vec![1000.0, 1000.0, 1050.0, 1050.0, 1050.0, 1050.0],
        public_places: vec![800.0; 6],
        unmet: vec![0.0; 6],
        idle: vec![0.0; 6],
        baseline_enrolment: Some(vec![900.0, 950.0, 1000.0, 950.0, 900.0, 850.0]),
        baseline_places: None,
        first_unborn: 2024,
        markers: vec![
            Marker { year: 2022, projects: vec![0, 1], rooms: 2.0 },
            Marker { year: 2023, projects: vec![2], rooms: 1.0 },
            Marker { year: 2023, projects: vec![3], rooms: -4.0 },
            Marker { year: 2024, projects: vec![4, 5], rooms: -2.0 },
        ],
    }
}

fn svg(series: StageSeries, language: Language, (width, height): (u32, u32)) -> String {
    let mut text = String::new();
    {
        let area = SVGBackend::with_string(&mut text, (width, height)).into_drawing_area();
        draw(&area, &Picture { series, language }, &Look::default()).expect("SVG takes everything");
        area.present().expect("SVG takes everything");
    }
    text
}

#[test]
fn a_chart_with_every_mark() {
    assert_snapshot!(svg(series(), Language::Zh, (360, 190)));
}

#[test]
fn large_counts_are_written_as_each_language_does() {
    let mut large = series();
    for values in [&mut large.enrolment, &mut large.places] {
        values.iter_mut().for_each(|value| *value *= 40.0);
    }
    large.baseline_enrolment = None;
    let figures = |language| {
        let text = svg(large.clone(), language, (360, 190));
        text.lines()
            .map(str::trim)
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_snapshot!(figures(Language::Zh), @"0 1 2 3 4 5 2020 2025 2 2");
    assert_snapshot!(figures(Language::En), @"0 10,000 20,000 30,000 40,000 50,000 2020 2025 2 2");
}

/// Whatever the figures and the size, a chart is drawn.
#[test]
fn odd_figures_do_not_stop_it() {
    let mut empty = series();
    for values in [&mut empty.enrolment, &mut empty.places, &mut empty.unmet, &mut empty.idle] {
        values.clear();
    }
    (empty.years, empty.baseline_enrolment) = (Vec::new(), None);
    let mut zero = series();
    for values in [&mut zero.enrolment, &mut zero.places] {
        values.fill(0.0);
    }
    let mut unknown = series();
    unknown.baseline_enrolment = Some(vec![f64::NAN; 6]);
    unknown.baseline_places = Some(vec![f64::NAN, 900.0, f64::NAN, 1e12, 1.0, 0.0]);
    let mut one = series();
    one.years.truncate(1);
    for values in [&mut one.enrolment, &mut one.places] {
        values.truncate(1);
    }
    for odd in [empty, zero, unknown, one] {
        for size in [(360, 190), (1, 1), (40, 2000)] {
            svg(odd.clone(), Language::En, size);
        }
    }
}

/// Only years that are short themselves are shaded: 2022 and 2023 here, though the line crosses the places before and after.
#[test]
fn only_short_years_are_shaded() {
    let shade = |series: StageSeries| svg(series, Language::Zh, (360, 190)).matches("#F6D5C7").count();
    assert_eq!(shade(series()), 2);
    let mut enough = series();
    enough.places.fill(1200.0);
    assert_eq!(shade(enough), 0);
}
