//! The state of one search for a free column, cleared by what it touched.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::select::Arc;

/// No row, or no column.
pub(super) const NONE: u32 = u32::MAX;

/// Distances and where they come from, nearest first.
#[derive(Debug)]
pub(super) struct Search {
    dist: Vec<i64>,
    via: Vec<u32>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// A row that a search came to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reached {
    pub row: u32,
    /// How far it is.
    pub at: i64,
    /// What the cost of a cell, less the price of its column, is short of its distance.
    pub offset: i64,
}

/// Marks a taken column in the queue, so that a free one at the same distance comes first.
const TAKEN: u32 = 1 << 31;

const UNREACHED: i64 = i64::MAX;

impl Search {
    pub fn new(size: usize) -> Self {
        let (dist, via) = (vec![UNREACHED; size], vec![NONE; size]);
        Self { dist, via, touched: Vec::new(), queue: BinaryHeap::new() }
    }

    pub fn dist(&self, col: u32) -> i64 {
        self.dist[col as usize]
    }

    pub fn via(&self, col: u32) -> u32 {
        self.via[col as usize]
    }

    /// Reaches columns from a row; a free one that is no further ends the search at once.
    pub fn reach(
        &mut self,
        arcs: &[Arc],
        from: Reached,
        price: &[f64],
        of_col: &[u32],
    ) -> Option<u32> {
        for arc in arcs {
            let col = arc.col as usize;
            let dist = i64::from(arc.cost) - price[col] as i64 + from.offset;
            if dist >= self.dist[col] {
                continue;
            }
            if self.dist[col] == UNREACHED {
                self.touched.push(arc.col);
            }
            self.dist[col] = dist;
            self.via[col] = from.row;
            let free = of_col[col] == NONE;
            if free && dist == from.at {
                return Some(arc.col);
            }
            self.queue.push(Reverse((dist, if free { arc.col } else { arc.col | TAKEN })));
        }
        None
    }

    /// The nearest column that was not come to yet.
    pub fn next(&mut self) -> Option<(u32, i64)> {
        while let Some(Reverse((dist, entry))) = self.queue.pop() {
            let col = entry & !TAKEN;
            if self.dist(col) == dist {
                return Some((col, dist));
            }
        }
        None
    }

    pub fn clear(&mut self) {
        for col in self.touched.drain(..) {
            self.dist[col as usize] = UNREACHED;
        }
        self.queue.clear();
    }
}
