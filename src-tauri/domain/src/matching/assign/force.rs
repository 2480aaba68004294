//! What it costs to force any pair: one shortest exchange each, all of them at once.

use super::levels::{Change, FAR};
use super::problem::IMPOSSIBLE;
use super::standing::{AWAY, Standing};

/// For each row and column, what happens to the whole answer if the pair must be; `None` where it
/// cannot be, or where the row is locked elsewhere or away.
///
/// A row that moves to another column starts a chain of moves that has to end where it left: the
/// shortest such chains between all columns are those of Floyd (1962).
pub(super) fn forced(standing: &Standing) -> Vec<Option<Change>> {
    let nodes = standing.cols + 1;
    let mut chains = exchanges(standing);
    close(&mut chains, nodes);
    let cells = (0..standing.rows).flat_map(|row| (0..standing.cols).map(move |col| (row, col)));
    cells.map(|(row, col)| force(standing, &chains, row, col)).collect()
}

fn force(standing: &Standing, chains: &[i64], row: usize, col: usize) -> Option<Change> {
    let place = standing.place[row];
    if place == col {
        return Some(Change::default());
    }
    if place == AWAY || standing.tied(row).is_some() || standing.score(row, col) == IMPOSSIBLE {
        return None;
    }
    let back = chains[col * (standing.cols + 1) + place];
    let cost = standing.reduced(row, col) + back;
    (back < FAR).then(|| standing.levels.change(cost))
}

/// The cheapest single move from each column to each other; the last node is the bench, and with
/// it the stock of free seats.
fn exchanges(standing: &Standing) -> Vec<i64> {
    let (nodes, stock) = (standing.cols + 1, standing.cols);
    let mut chains = vec![FAR; nodes * nodes];
    for node in 0..nodes {
        let from = &mut chains[node * nodes..][..nodes];
        from[node] = 0;
        for row in standing.occupants(node) {
            if standing.tied(row).is_none() {
                standing.lower_row(row, from);
            }
        }
    }
    for col in 0..stock {
        let (taken, given) = (standing.ending(col), standing.refund(col));
        chains[col * nodes + stock] = chains[col * nodes + stock].min(taken);
        chains[stock * nodes + col] = chains[stock * nodes + col].min(given);
    }
    chains
}

/// Closes a table of single steps under any number of steps.
fn close(chains: &mut [i64], nodes: usize) {
    for middle in 0..nodes {
        let onward = chains[middle * nodes..][..nodes].to_vec();
        for from in chains.chunks_exact_mut(nodes) {
            let first = from[middle];
            if first < FAR {
                shorten(from, &onward, first);
            }
        }
    }
}

fn shorten(from: &mut [i64], onward: &[i64], first: i64) {
    for (known, rest) in from.iter_mut().zip(onward) {
        *known = (*known).min(first + rest);
    }
}
