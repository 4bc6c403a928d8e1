//! The building programme in words.

pub mod form;
mod money;
mod shortages;

pub use money::{capital, cost, estimate, outside, total};
pub use shortages::{add_for, decision, helper, spell};

use super::format::{self, THIN, count, school_year, signed};
use super::phrase::{self, counted};
use super::words::programme::programme_words;
use super::{Language, lever, words};
use crate::model::{Inputs, Name, Project, ProjectKind, Stage};
use crate::report::programme::{Bar, Price, Spell};
use crate::scenario::parameters::List;

/// A zone and stage as the head of a row: `老城区 小学`.
pub fn zone_stage(language: Language, inputs: &Inputs, zone: usize, stage: Stage) -> String {
    let id = inputs.zones.get(zone).map_or("", |zone| &zone.id);
    let zone = lever::thing(language, inputs, List::Zones, id);
    let stage = words(language).field.stage(stage);
    match language {
        Language::Zh => format!("{zone}{stage}"),
        Language::En => format!("{zone}: {}", stage.to_lowercase()),
    }
}

/// How many projects there are, and how many of them are carried out.
pub fn how_many(language: Language, all: usize, on: usize) -> String {
    match language {
        Language::Zh => format!("共 {all} 个，实施 {on} 个"),
        Language::En => format!("{all}, {on} carried out"),
    }
}

/// What a project does to rooms, in short: `小学 +36 班`.
pub fn rooms(language: Language, bar: &Bar) -> String {
    let field = &words(language).field;
    let mut parts = Vec::new();
    for stage in Stage::ALL {
        let place = stage as usize;
        for rooms in [bar.brings[place], -bar.takes[place]].into_iter().filter(|rooms| *rooms != 0.0) {
            parts.push(format!("{} {}", field.stage(stage), phrase::rooms(language, rooms)));
        }
    }
    parts.join(if language == Language::Zh { "，" } else { ", " })
}

/// What is told of a project under its name: nothing where all is as planned.
pub fn remarks(language: Language, project: &Project) -> Vec<String> {
    let mut told = Vec::new();
    if !project.on {
        told.push(programme_words(language).off.to_owned());
    }
    if project.delay > 0 {
        told.push(delay(language, project.delay));
    }
    told
}

fn delay(language: Language, years: i32) -> String {
    match language {
        Language::Zh => format!("晚 {years} 学年"),
        Language::En if years == 1 => "a year late".into(),
        Language::En => format!("{years} years late"),
    }
}

/// The years of a project in a sentence: for the project in view, and for those who hear its bar.
pub fn years(language: Language, project: &Project, bar: &Bar) -> String {
    let [opens, complete] = [bar.opens, bar.complete].map(|year| school_year(language, year));
    let phase = project.phase_in.max(1);
    let mut parts = Vec::new();
    match language {
        Language::Zh => {
            if bar.begins < bar.opens {
                parts.push(format!("{} 年动工", format::year(bar.begins)));
            }
            parts.push(if bar.brings.iter().all(|rooms| *rooms == 0.0) {
                format!("{opens}起")
            } else {
                format!("{opens}开学")
            });
            if phase > 1 {
                parts.push(format!("分 {phase} 年，{complete}到位"));
            }
            if let Some(ends) = bar.ends {
                parts.push(format!("用到 {} 学年", format::year(ends.saturating_sub(1))));
            }
        }
        Language::En => {
            if bar.begins < bar.opens {
                parts.push(format!("building from {}", format::year(bar.begins)));
            }
            parts.push(if bar.brings.iter().all(|rooms| *rooms == 0.0) {
                format!("from {opens}")
            } else {
                format!("opens {opens}")
            });
            if phase > 1 {
                parts.push(format!("over {phase} years, complete in {complete}"));
            }
            if let Some(ends) = bar.ends {
                parts.push(format!("until {}", school_year(language, ends.saturating_sub(1))));
            }
        }
    }
    if project.delay > 0 {
        parts.push(delay(language, project.delay));
    }
    parts.join(if language == Language::Zh { "，" } else { ", " })
}

/// What a bar says of itself when it is moved: its years, and whether it is carried out.
pub fn said(language: Language, project: &Project, bar: &Bar) -> String {
    let years = years(language, project, bar);
    let comma = if language == Language::Zh { "，" } else { ", " };
    if project.on { years } else { format!("{years}{comma}{}", programme_words(language).off) }
}

/// What a project brings and costs.
pub fn brings(language: Language, bar: &Bar, price: Option<Price>) -> String {
    let mut parts = vec![rooms(language, bar)];
    let places: f64 = bar.places.iter().sum();
    if places > 0.0 {
        parts.push(match language {
            Language::Zh => format!("学位 +{}", count(language, places)),
            Language::En => format!("+{}", counted(places, "place", "places")),
        });
    }
    parts.push(cost(language, price));
    parts.retain(|part| !part.is_empty());
    parts.join(if language == Language::Zh { "；" } else { "; " })
}

/// What is compared while a project is in view.
pub fn with_or_without(language: Language, name: &str) -> String {
    match language {
        Language::Zh => format!("实施“{name}”，与不实施相比"),
        Language::En => format!("With “{name}”, compared with without it"),
    }
}

/// What it comes to in one area and stage: place-years of shortage avoided, or brought about.
pub fn avoided(language: Language, avoided: f64, left: Option<&Spell>) -> String {
    if avoided.abs() < 0.5 && left.is_none() {
        return programme_words(language).never_short.into();
    }
    let size = count(language, avoided.abs());
    let change = match language {
        _ if avoided.abs() < 0.5 => match language {
            Language::Zh => "缺口不变".to_owned(),
            Language::En => "The shortage stays as it is".to_owned(),
        },
        Language::Zh if avoided > 0.0 => format!("累计少缺 {size} 个学位·年"),
        Language::Zh => format!("累计多缺 {size} 个学位·年"),
        Language::En if avoided > 0.0 => format!("{size} place-years less short"),
        Language::En => format!("{size} place-years more short"),
    };
    match (language, left) {
        (Language::Zh, Some(left)) => format!("{change}；仍缺：{}。", spell(language, left)),
        (Language::Zh, None) => format!("{change}；实施后不缺。"),
        (Language::En, Some(left)) => format!("{change}; still short: {}.", spell(language, left)),
        (Language::En, None) => format!("{change}; none is left."),
    }
}

/// How much a project changes the balance of a zone and stage at most: `老城区小学 +1 620`.
pub fn touched(language: Language, place: &str, most: f64) -> String {
    format!("{place} {}", signed(language, most))
}

/// How many school years so many months late are.
pub fn late(language: Language, months: u32, years: u32) -> String {
    match language {
        Language::Zh if months == 0 => "全部按期".into(),
        Language::Zh => format!("晚 {months} 个月{THIN}={THIN}晚 {years} 学年"),
        Language::En if months == 0 => "all on time".into(),
        Language::En => format!(
            "{} late = {} late",
            counted(f64::from(months), "month", "months"),
            counted(f64::from(years), "school year", "school years")
        ),
    }
}

/// A deed, in both languages: a project may be gone when it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It opens in another year.
    Moved,
    /// It takes other years.
    Stretched,
    /// It is carried out.
    SwitchedOn,
    /// It is not.
    SwitchedOff,
    /// It was added.
    Added,
    /// It was changed by the form.
    Changed,
    /// It was copied.
    Copied,
    /// It was deleted.
    Deleted,
}

/// What was done to a project.
pub fn deed(done: Done, project: &Name, id: &str) -> Name {
    let verbs = match done {
        Done::Moved => ["调整开学时间", "opening year"],
        Done::Stretched => ["调整到位年数", "years it takes"],
        Done::SwitchedOn => ["改为实施", "carried out"],
        Done::SwitchedOff => ["改为不实施", "not carried out"],
        Done::Added => ["新增", "added"],
        Done::Changed => ["修改", "changed"],
        Done::Copied => ["复制", "copied"],
        Done::Deleted => ["删除", "deleted"],
    };
    let [zh, en] = Language::ALL.map(|language| {
        let name = language.name(project);
        if name.trim().is_empty() { id } else { name }
    });
    Name { zh: format!("{zh}：{}", verbs[0]), en: format!("{en}: {}", verbs[1]) }
}

/// What was done to a project, and to the schools that come or go with it.
pub fn deed_with(done: Done, project: &Name, id: &str, schools: &[Name]) -> Name {
    let Name { zh, en } = deed(done, project, id);
    if schools.is_empty() {
        return Name { zh, en };
    }
    let quoted = |language: Language| -> Vec<String> {
        schools.iter().map(|school| format!("“{}”", language.name(school))).collect()
    };
    let (chinese, english) = (quoted(Language::Zh).join("、"), quoted(Language::En).join(", "));
    let [zh_rest, en_rest] = match done {
        Done::Deleted => {
            [format!("，只由它新建的{chinese}一并移出学校表"), format!(", and {english}, which it alone was to build")]
        }
        Done::Copied => [format!("，另外新建{chinese}"), format!(", to build {english}")],
        _ => [format!("，{chinese}列入学校表"), format!(", with {english} in the table of schools")],
    };
    Name { zh: zh + &zh_rest, en: en + &en_rest }
}

/// That all projects were put off.
pub fn deed_late(months: u32) -> Name {
    Name { zh: format!("全部项目推迟 {months} 个月"), en: format!("all projects {months} months late") }
}

/// A project that nobody named: by its place and kind.
pub fn usual_name(place: Option<&Name>, kind: ProjectKind) -> Name {
    let [zh, en] = Language::ALL.map(|language| {
        let kind = words(language).field.project(kind);
        match (place.map(|place| language.name(place)), language) {
            (None, Language::Zh) => kind.to_owned(),
            (None, Language::En) => capital_letter(kind),
            (Some(place), Language::Zh) => format!("{place}{kind}"),
            (Some(place), Language::En) => format!("{place}: {kind}"),
        }
    });
    Name { zh, en }
}

fn capital_letter(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Several schools that close into one.
pub fn into(receiver: &Name) -> Name {
    let [zh, en] = Language::ALL.map(|language| language.name(receiver));
    Name { zh: format!("并入{zh}"), en: format!("Into {en}") }
}

/// The new site of a school that moves.
pub fn new_site(school: &Name) -> Name {
    let [zh, en] = Language::ALL.map(|language| language.name(school));
    Name { zh: format!("{zh}（新校址）"), en: format!("{en} (new site)") }
}

/// The kindergarten of an estate.
pub fn estate_kindergarten(estate: &Name) -> Name {
    let [zh, en] = Language::ALL.map(|language| language.name(estate));
    Name { zh: format!("{zh}配套园"), en: format!("{en} kindergarten") }
}
