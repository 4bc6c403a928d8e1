//! A field for one norm. It takes its figure when it is left or at Enter, and says why it can't.

use crate::scenario::standards::{Norm, Unit};
use crate::text::Language;
use crate::text::format::NONE;
use crate::text::standards::{done, fault, from_shown, label, shown, to_shown, told};
use crate::text::words::standards::standards_words;
use crate::ui::hooks::mark_input;
use crate::ui::state::{Action, Rework};
use crate::ui::typed::{Typed, typed};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    pub(super) language: Language,
    pub(super) norm: Norm,
    /// Its place in the table, for its id.
    pub(super) place: usize,
    pub(super) value: Option<f64>,
    /// What holds unless a plan says otherwise.
    pub(super) usual: Option<f64>,
    /// It can't be changed here.
    pub(super) fixed: bool,
    pub(super) on_action: Callback<Action>,
}

/// The field, what is wrong with what was typed, and the way back to the default.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let FieldProps { language, norm, place, value, usual, fixed, .. } = *props;
    let text = standards_words(language);
    let name = label(language, norm);
    let wrong = use_state_eq(|| None::<(String, usize)>);
    let stands = shown(language, norm, value);
    // What could not be taken is gone once the figure is another one.
    {
        let wrong = wrong.setter();
        use_effect_with(value, move |_| wrong.set(None));
    }
    let commit = {
        let (on_action, wrong, stands) = (props.on_action.clone(), wrong.setter(), stands.clone());
        Callback::from(move |input: HtmlInputElement| {
            let typed_text = input.value();
            let put = |to: Option<f64>| {
                wrong.set(None);
                if to == value {
                    input.set_value(&stands);
                } else {
                    mark_input();
                    on_action.emit(Action::Programme(Rework::norm(done(norm, to), norm, to)));
                }
            };
            if typed_text == stands {
                return wrong.set(None);
            }
            if typed_text.trim().is_empty() && norm.may_be_blank() {
                return put(None);
            }
            if typed_text.trim().is_empty() {
                return wrong.set(Some((typed_text, 3)));
            }
            let bounds = norm.bounds();
            let [min, max] = [bounds.min, bounds.max].map(|end| to_shown(norm, end));
            match typed(&typed_text, min, max, bounds.whole, norm.unit() == Unit::Share) {
                Typed::Number(number) => put(Some(from_shown(norm, number))),
                Typed::NotANumber => wrong.set(Some((typed_text, 0))),
                Typed::OutOfRange => wrong.set(Some((typed_text, 1))),
                Typed::NotWhole => wrong.set(Some((typed_text, 2))),
            }
        })
    };
    let onchange = {
        let commit = commit.clone();
        move |event: Event| commit.emit(event.target_unchecked_into())
    };
    let onkeydown = move |event: KeyboardEvent| {
        // While a Chinese input method is at work, Enter belongs to it.
        if event.key() == "Enter" && !event.is_composing() {
            commit.emit(event.target_unchecked_into());
        }
    };
    let on_reset =
        props.on_action.reform(move |_: MouseEvent| Action::Programme(Rework::norm_reset(done(norm, usual), norm)));
    let id = format!("norm-{place}");
    let told_wrong = wrong.as_ref().map(|(_, which)| fault(language, norm, *which));
    let typed_wrong = wrong.as_ref().map(|(typed, _)| typed.clone());
    let back = format!("{} {}", text.reset, told(language, norm, usual));
    let spoken = format!("{name}{}{back}", if language == Language::Zh { "：" } else { ": " });
    html! {
        <span class="norm-field">
            <input class="number" type="text" inputmode="decimal" autocomplete="off" id={id.clone()} data-test={id.clone()}
                value={typed_wrong.unwrap_or(stands)} disabled={fixed} aria-label={name}
                placeholder={NONE} aria-invalid={told_wrong.is_some().then_some("true")}
                aria-describedby={told_wrong.is_some().then(|| format!("{id}-fault"))} {onchange} {onkeydown} />
            if value != usual && !fixed {
                <button type="button" class="plain" data-test={format!("{id}-reset")} aria-label={spoken} onclick={on_reset}>{ back }</button>
            }
            if let Some(told) = told_wrong {
                <span class="fault" role="alert" id={format!("{id}-fault")} data-test={format!("{id}-fault")}>{ told }</span>
            }
        </span>
    }
}
