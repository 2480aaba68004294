//! Local search: someone in conflict changes places, the partner drawn by heat bath.
//!
//! At a fixed temperature all places a person could take are weighed at once and one is drawn with
//! the weight of Boltzmann (Geman and Geman's Gibbs sampler, 1984); staying is one of the places.

use super::anew::{self, Anew};
use super::dealing::Deal;
use super::fixed::{Best, Fixed};
use super::heat::Heat;
use super::rows::{Row, both, insert, meets, members, size, without};
use super::seating::{Move, Seating};
use super::weighing::Place;
use crate::rotation::chance::Chance;

/// Exchanges of tables weighed in the time of one step.
const EXCHANGES: u64 = 10;

/// Where a few rounds are seated anew, one step in so many is for two whole tables.
const WHOLE: usize = 2;

/// One walk through the seatings, with the best it has seen for each number of changed seats.
#[derive(Debug, Clone)]
pub struct Lane<const W: usize> {
    pub seating: Seating<W>,
    pub best: Vec<Option<Best>>,
    heat: Heat,
    chance: Chance,
    places: Vec<Place>,
    /// Who comes back for whom: nobody, each person alone, then the sets of this step.
    backs: Vec<Row<W>>,
    /// Whole tables changing places, in a lane that at first leaves their company as it is.
    deal: Option<Deal>,
    /// A few rounds seated anew, in a lane that lets the others stand.
    anew: Option<Anew>,
    /// How warm it walks on, once walks from anywhere have come below all that its construction led
    /// to; nothing where it has none.
    melted: Option<Heat>,
}

impl<const W: usize> Lane<W> {
    pub fn new(fixed: &Fixed<'_, W>, seats: &[u16], heat: Heat, chance: Chance) -> Self {
        let mut lane = Self {
            seating: Seating::new(fixed, seats),
            best: Vec::new(),
            heat,
            chance,
            places: Vec::new(),
            backs: backs(fixed.people),
            deal: None,
            anew: None,
            melted: None,
        };
        lane.remember(fixed);
        lane
    }

    /// Started at a construction, which it may have to give up for a warmer walk.
    pub fn melting(mut self, melted: Heat) -> Self {
        self.melted = Some(melted);
        self
    }

    /// Whether a construction still holds it.
    pub fn is_held(&self) -> bool {
        self.melted.is_some()
    }

    /// Gives its construction up, and walks on like those from anywhere.
    pub fn melt(&mut self) {
        if let Some(heat) = self.melted.take() {
            self.heat = heat;
            self.deal = None;
            self.anew = None;
        }
    }

    /// Walks from here on by dealing whole tables to the mentors; once that is spent, over a few
    /// rounds at a time.
    pub fn dealing(mut self, fixed: &Fixed<'_, W>, chance: Chance) -> Self {
        let seats = self.seating.seats.chunks(fixed.people).map(<[u16]>::to_vec).collect();
        self.deal = Some(Deal::new(fixed.rules, &seats));
        self.chance = chance;
        self
    }

    /// Walks from here on over a few rounds at a time.
    pub fn renewing(mut self, fixed: &Fixed<'_, W>, chance: Chance) -> Self {
        self.renew(fixed);
        self.chance = chance;
        self
    }

    fn renew(&mut self, fixed: &Fixed<'_, W>) {
        self.anew = Some(Anew::new(self.here()));
        self.heat = anew::heat(&fixed.weights);
    }

    /// What the other lanes have found. One that has dealt goes its own way: what leads furthest is
    /// not always what was best when the dealing ended.
    pub fn hear(&mut self, fixed: &Fixed<'_, W>, best: &Best) {
        if let (Some(anew), None) = (&mut self.anew, &self.deal) {
            anew.hear(fixed, best);
        }
    }

    /// The seating as it is.
    pub fn here(&self) -> Best {
        Best { cost: self.seating.cost, seats: self.seating.seats.clone() }
    }

    /// Walks some steps; ends early at `goal`, below which nothing can be.
    pub fn walk(&mut self, fixed: &Fixed<'_, W>, steps: u64, goal: i64) {
        if self.anew.is_none()
            && let Some(deal) = &mut self.deal
        {
            if deal.walk(steps * EXCHANGES, &mut self.chance) {
                self.seating = Seating::new(fixed, &deal.seats().concat());
                self.remember(fixed);
            } else if deal.is_spent() {
                self.renew(fixed);
            }
            return;
        }
        for _ in 0..steps {
            if let Some(anew) = &mut self.anew
                && let Some(seating) = anew.next(fixed, &mut self.chance)
            {
                self.seating = seating;
            }
            if self.step(fixed)
                && self.remember(fixed)
                && self.seating.cost.total(&fixed.weights) <= goal
            {
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
        if let Some(anew) = &mut self.anew {
            anew.note(fixed, &self.seating);
        }
        if better {
            self.best[place] = Some(self.here());
        }
        better
    }

    /// Whether anyone moved.
    fn step(&mut self, fixed: &Fixed<'_, W>) -> bool {
        if self.anew.is_some() && fixed.mentor > 0 && self.chance.below(WHOLE) == 0 {
            return self.exchange_tables(fixed);
        }
        let (at, person) = self.someone(fixed);
        self.gather(fixed, at, person);
        let Some(place) = self.draw() else { return false };
        self.take(fixed, at, person, place);
        true
    }

    fn take(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, place: Place) {
        let chosen = Move {
            round: at,
            from: self.seating.table_of(fixed, at, person),
            to: usize::from(place.to),
            unit: *fixed.unit_of(at, person),
            back: self.backs[usize::from(place.back)],
        };
        self.seating.apply(fixed, &chosen);
    }

    /// Two whole tables of any round change places, by Metropolis' rule: rounds seated anew seldom
    /// suit the mentors of those that stand, and people alone hardly ever bring them to others.
    fn exchange_tables(&mut self, fixed: &Fixed<'_, W>) -> bool {
        let round = fixed.movable[self.chance.below(fixed.movable.len())].0;
        let mut table = || fixed.open[round][self.chance.below(fixed.open[round].len())];
        let (from, to) = (table(), table());
        let delta = self.seating.exchange(fixed, round, (from, to)).filter(|_| from != to);
        let weight = delta.map_or(0, |delta| self.heat.weight(delta));
        let is_taken = self.chance.below_u64(self.heat.weight(0)) < weight;
        if is_taken {
            let members = |table| *self.seating.row(fixed, round, table);
            let chosen = Move { round, from, to, unit: members(from), back: members(to) };
            self.seating.apply(fixed, &chosen);
        }
        is_taken
    }

    /// One of the places, by the weights of Boltzmann; `None` is staying.
    fn draw(&mut self) -> Option<Place> {
        let weight = |place: &Place| self.heat.weight(place.delta);
        let stay = self.heat.weight(0);
        let sum = stay + self.places.iter().map(weight).sum::<u64>();
        let mut left = self.chance.below_u64(sum).checked_sub(stay)?;
        self.places.iter().copied().find(|place| {
            let weight = weight(place);
            let here = left < weight;
            left = left.saturating_sub(weight);
            here
        })
    }

    /// Someone in conflict who could move, or anyone where that takes too long to find.
    fn someone(&mut self, fixed: &Fixed<'_, W>) -> (usize, usize) {
        let unhappy = self.seating.unhappy();
        for _ in 0..unhappy.len().min(16) {
            let slot = unhappy[self.chance.below(unhappy.len())] as usize;
            let at = slot / fixed.people;
            if fixed.can_move(slot) && self.anew.as_ref().is_none_or(|it| it.holds(at)) {
                return (at, slot % fixed.people);
            }
        }
        let anyone = self.anew.as_ref().and_then(|it| it.anyone(fixed, &mut self.chance));
        anyone.unwrap_or_else(|| fixed.movable[self.chance.below(fixed.movable.len())])
    }

    /// All places the unit of `person` could take.
    fn gather(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize) {
        self.places.clear();
        self.backs.truncate(fixed.people + 1);
        let from = self.seating.table_of(fixed, at, person);
        let is_alone = fixed.is_alone[at * fixed.people + person];
        if is_alone {
            self.seating.places(fixed, (at, person), self.heat.most(), &mut self.places);
        }
        if is_alone && size(&fixed.joined[at]) == 0 {
            return;
        }
        for &to in &fixed.open[at] {
            let there = self.seating.row(fixed, at, to);
            let counts = !is_alone || meets(there, &fixed.joined[at]);
            if counts && to != from && fixed.may_sit(at, person, to) {
                self.exchanges(fixed, at, person, to);
            }
        }
    }

    /// Exchanges of units where at least one side moves together.
    fn exchanges(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, to: usize) {
        let from = self.seating.table_of(fixed, at, person);
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
            self.places.push(Place { to: place.to as u16, back, delta });
        }
    }
}

fn backs<const W: usize>(people: usize) -> Vec<Row<W>> {
    let mut backs = vec![[0; W]; people + 1];
    (0..people).for_each(|person| insert(&mut backs[person + 1], person));
    backs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::instance::{Instance, Standing, Together, Weights, Wish, WishKind};
    use crate::rotation::round::Seated;
    use crate::rotation::rules::{Rules, seats_of};
    use crate::rotation::search::starts::scratch;

    fn with_every_rule() -> Instance {
        let standing: Vec<Vec<u16>> = (0..4).map(|it| (it..17).step_by(4).collect()).collect();
        let profiles = (0..17).map(|it| (it % 5 > 0).then_some(it % 3)).collect();
        Instance {
            together: vec![
                Together { members: vec![0, 5], rounds: None },
                Together { members: vec![5, 7], rounds: Some(vec![2, 3]) },
            ],
            apart: vec![[1, 2], [3, 9]],
            veto: vec![[4, 1]],
            participant_absent: vec![[16, 3]],
            base_plan: Some(Standing(vec![standing; 5])),
            frozen_rounds: 1,
            met: vec![[10, 11]],
            wishes: vec![Wish { kind: WishKind::Mix, profiles, weight: 1 }],
            size_min: 3,
            ..Instance::even(17, 4, 5)
        }
    }

    /// The plan that stands, as the rules let it be.
    fn standing(rules: &Rules<'_>) -> Vec<Vec<u16>> {
        let mut liked = seats_of(&rules.instance.base_plan.as_ref().unwrap().0, 17);
        for (at, liked) in liked.iter_mut().enumerate().skip(1) {
            let Seated::Yes(seats) = rules.rounds[at].seat(liked) else {
                panic!("round {at} can be seated");
            };
            *liked = seats;
        }
        liked
    }

    #[test]
    fn whole_tables_change_places_where_the_rules_let_all_who_sit_there() {
        let instance = with_every_rule();
        let rules = Rules::new(&instance).unwrap();
        let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
        let seats = standing(&rules).concat();
        let mut lane = Lane::new(&fixed, &seats, Heat::new(900, 3), Chance::new(1, 0));
        let pairs = lane.seating.cost.pairs;
        let taken = (0..500).filter(|_| lane.exchange_tables(&fixed)).count();
        let after = Seating::new(&fixed, &lane.seating.seats);
        assert_eq!((after.cost, after.cost.pairs), (lane.seating.cost, pairs));
        assert!((1..5).all(|at| lane.seating.table_of(&fixed, at, 4) != 1), "a veto is kept");
        assert!(taken > 20, "{taken}");
    }

    /// The same people and rules before any plan stands.
    fn unplanned() -> Instance {
        Instance { base_plan: None, frozen_rounds: 0, ..with_every_rule() }
    }

    #[test]
    fn a_place_costs_what_was_said_once_it_is_taken() {
        for instance in [with_every_rule(), unplanned()] {
            let rules = Rules::new(&instance).unwrap();
            let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
            let seats = match instance.base_plan {
                Some(_) => standing(&rules),
                None => scratch(&rules, &mut Chance::new(1, 1)).unwrap(),
            };
            let taken = taken_as_said(&fixed, &seats.concat());
            assert!(taken > 500, "{taken}");
        }
    }

    /// Walks from these seats, each step checked against a count of all; says how many moved.
    fn taken_as_said(fixed: &Fixed<'_, 1>, seats: &[u16]) -> usize {
        let mut lane = Lane::new(fixed, seats, Heat::new(900, 3), Chance::new(1, 0));
        let mut taken = 0;
        for _ in 0..2_000 {
            let (at, person) = lane.someone(fixed);
            lane.gather(fixed, at, person);
            let Some(place) = lane.draw() else { continue };
            let before = lane.seating.cost.total(&fixed.weights);
            lane.take(fixed, at, person, place);
            let after = lane.seating.cost;
            assert_eq!(after.total(&fixed.weights) - before, i64::from(place.delta));
            assert_eq!(Seating::new(fixed, &lane.seating.seats).cost, after);
            taken += 1;
        }
        taken
    }
}
