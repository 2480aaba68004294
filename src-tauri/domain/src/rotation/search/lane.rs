//! Local search: someone in conflict changes places, the partner drawn by heat bath.
//!
//! At a fixed temperature all places a person could take are weighed at once and one is drawn with
//! the weight of Boltzmann (Geman and Geman's Gibbs sampler, 1984); staying is one of the places.

use super::fixed::{Cost, Fixed};
use super::heat::Heat;
use super::rows::{Row, both, insert, members, size, without};
use super::seating::{Move, Seating};
use crate::rotation::chance::Chance;

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
    places: Vec<Place>,
    /// Running sums of the weights of the places.
    sums: Vec<u64>,
    /// Who comes back for whom: nobody, each person alone, then the sets of this step.
    backs: Vec<Row<W>>,
}

/// A place someone could take, and what it changes.
#[derive(Debug, Clone, Copy)]
struct Place {
    to: u16,
    back: u16,
    delta: i32,
}

impl<const W: usize> Lane<W> {
    pub fn new(fixed: &Fixed<'_, W>, seats: Vec<Vec<u16>>, heat: Heat, chance: Chance) -> Self {
        let mut lane = Self {
            seating: Seating::new(fixed, seats),
            best: Vec::new(),
            heat,
            chance,
            places: Vec::new(),
            sums: Vec::new(),
            backs: backs(fixed.people),
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
        self.sums.clear();
        for place in &self.places {
            sum += self.heat.weight(i64::from(place.delta));
            self.sums.push(sum);
        }
        let drawn = self.chance.below_u64(sum);
        if drawn >= self.heat.weight(0) {
            let place = self.places[self.sums.partition_point(|upto| *upto <= drawn)];
            let chosen = Move {
                round: at,
                from: usize::from(self.seating.seats[at][person]),
                to: usize::from(place.to),
                unit: *fixed.unit_of(at, person),
                back: self.backs[usize::from(place.back)],
            };
            self.seating.apply(fixed, &chosen);
        }
    }

    /// Someone in conflict, or anyone where that takes too long to find.
    fn someone(&mut self, fixed: &Fixed<'_, W>) -> (usize, usize) {
        let mut found = fixed.movable[self.chance.below(fixed.movable.len())];
        for _ in 0..64 {
            if self.seating.is_in_conflict(fixed, found.0, found.1) {
                break;
            }
            found = fixed.movable[self.chance.below(fixed.movable.len())];
        }
        found
    }

    /// All places the unit of `person` could take.
    fn gather(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize) {
        self.places.clear();
        self.backs.truncate(fixed.people + 1);
        let from = usize::from(self.seating.seats[at][person]);
        let is_alone = fixed.is_alone[at * fixed.people + person];
        for &to in &fixed.open[at] {
            if to == from || !fixed.may_sit(at, person, to) {
                continue;
            }
            if is_alone {
                let places = &mut self.places;
                self.seating.places(fixed, (at, person), to, &mut |back, delta| {
                    let back = back.map_or(0, |it| it as u16 + 1);
                    places.push(Place { to: to as u16, back, delta: delta as i32 });
                });
            }
            if fixed.has_groups[at] {
                self.exchanges(fixed, at, person, to);
            }
        }
    }

    /// Exchanges of units where at least one side moves together.
    fn exchanges(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, to: usize) {
        let from = usize::from(self.seating.seats[at][person]);
        let unit = *fixed.unit_of(at, person);
        let there = *self.seating.row(fixed, at, to);
        let is_large = size(&unit) > 1;
        let blank = Move { round: at, from, to, unit, back: [0; W] };
        if is_large {
            self.consider(fixed, blank, &there);
        }
        let mut left = there;
        while let Some(first) = members(&left).next() {
            let one = *fixed.unit_of(at, first);
            left = without(&left, &one);
            if is_large || size(&one) > 1 {
                self.consider(fixed, Move { back: one, ..blank }, &there);
            }
            if !is_large {
                continue;
            }
            let mut rest = left;
            while let Some(second) = members(&rest).next() {
                let other = fixed.unit_of(at, second);
                rest = without(&rest, other);
                self.consider(fixed, Move { back: both(&one, other), ..blank }, &there);
            }
        }
        if size(&unit) > 2 {
            self.consider(fixed, Move { back: there, ..blank }, &there);
        }
    }

    fn consider(&mut self, fixed: &Fixed<'_, W>, place: Move<W>, there: &Row<W>) {
        let own = size(self.seating.row(fixed, place.round, place.from));
        let (going, coming) = (size(&place.unit), size(&place.back));
        let fits = fixed.fits(place.round, own - going + coming)
            && fixed.fits(place.round, size(there) + going - coming);
        if fits && let Some(delta) = self.seating.delta(fixed, &place) {
            let back = self.backs.len() as u16;
            self.backs.push(place.back);
            self.places.push(Place { to: place.to as u16, back, delta: delta as i32 });
        }
    }
}

fn backs<const W: usize>(people: usize) -> Vec<Row<W>> {
    let mut backs = vec![[0; W]; people + 1];
    (0..people).for_each(|person| insert(&mut backs[person + 1], person));
    backs
}
