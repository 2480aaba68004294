//! Pairs: accepted, forbidden, ended, and how each is doing.

use std::collections::BTreeSet;

use binome_domain::cohorts::{Cohort, Member, Side};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, PairId};
use binome_domain::matching::question::{About, Mentee, Mentor, Question, Rules, Topic, Weights};
use binome_domain::matching::{Board, board};
use binome_domain::meetings::{Contact, Meeting, MeetingFacts, last_sign, silence};
use binome_domain::op::Op;
use binome_domain::pairs::{Couple, EndReason, Ending, Pair, may_pair};
use binome_domain::people::Person;
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

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SuggestPairs {
    pub cohort: CohortId,
    /// Couples the staff holds fast.
    pub locked: Vec<Couple>,
    /// `null` for the usual weights.
    pub weights: Option<Weights>,
}

/// The best whole set for those still without a pair, and what any other pair would cost.
/// Nothing is kept of it.
pub fn suggest_pairs(desk: &Desk, asked: SuggestPairs) -> Result<Board, Failure> {
    let today = desk.today();
    let question = desk.read(|store| question(&store, &asked, today))?;
    board(&question).map_err(|conflict| Refusal::PairsCannotHold { conflict }.into())
}

fn question(store: &Reader<'_>, asked: &SuggestPairs, today: Day) -> Result<Question, Failure> {
    let roll = Roll::of(store, asked.cohort)?;
    let running: Vec<Couple> = store
        .pairs_of(asked.cohort)?
        .into_iter()
        .filter(Pair::is_running)
        .map(|pair| pair.couple)
        .collect();
    let (mut mentees, mut mentors) = (Vec::new(), Vec::new());
    for (member, person) in roll.everyone() {
        match &member.facts.side {
            Side::Mentee { wishes } if !running.iter().any(|it| it.mentee == member.id) => {
                let about = about(member, person, today);
                mentees.push(Mentee { id: member.id, wishes: topics(wishes), about });
            }
            Side::Mentee { .. } => {}
            Side::Mentor { seats, offers } => {
                let taken = running.iter().filter(|it| it.mentor == member.id).count();
                let seats = seats.saturating_sub(taken as u8);
                let about = about(member, person, today);
                mentors.push(Mentor { id: member.id, seats, offers: topics(offers), about });
            }
        }
    }
    mentors.retain(|mentor| mentor.seats > 0);
    let here: BTreeSet<_> =
        mentees.iter().map(|it| it.id).chain(mentors.iter().map(|it| it.id)).collect();
    let both_here = |it: &Couple| here.contains(&it.mentee) && here.contains(&it.mentor);
    let mut rules = Rules {
        locked: asked.locked.clone(),
        forbidden: store.forbidden_in(asked.cohort)?,
        already_paired: acquainted(store, &roll)?,
        ..Rules::default()
    };
    rules.forbidden.retain(both_here);
    rules.already_paired.retain(both_here);
    Ok(Question { mentees, mentors, rules, weights: asked.weights.clone().unwrap_or_default() })
}

fn topics(said: &[String]) -> Vec<Topic> {
    said.iter().map(|text| Topic { text: text.clone(), level: None }).collect()
}

fn about(member: &Member, person: &Person, today: Day) -> About {
    let facts = &person.facts;
    About {
        slots: member.facts.slots.clone(),
        organisation: member.facts.organisation.clone().or_else(|| facts.organisation.clone()),
        town: facts.city.clone(),
        age: facts.birth.age_on(today),
        background: facts.job.clone(),
        ..About::default()
    }
}

/// Couples of this cohort whose people were a pair before, here or in another cohort.
fn acquainted(store: &Reader<'_>, roll: &Roll) -> Result<Vec<Couple>, Failure> {
    let before: BTreeSet<_> = store.acquainted()?.into_iter().collect();
    let mut couples = Vec::new();
    for (mentee, _) in roll.everyone() {
        let theirs = roll.everyone().filter(|(it, _)| before.contains(&(mentee.person, it.person)));
        couples.extend(theirs.map(|(mentor, _)| Couple { mentee: mentee.id, mentor: mentor.id }));
    }
    Ok(couples)
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
            minutes: its
                .iter()
                .filter(|it| it.facts.contact == Contact::PairMeeting)
                .map(|it| u32::from(it.facts.minutes))
                .sum(),
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
    let Couple { mentee, mentor } = asked.couple;
    let at_home = |member| Ok::<_, Failure>(change.member(member)?.cohort == asked.cohort);
    if at_home(mentee)? && at_home(mentor)? { Ok(()) } else { Err(Refusal::NotOneCohort.into()) }
}
