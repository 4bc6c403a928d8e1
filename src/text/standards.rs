//! What the standards table says: names of rows, their figures as they are shown and typed, what norms alone do.

use super::format::{THIN, decimal, grouped, school_year};
use super::words::needs::needs_words;
use super::words::standards::{PaperWords, StandardsWords, standards_words};
use super::{Language, words};
use crate::model::{Name, SchoolKind, Stage};
use crate::report::needs::Effect;
use crate::scenario::standards::{ClassLine, Held, Norm, Square, Unit};

/// A row by its name: `小学 · 城区`, `生均建筑面积 · 小学，不超过 18 班`.
pub fn label(language: Language, norm: Norm) -> String {
    let text = standards_words(language);
    let field = &words(language).field;
    let of = |place: usize, what: &str| format!("{} · {what}", text.of_stage[place]);
    match norm {
        Norm::Class(line, zone) => format!("{} · {}", class_line(text, line), field.kind(zone)),
        Norm::Staff(stage) => text.staff[stage as usize].to_owned(),
        Norm::Floor(square) => of(0, &size(language, square)),
        Norm::Land(square) => of(1, &size(language, square)),
        Norm::PlacesPer1000(stage) => of(2, field.stage(stage)),
        Norm::Boarding(zone, stage) => of(3, &format!("{} · {}", field.kind(zone), field.stage(stage))),
        Norm::Funding(stage) => of(4, field.stage(stage)),
        Norm::PublicFunding(payee, stage) => {
            of(5, &format!("{} · {}", text.ownerships[payee as usize], field.stage(stage)))
        }
        Norm::LeadTime(stage) => of(6, field.stage(stage)),
        Norm::Line(indicator) => needs_words(language).indicator(indicator).0.to_owned(),
        Norm::SmallSchoolRooms => text.single[0].to_owned(),
        Norm::StaffPerSmallClass => text.single[1].to_owned(),
        Norm::Attrition => text.single[2].to_owned(),
        Norm::UnitCostNew => text.single[3].to_owned(),
        Norm::UnitCostExtension => text.single[4].to_owned(),
        Norm::GrowthShare => text.single[5].to_owned(),
        Norm::GrowthYuan => text.single[6].to_owned(),
        Norm::BoarderSupplement => text.single[7].to_owned(),
        Norm::FundedAtLeast => text.single[8].to_owned(),
        Norm::PupilsPerDevice => text.single[9].to_owned(),
        Norm::StaffPerDevice => text.single[10].to_owned(),
        Norm::DisabledPer1000 => text.single[11].to_owned(),
        Norm::LeadExtension => text.single[12].to_owned(),
        Norm::WarningYellow => text.single[13].to_owned(),
        Norm::WarningRed => text.single[14].to_owned(),
    }
}

fn class_line(text: &StandardsWords, line: ClassLine) -> &'static str {
    let place = ClassLine::ALL.iter().position(|one| *one == line).unwrap_or(0);
    text.lines[place]
}

/// What size of school: `小学，不超过 18 班`.
fn size(language: Language, square: Square) -> String {
    let text = standards_words(language);
    let kind = match square.school_kind {
        SchoolKind::NineYear => {
            let stage = words(language).field.stage(square.stage);
            format!("{} · {stage}", text.schools[3])
        }
        _ => text.schools[square.stage as usize].to_owned(),
    };
    match (language, square.up_to) {
        (_, None) => kind,
        (Language::Zh, Some(classes)) => format!("{kind}，不超过 {classes} 班"),
        (Language::En, Some(classes)) => format!("{kind}, up to {classes} classes"),
    }
}

/// The unit of a row.
pub fn unit(language: Language, norm: Norm) -> &'static str {
    standards_words(language).units[norm.unit() as usize]
}

/// The paper of a row.
pub fn paper(language: Language, norm: Norm) -> PaperWords {
    standards_words(language).papers[norm.paper() as usize]
}

/// What a figure is typed and shown as: shares as per cent.
pub fn to_shown(norm: Norm, value: f64) -> f64 {
    // A hundredth of 7 is not 0.07 times 100: no digits beyond those that can be typed.
    if norm.unit() == Unit::Share { (value * 1e8).round() / 1e6 } else { value }
}

/// What was typed, in base units.
pub fn from_shown(norm: Norm, shown: f64) -> f64 {
    if norm.unit() == Unit::Share { (shown * 1e6).round() / 1e8 } else { shown }
}

/// A figure as it stands in its field: with as many decimals as it has, at most three; nothing is not set.
pub fn shown(language: Language, norm: Norm, value: Option<f64>) -> String {
    let Some(value) = value else { return String::new() };
    let value = to_shown(norm, value);
    let decimals = (0..3).find(|decimals| is_whole(value * 10_f64.powi(*decimals))).unwrap_or(3);
    decimal(language, value, usize::try_from(decimals).unwrap_or(0))
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-6
}

/// A figure in a sentence, with its unit: `45 人/班`; not set where it is none.
pub fn told(language: Language, norm: Norm, value: Option<f64>) -> String {
    let text = standards_words(language);
    match value {
        None if matches!(norm, Norm::Line(_)) => text.not_assessed.to_owned(),
        None => text.blank.to_owned(),
        Some(_) => {
            let (shown, unit) = (shown(language, norm, value), unit(language, norm));
            if unit == "%" { format!("{shown}%") } else { format!("{shown}{THIN}{unit}") }
        }
    }
}

/// A row with what it was: `小学 · 城区：45 → 40 人/班`.
pub fn changed(language: Language, norm: Norm, [was, is]: [Option<f64>; 2]) -> String {
    let colon = if language == Language::Zh { "：" } else { ": " };
    // A unit that both have is said once.
    let was = if was.is_some() && is.is_some() { shown(language, norm, was) } else { told(language, norm, was) };
    format!("{}{colon}{was} → {}", label(language, norm), told(language, norm, is))
}

/// What was done to a row, for undo, in both languages: `标准：小学 · 城区 → 40 人/班`.
pub fn done(norm: Norm, value: Option<f64>) -> Name {
    let said = |language, colon: &str| {
        let text = standards_words(language);
        format!("{}{colon}{} → {}", text.title, label(language, norm), told(language, norm, value))
    };
    Name { zh: said(Language::Zh, "："), en: said(Language::En, ": ") }
}

/// That a ready set was put in, for undo, in both languages.
pub fn set_done(place: usize) -> Name {
    let said = |language, colon: &str| {
        let text = standards_words(language);
        format!("{}{colon}{}", text.title, text.sets[place.min(2)].0)
    };
    Name { zh: said(Language::Zh, "："), en: said(Language::En, ": ") }
}

/// What a ready set leaves that is not at its default: the rows by name, a few of many; nothing where it leaves nothing.
pub fn left(language: Language, held: &Held) -> Option<String> {
    /// As many as are named.
    const NAMED: usize = 4;
    let text = standards_words(language);
    let mut names: Vec<String> = held.left.iter().take(NAMED).map(|norm| label(language, *norm)).collect();
    if held.left.len() > NAMED {
        let more = held.left.len() - NAMED;
        names.push(match language {
            Language::Zh => format!("另 {more} 项"),
            Language::En => format!("{more} more"),
        });
    }
    if held.in_tables {
        names.push(text.in_tables.to_owned());
    }
    let count = held.left.len() + usize::from(held.in_tables);
    Some(match (language, held.covered) {
        _ if names.is_empty() => return None,
        (Language::Zh, true) => {
            format!("所含标准已全部套用；不在其内而与默认值不同的 {count} 项：{}", names.join("、"))
        }
        (Language::Zh, false) => format!("套用后，与默认值不同的 {count} 项仍保留：{}", names.join("、")),
        (Language::En, true) => {
            format!("All it covers is in force; not at their default beside it ({count}): {}", names.join("; "))
        }
        (Language::En, false) => format!("It would leave what is not at its default ({count}): {}", names.join("; ")),
    })
}

/// The heading of a section: its rows, and how many of them are changed.
pub fn group(language: Language, rows: usize, changed: usize) -> String {
    match (language, changed) {
        (Language::Zh, 0) => format!("{rows} 项，均为默认值"),
        (Language::Zh, _) => format!("{rows} 项，其中 {changed} 项与默认值不同"),
        (Language::En, 0) => format!("{rows} standards, all at their default"),
        (Language::En, _) => format!("{rows} standards, {changed} not at their default"),
    }
}

/// Why what was typed is not taken: no number, out of range, not whole; or nothing was, where there must be something.
pub fn fault(language: Language, norm: Norm, which: usize) -> String {
    let bounds = norm.bounds();
    let [min, max] = [bounds.min, bounds.max].map(|end| shown(language, norm, Some(end)));
    let between = match language {
        Language::Zh => format!(" {min} 至 {max} "),
        Language::En => format!("{min} and {max}"),
    };
    let text = standards_words(language);
    let told = text.faults[which.min(3)].replace('*', &between);
    // A class size is named by its line and kind of zone, which do not say that it is one.
    let of = if let Norm::Class(..) = norm { text.sections[0].to_owned() } else { label(language, norm) };
    told.replace('#', &of)
}

/// What norms alone do, in one sentence.
pub fn effect(language: Language, effects: &[Effect; 3]) -> String {
    let field = &words(language).field;
    let count = |value: f64| grouped(language, &format!("{:.0}", value.round() + 0.0));
    let part = |effect: &Effect| {
        let [before, after] = [effect.before, effect.after].map(|of| [of.short, of.classes].map(count));
        if before == after {
            return None;
        }
        let year = school_year(language, effect.year);
        let stage: Stage = effect.stage;
        Some(match language {
            Language::Zh => {
                let short = if before[0] == after[0] {
                    format!("缺口 {} 个不变", before[0])
                } else {
                    format!("缺口 {} → {} 个", before[0], after[0])
                };
                format!("{}（{year}）{short}，需要班级 {} → {} 个", field.stage(stage), before[1], after[1])
            }
            Language::En => {
                let short = if before[0] == after[0] {
                    format!("a shortage of {} as before", before[0])
                } else {
                    format!("a shortage of {} → {} places", before[0], after[0])
                };
                format!("{} ({year}): {short}, {} → {} classes", field.stage(stage), before[1], after[1])
            }
        })
    };
    let parts: Vec<String> = effects.iter().filter_map(part).collect();
    match (language, parts.is_empty()) {
        (Language::Zh, true) => "只改标准，学位缺口和需要的班级都不变；教职工、校舍和经费见下表。".to_owned(),
        (Language::En, true) => {
            "With the standards alone, neither shortages nor classes change; staff, floor and money stand below."
                .to_owned()
        }
        (Language::Zh, false) => format!("只改标准：{}。", parts.join("；")),
        (Language::En, false) => format!("With the standards alone: {}.", parts.join("; ")),
    }
}

#[cfg(test)]
mod tests;
