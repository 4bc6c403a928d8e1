//! What is told of the keeping of the work, with what can be done about it.

use crate::scenario::problem::Problem;
use crate::text::{Language, keep, words};
use crate::ui::hooks::{moment, now};
use crate::ui::kept::keeper::{Opening, Told};
use yew::prelude::*;

/// What [`notice`] takes.
pub(in crate::ui) struct NoticeProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) told: Told,
    /// Puts a problem into words, once that part of the page is there.
    pub(in crate::ui) line: Option<fn(&Problem, Language) -> String>,
    /// The id of the work on the page, where it is kept.
    pub(in crate::ui) current: Option<String>,
    /// Called with what to open, and whether what is on the page may be lost.
    pub(in crate::ui) on_open: Callback<(Opening, bool)>,
    /// Called to keep what is on the page as a copy.
    pub(in crate::ui) on_copy: Callback<()>,
    /// Called to keep it as a file.
    pub(in crate::ui) on_save: Callback<()>,
    /// Called to look at the list of kept work.
    pub(in crate::ui) on_files: Callback<()>,
    /// Called to put the notice away.
    pub(in crate::ui) on_dismiss: Callback<()>,
}

/// The notice.
pub(in crate::ui) fn notice(props: &NoticeProps) -> Html {
    let language = props.language;
    let text = &words(language).keep;
    let button = |name: &'static str, test: &'static str, on: &Callback<()>| {
        html! { <button type="button" class="button" data-test={test} onclick={on.reform(|_: MouseEvent| ())}>{ name }</button> }
    };
    let open = |name, test, opening: Opening, may_be_lost: bool| {
        button(name, test, &props.on_open.reform(move |()| (opening.clone(), may_be_lost)))
    };
    let save = || button(text.save, "notice-save", &props.on_save);
    let files = || button(text.tidy_up, "notice-files", &props.on_files);
    let close = || button(text.close, "notice-close", &props.on_dismiss);
    let (said, buttons) = match &props.told {
        Told::Resumed(label) => {
            let name = language.name(&label.county);
            let name = if name.trim().is_empty() { text.nameless } else { name };
            let said = keep::resumed(language, name, &keep::when(language, moment(label.at), now()));
            let anew = Opening::Preset(crate::scenario::presets::list()[0].id.to_owned());
            (said, vec![open(text.begin_anew, "notice-anew", anew, false), close()])
        }
        Told::Lost => (text.lost.to_owned(), vec![files(), close()]),
        Told::Stumbled => (text.stumbled.to_owned(), vec![files(), close()]),
        Told::OtherTab => {
            let other = props.current.clone().map(Opening::Kept);
            let take = other.map(|other| open(text.take_other, "notice-take", other, false));
            let copy = button(text.keep_copy, "notice-copy", &props.on_copy);
            (text.other_tab.to_owned(), take.into_iter().chain([copy]).collect())
        }
        Told::Copied(other) => {
            let take = open(text.take_other, "notice-take", Opening::Kept(other.clone()), false);
            (text.copied.to_owned(), vec![take, close()])
        }
        Told::Full => (text.full.to_owned(), vec![save(), files()]),
        Told::Off => (text.off.to_owned(), vec![save(), close()]),
        Told::Unwritten => {
            let again = button(words(language).error.fetch_again, "notice-again", &props.on_copy);
            (text.unwritten.to_owned(), vec![again, close()])
        }
        Told::Unkeepable(problems) => {
            let line = problems.first().zip(props.line).map(|(one, line)| line(one, language)).unwrap_or_default();
            (format!("{} {line}", text.unkeepable), vec![close()])
        }
        Told::Unkept(opening) => {
            let all_the_same = open(text.open_anyway, "notice-anyway", opening.clone(), true);
            (text.unkept.to_owned(), vec![save(), all_the_same, close()])
        }
    };
    // What is only said is not shouted.
    let quiet = matches!(props.told, Told::Resumed(_));
    html! {
        <div class={classes!("notice", quiet.then_some("quiet"))} role={if quiet { "status" } else { "alert" }} data-test="notice">
            <p>{ said }</p>
            { buttons }
        </div>
    }
}
