//! Links and files that come and go: what they open to, and what is told of them first. Fetched when needed: see
//! `ui::part`.

use super::handed::{carries, told};
use super::hooks::address;
use super::panel::{Incoming, ShareLink, Told};
use super::reach::reach;
use super::state::Work;
use crate::scenario::Workspace;
use crate::scenario::link;
use crate::text::Language;
use std::rc::Rc;

/// Something that came from outside.
#[derive(Clone, PartialEq)]
pub(super) enum Arrived {
    /// What stood behind the `#` of the address.
    Fragment(String),
    /// A file that does not open.
    Refused(Incoming),
}

/// What it comes to.
pub(super) struct Came {
    /// What is told of it.
    pub(super) incoming: Incoming,
    /// What it opens to.
    pub(super) workspace: Option<Workspace>,
    /// Whether it opens as a meeting.
    pub(super) presents: bool,
}

/// What something that came from outside comes to.
pub(super) fn came(language: Language, arrived: &Arrived) -> Came {
    let fragment = match arrived {
        Arrived::Fragment(fragment) => fragment,
        Arrived::Refused(incoming) => return Came { incoming: incoming.clone(), workspace: None, presents: false },
    };
    match link::decode(link::fragment(fragment)) {
        Ok(link) => {
            let incoming = Incoming::Link(Told {
                carries: carries(language, &link.workspace),
                presents: link.presents,
                warning: link.warning(),
                changes: told(language, &link.workspace),
            });
            Came { incoming, workspace: Some(link.workspace), presents: link.presents }
        }
        Err(problems) => Came { incoming: Incoming::NoLink(problems), workspace: None, presents: false },
    }
}

/// The link that opens to a work, or to a meeting on it.
pub(super) fn link_to(language: Language, work: &Work, presents: bool) -> Rc<ShareLink> {
    let workspace = work.workspace();
    let place = address();
    let fragment = link::encode(&workspace, presents);
    Rc::new(ShareLink {
        fragment: fragment.len(),
        reach: reach(&place.protocol, &place.host),
        carries: carries(language, &workspace),
        address: format!("{}#{fragment}", place.page),
    })
}
