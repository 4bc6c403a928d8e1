//! Long work beside the page: jobs that a worker takes in small batches, so that a newer one or a stop is heard at once.
//!
//! ```text
//! page:   Job ─ message::Order ─> worker (or, where none can be had, slices on the page)
//! worker: Order ─ Queue ─ Task, batch by batch ─ message::Reply ─> page: Waiting ─> what is shown
//! ```
//! The worker keeps nothing between jobs, each of which has a number: the newest wins, and what is said of an old one
//! is dropped on both sides. Page and worker are one program, and say strings to each other. [`message`], [`queue`],
//! [`side`], [`task`] and [`waiting`] are plain Rust and tested natively; the rest exists only in a browser.

pub mod message;
pub mod queue;
pub mod side;
pub mod task;
pub mod waiting;

#[cfg(target_arch = "wasm32")]
mod batches;
#[cfg(target_arch = "wasm32")]
mod client;
#[cfg(target_arch = "wasm32")]
mod serve;

#[cfg(target_arch = "wasm32")]
pub(crate) use client::{Told, ask, on_page, stop};
pub use message::{Order, Reply};
pub use queue::Queue;
#[cfg(target_arch = "wasm32")]
pub use serve::serve;
pub use side::{Fate, Side};
pub use task::{Job, Outcome, Progress, Task};
pub use waiting::{Heard, Waiting};
