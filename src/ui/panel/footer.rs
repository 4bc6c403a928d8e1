//! What holds for the whole page.

use crate::text::{Language, words};
use yew::prelude::*;

/// The foot of the page. `note` is what is to be known of the data, in the words of those who gathered them.
pub(in crate::ui) fn footer(language: Language, note: &str) -> Html {
    let page = &words(language).page;
    html! {
        <footer class="foot">
            <p data-test="privacy">{ page.privacy }</p>
            <p>{ page.model_note }</p>
            if !note.is_empty() {
                <details>
                    <summary>{ page.about_data }</summary>
                    <p>{ note }</p>
                </details>
            }
        </footer>
    }
}
