//! Scenarios side by side as tables: what each comes to, where each differs from the base, and why.

use super::tables::{number, stage_name};
use crate::analysis::{Question, Why, asked};
use crate::model::{Area, Place, Stage, Year};
use crate::report::compare::{Differences, Measure, Side, Totals, differences, totals};
use crate::report::schools::LargeClasses;
use crate::scenario::Scenario;
use crate::scenario::meeting::{place_of, place_word};
use crate::text::naming::Naming;
use crate::text::{Language, why};
use std::io::{self, Write};

/// A scenario to be written: its id and what it comes to.
pub type Named<'a> = (&'a str, Side<'a>);

/// Writes one line for each scenario: the six figures of the county and what its programme costs for each place, and
/// for each pupil-year without a place that it spares beside the `base`th. What there is not is left empty.
pub fn write_totals(out: impl Write, scenarios: &[Named], base: Option<usize>) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(std::iter::once("scenario").chain(COLUMNS.iter().map(|(head, _)| *head)))?;
    let sides: Vec<Side> = scenarios.iter().map(|(_, side)| *side).collect();
    for ((id, _), totals) in scenarios.iter().zip(totals(&sides, base)) {
        let cells = COLUMNS.iter().map(|(_, cell)| cell(&totals));
        table.write_record(std::iter::once((*id).to_owned()).chain(cells))?;
    }
    table.flush()?;
    Ok(())
}

/// The same as a text.
pub fn totals_csv(scenarios: &[Named], base: Option<usize>) -> String {
    text(|out| write_totals(out, scenarios, base))
}

/// Where the second of two scenarios differs from the first, as a text.
pub fn differences_csv(scenarios: &[Named; 2]) -> String {
    text(|out| write_differences(out, scenarios, 0))
}

/// What is written; writing into memory does not fail.
fn text(write: impl FnOnce(&mut Vec<u8>) -> csv::Result<()>) -> String {
    let mut out = Vec::new();
    drop(write(&mut out));
    String::from_utf8(out).unwrap_or_default()
}

/// A column: what stands above, and what a scenario has there.
type Column = (&'static str, fn(&Totals) -> String);

/// The columns behind the scenario.
const COLUMNS: [Column; 24] = [
    ("first_short", |of| year(of.headline.first_short.map(|(year, _)| year))),
    ("first_short_stage", |of| stage(of.headline.first_short.map(|(_, stage)| stage))),
    ("largest_shortage", |of| maybe(of.headline.largest.map(|largest| largest.places))),
    ("largest_year", |of| year(of.headline.largest.map(|largest| largest.year))),
    ("largest_stage", |of| stage(of.headline.largest.map(|largest| largest.stage))),
    ("classes_short", |of| maybe(of.headline.largest.map(|largest| largest.classes))),
    ("idle", |of| maybe(of.headline.idle.map(|idle| idle.places))),
    ("idle_year", |of| year(of.headline.idle.map(|idle| idle.year))),
    ("idle_stage", |of| stage(of.headline.idle.map(|idle| idle.stage))),
    ("staff_needed", |of| maybe(of.headline.staff.map(|(posts, _)| posts))),
    ("cost", |of| number(of.headline.cost.yuan)),
    ("unmet_pupil_years", |of| number(of.unmet)),
    ("idle_place_years", |of| number(of.idle)),
    ("places_added", |of| number(of.places)),
    ("projects_without_cost", |of| of.headline.cost.unknown.to_string()),
    ("cost_per_place", |of| maybe(of.cost_per_place.ok())),
    ("cost_per_unmet_pupil_year", |of| maybe(of.cost_per_unmet.ok())),
    ("large_classes", |of| whole(large(of).map(|large| large.large))),
    ("super_large_classes", |of| whole(large(of).map(|large| large.super_large))),
    ("classes_then", |of| whole(large(of).map(|large| large.classes))),
    ("large_classes_year", |of| year(large(of).map(|large| large.year))),
    ("staff_gap", |of| maybe(of.headline.beyond.staff.map(|gap| gap.posts))),
    ("staff_gap_year", |of| year(of.headline.beyond.staff.map(|gap| gap.year))),
    ("projects_estimated", |of| of.headline.beyond.estimated.to_string()),
];

/// The year with most large classes; `None`: no schools are entered.
fn large(of: &Totals) -> Option<LargeClasses> {
    of.headline.beyond.large
}

fn whole(value: Option<u32>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn maybe(value: Option<f64>) -> String {
    value.map_or_else(String::new, number)
}

fn year(year: Option<Year>) -> String {
    year.map_or_else(String::new, |year| year.to_string())
}

fn stage(stage: Option<Stage>) -> String {
    stage.map_or_else(String::new, |stage| stage_name(stage).to_owned())
}

/// Writes where each scenario differs from the `base`th: by zone, kind of zones (`*city`, `*town`, `*rural`) and county
/// (`*`), stage and year, in all measures. What the base does not have is left empty.
pub fn write_differences(out: impl Write, scenarios: &[Named], base: usize) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["scenario", "area", "stage", "year", "unmet", "idle", "enrolment", "places"])?;
    let others = scenarios.iter().enumerate().filter(|(place, _)| *place != base);
    for (_, (id, side)) in others {
        let [unmet, idle, enrolment, places] =
            Measure::ALL.map(|measure| differences(scenarios[base].1, *side, measure));
        for (row, shown) in unmet.rows.iter().enumerate() {
            for (step, year) in unmet.years.iter().enumerate() {
                let figure = |of: &Differences| of.rows[row].values[step].map_or_else(String::new, number);
                let area = Place::of(side.inputs, shown.area);
                let (stage, year) = (stage_name(shown.stage), year.to_string());
                let figures = [&unmet, &idle, &enrolment, &places].map(figure);
                let record =
                    [*id, place_word(&area), stage, &year].into_iter().chain(figures.iter().map(String::as_str));
                table.write_record(record)?;
            }
        }
    }
    table.flush()?;
    Ok(())
}

/// A question as it is typed: a zone's id, `*city`, `*town`, `*rural` or `*`; a stage; a school year. `None`: it is none.
pub fn question(area: &str, stage: &str, year: &str) -> Option<Question> {
    let stage: Stage = Stage::ALL.into_iter().find(|one| stage_name(*one) == stage)?;
    Some(Question { place: place_of(area), stage, year: year.parse::<Year>().ok()? })
}

/// Writes why a scenario differs from the base: a sentence, then a line for each factor and each project with its part
/// in the change of the shortage and of idle places, tab between. `Ok(Err(…))`: a sentence why that can't be asked.
pub fn write_why(
    mut out: impl Write,
    language: Language,
    base: &Scenario,
    scenario: &Scenario,
    question: &Question,
) -> io::Result<Result<(), String>> {
    let names =
        [base, scenario].map(|one| Some(language.name(&one.name)).filter(|name| !name.is_empty()).unwrap_or(&one.id));
    let answer = asked(&base.inputs, &scenario.inputs, question.clone()).and_then(|question| {
        let mut why = Why::new(&base.inputs, &scenario.inputs, question)?;
        why.advance(why.total());
        Ok(why.answer())
    });
    let answer = match answer {
        Ok(answer) => answer.expect("all steps are taken"),
        Err(because) => {
            return Ok(Err(why::why_not(language, because, names, place_word(&question.place), question.year)));
        }
    };
    let area = question.place.area(&scenario.inputs).unwrap_or(Area::County);
    let naming = Naming { language, county: &scenario.county, inputs: &scenario.inputs };
    writeln!(out, "{}", why::scenarios(&naming, area, question, names[0], &answer))?;
    for (factor, [short, idle]) in &answer.factors {
        writeln!(out, "{}\t{}\t{}", why::factor(language, *factor), number(*short), number(*idle))?;
    }
    for (place, (id, [short, idle])) in answer.projects.iter().enumerate() {
        write!(out, "  {id}\t{}\t{}", number(*short), number(*idle))?;
        match answer.errors.as_ref().and_then(|errors| errors.get(place)) {
            Some([short, idle]) => writeln!(out, "\t± {short:.1}\t± {idle:.1}")?,
            None => writeln!(out)?,
        }
    }
    Ok(Ok(()))
}
