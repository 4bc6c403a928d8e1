//! The sentence that says what matters, and what else there is to say.

use crate::model::{Area, Stage};
use crate::text::sentence::{Piece, Remark, Tone};
use crate::text::{Language, phrase, words};
use crate::ui::state::Action;
use yew::prelude::*;

/// Properties of [`Sentence`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct SentenceProps {
    pub(in crate::ui) language: Language,
    /// The sentence, piece by piece.
    pub(in crate::ui) lead: Vec<Piece>,
    /// What comes after it, smaller.
    pub(in crate::ui) remarks: Vec<Remark>,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// Remarks shown until more are asked for.
const FIRST: usize = 3;

/// The sentence; read out anew when it changes.
#[component]
pub(in crate::ui) fn Sentence(props: &SentenceProps) -> Html {
    let page = &words(props.language).page;
    let all = use_state(|| false);
    let shown = if *all { usize::MAX } else { FIRST };
    let toggle = {
        let all = all.clone();
        move |_| all.set(!*all)
    };
    html! {
        <section class="say" aria-labelledby="findings">
            <h2 class="heard" id="findings">{ page.findings }</h2>
            <div aria-live="polite" data-test="sentence">
                <p class="say-lead">{ for props.lead.iter().map(piece) }</p>
            </div>
            if !props.remarks.is_empty() {
                <div class="say-also">
                    <p id="further">{ phrase::further(props.language, props.remarks.len()) }</p>
                    <ul aria-labelledby="further">
                        { for props.remarks.iter().take(shown).map(|one| remark(props, one)) }
                        if props.remarks.len() > FIRST {
                            <li key="all"><button type="button" class="plain" data-test="all-remarks" aria-expanded={all.to_string()}
                                onclick={toggle}>{ if *all { page.fewer } else { page.all } }</button></li>
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

/// A remark leads to its place: the charts turn to its area, the table to its stage.
fn remark(props: &SentenceProps, remark: &Remark) -> Html {
    let (area, stage): (Area, Stage) = (remark.area, remark.stage);
    let on_action = props.on_action.clone();
    let onclick = move |_| {
        on_action.emit(Action::ChooseArea(area));
        on_action.emit(Action::ChooseStage(stage));
    };
    html! {
        <li key={format!("{area:?}{stage:?}")}>
            <button type="button" {onclick}>{ for remark.pieces.iter().map(piece) }</button>
        </li>
    }
}

/// A piece in an element of its own, so that nothing but its text changes.
fn piece(piece: &Piece) -> Html {
    let class = match piece.tone {
        Tone::Plain => None,
        Tone::Short => Some("bad"),
        Tone::Idle => Some("good"),
        Tone::Warn => Some("tight"),
    };
    html! { <span {class}>{ &piece.text }</span> }
}
