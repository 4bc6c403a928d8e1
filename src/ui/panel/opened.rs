//! What came from outside: a link, of which is told what it changes before its results are shown, or a file or link
//! that cannot be opened.

use crate::scenario::problem::Problem;
use crate::text::{Language, keep, problem, words};
use crate::ui::control::Dialog;
use yew::prelude::*;

/// What came from outside.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Incoming {
    /// A link that opens.
    Link(Told),
    /// A link that does not.
    NoLink(Vec<Problem>),
    /// A file that does not open, by its name.
    NoFile(String, Vec<Problem>),
    /// A file that the browser could not read.
    Unreadable(String),
}

/// What is told of a link before it is opened.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Told {
    /// What it carries, in a sentence.
    pub(in crate::ui) carries: String,
    /// Whether it opens as a meeting.
    pub(in crate::ui) presents: bool,
    /// What may make its figures others than they were.
    pub(in crate::ui) warning: Option<Problem>,
    /// Of each scenario that differs from what it comes from: a heading, and each difference.
    pub(in crate::ui) changes: Vec<(String, Vec<String>)>,
}

/// What [`incoming_dialog`] takes.
pub(in crate::ui) struct IncomingDialogProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) incoming: Option<Incoming>,
    /// Called to leave things as they are.
    pub(in crate::ui) on_close: Callback<()>,
    /// Called to show the results of the link.
    pub(in crate::ui) on_show: Callback<()>,
}

/// Lines told of what is wrong with a file.
const LINES: usize = 8;

/// The dialog.
pub(in crate::ui) fn incoming_dialog(props: &IncomingDialogProps) -> Html {
    let text = &words(props.language).keep;
    let (title, close) = match &props.incoming {
        Some(Incoming::Link(_)) => (text.link_title, text.not_now),
        Some(Incoming::NoLink(_)) => (text.link_refused, text.close),
        Some(Incoming::NoFile(..) | Incoming::Unreadable(_)) => (text.file_refused, text.close),
        None => ("", ""),
    };
    html! {
        <Dialog id="incoming" open={props.incoming.is_some()} {title} {close} on_close={props.on_close.clone()}>
            { props.incoming.as_ref().map(|incoming| body(props, incoming)) }
        </Dialog>
    }
}

fn body(props: &IncomingDialogProps, incoming: &Incoming) -> Html {
    let text = &words(props.language).keep;
    let problems = |problems: &[Problem]| {
        let lines = problems.iter().take(LINES).map(|one| problem::line(one, props.language));
        let more = problems.len().saturating_sub(LINES);
        html! {
            <ul class="lines" data-test="refused-problems">
                { for lines.map(|line| html! { <li>{ line }</li> }) }
                if more > 0 {
                    <li>{ keep::more(props.language, more) }</li>
                }
            </ul>
        }
    };
    match incoming {
        Incoming::Link(told) => link(props, told),
        Incoming::NoLink(found) => html! { <>{ problems(found) }<p>{ text.link_advice }</p></> },
        Incoming::NoFile(name, found) => {
            html! { <><p><b>{ name }</b></p>{ problems(found) }<p>{ text.unchanged }</p></> }
        }
        Incoming::Unreadable(name) => {
            html! { <><p><b>{ name }</b></p><p>{ text.file_unreadable }</p><p>{ text.unchanged }</p></> }
        }
    }
}

fn link(props: &IncomingDialogProps, told: &Told) -> Html {
    let text = &words(props.language).keep;
    let section = |(title, lines): &(String, Vec<String>)| {
        html! {
            <section>
                <h3>{ title }</h3>
                <ul class="lines">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
        }
    };
    html! {
        <>
            <p data-test="link-carries">{ &told.carries }</p>
            if let Some(warning) = &told.warning {
                <p class="notice" role="alert" data-test="link-warning">{ problem::line(warning, props.language) }</p>
            }
            <div data-test="link-changes">
                if told.changes.is_empty() {
                    <p>{ text.link_same }</p>
                }
                { for told.changes.iter().map(section) }
            </div>
            <p>{ text.link_kept }</p>
            <button type="button" class="button main" data-test="link-show" onclick={props.on_show.reform(|_| ())}>
                { if told.presents { text.show_meeting } else { text.show } }
            </button>
        </>
    }
}
