//! What a plan costs, counted from the plan alone.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::instance::Round;
use super::round::NOWHERE;
use super::rules::{Rules, seats_of};

/// The figures of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    /// Meetings of two participants beyond their first.
    pub pair_repeats: u32,
    /// Meetings of a participant and a mentor beyond their first.
    pub mentor_repeats: u32,
    /// Seats to come that differ from the plan that stands.
    pub changed_seats: Option<u32>,
    pub distinct_pairs: u32,
    /// Pairs against a wish, counted with the weight of the wish.
    pub against_wishes: u32,
}

/// Counts a plan that has the shape of the instance.
pub fn quality(rules: &Rules<'_>, plan: &[Round]) -> Quality {
    let (pairs, met_before) = pair_meetings(rules, plan);
    let mentors = mentor_meetings(plan);
    let beyond_first =
        |counts: &BTreeMap<_, u32>| -> u32 { counts.values().map(|it| it - 1).sum() };
    Quality {
        pair_repeats: beyond_first(&pairs),
        mentor_repeats: if rules.instance.mentors { beyond_first(&mentors) } else { 0 },
        changed_seats: changed_seats(rules, plan),
        distinct_pairs: pairs.len() as u32 - met_before,
        against_wishes: against_wishes(rules, plan),
    }
}

/// How often each pair meets where no rule imposes it, and how many had met before and not since.
fn pair_meetings(rules: &Rules<'_>, plan: &[Round]) -> (BTreeMap<(u16, u16), u32>, u32) {
    let mut met: BTreeMap<(u16, u16), u32> = BTreeMap::new();
    for &[one, other] in &rules.instance.met {
        met.insert((one.min(other), one.max(other)), 1);
    }
    let before: Vec<(u16, u16)> = met.keys().copied().collect();
    for (at, round) in plan.iter().enumerate() {
        for pair in round.iter().flat_map(|table| pairs_of(table)) {
            if !rules.is_imposed(at, pair.0, pair.1) {
                *met.entry(pair).or_default() += 1;
            }
        }
    }
    let only_before = before.iter().filter(|pair| met[*pair] == 1).count() as u32;
    (met, only_before)
}

fn mentor_meetings(plan: &[Round]) -> BTreeMap<(u16, u16), u32> {
    let mut met = BTreeMap::new();
    for round in plan {
        for (table, members) in round.iter().enumerate() {
            for &person in members {
                *met.entry((person, table as u16)).or_default() += 1;
            }
        }
    }
    met
}

fn changed_seats(rules: &Rules<'_>, plan: &[Round]) -> Option<u32> {
    rules.instance.base_plan.as_ref()?;
    let seats = seats_of(plan, rules.people);
    let changed = |at: usize| {
        let moved = |(now, before): (&u16, &u16)| *now != NOWHERE && now != before;
        seats[at].iter().zip(&rules.standing[at]).filter(|it| moved(*it)).count() as u32
    };
    let planned = rules.standing.len().min(seats.len());
    Some((rules.frozen..planned).map(changed).sum())
}

fn against_wishes(rules: &Rules<'_>, plan: &[Round]) -> u32 {
    let mut cost = 0;
    for (weight, unwelcome) in rules.unwelcome() {
        let pairs = plan.iter().skip(rules.frozen).flatten().flat_map(|table| pairs_of(table));
        let against = pairs.filter(|it| unwelcome[usize::from(it.0)][usize::from(it.1)]).count();
        cost += against as u32 * weight as u32;
    }
    cost
}

fn pairs_of(table: &[u16]) -> impl Iterator<Item = (u16, u16)> + '_ {
    table.iter().enumerate().flat_map(move |(at, &one)| {
        table[at + 1..].iter().map(move |&other| (one.min(other), one.max(other)))
    })
}
