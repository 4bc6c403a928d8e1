//! The tables of the tab 需求与达标 as CSV for a spreadsheet, in the language's words.

use super::views::{BOM, line, plain, safe};
use crate::model::{Norms, Year};
use crate::report::needs::{Assessed, Capital, ResourceLine};
use crate::scenario::standards::{Norm, Section};
use crate::text::format::{self, THIN};
use crate::text::naming::Naming;
use crate::text::needs::{LandUnit, figure, heading, indicator, verdict};
use crate::text::phrase::project;
use crate::text::standards::{label, paper, shown, unit};
use crate::text::words::needs::needs_words;
use crate::text::words::standards::standards_words;

/// What an area and stage needs, and what projects cost in 万元: a row a figure, a column a school year.
pub fn resources_csv(
    naming: &Naming,
    years: &[Year],
    lines: &[ResourceLine],
    capital: &[Capital],
    land: LandUnit,
) -> String {
    let text = needs_words(naming.language);
    let mut out = String::from(BOM);
    let heads = [text.resources.to_owned(), String::new()];
    line(&mut out, heads.into_iter().chain(years.iter().map(|year| format::year(*year))));
    for row in lines {
        let (name, unit) = heading(naming.language, row.of, land);
        let cell = |value: f64| plain(figure(row.of, value, land));
        let cells = row.values.iter().map(|value| value.map_or_else(String::new, cell));
        line(&mut out, [name.to_owned(), unit.to_owned()].into_iter().chain(cells));
    }
    for row in capital {
        let name = safe(&project(naming.language, naming.inputs, row.project));
        let unit = if row.estimated { format!("{} ({})", text.money, text.estimated) } else { text.money.to_owned() };
        let cells = row.by_year.iter().map(|yuan| plain(yuan / 10_000.0));
        line(&mut out, [name, unit].into_iter().chain(cells));
    }
    out
}

/// The indicators of an area: the line, how it stands, a column a school year.
pub fn assessment_csv(naming: &Naming, years: &[Year], rows: &[Assessed]) -> String {
    let language = naming.language;
    let text = needs_words(language);
    let base = years.first().copied().unwrap_or_default();
    let mut out = String::from(BOM);
    let heads = text.assessment_columns.map(str::to_owned);
    line(&mut out, heads.into_iter().chain(years.iter().map(|year| format::year(*year))));
    for row in rows {
        let of = |value| bare(&indicator(language, row.indicator, value));
        let name = text.indicator(row.indicator).0.to_owned();
        let first =
            [name, row.verdict.line.map_or_else(String::new, |line| of(Some(line))), verdict(language, row, base)];
        line(
            &mut out,
            first.into_iter().chain(row.figures.iter().map(|figure| figure.map_or_else(String::new, |_| of(*figure)))),
        );
    }
    out
}

/// All norms of a plan with their defaults and papers.
pub fn standards_csv(naming: &Naming, norms: &Norms) -> String {
    let language = naming.language;
    let text = standards_words(language);
    let usual = Norms::default();
    let mut out = String::from(BOM);
    line(&mut out, text.columns.iter().map(|title| (*title).to_owned()));
    for norm in Section::ALL.into_iter().flat_map(Section::rows) {
        let of = |norms: &Norms| bare(&shown(language, norm, Norm::get(norm, norms)));
        let (title, number, date) = paper(language, norm);
        let standing = text.standings[norm.paper().standing() as usize];
        let first = [label(language, norm), of(norms), unit(language, norm).to_owned(), of(&usual)];
        line(&mut out, first.into_iter().chain([title, number, date, standing].map(str::to_owned)));
    }
    out
}

/// A figure as a spreadsheet takes it.
fn bare(shown: &str) -> String {
    shown.replace([THIN, ','], "").replace(format::MINUS, "-")
}
