//! Controls of the page. They know numbers, names and choices, and nothing of schools.

mod about;
mod choice;
mod dialog;
mod grid;
mod lever;
mod number;
mod search;
mod slider;

pub(super) use about::About;
pub(super) use choice::{Choice, choice};
pub(super) use dialog::Dialog;
pub(super) use grid::{Grid, cell_id};
pub(super) use lever::{Lever, LeverLabels};
pub(super) use search::search;
pub(super) use slider::{SliderProps, slider};
