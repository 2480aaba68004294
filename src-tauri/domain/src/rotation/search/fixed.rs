//! What does not change while seats do.

use super::rows::{Row, holds, insert, shared, size};
use crate::rotation::instance::Weights;
use crate::rotation::round::NOWHERE;
use crate::rotation::rules::Rules;

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

/// A seating and its cost.
#[derive(Debug, Clone)]
pub struct Best {
    pub cost: Cost,
    /// By round and person.
    pub seats: Vec<u16>,
}

/// The rules laid out for speed; tables of round and person are flat.
#[derive(Debug)]
pub struct Fixed<'a, const W: usize> {
    pub rules: &'a Rules<'a>,
    pub people: usize,
    pub tables: usize,
    pub weights: Weights,
    /// By round and participant: all who move with her.
    pub unit: Vec<Row<W>>,
    /// By round and participant: whether she moves alone.
    pub is_alone: Vec<bool>,
    /// By round: the tables in use.
    pub open: Vec<Vec<usize>>,
    pub apart: Vec<Row<W>>,
    pub has_apart: bool,
    pub unwelcome: Vec<(i64, Vec<Row<W>>)>,
    /// What one more repeat of each kind costs; nothing where mentors do not count.
    pub pair: i32,
    pub mentor: i32,
    /// What a changed seat costs.
    pub seat: i32,
    /// By round and table: those who move alone and may sit there.
    welcome: Vec<Row<W>>,
    /// By round: those who move together.
    pub joined: Vec<Row<W>>,
    /// One member of each unit that may sit at more than one table, with its round.
    pub movable: Vec<(usize, usize)>,
    /// By round and participant: whether she may sit at more than one table.
    can_move: Vec<bool>,
    /// By round and participant: whether she may sit at every open table.
    can_sit_anywhere: Vec<bool>,
    /// By round, participant and table.
    may: Vec<bool>,
    /// By round and participant: where she sits in the plan that stands.
    base: Vec<u16>,
    /// By round: whether seats changed count.
    is_planned: Vec<bool>,
}

impl<'a, const W: usize> Fixed<'a, W> {
    pub fn new(rules: &'a Rules<'a>, weights: Weights) -> Self {
        let (people, tables, rounds) = (rules.people, rules.tables, rules.rounds.len());
        let mut apart = vec![[0; W]; people];
        for &[one, other] in &rules.instance.apart {
            insert(&mut apart[usize::from(one)], usize::from(other));
            insert(&mut apart[usize::from(other)], usize::from(one));
        }
        let open = |at: usize| (0..tables).filter(|table| rules.rounds[at].open[*table]).collect();
        let planned = rules.frozen..rules.standing.len();
        let mut fixed = Self {
            rules,
            people,
            tables,
            weights,
            unit: vec![[0; W]; rounds * people],
            is_alone: vec![true; rounds * people],
            open: (0..rounds).map(open).collect(),
            has_apart: !rules.instance.apart.is_empty(),
            apart,
            unwelcome: unwelcome(rules),
            pair: i32::from(weights.pair_repeat),
            mentor: if rules.instance.mentors { i32::from(weights.mentor_repeat) } else { 0 },
            seat: i32::from(weights.changed_seat),
            welcome: vec![[0; W]; rounds * tables],
            joined: vec![[0; W]; rounds],
            movable: Vec::new(),
            can_move: vec![false; rounds * people],
            can_sit_anywhere: vec![false; rounds * people],
            may: vec![false; rounds * people * tables],
            base: rules.standing.concat(),
            is_planned: (0..rounds).map(|at| planned.contains(&at)).collect(),
        };
        fixed.base.resize(rounds * people, NOWHERE);
        fixed.read_units();
        fixed
    }

    fn read_units(&mut self) {
        for (at, round) in self.rules.rounds.iter().enumerate() {
            for unit in &round.units {
                let mut row = [0; W];
                unit.members.iter().for_each(|it| insert(&mut row, usize::from(*it)));
                let choices = unit.may.iter().filter(|may| **may).count();
                let can_move = choices > 1 && !self.rules.is_frozen(at);
                for &person in &unit.members {
                    self.read_member(at, usize::from(person), row, &unit.may);
                    self.can_move[at * self.people + usize::from(person)] = can_move;
                }
                if can_move {
                    self.movable.push((at, usize::from(unit.members[0])));
                }
            }
        }
    }

    fn read_member(&mut self, at: usize, person: usize, unit: Row<W>, may: &[bool]) {
        let slot = at * self.people + person;
        self.unit[slot] = unit;
        self.may[slot * self.tables..][..self.tables].copy_from_slice(may);
        self.can_sit_anywhere[slot] = self.open[at].iter().all(|table| may[*table]);
        self.is_alone[slot] = size(&unit) == 1;
        if !self.is_alone[slot] {
            return insert(&mut self.joined[at], person);
        }
        for table in (0..self.tables).filter(|table| may[*table]) {
            insert(&mut self.welcome[at * self.tables + table], person);
        }
    }

    /// The order of costs: the weighted total, then fewer mentors met twice.
    pub fn rank(&self, cost: &Cost) -> (i64, i64) {
        (cost.total(&self.weights), cost.mentors)
    }

    pub fn unit_of(&self, at: usize, person: usize) -> &Row<W> {
        &self.unit[at * self.people + person]
    }

    pub fn may_sit(&self, at: usize, person: usize, table: usize) -> bool {
        self.may[(at * self.people + person) * self.tables + table]
    }

    /// Whether whoever has this place, by round and participant, may sit at another table.
    pub fn can_move(&self, slot: usize) -> bool {
        self.can_move[slot]
    }

    /// Whether someone may sit at every open table.
    pub fn can_sit_anywhere(&self, at: usize, person: usize) -> bool {
        self.can_sit_anywhere[at * self.people + person]
    }

    /// Those who move alone and may sit at a table.
    pub fn welcome(&self, at: usize, table: usize) -> &Row<W> {
        &self.welcome[at * self.tables + table]
    }

    /// What the company of two costs in wishes.
    pub fn dislike(&self, one: usize, other: usize) -> i32 {
        let against = self.unwelcome.iter().filter(|(_, rows)| holds(&rows[one], other));
        against.map(|(weight, _)| *weight as i32).sum()
    }

    /// Whether seats changed in a round count.
    pub fn is_planned(&self, at: usize) -> bool {
        self.is_planned[at]
    }

    /// 1 where sitting there changes a seat of the plan that stands.
    pub fn changes(&self, at: usize, person: usize, table: usize) -> i64 {
        let moved = usize::from(self.base[at * self.people + person]) != table;
        i64::from(self.is_planned[at] && moved)
    }

    /// Seats changed more, or less, when someone leaves a table for another.
    pub fn moves(&self, at: usize, person: usize, from: usize, to: usize) -> i32 {
        (self.changes(at, person, to) - self.changes(at, person, from)) as i32
    }

    /// What the company of `row` costs a person in wishes.
    pub fn wish(&self, person: usize, row: &Row<W>) -> i64 {
        self.unwelcome.iter().map(|(weight, rows)| weight * shared(&rows[person], row)).sum()
    }

    /// How many people too few or too many sit at a table of a round.
    pub fn strain(&self, at: usize, size: usize) -> i32 {
        self.rules.rounds[at].strain(size) as i32
    }

    /// Whether someone comes in a round.
    pub fn comes(&self, at: usize, person: usize) -> bool {
        size(self.unit_of(at, person)) > 0
    }

    /// Whether a number of people may sit at one table of a round.
    pub fn fits(&self, at: usize, size: usize) -> bool {
        self.strain(at, size) == 0
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
