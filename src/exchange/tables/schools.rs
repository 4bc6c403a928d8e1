//! The schools of a plan as CSV: pupils, places and classes by school, stage and year.

use super::{number, stage_name};
use crate::model::{Classes, Inputs, LedgerRow, SchoolCell, Schools, Stage, Year};
use std::io::Write;

/// Fewer pupils than this are a rounding error.
const NOBODY: f64 = 1e-9;

/// Writes a row for each school, stage and year, in the order of the inputs, with the first years of the ledger of large
/// classes; then, with an empty school, the pupils of each zone who are in no school entered. `grade_1` … `grade_6` are
/// pupils by grade of the stage, before they are made whole; classes are formed of whole pupils.
pub fn write_schools(out: impl Write, inputs: &Inputs, schools: &Schools) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(HEAD)?;
    for row in &schools.ledger {
        let school = &inputs.schools[row.school];
        let figures = schools.series(row.school, row.stage).iter().zip(schools.classes_of(row.school, row.stage));
        let grades = schools.grades_of(row.school, row.stage);
        for ((year, (cell, classes)), grades) in (inputs.base_year..).zip(figures).zip(grades) {
            let who = [school.id.clone(), school.zone.clone(), stage_name(row.stage).to_owned(), year.to_string()];
            let record = who.into_iter().chain(school_cells(cell, classes)).chain(first_years(row));
            table.write_record(record.chain(grades.iter().map(|pupils| number(*pupils))))?;
        }
    }
    for (place, zone) in inputs.zones.iter().enumerate() {
        for stage in Stage::ALL {
            for (year, grades) in (inputs.base_year..).zip(schools.without_school(place, stage)) {
                let pupils: f64 = grades.iter().sum();
                if pupils >= NOBODY {
                    let who = [String::new(), zone.id.clone(), stage_name(stage).to_owned(), year.to_string()];
                    let unknown = std::iter::repeat_n(String::new(), HEAD.len() - 4 - 1 - grades.len());
                    let record = who.into_iter().chain([number(pupils)]).chain(unknown);
                    table.write_record(record.chain(grades.iter().map(|pupils| number(*pupils))))?;
                }
            }
        }
    }
    table.flush()?;
    Ok(())
}

/// What stands above the columns.
const HEAD: [&str; 27] = [
    "school",
    "zone",
    "stage",
    "year",
    "pupils",
    "places",
    "utilisation",
    "unmet",
    "rooms",
    "classes",
    "mixed_classes",
    "classes_needed",
    "largest_class",
    "over_norm",
    "large",
    "super_large",
    "without_room",
    "first_over_norm",
    "first_large",
    "first_super_large",
    "largest_class_ever",
    "grade_1",
    "grade_2",
    "grade_3",
    "grade_4",
    "grade_5",
    "grade_6",
];

fn school_cells(cell: &SchoolCell, classes: &Classes) -> impl Iterator<Item = String> {
    let utilisation = match (cell.places > 0.0, cell.enrolment > 0.0) {
        (true, _) => number(cell.enrolment / cell.places),
        (false, true) => "over".to_owned(),
        (false, false) => String::new(),
    };
    let counts = [
        classes.all,
        classes.mixed,
        classes.needed,
        classes.largest,
        classes.over_norm,
        classes.large,
        classes.super_large,
        classes.without_room,
    ];
    [number(cell.enrolment), number(cell.places), utilisation, number(cell.unmet), number(cell.rooms)]
        .into_iter()
        .chain(counts.map(|count| count.to_string()))
}

fn first_years(row: &LedgerRow) -> [String; 4] {
    let year = |year: Option<Year>| year.map_or_else(String::new, |year| year.to_string());
    [year(row.over_norm), year(row.large), year(row.super_large), row.largest.to_string()]
}
