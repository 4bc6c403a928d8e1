//! How indicators stand: figures, lines, verdicts over the years.

use crate::model::{Indicator, Year};
use crate::report::needs::{Assessed, Course};
use crate::scenario::standards::{Norm, Unit};
use crate::text::Language;
use crate::text::format::{NONE, count, decimal, school_year, school_years};
use crate::text::standards::{told, unit};
use crate::text::words::needs::needs_words;

/// A figure of an indicator: shares as per cent with one decimal, areas with two.
pub fn indicator(language: Language, of: Indicator, value: Option<f64>) -> String {
    let Some(value) = value else { return NONE.to_owned() };
    match Norm::Line(of).unit() {
        Unit::Share => format!("{}%", decimal(language, value * 100.0, 1)),
        Unit::SquareMetres => decimal(language, value, 2),
        _ => decimal(language, value, 0),
    }
}

/// A figure with its unit, in a sentence.
pub fn indicator_told(language: Language, of: Indicator, value: f64) -> String {
    let shown = indicator(language, of, Some(value));
    let norm = Norm::Line(of);
    if norm.unit() == Unit::Share { shown } else { format!("{shown} {}", unit(language, norm)) }
}

/// A line: `≥ 85%`; not assessed. One at the end of its scale can only be reached: `0`, `= 100%`.
pub fn line(language: Language, of: Indicator, line: Option<f64>) -> String {
    let told = told(language, Norm::Line(of), line);
    match (line, end_of_scale(of, line)) {
        (None, _) => told,
        (_, Some(end)) if of.at_most() => end.to_owned(),
        (_, Some(end)) => format!("= {end}"),
        _ => format!("{} {told}", needs_words(language).ends[usize::from(of.at_most())]),
    }
}

/// `0` or `100%`, where a share must be nothing or all.
fn end_of_scale(of: Indicator, line: Option<f64>) -> Option<&'static str> {
    let line = line.filter(|_| Norm::Line(of).unit() == Unit::Share)?;
    match of.at_most() {
        true => (line <= 0.0).then_some("0"),
        false => (line >= 1.0).then_some("100%"),
    }
}

/// How an indicator stands: met, missed; where it changes, in which years it is missed and from when it is met.
pub fn verdict(language: Language, of: &Assessed, base: Year) -> String {
    let text = needs_words(language);
    let whole = match of.course() {
        _ if of.is_unknown() && !of.applies => Some(4),
        // It may not be assessed, but is not known either.
        _ if of.is_unknown() => Some(3),
        Course::Met => Some(0),
        Course::Missed if !of.met.contains(&Some(true)) => Some(1),
        Course::Unjudged => Some(2),
        Course::Unknown => Some(3),
        Course::Inapplicable => Some(4),
        Course::Later | Course::Missed => None,
    };
    let last = of.met.len().saturating_sub(1);
    let year = |step: usize| base.saturating_add(i32::try_from(step).unwrap_or(0));
    match whole {
        Some(place @ (0 | 1)) if of.figures.contains(&None) => {
            let known = of.known_spans();
            let years = known.iter().map(|(first, to)| school_years(language, year(*first), year(*to)));
            return of_known(
                language,
                place == 0,
                &years.collect::<Vec<_>>(),
                [known[0].0 > 0, known[known.len() - 1].1 < last],
            );
        }
        Some(place) => return text.verdicts[place].to_owned(),
        None => {}
    }
    let span = |(first, to): &(usize, usize)| match language {
        _ if *to < last => school_years(language, year(*first), year(*to)),
        Language::Zh => format!("{}起", school_year(language, year(*first))),
        Language::En => format!("from {}", school_year(language, year(*first))),
    };
    let spans: Vec<String> = of.missed_spans().iter().map(span).collect();
    let mut told = match language {
        Language::Zh => format!("{}未达标", spans.join("、")),
        Language::En => format!("missed {}", spans.join(", ")),
    };
    if let Some(from) = of.verdict.met_from {
        told += &match language {
            Language::Zh => format!("，{}起达标", school_year(language, from)),
            Language::En => format!(", met from {}", school_year(language, from)),
        };
    }
    told
}

/// That it is met, or missed, in all years of which it is known, and of which nothing is: those before, after or between.
fn of_known(language: Language, met: bool, years: &[String], [before, after]: [bool; 2]) -> String {
    let only = years.len() == 1;
    match language {
        Language::Zh => {
            let when = match (before, after) {
                (true, false) if only => "此前",
                (false, true) if only => "此后",
                _ => "其他学年",
            };
            format!("{}{}，{when}没有数据", years.join("、"), if met { "达标" } else { "未达标" })
        }
        Language::En => {
            let when = match (before, after) {
                (true, false) if only => "before",
                (false, true) if only => "after that",
                _ => "in other years",
            };
            format!("{} {}, not known {when}", if met { "met" } else { "missed" }, years.join(", "))
        }
    }
}

/// How many indicators are met, met later, missed and not known, of those that are assessed.
pub fn summary(language: Language, rows: &[Assessed]) -> String {
    let of = |course: Course| rows.iter().filter(|row| row.course() == course).count();
    let apart = of(Course::Inapplicable);
    let judged = rows.len() - of(Course::Unjudged) - apart;
    let [met, later, missed, unknown] = [Course::Met, Course::Later, Course::Missed, Course::Unknown].map(of);
    // One that is met may not be known of every year.
    let gaps = rows.iter().any(|row| row.course() == Course::Met && row.figures.contains(&None));
    match language {
        Language::Zh => format!(
            "考核 {judged} 项，{met} 项{}各学年均达标，{later} 项先未达标、后达标，{missed} 项到推演期末仍未达标，{unknown} 项没有数据{}。",
            if gaps { "在有数据的" } else { "" },
            if apart > 0 { format!("；另有 {apart} 项不适用") } else { String::new() }
        ),
        Language::En => format!(
            "{judged} indicators assessed: {met} met in every year{}, {later} missed at first and met later, {missed} still missed in the end, {unknown} not known{}.",
            if gaps { " of which they are known" } else { "" },
            if apart > 0 { format!("; {apart} not applicable") } else { String::new() }
        ),
    }
}

/// That figures made of schools cover those alone that are entered, and how many pupils are in none of them, in a year.
pub fn schools_alone(language: Language, year: Year, pupils: f64) -> String {
    let (year, pupils) = (school_year(language, year), count(language, pupils));
    match language {
        Language::Zh => {
            format!("学校规模、班额、生均面积等仅按已录入的学校计算，{year}另有 {pupils} 名学生不在已录入的学校。")
        }
        Language::En => format!(
            "School sizes, class sizes, areas a pupil and the like cover the schools entered alone; in {year} another {pupils} pupils are in none of them."
        ),
    }
}

/// What a school misses: `大班额比例 33.3%（≤ 5%）`.
pub fn missed(language: Language, of: Indicator, figure: f64, limit: Option<f64>) -> String {
    let name = needs_words(language).indicator(of).0;
    let figure = indicator_told(language, of, figure);
    let limit = match (language, end_of_scale(of, limit)) {
        (Language::Zh, Some(end)) => format!("应为 {end}"),
        (Language::En, Some(end)) => format!("should be {end}"),
        _ => line(language, of, limit),
    };
    match language {
        Language::Zh => format!("{name} {figure}（{limit}）"),
        Language::En => format!("{name} {figure} ({limit})"),
    }
}
