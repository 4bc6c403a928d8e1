//! The dialog of the link: the link itself, its QR code, and who can open it.

use crate::scenario::link;
use crate::text::{Language, keep, words};
use crate::ui::control::{Choice, Dialog, choice};
use crate::ui::hooks::copy_field;
use crate::ui::qr::{Code, MAX_SCANNED, code};
use crate::ui::reach::Reach;
use std::rc::Rc;
use yew::prelude::*;

/// A link to be handed on.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct ShareLink {
    /// The whole address.
    pub(in crate::ui) address: String,
    /// Characters of what stands behind its `#`.
    pub(in crate::ui) fragment: usize,
    /// Who can open it.
    pub(in crate::ui) reach: Reach,
    /// What it carries, in a sentence.
    pub(in crate::ui) carries: String,
}

/// What [`share_dialog`] takes.
pub(in crate::ui) struct ShareDialogProps {
    pub(in crate::ui) language: Language,
    /// The link; none while the dialog is closed.
    pub(in crate::ui) link: Option<Rc<ShareLink>>,
    /// Whether it opens as a meeting.
    pub(in crate::ui) presents: bool,
    /// Called with 1 for a link that does, 0 for one that doesn't.
    pub(in crate::ui) on_presents: Callback<usize>,
    /// What neither it nor a file holds.
    pub(in crate::ui) not_carried: Option<AttrValue>,
    pub(in crate::ui) on_close: Callback<()>,
    /// Called to keep a file instead.
    pub(in crate::ui) on_save: Callback<()>,
}

/// The dialog.
pub(in crate::ui) fn share_dialog(props: &ShareDialogProps) -> Html {
    let text = &words(props.language).keep;
    html! {
        <Dialog id="share" open={props.link.is_some()} title={text.share_title} close={text.close} on_close={props.on_close.clone()}>
            if let Some(link) = &props.link {
                <p data-test="share-carries">{ &link.carries }</p>
                if let Some(text) = &props.not_carried { <p class="notice">{ text }</p> }
                if link.fragment <= link::MAX_LENGTH {
                    { reach(props.language, link.reach) }
                    <div class="share-opens">
                        { text.opens_as }
                        { choice(Choice {
                            test: "share-opens",
                            label: text.opens_as.into(),
                            options: &text.opens,
                            chosen: usize::from(props.presents),
                            on_choose: props.on_presents.clone(),
                        }) }
                    </div>
                    <LinkField language={props.language} link={link.clone()} />
                    { picture(props.language, link) }
                } else {
                    <p class="notice" data-test="share-too-long">{ keep::too_long_to_open(props.language, link::MAX_LENGTH) }</p>
                }
                <section>
                    <p>{ text.save_note }</p>
                    <button type="button" class="button" data-test="share-save" onclick={props.on_save.reform(|_| ())}>{ text.save }</button>
                </section>
            }
        </Dialog>
    }
}

/// Properties of [`LinkField`].
#[derive(Properties, PartialEq)]
struct LinkFieldProps {
    language: Language,
    link: Rc<ShareLink>,
}

/// The link, and a button that copies it.
#[component]
fn LinkField(props: &LinkFieldProps) -> Html {
    let text = &words(props.language).keep;
    let field = use_node_ref();
    let copied = use_state(|| None);
    let onclick = {
        let (field, copied) = (field.clone(), copied.clone());
        move |_: MouseEvent| copied.set(Some(copy_field(&field)))
    };
    let told = copied.map(|done| if done { text.copied_link } else { text.copy_refused });
    html! {
        <section>
            <div class="link">
                <label for="share-link">{ text.link }</label>
                <input ref={field} id="share-link" data-test="share-link" type="text" readonly=true value={props.link.address.clone()} />
                <button type="button" class="button" data-test="share-copy" {onclick}>{ text.copy }</button>
            </div>
            <p>
                <span data-test="share-length">{ keep::length(props.language, props.link.address.chars().count()) }</span>
                <span role="status" data-test="share-copied">{ told }</span>
            </p>
            <p>{ text.link_privacy }</p>
        </section>
    }
}

fn picture(language: Language, link: &ShareLink) -> Html {
    let text = &words(language).keep;
    match code(&link.address) {
        Some(Code { side, path }) => html! {
            <figure class="qr">
                <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label={text.qr} shape-rendering="crispEdges" data-test="qr">
                    <rect width="100%" height="100%" fill="#fff" />
                    <path d={path} fill="#000" />
                </svg>
                // A phone is another computer.
                if link.reach != Reach::Computer {
                    <figcaption>{ text.qr_note }</figcaption>
                }
            </figure>
        },
        None => html! { <p data-test="qr-too-long">{ keep::too_long_to_scan(language, MAX_SCANNED) }</p> },
    }
}

fn reach(language: Language, reach: Reach) -> Html {
    let text = &words(language).keep;
    let who = match reach {
        Reach::Everyone => return Html::default(),
        Reach::Network => text.this_network,
        Reach::Computer => text.this_computer,
    };
    html! { <p class="notice" data-test="share-reach">{ who }{ " " }{ text.file_instead }</p> }
}
