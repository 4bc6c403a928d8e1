//! Pupils of zones as the sums of their schools.

use super::cell::ungrouped;
use super::show::table;
use super::{Drafts, Edit, block};
use crate::model::{Inputs, KindergartenPupils, Stage, Zone};
use crate::scenario::Scenario;
use crate::scenario::sheet::Sheet;
use crate::text::Language;

/// What fills the pupils of zones that have none with the sums of their schools, stage by stage: where a zone has schools
/// of the stage and all of them have pupils. `None`: there is nothing to fill.
pub fn sums_of_schools(language: Language, scenario: &Scenario) -> Option<Edit> {
    let inputs = &scenario.inputs;
    let table = table(language, scenario, &Drafts::default(), &[], Sheet::Pupils);
    let mut lines = Vec::new();
    for (row, zone) in inputs.zones.iter().enumerate() {
        let sums = Stage::ALL.map(|stage| if is_empty(inputs, zone, stage) { sum(inputs, zone, stage) } else { None });
        if sums.iter().all(Option::is_none) {
            continue;
        }
        let mut own: Vec<String> = table.rows[row].cells.iter().map(|cell| ungrouped(&cell.text)).collect();
        own[0] = block::write(&table.rows[row].cells[0].text);
        for (stage, sums) in Stage::ALL.into_iter().zip(sums) {
            for (grade, sum) in inputs.scheme.grades(stage).zip(sums.into_iter().flatten()) {
                own[grade + 2] = sum.to_string();
            }
        }
        lines.push(own.join("\t"));
    }
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    (!lines.is_empty()).then(|| Edit::Paste {
        sheet: Sheet::Pupils,
        row: 0,
        column: 0,
        text: format!("{}\n{}", titles.join("\t"), lines.join("\n")),
    })
}

/// Whether nothing is known of a zone's pupils of a stage.
fn is_empty(inputs: &Inputs, zone: &Zone, stage: Stage) -> bool {
    match stage {
        Stage::Kindergarten => zone.kindergarten == KindergartenPupils::Unknown,
        _ => inputs.scheme.grades(stage).all(|grade| zone.pupils[grade - 3] == 0.0),
    }
}

/// Pupils of a stage by grade in the schools of a zone; `None`: they are not known of all, or there are none.
fn sum(inputs: &Inputs, zone: &Zone, stage: Stage) -> Option<Vec<f64>> {
    let mut sums = vec![0.0; inputs.scheme.grades(stage).len()];
    for school in inputs.schools.iter().filter(|school| school.zone == zone.id && school.teaches(stage, inputs.scheme))
    {
        let pupils = school.pupils?;
        sums.iter_mut().zip(inputs.scheme.grades(stage)).for_each(|(sum, grade)| *sum += pupils[grade]);
    }
    sums.iter().any(|sum| *sum > 0.0).then_some(sums)
}
