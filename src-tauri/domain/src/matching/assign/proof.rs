//! The proof that an assignment is best: prices at which nobody would gain by another place.

use super::standing::{AWAY, Standing};

/// Whether the prices prove the standing assignment best (linear programming duality).
pub(super) fn proven(standing: &Standing) -> bool {
    let cols = standing.cols;
    let content = |row: usize| {
        let place = standing.place[row];
        place == AWAY
            || standing.tied(row).is_some_and(|col| col == place)
            || (0..=cols).all(|col| standing.reduced(row, col) >= 0)
    };
    let fair = |col: usize| {
        let used = standing.used(col) as usize;
        used <= standing.seats(col) as usize
            && used == standing.occupants(col).len()
            && standing.ending(col) >= 0
            && standing.refund(col) >= 0
    };
    (0..standing.rows).all(content) && (0..cols).all(fair)
}
