//! 方案: what each scenario changes, and what it costs.

use super::scene::{Scene, called, faulty};
use super::sums::{figures, naming};
use crate::exchange::changed;
use crate::model::Area;
use crate::report::changes;
use crate::text::meeting;
use crate::text::naming::whole;
use crate::text::six::six;
use crate::text::words::meeting::meeting_words;
use crate::ui::state::Computed;
use yew::prelude::*;

/// So many changes of a scenario are listed.
const LISTED: usize = 6;
/// So many figures of one of them.
const FIGURES: usize = 2;

/// The step.
pub(super) fn options(scene: &Scene) -> Html {
    html! { <div class="meeting-options">{ for scene.all.iter().enumerate().map(|(place, own)| option(scene, place, own)) }</div> }
}

fn option(scene: &Scene, place: usize, own: &Computed) -> Html {
    let (language, words) = (scene.language, meeting_words(scene.language));
    let scenario = &own.scenario;
    let is_baseline = place == scene.work.baseline;
    let baseline = scene.all.get(scene.work.baseline);
    let note = language.name(&scenario.note).trim();
    let list = baseline.filter(|_| !is_baseline).map(|baseline| {
        let known = &baseline.scenario.inputs;
        let all = changes(&scenario.inputs, known).list;
        let told: Vec<String> =
            all.iter().take(LISTED).map(|one| changed::told(language, &scenario.inputs, known, one, FIGURES)).collect();
        (told, all.len().saturating_sub(LISTED))
    });
    // The note of a preset tells of all its data: too long for a wall, where the changes tell what matters.
    let note = Some(note).filter(|note| !note.is_empty() && note.chars().count() <= 120);
    html! {
        <section key={place} data-test="meeting-option">
            <h3><b class="sign">{ meeting::sign(place) }</b>{ " " }{ called(language, scenario) }
                if is_baseline { <small>{ " " }{ words.baseline }</small> }</h3>
            if let Some(note) = note { <p class="note">{ note.to_owned() }</p> }
            if let Some((told, more)) = list {
                if told.is_empty() {
                    <p>{ words.unchanged }</p>
                } else {
                    <ul>
                        { for told.iter().map(|line| html! { <li>{ line }</li> }) }
                        if more > 0 { <li class="more">{ meeting::more_changes(language, more) }</li> }
                    </ul>
                }
            }
            if own.computable() { { cost(scene, own) } } else { { faulty(language, scenario) } }
        </section>
    }
}

/// What the programme costs.
fn cost(scene: &Scene, own: &Computed) -> Html {
    let naming = naming(scene.language, own);
    let whole = whole(scene.language, naming.county);
    let [.., cost] = six(&naming, &figures(own, Area::County), None, false);
    html! {
        <p class="cost">{ whole }{ " · " }{ meeting_words(scene.language).cost }{ " " }<b>{ &cost.number }{ " " }{ &cost.unit }</b>{ " " }<small>{ &cost.detail }</small></p>
    }
}
