//! A lever: name, number, slider; whether it is changed, a way back, and what it means.

use super::super::hooks::{focus, mark_input};
use super::super::typed::Typed;
use super::About;
use super::about::about;
use super::number::{NumberProps, number};
use super::slider::{SliderProps, slider};
use std::rc::Rc;
use yew::prelude::*;

/// Words on every lever alike.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct LeverLabels {
    /// Opens the meaning.
    pub(in crate::ui) help: AttrValue,
    /// Says that no number was typed.
    pub(in crate::ui) not_a_number: AttrValue,
    /// Says that the number typed is too small or too large.
    pub(in crate::ui) out_of_range: AttrValue,
    /// Asks for a whole number.
    pub(in crate::ui) not_whole: AttrValue,
}

/// Properties of [`Lever`]. Numbers are as they are shown.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct LeverProps {
    /// Id, for its elements and for tests.
    pub(in crate::ui) id: AttrValue,
    /// Its name.
    pub(in crate::ui) name: AttrValue,
    /// Its name for those who only hear it, with all it belongs to.
    pub(in crate::ui) label: AttrValue,
    /// From when on it works, or what it counts, beneath its name.
    pub(in crate::ui) since: Option<AttrValue>,
    /// Unit behind the number.
    pub(in crate::ui) unit: AttrValue,
    /// Least number.
    pub(in crate::ui) min: f64,
    /// Most.
    pub(in crate::ui) max: f64,
    /// From one number to the next.
    pub(in crate::ui) step: f64,
    /// Only whole numbers.
    pub(in crate::ui) whole: bool,
    /// The number.
    pub(in crate::ui) value: f64,
    /// The number as it is written.
    pub(in crate::ui) shown: AttrValue,
    /// The number it started from.
    pub(in crate::ui) from: f64,
    /// Whether anything about it differs from the start.
    pub(in crate::ui) changed: bool,
    /// Whether it can't be moved.
    pub(in crate::ui) off: bool,
    /// A switch before the name: whether it is on, and what turns it.
    pub(in crate::ui) switch: Option<(bool, Callback<bool>)>,
    /// Nothing but the switch: no number and no slider.
    pub(in crate::ui) bare: bool,
    /// Something to be known of it, beside the slider.
    pub(in crate::ui) detail: Option<AttrValue>,
    /// What is wrong with it, or unusual.
    pub(in crate::ui) wrong: Option<AttrValue>,
    /// What it means.
    pub(in crate::ui) about: About,
    /// What the range is.
    pub(in crate::ui) range: AttrValue,
    /// Takes the change back: to what.
    pub(in crate::ui) reset: AttrValue,
    /// Words on every lever alike.
    pub(in crate::ui) labels: Rc<LeverLabels>,
    /// Called with a new number.
    pub(in crate::ui) on_value: Callback<f64>,
    /// Called when it is let go.
    pub(in crate::ui) on_settle: Callback<()>,
    /// Called to take the change back.
    pub(in crate::ui) on_reset: Callback<()>,
}

/// A lever.
#[component]
pub(in crate::ui) fn Lever(props: &LeverProps) -> Html {
    let open = use_state(|| false);
    let fault = use_state(|| None::<(AttrValue, Typed)>);
    let on_fault = {
        let fault = fault.clone();
        Callback::from(move |found| fault.set(found))
    };
    let on_value = {
        let (fault, on_value) = (fault.clone(), props.on_value.clone());
        Callback::from(move |value| {
            if fault.is_some() {
                fault.set(None);
            }
            on_value.emit(value);
        })
    };
    let on_commit = {
        let (on_value, on_settle) = (on_value.clone(), props.on_settle.clone());
        Callback::from(move |value| {
            on_value.emit(value);
            on_settle.emit(());
        })
    };
    let on_reset = {
        let (fault, on_reset, id) = (fault.clone(), props.on_reset.clone(), props.id.clone());
        move |_| {
            fault.set(None);
            on_reset.emit(());
            // The button goes away with the change.
            focus(&id);
        }
    };
    let on_help = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let (id, label, off) = (&props.id, &props.label, props.off);
    let name = html! {
        <span class="lever-name">
            { &props.name }
            if let Some(since) = &props.since { <small>{ since }</small> }
        </span>
    };
    let what_is_wrong = fault.as_ref().map(|(_, fault)| match fault {
        Typed::OutOfRange => format!("{} {}", props.labels.out_of_range, props.range),
        Typed::NotWhole => props.labels.not_whole.to_string(),
        _ => format!("{} {}", props.labels.not_a_number, props.range),
    });
    let reset = html! {
        if props.changed {
            <button type="button" class="reset" data-test={format!("{id}-reset")} onclick={on_reset}
                title={&props.reset} aria-label={format!("{label} — {}", props.reset)}>{ "↺" }</button>
        }
    };
    let state = [props.changed.then_some("changed"), off.then_some("off"), props.bare.then_some("bare")];
    html! {
        <div class={classes!("lever", state.into_iter().flatten().collect::<Vec<_>>())} data-test={format!("lever-{id}")}>
            <div class="lever-line">
                if props.bare { { reset.clone() } }
                { match &props.switch {
                    Some((on, turn)) => switch(props, *on, turn, name),
                    None => name,
                } }
                <button type="button" class="help" data-test={format!("{id}-help")} onclick={on_help} title={&props.labels.help}
                    aria-label={format!("{} — {label}", props.labels.help)}
                    aria-expanded={open.to_string()} aria-controls={format!("{id}-about")}></button>
                if !props.bare {
                    <span class="lever-value">
                        { number(&NumberProps {
                            id: format!("{id}-number").into(),
                            label: label.clone(),
                            shown: props.shown.clone(),
                            min: props.min,
                            max: props.max,
                            whole: props.whole,
                            share: props.unit.starts_with('%'),
                            step: props.step,
                            value: props.value,
                            disabled: off,
                            wrong: fault.as_ref().map(|(text, _)| text.clone()),
                            on_commit,
                            on_fault,
                        }) }
                        if !props.unit.is_empty() { <span class="unit">{ &props.unit }</span> }
                    </span>
                }
            </div>
            if let Some(text) = what_is_wrong {
                <p class="fault" role="alert" id={format!("{id}-number-fault")}>{ text }</p>
            }
            if !props.bare {
                <div class="lever-line">
                    { reset }
                    if let Some(detail) = &props.detail {
                        <p class="detail">{ detail }</p>
                    }
                    { slider(&SliderProps {
                        id: id.clone(),
                        label: label.clone(),
                        spoken: format!("{} {}", props.shown, props.unit).into(),
                        min: props.min,
                        max: props.max,
                        step: props.step,
                        value: props.value,
                        from: props.from,
                        disabled: off,
                        on_move: on_value,
                        on_settle: props.on_settle.clone(),
                    }) }
                </div>
            }
            if let Some(wrong) = &props.wrong {
                <p class="fault" role="status" data-test={format!("{id}-wrong")}>{ wrong }</p>
            }
            <div id={format!("{id}-about")} class="about" hidden={!*open}>
                if *open {
                    { about(&props.about) }
                }
            </div>
        </div>
    }
}

fn switch(props: &LeverProps, on: bool, turn: &Callback<bool>, name: Html) -> Html {
    let (turn, on_settle) = (turn.clone(), props.on_settle.clone());
    let onchange = move |_| {
        mark_input();
        turn.emit(!on);
        on_settle.emit(());
    };
    let id = props.bare.then(|| props.id.clone());
    html! {
        <label class="switch">
            <input type="checkbox" checked={on} {id} data-test={format!("{}-switch", props.id)} {onchange} />
            { name }
        </label>
    }
}
