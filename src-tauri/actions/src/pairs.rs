//! Pairs: accepted, forbidden, ended, and how each is doing.

use binome_domain::cohorts::Cohort;
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, PairId};
use binome_domain::meetings::{Meeting, last_sign, silence};
use binome_domain::op::Op;
use binome_domain::pairs::{Couple, EndReason, Ending, Pair, may_pair};
use binome_domain::refusal::Refusal;
use binome_store::{Change, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::names::Roll;
use crate::{Desk, Failure};

/// A pair as one line: who, since when, and what was heard of them.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PairLine {
    pub id: PairId,
    pub couple: Couple,
    pub mentee_name: String,
    pub mentor_name: String,
    pub since: Day,
    pub ended: Option<Ending>,
    pub meetings: Vec<Meeting>,
    pub minutes: u32,
    pub last_sign: Day,
    /// Days without news, where they pass the delay.
    pub silent_days: Option<u16>,
    pub snoozed: Option<Day>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptPairs {
    pub cohort: CohortId,
    pub couples: Vec<Couple>,
    pub since: Day,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndPair {
    pub pair: PairId,
    pub on: Day,
    pub reason: EndReason,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SnoozePair {
    pub pair: PairId,
    pub until: Day,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneCouple {
    pub cohort: CohortId,
    pub couple: Couple,
}

/// The pairs of a cohort, running and ended, with what was heard of each.
pub fn lines(
    store: &Reader<'_>,
    cohort: &Cohort,
    roll: &Roll,
    today: Day,
) -> Result<Vec<PairLine>, Failure> {
    let meetings = store.meetings_in(cohort.id)?;
    let line = |pair: Pair| {
        let its: Vec<Meeting> = meetings.iter().filter(|it| it.pair == pair.id).cloned().collect();
        PairLine {
            id: pair.id,
            couple: pair.couple,
            mentee_name: roll.spoken(pair.couple.mentee),
            mentor_name: roll.spoken(pair.couple.mentor),
            since: pair.since,
            ended: pair.ended,
            minutes: its.iter().map(|it| u32::from(it.facts.minutes)).sum(),
            last_sign: last_sign(&pair, &its),
            silent_days: silence(&pair, &its, today, cohort.facts.silence_days),
            snoozed: pair.snoozed,
            note: pair.note,
            meetings: its,
        }
    };
    Ok(store.pairs_of(cohort.id)?.into_iter().map(line).collect())
}

/// Checks each couple again: what was proposed may have aged.
pub fn accept_pairs(desk: &Desk, asked: AcceptPairs) -> Result<Vec<PairId>, Failure> {
    desk.change(Op::AcceptPairs, |change| {
        let roll = Roll::of(change, asked.cohort)?;
        asked
            .couples
            .iter()
            .map(|couple| add_pair(change, asked.cohort, &roll, *couple, asked.since, None))
            .collect()
    })
}

/// Adds a pair if the rules let it stand beside those there are.
pub fn add_pair(
    change: &Change<'_>,
    cohort: CohortId,
    roll: &Roll,
    couple: Couple,
    since: Day,
    note: Option<&str>,
) -> Result<PairId, Failure> {
    let (standing, forbidden) = (change.pairs_of(cohort)?, change.forbidden_in(cohort)?);
    let (mentee, mentor) = (roll.candidate(couple.mentee)?, roll.candidate(couple.mentor)?);
    may_pair(mentee, mentor, &standing, &forbidden)?;
    Ok(change.add_pair(cohort, couple, since, note)?)
}

pub fn end_pair(desk: &Desk, asked: EndPair) -> Result<(), Failure> {
    desk.change(Op::EndPair, |change| {
        let pair = change.pair(asked.pair)?;
        if asked.on < pair.since {
            return Err(Refusal::BeforeThePair { day: asked.on, since: pair.since }.into());
        }
        Ok(change.end_pair(pair.id, Ending { on: asked.on, reason: asked.reason })?)
    })
}

pub fn snooze_pair(desk: &Desk, asked: SnoozePair) -> Result<(), Failure> {
    desk.change(Op::SnoozePair, |change| Ok(change.snooze_pair(asked.pair, asked.until)?))
}

pub fn forbid_pair(desk: &Desk, asked: OneCouple) -> Result<(), Failure> {
    desk.change(Op::ForbidPair, |change| Ok(change.forbid_pair(asked.couple)?))
}

pub fn allow_pair(desk: &Desk, asked: OneCouple) -> Result<(), Failure> {
    desk.change(Op::AllowPair, |change| Ok(change.allow_pair(asked.couple)?))
}
