//! Parts of the page that are fetched when they are first needed.
//!
//! A part is a set of functions. `wasm_split` marks the one that hands them out, and script/split cuts everything that
//! only they reach out of the program and into a file of its own. Who needs a part asks [`use_part`] for it, and shows
//! [`waiting`] until it is there. Without the feature `split` it always is.

use super::handed;
use super::handing::{Arrived, Came, came, link_to};
use super::panel::{
    DataProps, FilesDialogProps, IncomingDialogProps, Kept, ProblemsListProps, ShareDialogProps, ShareLink, data,
    files_dialog, groups, incoming_dialog, keep, share_dialog,
};
use super::state::Work;
use crate::exchange::grid::{CellFault, Drafts, Editing, Place, edit, refused};
use crate::scenario::Scenario;
use crate::text::{Language, words};
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::thread::LocalKey;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The tables of data.
#[derive(Clone, Copy)]
pub(super) struct Tables {
    /// The tab 数据.
    pub(super) data: fn(DataProps) -> Html,
    /// What was typed and is not taken.
    pub(super) refused: fn(Language, &Scenario, &Drafts) -> Vec<(Place, CellFault)>,
    /// The problems, cell by cell.
    pub(super) groups: fn(&ProblemsListProps, &[(Place, CellFault)]) -> Html,
    /// What the data have that their preset has not.
    pub(super) told: fn(Language, &Scenario, usize) -> Option<handed::DataTold>,
    /// Changes a table.
    pub(super) edit: Editing,
}

/// Files and links.
#[derive(Clone, Copy)]
pub(super) struct Handing {
    /// The dialog of files.
    pub(super) files: fn(FilesDialogProps) -> Html,
    /// The dialog of the link.
    pub(super) share: fn(&ShareDialogProps) -> Html,
    /// The dialog of what came from outside.
    pub(super) incoming: fn(&IncomingDialogProps) -> Html,
    /// What that comes to.
    pub(super) came: fn(Language, &Arrived) -> Came,
    /// The link that opens to a work.
    pub(super) link_to: fn(Language, &Work) -> Rc<ShareLink>,
}

/// Results as files.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    /// Offers a chart or a table as a file, and tells whether that failed.
    pub(super) keep: fn(&Kept, &Callback<bool>),
}

part!(tables: Tables { data, refused, groups, told: handed::data, edit });
part!(handing: Handing { files: files_dialog, share: share_dialog, incoming: incoming_dialog, came, link_to });
part!(saving: Saving { keep });

/// A part, as far as it is there.
#[derive(Clone, PartialEq)]
pub(super) enum Part<T> {
    /// It is there.
    Here(T),
    /// It is on its way, or nobody has asked for it.
    Waiting,
    /// It could not be fetched; called, it is tried again.
    Failed(Callback<()>),
}

impl<T: Copy> Part<T> {
    /// What is there of it.
    pub(super) fn here(&self) -> Option<T> {
        if let Self::Here(part) = self { Some(*part) } else { None }
    }
}

/// A part; it is fetched as soon as it is `needed`.
#[hook]
pub(super) fn use_part<T: Fetch>(needed: bool) -> Part<T> {
    let here = T::slot().get();
    let (failed, again) = use_fetched(needed && here.is_none(), T::fetch);
    match here {
        Some(part) => Part::Here(part),
        None if failed => Part::Failed(again),
        None => Part::Waiting,
    }
}

/// Calls with a part once it is there, or with nothing if it could not be fetched.
pub(super) fn with_part<T: Fetch>(then: impl FnOnce(Option<T>) + 'static) {
    spawn_local(async move {
        if T::slot().get().is_none() {
            T::fetch().await;
        }
        then(T::slot().get());
    });
}

/// What stands in place of a part that isn't there.
pub(super) fn waiting<T>(language: Language, part: &Part<T>) -> Html {
    let (page, error) = (&words(language).page, &words(language).error);
    match part {
        Part::Here(_) => Html::default(),
        Part::Waiting => html! { <p class="notice" role="status" data-test="part-waiting">{ page.fetching }</p> },
        Part::Failed(again) => {
            let onclick = again.reform(|_| ());
            html! {
                <p class="notice" role="alert" data-test="part-failed">
                    { error.not_fetched }
                    <button type="button" class="button" {onclick}>{ error.fetch_again }</button>
                </p>
            }
        }
    }
}

/// Something on its way; whether it came.
type Coming = Pin<Box<dyn Future<Output = bool>>>;

/// What can be fetched.
pub(super) trait Fetch: Copy + 'static {
    /// Where it is kept once it is there.
    fn slot() -> &'static LocalKey<Cell<Option<Self>>>;
    /// Fetches it.
    fn fetch() -> Coming;
}

/// Whether fetching failed, and what tries it again. The same code for all parts.
#[hook]
fn use_fetched(missing: bool, fetch: fn() -> Coming) -> (bool, Callback<()>) {
    // What became of it; `None`: nothing yet.
    let came = use_state_eq(|| None::<bool>);
    let again = use_memo((), |()| {
        let came = came.setter();
        Callback::from(move |()| {
            let came = came.clone();
            came.set(None);
            spawn_local(async move { came.set(Some(fetch().await)) });
        })
    });
    {
        let again = again.clone();
        use_effect_with(missing, move |missing| {
            if *missing {
                again.emit(());
            }
        });
    }
    (*came == Some(false), (*again).clone())
}

/// Makes a set of functions a part of this name.
macro_rules! part {
    ($name:ident: $part:ident $functions:tt) => {
        impl Fetch for $part {
            fn slot() -> &'static LocalKey<Cell<Option<Self>>> {
                thread_local! {
                    static SLOT: Cell<Option<$part>> = const { Cell::new(None) };
                }
                &SLOT
            }

            fn fetch() -> Coming {
                Box::pin(async {
                    #[cfg(feature = "split")]
                    let part = $name().await.ok();
                    #[cfg(not(feature = "split"))]
                    let part = Some($part $functions);
                    Self::slot().set(part);
                    part.is_some()
                })
            }
        }

        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<$part, wasm_split_helpers::SplitLoaderError> {
            Ok($part $functions)
        }
    };
}
use part;
