//! What a chart or the table of utilisation shows, as CSV for a spreadsheet: the same columns, in the language's words.
//! Figures are whole as on the page, but plain, so that a spreadsheet can go on with them.

use crate::model::{Utilisation, Year};
use crate::report::{HeatTable, StageSeries};
use crate::text::figures::{Column, columns};
use crate::text::format;
use crate::text::naming::Naming;
use crate::text::{Language, words};

/// The figures of a chart, one row a school year.
pub fn chart_csv(naming: &Naming, series: &StageSeries) -> String {
    figures_csv(naming.language, &series.years, &columns(naming.language, series))
}

/// Columns of figures, one row a school year.
pub fn figures_csv(language: Language, years: &[Year], columns: &[Column]) -> String {
    let mut out = String::from(BOM);
    let first = words(language).chart.school_year;
    line(&mut out, std::iter::once(first.to_owned()).chain(columns.iter().map(|column| safe(&column.heading))));
    for (step, year) in years.iter().enumerate() {
        let figures = columns.iter().map(|column| column.values.get(step).map_or_else(String::new, |v| plain(*v)));
        line(&mut out, std::iter::once(year.to_string()).chain(figures));
    }
    out
}

/// The table of utilisation in per cent, one row an area.
pub fn utilisation_csv(naming: &Naming, table: &HeatTable) -> String {
    let words = &words(naming.language).table;
    let mut out = String::from(BOM);
    line(&mut out, std::iter::once(words.area.to_owned()).chain(table.years.iter().map(ToString::to_string)));
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| match cell.utilisation {
            Utilisation::Share(_) => {
                format::utilisation(naming.language, cell.utilisation, &table.lines).replace([format::THIN, ','], "")
            }
            Utilisation::Over => words.no_places.to_owned(),
            Utilisation::Nothing => String::new(),
        });
        line(&mut out, std::iter::once(safe(&naming.area(row.area))).chain(cells));
    }
    out
}

/// A change taken apart, one row a figure or part.
pub fn waterfall_csv(rows: &[[String; 3]]) -> String {
    let mut out = String::from(BOM);
    for [name, figure, error] in rows {
        line(&mut out, [safe(name), figure.clone(), error.clone()].into_iter());
    }
    out
}

/// Says that the bytes are UTF-8: without it Excel takes Chinese for something else.
pub(super) const BOM: &str = "\u{feff}";

/// A row; what holds a comma, a quotation mark or a line break stands in quotation marks.
pub(super) fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            out.push(',');
        }
        if field.contains([',', '"', '\n', '\r']) {
            out.push('"');
            *out += &field.replace('"', "\"\"");
            out.push('"');
        } else {
            *out += &field;
        }
    }
    // As RFC 4180 has it.
    *out += "\r\n";
}

/// A name that a spreadsheet would run as a formula is marked as text.
pub(super) fn safe(name: &str) -> String {
    if name.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{name}") } else { name.to_owned() }
}

/// A figure without grouping and with a plain minus; nothing where there is none.
pub(super) fn plain(value: f64) -> String {
    let text = format::count(Language::En, value);
    if text == format::NONE { String::new() } else { text.replace(',', "").replace(format::MINUS, "-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_formulas_are_text() {
        let mut out = String::new();
        line(&mut out, ["a,b", "say \"so\"", "two\nlines", "plain"].map(String::from).into_iter());
        assert_eq!(out, "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain\r\n");
        assert_eq!(safe("=1+1"), "'=1+1");
        assert_eq!(safe("老城区"), "老城区");
        assert_eq!((plain(-12_345.4), plain(f64::NAN)), ("-12345".to_owned(), String::new()));
    }
}
