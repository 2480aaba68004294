//! Rounds in which everyone meets everyone once, at tables of four: R. C. Bose (1939).
//!
//! Where there are 3q + 1 people and q = 4t + 1 is the order of a field: three copies of the field
//! and one who stays. With x a generator, copy j sends x^i and its negative, the next copy x^(i+t)
//! and its negative, to one table; whoever stays sits with the three zeros. Adding each element of
//! the field in turn gives the q rounds.

use super::field::Field;

const SIZE: usize = 4;
const COPIES: usize = 3;

/// The table of each participant, round by round; `None` where no field fits.
pub fn rounds(tables: usize) -> Option<Vec<Vec<u16>>> {
    let field = Field::new((tables * SIZE).checked_sub(1)? / COPIES)?;
    let quarter = field.order / SIZE;
    let fits = COPIES * field.order + 1 == tables * SIZE && field.order == SIZE * quarter + 1;
    let powers = fits.then(|| field.powers())?;
    let mut base = vec![tables as u16 - 1; COPIES * field.order + 1];
    for (power, copy) in (0..quarter).flat_map(|it| (0..COPIES).map(move |copy| (it, copy))) {
        let table = (power * COPIES + copy) as u16;
        let next = (copy + 1) % COPIES;
        for (copy, turn) in [(copy, 0), (next, 1), (copy, 2), (next, 3)] {
            base[copy * field.order + powers[power + turn * quarter]] = table;
        }
    }
    Some((0..field.order).map(|by| shifted(&field, &base, by)).collect())
}

fn shifted(field: &Field, base: &[u16], by: usize) -> Vec<u16> {
    let mut seats = base.to_vec();
    for (person, &table) in base[..COPIES * field.order].iter().enumerate() {
        let (copy, element) = (person / field.order, person % field.order);
        seats[copy * field.order + field.sum(element, by)] = table;
    }
    seats
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everyone_meets_everyone_once() {
        let mut fitting = Vec::new();
        for tables in 1..=22 {
            let Some(rounds) = rounds(tables) else { continue };
            let mut met = BTreeSet::new();
            for seats in &rounds {
                let people = 0..seats.len();
                let pairs = people.flat_map(|a| (0..a).map(move |b| (b, a)));
                met.extend(pairs.filter(|(b, a)| seats[*a] == seats[*b]));
                let sizes = (0..tables)
                    .map(|table| seats.iter().filter(|it| usize::from(**it) == table).count());
                assert!(sizes.into_iter().all(|size| size == SIZE));
            }
            assert_eq!(met.len(), tables * SIZE * (tables * SIZE - 1) / 2);
            fitting.push(tables);
        }
        assert_eq!(fitting, [4, 7, 10, 13, 19, 22]);
    }
}
