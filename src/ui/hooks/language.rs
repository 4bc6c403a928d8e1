//! Which language the page speaks: what was chosen last time, else what the browser asks for.

use crate::text::{Language, words};
use gloo::utils::{document, document_element, window};
use yew::prelude::*;

const REMEMBERED: &str = "xuewei.language";

/// The language to begin with.
pub(in crate::ui) fn first_language() -> Language {
    let remembered = storage().and_then(|storage| storage.get_item(REMEMBERED).ok().flatten());
    let wished = window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect::<Vec<_>>();
    remembered.into_iter().chain(wished).find_map(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// Marks the document with the language, names it, and remembers the choice where the browser allows it.
#[hook]
pub(in crate::ui) fn use_document_language(language: Language) {
    use_effect_with(language, |language| {
        drop(document_element().set_attribute("lang", language.tag()));
        document().set_title(words(*language).page.tagline);
        if let Some(storage) = storage() {
            drop(storage.set_item(REMEMBERED, language.tag()));
        }
    });
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
