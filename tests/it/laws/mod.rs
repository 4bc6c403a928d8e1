//! Laws that hold for any plan, tried on random ones.

mod flow;
mod places;
mod strategy;
mod total;
