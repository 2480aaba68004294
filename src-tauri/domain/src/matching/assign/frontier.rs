//! The growing edge of a shortest-path search, kept as plain arrays that the compiler makes wide.

use super::levels::{FAR, Row};
use super::problem::IMPOSSIBLE;

/// Which nodes were reached, how far they are, from where, and what it would cost to end there.
#[derive(Debug, Clone, Default)]
pub(super) struct Frontier {
    /// Length of the shortest path found so far.
    pub dist: Vec<i64>,
    /// Where that path comes from.
    pub via: Vec<u32>,
    /// Cost of ending at the node, `FAR` where no path may end.
    pub ending: Vec<i64>,
    /// All ones once the distance is final.
    shut: Vec<i64>,
    /// Nodes in the order their distances became final.
    pub reached: Vec<usize>,
}

/// What the frontier offers next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nearest {
    /// Distance of the nearest open node; beyond `FAR` where none is left.
    pub dist: i64,
    /// Length of the shortest whole path, ending included.
    pub whole: i64,
}

impl Frontier {
    pub fn start(&mut self, nodes: usize) {
        self.dist.clear();
        self.dist.resize(nodes, FAR);
        self.via.clear();
        self.via.resize(nodes, 0);
        self.ending.clear();
        self.ending.resize(nodes, FAR);
        self.shut.clear();
        self.shut.resize(nodes, 0);
        self.reached.clear();
    }

    pub fn nearest(&self) -> Nearest {
        let mut found = Nearest { dist: i64::MAX, whole: i64::MAX };
        for ((dist, shut), ending) in self.dist.iter().zip(&self.shut).zip(&self.ending) {
            found.dist = found.dist.min(dist | shut);
            found.whole = found.whole.min(dist + ending);
        }
        found
    }

    /// The first open node at this distance.
    pub fn open_at(&self, wanted: i64) -> Option<usize> {
        self.dist.iter().zip(&self.shut).position(|(dist, shut)| dist | shut == wanted)
    }

    /// The first node where a whole path of this length ends.
    pub fn ending_at(&self, wanted: i64) -> Option<usize> {
        self.dist.iter().zip(&self.ending).position(|(dist, ending)| dist + ending == wanted)
    }

    /// Makes the distance of a node final.
    pub fn shut(&mut self, node: usize) {
        self.shut[node] = i64::MAX;
        self.reached.push(node);
    }
}

/// Reaches every column from a row: the loop in which all the time goes.
pub(super) fn relax_row(
    frontier: &mut Frontier,
    row: Row,
    scores: &[i32],
    weights: &[i64],
    prices: &[i64],
    name: u32,
    offset: i64,
) {
    let cells = scores.iter().zip(weights).zip(prices);
    let reached = frontier.dist.iter_mut().zip(&mut frontier.via);
    for (((score, weight), price), (dist, via)) in cells.zip(reached) {
        let reach = row.cost(*score, *weight) - price + offset;
        let nearer = (*score != IMPOSSIBLE) & (reach < *dist);
        *dist = if nearer { reach } else { *dist };
        *via = if nearer { name } else { *via };
    }
}
