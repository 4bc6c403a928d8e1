//! Parts of the page that are fetched when they are first needed.
//!
//! Who needs a part asks [`use_part`] for it, and shows [`waiting`] until it is there. How it is cut out of the program
//! stands in [`crate::part`].

use super::handed;
use super::handing::{Arrived, Came, came, link_to};
use super::kept::keeper::Pen;
use super::panel::{
    CompareProps, DataProps, FilesDialogProps, IncomingDialogProps, Kept, MeetingProps, NeedsProps, ProblemsListProps,
    ProgrammeProps, SchoolsProps, ShareDialogProps, ShareLink, compare, data, files_dialog, groups, incoming_dialog,
    keep, meeting, needs_tab, programme, schools_tab, share_dialog,
};
use super::state::Work;
use crate::exchange::changed::told;
use crate::exchange::grid::{CellFault, Drafts, Editing, Place, edit, refused};
use crate::model::{Area, Inputs, Projection};
use crate::part::{Coming, Fetch, part};
use crate::report::{Change, Deeper, Headline, deeper, full_headline};
use crate::scenario::problem::Problem;
use crate::scenario::{Scenario, Workspace, file, presets};
use crate::text::{Language, problem, words};
use std::rc::Rc;
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
    /// The link that opens to a work, or to a meeting on it.
    pub(super) link_to: fn(Language, &Work, bool) -> Rc<ShareLink>,
}

/// The tab 学校.
#[derive(Clone, Copy)]
pub(super) struct Schooling {
    /// The tab.
    pub(super) tab: fn(&SchoolsProps) -> Html,
}

/// What schools and needs come to, without the tabs that show them: the six figures want it on the first screen.
#[derive(Clone, Copy)]
pub(super) struct Counting {
    /// What schools and needs come to.
    pub(super) deeper: fn(&Inputs, &Projection) -> Deeper,
    /// The six figures of an area with what they add.
    pub(super) headline: fn(&Inputs, &Projection, Option<&Deeper>, Area) -> Headline,
}

/// Needs, assessments, standards.
#[derive(Clone, Copy)]
pub(super) struct Needing {
    /// The tab 需求与达标.
    pub(super) tab: fn(NeedsProps) -> Html,
    /// A change in words with some of its figures.
    pub(super) told: fn(Language, &Inputs, &Inputs, &Change, usize) -> String,
}

/// The building programme.
#[derive(Clone, Copy)]
pub(super) struct Programming {
    /// The tab 建设计划.
    pub(super) programme: fn(ProgrammeProps) -> Html,
}

/// The work as a text, for the browser to keep and for files.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    /// What the browser keeps of it.
    pub(super) pen: Pen,
    /// The file.
    pub(super) file: fn(&Workspace) -> String,
}

/// Results as files.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    /// Offers a chart or a table as a file, and tells whether that failed.
    pub(super) keep: fn(&Kept, &Callback<bool>),
}

/// The scenarios together.
#[derive(Clone, Copy)]
pub(super) struct Together {
    /// The tab 对比.
    pub(super) compare: fn(CompareProps) -> Html,
    /// The meeting mode.
    pub(super) meeting: fn(MeetingProps) -> Html,
}

/// What is wrong or unusual, in words.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    /// With the names of zones and projects.
    pub(super) told: Tell,
    /// Where there are none: by its path.
    pub(super) line: fn(&Problem, Language) -> String,
}

/// Puts a problem into words.
pub(super) type Tell = fn(&Problem, &Inputs, Language) -> String;

part!(telling: Telling { told: problem::told, line: problem::line });
part!(schooling: Schooling { tab: schools_tab });
part!(counting: Counting { deeper, headline: full_headline });
part!(needing: Needing { tab: needs_tab, told });
part!(programming: Programming { programme });
part!(together: Together { compare, meeting });
part!(tables: Tables { data, refused, groups, told: with_presets(handed::data), edit });
part!(handing: Handing { files: files_dialog, share: share_dialog, incoming: incoming_dialog, came: with_presets(came), link_to });
part!(writing: Writing { pen: Pen::PEN, file: file::write });
part!(saving: Saving { keep });

/// The same; the presets that such a part brings are there from now on.
fn with_presets<T>(function: T) -> T {
    presets::provide(presets::rest);
    function
}

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

/// A part, where it is there.
pub(super) fn here<T: Fetch>() -> Option<T> {
    T::slot().get()
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
