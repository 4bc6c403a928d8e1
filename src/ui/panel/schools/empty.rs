//! Where schools are not entered: all of them, or those of some zones.

use super::{SchoolsProps, Seen, to_tables};
use crate::report::schools::outside;
use crate::text::schools as told;
use yew::prelude::*;

/// What to do in a county without schools.
pub(super) fn empty(props: &SchoolsProps) -> Html {
    let text = props.words();
    html! {
        <section class="schools-empty" data-test="schools-empty" aria-labelledby="schools-empty-title">
            <h2 id="schools-empty-title">{ text.empty }</h2>
            <p>{ text.empty_about }</p>
            <ol>{ for text.empty_steps.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
            { to_tables(props) }
        </section>
    }
}

/// Zones whose pupils are in no school entered.
pub(super) fn outside_of(seen: &Seen) -> Html {
    let props = &seen.props;
    let rows = outside(props.inputs(), &seen.schools, &props.asked(), props.step());
    if rows.is_empty() {
        return Html::default();
    }
    let text = props.words();
    html! {
        <section class="schools-outside" data-test="schools-outside" aria-labelledby="schools-outside-title">
            <h2 id="schools-outside-title">{ text.outside }</h2>
            <p class="schools-note">{ text.outside_note }</p>
            <ul>{ for rows.iter().map(|row| html! { <li>{ told::outside(&props.naming(), row) }</li> }) }</ul>
            { to_tables(props) }
        </section>
    }
}
