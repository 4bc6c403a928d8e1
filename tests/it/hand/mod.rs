//! Numbers worked out by hand, each in the comment of its test.

mod births;
mod moves;
mod places;
mod pupils;
