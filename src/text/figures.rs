//! The columns of a chart's figures: the table on the page and the one in a file are the same.

use super::format::difference;
use super::{Language, words};
use crate::model::Area;
use crate::report::StageSeries;

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Name for tests.
    pub test: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its figures, one a year.
    pub values: Vec<f64>,
    /// Whether they are differences, written with their sign.
    pub signed: bool,
}

/// Pupils, places, public ones among them, their difference, what is short zone by zone, and the baseline where it differs.
pub fn columns(language: Language, series: &StageSeries) -> Vec<Column> {
    let chart = &words(language).chart;
    let column = |test, heading: &str, values: &[f64]| Column {
        test,
        heading: heading.to_owned(),
        values: values.to_vec(),
        signed: false,
    };
    let balance =
        series.places.iter().zip(&series.enrolment).map(|(places, pupils)| difference(*places, *pupils)).collect();
    let mut columns = vec![
        column("enrolment", chart.enrolment, &series.enrolment),
        column("places", chart.places, &series.places),
        column("public-places", chart.public_places, &series.public_places),
        Column { test: "balance", heading: chart.balance.to_owned(), values: balance, signed: true },
    ];
    // In a zone it would only repeat the balance.
    if !matches!(series.area, Area::Zone(_)) {
        columns.push(column("unmet", chart.unmet_in_zones, &series.unmet));
    }
    let baseline = [
        ("baseline-enrolment", chart.baseline_enrolment, &series.baseline_enrolment),
        ("baseline-places", chart.baseline_places, &series.baseline_places),
    ];
    for (test, heading, values) in baseline {
        columns.extend(values.as_ref().map(|values| column(test, heading, values)));
    }
    columns
}
