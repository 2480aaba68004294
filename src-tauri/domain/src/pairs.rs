//! Pairs: one mentee and one mentor who meet at their own pace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cohorts::{Member, Side};
use crate::days::Day;
use crate::ids::{CohortId, MemberId, PairId};
use crate::refusal::Refusal;

/// Why a pair stopped; neutral on purpose, without details of health.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EndReason {
    Finished,
    JobFound,
    Availability,
    Health,
    Other,
}

/// The end of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ending {
    pub on: Day,
    pub reason: EndReason,
}

/// A mentee and a mentor of one cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Couple {
    pub mentee: MemberId,
    pub mentor: MemberId,
}

/// A pair as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    pub id: PairId,
    pub cohort: CohortId,
    pub couple: Couple,
    pub since: Day,
    pub ended: Option<Ending>,
    /// No alert of silence before this day.
    pub snoozed: Option<Day>,
    pub note: Option<String>,
}

impl Pair {
    pub fn is_running(&self) -> bool {
        self.ended.is_none()
    }
}

/// Checks that a couple may be paired beside the pairs that stand, whoever proposes it.
pub fn may_pair(
    mentee: &Member,
    mentor: &Member,
    standing: &[Pair],
    forbidden: &[Couple],
) -> Result<(), Refusal> {
    let couple = Couple { mentee: mentee.id, mentor: mentor.id };
    let (Side::Mentee { .. }, Side::Mentor { seats, .. }) =
        (&mentee.facts.side, &mentor.facts.side)
    else {
        return Err(Refusal::NotAMenteeAndAMentor);
    };
    if mentee.cohort != mentor.cohort {
        return Err(Refusal::NotOneCohort);
    }
    if forbidden.contains(&couple) {
        return Err(Refusal::ForbiddenPair { mentee: mentee.person, mentor: mentor.person });
    }
    let running = || standing.iter().filter(|pair| pair.is_running());
    if running().any(|pair| pair.couple.mentee == mentee.id) {
        return Err(Refusal::AlreadyPaired { mentee: mentee.person });
    }
    let taken = running().filter(|pair| pair.couple.mentor == mentor.id).count();
    if taken >= usize::from(*seats) {
        return Err(Refusal::NoSeatLeft { mentor: mentor.person, seats: *seats });
    }
    Ok(())
}

#[cfg(test)]
pub(crate) fn tests_only_pair(since: &str) -> Pair {
    let none = uuid::Uuid::nil();
    Pair {
        id: PairId(none),
        cohort: CohortId(none),
        couple: Couple { mentee: MemberId(none), mentor: MemberId(none) },
        since: since.parse().unwrap(),
        ended: None,
        snoozed: None,
        note: None,
    }
}
