//! The morning of the day: who is missing, who came, and a new plan of what is still to come.

use binome_domain::days::HalfDay;
use binome_domain::events::changes::{SeatChange, Touched, changes, touched};
use binome_domain::events::company::Guest;
use binome_domain::events::groups::{Absence, Figures, Seating};
use binome_domain::ids::{EventId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::rotation::explain;
use binome_domain::rotation::{Round, Stopped};
use binome_store::Change;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dossier::Dossier;
use super::room::{Room, keepable};
use super::teams::visit_anew;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReplanGroups {
    pub event: EventId,
    /// Who is missing, and on which half-days.
    pub missing: Vec<Absence>,
    /// Rounds that have been held and stay as they are.
    pub held: u16,
    pub work: String,
}

/// Plans of what is to come: for more people moved, fewer repeats; the staff chooses.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Replan {
    /// The fewest people moved first.
    pub choices: Vec<ReplanChoice>,
    /// The one the usual weights would take.
    pub advised: u32,
    /// Repeats no plan can go below.
    pub bound: u32,
    pub stopped: Stopped,
    /// Leaders too little there for everyone to meet them.
    pub short: Vec<ShortLeader>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReplanChoice {
    pub seating: Seating,
    pub figures: Figures,
    /// Seats that change: one person in one round is one.
    pub changed_seats: u32,
    /// People who move at least once.
    pub people_moved: u32,
    pub moves: Vec<SeatChange>,
}

/// A leader with fewer seats left than people who have not met her.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShortLeader {
    pub leader: RegistrationId,
    pub seats: u32,
    pub people: u32,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptReplan {
    pub event: EventId,
    pub missing: Vec<Absence>,
    pub held: u16,
    pub seating: Seating,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeatLate {
    pub event: EventId,
    pub registration: RegistrationId,
    /// Rounds that have been held; she sits from the next one on.
    pub held: u16,
}

/// Where someone who came late sits now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LateSeats {
    pub seats: Vec<LateSeat>,
    pub touched: Touched,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LateSeat {
    pub round: u16,
    pub leader: RegistrationId,
    /// People at the table with her.
    pub with: u16,
}

/// Searches for new plans; nothing is kept, and the file is free meanwhile.
pub fn replan_groups(desk: &Desk, asked: ReplanGroups) -> Result<Replan, Failure> {
    let dossier = desk.read(|store| Dossier::of(&store, asked.event))?;
    let room = Room::of(dossier, &asked.missing, asked.held);
    room.check()?;
    let before = room.dossier.plan.as_ref().ok_or(Refusal::NoGroupsYet)?.seating.clone();
    let found = room.search(&room.standing(), &desk.works.begin(&asked.work))?;
    let mut plans: Vec<Vec<Round>> = found.choices.into_iter().map(|it| it.plan).collect();
    if plans.is_empty() {
        plans.push(found.plan.clone());
    }
    let advised = plans.iter().position(|it| *it == found.plan).unwrap_or(0) as u32;
    let bounds = found.bounds;
    let choice = |plan: Vec<Round>| {
        let seating = room.company.seating(&plan);
        let moves = moves(&before, &seating, asked.held);
        ReplanChoice {
            figures: room.figures(&plan, &bounds),
            changed_seats: moves.len() as u32,
            people_moved: people_of(&moves),
            moves,
            seating,
        }
    };
    Ok(Replan {
        advised,
        choices: plans.into_iter().map(choice).collect(),
        bound: bounds.repeats.max(bounds.pair_repeats + bounds.mentor_repeats),
        stopped: found.stopped,
        short: short(&room),
    })
}

/// Moves of the rounds to come, of those who still sit somewhere.
fn moves(before: &Seating, after: &Seating, held: u16) -> Vec<SeatChange> {
    let mut moves = changes(before, after);
    moves.retain(|it| held <= it.round && it.to.is_some());
    moves
}

fn people_of(moves: &[SeatChange]) -> u32 {
    let mut people: Vec<RegistrationId> = moves.iter().map(|it| it.person).collect();
    people.sort();
    people.dedup();
    people.len() as u32
}

/// Who leads too little from now on for everyone who has not met her.
fn short(room: &Room) -> Vec<ShortLeader> {
    let (company, held) = (&room.company, usize::from(room.held));
    let past = room.plan().unwrap_or_default();
    let to_come = company.rounds - room.held.min(company.rounds);
    let lacks = |(table, leader): (usize, &Guest)| {
        let away = leader.away.iter().filter(|it| room.held <= **it).count() as u16;
        let is_news = room.missing.iter().any(|it| it.registration == leader.id);
        if !is_news || away == to_come {
            return None;
        }
        let has_met = |person: u16| past.iter().take(held).any(|it| it[table].contains(&person));
        let comes = |at: u16| {
            let guest = &company.people[usize::from(at)];
            guest.away.iter().filter(|it| room.held <= **it).count() < usize::from(to_come)
        };
        let everyone = 0..company.people.len() as u16;
        let people = everyone.filter(|it| comes(*it) && !has_met(*it)).count() as u32;
        let seats = u32::from(to_come - away) * u32::from(room.dossier.rules.size_max);
        (seats < people).then_some(ShortLeader { leader: leader.id, seats, people })
    };
    company.leaders.iter().enumerate().filter_map(lacks).collect()
}

/// Keeps who is missing and the new plan, in one act; answers what is to be printed anew.
pub fn accept_replan(desk: &Desk, asked: AcceptReplan) -> Result<Touched, Failure> {
    let now = desk.now();
    desk.change(Op::ReplanGroups, |change| {
        for absence in &asked.missing {
            let Absence { registration, half_day } = *absence;
            change.note_arrival(registration, half_day, Some(false), None, now)?;
        }
        let room = Room::of(Dossier::of(change, asked.event)?, &[], asked.held);
        keepable(&room, &asked.seating)?;
        visit_anew(change, asked.event, now)?;
        kept(change, &room, &asked.seating)
    })
}

fn kept(change: &Change<'_>, room: &Room, seating: &Seating) -> Result<Touched, Failure> {
    let before = room.dossier.plan.as_ref().ok_or(Refusal::NoGroupsYet)?;
    change.keep_seating(room.dossier.event.id, seating)?;
    Ok(touched(&before.seating, seating))
}

/// Someone expected no more comes after all: she joins, round by round, the table that repeats
/// least, the smallest first; nobody else moves.
pub fn seat_late(desk: &Desk, asked: SeatLate) -> Result<LateSeats, Failure> {
    let now = desk.now();
    desk.change(Op::ReplanGroups, |change| {
        let dossier = Dossier::of(change, asked.event)?;
        // She is here now; of the half-days after this one nothing is known any more.
        for (at, half_day) in half_days_left(&dossier, asked.held).into_iter().enumerate() {
            let came = (at == 0).then_some(true);
            change.note_arrival(asked.registration, half_day, came, None, now)?;
        }
        let room = Room::of(Dossier::of(change, asked.event)?, &[], asked.held);
        let (plan, seats) = joined(&room, asked.registration)?;
        let touched = kept(change, &room, &room.company.seating(&plan))?;
        Ok(LateSeats { seats, touched })
    })
}

fn half_days_left(dossier: &Dossier, held: u16) -> Vec<HalfDay> {
    let mut left: Vec<HalfDay> =
        dossier.rounds().into_iter().skip(held.into()).map(|it| it.facts.half_day()).collect();
    left.dedup();
    left
}

fn joined(room: &Room, who: RegistrationId) -> Result<(Vec<Round>, Vec<LateSeat>), Failure> {
    let person = room.company.person(who).ok_or(Refusal::Gone)?;
    let mut plan = room.plan().ok_or(Refusal::NoGroupsYet)?;
    let asked = room.cut(&plan);
    let mut seats = Vec::new();
    for round in room.held..plan.len() as u16 {
        let tables = &plan[usize::from(round)];
        let away = room.company.people[usize::from(person)].away.contains(&round);
        if away || tables.iter().any(|it| it.contains(&person)) {
            continue;
        }
        let free = explain::free_seats(&asked, &plan, person, round);
        let free = free.map_err(|_| Refusal::GroupsCannotHold)?;
        let seat = free.first().ok_or(Refusal::GroupsCannotHold)?;
        let members = &mut plan[usize::from(round)][usize::from(seat.table)];
        members.push(person);
        members.sort_unstable();
        let leader = room.company.leaders[usize::from(seat.table)].id;
        seats.push(LateSeat { round, leader, with: seat.seated });
    }
    Ok((plan, seats))
}
