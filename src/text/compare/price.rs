//! What a plan costs for one of what it brings, and why that is not told.

use super::super::Language;
use super::super::format::{NONE, count, decimal, money};
use super::super::naming::Naming;
use super::super::words::compare::compare_words;
use super::{Figure, Told};
use crate::report::compare::Unpriced;
use crate::report::{SHORT, Totals};

/// For each place that the programme adds.
pub(super) fn per_place(naming: &Naming, of: &Totals) -> Figure {
    price(naming, of.cost_per_place)
}

/// For each pupil-year without a place that is spared beside the base.
pub(super) fn per_unmet(naming: &Naming, of: &Totals) -> Figure {
    // It is a difference from the base already.
    Figure { like: false, ..price(naming, of.cost_per_unmet) }
}

fn price(naming: &Naming, price: Result<f64, Unpriced>) -> Figure {
    let figure = price.map_or(NONE.into(), |yuan| each(naming.language, yuan));
    let detail = price.err().map_or_else(String::new, |why| unpriced(naming.language, why));
    let told = Told { figure, detail, ..Told::default() };
    Figure { told, value: price.ok(), like: true, difference: more_each }
}

fn more_each(language: Language, yuan: f64) -> String {
    let sign = if yuan > 0.0 { "+" } else { "" };
    format!("{sign}{}", each(language, yuan))
}

/// Yuan for one of many, where the digits after the first tell: `17.8 万元`, `178,000 yuan`.
fn each(language: Language, yuan: f64) -> String {
    match language {
        Language::Zh if (9_999.5..1e6).contains(&yuan.abs()) => {
            format!("{}{}万元", decimal(language, yuan / 1e4, 1), super::super::format::THIN)
        }
        _ => money(language, yuan),
    }
}

/// Why a price is not told.
pub(super) fn unpriced(language: Language, why: Unpriced) -> String {
    let of_base = |projects| match language {
        Language::Zh => format!("对照{}", without_cost(language, projects)),
        Language::En => format!("{} in the reference", without_cost(language, projects)),
    };
    let [none, free, no_places, no_dearer, none_spared] = match language {
        Language::Zh => ["", "没有投资", "没有新增学位", "投资与对照相同", "累计缺学位没有减少"],
        Language::En => {
            ["", "nothing is spent", "no places added", "costs as much as the reference", "no pupil-years spared"]
        }
    };
    match why {
        Unpriced::IsBase => compare_words(language).base.into(),
        Unpriced::NoBase => none.into(),
        Unpriced::Unknown(projects) => without_cost(language, projects),
        Unpriced::BaseUnknown(projects) => of_base(projects),
        Unpriced::Free => free.into(),
        Unpriced::NoPlaces => no_places.into(),
        Unpriced::NoDearer => no_dearer.into(),
        Unpriced::Cheaper { saved, spared } => cheaper(language, saved, spared),
        Unpriced::NoneSpared => none_spared.into(),
    }
}

/// What a cheaper plan saves, and what it costs in places: `少投 6 500 万元，多缺 12 487 人·年`.
fn cheaper(language: Language, saved: f64, spared: f64) -> String {
    let (money, pupils) = (money(language, saved), count(language, spared.abs()));
    match (language, spared) {
        (Language::Zh, spared) if spared <= -SHORT => format!("少投 {money}，多缺 {pupils} 人·年"),
        (Language::Zh, spared) if spared >= SHORT => format!("少投 {money}，还少缺 {pupils} 人·年"),
        (Language::Zh, _) => format!("少投 {money}，缺得一样多"),
        (Language::En, spared) if spared <= -SHORT => format!("{money} less, {pupils} pupil-years more short"),
        (Language::En, spared) if spared >= SHORT => format!("{money} less, and {pupils} pupil-years fewer short"),
        (Language::En, _) => format!("{money} less, and as many short"),
    }
}

/// `有 2 个项目没有填投资`.
pub(super) fn without_cost(language: Language, projects: usize) -> String {
    match (language, projects) {
        (Language::Zh, _) => format!("有 {projects} 个项目没有填投资"),
        (Language::En, 1) => "1 project has no cost".into(),
        (Language::En, _) => format!("{projects} projects have no cost"),
    }
}
