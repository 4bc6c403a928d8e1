//! Xuewei 学位推演: explore how births, towns and school building decide whether a county has enough school places.
//!
//! Data flows one way:
//!
//! ```text
//!  file, preset ──> scenario ──> model ──> report ──> text, chart ──> ui
//!                  a named set   project   series,     words and       the page;
//!                  of inputs     (pure)    findings    pictures        batch: tables
//! ```
//!
//! A click becomes an action, the reducer a new state, the state a projection, the projection series, the series
//! charts; nothing flows back. What each folder may import stands in `tests/it/tidy.rs`, which keeps it:
//!
//! * [`model`], a package of its own so that it alone is compiled for speed, knows no other folder, no clock, no random numbers and no words;
//! * [`uncertainty`] is the only place that knows random numbers;
//! * [`analysis`] asks the model: why do two plans differ, why a year from another;
//! * [`scenario`] knows the model; it names what is wrong with inputs, as data;
//! * [`report`] turns projections into what is shown, without words or pixels;
//! * [`text`] has the words of both languages and the formats of numbers; a missing word does not compile;
//! * [`exchange`] writes results as tables;
//! * [`worker`] works on what takes long, in batches, beside the page;
//! * [`chart`] draws reports on any of plotters' backends;
//! * `part` fetches parts of the program when they are first needed;
//! * [`ui`] is the only place that knows Yew, the DOM, storage and the address bar.

pub use xuewei_model as model;
pub mod uncertainty;

pub mod analysis;
pub mod scenario;

pub mod report;
pub mod text;

pub mod exchange;

#[cfg(target_arch = "wasm32")]
mod part;
pub mod worker;

pub mod chart;
pub mod ui;
