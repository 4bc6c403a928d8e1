//! Parts of a page that take turns, a frame each, so that no frame has to hold them all.

use super::frames::follow_later;
use yew::prelude::*;

/// What the part of this place on the page shows: what it showed before (nothing, if it is new) until its turn comes,
/// then `now`; and whether it waits.
#[hook]
pub(in crate::ui) fn use_turn<T>(place: usize, now: &T) -> (Option<T>, bool)
where
    T: PartialEq + Clone + 'static,
{
    let shown = use_mut_ref(|| None::<T>);
    let due = use_mut_ref(|| false);
    let turns = use_mut_ref(|| 0_usize);
    let again = use_force_update();
    if due.take() {
        *shown.borrow_mut() = Some(now.clone());
        *turns.borrow_mut() += 1;
    }
    let waits = shown.borrow().as_ref() != Some(now);
    // A part may have had its turn and wait again before any effect was seen.
    let since = *turns.borrow();
    use_effect_with((waits, since), move |(waits, _)| {
        let call_off = waits.then(|| {
            follow_later(place, move || {
                *due.borrow_mut() = true;
                again.force_update();
            })
        });
        move || {
            if let Some(call_off) = call_off {
                call_off();
            }
        }
    });
    let shown = shown.borrow().clone();
    (shown, waits)
}
