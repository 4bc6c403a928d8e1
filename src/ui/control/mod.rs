//! Controls of the page. They know numbers, names and choices, and nothing of schools.

mod about;
mod choice;
mod lever;
mod number;
mod slider;

pub(super) use about::About;
pub(super) use choice::{Choice, choice};
pub(super) use lever::{Lever, LeverLabels};
pub(super) use number::Number;
pub(super) use slider::Slider;
