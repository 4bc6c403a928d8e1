//! The choice of forms in which a chart is kept.

use super::keep::Kept;
use crate::text::{Language, words};
use crate::ui::part::{Saving, with_part};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// In which form a chart is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A picture in pixels.
    Png,
    /// A picture that stays sharp.
    Svg,
    /// Its figures.
    Csv,
}

impl Format {
    const ALL: [Format; 3] = [Format::Png, Format::Svg, Format::Csv];

    /// Its name; in small letters, the end of a file's name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Format::Png => "PNG",
            Format::Svg => "SVG",
            Format::Csv => "CSV",
        }
    }
}

/// Offers something as a file; `failed` is told whether that failed.
pub(super) fn keep_as_file(kept: Kept, failed: Callback<bool>) {
    with_part(move |saving: Option<Saving>| match saving {
        Some(saving) => (saving.keep)(&kept, &failed),
        None => failed.emit(true),
    });
}

/// A button that opens the choice of forms; it closes when one is chosen, by Escape, and when the keyboard goes on.
pub(super) fn save_menu(language: Language, of: &str, on_save: &Callback<Format>) -> Html {
    let word = words(language).chart.save;
    let item = |format: Format| {
        let on_save = on_save.clone();
        let onclick = move |event: MouseEvent| {
            close(&event.target_unchecked_into());
            on_save.emit(format);
        };
        html! { <button type="button" data-test={format!("save-{}", format.name().to_lowercase())} {onclick}>{ format.name() }</button> }
    };
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close(&event.target_unchecked_into());
        }
    };
    let onfocusout = |event: FocusEvent| {
        let menu = event.target_unchecked_into::<Element>().closest("details").ok().flatten();
        let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
        if let (Some(menu), Some(to)) = (menu, to)
            && !menu.contains(Some(&to))
        {
            drop(menu.remove_attribute("open"));
        }
    };
    html! {
        <details class="save" {onkeydown} {onfocusout}>
            <summary aria-label={format!("{word} {of}")}>{ word }</summary>
            <div>{ for Format::ALL.into_iter().map(item) }</div>
        </details>
    }
}

/// Closes the menu something is in, and gives the keyboard back to its button.
fn close(inside: &Element) {
    let Some(menu) = inside.closest("details").ok().flatten() else { return };
    drop(menu.remove_attribute("open"));
    if let Some(button) = menu.first_element_child().and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        drop(button.focus());
    }
}
