//! The clock: what time it is, and that something has been on the screen for a while.

use gloo::timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

/// Now: milliseconds since 1970.
pub(in crate::ui) fn clock() -> f64 {
    Date::now()
}

/// Calls back once `shown` has been the same for so many milliseconds.
#[hook]
pub(in crate::ui) fn use_linger<T: PartialEq + 'static>(shown: T, milliseconds: u32, on_linger: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_linger);
    use_effect_with(shown, move |_| {
        let timer = Timeout::new(milliseconds, move || {
            let latest = latest.borrow().clone();
            latest.emit(());
        });
        move || drop(timer)
    });
}
