//! What a pair did, logged in four fields, one by one or several in a table.

use binome_domain::days::Day;
use binome_domain::gatherings::Mode;
use binome_domain::ids::{MeetingId, PairId};
use binome_domain::meetings::{
    Contact, Meeting, MeetingFacts, Mood, hour_instead, read_minutes, read_past_day,
};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::Change;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
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
    #[serde(default)]
    pub mode: Option<Mode>,
    #[serde(default)]
    pub mood: Option<Mood>,
    #[serde(default)]
    pub next: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogMeetings {
    pub meetings: Vec<LogMeeting>,
}

/// What is told of a meeting now, in place of what was; it may be another pair's.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeMeeting {
    pub meeting: MeetingId,
    pub told: LogMeeting,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMeeting {
    pub meeting: MeetingId,
}

/// A day and a length as they are being typed.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadMeeting {
    pub on: String,
    pub lasted: String,
}

/// What they mean; none where they mean nothing we know.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeetingRead {
    pub on: Option<Day>,
    pub minutes: Option<u16>,
    /// The hour of the day that was written in place of a length.
    pub hour: Option<NaiveTime>,
}

/// Says what was understood before anything is kept.
pub fn read_meeting(desk: &Desk, asked: ReadMeeting) -> Result<MeetingRead, Failure> {
    let on = read_past_day(&asked.on, desk.today());
    let lasted = &asked.lasted;
    Ok(MeetingRead { on, minutes: read_minutes(lasted), hour: hour_instead(lasted) })
}

pub fn log_meeting(desk: &Desk, asked: LogMeeting) -> Result<MeetingId, Failure> {
    let facts = told(&asked, desk.today())?;
    desk.change(Op::LogMeeting, |change| log(change, asked.pair, &facts))
}

/// Several at once: all of them, or none.
pub fn log_meetings(desk: &Desk, asked: LogMeetings) -> Result<Vec<MeetingId>, Failure> {
    let today = desk.today();
    let told = asked.meetings.iter().map(|it| Ok((it.pair, told(it, today)?)));
    let all: Vec<(PairId, MeetingFacts)> = told.collect::<Result<_, Refusal>>()?;
    desk.change(Op::LogMeetings, |change| {
        all.iter().map(|(pair, facts)| log(change, *pair, facts)).collect()
    })
}

fn told(asked: &LogMeeting, today: Day) -> Result<MeetingFacts, Refusal> {
    let unreadable = || Refusal::DayUnreadable { said: asked.on.clone() };
    let on = read_past_day(&asked.on, today).ok_or_else(unreadable)?;
    if on > today {
        return Err(Refusal::InTheFuture { day: on });
    }
    let minutes = read_minutes(&asked.lasted).ok_or_else(|| no_length(&asked.lasted))?;
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(MeetingFacts {
        note: said(&asked.note),
        mode: asked.mode,
        mood: asked.mood,
        next: asked.next.as_deref().and_then(said),
        ..MeetingFacts::held(on, asked.contact, minutes)
    })
}

fn no_length(said: &str) -> Refusal {
    let said = said.to_owned();
    match hour_instead(&said) {
        Some(hour) => Refusal::HourInstead { said, hour },
        None => Refusal::DurationUnreadable { said },
    }
}

fn log(change: &Change<'_>, pair: PairId, facts: &MeetingFacts) -> Result<MeetingId, Failure> {
    may_be_told(change, pair, facts)?;
    Ok(change.add_meeting(pair, facts)?)
}

fn may_be_told(change: &Change<'_>, pair: PairId, facts: &MeetingFacts) -> Result<(), Failure> {
    let pair = change.pair(pair)?;
    change.cohort(pair.cohort)?.still_open()?;
    Ok(pair.stood_on(facts.on)?)
}

pub fn change_meeting(desk: &Desk, asked: ChangeMeeting) -> Result<(), Failure> {
    let (id, pair, facts) = (asked.meeting, asked.told.pair, told(&asked.told, desk.today())?);
    desk.change(Op::ChangeMeeting, |change| {
        of_open_cohort(change, id)?;
        may_be_told(change, pair, &facts)?;
        Ok(change.change_meeting(&Meeting { id, pair, facts })?)
    })
}

fn of_open_cohort(change: &Change<'_>, meeting: MeetingId) -> Result<(), Failure> {
    let pair = change.pair(change.pair_of_meeting(meeting)?)?;
    change.cohort(pair.cohort)?.still_open()?;
    Ok(())
}

pub fn remove_meeting(desk: &Desk, asked: OneMeeting) -> Result<(), Failure> {
    desk.change(Op::RemoveMeeting, |change| {
        of_open_cohort(change, asked.meeting)?;
        Ok(change.remove_meeting(asked.meeting)?)
    })
}
