//! The sentence above the charts, the remarks beneath it, and the note under each chart.

mod chinese;
mod english;
mod note;
mod piece;

pub use note::chart_note;
pub use piece::{Piece, Tone, plain_text};

use super::{Language, naming::Naming};
use crate::model::{Area, Stage};
use crate::report::{Data, Finding, Findings, Idle, SHORT, Tight, lead, new_shortage, new_tight};
use piece::Writer;

/// The sentence or one of the remarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it leads: the area and the stage it is about, if any.
    pub to: Option<(Area, Stage)>,
    /// Whether the baseline has nothing of the kind.
    pub new: bool,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// The sentence: the most urgent shortage, or that there is none, and what lies idle meanwhile.
pub fn headline(naming: &Naming, findings: &Findings, baseline: &Findings) -> Remark {
    let mut out = Writer::default();
    let teller = teller(naming.language);
    match (findings.data, findings.shortages.first()) {
        (Data::NoZones, _) => teller.no_zones(&mut out),
        (Data::NoPupils, _) => teller.no_pupils(&mut out),
        (Data::Present, Some(first)) => {
            if everywhere(naming, findings) {
                teller.everything_short(naming, &mut out);
            }
            teller.shortage(naming, findings, first, &mut out);
        }
        (Data::Present, None) => {
            teller.nothing_short(findings, &mut out);
            teller.nothing_short_but(naming, findings.tight.first(), findings.idle.first(), &mut out);
        }
    }
    let to = lead(findings);
    let new = |short: &Finding| new_shortage(naming.inputs, baseline, short.area, short.stage);
    Remark { to, new: findings.shortages.first().is_some_and(new), pieces: out.pieces() }
}

/// All that the headline leaves out, in the order of the findings: further shortages, then what is tight.
pub fn remarks(naming: &Naming, findings: &Findings, baseline: &Findings) -> Vec<Remark> {
    let teller = teller(naming.language);
    let told = usize::from(findings.shortages.is_empty());
    let short = findings.shortages.iter().skip(1).map(|finding| {
        let mut out = Writer::default();
        teller.further(naming, findings, finding, &mut out);
        let new = new_shortage(naming.inputs, baseline, finding.area, finding.stage);
        Remark { to: Some((finding.area, finding.stage)), new, pieces: out.pieces() }
    });
    let tight = findings.tight.iter().skip(told).map(|tight| {
        let mut out = Writer::default();
        teller.tight(naming, tight, &mut out);
        let new = new_tight(naming.inputs, baseline, tight.area, tight.stage);
        Remark { to: Some((tight.area, tight.stage)), new, pieces: out.pieces() }
    });
    short.chain(tight).collect()
}

/// What a language must be able to say. Grammars differ too much for one pattern with gaps.
trait Teller {
    fn no_zones(&self, out: &mut Writer);
    fn no_pupils(&self, out: &mut Writer);
    fn everything_short(&self, naming: &Naming, out: &mut Writer);
    fn shortage(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer);
    fn further(&self, naming: &Naming, findings: &Findings, finding: &Finding, out: &mut Writer);
    fn tight(&self, naming: &Naming, tight: &Tight, out: &mut Writer);
    fn nothing_short(&self, findings: &Findings, out: &mut Writer);
    fn nothing_short_but(&self, naming: &Naming, tight: Option<&Tight>, idle: Option<&Idle>, out: &mut Writer);
}

fn teller(language: Language) -> &'static dyn Teller {
    match language {
        Language::Zh => &chinese::Chinese,
        Language::En => &english::English,
    }
}

/// Whether every stage is short in the whole county.
fn everywhere(naming: &Naming, findings: &Findings) -> bool {
    let whole = |area| area == Area::County || naming.inputs.zones.len() == 1;
    Stage::ALL
        .into_iter()
        .all(|stage| findings.shortages.iter().any(|f| f.stage == stage && f.as_a_whole && whole(f.area)))
}

/// Whether the shortage is at its worst at once: one figure tells it.
fn at_once(finding: &Finding) -> bool {
    finding.peak_year == finding.first_short
}

/// Whether the area as a whole lacks fewer places in the worst year than its zones added up.
fn added_up(finding: &Finding) -> bool {
    finding.peak_shortage - (-finding.peak_balance).max(0.0) > SHORT
}

/// Whether nearly all of the county's idle places are in one area: naming the rest would say nothing.
fn nearly_all(idle: &Idle) -> bool {
    idle.places >= 0.9 * idle.county
}

/// The same with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
