//! What a pair did, logged in four fields.

use binome_domain::ids::{MeetingId, PairId};
use binome_domain::meetings::{Contact, MeetingFacts, read_minutes, read_past_day};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogMeeting {
    pub pair: PairId,
    /// As typed: « 3/11 », « hier ».
    pub on: String,
    pub contact: Contact,
    /// As typed: « 1h30 », « 90 ».
    pub lasted: String,
    pub note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMeeting {
    pub meeting: MeetingId,
}

pub fn log_meeting(desk: &Desk, asked: LogMeeting) -> Result<MeetingId, Failure> {
    let today = desk.today();
    let unreadable = || Refusal::DayUnreadable { said: asked.on.clone() };
    let on = read_past_day(&asked.on, today).ok_or_else(unreadable)?;
    if on > today {
        return Err(Refusal::InTheFuture { day: on }.into());
    }
    let minutes = read_minutes(&asked.lasted)
        .ok_or_else(|| Refusal::DurationUnreadable { said: asked.lasted.clone() })?;
    let note = Some(asked.note.trim().to_owned()).filter(|note| !note.is_empty());
    let facts = MeetingFacts { on, contact: asked.contact, minutes, note };
    desk.change(Op::LogMeeting, |change| {
        let pair = change.pair(asked.pair)?;
        if on < pair.since {
            return Err(Refusal::BeforeThePair { day: on, since: pair.since }.into());
        }
        Ok(change.add_meeting(pair.id, &facts)?)
    })
}

pub fn remove_meeting(desk: &Desk, asked: OneMeeting) -> Result<(), Failure> {
    desk.change(Op::RemoveMeeting, |change| Ok(change.remove_meeting(asked.meeting)?))
}
