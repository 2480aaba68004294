//! Local search: someone in conflict changes places, the partner drawn by heat bath.
//!
//! At a fixed temperature all places a person could take are weighed at once and one is drawn with
//! the weight of Boltzmann (Geman and Geman's Gibbs sampler, 1984); staying is one of the places.

use super::anew::{self, Anew};
use super::dealing::Deal;
use super::fitting::{self, Fitting};
use super::fixed::{Best, Fixed};
use super::heat::Heat;
use super::places::Places;
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
    places: Places<W>,
    /// Whole tables changing places, in a lane that at first leaves their company as it is.
    deal: Option<Deal>,
    /// A few rounds seated anew, in a lane that lets the others stand.
    anew: Option<Anew>,
    /// How warm it walks on, once walks from anywhere have come below all that its construction led
    /// to; nothing where it has none.
    melted: Option<Heat>,
    /// Rows of a wide construction taken anew between two walks, in a lane that leads from them.
    fitting: Option<Fitting<W>>,
}

impl<const W: usize> Lane<W> {
    pub fn new(fixed: &Fixed<'_, W>, seats: &[u16], heat: Heat, chance: Chance) -> Self {
        let mut lane = Self {
            seating: Seating::new(fixed, seats),
            best: Vec::new(),
            heat,
            chance,
            places: Places::new(fixed.people),
            deal: None,
            anew: None,
            melted: None,
            fitting: None,
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

    /// One that walks from one draft of `fitting` to the next.
    pub fn drafting(&self, fixed: &Fixed<'_, W>, fitting: Fitting<W>, chance: Chance) -> Self {
        let heat = fitting::heat(&fixed.weights);
        let lane = Self::new(fixed, &self.seating.seats, heat, chance);
        Self { fitting: Some(fitting), ..lane }
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
        if let Some(fitting) = &mut self.fitting
            && fitting.is_drafting(steps)
        {
            if let Some(seats) = fitting.go_on(fixed, steps, &mut self.chance) {
                self.seating = Seating::new(fixed, &seats);
                self.remember(fixed);
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
        self.places.gather(fixed, &self.seating, (at, person), self.heat.most());
        let Some(place) = self.places.draw(&self.heat, &mut self.chance) else { return false };
        self.take(fixed, at, person, place);
        true
    }

    fn take(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, place: Place) {
        let chosen = Move {
            round: at,
            from: self.seating.table_of(fixed, at, person),
            to: usize::from(place.to),
            unit: *fixed.unit_of(at, person),
            back: self.places.back(place),
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
            lane.places.gather(fixed, &lane.seating, (at, person), lane.heat.most());
            let Some(place) = lane.places.draw(&lane.heat, &mut lane.chance) else { continue };
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
