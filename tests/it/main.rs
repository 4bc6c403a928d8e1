//! Native tests: hand-worked numbers, laws, golden projections, files, words, and the order of the house.

mod hand;
mod laws;
mod support;
