//! Which mentor comes to which table, where the company at the tables is settled already.

use super::heat::Heat;
use crate::rotation::chance::Chance;
use crate::rotation::design::Seats;
use crate::rotation::instance::Round;
use crate::rotation::rules::{Rules, seats_of};

/// The temperature that served best, in thousandths of a repeat.
const HEAT: u64 = 350;

/// Exchanges in a row that spare nothing, after which hardly any will.
const PATIENCE: u64 = 4_000_000;

/// The tables of each round dealt to the mentors so that people meet as many as can be: two tables
/// change places whole, where the rules let all who sit there (Metropolis' rule, 1953).
#[derive(Debug, Clone)]
pub struct Deal {
    people: usize,
    tables: usize,
    to_come: std::ops::Range<usize>,
    plan: Vec<Round>,
    /// By round, participant and table.
    may: Vec<bool>,
    /// By participant and mentor.
    met: Vec<i32>,
    /// Meetings with a mentor beyond the first.
    repeats: i32,
    heat: Heat,
    /// Exchanges weighed since the best was found.
    idle: u64,
    best: (i32, Vec<Round>),
}

impl Deal {
    /// The tables as they stand in `seats`.
    pub fn new(rules: &Rules<'_>, seats: &Seats) -> Self {
        let (people, tables) = (rules.people, rules.tables);
        let plan = rules.plan(&seats.concat());
        let mut deal = Self {
            people,
            tables,
            to_come: rules.frozen..rules.rounds.len(),
            may: places(rules),
            met: vec![0; people * tables],
            repeats: 0,
            heat: Heat::new(HEAT, 1),
            idle: 0,
            best: (i32::MAX, Vec::new()),
            plan,
        };
        for (table, members) in deal.plan.iter().flat_map(|round| round.iter().enumerate()) {
            for &person in members {
                let met = &mut deal.met[usize::from(person) * tables + table];
                deal.repeats += i32::from(*met > 0);
                *met += 1;
            }
        }
        deal.best = (deal.repeats, deal.plan.clone());
        deal
    }

    /// Weighs so many exchanges; ends early where no dealing spares more. Whether the best is new.
    pub fn walk(&mut self, exchanges: u64, chance: &mut Chance) -> bool {
        let (before, floor) = (self.best.0, self.floor());
        if self.to_come.is_empty() {
            return false;
        }
        for _ in 0..exchanges {
            if self.best.0 <= floor {
                break;
            }
            let at = self.to_come.start + chance.below(self.to_come.len());
            let (from, to) = (chance.below(self.tables), chance.below(self.tables));
            if from == to || !self.fits(at, from, to) {
                continue;
            }
            let change = self.change(at, from, to);
            if self.heat.allows(change, chance) {
                self.exchange(at, (from, to), change);
            }
        }
        let found = self.best.0 < before;
        self.idle = if found { 0 } else { self.idle + exchanges };
        found
    }

    /// Whether it has long found nothing better.
    pub fn is_spent(&self) -> bool {
        self.idle >= PATIENCE
    }

    /// The best dealing so far, round by round.
    pub fn seats(&self) -> Seats {
        seats_of(&self.best.1, self.people)
    }

    /// Repeats that no dealing spares: rounds of a person beyond the number of mentors.
    fn floor(&self) -> i32 {
        let rounds = self.met.chunks(self.tables).map(|met| met.iter().sum::<i32>());
        rounds.map(|rounds| (rounds - self.tables as i32).max(0)).sum()
    }

    fn fits(&self, at: usize, from: usize, to: usize) -> bool {
        let may = |person: &u16, table: usize| {
            self.may[(at * self.people + usize::from(*person)) * self.tables + table]
        };
        self.plan[at][from].iter().all(|it| may(it, to))
            && self.plan[at][to].iter().all(|it| may(it, from))
    }

    fn change(&self, at: usize, from: usize, to: usize) -> i32 {
        let moved = |members: &[u16], from: usize, to: usize| -> i32 {
            let met = members.iter().map(|it| &self.met[usize::from(*it) * self.tables..]);
            met.map(|met| i32::from(met[to] > 0) - i32::from(met[from] > 1)).sum()
        };
        moved(&self.plan[at][from], from, to) + moved(&self.plan[at][to], to, from)
    }

    fn exchange(&mut self, at: usize, (from, to): (usize, usize), change: i32) {
        self.repeats += change;
        for (members, left, taken) in
            [(&self.plan[at][from], from, to), (&self.plan[at][to], to, from)]
        {
            for &person in members {
                self.met[usize::from(person) * self.tables + left] -= 1;
                self.met[usize::from(person) * self.tables + taken] += 1;
            }
        }
        self.plan[at].swap(from, to);
        if self.repeats < self.best.0 {
            self.best = (self.repeats, self.plan.clone());
        }
    }
}

/// Where each may sit, by round, participant and table.
fn places(rules: &Rules<'_>) -> Vec<bool> {
    let mut may = vec![false; rules.rounds.len() * rules.people * rules.tables];
    for (at, round) in rules.rounds.iter().enumerate() {
        for unit in &round.units {
            for &person in &unit.members {
                let place = (at * rules.people + usize::from(person)) * rules.tables;
                may[place..][..rules.tables].copy_from_slice(&unit.may);
            }
        }
    }
    may
}
