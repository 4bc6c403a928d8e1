//! A slider with a mark where it started from.

use super::super::hooks::mark_input;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What [`slider`] takes.
pub(in crate::ui) struct SliderProps {
    /// Id of the element.
    pub(in crate::ui) id: AttrValue,
    /// Its name.
    pub(in crate::ui) label: AttrValue,
    /// The value in words.
    pub(in crate::ui) spoken: AttrValue,
    /// Least value.
    pub(in crate::ui) min: f64,
    /// Most.
    pub(in crate::ui) max: f64,
    /// From one value to the next.
    pub(in crate::ui) step: f64,
    /// Where it stands.
    pub(in crate::ui) value: f64,
    /// Where it started from.
    pub(in crate::ui) from: f64,
    /// Whether it can't be moved.
    pub(in crate::ui) disabled: bool,
    /// Called at every move, at once.
    pub(in crate::ui) on_move: Callback<f64>,
    /// Called when it is let go.
    pub(in crate::ui) on_settle: Callback<()>,
}

/// A slider; moved by pointer, touch and keyboard as the browser's own.
pub(in crate::ui) fn slider(props: &SliderProps) -> Html {
    let (from, step, on_move) = (props.from, props.step, props.on_move.clone());
    let oninput = move |event: InputEvent| {
        mark_input();
        let value = event.target_unchecked_into::<HtmlInputElement>().value_as_number();
        if value.is_finite() {
            // Where it started from may lie between two steps, and must be found again all the same.
            let back = (value - from).abs() <= step * 0.501;
            on_move.emit(if back { from } else { value });
        }
    };
    let onchange = props.on_settle.reform(|_| ());
    let share = |value: f64| ((value - props.min) / (props.max - props.min)).clamp(0.0, 1.0);
    let style = format!("--at:{:.5};--from:{:.5}", share(props.value), share(props.from));
    html! {
        <div class="slider" {style}>
            <i class="moved"></i>
            <i class="tick"></i>
            <input
                type="range"
                id={&props.id}
                data-test={format!("{}-slider", props.id)}
                min={props.min.to_string()}
                max={props.max.to_string()}
                step={props.step.to_string()}
                value={props.value.to_string()}
                disabled={props.disabled}
                aria-label={&props.label}
                aria-valuetext={&props.spoken}
                {oninput}
                {onchange}
            />
        </div>
    }
}
