//! What is to be known of a project beside its lever.

use crate::model::{Inputs, Project, Stage};
use crate::text::{Language, phrase, words};
use yew::AttrValue;

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
