//! A lever: name, number, slider; whether it is changed, a way back, and what it means.

use super::super::hooks::{focus, mark_input};
use super::super::typed::Typed;
use super::about::about;
use super::{About, Number, Slider};
use std::rc::Rc;
use yew::prelude::*;

/// Words on every lever alike.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct LeverLabels {
    /// Opens the meaning.
    pub(in crate::ui) help: AttrValue,
    /// Takes the change back.
    pub(in crate::ui) reset: AttrValue,
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
    /// What it does, where the name alone would not say it to those who only hear it.
    #[prop_or_default]
    pub(in crate::ui) role: Option<AttrValue>,
    /// From when on it works, beneath its name.
    #[prop_or_default]
    pub(in crate::ui) since: Option<AttrValue>,
    /// Unit behind the number.
    pub(in crate::ui) unit: AttrValue,
    /// Least number.
    pub(in crate::ui) min: f64,
    /// Most.
    pub(in crate::ui) max: f64,
    /// From one number to the next.
    pub(in crate::ui) step: f64,
    /// The number.
    pub(in crate::ui) value: f64,
    /// The number as it is written.
    pub(in crate::ui) shown: AttrValue,
    /// The number it started from.
    pub(in crate::ui) from: f64,
    /// Whether anything about it differs from the start.
    pub(in crate::ui) changed: bool,
    /// A switch before the name: whether it is on, and what turns it.
    #[prop_or_default]
    pub(in crate::ui) switch: Option<(bool, Callback<bool>)>,
    /// Something to be known of it, beside the slider.
    #[prop_or_default]
    pub(in crate::ui) detail: Option<AttrValue>,
    /// What it means.
    pub(in crate::ui) about: About,
    /// What the range is.
    pub(in crate::ui) range: AttrValue,
    /// Words on every lever alike.
    pub(in crate::ui) labels: Rc<LeverLabels>,
    /// Called with a new number.
    pub(in crate::ui) on_value: Callback<f64>,
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
    let id = &props.id;
    let on = props.switch.as_ref().is_none_or(|(on, _)| *on);
    let label: AttrValue = match props.role.as_ref().or(props.since.as_ref()) {
        Some(more) => format!("{} {more}", props.name).into(),
        None => props.name.clone(),
    };
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
    html! {
        <div class={classes!("lever", props.changed.then_some("changed"), (!on).then_some("off"))} data-test={format!("lever-{id}")}>
            <div class="lever-line">
                { match &props.switch {
                    Some((on, turn)) => switch(id, *on, turn, name),
                    None => name,
                } }
                <button type="button" class="help" data-test={format!("{id}-help")} onclick={on_help} title={&props.labels.help}
                    aria-label={format!("{} — {}", props.labels.help, props.name)}
                    aria-expanded={open.to_string()} aria-controls={format!("{id}-about")}></button>
                <span class="lever-value">
                    <Number id={format!("{id}-number")} label={label.clone()} shown={&props.shown} min={props.min} max={props.max}
                        whole={props.step.fract() == 0.0} step={props.step} value={props.value} disabled={!on}
                        wrong={fault.as_ref().map(|(text, _)| text.clone())} on_commit={&on_value} {on_fault} />
                    if !props.unit.is_empty() { <span class="unit">{ &props.unit }</span> }
                </span>
            </div>
            if let Some(text) = what_is_wrong {
                <p class="fault" role="alert" id={format!("{id}-number-fault")}>{ text }</p>
            }
            <div class="lever-line">
                if props.changed {
                    <button type="button" class="reset" data-test={format!("{id}-reset")} onclick={on_reset}
                        title={&props.labels.reset} aria-label={format!("{} — {}", props.labels.reset, props.name)}>{ "↺" }</button>
                }
                if let Some(detail) = &props.detail {
                    <p class="detail">{ detail }</p>
                }
                <Slider id={id.clone()} {label} spoken={format!("{} {}", props.shown, props.unit)} min={props.min} max={props.max}
                    step={props.step} value={props.value} from={props.from} disabled={!on} on_move={on_value} />
            </div>
            <div id={format!("{id}-about")} class="about" hidden={!*open}>
                if *open {
                    { about(&props.about) }
                }
            </div>
        </div>
    }
}

fn switch(id: &str, on: bool, turn: &Callback<bool>, name: Html) -> Html {
    let turn = turn.clone();
    let onchange = move |_| {
        mark_input();
        turn.emit(!on);
    };
    html! {
        <label class="switch">
            <input type="checkbox" checked={on} data-test={format!("{id}-switch")} {onchange} />
            { name }
        </label>
    }
}
