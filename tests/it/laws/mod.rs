//! Laws that hold for any plan, tried on random ones.

mod flow;
mod places;
pub(crate) mod strategy;
mod total;
