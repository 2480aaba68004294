//! The days of the demonstration: rooms, staff, programme and groups, so that every screen of an
//! event has something to show.

use binome_domain::events::groups::TogetherRule;
use binome_domain::events::outline::Outline;
use binome_domain::events::programme::{BlockFacts, BlockKind};
use binome_domain::events::{
    CareDay, EventRole, RegistrationFacts, RegistrationState, Room, StaffFunction, Venue,
};
use binome_domain::ids::EventId;
use binome_domain::op::Op;
use binome_store::Change;
use chrono::NaiveTime;
use serde::Deserialize;

use crate::events::groups::{AcceptGroups, ProposeGroups, accept_groups, propose_groups};
use crate::events::programme::write_outline;
use crate::events::registrations::register;
use crate::people::Who;
use crate::{Desk, Failure};

/// The words of the demonstration's days.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Texts {
    rooms: Vec<String>,
    care_room: String,
    emergency: Vec<String>,
    staff: Vec<Someone>,
    waiting: Someone,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct Someone {
    first: String,
    last: String,
    function: Option<StaffFunction>,
}

/// Fills the event, then has its groups planned as a user would.
pub fn fill(desk: &Desk, event: EventId, texts: &Texts) -> Result<(), Failure> {
    desk.change(Op::ChangeVenue, |change| {
        let span = change.event(event)?.facts.span;
        change.change_venue(event, &venue(texts, span.end))?;
        staff(change, event, texts)?;
        write_outline(change, event, &Outline::default())?;
        presentation(change, event)?;
        details(change, event, texts)
    })?;
    let work = String::new();
    let found = propose_groups(desk, ProposeGroups { event, work })?;
    accept_groups(desk, AcceptGroups { event, seating: found.seating })
}

fn venue(texts: &Texts, saturday: binome_domain::days::Day) -> Venue {
    let hour = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let room = |name: &String| Room { name: name.clone(), tables: 4 };
    Venue {
        capacity: Some(29),
        opens: Some(hour(8, 30)),
        closes: Some(hour(18, 0)),
        rooms: texts.rooms.iter().map(room).collect(),
        childcare: vec![CareDay { day: saturday, from: hour(8, 30), to: hour(17, 0) }],
        childcare_room: Some(texts.care_room.clone()),
        emergency: texts.emergency.clone(),
    }
}

/// The one who facilitates leads a table where a mentor has left: on the last afternoon.
fn staff(change: &Change<'_>, event: EventId, texts: &Texts) -> Result<(), Failure> {
    for someone in &texts.staff {
        let facts = RegistrationFacts {
            role: EventRole::Staff,
            state: RegistrationState::Confirmed,
            function: someone.function,
            preparation: 120,
            ..RegistrationFacts::default()
        };
        register(change, event, &named(someone), &facts)?;
    }
    let state = RegistrationState::Waitlist;
    let facts = RegistrationFacts { state, ..RegistrationFacts::default() };
    register(change, event, &named(&texts.waiting), &facts)?;
    Ok(())
}

fn named(someone: &Someone) -> Who {
    let (first, last) = (someone.first.clone(), someone.last.clone());
    Who::Named { first, last, phone: String::new() }
}

/// The last hour begins with what the groups made.
fn presentation(change: &Change<'_>, event: EventId) -> Result<(), Failure> {
    let blocks = change.blocks_of(event)?;
    let Some(closing) = blocks.iter().rfind(|it| it.facts.kind == BlockKind::Closing) else {
        return Ok(());
    };
    let kind = BlockKind::Presentation;
    change.add_block(event, &BlockFacts { kind, ..closing.facts.clone() })?;
    let mut after = closing.clone();
    after.facts.starts += chrono::Duration::minutes(closing.facts.minutes.into());
    Ok(change.change_block(&after)?)
}

/// Two who come together on the first round, and some words left already.
fn details(change: &Change<'_>, event: EventId, texts: &Texts) -> Result<(), Failure> {
    let mut women = change.registrations_for(event)?;
    women.retain(|it| it.is(EventRole::Participant) && it.facts.state.is_expected());
    let mut rules = change.group_rules(event)?;
    if let [.., one, other] = women.as_slice() {
        rules.apart.push([one.id, other.id]);
    }
    let members: Vec<_> = women.iter().take(2).map(|it| it.id).collect();
    rules.together.push(TogetherRule { members, rounds: Some(vec![0]) });
    change.change_group_rules(event, &rules)?;
    for (woman, word) in women.iter_mut().zip(&texts.words) {
        woman.facts.word = Some(word.clone());
        change.change_registration(woman)?;
    }
    Ok(())
}
