//! The six figures, each beside the baseline's.

use crate::text::six::Figure;
use crate::text::{Language, words};
use yew::prelude::*;

/// What the area comes to in six figures.
pub(super) fn six_figures(language: Language, figures: &[Figure; 6]) -> Html {
    const NAMES: [&str; 6] = ["first-short", "largest", "idle", "classes", "staff", "cost"];
    let one = |(name, figure): (&&'static str, &Figure)| {
        html! {
            <div data-test={format!("six-{name}")}>
                <dt>{ &figure.label }</dt>
                <dd><b>{ &figure.number }</b><small>{ &figure.unit }</small></dd>
                <dd class="of">{ &figure.detail }</dd>
                if !figure.baseline.is_empty() {
                    <dd class="base">{ &figure.baseline }</dd>
                }
            </div>
        }
    };
    html! {
        <section aria-label={words(language).six.title}>
            <dl class="six" data-test="six">{ for NAMES.iter().zip(figures).map(one) }</dl>
        </section>
    }
}
