//! Projects as they are named beside their levers.

use crate::model::{Inputs, Project, Stage};
use crate::text::{Language, phrase, words};
use std::collections::BTreeMap;
use yew::AttrValue;

/// Name of a project.
pub(in crate::ui) fn name(language: Language, inputs: &Inputs, id: &str) -> String {
    let place = inputs.projects.iter().position(|project| project.id == id);
    place.map_or_else(|| id.to_owned(), |place| phrase::project(language, inputs, place))
}

/// Kind and rooms of a project.
pub(in crate::ui) fn detail(language: Language, inputs: &Inputs, id: &str) -> AttrValue {
    let field = &words(language).field;
    let Some(project) = find(inputs, id) else { return AttrValue::default() };
    let mut parts = vec![field.project(project.kind).to_owned()];
    for stage in Stage::ALL {
        let effects = project.effects.iter().filter(|effect| effect.stage == stage);
        let rooms: f64 = effects.map(|effect| effect.rooms).sum();
        if rooms != 0.0 {
            parts.push(format!("{} {}", field.stages_inline[stage as usize], phrase::rooms(language, rooms)));
        }
    }
    parts.join(" · ").into()
}

/// Whether anything on the page can show a project: one that only hands rooms from private to public owners changes
/// neither pupils nor places, and a lever that moves nothing would be there for show.
pub(in crate::ui) fn shows(inputs: &Inputs, id: &str) -> bool {
    find(inputs, id).is_none_or(|project| {
        let mut rooms: BTreeMap<(&str, Stage), f64> = BTreeMap::new();
        for effect in &project.effects {
            *rooms.entry((&effect.zone, effect.stage)).or_default() += effect.rooms;
        }
        !project.moves.is_empty() || rooms.values().any(|rooms| *rooms != 0.0)
    })
}

fn find<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Project> {
    inputs.projects.iter().find(|project| project.id == id)
}
