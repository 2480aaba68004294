//! The best whole set of pairs, and why.

pub mod assign;
pub mod instance;
pub mod square;
