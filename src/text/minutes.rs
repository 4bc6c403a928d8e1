//! The minutes of a meeting as a text file, which any editor opens.

use super::Language;
use super::keep::Moment;
use super::phrase::changed;
use super::words::meeting::meeting_words;
use crate::scenario::meeting::MinuteKind;

/// A scenario that was presented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presented {
    /// What stands for it: its number.
    pub sign: String,
    /// Its name.
    pub name: String,
    /// Whether all are compared with it.
    pub baseline: bool,
    /// What it changes of the baseline in words, a line each; nothing, where it changes nothing or is the baseline.
    pub changes: Vec<String>,
    /// How many changes there are, of which those are the first.
    pub count: usize,
    /// Its figures in words, each beside the baseline's; nothing, where it has errors.
    pub figures: Vec<String>,
}

/// An entry with its time on the clock of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What it is.
    pub kind: MinuteKind,
    /// In words; may be empty.
    pub text: String,
}

/// The whole file: what was decided, what was presented, what happened when. With the mark by which old editors know
/// UTF-8, and with their line ends. `whole`: what all of the county is called, 全县. `entries`: in the order of time.
pub fn minutes(language: Language, county: &str, whole: &str, scenarios: &[Presented], entries: &[Entry]) -> String {
    let words = meeting_words(language);
    let colon = colon(language);
    let mut lines = vec![words.minutes_title.to_owned()];
    if !county.trim().is_empty() {
        lines.push(county.trim().to_owned());
    }
    let days = days(entries);
    if !days.is_empty() {
        let told: Vec<String> = days.iter().map(|day| date(language, *day)).collect();
        lines.push(format!("{}{colon}{}", words.date, told.join(if language == Language::Zh { "、" } else { "; " })));
    }
    let several = days.len() > 1;
    let heading = |lines: &mut Vec<String>, text: &str| lines.extend([String::new(), text.to_owned()]);

    heading(&mut lines, words.entry(MinuteKind::Decision));
    let decisions: Vec<&Entry> = entries.iter().filter(|entry| entry.kind == MinuteKind::Decision).collect();
    if decisions.is_empty() {
        lines.push(words.decided_none.to_owned());
    }
    for (number, entry) in decisions.iter().enumerate() {
        let when = if several { format!("{} {}", date(language, entry.at), time(entry.at)) } else { time(entry.at) };
        let text = one_line(&entry.text);
        lines.push(match language {
            Language::Zh => format!("{}. {text}（{when}）", number + 1),
            Language::En => format!("{}. {text} ({when})", number + 1),
        });
    }

    heading(&mut lines, words.scenarios);
    lines.push(format!("{whole}{colon}{}", words.figures_scope));
    scenarios.iter().for_each(|scenario| presented(language, scenario, &mut lines));

    heading(&mut lines, words.course);
    let mut day = None;
    for entry in entries {
        if several && day != Some(same_day(entry.at)) {
            lines.push(date(language, entry.at));
            day = Some(same_day(entry.at));
        }
        let text = one_line(&entry.text);
        let text = if text.is_empty() { text } else { format!("{colon}{text}") };
        lines.push(format!("{}  {}{text}", time(entry.at), words.entry(entry.kind)));
    }
    if entries.is_empty() {
        lines.push(super::format::NONE.to_owned());
    }
    lines.push(String::new());
    format!("\u{feff}{}", lines.join("\r\n"))
}

/// A scenario: its name, what it changes, what it comes to.
fn presented(language: Language, scenario: &Presented, lines: &mut Vec<String>) {
    let (words, colon) = (meeting_words(language), colon(language));
    let Presented { sign, name, baseline, changes, count, figures } = scenario;
    // One that is called the baseline need not be marked as it.
    let marked = *baseline && !name.eq_ignore_ascii_case(words.baseline);
    let mark = match language {
        _ if !marked => String::new(),
        Language::Zh => format!("（{}）", words.baseline),
        Language::En => format!(" ({})", words.baseline),
    };
    lines.push(format!("{sign}. {name}{mark}"));
    match changed(language, *count) {
        _ if *baseline => {}
        None => lines.push(format!("   {}", words.unchanged)),
        Some(changed) => {
            lines.push(format!("   {changed}{colon}").trim_end().to_owned());
            lines.extend(changes.iter().map(|change| format!("   - {change}")));
            let more = count - changes.len().min(*count);
            lines.extend((more > 0).then(|| format!("   - {}", super::meeting::more_changes(language, more))));
        }
    }
    let told = match language {
        _ if figures.is_empty() => words.no_results.to_owned(),
        Language::Zh => format!("{}。", figures.join("；")),
        Language::En => format!("{}.", figures.join("; ")),
    };
    lines.push(format!("   {}{colon}{told}", words.results));
}

fn colon(language: Language) -> &'static str {
    if language == Language::Zh { "：" } else { ": " }
}

/// The name of the file: `会议记录-恩施市-2026-11-22.txt`, without what no system takes.
pub fn file_name(language: Language, county: &str, at: Moment) -> String {
    let plain = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c };
    // Systems take 255 bytes; a Chinese character has three.
    let county: String = county.trim().chars().map(plain).take(24).collect();
    let day = format!("{}-{:02}-{:02}", at.year, at.month, at.day);
    let parts = [meeting_words(language).minutes_title, county.trim(), &day];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.txt", parts.join("-"))
}

/// The time on the clock: `9:05`.
pub fn time(at: Moment) -> String {
    format!("{}:{:02}", at.hour, at.minute)
}

fn date(language: Language, Moment { year, month, day, .. }: Moment) -> String {
    match language {
        Language::Zh => format!("{year} 年 {month} 月 {day} 日"),
        Language::En => {
            let name = super::keep::month(month);
            format!("{day} {name} {year}")
        }
    }
}

fn same_day(at: Moment) -> (u32, u32, u32) {
    (at.year, at.month, at.day)
}

/// One moment of each day on which something happened.
fn days(entries: &[Entry]) -> Vec<Moment> {
    let mut days: Vec<Moment> = Vec::new();
    for entry in entries {
        if days.last().is_none_or(|last| same_day(*last) != same_day(entry.at)) {
            days.push(entry.at);
        }
    }
    days
}

/// What somebody typed in several lines, in one: its time stands before it.
fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split(char::is_control).map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}
