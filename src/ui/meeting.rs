//! A meeting 演示: its steps and what each is about, what keys ask for, what the room has guessed, and what goes into
//! the minutes by itself. Pure.

mod about;
mod keys;
mod record;
mod room;
mod steps;

pub use about::{About, Steady, about};
pub use keys::{Ask, At, asks};
pub use record::Recorder;
pub use room::{Asked, Choice, Decided, Guesses, Panel, Room, Turn};
pub use steps::{compared, default_steps, rival, steps, untold};
