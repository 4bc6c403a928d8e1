//! All effects of the page: the document, storage, the sizes of things, drawing, files. Each fails silently or says so
//! to its caller; none but `keep` knows what the page is about.

mod address;
mod clipboard;
mod download;
mod drawing;
mod editor;
mod files;
mod focus;
mod follow;
mod frame;
mod fullscreen;
mod keep;
mod keys;
mod language;
mod linger;
mod look;
mod modal;
mod picture;
mod presses;
mod replay;
mod scroll;
mod size;
mod why;

pub(super) use address::{address, copy_field, use_fragment};
pub(super) use clipboard::{pasted, put};
pub(super) use download::save_file;
pub(super) use drawing::use_drawing;
pub(super) use editor::{Editor, focus_later, in_front};
pub(super) use files::{Brought, read_file, use_dropped_files};
pub(super) use focus::{focus, show};
pub(super) use follow::use_follow;
pub(super) use frame::mark_input;
pub(super) use fullscreen::{fill_screen, leave_full_screen, screen_is_full, use_full_screen};
pub(super) use keep::{Keeping, begin, moment, now, use_keeping};
pub(super) use keys::{PageKey, use_page_keys};
pub(super) use language::{first_language, use_document_language};
pub(super) use linger::{clock, use_linger};
pub(super) use look::use_look;
pub(super) use modal::{close_modal, use_modal};
pub(super) use picture::save_picture;
pub(super) use presses::{Press, use_presses};
pub(super) use replay::use_replay;
pub(super) use scroll::{focus_row_later, scrolled};
pub(super) use size::{Size, use_size};
pub(super) use why::{Asked, Told, Why, use_why};
