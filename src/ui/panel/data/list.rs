//! The list of tables: in groups, in the order a planner fills them, each marked where something is wrong in it.

use super::Marks;
use crate::scenario::sheet::Sheet;
use crate::text::words::tables::table_notes;
use crate::text::{Language, data, words};
use crate::ui::hooks::focus;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The element of a table in the list.
pub(super) fn id(sheet: Sheet) -> String {
    format!("sheet-{}", sheet.id())
}

/// The tables side by side with the one in view; on a narrow screen, a choice above it.
pub(super) fn list(language: Language, chosen: Sheet, marks: &Marks, on_sheet: &Callback<Sheet>) -> Html {
    let text = &words(language).data;
    let tab = |sheet: Sheet| {
        let (errors, warnings) = marks[sheet as usize];
        let said = data::problems(language, errors, warnings);
        let mark = if errors > 0 { ("error", errors) } else { ("unusual", warnings) };
        html! {
            <button type="button" role="tab" id={id(sheet)} data-test={id(sheet)} key={sheet.id()} aria-controls="sheet"
                aria-selected={(sheet == chosen).to_string()} tabindex={if sheet == chosen { "0" } else { "-1" }}
                title={said.clone()} onclick={on_sheet.reform(move |_| sheet)}>
                <span>{ text.title(sheet) }</span>
                if let Some(said) = said {
                    <b class={mark.0} aria-hidden="true">{ mark.1 }</b>
                    <span class="heard">{ said }</span>
                }
            </button>
        }
    };
    let option = |sheet: Sheet| {
        let (errors, warnings) = marks[sheet as usize];
        let said = data::problems(language, errors, warnings).map(|said| format!(" — {said}"));
        html! { <option value={sheet.id()} selected={sheet == chosen}>{ text.title(sheet) }{ said }</option> }
    };
    let groups = || {
        let groups = table_notes(language).groups;
        let first = std::iter::once(0).chain(groups.map(|(_, next)| next));
        groups.into_iter().zip(first).map(|((name, next), first)| (name, &Sheet::ALL[first..next]))
    };
    let onkeydown = {
        let on_sheet = on_sheet.clone();
        move |event: KeyboardEvent| {
            let last = Sheet::ALL.len() - 1;
            let next = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => (chosen as usize + 1).min(last),
                "ArrowUp" | "ArrowLeft" => (chosen as usize).saturating_sub(1),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            on_sheet.emit(Sheet::ALL[next]);
            focus(&id(Sheet::ALL[next]));
        }
    };
    let onchange = on_sheet.reform(move |event: Event| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        Sheet::parse(&list.value()).unwrap_or(chosen)
    });
    html! {
        <>
            <div class="sheets" role="tablist" aria-orientation="vertical" aria-label={text.tables} {onkeydown}>
                { for groups().map(|(name, sheets)| html! {
                    <>
                        <span class="sheets-group" role="presentation">{ name }</span>
                        { for sheets.iter().copied().map(tab) }
                    </>
                }) }
            </div>
            <select class="pick sheets-pick" data-test="sheets-pick" aria-label={text.tables} {onchange}>
                { for groups().map(|(name, sheets)| html! {
                    <optgroup label={name}>{ for sheets.iter().copied().map(option) }</optgroup>
                }) }
            </select>
        </>
    }
}
