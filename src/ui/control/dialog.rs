//! A dialog above the page: it holds the keyboard until it is closed, and then gives it back to where it was.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DialogProps {
    /// Its id, from which those of its parts are made.
    pub(in crate::ui) id: &'static str,
    /// Whether it stands above the page. What is in it is made only then.
    pub(in crate::ui) open: bool,
    /// Its title.
    pub(in crate::ui) title: AttrValue,
    /// Name of the button that closes it.
    pub(in crate::ui) close: AttrValue,
    /// Called when it was closed: by its button, by the key Escape, or by a click beside it.
    pub(in crate::ui) on_close: Callback<()>,
    pub(in crate::ui) children: Html,
}

/// The dialog.
#[component]
pub(in crate::ui) fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if *open && !dialog.open() {
                drop(dialog.show_modal());
                // It is scrolled as it was when it was closed.
                dialog.set_scroll_top(0);
            } else if !*open {
                dialog.close();
            }
        });
    }
    let onclose = props.on_close.reform(|_: Event| ());
    let on_button = props.on_close.reform(|_: MouseEvent| ());
    let onclick = {
        let on_close = props.on_close.clone();
        move |event: MouseEvent| {
            // What is in the dialog lies in a box of its own: a click that meets the dialog itself is one beside it.
            let beside = event.target().is_some_and(|target| target.has_type::<HtmlDialogElement>());
            if beside {
                on_close.emit(());
            }
        }
    };
    let title_id = format!("{}-title", props.id);
    html! {
        <dialog ref={node} id={props.id} class="dialog" aria-labelledby={title_id.clone()} data-test={props.id} {onclose} {onclick}>
            if props.open {
                <div class="dialog-box">
                    <header>
                        <h2 id={title_id} tabindex="-1" autofocus=true>{ &props.title }</h2>
                        <button type="button" class="button" data-test={format!("{}-close", props.id)} onclick={on_button}>{ &props.close }</button>
                    </header>
                    { props.children.clone() }
                </div>
            }
        </dialog>
    }
}
