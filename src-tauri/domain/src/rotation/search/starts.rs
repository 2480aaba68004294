//! Where a search starts: the nearest construction, its labels fitted to the rules.

use super::dealing::Deal;
use crate::rotation::chance::Chance;
use crate::rotation::design::{Design, Seats, Shape, designs, widest};
use crate::rotation::instance::Unplannable;
use crate::rotation::quality::quality;
use crate::rotation::round::{NOWHERE, Seated};
use crate::rotation::rules::Rules;

/// Most exchanges of labels tried when a construction is fitted to the rules.
const TRIALS: usize = 20_000;

/// Exchanges of tables weighed before the search begins.
const DEALT: u64 = 300_000;

/// Seats looked at in all these trials together, so that large events start as soon as small ones.
const SEATS_TRIED: usize = 2_000_000;

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

/// The constructions of this shape that go furthest, the best first, bent to the rules where they
/// ask it.
pub fn constructions(rules: &Rules<'_>, chance: &mut Chance) -> Result<Vec<Seats>, Unplannable> {
    let tables = tables_in_use(rules);
    let mut designs = designs(shape(rules, &tables));
    let longest = designs.first().map_or(0, |it| it.seats.len());
    designs.retain(|it| it.seats.len() == longest);
    let share = designs.len();
    let mut found = Vec::new();
    for design in designs {
        let seats = fitted(rules, (design, &tables), share, chance)?;
        let quality = quality(rules, &rules.plan(&seats.concat()));
        let repeats = quality.pair_repeats + quality.mentor_repeats;
        found.push((repeats, seats));
        if repeats == 0 {
            break;
        }
    }
    found.sort_by_key(|(repeats, _)| *repeats);
    Ok(found.into_iter().map(|(_, seats)| seats).collect())
}

/// The rows of the widest construction: of each, its table round by round.
pub fn rows(rules: &Rules<'_>) -> Option<Seats> {
    let tables = tables_in_use(rules);
    let rounds = widest(shape(rules, &tables))?;
    let row = |row: usize| rounds.iter().map(|it| tables[usize::from(it[row])]).collect();
    Some((0..rounds.first()?.len()).map(row).collect())
}

fn shape(rules: &Rules<'_>, tables: &[u16]) -> Shape {
    Shape {
        people: rules.people,
        tables: tables.len(),
        rounds: rules.rounds.len() - rules.frozen,
        mentors: rules.instance.mentors,
    }
}

/// Tables open in some round to come: a mentor who never comes is no table of a construction.
fn tables_in_use(rules: &Rules<'_>) -> Vec<u16> {
    let to_come = &rules.rounds[rules.frozen..];
    let is_used = |table: &usize| to_come.iter().any(|round| round.open[*table]);
    (0..rules.tables).filter(is_used).map(|table| table as u16).collect()
}

/// A construction bent to the rules; where several are tried, each has its `share` of the effort, so
/// that the first news come as soon.
fn fitted(
    rules: &Rules<'_>,
    (design, tables): (Design, &[u16]),
    share: usize,
    chance: &mut Chance,
) -> Result<Seats, Unplannable> {
    let mut labels = Labels::new(rules, (design, tables), chance);
    labels.fit(share, chance);
    let seats = seated(rules, &labels.seats())?;
    if !rules.instance.mentors {
        return Ok(seats);
    }
    let mut deal = Deal::new(rules, &seats);
    deal.walk(DEALT / share as u64, chance);
    Ok(deal.seats())
}

/// The plan that stands, bent to the rules where they ask it.
pub fn standing(rules: &Rules<'_>) -> Result<Seats, Unplannable> {
    let mut liked = rules.standing.clone();
    liked.resize(rules.rounds.len(), Vec::new());
    seated(rules, &liked)
}

/// Each round as liked as the rules let it be; rounds held as they were.
pub fn seated(rules: &Rules<'_>, liked: &[Vec<u16>]) -> Result<Seats, Unplannable> {
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
    design: Design,
    /// The part of each participant; parts beyond the last participant stay away.
    person: Vec<usize>,
    /// By round of the design: the table each of its tables is.
    table: Vec<Vec<u16>>,
    round: Vec<usize>,
}

impl<'a> Labels<'a> {
    fn new(
        rules: &'a Rules<'a>,
        (mut design, tables): (Design, &[u16]),
        chance: &mut Chance,
    ) -> Self {
        let rounds = rules.rounds.len() - rules.frozen;
        let parts = design.seats.first().map_or(rules.people, Vec::len);
        while design.seats.len() < rounds {
            let mut any: Vec<u16> = (0..parts).map(|it| (it % tables.len()) as u16).collect();
            chance.shuffle(&mut any);
            design.seats.push(any);
        }
        Self {
            rules,
            design,
            person: (0..parts).collect(),
            table: vec![tables.to_vec(); rounds],
            round: (0..rounds).collect(),
        }
    }

    fn seats(&self) -> Seats {
        let held = self.rules.standing[..self.rules.frozen].iter().cloned();
        let round = |round: &usize| {
            let (design, table) = (&self.design.seats[*round], &self.table[*round]);
            let parts = &self.person[..self.rules.people];
            parts.iter().map(|it| table[usize::from(design[*it])]).collect()
        };
        held.chain(self.round.iter().map(round)).collect()
    }

    /// Exchanges labels as long as fewer rules are broken, downhill with a little slack.
    fn fit(&mut self, share: usize, chance: &mut Chance) {
        let mut broken = self.broken();
        let seats = self.person.len() * self.round.len();
        let trials = TRIALS.min(SEATS_TRIED / seats.max(1)) / share;
        for trial in 0..trials {
            if broken == 0 || self.round.is_empty() {
                return;
            }
            let slack = if chance.below(trials) > trial { chance.below(2) } else { 0 };
            let (kind, at) = (chance.below(8), chance.below(self.round.len()));
            let many = match kind {
                0..=2 => self.table[at].len(),
                3 => self.round.len(),
                _ => self.person.len(),
            };
            let (a, b) = (chance.below(many), chance.below(many));
            self.exchange(kind, at, (a, b));
            let now = self.broken();
            if now <= broken + slack {
                broken = now;
            } else {
                self.exchange(kind, at, (a, b));
            }
        }
    }

    fn exchange(&mut self, kind: usize, at: usize, (a, b): (usize, usize)) {
        match kind {
            0..=2 if self.design.keeps_mentors => {
                self.table.iter_mut().for_each(|labels| labels.swap(a, b));
            }
            0..=2 => self.table[at].swap(a, b),
            3 => self.round.swap(a, b),
            _ => self.person.swap(a, b),
        }
    }

    /// How many seats rules object to.
    fn broken(&self) -> usize {
        let seats = self.seats();
        let held = self.rules.frozen;
        let objections: usize =
            (held..seats.len()).map(|at| objections(self.rules, at, &seats[at])).sum();
        let free = self.rules.instance.mentors && !self.design.keeps_mentors;
        4 * objections + if free { mentors_met_twice(self.rules, &seats) } else { 0 }
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
    count + open.map(|(load, _)| round.strain(*load)).sum::<usize>()
}

fn mentors_met_twice(rules: &Rules<'_>, seats: &[Vec<u16>]) -> usize {
    let mut met = vec![false; rules.people * rules.tables];
    let mut twice = 0;
    for round in seats {
        for (person, table) in round.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            let met = &mut met[person * rules.tables + usize::from(*table)];
            twice += usize::from(std::mem::replace(met, true));
        }
    }
    twice
}
