//! What it costs to force any pair: one shortest exchange each, all of them at once.

use super::chains::Chains;
use super::problem::Change;
use super::seating::Seating;
use crate::matching::watch::Watch;

/// For each row and column, what happens to the whole answer if the pair must be; `None` where it
/// cannot be, or where the row is locked elsewhere or away.
///
/// A row that moves to another column starts a chain of moves that has to end where it left: the
/// shortest such chains between all columns are found at once.
pub(super) fn forced(seating: &Seating, watch: Watch<'_>) -> Option<Vec<Option<Change>>> {
    let chains = Chains::of(seating, watch)?;
    let cols = seating.standing.cols;
    let mut changes = Vec::with_capacity(seating.standing.rows * cols);
    for row in 0..seating.standing.rows {
        changes.extend((0..cols).map(|col| force(seating, &chains, row, col)));
    }
    Some(changes)
}

fn force(seating: &Seating, chains: &Chains, row: usize, col: usize) -> Option<Change> {
    let standing = &seating.standing;
    let place = standing.place[row] as usize;
    if place == col {
        return Some(Change::default());
    }
    if !standing.takes_part(row) || standing.tied[row] || !seating.possible(row, col) {
        return None;
    }
    let back = chains.length(col, place)?;
    let lost = seating.cells().cost(row, col) - standing.price[col];
    let lost = lost - standing.pays(seating.cells(), row) + back;
    Some(seating.change(lost as i64))
}
