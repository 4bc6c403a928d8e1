//! Results out: tables of figures for other programs.

pub mod admission;
pub mod changed;
pub mod comparison;
pub mod draft;
pub mod grid;
pub mod needs;
pub mod schools;
pub mod tables;
pub mod views;
