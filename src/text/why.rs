//! Why two scenarios or two years differ, in words: names of the parts and one sentence each.

use super::Language;
use super::format::{count, school_year, signed};
use super::naming::Naming;
use super::sentence::capital;
use crate::analysis::{Answer, Between, Factor, Part, Question, WhyNot};
use crate::model::{Area, Stage, Year};
use crate::report::{SHORT, adding_up};

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

/// What a part of the change between two years is called. Places that come are below 0, for they lower what is lacking:
/// their name says what happened.
pub fn part(language: Language, part: Part, value: f64) -> &'static str {
    let names = match language {
        Language::Zh => [
            "新入学",
            "毕业离校",
            "升级途中净增减",
            "入园与就学比例",
            "城镇化转移",
            "撤并与迁建",
            "外来人口",
            "住宅小区",
            if value > 0.0 { "学位减少" } else { "新增学位抵减" },
        ],
        Language::En => [
            "Entering",
            "Graduating",
            "Net change between grades",
            "Enrolment rates",
            "Urban transfer",
            "Mergers",
            "Arrivals",
            "Housing",
            if value > 0.0 { "Places removed" } else { "Places added" },
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
    let parts = || answer.factors.iter().map(|(of, part)| (factor(language, *of), part[figure]));
    let cancel = parts().any(|(_, part)| part >= SHORT) && parts().any(|(_, part)| part <= -SHORT);
    let told = told(language, parts(), [from, to]);
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
    let (what, more) = (what(language, short), signed(language, to.round() - from.round()));
    match language {
        Language::Zh => {
            let change = match to > from {
                _ if was == now => format!("仍为 {now} 个"),
                true => format!("由 {was} 个增至 {now} 个（{more}）"),
                false => format!("由 {was} 个减至 {now} 个（{more}）"),
            };
            let parts = if told.is_empty() { told } else { format!("：{told}") };
            let cancel = if was == now && cancel { "，相互抵消" } else { "" };
            format!("与“{base}”相比，{year}{schools}{what}{change}{parts}{cancel}。")
        }
        Language::En => {
            let change = match to > from {
                _ if was == now => format!("stays at {now} places"),
                true => format!("rises from {was} to {now} places ({more})"),
                false => format!("falls from {was} to {now} places ({more})"),
            };
            let parts = if told.is_empty() { told } else { format!(": {told}") };
            let cancel = if was == now && cancel { ", which cancel out" } else { "" };
            format!("Compared with “{base}”, the {what} of {schools} in {year} {change}{parts}{cancel}.")
        }
    }
}

/// Why pupils less places of one year differ from those of an earlier one. That is no shortage where zones cancel, so
/// it is not called one, and the shortage is told beside it.
pub fn years(naming: &Naming, area: Area, stage: Stage, years: (Year, Year), between: &Between) -> String {
    let language = naming.language;
    let [was, now] = between.lacking.map(|lacking| beyond(language, lacking));
    let [first, last] = [years.0, years.1].map(|year| school_year(language, year));
    let schools = naming.schools(area, stage);
    let cancels = between.lacking.iter().zip(between.unmet).any(|(net, unmet)| (unmet - net.max(0.0)).abs() >= SHORT);
    let [short, long] = between.unmet.map(|unmet| count(language, unmet));
    let parts = Part::ALL.into_iter().map(|of| (part(language, of, between.part(of)), between.part(of)));
    let told = told(language, parts, between.lacking);
    match language {
        Language::Zh => {
            let apart = if cancels {
                format!("（片区相抵后；按片区相加缺 {short} 个和 {long} 个）")
            } else {
                String::new()
            };
            let colon = if told.is_empty() { "" } else { "：" };
            format!("{first}{schools}{was}，{last}{now}{apart}{colon}{told}。")
        }
        Language::En => {
            let apart = if cancels {
                format!(" (zones set off against each other; added up, they lack {short} and {long} places)")
            } else {
                String::new()
            };
            let colon = if told.is_empty() { "" } else { ": " };
            format!("{}: {was} in {first}, {now} in {last}{apart}{colon}{told}.", capital(&schools))
        }
    }
}

/// Pupils beyond the places, or places beyond the pupils.
fn beyond(language: Language, lacking: f64) -> String {
    let number = count(language, lacking.abs());
    match (language, lacking) {
        (Language::Zh, lacking) if lacking >= SHORT => format!("在校生比学位多 {number} 人"),
        (Language::Zh, lacking) if lacking <= -SHORT => format!("学位比在校生多 {number} 个"),
        (Language::Zh, _) => "在校生与学位一样多".to_owned(),
        (Language::En, lacking) if lacking >= SHORT => format!("{number} more pupils than places"),
        (Language::En, lacking) if lacking <= -SHORT => format!("{number} more places than pupils"),
        (Language::En, _) => "as many pupils as places".to_owned(),
    }
}

/// Why it can't be asked. `names`: those of the base and of the other scenario.
pub fn why_not(language: Language, because: WhyNot, names: [&str; 2], area: &str, year: Year) -> String {
    match because {
        WhyNot::Place(plan) => no_area(language, names[plan as usize], area),
        WhyNot::Year(plan) => no_year(language, names[plan as usize], year),
        WhyNot::Same => same(language, names[0], names[1]),
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

/// The parts that show, largest first: `城镇化转移 +760，出生 −210`. They add up to the change between `ends` as shown.
fn told<'a>(language: Language, parts: impl Iterator<Item = (&'a str, f64)>, ends: [f64; 2]) -> String {
    let (names, values): (Vec<&str>, Vec<f64>) = parts.unzip();
    let whole = adding_up(&values, ends[1].round() - ends[0].round());
    let mut parts: Vec<(&str, f64)> = names.into_iter().zip(whole).filter(|(_, part)| part.abs() >= SHORT).collect();
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
            "Compared with “A”, the shortage of primary schools across the county in 2028/29 rises from 1,200 to 1,750 places (+550): urban transfer +760, births −210."
        );
        let same = Answer { to: answer.from, factors: Vec::new(), ..answer.clone() };
        assert_eq!(say(Language::Zh, &same), "2028 学年全县小学缺口与“A”相同：1 200 个。");
        // As many for other reasons.
        let factors = vec![(Factor::Births, [50.0, 0.0]), (Factor::Transfer, [-50.2, 0.0])];
        let cancelling = Answer { to: [1199.8, 0.0], factors, ..answer.clone() };
        assert_eq!(
            say(Language::Zh, &cancelling),
            "与“A”相比，2028 学年全县小学缺口仍为 1 200 个：出生 +50，城镇化转移 −50，相互抵消。"
        );
        assert!(
            say(Language::En, &cancelling)
                .ends_with(" in 2028/29 stays at 1,200 places: births +50, urban transfer −50, which cancel out.")
        );
        let one = Answer { to: [1200.4, 0.0], factors: vec![(Factor::Births, [0.6, 0.0])], ..answer.clone() };
        assert!(say(Language::Zh, &one).ends_with("缺口与“A”相同：1 200 个。"));
        // Many that do not show come to one that does.
        let factors = [Factor::Births, Factor::Transfer, Factor::Norms].map(|of| (of, [0.4, 0.0])).to_vec();
        let small = Answer { to: [1201.2, 0.0], factors, ..answer };
        assert!(say(Language::Zh, &small).ends_with("由 1 200 个增至 1 201 个（+1）。"));
        assert!(say(Language::En, &small).ends_with(" rises from 1,200 to 1,201 places (+1)."));
    }
}
