//! Figures that no plan can go below.

use super::instance::Bounds;
use super::quality::quality;
use super::round::RoundRules;
use super::rules::Rules;

/// Lower bounds on the repeats of any plan that keeps the rules.
pub fn bounds(rules: &Rules<'_>) -> Bounds {
    let held = quality(rules, &rules.held());
    let known = Known::new(rules);
    let by_room = known.pairs_too_many(rules).max(known.company_too_much(rules));
    let pair_repeats = held.pair_repeats + by_room.max(few_tables(rules));
    let mentor_repeats =
        if rules.instance.mentors { held.mentor_repeats + known.mentors_too_few(rules) } else { 0 };
    let repeats = (pair_repeats + mentor_repeats).max(permutations(rules)).max(crossings(rules));
    Bounds { pair_repeats, mentor_repeats, repeats, changed_seats: None }
}

/// Who has met whom before the rounds to come.
struct Known {
    /// Whether two people could still meet for the first time.
    open_pair: Vec<Vec<bool>>,
    /// Whether a person could still meet a mentor for the first time.
    open_mentor: Vec<Vec<bool>>,
}

impl Known {
    fn new(rules: &Rules<'_>) -> Self {
        let mut open_pair = vec![vec![true; rules.people]; rules.people];
        let mut close = |one: usize, other: usize| {
            open_pair[one][other] = false;
            open_pair[other][one] = false;
        };
        (0..rules.people).for_each(|person| close(person, person));
        for &[one, other] in rules.instance.apart.iter().chain(&rules.instance.met) {
            close(usize::from(one), usize::from(other));
        }
        let mut open_mentor = open_mentors(rules);
        for (at, round) in rules.held().iter().enumerate() {
            for (table, members) in round.iter().enumerate() {
                for &one in members {
                    open_mentor[usize::from(one)][table] = false;
                    for &other in members.iter().filter(|it| !rules.is_imposed(at, one, **it)) {
                        close(usize::from(one), usize::from(other));
                    }
                }
            }
        }
        Self { open_pair, open_mentor }
    }

    /// Meetings the rounds to come must hold, beyond the pairs that have not met.
    fn pairs_too_many(&self, rules: &Rules<'_>) -> u32 {
        let rows = self.open_pair.iter().enumerate();
        let open: usize =
            rows.map(|(one, row)| row[..one].iter().filter(|open| **open).count()).sum();
        let meetings: usize = to_come(rules).map(|at| fewest_meetings(rules, at)).sum();
        meetings.saturating_sub(open) as u32
    }

    /// The same, person by person: each repeat is shared by two.
    fn company_too_much(&self, rules: &Rules<'_>) -> u32 {
        let too_much = |person: usize| {
            let open = self.open_pair[person].iter().filter(|open| **open).count();
            let company: usize = to_come(rules).map(|at| least_company(rules, at, person)).sum();
            company.saturating_sub(open)
        };
        (0..rules.people).map(too_much).sum::<usize>().div_ceil(2) as u32
    }

    /// Seats that cannot all be first meetings with the mentor: a flow from people to mentors.
    fn mentors_too_few(&self, rules: &Rules<'_>) -> u32 {
        let seated =
            |person: usize| to_come(rules).filter(|at| is_present(rules, *at, person)).count();
        let supply: Vec<usize> = (0..rules.people).map(seated).collect();
        let room =
            (0..rules.tables).map(|table| to_come(rules).map(|at| room(rules, at, table)).sum());
        let first = most_first_meetings(&supply, room.collect(), &self.open_mentor);
        (supply.iter().sum::<usize>() - first) as u32
    }
}

fn to_come(rules: &Rules<'_>) -> std::ops::Range<usize> {
    rules.frozen..rules.rounds.len()
}

fn is_present(rules: &Rules<'_>, at: usize, person: usize) -> bool {
    rules.rounds[at].units.iter().any(|unit| unit.members.contains(&(person as u16)))
}

fn open_mentors(rules: &Rules<'_>) -> Vec<Vec<bool>> {
    let mut open = vec![vec![false; rules.tables]; rules.people];
    for unit in rules.rounds[rules.frozen..].iter().flat_map(|round| &round.units) {
        for &person in &unit.members {
            for (open, may) in open[usize::from(person)].iter_mut().zip(&unit.may) {
                *open |= may;
            }
        }
    }
    open
}

/// Meetings of one round with sizes as even as can be, without those a rule imposes.
fn fewest_meetings(rules: &Rules<'_>, at: usize) -> usize {
    let round = &rules.rounds[at];
    let (tables, present) = (round.open_tables().max(1), round.present());
    let (size, larger) = (present / tables, present % tables);
    let pairs = tables * size * size.saturating_sub(1) / 2 + larger * size;
    let imposed: usize =
        round.units.iter().map(|unit| imposed_pairs(rules, at, &unit.members)).sum();
    pairs.saturating_sub(imposed)
}

fn imposed_pairs(rules: &Rules<'_>, at: usize, members: &[u16]) -> usize {
    let others = |place: usize| {
        members[..place].iter().filter(move |it| rules.is_imposed(at, members[place], **it))
    };
    (0..members.len()).map(|place| others(place).count()).sum()
}

fn least_company(rules: &Rules<'_>, at: usize, person: usize) -> usize {
    let round = &rules.rounds[at];
    let Some(unit) = round.units.iter().find(|it| it.members.contains(&(person as u16))) else {
        return 0;
    };
    let imposed =
        unit.members.iter().filter(|it| rules.is_imposed(at, person as u16, **it)).count();
    let others = round.open_tables().saturating_sub(1);
    let least = round.present().saturating_sub(others * round.size_max).max(round.size_min);
    least.max(unit.members.len()).saturating_sub(imposed.max(1))
}

/// Seats a mentor can have in a round while the other tables keep their least.
fn room(rules: &Rules<'_>, at: usize, table: usize) -> usize {
    let round = &rules.rounds[at];
    let others = round.open_tables().saturating_sub(1) * round.size_min;
    let most = round.size_max.min(round.present().saturating_sub(others));
    if round.open[table] { most } else { 0 }
}

/// The largest flow: each person to as many mentors as rounds, each mentor to as many as seats.
fn most_first_meetings(supply: &[usize], room: Vec<usize>, open: &[Vec<bool>]) -> usize {
    let given = vec![Vec::new(); room.len()];
    let mut flow = Flow { open: open.to_vec(), room, given };
    let mut sent = 0;
    for (person, seats) in supply.iter().enumerate() {
        for _ in 0..*seats {
            let mut seen = vec![false; flow.room.len()];
            sent += usize::from(flow.send(person, &mut seen));
        }
    }
    sent
}

struct Flow {
    /// Whom each person could still be sent to.
    open: Vec<Vec<bool>>,
    room: Vec<usize>,
    /// Whom each mentor meets.
    given: Vec<Vec<usize>>,
}

impl Flow {
    /// An augmenting path (Ford and Fulkerson) from one person; a free seat is taken first.
    fn send(&mut self, person: usize, seen: &mut [bool]) -> bool {
        let mentors = self.room.len();
        let turned = |it: usize| (person + it) % mentors;
        let is_free = |it: &usize| self.given[*it].len() < self.room[*it];
        let free = (0..mentors).map(turned).filter(|it| self.open[person][*it]).find(is_free);
        if let Some(mentor) = free {
            self.open[person][mentor] = false;
            self.given[mentor].push(person);
            return true;
        }
        for mentor in (0..mentors).map(turned) {
            if seen[mentor] || !self.open[person][mentor] {
                continue;
            }
            seen[mentor] = true;
            for place in 0..self.given[mentor].len() {
                let other = self.given[mentor][place];
                if self.send(other, seen) {
                    self.given[mentor][place] = person;
                    self.open[person][mentor] = false;
                    self.open[other][mentor] = true;
                    return true;
                }
            }
        }
        false
    }
}

/// Tables larger than there are tables in another round must send two people to one table again.
fn few_tables(rules: &Rules<'_>) -> u32 {
    let again = |at: usize| (rules.frozen..at).map(|before| again(rules, before, at)).max();
    to_come(rules).filter_map(again).sum::<usize>() as u32
}

fn again(rules: &Rules<'_>, before: usize, at: usize) -> usize {
    let (first, second) = (&rules.rounds[before], &rules.rounds[at]);
    let same_people = first.present() == rules.people && second.present() == rules.people;
    if !same_people || !rules.instance.together.is_empty() {
        return 0;
    }
    let tables = first.open_tables().max(1);
    let (size, larger) = (rules.people / tables, rules.people % tables);
    let spread = |people: usize| {
        let onto = second.open_tables().max(1);
        let (share, more) = (people / onto, people % onto);
        onto * share * share.saturating_sub(1) / 2 + more * share
    };
    larger * spread(size + 1) + (tables - larger) * spread(size)
}

/// What two rounds have in common, summed over all twos of rounds.
///
/// Two rounds send each person to one of tables x tables places. Two people in one place meet
/// twice, and whoever is in a place of the diagonal meets a mentor twice. Whoever meets k times is
/// counted in k (k - 1) / 2 twos of rounds for k - 1 repeats: of R rounds, R / 2 for a repeat at
/// most.
fn crossings(rules: &Rules<'_>) -> u32 {
    let (tables, rounds) = (rules.tables, rules.rounds.len());
    let off_diagonal = tables * tables.saturating_sub(1);
    let (mut left, mut common) = (rules.people, 0);
    // The k-th to come to a place costs k - 1 there, and one more on the diagonal.
    for price in 0.. {
        let off = left.min(off_diagonal);
        let on = (left - off).min(if price > 0 { tables } else { 0 });
        common += (off + on) * price;
        left -= off + on;
        if left == 0 || tables == 0 {
            break;
        }
    }
    if is_full(rules) { (common * rounds.saturating_sub(1)) as u32 } else { 0 }
}

/// Whether everyone sits at every mentor's table in every round, and no meeting is free.
fn is_full(rules: &Rules<'_>) -> bool {
    let whole =
        |round: &RoundRules| round.present() == rules.people && round.open_tables() == rules.tables;
    rules.instance.mentors
        && rules.instance.together.is_empty()
        && rules.instance.met.is_empty()
        && rules.rounds.iter().all(whole)
}

/// Six rounds at six tables without any repeat make each person a permutation of the mentors, and
/// two people, who share at most one table, agree in one place at most. Of six things there are 18
/// such permutations and no 19: a figure of the literature, found by exhaustive search and taken
/// over as it is. Who is sent away for each repeat leaves none, so that all but 18 have one.
fn permutations(rules: &Rules<'_>) -> u32 {
    let six = rules.tables == 6 && rules.rounds.len() == 6;
    if six && is_full(rules) { rules.people.saturating_sub(18) as u32 } else { 0 }
}
