//! Results out: tables of figures for other programs.

pub mod comparison;
pub mod grid;
pub mod tables;
pub mod views;
