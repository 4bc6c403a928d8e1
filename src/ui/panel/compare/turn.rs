//! The parts of the tab, one below the other. They take turns, a frame each, from the top.

use super::charts::SideCharts;
use super::differences::Differences;
use super::inputs::inputs;
use super::list::List;
use super::totals::Totals;
use super::{CompareProps, why};
use crate::report::Changes;
use crate::ui::hooks::use_turn;
use std::rc::Rc;
use yew::prelude::*;

/// A part of the tab, in their order.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    List,
    Totals,
    Charts,
    Differences,
    Why,
    /// The inputs of the scenario of this place.
    Inputs(usize),
}

impl Part {
    /// Its place among all that take turns, with room behind it for rows of its own.
    pub(super) fn place(self) -> usize {
        const ROOM: usize = 1000;
        match self {
            Part::List => 0,
            Part::Totals => ROOM,
            Part::Charts => 2 * ROOM,
            Part::Differences => 3 * ROOM,
            Part::Why => 4 * ROOM,
            Part::Inputs(scenario) => 5 * ROOM + scenario,
        }
    }
}

/// What a part is drawn with.
#[derive(Clone)]
pub(super) struct Seen {
    pub(super) compared: CompareProps,
    /// What each scenario changes of the base.
    pub(super) changed: Rc<Vec<Rc<Changes>>>,
}

impl PartialEq for Seen {
    /// The same changes are equal, and no others.
    fn eq(&self, other: &Self) -> bool {
        let (ours, theirs) = (&self.changed, &other.changed);
        self.compared == other.compared
            && ours.len() == theirs.len()
            && ours.iter().zip(&**theirs).all(|(one, other)| Rc::ptr_eq(one, other))
    }
}

/// Properties of [`Turn`].
#[derive(Properties, PartialEq)]
pub(super) struct TurnProps {
    pub(super) part: Part,
    pub(super) now: Seen,
}

/// A part as it was until its turn comes; it says that it is busy meanwhile.
#[component]
pub(super) fn Turn(props: &TurnProps) -> Html {
    let (shown, waits) = use_turn(props.part.place(), &props.now);
    let part = shown.map(|seen| drawn(props.part, &seen));
    html! { <div class="turn" aria-busy={waits.then_some("true")}>{ part }</div> }
}

fn drawn(part: Part, seen: &Seen) -> Html {
    let of = &seen.compared;
    match part {
        Part::List => html! { <List compared={of.clone()} changed={seen.changed.clone()} /> },
        Part::Totals => html! { <Totals ..of.clone() /> },
        Part::Charts => html! {
            <SideCharts language={of.language} work={of.work.clone()} all={of.all.clone()} comparing={of.comparing.clone()}
                area={of.area} stage={of.stage} on_action={of.on_action.clone()} />
        },
        Part::Differences => html! { <Differences ..of.clone() /> },
        Part::Why => why::why(of),
        Part::Inputs(scenario) => inputs(of, &seen.changed, scenario),
    }
}
