//! Looks for what `rotation::design` keeps as data, by heat bath:
//! `find_designs matrix CYCLE CYCLE ORBITS ROUNDS SEED`,
//! `find_designs rounds CYCLE ORBITS FIXED BASE_ROUNDS SIZE SEED` or `find_designs quaternions SEED`.
#![allow(clippy::print_stdout)]

/// exp(-difference / 0.25), for differences of cost from -16 to 16.
fn weight(difference: i32) -> f64 {
    (-f64::from(difference.clamp(-16, 16)) * 4.0).exp()
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((u128::from(self.0) * end as u128) >> 64) as usize
    }

    /// One of the places, by the weight of its change; `None` is staying.
    fn draw(&mut self, changes: &[i32]) -> Option<usize> {
        let sum: f64 = 1.0 + changes.iter().map(|it| weight(*it)).sum::<f64>();
        let mut left = self.below(1 << 53) as f64 / (1u64 << 53) as f64 * sum - 1.0;
        changes.iter().position(|it| {
            let before = left;
            left -= weight(*it);
            before >= 0.0 && left < 0.0
        })
    }
}

/// Shifts by round and column, the first column all zero, and how often each difference occurs.
struct Matrix {
    cycles: [usize; 2],
    rows: Vec<Vec<usize>>,
    times: Vec<i32>,
}

impl Matrix {
    fn tables(&self) -> usize {
        self.cycles[0] * self.cycles[1]
    }

    fn minus(&self, a: usize, b: usize) -> usize {
        let [first, second] = self.cycles;
        (a / second + first - b / second) % first * second
            + (a % second + second - b % second) % second
    }

    /// Where the differences of one entry of a row to the others are counted.
    fn slots(&self, row: usize, column: usize) -> Vec<usize> {
        let entries = &self.rows[row];
        let slot = |other: usize| {
            let (low, high) = (other.min(column), other.max(column));
            let difference = self.minus(entries[high], entries[low]);
            (low * entries.len() + high) * self.tables() + difference
        };
        (0..entries.len()).filter(|other| *other != column).map(slot).collect()
    }

    fn count(&mut self, row: usize, column: usize, by: i32) {
        for slot in self.slots(row, column) {
            self.times[slot] += by;
        }
    }

    fn repeats(&self, row: usize, column: usize) -> i32 {
        self.slots(row, column).iter().filter(|slot| self.times[**slot] > 0).count() as i32
    }
}

fn find_matrix(cycles: [usize; 2], orbits: usize, rounds: usize, chance: &mut Chance) {
    let tables = cycles[0] * cycles[1];
    let rows = (0..rounds)
        .map(|row| {
            (0..=orbits).map(|it| [0, row].get(it).copied().unwrap_or(row * it % tables)).collect()
        })
        .collect();
    let times = vec![0; (orbits + 1) * (orbits + 1) * tables];
    let mut matrix = Matrix { cycles, rows, times };
    let mut cost = 0;
    for (row, low) in (0..rounds).flat_map(|row| (0..orbits).map(move |low| (row, low))) {
        for slot in &matrix.slots(row, low)[low..] {
            cost += i32::from(matrix.times[*slot] > 0);
            matrix.times[*slot] += 1;
        }
    }
    while cost > 0 {
        let (row, column) = (chance.below(rounds), 1 + chance.below(orbits));
        let entry = matrix.rows[row][column];
        matrix.count(row, column, -1);
        let now = matrix.repeats(row, column);
        let changes: Vec<i32> = (0..tables)
            .map(|other| {
                matrix.rows[row][column] = other;
                matrix.repeats(row, column) - now
            })
            .collect();
        let chosen = if now > 0 { chance.draw(&changes) } else { None };
        matrix.rows[row][column] = chosen.unwrap_or(entry);
        cost += chosen.map_or(0, |it| changes[it]);
        matrix.count(row, column, 1);
    }
    for row in &matrix.rows {
        println!("{:?}", &row[1..]);
    }
}

/// Base rounds of people turned by a group, and how often each kind of pair meets.
struct Rounds {
    /// Chairs beyond the last person stay empty, at a table by themselves.
    people: usize,
    chairs: usize,
    /// By element of the group: where it takes each chair.
    turns: Vec<Vec<usize>>,
    tables: Vec<Vec<Vec<usize>>>,
    /// By pair: the least among its turns stands for all.
    kinds: Vec<usize>,
    times: Vec<i32>,
    /// By kind of pair: elements of the group that bring it back to its places.
    returns: Vec<i32>,
    /// By kind of pair: meetings in rounds that the group leaves as they are.
    before: Vec<i32>,
}

impl Rounds {
    fn new(people: usize, [base, size]: [usize; 2], turns: Vec<Vec<usize>>) -> Self {
        let chairs = turns[0].len();
        let everyone: Vec<usize> = (0..chairs).collect();
        let tables = vec![everyone.chunks(size).map(<[usize]>::to_vec).collect(); base];
        let [times, returns, before] = std::array::from_fn(|_| vec![0; chairs * chairs]);
        let kinds = Vec::new();
        let mut rounds = Self { people, chairs, turns, tables, kinds, times, returns, before };
        rounds.kinds =
            (0..chairs * chairs).map(|it| rounds.kind(it / chairs, it % chairs)).collect();
        rounds.count_returns();
        rounds
    }

    fn turned(&self, one: usize, other: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.turns.iter().map(move |turn| (turn[one], turn[other]))
    }

    fn kind(&self, one: usize, other: usize) -> usize {
        let all = self.turned(one, other);
        all.map(|(a, b)| a.min(b) * self.chairs + a.max(b)).min().unwrap_or(0)
    }

    /// Pairs that come back before the group is through, as two who stay, meet at each return.
    fn cost(&self, kind: usize) -> i32 {
        (self.times[kind] * self.returns[kind] + self.before[kind] - 1).max(0)
    }

    fn count_returns(&mut self) {
        for (one, other) in (0..self.chairs).flat_map(|a| (0..a).map(move |b| (b, a))) {
            let same = |it: &(usize, usize)| *it == (one, other) || *it == (other, one);
            let same = self.turned(one, other).filter(same).count();
            self.returns[one * self.chairs + other] = same as i32;
        }
    }

    /// A round that every element of the group leaves as it is.
    fn hold(&mut self, table: impl Fn(usize) -> usize) {
        for (one, other) in (0..self.people).flat_map(|a| (0..a).map(move |b| (b, a))) {
            if table(one) == table(other) {
                self.before[self.kinds[one * self.chairs + other]] = 1;
            }
        }
    }

    /// The kind of a pair that must not repeat: two people, or two empty chairs.
    fn counted(&self, one: usize, other: usize) -> Option<usize> {
        let alike = (one < self.people) == (other < self.people) && one != other;
        alike.then(|| self.kinds[one * self.chairs + other])
    }

    /// Someone comes to a table (`by` 1) or leaves it (`by` -1); what that changes.
    fn count(&mut self, person: usize, (round, table): (usize, usize), by: i32) -> i32 {
        let mut change = 0;
        for at in 0..self.tables[round][table].len() {
            let Some(kind) = self.counted(person, self.tables[round][table][at]) else { continue };
            change -= self.cost(kind);
            self.times[kind] += by;
            change += self.cost(kind);
        }
        change
    }

    fn is_in_conflict(&self, round: usize, (table, at): (usize, usize)) -> bool {
        let members = &self.tables[round][table];
        let mut kinds = members.iter().filter_map(|it| self.counted(members[at], *it));
        kinds.any(|kind| self.cost(kind) > 0)
    }

    /// Exchanges two chairs of one round.
    fn swap(&mut self, round: usize, (a, i): (usize, usize), (b, j): (usize, usize)) -> i32 {
        let (one, other) = (self.tables[round][a][i], self.tables[round][b][j]);
        let mut change = self.count(one, (round, a), -1) + self.count(other, (round, b), -1);
        self.tables[round][a][i] = other;
        self.tables[round][b][j] = one;
        change += self.count(other, (round, a), 1);
        change + self.count(one, (round, b), 1)
    }

    fn count_all(&mut self) -> i32 {
        let mut cost = 0;
        for (one, other) in pairs_at(&self.tables) {
            let Some(kind) = self.counted(one, other) else { continue };
            cost -= self.cost(kind);
            self.times[kind] += 1;
            cost += self.cost(kind);
        }
        cost
    }
}

fn pairs_at(tables: &[Vec<Vec<usize>>]) -> Vec<(usize, usize)> {
    let pairs = |table: &Vec<usize>| -> Vec<(usize, usize)> {
        let places = 0..table.len();
        places
            .flat_map(|at| (0..at).map(move |to| (to, at)))
            .map(|(a, b)| (table[a], table[b]))
            .collect()
    };
    tables.iter().flatten().flat_map(pairs).collect()
}

/// Orbits of a cycle, then some who stay. Where tables are uneven, the chairs left empty are spread
/// so that no table lacks two.
fn cyclic(&[cycle, orbits, fixed, base, size]: &[usize; 5]) -> Rounds {
    let (turning, people) = (cycle * orbits, cycle * orbits + fixed);
    let turned = |it: usize, by: usize| match it < turning {
        true => it / cycle * cycle + (it % cycle + by) % cycle,
        false => it,
    };
    let chairs = people.next_multiple_of(size);
    let turns = (0..cycle).map(|by| (0..chairs).map(|it| turned(it, by)).collect()).collect();
    Rounds::new(people, [base, size], turns)
}

/// Four copies of the quaternions, beside the two rounds that multiplying leaves as they are.
fn quaternions() -> Rounds {
    let product = |a: usize, b: usize| {
        let turn = if a < 4 { b % 4 } else { 4 - b % 4 };
        let square = if a >= 4 && b >= 4 { 2 } else { 0 };
        (a + turn + square) % 4 + (a / 4 + b / 4) % 2 * 4
    };
    let turn = |by: usize| (0..32).map(|it| it / 8 * 8 + product(by, it % 8)).collect();
    let mut rounds = Rounds::new(32, [1, 4], (0..8).map(turn).collect());
    rounds.hold(|it| it / 4);
    rounds.hold(|it| it % 8);
    rounds
}

fn find_rounds(mut rounds: Rounds, chance: &mut Chance) {
    let (base, tables) = (rounds.tables.len(), rounds.tables[0].len());
    let size = rounds.chairs / tables;
    let mut cost = rounds.count_all();
    while cost > 0 {
        let round = chance.below(base);
        let mut chair = (chance.below(tables), chance.below(size));
        for _ in 0..40 {
            if rounds.is_in_conflict(round, chair) {
                break;
            }
            chair = (chance.below(tables), chance.below(size));
        }
        let others = (0..tables).filter(|table| *table != chair.0);
        let places: Vec<(usize, usize)> =
            others.flat_map(|table| (0..size).map(move |at| (table, at))).collect();
        let mut tried = |place: &(usize, usize)| {
            let change = rounds.swap(round, chair, *place);
            rounds.swap(round, chair, *place);
            change
        };
        let changes: Vec<i32> = places.iter().map(&mut tried).collect();
        if let Some(chosen) = chance.draw(&changes) {
            cost += rounds.swap(round, chair, places[chosen]);
        }
    }
    for table in rounds.tables.iter_mut().flatten() {
        table.retain(|it| *it < rounds.people);
        table.sort_unstable();
    }
    println!("{:?}", rounds.tables);
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Vec<usize> = args.iter().skip(1).filter_map(|it| it.parse().ok()).collect();
    let seed = numbers.last().copied().unwrap_or(1) as u64;
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    match (args.first().map(String::as_str), numbers.as_slice()) {
        (Some("matrix"), &[first, second, orbits, rounds, _]) => {
            find_matrix([first, second], orbits, rounds, &mut chance);
        }
        (Some("rounds"), &[cycle, orbits, fixed, base, size, _]) => {
            find_rounds(cyclic(&[cycle, orbits, fixed, base, size]), &mut chance);
        }
        (Some("quaternions"), &[_]) => find_rounds(quaternions(), &mut chance),
        _ => println!(
            "matrix CYCLE CYCLE ORBITS ROUNDS SEED | rounds CYCLE ORBITS FIXED BASE SIZE SEED | \
             quaternions SEED"
        ),
    }
}
