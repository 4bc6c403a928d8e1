//! Shortages in words: how much is lacking when, by when to decide, which projects change it.

use super::zone_stage;
use crate::model::{Inputs, ProjectKind, Year};
use crate::report::programme::{Does, Helper, Shortage, Spell};
use crate::text::format::{count, school_year, school_years, september, signed};
use crate::text::phrase::{self, counted};
use crate::text::words::programme::programme_words;
use crate::text::{Language, words};

/// A shortage: when, and how much at its worst.
pub fn spell(language: Language, spell: &Spell) -> String {
    let years = school_years(language, spell.first, spell.last);
    let most = count(language, spell.most);
    let classes = count(language, spell.classes);
    let year = school_year(language, spell.in_year);
    match language {
        Language::Zh if spell.first == spell.last => format!("{years}缺 {most} 个（{classes} 班）"),
        Language::Zh => format!("{years}；{year}最多，缺 {most} 个（{classes} 班）"),
        Language::En => {
            format!("{years}; {} short in {year} ({classes} classes)", counted(spell.most, "place", "places"))
        }
    }
}

/// What has to be decided by when, a line each: by when a new school, from when on it can help, what is quicker. None
/// where nothing is left to decide.
pub fn decision(language: Language, shortage: &Shortage) -> Vec<String> {
    let (Some(decision), Some(new), Some(left)) = (shortage.decision, shortage.new_school, shortage.left) else {
        return Vec::new();
    };
    let year = |year: Year| school_year(language, year);
    let (opens, first, last) = (year(new.opens), year(left.first), year(left.last));
    let by = september(language, decision.decide_by);
    if !decision.too_late {
        return match language {
            Language::Zh => vec![format!("最迟 {by}"), format!("现在决定新建，最早 {opens}开学")],
            Language::En => vec![by, format!("decided now, a new school opens in {opens}")],
        };
    }
    let mut lines = vec![match (language, new.opens <= left.last) {
        (Language::Zh, true) => format!("新建最早 {opens}开学，赶不上 {first}"),
        (Language::Zh, false) => format!("来不及新建：最早 {opens}开学，缺口到 {last}为止"),
        (Language::En, true) => format!("a new school opens in {opens} at the earliest, too late for {first}"),
        (Language::En, false) => {
            format!("too late to build: a new school opens in {opens}, the shortage ends in {last}")
        }
    }];
    match decision.quickest {
        Some((ProjectKind::New, _)) => (),
        Some((kind, opens)) => {
            let (kind, opens) = (words(language).field.project(kind), year(opens));
            lines.push(match language {
                Language::Zh => format!("最快：{kind}，{opens}"),
                Language::En => format!("quickest: {kind}, {opens}"),
            });
        }
        None => lines.push(programme_words(language).no_quicker.into()),
    }
    if let Some(decide) = new.for_worst {
        let (worst, by) = (year(left.in_year), september(language, decide));
        lines.push(match language {
            Language::Zh => format!("要赶上最缺的 {worst}：最迟 {by}决定新建"),
            Language::En => format!("in time for {worst}, which lacks most: decide by {by}"),
        });
    }
    lines
}

/// A project that changes a shortage: its name, its year, its rooms or what it does to the balance.
pub fn helper(language: Language, inputs: &Inputs, helper: &Helper) -> String {
    let name = phrase::project(language, inputs, helper.project);
    let year = school_year(language, helper.opens);
    let does = match (helper.does, language) {
        (Does::Rooms(rooms), _) => phrase::rooms(language, rooms),
        (Does::Balance(most), Language::Zh) => format!("余缺 {}", signed(language, most)),
        (Does::Balance(most), Language::En) => format!("balance {}", signed(language, most)),
    };
    match language {
        Language::Zh => format!("{name}（{year}，{does}）"),
        Language::En => format!("{name} ({year}, {does})"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decision, Stage};
    use crate::report::programme::NewSchool;

    fn shortage(first: Year, last: Year, in_year: Year) -> Shortage {
        let left = Spell { first, last, most: 900.0, in_year, classes: 20.0 };
        let (base, lead) = (2020, 3);
        let too_late = first - lead < base;
        Shortage {
            zone: 0,
            stage: Stage::Primary,
            without: None,
            left: Some(left),
            decision: Some(Decision {
                first_short: first,
                last_short: last,
                decide_by: first - lead,
                too_late,
                quickest: too_late.then_some((ProjectKind::Extension, 2021)),
            }),
            new_school: Some(NewSchool { opens: 2023, for_worst: Some(in_year - lead).filter(|year| *year >= base) }),
            helpers: Vec::new(),
        }
    }

    #[test]
    fn a_shortage_says_when_a_new_school_can_be_there_and_by_when_to_decide() {
        let told = |one: &Shortage| decision(Language::Zh, one);
        let ahead =
            Shortage { new_school: Some(NewSchool { opens: 2023, for_worst: None }), ..shortage(2026, 2028, 2026) };
        assert_eq!(told(&ahead), ["最迟 2023 年 9 月", "现在决定新建，最早 2023 学年开学"]);
        assert_eq!(
            told(&shortage(2021, 2030, 2027)),
            [
                "新建最早 2023 学年开学，赶不上 2021 学年",
                "最快：改扩建，2021 学年",
                "要赶上最缺的 2027 学年：最迟 2024 年 9 月决定新建"
            ]
        );
        assert_eq!(
            told(&shortage(2020, 2022, 2021)),
            ["来不及新建：最早 2023 学年开学，缺口到 2022 学年为止", "最快：改扩建，2021 学年"]
        );
        let covered = Shortage { left: None, decision: None, new_school: None, ..ahead };
        assert!(told(&covered).is_empty());
        for (chinese, english) in [2021, 2026].map(|first| {
            let one = shortage(first, 2030, 2029);
            (decision(Language::Zh, &one).len(), decision(Language::En, &one))
        }) {
            assert_eq!(chinese, english.len(), "{english:?}");
        }
    }
}
