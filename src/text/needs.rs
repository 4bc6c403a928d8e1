//! What the tab 需求与达标 says: figures in planners' units, verdicts on lines and on spending.

mod verdict;

pub use verdict::{indicator, indicator_told, line, missed, summary, verdict};

use super::format::{NONE, decimal, grouped, school_year};
use super::sentence::capital;
use super::words::needs::needs_words;
use super::{Language, words};
use crate::model::{Falls, Year};
use crate::report::needs::{Peak, Resource};
use crate::scenario::sheet::Sheet;

/// What land is told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LandUnit {
    /// m².
    SquareMetres,
    /// 亩: a fifteenth of a hectare.
    #[default]
    Mu,
    /// Hectares.
    Hectares,
}

impl LandUnit {
    /// All, in the order of their words.
    pub const ALL: [LandUnit; 3] = [LandUnit::SquareMetres, LandUnit::Mu, LandUnit::Hectares];

    /// Its m².
    pub const fn square_metres(self) -> f64 {
        match self {
            LandUnit::SquareMetres => 1.0,
            LandUnit::Mu => 2000.0 / 3.0,
            LandUnit::Hectares => 10_000.0,
        }
    }

    /// Its word.
    pub fn name(self, language: Language) -> &'static str {
        needs_words(language).land_units[self as usize]
    }

    /// An area in m², told in it: small figures with decimals.
    pub fn shown(self, language: Language, square_metres: f64) -> String {
        let value = square_metres / self.square_metres();
        let small = match self {
            LandUnit::SquareMetres => 0.0,
            LandUnit::Mu => 100.0,
            LandUnit::Hectares => 1000.0,
        };
        decimal(language, value, usize::from(value != 0.0 && value.abs() < small))
    }
}

/// Yuan of 1 万元.
const TEN_THOUSAND: f64 = 10_000.0;

/// A figure of a row in the unit of its heading: land in the one chosen, money in 万元.
pub fn figure(of: Resource, value: f64, land: LandUnit) -> f64 {
    match of {
        of if of.is_land() => value / land.square_metres(),
        Resource::Operating | Resource::OperatingPublic | Resource::OperatingOthers => value / TEN_THOUSAND,
        _ => value,
    }
}

/// The same in words and figures; not known: —.
pub fn shown(language: Language, of: Resource, value: Option<f64>, land: LandUnit) -> String {
    match value {
        None => NONE.to_owned(),
        Some(value) if of.is_land() => land.shown(language, value),
        Some(value) => decimal(language, figure(of, value, land), 0),
    }
}

/// A row's heading and its unit.
pub fn heading(language: Language, of: Resource, land: LandUnit) -> (&'static str, &'static str) {
    let (name, unit) = needs_words(language).rows[of as usize];
    (name, if of.is_land() { land.name(language) } else { unit })
}

/// What is missing most, and when: `2023 学年教职工缺额最大，212 人；…`.
pub fn worst(language: Language, base: Year, peaks: &[Peak], land: LandUnit) -> String {
    let told = |peak: &Peak| {
        let (name, unit) = heading(language, peak.of, land);
        let value = shown(language, peak.of, Some(peak.value), land);
        let year = school_year(language, base.saturating_add(i32::try_from(peak.step).unwrap_or(0)));
        match language {
            Language::Zh => format!("{name}最多 {value} {unit}（{year}）"),
            Language::En => format!("{} at most {value} {unit} ({year})", name.to_lowercase()),
        }
    };
    let all: Vec<String> = peaks.iter().map(told).collect();
    let some_short = peaks.iter().any(|peak| peak.of.is_short());
    match (language, all.is_empty()) {
        (Language::Zh, true) => "推演期内人、房、地都不缺，教职工也不富余。".to_owned(),
        (Language::En, true) => "Nothing is missing in any year, and no staff are too many.".to_owned(),
        (Language::Zh, false) if some_short => format!("{}。", all.join("；")),
        (Language::Zh, false) => format!("推演期内人、房、地都不缺；{}。", all.join("；")),
        (Language::En, false) if some_short => format!("{}.", capital(&all.join("; "))),
        (Language::En, false) => format!("Nothing is missing in any year; {}.", all.join("; ")),
    }
}

/// Yuan in 万元, whole.
pub fn money(language: Language, yuan: f64) -> String {
    grouped(language, &format!("{:.0}", (yuan / TEN_THOUSAND).round() + 0.0))
}

/// Whether the county keeps to 两个只增不减, all stages together: the first breach is named. `known`: the money is known.
pub fn falls(language: Language, falls: &Falls, known: bool) -> String {
    let kept = (falls.total, falls.per_pupil) == (None, None);
    match (language, known) {
        (Language::Zh, false) => "有学段没有设定生均公用经费，无法判断。".to_owned(),
        (Language::En, false) => "Of some stage no funding a pupil is set: it can't be told.".to_owned(),
        (Language::Zh, true) => {
            let verdict = if kept { "符合" } else { "不符合" };
            format!("全域各学段合计{verdict}：{}。", fallen(language, falls))
        }
        (Language::En, true) => {
            let verdict = if kept { "Kept" } else { "Broken" };
            format!("{verdict} by the county, all stages together: {}.", fallen(language, falls))
        }
    }
}

/// When operating money first falls, in total and a pupil.
pub fn fallen(language: Language, falls: &Falls) -> String {
    let year = |year| school_year(language, year);
    match (language, falls.total, falls.per_pupil) {
        (Language::Zh, None, None) => "公用经费总额和生均在推演期内都没有减少".to_owned(),
        (Language::Zh, Some(total), None) => {
            format!("公用经费总额在 {}首次低于上年，生均没有减少", year(total))
        }
        (Language::Zh, None, Some(pupil)) => {
            format!("生均公用经费在 {}首次低于上年，总额没有减少", year(pupil))
        }
        (Language::Zh, Some(total), Some(pupil)) => {
            format!("公用经费总额在 {}、生均在 {}首次低于上年", year(total), year(pupil))
        }
        (Language::En, None, None) => "neither the total nor the money a pupil ever falls".to_owned(),
        (Language::En, Some(total), None) => {
            format!("the total first falls in {}, the money a pupil never", year(total))
        }
        (Language::En, None, Some(pupil)) => {
            format!("the money a pupil first falls in {}, the total never", year(pupil))
        }
        (Language::En, Some(total), Some(pupil)) => {
            format!("the total first falls in {}, the money a pupil in {}", year(total), year(pupil))
        }
    }
}

/// The same of an area and stage, to be seen and not judged.
pub fn fallen_of(language: Language, area: &str, stage: &str, falls: &Falls) -> String {
    let fallen = fallen(language, falls);
    match language {
        Language::Zh => format!("其中{area}{stage}：{fallen}。"),
        Language::En => format!("Of this {area}, {}: {fallen}.", stage.to_lowercase()),
    }
}

/// Leads to the table in which something is entered: `去填写「片区资源」`.
pub fn enter(language: Language, sheet: Sheet) -> String {
    let (enter, title) = (needs_words(language).enter, words(language).data.title(sheet));
    match language {
        Language::Zh => format!("{enter}「{title}」"),
        Language::En => format!("{enter} in “{title}”"),
    }
}
