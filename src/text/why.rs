//! Why two scenarios or two years differ, in words: names of the parts and one sentence each.

use super::format::{count, school_year, signed};
use super::naming::Naming;
use super::sentence::capital;
use super::{Language, phrase};
use crate::analysis::why::{Answer, Question};
use crate::analysis::{Between, Factor, Part};
use crate::model::{Area, Stage, Year};
use crate::report::SHORT;

/// What a factor is called.
pub fn factor(language: Language, factor: Factor) -> &'static str {
    let names = match language {
        Language::Zh => {
            ["出生", "入园与就学比例", "城镇化转移", "外来人口", "住宅小区", "标准", "建设计划", "基础数据与升级"]
        }
        Language::En => [
            "Births",
            "Enrolment rates",
            "Urban transfer",
            "Arrivals",
            "Housing",
            "Norms",
            "Building programme",
            "Base data and progression",
        ],
    };
    names[factor as usize]
}

/// What a part of the change between two years is called.
pub fn part(language: Language, part: Part) -> &'static str {
    let names = match language {
        Language::Zh => [
            "新入学",
            "离校",
            "留存与升级",
            "入园与就学比例",
            "城镇化转移",
            "撤并与迁建",
            "外来人口",
            "住宅小区",
            "学位增减",
        ],
        Language::En => [
            "Entering",
            "Leaving",
            "Staying on",
            "Enrolment rates",
            "Urban transfer",
            "Mergers",
            "Arrivals",
            "Housing",
            "Places",
        ],
    };
    names[part as usize]
}

/// Why a scenario's shortage (or, where neither lacks places, its idle places) differs from that of another.
pub fn scenarios(naming: &Naming, area: Area, question: &Question, base: &str, answer: &Answer) -> String {
    scenarios_by(naming, area, question, base, answer, figure(answer))
}

/// The figure an answer is about: the shortage, 0, or where neither scenario lacks places, the idle ones, 1.
pub fn figure(answer: &Answer) -> usize {
    usize::from(answer.from[0].max(answer.to[0]) < SHORT)
}

/// The same for the shortage (`figure` 0) or the idle places (1).
pub fn scenarios_by(
    naming: &Naming,
    area: Area,
    question: &Question,
    base: &str,
    answer: &Answer,
    figure: usize,
) -> String {
    let language = naming.language;
    let short = figure == 0;
    let (from, to) = (answer.from[figure], answer.to[figure]);
    let parts = answer.factors.iter().map(|(of, part)| (factor(language, *of), part[figure]));
    let told = told(language, parts);
    let year = school_year(language, question.year);
    let schools = naming.schools(area, question.stage);
    let (was, now) = (count(language, from), count(language, to));
    if was == now && told.is_empty() {
        return match language {
            Language::Zh => format!("{year}{schools}{}与“{base}”相同：{was} 个。", what(language, short)),
            Language::En => {
                format!("{} in {year}: {} as in “{base}”, {was} places.", capital(&schools), what(language, short))
            }
        };
    }
    let more = signed(language, to - from);
    match language {
        Language::Zh => {
            let verb = if to > from { "增至" } else { "减至" };
            let what = what(language, short);
            format!("与“{base}”相比，{year}{schools}{what}由 {was} 个{verb} {now} 个（{more}）：{told}。")
        }
        Language::En => {
            let verb = if to > from { "rises" } else { "falls" };
            let what = what(language, short);
            format!(
                "Against “{base}”, the {what} of {schools} in {year} {verb} from {was} to {now} places ({more}): {told}."
            )
        }
    }
}

/// Why pupils less places of one year differ from those of an earlier one.
pub fn years(naming: &Naming, area: Area, stage: Stage, years: (Year, Year), between: &Between) -> String {
    let language = naming.language;
    let [was, now] = between.lacking.map(|lacking| phrase::balance(language, -lacking));
    let [first, last] = [years.0, years.1].map(|year| school_year(language, year));
    let schools = naming.schools(area, stage);
    let parts = Part::ALL.into_iter().map(|of| (part(language, of), between.part(of)));
    let told = told(language, parts);
    let colon = if told.is_empty() {
        ""
    } else if language == Language::Zh {
        "："
    } else {
        ": "
    };
    match language {
        Language::Zh => format!("{first}{schools}{was}，{last}{now}{colon}{told}。"),
        Language::En => format!("{}: {was} in {first}, {now} in {last}{colon}{told}.", capital(&schools)),
    }
}

/// That the scenarios have the same data.
pub fn same(language: Language, base: &str, scenario: &str) -> String {
    match language {
        Language::Zh => format!("“{base}”与“{scenario}”的数据完全相同，没有差别可解释。"),
        Language::En => format!("“{base}” and “{scenario}” have the same data: there is nothing to explain."),
    }
}

/// That a scenario has no such area.
pub fn no_area(language: Language, scenario: &str, area: &str) -> String {
    match language {
        Language::Zh => format!("“{scenario}”里没有“{area}”，无法比较；请换一个范围。"),
        Language::En => format!("“{scenario}” has no “{area}” to compare with: please choose another area."),
    }
}

/// That a scenario has no such year.
pub fn no_year(language: Language, scenario: &str, year: Year) -> String {
    let year = school_year(language, year);
    match language {
        Language::Zh => format!("“{scenario}”的推算里没有 {year}，无法比较；请换一个学年。"),
        Language::En => format!("The projection of “{scenario}” has no {year}: please choose another year."),
    }
}

/// That a scenario can't be computed.
pub fn not_computed(language: Language, scenario: &str) -> String {
    match language {
        Language::Zh => format!("“{scenario}”有错误，算不出结果；改正后才能比较。"),
        Language::En => format!("“{scenario}” has errors and can’t be computed; please correct them first."),
    }
}

fn what(language: Language, short: bool) -> &'static str {
    match (language, short) {
        (Language::Zh, true) => "缺口",
        (Language::Zh, false) => "闲置学位",
        (Language::En, true) => "shortage",
        (Language::En, false) => "number of idle places",
    }
}

/// The parts that show, largest first: `城镇化转移 +760，出生 −210`.
fn told<'a>(language: Language, parts: impl Iterator<Item = (&'a str, f64)>) -> String {
    let mut parts: Vec<(&str, f64)> = parts.filter(|(_, part)| part.abs() >= SHORT).collect();
    crate::scenario::order::sort_by(&mut parts, |one, other| other.1.abs().total_cmp(&one.1.abs()));
    let said: Vec<String> = parts
        .into_iter()
        .map(|(name, part)| {
            let name = if language == Language::En { name.to_lowercase() } else { name.to_owned() };
            format!("{name} {}", signed(language, part))
        })
        .collect();
    said.join(if language == Language::Zh { "，" } else { ", " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, Name, Place};

    #[test]
    fn the_largest_part_comes_first_and_small_ones_are_left_out() {
        let (inputs, county) = (Inputs::default(), Name { zh: "某县".into(), en: "Some County".into() });
        let question = Question { place: Place::County, stage: Stage::Primary, year: 2028 };
        let answer = Answer {
            from: [1200.0, 0.0],
            to: [1750.0, 30.0],
            factors: vec![
                (Factor::Births, [-210.0, 30.0]),
                (Factor::Transfer, [759.6, 0.0]),
                (Factor::Norms, [0.4, 0.0]),
            ],
            projects: Vec::new(),
            errors: None,
        };
        let say = |language, answer: &Answer| {
            let naming = Naming { language, county: &county, inputs: &inputs };
            scenarios(&naming, Area::County, &question, "A", answer).replace(super::super::format::THIN, " ")
        };
        assert_eq!(
            say(Language::Zh, &answer),
            "与“A”相比，2028 学年全县小学缺口由 1 200 个增至 1 750 个（+550）：城镇化转移 +760，出生 −210。"
        );
        assert_eq!(
            say(Language::En, &answer),
            "Against “A”, the shortage of primary schools across the county in 2028/29 rises from 1,200 to 1,750 places (+550): urban transfer +760, births −210."
        );
        let same = Answer { to: answer.from, factors: Vec::new(), ..answer };
        assert_eq!(say(Language::Zh, &same), "2028 学年全县小学缺口与“A”相同：1 200 个。");
    }
}
