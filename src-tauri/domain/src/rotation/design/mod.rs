//! Plans without any repeat, from difference matrices.
//!
//! Person (i, x) of orbit i sits in round r at table x + A\[r\]\[i\] of a group of tables. Nobody meets
//! anyone twice, nor a mentor twice, if all differences of two columns of (0 | A) are distinct.
//! Over GF(q), A\[r\]\[i\] = r·a(i) does it with any distinct non-zero a(i): the affine plane.

mod field;

use field::Field;

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

/// The longest plan without repeats known for these people and tables, up to the rounds asked.
pub fn longest(shape: Shape) -> Option<Seats> {
    let orbits = shape.people.div_ceil(shape.tables);
    let seats = affine(shape, orbits)?;
    Some(seats)
}

fn affine(shape: Shape, orbits: usize) -> Option<Seats> {
    let first = usize::from(shape.mentors);
    let field = Field::new(shape.tables).filter(|field| orbits + first <= field.order)?;
    let table = |round: usize, person: usize| {
        let (orbit, place) = (person / field.order, person % field.order);
        field.sum(place, field.product(round, orbit + first)) as u16
    };
    let round = |round| (0..shape.people).map(|person| table(round, person)).collect();
    let mut seats: Seats = (0..shape.rounds.min(field.order)).map(round).collect();
    if shape.rounds > field.order
        && let Some(more) = within_orbits(shape, orbits)
    {
        seats.push(more);
    }
    Some(seats)
}

/// People of one orbit have never met: one more round, where orbits divide into tables.
fn within_orbits(shape: Shape, orbits: usize) -> Option<Vec<u16>> {
    let (size, whole) = (orbits, shape.people == orbits * shape.tables);
    let fits = whole && shape.tables.is_multiple_of(size);
    fits.then(|| (0..shape.people).map(|person| (person / size) as u16).collect())
}
