//! The needs of a plan as CSV: by area, by school, by project, by land plan, and schools counted.

use super::{areas, number, stage_name};
use crate::model::{Inputs, LandPlanCell, Need, NeedCell, Needs, Ownership, ProjectKind, SchoolNeed, Stage, Year};
use std::io::Write;

/// The tables of needs, by the word they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedsTable {
    /// By area, stage and year.
    Areas,
    /// By school, stage and year.
    Schools,
    /// By project and year: capital, floor area, land.
    Projects,
    /// By land plan, stage and year.
    Land,
    /// Schools by kind and ownership, by area and year.
    Counts,
    /// Operating money: the first year in which it falls, by area and stage.
    Falls,
}

impl NeedsTable {
    /// The table of a word; `None`: it is none.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "areas" => Self::Areas,
            "schools" => Self::Schools,
            "projects" => Self::Projects,
            "land" => Self::Land,
            "counts" => Self::Counts,
            "falls" => Self::Falls,
            _ => return None,
        })
    }
}

/// Writes a table of needs. What is not known is left empty. Areas are zones by their ids in the order of the inputs, then
/// `*city`, `*town`, `*rural` and the county, `*`.
pub fn write_needs(out: impl Write, inputs: &Inputs, needs: &Needs, which: NeedsTable) -> csv::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    let write = match which {
        NeedsTable::Areas => by_area,
        NeedsTable::Schools => by_school,
        NeedsTable::Projects => by_project,
        NeedsTable::Land => by_land_plan,
        NeedsTable::Counts => counts,
        NeedsTable::Falls => falls,
    };
    write(inputs, needs, &mut |record| table.write_record(record))?;
    table.flush()?;
    Ok(())
}

/// Takes the records of a table, its head first.
type Put<'a> = &'a mut dyn FnMut(&[String]) -> csv::Result<()>;

/// A column: what stands above, and what a thing has there.
type Column<T> = (&'static str, fn(&T) -> String);

fn maybe(figure: Option<f64>) -> String {
    figure.map_or_else(String::new, number)
}

fn year_of(year: Option<Year>) -> String {
    year.map_or_else(String::new, |year| year.to_string())
}

fn head<T>(first: &[&str], columns: &[Column<T>]) -> Vec<String> {
    first.iter().copied().chain(columns.iter().map(|(title, _)| *title)).map(str::to_owned).collect()
}

/// A row: who and when, then the columns.
fn row<T>(first: &[&str], year: Year, columns: &[Column<T>], of: &T) -> Vec<String> {
    let first = first.iter().copied().map(str::to_owned).chain([year.to_string()]);
    first.chain(columns.iter().map(|(_, figure)| figure(of))).collect()
}

/// Needed − there.
fn gap(need: &Need) -> String {
    maybe(need.gap())
}

const OF_AREA: [Column<NeedCell>; 35] = [
    ("pupils", |cell| number(cell.pupils)),
    ("private", |cell| maybe(cell.private)),
    ("inclusive", |cell| maybe(cell.inclusive)),
    ("classes_needed", |cell| number(cell.classes_needed)),
    ("at_least", |cell| cell.at_least.to_string()),
    ("staff_needed", |cell| number(cell.staff.needed)),
    ("staff", |cell| maybe(cell.staff.there)),
    ("staff_gap", |cell| gap(&cell.staff)),
    ("staff_short", |cell| maybe(cell.staff.short)),
    ("staff_redundant", |cell| maybe(cell.staff.spare)),
    ("recruits", |cell| number(cell.recruits)),
    ("project_posts", |cell| number(cell.project_posts)),
    ("floor_needed", |cell| number(cell.floor.needed)),
    ("floor", |cell| maybe(cell.floor.there)),
    ("floor_gap", |cell| gap(&cell.floor)),
    ("floor_short", |cell| maybe(cell.floor.short)),
    ("floor_spare", |cell| maybe(cell.floor.spare)),
    ("land_needed", |cell| number(cell.land.needed)),
    ("land", |cell| maybe(cell.land.there)),
    ("land_gap", |cell| gap(&cell.land)),
    ("land_short", |cell| maybe(cell.land.short)),
    ("land_spare", |cell| maybe(cell.land.spare)),
    ("beds_needed", |cell| number(cell.beds.needed)),
    ("beds", |cell| maybe(cell.beds.there)),
    ("beds_gap", |cell| gap(&cell.beds)),
    ("beds_short", |cell| maybe(cell.beds.short)),
    ("beds_spare", |cell| maybe(cell.beds.spare)),
    ("devices_needed", |cell| number(cell.devices_needed)),
    ("devices", |cell| maybe(cell.devices)),
    ("operating", |cell| maybe(cell.operating)),
    ("operating_public", |cell| maybe(cell.operating_public)),
    ("operating_others", |cell| maybe(cell.operating_of_others())),
    ("operating_per_pupil", |cell| maybe(cell.operating_per_pupil())),
    ("disabled", |cell| maybe(cell.disabled)),
    ("disabled_enrolled", |cell| maybe(cell.disabled_enrolled)),
];

fn by_area(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    let mut first = head(&["area", "stage", "year"], &OF_AREA);
    first.extend(["population_places", "population_floor", "population_land"].map(str::to_owned));
    put(&first)?;
    for (area, word) in areas(inputs) {
        for stage in Stage::ALL {
            let residents = needs.by_population(area, stage);
            for (year, cell) in (needs.base_year..).zip(needs.series(area, stage)) {
                let mut record = row(&[word, stage_name(stage)], year, &OF_AREA, cell);
                record.extend([residents.places, residents.floor, residents.land].map(maybe));
                put(&record)?;
            }
        }
    }
    Ok(())
}

const OF_SCHOOL: [Column<SchoolNeed>; 10] = [
    ("staff_needed", |need| number(need.staff_needed)),
    ("staff", |need| maybe(need.staff)),
    ("floor_needed", |need| number(need.floor_needed)),
    ("floor", |need| maybe(need.floor)),
    ("land_needed", |need| number(need.land_needed)),
    ("land", |need| maybe(need.land)),
    ("beds_needed", |need| number(need.beds_needed)),
    ("beds", |need| maybe(need.beds)),
    ("devices_needed", |need| number(need.devices_needed)),
    ("operating", |need| maybe(need.operating)),
];

fn by_school(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    put(&head(&["school", "stage", "year"], &OF_SCHOOL))?;
    for (place, school) in inputs.schools.iter().enumerate() {
        for stage in Stage::ALL {
            for (year, need) in (needs.base_year..).zip(needs.of_school(place, stage)) {
                put(&row(&[&school.id, stage_name(stage)], year, &OF_SCHOOL, need))?;
            }
        }
    }
    Ok(())
}

fn by_project(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    let columns = [
        "project",
        "kind",
        "year",
        "capital",
        "cost",
        "cost_estimated",
        "floor",
        "floor_estimated",
        "land",
        "land_estimated",
    ];
    put(&columns.map(str::to_owned))?;
    for (place, (project, need)) in inputs.projects.iter().zip(&needs.projects).enumerate() {
        for (year, capital) in (needs.base_year..).zip(needs.capital_of(place)) {
            put(&[
                project.id.clone(),
                project_kind(project.kind).to_owned(),
                year.to_string(),
                number(*capital),
                number(need.cost),
                need.cost_estimated.to_string(),
                number(need.floor),
                need.floor_estimated.to_string(),
                number(need.land),
                need.land_estimated.to_string(),
            ])?;
        }
    }
    Ok(())
}

const OF_LAND_PLAN: [Column<LandPlanCell>; 4] = [
    ("needed", |cell| number(cell.needed)),
    ("there", |cell| maybe(cell.there)),
    ("planned", |cell| maybe(cell.planned)),
    ("by_population", |cell| maybe(cell.by_population)),
];

fn by_land_plan(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    put(&head(&["plan", "stage", "year"], &OF_LAND_PLAN))?;
    for (place, plan) in inputs.resources.land_plans.iter().enumerate() {
        for stage in Stage::ALL {
            for (year, cell) in (needs.base_year..).zip(needs.land_plan(place, stage)) {
                put(&row(&[&plan.id, stage_name(stage)], year, &OF_LAND_PLAN, cell))?;
            }
        }
    }
    Ok(())
}

/// Kinds of school, in the order in which they are counted.
const SCHOOL_KINDS: [&str; 7] =
    ["kindergarten", "attached", "primary", "teaching_point", "junior", "nine_year", "idle_site"];
/// Who runs them, in the same way.
const OWNERSHIPS: [&str; 3] = ["public", "inclusive", "private"];

fn counts(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    put(&["area", "kind", "ownership", "year", "schools"].map(str::to_owned))?;
    for (area, word) in areas(inputs) {
        for (kind, kind_word) in SCHOOL_KINDS.into_iter().enumerate() {
            for ownership in Ownership::ALL {
                for (year, step) in (needs.base_year..).zip(0..needs.years) {
                    let schools = needs.counts(area, step).by_kind[kind][ownership as usize];
                    let who = [word, kind_word, OWNERSHIPS[ownership as usize]].map(str::to_owned);
                    put(&who.into_iter().chain([year.to_string(), schools.to_string()]).collect::<Vec<_>>())?;
                }
            }
        }
    }
    Ok(())
}

fn falls(inputs: &Inputs, needs: &Needs, put: Put) -> csv::Result<()> {
    put(&["area", "stage", "total_falls", "per_pupil_falls"].map(str::to_owned))?;
    for (area, word) in areas(inputs) {
        for stage in Stage::ALL.map(Some).into_iter().chain([None]) {
            let falls = needs.falls(area, stage);
            let stage = stage.map_or("*", stage_name).to_owned();
            put(&[word.to_owned(), stage, year_of(falls.total), year_of(falls.per_pupil)])?;
        }
    }
    Ok(())
}

/// The kind of a project, as files call it.
fn project_kind(kind: ProjectKind) -> &'static str {
    match kind {
        ProjectKind::New => "new",
        ProjectKind::Extension => "extension",
        ProjectKind::Relocation => "relocation",
        ProjectKind::Conversion => "conversion",
        ProjectKind::Split => "split",
        ProjectKind::Merger => "merger",
        ProjectKind::ClosureOfAttached => "closure_of_attached",
        ProjectKind::Reuse => "reuse",
        ProjectKind::EstateKindergarten => "estate_kindergarten",
        ProjectKind::Flexible => "flexible",
        ProjectKind::PrivateEntryOrExit => "private_entry_or_exit",
    }
}
