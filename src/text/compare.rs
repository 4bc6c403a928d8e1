//! What is said of scenarios side by side: each figure beside that of the base, and sentences with a number or a name.

mod price;

use super::format::{NONE, count, money, school_year, signed};
use super::naming::{Naming, whole};
use super::phrase::counted;
use super::six::{gap_when, large_when, when, with_estimates, years};
use super::words::compare::compare_words;
use super::{Language, words};
use crate::report::{Idleness, SHORT, Total, Totals};
use price::{per_place, per_unmet, without_cost};

/// A figure of the table of totals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The figure; — where there is none.
    pub figure: String,
    /// Of what and when it is, or why there is none.
    pub detail: String,
    /// How it differs from that of the base, or what the base has instead; empty: it is the base's own, or there is no
    /// base.
    pub against: String,
    /// Whether it is more than the base's; `None`: the same, or not comparable.
    pub more: Option<bool>,
}

/// A figure of a scenario, beside that of the base.
pub fn told(naming: &Naming, total: Total, own: &Totals, base: Option<&Totals>) -> Told {
    let of = match total {
        Total::FirstShort => first_short,
        Total::Largest => largest,
        Total::Unmet => unmet,
        Total::Idle => idle,
        Total::IdleThen => idle_then,
        Total::Large => large,
        Total::Staff => staff,
        Total::StaffGap => staff_gap,
        Total::Cost => cost,
        Total::Places => places,
        Total::PerPlace => per_place,
        Total::PerUnmet => per_unmet,
    };
    let mut figure = of(naming, own);
    if let Some(base) = base.map(|base| of(naming, base)) {
        against(naming.language, &mut figure, &base);
    }
    figure.told
}

/// A figure as it is told, and what it is compared by.
struct Figure {
    told: Told,
    /// `None`: there is none.
    value: Option<f64>,
    /// Whether it counts the same as another of the same column; what does not is not set against each other.
    like: bool,
    /// How a difference is written.
    difference: fn(Language, f64) -> String,
}

fn against(language: Language, own: &mut Figure, base: &Figure) {
    let text = compare_words(language);
    own.told.against = match (own.value, base.value) {
        _ if own.like != base.like => return,
        (Some(value), Some(base)) if value == base => text.same.into(),
        (Some(value), Some(base)) => {
            own.told.more = Some(value > base);
            (own.difference)(language, value - base)
        }
        (None, None) => return,
        (None, Some(_)) | (Some(_), None) => {
            let figure = &base.told.figure;
            if language == Language::Zh {
                format!("{}：{figure}", text.base)
            } else {
                format!("{}: {figure}", text.base)
            }
        }
    };
}

fn first_short(naming: &Naming, of: &Totals) -> Figure {
    let language = naming.language;
    let first = of.headline.first_short;
    let figure = first.map_or(compare_words(language).never_short.into(), |(year, _)| school_year(language, year));
    let detail = first.map_or("", |(_, stage)| words(language).field.stage(stage)).into();
    Figure {
        told: Told { figure, detail, ..Told::default() },
        value: first.map(|(year, _)| f64::from(year)),
        like: true,
        difference: years,
    }
}

fn largest(naming: &Naming, of: &Totals) -> Figure {
    let Some(largest) = of.headline.largest else { return number(naming, 0.0, String::new()) };
    let classes = match naming.language {
        Language::Zh => format!("{} 个班", count(naming.language, largest.classes)),
        Language::En => counted(largest.classes, "class", "classes"),
    };
    number(naming, largest.places, format!("{classes} · {}", when(naming, largest.year, largest.stage)))
}

fn unmet(naming: &Naming, of: &Totals) -> Figure {
    number(naming, of.unmet, String::new())
}

fn idle(naming: &Naming, of: &Totals) -> Figure {
    number(naming, of.idle, String::new())
}

fn idle_then(naming: &Naming, of: &Totals) -> Figure {
    let never = of.headline.largest.is_none();
    let Some(Idleness { year, stage, places, .. }) = of.headline.idle else {
        return number(naming, 0.0, String::new());
    };
    let before = if never { compare_words(naming.language).most_idle } else { "" };
    Figure { like: !never, ..number(naming, places, format!("{before}{}", when(naming, year, stage))) }
}

/// Where schools are entered, the most large classes of a year.
fn large(naming: &Naming, of: &Totals) -> Figure {
    let Some(large) = of.headline.beyond.large else { return unknown() };
    let detail = if large.large == 0 { String::new() } else { large_when(naming, large) };
    number(naming, f64::from(large.large), detail)
}

/// Where it is known who is there, the most posts that nobody fills.
fn staff_gap(naming: &Naming, of: &Totals) -> Figure {
    let Some(gap) = of.headline.beyond.staff else { return unknown() };
    number(naming, gap.posts, if gap.posts < SHORT { String::new() } else { gap_when(naming, gap) })
}

/// A figure that nothing is known of.
fn unknown() -> Figure {
    let told = Told { figure: NONE.into(), ..Told::default() };
    Figure { told, value: None, like: true, difference: signed }
}

fn staff(naming: &Naming, of: &Totals) -> Figure {
    let (posts, year) = of.headline.staff.map_or((0.0, None), |(posts, year)| (posts, Some(year)));
    number(naming, posts, year.map_or_else(String::new, |year| school_year(naming.language, year)))
}

fn cost(naming: &Naming, of: &Totals) -> Figure {
    let language = naming.language;
    let cost = of.headline.cost;
    let known = match language {
        Language::Zh => format!("{} 个项目", cost.known),
        Language::En => counted(cost.known as f64, "project", "projects"),
    };
    let detail = match (cost.known, cost.unknown) {
        (0, 0) => words(language).six.no_projects.into(),
        (0, unknown) => without_cost(language, unknown),
        (_, 0) => known,
        (_, unknown) if language == Language::Zh => format!("{known}，{}", without_cost(language, unknown)),
        (_, unknown) => format!("{known}; {}", without_cost(language, unknown)),
    };
    let detail = with_estimates(language, detail, of.headline.beyond.estimated);
    let value = (cost.known > 0 || cost.unknown == 0).then_some(cost.yuan);
    let figure = value.map_or(NONE.into(), |yuan| money(language, yuan));
    Figure { told: Told { figure, detail, ..Told::default() }, value, like: true, difference: more_money }
}

fn places(naming: &Naming, of: &Totals) -> Figure {
    let mut figure = number(naming, of.places, String::new());
    figure.told.figure = signed(naming.language, of.places);
    figure
}

/// A count. A difference is that of the figures as they are shown.
fn number(naming: &Naming, value: f64, detail: String) -> Figure {
    let figure = count(naming.language, value);
    Figure {
        told: Told { figure, detail, ..Told::default() },
        value: value.is_finite().then(|| value.round()),
        like: true,
        difference: signed,
    }
}

fn more_money(language: Language, yuan: f64) -> String {
    let sign = if yuan > 0.0 { "+" } else { "" };
    format!("{sign}{}", money(language, yuan))
}

/// The unit of a column behind its heading: `（个）`, ` (places)`; nothing, where it stands with each figure.
pub fn unit(language: Language, unit: &str) -> String {
    match language {
        _ if unit.is_empty() => String::new(),
        Language::Zh => format!("（{unit}）"),
        Language::En => format!(" ({unit})"),
    }
}

/// What was deleted.
pub fn deleted(language: Language, name: &str) -> String {
    match language {
        Language::Zh => format!("已删除“{name}”。"),
        Language::En => format!("“{name}” was deleted."),
    }
}

/// What the table of differences is: `方案 A 减 基准`.
pub fn less(language: Language, scenario: &str, base: &str) -> String {
    match language {
        Language::Zh => format!("“{scenario}”减“{base}”"),
        Language::En => format!("“{scenario}” less “{base}”"),
    }
}

/// Zones left out of a table, since nothing differs there: `小学 · 缺口：其余 12 个片区各学年都相同。`
pub fn same_areas(language: Language, zones: usize, of: &str) -> String {
    match (language, zones) {
        (Language::Zh, _) => format!("{of}：其余 {zones} 个片区各学年都相同。"),
        (Language::En, 1) => format!("{of}: the one other zone is the same in every school year."),
        (Language::En, _) => format!("{of}: the {zones} other zones are the same in every school year."),
    }
}

/// A stage and measure in which nothing differs: `小学 · 缺口：各片区各学年都相同；其他指标或学段可能不同。`
pub fn same_everywhere(language: Language, of: &str) -> String {
    let nowhere = compare_words(language).nowhere;
    if language == Language::Zh { format!("{of}：{nowhere}") } else { format!("{of}: {nowhere}") }
}

/// Shows the rest of a long table.
pub fn show_rest(language: Language, areas: usize) -> String {
    match language {
        Language::Zh => format!("另有 {areas} 个片区也有差别：全部列出"),
        Language::En => format!("{areas} more areas differ: show all"),
    }
}

/// The whole county, for the name of a file: 恩施市-对比.
pub fn file_name(naming: &Naming, parts: &[&str]) -> String {
    let county = naming.language.name(naming.county).trim();
    let county = if county.is_empty() { whole(naming.language, naming.county) } else { county };
    let plain = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c };
    // Systems take 255 bytes; a Chinese character has three.
    let short = |part: &str| part.chars().map(plain).take(24).collect::<String>().trim().to_owned();
    std::iter::once(county).chain(parts.iter().copied()).map(short).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::price::unpriced;
    use super::*;
    use crate::model::{Inputs, Name, Stage};
    use crate::report::compare::Unpriced;
    use crate::report::{Cost, Headline, Largest};
    use crate::text::words::compare::column;

    fn totals(unmet: f64, cost: Cost) -> Totals {
        let largest =
            (unmet > 0.0).then_some(Largest { year: 2030, stage: Stage::Primary, places: unmet / 2.0, classes: 3.0 });
        Totals {
            headline: Headline {
                first_short: largest.map(|largest| (largest.year - 1, largest.stage)),
                largest,
                idle: Some(Idleness { year: 2030, stage: Stage::Junior, places: 40.0, mostly: None }),
                staff: Some((900.4, 2030)),
                cost,
                ..Headline::default()
            },
            unmet,
            idle: 120.0,
            places: 180.0,
            cost_per_place: Ok(178_400.0),
            cost_per_unmet: Err(Unpriced::NoneSpared),
        }
    }

    fn figures<'a>(language: Language, own: &'a Totals, base: Option<&'a Totals>) -> impl Fn(Total) -> Told + use<'a> {
        move |total| {
            let (county, inputs) = (Name::default(), Inputs::default());
            told(&Naming { language, county: &county, inputs: &inputs }, total, own, base)
        }
    }

    #[test]
    fn figures_stand_beside_those_of_the_base() {
        let base = totals(300.0, Cost::default());
        let own = totals(100.4, Cost { yuan: 18e6, known: 1, unknown: 2 });
        let told = figures(Language::Zh, &own, Some(&base));
        let (first, largest, unmet) = (told(Total::FirstShort), told(Total::Largest), told(Total::Unmet));
        let (idle, then, staff) = (told(Total::Idle), told(Total::IdleThen), told(Total::Staff));
        let (cost, places) = (told(Total::Cost), told(Total::Places));
        let (each, spared) = (told(Total::PerPlace), told(Total::PerUnmet));
        assert_eq!((staff.figure.as_str(), staff.detail.as_str()), ("900", "2030 学年"));
        assert_eq!((first.figure.as_str(), first.against.as_str()), ("2029 学年", "相同"));
        assert_eq!((largest.figure.as_str(), largest.detail.as_str()), ("50", "3 个班 · 2030 学年小学"));
        assert_eq!((unmet.against.as_str(), unmet.more), ("−200", Some(false)));
        assert_eq!((idle.against.as_str(), idle.more), ("相同", None));
        assert_eq!(then.detail, "2030 学年初中");
        assert_eq!(cost.figure, "1\u{202f}800\u{202f}万元");
        assert_eq!((cost.detail.as_str(), cost.more), ("1 个项目，有 2 个项目没有填投资", Some(true)));
        assert_eq!(cost.against, "+1\u{202f}800\u{202f}万元");
        assert_eq!(places.figure, "+180");
        assert_eq!(each.figure, "17.8\u{202f}万元");
        assert_eq!(
            (spared.figure.as_str(), spared.detail.as_str(), spared.against.as_str()),
            ("—", "累计缺学位没有减少", "")
        );
    }

    #[test]
    fn what_only_one_has_is_told_as_it_is() {
        let (never, short) = (totals(0.0, Cost::default()), totals(300.0, Cost { unknown: 1, ..Cost::default() }));
        let own = figures(Language::En, &never, Some(&short));
        let pair = |total| (own(total).figure, own(total).against);
        assert_eq!(pair(Total::FirstShort), ("None".into(), "Reference: 2029/30".into()));
        assert_eq!(pair(Total::Largest), ("0".into(), "−150".into()));
        assert_eq!(own(Total::IdleThen).detail, "never short; most idle: 2030/31, junior");
        assert_eq!(own(Total::IdleThen).against, "", "most idle and idle at the largest shortage are two things");
        assert_eq!(pair(Total::Cost), ("0 yuan".into(), "Reference: —".into()));
        let base = figures(Language::En, &short, None);
        let cost = base(Total::Cost);
        assert_eq!((cost.figure.as_str(), cost.detail.as_str()), ("—", "1 project has no cost"));
        assert!(Total::ALL.iter().all(|total| base(*total).against.is_empty() && base(*total).more.is_none()));
    }

    #[test]
    fn every_reason_is_told_in_both_languages() {
        let reasons = [
            Unpriced::IsBase,
            Unpriced::Unknown(2),
            Unpriced::BaseUnknown(2),
            Unpriced::Free,
            Unpriced::NoPlaces,
            Unpriced::NoDearer,
            Unpriced::Cheaper { saved: 65e6, spared: -12_487.2 },
            Unpriced::Cheaper { saved: 65e6, spared: 12.0 },
            Unpriced::Cheaper { saved: 65e6, spared: 0.0 },
            Unpriced::NoneSpared,
        ];
        for language in Language::ALL {
            let told: std::collections::BTreeSet<String> = reasons.iter().map(|why| unpriced(language, *why)).collect();
            assert_eq!(told.len(), reasons.len());
            assert!(!told.contains(""));
            let traded = unpriced(language, Unpriced::Cheaper { saved: 65e6, spared: -12_487.2 });
            assert!(traded.contains(&count(language, 12_487.0)), "{traded}");
        }
    }

    /// 基准 is the workspace's baseline, and what the others are compared with is called otherwise.
    #[test]
    fn what_is_compared_with_has_a_name_of_its_own() {
        let zh = Total::ALL.map(|total| column(Language::Zh, total).meaning).concat();
        let zh = zh + &format!("{:?}", compare_words(Language::Zh)) + &unpriced(Language::Zh, Unpriced::NoDearer);
        assert!(!zh.contains("比较基准") && zh.contains("投资与对照相同"), "{zh}");
        assert_eq!(compare_words(Language::En).base, "Reference");
    }

    #[test]
    fn units_stand_behind_headings() {
        assert_eq!([unit(Language::Zh, "个"), unit(Language::Zh, "")], ["（个）", ""]);
        assert_eq!([unit(Language::En, "places"), unit(Language::En, "")], [" (places)", ""]);
    }

    #[test]
    fn files_have_names_every_system_takes() {
        let county = Name { zh: "恩施市".into(), en: String::new() };
        let inputs = Inputs::default();
        let naming = Naming { language: Language::Zh, county: &county, inputs: &inputs };
        assert_eq!(file_name(&naming, &["差别", "方案 A/B"]), "恩施市-差别-方案 A_B");
    }
}
