//! A plan under change: meetings counted in rows of bits, so that a swap costs a few counts.

use super::fixed::{Cost, Fixed};
use super::ledger::Ledger;
use super::rows::{Row, holds, insert, members, remove, shared, without};
use crate::rotation::round::NOWHERE;

/// A unit leaves its table for another, and those of `back` take its place.
#[derive(Debug, Clone, Copy)]
pub struct Move<const W: usize> {
    pub round: usize,
    pub from: usize,
    pub to: usize,
    pub unit: Row<W>,
    pub back: Row<W>,
}

/// Who sits where, and how often all have met.
#[derive(Debug, Clone)]
pub struct Seating<const W: usize> {
    /// By round and person.
    pub seats: Vec<u16>,
    pub cost: Cost,
    /// By round and table.
    table: Vec<Row<W>>,
    /// By round and table.
    pub(super) sizes: Vec<u16>,
    times: Vec<u16>,
    met_once: Vec<Row<W>>,
    met_twice: Vec<Row<W>>,
    /// By person and table.
    pub(super) mentor: Vec<u16>,
    pub(super) ledger: Ledger,
}

impl<const W: usize> Seating<W> {
    /// Counts what `seats`, by round and person, cost.
    pub fn new(fixed: &Fixed<'_, W>, seats: &[u16]) -> Self {
        let (people, tables, rounds) = (fixed.people, fixed.tables, fixed.rules.rounds.len());
        let to_come = fixed.rules.frozen..rounds;
        let mut seating = Self {
            seats: vec![NOWHERE; rounds * people],
            cost: Cost::default(),
            table: vec![[0; W]; tables * rounds],
            sizes: vec![0; tables * rounds],
            times: vec![0; people * people],
            met_once: vec![[0; W]; people],
            met_twice: vec![[0; W]; people],
            mentor: vec![0; people * tables],
            ledger: Ledger::new(people, tables, to_come, |a, b| fixed.dislike(a, b)),
        };
        for &[one, other] in &fixed.rules.instance.met {
            seating.meet(fixed, usize::from(one), usize::from(other));
        }
        for (slot, &table) in seats.iter().enumerate().filter(|it| *it.1 != NOWHERE) {
            seating.seat(fixed, slot / people, slot % people, usize::from(table));
        }
        for slot in (0..seats.len()).filter(|slot| seats[*slot] != NOWHERE) {
            seating.settle(fixed, slot / people, slot % people);
        }
        seating
    }

    fn seat(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        let row = *self.row(fixed, at, table);
        for other in members(&row) {
            if !fixed.rules.is_imposed(at, other as u16, person as u16) {
                self.meet(fixed, person, other);
            }
        }
        // What the rounds held cost in wishes is past and does not count.
        if !fixed.rules.is_frozen(at) {
            self.cost.wishes += fixed.wish(person, &row);
        }
        self.join(fixed, at, person, table);
    }

    /// Who sits at a table.
    pub fn row(&self, fixed: &Fixed<'_, W>, at: usize, table: usize) -> &Row<W> {
        &self.table[at * fixed.tables + table]
    }

    /// The table of someone present.
    pub fn table_of(&self, fixed: &Fixed<'_, W>, at: usize, person: usize) -> usize {
        usize::from(self.seats[at * fixed.people + person])
    }

    fn join(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        insert(&mut self.table[at * fixed.tables + table], person);
        self.sizes[at * fixed.tables + table] += 1;
        self.seats[at * fixed.people + person] = table as u16;
        self.ledger.sit(at, table, person, 1);
        let moved = fixed.changes(at, person, table);
        self.cost.changed += moved;
        self.ledger.shift(at, person, moved > 0);
        if fixed.rules.instance.mentors {
            let met = &mut self.mentor[person * fixed.tables + table];
            *met += 1;
            match *met {
                1 => self.ledger.introduce(person, table, fixed.mentor),
                2 => self.charge_mentor(fixed, person, table, fixed.mentor),
                _ => {}
            }
            self.cost.mentors += i64::from(self.mentor[person * fixed.tables + table] > 1);
        }
    }

    fn leave(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        remove(&mut self.table[at * fixed.tables + table], person);
        self.sizes[at * fixed.tables + table] -= 1;
        self.ledger.sit(at, table, person, -1);
        self.cost.changed -= fixed.changes(at, person, table);
        if fixed.rules.instance.mentors {
            let met = &mut self.mentor[person * fixed.tables + table];
            *met -= 1;
            match *met {
                0 => self.ledger.introduce(person, table, -fixed.mentor),
                1 => self.charge_mentor(fixed, person, table, -fixed.mentor),
                _ => {}
            }
            self.cost.mentors -= i64::from(self.mentor[person * fixed.tables + table] > 0);
        }
    }

    fn charge_mentor(&mut self, fixed: &Fixed<'_, W>, person: usize, table: usize, by: i32) {
        for at in 0..fixed.rules.rounds.len() {
            if usize::from(self.seats[at * fixed.people + person]) == table {
                self.ledger.charge(at, person, by);
            }
        }
    }

    fn meet(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize) {
        let times = self.times[one * fixed.people + other];
        match times {
            0 => self.acquaint(one, other, fixed.pair),
            1 => self.charge_pair(fixed, one, other, fixed.pair),
            _ => {}
        }
        self.cost.pairs += i64::from(times > 0);
        self.times[one * fixed.people + other] = times + 1;
        self.times[other * fixed.people + one] = times + 1;
    }

    fn part(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize) {
        let times = self.times[one * fixed.people + other];
        match times {
            1 => self.acquaint(one, other, -fixed.pair),
            2 => self.charge_pair(fixed, one, other, -fixed.pair),
            _ => {}
        }
        self.cost.pairs -= i64::from(times > 1);
        self.times[one * fixed.people + other] = times - 1;
        self.times[other * fixed.people + one] = times - 1;
    }

    fn acquaint(&mut self, one: usize, other: usize, by: i32) {
        flip(&mut self.met_once, one, other);
        self.ledger.acquaint(&self.seats, one, other, by);
    }

    fn charge_pair(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize, by: i32) {
        flip(&mut self.met_twice, one, other);
        for at in fixed.rules.frozen..fixed.rules.rounds.len() {
            let seats = &self.seats[at * fixed.people..][..fixed.people];
            let together = seats[one] == seats[other] && seats[one] != NOWHERE;
            if together && !holds(fixed.unit_of(at, one), other) {
                self.ledger.charge(at, one, by);
                self.ledger.charge(at, other, by);
            }
        }
    }

    /// Counts anew what someone pays where she sits.
    fn settle(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize) {
        let table = self.table_of(fixed, at, person);
        let row = without(self.row(fixed, at, table), fixed.unit_of(at, person));
        let again = self.mentor[person * fixed.tables + table] > 1;
        let mentor = if again { fixed.mentor } else { 0 };
        self.ledger.settle(at, person, mentor + self.due(fixed, person, &row));
    }

    /// What someone pays for the company of others.
    pub(super) fn due(&self, fixed: &Fixed<'_, W>, person: usize, row: &Row<W>) -> i32 {
        fixed.pair * shared(&self.met_twice[person], row) as i32 + fixed.wish(person, row) as i32
    }

    /// Carries a move out.
    pub fn apply(&mut self, fixed: &Fixed<'_, W>, it: &Move<W>) {
        let stay = without(self.row(fixed, it.round, it.from), &it.unit);
        let there = without(self.row(fixed, it.round, it.to), &it.back);
        self.cost.wishes += wishes_between(fixed, it, &stay, &there);
        for person in members(&it.unit) {
            self.pass(fixed, it.round, person, (it.from, &stay), (it.to, &there));
        }
        for person in members(&it.back) {
            self.pass(fixed, it.round, person, (it.to, &there), (it.from, &stay));
        }
        for table in [it.from, it.to] {
            let row = *self.row(fixed, it.round, table);
            members(&row).for_each(|person| self.settle(fixed, it.round, person));
        }
    }

    /// Someone leaves a table and those who stay there for another and those who are there.
    fn pass(
        &mut self,
        fixed: &Fixed<'_, W>,
        at: usize,
        person: usize,
        (from, left): (usize, &Row<W>),
        (to, found): (usize, &Row<W>),
    ) {
        members(left).for_each(|other| self.part(fixed, person, other));
        members(found).for_each(|other| self.meet(fixed, person, other));
        self.leave(fixed, at, person, from);
        self.join(fixed, at, person, to);
    }

    /// By round and person, in no order: whoever pays where she sits, or was moved there.
    pub fn unhappy(&self) -> &[u32] {
        self.ledger.unhappy()
    }
}

fn wishes_between<const W: usize>(
    fixed: &Fixed<'_, W>,
    it: &Move<W>,
    stay: &Row<W>,
    there: &Row<W>,
) -> i64 {
    if fixed.unwelcome.is_empty() {
        return 0;
    }
    let change =
        |person, old: &Row<W>, new: &Row<W>| fixed.wish(person, new) - fixed.wish(person, old);
    members(&it.unit).map(|person| change(person, stay, there)).sum::<i64>()
        + members(&it.back).map(|person| change(person, there, stay)).sum::<i64>()
}

fn flip<const W: usize>(rows: &mut [Row<W>], one: usize, other: usize) {
    rows[one][other / 64] ^= 1 << (other % 64);
    rows[other][one / 64] ^= 1 << (one % 64);
}
