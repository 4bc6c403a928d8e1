//! The colours of pictures, as the style sheet has them now.

use crate::chart::{Colours, colour};
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use yew::prelude::*;

/// The colours of pictures; they follow the system from light to dark.
#[hook]
pub(in crate::ui) fn use_look() -> Colours {
    let colours = use_state_eq(read);
    let setter = colours.setter();
    use_effect_with((), move |()| {
        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let listener = query.map(|query| EventListener::new(&query, "change", move |_| setter.set(read())));
        move || drop(listener)
    });
    *colours
}

fn read() -> Colours {
    let paper = Colours::default();
    let Some(styles) = window().get_computed_style(&document_element()).ok().flatten() else { return paper };
    let token = |name: &str| styles.get_property_value(name).ok().and_then(|value| colour(&value));
    Colours {
        ground: token("--ground").unwrap_or(paper.ground),
        grid: token("--grid").unwrap_or(paper.grid),
        axis: token("--axis").unwrap_or(paper.axis),
        demand: token("--demand").unwrap_or(paper.demand),
        places: token("--places").unwrap_or(paper.places),
        base: token("--base").unwrap_or(paper.base),
        shade: token("--shade").unwrap_or(paper.shade),
        lines: std::array::from_fn(|place| token(&format!("--line-{}", place + 1)).unwrap_or(paper.lines[place])),
    }
}
