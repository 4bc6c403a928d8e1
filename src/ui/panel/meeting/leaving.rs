//! Full screen and the way out of it and of the meeting: one thing less at a time.

use crate::ui::hooks::{clock, close_modal, fill_screen, leave_full_screen, screen_is_full, use_full_screen};
use yew::prelude::*;

/// The key Escape that ends full screen may reach the page a little later; it must not end the meeting as well.
const SAME_KEY: f64 = 600.0;

/// How the meeting fills the screen, and how it ends.
pub(super) struct Leaving {
    /// Whether it fills the screen.
    pub(super) full: bool,
    /// Fills the screen, or ends that.
    pub(super) on_full: Callback<()>,
    /// Ends full screen; the meeting, where it does not fill the screen.
    pub(super) on_back: Callback<()>,
    /// Ends both.
    pub(super) on_leave: Callback<()>,
}

/// Fills the screen with the frame as long as the dialog is there, as far as the browser lets it.
#[hook]
pub(super) fn use_leaving(dialog: &NodeRef, frame: &NodeRef) -> Leaving {
    let left_full = use_mut_ref(|| 0.0);
    let leaving = use_mut_ref(|| false);
    let full = use_full_screen();
    {
        let frame = frame.clone();
        use_effect_with((), move |()| {
            fill_screen(&frame);
            leave_full_screen
        });
    }
    {
        let (left_full, leaving, dialog) = (left_full.clone(), leaving.clone(), dialog.clone());
        use_effect_with(full, move |full| {
            let mut left = left_full.borrow_mut();
            if *full {
                *left = f64::INFINITY;
            } else if left.is_infinite() {
                *left = clock();
                if *leaving.borrow() {
                    close_modal(&dialog);
                }
            }
        });
    }
    let on_back = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if screen_is_full() {
                leave_full_screen();
            } else if clock() - *left_full.borrow() > SAME_KEY {
                close_modal(&dialog);
            }
        })
    };
    let on_full = {
        let frame = frame.clone();
        Callback::from(move |()| if screen_is_full() { leave_full_screen() } else { fill_screen(&frame) })
    };
    let on_leave = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            // First the one, then the other: closed in full screen, it would not give the keyboard back.
            *leaving.borrow_mut() = true;
            if screen_is_full() { leave_full_screen() } else { close_modal(&dialog) }
        })
    };
    Leaving { full, on_full, on_back, on_leave }
}
