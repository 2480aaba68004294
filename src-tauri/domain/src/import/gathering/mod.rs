//! Who the lines of a table speak of: each line read, the same person met twice joined.

mod contact;
pub mod habits;
pub mod lines;
pub mod merging;
mod naming;
pub mod reading;
pub mod same;
pub mod spellings;
