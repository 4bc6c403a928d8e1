//! What the tab 学校 says: the year in a few sentences, names of schools, spells, classes, projects.

mod summary;

pub use summary::{private_short, summary};

use super::format::{count, decimal, difference, school_year, signed, year};
use super::naming::Naming;
use super::phrase::counted;
use super::words::schools::schools_words;
use super::{Language, words};
use crate::model::{Area, Inputs, SchoolKind, Stage, Year};
use crate::report::SHORT;
use crate::report::schools::{Change, Hidden, Outside, Sizes, Takers, Touch};

/// A school's name, its id where it has none.
pub fn name(language: Language, inputs: &Inputs, school: usize) -> String {
    inputs.schools.get(school).map_or_else(String::new, |school| {
        let name = language.name(&school.name);
        if name.trim().is_empty() { school.id.clone() } else { name.into() }
    })
}

/// What kind of school it is.
pub fn kind(language: Language, kind: SchoolKind) -> &'static str {
    let place = SchoolKind::ALL.iter().position(|one| *one == kind).unwrap_or(0);
    schools_words(language).kinds[place]
}

/// Where and when: `全市小学 · 2026 学年`.
pub fn heading(naming: &Naming, area: Area, stage: Option<Stage>, at: Year) -> String {
    let place = naming.area(area);
    let year = school_year(naming.language, at);
    match (naming.language, stage) {
        (Language::Zh, stage) => {
            let stage = stage.map_or("各学段", |stage| words(naming.language).field.stage(stage));
            format!("{place}{stage} · {year}")
        }
        (Language::En, None) => format!("{place} · {year}"),
        (Language::En, Some(stage)) => {
            format!("{place}, {} · {year}", words(naming.language).field.stage_inline(stage))
        }
    }
}

/// How many rows a table has, of all there are.
pub fn found(language: Language, rows: usize, of: usize) -> String {
    match language {
        Language::Zh if rows == of => format!("共 {rows} 行"),
        Language::Zh => format!("显示 {rows} 行，全部 {of} 行（每所学校每个学段一行）"),
        Language::En if rows == of => counted(rows as f64, "row", "rows"),
        Language::En => format!("{rows} of {}, one for each stage of a school", counted(of as f64, "row", "rows")),
    }
}

/// What a button does with so many rows: `显示全部 15 行`, `Show all 15`.
pub fn with_number(language: Language, does: &str, rows: usize) -> String {
    let rows = count(language, rows as f64);
    match language {
        Language::Zh => format!("{does} {rows} 行"),
        Language::En => format!("{does} {rows}"),
    }
}

/// Sharing tells nowhere from a year on.
pub fn sharing_never(language: Language, from: Year) -> String {
    let from = school_year(language, from);
    match language {
        Language::Zh => format!("从 {from}起，调剂与否，超学位人数和大班额都一样。"),
        Language::En => {
            format!("From {from} on, sharing changes neither the pupils over places nor the large classes.")
        }
    }
}

/// From when until when: `2021–2025`, `2021 起` where it lasts to the end.
pub fn spell(language: Language, spell: Option<(Year, Year)>, last: Year) -> String {
    let Some((first, until)) = spell else { return schools_words(language).never.into() };
    match language {
        Language::Zh if until == last => format!("{} 起", year(first)),
        Language::En if until == last => format!("from {}", year(first)),
        _ if first == until => year(first),
        _ => format!("{}–{}", year(first), year(until)),
    }
}

/// Classes of one grade in words: `3 班：46 人、46 人、45 人`, or `12 班：8 × 46 人、4 × 45 人`.
pub fn sizes(language: Language, sizes: &[Sizes]) -> String {
    let one = |sizes: &Sizes| match (language, sizes.classes) {
        (Language::Zh, 1) => format!("1 个班 {} 人", sizes.pupils),
        (Language::Zh, classes) => format!("{classes} 个班各 {} 人", sizes.pupils),
        (Language::En, 1) => format!("1 class of {}", sizes.pupils),
        (Language::En, classes) => format!("{classes} classes of {}", sizes.pupils),
    };
    sizes.iter().map(one).collect::<Vec<_>>().join(if language == Language::Zh { "，" } else { ", " })
}

/// Classes beneath a grade's pupils: `3 班·46`.
pub fn classes_short(language: Language, classes: u32, largest: u32) -> String {
    match (language, classes) {
        (_, 0) => String::new(),
        (Language::Zh, _) => format!("{classes} 班 · {largest}"),
        (Language::En, _) => format!("{classes} × {largest}"),
    }
}

/// Mixed classes of a whole stage.
pub fn mixed(language: Language, told: &str) -> String {
    match language {
        Language::Zh => format!("复式班：{told}"),
        Language::En => format!("Mixed ages: {told}"),
    }
}

/// What a project does to a school.
pub fn touch(language: Language, inputs: &Inputs, touch: Touch) -> String {
    let field = &words(language).field;
    let of = |stage: Option<Stage>| stage.map_or_else(String::new, |stage| field.stage(stage).to_owned());
    match (language, touch) {
        (Language::Zh, Touch::Rooms(stage, rooms)) => {
            format!("{}教室 {} 间", field.stage(stage), signed(language, rooms))
        }
        (Language::En, Touch::Rooms(stage, rooms)) => {
            let noun = if rooms.abs() == 1.0 { "room" } else { "rooms" };
            format!("{} {noun}, {}", signed(language, rooms), field.stage(stage).to_lowercase())
        }
        (Language::Zh, Touch::Closes(stage, Some(to))) => {
            format!("撤销{}，学生转入{}", or(&of(stage), "全校"), name(language, inputs, to))
        }
        (Language::Zh, Touch::Closes(stage, None)) => {
            format!("撤销{}，学生由片区内其他学校接收", or(&of(stage), "全校"))
        }
        (Language::En, Touch::Closes(stage, to)) => {
            let what = or(&of(stage).to_lowercase(), "all of it");
            let to = to.map_or_else(|| "the schools left in the zone".to_owned(), |to| name(language, inputs, to));
            format!("closes {what}; pupils go to {to}")
        }
        (Language::Zh, Touch::Receives(stage, from)) => {
            format!("接收{}{}学生", name(language, inputs, from), of(stage))
        }
        (Language::En, Touch::Receives(stage, from)) => {
            let stage = of(stage).to_lowercase();
            format!("takes the {}pupils of {}", with_space(&stage), name(language, inputs, from))
        }
    }
}

/// What a project does beside a school: `东门小学：小学教室 +6 间`.
pub fn change(language: Language, inputs: &Inputs, change: Change) -> String {
    let (school, what) = match change {
        Change::Rooms(school, stage, rooms) => (school, touch(language, inputs, Touch::Rooms(stage, rooms))),
        Change::Closes(school, stage) => {
            let stage = stage.map(|stage| words(language).field.stage(stage));
            let what = match language {
                Language::Zh => format!("撤销{}", stage.unwrap_or("全校")),
                Language::En => format!("closes {}", stage.map_or_else(|| "all of it".into(), str::to_lowercase)),
            };
            (Some(school), what)
        }
    };
    match (language, school) {
        (_, None) => what,
        (Language::Zh, Some(school)) => format!("{}：{what}", name(language, inputs, school)),
        (Language::En, Some(school)) => format!("{}: {what}", name(language, inputs, school)),
    }
}

/// That cohorts keep their classes although rooms stand empty.
pub fn keeps(language: Language, idle: u32) -> String {
    let rooms = count(language, f64::from(idle));
    match language {
        Language::Zh => format!("沿用原有分班，未重新编班；有空余教室 {rooms} 间"),
        Language::En => {
            let stand = if idle == 1 { "stands" } else { "stand" };
            format!(
                "classes kept as they were, not formed anew; {} {stand} empty",
                counted(f64::from(idle), "room", "rooms")
            )
        }
    }
}

/// Pupils over the places, as it is shown beside both; nothing where there are none.
pub fn short_of(language: Language, pupils: f64, places: f64) -> String {
    some(language, difference(pupils, places))
}

/// Who would take the pupils of a stage if the school closed without a receiver.
pub fn taken_by(language: Language, inputs: &Inputs, stage: Stage, pupils: f64, takers: &Takers) -> String {
    const SHOWN: usize = 4;
    let stage = words(language).field.stage(stage);
    let number = count(language, pupils);
    let one = |(school, spare): &(usize, f64)| match language {
        Language::Zh => format!("{}（空余 {}）", name(language, inputs, *school), count(language, *spare)),
        Language::En => format!("{} ({} to spare)", name(language, inputs, *school), count(language, *spare)),
    };
    let named: Vec<String> = takers.schools.iter().take(SHOWN).map(one).collect();
    let rest = takers.schools.len().saturating_sub(SHOWN);
    let spare = count(language, takers.spare);
    let short = difference(pupils, takers.spare);
    match language {
        Language::Zh if named.is_empty() => format!("{stage} {number} 人：片区内没有其他学校可以接收。"),
        Language::Zh => {
            let rest = if rest > 0 { format!("等 {} 所学校", takers.schools.len()) } else { String::new() };
            let enough =
                if short >= SHORT { format!("，还差 {} 个学位", count(language, short)) } else { String::new() };
            format!(
                "{stage} {number} 人：未指定接收学校时，由{}{rest}接收，共空余 {spare} 个学位{enough}。",
                named.join("、")
            )
        }
        Language::En if named.is_empty() => {
            format!("{stage}, {number} pupils: no other school of the zone could take them.")
        }
        Language::En => {
            let rest = if rest > 0 { format!(" and {rest} more") } else { String::new() };
            let enough = if short >= SHORT { format!(", {} too few", count(language, short)) } else { String::new() };
            format!(
                "{stage}, {number} pupils: without a receiver they go to {}{rest}; {spare} places to spare in all{enough}.",
                named.join(", ")
            )
        }
    }
}

/// Pupils of a zone in no school entered.
pub fn outside(naming: &Naming, row: &Outside) -> String {
    let place = naming.area(Area::Zone(row.zone));
    let pupils = count(naming.language, row.pupils);
    let unmet = count(naming.language, row.unmet);
    let field = &words(naming.language).field;
    match naming.language {
        Language::Zh if row.unmet >= SHORT => {
            format!("{place}{} {pupils} 人，其中 {unmet} 人没有学位", field.stage(row.stage))
        }
        Language::Zh => format!("{place}{} {pupils} 人，在未分到学校的教室里", field.stage(row.stage)),
        Language::En if row.unmet >= SHORT => {
            format!("{place}, {}: {pupils}, {unmet} of them without a place", field.stage(row.stage).to_lowercase())
        }
        Language::En => {
            format!("{place}, {}: {pupils}, in rooms of no school entered", field.stage(row.stage).to_lowercase())
        }
    }
}

/// A zone and, where several are shown, its stage.
pub fn zone_and_stage(naming: &Naming, row: &Hidden, several: bool) -> String {
    let zone = naming.area(Area::Zone(row.zone));
    if several { format!("{zone} · {}", words(naming.language).field.stage(row.stage)) } else { zone }
}

/// An area in square metres.
pub fn square_metres(language: Language, area: f64) -> String {
    format!("{} m²", count(language, area))
}

/// The mean size of classes.
pub fn mean(language: Language, mean: Option<f64>) -> String {
    mean.map_or_else(String::new, |mean| decimal(language, mean, 1))
}

/// A count where there is one: nothing is worth less ink.
pub fn some(language: Language, number: f64) -> String {
    if number < SHORT { String::new() } else { count(language, number) }
}

fn or(text: &str, other: &str) -> String {
    if text.is_empty() { other.to_owned() } else { text.to_owned() }
}

fn with_space(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{text} ") }
}
