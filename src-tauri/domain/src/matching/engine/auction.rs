//! Prices close to the best ones, by bidding.

use super::cells::Cells;
use super::lists::Lists;
use super::prices::Prices;
use super::search::NONE;
use super::select::{Arc, Select, two_cheapest, wanted};
use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// Lets rows bid for columns (Bertsekas 1988) with ever smaller raises, from the prices that a
/// search has come to, and gives better ones, which make the exact search short, with the cells
/// that each row bade on; `None` where it was stopped. No cost is further from zero than `most`.
///
/// A row remembers its cheapest cells and a bound that no other cell goes below: prices only ever
/// make cells dearer, so the bound holds. It looks at all cells again once those it remembers are
/// dearer than that by a few raises, since raises make its bids as inexact anyway.
pub fn auction(
    cells: Cells<'_>,
    most: f64,
    price: Prices,
    kept: Lists,
    watch: Watch<'_>,
) -> Option<Bids> {
    let size = cells.cols;
    let mut auction = Auction {
        size,
        cells,
        price,
        kept,
        more: Vec::new(),
        bound: vec![f64::NEG_INFINITY; size],
        select: Select::default(),
        wanted: wanted(size),
        slack: 0.0,
    };
    // A raise that a path of twenty columns hardly notices is small enough.
    let last = (most / (20 * size) as f64).floor().max(1.0);
    let mut raise = (most / 32.0).floor().max(last);
    loop {
        auction.round(raise, watch)?;
        if raise <= last {
            return Some(Bids { price: auction.price, arcs: auction.kept });
        }
        raise = (raise / 6.0).floor().max(last);
    }
}

/// What an auction came to.
pub struct Bids {
    pub price: Prices,
    pub arcs: Lists,
}

struct Auction<'a> {
    size: usize,
    cells: Cells<'a>,
    price: Prices,
    kept: Lists,
    /// Room for the cells that a row comes to remember.
    more: Vec<Arc>,
    bound: Vec<f64>,
    select: Select,
    /// Cells that a row remembers.
    wanted: usize,
    /// How much dearer than another a cell may be that a row bids on.
    slack: f64,
}

impl Auction<'_> {
    /// Every row bids until it has a column.
    fn round(&mut self, raise: f64, watch: Watch<'_>) -> Option<()> {
        self.slack = 12.0 * raise;
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
            self.price.add(col as usize, -gain - raise);
            let before = std::mem::replace(&mut of_col[col as usize], row);
            if before != NONE {
                free.push(before);
            }
        }
        Some(())
    }

    /// The cheapest column, and by how much the next cheapest is dearer.
    fn bid(&mut self, row: usize) -> (u32, f64) {
        let (best, second) = two_cheapest(self.kept.of(row), &self.price);
        if second.1 <= self.bound[row] + self.slack {
            return (best.0, second.1 - best.1);
        }
        self.remember(row);
        let (best, second) = two_cheapest(self.kept.of(row), &self.price);
        (best.0, second.1.min(self.bound[row]) - best.1)
    }

    fn remember(&mut self, row: usize) {
        self.more.clear();
        self.bound[row] =
            self.select.cheapest(row, self.cells, &self.price, self.wanted, &mut self.more);
        self.kept.clear(row);
        self.kept.extend(row, &self.more);
    }
}
