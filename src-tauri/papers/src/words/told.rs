//! What words are told, to say it: a time, a role, what someone did.

use binome_domain::days::{Day, Half};
use binome_domain::people::{Civility, StaffFunction};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How words that follow a person agree with her; neutral where nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Agreement {
    Feminine,
    Masculine,
    #[default]
    Neutral,
}

impl From<Option<Civility>> for Agreement {
    fn from(civility: Option<Civility>) -> Self {
        match civility {
            Some(Civility::Mme) => Self::Feminine,
            Some(Civility::M) => Self::Masculine,
            None => Self::Neutral,
        }
    }
}

/// A time to sign for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    pub day: Day,
    pub half: Option<Half>,
    pub hours: Option<(NaiveTime, NaiveTime)>,
}

/// As what someone comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Participant,
    Mentee,
    Mentor,
    Team,
    Child,
}

/// What a volunteer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mission {
    /// Looked after a group at each workshop.
    Leading,
    Speaking,
    Staff(StaffFunction),
}

/// What a certificate certifies, without its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindOf {
    Mentee,
    Mentor,
    Participant,
    Volunteer,
}

/// All a sentence needs to say what someone did.
pub struct Deed<'a> {
    pub agreement: Agreement,
    pub title: &'a str,
    pub when: &'a str,
    pub place: Option<&'a str>,
    pub partner: Option<&'a str>,
    pub done: Done<'a>,
}

/// What someone did, for the words.
pub enum Done<'a> {
    Mentee { meetings: u32, minutes: u32, mentor: Option<&'a str> },
    Mentor { meetings: u32, minutes: u32, mentees: u32 },
    Participant { halves: u32, of_halves: u32, minutes: u32, of_minutes: u32 },
    Volunteer { minutes: u32, missions: &'a [Mission] },
}
