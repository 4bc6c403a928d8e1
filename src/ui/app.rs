//! The page as a whole: holds the state, and hands its parts values and callbacks.

use super::hooks::{first_language, focus, save_file, use_document_language};
use super::panel::{Charts, Header, Heat, Rail, Sentence, footer};
use super::state::{Action, State};
use crate::chart::Picture;
use crate::model::Stage;
use crate::report::{changes, findings, stage_series, utilisation_table};
use crate::scenario::file;
use crate::scenario::presets::preset;
use crate::text::naming::Naming;
use crate::text::phrase::place_line;
use crate::text::sentence::{chart_note, headline, remarks};
use crate::text::words;
use gloo::utils::document;
use std::rc::Rc;
use yew::prelude::*;

/// Puts the page into the element `app` of the document.
pub fn mount() {
    let root = document().get_element_by_id("app").expect("index.html has an element for the app");
    yew::Renderer::<App>::with_root(root).render();
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.after(action)
    }
}

/// The plan the page opens with.
const FIRST: &str = "enshi@1";

#[component]
fn App() -> Html {
    let state = use_reducer(|| State::new(first_language(), preset(FIRST).expect("a preset of this name is built in")));
    let on_action: Callback<Action> = state.dispatcher().into();
    let refused = use_state(|| false);
    use_document_language(state.language);

    let State { language, baseline, baseline_projection, baseline_findings, scenario, projection, area, stage } =
        (*state).clone();
    let naming = Naming { language, county: &scenario.county, inputs: &scenario.inputs };
    let findings = findings(&scenario.inputs, &projection);
    let changes = changes(&scenario.inputs, &baseline.inputs);
    let pictures: Vec<(Picture, AttrValue)> = Stage::ALL
        .into_iter()
        .map(|stage| {
            let series = stage_series(&scenario.inputs, &projection, Some(&baseline_projection), area, stage);
            let note = chart_note(&naming, &series);
            (Picture { series, language }, note.into())
        })
        .collect();
    let table = utilisation_table(&scenario.inputs, &projection, stage);

    let on_save = {
        let (state, name) = ((*state).clone(), language.name(&scenario.county).to_owned());
        let refused = refused.clone();
        Callback::from(move |()| {
            let name = format!("{name}.xuewei.json");
            refused.set(!save_file(&name, "application/json", &file::write(&state.workspace())));
        })
    };
    let on_skip = Callback::from(|()| focus("work"));
    html! {
        <div class="page">
            <Header {language} place={place_line(language, &scenario.county, scenario.inputs.base_year)}
                on_language={on_action.reform(Action::SetLanguage)} {on_save} {on_skip} />
            <Rail {language} baseline={baseline.clone()} scenario={scenario.clone()} {changes} on_action={on_action.clone()} />
            <main class="work" id="work" tabindex="-1">
                if *refused {
                    <p class="notice" role="alert">{ words(language).error.not_saved }</p>
                }
                <Sentence {language} lead={headline(&naming, &findings, &baseline_findings)}
                    remarks={remarks(&naming, &findings, &baseline_findings)} on_action={on_action.clone()} />
                <Charts {language} scenario={scenario.clone()} {area} {pictures} on_area={on_action.reform(Action::ChooseArea)} />
                <Heat {language} {scenario} {table} {area} on_area={on_action.reform(Action::ChooseArea)}
                    on_stage={on_action.reform(Action::ChooseStage)} />
                { footer(language, language.name(&baseline.note)) }
            </main>
        </div>
    }
}
