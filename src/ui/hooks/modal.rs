//! A dialog that stands above the page from its first moment on.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Shows a dialog above the page once it is drawn.
#[hook]
pub(in crate::ui) fn use_modal(node: NodeRef) {
    use_effect_with((), move |()| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
            drop(dialog.show_modal());
        }
    });
}

/// Closes it: the keyboard goes back to where it was, and the dialog tells that it was closed.
pub(in crate::ui) fn close_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}
