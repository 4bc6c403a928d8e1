//! The dialog of files: save, open, recent work, presets.

use crate::scenario::presets;
use crate::text::{Language, keep, words};
use crate::ui::control::Dialog;
use crate::ui::hooks::{moment, now};
use crate::ui::kept::Recent;
use crate::ui::kept::keeper::Opening;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// What [`files_dialog`] takes.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FilesDialogProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) open: bool,
    /// The kept works; `None`: the browser keeps nothing.
    pub(in crate::ui) recents: Option<Vec<Recent>>,
    /// What neither a file nor a link holds.
    pub(in crate::ui) not_carried: Option<AttrValue>,
    /// The id of the one on the page.
    pub(in crate::ui) current: Option<String>,
    pub(in crate::ui) on_close: Callback<()>,
    pub(in crate::ui) on_save: Callback<()>,
    /// Called with the file to open.
    pub(in crate::ui) on_file: Callback<File>,
    /// Called with what to open.
    pub(in crate::ui) on_open: Callback<Opening>,
    /// Deletes a kept work, and returns what brings it back.
    pub(in crate::ui) on_delete: Callback<String, Option<String>>,
    /// Brings it back, by its id; `false`: there is no room.
    pub(in crate::ui) on_restore: Callback<(String, String), bool>,
}

/// The dialog.
pub(in crate::ui) fn files_dialog(props: FilesDialogProps) -> Html {
    let text = &words(props.language).keep;
    html! {
        <Dialog id="files" open={props.open} title={text.files} close={text.close} on_close={props.on_close.clone()}>
            <Files ..props />
        </Dialog>
    }
}

/// What stands in the dialog: made when it opens, so that what was deleted stays to be brought back until it closes.
#[component]
fn Files(props: &FilesDialogProps) -> Html {
    let text = &words(props.language).keep;
    let deleted = use_state(Vec::<(String, String)>::new);
    let on_save = props.on_save.reform(|_| ());
    let onchange = {
        let on_file = props.on_file.clone();
        move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let file = input.files().and_then(|files| files.get(0));
            // The same file can be chosen again.
            input.set_value("");
            if let Some(file) = file {
                on_file.emit(file);
            }
        }
    };
    let preset = |preset: &presets::PresetInfo| {
        let opening = Opening::Preset(preset.id.to_owned());
        let onclick = props.on_open.reform(move |_| opening.clone());
        html! { <li><button type="button" class="button" data-test={preset.id} {onclick}>{ props.language.name(&preset.name()) }</button></li> }
    };
    html! {
        <>
            <section>
                <h3>{ text.save_title }</h3>
                <p>{ text.save_note }</p>
                if let Some(text) = &props.not_carried { <p class="notice">{ text }</p> }
                <button type="button" class="button" data-test="save" onclick={on_save}>{ text.save }</button>
            </section>
            <section>
                <h3>{ text.open_title }</h3>
                <p>{ text.open_note }</p>
                // A label is a button for the file field inside it, in the page's language instead of the browser's.
                <label class="button file">{ text.choose }<input type="file" accept=".json" data-test="file" {onchange} /></label>
            </section>
            <section>
                <h3>{ text.recent_title }</h3>
                { recents(props, &deleted) }
            </section>
            <section>
                <h3>{ text.new_title }</h3>
                <ul class="presets">{ for presets::list().iter().map(preset) }</ul>
            </section>
        </>
    }
}

fn recents(props: &FilesDialogProps, deleted: &UseStateHandle<Vec<(String, String)>>) -> Html {
    let text = &words(props.language).keep;
    let Some(recents) = &props.recents else { return html! { <p>{ text.recent_off }</p> } };
    if recents.is_empty() {
        return html! { <p>{ text.recent_none }</p> };
    }
    html! {
        <>
            <p>{ text.recent_note }</p>
            <ul class="recents" data-test="recents">{ for recents.iter().map(|one| recent(props, one, deleted)) }</ul>
        </>
    }
}

fn recent(props: &FilesDialogProps, recent: &Recent, deleted: &UseStateHandle<Vec<(String, String)>>) -> Html {
    let language = props.language;
    let text = &words(language).keep;
    let id = &recent.id;
    let (name, detail) = match &recent.label {
        None => (text.damaged, String::new()),
        Some(label) => {
            let name = language.name(&label.county);
            let when = keep::when(language, moment(label.at), now());
            let name = if name.trim().is_empty() { text.nameless } else { name };
            (name, keep::detail(language, &when, label.scenarios))
        }
    };
    let about = |verb: &str| keep::about(language, verb, &format!("{name} {detail}"));
    let gone = deleted.iter().position(|(one, _)| one == id);
    let is_current = props.current.as_ref() == Some(id);
    let buttons = if let Some(place) = gone {
        let (on_restore, deleted) = (props.on_restore.clone(), deleted.clone());
        let onclick = move |_: MouseEvent| {
            let mut left = (*deleted).clone();
            if on_restore.emit(left.remove(place)) {
                deleted.set(left);
            }
        };
        html! {
            <>
                <span class="mark" role="status">{ text.deleted }</span>
                <button type="button" class="button" aria-label={about(text.undo)} {onclick}>{ text.undo }</button>
            </>
        }
    } else if is_current {
        html! { <span class="mark">{ text.current }</span> }
    } else {
        let on_open = {
            let id = id.clone();
            props.on_open.reform(move |_: MouseEvent| Opening::Kept(id.clone()))
        };
        let on_delete = {
            let (on_delete, deleted, id) = (props.on_delete.clone(), deleted.clone(), id.clone());
            move |_: MouseEvent| {
                if let Some(text) = on_delete.emit(id.clone()) {
                    let mut more = (*deleted).clone();
                    more.push((id.clone(), text));
                    deleted.set(more);
                }
            }
        };
        html! {
            <>
                if recent.label.is_some() {
                    <button type="button" class="button" data-test="open-recent" aria-label={about(text.open)} onclick={on_open}>{ text.open }</button>
                }
                <button type="button" class="button" data-test="delete-recent" aria-label={about(text.delete)} onclick={on_delete}>{ text.delete }</button>
            </>
        }
    };
    html! {
        <li key={id.clone()} class={classes!(gone.map(|_| "gone"))}>
            <p><b>{ name }</b><span>{ &detail }</span></p>
            { buttons }
        </li>
    }
}
