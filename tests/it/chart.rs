//! The charts as pictures: drawn as SVG and kept, so that a change of a mark is seen.

mod side_by_side;

use insta::assert_snapshot;
use plotters::prelude::*;
use xuewei::chart::{Look, Picture, Sheet, Shows, draw};
use xuewei::model::{Area, Inputs, Name, Stage, Utilisation, Zone};
use xuewei::report::{HeatCell, HeatRow, HeatTable, Level, Lines, Marker, StageSeries};
use xuewei::text::Language;
use xuewei::text::naming::Naming;
use xuewei::text::readout::readout;

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
        draw(&area, &Picture::of(language, series), &Look::default()).expect("SVG takes everything");
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

/// Where a year is drawn, a pointer finds it; beyond the ends, the nearest.
#[test]
fn a_pointer_finds_the_year_under_it() {
    let picture = Picture::of(Language::Zh, series());
    let layout = picture.layout((360, 190), &Look::default());
    for (step, year) in picture.series.years.iter().enumerate() {
        let x = layout.x_of(f64::from(*year));
        assert_eq!([layout.step_at(x - 20.0), layout.step_at(x), layout.step_at(x + 20.0)], [step; 3]);
    }
    assert_eq!((layout.step_at(-500.0), layout.step_at(5000.0)), (0, 5));
    assert_eq!(layout.y_of(layout.scale.low), f64::from(layout.y.end));
    assert_eq!(layout.y_of(layout.scale.high), f64::from(layout.y.start));
    let nothing = Picture::of(Language::Zh, StageSeries { years: Vec::new(), ..series() });
    assert_eq!(nothing.layout((360, 190), &Look::default()).step_at(10.0), 0);
}

fn sheet(series: StageSeries, language: Language, title: &str, note: &str) -> String {
    let picture = Picture::of(language, series);
    xuewei::chart::svg(&Sheet {
        shows: Shows::Stage(&picture), title, note, source: "学位推演 · 方案 · 2020 学年基准"
    })
}

#[test]
fn a_sheet_for_a_report() {
    let zh = sheet(series(), Language::Zh, "恩施市 · 全市 · 小学", "2022–2023 学年有缺口，2022 学年最多缺 150 个。");
    assert_snapshot!(zh.replace("\u{202f}", "~"));
}

/// The mark-up of a sheet, element by element: every one that opens closes, in order.
fn well_formed(svg: &str) -> Result<(), String> {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        if rest[..start].contains('>') {
            return Err(format!("a loose > in {}", &rest[..start]));
        }
        let end = rest[start..].find('>').ok_or("no end")? + start;
        let tag = &rest[start + 1..end];
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        if !["svg", "rect", "path", "text", "polyline", "polygon", "line", "circle"].contains(&name) {
            return Err(format!("<{tag}>"));
        }
        if tag.matches('"').count() % 2 == 1 {
            return Err(format!("quotation marks of <{tag}>"));
        }
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("{name} closes nothing"));
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        rest = &rest[end + 1..];
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

/// A name is no mark-up, and nothing is too long: 40 characters and a note of three lines stay within the sheet.
#[test]
fn a_sheet_takes_every_name() {
    let long = "恩施市·".repeat(10) + " · 小学";
    let odd = ["<script>alert(1)</script>", "a & b \"c\" 'd' ]]>", "\u{0}\u{1b}\u{fffe}", "", long.as_str()];
    for text in odd {
        for language in Language::ALL {
            let svg = sheet(series(), language, text, &text.repeat(9));
            well_formed(&svg).unwrap();
            assert!(!svg.contains("<script"), "{text}");
            assert!(svg.chars().all(|c| c == '\n' || (!c.is_control() && c != '\u{fffe}')), "{text}");
        }
    }
    assert!(well_formed("<svg><text></svg>").is_err() && well_formed("<svg a=\"></svg>").is_err());
    let mut empty = series();
    for values in [&mut empty.enrolment, &mut empty.places, &mut empty.unmet, &mut empty.idle] {
        values.clear();
    }
    (empty.years, empty.baseline_enrolment) = (Vec::new(), None);
    well_formed(&sheet(empty, Language::En, "nothing", "")).unwrap();
}

fn county() -> (Name, Inputs) {
    let zone =
        |name: &str| Zone { id: name.into(), name: Name { zh: name.into(), en: String::new() }, ..Zone::default() };
    let inputs = Inputs { zones: vec![zone("老城区"), zone("=1+1, \"新\"区")], ..Inputs::default() };
    (Name { zh: "恩施市".into(), en: "Enshi City".into() }, inputs)
}

#[test]
fn figures_as_a_file_are_those_of_the_table() {
    let (name, inputs) = county();
    let naming = Naming { language: Language::Zh, county: &name, inputs: &inputs };
    let mut short = series();
    short.enrolment[2] = 12_345.6;
    let csv = xuewei::exchange::views::chart_csv(&naming, &short);
    let lines: Vec<&str> = csv.strip_prefix('\u{feff}').unwrap().split("\r\n").collect();
    assert_eq!(lines[0], "学年,在校（园）生,学位,其中公办、普惠,学位余缺,片区缺口合计,基准在校（园）生");
    assert_eq!(lines[1], "2020,900,1000,800,100,0,900");
    assert_eq!(lines[3], "2022,12346,1050,800,-11296,0,1000");
    assert_eq!((lines.len(), lines[7]), (8, ""));
    let zone = StageSeries { area: Area::Zone(0), baseline_enrolment: None, ..series() };
    let csv = xuewei::exchange::views::chart_csv(&Naming { language: Language::En, ..naming }, &zone);
    assert!(csv.starts_with("\u{feff}School year,Enrolment,Places,Public,Balance of places\r\n2020,900,"));
}

#[test]
fn the_table_of_utilisation_as_a_file() {
    let (name, inputs) = county();
    let naming = Naming { language: Language::Zh, county: &name, inputs: &inputs };
    let cell = |utilisation| HeatCell {
        utilisation,
        level: Level::Normal,
        enrolment: 0.0,
        places: 0.0,
        balance: 0.0,
        unmet: 0.0,
    };
    let row = |area, shares: [Utilisation; 2]| HeatRow { area, cells: shares.map(cell).to_vec() };
    let table = HeatTable {
        stage: Stage::Primary,
        years: vec![2020, 2021],
        rows: vec![
            row(Area::Zone(0), [Utilisation::Share(0.9971), Utilisation::Share(12.5)]),
            row(Area::Zone(1), [Utilisation::Over, Utilisation::Nothing]),
        ],
        lines: Lines { idle: 0.6, yellow: 0.9, red: 1.0 },
    };
    let csv = xuewei::exchange::views::utilisation_csv(&naming, &table);
    let expected = "\u{feff}片区,2020,2021\r\n老城区,99.7,1250\r\n\"'=1+1, \"\"新\"\"区\",有学生而没有学位,\r\n";
    assert_eq!(csv, expected);
}

#[test]
fn a_year_is_read_out_with_its_baseline_and_projects() {
    let (name, mut inputs) = county();
    inputs.projects = ["东小学", "西小学", "南小学", "北小学"]
        .map(|name| xuewei::model::Project {
            id: name.into(),
            name: Name { zh: name.into(), en: String::new() },
            ..Default::default()
        })
        .to_vec();
    let naming = Naming { language: Language::Zh, county: &name, inputs: &inputs };
    let mut series = series();
    series.unmet[2] = 400.0;
    let line =
        |step| readout(&naming, &series, step).map(|readout| readout.line(Language::Zh).replace('\u{202f}', "~"));
    let all = "2022 学年，在校（园）生 1~200，学位 1~050，缺 150 个学位，片区缺口合计 400，基准在校（园）生 1~000，\
               投入使用：东小学、西小学";
    assert_eq!(line(2).as_deref(), Some(all));
    let both =
        "2023 学年，在校（园）生 1~100，学位 1~050，缺 50 个学位，基准在校（园）生 950，投入使用：南小学，停用：北小学";
    assert_eq!(line(3).as_deref(), Some(both));
    assert_eq!(line(0).as_deref(), Some("2020 学年，在校（园）生 900，学位 1~000，余 100 个学位"));
    assert_eq!(line(6), None);
}
