//! The best whole set of pairs, and why.

pub mod assign;
mod board;
mod engine;
pub mod instance;
pub mod question;
mod score;
pub mod square;
mod suggest;
mod topics;
pub mod watch;
pub mod why;

pub use board::{Alternative, Board, Cell, alternatives, board};
pub use suggest::{Idle, LeftOver, Proposal, Suggestion, suggest};

#[cfg(test)]
mod tests;
