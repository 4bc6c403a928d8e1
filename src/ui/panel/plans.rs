//! The choice among several plans of a file; nothing, where there is one.

use crate::text::{Language, words};
use crate::ui::state::Work;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice of the plan that is shown beside the baseline.
pub(in crate::ui) fn plans(language: Language, work: &Work, on_plan: Callback<usize>) -> Html {
    let places: Vec<usize> = (0..work.scenarios.len()).filter(|place| *place != work.baseline).collect();
    if places.len() < 2 {
        return Html::default();
    }
    let option = |place: &usize| {
        let name = language.name(&work.scenarios[*place].name).to_owned();
        html! { <option selected={*place == work.active} title={name.clone()}>{ name }</option> }
    };
    let options: Html = places.iter().map(option).collect();
    let onchange = move |event: Event| {
        let chosen = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        if let Some(place) = chosen.ok().and_then(|at| places.get(at)) {
            on_plan.emit(*place);
        }
    };
    html! {
        <select class="pick" data-test="plan" aria-label={words(language).page.plan} {onchange}>{ options }</select>
    }
}
