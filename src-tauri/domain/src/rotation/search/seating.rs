//! A plan under change: meetings counted in rows of bits, so that a swap costs a few counts.

use crate::rotation::instance::Weights;
use crate::rotation::round::NOWHERE;
use crate::rotation::rules::Rules;

/// A set of people, 64 to a word.
pub type Row<const W: usize> = [u64; W];

/// A unit leaves its table for another, and those of `back` take its place.
#[derive(Debug, Clone, Copy)]
pub struct Move<const W: usize> {
    pub round: usize,
    pub from: usize,
    pub to: usize,
    pub unit: Row<W>,
    pub back: Row<W>,
    pub delta: i64,
}

/// What a seating costs, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    pub pairs: i64,
    pub mentors: i64,
    pub changed: i64,
    pub wishes: i64,
}

impl Cost {
    pub fn total(&self, weights: &Weights) -> i64 {
        self.pairs * i64::from(weights.pair_repeat)
            + self.mentors * i64::from(weights.mentor_repeat)
            + self.changed * i64::from(weights.changed_seat)
            + self.wishes
    }
}

/// What does not change while seats do.
#[derive(Debug)]
pub struct Fixed<'a, const W: usize> {
    pub rules: &'a Rules<'a>,
    /// By round and participant: all who move with her.
    pub unit: Vec<Vec<Row<W>>>,
    /// By round and participant: the tables she may sit at.
    pub may: Vec<Vec<Vec<bool>>>,
    pub apart: Vec<Row<W>>,
    pub unwelcome: Vec<(i64, Vec<Row<W>>)>,
    pub weights: Weights,
    /// One member of each unit that may sit at more than one table, with its round.
    pub movable: Vec<(usize, u16)>,
    has_apart: bool,
    has_base: bool,
}

/// Who sits where, and how often all have met.
#[derive(Debug, Clone)]
pub struct Seating<const W: usize> {
    pub seats: Vec<Vec<u16>>,
    pub table: Vec<Vec<Row<W>>>,
    pub cost: Cost,
    times: Vec<u16>,
    met_once: Vec<Row<W>>,
    met_twice: Vec<Row<W>>,
    mentor: Vec<u16>,
    people: usize,
    tables: usize,
}

impl<'a, const W: usize> Fixed<'a, W> {
    pub fn new(rules: &'a Rules<'a>, weights: Weights) -> Self {
        let mut apart = vec![[0; W]; rules.people];
        for &[one, other] in &rules.instance.apart {
            insert(&mut apart[usize::from(one)], usize::from(other));
            insert(&mut apart[usize::from(other)], usize::from(one));
        }
        let mut fixed = Self {
            rules,
            unit: vec![vec![[0; W]; rules.people]; rules.rounds.len()],
            may: vec![vec![Vec::new(); rules.people]; rules.rounds.len()],
            has_apart: !rules.instance.apart.is_empty(),
            apart,
            unwelcome: unwelcome(rules),
            weights,
            movable: Vec::new(),
            has_base: rules.standing.len() > rules.frozen,
        };
        fixed.read_units();
        fixed
    }

    fn read_units(&mut self) {
        for (at, round) in self.rules.rounds.iter().enumerate() {
            for unit in &round.units {
                let mut row = [0; W];
                unit.members.iter().for_each(|it| insert(&mut row, usize::from(*it)));
                for &person in &unit.members {
                    self.unit[at][usize::from(person)] = row;
                    self.may[at][usize::from(person)].clone_from(&unit.may);
                }
                let choices = unit.may.iter().filter(|may| **may).count();
                if choices > 1 && !self.rules.is_frozen(at) {
                    self.movable.push((at, unit.members[0]));
                }
            }
        }
    }

    fn base(&self, round: usize, person: usize) -> u16 {
        self.rules.standing.get(round).map_or(NOWHERE, |seats| seats[person])
    }
}

impl<const W: usize> Seating<W> {
    /// Counts what `seats` costs.
    pub fn new(fixed: &Fixed<'_, W>, seats: Vec<Vec<u16>>) -> Self {
        let rules = fixed.rules;
        let (people, tables) = (rules.people, rules.tables);
        let mut seating = Self {
            table: vec![vec![[0; W]; tables]; seats.len()],
            cost: Cost::default(),
            times: vec![0; people * people],
            met_once: vec![[0; W]; people],
            met_twice: vec![[0; W]; people],
            mentor: vec![0; people * tables],
            seats,
            people,
            tables,
        };
        for &[one, other] in &rules.instance.met {
            seating.meet(usize::from(one), usize::from(other));
        }
        seating.count(fixed);
        seating
    }

    fn count(&mut self, fixed: &Fixed<'_, W>) {
        for at in 0..self.seats.len() {
            for person in 0..self.people {
                let table = self.seats[at][person];
                if table == NOWHERE {
                    continue;
                }
                let place = usize::from(table);
                for other in members(&self.table[at][place]) {
                    if !fixed.rules.is_imposed(at, other as u16, person as u16) {
                        self.meet(person, other);
                    }
                }
                self.cost.wishes += fixed.wish(person, &self.table[at][place]);
                self.join(fixed, at, person, place);
            }
        }
        self.cost.wishes -= self.held_wishes(fixed);
    }

    /// What the rounds held cost in wishes is past and does not count.
    fn held_wishes(&self, fixed: &Fixed<'_, W>) -> i64 {
        let held = self.table[..fixed.rules.frozen].iter().flatten();
        let twice: i64 = held.flat_map(|row| members(row).map(|it| fixed.wish(it, row))).sum();
        twice / 2
    }

    fn join(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        insert(&mut self.table[at][table], person);
        self.seats[at][person] = table as u16;
        let met = &mut self.mentor[person * self.tables + table];
        if fixed.rules.instance.mentors {
            self.cost.mentors += i64::from(*met > 0);
            *met += 1;
        }
        if fixed.has_base && at >= fixed.rules.frozen && at < fixed.rules.standing.len() {
            self.cost.changed += i64::from(fixed.base(at, person) != table as u16);
        }
    }

    fn leave(&mut self, fixed: &Fixed<'_, W>, at: usize, person: usize, table: usize) {
        self.table[at][table][person / 64] &= !(1 << (person % 64));
        let met = &mut self.mentor[person * self.tables + table];
        if fixed.rules.instance.mentors {
            *met -= 1;
            self.cost.mentors -= i64::from(*met > 0);
        }
        if fixed.has_base && at >= fixed.rules.frozen && at < fixed.rules.standing.len() {
            self.cost.changed -= i64::from(fixed.base(at, person) != table as u16);
        }
    }

    fn meet(&mut self, one: usize, other: usize) {
        let times = self.times[one * self.people + other];
        match times {
            0 => flip(&mut self.met_once, one, other),
            1 => flip(&mut self.met_twice, one, other),
            _ => {}
        }
        self.cost.pairs += i64::from(times > 0);
        self.times[one * self.people + other] = times + 1;
        self.times[other * self.people + one] = times + 1;
    }

    fn part(&mut self, one: usize, other: usize) {
        let times = self.times[one * self.people + other];
        match times {
            1 => flip(&mut self.met_once, one, other),
            2 => flip(&mut self.met_twice, one, other),
            _ => {}
        }
        self.cost.pairs -= i64::from(times > 1);
        self.times[one * self.people + other] = times - 1;
        self.times[other * self.people + one] = times - 1;
    }

    /// Carries a move out.
    pub fn apply(&mut self, fixed: &Fixed<'_, W>, it: &Move<W>) {
        let (at, from, to) = (it.round, it.from, it.to);
        let stay = without(&self.table[at][from], &it.unit);
        let there = without(&self.table[at][to], &it.back);
        let wishes_before = self.wishes_between(fixed, it, &stay, &there);
        for person in members(&it.unit) {
            members(&stay).for_each(|other| self.part(person, other));
            members(&there).for_each(|other| self.meet(person, other));
            self.leave(fixed, at, person, from);
            self.join(fixed, at, person, to);
        }
        for person in members(&it.back) {
            members(&there).for_each(|other| self.part(person, other));
            members(&stay).for_each(|other| self.meet(person, other));
            self.leave(fixed, at, person, to);
            self.join(fixed, at, person, from);
        }
        self.cost.wishes += wishes_before;
    }

    fn wishes_between(
        &self,
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

    /// What a move would change in the weighted cost; `None` where a rule forbids it.
    pub fn delta(&self, fixed: &Fixed<'_, W>, it: &Move<W>) -> Option<i64> {
        let stay = without(&self.table[it.round][it.from], &it.unit);
        let there = without(&self.table[it.round][it.to], &it.back);
        let mut change = Cost::default();
        for person in members(&it.unit) {
            self.weigh(fixed, it, person, (it.from, it.to), (&stay, &there), &mut change)?;
        }
        for person in members(&it.back) {
            self.weigh(fixed, it, person, (it.to, it.from), (&there, &stay), &mut change)?;
        }
        change.wishes = self.wishes_between(fixed, it, &stay, &there);
        Some(change.total(&fixed.weights))
    }

    #[inline]
    fn weigh(
        &self,
        fixed: &Fixed<'_, W>,
        it: &Move<W>,
        person: usize,
        (from, to): (usize, usize),
        (old, new): (&Row<W>, &Row<W>),
        change: &mut Cost,
    ) -> Option<()> {
        if !fixed.may[it.round][person][to] {
            return None;
        }
        if fixed.has_apart && shared(&fixed.apart[person], new) > 0 {
            return None;
        }
        change.pairs += shared(&self.met_once[person], new) - shared(&self.met_twice[person], old);
        if fixed.rules.instance.mentors {
            let met = &self.mentor[person * self.tables..][..self.tables];
            change.mentors += i64::from(met[to] > 0) - i64::from(met[from] > 1);
        }
        if fixed.has_base && it.round < fixed.rules.standing.len() {
            let base = usize::from(fixed.base(it.round, person));
            change.changed += i64::from(base != to) - i64::from(base != from);
        }
        Some(())
    }

    /// Whether moving this person's unit could lower the cost.
    pub fn is_in_conflict(&self, fixed: &Fixed<'_, W>, at: usize, person: usize) -> bool {
        let table = usize::from(self.seats[at][person]);
        let row = &self.table[at][table];
        members(&fixed.unit[at][person]).any(|it| {
            shared(&self.met_twice[it], row) > 0
                || self.mentor[it * self.tables + table] > 1
                || fixed.has_base && usize::from(fixed.base(at, it)) != table
                || fixed.wish(it, row) > 0
        })
    }
}

impl<const W: usize> Fixed<'_, W> {
    /// The order of costs: the weighted total, then fewer mentors met twice.
    pub fn rank(&self, cost: &Cost) -> (i64, i64) {
        (cost.total(&self.weights), cost.mentors)
    }

    fn wish(&self, person: usize, row: &Row<W>) -> i64 {
        self.unwelcome.iter().map(|(weight, rows)| weight * shared(&rows[person], row)).sum()
    }
}

fn unwelcome<const W: usize>(rules: &Rules<'_>) -> Vec<(i64, Vec<Row<W>>)> {
    let row = |costs: &Vec<bool>| {
        let mut row = [0; W];
        (0..costs.len()).filter(|it| costs[*it]).for_each(|it| insert(&mut row, it));
        row
    };
    let rows = |(weight, all): (i64, Vec<Vec<bool>>)| (weight, all.iter().map(row).collect());
    rules.unwelcome().into_iter().map(rows).collect()
}

fn flip<const W: usize>(rows: &mut [Row<W>], one: usize, other: usize) {
    rows[one][other / 64] ^= 1 << (other % 64);
    rows[other][one / 64] ^= 1 << (one % 64);
}

pub fn insert<const W: usize>(row: &mut Row<W>, person: usize) {
    row[person / 64] |= 1 << (person % 64);
}

#[inline]
pub fn without<const W: usize>(row: &Row<W>, gone: &Row<W>) -> Row<W> {
    std::array::from_fn(|word| row[word] & !gone[word])
}

#[inline]
pub fn shared<const W: usize>(a: &Row<W>, b: &Row<W>) -> i64 {
    let count: u32 = (0..W).map(|word| (a[word] & b[word]).count_ones()).sum();
    i64::from(count)
}

#[inline]
pub fn size<const W: usize>(row: &Row<W>) -> usize {
    row.iter().map(|word| word.count_ones() as usize).sum()
}

/// The people of a set, lowest number first.
#[inline]
pub fn members<const W: usize>(row: &Row<W>) -> impl Iterator<Item = usize> + use<W> {
    let row = *row;
    (0..W).flat_map(move |word| {
        let mut left = row[word];
        std::iter::from_fn(move || {
            (left != 0).then(|| {
                let bit = left.trailing_zeros() as usize;
                left &= left - 1;
                word * 64 + bit
            })
        })
    })
}
