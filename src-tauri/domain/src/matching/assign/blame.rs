//! Locked pairs that cannot all hold, and the smallest sets of what stands against them.

use std::collections::BTreeMap;

use super::problem::{IMPOSSIBLE, Problem};

/// One thing that a set of locked pairs breaks on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blame {
    /// A pair that was locked.
    Locked(usize, usize),
    /// The seats of a column.
    Capacity(usize),
    /// A pair that cannot be.
    Impossible(usize, usize),
}

/// The smallest sets that cannot hold together: without any one member, the rest of a set could.
/// Beyond the seats of a column, each further lock gets a set of its own.
pub(super) fn blame(problem: &Problem) -> Vec<Vec<Blame>> {
    let cannot = |(row, col): &(usize, usize)| {
        problem.score(*row, *col) == IMPOSSIBLE
            || problem.forbidden.contains(&(*row, *col))
            || problem.absent.contains(row)
    };
    let mut sets = Vec::new();
    let mut of_row = BTreeMap::<usize, usize>::new();
    let mut of_col = BTreeMap::<usize, Vec<Blame>>::new();
    for (row, col) in &problem.locked {
        let lock = Blame::Locked(*row, *col);
        if cannot(&(*row, *col)) {
            sets.push(vec![lock, Blame::Impossible(*row, *col)]);
        }
        if let Some(first) = of_row.get(row) {
            sets.push(vec![Blame::Locked(*row, *first), lock]);
            continue;
        }
        of_row.insert(*row, *col);
        let seated = of_col.entry(*col).or_default();
        if seated.len() < problem.seats[*col] as usize {
            seated.push(lock);
        } else {
            let set = seated.iter().copied().chain([lock, Blame::Capacity(*col)]);
            sets.push(set.collect());
        }
    }
    sets
}
