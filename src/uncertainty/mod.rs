//! Chance: the one folder that knows random numbers.

pub mod stream;
