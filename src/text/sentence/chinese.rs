//! The sentence in Chinese.

use super::{Teller, Tone, Writer, added_up, at_once, nearly_all};
use crate::model::{ProjectKind, Year};
use crate::report::{Finding, Findings, Idle, Lines, Tight};
use crate::text::format::{compact, count, school_year, school_years, utilisation_percent};
use crate::text::naming::{Naming, whole};
use crate::text::phrase::places_zh;
use crate::text::{Language::Zh, words};

pub(super) struct Chinese;

impl Teller for Chinese {
    fn no_zones(&self, out: &mut Writer) {
        out.plain("还没有数据：录入片区、学生和学位后，这里会说明哪里缺、哪里闲置。");
    }

    fn no_pupils(&self, out: &mut Writer) {
        out.plain("还没有学生数据：录入在校（园）生或出生人数后，这里会说明哪里缺、哪里闲置。");
    }

    fn everything_short(&self, naming: &Naming, out: &mut Writer) {
        out.add(Tone::Short, format!("{}各学段学位都不够。", whole(Zh, naming.county)));
    }

    fn shortage(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let period = period(findings, finding);
        let places = count(Zh, finding.peak_shortage);
        let peak = school_year(Zh, finding.peak_year);
        let without_places = finding.without_places && finding.as_a_whole;
        if without_places {
            out.plain(format!("{}没有{}学位，", naming.area(finding.area), words(Zh).field.stage(finding.stage)));
        } else {
            out.plain(format!("{} ", schools(naming, finding)));
        }
        let sum = sum(finding);
        // Where there are none at all, the word 学位 has been said.
        let figure = match (at_once(finding), without_places) {
            (true, false) => format!("{period}{sum}缺 {places} 个学位"),
            (true, true) => format!("{period}{sum}缺 {places} 个"),
            (false, false) => format!("{period}缺学位，{peak}{sum}最多缺 {places} 个"),
            (false, true) => format!("{period}{sum}最多缺 {places} 个"),
        };
        out.add(Tone::Short, figure);
        if finding.peak_classes.is_finite() && finding.peak_classes >= 0.5 {
            out.plain(format!("（{} 个班）", count(Zh, finding.peak_classes)));
        }
        decision(findings, finding, out);
        let Some(idle) = &finding.idle else {
            out.plain("。");
            return;
        };
        let schools = naming.schools(idle.area, idle.stage);
        let number = count(Zh, idle.places);
        out.plain("；").add(
            Tone::Idle,
            if at_once(finding) {
                format!("同年{schools}闲置 {number} 个。")
            } else {
                format!("{}{schools}同时闲置 {number} 个。", school_year(Zh, idle.year))
            },
        );
    }

    fn further(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let most = if at_once(finding) { "" } else { "最多" };
        let (period, sum, places) = (period(findings, finding), sum(finding), count(Zh, finding.peak_shortage));
        out.plain(format!("{} ", schools(naming, finding)))
            .add(Tone::Short, format!("{period}{sum}{most}缺 {places} 个"));
    }

    fn tight(&self, naming: &Naming, tight: &Tight, out: &mut Writer) {
        out.plain(format!("{} ", naming.schools(tight.area, tight.stage))).add(Tone::Warn, full(naming, tight));
    }

    fn nothing_short(&self, findings: &Findings, out: &mut Writer) {
        out.plain(format!("{}各学段学位都够", school_years(Zh, findings.first_year, findings.last_year)));
    }

    fn nothing_short_but(&self, naming: &Naming, tight: Option<&Tight>, idle: Option<&Idle>, out: &mut Writer) {
        if let Some(tight) = tight {
            out.plain(format!("，但{} ", naming.schools(tight.area, tight.stage))).add(Tone::Warn, full(naming, tight));
        }
        let Some(idle) = idle else {
            out.plain("。");
            return;
        };
        let year = school_year(Zh, idle.year);
        let stage = words(Zh).field.stage(idle.stage);
        out.plain("；").add(
            Tone::Idle,
            if nearly_all(idle) {
                format!("{year}{}闲置 {}。", naming.schools(idle.area, idle.stage), rough(idle.places))
            } else {
                let area = naming.area(idle.area);
                format!("{year}{stage}闲置 {}，其中{area} {}。", rough(idle.county), rough(idle.places))
            },
        );
    }
}

/// 城区小学; 城区部分片区小学 where the area as a whole has enough in some of the years.
fn schools(naming: &Naming, finding: &Finding) -> String {
    if finding.as_a_whole {
        naming.schools(finding.area, finding.stage)
    } else {
        format!("{}部分片区{}", naming.area(finding.area), words(Zh).field.stage(finding.stage))
    }
}

/// Says that the zones' shortages are added up, where the area as a whole lacks less.
fn sum(finding: &Finding) -> &'static str {
    if added_up(finding) { "分片区合计" } else { "" }
}

/// 2027 学年起, 2022–2027 学年; 2020 学年已 where the base year is short and no later year more so.
fn period(findings: &Findings, finding: &Finding) -> String {
    let first = school_year(Zh, finding.first_short);
    match finding.last_short {
        Some(last) => school_years(Zh, finding.first_short, last),
        None if finding.first_short == findings.last_year => first,
        None if finding.first_short == findings.first_year && at_once(finding) && !added_up(finding) => {
            format!("{first}已")
        }
        None => format!("{first}起"),
    }
}

fn decision(findings: &Findings, finding: &Finding, out: &mut Writer) {
    let base = school_year(Zh, findings.first_year);
    match (finding.too_late, finding.quickest) {
        (false, _) => {
            out.plain("，须在 ").add(Tone::Short, format!("{} 年 9 月前", year(finding.decide_by))).plain("决策")
        }
        (true, Some((kind, opens))) => {
            let in_time = if kind == ProjectKind::New { "如期" } else { "" };
            out.plain(format!("，按 {base}决策已来不及{in_time}新建；"))
                .add(Tone::Short, format!("最快{}，{} 年秋季投用", words(Zh).field.project(kind), year(opens)))
        }
        (true, None) => out.plain(format!("，按 {base}决策已来不及新建，也赶不上改扩建")),
    };
}

fn full(naming: &Naming, tight: &Tight) -> String {
    let years = match tight.last {
        Some(last) => school_years(Zh, tight.first, last),
        None => format!("{}起", school_year(Zh, tight.first)),
    };
    format!("{years}紧张（{}）", utilisation_percent(Zh, tight.peak, &Lines::of(&naming.inputs.norms)))
}

/// 3 400 个, 1.6 万个.
fn rough(places: f64) -> String {
    places_zh(&compact(Zh, places))
}

fn year(year: Year) -> String {
    crate::text::format::year(year)
}
