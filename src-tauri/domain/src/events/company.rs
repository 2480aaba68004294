//! Who can sit and who can lead, and their way to the solver and back.

use std::collections::BTreeSet;

use super::groups::{Absence, GroupRules, Lock, Seating, TogetherRule};
use super::registrations::{EventRole, Registration};
use crate::days::HalfDay;
use crate::folding;
use crate::ids::RegistrationId;
use crate::rotation::{Instance, Round, Standing, Together, Wish, WishKind};

/// What a pair of one profile at a table costs, where profiles are to be mixed: a third of a repeat.
const BLEND_WEIGHT: u16 = 1;

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
    /// has been held is not forgotten when somebody leaves. Staff lead only where the mentors who
    /// are there have too few seats.
    pub fn new(
        registrations: &[Registration],
        rounds: &[HalfDay],
        absences: &[Absence],
        size_max: u16,
        standing: Option<&Seating>,
    ) -> Self {
        let is_of_use = |it: &Guest| {
            it.away.len() < rounds.len() || standing.is_some_and(|plan| plan.holds(it.id))
        };
        let mut all: Vec<&Registration> = registrations.iter().collect();
        all.sort_by_key(|it| it.id);
        let of = |side: &dyn Fn(&Registration) -> bool| -> Vec<Guest> {
            let hers = all.iter().filter(|it| side(it));
            hers.map(|it| guest(it, rounds, absences)).filter(is_of_use).collect()
        };
        let people = of(&is_seated);
        let mut leaders = of(&|it| it.is(EventRole::Mentor));
        let mut staff = of(&|it| it.leads() && !it.is(EventRole::Mentor));
        let needs = needs(&people, &leaders, rounds.len() as u16, size_max);
        stand_by(&mut staff, &needs, standing);
        leaders.extend(staff.into_iter().filter(is_of_use));
        let first = |it: &Guest| {
            let place = standing.and_then(|plan| plan.leaders.iter().position(|id| *id == it.id));
            (place.unwrap_or(usize::MAX), it.id)
        };
        leaders.sort_by_key(first);
        Self { people, leaders, rounds: rounds.len() as u16 }
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

fn guest(registration: &Registration, rounds: &[HalfDay], absences: &[Absence]) -> Guest {
    let comes = |half_day: &HalfDay| {
        let gone = Absence { registration: registration.id, half_day: *half_day };
        registration.is_expected_on(*half_day) && !absences.contains(&gone)
    };
    let away = (0u16..).zip(rounds).filter(|(_, half)| !comes(half)).map(|(at, _)| at);
    Guest { id: registration.id, away: away.collect(), profile: registration.facts.profile.clone() }
}

fn is_seated(registration: &Registration) -> bool {
    registration.is(EventRole::Participant)
}

/// By round, the tables that the mentors who are there lack to seat everyone.
fn needs(people: &[Guest], mentors: &[Guest], rounds: u16, size_max: u16) -> Vec<u16> {
    let there = |all: &[Guest], round| all.iter().filter(|it| !it.away.contains(&round)).count();
    let need = |round| {
        let tables = (there(people, round) as u16).div_ceil(size_max.max(1));
        tables.saturating_sub(there(mentors, round) as u16)
    };
    (0..rounds).map(need).collect()
}

/// Staff who can lead stay away from the rounds in which nobody needs them, and where nobody has
/// been seated with them yet.
fn stand_by(staff: &mut [Guest], needs: &[u16], standing: Option<&Seating>) {
    let leads = |who: RegistrationId, round: u16| {
        let Some(plan) = standing else { return false };
        let table = plan.leaders.iter().position(|it| *it == who);
        let members = table.zip(plan.rounds.get(usize::from(round)));
        members.is_some_and(|(table, tables)| tables.get(table).is_some_and(|it| !it.is_empty()))
    };
    for (round, need) in (0u16..).zip(needs) {
        let mut need = *need;
        for one in staff.iter_mut().filter(|it| !it.away.contains(&round)) {
            if need == 0 && !leads(one.id, round) {
                one.away.insert(round);
            }
            need = need.saturating_sub(1);
        }
    }
}

fn away(guests: &[Guest]) -> Vec<[u16; 2]> {
    let of = |(at, guest): (u16, &Guest)| -> Vec<[u16; 2]> {
        guest.away.iter().map(|round| [at, *round]).collect()
    };
    (0u16..).zip(guests).flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::Half;
    use crate::events::{RegistrationFacts, StaffFunction};
    use uuid::Uuid;

    fn half(half: Half) -> HalfDay {
        HalfDay { day: "2023-05-13".parse().unwrap(), half }
    }

    fn registered(at: u128, role: EventRole, absent: Vec<HalfDay>) -> Registration {
        let function = (role == EventRole::Staff).then_some(StaffFunction::Facilitation);
        let facts = RegistrationFacts { role, absent, function, ..RegistrationFacts::default() };
        let id = Uuid::from_u128(at);
        Registration { id: id.into(), event: Uuid::nil().into(), person: id.into(), facts }
    }

    /// Twenty-nine women; eight mentors, one of whom leaves at noon; one who can facilitate.
    fn everyone() -> Vec<Registration> {
        let mentor = |at| {
            let absent = if at == 33 { vec![half(Half::Pm)] } else { Vec::new() };
            registered(at, EventRole::Mentor, absent)
        };
        let women = (0..29).map(|at| registered(at, EventRole::Participant, Vec::new()));
        let staff = registered(50, EventRole::Staff, Vec::new());
        women.chain((30..38).map(mentor)).chain([staff]).collect()
    }

    fn away(size_max: u16, standing: Option<&Seating>) -> Option<Vec<u16>> {
        let rounds = [half(Half::Am), half(Half::Pm)];
        let company = Company::new(&everyone(), &rounds, &[], size_max, standing);
        let staff = company.leaders.iter().find(|it| it.id == Uuid::from_u128(50).into());
        staff.map(|it| it.away.iter().copied().collect())
    }

    #[test]
    fn staff_lead_only_where_the_mentors_have_too_few_seats() {
        assert_eq!(away(4, None), Some(vec![0]), "29 at 7 tables of 4 need one more");
        assert_eq!(away(5, None), None, "29 at 7 tables of 5 do not");
    }

    #[test]
    fn who_was_seated_with_staff_keeps_her_table() {
        let staff: RegistrationId = Uuid::from_u128(50).into();
        let seated = vec![vec![vec![Uuid::from_u128(0).into()]]];
        let standing = Seating { leaders: vec![staff], rounds: seated };
        assert_eq!(away(5, Some(&standing)), Some(vec![1]));
    }
}
