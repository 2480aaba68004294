//! Places someone could take, and one of them drawn.

use super::fixed::Fixed;
use super::heat::Heat;
use super::rows::{Row, both, insert, meets, members, size, without};
use super::seating::{Move, Seating};
use super::weighing::Place;
use crate::rotation::chance::Chance;

/// The places of one step, kept from step to step for their room.
#[derive(Debug, Clone)]
pub struct Places<const W: usize> {
    all: Vec<Place>,
    /// Who comes back for whom: nobody, each person alone, then the sets of this step.
    backs: Vec<Row<W>>,
}

impl<const W: usize> Places<W> {
    pub fn new(people: usize) -> Self {
        let mut backs = vec![[0; W]; people + 1];
        (0..people).for_each(|person| insert(&mut backs[person + 1], person));
        Self { all: Vec::new(), backs }
    }

    /// All places the unit of `person` could take, those dearer than `most` aside.
    pub fn gather(
        &mut self,
        fixed: &Fixed<'_, W>,
        seating: &Seating<W>,
        (at, person): (usize, usize),
        most: i32,
    ) {
        self.all.clear();
        self.backs.truncate(fixed.people + 1);
        let from = seating.table_of(fixed, at, person);
        let is_alone = fixed.is_alone[at * fixed.people + person];
        if is_alone {
            seating.places(fixed, (at, person), most, &mut self.all);
        }
        if is_alone && size(&fixed.joined[at]) == 0 {
            return;
        }
        for &to in &fixed.open[at] {
            let there = seating.row(fixed, at, to);
            let counts = !is_alone || meets(there, &fixed.joined[at]);
            if counts && to != from && fixed.may_sit(at, person, to) {
                self.exchanges(fixed, seating, (at, person), to);
            }
        }
    }

    /// Exchanges of units where at least one side moves together.
    fn exchanges(
        &mut self,
        fixed: &Fixed<'_, W>,
        seating: &Seating<W>,
        (at, person): (usize, usize),
        to: usize,
    ) {
        let from = seating.table_of(fixed, at, person);
        let unit = *fixed.unit_of(at, person);
        let there = *seating.row(fixed, at, to);
        let is_large = size(&unit) > 1;
        let blank = Move { round: at, from, to, unit, back: [0; W] };
        if is_large {
            self.consider(fixed, seating, blank);
        }
        let mut left = there;
        while let Some(first) = members(&left).next() {
            let one = *fixed.unit_of(at, first);
            left = without(&left, &one);
            if is_large || size(&one) > 1 {
                self.consider(fixed, seating, Move { back: one, ..blank });
            }
            if !is_large {
                continue;
            }
            let mut rest = left;
            while let Some(second) = members(&rest).next() {
                let other = fixed.unit_of(at, second);
                rest = without(&rest, other);
                self.consider(fixed, seating, Move { back: both(&one, other), ..blank });
            }
        }
        if size(&unit) > 2 {
            self.consider(fixed, seating, Move { back: there, ..blank });
        }
    }

    fn consider(&mut self, fixed: &Fixed<'_, W>, seating: &Seating<W>, place: Move<W>) {
        let own = size(seating.row(fixed, place.round, place.from));
        let there = size(seating.row(fixed, place.round, place.to));
        let (going, coming) = (size(&place.unit), size(&place.back));
        let fits = fixed.fits(place.round, own - going + coming)
            && fixed.fits(place.round, there + going - coming);
        if fits && let Some(delta) = seating.delta(fixed, &place) {
            let back = self.backs.len() as u16;
            self.backs.push(place.back);
            self.all.push(Place { to: place.to as u16, back, delta });
        }
    }

    /// One of the places, by the weights of Boltzmann; `None` is staying.
    pub fn draw(&self, heat: &Heat, chance: &mut Chance) -> Option<Place> {
        let weight = |place: &Place| heat.weight(place.delta);
        let stay = heat.weight(0);
        let sum = stay + self.all.iter().map(weight).sum::<u64>();
        let mut left = chance.below_u64(sum).checked_sub(stay)?;
        self.all.iter().copied().find(|place| {
            let weight = weight(place);
            let here = left < weight;
            left = left.saturating_sub(weight);
            here
        })
    }

    /// Who takes the place of those who take this one.
    pub fn back(&self, place: Place) -> Row<W> {
        self.backs[usize::from(place.back)]
    }
}
