//! The hand on a bar: it is drawn to another year, or stretched, by mouse, pen or finger; one drag is one deed.

use crate::model::Year;
use crate::text::programme::{Done, deed};
use crate::ui::hooks::mark_input;
use crate::ui::state::{Action, Rework, Turn};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a bar is drawn by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// The bar: when it opens.
    Body,
    /// Its end: over how many years it comes, or for how many it stays.
    End,
}

/// What is known of a bar for it to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    /// The project.
    pub(super) id: String,
    /// Its name.
    pub(super) name: crate::model::Name,
    /// The school year it opens.
    pub(super) opens: Year,
    /// Years over which it comes; of flexible places, for which they are there.
    pub(super) years: u32,
    /// Whether they are flexible.
    pub(super) passing: bool,
    /// The first and the last year it can open.
    pub(super) range: [Year; 2],
}

/// A drag under way.
struct Drag {
    of: Held,
    grip: Grip,
    /// Where it began, pixels.
    from: f64,
    /// Pixels a year.
    year: f64,
    /// By how many years it was drawn so far.
    by: i32,
}

/// The hand.
#[derive(Clone)]
pub(super) struct Hand {
    drag: Rc<RefCell<Option<Drag>>>,
    on_action: Callback<Action>,
}

/// The hand of the tab.
#[hook]
pub(super) fn use_hand(on_action: &Callback<Action>) -> Hand {
    Hand { drag: use_mut_ref(|| None), on_action: on_action.clone() }
}

impl Hand {
    /// Takes hold of a bar; what moves from then on moves it, wherever the pointer is.
    pub(super) fn take(&self, event: &PointerEvent, of: Held, grip: Grip, years: usize) {
        let around = |class| event.target_dyn_into::<Element>().and_then(|target| target.closest(class).ok().flatten());
        // What is in a bar comes and goes while it is drawn; the bar itself stays.
        let Some(element) = around(".plan-bar, .plan-handle") else { return };
        let track = around(".plan-track");
        let Some(width) = track.map(|track| track.get_bounding_client_rect().width()).filter(|width| *width > 0.0)
        else {
            return;
        };
        drop(element.set_pointer_capture(event.pointer_id()));
        let from = f64::from(event.client_x());
        *self.drag.borrow_mut() = Some(Drag { of, grip, from, year: width / years as f64, by: 0 });
    }

    /// The pointer is elsewhere.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn drag(&self, event: &PointerEvent) {
        let turned = {
            let mut drag = self.drag.borrow_mut();
            let Some(drag) = drag.as_mut() else { return };
            let by = ((f64::from(event.client_x()) - drag.from) / drag.year).round() as i32;
            if by == drag.by {
                return;
            }
            drag.by = by;
            turned(&drag.of, drag.grip, by)
        };
        mark_input();
        self.on_action.emit(Action::Programme(turned));
    }

    /// The bar is let go.
    pub(super) fn let_go(&self) {
        if self.drag.borrow_mut().take().is_some_and(|drag| drag.by != 0) {
            self.on_action.emit(Action::Settle);
        }
    }

    /// A key moves a bar by a year; it is let go with the key.
    pub(super) fn step(&self, of: &Held, grip: Grip, by: i32) {
        mark_input();
        self.on_action.emit(Action::Programme(turned(of, grip, by)));
    }
}

/// A bar drawn by so many years from where it stood.
fn turned(of: &Held, grip: Grip, by: i32) -> Rework {
    let (done, turn) = match grip {
        Grip::Body => {
            let [first, last] = of.range;
            (Done::Moved, Turn::Opens(of.opens.saturating_add(by).clamp(first, last)))
        }
        Grip::End => {
            let years = of.years.saturating_add_signed(by).clamp(1, MOST);
            (Done::Stretched, if of.passing { Turn::YearsOpen(years) } else { Turn::PhaseIn(years) })
        }
    };
    Rework::project(deed(done, &of.name, &of.id), of.id.clone(), turn, true)
}

/// The most years something comes or stays.
const MOST: u32 = 30;
