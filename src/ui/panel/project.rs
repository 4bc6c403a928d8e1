//! Projects as they are named beside their levers.

use crate::model::{Inputs, Project, Stage};
use crate::text::{Language, phrase, words};
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

fn find<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Project> {
    inputs.projects.iter().find(|project| project.id == id)
}
