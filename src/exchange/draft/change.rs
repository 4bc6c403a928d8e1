//! A project that is there, in the form and back.

use super::build::in_language;
use super::takes::{take, taken};
use super::typed::Reader;
use super::{Draft, Field, Wrong, asked, paid, rows};
use crate::model::{Inputs, Name, Project};
use crate::scenario::order::sort_by;
use crate::scenario::programme::move_to;
use crate::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The form of a project: all that can be changed of it.
pub fn draft_of(inputs: &Inputs, project: &Project, language: Language) -> Draft {
    let mut draft = Draft {
        kind: project.kind,
        changes: Some(project.id.clone()),
        texts: BTreeMap::new(),
        ticked: BTreeSet::new(),
        rows: BTreeMap::new(),
        wanted: None,
    };
    rows::fill(&mut draft, project);
    for field in asked(inputs, &draft).all() {
        let number = match field {
            Field::FirstYear => Some(f64::from(project.first_year)),
            Field::PhaseIn => Some(f64::from(project.phase_in.max(1))),
            Field::YearsOpen => project.years_open.map(f64::from),
            Field::Delay => Some(f64::from(project.delay)),
            Field::Row(..) => continue,
            Field::Name => {
                draft.texts.insert(field, language.name(&project.name).to_owned());
                continue;
            }
            Field::CostYears => {
                draft.texts.insert(field, paid::shown(&project.cost_years));
                continue;
            }
            field => taken(project, field),
        };
        draft.texts.insert(field, number.map_or_else(String::new, |number| number.to_string()));
    }
    draft
}

/// The project as the form has it, or all that is wrong, in the order of the fields.
pub fn change(inputs: &Inputs, draft: &Draft, language: Language) -> Result<Project, Vec<(Field, Wrong)>> {
    let (project, mut wrong) = changed(inputs, draft, language);
    if wrong.is_empty() {
        return Ok(project);
    }
    let order: Vec<Field> = asked(inputs, draft).all().collect();
    let at = |field: &Field| order.iter().position(|one| one == field);
    sort_by(&mut wrong, |(one, _), (other, _)| at(one).cmp(&at(other)));
    Err(wrong)
}

/// The project as far as the form has it, and all that is wrong.
pub(super) fn changed(inputs: &Inputs, draft: &Draft, language: Language) -> (Project, Vec<(Field, Wrong)>) {
    let known = inputs.projects.iter().find(|project| Some(&project.id) == draft.changes.as_ref());
    let mut project = known.cloned().unwrap_or_default();
    let paid_before = paid::shown(&project.cost_years);
    let mut reader = Reader::new(inputs, draft);
    rows::read(&mut reader, &mut project);
    for field in asked(inputs, draft).all() {
        match field {
            Field::Row(..) => (),
            Field::Name => renamed(&mut project.name, draft.text(Field::Name).trim(), language),
            Field::FirstYear => {
                let year = reader.first_year(Some(project.first_year));
                move_to(&mut project, year, inputs.base_year);
            }
            Field::CostYears if draft.text(field) != paid_before => project.cost_years = reader.paid(),
            Field::CostYears => (),
            Field::PhaseIn => project.phase_in = reader.years(field),
            Field::YearsOpen => project.years_open = Some(reader.years(field)),
            Field::Delay => project.delay = reader.delay(),
            field => {
                let amount = reader.amount(field);
                // What is typed as it was stays to the bit.
                if amount != taken(&project, field) {
                    take(&mut project, field, amount);
                }
            }
        }
    }
    (project, reader.wrong)
}

/// Another name in one language; the other one's goes with it where it would be wrong then.
fn renamed(name: &mut Name, typed: &str, language: Language) {
    if !typed.is_empty() && typed != language.name(name) {
        *name = in_language(language, typed);
    }
}
