//! The proof that an assignment is best: prices at which nobody would gain by another place.

use super::seating::Seating;

/// Whether the prices prove the standing assignment best (linear programming duality).
pub(super) fn proven(seating: &Seating) -> bool {
    let (standing, cells) = (&seating.standing, seating.cells());
    let mut used = vec![0u32; standing.cols];
    for row in (0..standing.rows).filter(|row| standing.takes_part(*row)) {
        if let Some(used) = used.get_mut(standing.place[row] as usize) {
            *used += 1;
        }
    }
    let fair = |col: usize| {
        let spare = used[col] < standing.seats(col);
        used[col] <= standing.seats(col)
            && used[col] == standing.used(col)
            && (!spare || standing.taking(col) >= 0.0)
            && (used[col] == 0 || standing.giving(col) >= 0.0)
    };
    let fair = (0..standing.cols).all(fair);
    let content = |row: usize| {
        let pays = standing.pays(cells, row);
        let priced = cells.row(row).iter().zip(standing.price.wide());
        let lesser = |least, value| if value < least { value } else { least };
        priced.map(|(cost, price)| cells.told(*cost) - price).fold(standing.bench, lesser) >= pays
    };
    let moves = |row: &usize| standing.takes_part(*row) && !standing.tied[*row];
    fair && (0..standing.rows).filter(moves).all(content)
}
