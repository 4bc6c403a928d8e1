//! Paper: what is drawn in part on the screen is drawn as a whole while the page is printed.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::prelude::*;

/// Whether the page is being printed, and what has it printed.
#[hook]
pub(in crate::ui) fn use_printing() -> (bool, Callback<()>) {
    let printing = use_state_eq(|| false);
    let asked = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listener = |event: &'static str, to: bool| {
                let printing = printing.clone();
                EventListener::new(&window(), event, move |_| printing.set(to))
            };
            let both = [listener("beforeprint", true), listener("afterprint", false)];
            move || drop(both)
        });
    }
    {
        let wanted = *asked;
        let (printing, asked) = (printing.setter(), asked.setter());
        use_effect_with(wanted, move |now| {
            if *now {
                // Once the whole is drawn.
                Timeout::new(0, move || {
                    drop(window().print());
                    printing.set(false);
                    asked.set(false);
                })
                .forget();
            }
        });
    }
    let print = {
        let (printing, asked) = (printing.setter(), asked.setter());
        Callback::from(move |()| {
            printing.set(true);
            asked.set(true);
        })
    };
    (*printing, print)
}
