//! How a long search for pairs tells how far it is.

use crate::watch;

/// How far a search has come; it can fall back when it starts again another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows that have a place.
    pub done: usize,
    pub of: usize,
}

/// Whoever looks on: asked every few thousand steps.
pub type Watch<'a> = watch::Watch<'a, Progress>;
