//! Discovery events and who registered for them.

use binome_domain::days::Day;
use binome_domain::events::{EventFacts, EventRole, RegistrationFacts};
use binome_domain::ids::{EventId, PersonId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::files::Nothing;
use crate::{Desk, Failure};

/// An event as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventLine {
    pub id: EventId,
    pub facts: EventFacts,
    pub participants: u32,
    pub mentors: u32,
    pub children: u32,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneEvent {
    pub event: EventId,
}

/// An event with everyone who registered.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventPage {
    pub id: EventId,
    pub facts: EventFacts,
    pub registrations: Vec<RegistrationLine>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationLine {
    pub id: RegistrationId,
    pub person: PersonId,
    pub name: String,
    pub listed: String,
    pub facts: RegistrationFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddEvent {
    pub facts: EventFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeEvent {
    pub event: EventId,
    pub facts: EventFacts,
}

pub fn events(desk: &Desk, _: Nothing) -> Result<Vec<EventLine>, Failure> {
    desk.read(|store| lines(&store))
}

pub fn lines(store: &Reader<'_>) -> Result<Vec<EventLine>, Failure> {
    let line = |event: binome_domain::events::Event| {
        let registrations = store.registrations_for(event.id)?;
        let of = |role| registrations.iter().filter(|it| it.facts.role == role).count() as u32;
        Ok(EventLine {
            id: event.id,
            facts: event.facts,
            participants: of(EventRole::Participant),
            mentors: of(EventRole::Mentor),
            children: registrations.iter().map(|it| it.facts.children.len() as u32).sum(),
        })
    };
    store.events()?.into_iter().map(line).collect()
}

/// The event, its people in the order of their names.
pub fn event(desk: &Desk, asked: OneEvent) -> Result<EventPage, Failure> {
    desk.read(|store| {
        let event = store.event(asked.event)?;
        let mut registrations = Vec::new();
        for registration in store.registrations_for(event.id)? {
            let name = store.person(registration.person)?.facts.name;
            registrations.push(RegistrationLine {
                id: registration.id,
                person: registration.person,
                name: name.spoken(),
                listed: name.listed(),
                facts: registration.facts,
            });
        }
        Ok(EventPage { id: event.id, facts: event.facts, registrations })
    })
}

pub fn add_event(desk: &Desk, asked: AddEvent) -> Result<EventId, Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::AddEvent, |change| Ok(change.add_event(&facts)?))
}

pub fn change_event(desk: &Desk, asked: ChangeEvent) -> Result<(), Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::ChangeEvent, |change| {
        change.event(asked.event)?;
        Ok(change.change_event(asked.event, &facts)?)
    })
}

fn checked(facts: EventFacts) -> Result<EventFacts, Refusal> {
    let (start, end): (Day, Day) = (facts.span.start, facts.span.end);
    match facts.name.trim().is_empty() {
        true => Err(Refusal::NameMissing),
        false if end < start => Err(Refusal::EndBeforeStart { start, end }),
        false => Ok(facts),
    }
}

pub fn remove_event(desk: &Desk, asked: OneEvent) -> Result<(), Failure> {
    desk.change(Op::RemoveEvent, |change| Ok(change.remove_event(asked.event)?))
}
