//! A plan under change: meetings counted in rows of bits, so that a swap costs a few counts.

use super::fixed::{Cost, Fixed};
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
    pub seats: Vec<Vec<u16>>,
    pub cost: Cost,
    /// By round and table.
    table: Vec<Row<W>>,
    times: Vec<u16>,
    met_once: Vec<Row<W>>,
    met_twice: Vec<Row<W>>,
    mentor: Vec<u16>,
}

impl<const W: usize> Seating<W> {
    /// Counts what `seats` costs.
    pub fn new(fixed: &Fixed<'_, W>, seats: Vec<Vec<u16>>) -> Self {
        let (people, tables) = (fixed.people, fixed.tables);
        let mut seating = Self {
            table: vec![[0; W]; tables * seats.len()],
            cost: Cost::default(),
            times: vec![0; people * people],
            met_once: vec![[0; W]; people],
            met_twice: vec![[0; W]; people],
            mentor: vec![0; people * tables],
            seats,
        };
        for &[one, other] in &fixed.rules.instance.met {
            seating.meet(fixed, usize::from(one), usize::from(other));
        }
        (0..seating.seats.len()).for_each(|at| seating.count(fixed, at));
        seating
    }

    fn count(&mut self, fixed: &Fixed<'_, W>, at: usize) {
        for person in 0..fixed.people {
            let table = self.seats[at][person];
            if table == NOWHERE {
                continue;
            }
            let place = usize::from(table);
            let row = *self.row(fixed, at, place);
            for other in members(&row) {
                if !fixed.rules.is_imposed(at, other as u16, person as u16) {
                    self.meet(fixed, person, other);
                }
            }
            // What the rounds held cost in wishes is past and does not count.
            if !fixed.rules.is_frozen(at) {
                self.cost.wishes += fixed.wish(person, &row);
            }
            self.join(fixed, at, person, place);
        }
    }

    /// Who sits at a table.
    pub fn row(&self, fixed: &Fixed<'_, W>, at: usize, table: usize) -> &Row<W> {
        &self.table[at * fixed.tables + table]
    }

    fn join(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        insert(&mut self.table[at * fixed.tables + table], person);
        self.seats[at][person] = table as u16;
        self.cost.changed += fixed.changes(at, person, table);
        if fixed.rules.instance.mentors {
            let met = &mut self.mentor[person * fixed.tables + table];
            self.cost.mentors += i64::from(*met > 0);
            *met += 1;
        }
    }

    fn leave(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        remove(&mut self.table[at * fixed.tables + table], person);
        self.cost.changed -= fixed.changes(at, person, table);
        if fixed.rules.instance.mentors {
            let met = &mut self.mentor[person * fixed.tables + table];
            *met -= 1;
            self.cost.mentors -= i64::from(*met > 0);
        }
    }

    fn meet(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize) {
        let times = self.times[one * fixed.people + other];
        match times {
            0 => flip(&mut self.met_once, one, other),
            1 => flip(&mut self.met_twice, one, other),
            _ => {}
        }
        self.cost.pairs += i64::from(times > 0);
        self.times[one * fixed.people + other] = times + 1;
        self.times[other * fixed.people + one] = times + 1;
    }

    fn part(&mut self, fixed: &Fixed<'_, W>, one: usize, other: usize) {
        let times = self.times[one * fixed.people + other];
        match times {
            1 => flip(&mut self.met_once, one, other),
            2 => flip(&mut self.met_twice, one, other),
            _ => {}
        }
        self.cost.pairs -= i64::from(times > 1);
        self.times[one * fixed.people + other] = times - 1;
        self.times[other * fixed.people + one] = times - 1;
    }

    /// Carries a move out.
    pub fn apply(&mut self, fixed: &Fixed<'_, W>, it: &Move<W>) {
        let (at, from, to) = (it.round, it.from, it.to);
        let stay = without(self.row(fixed, at, from), &it.unit);
        let there = without(self.row(fixed, at, to), &it.back);
        self.cost.wishes += wishes_between(fixed, it, &stay, &there);
        for person in members(&it.unit) {
            members(&stay).for_each(|other| self.part(fixed, person, other));
            members(&there).for_each(|other| self.meet(fixed, person, other));
            self.leave(fixed, at, person, from);
            self.join(fixed, at, person, to);
        }
        for person in members(&it.back) {
            members(&there).for_each(|other| self.part(fixed, person, other));
            members(&stay).for_each(|other| self.meet(fixed, person, other));
            self.leave(fixed, at, person, to);
            self.join(fixed, at, person, from);
        }
    }

    /// What a move would change in the weighted cost; `None` where a rule forbids it.
    pub fn delta(&self, fixed: &Fixed<'_, W>, it: &Move<W>) -> Option<i64> {
        let stay = without(self.row(fixed, it.round, it.from), &it.unit);
        let there = without(self.row(fixed, it.round, it.to), &it.back);
        let mut delta = wishes_between(fixed, it, &stay, &there);
        for person in members(&it.unit) {
            let may = fixed.may_sit(it.round, person, it.to);
            if !may || shared(&fixed.apart[person], &there) > 0 {
                return None;
            }
            delta += self.joining(fixed, it.round, person, it.to, &there)
                - self.leaving(fixed, it.round, person, it.from, &stay);
        }
        for person in members(&it.back) {
            let may = fixed.may_sit(it.round, person, it.from);
            if !may || shared(&fixed.apart[person], &stay) > 0 {
                return None;
            }
            delta += self.joining(fixed, it.round, person, it.from, &stay)
                - self.leaving(fixed, it.round, person, it.to, &there);
        }
        Some(delta)
    }

    /// What it costs, wishes aside, that a person comes to a table of others.
    fn joining(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        person: usize,
        to: usize,
        row: &Row<W>,
    ) -> i64 {
        let mentor = i64::from(self.mentor[person * fixed.tables + to] > 0);
        i64::from(fixed.weights.pair_repeat) * shared(&self.met_once[person], row)
            + i64::from(fixed.weights.mentor_repeat) * mentor
            + i64::from(fixed.weights.changed_seat) * fixed.changes(at, person, to)
    }

    /// What it saves, wishes aside, that a person leaves a table of others.
    fn leaving(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        person: usize,
        from: usize,
        row: &Row<W>,
    ) -> i64 {
        let mentor = i64::from(self.mentor[person * fixed.tables + from] > 1);
        i64::from(fixed.weights.pair_repeat) * shared(&self.met_twice[person], row)
            + i64::from(fixed.weights.mentor_repeat) * mentor
            + i64::from(fixed.weights.changed_seat) * fixed.changes(at, person, from)
    }

    /// What it would change that someone who moves alone takes another table, or the place of each
    /// of those there who move alone; `found` is given the place (`None`: a free one) and the change.
    pub fn places(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        to: usize,
        found: &mut impl FnMut(Option<usize>, i64),
    ) {
        let from = usize::from(self.seats[at][person]);
        let mut alone = [0; W];
        insert(&mut alone, person);
        let stay = without(self.row(fixed, at, from), &alone);
        let there = *self.row(fixed, at, to);
        let mut barred = fixed.apart[person];
        (0..W).for_each(|word| barred[word] &= there[word]);
        let own = self.joining(fixed, at, person, to, &there)
            - self.leaving(fixed, at, person, from, &stay)
            + fixed.wish(person, &there)
            - fixed.wish(person, &stay);
        let (here, over) = (super::rows::size(&stay), super::rows::size(&there));
        if fixed.fits(at, here) && fixed.fits(at, over + 1) && barred == [0; W] {
            found(None, own);
        }
        let again = i64::from(fixed.weights.pair_repeat);
        for other in members(&there) {
            if !fixed.is_alone[at * fixed.people + other] || !fixed.may_sit(at, other, from) {
                continue;
            }
            if fixed.has_apart && !self.is_apart_kept(fixed, &barred, other, &stay) {
                continue;
            }
            let mut delta = own + self.joining(fixed, at, other, from, &stay)
                - self.leaving(fixed, at, other, to, &there)
                - again * i64::from(holds(&self.met_once[person], other));
            if !fixed.unwelcome.is_empty() {
                let mut gone = [0; W];
                insert(&mut gone, other);
                delta += fixed.wish(other, &stay) - fixed.wish(other, &there);
                delta -= fixed.wish(person, &gone);
            }
            found(Some(other), delta);
        }
    }

    fn is_apart_kept(
        &self,
        fixed: &Fixed<'_, W>,
        barred: &Row<W>,
        other: usize,
        stay: &Row<W>,
    ) -> bool {
        let mut left = *barred;
        remove(&mut left, other);
        left == [0; W] && shared(&fixed.apart[other], stay) == 0
    }

    /// Whether moving this person's unit could lower the cost.
    pub fn is_in_conflict(&self, fixed: &Fixed<'_, W>, at: usize, person: usize) -> bool {
        let table = usize::from(self.seats[at][person]);
        let row = self.row(fixed, at, table);
        let costs = |it: usize| {
            shared(&self.met_twice[it], row) > 0
                || self.mentor[it * fixed.tables + table] > 1
                || fixed.changes(at, it, table) > 0
                || fixed.wish(it, row) > 0
        };
        if fixed.is_alone[at * fixed.people + person] {
            return costs(person);
        }
        members(fixed.unit_of(at, person)).any(costs)
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
