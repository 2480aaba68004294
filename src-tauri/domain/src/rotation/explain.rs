//! Why a repeat is there, what a hand change would do, and plans that follow from a plan.

use serde::Serialize;
use ts_rs::TS;

use super::instance::{Bounds, Demand, Instance, Round, Standing, Unplannable};
use super::quality::{Quality, quality};
use super::rules::{Rules, seats_of};

/// A meeting that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Repeat {
    Pair { one: u16, other: u16 },
    Mentor { person: u16, mentor: u16 },
}

/// Why it comes back, as far as can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum Cause {
    /// All the meetings have been held.
    Held,
    /// No plan has fewer repeats of this kind.
    Bound { least: u32 },
    /// These demands pin one of the two in a round in which they meet.
    Demands { demands: Vec<Demand> },
    /// The search found nothing better.
    Search,
}

/// A repeat, the rounds in which it meets, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    pub repeat: Repeat,
    pub rounds: Vec<u16>,
    pub cause: Cause,
}

/// A hand change: the figures before and after, and what it would break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    pub before: Quality,
    pub after: Quality,
    pub broken: Vec<Breach>,
    pub plan: Vec<Round>,
}

/// A demand that a plan does not keep in a round.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    pub round: u16,
    pub demand: Demand,
}

/// A seat a late arrival could take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreeSeat {
    pub table: u16,
    /// People at the table before she comes.
    pub seated: u16,
    pub repeats: u32,
}

/// Every repeat of a plan with its cause.
pub fn reasons(
    instance: &Instance,
    plan: &[Round],
    bounds: &Bounds,
) -> Result<Vec<Reason>, Unplannable> {
    let rules = Rules::new(instance)?;
    let counted = quality(&rules, plan);
    let seats = seats_of(plan, rules.people);
    let mut reasons = Vec::new();
    for repeat in all_repeats(&rules, &seats) {
        let rounds = meetings(&rules, &seats, repeat);
        let (least, there) = match repeat {
            Repeat::Pair { .. } => (bounds.pair_repeats, counted.pair_repeats),
            Repeat::Mentor { .. } => (bounds.mentor_repeats, counted.mentor_repeats),
        };
        let cause = if rounds.iter().all(|at| rules.is_frozen(usize::from(*at))) {
            Cause::Held
        } else if there <= least {
            Cause::Bound { least }
        } else {
            match pinning(instance, repeat, &rounds) {
                demands if demands.is_empty() => Cause::Search,
                demands => Cause::Demands { demands },
            }
        };
        reasons.push(Reason { repeat, rounds, cause });
    }
    Ok(reasons)
}

/// Two people change places in a round; the second may be at no table.
pub fn swap(
    instance: &Instance,
    plan: &[Round],
    round: u16,
    (one, other): (u16, u16),
) -> Result<Effect, Unplannable> {
    let rules = Rules::new(instance)?;
    let mut after = plan.to_vec();
    for member in after.iter_mut().skip(usize::from(round)).take(1).flatten().flatten() {
        if *member == one {
            *member = other;
        } else if *member == other {
            *member = one;
        }
    }
    after.iter_mut().flatten().for_each(|table| table.sort_unstable());
    Ok(effect(&rules, plan, after))
}

/// Someone goes to another table in a round.
pub fn shift(
    instance: &Instance,
    plan: &[Round],
    round: u16,
    (person, table): (u16, u16),
) -> Result<Effect, Unplannable> {
    let rules = Rules::new(instance)?;
    let mut after = plan.to_vec();
    if let Some(tables) = after.get_mut(usize::from(round)) {
        tables.iter_mut().for_each(|members| members.retain(|it| *it != person));
        if let Some(members) = tables.get_mut(usize::from(table)) {
            members.push(person);
            members.sort_unstable();
        }
    }
    Ok(effect(&rules, plan, after))
}

fn effect(rules: &Rules<'_>, before: &[Round], after: Vec<Round>) -> Effect {
    Effect {
        before: quality(rules, before),
        after: quality(rules, &after),
        broken: breaches(rules, &after),
        plan: after,
    }
}

/// The rules a plan does not keep in the rounds to come.
pub fn breaches(rules: &Rules<'_>, plan: &[Round]) -> Vec<Breach> {
    let seats = seats_of(plan, rules.people);
    let mut found = Vec::new();
    for (at, tables) in plan.iter().enumerate().skip(rules.frozen) {
        let mut note = |demand| found.push(Breach { round: at as u16, demand });
        sizes(rules, at, tables).into_iter().for_each(&mut note);
        people(rules.instance, at as u16, &seats[at]).into_iter().for_each(&mut note);
    }
    found.sort();
    found.dedup();
    found
}

fn sizes(rules: &Rules<'_>, at: usize, tables: &Round) -> Vec<Demand> {
    let Instance { size_min, size_max, .. } = *rules.instance;
    let mut found = Vec::new();
    for (table, members) in tables.iter().enumerate() {
        let size = members.len() as u16;
        if !rules.rounds[at].open[table] {
            found.extend((size > 0).then_some(Demand::MentorAbsent([table as u16, at as u16])));
        } else if size > size_max {
            found.push(Demand::SizeMax(size_max));
        } else if size < size_min {
            found.push(Demand::SizeMin(size_min));
        }
    }
    found
}

fn people(instance: &Instance, at: u16, seats: &[u16]) -> Vec<Demand> {
    let seat = |person: u16| seats[usize::from(person)];
    let is_seated = |person: u16| seat(person) != super::round::NOWHERE;
    let together = instance.together.iter().filter(|rule| {
        let mut members = rule.members.iter().filter(|it| is_seated(**it));
        let first = members.next().map(|it| seat(*it));
        rule.holds_in(at) && members.any(|it| Some(seat(*it)) != first)
    });
    let mut found: Vec<Demand> =
        together.map(|rule| Demand::Together(rule.members.clone())).collect();
    let apart = instance.apart.iter().filter(|it| is_seated(it[0]) && seat(it[0]) == seat(it[1]));
    found.extend(apart.copied().map(Demand::Apart));
    let veto = instance.veto.iter().filter(|it| seat(it[0]) == it[1]);
    found.extend(veto.copied().map(Demand::Veto));
    let locks = instance.locks.iter().filter(|it| it[1] == at && seat(it[0]) != it[2]);
    found.extend(locks.copied().map(Demand::Lock));
    let absent = instance.participant_absent.iter().filter(|it| it[1] == at && is_seated(it[0]));
    found.extend(absent.copied().map(Demand::ParticipantAbsent));
    found
}

/// One more round after those of a plan, which stay as they are.
pub fn one_more_round(instance: &Instance, plan: &[Round]) -> Instance {
    Instance {
        rounds: instance.rounds + 1,
        base_plan: Some(Standing(plan.to_vec())),
        frozen_rounds: plan.len() as u16,
        ..instance.clone()
    }
}

/// One meal at tables of about `size`, for people who have not met yet if that can be.
pub fn lunch(instance: &Instance, plan: &[Round], present: &[u16], size: u16) -> Instance {
    let groups = (present.len() as u16).div_ceil(size.max(1)).max(1);
    let absent = (0..instance.participants).filter(|person| !present.contains(person));
    let mut met = instance.met.clone();
    for members in plan.iter().flatten() {
        for (at, &one) in members.iter().enumerate() {
            met.extend(members[at + 1..].iter().map(|other| [one, *other]));
        }
    }
    Instance {
        participants: instance.participants,
        mentors: false,
        apart: instance.apart.clone(),
        participant_absent: absent.map(|person| [person, 0]).collect(),
        met,
        ..Instance::even(present.len() as u16, groups, 1)
    }
}

/// Where someone not seated in a round could still sit, the best first.
pub fn free_seats(
    instance: &Instance,
    plan: &[Round],
    person: u16,
    round: u16,
) -> Result<Vec<FreeSeat>, Unplannable> {
    let rules = Rules::new(instance)?;
    let before = quality(&rules, plan);
    let standing = breaches(&rules, plan).len();
    let mut free = Vec::new();
    for table in 0..instance.groups {
        let effect = shift(instance, plan, round, (person, table))?;
        if effect.broken.len() > standing {
            continue;
        }
        let repeats = |it: &Quality| it.pair_repeats + it.mentor_repeats;
        let seated = plan[usize::from(round)][usize::from(table)].len() as u16;
        let more = repeats(&effect.after).saturating_sub(repeats(&before));
        free.push(FreeSeat { table, seated, repeats: more });
    }
    free.sort_by_key(|it| (it.repeats, it.seated, it.table));
    Ok(free)
}

fn all_repeats(rules: &Rules<'_>, seats: &[Vec<u16>]) -> Vec<Repeat> {
    let people = 0..rules.people as u16;
    let pairs = people.clone().flat_map(|one| (0..one).map(move |other| (other, one)));
    let pairs = pairs.map(|(one, other)| Repeat::Pair { one, other });
    let mentors = people.flat_map(|person| {
        (0..rules.tables as u16).map(move |mentor| Repeat::Mentor { person, mentor })
    });
    let mut all: Vec<Repeat> = pairs.collect();
    all.extend(mentors.filter(|_| rules.instance.mentors));
    all.retain(|it| meetings(rules, seats, *it).len() > 1);
    all
}

fn meetings(rules: &Rules<'_>, seats: &[Vec<u16>], repeat: Repeat) -> Vec<u16> {
    let meets = |at: &usize| {
        let seat = |person: u16| seats[*at][usize::from(person)];
        match repeat {
            Repeat::Pair { one, other } => {
                seat(one) != super::round::NOWHERE
                    && seat(one) == seat(other)
                    && !rules.is_imposed(*at, one, other)
            }
            Repeat::Mentor { person, mentor } => seat(person) == mentor,
        }
    };
    (0..seats.len()).filter(meets).map(|at| at as u16).collect()
}

fn pinning(instance: &Instance, repeat: Repeat, rounds: &[u16]) -> Vec<Demand> {
    let concerns = |person: u16| match repeat {
        Repeat::Pair { one, other } => person == one || person == other,
        Repeat::Mentor { person: who, .. } => person == who,
    };
    let locks = instance.locks.iter().filter(|it| concerns(it[0]) && rounds.contains(&it[1]));
    let mut found: Vec<Demand> = locks.copied().map(Demand::Lock).collect();
    let together = instance.together.iter().filter(|rule| {
        rule.members.iter().any(|it| concerns(*it)) && rounds.iter().any(|it| rule.holds_in(*it))
    });
    found.extend(together.map(|rule| Demand::Together(rule.members.clone())));
    let veto = instance.veto.iter().filter(|it| concerns(it[0]));
    found.extend(veto.copied().map(Demand::Veto));
    found
}
