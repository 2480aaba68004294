//! Where a search starts: the nearest construction, its labels fitted to the rules.

use crate::rotation::chance::Chance;
use crate::rotation::design::{Seats, Shape, longest};
use crate::rotation::instance::Unplannable;
use crate::rotation::round::{NOWHERE, Seated};
use crate::rotation::rules::Rules;

/// Exchanges of labels tried when a construction is fitted to the rules.
const TRIALS: usize = 20_000;

/// Any seating that keeps the rules.
pub fn scratch(rules: &Rules<'_>, chance: &mut Chance) -> Result<Seats, Unplannable> {
    let mut rounds = Vec::new();
    for _ in &rules.rounds {
        let mut liked: Vec<u16> =
            (0..rules.people).map(|person| (person % rules.tables.max(1)) as u16).collect();
        chance.shuffle(&mut liked);
        rounds.push(liked);
    }
    seated(rules, &rounds)
}

/// A construction of this shape, bent to the rules where they ask it; `None` where none is known.
pub fn construction(rules: &Rules<'_>, chance: &mut Chance) -> Option<Result<Seats, Unplannable>> {
    let shape = Shape {
        people: rules.people,
        tables: rules.tables,
        rounds: rules.rounds.len() - rules.frozen,
        mentors: rules.instance.mentors,
    };
    let mut labels = Labels::new(rules, longest(shape)?, chance);
    labels.fit(chance);
    Some(seated(rules, &labels.seats()))
}

/// The plan that stands, bent to the rules where they ask it.
pub fn standing(rules: &Rules<'_>) -> Result<Seats, Unplannable> {
    let mut liked = rules.standing.clone();
    liked.resize(rules.rounds.len(), Vec::new());
    seated(rules, &liked)
}

/// Each round as liked as the rules let it be; rounds held as they were.
fn seated(rules: &Rules<'_>, liked: &[Vec<u16>]) -> Result<Seats, Unplannable> {
    let seat = |at: usize| {
        if rules.is_frozen(at) {
            return Ok(rules.standing[at].clone());
        }
        match rules.rounds[at].seat(&liked[at]) {
            Seated::Yes(round) => Ok(round),
            Seated::No | Seated::Undecided => Err(Unplannable::Undecided { round: at as u16 }),
        }
    };
    (0..rules.rounds.len()).map(seat).collect()
}

/// Who plays which part in a construction, which table is which, and which round comes when.
struct Labels<'a> {
    rules: &'a Rules<'a>,
    design: Seats,
    person: Vec<usize>,
    table: Vec<u16>,
    round: Vec<usize>,
}

impl<'a> Labels<'a> {
    fn new(rules: &'a Rules<'a>, mut design: Seats, chance: &mut Chance) -> Self {
        let rounds = rules.rounds.len() - rules.frozen;
        while design.len() < rounds {
            let mut any: Vec<u16> =
                (0..rules.people).map(|person| (person % rules.tables) as u16).collect();
            chance.shuffle(&mut any);
            design.push(any);
        }
        Self {
            rules,
            design,
            person: (0..rules.people).collect(),
            table: (0..rules.tables as u16).collect(),
            round: (0..rounds).collect(),
        }
    }

    fn seats(&self) -> Seats {
        let held = self.rules.standing[..self.rules.frozen].iter().cloned();
        let round = |round: &usize| {
            let design = &self.design[*round];
            self.person.iter().map(|it| self.table[usize::from(design[*it])]).collect()
        };
        held.chain(self.round.iter().map(round)).collect()
    }

    /// Exchanges labels as long as fewer rules are broken, downhill with a little slack.
    fn fit(&mut self, chance: &mut Chance) {
        let mut broken = self.broken();
        for trial in 0..TRIALS {
            if broken == 0 {
                return;
            }
            let slack = if chance.below(TRIALS) > trial { chance.below(2) } else { 0 };
            let kind = chance.below(8);
            let swap = |labels: &mut Self, a: usize, b: usize| match kind {
                0 => labels.table.swap(a, b),
                1 => labels.round.swap(a, b),
                _ => labels.person.swap(a, b),
            };
            let many = match kind {
                0 => self.table.len(),
                1 => self.round.len(),
                _ => self.person.len(),
            };
            let (a, b) = (chance.below(many), chance.below(many));
            swap(self, a, b);
            let now = self.broken();
            if now <= broken + slack {
                broken = now;
            } else {
                swap(self, a, b);
            }
        }
    }

    /// How many seats rules object to.
    fn broken(&self) -> usize {
        let seats = self.seats();
        let held = self.rules.frozen;
        (held..seats.len()).map(|at| objections(self.rules, at, &seats[at])).sum()
    }
}

fn objections(rules: &Rules<'_>, at: usize, seats: &[u16]) -> usize {
    let round = &rules.rounds[at];
    let mut load = vec![0; rules.tables];
    let mut count = 0;
    for unit in &round.units {
        let table = seats[usize::from(unit.members[0])];
        for &person in &unit.members {
            let own = usize::from(seats[usize::from(person)]);
            load[own] += 1;
            count += usize::from(seats[usize::from(person)] != table);
            count += usize::from(!unit.may[own]);
        }
        let meets = |other: &&usize| {
            let first = round.units[**other].members[0];
            table != NOWHERE && seats[usize::from(first)] == table
        };
        count += unit.apart.iter().filter(meets).count();
    }
    let open = load.iter().zip(&round.open).filter(|(_, open)| **open);
    count
        + open
            .map(|(load, _)| {
                round.size_min.saturating_sub(*load) + load.saturating_sub(round.size_max)
            })
            .sum::<usize>()
}
