//! Laws that hold for any plan, tried on random ones.

mod flow;
mod needs;
mod places;
mod school_plans;
mod schools;
pub(crate) mod strategy;
mod total;
