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
    let standing = &seating.standing;
    let mut changes = Vec::with_capacity(standing.rows * standing.cols);
    for row in 0..standing.rows {
        if standing.takes_part(row) && !standing.tied[row] {
            force(seating, &chains, row, &mut changes);
        } else {
            let own = |col| (standing.place[row] as usize == col).then(Change::default);
            changes.extend((0..standing.cols).map(own));
        }
    }
    Some(changes)
}

/// Forces a row that can move into each column.
fn force(seating: &Seating, chains: &Chains, row: usize, changes: &mut Vec<Option<Change>>) {
    let (standing, cells) = (&seating.standing, seating.cells());
    let (place, pays) = (standing.place[row] as usize, standing.pays(cells, row));
    let forced = |(col, back): (usize, f64)| {
        if col == place {
            return Some(Change::default());
        }
        let lost = cells.cost(row, col) - standing.price[col] - pays + back;
        lost.is_finite().then(|| seating.change(lost as i64))
    };
    changes
        .extend(chains.leading_to(place).into_iter().take(standing.cols).enumerate().map(forced));
}
