//! What the page does with files, links and what is kept: buttons of the header, notices, dialogs.

use super::handing::Arrived;
use super::hooks::{Brought, Keeping, read_file, save_file, use_dropped_files, use_fragment, use_keeping};
use super::kept::content::View;
use super::kept::keeper::{Opening, Told};
use super::panel::{FilesDialogProps, Incoming, IncomingDialogProps, NoticeProps, ShareDialogProps, notice};
use super::part::{Handing, Telling, Writing, use_part, waiting, with_part};
use super::state::{Action, State, Work};
use crate::scenario::file;
use crate::scenario::problem::{Fault, Problem};
use crate::text::{keep, words};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// Its parts, where the page puts them.
pub(super) struct Desk {
    /// Buttons for the header.
    pub(super) buttons: Html,
    /// What is to be told.
    pub(super) notices: Html,
    /// What stands above the page.
    pub(super) dialogs: Html,
}

/// The desk of a page.
#[hook]
pub(super) fn use_desk(state: &State, keeping: &Rc<Keeping>, on_action: &Callback<Action>) -> Desk {
    let language = state.language;
    let text = words(language);
    let kept = use_keeping(keeping, &state.work, View::of(state), on_action);
    let telling = use_part::<Telling>(matches!(kept, Some(Told::Unkeepable(_)))).here();
    let files = use_state_eq(|| false);
    let share = use_state(|| None::<Rc<Work>>);
    let presents = use_state_eq(|| false);
    let arrived = use_state(|| None::<Arrived>);
    let refused = use_state_eq(|| false);
    let part = use_part::<Handing>(*files || share.is_some() || arrived.is_some());
    let handing = part.here();
    let link = use_memo(((*share).clone(), handing.is_some(), language, *presents), |(work, _, language, presents)| {
        let work = work.as_ref()?;
        handing.map(|handing| (handing.link_to)(*language, work, *presents))
    });
    let came = use_memo(((*arrived).clone(), handing.is_some(), language), |(arrived, ..)| {
        let arrived = arrived.as_ref()?;
        handing.map(|handing| (handing.came)(language, arrived))
    });

    let on_open = {
        let (keeping, files, arrived) = (keeping.clone(), files.setter(), arrived.setter());
        Callback::from(move |(opening, may_be_lost): (Opening, bool)| {
            files.set(false);
            arrived.set(None);
            keeping.open(&opening, may_be_lost);
        })
    };
    let on_file = {
        let (on_open, files, arrived) = (on_open.clone(), files.setter(), arrived.setter());
        Callback::from(move |file: File| {
            let (name, on_open, files, arrived) = (file.name(), on_open.clone(), files.clone(), arrived.clone());
            let on_read = move |brought| match work_of(brought, &name) {
                Ok(work) => on_open.emit((Opening::Work(work), false)),
                Err(incoming) => {
                    files.set(false);
                    arrived.set(Some(Arrived::Refused(incoming)));
                }
            };
            read_file(&file, file::MAX_BYTES, &on_read.into());
        })
    };
    let is_held = use_dropped_files(on_file.clone());
    use_fragment({
        let arrived = arrived.setter();
        Callback::from(move |fragment: String| arrived.set(Some(Arrived::Fragment(fragment))))
    });
    let on_save = {
        let (work, refused) = (state.work.clone(), refused.setter());
        let county = language.name(&state.baseline.scenario.county);
        let name = if county.trim().is_empty() { text.keep.nameless } else { county };
        let name = format!("{name}.xuewei.json");
        Callback::from(move |()| {
            let (name, work, refused) = (name.clone(), work.clone(), refused.clone());
            with_part::<Writing>(move |part| {
                let saved =
                    part.is_some_and(|part| save_file(&name, "application/json", &(part.file)(&work.workspace())));
                refused.set(!saved);
            });
        })
    };
    let on_share = {
        let (work, share) = (state.work.clone(), share.setter());
        move |_| share.set(Some(work.clone()))
    };
    let on_present = on_action.reform(|_| Action::Present(Some(0)));
    let on_files = {
        let files = files.setter();
        Callback::from(move |()| files.set(true))
    };
    let on_show = {
        let (came, on_open) = (came.clone(), on_open.clone());
        Callback::from(move |()| {
            let Some(came) = came.as_ref() else { return };
            let Some(workspace) = came.workspace.clone() else { return };
            let opening = if came.presents { Opening::Meeting } else { Opening::Work };
            on_open.emit((opening(Rc::new(Work::of(workspace))), false));
        })
    };
    let [on_copy, on_dismiss] = [Keeping::keep_copy, Keeping::dismiss].map(|act| {
        let keeping = keeping.clone();
        Callback::from(move |()| act(&keeping))
    });
    let on_delete = {
        let keeping = keeping.clone();
        Callback::from(move |id: String| keeping.delete(&id))
    };
    let on_restore = {
        let keeping = keeping.clone();
        Callback::from(move |(id, text): (String, String)| keeping.restore(&id, &text))
    };
    let on_presents = {
        let presents = presents.setter();
        Callback::from(move |place| presents.set(place == 1))
    };
    let close_files = {
        let files = files.setter();
        move |()| files.set(false)
    };
    let close_share = {
        let share = share.setter();
        move |()| share.set(None)
    };
    let close_arrived = {
        let arrived = arrived.setter();
        move |()| arrived.set(None)
    };
    let current = keeping.id();
    let not_carried = keep::not_carried(language, state.work.drafts.count()).map(AttrValue::from);

    Desk {
        buttons: html! {
            <>
                <button type="button" class="button" data-test="files-button" title={text.keep.files_hint} onclick={on_files.reform(|_| ())}>{ text.keep.files }</button>
                <button type="button" class="button" data-test="share-button" title={text.keep.share_hint} onclick={on_share}>{ text.keep.share }</button>
                <button type="button" class="button" data-test="present-button" title={text.page.present_hint} onclick={on_present}>{ text.page.present }</button>
            </>
        },
        notices: html! {
            <>
                if *refused {
                    <p class="notice" role="alert">{ text.error.not_saved }</p>
                }
                if *files || share.is_some() || arrived.is_some() {
                    { waiting(language, &part) }
                }
                if let Some(told) = kept {
                    { notice(&NoticeProps {
                        language,
                        told,
                        line: telling.map(|telling| telling.line),
                        current: current.clone(),
                        on_open: on_open.clone(),
                        on_copy,
                        on_save: on_save.clone(),
                        on_files,
                        on_dismiss,
                    }) }
                }
            </>
        },
        dialogs: html! {
            <>
                if let Some(handing) = handing {
                    { (handing.files)(FilesDialogProps {
                        language,
                        open: *files,
                        not_carried: not_carried.clone(),
                        recents: files.then(|| keeping.recents()).flatten(),
                        current,
                        on_close: close_files.into(),
                        on_save: on_save.clone(),
                        on_file,
                        on_open: on_open.reform(|opening| (opening, false)),
                        on_delete,
                        on_restore,
                    }) }
                    { (handing.share)(&ShareDialogProps {
                        language,
                        link: (*link).clone(),
                        presents: *presents,
                        on_presents,
                        not_carried,
                        on_close: close_share.into(),
                        on_save,
                    }) }
                    { (handing.incoming)(&IncomingDialogProps {
                        language,
                        incoming: (*came).as_ref().map(|came| came.incoming.clone()),
                        on_close: close_arrived.into(),
                        on_show,
                    }) }
                }
                if is_held {
                    <p class="drop" data-test="drop">{ text.keep.drop }</p>
                }
            </>
        },
    }
}

/// The work of a file.
fn work_of(brought: Brought, name: &str) -> Result<Rc<Work>, Incoming> {
    let bytes = match brought {
        Brought::Bytes(bytes) => bytes,
        Brought::TooLarge => {
            let fault = Fault::FileTooLarge { max: file::MAX_BYTES };
            return Err(Incoming::NoFile(name.to_owned(), vec![Problem::error("", fault)]));
        }
        Brought::Unreadable => return Err(Incoming::Unreadable(name.to_owned())),
    };
    let workspace = file::read(&bytes).map_err(|problems| Incoming::NoFile(name.to_owned(), problems))?;
    Ok(Rc::new(Work::of(workspace)))
}
