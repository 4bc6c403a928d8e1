//! What a scenario comes to in a few figures: for who decides, and for the minutes of a meeting.

use super::Language;
use super::compare::{Told, told};
use super::format::NONE;
use super::naming::{Naming, whole};
use super::six::when;
use super::words::compare::{Column, column, compare_words};
use super::words::meeting::meeting_words;
use crate::model::Area;
use crate::report::{Total, Totals};

/// What a decision is taken by.
pub const KEY: [Total; 3] = [Total::Largest, Total::Cost, Total::Places];
/// What the minutes tell.
const TOLD: [Total; 9] = [
    Total::FirstShort,
    Total::Largest,
    Total::Unmet,
    Total::Idle,
    Total::Large,
    Total::Staff,
    Total::StaffGap,
    Total::Cost,
    Total::Places,
];

/// The figures of a decision, in the order of [`KEY`], without the units of their columns; behind the shortage, when and
/// where it is: `["1 860 · 2030 学年小学", "1 800 万元", "+180"]`.
pub fn key_figures(naming: &Naming, totals: &Totals) -> [String; 3] {
    KEY.map(|total| {
        let Told { figure, detail, .. } = key_figure(naming, total, totals);
        if total == Total::Largest && !detail.is_empty() { format!("{figure} · {detail}") } else { figure }
    })
}

/// The same in a sentence, with where they are counted: `全市：最大缺口 1 860 个（2030 学年小学）；……。`
pub fn key_sentence(naming: &Naming, totals: &Totals) -> String {
    let one = |total: Total| figure(naming.language, total, &key_figure(naming, total, totals));
    let place = whole(naming.language, naming.county);
    match naming.language {
        Language::Zh => format!("{place}：{}。", KEY.map(one).join("；")),
        Language::En => format!("{place}: {}.", KEY.map(one).join("; ")),
    }
}

/// A figure of a decision: of the shortage, the classes are left out.
fn key_figure(naming: &Naming, total: Total, totals: &Totals) -> Told {
    let mut told = told(naming, total, totals, None);
    if total == Total::Largest {
        let worst = totals.headline.largest;
        told.detail = worst.map_or_else(String::new, |worst| when(naming, worst.year, worst.stage));
    }
    told
}

/// The figures that the minutes tell, each beside the baseline's: `最大缺口 1 860 个（50 个班 · 2030 学年小学；比基准 −120）`; at
/// the end, that the others are those of the baseline. `baseline`: `None`, where it is the baseline itself or has no
/// figures.
pub fn minute_figures(naming: &Naming, totals: &Totals, baseline: Option<&Totals>) -> Vec<String> {
    let (text, language) = (meeting_words(naming.language), naming.language);
    let of = |total: &Total| (*total, told(naming, *total, totals, baseline));
    let apart = |(_, told): &(Total, Told)| told.against != compare_words(language).same;
    let known: Vec<Total> =
        TOLD.into_iter().filter(|total| total.is_known([totals].into_iter().chain(baseline))).collect();
    let figures = known.iter().map(of).filter(apart).map(|(total, told)| figure(language, total, &told));
    let mut figures: Vec<String> = figures.collect();
    if figures.is_empty() {
        figures.push(text.all_same.to_owned());
    } else if figures.len() < known.len() {
        figures.push(text.others_same.to_owned());
    }
    figures
}

/// Where figures of all stages are counted: `全市 · 各学段`.
pub fn all_stages(naming: &Naming, area: Area) -> String {
    format!("{} · {}", naming.area(area), meeting_words(naming.language).all_stages)
}

/// What the tab 对比 says of its reference, said of the baseline: a meeting compares with no other.
pub fn of_baseline(language: Language, told: &str) -> String {
    let (reference, baseline) = (compare_words(language).base, meeting_words(language).baseline);
    told.replace(reference, baseline).replace(&reference.to_lowercase(), baseline)
}

/// A figure with its name and unit, and in brackets what is said of it.
fn figure(language: Language, total: Total, told: &Told) -> String {
    let Column { heading, unit, .. } = column(language, total);
    let heading = if language == Language::En { heading.to_lowercase() } else { heading.to_owned() };
    let number = match language {
        // A heading may tell the unit.
        _ if heading.contains(unit) || told.figure == NONE => told.figure.clone(),
        Language::Zh => format!("{} {unit}", told.figure),
        Language::En if told.figure.trim_start_matches(['+', '−']) == "1" => {
            format!("{} {}", told.figure, unit.trim_end_matches('s'))
        }
        Language::En => format!("{} {unit}", told.figure),
    };
    let detail = if language == Language::En { told.detail.to_lowercase() } else { told.detail.clone() };
    let more: Vec<String> = [detail, against(language, told)].into_iter().filter(|one| !one.is_empty()).collect();
    match language {
        _ if more.is_empty() => format!("{heading} {number}"),
        Language::Zh => format!("{heading} {number}（{}）", more.join("；")),
        Language::En => format!("{heading} {number} ({})", more.join("; ")),
    }
}

/// How a figure differs from the baseline's: `比基准 −120`, `基准：2029 学年`; empty: it is not set against it.
fn against(language: Language, told: &Told) -> String {
    let signed = told.against.starts_with(['+', '−']);
    match language {
        _ if told.against.is_empty() => String::new(),
        Language::Zh if told.more.is_some() => format!("比基准{}{}", if signed { " " } else { "" }, told.against),
        Language::En if signed => format!("{} against the baseline", told.against),
        Language::En if told.more.is_some() => format!("{} than in the baseline", told.against),
        // What the baseline has instead.
        _ => of_baseline(language, &told.against),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, Name, Stage};
    use crate::report::compare::Unpriced;
    use crate::report::{Cost, Headline, Largest};

    fn totals(short: f64) -> Totals {
        let worst = Largest { year: 2030, stage: Stage::Primary, places: short, classes: 3.0 };
        let largest = (short > 0.0).then_some(worst);
        Totals {
            headline: Headline {
                first_short: largest.map(|largest| (largest.year - 1, largest.stage)),
                largest,
                idle: None,
                staff: Some((900.4, 2030)),
                cost: Cost { yuan: 18e6, known: 1, unknown: 0 },
                ..Headline::default()
            },
            unmet: 2.0 * short,
            idle: 120.0,
            places: 1.0,
            cost_per_place: Ok(178_400.0),
            cost_per_unmet: Err(Unpriced::NoBase),
        }
    }

    fn of<T>(language: Language, tell: impl Fn(&Naming) -> T) -> T {
        let (county, inputs) = (Name { zh: "恩施市".into(), en: "Enshi City".into() }, Inputs::default());
        tell(&Naming { language, county: &county, inputs: &inputs })
    }

    #[test]
    fn a_decision_is_taken_by_three_figures() {
        let zh = of(Language::Zh, |naming| key_figures(naming, &totals(50.0)));
        assert_eq!(zh, ["50 · 2030 学年小学", "1\u{202f}800\u{202f}万元", "+1"]);
        let zh = of(Language::Zh, |naming| key_sentence(naming, &totals(50.0)));
        assert_eq!(
            zh,
            "全市：最大缺口 50 个（2030 学年小学）；项目投资 1\u{202f}800\u{202f}万元（1 个项目）；新增学位 +1 个。"
        );
        let en = of(Language::En, |naming| key_sentence(naming, &totals(0.0)));
        assert_eq!(
            en,
            "Whole city: largest shortage 0 places; programme cost 18.0 million yuan (1 project); places added +1."
        );
    }

    #[test]
    fn the_minutes_set_each_figure_against_the_baseline() {
        let zh = of(Language::Zh, |naming| minute_figures(naming, &totals(50.0), Some(&totals(60.0))));
        let apart = ["最大缺口 50 个（3 个班 · 2030 学年小学；比基准 −10）", "累计缺学位 100 人·年（比基准 −20）"];
        assert_eq!(zh, [apart[0], apart[1], "其余各数与基准相同"]);
        let same = of(Language::Zh, |naming| minute_figures(naming, &totals(50.0), Some(&totals(50.0))));
        assert_eq!(same, ["各数都与基准相同"]);
        let zh = of(Language::Zh, |naming| minute_figures(naming, &totals(0.0), Some(&totals(60.0))));
        assert_eq!(zh[0], "最早缺口 不缺（基准：2029 学年）");
        let en = of(Language::En, |naming| minute_figures(naming, &totals(50.0), Some(&totals(60.0))));
        assert_eq!(en[0], "largest shortage 50 places (3 classes · 2030/31, primary; −10 against the baseline)");
        assert_eq!(of_baseline(Language::Zh, "投资与对照相同"), "投资与基准相同");
        assert_eq!(of_baseline(Language::En, "costs as much as the reference"), "costs as much as the baseline");
        let alone = of(Language::En, |naming| minute_figures(naming, &totals(50.0), None));
        assert_eq!(alone[0], "first shortage 2029/30 (primary)");
        assert_eq!(alone[2], "unmet pupil-years 100");
    }

    #[test]
    fn where_figures_are_counted_is_said() {
        assert_eq!(of(Language::Zh, |naming| all_stages(naming, Area::County)), "全市 · 各学段");
        assert_eq!(of(Language::En, |naming| all_stages(naming, Area::County)), "Whole city · all stages");
    }
}
