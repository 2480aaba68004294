//! Pairs: one mentee and one mentor who meet at their own pace.

pub mod care;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::care::PairCare;
use crate::cohorts::{Member, Side};
pub use crate::couples::Couple;
use crate::days::Day;
use crate::ids::{CohortId, PairId};
use crate::people::PersonName;
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
    pub care: PairCare,
}

impl Pair {
    pub fn is_running(&self) -> bool {
        self.ended.is_none()
    }

    /// Refuses a day on which the two were not a pair.
    pub fn stood_on(&self, day: Day) -> Result<(), Refusal> {
        if day < self.since {
            return Err(Refusal::BeforeThePair { day, since: self.since });
        }
        match self.ended {
            Some(Ending { on: until, .. }) if until < day => {
                Err(Refusal::AfterThePair { day, until })
            }
            _ => Ok(()),
        }
    }
}

/// A member who may enter a pair, with the name a refusal would say.
#[derive(Clone, Copy)]
pub struct Candidate<'a> {
    pub member: &'a Member,
    pub name: &'a PersonName,
}

/// Checks that a couple may be paired beside the pairs that stand, whoever proposes it.
pub fn may_pair(
    mentee: Candidate<'_>,
    mentor: Candidate<'_>,
    standing: &[Pair],
    forbidden: &[Couple],
) -> Result<(), Refusal> {
    let couple = Couple { mentee: mentee.member.id, mentor: mentor.member.id };
    let sides = (&mentee.member.facts.side, &mentor.member.facts.side);
    let (Side::Mentee { .. }, Side::Mentor { seats, .. }) = sides else {
        return Err(Refusal::NotAMenteeAndAMentor);
    };
    if mentee.member.cohort != mentor.member.cohort {
        return Err(Refusal::NotOneCohort);
    }
    if forbidden.contains(&couple) {
        let (mentee, mentor) = (mentee.name.spoken(), mentor.name.spoken());
        return Err(Refusal::ForbiddenPair { mentee, mentor });
    }
    let running = || standing.iter().filter(|pair| pair.is_running());
    if running().any(|pair| pair.couple.mentee == couple.mentee) {
        return Err(Refusal::AlreadyPaired { name: mentee.name.spoken() });
    }
    let taken = running().filter(|pair| pair.couple.mentor == couple.mentor).count();
    if taken >= usize::from(*seats) {
        return Err(Refusal::NoSeatLeft { name: mentor.name.spoken(), seats: *seats });
    }
    Ok(())
}

#[cfg(test)]
pub(crate) fn tests_only_pair(since: &str) -> Pair {
    let none = uuid::Uuid::nil();
    Pair {
        id: PairId(none),
        cohort: CohortId(none),
        couple: Couple { mentee: none.into(), mentor: none.into() },
        since: since.parse().unwrap(),
        ended: None,
        snoozed: None,
        note: None,
        care: PairCare::default(),
    }
}
