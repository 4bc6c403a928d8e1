//! The tab 推演: what the plan comes to. The levers stand beside it.

use super::{Results, Sentence};
use crate::model::{Area, Stage};
use crate::text::Language;
use crate::text::naming::Naming;
use crate::text::sentence::{headline, remarks};
use crate::ui::state::{Action, Computed};
use yew::prelude::*;

/// What [`explore`] takes.
pub(in crate::ui) struct ExploreProps<'a> {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: &'a Computed,
    pub(in crate::ui) plan: &'a Computed,
    pub(in crate::ui) area: Area,
    pub(in crate::ui) stage: Stage,
    pub(in crate::ui) on_action: &'a Callback<Action>,
}

/// The sentence, the six figures, the charts and the table.
pub(in crate::ui) fn explore(props: &ExploreProps) -> Html {
    let ExploreProps { language, baseline, plan, area, stage, on_action } = *props;
    let naming = Naming { language, county: &plan.scenario.county, inputs: &plan.scenario.inputs };
    html! {
        <>
            <Sentence {language} lead={headline(&naming, &plan.findings, &baseline.findings)}
                remarks={remarks(&naming, &plan.findings, &baseline.findings)} on_action={on_action.clone()} />
            <Results {language} plan={plan.clone()} baseline={baseline.clone()} {area} {stage}
                on_area={on_action.reform(Action::ChooseArea)} on_stage={on_action.reform(Action::ChooseStage)} />
        </>
    }
}
