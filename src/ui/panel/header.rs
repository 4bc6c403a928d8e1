//! Name of the product and of the place; undo, redo and replay; files and links; the language.

use crate::text::{Language, change, words};
use yew::prelude::*;

/// A button of the header that acts on what was done last.
pub(in crate::ui) struct Act {
    /// What it would undo, redo or show; `None`: nothing.
    pub(in crate::ui) what: Option<AttrValue>,
    /// Called at a click.
    pub(in crate::ui) on_click: Callback<()>,
}

/// What [`header`] takes.
pub(in crate::ui) struct HeaderProps {
    pub(in crate::ui) language: Language,
    /// Name of the county and the year whose pupils are known.
    pub(in crate::ui) place: AttrValue,
    pub(in crate::ui) undo: Act,
    pub(in crate::ui) redo: Act,
    pub(in crate::ui) replay: Act,
    /// The plans to choose from, and the place of the one shown; none, where there is no choice.
    pub(in crate::ui) plans: Html,
    /// What else the header offers: files and links.
    pub(in crate::ui) tools: Html,
    /// Called with the language to turn to.
    pub(in crate::ui) on_language: Callback<Language>,
    /// Called to go to the results.
    pub(in crate::ui) on_skip: Callback<()>,
}

/// The head of the page.
pub(in crate::ui) fn header(props: &HeaderProps) -> Html {
    let page = &words(props.language).page;
    let other = props.language.other();
    let on_language = props.on_language.reform(move |_| other);
    let on_skip = props.on_skip.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <header class="head">
            <a class="skip" href="#work" onclick={on_skip}>{ page.skip }</a>
            <h1>{ page.brand }</h1>
            <p class="place" data-test="place">{ &props.place }</p>
            { props.plans.clone() }
            <div class="tools">
                { act("undo", [page.undo; 2], " (Ctrl+Z)", &props.undo) }
                { act("redo", [page.redo; 2], " (Ctrl+Y)", &props.redo) }
                { act("replay", [page.replay, change::replay(props.language)], "", &props.replay) }
                { props.tools.clone() }
                <button type="button" class="button" data-test="language" lang={other.tag()} title={page.other_language_hint} onclick={on_language}>{ page.other_language }</button>
            </div>
        </header>
    }
}

/// A button that stays where it is when it can do nothing, and keeps the keyboard; its name, and the longer one of its title.
fn act(test: &'static str, [name, long]: [&'static str; 2], keys: &str, act: &Act) -> Html {
    let title = act.what.as_ref().map_or_else(|| long.to_owned(), |what| format!("{long} · {what}{keys}"));
    let idle = act.what.is_none();
    let onclick = act.on_click.reform(|_| ());
    html! {
        <button type="button" class="button" data-test={test} {title} aria-disabled={idle.then_some("true")} {onclick}>{ name }</button>
    }
}
