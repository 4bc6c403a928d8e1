//! The note under each chart: when pupils exceed places, by how much at most, and what lies idle at the end.

use crate::model::{Area, Year};
use crate::report::{SHORT, StageSeries, spells};
use crate::text::Language;
use crate::text::format::{compact, count, school_year, school_years};
use crate::text::phrase::{counted, places_zh};

/// Idle places below this share of all are not worth a word.
const WORTH: f64 = 0.05;

/// One sentence beneath a chart, from what the chart shows.
pub fn chart_note(language: Language, series: &StageSeries) -> String {
    let nobody = |values: &[f64]| values.iter().all(|value| *value < SHORT);
    if nobody(&series.enrolment) && nobody(&series.places) {
        return match language {
            Language::Zh => "没有学生，也没有学位。".into(),
            Language::En => "Neither pupils nor places.".into(),
        };
    }
    let short = short(language, series);
    let idle = idle(language, series);
    match (language, short, idle) {
        (Language::Zh, Some(short), Some(idle)) => format!("{short}；{idle}。"),
        (Language::Zh, None, Some(idle)) => format!("各年学位都够；{idle}。"),
        (Language::Zh, Some(short), None) => format!("{short}。"),
        (Language::Zh, None, None) => "各年学位都够。".into(),
        (Language::En, Some(short), Some(idle)) => format!("{short}; {idle}."),
        (Language::En, None, Some(idle)) => format!("Enough places in every year; {idle}."),
        (Language::En, Some(short), None) => format!("{short}."),
        (Language::En, None, None) => "Enough places in every year.".into(),
    }
}

fn short(language: Language, series: &StageSeries) -> Option<String> {
    let steps = series.years.len().min(series.unmet.len());
    let found = spells(steps, |step| series.unmet[step] >= SHORT);
    let (first, last) = (found.first()?.0, found.last()?.1);
    let peak =
        (first..=last).fold(first, |best, step| if series.unmet[step] > series.unmet[best] { step } else { best });
    let open = last + 1 == steps;
    let number_at = |step: usize| count(language, series.unmet[step]);
    let same = found.iter().flat_map(|(first, last)| *first..=*last).all(|step| number_at(step) == number_at(peak));
    let years: Vec<String> = found.iter().map(|spell| plain_years(language, series, *spell)).collect();
    let number = number_at(peak);
    let peak_year = school_year(language, series.years[peak]);
    // Zones can lack places while the area as a whole has enough: the lines of the chart alone would hide it.
    let hidden = !matches!(series.area, Area::Zone(_)) && series.places[peak] >= series.enrolment[peak];
    Some(match language {
        Language::Zh => {
            let when = match found.as_slice() {
                [(0, _)] if open => "各年都有缺口".into(),
                [_] if open && first + 1 < steps => format!("{}起有缺口", school_year(language, series.years[first])),
                _ => format!("{} 学年有缺口", years.join("、")),
            };
            let yearly = if first == last { "" } else { "每年" };
            let most =
                if same { format!("{yearly}缺 {number} 个") } else { format!("{peak_year}最多缺 {number} 个") };
            let who = match (hidden, when.starts_with(|c: char| c.is_ascii_digit())) {
                (true, true) => "部分片区 ",
                (true, false) => "部分片区",
                (false, _) => "",
            };
            format!("{who}{when}，{most}{}", if hidden { "，合计仍有余" } else { "" })
        }
        Language::En => {
            let when = match found.as_slice() {
                [(0, _)] if open => "in every year".into(),
                [_] if open && first + 1 < steps => format!("from {} on", school_year(language, series.years[first])),
                _ => format!("in {}", years.join(" and ")),
            };
            let places = counted(series.unmet[peak], "place", "places");
            let most = if same { format!("by {places}") } else { format!("by up to {places} in {peak_year}") };
            let who = if hidden { "Some zones short" } else { "Short" };
            format!("{who} {when}, {most}{}", if hidden { ", with enough in all" } else { "" })
        }
    })
}

fn idle(language: Language, series: &StageSeries) -> Option<String> {
    let last = series.idle.len().checked_sub(1)?;
    let idle = series.idle[last];
    if !(idle >= SHORT && idle >= WORTH * series.places[last]) {
        return None;
    }
    let year = school_year(language, series.years[last]);
    let number = compact(language, idle);
    let about = idle >= 9_999.5;
    Some(match language {
        Language::Zh => format!("{year}闲置{} {}", if about { "约" } else { "" }, places_zh(&number)),
        Language::En => {
            let places = if number == "1" { "place" } else { "places" };
            format!("{}{number} {places} idle in {year}", if about { "about " } else { "" })
        }
    })
}

/// School years of a spell; in Chinese without the word, which stands once behind all of them.
fn plain_years(language: Language, series: &StageSeries, (first, last): (usize, usize)) -> String {
    let (first, last): (Year, Year) = (series.years[first], series.years[last]);
    let text = school_years(language, first, last);
    text.strip_suffix(" 学年").map_or_else(|| text.clone(), String::from)
}
