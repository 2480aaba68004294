//! A plan under change: meetings counted in rows of bits, so that a swap costs a few counts.

use super::fixed::{Cost, Fixed};
use super::ledger::Ledger;
use super::rows::{
    Row, both, common, holds, insert, meets, members, remove, shared, size, without,
};
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

/// A place someone could take, and what it changes in the weighted cost.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub to: u16,
    /// Who takes hers: nobody (0), a person (her number and one) or a set beyond those.
    pub back: u16,
    pub delta: i32,
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
    sizes: Vec<u16>,
    times: Vec<u16>,
    met_once: Vec<Row<W>>,
    met_twice: Vec<Row<W>>,
    /// By person and table.
    mentor: Vec<u16>,
    ledger: Ledger,
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
        let mut due = fixed.pair * shared(&self.met_twice[person], &row) as i32;
        due += if self.mentor[person * fixed.tables + table] > 1 { fixed.mentor } else { 0 };
        due += fixed.wish(person, &row) as i32;
        self.ledger.settle(at, person, due);
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

    /// What a move would change in the weighted cost; `None` where a rule forbids it.
    pub fn delta(&self, fixed: &Fixed<'_, W>, it: &Move<W>) -> Option<i32> {
        let stay = without(self.row(fixed, it.round, it.from), &it.unit);
        let there = without(self.row(fixed, it.round, it.to), &it.back);
        let going = self.passing(fixed, it.round, &it.unit, (it.from, it.to, &there))?;
        let coming = self.passing(fixed, it.round, &it.back, (it.to, it.from, &stay))?;
        let between = |person| self.ledger.among(person, members(&it.back));
        Some(going + coming - 2 * members(&it.unit).map(between).sum::<i32>())
    }

    /// What it would change that some leave a table together for another with others, as if nobody
    /// came for them; `None` where a rule forbids it.
    #[inline(always)]
    fn passing(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        group: &Row<W>,
        (from, to, found): (usize, usize, &Row<W>),
    ) -> Option<i32> {
        let (coming, going) = (self.ledger.coming(at, to), self.ledger.going(at));
        let mut delta = 0;
        for person in members(group) {
            if !fixed.may_sit(at, person, to) || meets(&fixed.apart[person], found) {
                return None;
            }
            // Those who leave together stay in company.
            let kept = without(group, fixed.unit_of(at, person));
            delta += coming[person] - going[person]
                + self.due(fixed, person, &kept)
                + fixed.seat() * fixed.moves(at, person, from, to);
        }
        Some(delta)
    }

    /// What two whole tables that change places would change in the weighted cost; `None` where a
    /// rule forbids it.
    pub fn exchange(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        (from, to): (usize, usize),
    ) -> Option<i32> {
        let moved = |from: usize, to: usize| {
            let change = |person: usize| {
                let met = &self.mentor[person * fixed.tables..][..fixed.tables];
                let repeats = i32::from(met[to] > 0) - i32::from(met[from] > 1);
                let seat = fixed.seat() * fixed.moves(at, person, from, to);
                fixed.may_sit(at, person, to).then_some(fixed.mentor * repeats + seat)
            };
            members(self.row(fixed, at, from)).map(change).sum::<Option<i32>>()
        };
        Some(moved(from, to)? + moved(to, from)?)
    }

    /// What someone pays for the company of others she has met before.
    fn due(&self, fixed: &Fixed<'_, W>, person: usize, row: &Row<W>) -> i32 {
        if size(row) == 0 {
            return 0;
        }
        fixed.pair * shared(&self.met_twice[person], row) as i32 + fixed.wish(person, row) as i32
    }

    /// What it would change that someone who moves alone takes another table, or the place of each
    /// of those there who move alone; what is dearer than `most` aside.
    #[inline(always)]
    pub fn places(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        most: i32,
        found: &mut Vec<Place>,
    ) {
        let from = self.table_of(fixed, at, person);
        let foes = without(&fixed.apart[person], self.row(fixed, at, from));
        self.arrivals(fixed, (at, person), &foes, found);
        let others = self.exchangeable(fixed, (at, person), &foes);
        if !fixed.is_planned(at) {
            return self.exchanges(fixed, (at, person), &others, most, found);
        }
        self.exchanges(fixed, (at, person), &others, i32::MAX, found);
        for place in found {
            let (to, back) = (usize::from(place.to), usize::from(place.back).checked_sub(1));
            let moves = fixed.moves(at, person, from, to);
            place.delta +=
                fixed.seat() * (moves + back.map_or(0, |it| fixed.moves(at, it, to, from)));
        }
    }

    /// What it would change that someone comes to a table with room, where hers can spare her.
    #[inline(always)]
    fn arrivals(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        foes: &Row<W>,
        found: &mut Vec<Place>,
    ) {
        let sizes = &self.sizes[at * fixed.tables..][..fixed.tables];
        let from = self.table_of(fixed, at, person);
        if !fixed.fits(at, usize::from(sizes[from]) - 1) {
            return;
        }
        let pays = self.ledger.going(at)[person];
        for &to in fixed.open[at].iter().filter(|to| **to != from) {
            let has_room = fixed.fits(at, usize::from(sizes[to]) + 1);
            let welcome = fixed.may_sit(at, person, to);
            if has_room && welcome && !meets(foes, self.row(fixed, at, to)) {
                let delta = self.ledger.coming(at, to)[person] - pays;
                found.push(Place { to: to as u16, back: 0, delta });
            }
        }
    }

    /// What it would change, seats changed aside, that someone takes the place of each of others.
    #[inline(always)]
    fn exchanges(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        others: &Row<W>,
        most: i32,
        found: &mut Vec<Place>,
    ) {
        let from = self.table_of(fixed, at, person);
        let people = fixed.people;
        let seats = &self.seats[at * people..][..people];
        let (going, company) = (&self.ledger.going(at)[..people], self.ledger.company(person));
        let (coming, company) = (&self.ledger.coming(at, from)[..people], &company[..people]);
        let places = self.ledger.round(at);
        let start = found.len();
        found.resize(start + people, Place { to: 0, back: 0, delta: 0 });
        let (free, mut many) = (&mut found[start..][..people], 0);
        for other in members(others) {
            let own = places[usize::from(seats[other]) * people + person] - going[person];
            let delta = own + coming[other] - going[other] - 2 * company[other];
            free[many] = Place { to: seats[other], back: other as u16 + 1, delta };
            many += usize::from(delta <= most);
        }
        found.truncate(start + many);
    }

    /// Those who move alone and could change places with someone.
    #[inline(always)]
    fn exchangeable(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        foes: &Row<W>,
    ) -> Row<W> {
        let from = self.table_of(fixed, at, person);
        let mut others = *fixed.welcome(at, from);
        if fixed.can_sit_anywhere(at, person) {
            others = without(&others, self.row(fixed, at, from));
        } else {
            let welcome = |to: &&usize| **to != from && fixed.may_sit(at, person, **to);
            let tables = fixed.open[at].iter().filter(welcome);
            let there = tables.fold([0; W], |all, to| both(&all, self.row(fixed, at, *to)));
            others = common(&others, &there);
        }
        if !fixed.has_apart {
            return others;
        }
        for stays in members(self.row(fixed, at, from)).filter(|it| *it != person) {
            others = without(&others, &fixed.apart[stays]);
        }
        for foe in members(foes) {
            let table = self.seats[at * fixed.people + foe];
            if table == NOWHERE {
                continue;
            }
            let there = self.row(fixed, at, usize::from(table));
            others = without(&others, &without(there, foes));
            if size(&common(there, foes)) > 1 {
                others = without(&others, there);
            }
        }
        others
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
