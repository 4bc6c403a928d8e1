//! What is said of scenarios side by side: a year of one beside the base, a year of all, the columns of their figures.

use super::figures::{Column, columns};
use super::format::{NONE, count, difference, school_year, signed};
use super::naming::Naming;
use super::readout::{Readout, readout};
use super::words::overlay::overlay_words;
use super::{Language, words};
use crate::model::Stage;
use crate::report::overlay::MeasureLines;
use crate::report::{Measure, StageSeries};

/// The unit of a measure on an axis whose figures are divided by so much.
pub fn unit(language: Language, measure: Measure, divisor: f64) -> &'static str {
    let large = divisor > 1.0;
    match (language, measure) {
        (Language::Zh, Measure::Enrolment) => {
            if large {
                "万人"
            } else {
                "人"
            }
        }
        (Language::Zh, _) => {
            if large {
                "万个学位"
            } else {
                "个学位"
            }
        }
        (Language::En, Measure::Enrolment) => {
            if large {
                "million pupils"
            } else {
                "pupils"
            }
        }
        (Language::En, _) => {
            if large {
                "million places"
            } else {
                "places"
            }
        }
    }
}

/// What a measure is called.
pub fn measure(language: Language, measure: Measure) -> &'static str {
    overlay_words(language).measures[measure as usize]
}

/// The heading of a chart or a table: `老城区 · 小学 · 缺口`. `of`: the area, or the scenario and the area.
pub fn heading(language: Language, of: &[&str], stage: Stage, measured: Option<Measure>) -> String {
    let stage = words(language).field.stage(stage);
    let parts = of.iter().copied().chain([stage]).chain(measured.map(|one| measure(language, one)));
    parts.collect::<Vec<_>>().join(" · ")
}

/// The year `step` of a chart that stands beside the base's: what differs from the base, instead of the base itself.
/// `base`: what stands for the base; `None`: it is the base. `None`: the chart does not have the year.
pub fn beside(naming: &Naming, series: &StageSeries, base: Option<&str>, step: usize) -> Option<Readout> {
    let alone = StageSeries { baseline_enrolment: None, baseline_places: None, ..series.clone() };
    let mut now = readout(naming, &alone, step)?;
    let Some(base) = base else { return Some(now) };
    let (language, chart) = (naming.language, &words(naming.language).chart);
    let more = |name: &str, own: &[f64], base: &Option<Vec<f64>>| {
        let (own, base) = (own.get(step)?, base.as_ref()?.get(step)?);
        let text = signed(language, difference(*own, *base));
        // A difference that does not show is none.
        (text != NONE && text != "0").then(|| format!("{name} {text}"))
    };
    let differences: Vec<String> = [
        more(chart.enrolment, &series.enrolment, &series.baseline_enrolment),
        more(chart.places, &series.places, &series.baseline_places),
    ]
    .into_iter()
    .flatten()
    .collect();
    let known = |values: &Option<Vec<f64>>| values.as_ref().is_none_or(|values| values[step].is_finite());
    let (comma, colon) = if language == Language::Zh { ("，", "：") } else { (", ", ": ") };
    let text = overlay_words(language);
    let told = if !known(&series.baseline_enrolment) || !known(&series.baseline_places) {
        text.base_without_year.replace("{}", base)
    } else if differences.is_empty() {
        text.same_as_base.replace("{}", base)
    } else {
        format!("{}{colon}{}", text.against_base.replace("{}", base), differences.join(comma))
    };
    now.more = if now.more.is_empty() { told } else { format!("{}{comma}{told}", now.more) };
    Some(now)
}

/// The columns of a chart that stands beside the base's, which is called by what stands for it.
pub fn columns_beside(language: Language, series: &StageSeries, base: &str) -> Vec<Column> {
    let (chart, mut columns) = (&words(language).chart, columns(language, series));
    for column in &mut columns {
        let name = match column.test {
            "baseline-enrolment" => chart.enrolment,
            "baseline-places" => chart.places,
            _ => continue,
        };
        column.heading = match language {
            Language::Zh => format!("{base}：{name}"),
            Language::En => format!("{base}: {name}"),
        };
    }
    columns
}

/// The figures of all lines, a column for each; `names`: what the scenarios are called.
pub fn line_columns<'a>(lines: &MeasureLines, names: impl Iterator<Item = &'a str>) -> Vec<Column> {
    let column = |(values, name): (&Vec<f64>, &str)| Column {
        test: "line",
        heading: name.to_owned(),
        values: values.clone(),
        signed: false,
    };
    lines.values.iter().zip(names).map(column).collect()
}

/// What stands at the end of a line that so many scenarios share: `1 等 4 条`. `first`: what stands for the first.
pub fn shared(language: Language, first: &str, lines: usize) -> String {
    match language {
        Language::Zh => format!("{first} 等 {lines} 条"),
        Language::En => format!("{first} and {} more", lines.saturating_sub(1)),
    }
}

/// Which scenarios have the same figures in every year, a sentence for each line they share. `label`: what stands for a
/// scenario.
pub fn coinciding<'a>(language: Language, lines: &MeasureLines, label: impl Fn(usize) -> &'a str) -> Vec<String> {
    let alike = |place: usize| -> Vec<&str> {
        lines.same.iter().enumerate().filter(|(_, first)| **first == place).map(|(one, _)| label(one)).collect()
    };
    let all = (0..lines.same.len()).map(alike).filter(|alike| alike.len() > 1);
    let comma = if language == Language::Zh { "、" } else { ", " };
    all.map(|alike| overlay_words(language).coincide.replace("{}", &alike.join(comma))).collect()
}

/// The year `step` of all lines, for those who hear it.
pub fn line_readout<'a>(
    language: Language,
    lines: &MeasureLines,
    names: impl Iterator<Item = &'a str>,
    step: usize,
) -> String {
    let year = lines.years.get(step).map(|year| school_year(language, *year)).unwrap_or_default();
    let one = |(values, name): (&Vec<f64>, &str)| {
        values.get(step).filter(|value| value.is_finite()).map(|value| format!("{name} {}", count(language, *value)))
    };
    let parts: Vec<String> = std::iter::once(year).chain(lines.values.iter().zip(names).filter_map(one)).collect();
    parts.join(if language == Language::Zh { "，" } else { ", " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Inputs, Name};

    fn series() -> StageSeries {
        StageSeries {
            area: Area::Zone(0),
            stage: Stage::Primary,
            years: vec![2020, 2021, 2022],
            enrolment: vec![900.0, 950.0, 960.0],
            places: vec![1000.0, 900.0, 900.0],
            public_places: vec![800.0; 3],
            unmet: vec![0.0; 3],
            idle: vec![0.0; 3],
            baseline_enrolment: Some(vec![900.0, 950.2, f64::NAN]),
            baseline_places: Some(vec![1000.0, 1000.0, f64::NAN]),
            first_unborn: 2030,
            markers: Vec::new(),
        }
    }

    #[test]
    fn a_year_tells_what_differs_from_the_base() {
        let (county, inputs) = (Name::default(), Inputs::default());
        let naming = |language| Naming { language, county: &county, inputs: &inputs };
        let more = |language, base, step| beside(&naming(language), &series(), base, step).map(|now| now.more);
        assert_eq!(more(Language::Zh, Some("1"), 1).as_deref(), Some("比情景 1：学位 −100"));
        assert_eq!(more(Language::En, Some("1"), 1).as_deref(), Some("Against scenario 1: Places −100"));
        assert_eq!(more(Language::Zh, Some("1"), 0).as_deref(), Some("与情景 1 相同"));
        assert_eq!(more(Language::Zh, Some("1"), 2).as_deref(), Some("情景 1 没有这一年"));
        assert_eq!(more(Language::Zh, None, 1).as_deref(), Some(""));
        assert_eq!(more(Language::Zh, Some("1"), 3), None);
    }

    #[test]
    fn a_heading_tells_what_is_shown() {
        let zh = heading(Language::Zh, &["1 方案", "老城区"], Stage::Primary, None);
        assert_eq!(zh, "1 方案 · 老城区 · 小学");
        let zh = heading(Language::Zh, &["老城区"], Stage::Junior, Some(Measure::Unmet));
        assert_eq!(zh, "老城区 · 初中 · 缺口");
    }

    #[test]
    fn the_base_is_called_by_its_name() {
        let headings = |language| {
            let columns = columns_beside(language, &series(), "1");
            columns.into_iter().map(|column| column.heading).skip(4).collect::<Vec<_>>()
        };
        assert_eq!(headings(Language::Zh), ["1：在校（园）生", "1：学位"]);
        assert_eq!(headings(Language::En), ["1: Enrolment", "1: Places"]);
    }

    #[test]
    fn a_year_of_all_lines_leaves_out_who_has_none() {
        let lines = MeasureLines {
            stage: Stage::Primary,
            measure: Measure::Unmet,
            years: vec![2020, 2021],
            values: vec![vec![1.0, 2000.0], vec![f64::NAN, 3.0]],
            same: vec![0, 1],
            first_unborn: None,
        };
        let names = || ["1", "2"].into_iter();
        assert_eq!(line_readout(Language::En, &lines, names(), 0), "2020/21, 1 1");
        assert_eq!(line_readout(Language::Zh, &lines, names(), 1), "2021 学年，1 2\u{202f}000，2 3");
        let same = MeasureLines { same: vec![0, 0], ..lines.clone() };
        assert_eq!(coinciding(Language::Zh, &lines, |_| "1"), Vec::<String>::new());
        let told = coinciding(Language::Zh, &same, |place| ["1", "2"][place]);
        assert_eq!(told, ["情景 1、2 各年完全相同，画成一条线。"]);
        let ends = Language::ALL.map(|language| shared(language, "1", 4));
        assert_eq!(ends, ["1 等 4 条", "1 and 3 more"]);
        let columns = line_columns(&lines, names());
        assert_eq!(columns.iter().map(|column| column.heading.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    }
}
