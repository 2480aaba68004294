//! People: finding, adding, changing and removing them.

use binome_domain::cohorts::CohortRole;
use binome_domain::days::Span;
use binome_domain::events::EventRole;
use binome_domain::ids::{CohortId, EventId, PersonId};
use binome_domain::op::Op;
use binome_domain::people::{Age, Person, PersonFacts, PersonName};
use binome_domain::refusal::Refusal;
use binome_store::{PeopleWanted, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct People {
    pub search: String,
    pub from: u32,
    pub count: u32,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePage {
    pub total: u32,
    pub rows: Vec<PersonLine>,
}

/// A person as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonLine {
    pub id: PersonId,
    pub name: String,
    pub listed: String,
    pub city: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OnePerson {
    pub person: PersonId,
}

/// All that is known of one person.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    pub id: PersonId,
    pub facts: PersonFacts,
    pub age: Option<Age>,
    pub taking_part: Vec<TakingPart>,
}

/// One role of a person, in a cohort or at an event.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TakingPart {
    Cohort { cohort: CohortId, name: String, span: Span, role: CohortRole },
    Event { event: EventId, name: String, span: Span, role: EventRole },
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddPerson {
    pub facts: PersonFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePerson {
    pub person: PersonId,
    pub facts: PersonFacts,
}

/// What was typed arrives unchecked: a name is trimmed here, and never blank after.
fn checked(facts: PersonFacts) -> Result<PersonFacts, Refusal> {
    let name =
        PersonName::new(facts.name.first(), facts.name.last()).ok_or(Refusal::NameMissing)?;
    Ok(PersonFacts { name, ..facts })
}

pub fn people(desk: &Desk, asked: People) -> Result<PeoplePage, Failure> {
    let wanted = PeopleWanted { search: &asked.search, from: asked.from, count: asked.count };
    let found = desk.read(|store| Ok(store.people(&wanted)?))?;
    Ok(PeoplePage { total: found.total, rows: found.people.into_iter().map(line).collect() })
}

fn line(person: Person) -> PersonLine {
    let facts = person.facts;
    PersonLine {
        id: person.id,
        name: facts.name.spoken(),
        listed: facts.name.listed(),
        city: facts.city,
        email: facts.emails.into_iter().next(),
        phone: facts.phones.into_iter().next().map(|it| it.normal.unwrap_or(it.typed)),
    }
}

pub fn person(desk: &Desk, asked: OnePerson) -> Result<PersonPage, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let Person { id, facts } = store.person(asked.person)?;
        let taking_part = taking_part(&store, id)?;
        Ok(PersonPage { id, age: facts.birth.age_on(today), facts, taking_part })
    })
}

fn taking_part(store: &Reader<'_>, person: PersonId) -> Result<Vec<TakingPart>, Failure> {
    let mut parts = Vec::new();
    for member in store.members_by(person)? {
        let cohort = store.cohort(member.cohort)?;
        let role = member.facts.side.role();
        let (name, span) = (cohort.facts.name, cohort.facts.span);
        parts.push(TakingPart::Cohort { cohort: cohort.id, name, span, role });
    }
    for registration in store.registrations_by(person)? {
        let event = store.event(registration.event)?;
        let (name, span, role) = (event.facts.name, event.facts.span, registration.facts.role);
        parts.push(TakingPart::Event { event: event.id, name, span, role });
    }
    Ok(parts)
}

pub fn add_person(desk: &Desk, asked: AddPerson) -> Result<PersonId, Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::AddPerson, |change| Ok(change.add_person(&facts)?))
}

pub fn change_person(desk: &Desk, asked: ChangePerson) -> Result<(), Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::ChangePerson, |change| {
        change.person(asked.person)?;
        Ok(change.change_person(asked.person, &facts)?)
    })
}

/// Who still takes part somewhere stays: her roles would point at nobody.
pub fn remove_person(desk: &Desk, asked: OnePerson) -> Result<(), Failure> {
    desk.change(Op::RemovePerson, |change| {
        let person = change.person(asked.person)?;
        if !taking_part(change, person.id)?.is_empty() {
            return Err(Refusal::StillTakesPart { name: person.facts.name.spoken() }.into());
        }
        Ok(change.remove_person(person.id)?)
    })
}
