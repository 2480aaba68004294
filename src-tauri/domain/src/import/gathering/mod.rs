//! Who the lines of a table speak of: each line read, the same person met twice joined.

pub mod lines;
pub mod merging;
pub mod reading;
pub mod same;
pub mod spellings;
