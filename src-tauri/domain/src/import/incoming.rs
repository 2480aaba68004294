//! People as a table brings them, before it is known whether we know them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, HalfDay, Moment, Slot};
pub use crate::events::Child;
use crate::people::{PersonFacts, PersonName};

/// In what part someone comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    Participant,
    Mentor,
    Mentee,
    Staff,
}

/// An answer to a question of the form that has no place of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    pub question: String,
    pub answer: String,
}

/// A meal taken or not, by its day where the days of the event are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Meal {
    pub label: String,
    pub day: Option<Day>,
    pub wanted: bool,
}

/// What someone said on the form beside who she is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Said {
    pub topics: Vec<String>,
    pub topics_raw: Option<String>,
    pub slots: Vec<Slot>,
    /// The slots on the days of the event, where these are known.
    pub half_days: Vec<HalfDay>,
    pub availability_raw: Option<String>,
    pub group_size: Option<u8>,
    pub mentor_before: Option<bool>,
    pub bio: Option<String>,
    pub background: Option<String>,
    pub situation: Option<String>,
    pub situation_raw: Option<String>,
    pub profile: Option<String>,
    pub heard_from: Option<String>,
    pub heard_from_raw: Option<String>,
    pub diet: Option<String>,
    pub meals: Vec<Meal>,
    pub childcare: Option<bool>,
    pub children_raw: Option<String>,
    pub children_count: u8,
    pub children: Vec<Child>,
    pub image_consent: Option<bool>,
    pub answers: Vec<Answer>,
}

/// Someone a table speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Incoming {
    /// The lines that speak of her, the first first.
    pub lines: Vec<u32>,
    pub part: Option<Part>,
    pub facts: PersonFacts,
    /// Numbers by which the source knows her again.
    pub tickets: Vec<String>,
    pub answered: Option<Moment>,
    /// Set aside, since people are moved about by the hundred thousand.
    pub said: Box<Said>,
    /// The payer's address, where she gave none: to propose, never to take unasked.
    pub proposed_email: Option<String>,
}

impl Incoming {
    pub fn named(name: PersonName, line: u32) -> Self {
        Self {
            lines: vec![line],
            part: None,
            facts: PersonFacts::named(name),
            tickets: Vec::new(),
            answered: None,
            said: Box::default(),
            proposed_email: None,
        }
    }
}

/// Two people that one line joins, by their places in the list of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PairFound {
    pub line: u32,
    pub mentee: usize,
    pub mentor: usize,
    pub note: Option<String>,
}
