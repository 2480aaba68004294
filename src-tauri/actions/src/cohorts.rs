//! Cohorts and their members.

use std::collections::BTreeSet;

use binome_domain::cohorts::{
    Cohort, CohortFacts, Direction, MemberFacts, Side, Stage, proposed_span,
};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId, PersonId};
use binome_domain::op::Op;
use binome_domain::pairs::Couple;
use binome_domain::people::Age;
use binome_domain::refusal::Refusal;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::files::Nothing;
use crate::gatherings::{self, GatheringLine};
use crate::names::Roll;
use crate::pairs::{self, PairLine};
use crate::{Desk, Failure};

/// A cohort as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CohortLine {
    pub id: CohortId,
    pub facts: CohortFacts,
    pub mentees: u32,
    pub mentors: u32,
    pub pairs: u32,
    pub silent: u32,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneCohort {
    pub cohort: CohortId,
}

/// A cohort with everyone and everything in it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CohortPage {
    pub id: CohortId,
    pub facts: CohortFacts,
    pub members: Vec<MemberLine>,
    pub pairs: Vec<PairLine>,
    /// Couples that must never become a pair.
    pub forbidden: Vec<Couple>,
    pub gatherings: Vec<GatheringLine>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberLine {
    pub id: MemberId,
    pub person: PersonId,
    pub name: String,
    pub listed: String,
    pub facts: MemberFacts,
    pub age: Option<Age>,
    pub paired: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftCohort {
    pub start: Day,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddCohort {
    pub facts: CohortFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeCohort {
    pub cohort: CohortId,
    pub facts: CohortFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddMember {
    pub cohort: CohortId,
    pub person: PersonId,
    pub facts: MemberFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeMember {
    pub member: MemberId,
    pub facts: MemberFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMember {
    pub member: MemberId,
}

pub fn cohorts(desk: &Desk, _: Nothing) -> Result<Vec<CohortLine>, Failure> {
    let today = desk.today();
    desk.read(|store| lines(&store, today))
}

/// Every cohort as a line, with how many of its pairs are silent on a day.
pub fn lines(store: &Reader<'_>, today: Day) -> Result<Vec<CohortLine>, Failure> {
    store.cohorts()?.into_iter().map(|cohort| line(store, cohort, today)).collect()
}

fn line(store: &Reader<'_>, cohort: Cohort, today: Day) -> Result<CohortLine, Failure> {
    let roll = Roll::of(store, cohort.id)?;
    let pairs = pairs::lines(store, &cohort, &roll, today)?;
    let mentees =
        roll.everyone().filter(|(it, _)| matches!(it.facts.side, Side::Mentee { .. })).count();
    Ok(CohortLine {
        id: cohort.id,
        facts: cohort.facts,
        mentees: mentees as u32,
        mentors: (roll.everyone().count() - mentees) as u32,
        pairs: pairs.iter().filter(|pair| pair.ended.is_none()).count() as u32,
        silent: pairs.iter().filter(|pair| pair.silent_days.is_some()).count() as u32,
    })
}

pub fn cohort(desk: &Desk, asked: OneCohort) -> Result<CohortPage, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let cohort = store.cohort(asked.cohort)?;
        let roll = Roll::of(&store, cohort.id)?;
        let pairs = pairs::lines(&store, &cohort, &roll, today)?;
        let gatherings = gatherings::lines(&store, cohort.id)?;
        let members = member_lines(&roll, &pairs, today);
        let forbidden = store.forbidden_in(cohort.id)?;
        let Cohort { id, facts } = cohort;
        Ok(CohortPage { id, facts, members, pairs, forbidden, gatherings })
    })
}

fn member_lines(roll: &Roll, pairs: &[PairLine], today: Day) -> Vec<MemberLine> {
    let paired: BTreeSet<MemberId> = pairs
        .iter()
        .filter(|pair| pair.ended.is_none())
        .flat_map(|pair| [pair.couple.mentee, pair.couple.mentor])
        .collect();
    roll.everyone()
        .map(|(member, person)| MemberLine {
            id: member.id,
            person: person.id,
            name: person.facts.name.spoken(),
            listed: person.facts.name.listed(),
            facts: member.facts.clone(),
            age: person.facts.birth.age_on(today),
            paired: paired.contains(&member.id),
        })
        .collect()
}

/// A cohort as it is proposed: reverse, for three months, silent after three weeks.
pub fn draft_cohort(_: &Desk, asked: DraftCohort) -> Result<CohortFacts, Failure> {
    Ok(CohortFacts {
        name: String::new(),
        direction: Direction::Reverse,
        partner: None,
        span: proposed_span(asked.start),
        stage: Stage::Preparation,
        silence_days: DEFAULT_SILENCE_DAYS,
    })
}

/// Three weeks, as the programme's staff told.
pub const DEFAULT_SILENCE_DAYS: u16 = 21;

pub fn add_cohort(desk: &Desk, asked: AddCohort) -> Result<CohortId, Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::AddCohort, |change| Ok(change.add_cohort(&facts)?))
}

pub fn change_cohort(desk: &Desk, asked: ChangeCohort) -> Result<(), Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::ChangeCohort, |change| {
        change.cohort(asked.cohort)?;
        Ok(change.change_cohort(asked.cohort, &facts)?)
    })
}

/// Refuses a nameless cohort, or one that ends before it starts.
pub fn checked(mut facts: CohortFacts) -> Result<CohortFacts, Refusal> {
    facts.name = facts.name.trim().to_owned();
    let span = facts.span;
    if facts.name.is_empty() {
        return Err(Refusal::NameMissing);
    }
    if span.end < span.start {
        return Err(Refusal::EndBeforeStart { start: span.start, end: span.end });
    }
    Ok(facts)
}

pub fn remove_cohort(desk: &Desk, asked: OneCohort) -> Result<(), Failure> {
    desk.change(Op::RemoveCohort, |change| {
        for member in change.members_of(asked.cohort)? {
            change.remove_member(member.id)?;
        }
        Ok(change.remove_cohort(asked.cohort)?)
    })
}

pub fn add_member(desk: &Desk, asked: AddMember) -> Result<MemberId, Failure> {
    desk.change(Op::AddMember, |change| {
        let person = change.person(asked.person)?;
        change.cohort(asked.cohort)?;
        if change.members_of(asked.cohort)?.iter().any(|it| it.person == person.id) {
            return Err(Refusal::AlreadyMember { name: person.facts.name.spoken() }.into());
        }
        Ok(change.add_member(asked.cohort, asked.person, seated(&asked.facts)?)?)
    })
}

pub fn change_member(desk: &Desk, asked: ChangeMember) -> Result<(), Failure> {
    desk.change(Op::ChangeMember, |change| {
        change.member(asked.member)?;
        Ok(change.change_member(asked.member, seated(&asked.facts)?)?)
    })
}

fn seated(facts: &MemberFacts) -> Result<&MemberFacts, Refusal> {
    match facts.side {
        Side::Mentor { seats: 0, .. } => Err(Refusal::SeatsMissing),
        _ => Ok(facts),
    }
}

/// Who stands in a running pair stays until the pair is ended.
pub fn remove_member(desk: &Desk, asked: OneMember) -> Result<(), Failure> {
    desk.change(Op::RemoveMember, |change| {
        let member = change.member(asked.member)?;
        let runs = change.pairs_of(member.cohort)?.into_iter().any(|pair| {
            pair.is_running() && [pair.couple.mentee, pair.couple.mentor].contains(&member.id)
        });
        if runs {
            let name = change.person(member.person)?.facts.name.spoken();
            return Err(Refusal::StillPaired { name }.into());
        }
        Ok(change.remove_member(member.id)?)
    })
}
