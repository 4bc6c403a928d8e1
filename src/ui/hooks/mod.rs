//! All effects of the page: the document, storage, the sizes of things, drawing, files. Each fails silently or says so
//! to its caller; none knows what the page is about.

mod download;
mod drawing;
mod focus;
mod frame;
mod language;
mod look;
mod size;

pub(super) use download::save_file;
pub(super) use drawing::use_drawing;
pub(super) use focus::{focus, show};
pub(super) use frame::mark_input;
pub(super) use language::{first_language, use_document_language};
pub(super) use look::use_look;
pub(super) use size::{Size, use_size};
