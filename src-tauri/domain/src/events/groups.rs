//! Who sits with whom in each round: the rules by name, and their way to the solver and back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::registrations::Registration;
use crate::days::HalfDay;
use crate::folding;
use crate::ids::RegistrationId;
use crate::rotation::explain;
use crate::rotation::{Bounds, Instance, Round, Standing, Together, Unplannable, Wish, WishKind};

/// What a pair of one profile at a table costs, where profiles are to be mixed: a third of a repeat.
const BLEND_WEIGHT: u16 = 1;

/// What the groups of an event have to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupRules {
    pub size_min: u16,
    pub size_max: u16,
    pub together: Vec<TogetherRule>,
    /// Two people never at one table.
    pub apart: Vec<[RegistrationId; 2]>,
    /// Someone never at a leader's table.
    pub veto: Vec<Veto>,
    pub locks: Vec<Lock>,
    /// Whether profiles are to be mixed or gathered; `None` minds them not.
    pub blend: Option<WishKind>,
}

impl Default for GroupRules {
    fn default() -> Self {
        Self {
            size_min: 3,
            size_max: 4,
            together: Vec::new(),
            apart: Vec::new(),
            veto: Vec::new(),
            locks: Vec::new(),
            blend: None,
        }
    }
}

/// People who share a table in some rounds, counted from 0, or in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TogetherRule {
    pub members: Vec<RegistrationId>,
    pub rounds: Option<Vec<u16>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Veto {
    pub person: RegistrationId,
    pub leader: RegistrationId,
}

/// Someone at a leader's table in a round, whatever else moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lock {
    pub person: RegistrationId,
    pub round: u16,
    pub leader: RegistrationId,
}

/// A plan of groups: by round, by table, who sits there. Table g is leader g's in every round;
/// a table not used is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seating {
    pub leaders: Vec<RegistrationId>,
    pub rounds: Vec<Vec<Vec<RegistrationId>>>,
}

impl Seating {
    /// The table and its members where someone sits in a round.
    pub fn seat(&self, round: usize, person: RegistrationId) -> Option<(usize, &[RegistrationId])> {
        let tables = self.rounds.get(round)?;
        let table = tables.iter().position(|it| it.contains(&person))?;
        Some((table, &tables[table]))
    }
}

/// A plan as it is kept; each change makes the next version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupPlan {
    pub version: u32,
    pub seating: Seating,
}

/// A half-day on which somebody expected is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Absence {
    pub registration: RegistrationId,
    pub half_day: HalfDay,
}

/// Someone who can sit at a table or lead one, and the rounds she is away from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    pub id: RegistrationId,
    pub away: BTreeSet<u16>,
    pub profile: Option<String>,
}

/// Who can sit and who can lead, in the order by which the solver numbers them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    pub people: Vec<Guest>,
    pub leaders: Vec<Guest>,
    pub rounds: u16,
}

impl Company {
    /// Everyone expected in at least one of the rounds, and everyone of a plan that stands: what
    /// has been held is not forgotten when somebody leaves.
    pub fn new(
        registrations: &[Registration],
        rounds: &[HalfDay],
        absences: &[Absence],
        standing: Option<&Seating>,
    ) -> Self {
        let away = |it: &Registration| -> BTreeSet<u16> {
            let comes = |half_day: &HalfDay| {
                let gone = Absence { registration: it.id, half_day: *half_day };
                it.is_expected_on(*half_day) && !absences.contains(&gone)
            };
            (0u16..).zip(rounds).filter(|(_, half)| !comes(half)).map(|(at, _)| at).collect()
        };
        let guest = |it: &Registration| Guest {
            id: it.id,
            away: away(it),
            profile: it.facts.profile.clone(),
        };
        let stands = |id| {
            let seated = |it: &Seating| it.rounds.iter().flatten().flatten().any(|one| *one == id);
            standing.is_some_and(|it| it.leaders.contains(&id) || seated(it))
        };
        let is_of_use = |it: &Guest| it.away.len() < rounds.len() || stands(it.id);
        let mut all: Vec<&Registration> = registrations.iter().collect();
        all.sort_by_key(|it| it.id);
        let of = |leads: bool| -> Vec<Guest> {
            let side = all.iter().filter(|it| if leads { it.leads() } else { is_seated(it) });
            side.map(|it| guest(it)).filter(is_of_use).collect()
        };
        let mut leaders = of(true);
        let first = |it: &Guest| {
            let place = standing.and_then(|plan| plan.leaders.iter().position(|id| *id == it.id));
            (place.unwrap_or(usize::MAX), it.id)
        };
        leaders.sort_by_key(first);
        Self { people: of(false), leaders, rounds: rounds.len() as u16 }
    }

    pub fn person(&self, id: RegistrationId) -> Option<u16> {
        self.people.iter().position(|it| it.id == id).map(|at| at as u16)
    }

    pub fn leader(&self, id: RegistrationId) -> Option<u16> {
        self.leaders.iter().position(|it| it.id == id).map(|at| at as u16)
    }

    /// The rules and, where one stands, the plan, as the solver takes them. The first `held` rounds
    /// stay as they are; whoever is no longer known is left out of the rules.
    pub fn instance(&self, rules: &GroupRules, standing: Option<&Seating>, held: u16) -> Instance {
        let base = standing.map(|it| self.numbers(it)).filter(|it| !it.is_empty());
        let pair = |one, other| Some([self.person(one)?, self.person(other)?]);
        Instance {
            participants: self.people.len() as u16,
            groups: self.leaders.len() as u16,
            rounds: self.rounds,
            size_min: rules.size_min,
            size_max: rules.size_max,
            mentors: true,
            together: rules.together.iter().filter_map(|it| self.together(it)).collect(),
            apart: rules.apart.iter().filter_map(|it| pair(it[0], it[1])).collect(),
            participant_absent: away(&self.people),
            mentor_absent: away(&self.leaders),
            veto: rules
                .veto
                .iter()
                .filter_map(|it| Some([self.person(it.person)?, self.leader(it.leader)?]))
                .collect(),
            locks: rules.locks.iter().filter_map(|it| self.lock(it)).collect(),
            frozen_rounds: base.as_ref().map_or(0, |it| held.min(it.len() as u16)),
            base_plan: base.map(Standing),
            wishes: rules.blend.map(|kind| self.wish(kind)).into_iter().collect(),
            ..Instance::default()
        }
    }

    fn together(&self, rule: &TogetherRule) -> Option<Together> {
        let members: Vec<u16> = rule.members.iter().filter_map(|it| self.person(*it)).collect();
        let within = |rounds: &Vec<u16>| -> Vec<u16> {
            rounds.iter().copied().filter(|it| *it < self.rounds).collect()
        };
        let rounds = rule.rounds.as_ref().map(within);
        (1 < members.len()).then_some(Together { members, rounds })
    }

    /// A lock on a round in which one of the two is away waits until she is there.
    fn lock(&self, lock: &Lock) -> Option<[u16; 3]> {
        let (person, leader) = (self.person(lock.person)?, self.leader(lock.leader)?);
        let away = |guest: &Guest| guest.away.contains(&lock.round);
        let gone =
            away(&self.people[usize::from(person)]) || away(&self.leaders[usize::from(leader)]);
        (lock.round < self.rounds && !gone).then_some([person, lock.round, leader])
    }

    fn wish(&self, kind: WishKind) -> Wish {
        let told = |it: &Guest| it.profile.as_deref().map(folding::words);
        let names: BTreeSet<String> = self.people.iter().filter_map(told).collect();
        let number = |it: &Guest| {
            let name = told(it)?;
            names.iter().position(|one| *one == name).map(|at| at as u16)
        };
        Wish { kind, profiles: self.people.iter().map(number).collect(), weight: BLEND_WEIGHT }
    }

    /// A seating in the numbers of the solver, with as many rounds as there are.
    pub fn numbers(&self, seating: &Seating) -> Vec<Round> {
        let round = |tables: &Vec<Vec<RegistrationId>>| {
            let mut round = vec![Vec::new(); self.leaders.len()];
            for (leader, members) in seating.leaders.iter().zip(tables) {
                let Some(table) = self.leader(*leader) else { continue };
                let mut people: Vec<u16> =
                    members.iter().filter_map(|it| self.person(*it)).collect();
                people.sort_unstable();
                round[usize::from(table)] = people;
            }
            round
        };
        seating.rounds.iter().take(usize::from(self.rounds)).map(round).collect()
    }

    /// A plan of the solver, by name.
    pub fn seating(&self, plan: &[Round]) -> Seating {
        let table = |members: &Vec<u16>| -> Vec<RegistrationId> {
            members.iter().map(|it| self.people[usize::from(*it)].id).collect()
        };
        Seating {
            leaders: self.leaders.iter().map(|it| it.id).collect(),
            rounds: plan.iter().map(|round| round.iter().map(table).collect()).collect(),
        }
    }
}

fn is_seated(registration: &Registration) -> bool {
    registration.is(super::registrations::EventRole::Participant)
}

fn away(guests: &[Guest]) -> Vec<[u16; 2]> {
    let of = |(at, guest): (u16, &Guest)| -> Vec<[u16; 2]> {
        guest.away.iter().map(|round| [at, *round]).collect()
    };
    (0u16..).zip(guests).flat_map(of).collect()
}

/// What a plan gives everyone, beside what no plan could better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Leaders met by the one who meets fewest, and the most that rounds and tables allow.
    pub leaders_met: u16,
    pub leaders_possible: u16,
    /// Other women met, on average, in tenths.
    pub others_met_tenths: u32,
    /// Pairs who meet at least once, and the most that could.
    pub pairs_met: u32,
    pub pairs_possible: u32,
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    /// Repeats that a better plan could have fewer, at most; 0 is proven best.
    pub gap: u32,
}

/// Counts a plan of the solver.
pub fn figures(
    instance: &Instance,
    plan: &[Round],
    bounds: &Bounds,
) -> Result<Figures, Unplannable> {
    // Nobody changes places with herself: the effect tells how the plan stands.
    let quality = explain::swap(instance, plan, 0, (0, 0))?.before;
    let met: Vec<(usize, usize)> =
        (0..instance.participants).filter_map(|person| met_by(plan, person)).collect();
    let others: usize = met.iter().map(|it| it.1).sum();
    let least = bounds.repeats.max(bounds.pair_repeats + bounds.mentor_repeats);
    Ok(Figures {
        leaders_met: met.iter().map(|it| it.0).min().unwrap_or(0) as u16,
        leaders_possible: instance.rounds.min(instance.groups),
        others_met_tenths: (others * 10).checked_div(met.len()).unwrap_or(0) as u32,
        pairs_met: quality.distinct_pairs,
        pairs_possible: (quality.distinct_pairs + quality.pair_repeats)
            .saturating_sub(bounds.pair_repeats),
        pair_repeats: quality.pair_repeats,
        mentor_repeats: quality.mentor_repeats,
        gap: (quality.pair_repeats + quality.mentor_repeats).saturating_sub(least),
    })
}

/// How many leaders and how many others someone meets; `None` where she is never seated.
fn met_by(plan: &[Round], person: u16) -> Option<(usize, usize)> {
    let (mut leaders, mut others) = (BTreeSet::new(), BTreeSet::<u16>::new());
    for round in plan {
        if let Some(table) = round.iter().position(|members| members.contains(&person)) {
            leaders.insert(table);
            others.extend(round[table].iter().filter(|it| **it != person));
        }
    }
    (!leaders.is_empty()).then_some((leaders.len(), others.len()))
}
