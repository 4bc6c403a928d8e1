//! A project that is there, in the form and back.

use super::build::in_language;
use super::takes::{take, taken};
use super::typed::Reader;
use super::{Draft, Field, Wrong, asked};
use crate::model::{Inputs, Name, Project};
use crate::text::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The form of a project: what can be changed of it. Which schools close, and where pupils go, stays.
pub fn draft_of(inputs: &Inputs, project: &Project, language: Language) -> Draft {
    let mut draft = Draft {
        kind: project.kind,
        changes: Some(project.id.clone()),
        texts: BTreeMap::new(),
        ticked: BTreeSet::new(),
    };
    for field in asked(inputs, &draft).all() {
        let number = match field {
            Field::Effect(place) => project.effects.get(place).map(|effect| effect.rooms),
            Field::FirstYear => Some(f64::from(project.first_year)),
            Field::PhaseIn => Some(f64::from(project.phase_in.max(1))),
            Field::YearsOpen => project.years_open.map(f64::from),
            Field::Delay => Some(f64::from(project.delay)),
            Field::Name => {
                draft.texts.insert(field, language.name(&project.name).to_owned());
                continue;
            }
            field => taken(project, field),
        };
        draft.texts.insert(field, number.map_or_else(String::new, |number| number.to_string()));
    }
    draft
}

/// The project as the form has it, or all that is wrong.
pub fn change(inputs: &Inputs, draft: &Draft, language: Language) -> Result<Project, Vec<(Field, Wrong)>> {
    let known = inputs.projects.iter().find(|project| Some(&project.id) == draft.changes.as_ref());
    let mut project = known.cloned().unwrap_or_default();
    let mut reader = Reader::new(inputs, draft);
    for field in asked(inputs, draft).all() {
        match field {
            Field::Name => renamed(&mut project.name, draft.text(Field::Name).trim(), language),
            Field::Effect(place) => {
                let rooms = reader.net_rooms(field);
                if let Some(effect) = project.effects.get_mut(place) {
                    effect.rooms = rooms;
                }
            }
            Field::FirstYear => {
                let year = reader.first_year(Some(project.first_year));
                let by = year.saturating_sub(project.first_year);
                project.first_year = year;
                // What opens later is paid for later.
                project.cost_years.iter_mut().for_each(|paid| *paid = paid.saturating_add(by));
            }
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
    if reader.wrong.is_empty() { Ok(project) } else { Err(reader.wrong) }
}

/// Another name in one language; the other one's goes with it where it would be wrong then.
fn renamed(name: &mut Name, typed: &str, language: Language) {
    if !typed.is_empty() && typed != language.name(name) {
        *name = in_language(language, typed);
    }
}
