//! Prices close to the best ones, by bidding.

use super::cells::Cells;
use super::search::NONE;
use super::select::{Arc, Select};
use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// Lets rows bid for columns (Bertsekas 1988) with ever smaller raises, from the prices that a
/// search has come to, and gives better ones, which make the exact search short; `None` where it
/// was stopped.
///
/// A row remembers its cheapest cells and a bound that no other cell goes below: prices only ever
/// make cells dearer, so the bound holds until the remembered cells are no better than it.
pub fn prices(cells: Cells<'_>, price: Vec<f64>, watch: Watch<'_>) -> Option<Vec<f64>> {
    let (size, cost) = (cells.cols, cells.cost);
    let mut auction = Auction {
        size,
        cells,
        price,
        kept: vec![Vec::new(); size],
        bound: vec![f64::NEG_INFINITY; size],
        select: Select::default(),
        wanted: (size / 80).clamp(12, 20),
    };
    let least = cost.iter().copied().min().unwrap_or(0);
    let range = f64::from(cost.iter().copied().max().unwrap_or(0)) - f64::from(least);
    // A raise that a path of twenty columns hardly notices is small enough.
    let last = (range / (20 * size) as f64).floor().max(1.0);
    let mut raise = (range / 16.0).floor().max(last);
    loop {
        auction.round(raise, watch)?;
        if raise <= last {
            return Some(auction.price);
        }
        raise = (raise / 7.0).floor().max(last);
    }
}

struct Auction<'a> {
    size: usize,
    cells: Cells<'a>,
    price: Vec<f64>,
    kept: Vec<Vec<Arc>>,
    bound: Vec<f64>,
    select: Select,
    /// Cells that a row remembers.
    wanted: usize,
}

impl Auction<'_> {
    /// Every row bids until it has a column.
    fn round(&mut self, raise: f64, watch: Watch<'_>) -> Option<()> {
        let mut of_col = vec![NONE; self.size];
        let mut free: Vec<u32> = (0..self.size as u32).rev().collect();
        let mut bids = 0u32;
        while let Some(row) = free.pop() {
            bids += 1;
            let progress = Progress { done: self.size - free.len() - 1, of: self.size };
            if bids.is_multiple_of(4096) && watch(progress) == Go::Stop {
                return None;
            }
            let (col, gain) = self.bid(row as usize);
            self.price[col as usize] -= gain + raise;
            let before = std::mem::replace(&mut of_col[col as usize], row);
            if before != NONE {
                free.push(before);
            }
        }
        Some(())
    }

    /// The cheapest column, and by how much the next cheapest is dearer.
    fn bid(&mut self, row: usize) -> (u32, f64) {
        let (best, second) = self.look(row);
        if second <= self.bound[row] {
            return (best.0, second - best.1);
        }
        self.remember(row);
        let (best, second) = self.look(row);
        (best.0, second.min(self.bound[row]) - best.1)
    }

    fn look(&self, row: usize) -> ((u32, f64), f64) {
        let (mut best, mut second) = ((NONE, f64::INFINITY), f64::INFINITY);
        for arc in &self.kept[row] {
            let value = f64::from(arc.cost) - self.price[arc.col as usize];
            if value < best.1 {
                second = best.1;
                best = (arc.col, value);
            } else if value < second {
                second = value;
            }
        }
        (best, second)
    }

    fn remember(&mut self, row: usize) {
        self.kept[row].clear();
        let kept = &mut self.kept[row];
        self.bound[row] = self.select.cheapest(row, self.cells, &self.price, self.wanted, kept);
    }
}
