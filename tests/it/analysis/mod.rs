//! Why two plans differ, and why a year differs from another: parts that add up, and are those of all orders.

mod admission;
mod schools;
mod why;
mod years;
