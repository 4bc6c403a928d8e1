//! Sentences on what is kept and handed on.

use super::Language;
use super::format::{count, school_year, year};
use crate::model::Year;

/// A moment as the clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Year.
    pub year: u32,
    /// Month, from 1.
    pub month: u32,
    /// Day, from 1.
    pub day: u32,
    /// Hour, from 0.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// When something was: `今天 9:05`, `3 月 5 日 14:32`, `2024 年 3 月 5 日`.
pub fn when(language: Language, at: Moment, now: Moment) -> String {
    let Moment { year, month, day, hour, minute } = at;
    let name = self::month(month);
    match language {
        Language::Zh if year != now.year => format!("{year} 年 {month} 月 {day} 日"),
        Language::Zh if (month, day) == (now.month, now.day) => format!("今天 {hour}:{minute:02}"),
        Language::Zh => format!("{month} 月 {day} 日 {hour}:{minute:02}"),
        Language::En if year != now.year => format!("{day} {name} {year}"),
        Language::En if (month, day) == (now.month, now.day) => format!("today {hour}:{minute:02}"),
        Language::En => format!("{day} {name} {hour}:{minute:02}"),
    }
}

/// The English name of a month, from 1.
pub(super) fn month(month: u32) -> &'static str {
    MONTHS.get(month.saturating_sub(1) as usize).copied().unwrap_or_default()
}

/// What was opened by itself: `接着上次的工作：恩施市，今天 9:05。`
pub fn resumed(language: Language, title: &str, when: &str) -> String {
    match language {
        Language::Zh => format!("接着上次的工作：{title}，{when}。"),
        Language::En => format!("Going on with your last work: {title}, {when}."),
    }
}

/// When a kept work was changed, and what it holds: `今天 9:05 · 3 个情景`.
pub fn detail(language: Language, when: &str, scenarios: u32) -> String {
    match (language, scenarios) {
        (Language::Zh, _) => format!("{when} · {scenarios} 个情景"),
        (Language::En, 1) => format!("{when} · 1 scenario"),
        (Language::En, _) => format!("{when} · {scenarios} scenarios"),
    }
}

/// What a button of a list does to which entry, for those who hear it: `删除：恩施市，今天 9:05`.
pub fn about(language: Language, verb: &str, what: &str) -> String {
    match language {
        Language::Zh => format!("{verb}：{what}"),
        Language::En => format!("{verb}: {what}"),
    }
}

/// Names in a row: `基准、方案A`.
pub fn names(language: Language, names: &[&str]) -> String {
    names.join(match language {
        Language::Zh => "、",
        Language::En => ", ",
    })
}

/// How many problems are not told: `……另有 12 处。`
pub fn more(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("……另有 {count} 处。"),
        Language::En => format!("… and {count} more."),
    }
}

/// What a link carries: `恩施市：基准、方案A；与预设“恩施市·现行规划”相比改了 5 项。`
pub fn carries(language: Language, county: &str, scenarios: &str, preset: Option<&str>, changes: usize) -> String {
    let zh = match (preset, changes) {
        (Some(preset), 0) => format!("；与预设“{preset}”相同"),
        (Some(preset), _) => format!("；与预设“{preset}”相比改了 {changes} 项"),
        (None, 0) => String::new(),
        (None, _) => format!("；与基准相比改了 {changes} 项"),
    };
    let plural = if changes == 1 { "change" } else { "changes" };
    let en = match (preset, changes) {
        (Some(preset), 0) => format!("; the same as the preset “{preset}”"),
        (Some(preset), _) => format!("; {changes} {plural} from the preset “{preset}”"),
        (None, 0) => String::new(),
        (None, _) => format!("; {changes} {plural} from the baseline"),
    };
    match language {
        Language::Zh => format!("{county}：{scenarios}{zh}。"),
        Language::En => format!("{county}: {scenarios}{en}."),
    }
}

/// That what was typed and not taken is neither in a file nor in a link; `None`: there is nothing of it.
pub fn not_carried(language: Language, texts: usize) -> Option<String> {
    (texts > 0).then(|| match (language, texts) {
        (Language::Zh, _) => format!("“数据”页上有 {texts} 处输入未采用，文件和链接都不含这些。"),
        (Language::En, 1) => "One entry on the tab Data is not taken: neither file nor link holds it.".into(),
        (Language::En, _) => {
            format!("{texts} entries on the tab Data are not taken: neither file nor link holds them.")
        }
    })
}

/// How long a link is: `共 312 个字符。`
pub fn length(language: Language, characters: usize) -> String {
    let number = count(language, characters as f64);
    match language {
        Language::Zh => format!("共 {number} 个字符。"),
        Language::En => format!("{number} characters."),
    }
}

/// A link too long for a picture that scans from a screen.
pub fn too_long_to_scan(language: Language, max: usize) -> String {
    let number = count(language, max as f64);
    match language {
        Language::Zh => format!(
            "链接超过 {number} 个字符，二维码会太密，从屏幕上扫不出来，所以不显示。请复制链接，或保存文件发给对方。"
        ),
        Language::En => {
            format!(
                "No QR code: beyond {number} characters it is too dense to scan from a screen. Please copy the link, or send a file."
            )
        }
    }
}

/// More than a link can hold.
pub fn too_long_to_open(language: Language, max: usize) -> String {
    let number = count(language, max as f64);
    match language {
        Language::Zh => format!("内容太多，链接放不下（最多 {number} 个字符）。请改为保存文件，发给对方打开。"),
        Language::En => format!(
            "There is more than a link can hold ({number} characters). Please save a file and send that instead."
        ),
    }
}

/// What a scenario changes of what: heading of a list.
pub fn changed(language: Language, scenario: &str, base: &str, changes: usize) -> String {
    match (language, changes) {
        (Language::Zh, 0) => format!("{scenario}：与“{base}”相同"),
        (Language::Zh, _) => format!("{scenario}：与“{base}”相比改了 {changes} 项"),
        (Language::En, 0) => format!("{scenario}: the same as “{base}”"),
        (Language::En, 1) => format!("{scenario}: 1 change from “{base}”"),
        (Language::En, _) => format!("{scenario}: {changes} changes from “{base}”"),
    }
}

/// In how many cells the data of a county differ from those of the preset they come from.
pub fn data_changed(language: Language, preset: &str, cells: usize) -> String {
    match (language, cells) {
        (Language::Zh, _) => format!("数据与预设“{preset}”相比改了 {cells} 处"),
        (Language::En, 1) => format!("1 figure of the data differs from the preset “{preset}”"),
        (Language::En, _) => format!("{cells} figures of the data differ from the preset “{preset}”"),
    }
}

/// Data that come from no preset: `自己录入的数据：3 个片区，基准学年 2025`.
pub fn own_data(language: Language, zones: usize, base: Year) -> String {
    match (language, zones) {
        (Language::Zh, _) => format!("自己录入的数据：{zones} 个片区，基准学年 {}", year(base)),
        (Language::En, 1) => format!("Data of your own: 1 zone, base year {}", school_year(language, base)),
        (Language::En, _) => format!("Data of your own: {zones} zones, base year {}", school_year(language, base)),
    }
}

/// The scenarios of a link and what is told of their data, in one sentence.
pub fn with_data(language: Language, scenarios: &str, data: &str) -> String {
    match language {
        Language::Zh => format!("{scenarios}；{data}"),
        Language::En => format!("{scenarios}; {data}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_as_far_as_it_is_from_now() {
        let moment = |year, month, day| Moment { year, month, day, hour: 9, minute: 5 };
        let now = moment(2026, 3, 5);
        for (at, zh, en) in [
            (now, "今天 9:05", "today 9:05"),
            (moment(2026, 2, 5), "2 月 5 日 9:05", "5 February 9:05"),
            (moment(2025, 3, 5), "2025 年 3 月 5 日", "5 March 2025"),
        ] {
            assert_eq!((when(Language::Zh, at, now).as_str(), when(Language::En, at, now).as_str()), (zh, en));
        }
    }

    #[test]
    fn one_change_is_no_plural() {
        assert_eq!(carries(Language::En, "Enshi", "Plan A", None, 1), "Enshi: Plan A; 1 change from the baseline.");
        assert_eq!(changed(Language::En, "Plan A", "Baseline", 1), "Plan A: 1 change from “Baseline”");
        assert_eq!(carries(Language::Zh, "恩施市", "基准", Some("甲"), 0), "恩施市：基准；与预设“甲”相同。");
    }
}
