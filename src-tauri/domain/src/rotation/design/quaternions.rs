//! Ten rounds at eight tables in which thirty-two people each meet all the others but one.
//!
//! That such rounds exist was shown by A. Aguado (2004). These are four copies of the quaternion
//! group. Multiplied from the left by each of its eight elements, the base round becomes eight; in
//! the ninth the multiples of each element by 1, i, -1 and -i share a table, in the tenth one
//! element of all copies. `find_designs quaternions 2` finds such a base round within a second.

const ORDER: usize = 8;
const COPIES: usize = 4;

/// Who sits at each table of the base round: the element, and eight for each copy before its own.
static BASE: [[u8; COPIES]; ORDER] = [
    [0, 13, 17, 23],
    [1, 6, 15, 24],
    [2, 4, 22, 27],
    [3, 18, 21, 28],
    [5, 8, 25, 31],
    [7, 9, 14, 16],
    [10, 12, 19, 30],
    [11, 20, 26, 29],
];

/// The table of each participant, round by round; `None` where there are not eight tables.
pub fn rounds(tables: usize) -> Option<Vec<Vec<u16>>> {
    let people = 0..ORDER * COPIES;
    let cosets = people.clone().map(|person| (person / 4) as u16).collect();
    let copies = people.map(|person| (person % ORDER) as u16).collect();
    let turned = (0..ORDER).map(turned);
    (tables == ORDER).then(|| turned.chain([cosets, copies]).collect())
}

fn turned(by: usize) -> Vec<u16> {
    let mut seats = vec![0; ORDER * COPIES];
    for (table, members) in BASE.iter().enumerate() {
        for person in members.iter().map(|it| usize::from(*it)) {
            seats[person / ORDER * ORDER + product(by, person % ORDER)] = table as u16;
        }
    }
    seats
}

/// Elements are powers of i (0 to 3), then the same times j: j times i is i to the third times j.
fn product(a: usize, b: usize) -> usize {
    let turn = if a < 4 { b % 4 } else { 4 - b % 4 };
    let square = if a >= 4 && b >= 4 { 2 } else { 0 };
    (a + turn + square) % 4 + (a / 4 + b / 4) % 2 * 4
}
