//! What a change comes to figure by figure, in words: norms, rules of admission, places that a zone's schools share.
//!
//! `text::change` names such a change; what stands here takes words that the page's start does without.

use super::admission::{Field, shown};
use crate::model::{Admission, AdmissionAt, Inputs, Norms, Stage, Year};
use crate::report::{Change, CountyData, ZoneData};
use crate::scenario::order::gathered;
use crate::scenario::parameters::{List, position, put_back};
use crate::scenario::standards::{Norm, Section};
use crate::text::words::admission::{AdmissionWords, admission_words};
use crate::text::{Language, change, format, lever, standards, words};
use std::collections::BTreeSet;

/// A change in words with `most` of its figures behind its name: `分类班额标准（小学 · 城区：45 → 40 人/班）`.
pub fn told(language: Language, inputs: &Inputs, baseline: &Inputs, change: &Change, most: usize) -> String {
    let name = change::change(language, inputs, baseline, change);
    change::with_figures(language, name, &figures(language, inputs, baseline, change), most)
}

/// The figures of a change, each with what it was: `小学 · 城区：45 → 40 人/班`. Empty: its name tells all there is.
pub fn figures(language: Language, inputs: &Inputs, baseline: &Inputs, change: &Change) -> Vec<String> {
    match change {
        Change::County(CountyData::Admissions) => admissions(language, inputs, baseline),
        Change::County(data) if sections(*data).is_some() => {
            // Those of them that are levers are told as levers.
            let (_, back) = put_back(inputs, baseline);
            norms(language, [&baseline.norms, &back.norms], *data)
        }
        Change::Zone(id, ZoneData::Sharing) => sharing(language, inputs, baseline, id),
        _ => Vec::new(),
    }
}

/// In which sections of the standards table the norms stand that differ; `None`: it is no norm.
fn sections(data: CountyData) -> Option<fn(Section) -> bool> {
    match data {
        CountyData::ClassSizes => Some(|section| section == Section::Classes),
        CountyData::ResourceNorms => Some(|section| !matches!(section, Section::Classes | Section::Lines)),
        CountyData::Lines => Some(|section| section == Section::Lines),
        _ => None,
    }
}

fn norms(language: Language, [before, after]: [&Norms; 2], data: CountyData) -> Vec<String> {
    let Some(within) = sections(data) else { return Vec::new() };
    let rows = Section::ALL.into_iter().filter(|section| within(*section)).flat_map(Section::rows);
    let differs = |norm: Norm| {
        let [was, is] = [before, after].map(|norms| norm.get(norms));
        (was != is).then(|| standards::changed(language, norm, [was, is]))
    };
    rows.filter_map(differs).collect()
}

/// λ of a zone; one that has none of its own has the county's.
fn sharing(language: Language, inputs: &Inputs, baseline: &Inputs, id: &str) -> Vec<String> {
    let of = |inputs: &Inputs| {
        let own = position(inputs, List::Zones, id).and_then(|place| inputs.zones[place].sharing);
        own.unwrap_or(inputs.sharing)
    };
    let (was, is) = (of(baseline), of(inputs));
    let stages = Stage::ALL.into_iter().filter(|stage| was[*stage as usize] != is[*stage as usize]);
    stages
        .map(|stage| {
            let both = [was, is].map(|shares| format::decimal(language, shares[stage as usize], 2));
            change::cell(language, ["", words(language).field.stage(stage)], both.each_ref().map(String::as_str), "")
        })
        .collect()
}

/// The rules of each place and stage; a place without rules has those that say nothing.
fn admissions(language: Language, inputs: &Inputs, baseline: &Inputs) -> Vec<String> {
    let all = baseline.admissions.iter().chain(inputs.admissions.iter().filter(|one| find(baseline, one).is_none()));
    all.flat_map(|rules| {
        let none = Admission::of(rules.at.clone(), rules.stage);
        let [was, is] = [baseline, inputs].map(|inputs| find(inputs, rules).unwrap_or(&none));
        of_rules(language, inputs, [was, is])
    })
    .collect()
}

/// The rules of the same place and stage.
fn find<'a>(inputs: &'a Inputs, rules: &Admission) -> Option<&'a Admission> {
    inputs.admissions.iter().find(|other| other.at == rules.at && other.stage == rules.stage)
}

fn of_rules(language: Language, inputs: &Inputs, both: [&Admission; 2]) -> Vec<String> {
    let text = admission_words(language);
    let (list, id) = match &both[0].at {
        AdmissionAt::School(id) => (List::Schools, id),
        AdmissionAt::Zone(id) => (List::Zones, id),
    };
    let place = lever::thing(language, inputs, list, id);
    let row = format!("{place} · {}", words(language).field.stage(both[0].stage));
    let mut lines = Vec::new();
    let mut add = |column: &str, values: [String; 2], unit: &str| {
        if values[0] != values[1] {
            let short = values.each_ref().map(|value| cut(value));
            lines.push(change::cell(language, [&row, column], short.each_ref().map(String::as_str), unit));
        }
    };
    for (field, name) in Field::ALL.into_iter().zip(text.fields) {
        let of = |year: Year| both.map(|rules| shown(rules, field, year));
        match field {
            Field::Places | Field::Residents => {
                let by_year = |rules: &Admission| {
                    let by_year = if field == Field::Places { &rules.places } else { &rules.residents };
                    by_year.keys().copied().collect::<Vec<Year>>()
                };
                let years: BTreeSet<Year> = gathered(both.into_iter().flat_map(by_year));
                for year in years {
                    add(&format!("{name} {}", format::school_year(language, year)), of(year), "");
                }
            }
            Field::Registered => add(name, of(0), "%"),
            _ => add(name, of(0), ""),
        }
    }
    add(text.parts[2], both.map(|rules| text.from[usize::from(!rules.lottery.outside)].to_owned()), "");
    add(text.parts[4], both.map(|rules| redirect(language, text, inputs, rules)), "");
    lines
}

/// Where those without a place may be sent.
fn redirect(language: Language, text: &AdmissionWords, inputs: &Inputs, rules: &Admission) -> String {
    match rules.redirect.as_deref() {
        None => text.redirects[0].to_owned(),
        Some([]) => text.redirects[1].to_owned(),
        Some(zones) => {
            let names: Vec<String> =
                zones.iter().map(|zone| lever::thing(language, inputs, List::Zones, zone)).collect();
            names.join(if language == Language::Zh { "、" } else { ", " })
        }
    }
}

/// A list of points may be as long as a grade is large.
fn cut(text: &str) -> String {
    const MOST: usize = 40;
    let cut: String = text.chars().take(MOST).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}
