//! Capital in words: of a project, of a year, of all, and what lies outside the years shown.

use crate::model::Year;
use crate::report::programme::{Outside, Price, Spent};
use crate::text::Language;
use crate::text::format::{self, count, money, school_year};
use crate::text::phrase::counted;

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

/// Capital that is in none of the totals; the years shown are from the first to the last. Nothing where there is none.
pub fn outside(language: Language, outside: &Outside, [first, last]: [Year; 2]) -> String {
    let (first, last) = (school_year(language, first), school_year(language, last));
    let told = |yuan: f64, zh: &str, en: &str| {
        let yuan = (yuan >= 1.0).then(|| money(language, yuan))?;
        Some(if language == Language::Zh { format!("{zh}投入 {yuan}") } else { format!("{yuan} {en}") })
    };
    let before = told(outside.before, &format!("{first}以前"), &format!("before {first}"));
    let after = told(outside.after, &format!("{last}以后"), &format!("after {last}"));
    let parts: Vec<String> = before.into_iter().chain(after).collect();
    match language {
        _ if parts.is_empty() => String::new(),
        Language::Zh => format!("另有 {}，不计入合计", parts.join("，")),
        Language::En => format!("another {} not counted", parts.join(" and ")),
    }
}
