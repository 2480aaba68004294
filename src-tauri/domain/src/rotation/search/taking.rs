//! Rows of a construction that people take, and single seats off them.

use std::ops::Range;

use super::draft::{Draft, REPEAT};
use super::fixed::Fixed;
use super::rows::{Row, both, holds, members, size, without};
use crate::rotation::chance::Chance;
use crate::rotation::design::Seats;
use crate::rotation::round::NOWHERE;

/// What a seat off its row costs, so that no more leave theirs than have to.
const OFF: i32 = REPEAT / 20;

/// Sets looked at for one that has trouble somewhere, before any is taken.
const LOOKS: usize = 3;

/// Who has which row, and sits where.
#[derive(Debug, Clone)]
pub struct Taking<const W: usize> {
    /// By row: its table in each round to come.
    rows: Seats,
    rounds: Range<usize>,
    /// Those who always sit together, and which of these sets each person is of.
    sets: Vec<Vec<usize>>,
    set_of: Vec<usize>,
    /// The row of each set; those beyond the last set are nobody's.
    taken: Vec<usize>,
    draft: Draft<W>,
    /// What is being tried.
    change: Change,
    /// The rounds where the set just drawn has trouble.
    troubled: Vec<usize>,
}

/// A change being tried: enough to take it back.
#[derive(Debug, Clone, Default)]
struct Change {
    /// The price before.
    price: i32,
    /// Those who have left, and the seats they had.
    people: Vec<usize>,
    seats: Vec<u16>,
    /// Two sets that have exchanged their rows.
    rows: Option<(usize, usize)>,
    /// Seats more that are off their row.
    off: i32,
}

/// What a draft was at its best.
#[derive(Debug, Clone)]
pub struct Kept {
    pub price: i32,
    /// By person and round.
    seats: Vec<u16>,
    taken: Vec<usize>,
}

impl Kept {
    pub const NOTHING: Self = Self { price: i32::MAX, seats: Vec::new(), taken: Vec::new() };

    /// The table of each person, round by round.
    pub fn by_round(&self, rounds: usize) -> Seats {
        let round = |at| self.seats.iter().skip(at).step_by(rounds).copied().collect();
        (0..rounds).map(round).collect()
    }
}

impl<const W: usize> Taking<W> {
    /// All on the first rows.
    pub fn new(fixed: &Fixed<'_, W>, rows: Seats) -> Self {
        let rounds = fixed.rules.frozen..fixed.rules.rounds.len();
        let (sets, set_of) = sets(fixed, &rounds);
        let seat = |slot: usize| match (slot % rounds.end, slot / rounds.end) {
            (at, person) if at < rounds.start => fixed.rules.standing[at][person],
            (at, person) if fixed.comes(at, person) => rows[set_of[person]][at - rounds.start],
            _ => NOWHERE,
        };
        let seats = (0..fixed.people * rounds.end).map(seat).collect();
        Self {
            taken: (0..rows.len()).collect(),
            draft: Draft::new(fixed, seats),
            rows,
            rounds,
            sets,
            set_of,
            change: Change::default(),
            troubled: Vec::new(),
        }
    }

    /// What it costs now, up to a constant and to seats off their rows.
    pub fn price(&self) -> i32 {
        self.draft.price
    }

    pub fn here(&self) -> Kept {
        let (price, seats) = (self.draft.price, self.draft.seats().to_vec());
        Kept { price, seats, taken: self.taken.clone() }
    }

    pub fn return_to(&mut self, fixed: &Fixed<'_, W>, kept: &Kept) {
        self.draft.return_to(fixed, &kept.seats, kept.price);
        self.taken.clone_from(&kept.taken);
    }

    /// Changes something where there is trouble; what that costs.
    pub fn try_something(&mut self, fixed: &Fixed<'_, W>, chance: &mut Chance) -> i32 {
        self.change.people.clear();
        self.change.seats.clear();
        self.change.rows = None;
        self.change.off = 0;
        self.change.price = self.draft.price;
        let (set, at) = self.somewhere(fixed, chance);
        match chance.below(10) {
            0..=3 => self.exchange_rows(fixed, set, chance.below(self.taken.len())),
            4..=6 => {
                let table = fixed.open[at].get(chance.below(fixed.open[at].len()));
                table.into_iter().for_each(|table| self.send(fixed, at, set, *table as u16));
            }
            _ => self.exchange(fixed, at, (set, chance.below(self.sets.len())), chance),
        }
        for &person in &self.change.people {
            self.draft.join(fixed, person);
        }
        self.draft.price - self.change.price + OFF * self.change.off
    }

    /// Takes back what was tried last.
    pub fn take_back(&mut self, fixed: &Fixed<'_, W>) {
        let rounds = self.rounds.end;
        for (person, seats) in self.change.people.iter().zip(self.change.seats.chunks(rounds)) {
            self.draft.reseat(fixed, *person, seats);
        }
        if let Some((one, other)) = self.change.rows {
            self.taken.swap(one, other);
        }
        self.draft.price = self.change.price;
    }

    /// A set in a round where it has trouble; of any round where chance finds none that has.
    fn somewhere(&mut self, fixed: &Fixed<'_, W>, chance: &mut Chance) -> (usize, usize) {
        let mut set = 0;
        for _ in 0..LOOKS {
            set = chance.below(self.sets.len());
            self.draft.troubled(fixed, self.sets[set][0], &mut self.troubled);
            self.troubled.retain(|at| self.rounds.contains(at));
            if !self.troubled.is_empty() {
                return (set, self.troubled[chance.below(self.troubled.len())]);
            }
        }
        (set, self.rounds.start + chance.below(self.rounds.len()))
    }

    /// Two sets exchange their rows, or one takes a row nobody has; all sit on their rows again.
    fn exchange_rows(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize) {
        let many = self.sets.len();
        let both = || std::iter::once(one).chain(Some(other).filter(|it| *it != one));
        let sets = || both().filter(|set| *set < many);
        for set in sets() {
            let off = self.rounds.clone().filter(|at| self.is_off(*at, set)).count();
            self.change.off -= off as i32;
        }
        self.taken.swap(one, other);
        self.change.rows = Some((one, other));
        for set in sets() {
            for at in self.rounds.clone() {
                self.put(fixed, at, set, self.rows[self.taken[set]][at - self.rounds.start]);
            }
        }
    }

    /// Two sets exchange their tables in a round, each with all who must be with it there; where
    /// that is more on one side, others come along from the other table.
    fn exchange(
        &mut self,
        fixed: &Fixed<'_, W>,
        at: usize,
        (one, other): (usize, usize),
        chance: &mut Chance,
    ) {
        let (here, there) = (self.table_of(at, one), self.table_of(at, other));
        let (Some(here), Some(there)) = (here, there) else { return };
        if here == there {
            return;
        }
        let unit = size(&self.unit(fixed, at, one));
        let mut left = *self.draft.row(fixed, at, there);
        let mut coming = 0;
        self.send(fixed, at, one, there);
        let mut next = Some(other);
        while let Some(set) = next {
            let back = self.unit(fixed, at, set);
            self.send(fixed, at, set, here);
            coming += size(&back);
            left = without(&left, &back);
            let many = size(&left);
            let comes_along = coming < unit && many > 0;
            let person = comes_along.then(|| members(&left).nth(chance.below(many))).flatten();
            next = person.map(|it| self.set_of[it]);
        }
    }

    /// All who must be with a set in a round take a table.
    fn send(&mut self, fixed: &Fixed<'_, W>, at: usize, set: usize, table: u16) {
        let unit = self.unit(fixed, at, set);
        for person in members(&unit) {
            let set = self.set_of[person];
            let first = self.sets[set].iter().find(|it| holds(&unit, **it));
            if first == Some(&person) {
                self.change.off -= i32::from(self.is_off(at, set));
                self.put(fixed, at, set, table);
                self.change.off += i32::from(self.is_off(at, set));
            }
        }
    }

    /// All who must be with a set in a round, itself among them.
    fn unit(&self, fixed: &Fixed<'_, W>, at: usize, set: usize) -> Row<W> {
        let units = self.sets[set].iter().map(|it| fixed.unit_of(at, *it));
        units.fold([0; W], |all, unit| both(&all, unit))
    }

    fn put(&mut self, fixed: &Fixed<'_, W>, at: usize, set: usize, table: u16) {
        for nth in 0..self.sets[set].len() {
            let person = self.sets[set][nth];
            let from = self.draft.of(person)[at];
            if from != NOWHERE && from != table {
                self.touch(fixed, person);
                self.draft.of_mut(person)[at] = table;
            }
        }
    }

    /// Lets someone leave, whose seats are about to change.
    fn touch(&mut self, fixed: &Fixed<'_, W>, person: usize) {
        if !self.change.people.contains(&person) {
            self.change.people.push(person);
            self.change.seats.extend_from_slice(self.draft.of(person));
            self.draft.leave(fixed, person);
        }
    }

    /// Where a set sits in a round, if any of it comes.
    fn table_of(&self, at: usize, set: usize) -> Option<u16> {
        let seat = |person: &usize| self.draft.of(*person)[at];
        self.sets[set].iter().map(seat).find(|it| *it != NOWHERE)
    }

    fn is_off(&self, at: usize, set: usize) -> bool {
        let own = self.rows[self.taken[set]][at - self.rounds.start];
        self.table_of(at, set).is_some_and(|it| it != own)
    }
}

/// Sets of those who sit together whenever they both come, and which of them each person is of.
fn sets<const W: usize>(
    fixed: &Fixed<'_, W>,
    rounds: &Range<usize>,
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut sets: Vec<Vec<usize>> = Vec::new();
    let mut set_of = Vec::new();
    for person in 0..fixed.people {
        let is_hers = |set: &Vec<usize>| {
            let both = |at: &usize| fixed.comes(*at, person) && fixed.comes(*at, set[0]);
            let mut shared = rounds.clone().filter(both).peekable();
            shared.peek().is_some() && shared.all(|at| holds(fixed.unit_of(at, person), set[0]))
        };
        let own = sets.iter().position(is_hers).unwrap_or(sets.len());
        if own == sets.len() {
            sets.push(Vec::new());
        }
        sets[own].push(person);
        set_of.push(own);
    }
    (sets, set_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::instance::{Instance, Together, Weights};
    use crate::rotation::rules::Rules;
    use crate::rotation::search::starts;

    fn with_many_rules() -> Instance {
        Instance {
            together: vec![
                Together { members: vec![0, 5], rounds: None },
                Together { members: vec![6, 7, 11], rounds: Some(vec![1, 4]) },
            ],
            apart: vec![[1, 2], [3, 9]],
            veto: vec![[4, 1], [8, 2]],
            locks: vec![[10, 2, 3]],
            participant_absent: vec![[0, 2], [12, 3]],
            mentor_absent: vec![[4, 3]],
            met: vec![[13, 14]],
            size_min: 2,
            size_max: 4,
            ..Instance::even(15, 5, 5)
        }
    }

    #[test]
    fn whatever_is_tried_and_taken_back_the_price_is_that_of_the_seats() {
        let instance = with_many_rules();
        let rules = Rules::new(&instance).unwrap();
        let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
        let mut taking = Taking::new(&fixed, starts::rows(&rules).unwrap());
        let mut chance = Chance::new(3, 0);
        let mut kept = 0;
        for _ in 0..2_000 {
            let before = (taking.draft.seats().to_vec(), taking.taken.clone());
            if taking.try_something(&fixed, &mut chance) > 20 {
                taking.take_back(&fixed);
            }
            let anew = Draft::new(&fixed, taking.draft.seats().to_vec());
            assert_eq!(taking.draft.price, anew.price);
            kept += i32::from(before != (taking.draft.seats().to_vec(), taking.taken.clone()));
        }
        assert!((50..1_900).contains(&kept), "{kept}");
    }

    #[test]
    fn seats_off_their_rows_are_counted_as_they_come_and_go() {
        let instance = with_many_rules();
        let rules = Rules::new(&instance).unwrap();
        let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
        let mut taking = Taking::new(&fixed, starts::rows(&rules).unwrap());
        let mut chance = Chance::new(5, 0);
        let all = |it: &Taking<1>| {
            let off = |set: usize| (0..5).filter(|at| it.is_off(*at, set)).count() as i32;
            (0..it.sets.len()).map(off).sum::<i32>()
        };
        for trial in 0..300 {
            let before = all(&taking);
            let (set, other, at) = (chance.below(14), chance.below(14), chance.below(5));
            match trial % 3 {
                0 => taking.exchange_rows(&fixed, set, other),
                1 => taking.send(&fixed, at, set, chance.below(5) as u16),
                _ => taking.exchange(&fixed, at, (set, other), &mut chance),
            }
            assert_eq!(all(&taking), before + taking.change.off, "{trial}");
            let people = std::mem::take(&mut taking.change).people;
            people.iter().for_each(|it| taking.draft.join(&fixed, *it));
        }
        assert!(all(&taking) > 20);
    }
}
