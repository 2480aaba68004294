//! Who comes: added by hand, confirmed by phone, withdrawn, and who waits.

use binome_domain::events::{Registration, RegistrationFacts, RegistrationState, StaffFunction};
use binome_domain::ids::{EventId, PersonId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::Change;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dossier::Attendee;
use crate::people::Who;
use crate::{Desk, Failure};

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationLine {
    pub id: RegistrationId,
    pub person: PersonId,
    pub name: String,
    pub listed: String,
    /// How she is called among all of them: « Solène », « Isabelle M. ».
    pub called: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub facts: RegistrationFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddRegistration {
    pub event: EventId,
    pub who: Who,
    pub facts: RegistrationFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeRegistration {
    pub registration: RegistrationId,
    pub facts: RegistrationFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmRegistrations {
    pub registrations: Vec<RegistrationId>,
    pub state: RegistrationState,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneRegistration {
    pub registration: RegistrationId,
}

pub fn line(attendee: &Attendee) -> RegistrationLine {
    let Attendee { registration, person, name, called } = attendee;
    let facts = &person.facts;
    RegistrationLine {
        id: registration.id,
        person: person.id,
        name: name.clone(),
        listed: facts.name.listed(),
        called: called.clone(),
        phone: facts.phone().map(str::to_owned),
        email: facts.emails.first().cloned(),
        facts: registration.facts.clone(),
    }
}

pub fn add_registration(desk: &Desk, asked: AddRegistration) -> Result<RegistrationId, Failure> {
    desk.change(Op::AddRegistration, |change| {
        change.event(asked.event)?;
        register(change, asked.event, &asked.who, &asked.facts)
    })
}

/// Adds someone to an event, and to the people where she was not known.
pub fn register(
    change: &Change<'_>,
    event: EventId,
    who: &Who,
    facts: &RegistrationFacts,
) -> Result<RegistrationId, Failure> {
    let person = who.person(change)?;
    let known = change.registrations_for(event)?.into_iter().find(|it| it.person == person);
    match known {
        None => Ok(change.add_registration(event, person, facts)?),
        Some(it) if it.facts.state.is_expected() => {
            let name = change.person(person)?.facts.name.spoken();
            Err(Refusal::AlreadyRegistered { name }.into())
        }
        // Who waited or withdrew is taken back, with what she had told.
        Some(it) => {
            let facts = RegistrationFacts { state: facts.state, ..it.facts.clone() };
            change.change_registration(&Registration { facts, ..it.clone() })?;
            Ok(it.id)
        }
    }
}

pub fn change_registration(desk: &Desk, asked: ChangeRegistration) -> Result<(), Failure> {
    desk.change(Op::ChangeRegistration, |change| {
        let registration = change.registration(asked.registration)?;
        Ok(change.change_registration(&Registration { facts: asked.facts, ..registration })?)
    })
}

/// One state for all that are named: the list of calls, ticked.
pub fn confirm_registrations(desk: &Desk, asked: ConfirmRegistrations) -> Result<(), Failure> {
    desk.change(Op::ConfirmRegistrations, |change| {
        for id in &asked.registrations {
            let mut registration = change.registration(*id)?;
            registration.facts.state = asked.state;
            change.change_registration(&registration)?;
        }
        Ok(())
    })
}

/// Someone of the staff leads a table where mentors are missing.
pub fn entrust_table(desk: &Desk, asked: OneRegistration) -> Result<(), Failure> {
    desk.change(Op::ChangeRegistration, |change| {
        let mut registration = change.registration(asked.registration)?;
        registration.facts.function = Some(StaffFunction::Facilitation);
        Ok(change.change_registration(&registration)?)
    })
}

pub fn remove_registration(desk: &Desk, asked: OneRegistration) -> Result<(), Failure> {
    desk.change(Op::RemoveRegistration, |change| {
        change.registration(asked.registration)?;
        Ok(change.remove_registration(asked.registration)?)
    })
}
