//! Admission in rounds 分批录取 (seeds Z1, H6): who gets the entry places of a school, or of the schools of a zone.
//!
//! ```text
//! Inputs, Projection ─ Admissions::case ─> Case (whole children, whole places) ─ rounds::admit ─> Outcome
//! ```
//! A stage is entered in this order; all of it counts whole children, and nobody is lost:
//!
//! 1. **Reserve** 优待: places held for special groups; what they don't take goes to the residents.
//! 2. **Catchment** 学区: residents up to the places of their school, those whose register and home agree first. What is
//!    left of the zone's places goes to special children without a reserved one, then to residents whose own school is full.
//! 3. **Lottery** 摇号: what is left is drawn; twins and triplets together, see [`lottery`].
//! 4. **Points** 积分: what is left goes by points, the highest first; equal points at the end are drawn.
//! 5. Who has no place is redirected 统筹: to places nobody of the zone's own needs, then to other zones, of its kind
//!    unless the rules name them.

mod asked;
pub mod lottery;
mod outcome;
pub mod rounds;

pub use asked::{Admissions, Case, Destination, Refusal, place_of};
pub use outcome::{Cut, Filled, Flow, Group, Outcome, Round};
