//! Questions asked of the model: why do two scenarios differ, why does one year differ from another, and who is admitted
//! where.
//!
//! ```text
//! two Inputs ─ factors::mixed ─> project, set by set ─ shapley ─> the part of each factor in the difference
//! ```
//! Nothing here knows a word, a pixel or a scenario's name.

pub mod admission;
pub mod asked;
pub mod factors;
mod orders;
pub mod shapley;
pub mod why;
pub mod years;

pub use asked::{Plan, Question, WhyNot, asked};
pub use factors::{FACTORS, Factor, Factors};
pub use why::{Answer, Why};
pub use years::{Between, Part, between};
