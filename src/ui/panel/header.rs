//! Name of the product and of the place; the language; keeping a file.

use crate::text::{Language, words};
use yew::prelude::*;

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct HeaderProps {
    pub(in crate::ui) language: Language,
    /// Name of the county and the year whose pupils are known.
    pub(in crate::ui) place: AttrValue,
    /// Called with the language to turn to.
    pub(in crate::ui) on_language: Callback<Language>,
    /// Called to keep a file.
    pub(in crate::ui) on_save: Callback<()>,
    /// Called to go to the results.
    pub(in crate::ui) on_skip: Callback<()>,
}

/// The head of the page.
#[component]
pub(in crate::ui) fn Header(props: &HeaderProps) -> Html {
    let page = &words(props.language).page;
    let other = props.language.other();
    let on_language = props.on_language.reform(move |_| other);
    let on_save = props.on_save.reform(|_| ());
    let on_skip = props.on_skip.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <header class="head">
            <a class="skip" href="#work" onclick={on_skip}>{ page.skip }</a>
            <h1>{ page.brand }</h1>
            <p class="place" data-test="place">{ &props.place }</p>
            <div class="tools">
                <button type="button" class="button" data-test="language" lang={other.tag()} title={page.other_language_hint} onclick={on_language}>{ page.other_language }</button>
                <button type="button" class="button" data-test="save" title={page.save_hint} onclick={on_save}>{ page.save }</button>
            </div>
        </header>
    }
}
