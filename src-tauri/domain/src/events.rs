//! Discovery events: some days, the women who come, the mentors who lead.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{HalfDay, Span};
use crate::ids::{EventId, PersonId, RegistrationId};

/// What the staff decides about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventFacts {
    pub name: String,
    /// The thread that runs through the days.
    pub theme: Option<String>,
    pub span: Span,
    pub place: Option<String>,
    /// The organisation that lends the place.
    pub host: Option<String>,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    pub id: EventId,
    pub facts: EventFacts,
}

/// In what role a person comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EventRole {
    Participant,
    Mentor,
    Staff,
}

/// How sure it is that she comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RegistrationState {
    Invited,
    Registered,
    Confirmed,
    Waitlist,
    Withdrawn,
}

/// A child looked after while her parent takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Child {
    pub name: String,
    pub months: Option<u16>,
}

/// What a person told when she registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegistrationFacts {
    pub role: EventRole,
    pub state: RegistrationState,
    /// The half-days she told she cannot come.
    pub absent: Vec<HalfDay>,
    pub children: Vec<Child>,
    pub diet: Option<String>,
    /// No answer is not a yes.
    pub image_consent: Option<bool>,
    pub heard_from: Option<String>,
    pub profile: Option<String>,
    pub situation: Option<String>,
}

/// A registration as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    pub id: RegistrationId,
    pub event: EventId,
    pub person: PersonId,
    pub facts: RegistrationFacts,
}
