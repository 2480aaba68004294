//! How a long search for pairs tells how far it is.

use serde::Serialize;
use ts_rs::TS;

use super::why::Conflict;
use crate::watch::{self, Go};

/// How far a search has come; it can fall back when it starts again another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows that have a place.
    pub done: usize,
    pub of: usize,
}

/// Whoever looks on: asked every few thousand steps.
pub type Watch<'a> = watch::Watch<'a, Progress>;

/// What is being done for a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PairStep")]
pub enum Step {
    /// Wishes and rules are held beside each other.
    Weighing,
    /// The best whole set is looked for.
    Seating,
    /// What every other pair would cost.
    Pricing,
    /// The next best whole sets.
    Comparing,
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PairNews")]
pub struct News {
    pub step: Step,
    pub done: u32,
    pub of: u32,
}

/// Whoever looks on at a whole proposal.
pub type Listener<'a> = watch::Watch<'a, News>;

/// Why there is no proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Halt {
    Stopped,
    Cannot(Conflict),
}

impl From<Conflict> for Halt {
    fn from(conflict: Conflict) -> Self {
        Self::Cannot(conflict)
    }
}

/// Tells how far a step has come, and ends where whoever listens wants no more.
pub(super) fn tell(listener: Listener<'_>, step: Step, done: usize, of: usize) -> Result<(), Halt> {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    match listener(News { step, done: count(done), of: count(of) }) {
        Go::On => Ok(()),
        Go::Stop => Err(Halt::Stopped),
    }
}
