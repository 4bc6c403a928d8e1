//! Parts of the page that are fetched when they are first needed.
//!
//! A part is a set of functions. `wasm_split` marks the one that hands them out, and script/split cuts everything that
//! only they reach out of the program and into a file of its own. Who needs a part asks [`use_part`] for it, and shows
//! [`waiting`] until it is there. Without the feature `split` it always is.

use super::handed;
use super::panel::{DataProps, ProblemsListProps, data, groups};
use crate::exchange::grid::{CellFault, Drafts, Editing, Place, edit, refused};
use crate::scenario::Scenario;
use crate::text::{Language, words};
use std::cell::Cell;
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

const TABLES: Tables = Tables { data, refused, groups, told: handed::data, edit };

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

thread_local! {
    static FETCHED: Cell<Option<Tables>> = const { Cell::new(None) };
}

/// The tables of data; they are fetched as soon as they are `needed`.
#[hook]
pub(super) fn use_tables(needed: bool) -> Part<Tables> {
    // What became of fetching them; `None`: nothing yet.
    let came = use_state_eq(|| None::<bool>);
    let fetch = use_memo((), |()| {
        let came = came.setter();
        Callback::from(move |()| {
            let came = came.clone();
            came.set(None);
            spawn_local(async move { came.set(Some(fetched().await)) });
        })
    });
    {
        let fetch = fetch.clone();
        use_effect_with(needed && FETCHED.get().is_none(), move |missing| {
            if *missing {
                fetch.emit(());
            }
        });
    }
    match (FETCHED.get(), *came) {
        (Some(tables), _) => Part::Here(tables),
        (None, Some(false)) => Part::Failed((*fetch).clone()),
        (None, _) => Part::Waiting,
    }
}

/// Fetches the tables; whether they came.
async fn fetched() -> bool {
    #[cfg(feature = "split")]
    FETCHED.set(tables().await.ok());
    #[cfg(not(feature = "split"))]
    FETCHED.set(Some(TABLES));
    FETCHED.get().is_some()
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(tables, fallible)]
fn tables() -> Result<Tables, wasm_split_helpers::SplitLoaderError> {
    Ok(TABLES)
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
