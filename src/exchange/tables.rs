//! Results as CSV: every figure in full, in the order of the inputs, for spreadsheets and other programs.

mod assessment;
mod needs;
mod schools;

pub use assessment::write_assessment;
pub use needs::{NeedsTable, write_needs};
pub use schools::write_schools;

use crate::model::{Area, Cell, Inputs, Projection, Stage, Utilisation, Year, ZoneKind};
use std::io::Write;

/// Writes enrolment, places and needs: zone rows in the order of the inputs, each with all stages and years, then
/// county rows with zone `*`. Rows of zones leave `unmet` and `idle` empty.
pub fn write_projection(out: impl Write, inputs: &Inputs, projection: &Projection) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "zone",
        "stage",
        "year",
        "enrolment",
        "places",
        "balance",
        "utilisation",
        "classes_needed",
        "classes_short",
        "staff_needed",
        "unmet",
        "idle",
    ])?;
    let zones = inputs.zones.iter().enumerate().map(|(place, zone)| (Area::Zone(place), zone.id.as_str()));
    for (area, id) in zones.chain([(Area::County, COUNTY)]) {
        for stage in Stage::ALL {
            for (year, cell) in projection.all_years().zip(projection.series(area, stage)) {
                table.write_record(row(area, id, stage, year, cell))?;
            }
        }
    }
    table.flush()?;
    Ok(())
}

/// Writes children by age 0…14: zone by zone, age by age, year by year.
pub fn write_children(out: impl Write, inputs: &Inputs, projection: &Projection) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["zone", "age", "year", "children"])?;
    for (place, zone) in inputs.zones.iter().enumerate() {
        for age in 0..crate::model::AGES {
            for (step, year) in projection.all_years().enumerate() {
                let children = projection.children_of(place, step)[age];
                table.write_record([&zone.id, &age.to_string(), &year.to_string(), &number(children)])?;
            }
        }
    }
    table.flush()?;
    Ok(())
}

/// What stands for the county in the column of zones; no id can be this.
pub(super) const COUNTY: &str = "*";

/// All areas with the words that stand for them: zones by their ids, `*city`, `*town`, `*rural`, `*`.
fn areas(inputs: &Inputs) -> impl Iterator<Item = (Area, &str)> {
    let zones = inputs.zones.iter().enumerate().map(|(place, zone)| (Area::Zone(place), zone.id.as_str()));
    let kinds = ZoneKind::ALL.into_iter().zip(["*city", "*town", "*rural"]);
    zones.chain(kinds.map(|(kind, word)| (Area::Kind(kind), word))).chain([(Area::County, COUNTY)])
}

fn row(area: Area, id: &str, stage: Stage, year: Year, cell: &Cell) -> [String; 12] {
    let utilisation = match cell.utilisation() {
        Utilisation::Nothing => String::new(),
        Utilisation::Share(share) => number(share),
        Utilisation::Over => "over".to_owned(),
    };
    let of_county = |value: f64| if area == Area::County { number(value) } else { String::new() };
    [
        id.to_owned(),
        stage_name(stage).to_owned(),
        year.to_string(),
        number(cell.enrolment),
        number(cell.places),
        number(cell.balance),
        utilisation,
        number(cell.classes_needed),
        number(cell.classes_short),
        number(cell.staff_needed),
        of_county(cell.unmet),
        of_county(cell.idle),
    ]
}

/// A number in full, such that it reads back as the same; no zero has a sign.
pub(super) fn number(value: f64) -> String {
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

pub(super) fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    }
}
