//! A field for a number. It speaks up when what was typed is no number or out of range, and keeps what was typed.

use super::super::hooks::mark_input;
use super::super::typed::{Typed, typed};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What [`number`] takes.
pub(in crate::ui) struct NumberProps {
    /// Id of the element; what is wrong stands in `id-fault`.
    pub(in crate::ui) id: AttrValue,
    /// Its name.
    pub(in crate::ui) label: AttrValue,
    /// The number as it is written.
    pub(in crate::ui) shown: AttrValue,
    /// Least number.
    pub(in crate::ui) min: f64,
    /// Most.
    pub(in crate::ui) max: f64,
    /// Only whole numbers.
    pub(in crate::ui) whole: bool,
    /// Whether it is a number of per cent, which may be typed with the sign.
    pub(in crate::ui) share: bool,
    /// From one number to the next, by the arrow keys.
    pub(in crate::ui) step: f64,
    /// The number.
    pub(in crate::ui) value: f64,
    /// Whether it can't be changed.
    pub(in crate::ui) disabled: bool,
    /// What stands there that can't be taken, if anything.
    pub(in crate::ui) wrong: Option<AttrValue>,
    /// Called with a number that can be taken.
    pub(in crate::ui) on_commit: Callback<f64>,
    /// Called with what can't be taken and why.
    pub(in crate::ui) on_fault: Callback<Option<(AttrValue, Typed)>>,
}

/// A field that takes its number when it is left or at Enter.
pub(in crate::ui) fn number(props: &NumberProps) -> Html {
    let commit = {
        let (min, max, whole, share) = (props.min, props.max, props.whole, props.share);
        let (shown, value) = (props.shown.clone(), props.value);
        let (on_commit, on_fault) = (props.on_commit.clone(), props.on_fault.clone());
        Callback::from(move |input: HtmlInputElement| {
            let text = input.value();
            match typed(&text, min, max, whole, share) {
                Typed::Number(number) => {
                    on_fault.emit(None);
                    // Without a change nothing is drawn anew, and "7.50" would stay where "7.5" is meant.
                    if text == *shown || number == value {
                        input.set_value(&shown);
                    } else {
                        mark_input();
                        on_commit.emit(number);
                    }
                }
                fault => on_fault.emit(Some((text.into(), fault))),
            }
        })
    };
    let onchange = {
        let commit = commit.clone();
        move |event: Event| commit.emit(event.target_unchecked_into())
    };
    let onkeydown = {
        let (min, max, step, value) = (props.min, props.max, props.step, props.value);
        let (on_commit, on_fault) = (props.on_commit.clone(), props.on_fault.clone());
        move |event: KeyboardEvent| {
            let steps = match event.key().as_str() {
                // While a Chinese input method is at work, Enter belongs to it.
                "Enter" if !event.is_composing() => return commit.emit(event.target_unchecked_into()),
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            mark_input();
            on_fault.emit(None);
            on_commit.emit((((value / step).round() + steps) * step).clamp(min, max));
        }
    };
    let fault = format!("{}-fault", props.id);
    html! {
        <input
            class={classes!("number", props.whole.then_some("whole"))}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id={&props.id}
            data-test={&props.id}
            value={props.wrong.clone().unwrap_or_else(|| props.shown.clone())}
            disabled={props.disabled}
            aria-label={&props.label}
            aria-invalid={props.wrong.as_ref().map(|_| "true")}
            aria-describedby={props.wrong.as_ref().map(|_| fault)}
            {onchange}
            {onkeydown}
        />
    }
}
