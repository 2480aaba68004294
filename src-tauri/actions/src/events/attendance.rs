//! The welcome desk: who is there, half-day by half-day, and who came unannounced.

use std::collections::BTreeSet;

use binome_domain::days::{Half, HalfDay, Moment};
use binome_domain::events::attendance::Arrival;
use binome_domain::events::{EventFacts, EventRole, RegistrationFacts, RegistrationState};
use binome_domain::ids::{EventId, PersonId, RegistrationId};
use binome_domain::op::Op;
use binome_store::Reader;
use chrono::Timelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneEvent;
use super::dossier::{Attendee, Dossier};
use super::registrations::register;
use crate::people::Who;
use crate::{Desk, Failure};

/// From this hour on it is the afternoon that people arrive for.
const NOON: u32 = 13;

/// Everyone who can arrive. Nothing of health or diet stands here: the queue can read it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WelcomePage {
    pub id: EventId,
    pub facts: EventFacts,
    pub half_days: Vec<HalfDay>,
    /// The half-day it is now; the first one before the days, the last after.
    pub now: HalfDay,
    pub people: Vec<WelcomeLine>,
    /// What was noted, the latest first.
    pub arrivals: Vec<Arrival>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WelcomeLine {
    pub id: RegistrationId,
    pub person: PersonId,
    pub name: String,
    pub listed: String,
    pub role: EventRole,
    pub state: RegistrationState,
    /// Half-days on which she is awaited.
    pub expected: Vec<HalfDay>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteArrival {
    pub registrations: Vec<RegistrationId>,
    pub half_day: HalfDay,
    /// `null` takes the note away.
    pub came: Option<bool>,
    /// Minutes she stayed, where it was not the whole half-day.
    pub minutes: Option<u16>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteWalkIn {
    pub event: EventId,
    pub who: Who,
    pub diet: Option<String>,
    pub image_consent: Option<bool>,
    pub half_day: HalfDay,
}

pub fn welcome(desk: &Desk, asked: OneEvent) -> Result<WelcomePage, Failure> {
    let now = desk.now();
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let half_days: Vec<HalfDay> = dossier.event.facts.span.half_days().collect();
        let people = dossier.attendees.iter().map(|it| welcome_line(it, &half_days)).collect();
        Ok(WelcomePage {
            id: dossier.event.id,
            now: half_day_of(&half_days, now),
            half_days,
            people,
            facts: dossier.event.facts,
            arrivals: dossier.arrivals,
        })
    })
}

/// Two of one name are told apart, in the list to sign too.
fn welcome_line(attendee: &Attendee, half_days: &[HalfDay]) -> WelcomeLine {
    let Attendee { registration, person, name, .. } = attendee;
    let expected = half_days.iter().copied().filter(|it| registration.is_expected_on(*it));
    let apart = name.strip_prefix(&person.facts.name.spoken()).unwrap_or_default().to_owned();
    WelcomeLine {
        id: registration.id,
        person: person.id,
        listed: format!("{}{apart}", person.facts.name.listed()),
        name: name.clone(),
        role: registration.facts.role,
        state: registration.facts.state,
        expected: expected.collect(),
    }
}

fn half_day_of(half_days: &[HalfDay], now: Moment) -> HalfDay {
    let half = if now.hour() < NOON { Half::Am } else { Half::Pm };
    let at = HalfDay { day: now.date(), half };
    let first = half_days.first().copied().unwrap_or(at);
    half_days.iter().copied().rfind(|it| *it <= at).unwrap_or(first)
}

pub fn note_arrival(desk: &Desk, asked: NoteArrival) -> Result<(), Failure> {
    let now = desk.now();
    desk.change(Op::NoteArrival, |change| {
        for id in &asked.registrations {
            change.registration(*id)?;
            change.note_arrival(*id, asked.half_day, asked.came, asked.minutes, now)?;
        }
        Ok(())
    })
}

/// Someone at the door who was not announced: registered, and there, in one act. Who is on the
/// list after all is there, no more.
pub fn note_walk_in(desk: &Desk, asked: NoteWalkIn) -> Result<RegistrationId, Failure> {
    let now = desk.now();
    desk.change(Op::NoteWalkIn, |change| {
        let span = change.event(asked.event)?.facts.span;
        let absent: BTreeSet<HalfDay> =
            span.half_days().filter(|it| *it < asked.half_day).collect();
        let facts = RegistrationFacts {
            state: RegistrationState::Confirmed,
            absent: absent.into_iter().collect(),
            diet: asked.diet.clone(),
            image_consent: asked.image_consent,
            walk_in: true,
            ..RegistrationFacts::default()
        };
        let id = match on_the_list(change, asked.event, &asked.who)? {
            Some(id) => id,
            None => register(change, asked.event, &asked.who, &facts)?,
        };
        change.note_arrival(id, asked.half_day, Some(true), None, now)?;
        Ok(id)
    })
}

fn on_the_list(
    store: &Reader<'_>,
    event: EventId,
    who: &Who,
) -> Result<Option<RegistrationId>, Failure> {
    let Who::Known { person } = who else { return Ok(None) };
    let expected = store.registrations_for(event)?.into_iter();
    let hers = expected.filter(|it| it.person == *person && it.facts.state.is_expected());
    Ok(hers.map(|it| it.id).next())
}
