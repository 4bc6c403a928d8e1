//! What the tab 需求与达标 says: figures in planners' units, verdicts on lines and on spending.

mod verdict;

pub use verdict::{indicator, indicator_told, line, missed, schools_alone, summary, verdict};

use super::format::{NONE, count, decimal, difference_of, grouped, school_year, school_years};
use super::naming::Naming;
use super::sentence::capital;
use super::standards::told;
use super::words::needs::needs_words;
use super::{Language, words};
use crate::model::{Area, Falls, LandPlan, Name, Norms, Stage, Year};
use crate::report::needs::{Peak, Resource, ResourceLine, TakenOn};
use crate::scenario::sheet::Sheet;
use crate::scenario::standards::Norm;

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
        decimal(language, value, self.decimals(value))
    }

    /// One area less another, as the two are shown: rounded first, then subtracted.
    pub fn difference(self, language: Language, [from, less]: [f64; 2]) -> String {
        let both = [from, less].map(|area| area / self.square_metres());
        let decimals = both.map(|value| self.decimals(value));
        decimal(language, difference_of(both, decimals), decimals[0].max(decimals[1]))
    }

    /// Decimals of a figure in it.
    fn decimals(self, value: f64) -> usize {
        let small = match self {
            LandUnit::SquareMetres => 0.0,
            LandUnit::Mu => 100.0,
            LandUnit::Hectares => 1000.0,
        };
        usize::from(value != 0.0 && value.abs() < small)
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

/// A figure that is the difference of two that stand beside it, in the same units: rounded first, then subtracted, so that
/// a reader who subtracts finds it.
pub fn shown_difference(language: Language, of: Resource, terms: [f64; 2], land: LandUnit) -> String {
    if of.is_land() {
        return land.difference(language, terms);
    }
    count(language, difference_of(terms, [0, 0]))
}

/// What is looked at: `城区·小学·方案 A`; `stage`: `None` of all stages.
pub fn scope(naming: &Naming, area: Area, stage: Option<Stage>, plan: &Name) -> String {
    let language = naming.language;
    let stage = stage.map(|stage| words(language).field.stage(stage).to_owned());
    let parts = [Some(naming.area(area)), stage, Some(language.name(plan).trim().to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(if language == Language::Zh { "·" } else { " · " })
}

/// A sentence with what it is about: `城区·小学·方案 A：…`.
pub fn about(language: Language, scope: &str, sentence: &str) -> String {
    format!("{scope}{}{sentence}", if language == Language::Zh { "：" } else { ": " })
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
        let value = match peak.terms {
            Some(terms) => shown_difference(language, peak.of, terms, land),
            None => shown(language, peak.of, Some(peak.value), land),
        };
        // The unit of beds is in their name.
        let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
        let year = school_year(language, base.saturating_add(i32::try_from(peak.step).unwrap_or(0)));
        match language {
            Language::Zh => format!("{name}最多 {value}{unit}（{year}）"),
            Language::En => format!("{} at most {value}{unit} ({year})", name.to_lowercase()),
        }
    };
    let all: Vec<String> = peaks.iter().map(told).collect();
    let some_short = peaks.iter().any(|peak| peak.of.is_short());
    match (language, all.is_empty()) {
        (Language::Zh, true) => "推演期内人、房、地都不缺，教职工也不富余。".to_owned(),
        (Language::En, true) => "Nothing falls short in any year, and there is no surplus of staff.".to_owned(),
        (Language::Zh, false) if some_short => format!("{}。", all.join("；")),
        (Language::Zh, false) => format!("推演期内人、房、地都不缺；{}。", all.join("；")),
        (Language::En, false) if some_short => format!("{}.", capital(&all.join("; "))),
        (Language::En, false) => format!("Nothing falls short in any year; {}.", all.join("; ")),
    }
}

/// That staff are taken on while there are too many, and how many of both in the year with most too many.
pub fn taken_on(language: Language, base: Year, of: &TakenOn) -> String {
    let year = |step: usize| base.saturating_add(i32::try_from(step).unwrap_or(0));
    let spans: Vec<String> =
        of.spans.iter().map(|(first, last)| school_years(language, year(*first), year(*last))).collect();
    // As the row of the table shows it.
    let spare = match of.terms {
        Some(terms) => shown_difference(language, Resource::StaffSpare, terms, LandUnit::default()),
        None => count(language, of.spare),
    };
    let recruits = count(language, of.recruits);
    let (worst, several) = (school_year(language, year(of.worst)), of.spans != [(of.worst, of.worst)]);
    match (language, several) {
        (Language::Zh, false) => format!("{worst}教职工富余 {spare} 人而当年仍招聘 {recruits} 人。"),
        (Language::Zh, true) => format!(
            "{}教职工富余而当年仍在招聘；{worst}富余最多，富余 {spare} 人而当年仍招聘 {recruits} 人。",
            spans.join("、")
        ),
        (Language::En, false) => {
            format!("In {worst} there is a surplus of {spare} staff, and yet {recruits} are taken on.")
        }
        (Language::En, true) => format!(
            "Staff are taken on in spite of a surplus in {}; it is largest in {worst}: {spare}, and yet {recruits} are taken on.",
            spans.join(", ")
        ),
    }
}

/// What is not entered, and what can't be worked out for want of it; nothing where all is.
pub fn lacking(language: Language, lines: &[ResourceLine]) -> Option<String> {
    let name = |of: &Resource| needs_words(language).rows[*of as usize].0;
    let missing: Vec<Resource> = lines.iter().filter(|line| line.entered.is_some()).map(|line| line.of).collect();
    let without: Vec<&str> = missing.iter().flat_map(|of| of.leads_to()).map(name).collect();
    let missing: Vec<&str> = missing.iter().map(name).collect();
    let low = |names: &[&str]| names.join(", ").to_lowercase();
    Some(match (language, missing.is_empty(), without.is_empty()) {
        (_, true, _) => return None,
        (Language::Zh, _, true) => format!("没有填写{}。", missing.join("、")),
        (Language::Zh, ..) => format!("没有填写{}，因此不计算：{}。", missing.join("、"), without.join("、")),
        (Language::En, _, true) => format!("Not entered: {}.", low(&missing)),
        (Language::En, ..) => {
            format!("Not entered: {}; so these are not worked out: {}.", low(&missing), low(&without))
        }
    })
}

/// The zones of a land plan by name; all of the county where it names none.
pub fn plan_zones(naming: &Naming, plan: &LandPlan) -> String {
    let place = |id: &String| naming.inputs.zones.iter().position(|zone| zone.id == *id);
    let names: Vec<String> = plan.zones.iter().filter_map(place).map(|zone| naming.area(Area::Zone(zone))).collect();
    if names.is_empty() {
        return naming.area(Area::County);
    }
    names.join(if naming.language == Language::Zh { "、" } else { ", " })
}

/// What 千人指标 is, and what it is set to.
pub fn per_thousand(language: Language, norms: &Norms) -> String {
    let one = |stage: Stage| {
        let norm = Norm::PlacesPer1000(stage);
        format!("{} {}", words(language).field.stage(stage), told(language, norm, norm.get(norms)))
    };
    let all = Stage::ALL.map(one);
    match language {
        Language::Zh => format!(
            "千人指标是每 1 000 名居民应有的学位数（{}）；按千人指标需要的用地 = 规划人口 ÷ 1 000 × 千人指标 × 生均用地。",
            all.join("，")
        ),
        Language::En => format!(
            "The per-1,000 norm is the places that 1,000 residents should have ({}); the land by it is planned residents ÷ 1,000 × norm × land a pupil.",
            all.join(", ").to_lowercase()
        ),
    }
}

/// Yuan in 万元, whole.
pub fn money(language: Language, yuan: f64) -> String {
    grouped(language, &format!("{:.0}", (yuan / TEN_THOUSAND).round() + 0.0))
}

/// Whether the county keeps to 两个只增不减, all stages together: the first breach is named. `known`: the money is known.
pub fn falls(naming: &Naming, falls: &Falls, known: bool) -> String {
    let language = naming.language;
    let kept = (falls.total, falls.per_pupil) == (None, None);
    match (language, known) {
        (Language::Zh, false) => "有学段没有设定生均公用经费，无法判断。".to_owned(),
        (Language::En, false) => "Of some stage no funding a pupil is set: it can't be told.".to_owned(),
        (Language::Zh, true) => {
            let verdict = if kept { "符合" } else { "不符合" };
            format!("{}各学段合计{verdict}：{}。", naming.area(Area::County), fallen(language, falls))
        }
        (Language::En, true) => {
            let verdict = if kept { "Kept" } else { "Broken" };
            format!("{verdict} {}, all stages together: {}.", naming.place(Area::County), fallen(language, falls))
        }
    }
}

/// What the verdict is made of, and why the money a pupil may fall where small schools are funded for more than they have.
pub fn falls_note(language: Language, norms: &Norms) -> String {
    let text = needs_words(language);
    let least = norms.resources.funded_at_least;
    let small = if least > 0.0 { text.falls_small.replace('*', &count(language, least)) } else { String::new() };
    let gap = if language == Language::En && !small.is_empty() { " " } else { "" };
    format!("{}{gap}{small}", text.falls_note)
}

/// When operating money first falls, in total and a pupil.
pub fn fallen(language: Language, falls: &Falls) -> String {
    let year = |year| school_year(language, year);
    match (language, falls.total, falls.per_pupil) {
        (Language::Zh, None, None) => "公用经费总额和生均在推演期内都没有减少".to_owned(),
        (Language::Zh, Some(total), None) => {
            format!("公用经费总额在 {}首次低于上一学年，生均没有减少", year(total))
        }
        (Language::Zh, None, Some(pupil)) => {
            format!("生均公用经费在 {}首次低于上一学年，总额没有减少", year(pupil))
        }
        (Language::Zh, Some(total), Some(pupil)) => {
            format!("公用经费总额在 {}、生均在 {}首次低于上一学年", year(total), year(pupil))
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

#[cfg(test)]
mod tests;
