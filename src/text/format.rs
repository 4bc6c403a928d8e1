//! Numbers as each language writes them. Inside, one base unit (children, places, shares, school years, yuan);
//! per cent, 万 and 亿 appear only here.
//!
//! All rounding is half away from zero, as on paper. A zero never carries a sign, a minus is the true sign −, and what
//! is not a finite number reads —. Chinese groups by a narrow space (12 000, 1.2 万), English by a comma (12,000).

mod entered;

pub use entered::parse;

use super::{Language, words};
use crate::model::{Utilisation, Year};
use crate::report::Lines;
use crate::scenario::parameters::Unit;

/// What stands where there is no number.
pub const NONE: &str = "—";
/// The minus sign.
pub const MINUS: char = '−';
/// The space within numbers and before units: narrow, and never the end of a line.
pub const THIN: char = '\u{202f}';

/// A count in full, whole: `1 860`, `1,860`.
pub fn count(language: Language, value: f64) -> String {
    decimal(language, value, 0)
}

/// A number in full with a fixed number of decimals.
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    rounded(value, decimals).map_or_else(|| NONE.into(), |text| grouped(language, &text))
}

/// A number in plain digits with the whole ones in groups of three, and with the sign of minus.
pub fn grouped(language: Language, plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or((None, plain), |digits| (Some(MINUS), digits));
    let whole = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let mut out = String::with_capacity(plain.len() + plain.len() / 3 + 3);
    out.extend(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place < whole && (whole - place).is_multiple_of(3) {
            out.push(separator(language));
        }
        out.push(digit);
    }
    out
}

/// A count with its sign, also +: for balances and differences.
pub fn signed(language: Language, value: f64) -> String {
    let text = count(language, value);
    if value.is_finite() && value.round() > 0.0 { format!("+{text}") } else { text }
}

/// The difference of two counts as it is shown beside them: rounded first, then subtracted, so that 106 and 100 are
/// never −5 apart.
pub fn difference(of: f64, less: f64) -> f64 {
    difference_of([of, less], [0, 0])
}

/// The same of two figures, each shown with none or one decimal.
pub(super) fn difference_of([of, less]: [f64; 2], decimals: [usize; 2]) -> f64 {
    let rounded = |value: f64, decimals: usize| {
        let by = if decimals == 0 { 1.0 } else { 10.0 };
        (value * by).round() / by
    };
    rounded(of, decimals[0]) - rounded(less, decimals[1])
}

/// A count where space is short or the last digits say nothing: `1.2 万`, `12,000`, `1.2 million`.
pub fn compact(language: Language, value: f64) -> String {
    let size = value.abs();
    let scaled = |by: f64, unit: &str| {
        let decimals = if size >= 100.0 * by { 0 } else { 1 };
        format!("{}{THIN}{unit}", decimal(language, value / by, decimals))
    };
    // From 9 999.5 on a count rounds to 10 000, and must read as such.
    match language {
        _ if !value.is_finite() => NONE.into(),
        Language::Zh if size >= 99_995_000.0 => scaled(1e8, "亿"),
        Language::Zh if size >= 9_999.5 => scaled(1e4, "万"),
        Language::En if size >= 999_950.0 => scaled(1e6, "million"),
        Language::En if size >= 9_999.5 => count(language, (value / 100.0).round() * 100.0),
        Language::Zh | Language::En => count(language, value),
    }
}

/// A share as per cent: `95%`.
pub fn percent(language: Language, share: f64, decimals: usize) -> String {
    let text = decimal(language, share * 100.0, decimals);
    if text == NONE { text } else { text + "%" }
}

/// A multiple: `1.4 倍`, `1.4×`.
pub fn times(language: Language, value: f64) -> String {
    let text = decimal(language, value, 1);
    match language {
        _ if text == NONE => text,
        Language::Zh => format!("{text}{THIN}倍"),
        Language::En => text + "×",
    }
}

/// A ratio of one to so many: `1∶13.5`; whole numbers without decimals.
pub fn one_to(language: Language, value: f64) -> String {
    let decimals = if (value - value.round()).abs() < 0.05 { 0 } else { 1 };
    let text = decimal(language, value, decimals);
    match language {
        _ if text == NONE => text,
        Language::Zh => format!("1∶{text}"),
        Language::En => format!("1:{text}"),
    }
}

/// A calendar year, or a school year on an axis: `2027`.
pub fn year(year: Year) -> String {
    if year < 0 { format!("{MINUS}{}", year.unsigned_abs()) } else { year.to_string() }
}

/// A school year: `2027 学年`, `2027/28`.
pub fn school_year(language: Language, start: Year) -> String {
    match language {
        Language::Zh => format!("{} 学年", year(start)),
        Language::En => format!("{}/{:02}", year(start), start.saturating_add(1).rem_euclid(100)),
    }
}

/// School years from the first to the last: `2022–2027 学年`, `2022/23–2027/28`; one year alone where they are equal.
pub fn school_years(language: Language, first: Year, last: Year) -> String {
    match language {
        _ if first == last => school_year(language, first),
        Language::Zh => format!("{}–{} 学年", year(first), year(last)),
        Language::En => format!("{}–{}", school_year(language, first), school_year(language, last)),
    }
}

/// The beginning of a school year as a date to decide by: `2024 年 9 月`, `September 2024`.
pub fn september(language: Language, start: Year) -> String {
    match language {
        Language::Zh => format!("{} 年 9 月", year(start)),
        Language::En => format!("September {}", year(start)),
    }
}

/// Yuan in the unit a budget is written in: `3 550 万元`, `4.62 亿元`, `35.5 million yuan`.
pub fn money(language: Language, yuan: f64) -> String {
    let size = yuan.abs();
    let scaled = |by: f64, decimals: usize, unit: &str| {
        format!("{}{}{unit}", decimal(language, yuan / by, decimals), if language == Language::Zh { THIN } else { ' ' })
    };
    match language {
        _ if !yuan.is_finite() => NONE.into(),
        Language::Zh if size >= 99_995_000.0 => scaled(1e8, 2, "亿元"),
        Language::Zh if size >= 9_999.5 => scaled(1e4, 0, "万元"),
        Language::Zh => scaled(1.0, 0, "元"),
        Language::En if size >= 999_950_000.0 => scaled(1e9, 2, "billion yuan"),
        Language::En if size >= 999_950.0 => scaled(1e6, 1, "million yuan"),
        Language::En => scaled(1.0, 0, "yuan"),
    }
}

/// How full places are, in per cent without the sign, as in a table cell; pupils without places —, neither: nothing.
///
/// A figure that would round up onto a line it does not reach keeps one decimal (99.7, never a yellow 100), so that the
/// number and the colour never contradict each other.
pub fn utilisation(language: Language, value: Utilisation, lines: &Lines) -> String {
    let share = match value {
        Utilisation::Nothing => return String::new(),
        Utilisation::Over => return NONE.into(),
        Utilisation::Share(share) => share,
    };
    let percent = share * 100.0;
    let crosses = |shown: f64| {
        [lines.idle, lines.yellow, lines.red].into_iter().any(|line| {
            let line = line * 100.0;
            !lines.reaches(share, line / 100.0) && shown >= line - 1e-9
        })
    };
    if !crosses(percent.round()) {
        return decimal(language, percent, 0);
    }
    let tenth = (percent * 10.0).round() / 10.0;
    decimal(language, if crosses(tenth) { (percent * 10.0).floor() / 10.0 } else { tenth }, 1)
}

/// The same with the sign: `99.7%`.
pub fn utilisation_percent(language: Language, value: Utilisation, lines: &Lines) -> String {
    let text = utilisation(language, value, lines);
    if text.is_empty() || text == NONE { text } else { text + "%" }
}

/// How an axis of counts is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// What a count is divided by.
    pub divisor: f64,
    /// Unit shown beside the heading: 万人, 人, pupils.
    pub unit: &'static str,
    /// Decimals of the ticks.
    pub decimals: usize,
}

/// The axis for counts up to `max` with ticks `step` apart: 万人 from 10 000 on, with the decimals the step needs.
pub fn axis(language: Language, max: f64, step: f64) -> Axis {
    let (divisor, unit) = match language {
        Language::Zh if max >= 10_000.0 => (1e4, "万人"),
        Language::Zh => (1.0, "人"),
        Language::En if max >= 1e6 => (1e6, "million pupils"),
        Language::En => (1.0, "pupils"),
    };
    let step = (step / divisor).abs();
    let whole = |decimals: i32| {
        let scaled = step * 10f64.powi(decimals);
        (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0) && scaled.round() >= 1.0
    };
    let decimals =
        (0..4).find(|decimals| whole(*decimals)).unwrap_or(if step.is_finite() && step > 0.0 { 2 } else { 0 });
    Axis { divisor, unit, decimals: usize::try_from(decimals).unwrap_or(0) }
}

/// A tick of an axis.
pub fn tick(language: Language, axis: &Axis, value: f64) -> String {
    decimal(language, value / axis.divisor, axis.decimals)
}

/// A lever's value as it is shown, number and unit apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The number: `−4.0`.
    pub number: String,
    /// The unit: `%`. Empty for years and switches.
    pub unit: &'static str,
}

/// A lever's value in words and figures.
pub fn parameter(language: Language, unit: Unit, value: f64) -> Shown {
    finer(language, unit, value, 0)
}

/// The same with more decimals.
pub fn finer(language: Language, unit: Unit, value: f64, more: usize) -> Shown {
    let decimals = decimals(unit) + more;
    let text = words(language);
    let [children, dwellings, per_100, class, pupils, staff, years] = text.lever.units;
    let with = |unit_word| Shown { number: decimal(language, value, decimals), unit: unit_word };
    match unit {
        Unit::Percent | Unit::PercentPerYear => {
            let mut number = decimal(language, value * 100.0, decimals);
            if unit == Unit::Percent && number.ends_with(".0") {
                number.truncate(number.len() - 2);
            }
            Shown { number, unit: if unit == Unit::Percent { "%" } else { text.field.percent_a_year } }
        }
        Unit::Times => with(text.field.times),
        Unit::Children => with(children),
        Unit::Dwellings => with(dwellings),
        Unit::ChildrenPer100 => with(per_100),
        Unit::PupilsPerClass => with(class),
        Unit::PupilsPerStaff => with(pupils),
        Unit::StaffPerClass => with(staff),
        Unit::Years => with(years),
        Unit::Weight => with(""),
        Unit::Year if value.is_finite() => Shown { number: whole_year(value), unit: "" },
        Unit::Year => Shown { number: NONE.into(), unit: "" },
        Unit::Switch => Shown { number: if value >= 0.5 { text.page.on } else { text.page.off }.into(), unit: "" },
    }
}

/// Decimals a unit is shown with.
pub const fn decimals(unit: Unit) -> usize {
    match unit {
        Unit::Weight => 2,
        _ if unit.is_whole() => 0,
        _ => 1,
    }
}

/// A value in the unit it is shown and entered in: 0.95 as 95.
pub fn to_shown(unit: Unit, value: f64) -> f64 {
    match unit {
        // A slider must not see 7.000000000000001.
        Unit::Percent | Unit::PercentPerYear => (value * 100.0 * 1e9).round() / 1e9,
        _ => value,
    }
}

/// A value as entered, in the base unit.
pub fn from_shown(unit: Unit, shown: f64) -> f64 {
    match unit {
        Unit::Percent | Unit::PercentPerYear => shown / 100.0,
        _ => shown,
    }
}

fn whole_year(value: f64) -> String {
    let text = rounded(value, 0).unwrap_or_default();
    text.strip_prefix('-').map_or_else(|| text.clone(), |digits| format!("{MINUS}{digits}"))
}

const fn separator(language: Language) -> char {
    match language {
        Language::Zh => THIN,
        Language::En => ',',
    }
}

/// Decimal digits after rounding half away from zero, without −0; `None`: not finite.
fn rounded(value: f64, decimals: usize) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
    let scaled = (value * scale).round();
    // Almost all there are: whole numbers are written far quicker, and a table has hundreds of them.
    if scaled.abs() < 1e15 {
        let sign = if scaled < 0.0 { "-" } else { "" };
        let mut digits = format!("{sign}{:0width$}", scaled.abs() as u64, width = decimals + 1);
        if decimals > 0 {
            digits.insert(digits.len() - decimals, '.');
        }
        return Some(digits);
    }
    // Numbers too large to be scaled have no decimals to lose.
    let value = if scaled.is_finite() { scaled / scale } else { value };
    Some(format!("{:.decimals$}", if value == 0.0 { 0.0 } else { value }))
}
