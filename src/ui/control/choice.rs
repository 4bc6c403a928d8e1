//! One of a few, side by side.

use yew::prelude::*;

/// What can be chosen, and what is.
pub(in crate::ui) struct Choice<'a> {
    /// Name for tests.
    pub(in crate::ui) test: &'static str,
    /// What is chosen here.
    pub(in crate::ui) label: AttrValue,
    /// What can be chosen.
    pub(in crate::ui) options: &'a [&'static str],
    /// The one chosen.
    pub(in crate::ui) chosen: usize,
    /// Called with the place of another one.
    pub(in crate::ui) on_choose: Callback<usize>,
}

/// Buttons of which one is pressed. A function, as all parts without a state of their own: components cost download.
pub(in crate::ui) fn choice(choice: Choice<'_>) -> Html {
    let Choice { test, label, options, chosen, on_choose } = choice;
    let button = |(place, name): (usize, &&'static str)| {
        let onclick = on_choose.reform(move |_| place);
        html! { <button type="button" aria-pressed={(place == chosen).to_string()} {onclick}>{ *name }</button> }
    };
    html! {
        <div class="choice" role="group" aria-label={label} data-test={test}>
            { for options.iter().enumerate().map(button) }
        </div>
    }
}
