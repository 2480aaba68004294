//! A plan that may still break rules, and what that costs.

use super::fixed::Fixed;
use super::rows::{Row, both, common, holds, insert, meets, remove, shared, without};
use crate::rotation::round::NOWHERE;

/// The price of the cheaper repeat.
pub const REPEAT: i32 = 20;

/// The price of one broken rule: what mending it will about cost.
const BROKEN: i32 = 2 * REPEAT;

/// Who sits where, and what repeats and broken rules cost. What someone costs is counted anew from
/// her whole row of seats: a few words of bits, and nothing to keep up to date but the tables.
#[derive(Debug, Clone)]
pub struct Draft<const W: usize> {
    /// What all cost, up to a constant.
    pub price: i32,
    rounds: usize,
    /// By person and round.
    seats: Vec<u16>,
    /// By round and table.
    tables: Vec<Row<W>>,
    sizes: Vec<u16>,
    /// By person: those met before the first round.
    met: Vec<Row<W>>,
    /// By person and round, side by side as they are read.
    asked: Vec<Asked<W>>,
    /// The prices of repeats.
    pair: i32,
    mentor: i32,
    /// By round and size of a table: what rules one more person there breaks, or mends.
    growth: Vec<i32>,
}

/// What the rules ask of someone in a round.
#[derive(Debug, Clone, Copy)]
struct Asked<const W: usize> {
    /// Those who must be with her, herself among them.
    unit: Row<W>,
    /// The tables where she may sit.
    may: Row<W>,
}

impl<const W: usize> Draft<W> {
    /// Those who sit so, by person and round.
    pub fn new(fixed: &Fixed<'_, W>, seats: Vec<u16>) -> Self {
        let (people, rounds) = (fixed.people, fixed.open.len());
        let repeat = i32::from(fixed.weights.repeat()).max(1);
        let mut met = vec![[0; W]; people];
        for &[one, other] in &fixed.rules.instance.met {
            insert(&mut met[usize::from(one)], usize::from(other));
            insert(&mut met[usize::from(other)], usize::from(one));
        }
        let mut draft = Self {
            price: 0,
            rounds,
            seats,
            tables: vec![[0; W]; rounds * fixed.tables],
            sizes: vec![0; rounds * fixed.tables],
            met,
            asked: (0..people * rounds).map(|it| asked(fixed, it % rounds, it / rounds)).collect(),
            pair: REPEAT * fixed.pair / repeat,
            mentor: REPEAT * fixed.mentor / repeat,
            growth: growth(fixed),
        };
        (0..people).for_each(|person| draft.join(fixed, person));
        draft
    }

    /// By person and round.
    pub fn seats(&self) -> &[u16] {
        &self.seats
    }

    /// All take other seats, by person and round, of which the price is known.
    pub fn return_to(&mut self, fixed: &Fixed<'_, W>, seats: &[u16], price: i32) {
        for (person, seats) in seats.chunks_exact(self.rounds).enumerate() {
            self.reseat(fixed, person, seats);
        }
        self.price = price;
    }

    /// Where someone sits, round by round.
    pub fn of(&self, person: usize) -> &[u16] {
        &self.seats[person * self.rounds..][..self.rounds]
    }

    /// Where someone who has left is to sit.
    pub fn of_mut(&mut self, person: usize) -> &mut [u16] {
        &mut self.seats[person * self.rounds..][..self.rounds]
    }

    /// Who sits at a table.
    pub fn row(&self, fixed: &Fixed<'_, W>, at: usize, table: u16) -> &Row<W> {
        &self.tables[at * fixed.tables + usize::from(table)]
    }

    /// Someone leaves all her seats; the price falls by what she costs.
    pub fn leave(&mut self, fixed: &Fixed<'_, W>, person: usize) {
        self.get_up(fixed, person);
        self.price -= self.cost(fixed, person);
    }

    /// Someone who has left sits down where she is to; the price rises by what she costs.
    pub fn join(&mut self, fixed: &Fixed<'_, W>, person: usize) {
        self.price += self.cost(fixed, person);
        self.sit_down(fixed, person);
    }

    /// Someone takes other seats, at no price.
    pub fn reseat(&mut self, fixed: &Fixed<'_, W>, person: usize, seats: &[u16]) {
        self.get_up(fixed, person);
        self.of_mut(person).copy_from_slice(seats);
        self.sit_down(fixed, person);
    }

    fn get_up(&mut self, fixed: &Fixed<'_, W>, person: usize) {
        for at in 0..self.rounds {
            if let Some(place) = self.place(fixed, at, person) {
                remove(&mut self.tables[place], person);
                self.sizes[place] -= 1;
            }
        }
    }

    fn sit_down(&mut self, fixed: &Fixed<'_, W>, person: usize) {
        for at in 0..self.rounds {
            if let Some(place) = self.place(fixed, at, person) {
                insert(&mut self.tables[place], person);
                self.sizes[place] += 1;
            }
        }
    }

    fn place(&self, fixed: &Fixed<'_, W>, at: usize, person: usize) -> Option<usize> {
        let table = self.seats[person * self.rounds + at];
        (table != NOWHERE).then(|| at * fixed.tables + usize::from(table))
    }

    fn asked_of(&self, person: usize) -> &[Asked<W>] {
        &self.asked[person * self.rounds..][..self.rounds]
    }

    /// What someone who has left would cost where she is to sit.
    fn cost(&self, fixed: &Fixed<'_, W>, person: usize) -> i32 {
        let (mut met, mut led) = (self.met[person], [0; W]);
        let (mut pairs, mut mentors, mut broken) = (0, 0, 0);
        let apart = &fixed.apart[person];
        let asked = self.asked_of(person);
        let rounds =
            self.tables.chunks_exact(fixed.tables).zip(self.sizes.chunks_exact(fixed.tables));
        let growth = self.growth.chunks_exact(fixed.people);
        for (((table, asked), (rows, sizes)), growth) in
            self.of(person).iter().zip(asked).zip(rounds).zip(growth)
        {
            if *table == NOWHERE {
                continue;
            }
            let table = usize::from(*table);
            let row = &rows[table];
            let company = without(row, &asked.unit);
            pairs += shared(&company, &met) as i32;
            met = both(&met, &company);
            mentors += i32::from(holds(&led, table));
            insert(&mut led, table);
            broken += i32::from(!holds(&asked.may, table))
                + (shared(apart, row) - shared(&asked.unit, row)) as i32
                + growth[usize::from(sizes[table])];
        }
        pairs * self.pair + mentors * self.mentor + broken * BROKEN
    }

    /// The rounds where someone breaks a rule, or meets somebody whom she meets in another as well.
    pub fn troubled(&self, fixed: &Fixed<'_, W>, person: usize, found: &mut Vec<usize>) {
        found.clear();
        let (mut met, mut again) = (self.met[person], [0; W]);
        let (mut led, mut led_again) = ([0; W], [0; W]);
        let asked = self.asked_of(person);
        let seated = || self.of(person).iter().enumerate().filter(|it| *it.1 != NOWHERE);
        for (at, &table) in seated() {
            let company = without(self.row(fixed, at, table), &asked[at].unit);
            again = both(&again, &common(&met, &company));
            met = both(&met, &company);
            if fixed.mentor > 0 {
                let table = usize::from(table);
                let all = if holds(&led, table) { &mut led_again } else { &mut led };
                insert(all, table);
            }
        }
        for (at, &table) in seated() {
            let (row, unit) = (self.row(fixed, at, table), &asked[at].unit);
            let table = usize::from(table);
            let size = usize::from(self.sizes[at * fixed.tables + table]);
            let is_troubled = meets(&again, &without(row, unit))
                || holds(&led_again, table)
                || meets(&fixed.apart[person], row)
                || without(unit, row) != [0; W]
                || !holds(&asked[at].may, table)
                || fixed.strain(at, size) > 0;
            if is_troubled {
                found.push(at);
            }
        }
    }
}

fn asked<const W: usize>(fixed: &Fixed<'_, W>, at: usize, person: usize) -> Asked<W> {
    let mut may = [0; W];
    let tables = (0..fixed.tables).filter(|table| fixed.may_sit(at, person, *table));
    tables.for_each(|table| insert(&mut may, table));
    Asked { unit: *fixed.unit_of(at, person), may }
}

fn growth<const W: usize>(fixed: &Fixed<'_, W>) -> Vec<i32> {
    let grows = |at, size| fixed.strain(at, size + 1) - fixed.strain(at, size);
    let round = |at| (0..fixed.people).map(move |size| grows(at, size));
    (0..fixed.open.len()).flat_map(round).collect()
}
