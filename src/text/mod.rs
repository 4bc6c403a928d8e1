//! The words in both languages and the formats of numbers. A missing word does not compile.
//!
//! ```text
//! report::Findings ─ sentence ─> pieces of text      f64 ─ format ─> text      Language ─ words ─> &'static Words
//! ```
//! Everything a person reads comes from here; what is counted and compared comes from `report` and `model`.

pub mod admission;
pub mod change;
pub mod compare;
pub mod data;
pub mod figures;
pub mod format;
pub mod keep;
pub mod language;
pub mod lever;
pub mod meeting;
pub mod minutes;
pub mod naming;
pub mod needs;
pub mod outcome;
pub mod overlay;
pub mod phrase;
pub mod problem;
pub mod programme;
pub mod readout;
pub mod saved;
pub mod schools;
pub mod sentence;
pub mod sheet;
pub mod six;
pub mod standards;
pub mod waterfall;
pub mod why;
pub mod words;

pub use language::Language;
pub use words::{Words, words};
