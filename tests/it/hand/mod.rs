//! Numbers worked out by hand, each in the comment of its test.

mod births;
mod classes;
mod moves;
mod needs;
mod openings;
mod places;
mod private_schools;
mod pupils;
mod school_places;
mod schools;
