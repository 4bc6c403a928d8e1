//! Native tests: hand-worked numbers, laws, golden projections, files, words, and the order of the house.

mod analysis;
mod batch;
mod bits;
mod changed;
mod changes;
mod chart;
mod check;
mod compare;
mod dice;
mod file;
mod golden;
mod hand;
mod keeping;
mod laws;
mod link;
mod meeting;
mod parameters;
mod presets;
mod real;
mod report;
mod sheet;
mod support;
mod text;
mod tidy;
mod worker;
