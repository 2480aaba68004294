//! Certificates: one for everyone who came, with what she did; the others are named.

use std::collections::{BTreeMap, BTreeSet};

use binome_domain::certificates::{Certificate, Holder, numbered, rehomed};
use binome_domain::cohorts::{Member, Side};
use binome_domain::ids::PersonId;
use binome_domain::people::Person;
use binome_papers::documents::{When, certificate};
use binome_papers::words::Role;

use super::laid::{Bench, Laid, birthday};
use super::told::Told;
use crate::Failure;

/// For mentees and mentors: meetings of their pairs, and gatherings they came to.
pub fn taking_part(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let people = told.roll.by_name().into_iter().map(|(member, person)| Candidate {
        holder: Holder::Mentoring(member.id),
        person: person.id,
        called: told.roll.spoken(member.id),
        certified: certified(bench, person, took_part(told, member)),
    });
    batch(bench, told, people.collect())
}

/// For mentors: the hours they gave.
pub fn volunteering(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let people = told.mentors().into_iter().map(|(member, person)| {
        let (_, minutes) = told.given(member.id);
        let kind = certificate::Kind::Volunteer { minutes, missions: Vec::new() };
        Candidate {
            holder: Holder::Volunteering(member.id),
            person: person.id,
            called: told.roll.spoken(member.id),
            certified: certified(bench, person, kind),
        }
    });
    batch(bench, told, people.collect())
}

fn took_part(told: &Told, member: &Member) -> certificate::Kind {
    let (meetings, minutes) = told.given(member.id);
    match member.facts.side {
        Side::Mentee { .. } => {
            let last = told.pairs_of(member.id).last().map(|it| it.couple.mentor);
            let mentor = last.and_then(|it| told.roll.find(it).ok());
            let mentor = mentor.map(|(_, person)| person.facts.name.clone());
            certificate::Kind::Mentee { meetings, minutes, mentor }
        }
        Side::Mentor { .. } => {
            let mentees = told.pairs_of(member.id).count() as u32;
            certificate::Kind::Mentor { meetings, minutes, mentees }
        }
    }
}

/// Someone who may be certified.
pub struct Candidate {
    pub holder: Holder,
    pub person: PersonId,
    /// Told apart from another of her name.
    pub called: String,
    pub certified: certificate::Certified,
}

/// Someone to certify, her number still to be given.
pub fn certified(
    bench: &Bench<'_>,
    person: &Person,
    kind: certificate::Kind,
) -> certificate::Certified {
    let facts = &person.facts;
    let role = match &kind {
        certificate::Kind::Mentee { .. } => Role::Mentee,
        certificate::Kind::Participant { .. } => Role::Participant,
        certificate::Kind::Mentor { .. } | certificate::Kind::Volunteer { .. } => Role::Mentor,
    };
    certificate::Certified {
        name: facts.name.clone(),
        civility: facts.civility,
        agreement: bench.agreement(facts.civility, role),
        birth: birthday(facts),
        kind,
        number: String::new(),
        rectified: false,
        skills: Vec::new(),
    }
}

fn batch(bench: &Bench<'_>, told: &Told, people: Vec<Candidate>) -> Result<Laid, Failure> {
    let cohort = &told.cohort.facts;
    let facts = certificate::Facts {
        organisation: bench.organisation(),
        title: cohort.name.clone(),
        when: When::Span(cohort.span),
        place: None,
        partner: cohort.partner.clone(),
        theme: None,
        signatory: bench.signatory(),
        signed_in: bench.association.city.clone().unwrap_or_default(),
        signed_on: bench.today,
        people: Vec::new(),
    };
    lay(bench, facts, people)
}

/// Numbers those who were there, names those who were not.
pub fn lay(
    bench: &Bench<'_>,
    mut facts: certificate::Facts,
    people: Vec<Candidate>,
) -> Result<Laid, Failure> {
    let (there, missing): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|it| it.certified.was_there());
    let issued = bench.store.certificates()?;
    let there = once_each(there, &issued);
    let holders = there.iter().map(|it| it.holder).collect();
    let issued = rehomed(issued, &bench.store.same_holders()?, &holders);
    let wanted = there.iter().map(|it| (it.holder, certificate::mark(&facts, &it.certified)));
    let numbers = numbered(wanted.collect(), &issued, bench.today);
    let present: BTreeSet<PersonId> = there.iter().map(|it| it.person).collect();
    let there = there.into_iter().zip(&numbers).map(|(it, number)| {
        let (rectified, number) = (number.rectified, number.number.clone());
        certificate::Certified { number, rectified, ..it.certified }
    });
    facts.people = there.collect();
    let missing = missing.into_iter().filter(|it| !present.contains(&it.person));
    let left_out = missing.map(|it| it.called).collect();
    let paper = certificate::paper(&bench.press, &facts);
    Ok(Laid { paper, left_out, numbers, apart: true })
}

/// One certificate a person: who stands twice, since two pages of her were merged, gets the one under
/// which she has a number, or else the first.
fn once_each(people: Vec<Candidate>, issued: &[Certificate]) -> Vec<Candidate> {
    let numbered: BTreeSet<Holder> = issued.iter().map(|it| it.holder).collect();
    let mut places: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut once: Vec<Candidate> = Vec::new();
    for candidate in people {
        let at = *places.entry(candidate.person).or_insert(once.len());
        match once.get_mut(at) {
            Some(known) if numbered.contains(&candidate.holder) => *known = candidate,
            Some(_) => {}
            None => once.push(candidate),
        }
    }
    once
}
