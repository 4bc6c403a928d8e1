//! The building programme in words.

pub mod form;

use super::format::{self, THIN, count, money, school_year, school_years, september, signed};
use super::phrase::{self, counted};
use super::words::programme::programme_words;
use super::{Language, lever, words};
use crate::model::{Decision, Inputs, Name, Project, ProjectKind, Stage};
use crate::report::programme::{Bar, Helper, Price, Shortage, Spell, Spent};
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

/// A shortage: when, and how much at its worst.
pub fn spell(language: Language, spell: &Spell) -> String {
    let years = school_years(language, spell.first, spell.last);
    let most = count(language, spell.most);
    let classes = count(language, spell.classes);
    let year = format::year(spell.in_year);
    match language {
        Language::Zh if spell.first == spell.last => format!("{years}缺 {most} 个（{classes} 班）"),
        Language::Zh => format!("{years}；{year} 年最多，缺 {most} 个（{classes} 班）"),
        Language::En => {
            format!("{years}; {} short in {year} ({classes} classes)", counted(spell.most, "place", "places"))
        }
    }
}

/// What has to be decided by when.
pub fn decision(language: Language, decision: &Decision) -> String {
    let text = programme_words(language);
    match (decision.too_late, decision.quickest) {
        (false, _) => match language {
            Language::Zh => format!("最迟 {}", september(language, decision.decide_by)),
            Language::En => september(language, decision.decide_by),
        },
        (true, Some((kind, opens))) => {
            let kind = words(language).field.project(kind);
            let opens = school_year(language, opens);
            match language {
                Language::Zh => format!("来不及新建；最快：{kind}，{opens}"),
                Language::En => format!("too late to build; quickest: {kind}, {opens}"),
            }
        }
        (true, None) => text.no_quicker.into(),
    }
}

/// A project that helps: its name, its year, its rooms.
pub fn helper(language: Language, inputs: &Inputs, helper: &Helper) -> String {
    let name = phrase::project(language, inputs, helper.project);
    let (year, rooms) = (format::year(helper.opens), phrase::rooms(language, helper.rooms));
    match language {
        Language::Zh => format!("{name}（{year} 年，{rooms}）"),
        Language::En => format!("{name} ({year}, {rooms})"),
    }
}

/// For whom a project is added: the name of a button beside others.
pub fn add_for(language: Language, inputs: &Inputs, shortage: &Shortage) -> String {
    let place = zone_stage(language, inputs, shortage.zone, shortage.stage);
    match language {
        Language::Zh => format!("为{place}新增项目"),
        Language::En => format!("Add a project for {place}"),
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
        Language::Zh => format!("晚 {years} 年"),
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

/// What a project costs, or that it is not known.
pub fn cost(language: Language, price: Option<Price>) -> String {
    let text = price.map(|price| money(language, price.yuan));
    match (language, price, text) {
        (Language::Zh, Some(Price { estimated: true, .. }), Some(text)) => format!("投资约 {text}（按单价估算）"),
        (Language::Zh, _, Some(text)) => format!("投资 {text}"),
        (Language::Zh, ..) => "投资未填".into(),
        (Language::En, Some(Price { estimated: true, .. }), Some(text)) => {
            format!("about {text} (estimated by unit cost)")
        }
        (Language::En, _, Some(text)) => text,
        (Language::En, ..) => "cost not given".into(),
    }
}

/// The estimate of the form, worked out before one's eyes.
pub fn estimate(language: Language, unit_cost: f64, area: f64) -> String {
    let (unit, area, yuan) = (count(language, unit_cost), count(language, area), money(language, unit_cost * area));
    match language {
        Language::Zh => format!("不填则按 {unit} 元/平方米 × {area} 平方米 = {yuan} 估算。"),
        Language::En => format!("Left empty, it is estimated: {unit} yuan/m² × {area} m² = {yuan}."),
    }
}

/// Capital of a year in a cell, without its unit: nothing where there is none.
pub fn capital(language: Language, yuan: f64) -> String {
    match language {
        _ if yuan == 0.0 => String::new(),
        Language::Zh => count(language, yuan / 1e4),
        Language::En => format::decimal(language, yuan / 1e6, 1),
    }
}

/// Capital of all years: the sum, how much of it is estimated, and how many projects have no cost.
pub fn total(language: Language, spending: &[Spent], unknown: usize) -> String {
    let sum: f64 = spending.iter().map(|spent| spent.yuan).sum();
    let estimated: f64 = spending.iter().map(|spent| spent.estimated).sum();
    let mut parts = Vec::new();
    match language {
        Language::Zh => {
            parts.push(format!("合计 {}", money(language, sum)));
            if estimated > 0.0 {
                parts.push(format!("其中估算 {}", money(language, estimated)));
            }
            if unknown > 0 {
                parts.push(format!("{unknown} 个项目没有投资数，未计"));
            }
            parts.join("，")
        }
        Language::En => {
            parts.push(format!("{} in all", money(language, sum)));
            if estimated > 0.0 {
                parts.push(format!("{} of it estimated", money(language, estimated)));
            }
            if unknown > 0 {
                parts.push(format!("{} without a cost not counted", counted(unknown as f64, "project", "projects")));
            }
            parts.join(", ")
        }
    }
}

/// What is compared while a project is in view.
pub fn with_or_without(language: Language, name: &str) -> String {
    match language {
        Language::Zh => format!("实施“{name}”，与不实施相比"),
        Language::En => format!("With “{name}”, compared with without it"),
    }
}

/// What it comes to in one area and stage: pupil-years of shortage avoided, or brought about.
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
        Language::Zh if avoided > 0.0 => format!("少缺 {size} 人·年"),
        Language::Zh => format!("多缺 {size} 人·年"),
        Language::En if avoided > 0.0 => format!("{size} pupil-years of shortage avoided"),
        Language::En => format!("{size} pupil-years of shortage more"),
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
        Done::Moved => ["改开学年", "opening year"],
        Done::Stretched => ["改到位年数", "years it takes"],
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
