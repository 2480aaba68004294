//! Cohorts: people who start together, and how each takes part.

pub mod headcount;
pub mod levels;
pub mod outcomes;
pub mod results;
pub mod roles;
pub mod terms;
pub mod testimonials;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::levels::TopicLevel;
use self::outcomes::Outcome;
pub use self::roles::CohortRole;
use self::terms::Terms;
use crate::days::{Day, Slot, Span, months_later};
use crate::ids::{CohortId, MemberId, PersonId};
use crate::matching::question::Format;
use crate::refusal::Refusal;

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

impl Stage {
    /// Whether a pair without news is worth a word; from the closing on nobody waits for any.
    pub fn awaits_news(self) -> bool {
        self < Self::Closing
    }
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
    pub terms: Terms,
    pub closing: Closing,
}

impl Cohort {
    /// The cohort again, unless it is closed: a closed one is read, and nothing else.
    pub fn still_open(self) -> Result<Self, Refusal> {
        match self.facts.stage {
            Stage::Closed => Err(Refusal::CohortClosed { name: self.facts.name }),
            _ => Ok(self),
        }
    }
}

/// When a cohort was closed and opened again: the trace that stays on its page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    pub closed: Option<Day>,
    pub reopened: Option<Day>,
}

impl Closing {
    /// The trace after a cohort went from one stage to another on a day.
    pub fn after(self, from: Stage, to: Stage, day: Day) -> Self {
        match (from, to) {
            (Stage::Closed, Stage::Closed) => self,
            (_, Stage::Closed) => Self { closed: Some(day), ..self },
            (Stage::Closed, _) => Self { reopened: Some(day), ..self },
            _ => self,
        }
    }
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

impl Side {
    pub fn role(&self) -> CohortRole {
        match self {
            Self::Mentee { .. } => CohortRole::Mentee,
            Self::Mentor { .. } => CohortRole::Mentor,
        }
    }

    /// What she wishes or offers, in her own words.
    pub fn topics(&self) -> &[String] {
        match self {
            Self::Mentee { wishes } => wishes,
            Self::Mentor { offers, .. } => offers,
        }
    }
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
    /// What she knew of her topics before and after, as far as it was asked.
    #[serde(default)]
    pub levels: Vec<TopicLevel>,
    /// How she can meet; none where she did not say.
    #[serde(default)]
    pub format: Option<Format>,
    #[serde(default)]
    pub languages: Vec<String>,
    /// What it brought her, told at the end.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
}

impl MemberFacts {
    /// A member of whom only her side is known.
    pub fn on(side: Side) -> Self {
        Self {
            side,
            slots: Vec::new(),
            availability: None,
            organisation: None,
            note: None,
            levels: Vec::new(),
            format: None,
            languages: Vec::new(),
            outcomes: Vec::new(),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_and_opening_again_leave_their_days() {
        let (first, second): (Day, Day) =
            ("2021-01-28".parse().unwrap(), "2021-02-02".parse().unwrap());
        let closed = Closing::default().after(Stage::Closing, Stage::Closed, first);
        assert_eq!(closed, Closing { closed: Some(first), reopened: None });
        let open = closed.after(Stage::Closed, Stage::Closing, second);
        assert_eq!(open, Closing { closed: Some(first), reopened: Some(second) });
        assert_eq!(open.after(Stage::Closing, Stage::Running, second), open);
    }
}
