//! The tables of the tab 学校 as CSV for a spreadsheet, in the language's words.

use super::views::{BOM, line, plain, safe};
use crate::model::{Classes, Inputs, Schools, Utilisation};
use crate::report::Lines;
use crate::report::schools::{LedgerLine, OfSchool, SchoolFigures, YearTotal, place_of_zone, utilisation as use_of};
use crate::text::format::{self, THIN, difference};
use crate::text::naming::Naming;
use crate::text::schools::{mean, name, spell};
use crate::text::words;
use crate::text::words::schools::schools_words;

/// The schools of one year, a row for each stage of each.
pub fn list_csv(naming: &Naming, list: &[SchoolFigures], lines: &Lines) -> String {
    let mut out = String::from(BOM);
    line(&mut out, schools_words(naming.language).columns.iter().map(|(title, _)| (*title).to_owned()));
    for row in list {
        let counts = [row.over_norm, row.large, row.super_large, row.without_room].map(|number| number.to_string());
        let cells = who(naming, row.of).into_iter().chain([
            plain(row.pupils),
            plain(row.places),
            share(naming, row.utilisation, lines),
            row.classes.to_string(),
            mean(naming.language, row.mean),
            row.largest.to_string(),
        ]);
        line(&mut out, cells.chain(counts).chain([plain(difference(row.pupils, row.places).max(0.0))]));
    }
    out
}

/// How full schools are, year by year, in per cent.
pub fn years_csv(naming: &Naming, schools: &Schools, list: &[OfSchool], lines: &Lines) -> String {
    let mut out = String::from(BOM);
    line(&mut out, first_heads(naming).into_iter().chain(years(naming.inputs, schools.years)));
    for of in list {
        let series = schools.series(of.school, of.stage);
        let cells = series.iter().map(|cell| share(naming, use_of(cell.enrolment, cell.places), lines));
        line(&mut out, who(naming, *of).into_iter().chain(cells));
    }
    out
}

/// The ledger of large classes: every count by year, then the sums of the area.
pub fn ledger_csv(naming: &Naming, ledger: &[LedgerLine], totals: &[YearTotal]) -> String {
    let words = schools_words(naming.language);
    let counts: [fn(&Classes) -> u32; 4] = [
        |classes| classes.large,
        |classes| classes.super_large,
        |classes| classes.over_norm,
        |classes| classes.largest,
    ];
    let mut out = String::from(BOM);
    let all_years: Vec<String> = years(naming.inputs, totals.len()).collect();
    let of_years = words.counts.iter().flat_map(|count| all_years.iter().map(move |year| format!("{count} {year}")));
    let heads: Vec<String> = words.ledger.iter().map(|(title, _)| (*title).to_owned()).chain(of_years).collect();
    line(&mut out, heads.into_iter());
    let last = naming.inputs.base_year.saturating_add(i32::try_from(totals.len()).unwrap_or(1) - 1);
    for row in ledger {
        let spells = [row.over_norm, row.large, row.super_large].map(|of| spell(naming.language, of, last));
        let by_year = counts.iter().flat_map(|count| row.by_year.iter().map(move |classes| count(classes).to_string()));
        let cells = who(naming, row.of).into_iter().chain(spells).chain([row.largest.to_string()]);
        line(&mut out, cells.chain(by_year));
    }
    out += "\r\n";
    line(&mut out, std::iter::once(String::new()).chain(all_years));
    let shown: [&dyn Fn(&YearTotal) -> String; 5] = [
        &|total| total.classes.to_string(),
        &|total| total.over_norm.to_string(),
        &|total| total.large.to_string(),
        &|total| total.share().map_or_else(String::new, |share| format::percent(naming.language, share, 2)),
        &|total| total.super_large.to_string(),
    ];
    for (title, shown) in words.sums.iter().zip(shown) {
        line(&mut out, std::iter::once((*title).to_owned()).chain(totals.iter().map(shown)));
    }
    out
}

/// School, zone, stage.
fn who(naming: &Naming, of: OfSchool) -> [String; 3] {
    let school = &naming.inputs.schools[of.school];
    let zone = place_of_zone(naming.inputs, &school.zone);
    let zone = zone.map_or_else(|| school.zone.clone(), |zone| naming.area(crate::model::Area::Zone(zone)));
    let stage = words(naming.language).field.stage(of.stage);
    [safe(&name(naming.language, naming.inputs, of.school)), safe(&zone), stage.to_owned()]
}

fn first_heads(naming: &Naming) -> [String; 3] {
    let [school, zone, stage, ..] = schools_words(naming.language).columns;
    [school, zone, stage].map(|(title, _)| title.to_owned())
}

fn years(inputs: &Inputs, count: usize) -> impl Iterator<Item = String> + use<> {
    let base = inputs.base_year;
    (0..count).map(move |step| format::year(base.saturating_add(i32::try_from(step).unwrap_or(0))))
}

/// How full, in plain per cent.
fn share(naming: &Naming, value: Utilisation, lines: &Lines) -> String {
    match value {
        Utilisation::Over => words(naming.language).table.no_places.to_owned(),
        _ => format::utilisation(naming.language, value, lines).replace([THIN, ','], ""),
    }
}
