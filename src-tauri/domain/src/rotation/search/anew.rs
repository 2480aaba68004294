//! A few rounds seated anew while the others stand.
//!
//! Where a construction lacks a round or two, they hardly ever fit beside all those it gives, but do
//! once two or three of those are given up and looked for with them. No walk finds its way there, so
//! these rounds start from anywhere (large neighbourhood search, P. Shaw, 1998).

use super::fixed::{Best, Fixed};
use super::heat::Heat;
use super::seating::Seating;
use crate::rotation::chance::Chance;
use crate::rotation::instance::Weights;
use crate::rotation::round::Seated;

/// The temperature that served best, in thousandths of a repeat.
const HEAT: u64 = 250;

/// Steps for each seat of the rounds seated anew, before others are.
const PATIENCE: u64 = 100;

/// Most rounds seated anew at once.
const MOST: usize = 4;

/// How warm a walk over rounds seated anew is.
pub fn heat(weights: &Weights) -> Heat {
    Heat::new(HEAT, weights.repeat().into())
}

/// What a walk over some rounds returns to.
#[derive(Debug, Clone)]
pub struct Anew {
    stands: Best,
    /// The best since these rounds were seated anew.
    found: Option<Best>,
    /// The rounds seated anew.
    rounds: Vec<usize>,
    left: u64,
}

impl Anew {
    pub fn new(stands: Best) -> Self {
        Self { stands, found: None, rounds: Vec::new(), left: 0 }
    }

    /// Takes over a plan found elsewhere, if it is better.
    pub fn hear<const W: usize>(&mut self, fixed: &Fixed<'_, W>, of: &Best) {
        if fixed.rank(&of.cost) < fixed.rank(&self.stands.cost) {
            self.stands = of.clone();
            self.left = 0;
        }
    }

    /// Notes the seating a step led to.
    pub fn note<const W: usize>(&mut self, fixed: &Fixed<'_, W>, seating: &Seating<W>) {
        let known = self.found.as_ref();
        if known.is_none_or(|it| fixed.rank(&seating.cost) < fixed.rank(&it.cost)) {
            self.found = Some(Best { cost: seating.cost, seats: seating.seats.clone() });
        }
    }

    /// Counts a step; when there have been enough, other rounds are seated anew.
    pub fn next<const W: usize>(
        &mut self,
        fixed: &Fixed<'_, W>,
        chance: &mut Chance,
    ) -> Option<Seating<W>> {
        if self.left > 0 {
            self.left -= 1;
            return None;
        }
        let found = self.found.take();
        if let Some(found) =
            found.filter(|it| fixed.rank(&it.cost) <= fixed.rank(&self.stands.cost))
        {
            self.stands = found;
        }
        self.choose(fixed, chance);
        self.left = (self.rounds.len() * fixed.people) as u64 * PATIENCE;
        Some(Seating::new(fixed, &self.seats(fixed, chance)))
    }

    /// One round with a conflict, where there is one, and one to three others.
    fn choose<const W: usize>(&mut self, fixed: &Fixed<'_, W>, chance: &mut Chance) {
        let seating = Seating::new(fixed, &self.stands.seats);
        let unhappy = seating.unhappy();
        let can_move = |slot: &usize| fixed.can_move(*slot);
        let mut drawn =
            (0..unhappy.len().min(16)).map(|_| unhappy[chance.below(unhappy.len())] as usize);
        let worst = drawn.find(can_move).map(|slot| slot / fixed.people);
        let worst = worst.unwrap_or_else(|| fixed.movable[chance.below(fixed.movable.len())].0);
        let to_come = fixed.rules.frozen..fixed.open.len();
        let mut others: Vec<usize> = to_come.filter(|it| *it != worst).collect();
        chance.shuffle(&mut others);
        others.truncate(1 + chance.below(MOST - 1));
        self.rounds = [vec![worst], others].concat();
    }

    fn seats<const W: usize>(&self, fixed: &Fixed<'_, W>, chance: &mut Chance) -> Vec<u16> {
        let mut seats = self.stands.seats.clone();
        for &at in &self.rounds {
            let mut liked: Vec<u16> =
                (0..fixed.people).map(|it| (it % fixed.tables) as u16).collect();
            chance.shuffle(&mut liked);
            // Where chance makes it too tangled, the round stays as it stands.
            if let Seated::Yes(round) = fixed.rules.rounds[at].seat(&liked) {
                seats[at * fixed.people..][..fixed.people].copy_from_slice(&round);
            }
        }
        seats
    }

    /// Whether a round is one of those seated anew.
    pub fn holds(&self, at: usize) -> bool {
        self.rounds.contains(&at)
    }

    /// Anyone of these rounds who may sit at more than one table, if there is someone.
    pub fn anyone<const W: usize>(
        &self,
        fixed: &Fixed<'_, W>,
        chance: &mut Chance,
    ) -> Option<(usize, usize)> {
        let at = self.rounds[chance.below(self.rounds.len())];
        let first = fixed.movable.partition_point(|it| it.0 < at);
        let many = fixed.movable[first..].partition_point(|it| it.0 == at);
        (many > 0).then(|| fixed.movable[first + chance.below(many)])
    }
}
