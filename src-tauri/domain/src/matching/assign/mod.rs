//! The best assignment of rows to columns with seats: most rows first, then the highest total.
//!
//! Among equal totals the answer follows the lists: the first row takes the first column it can,
//! then the second row, and so on; a row that gets none comes last. The same problem therefore has
//! one answer, however it was reached.

mod blame;
mod chains;
mod closing;
mod edits;
mod force;
mod hall;
mod problem;
mod proof;
mod seating;
mod solve;
mod ties;

pub use blame::Blame;
pub use edits::{Edit, WhatIf};
pub use hall::Shortage;
pub use problem::{Change, IMPOSSIBLE, Problem, Solution};
pub use solve::{solve, solve_watched};

#[cfg(test)]
mod tests;
