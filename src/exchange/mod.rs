//! Results out: tables of figures for other programs.

pub mod tables;
