//! Cohorts: people who start together, and how each takes part.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, Slot, Span, months_later};
use crate::ids::{CohortId, MemberId, PersonId};

/// Who learns from whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// The younger mentors the older.
    Reverse,
    Classic,
}

/// How far a cohort has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    Preparation,
    Running,
    Closing,
    Closed,
}

/// What the staff decides about a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CohortFacts {
    pub name: String,
    pub direction: Direction,
    pub partner: Option<String>,
    pub span: Span,
    pub stage: Stage,
    /// Days without news after which a pair is called silent.
    pub silence_days: u16,
}

/// A cohort as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cohort {
    pub id: CohortId,
    pub facts: CohortFacts,
}

/// Three months from the start, by the calendar.
pub fn proposed_span(start: Day) -> Span {
    Span { start, end: months_later(start, 3) }
}

/// The side of a pair a member stands on, with what only that side has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "side", rename_all = "camelCase", deny_unknown_fields)]
pub enum Side {
    Mentee {
        /// Topics wished, the dearest first, in the member's own words.
        wishes: Vec<String>,
    },
    Mentor {
        /// Mentees she can take at once, at least one.
        seats: u8,
        /// Topics offered, in the member's own words.
        offers: Vec<String>,
    },
}

/// How a person takes part in a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberFacts {
    pub side: Side,
    pub slots: Vec<Slot>,
    /// What she said of her availability, in her own words.
    pub availability: Option<String>,
    pub organisation: Option<String>,
    pub note: Option<String>,
}

/// A person's taking part in a cohort, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub id: MemberId,
    pub cohort: CohortId,
    pub person: PersonId,
    pub facts: MemberFacts,
}
