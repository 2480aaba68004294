//! The shortest chains of moves between all columns.

use super::seating::Seating;

/// What it costs at least to send someone on from each node until someone comes to another; the
/// last node is the bench, and with it the stock of spare seats.
pub(super) struct Chains {
    nodes: usize,
    /// By the node that is come to, then by the node that is left.
    length: Vec<f64>,
}

impl Chains {
    /// Floyd (1962) over the cheapest single moves.
    pub fn of(seating: &Seating) -> Self {
        let nodes = seating.standing.cols + 1;
        let mut length = moves(seating);
        for middle in 0..nodes {
            let onward = length[middle * nodes..][..nodes].to_vec();
            for to in length.chunks_exact_mut(nodes) {
                let first = to[middle];
                if first.is_finite() {
                    for (known, rest) in to.iter_mut().zip(&onward) {
                        *known = (*known).min(first + rest);
                    }
                }
            }
        }
        Self { nodes, length }
    }

    /// `None` where no chain leads there.
    pub fn length(&self, from: usize, to: usize) -> Option<f64> {
        Some(self.length[to * self.nodes + from]).filter(|length| length.is_finite())
    }
}

/// The cheapest single move to each node from each other.
fn moves(seating: &Seating) -> Vec<f64> {
    let (standing, cells) = (&seating.standing, seating.cells());
    let (nodes, stock) = (standing.cols + 1, standing.cols);
    let mut length = vec![f64::INFINITY; nodes * nodes];
    let mut lower = |to: usize, from: usize, lost: f64| {
        let known = &mut length[to * nodes + from];
        *known = known.min(lost);
    };
    for row in (0..standing.rows).filter(|row| standing.takes_part(*row) && !standing.tied[*row]) {
        let (from, pays) = (standing.place[row] as usize, standing.pays(cells, row));
        for col in 0..stock {
            lower(col, from, cells.cost(row, col) - standing.price[col] - pays);
        }
        lower(stock, from, standing.bench - pays);
    }
    for col in 0..stock {
        lower(col, col, 0.0);
        if standing.spare(col) {
            lower(stock, col, standing.taking(col));
        }
        if standing.used(col) > 0 {
            lower(col, stock, standing.giving(col));
        }
    }
    length
}
