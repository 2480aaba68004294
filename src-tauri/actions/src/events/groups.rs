//! The groups of an event: what stands, what cannot be, and a plan proposed, then accepted.

use binome_domain::days::Day;
use binome_domain::events::company::Guest;
use binome_domain::events::groups::{Figures, GroupRules, Seating};
use binome_domain::events::programme::Block;
use binome_domain::events::{EventFacts, EventRole, Venue};
use binome_domain::ids::{BlockId, EventId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::rotation::explain::{self, Cause, Repeat};
use binome_domain::rotation::{Bounds, Conflict, Round, Stopped, Unplannable};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneEvent;
use super::dossier::{Attendee, Dossier};
use super::room::{DemandSaid, Room, bounds, keepable};
use crate::{Desk, Failure};

/// Who sits with whom, and how good that is.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupsPage {
    pub id: EventId,
    pub facts: EventFacts,
    pub venue: Venue,
    pub rules: GroupRules,
    pub people: Vec<GuestLine>,
    pub leaders: Vec<GuestLine>,
    /// Staff to whom a table could be entrusted.
    pub staff: Vec<Named>,
    /// Who is away from every round: a rule can still speak of her.
    pub away: Vec<Named>,
    pub rounds: Vec<RoundLine>,
    /// Rounds that have begun.
    pub held: u16,
    pub standing: Option<StandingGroups>,
    /// What no plan could keep, told before anything is searched.
    pub hindrances: Vec<Hindrance>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuestLine {
    pub id: RegistrationId,
    pub name: String,
    pub called: String,
    pub profile: Option<String>,
    /// Rounds she is away from, counted from 0.
    pub away: Vec<u16>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    pub id: RegistrationId,
    pub name: String,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundLine {
    pub block: BlockId,
    pub day: Day,
    pub starts: NaiveTime,
    pub minutes: u16,
    pub title: String,
}

/// A plan that was accepted, as it stands now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandingGroups {
    pub version: u32,
    pub seating: Seating,
    pub figures: Figures,
    pub repeats: Vec<RepeatLine>,
    pub broken: Vec<BreachLine>,
}

/// A meeting that comes back: two women, or a woman and a leader; and why.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RepeatLine {
    pub person: RegistrationId,
    pub other: RegistrationId,
    pub with_leader: bool,
    pub rounds: Vec<u16>,
    pub cause: CauseSaid,
}

/// Why a meeting comes back, as far as can be told.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum CauseSaid {
    Held,
    Bound { least: u32 },
    Demands { demands: Vec<DemandSaid> },
    Search,
}

/// A rule that a plan does not keep in a round.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BreachLine {
    pub round: u16,
    pub demand: DemandSaid,
}

/// Things asked that cannot all hold, with the figures that point to ways out.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hindrance {
    pub demands: Vec<DemandSaid>,
    pub rounds: Vec<u16>,
    pub present: u16,
    pub tables: u16,
    pub tables_needed: Option<u16>,
    pub size_needed: u16,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeGroupRules {
    pub event: EventId,
    pub rules: GroupRules,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProposeGroups {
    pub event: EventId,
    /// The name under which the screen asks for news and can stop.
    pub work: String,
}

/// A plan found; nothing of it is kept before it is accepted.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupsProposal {
    pub seating: Seating,
    pub figures: Figures,
    pub stopped: Stopped,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptGroups {
    pub event: EventId,
    pub seating: Seating,
}

pub fn groups(desk: &Desk, asked: OneEvent) -> Result<GroupsPage, Failure> {
    let now = desk.now();
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let held = dossier.held(now);
        Ok(page(&Room::of(dossier, &[], held)))
    })
}

fn page(room: &Room) -> GroupsPage {
    let asked = room.fresh();
    let can_be = if room.check().is_ok() { bounds(&asked) } else { Ok(Bounds::default()) };
    let (bounds, conflicts) = match can_be {
        Ok(bounds) => (bounds, Vec::new()),
        Err(Unplannable::Infeasible { conflicts }) => (Bounds::default(), conflicts),
        Err(_) => (Bounds::default(), Vec::new()),
    };
    let dossier = &room.dossier;
    GroupsPage {
        id: dossier.event.id,
        facts: dossier.event.facts.clone(),
        venue: dossier.event.venue.clone(),
        rules: dossier.rules.clone(),
        people: guests(room, &room.company.people),
        leaders: guests(room, &room.company.leaders),
        staff: staff(dossier),
        away: away(room),
        rounds: dossier.rounds().into_iter().map(round_line).collect(),
        held: room.held,
        standing: room.plan().and_then(|it| standing(room, &it, &bounds)),
        hindrances: conflicts.iter().map(|it| hindrance(room, it)).collect(),
    }
}

fn guests(room: &Room, guests: &[Guest]) -> Vec<GuestLine> {
    let line = |it: &Guest| GuestLine {
        id: it.id,
        name: room.dossier.name(it.id),
        called: room.called(it.id),
        profile: it.profile.clone(),
        away: it.away.iter().copied().collect(),
    };
    guests.iter().map(line).collect()
}

fn away(room: &Room) -> Vec<Named> {
    let company = &room.company;
    let sits =
        |it: &&Attendee| company.person(it.registration.id).or(company.leader(it.registration.id));
    room.dossier.attendees.iter().filter(|it| sits(it).is_none()).map(named).collect()
}

fn named(attendee: &Attendee) -> Named {
    Named { id: attendee.registration.id, name: attendee.name.clone() }
}

fn staff(dossier: &Dossier) -> Vec<Named> {
    let free = dossier.expected(EventRole::Staff).filter(|it| !it.registration.leads());
    free.map(named).collect()
}

fn round_line(block: &Block) -> RoundLine {
    let facts = &block.facts;
    RoundLine {
        block: block.id,
        day: facts.day,
        starts: facts.starts,
        minutes: facts.minutes,
        title: facts.title.clone(),
    }
}

fn standing(room: &Room, plan: &[Round], bounds: &Bounds) -> Option<StandingGroups> {
    let asked = room.cut(plan);
    // Nobody changes places with herself: the effect tells how the plan stands.
    let effect = explain::swap(&asked, plan, 0, (0, 0)).ok()?;
    let broken = effect.broken.into_iter().filter(|it| room.held <= it.round);
    let reasons = explain::reasons(&asked, plan, bounds).unwrap_or_default();
    Some(StandingGroups {
        version: room.dossier.plan.as_ref()?.version,
        seating: room.company.seating(plan),
        figures: room.figures(plan, bounds),
        repeats: reasons.into_iter().map(|it| repeat_line(room, it)).collect(),
        broken: broken
            .map(|it| BreachLine { round: it.round, demand: room.said(&it.demand) })
            .collect(),
    })
}

fn repeat_line(room: &Room, reason: explain::Reason) -> RepeatLine {
    let (people, leaders) = (&room.company.people, &room.company.leaders);
    let (person, other, with_leader) = match reason.repeat {
        Repeat::Pair { one, other } => {
            (people[usize::from(one)].id, people[usize::from(other)].id, false)
        }
        Repeat::Mentor { person, mentor } => {
            (people[usize::from(person)].id, leaders[usize::from(mentor)].id, true)
        }
    };
    let held = reason.rounds.iter().all(|it| *it < room.held);
    let cause = match reason.cause {
        _ if held => CauseSaid::Held,
        Cause::Held => CauseSaid::Held,
        Cause::Bound { least } => CauseSaid::Bound { least },
        Cause::Demands { demands } => {
            CauseSaid::Demands { demands: demands.iter().map(|it| room.said(it)).collect() }
        }
        Cause::Search => CauseSaid::Search,
    };
    RepeatLine { person, other, with_leader, rounds: reason.rounds, cause }
}

fn hindrance(room: &Room, conflict: &Conflict) -> Hindrance {
    Hindrance {
        demands: conflict.demands.iter().map(|it| room.said(it)).collect(),
        rounds: conflict.rounds.clone(),
        present: conflict.present,
        tables: conflict.tables,
        tables_needed: conflict.tables_needed,
        size_needed: conflict.size_needed,
    }
}

pub fn change_group_rules(desk: &Desk, asked: ChangeGroupRules) -> Result<(), Failure> {
    desk.change(Op::ChangeGroupRules, |change| {
        change.event(asked.event)?;
        Ok(change.change_group_rules(asked.event, &asked.rules)?)
    })
}

/// Searches for the best plan of the rounds to come; the file is free meanwhile.
pub fn propose_groups(desk: &Desk, asked: ProposeGroups) -> Result<GroupsProposal, Failure> {
    let dossier = desk.read(|store| Dossier::of(&store, asked.event))?;
    let held = dossier.held(desk.now());
    let room = Room::of(dossier, &[], held);
    room.check()?;
    let found = room.search(&room.fresh(), &desk.works.begin(&asked.work))?;
    Ok(GroupsProposal {
        figures: room.figures(&found.plan, &found.bounds),
        seating: room.company.seating(&found.plan),
        stopped: found.stopped,
    })
}

/// Keeps a plan, once it is checked again against the rules as they are now.
pub fn accept_groups(desk: &Desk, asked: AcceptGroups) -> Result<(), Failure> {
    let now = desk.now();
    desk.change(Op::AcceptGroups, |change| {
        let dossier = Dossier::of(change, asked.event)?;
        let held = dossier.held(now);
        let room = Room::of(dossier, &[], held);
        keepable(&room, &asked.seating)?;
        change.keep_seating(asked.event, &asked.seating)?;
        Ok(())
    })
}
