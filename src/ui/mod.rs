//! The page. The only place that knows Yew, the DOM, storage and the address bar.
//!
//! ```text
//! control ─ Action ─> state (pure) ─> app ─ values and callbacks ─> panel ─> control
//!                                                     all effects: hooks
//! ```
//! [`state`], [`crosshair`], [`grid`], [`handed`], [`kept`], [`meeting`], [`qr`], [`reach`] and [`typed`] are plain Rust and tested
//! natively; the rest exists only in a browser.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod control;
pub mod crosshair;
#[cfg(target_arch = "wasm32")]
mod desk;
pub mod grid;
pub mod handed;
#[cfg(target_arch = "wasm32")]
mod handing;
#[cfg(target_arch = "wasm32")]
mod hooks;
pub mod kept;
pub mod meeting;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod part;
pub mod qr;
pub mod reach;
pub mod state;
pub mod typed;

#[cfg(target_arch = "wasm32")]
pub use app::mount;
