//! All projects are so many months late.

use crate::text::programme::{deed_late, late};
use crate::text::words::programme::programme_words;
use crate::text::{Language, format};
use crate::ui::state::{Action, Rework, years_late};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Late`].
#[derive(PartialEq, Properties)]
pub(super) struct LateProps {
    pub(super) language: Language,
    pub(super) on_action: Callback<Action>,
}

/// The most months.
const MOST: f64 = 120.0;

/// A field for the months, what they come to, and a button.
#[component]
pub(super) fn Late(props: &LateProps) -> Html {
    let text = programme_words(props.language);
    let typed = use_state_eq(|| String::from("6"));
    let months = months(&typed);
    let oninput = {
        let typed = typed.setter();
        move |event: InputEvent| typed.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let apply = {
        let on_action = props.on_action.clone();
        Callback::from(move |()| {
            if let Some(months) = months {
                on_action.emit(Action::Programme(Rework::late(deed_late(months), months)));
            }
        })
    };
    let onkeydown = {
        let apply = apply.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                apply.emit(());
            }
        }
    };
    let onclick = apply.reform(|_: MouseEvent| ());
    let wrong = months.is_none();
    html! {
        <div class="plan-late" role="group" aria-labelledby="plan-late-label">
            <label for="plan-late" id="plan-late-label">{ text.late }</label>
            <input class="number" id="plan-late" data-test="plan-late" type="text" inputmode="numeric" autocomplete="off" value={(*typed).clone()}
                data-shown={(*typed).clone()} aria-invalid={wrong.then_some("true")} aria-describedby="plan-late-told plan-late-hint" {oninput} {onkeydown} />
            <span>{ text.months }</span>
            <button type="button" class="button" data-test="plan-late-apply" aria-disabled={wrong.then_some("true")} {onclick}>{ text.apply }</button>
            <span class={classes!("plan-late-told", wrong.then_some("fault"))} id="plan-late-told" role="status" data-test="plan-late-told">
                { months.map_or_else(|| text.not_months.into(), |months| late(props.language, months, years_late(months))) }
            </span>
            <details>
                <summary aria-label={text.late_hint.split(['：', ':']).next()}>{ "?" }</summary>
                <p id="plan-late-hint">{ text.late_hint }</p>
            </details>
        </div>
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn months(typed: &str) -> Option<u32> {
    let months = format::parse(typed).filter(|months| (0.0..=MOST).contains(months) && months.fract() == 0.0)?;
    Some(months as u32)
}
