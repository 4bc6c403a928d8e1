//! The parts of the screen, one each. They get values and callbacks, never the state as a whole.

mod area;
mod changes;
mod chart;
mod charts;
mod figure;
mod figures;
mod footer;
mod header;
mod heat;
mod parameter;
mod project;
mod rail;
mod sentence;

pub(super) use charts::Charts;
pub(super) use footer::footer;
pub(super) use header::Header;
pub(super) use heat::Heat;
pub(super) use rail::Rail;
pub(super) use sentence::Sentence;
