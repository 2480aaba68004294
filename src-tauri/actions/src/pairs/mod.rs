//! Pairs: accepted, forbidden, ended, and how each is doing.

pub mod charters;
pub mod proposing;

use binome_domain::cohorts::Cohort;
use binome_domain::days::{Day, Slot};
use binome_domain::ids::{CohortId, MemberId, PairId};
use binome_domain::meetings::{Contact, Meeting, MeetingFacts, last_sign, silence};
use binome_domain::op::Op;
use binome_domain::pairs::care::{MidtermQuestion, PairCare};
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
    /// Days without news after which it is silent: its own delay, or the cohort's.
    pub delay_days: u16,
    pub note: Option<String>,
    pub care: PairCare,
    /// Mid-term questions that the two answered far apart.
    pub gaps: Vec<MidtermQuestion>,
    /// Times of the week that suit both.
    pub common_slots: Vec<Slot>,
}

impl PairLine {
    /// The times they met; calls of the staff are news, not meetings.
    pub fn met(&self) -> impl Iterator<Item = &MeetingFacts> {
        let met = |it: &&MeetingFacts| it.contact == Contact::PairMeeting;
        self.meetings.iter().map(|it| &it.facts).filter(met)
    }
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
    /// Who takes over as her mentor from that day on.
    #[serde(default)]
    pub next_mentor: Option<MemberId>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareForPair {
    pub pair: PairId,
    pub care: PairCare,
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
    let awaited = cohort.facts.stage.awaits_news();
    let line = |pair: Pair| {
        let its: Vec<Meeting> = meetings.iter().filter(|it| it.pair == pair.id).cloned().collect();
        PairLine {
            id: pair.id,
            couple: pair.couple,
            mentee_name: roll.spoken(pair.couple.mentee),
            mentor_name: roll.spoken(pair.couple.mentor),
            since: pair.since,
            ended: pair.ended,
            minutes: its
                .iter()
                .filter(|it| it.facts.contact == Contact::PairMeeting)
                .map(|it| u32::from(it.facts.minutes))
                .sum(),
            last_sign: last_sign(&pair, &its),
            silent_days: silence(&pair, &its, today, cohort.facts.silence_days).filter(|_| awaited),
            snoozed: pair.snoozed,
            delay_days: pair.care.silence_days.unwrap_or(cohort.facts.silence_days),
            note: pair.note,
            gaps: pair.care.midterm.gaps(),
            common_slots: common_slots(roll, pair.couple),
            care: pair.care,
            meetings: its,
        }
    };
    Ok(store.pairs_of(cohort.id)?.into_iter().map(line).collect())
}

fn common_slots(roll: &Roll, couple: Couple) -> Vec<Slot> {
    let slots = |member| roll.find(member).map(|(it, _)| it.facts.slots.as_slice());
    match (slots(couple.mentee), slots(couple.mentor)) {
        (Ok(hers), Ok(theirs)) => {
            hers.iter().filter(|slot| theirs.contains(slot)).copied().collect()
        }
        _ => Vec::new(),
    }
}

/// Checks each couple again: what was proposed may have aged.
pub fn accept_pairs(desk: &Desk, asked: AcceptPairs) -> Result<Vec<PairId>, Failure> {
    desk.change(Op::AcceptPairs, |change| {
        change.cohort(asked.cohort)?.still_open()?;
        let mut standing = Standing::of(change, asked.cohort)?;
        let couples = asked.couples.into_iter();
        couples.map(|couple| standing.add(change, couple, asked.since, None)).collect()
    })
}

/// The members and pairs of a cohort, read once for all the pairs that are to stand beside them.
pub struct Standing {
    cohort: CohortId,
    roll: Roll,
    pairs: Vec<Pair>,
    forbidden: Vec<Couple>,
}

impl Standing {
    pub fn of(store: &Reader<'_>, cohort: CohortId) -> Result<Self, Failure> {
        Ok(Self {
            cohort,
            roll: Roll::of(store, cohort)?,
            pairs: store.pairs_of(cohort)?,
            forbidden: store.forbidden_in(cohort)?,
        })
    }

    /// Whether these two have been a pair already, running or ended.
    pub fn knows(&self, couple: Couple) -> bool {
        self.pairs.iter().any(|it| it.couple == couple)
    }

    /// Adds a pair if the rules let it stand beside those there are.
    pub fn add(
        &mut self,
        change: &Change<'_>,
        couple: Couple,
        since: Day,
        note: Option<&str>,
    ) -> Result<PairId, Failure> {
        let (mentee, mentor) =
            (self.roll.candidate(couple.mentee)?, self.roll.candidate(couple.mentor)?);
        may_pair(mentee, mentor, &self.pairs, &self.forbidden)?;
        let id = change.add_pair(self.cohort, couple, since, note)?;
        self.pairs.push(change.pair(id)?);
        Ok(id)
    }
}

/// Ends a pair; its meetings stay with it. A new mentor takes over what they still wanted to do.
pub fn end_pair(desk: &Desk, asked: EndPair) -> Result<(), Failure> {
    desk.change(Op::EndPair, |change| {
        let pair = of_open_cohort(change, asked.pair)?;
        pair.stood_on(asked.on)?;
        change.end_pair(pair.id, Ending { on: asked.on, reason: asked.reason })?;
        match asked.next_mentor {
            Some(mentor) => take_over(change, &pair, mentor, asked.on),
            None => Ok(()),
        }
    })
}

fn take_over(change: &Change<'_>, old: &Pair, mentor: MemberId, on: Day) -> Result<(), Failure> {
    let couple = Couple { mentor, ..old.couple };
    let pair = Standing::of(change, old.cohort)?.add(change, couple, on, None)?;
    let goals = old.care.goals.iter().filter(|it| !it.reached).cloned().collect();
    let silence_days = old.care.silence_days;
    Ok(change.care_for_pair(pair, &PairCare { goals, silence_days, ..PairCare::default() })?)
}

fn of_open_cohort(change: &Change<'_>, pair: PairId) -> Result<Pair, Failure> {
    let pair = change.pair(pair)?;
    change.cohort(pair.cohort)?.still_open()?;
    Ok(pair)
}

/// Goals without words are left out.
pub fn care_for_pair(desk: &Desk, asked: CareForPair) -> Result<(), Failure> {
    let mut care = asked.care;
    care.goals.iter_mut().for_each(|goal| goal.text = goal.text.trim().to_owned());
    care.goals.retain(|goal| !goal.text.is_empty());
    desk.change(Op::ChangePair, |change| {
        let pair = of_open_cohort(change, asked.pair)?;
        Ok(change.care_for_pair(pair.id, &care)?)
    })
}

pub fn snooze_pair(desk: &Desk, asked: SnoozePair) -> Result<(), Failure> {
    desk.change(Op::SnoozePair, |change| {
        let pair = of_open_cohort(change, asked.pair)?;
        Ok(change.snooze_pair(pair.id, asked.until)?)
    })
}

pub fn forbid_pair(desk: &Desk, asked: OneCouple) -> Result<(), Failure> {
    desk.change(Op::ForbidPair, |change| {
        of_cohort(change, &asked)?;
        Ok(change.forbid_pair(asked.couple)?)
    })
}

pub fn allow_pair(desk: &Desk, asked: OneCouple) -> Result<(), Failure> {
    desk.change(Op::AllowPair, |change| {
        of_cohort(change, &asked)?;
        Ok(change.allow_pair(asked.couple)?)
    })
}

fn of_cohort(change: &Change<'_>, asked: &OneCouple) -> Result<(), Failure> {
    change.cohort(asked.cohort)?.still_open()?;
    let Couple { mentee, mentor } = asked.couple;
    let at_home = |member| Ok::<_, Failure>(change.member(member)?.cohort == asked.cohort);
    if at_home(mentee)? && at_home(mentor)? { Ok(()) } else { Err(Refusal::NotOneCohort.into()) }
}
