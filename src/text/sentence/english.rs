//! The sentence in English.

use super::{Teller, Tone, Writer, at_once, nearly_all};
use crate::model::ProjectKind;
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
        let place = naming.place(crate::model::Area::County);
        out.add(Tone::Short, format!("Places run short at every stage {place}. "));
    }

    fn shortage(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let period = period(findings, finding);
        let number = counted(finding.peak_shortage, "place", "places");
        let peak = school_year(En, finding.peak_year);
        if finding.without_places {
            let stage = words(En).field.stage_inline(finding.stage);
            out.plain(format!("There are no {stage} {}: ", naming.place(finding.area)));
            let missing = if at_once(finding) {
                format!(
                    "{number} {} missing {period}",
                    if count(En, finding.peak_shortage) == "1" { "is" } else { "are" }
                )
            } else {
                format!("places are missing {period}, up to {} in {peak}", count(En, finding.peak_shortage))
            };
            out.add(Tone::Short, missing);
        } else {
            out.plain(capital(&naming.schools(finding.area, finding.stage)) + " ");
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
        decision(finding, out);
        if let Some(idle) = &finding.idle {
            let number = counted(idle.places, "place lies", "places lie");
            let schools = naming.schools(idle.area, idle.stage);
            out.plain(" ").add(Tone::Idle, format!("In {}, {number} idle in {schools}.", school_year(En, idle.year)));
        }
    }

    fn further(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer) {
        let most = if at_once(finding) { "" } else { "up to " };
        out.plain(naming.schools(finding.area, finding.stage) + " ").add(
            Tone::Short,
            format!("short by {most}{} {}", count(En, finding.peak_shortage), period(findings, finding)),
        );
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

/// `from 2027/28`, `in 2022/23–2027/28`.
fn period(findings: &Findings, finding: &Finding) -> String {
    match finding.last_short {
        Some(last) => format!("in {}", school_years(En, finding.first_short, last)),
        None if finding.first_short == findings.last_year => format!("in {}", school_year(En, finding.first_short)),
        None => format!("from {} on", school_year(En, finding.first_short)),
    }
}

fn decision(finding: &Finding, out: &mut Writer) {
    match (finding.too_late, finding.quickest) {
        (false, _) => {
            out.plain("; building must be decided before ").add(Tone::Short, september(En, finding.decide_by))
        }
        (true, Some((ProjectKind::New, opens))) => out
            .plain("; it is too late to build in time: ")
            .add(Tone::Short, format!("a new school opens in {} at the earliest", year(opens))),
        (true, Some((ProjectKind::Extension, opens))) => out
            .plain("; it is too late to build: ")
            .add(Tone::Short, format!("an extension opens in {} at the earliest", year(opens))),
        (true, Some((kind, opens))) => {
            let kind = words(En).field.project(kind);
            out.plain("; it is too late to build: ")
                .add(Tone::Short, format!("quickest is a project of another kind ({kind}), in {}", year(opens)))
        }
        (true, None) => out.plain("; it is too late to build, or even to extend"),
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

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
