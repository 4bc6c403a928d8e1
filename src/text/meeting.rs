//! What is said in a meeting: where it stands, what the room is asked and how far it was off, what is decided.

use super::format::{count, percent, school_year};
use super::naming::Naming;
use super::phrase::counted;
use super::words::meeting::meeting_words;
use super::{Language, format};
use crate::model::{Area, Stage, Year};
use crate::report::Measure;
use crate::scenario::meeting::{Step, StepKind};

/// Where the meeting stands: `第 3 步，共 7 步`. `step`: from 0.
pub fn position(language: Language, step: usize, steps: usize) -> String {
    match language {
        Language::Zh => format!("第 {} 步，共 {steps} 步", step + 1),
        Language::En => format!("Step {} of {steps}", step + 1),
    }
}

/// The heading of a step: its own, or that of its kind.
pub fn title(language: Language, step: &Step) -> String {
    let own = language.name(&step.title).trim();
    if own.is_empty() { meeting_words(language).kind(step.kind).to_owned() } else { own.to_owned() }
}

/// The heading of a step that names the scenario it is about: `差别何来：方案 A`. One with a heading of its own keeps it.
pub fn title_about(language: Language, step: &Step, scenario: &str) -> String {
    let own = title(language, step);
    match language {
        _ if own != meeting_words(language).kind(step.kind) => own,
        Language::Zh => format!("{own}：{scenario}"),
        Language::En => format!("{own}: {scenario}"),
    }
}

/// What a step is about, as far as a step of its kind is about it: `基准 · 城区 · 小学 · 2027 学年`. `chosen`: whether the
/// page has chosen all of it.
pub fn about(naming: &Naming, kind: StepKind, scenario: &str, of: (Area, Stage, Year), chosen: bool) -> String {
    let language = naming.language;
    let (of_scenario, of_place, of_year) = asks_for(kind);
    let parts = [
        of_scenario.then(|| scenario.to_owned()),
        of_place.then(|| chart(naming, of.0, of.1, None)),
        of_year.then(|| school_year(language, of.2)),
    ];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let automatic = meeting_words(language).automatic;
    match language {
        _ if !chosen || told.is_empty() => told,
        Language::Zh => format!("{automatic}：{told}"),
        Language::En => format!("{automatic}: {told}"),
    }
}

/// What stands for a scenario on charts and in tables: its number, from 1.
pub fn sign(place: usize) -> String {
    (place + 1).to_string()
}

/// That a scenario has errors, in place of its figures.
pub fn faulty(language: Language, name: &str) -> String {
    match language {
        Language::Zh => format!("“{name}”的数据有错误，改正后才有数字。"),
        Language::En => format!("The data of “{name}” have errors; there are figures once they are corrected."),
    }
}

/// What a step is about: `基准 · 城区 · 小学`.
pub fn subject(naming: &Naming, scenario: &str, area: Area, stage: Stage) -> String {
    format!("{scenario} · {}", chart(naming, area, stage, None))
}

/// The heading of a chart: `城区 · 小学`, `城区 · 小学 · 缺口`. `measure`: what its lines count, where it does not go
/// without saying.
pub fn chart(naming: &Naming, area: Area, stage: Stage, measure: Option<Measure>) -> String {
    super::overlay::heading(naming.language, &[&naming.area(area)], stage, measure)
}

/// A chart for those who hear it: `城区 · 小学 · 缺口：1 基准、2 方案 A`. `scenarios`: as [`numbered`] has them.
pub fn chart_label(language: Language, title: &str, scenarios: &[String]) -> String {
    match language {
        Language::Zh => format!("{title}：{}", scenarios.join("、")),
        Language::En => format!("{title}: {}", scenarios.join(", ")),
    }
}

/// A scenario behind what stands for it: `2 方案 A`.
pub fn numbered(sign: &str, name: &str) -> String {
    format!("{sign} {name}")
}

/// What the room is asked: a shortage, where there is one, else the pupils.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How many places lack.
    Shortage,
    /// How many pupils there are.
    Pupils,
}

/// The question: `2027 学年城区小学缺多少个学位？`
pub fn question(naming: &Naming, area: Area, stage: Stage, year: Year, figure: Figure) -> String {
    let (year, schools) = (school_year(naming.language, year), naming.schools(area, stage));
    match (naming.language, figure) {
        (Language::Zh, Figure::Shortage) => format!("{year}{schools}缺多少个学位？"),
        (Language::Zh, Figure::Pupils) => format!("{year}{schools}有多少名学生？"),
        (Language::En, Figure::Shortage) => format!("How many places will {schools} lack in {year}?"),
        (Language::En, Figure::Pupils) => format!("How many pupils will {schools} have in {year}?"),
    }
}

/// A number with what it counts: `1 860 个学位`.
pub fn amount(language: Language, value: f64, figure: Figure) -> String {
    match (language, figure) {
        (Language::Zh, Figure::Shortage) => format!("{} 个学位", count(language, value)),
        (Language::Zh, Figure::Pupils) => format!("{} 人", count(language, value)),
        (Language::En, Figure::Shortage) => counted(value, "place", "places"),
        (Language::En, Figure::Pupils) => counted(value, "pupil", "pupils"),
    }
}

/// Which guesses are taken: `请输入 0 至 10 000 000 的整数。`
pub fn guess_range(language: Language, most: f64) -> String {
    let most = count(language, most);
    match language {
        Language::Zh => format!("请输入 0 至 {most} 的整数。"),
        Language::En => format!(" Please enter a whole number from 0 to {most}."),
    }
}

/// How far a guess was off: `少 360（−19%）`, `正好`.
pub fn off(language: Language, guess: f64, answer: f64) -> String {
    let difference = guess.round() - answer.round();
    if difference == 0.0 {
        return match language {
            Language::Zh => "正好".into(),
            Language::En => "exact".into(),
        };
    }
    let share = if answer.round() > 0.0 { difference / answer.round() } else { f64::NAN };
    let share = percent(language, share, 0);
    let sign = if difference > 0.0 { "+" } else { "" };
    let number = count(language, difference.abs());
    let told = share != format::NONE;
    match language {
        Language::Zh => {
            let share = if told { format!("（{sign}{share}）") } else { String::new() };
            format!("{} {number}{share}", if difference > 0.0 { "多" } else { "少" })
        }
        Language::En => {
            let share = if told { format!(" ({sign}{share})") } else { String::new() };
            format!("{number} too {}{share}", if difference > 0.0 { "many" } else { "few" })
        }
    }
}

/// The middle of the guesses: `中位数 1 500，少 360（−19%）`.
pub fn median(language: Language, median: f64, answer: f64) -> String {
    let (number, off) = (count(language, median), off(language, median, answer));
    match language {
        Language::Zh => format!("猜测的中位数 {number}，{off}"),
        Language::En => format!("Median of the guesses {number}, {off}"),
    }
}

/// Question, guesses and answer, as they go into the minutes.
pub fn guessed(
    language: Language,
    question: &str,
    guesses: &[f64],
    middle: Option<f64>,
    answer: &str,
    value: f64,
) -> String {
    let numbers: Vec<String> = guesses.iter().map(|guess| count(language, *guess)).collect();
    let middle = middle.map(|middle| median(language, middle, value));
    match language {
        Language::Zh => {
            let said =
                if numbers.is_empty() { String::new() } else { format!("大家猜：{}。", numbers.join("、")) };
            let middle = middle.map_or_else(String::new, |middle| format!("{middle}。"));
            format!("{question}{said}推演结果：{answer}。{middle}")
        }
        Language::En => {
            let said = if numbers.is_empty() { String::new() } else { format!(" Guesses: {}.", numbers.join("; ")) };
            let middle = middle.map_or_else(String::new, |middle| format!(" {middle}."));
            format!("{question}{said} Answer: {answer}.{middle}")
        }
    }
}

/// What is decided: `采用情景 2“方案 A”。全市：最大缺口……。` `scenario`: its sign, its name and its figures in a sentence;
/// `None`: nothing for now.
pub fn decided(language: Language, scenario: Option<[&str; 3]>, text: &str) -> String {
    let told = match (language, scenario) {
        (Language::Zh, Some([sign, name, figures])) => format!("采用情景 {sign}“{name}”。{figures}"),
        (Language::Zh, None) => "暂不决定。".to_owned(),
        (Language::En, Some([sign, name, figures])) => format!("Scenario {sign}, “{name}”, is adopted. {figures}"),
        (Language::En, None) => "No decision for now.".to_owned(),
    };
    match (language, text.trim()) {
        (_, "") => told,
        (Language::Zh, text) => told + text,
        (Language::En, text) => format!("{told} {text}"),
    }
}

/// Changes that are not listed: `另有 3 项`.
pub fn more_changes(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("另有 {count} 项"),
        (Language::En, 1) => "1 change more".into(),
        (Language::En, _) => format!("{count} changes more"),
    }
}

/// Plans that have no step of their own: `另有 2 个方案没有自动排出“差别何来”：……`
pub fn more_plans(language: Language, count: usize) -> String {
    let words = meeting_words(language);
    let (kind, add, edit) = (words.kind(StepKind::Why), words.add, words.edit);
    let plans = if count == 1 { "1 plan more has".to_owned() } else { format!("{count} plans more have") };
    match language {
        Language::Zh => {
            format!("另有 {count} 个方案没有自动排出“{kind}”：在下面添加一步“{kind}”，再用“{edit}”选定情景。")
        }
        Language::En => {
            format!(
                "{plans} no step “{kind}” by themselves: “{add}” one below, and choose the scenario in its “{edit}”."
            )
        }
    }
}

/// Why some scenarios do not have a figure: `“每少缺 1 人·年的投资”：情景 2、3 投资与基准相同。` `reasons`: each with the signs of those
/// it is true of.
pub fn missing(language: Language, figure: &str, reasons: &[(String, Vec<String>)]) -> String {
    let one = |(reason, signs): &(String, Vec<String>)| match language {
        Language::Zh => format!("情景 {} {reason}", signs.join("、")),
        Language::En => format!("{}: {reason}", signs.join(", ")),
    };
    let told: Vec<String> = reasons.iter().map(one).collect();
    match language {
        Language::Zh => format!("“{figure}”：{}。", told.join("；")),
        Language::En => format!("{figure} – {}.", told.join("; ")),
    }
}

/// Scenarios that are not set side by side: `另有 3 个情景没有列出。`
pub fn more_scenarios(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Zh, _) => format!("另有 {count} 个情景没有列出。"),
        (Language::En, 1) => "1 scenario more is not shown.".into(),
        (Language::En, _) => format!("{count} scenarios more are not shown."),
    }
}

/// The step shown, as it goes into the minutes: `2. 先猜后看：2027 学年城区小学缺多少个学位？`
pub fn shown(language: Language, step: usize, title: &str, about: &str) -> String {
    let colon = if language == Language::Zh { "：" } else { ": " };
    let about = if about.is_empty() { String::new() } else { format!("{colon}{about}") };
    format!("{}. {title}{about}", step + 1)
}

/// Whether a step of a kind is about one scenario, a place and a stage, a year.
pub fn asks_for(kind: StepKind) -> (bool, bool, bool) {
    match kind {
        StepKind::Situation => (true, true, false),
        StepKind::Guess | StepKind::Years | StepKind::Why => (true, true, true),
        StepKind::Comparison => (false, true, false),
        StepKind::Options | StepKind::Decision | StepKind::Text => (false, false, false),
    }
}
