//! Seats changed by hand, one more round, tables for a meal, an order of passage.

use binome_domain::events::changes::{SeatChange, Touched, changes, touched};
use binome_domain::events::groups::Seating;
use binome_domain::events::programme::{Block, BlockFacts, BlockKind, time_at};
use binome_domain::events::services::eats;
use binome_domain::ids::{BlockId, EventId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::rotation::explain::{self, Breach, Effect};
use binome_domain::rotation::{Instance, Round, Settings, Unplannable, plan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::dossier::Dossier;
use super::room::{DemandSaid, Room, keepable};
use crate::watch::Under;
use crate::{Desk, Failure};

/// Minutes between the last round and one more.
const CHANGE_OVER: u16 = 15;

/// Steps for plans of one round: far more than they need.
const FEW_STEPS: u64 = 2_000_000;

/// Where someone could sit instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Onto {
    /// At the place of somebody, who takes hers.
    Swap {
        other: RegistrationId,
    },
    Table {
        leader: RegistrationId,
    },
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeatChoices {
    pub event: EventId,
    pub round: u16,
    pub person: RegistrationId,
}

/// What a change of seat would do: repeats after it, and rules it would break.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeatChoice {
    pub onto: Onto,
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    pub broken: Vec<DemandSaid>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveSeat {
    pub event: EventId,
    pub round: u16,
    pub person: RegistrationId,
    pub onto: Onto,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddRound {
    pub event: EventId,
    /// The name under which the screen asks for news and can stop.
    pub work: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeatMeal {
    pub block: BlockId,
    /// People at a table.
    pub size: u16,
    /// The name under which the screen asks for news and can stop.
    pub work: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderPassage {
    pub block: BlockId,
    /// Who passes, in this order: one person, or a group together.
    pub order: Vec<Vec<RegistrationId>>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupChanges {
    pub event: EventId,
    /// The version that was printed.
    pub since: u32,
}

/// What has changed since a version of the plan, for the papers that are no longer true.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    pub version: u32,
    pub moves: Vec<SeatChange>,
    pub touched: Touched,
}

/// The plan that stands, ready for a change of seat in a round that has not been held.
struct Hand {
    room: Room,
    asked: Instance,
    plan: Vec<Round>,
}

impl Hand {
    fn of(dossier: Dossier, held: u16, round: u16) -> Result<Self, Refusal> {
        let room = Room::of(dossier, &[], held);
        let plan = room.plan().ok_or(Refusal::NoGroupsYet)?;
        if round < held {
            return Err(Refusal::RoundHeld);
        }
        if usize::from(round) >= plan.len() {
            return Err(Refusal::Gone);
        }
        let asked = room.cut(&plan);
        Ok(Self { room, asked, plan })
    }

    fn effect(&self, round: u16, person: RegistrationId, onto: Onto) -> Result<Effect, Failure> {
        let company = &self.room.company;
        let person = company.person(person).ok_or(Refusal::Gone)?;
        let effect = match onto {
            Onto::Swap { other } => {
                let other = company.person(other).ok_or(Refusal::Gone)?;
                explain::swap(&self.asked, &self.plan, round, (person, other))
            }
            Onto::Table { leader } => {
                let table = company.leader(leader).ok_or(Refusal::Gone)?;
                explain::shift(&self.asked, &self.plan, round, (person, table))
            }
        };
        effect.map_err(|_| Refusal::GroupsCannotHold.into())
    }

    fn choice(
        &self,
        asked: &SeatChoices,
        onto: Onto,
        before: &[Breach],
    ) -> Result<SeatChoice, Failure> {
        let effect = self.effect(asked.round, asked.person, onto)?;
        let fresh = effect.broken.iter().filter(|it| !before.contains(it));
        Ok(SeatChoice {
            onto,
            pair_repeats: effect.after.pair_repeats,
            mentor_repeats: effect.after.mentor_repeats,
            broken: fresh.map(|it| self.room.said(&it.demand)).collect(),
        })
    }

    /// Every other seat of a round: each person elsewhere, each other table.
    fn ways(&self, round: u16, person: RegistrationId) -> Vec<Onto> {
        let seating = self.room.company.seating(&self.plan);
        let tables = &seating.rounds[usize::from(round)];
        let mut ways = Vec::new();
        for (leader, members) in seating.leaders.iter().zip(tables) {
            if members.contains(&person) {
                continue;
            }
            ways.push(Onto::Table { leader: *leader });
            ways.extend(members.iter().map(|other| Onto::Swap { other: *other }));
        }
        ways
    }
}

/// All seats someone could have in a round, with the figures each would give.
pub fn seat_choices(desk: &Desk, asked: SeatChoices) -> Result<Vec<SeatChoice>, Failure> {
    let dossier = desk.read(|store| Dossier::of(&store, asked.event))?;
    let held = dossier.held(desk.now());
    let hand = Hand::of(dossier, held, asked.round)?;
    let person = hand.room.company.person(asked.person).ok_or(Refusal::Gone)?;
    let now = explain::swap(&hand.asked, &hand.plan, asked.round, (person, person));
    let before = now.map(|it| it.broken).unwrap_or_default();
    let ways = hand.ways(asked.round, asked.person);
    ways.into_iter().map(|onto| hand.choice(&asked, onto, &before)).collect()
}

/// Changes a seat; a rule it breaks is shown with the plan, for the staff to judge.
pub fn move_seat(desk: &Desk, asked: MoveSeat) -> Result<(), Failure> {
    let now = desk.now();
    desk.change(Op::MoveSeat, |change| {
        let dossier = Dossier::of(change, asked.event)?;
        let held = dossier.held(now);
        let hand = Hand::of(dossier, held, asked.round)?;
        let effect = hand.effect(asked.round, asked.person, asked.onto)?;
        change.keep_seating(asked.event, &hand.room.company.seating(&effect.plan))?;
        Ok(())
    })
}

/// One more workshop after the last, with the groups that repeat least; the file is free while
/// they are looked for, and a plan that changed meanwhile stays as it is.
pub fn add_round(desk: &Desk, asked: AddRound) -> Result<(), Failure> {
    let mut longer = desk.read(|store| Dossier::of(&store, asked.event))?;
    let last = longer.rounds().last().map(|it| (*it).clone()).ok_or(Refusal::NoRound)?;
    let facts = one_more(&last.facts, &longer.programme)?;
    let (version, stands) = versed(&longer).ok_or(Refusal::NoGroupsYet)?;
    longer.programme.push(Block { facts: facts.clone(), ..last });
    let room = Room::of(longer, &[], stands);
    room.plan().ok_or(Refusal::NoGroupsYet)?;
    let found = searched(&room.standing(), &desk.works.begin(&asked.work))?;
    let seating = room.company.seating(&found);
    desk.change(Op::AddRound, |change| {
        if versed(&Dossier::of(change, asked.event)?) != Some((version, stands)) {
            return Err(Refusal::GroupsChanged.into());
        }
        change.add_block(asked.event, &facts)?;
        keepable(&Room::of(Dossier::of(change, asked.event)?, &[], stands), &seating)?;
        change.keep_seating(asked.event, &seating)?;
        Ok(())
    })
}

/// The version of the plan that stands, and its rounds.
fn versed(dossier: &Dossier) -> Option<(u32, u16)> {
    dossier.plan.as_ref().map(|it| (it.version, it.seating.rounds.len() as u16))
}

/// After the last block of the last round's day.
fn one_more(last: &BlockFacts, programme: &[Block]) -> Result<BlockFacts, Refusal> {
    let day = programme.iter().map(|it| &it.facts).filter(|it| it.day == last.day);
    let closing = day.map(BlockFacts::to).max().unwrap_or(last.to());
    let starts = time_at(i64::from(closing.max(last.to() + u32::from(CHANGE_OVER))));
    let facts = BlockFacts {
        starts: starts.ok_or(Refusal::BeyondTheDay)?,
        title: String::new(),
        ..last.clone()
    };
    if facts.to() > 24 * 60 { Err(Refusal::BeyondTheDay) } else { Ok(facts) }
}

pub(super) fn searched(instance: &Instance, under: &Under<'_>) -> Result<Vec<Round>, Refusal> {
    let settings = Settings { steps: FEW_STEPS, ..Settings::default() };
    let found = plan(instance, &settings, &|progress| under.tell(progress));
    found.map(|it| it.plan).map_err(|_: Unplannable| Refusal::GroupsCannotHold)
}

/// Tables for a meal at which people who have not met sit together; the file is free while they
/// are looked for.
pub fn seat_meal(desk: &Desk, asked: SeatMeal) -> Result<(), Failure> {
    let (block, dossier) = desk.read(|store| {
        let block = store.block(asked.block)?;
        Ok((block.clone(), Dossier::of(&store, block.event)?))
    })?;
    let room = Room::of(dossier, &[], 0);
    let missing = room.dossier.absences();
    let eats = |id: &RegistrationId| {
        let attendee = room.dossier.attendee(*id);
        attendee.is_some_and(|it| eats(&block, &it.registration, &missing))
    };
    let people = (0u16..).zip(&room.company.people);
    let present: Vec<u16> = people.filter(|(_, it)| eats(&it.id)).map(|(at, _)| at).collect();
    if present.is_empty() {
        return Err(Refusal::NobodyToSeat.into());
    }
    let plan = room.plan().unwrap_or_default();
    let meal = explain::lunch(&room.fresh(), &plan, &present, asked.size.max(2));
    let tables = searched(&meal, &desk.works.begin(&asked.work))?.into_iter().flatten();
    let name = |members: Vec<u16>| -> Vec<RegistrationId> {
        members.into_iter().map(|it| room.company.people[usize::from(it)].id).collect()
    };
    let tables: Vec<Vec<RegistrationId>> = tables.map(name).collect();
    desk.change(Op::SeatMeal, |change| {
        let block = change.block(asked.block)?;
        Ok(change.change_block(&Block { facts: BlockFacts { tables, ..block.facts }, ..block })?)
    })
}

/// Who passes when; the groups of the last round, in the order asked.
pub fn order_passage(desk: &Desk, asked: OrderPassage) -> Result<(), Failure> {
    desk.change(Op::OrderPassage, |change| {
        let block = change.block(asked.block)?;
        if block.facts.kind != BlockKind::Presentation {
            return Err(Refusal::Gone.into());
        }
        let facts = BlockFacts { tables: asked.order, ..block.facts.clone() };
        Ok(change.change_block(&Block { facts, ..block })?)
    })
}

pub fn group_changes(desk: &Desk, asked: GroupChanges) -> Result<Changed, Failure> {
    desk.read(|store| {
        let now = store.group_plan(asked.event, None)?.ok_or(Refusal::NoGroupsYet)?;
        let then = store.group_plan(asked.event, Some(asked.since))?;
        let then = then.map(|it| it.seating).unwrap_or_else(Seating::default);
        Ok(Changed {
            version: now.version,
            moves: changes(&then, &now.seating),
            touched: touched(&then, &now.seating),
        })
    })
}
