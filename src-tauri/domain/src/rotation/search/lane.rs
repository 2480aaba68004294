//! Local search: someone in conflict changes places, the partner drawn by heat bath.
//!
//! At a fixed temperature all places a person could take are weighed at once and one is drawn with
//! the weight of Boltzmann (Geman and Geman's Gibbs sampler, 1984); staying is one of the places.

use super::seating::{Cost, Fixed, Move, Row, Seating, members, size, without};
use crate::rotation::chance::Chance;

/// Weights of Boltzmann for each change of cost, in whole numbers so that all machines agree.
#[derive(Debug, Clone)]
pub struct Heat {
    weights: Vec<u64>,
    far: i64,
}

impl Heat {
    /// The temperature is given in thousandths of the cost of one repeat.
    pub fn new(thousandths: u64, repeat: i64) -> Self {
        let far = 6 * repeat.max(1);
        let factor = decay(thousandths * repeat.max(1) as u64);
        let still: u64 = 1 << 32;
        let mut weights = vec![still];
        for _ in 0..far {
            let colder = weights.last().map_or(0, |it| (*it * factor) >> 32);
            weights.push(colder);
        }
        weights.reverse();
        for _ in 0..far {
            let hotter =
                weights.last().map_or(0, |it| (u128::from(*it) << 32) / u128::from(factor));
            weights.push(hotter.min(1 << 52) as u64);
        }
        weights.reverse();
        Self { weights, far }
    }

    /// The weight of a change of cost; lower costs weigh more.
    fn weight(&self, delta: i64) -> u64 {
        self.weights[(delta.clamp(-self.far, self.far) + self.far) as usize]
    }
}

/// exp(-1000 / thousandths) with 32 bits after the point, by its series.
fn decay(thousandths: u64) -> u64 {
    let one = 1i128 << 60;
    let halvings = 12;
    let x = (one * 1000 / i128::from(thousandths)) >> halvings;
    let (mut sum, mut term) = (one, one);
    for n in 1..12 {
        term = -((term * x) >> 60) / n;
        sum += term;
    }
    for _ in 0..halvings {
        sum = (sum * sum) >> 60;
    }
    (sum >> 28) as u64
}

/// A seating and its cost.
#[derive(Debug, Clone)]
pub struct Best {
    pub cost: Cost,
    pub seats: Vec<Vec<u16>>,
}

/// One walk through the seatings, with the best it has seen for each number of changed seats.
#[derive(Debug, Clone)]
pub struct Lane<const W: usize> {
    pub seating: Seating<W>,
    pub best: Vec<Option<Best>>,
    heat: Heat,
    chance: Chance,
    places: Vec<Move<W>>,
    weights: Vec<u64>,
}

impl<const W: usize> Lane<W> {
    pub fn new(fixed: &Fixed<'_, W>, seats: Vec<Vec<u16>>, heat: Heat, chance: Chance) -> Self {
        let mut lane = Self {
            seating: Seating::new(fixed, seats),
            best: Vec::new(),
            heat,
            chance,
            places: Vec::new(),
            weights: Vec::new(),
        };
        lane.remember(fixed);
        lane
    }

    /// The seating as it is.
    pub fn here(&self) -> Best {
        Best { cost: self.seating.cost, seats: self.seating.seats.clone() }
    }

    /// Walks some steps; ends early at `goal`, below which nothing can be.
    pub fn walk(&mut self, fixed: &Fixed<'_, W>, steps: u64, goal: i64) {
        if fixed.movable.is_empty() {
            return;
        }
        for _ in 0..steps {
            self.step(fixed);
            if self.remember(fixed) && self.seating.cost.total(&fixed.weights) <= goal {
                return;
            }
        }
    }

    /// Keeps the seating if it is the best with so few changed seats.
    fn remember(&mut self, fixed: &Fixed<'_, W>) -> bool {
        let cost = self.seating.cost;
        let place = cost.changed as usize;
        if place >= self.best.len() {
            self.best.resize(place + 1, None);
        }
        let known = self.best[place].as_ref();
        let better = known.is_none_or(|it| fixed.rank(&cost) < fixed.rank(&it.cost));
        if better {
            self.best[place] = Some(self.here());
        }
        better
    }

    fn step(&mut self, fixed: &Fixed<'_, W>) {
        let (at, person) = self.someone(fixed);
        self.gather(fixed, at, person);
        let mut sum = self.heat.weight(0);
        self.weights.clear();
        for place in &self.places {
            sum += self.heat.weight(place.delta);
            self.weights.push(sum);
        }
        let drawn = self.chance.below_u64(sum);
        if drawn >= self.heat.weight(0) {
            let chosen = self.weights.partition_point(|upto| *upto <= drawn);
            self.seating.apply(fixed, &self.places[chosen]);
        }
    }

    /// Someone in conflict, or anyone where that takes too long to find.
    fn someone(&mut self, fixed: &Fixed<'_, W>) -> (usize, usize) {
        let mut found = (0, 0);
        for _ in 0..64 {
            let (at, person) = fixed.movable[self.chance.below(fixed.movable.len())];
            found = (at, usize::from(person));
            if self.seating.is_in_conflict(fixed, found.0, found.1) {
                break;
            }
        }
        found
    }

    /// All places the unit of `person` could take.
    fn gather(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize) {
        self.places.clear();
        let unit = fixed.unit[at][person];
        let from = usize::from(self.seating.seats[at][person]);
        let round = &fixed.rules.rounds[at];
        let staying = size(&self.seating.table[at][from]) - size(&unit);
        for to in (0..fixed.rules.tables).filter(|to| *to != from && round.open[*to]) {
            if !fixed.may[at][person][to] {
                continue;
            }
            let there = self.seating.table[at][to];
            let arriving = size(&there) + size(&unit);
            let fits = |gone: usize| {
                let (left, right) = (staying + gone, arriving - gone);
                (round.size_min..=round.size_max).contains(&left)
                    && (round.size_min..=round.size_max).contains(&right)
            };
            let blank = Move { round: at, from, to, unit, back: [0; W], delta: 0 };
            if fits(0) {
                self.consider(fixed, blank);
            }
            self.exchanges(fixed, blank, there, &fits);
        }
    }

    /// Those of the other table who could come back: one unit, or several where that is needed.
    fn exchanges(
        &mut self,
        fixed: &Fixed<'_, W>,
        blank: Move<W>,
        there: Row<W>,
        fits: &dyn Fn(usize) -> bool,
    ) {
        let large = size(&blank.unit) > 1;
        let mut left = there;
        while let Some(first) = members(&left).next() {
            let one = fixed.unit[blank.round][first];
            left = without(&left, &one);
            if fits(size(&one)) {
                self.consider(fixed, Move { back: one, ..blank });
            }
            if !large {
                continue;
            }
            let mut rest = left;
            while let Some(second) = members(&rest).next() {
                let other = fixed.unit[blank.round][second];
                rest = without(&rest, &other);
                let both: Row<W> = std::array::from_fn(|word| one[word] | other[word]);
                if fits(size(&both)) {
                    self.consider(fixed, Move { back: both, ..blank });
                }
            }
        }
        if size(&blank.unit) > 2 && fits(size(&there)) {
            self.consider(fixed, Move { back: there, ..blank });
        }
    }

    fn consider(&mut self, fixed: &Fixed<'_, W>, mut place: Move<W>) {
        if let Some(delta) = self.seating.delta(fixed, &place) {
            place.delta = delta;
            self.places.push(place);
        }
    }
}
