//! The tabs of the page.

use crate::text::{Language, words};
use crate::ui::hooks::focus;
use crate::ui::state::Tab;
use yew::prelude::*;

/// What [`tabs`] takes.
pub(in crate::ui) struct TabsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) tab: Tab,
    /// Called with the tab to turn to.
    pub(in crate::ui) on_tab: Callback<Tab>,
}

/// The tabs; the arrow keys lead from one to the next.
pub(in crate::ui) fn tabs(props: &TabsProps) -> Html {
    let page = &words(props.language).page;
    let one = |tab: Tab| {
        let chosen = tab == props.tab;
        let onclick = props.on_tab.reform(move |_| tab);
        let onkeydown = {
            let on_tab = props.on_tab.clone();
            move |event: KeyboardEvent| {
                let step = match event.key().as_str() {
                    "ArrowRight" => 1,
                    "ArrowLeft" => Tab::ALL.len() - 1,
                    _ => return,
                };
                event.prevent_default();
                let next = Tab::ALL[(tab as usize + step) % Tab::ALL.len()];
                on_tab.emit(next);
                focus(id(next));
            }
        };
        html! {
            <button type="button" role="tab" id={id(tab)} data-test={id(tab)} aria-selected={chosen.to_string()} aria-controls="work"
                tabindex={if chosen { "0" } else { "-1" }} {onclick} {onkeydown}>{ page.tabs[tab as usize] }</button>
        }
    };
    html! { <div class="tabs" role="tablist" aria-label={page.tabs_label}>{ for Tab::ALL.into_iter().map(one) }</div> }
}

/// The element of a tab.
pub(in crate::ui) fn id(tab: Tab) -> &'static str {
    match tab {
        Tab::Explore => "tab-explore",
        Tab::Programme => "tab-programme",
        Tab::Schools => "tab-schools",
        Tab::Needs => "tab-needs",
        Tab::Compare => "tab-compare",
        Tab::Data => "tab-data",
    }
}
