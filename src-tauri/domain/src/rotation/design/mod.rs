//! Plans without any repeat, from difference matrices and developed rounds.
//!
//! Person (i, x) of orbit i sits in round r at table x + A\[r\]\[i\] of a group of tables. Nobody meets
//! anyone twice, nor a mentor twice, if all differences of two columns of (0 | A) are distinct.
//! Over GF(q), A\[r\]\[i\] = r·a(i) does it with any distinct non-zero a(i): the affine plane.
//! Where mentors do not count, the column of zeros is one orbit more.

mod bose;
mod catalogue;
mod field;
mod matrices;
mod quaternions;

use catalogue::{DEVELOPED, Developed};
use field::Field;
use matrices::{MATRICES, Matrix};

/// The table of each participant, round by round.
pub type Seats = Vec<Vec<u16>>;

/// What a construction is asked for: sizes follow from the numbers and differ by at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub people: usize,
    pub tables: usize,
    pub rounds: usize,
    /// Whether meeting a mentor twice counts.
    pub mentors: bool,
}

/// Rounds in which no two people meet twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    /// At least as many people as asked; whoever is too many stays away.
    pub seats: Seats,
    /// Whether nobody meets a mentor twice either.
    pub keeps_mentors: bool,
}

/// What is known for a shape, up to the rounds asked: the longest first.
pub fn designs(shape: Shape) -> Vec<Design> {
    if shape.tables == 0 {
        return Vec::new();
    }
    let orbits = shape.people.div_ceil(shape.tables);
    let affine = affine(shape, orbits);
    let matrices = MATRICES.iter().filter_map(|matrix| from_matrix(shape, orbits, matrix));
    let pairs = (orbits == 2).then(|| round_robin(shape.tables));
    let fits = |it: &&Developed| {
        it.tables() == shape.tables && it.size() == orbits && it.seats(shape.people)
    };
    let fours: Vec<Seats> = match orbits {
        4 => bose::rounds(shape.tables)
            .into_iter()
            .chain(quaternions::rounds(shape.tables))
            .collect(),
        _ => Vec::new(),
    };
    let developed = DEVELOPED.iter().filter(fits).map(Developed::rounds).chain(pairs).chain(fours);
    let developed = developed.map(|seats| Design { seats, keeps_mentors: false });
    let mut found: Vec<Design> = affine.into_iter().chain(matrices).chain(developed).collect();
    for design in &mut found {
        design.seats.truncate(shape.rounds);
    }
    found.sort_by_key(|it| (std::cmp::Reverse(it.seats.len()), !it.keeps_mentors));
    found
}

/// The construction for most people at as many tables, where it has as many rounds.
pub fn widest(shape: Shape) -> Option<Seats> {
    let least = shape.people.div_ceil(shape.tables.max(1));
    let all = (least..=shape.tables)
        .rev()
        .flat_map(|orbits| designs(Shape { people: orbits * shape.tables, ..shape }));
    let mut long =
        all.filter(|it| it.seats.len() == shape.rounds && it.keeps_mentors == shape.mentors);
    long.next().map(|it| it.seats)
}

fn affine(shape: Shape, orbits: usize) -> Option<Design> {
    let first = usize::from(shape.mentors);
    let field = Field::new(shape.tables).filter(|field| orbits + first <= field.order)?;
    let table = |round: usize, person: usize| {
        let (orbit, place) = (person / field.order, person % field.order);
        field.sum(place, field.product(round, orbit + first)) as u16
    };
    let people = orbits * shape.tables;
    let round = |round| (0..people).map(|person| table(round, person)).collect();
    let mut seats: Seats = (0..field.order).map(round).collect();
    seats.extend(within_orbits(shape, orbits));
    Some(Design { keeps_mentors: shape.mentors && shape.rounds <= field.order, seats })
}

/// People of one orbit have never met: one more round, where orbits divide into tables.
fn within_orbits(shape: Shape, size: usize) -> Option<Vec<u16>> {
    let fits = shape.tables.is_multiple_of(size);
    fits.then(|| (0..size * shape.tables).map(|person| (person / size) as u16).collect())
}

fn from_matrix(shape: Shape, orbits: usize, matrix: &Matrix) -> Option<Design> {
    let free = usize::from(!shape.mentors);
    if matrix.tables() != shape.tables || orbits > matrix.orbits() + free {
        return None;
    }
    let table = |row: &[u8], person: usize| {
        let (orbit, place) = (person / shape.tables, person % shape.tables);
        let shift = if orbit < free { 0 } else { usize::from(row[orbit - free]) };
        matrix.sum(place, shift) as u16
    };
    let round = |row: &&[u8]| (0..orbits * shape.tables).map(|person| table(row, person)).collect();
    let seats = matrix.rows.iter().map(round).collect();
    Some(Design { seats, keeps_mentors: shape.mentors })
}

/// The circle method: one stays, the others turn.
fn round_robin(tables: usize) -> Seats {
    let turning = 2 * tables - 1;
    let round = |turn: usize| {
        let mut seats = vec![0; 2 * tables];
        seats[turn] = 0;
        for pair in 1..tables {
            seats[(turn + pair) % turning] = pair as u16;
            seats[(turn + turning - pair) % turning] = pair as u16;
        }
        seats
    };
    (0..turning).map(round).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_construction_has_rows_to_choose_from_and_nobody_meets_twice() {
        for (people, tables, rounds, rows) in [(29, 8, 8, 56), (40, 9, 7, 72), (37, 10, 9, 40)] {
            let shape = Shape { people, tables, rounds, mentors: true };
            let seats = widest(shape).unwrap();
            assert_eq!((seats.len(), seats[0].len()), (rounds, rows));
            for one in 0..rows {
                let mentors =
                    seats.iter().map(|round| round[one]).collect::<std::collections::BTreeSet<_>>();
                assert_eq!(mentors.len(), rounds);
                for other in 0..one {
                    assert!(seats.iter().filter(|round| round[one] == round[other]).count() < 2);
                }
            }
        }
        let shape = Shape { people: 29, tables: 8, rounds: 9, mentors: true };
        assert_eq!(widest(shape), None);
    }
}
