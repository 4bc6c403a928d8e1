//! What is said of a projection, and how numbers are written.

mod numbers;

use crate::report::{Made, made};
use std::fmt::Write;
use xuewei::model::{Area, Name, Stage, ZoneKind};
use xuewei::report::{Findings, Lines, findings, stage_series, utilisation_table};
use xuewei::scenario::parameters::{Group, Key, parameters};
use xuewei::text::naming::Naming;
use xuewei::text::sentence::{Piece, Tone, chart_note, headline, plain_text, remarks};
use xuewei::text::{Language, lever, phrase, words};

/// Says everything there is to say; only whether it can be said is tested.
pub(crate) fn all_words(made: &Made, found: &Findings) {
    let county = Name { zh: "某县".into(), en: String::new() };
    let lines = Lines::of(&made.inputs.norms);
    for language in Language::ALL {
        let naming = Naming { language, county: &county, inputs: &made.inputs };
        headline(&naming, found, found);
        remarks(&naming, found, &findings(&made.inputs, &xuewei::model::Projection::default()));
        for stage in Stage::ALL {
            for row in utilisation_table(&made.inputs, &made.projection, stage).rows {
                for cell in &row.cells {
                    let shown = xuewei::text::format::utilisation(language, cell.utilisation, &lines);
                    phrase::heat_cell(language, cell, &shown);
                }
                let series = stage_series(&made.inputs, &made.projection, None, row.area, stage);
                chart_note(&naming, &series);
            }
        }
    }
}

/// Tones made visible: *short*, _idle_, ~near the limit~.
fn marked(pieces: &[Piece]) -> String {
    let mark = |piece: &Piece| match piece.tone {
        Tone::Plain => piece.text.clone(),
        Tone::Short => format!("*{}*", piece.text),
        Tone::Idle => format!("_{}_", piece.text),
        Tone::Warn => format!("~{}~", piece.text),
    };
    // A narrow space would look like any other in the snapshot.
    pieces.iter().map(mark).collect::<String>().replace('\u{202f}', "·")
}

fn said(title: &str, made: &Made, out: &mut String) {
    let found = findings(&made.inputs, &made.projection);
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    writeln!(out, "# {title}").unwrap();
    for language in Language::ALL {
        let naming = Naming { language, county: &county, inputs: &made.inputs };
        writeln!(out, "{}", marked(&headline(&naming, &found, &found).pieces)).unwrap();
        for remark in remarks(&naming, &found, &found) {
            writeln!(out, "- {}", marked(&remark.pieces)).unwrap();
        }
    }
    writeln!(out).unwrap();
}

const CITY: ZoneKind = ZoneKind::City;
const RURAL: ZoneKind = ZoneKind::Rural;

/// Two zones over 2020–2035; primary and junior figures by zone and step, everything else half full.
fn two(figures: impl Fn(usize, Stage, usize) -> Option<(f64, f64)>) -> Made {
    made(&[("中心城区", CITY), ("乡村", RURAL)], 16, |zone, stage, step| {
        figures(zone, stage, step).unwrap_or((3600.0, 4500.0))
    })
}

#[test]
fn the_sentence_of_each_case() {
    use Stage::{Junior, Kindergarten, Primary};
    let mut out = String::new();
    let constant = two(|zone, stage, step| match (zone, stage) {
        (0, Primary) if step >= 7 => Some((20_000.0 + 1860.0, 20_000.0)),
        (1, Primary) => Some((3000.0, 6400.0)),
        _ => None,
    });
    said("a constant shortage to the end, with its idle counterpart", &constant, &mut out);
    let growing = two(|zone, stage, step| match (zone, stage) {
        (0, Primary) if step >= 7 => Some((4500.0 + 100.0 * (step - 6) as f64, 4500.0)),
        (1, Primary) => Some((4400.0 - 100.0 * step as f64, 4500.0)),
        (0, Junior) if (9..12).contains(&step) => Some((4910.0, 4500.0)),
        (0, Kindergarten) if step == 1 || step == 2 => Some((4410.0, 4500.0)),
        _ => None,
    });
    said("a growing shortage; one that ends; one that is only tight", &growing, &mut out);
    let ending = two(|zone, stage, step| match (zone, stage) {
        (0, Primary) if (2..8).contains(&step) => {
            Some((4500.0 + [10.0, 50.0, 90.0, 1230.0, 50.0, 1.0][step - 2], 4500.0))
        }
        _ => None,
    });
    said("a shortage that ends, too late to build for", &ending, &mut out);
    let now = two(|zone, stage, step| (zone == 0 && stage == Primary && step == 0).then_some((4501.0, 4500.0)));
    said("one place in the base year alone: too late for anything", &now, &mut out);
    let lasting = two(|zone, stage, _| (zone == 0 && stage == Junior).then_some((4800.0, 4500.0)));
    said("short from the base year on", &lasting, &mut out);
    let last = two(|zone, stage, step| (zone == 0 && stage == Junior && step == 15).then_some((4800.0, 4500.0)));
    said("short in the last year alone", &last, &mut out);
    let enough = two(|zone, stage, _| {
        (stage == Primary).then_some(if zone == 1 { (5000.0, 22_000.0) } else { (4000.0, 4400.0) })
    });
    said("nothing short, one zone tight, many idle", &enough, &mut out);
    let spread =
        two(|zone, stage, _| (stage == Primary).then_some(if zone == 1 { (5000.0, 9000.0) } else { (2000.0, 5000.0) }));
    said("nothing short, idle places in several zones", &spread, &mut out);
    said("nothing short, nothing idle", &two(|_, _, _| Some((4000.0, 4450.0))), &mut out);
    said(
        "everything short",
        &two(|_, stage, step| Some((4600.0 + 10.0 * step as f64 * (stage as usize + 1) as f64, 4500.0))),
        &mut out,
    );
    let single = made(&[("城关镇", CITY)], 4, |_, stage, step| match stage {
        Primary if step > 0 => (950.0, 900.0),
        _ => (500.0, 900.0),
    });
    said("one zone only", &single, &mut out);
    let without =
        made(&[("城关镇", CITY), ("龙凤镇", ZoneKind::Town), ("乡村", RURAL)], 10, |zone, stage, step| match (
            zone, stage,
        ) {
            (1, Junior) => (if step < 6 { 0.0 } else { 410.0 }, 0.0),
            (1, Primary) => (if step < 6 { 0.0 } else { 45.0 * step as f64 }, 0.0),
            _ => (500.0, 900.0),
        });
    said("a zone without places", &without, &mut out);
    let kind =
        made(&[("东城", CITY), ("西城", CITY), ("乡村", RURAL), ("山乡", RURAL)], 10, |zone, stage, step| match (
            zone, stage,
        ) {
            (0 | 1, Primary) if step >= 5 => (1000.0, 900.0),
            (2, Primary) => (300.0, 900.0),
            _ => (600.0, 900.0),
        });
    said("all zones of a kind, idle places in one rural zone more than in the other", &kind, &mut out);
    let partly =
        made(&[("东城", CITY), ("西城", CITY), ("乡村", RURAL)], 10, |zone, stage, step| match (zone, stage) {
            (0, Primary) if step >= 2 => (1000.0 + 10.0 * step as f64, 900.0),
            (1, Primary) if step < 5 => (930.0, 900.0),
            (1, Primary) => (700.0, 900.0),
            (0, Junior) => ([800.0, 800.0, 800.0, 1000.0, 800.0, 800.0, 950.0, 960.0, 970.0, 800.0][step], 900.0),
            (1, Junior) if step == 3 => (920.0, 900.0),
            (1, Junior) => (880.0, 900.0),
            _ => (600.0, 900.0),
        });
    said("zones of a kind short in turn, the kind as a whole not always or by less", &partly, &mut out);
    let spread =
        made(&[("东城", CITY), ("西城", CITY), ("乡村", RURAL)], 10, |zone, stage, step| match (zone, stage) {
            (0, Primary) => (if step == 4 { 920.0 } else { 1000.0 }, 900.0),
            (1, Primary) => (if step == 0 { 910.0 } else { 850.0 }, 900.0),
            (2, Primary) => (if step == 0 { 905.0 } else { 700.0 }, 900.0),
            _ => (600.0, 900.0),
        });
    said("the zones of the county short at different times", &spread, &mut out);
    said("pupils nowhere", &made(&[("城关镇", CITY)], 4, |_, _, _| (0.0, 90.0)), &mut out);
    said("no zones", &made(&[], 4, |_, _, _| (0.0, 0.0)), &mut out);
    insta::assert_snapshot!(out);
}

#[test]
fn the_note_of_each_chart() {
    let mut out = String::new();
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let mut note = |title: &str, made: &Made, area: Area| {
        writeln!(out, "# {title}").unwrap();
        for language in Language::ALL {
            let series = stage_series(&made.inputs, &made.projection, None, area, Stage::Primary);
            let naming = Naming { language, county: &county, inputs: &made.inputs };
            writeln!(out, "{}", chart_note(&naming, &series).replace('\u{202f}', "·")).unwrap();
        }
    };
    let zone = |places: f64, pupils: &'static [f64]| {
        made(&[("城关镇", CITY)], pupils.len(), |_, _, step| (pupils[step], places))
    };
    note("enough", &zone(900.0, &[880.0, 890.0, 880.0]), Area::County);
    note("enough and idle", &zone(40_000.0, &[30_000.0, 25_000.0, 23_600.0]), Area::County);
    note("short in between", &zone(900.0, &[800.0, 950.0, 2130.0, 901.0, 800.0]), Area::County);
    note("short to the end", &zone(900.0, &[800.0, 950.0, 1000.0]), Area::County);
    note("short in the last year", &zone(900.0, &[800.0, 850.0, 901.0]), Area::County);
    note("short in every year", &zone(900.0, &[950.0, 1000.0]), Area::County);
    note("short twice", &zone(900.0, &[950.0, 900.0, 1000.0, 1000.0, 700.0]), Area::County);
    note("nobody", &zone(0.0, &[0.0, 0.0]), Area::County);
    let mixed =
        made(
            &[("城关镇", CITY), ("乡村", RURAL)],
            3,
            |zone, _, _| if zone == 0 { (1000.0, 900.0) } else { (400.0, 900.0) },
        );
    note("some zones short, enough in all", &mixed, Area::County);
    note("one of them", &mixed, Area::Zone(0));
    let unlike = made(&[("城关镇", CITY), ("新区", CITY)], 6, |zone, _, step| match (zone, step) {
        (0, 1..=4) => (900.0 + 100.0 * step as f64, 900.0),
        (1, 3) => (1100.0, 900.0),
        _ => (750.0, 900.0),
    });
    note("the area short in some of the years its zones are", &unlike, Area::Kind(CITY));
    let once = made(&[("城关镇", CITY), ("乡村", RURAL)], 4, |zone, _, step| match (zone, step) {
        (0, 2) => (1000.0, 900.0),
        _ => (890.0, 900.0),
    });
    note("each in one year alone, idle places beside it", &once, Area::County);
    insta::assert_snapshot!(out);
}

#[test]
fn every_lever_has_words_in_both_languages() {
    let inputs = crate::parameters::with_every_lever();
    let mut told = std::collections::BTreeMap::new();
    for language in Language::ALL {
        for key in parameters(&inputs).into_iter().map(|row| row.key) {
            let text = lever::lever(language, &key);
            assert!(!text.name.is_empty() && text.meaning.len() > 20);
            let name = lever::name(language, &inputs, &key);
            assert!(lever::matches(&name, text.name), "{name}");
            told.entry(key.place()).or_insert_with(Vec::new).push(name);
        }
        for group in Group::ALL {
            assert!(!lever::group(language, group).is_empty());
        }
    }
}

#[test]
fn chinese_words_have_chinese_signs_and_english_ones_none_of_them() {
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let zh = format!("{:?}", words(Language::Zh));
    let letters: Vec<char> = zh.chars().collect();
    for pair in letters.windows(2) {
        assert!(!(chinese(pair[0]) && ",;:?!()".contains(pair[1])), "half-width sign after {pair:?}");
    }
    let en = format!("{:?}", words(Language::En));
    let own_name = "中文切换为中文";
    assert!(en.chars().filter(|c| chinese(*c)).all(|c| own_name.contains(c)));
}

#[test]
fn an_area_is_called_as_planners_call_it() {
    let made = two(|_, _, _| None);
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let naming = |language| Naming { language, county: &county, inputs: &made.inputs };
    let (zh, en) = (naming(Language::Zh), naming(Language::En));
    assert_eq!(
        [zh.area(Area::Zone(0)), zh.area(Area::Kind(RURAL)), zh.area(Area::County)],
        ["中心城区", "乡村", "全市"]
    );
    assert_eq!(en.area(Area::County), "Whole city");
    assert_eq!(zh.schools(Area::Zone(0), Stage::Primary), "中心城区小学");
    assert_eq!(en.schools(Area::Kind(RURAL), Stage::Junior), "rural junior schools");
    assert_eq!(en.area(Area::Zone(7)), "");
}

#[test]
fn short_phrases() {
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    assert_eq!(phrase::place_line(Language::Zh, &county, 2020), "恩施市 · 2020 学年基准");
    assert_eq!(phrase::place_line(Language::En, &county, 2020), "Enshi City · base year 2020/21");
    assert_eq!(phrase::changed(Language::Zh, 5).as_deref(), Some("与基准相比改了 5 项"));
    assert_eq!(phrase::changed(Language::En, 1).as_deref(), Some("1 change from the baseline"));
    assert_eq!(phrase::changed(Language::En, 0), None);
    assert_eq!(phrase::further(Language::Zh, 7, 2), "另有 7 处（2 处因改动新增）：");
    assert_eq!(phrase::further(Language::En, 7, 0), "7 more:");
    assert_eq!(phrase::rooms(Language::Zh, -22.0), "−22 班");
    assert_eq!(phrase::rooms(Language::En, 1.0), "+1 room");
    assert_eq!(phrase::balance(Language::En, -1.0), "1 place short");
    assert_eq!(phrase::balance(Language::Zh, 0.2), "学位刚好");
    let inputs = xuewei::scenario::presets::preset("enshi@1").unwrap().inputs;
    let row = xuewei::scenario::parameters::parameter(&inputs, &Key::BirthChange).unwrap();
    assert_eq!(phrase::range(Language::Zh, &row), "请输入 −20 至 20 之间的数。");
    assert_eq!(plain_text(&[]), "");
}
