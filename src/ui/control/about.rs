//! What opens behind a "?".

use yew::prelude::*;

/// A meaning and the facts behind it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct About {
    /// What the thing means.
    pub(in crate::ui) meaning: AttrValue,
    /// Facts about it, each under its name.
    pub(in crate::ui) facts: Vec<(AttrValue, AttrValue)>,
}

/// The text that opens.
pub(super) fn about(about: &About) -> Html {
    let fact = |(name, text): &(AttrValue, AttrValue)| html! { <><dt>{ name }</dt><dd>{ text }</dd></> };
    html! {
        <>
            <p>{ &about.meaning }</p>
            if !about.facts.is_empty() {
                <dl>{ for about.facts.iter().map(fact) }</dl>
            }
        </>
    }
}
