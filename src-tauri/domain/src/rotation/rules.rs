//! The rules of a whole rotation, read once: what each round asks, what is past, what counts.

use super::instance::{Demand, Instance, Round, Unplannable, WishKind};
use super::round::{NOWHERE, RoundRules, Seated};

/// Most participants, tables or rounds the engine is built for.
const MOST: u16 = 512;

/// An instance whose numbers all point somewhere, with each round's rules worked out.
#[derive(Debug, Clone)]
pub struct Rules<'a> {
    pub instance: &'a Instance,
    pub people: usize,
    pub tables: usize,
    pub rounds: Vec<RoundRules>,
    /// Rounds that have been held.
    pub frozen: usize,
    /// The table of each participant in each round that stands.
    pub standing: Vec<Vec<u16>>,
}

impl<'a> Rules<'a> {
    pub fn new(instance: &'a Instance) -> Result<Self, Unplannable> {
        check(instance)?;
        let standing = standing(instance)?;
        let rounds =
            (0..instance.rounds).map(|round| RoundRules::new(instance, round, &|_| true)).collect();
        Ok(Self {
            instance,
            people: usize::from(instance.participants),
            tables: usize::from(instance.groups),
            rounds,
            frozen: usize::from(instance.frozen_rounds).min(standing.len()),
            standing,
        })
    }

    /// Keeps table sizes as even as the rules leave them.
    pub fn balance(&mut self) {
        for round in &mut self.rounds {
            let even = evened(round);
            if even.size_min <= even.size_max && matches!(even.seat(&[]), Seated::Yes(_)) {
                *round = even;
            }
        }
    }

    /// The plan of seats by round and person.
    pub fn plan(&self, seats: &[u16]) -> Vec<Round> {
        let round = |at: usize| &seats[at * self.people..][..self.people];
        plan_of((0..self.rounds.len()).map(round), self.tables)
    }

    /// The rounds that have been held.
    pub fn held(&self) -> Vec<Round> {
        plan_of(self.standing[..self.frozen].iter().map(Vec::as_slice), self.tables)
    }

    /// Whether some of the rounds to come are planned already.
    pub fn is_repair(&self) -> bool {
        self.standing.len() > self.frozen
    }

    /// Whether a round has been held.
    pub fn is_frozen(&self, round: usize) -> bool {
        round < self.frozen
    }

    /// Pairs a rule puts at one table in `round`: they are not counted there.
    pub fn is_imposed(&self, round: usize, one: u16, other: u16) -> bool {
        self.instance.together.iter().any(|rule| {
            rule.holds_in(round as u16)
                && rule.members.contains(&one)
                && rule.members.contains(&other)
        })
    }

    /// By participant: those whose company costs, for each wish with its weight.
    pub fn unwelcome(&self) -> Vec<(i64, Vec<Vec<bool>>)> {
        self.instance
            .wishes
            .iter()
            .map(|wish| {
                let profile = |person: usize| wish.profiles.get(person).copied().flatten();
                let costs = |one: usize, other: usize| match (profile(one), profile(other)) {
                    (Some(a), Some(b)) => one != other && (a == b) == (wish.kind == WishKind::Mix),
                    _ => false,
                };
                let row = |one| (0..self.people).map(|other| costs(one, other)).collect();
                (i64::from(wish.weight), (0..self.people).map(row).collect())
            })
            .collect()
    }
}

/// Sizes within one of each other; those who must sit together may crowd a table and leave another
/// emptier, for whoever made room for them would meet people and a mentor a second time.
fn evened(round: &RoundRules) -> RoundRules {
    let (tables, present) = (round.open_tables().max(1), round.present());
    let largest = round.units.iter().map(|unit| unit.members.len()).max().unwrap_or(1);
    let mut even = round.clone();
    even.size_min = (present / tables).saturating_sub(largest - 1).max(round.size_min);
    even.size_max = (present.div_ceil(tables) + largest - 1).min(round.size_max);
    even
}

/// The table of each participant, round by round.
pub fn seats_of(plan: &[Round], people: usize) -> Vec<Vec<u16>> {
    let seats = |round: &Round| {
        let mut seats = vec![NOWHERE; people];
        for (table, members) in round.iter().enumerate() {
            for &person in members {
                seats[usize::from(person)] = table as u16;
            }
        }
        seats
    };
    plan.iter().map(seats).collect()
}

/// The plan as the format writes it, from the table of each participant round by round.
pub fn plan_of<'s>(seats: impl Iterator<Item = &'s [u16]>, tables: usize) -> Vec<Round> {
    let round = |seats: &[u16]| {
        let mut round = vec![Vec::new(); tables];
        for (person, &table) in seats.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            round[usize::from(table)].push(person as u16);
        }
        round
    };
    seats.map(round).collect()
}

fn standing(instance: &Instance) -> Result<Vec<Vec<u16>>, Unplannable> {
    let Some(standing) = &instance.base_plan else { return Ok(Vec::new()) };
    for (at, round) in standing.0.iter().enumerate() {
        let mut seen = vec![false; usize::from(instance.participants)];
        let fits = round.len() <= usize::from(instance.groups);
        let once = round.iter().flatten().all(|person| {
            seen.get_mut(usize::from(*person)).is_some_and(|seen| !std::mem::replace(seen, true))
        });
        if !fits || !once || at >= usize::from(instance.rounds) {
            return Err(Unplannable::BadStanding { round: at as u16 });
        }
    }
    if standing.0.len() < usize::from(instance.frozen_rounds) {
        return Err(Unplannable::BadStanding { round: standing.0.len() as u16 });
    }
    Ok(seats_of(&standing.0, usize::from(instance.participants)))
}

fn check(instance: &Instance) -> Result<(), Unplannable> {
    let Instance { participants, groups, rounds, .. } = *instance;
    if participants.max(groups).max(rounds) > MOST {
        return Err(Unplannable::TooLarge { most: MOST });
    }
    let fits = |demand: &Demand| match demand {
        Demand::Together(members) => members.iter().all(|it| *it < participants),
        Demand::Apart([one, other]) => one.max(other) < &participants && one != other,
        Demand::Veto([person, table]) => *person < participants && *table < groups,
        Demand::Lock([person, round, table]) => {
            *person < participants && *round < rounds && *table < groups
        }
        Demand::ParticipantAbsent([person, round]) => *person < participants && *round < rounds,
        Demand::MentorAbsent([table, round]) => *table < groups && *round < rounds,
        Demand::SizeMin(_) | Demand::SizeMax(_) => true,
    };
    match demands(instance).into_iter().find(|demand| !fits(demand)) {
        Some(demand) => Err(Unplannable::OutOfRange { demand }),
        None => Ok(()),
    }
}

/// All that is asked, rule by rule.
pub fn demands(instance: &Instance) -> Vec<Demand> {
    let together = instance.together.iter().map(|it| Demand::Together(it.members.clone()));
    let mut all: Vec<Demand> = together.collect();
    all.extend(instance.apart.iter().copied().map(Demand::Apart));
    all.extend(instance.veto.iter().copied().map(Demand::Veto));
    all.extend(instance.locks.iter().copied().map(Demand::Lock));
    all.extend(instance.participant_absent.iter().copied().map(Demand::ParticipantAbsent));
    all.extend(instance.mentor_absent.iter().copied().map(Demand::MentorAbsent));
    all.push(Demand::SizeMin(instance.size_min));
    all.push(Demand::SizeMax(instance.size_max));
    all
}
