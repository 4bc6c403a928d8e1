//! The sentence that says what matters, and what else there is to say.

use super::figure;
use crate::text::sentence::{Piece, Remark, Tone};
use crate::text::{Language, phrase, words};
use crate::ui::hooks::show;
use crate::ui::state::Action;
use yew::prelude::*;

/// Properties of [`Sentence`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct SentenceProps {
    pub(in crate::ui) language: Language,
    /// The sentence.
    pub(in crate::ui) lead: Remark,
    /// What comes after it, smaller.
    pub(in crate::ui) remarks: Vec<Remark>,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// Remarks shown until more are asked for, besides those the changes have brought about.
const FIRST: usize = 3;

/// The sentence; read out anew when it changes.
#[component]
pub(in crate::ui) fn Sentence(props: &SentenceProps) -> Html {
    let page = &words(props.language).page;
    let all = use_state(|| false);
    let shows = |(at, one): &(usize, &Remark)| *all || *at < FIRST || one.new;
    let hides = props.remarks.iter().skip(FIRST).any(|one| !one.new);
    let new = props.remarks.iter().filter(|one| one.new).count();
    let toggle = {
        let all = all.clone();
        move |_| all.set(!*all)
    };
    html! {
        <section class="say" aria-labelledby="findings">
            <h2 class="heard" id="findings">{ page.findings }</h2>
            <div aria-live="polite" data-test="sentence">
                <p class="say-lead">{ told(props, &props.lead) }</p>
            </div>
            if !props.remarks.is_empty() {
                <div class="say-also">
                    <p id="further">{ phrase::further(props.language, props.remarks.len(), new) }</p>
                    <ul aria-labelledby="further">
                        { for props.remarks.iter().enumerate().filter(shows).map(|(at, one)| html! { <li key={at}>{ told(props, one) }</li> }) }
                        if hides {
                            <li key="all"><button type="button" class="plain" data-test="all-remarks" aria-expanded={all.to_string()}
                                onclick={toggle}>{ if *all { page.fewer } else { page.all } }</button></li>
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

/// What is said leads to its place: the charts turn to its area, the table to its stage, and its chart comes into view.
fn told(props: &SentenceProps, remark: &Remark) -> Html {
    let page = &words(props.language).page;
    let said = html! {
        <>
            { for remark.pieces.iter().map(piece) }
            if remark.new { <span class="new" title={page.new_hint}>{ page.new }</span> }
        </>
    };
    let Some((area, stage)) = remark.to else { return said };
    let on_action = props.on_action.clone();
    let onclick = move |_| {
        on_action.emit(Action::ChooseArea(area));
        on_action.emit(Action::ChooseStage(stage));
        show(figure::id(stage));
    };
    html! { <button type="button" class="leads" {onclick}>{ said }</button> }
}

/// A piece in an element of its own, so that nothing but its text changes.
pub(super) fn piece(piece: &Piece) -> Html {
    let class = match piece.tone {
        Tone::Plain => None,
        Tone::Short => Some("bad"),
        Tone::Idle => Some("good"),
        Tone::Warn => Some("tight"),
    };
    html! { <span {class}>{ &piece.text }</span> }
}
