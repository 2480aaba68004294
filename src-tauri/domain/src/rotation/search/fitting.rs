//! Drafts that fit a construction to the rules, and how warm they are made.
//!
//! A construction has rows for more people than come: whoever takes whichever of them meets nobody
//! twice. Which are taken, and by whom, decides how little the rules bend it: rows and single seats
//! change while rules may be broken at a price, ever colder (simulated annealing, S. Kirkpatrick
//! et al., 1983). From each draft so made a walk that keeps the rules leads on.

use super::draft::REPEAT;
use super::fixed::Fixed;
use super::heat::Heat;
use super::starts;
use super::taking::{Kept, Taking};
use crate::rotation::chance::Chance;
use crate::rotation::design::Seats;
use crate::rotation::instance::Weights;

/// How warm a draft begins and ends, in thousandths of a repeat.
const WARM: u64 = 450;
const COLD: u64 = 150;

/// Degrees from the one to the other.
const DEGREES: u64 = 32;

/// Changes tried for each seat until a draft is done, and steps walked from it.
const TRIED: u64 = 900;
const WALKED: u64 = 450;

/// How warm a walk from a draft is, in thousandths of a repeat.
const HEAT: u64 = 200;

/// How warm a walk from a draft is.
pub fn heat(weights: &Weights) -> Heat {
    Heat::new(HEAT, weights.repeat().into())
}

/// Drafts of a plan, one after the other, each from the cheapest before it.
#[derive(Debug, Clone)]
pub struct Fitting<const W: usize> {
    taking: Taking<W>,
    rounds: usize,
    /// The cheapest of this draft, and of all.
    best: Kept,
    cheapest: Kept,
    heats: Vec<Heat>,
    /// Changes tried, then steps walked.
    spent: u64,
    tried: u64,
    walked: u64,
}

impl<const W: usize> Fitting<W> {
    /// By row: its table in each round to come.
    pub fn new(fixed: &Fixed<'_, W>, rows: Seats) -> Self {
        let rounds = fixed.rules.rounds.len();
        let seats = (fixed.people * (rounds - fixed.rules.frozen)) as u64;
        let heat = |degree: u64| {
            let thousandths = WARM - (WARM - COLD) * degree / (DEGREES - 1);
            Heat::new(thousandths, REPEAT.into())
        };
        Self {
            taking: Taking::new(fixed, rows),
            rounds,
            best: Kept::NOTHING,
            cheapest: Kept::NOTHING,
            heats: (0..DEGREES).map(heat).collect(),
            spent: 0,
            tried: seats * TRIED,
            walked: seats * WALKED,
        }
    }

    /// Steps until the first draft has been walked from.
    pub fn first(&self) -> u64 {
        self.tried + self.walked
    }

    /// Whether a draft is being made; otherwise so many steps are walked from the last.
    pub fn is_drafting(&mut self, steps: u64) -> bool {
        if self.spent >= self.tried {
            self.spent += steps;
        }
        if self.spent > self.first() {
            self.spent = 0;
        }
        self.spent < self.tried
    }

    /// Tries so many changes; once the draft is done, its seats as the rules let them be.
    pub fn go_on(
        &mut self,
        fixed: &Fixed<'_, W>,
        steps: u64,
        chance: &mut Chance,
    ) -> Option<Vec<u16>> {
        for _ in 0..steps.min(self.tried - self.spent) {
            let heat = &self.heats[(self.spent * DEGREES / self.tried) as usize];
            self.spent += 1;
            let delta = self.taking.try_something(fixed, chance);
            if delta > heat.most() || !heat.allows(delta, chance) {
                self.taking.take_back(fixed);
            }
            if self.taking.price() < self.best.price {
                self.best = self.taking.here();
            }
        }
        if self.spent < self.tried {
            return None;
        }
        let best = std::mem::replace(&mut self.best, Kept::NOTHING);
        let seats = starts::seated(fixed.rules, &best.by_round(self.rounds));
        if best.price <= self.cheapest.price {
            self.cheapest = best;
        }
        self.taking.return_to(fixed, &self.cheapest);
        Some(seats.ok()?.concat())
    }
}
