//! The sentence in English.

use super::{Teller, Tone, Writer, added_up, at_once, capital, nearly_all};
use crate::model::{Area, ProjectKind};
use crate::report::{Finding, Findings, Idle, Lines, Tight};
use crate::text::format::{compact, count, school_year, school_years, september, utilisation_percent, year};
use crate::text::naming::Naming;
use crate::text::phrase::counted;
use crate::text::{Language::En, words};

pub(super) struct English;

impl Teller for English {
    fn no_zones(&self, out: &mut Writer) {
        out.plain(
            "No data yet: once zones, pupils and places are entered, this says where places run short or lie idle.",
        );
    }

    fn no_pupils(&self, out: &mut Writer) {
        out.plain("No pupils yet: once pupils or births are entered, this says where places run short or lie idle.");
    }

    fn everything_short(&self, naming: &Naming, out: &mut Writer) {
        let place = naming.place(Area::County);
        out.add(Tone::Short, format!("Places run short at every stage {place}. "));
    }

    fn shortage(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let period = period(findings, finding);
        let number = counted(finding.peak_shortage, "place", "places") + sum(finding);
        let peak = school_year(En, finding.peak_year);
        if finding.without_places && finding.as_a_whole {
            let stage = words(En).field.stage_inline(finding.stage);
            out.plain(format!("There are no {stage} {}: ", naming.place(finding.area)));
            let missing = if at_once(finding) {
                format!(
                    "{number} {} missing {period}",
                    if count(En, finding.peak_shortage) == "1" { "is" } else { "are" }
                )
            } else {
                let number = count(En, finding.peak_shortage);
                format!("places are missing {period}, up to {number}{} in {peak}", sum(finding))
            };
            out.add(Tone::Short, missing);
        } else {
            out.plain(capital(&schools(naming, finding)) + " ");
            out.add(
                Tone::Short,
                if at_once(finding) {
                    format!("fall short by {number} {period}")
                } else {
                    format!("fall short {period}, by up to {number} in {peak}")
                },
            );
        }
        if finding.peak_classes.is_finite() && finding.peak_classes >= 0.5 {
            out.plain(format!(" ({})", counted(finding.peak_classes, "class", "classes")));
        }
        decision(findings, finding, out);
        if let Some(idle) = &finding.idle {
            let number = counted(idle.places, "place lies", "places lie");
            let schools = naming.schools(idle.area, idle.stage);
            out.plain(" ").add(Tone::Idle, format!("In {}, {number} idle in {schools}.", school_year(En, idle.year)));
        }
    }

    fn further(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let most = if at_once(finding) { "" } else { "up to " };
        let number = count(En, finding.peak_shortage);
        let sum = if added_up(finding) { ", added up by zone" } else { "" };
        out.plain(schools(naming, finding) + " ")
            .add(Tone::Short, format!("short by {most}{number} {}{sum}", period(findings, finding)));
    }

    fn tight(&self, naming: &Naming, tight: &Tight, out: &mut Writer) {
        out.plain(naming.schools(tight.area, tight.stage) + " ").add(Tone::Warn, full(naming, tight));
    }

    fn nothing_short(&self, findings: &Findings, out: &mut Writer) {
        let years = if findings.first_year == findings.last_year {
            format!("in {}", school_year(En, findings.first_year))
        } else {
            format!("from {} to {}", school_year(En, findings.first_year), school_year(En, findings.last_year))
        };
        out.plain(format!("There are enough places at every stage {years}"));
    }

    fn nothing_short_but(&self, naming: &Naming, tight: Option<&Tight>, idle: Option<&Idle>, out: &mut Writer) {
        if let Some(tight) = tight {
            out.plain(format!(", but {} are ", naming.schools(tight.area, tight.stage)));
            out.add(Tone::Warn, full(naming, tight));
        }
        out.plain(".");
        let Some(idle) = idle else { return };
        let year = school_year(En, idle.year);
        let stage = words(En).field.stage_inline(idle.stage);
        let lie = |number: f64| {
            let one = count(En, number) == "1";
            format!("{} {}", compact(En, number), if one { "place lies idle" } else { "places lie idle" })
        };
        out.plain(" ").add(
            Tone::Idle,
            if nearly_all(idle) {
                format!("In {year}, {} in {}.", lie(idle.places), naming.schools(idle.area, idle.stage))
            } else {
                let place = naming.place(idle.area);
                format!("In {year}, {} in {stage}, {} of them {place}.", lie(idle.county), compact(En, idle.places))
            },
        );
    }
}

/// `urban primary schools`; `primary schools in some urban zones` where the area as a whole has enough in some of the
/// years.
fn schools(naming: &Naming, finding: &Finding) -> String {
    if finding.as_a_whole {
        return naming.schools(finding.area, finding.stage);
    }
    let stage = words(En).field.stage_inline(finding.stage);
    match finding.area {
        Area::County => format!("{stage} in some zones of the {}", naming.county_word()),
        _ => format!("{stage} {}", naming.place(finding.area).replacen("in ", "in some ", 1)),
    }
}

/// Says that the zones' shortages are added up, where the area as a whole lacks less.
fn sum(finding: &Finding) -> &'static str {
    if added_up(finding) { " added up by zone" } else { "" }
}

/// `from 2027/28`, `in 2022/23–2027/28`.
fn period(findings: &Findings, finding: &Finding) -> String {
    match finding.last_short {
        Some(last) => format!("in {}", school_years(En, finding.first_short, last)),
        None if finding.first_short == findings.last_year => format!("in {}", school_year(En, finding.first_short)),
        None => format!("from {} on", school_year(En, finding.first_short)),
    }
}

fn decision(findings: &Findings, finding: &Finding, out: &mut Writer) {
    let base = school_year(En, findings.first_year);
    match (finding.too_late, finding.quickest) {
        (false, _) => {
            out.plain("; building must be decided before ").add(Tone::Short, september(En, finding.decide_by))
        }
        (true, Some((kind, opens))) => {
            let opening = match kind {
                ProjectKind::New => "a new school could open".to_owned(),
                ProjectKind::Extension => "an extension could open".to_owned(),
                kind => format!("a project of another kind ({}) could be ready", words(En).field.project(kind)),
            };
            let what = if kind == ProjectKind::New { "come in time" } else { "build new" };
            out.plain(format!("; a decision in {base} is too late to {what}, but "))
                .add(Tone::Short, format!("{opening} in autumn {}", year(opens)))
        }
        (true, None) => out.plain(format!("; a decision in {base} is too late to build new, or even to extend")),
    };
    out.plain(".");
}

fn full(naming: &Naming, tight: &Tight) -> String {
    let years = match tight.last {
        Some(last) => format!("in {}", school_years(En, tight.first, last)),
        None => format!("from {} on", school_year(En, tight.first)),
    };
    format!("nearly full {years} ({})", utilisation_percent(En, tight.peak, &Lines::of(&naming.inputs.norms)))
}
