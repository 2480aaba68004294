//! The best assignment of rows to columns with seats: most rows first, then the highest total.
//!
//! Among equal totals the answer follows the lists: it maximises the sum, over its pairs, of
//! (rows from the end) × (columns from the end), and where even that leaves a choice, the first
//! row takes the first column it can, then the second row, and so on. The same problem therefore
//! has one answer, however it was reached.

mod blame;
mod edits;
mod force;
mod frontier;
mod hall;
mod levels;
mod problem;
mod proof;
mod solve;
mod standing;
mod ties;

pub use blame::Blame;
pub use edits::{Edit, WhatIf};
pub use hall::Shortage;
pub use levels::Change;
pub use problem::{IMPOSSIBLE, Problem, Solution};
pub use solve::solve;

#[cfg(test)]
mod tests;
