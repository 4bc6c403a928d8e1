//! The six figures above the charts in words, each beside the baseline's.

use super::format::{THIN, count, money, percent, school_year, signed};
use super::naming::{Naming, whole};
use super::phrase::counted;
use super::{Language, words};
use crate::model::{Stage, Year};
use crate::report::schools::LargeClasses;
use crate::report::{Cost, Headline, SHORT, StaffGap};

/// One of the six figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What it counts: 最大缺口.
    pub label: String,
    /// The number alone: `2 310`.
    pub number: String,
    /// Its unit; empty: none.
    pub unit: String,
    /// Of what and when: 2030 学年小学.
    pub detail: String,
    /// The baseline's figure, and how this one differs from it, or what it counts instead: 基准 1 120（+1 190）.
    pub baseline: String,
}

/// The six figures of an area; `baseline`: those of the same area there, `None` where it does not have the area. Where
/// the scenario does not differ from it in anything, they stand alone.
pub fn six(naming: &Naming, own: &Headline, baseline: Option<&Headline>, differs: bool) -> [Figure; 6] {
    let all = [first_short, largest, idle, classes, staff, cost];
    all.map(|of| {
        let mut figure = of(naming, own);
        if differs {
            figure.shown.baseline = against(naming.language, &figure, baseline.map(|headline| of(naming, headline)));
        }
        figure.shown
    })
}

/// A figure as it is shown, and what it is compared by.
struct Told {
    shown: Figure,
    /// `None`: there is none, as where nothing is short.
    value: Option<f64>,
    /// Whether it counts the same as another of the same place; what does not is not set against each other.
    like: bool,
    /// How a difference is written.
    difference: fn(Language, f64) -> String,
}

/// `基准 1 120（+1 190）`; a difference is that of the figures as they are shown.
fn against(language: Language, own: &Told, baseline: Option<Told>) -> String {
    let words = &words(language).six;
    let Some(baseline) = baseline else { return words.not_in_baseline.into() };
    let Figure { number, unit, .. } = &baseline.shown;
    let short = own.shown.unit == *unit || unit.is_empty();
    let figure = if short { number.clone() } else { format!("{number}{}{unit}", space(language)) };
    let told = match baseline.value {
        None => format!("{} {}", words.baseline, baseline.shown.number.to_lowercase()),
        Some(_) => format!("{} {figure}", words.baseline),
    };
    let more = match (own.value, baseline.value) {
        _ if own.like != baseline.like => baseline.shown.label.to_lowercase(),
        (Some(own_value), Some(value)) if own_value != value => (own.difference)(language, own_value - value),
        _ => return told,
    };
    if language == Language::Zh { format!("{told}（{more}）") } else { format!("{told} ({more})") }
}

fn first_short(naming: &Naming, of: &Headline) -> Told {
    let words = &words(naming.language).six;
    let (number, unit) = match of.first_short {
        None => (words.none.to_owned(), String::new()),
        Some((year, _)) => number_and_unit(&school_year(naming.language, year), ' '),
    };
    let detail = of.first_short.map_or(words.never_short, |(_, stage)| stage_of(naming, stage));
    Told {
        shown: Figure { label: words.first_short.into(), number, unit, detail: detail.into(), ..Figure::default() },
        value: of.first_short.map(|(year, _)| f64::from(year)),
        like: true,
        difference: years,
    }
}

fn largest(naming: &Naming, of: &Headline) -> Told {
    let words = &words(naming.language).six;
    let detail = of.largest.map_or_else(|| words.never_short.into(), |large| when(naming, large.year, large.stage));
    places(naming, words.largest.into(), of.largest.map_or(0.0, |large| large.places), detail)
}

fn idle(naming: &Naming, of: &Headline) -> Told {
    let words = &words(naming.language).six;
    let county = whole(naming.language, naming.county);
    let label = match (of.largest, naming.language) {
        (None, _) => words.most_idle.to_owned(),
        (Some(_), Language::Zh) => format!("同年{county}闲置"),
        (Some(_), Language::En) => format!("Idle that year, {}", county.to_lowercase()),
    };
    let like = of.largest.is_some();
    let Some(idle) = of.idle else { return Told { like, ..places(naming, label, 0.0, String::new()) } };
    let mut detail = when(naming, idle.year, idle.stage);
    if let Some(area) = idle.mostly {
        detail += &match naming.language {
            Language::Zh => format!("，多在{}", naming.area(area)),
            Language::En => format!(", mostly {}", naming.place(area)),
        };
    }
    Told { like, ..places(naming, label, idle.places, detail) }
}

fn classes(naming: &Naming, of: &Headline) -> Told {
    if let Some(large) = of.beyond.large {
        return large_classes(naming, large);
    }
    let words = &words(naming.language).six;
    let value = of.largest.map_or(0.0, |large| large.classes);
    let (number, unit) = match naming.language {
        Language::Zh => (count(naming.language, value), "个班".to_owned()),
        Language::En => number_and_unit(&counted(value, "class", "classes"), ' '),
    };
    let label = if of.largest.is_some() { words.classes_then } else { words.classes };
    let detail = of.largest.map_or_else(|| words.never_short.into(), |large| when(naming, large.year, large.stage));
    Told {
        shown: Figure { label: label.into(), number, unit, detail, ..Figure::default() },
        value: Some(value.round()),
        like: true,
        difference: signed,
    }
}

/// Where schools are entered: the most large classes of a year.
fn large_classes(naming: &Naming, large: LargeClasses) -> Told {
    let words = &words(naming.language).six;
    let value = f64::from(large.large);
    let (number, unit) = match naming.language {
        Language::Zh => (count(naming.language, value), "个班".to_owned()),
        Language::En => number_and_unit(&counted(value, "class", "classes"), ' '),
    };
    let detail = if large.large == 0 { words.no_large.into() } else { large_when(naming, large) };
    Told {
        shown: Figure { label: words.large.into(), number, unit, detail, ..Figure::default() },
        value: Some(value),
        like: false,
        difference: signed,
    }
}

fn staff(naming: &Naming, of: &Headline) -> Told {
    if let Some(gap) = of.beyond.staff {
        return staff_gap(naming, gap);
    }
    let words = &words(naming.language).six;
    let (value, year) = of.staff.map_or((0.0, None), |(posts, year)| (posts, Some(year)));
    let (number, unit) = match naming.language {
        Language::Zh => (count(naming.language, value), "人".to_owned()),
        Language::En => number_and_unit(&counted(value, "post", "posts"), ' '),
    };
    let detail = year.map_or_else(String::new, |year| match naming.language {
        Language::Zh => format!("{}，各学段合计", school_year(naming.language, year)),
        Language::En => format!("{}, all stages", school_year(naming.language, year)),
    });
    Told {
        shown: Figure { label: words.staff.into(), number, unit, detail, ..Figure::default() },
        value: Some(value.round()),
        like: true,
        difference: signed,
    }
}

/// When most classes are large, what share of all they are, and how many are super-large.
pub(super) fn large_when(naming: &Naming, large: LargeClasses) -> String {
    let share = percent(naming.language, f64::from(large.large) / f64::from(large.classes.max(1)), 1);
    let (year, most) = (school_year(naming.language, large.year), large.super_large);
    match naming.language {
        Language::Zh => format!("{year}，占 {share}，超大班额 {most} 个"),
        Language::En => format!("{year}, {share}, {most} super-large"),
    }
}

/// Where it is known who is there: the most posts that nobody fills.
fn staff_gap(naming: &Naming, gap: StaffGap) -> Told {
    let six = &words(naming.language).six;
    let (number, unit) = match naming.language {
        Language::Zh => (count(naming.language, gap.posts), "人".to_owned()),
        Language::En => number_and_unit(&counted(gap.posts, "post", "posts"), ' '),
    };
    let detail = if gap.posts < SHORT { six.no_gap.into() } else { gap_when(naming, gap) };
    Told {
        shown: Figure { label: six.gap.into(), number, unit, detail, ..Figure::default() },
        value: Some(gap.posts.round()),
        like: false,
        difference: signed,
    }
}

/// When most posts are unfilled, and of which stages.
pub(super) fn gap_when(naming: &Naming, gap: StaffGap) -> String {
    let known = Stage::ALL.into_iter().filter(|stage| gap.stages[*stage as usize]);
    let known: Vec<&str> = known.map(|stage| stage_of(naming, stage)).collect();
    let year = school_year(naming.language, gap.year);
    match naming.language {
        Language::Zh if known.len() == 3 => format!("{year}，各学段合计"),
        Language::Zh => format!("{year}，{}", known.join("、")),
        Language::En if known.len() == 3 => format!("{year}, all stages"),
        Language::En => format!("{year}, {}", known.join(", ").to_lowercase()),
    }
}

fn cost(naming: &Naming, of: &Headline) -> Told {
    let words = &words(naming.language).six;
    let Cost { yuan, known, unknown } = of.cost;
    let written = money(naming.language, yuan);
    let (number, unit) = match naming.language {
        _ if known == 0 && unknown > 0 => (super::format::NONE.to_owned(), String::new()),
        Language::Zh => written.rsplit_once(THIN).map_or((written.clone(), String::new()), pair),
        Language::En => number_and_unit(&written, ' '),
    };
    let projects = |number: usize| if number == 1 { "project" } else { "projects" };
    let detail = match (naming.language, known, unknown) {
        (_, 0, 0) => words.no_projects.into(),
        (Language::Zh, 0, _) => format!("{unknown} 个项目未填投资"),
        (Language::Zh, _, 0) => format!("{known} 个项目"),
        (Language::Zh, ..) => format!("{known} 个项目，另有 {unknown} 个未填投资"),
        (Language::En, 0, _) => format!("{unknown} {} without a cost", projects(unknown)),
        (Language::En, _, 0) => format!("{known} {}", projects(known)),
        (Language::En, ..) => format!("{known} {}, and {unknown} without a cost", projects(known)),
    };
    let detail = with_estimates(naming.language, detail, of.beyond.estimated);
    Told {
        shown: Figure { label: words.cost.into(), number, unit, detail, ..Figure::default() },
        value: (known > 0 || unknown == 0).then_some(yuan),
        like: true,
        difference: |language, value| {
            let sign = if value > 0.0 { "+" } else { "" };
            format!("{sign}{}", money(language, value))
        },
    }
}

/// What is said of a cost, with how many projects of it are estimated.
pub(super) fn with_estimates(language: Language, detail: String, estimated: usize) -> String {
    match language {
        _ if estimated == 0 => detail,
        Language::Zh => format!("{detail}，{estimated} 个按单位造价估算"),
        Language::En => format!("{detail}; {estimated} by unit cost"),
    }
}

fn places(naming: &Naming, label: String, value: f64, detail: String) -> Told {
    let (number, unit) = match naming.language {
        Language::Zh => (count(naming.language, value), "个".to_owned()),
        Language::En => number_and_unit(&counted(value, "place", "places"), ' '),
    };
    Told {
        shown: Figure { label, number, unit, detail, ..Figure::default() },
        value: Some(value.round()),
        like: true,
        difference: signed,
    }
}

/// `2030 学年小学`, `2030/31, primary`.
pub(super) fn when(naming: &Naming, year: Year, stage: Stage) -> String {
    let (year, stage) = (school_year(naming.language, year), stage_of(naming, stage));
    match naming.language {
        Language::Zh => format!("{year}{stage}"),
        Language::En => format!("{year}, {}", stage.to_lowercase()),
    }
}

fn stage_of(naming: &Naming, stage: Stage) -> &'static str {
    words(naming.language).field.stage(stage)
}

/// `晚 2 年`, `2 years later`.
pub(super) fn years(language: Language, difference: f64) -> String {
    let later = difference > 0.0;
    match language {
        Language::Zh => format!("{} {} 年", if later { "晚" } else { "早" }, count(language, difference.abs())),
        Language::En => {
            format!("{} {}", counted(difference.abs(), "year", "years"), if later { "later" } else { "earlier" })
        }
    }
}

fn space(language: Language) -> char {
    if language == Language::Zh { THIN } else { ' ' }
}

fn number_and_unit(text: &str, space: char) -> (String, String) {
    text.split_once(space).map_or_else(|| (text.to_owned(), String::new()), pair)
}

fn pair((number, unit): (&str, &str)) -> (String, String) {
    (number.to_owned(), unit.to_owned())
}
