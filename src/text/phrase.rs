//! Short phrases with a number or a name in them.

use super::format::{axis, count, decimal, percent, school_year, signed, to_shown};
use super::{Language, format, words};
use crate::model::{Inputs, Name, Year};
use crate::report::{HeatCell, Level, Lines, SHORT};
use crate::scenario::parameters::{Parameter, Unit};

/// English: `1 place`, `2 places`.
pub(super) fn counted(value: f64, one: &str, many: &str) -> String {
    let number = count(Language::En, value);
    let noun = if number == "1" { one } else { many };
    format!("{number} {noun}")
}

/// Chinese: `3 400 个`, `1.6 万个`.
pub(super) fn places_zh(number: &str) -> String {
    let space = if number.ends_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
    format!("{number}{space}个")
}

/// Place and base year beside the name of the product: `恩施市 · 2020 学年基准`.
pub fn place_line(language: Language, county: &Name, base_year: Year) -> String {
    let name = language.name(county);
    let year = school_year(language, base_year);
    let base = words(language).page.base_year;
    let separator = if name.is_empty() { "" } else { " · " };
    match language {
        Language::Zh => format!("{name}{separator}{year}{base}"),
        Language::En => format!("{name}{separator}{base} {year}"),
    }
}

/// How many remarks follow, and how many of them the changes have brought about: `另有 7 处(2 处因改动新增):`.
pub fn further(language: Language, remarks: usize, new: usize) -> String {
    match (language, new) {
        (Language::Zh, 0) => format!("另有 {remarks} 处："),
        (Language::Zh, _) => format!("另有 {remarks} 处（{new} 处因改动新增）："),
        (Language::En, 0) => format!("{remarks} more:"),
        (Language::En, _) => format!("{remarks} more ({new} new):"),
    }
}

/// How much a scenario changes of its baseline; `None`: nothing.
pub fn changed(language: Language, changes: usize) -> Option<String> {
    match (language, changes) {
        (_, 0) => None,
        (Language::Zh, _) => Some(format!("与基准相比改了 {changes} 项")),
        (Language::En, 1) => Some("1 change from the baseline".into()),
        (Language::En, _) => Some(format!("{changes} changes from the baseline")),
    }
}

/// What the colours of the table mean: `90% 起为黄色预警,100% 起为红色预警`.
pub fn lines(language: Language, lines: &Lines) -> String {
    let [idle, yellow, red] = [lines.idle, lines.yellow, lines.red].map(|line| percent(language, line, 0));
    match language {
        Language::Zh => format!("{yellow} 起为黄色预警，{red} 起为红色预警，不足 {idle} 为闲置较多"),
        Language::En => format!("yellow from {yellow}, red from {red}, largely idle below {idle}"),
    }
}

/// A cell of the table in words, for screen readers and tooltips: `98%,黄色预警,余 12 个学位`. `shown`: its figure.
pub fn heat_cell(language: Language, cell: &HeatCell, shown: &str) -> String {
    let table = &words(language).table;
    let level = match cell.level {
        Level::Nothing => return table.nothing.into(),
        Level::Idle => table.idle,
        Level::Normal => table.normal,
        Level::Yellow => table.yellow,
        Level::Red => table.red,
    };
    let use_ = match cell.utilisation {
        crate::model::Utilisation::Over => table.no_places.into(),
        _ => format!("{shown}%"),
    };
    let balance = balance(language, cell.balance);
    match language {
        Language::Zh => format!("{use_}，{level}，{balance}"),
        Language::En => format!("{use_}, {level}, {balance}"),
    }
}

/// A balance in words: `缺 120 个学位`, `余 12 个学位`, `学位刚好`.
pub fn balance(language: Language, balance: f64) -> String {
    let number = count(language, balance.abs());
    match language {
        Language::Zh if balance <= -SHORT => format!("缺 {number} 个学位"),
        Language::Zh if balance >= SHORT => format!("余 {number} 个学位"),
        Language::Zh => "学位刚好".into(),
        Language::En if balance <= -SHORT => format!("{} short", counted(-balance, "place", "places")),
        Language::En if balance >= SHORT => format!("{} spare", counted(balance, "place", "places")),
        Language::En => "exactly enough places".into(),
    }
}

/// Rooms a project brings or takes: `+36 班`, `−22 班`.
pub fn rooms(language: Language, rooms: f64) -> String {
    let number = signed(language, rooms);
    match language {
        Language::Zh => format!("{number} 班"),
        Language::En if rooms.abs().round() == 1.0 => format!("{number} room"),
        Language::En => format!("{number} rooms"),
    }
}

/// Between which ends a value must lie, in the unit it is entered in: `请输入 20 至 50 之间的数`.
pub fn range(language: Language, parameter: &Parameter) -> String {
    let shown = |value: f64| match parameter.unit {
        Unit::Year => format::parameter(language, Unit::Year, value).number,
        unit => {
            let value = to_shown(unit, value);
            let text = decimal(language, value, format::decimals(unit));
            text.strip_suffix(".0").map_or_else(|| text.clone(), String::from)
        }
    };
    let (min, max) = (shown(parameter.min), shown(parameter.max));
    match language {
        Language::Zh => format!("请输入 {min} 至 {max} 之间的数。"),
        Language::En => format!("Please enter a number between {min} and {max}."),
    }
}

/// Unit beside the heading of a chart with counts up to `max`.
pub fn chart_unit(language: Language, max: f64) -> &'static str {
    axis(language, max, max).unit
}

/// Name of a project, its id where it has none.
pub fn project(language: Language, inputs: &Inputs, project: usize) -> String {
    inputs.projects.get(project).map_or_else(String::new, |project| {
        let name = language.name(&project.name);
        if name.trim().is_empty() { project.id.clone() } else { name.into() }
    })
}
