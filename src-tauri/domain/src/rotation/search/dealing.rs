//! Which mentor comes to which table, where the company at the tables is settled already.

use super::heat::Heat;
use crate::rotation::chance::Chance;
use crate::rotation::design::Seats;
use crate::rotation::instance::Round;
use crate::rotation::rules::{Rules, seats_of};

/// Exchanges of two tables weighed in all.
const WEIGHED: usize = 600_000;

/// The temperature, in thousandths of a repeat.
const HEAT: u64 = 230;

/// Deals the tables of each round to the mentors so that people meet as many as can be: tables
/// change places whole, by heat bath, where the rules let all who sit there.
pub fn deal(rules: &Rules<'_>, seats: &Seats, chance: &mut Chance) -> Seats {
    let mut deal = Deal::new(rules, seats);
    let heat = Heat::new(HEAT, 1);
    let mut best = (deal.repeats, deal.plan.clone());
    let to_come = rules.rounds.len() - rules.frozen;
    let steps = if to_come == 0 { 0 } else { WEIGHED / rules.tables.max(1) };
    let floor = deal.floor();
    for _ in 0..steps {
        if best.0 <= floor {
            break;
        }
        let at = rules.frozen + chance.below(to_come);
        let from = chance.below(rules.tables);
        if let Some(to) = deal.draw(at, from, &heat, chance) {
            deal.exchange(at, from, to);
        }
        if deal.repeats < best.0 {
            best = (deal.repeats, deal.plan.clone());
        }
    }
    seats_of(&best.1, rules.people)
}

struct Deal<'a> {
    rules: &'a Rules<'a>,
    plan: Vec<Round>,
    /// By round, participant and table.
    may: Vec<bool>,
    /// By participant and mentor.
    met: Vec<i32>,
    /// Meetings with a mentor beyond the first.
    repeats: i32,
}

impl<'a> Deal<'a> {
    fn new(rules: &'a Rules<'a>, seats: &Seats) -> Self {
        let (people, tables) = (rules.people, rules.tables);
        let mut may = vec![false; rules.rounds.len() * people * tables];
        for (at, unit) in rules
            .rounds
            .iter()
            .enumerate()
            .flat_map(|(at, round)| round.units.iter().map(move |unit| (at, unit)))
        {
            for &person in &unit.members {
                let place = (at * people + usize::from(person)) * tables;
                may[place..][..tables].copy_from_slice(&unit.may);
            }
        }
        let plan = rules.plan(&seats.concat());
        let mut deal = Self { rules, plan, may, met: vec![0; people * tables], repeats: 0 };
        for (table, members) in deal.plan.iter().flat_map(|round| round.iter().enumerate()) {
            for &person in members {
                let met = &mut deal.met[usize::from(person) * tables + table];
                deal.repeats += i32::from(*met > 0);
                *met += 1;
            }
        }
        deal
    }

    /// Repeats that no dealing spares: rounds of a person beyond the number of mentors.
    fn floor(&self) -> i32 {
        let rounds = self.met.chunks(self.rules.tables).map(|met| met.iter().sum::<i32>());
        rounds.map(|rounds| (rounds - self.rules.tables as i32).max(0)).sum()
    }

    /// The table to change places with, by the weights of Boltzmann; `None` is staying.
    fn draw(&self, at: usize, from: usize, heat: &Heat, chance: &mut Chance) -> Option<usize> {
        let others = (0..self.rules.tables).filter(|to| *to != from && self.fits(at, from, *to));
        let weighed: Vec<(usize, u64)> =
            others.map(|to| (to, heat.weight(self.change(at, from, to)))).collect();
        let sum: u64 = weighed.iter().map(|it| it.1).sum();
        let stay = heat.weight(0);
        let mut left = chance.below_u64(stay + sum).checked_sub(stay)?;
        let taken = weighed.into_iter().find(|(_, weight)| {
            let here = left < *weight;
            left = left.saturating_sub(*weight);
            here
        });
        taken.map(|(to, _)| to)
    }

    fn fits(&self, at: usize, from: usize, to: usize) -> bool {
        let may = |person: &u16, table: usize| {
            self.may[(at * self.rules.people + usize::from(*person)) * self.rules.tables + table]
        };
        self.plan[at][from].iter().all(|it| may(it, to))
            && self.plan[at][to].iter().all(|it| may(it, from))
    }

    fn change(&self, at: usize, from: usize, to: usize) -> i32 {
        let moved = |members: &[u16], from: usize, to: usize| -> i32 {
            let met = members.iter().map(|it| &self.met[usize::from(*it) * self.rules.tables..]);
            met.map(|met| i32::from(met[to] > 0) - i32::from(met[from] > 1)).sum()
        };
        moved(&self.plan[at][from], from, to) + moved(&self.plan[at][to], to, from)
    }

    fn exchange(&mut self, at: usize, from: usize, to: usize) {
        self.repeats += self.change(at, from, to);
        let tables = self.rules.tables;
        for (members, left, taken) in
            [(&self.plan[at][from], from, to), (&self.plan[at][to], to, from)]
        {
            for &person in members {
                self.met[usize::from(person) * tables + left] -= 1;
                self.met[usize::from(person) * tables + taken] += 1;
            }
        }
        self.plan[at].swap(from, to);
    }
}
