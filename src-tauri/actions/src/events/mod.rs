//! Discovery events, who registered for them, and what becomes of their days.

pub mod attendance;
pub mod dossier;
pub mod groups;
pub mod morning;
pub mod programme;
pub mod registrations;
mod room;
pub mod seats;
pub mod services;
pub mod teams;

use binome_domain::days::{Day, HalfDay};
use binome_domain::events::{EventFacts, EventRole, Places, Venue, places};
use binome_domain::ids::EventId;
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::dossier::Dossier;
use self::registrations::RegistrationLine;
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

/// An event with everyone who registered, in the order of their names.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EventPage {
    pub id: EventId,
    pub facts: EventFacts,
    pub venue: Venue,
    pub half_days: Vec<HalfDay>,
    pub places: Places,
    pub registrations: Vec<RegistrationLine>,
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

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeVenue {
    pub event: EventId,
    pub venue: Venue,
}

pub fn events(desk: &Desk, _: Nothing) -> Result<Vec<EventLine>, Failure> {
    desk.read(|store| lines(&store))
}

/// Those who withdrew are not counted.
pub fn lines(store: &Reader<'_>) -> Result<Vec<EventLine>, Failure> {
    let line = |event: binome_domain::events::Event| {
        let mut coming = store.registrations_for(event.id)?;
        coming.retain(|it| it.facts.state.is_expected());
        let of = |role| coming.iter().filter(|it| it.is(role)).count() as u32;
        Ok(EventLine {
            id: event.id,
            facts: event.facts,
            participants: of(EventRole::Participant),
            mentors: of(EventRole::Mentor),
            children: coming.iter().map(|it| it.facts.children.len() as u32).sum(),
        })
    };
    store.events()?.into_iter().map(line).collect()
}

pub fn event(desk: &Desk, asked: OneEvent) -> Result<EventPage, Failure> {
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let event = &dossier.event;
        Ok(EventPage {
            id: event.id,
            facts: event.facts.clone(),
            venue: event.venue.clone(),
            half_days: event.facts.span.half_days().collect(),
            places: places(event.venue.capacity, &dossier.in_order()),
            registrations: dossier.attendees.iter().map(registrations::line).collect(),
        })
    })
}

/// Everything known of an event, for scripts and papers.
pub fn event_dossier(desk: &Desk, asked: OneEvent) -> Result<Dossier, Failure> {
    desk.read(|store| Dossier::of(&store, asked.event))
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

/// The rooms, the hours, the capacity, the childcare.
pub fn change_venue(desk: &Desk, asked: ChangeVenue) -> Result<(), Failure> {
    desk.change(Op::ChangeVenue, |change| {
        change.event(asked.event)?;
        Ok(change.change_venue(asked.event, &asked.venue)?)
    })
}

pub fn remove_event(desk: &Desk, asked: OneEvent) -> Result<(), Failure> {
    desk.change(Op::RemoveEvent, |change| Ok(change.remove_event(asked.event)?))
}
