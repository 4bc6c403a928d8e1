//! The county assessments as CSV: every indicator by area and year, its line, whether it is met, and from when on.

use super::{areas, number};
use crate::model::{Assessment, Indicator, Inputs, Stage, Year};
use std::io::Write;

/// Writes a row for each indicator, area and year. What is not known, or not assessed, is left empty; `met_from` is the
/// year from which on the line is met to the end, `first_missed` the first in which it is not.
pub fn write_assessment(out: impl Write, inputs: &Inputs, assessment: &Assessment) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["indicator", "area", "year", "figure", "line", "bound", "met", "met_from", "first_missed"])?;
    let year_of = |year: Option<Year>| year.map_or_else(String::new, |year| year.to_string());
    let maybe = |figure: Option<f64>| figure.map_or_else(String::new, number);
    for indicator in Indicator::ALL {
        let bound = if indicator.at_most() { "at_most" } else { "at_least" };
        for (area, word) in areas(inputs) {
            let verdict = assessment.verdict(indicator, area);
            let figures = assessment.figures(indicator, area).iter().enumerate();
            for (year, (step, figure)) in (assessment.base_year..).zip(figures) {
                table.write_record([
                    indicator_name(indicator),
                    word,
                    &year.to_string(),
                    &maybe(*figure),
                    &maybe(verdict.line),
                    bound,
                    &assessment.met(indicator, area, step).map_or_else(String::new, |met| met.to_string()),
                    &year_of(verdict.met_from),
                    &year_of(verdict.first_missed),
                ])?;
            }
        }
    }
    table.flush()?;
    Ok(())
}

/// An indicator, as the lines of files are called; those by stage with the stage.
fn indicator_name(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::GrossEnrolment => "gross_enrolment",
        Indicator::OneYearEnrolment => "one_year_enrolment",
        Indicator::Inclusive => "inclusive",
        Indicator::Public => "public",
        Indicator::Retention => "retention",
        Indicator::Large => "large",
        Indicator::SuperLarge => "super_large",
        Indicator::WithinNorm => "within_norm",
        Indicator::KindergartenSize => "kindergarten_size",
        Indicator::SchoolSize => "school_size",
        Indicator::NineYearSize => "nine_year_size",
        Indicator::Migrants => "migrants",
        Indicator::Private => "private",
        Indicator::Townships => "townships",
        Indicator::Villages => "villages",
        Indicator::KindergartenFloor => "kindergarten_floor",
        Indicator::TeachingArea(Stage::Kindergarten) => "teaching_area_kindergarten",
        Indicator::TeachingArea(Stage::Primary) => "teaching_area_primary",
        Indicator::TeachingArea(Stage::Junior) => "teaching_area_junior",
        Indicator::SportsArea(Stage::Kindergarten) => "sports_area_kindergarten",
        Indicator::SportsArea(Stage::Primary) => "sports_area_primary",
        Indicator::SportsArea(Stage::Junior) => "sports_area_junior",
        Indicator::Schools => "schools",
    }
}
