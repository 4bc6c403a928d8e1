//! The note under each chart: when pupils exceed places, by how much at most, and what lies idle at the end.

use super::capital;
use crate::model::Year;
use crate::report::{SHORT, StageSeries, spells};
use crate::text::Language;
use crate::text::format::{compact, count, school_year, school_years};
use crate::text::naming::Naming;
use crate::text::phrase::{counted, places_zh};

/// Idle places below this share of all are not worth a word.
const WORTH: f64 = 0.05;

/// One or two sentences beneath a chart, from what the chart shows. Where zones lack more than the area as a whole, both
/// are told: the lines of the chart show the one, the sentence above the charts the other.
pub fn chart_note(naming: &Naming, series: &StageSeries) -> String {
    let language = naming.language;
    let nobody = |values: &[f64]| values.iter().all(|value| *value < SHORT);
    if nobody(&series.enrolment) && nobody(&series.places) {
        return match language {
            Language::Zh => "没有学生，也没有学位。".into(),
            Language::En => "Neither pupils nor places.".into(),
        };
    }
    let steps = series.years.len().min(series.unmet.len());
    let net: Vec<f64> = (0..steps).map(|step| (series.enrolment[step] - series.places[step]).max(0.0)).collect();
    let zones = Shortage::of(language, series, &series.unmet[..steps]);
    let whole = Shortage::of(language, series, &net);
    let differ = |step: usize| series.unmet[step] - net[step] > SHORT;
    let last_differs = steps.checked_sub(1).is_some_and(differ);
    let idle = idle(language, series, last_differs);
    let short = match (zones.filter(|_| (0..steps).any(differ)), language) {
        (Some(zones), Language::Zh) => Some(both_zh(&naming.area(series.area), whole.as_ref(), &zones)),
        (Some(zones), Language::En) => Some(both_en(whole.as_ref(), &zones)),
        (None, _) => whole.map(|short| short.alone(language)),
    };
    match (language, short, idle) {
        // Two figures are enough for a sentence.
        (Language::Zh, Some(short), Some(idle)) if short.contains('；') => format!("{short}。{idle}。"),
        (Language::En, Some(short), Some(idle)) if short.contains(';') => format!("{short}. {}.", capital(&idle)),
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

/// When places are short and by how many, in words.
struct Shortage {
    /// 各年都, 2021 学年起, 2020、2022–2023 学年; `in every year`, `from 2021/22 on`.
    when: String,
    /// Whether it is one school year alone.
    one_year: bool,
    /// Whether it is each of the years there are.
    every_year: bool,
    /// Whether the figure is the same in all its years.
    same: bool,
    /// The worst year.
    peak_year: String,
    /// Places lacking then.
    most: f64,
}

impl Shortage {
    fn of(language: Language, series: &StageSeries, figures: &[f64]) -> Option<Self> {
        let steps = figures.len();
        let found = spells(steps, |step| figures[step] >= SHORT);
        let (first, last) = (found.first()?.0, found.last()?.1);
        let peak = (first..=last).fold(first, |best, step| if figures[step] > figures[best] { step } else { best });
        let shown = |step: usize| count(language, figures[step]);
        let open = last + 1 == steps;
        let every_year = open && matches!(found.as_slice(), [(0, _)]);
        let years: Vec<String> = found.iter().map(|spell| plain_years(language, series, *spell)).collect();
        let start = school_year(language, series.years[first]);
        let to_the_end = open && found.len() == 1 && first < last;
        let when = match language {
            Language::Zh if every_year => "各年都".into(),
            Language::Zh if to_the_end => format!("{start}起"),
            Language::Zh => format!("{} 学年", years.join("、")),
            Language::En if every_year => "in every year".into(),
            Language::En if to_the_end => format!("from {start} on"),
            Language::En => format!("in {}", years.join(" and ")),
        };
        let same = found.iter().flat_map(|(first, last)| *first..=*last).all(|step| shown(step) == shown(peak));
        let peak_year = school_year(language, series.years[peak]);
        Some(Self { when, one_year: first == last, every_year, same, peak_year, most: figures[peak] })
    }

    /// The note where there is nothing else to tell them from.
    fn alone(&self, language: Language) -> String {
        let Self { when, peak_year, .. } = self;
        match language {
            Language::Zh => {
                let number = count(language, self.most);
                let yearly = if self.one_year { "" } else { "每年" };
                let most = if self.same {
                    format!("{yearly}缺 {number} 个")
                } else {
                    format!("{peak_year}最多缺 {number} 个")
                };
                format!("{when}有缺口，{most}")
            }
            Language::En => format!("Short {when}, {}", self.by_en()),
        }
    }

    /// `by 100 places`, `by up to 1,230 places in 2022/23`.
    fn by_en(&self) -> String {
        let places = counted(self.most, "place", "places");
        if self.same { format!("by {places}") } else { format!("by up to {places} in {}", self.peak_year) }
    }
}

/// The zones' figure is left out where it is that of the area as a whole: zones are short in more years then, not by more.
/// 全市 2026–2031 学年缺,2029 学年最多缺 1 932 个;分片区看 2020–2033 学年有缺口,合计最多 4 096 个.
fn both_zh(place: &str, whole: Option<&Shortage>, zones: &Shortage) -> String {
    let spaced =
        |when: &str| if when.starts_with(|c: char| c.is_ascii_digit()) { format!(" {when}") } else { when.into() };
    let number = |short: &Shortage| count(Language::Zh, short.most);
    let alike = whole.is_some_and(|whole| number(whole) == number(zones));
    let whole = match whole {
        None => format!("{place}各年学位都够"),
        Some(short) if short.same => {
            let yearly = if short.one_year || short.every_year { "" } else { "每年" };
            format!("{place}{}{yearly}缺 {} 个", spaced(&short.when), number(short))
        }
        Some(short) => {
            format!("{place}{}缺，{}最多缺 {} 个", spaced(&short.when), short.peak_year, number(short))
        }
    };
    let most = match (zones.same, zones.one_year) {
        (true, true) => "",
        (true, false) => "每年",
        (false, _) => "最多",
    };
    let sum = if alike { String::new() } else { format!("，合计{most} {} 个", number(zones)) };
    format!("{whole}；分片区看{}有缺口{sum}", spaced(&zones.when))
}

fn both_en(whole: Option<&Shortage>, zones: &Shortage) -> String {
    let (when, upto) = (&zones.when, if zones.same { "" } else { "up to " });
    let number = count(Language::En, zones.most);
    match whole {
        Some(whole) => {
            let alike = count(Language::En, whole.most) == number;
            let sum = if alike { String::new() } else { format!(", by {upto}{number} added up") };
            format!("Short overall {}, {}; zone by zone {when}{sum}", whole.when, whole.by_en())
        }
        None => {
            let places = counted(zones.most, "place", "places");
            format!("Enough overall in every year; short zone by zone {when}, by {upto}{places} added up")
        }
    }
}

/// What lies idle in the last year; `added_up`: in some zones, while others are short.
fn idle(language: Language, series: &StageSeries, added_up: bool) -> Option<String> {
    let last = series.idle.len().checked_sub(1)?;
    let idle = series.idle[last];
    if !(idle >= SHORT && idle >= WORTH * series.places[last]) {
        return None;
    }
    let year = school_year(language, series.years[last]);
    let number = compact(language, idle);
    let about = idle >= 9_999.5;
    Some(match language {
        Language::Zh => {
            let who = if added_up { "各片区共" } else { "" };
            format!("{year}{who}闲置{} {}", if about { "约" } else { "" }, places_zh(&number))
        }
        Language::En => {
            let places = if number == "1" { "place" } else { "places" };
            let who = if added_up { ", added up by zone" } else { "" };
            format!("{}{number} {places} idle in {year}{who}", if about { "about " } else { "" })
        }
    })
}

/// School years of a spell; in Chinese without the word, which stands once behind all of them.
fn plain_years(language: Language, series: &StageSeries, (first, last): (usize, usize)) -> String {
    let (first, last): (Year, Year) = (series.years[first], series.years[last]);
    let text = school_years(language, first, last);
    text.strip_suffix(" 学年").map_or_else(|| text.clone(), String::from)
}
