//! Who takes part in a cohort, and how.

use std::collections::BTreeSet;

use binome_domain::cohorts::terms::{Asks, Terms};
use binome_domain::cohorts::{Cohort, CohortRole, Member, MemberFacts, Side, Stage};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId, PersonId};
use binome_domain::op::Op;
use binome_domain::people::{Age, Civility, Person};
use binome_domain::refusal::Refusal;
use binome_store::{Change, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::names::Roll;
use crate::pairs::PairLine;
use crate::people::Who;
use crate::{Desk, Failure};

/// A member as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberLine {
    pub id: MemberId,
    pub person: PersonId,
    pub name: String,
    pub listed: String,
    pub civility: Option<Civility>,
    pub facts: MemberFacts,
    pub age: Option<Age>,
    pub town: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub paired: bool,
    /// Criteria of the cohort that she is outside of; she stays all the same.
    pub outside: Vec<Outside>,
    /// Other cohorts not closed yet that she takes part in, too.
    pub elsewhere: Vec<String>,
}

/// A criterion that someone does not meet.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Outside {
    pub asks: Asks,
    /// Whether that is sure; otherwise too little is known of her to tell.
    pub sure: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddMember {
    pub cohort: CohortId,
    pub who: Who,
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

/// Everyone of a cohort; ages are those of today, criteria those of its first day.
pub fn lines(
    store: &Reader<'_>,
    cohort: &Cohort,
    roll: &Roll,
    pairs: &[PairLine],
    today: Day,
) -> Result<Vec<MemberLine>, Failure> {
    let running = pairs.iter().filter(|pair| pair.ended.is_none());
    let paired: BTreeSet<MemberId> =
        running.flat_map(|pair| [pair.couple.mentee, pair.couple.mentor]).collect();
    let start = cohort.facts.span.start;
    let line = |(member, person): &(Member, Person)| {
        Ok(MemberLine {
            id: member.id,
            person: person.id,
            name: roll.spoken(member.id),
            listed: person.facts.name.listed(),
            civility: person.facts.civility,
            facts: member.facts.clone(),
            phone: person.facts.phone().map(str::to_owned),
            email: person.facts.emails.first().cloned(),
            age: person.facts.birth.age_on(today),
            town: person.facts.city.clone(),
            paired: paired.contains(&member.id),
            outside: outside(&cohort.terms, member.facts.side.role(), person, start),
            elsewhere: elsewhere(store, member)?,
        })
    };
    roll.everyone().map(line).collect()
}

fn elsewhere(store: &Reader<'_>, member: &Member) -> Result<Vec<String>, Failure> {
    let others = store.members_by(member.person)?;
    let mut names = Vec::new();
    for other in others.into_iter().filter(|it| it.cohort != member.cohort) {
        let facts = store.cohort(other.cohort)?.facts;
        if facts.stage != Stage::Closed {
            names.push(facts.name);
        }
    }
    Ok(names)
}

fn outside(terms: &Terms, role: CohortRole, person: &Person, on: Day) -> Vec<Outside> {
    let (age, town) = (person.facts.birth.age_on(on), person.facts.city.as_deref());
    let asked = terms.criteria.iter().filter(|it| it.role == role);
    let fits = asked.map(|it| (it.asks.fit(age, town), it.asks.clone()));
    fits.filter(|(fit, _)| *fit != Some(true))
        .map(|(fit, asks)| Outside { asks, sure: fit.is_some() })
        .collect()
}

pub fn add_member(desk: &Desk, asked: AddMember) -> Result<MemberId, Failure> {
    desk.change(Op::AddMember, |change| {
        change.cohort(asked.cohort)?.still_open()?;
        let person = asked.who.person(change)?;
        if change.members_of(asked.cohort)?.iter().any(|it| it.person == person) {
            let name = change.person(person)?.facts.name.spoken();
            return Err(Refusal::AlreadyMember { name }.into());
        }
        Ok(change.add_member(asked.cohort, person, seated(&asked.facts)?)?)
    })
}

pub fn change_member(desk: &Desk, asked: ChangeMember) -> Result<(), Failure> {
    desk.change(Op::ChangeMember, |change| {
        let member = change.member(asked.member)?;
        change.cohort(member.cohort)?.still_open()?;
        let taken = running_pairs(change, &member)?;
        if let Side::Mentor { seats, .. } = asked.facts.side
            && u32::from(seats) < taken
        {
            let name = change.person(member.person)?.facts.name.spoken();
            return Err(Refusal::SeatsTaken { name, taken }.into());
        }
        Ok(change.change_member(asked.member, seated(&asked.facts)?)?)
    })
}

fn seated(facts: &MemberFacts) -> Result<&MemberFacts, Refusal> {
    match facts.side {
        Side::Mentor { seats: 0, .. } => Err(Refusal::SeatsMissing),
        _ => Ok(facts),
    }
}

/// In how many running pairs someone stands.
fn running_pairs(change: &Change<'_>, member: &Member) -> Result<u32, Failure> {
    let pairs = change.pairs_of(member.cohort)?;
    let hers = pairs.iter().filter(|pair| {
        pair.is_running() && [pair.couple.mentee, pair.couple.mentor].contains(&member.id)
    });
    Ok(hers.count() as u32)
}

/// Who stands in a running pair stays until the pair is ended.
pub fn remove_member(desk: &Desk, asked: OneMember) -> Result<(), Failure> {
    desk.change(Op::RemoveMember, |change| {
        let member = change.member(asked.member)?;
        change.cohort(member.cohort)?.still_open()?;
        if running_pairs(change, &member)? > 0 {
            let name = change.person(member.person)?.facts.name.spoken();
            return Err(Refusal::StillPaired { name }.into());
        }
        Ok(change.remove_member(member.id)?)
    })
}
