//! Certificates: one for everyone who came, with what she did; the others are named.

use binome_domain::certificates::{Holder, numbered};
use binome_domain::cohorts::{Member, Side};
use binome_domain::people::{Person, PersonName};
use binome_papers::documents::{When, certificate};
use binome_papers::words::Agreement;

use super::laid::{Bench, Laid, birthday};
use super::told::Told;
use crate::Failure;

/// For mentees and mentors: meetings of their pairs, and gatherings they came to.
pub fn taking_part(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let people = told.roll.by_name().into_iter().map(|(member, person)| {
        (Holder::Mentoring(member.id), certified(person, took_part(told, member)))
    });
    batch(bench, told, people.collect())
}

/// For mentors: the hours they gave.
pub fn volunteering(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let people = told.mentors().into_iter().map(|(member, person)| {
        let (_, minutes) = told.given(member.id);
        let kind = certificate::Kind::Volunteer { minutes, missions: Vec::new() };
        (Holder::Volunteering(member.id), certified(person, kind))
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

/// Someone to certify, her number still to be given.
pub fn certified(person: &Person, kind: certificate::Kind) -> certificate::Certified {
    let facts = &person.facts;
    certificate::Certified {
        name: facts.name.clone(),
        civility: facts.civility,
        agreement: Agreement::from(facts.civility),
        birth: birthday(facts),
        kind,
        number: String::new(),
        rectified: false,
        skills: Vec::new(),
    }
}

fn batch(
    bench: &Bench<'_>,
    told: &Told,
    people: Vec<(Holder, certificate::Certified)>,
) -> Result<Laid, Failure> {
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
    people: Vec<(Holder, certificate::Certified)>,
) -> Result<Laid, Failure> {
    let (there, missing): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|(_, person)| person.was_there());
    let wanted = there.iter().map(|(holder, it)| (*holder, certificate::mark(&facts, it)));
    let numbers = numbered(wanted.collect(), &bench.store.certificates()?, bench.today);
    let there = there.into_iter().zip(&numbers).map(|((_, person), number)| {
        let (rectified, number) = (number.rectified, number.number.clone());
        certificate::Certified { number, rectified, ..person }
    });
    facts.people = there.collect();
    let left_out = missing.iter().map(|(_, it)| PersonName::spoken(&it.name)).collect();
    let paper = certificate::paper(&bench.press, &facts);
    Ok(Laid { paper, left_out, numbers, apart: true })
}
