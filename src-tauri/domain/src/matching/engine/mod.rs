//! One engine for all assignments: shortest augmenting paths over few cells, checked over all.
//!
//! Rows sit in columns with counted seats, or on the bench. A seat that no row has belongs to the
//! stock, which is one with the bench: whoever takes a seat from it sends one more there. All
//! numbers are whole and far below 2^53, so that `f64` is exact, the same on every machine.

mod arcs;
mod auction;
mod cells;
mod edits;
mod found;
mod lanes;
mod lists;
mod monge;
mod passes;
mod paths;
mod prices;
mod queue;
mod search;
mod select;
mod standing;
mod start;
mod together;

pub use cells::{Cells, HOLE, NARROW};
pub use standing::{NOWHERE, Shape, Standing};
