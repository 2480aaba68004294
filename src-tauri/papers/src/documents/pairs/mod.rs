//! What is printed for the pairs of a cohort.

pub mod pair_followup;
pub mod pair_sheet;
