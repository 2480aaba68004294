//! Prices close to the best ones, by bidding.

use super::cells::Cells;
use super::lists::Lists;
use super::prices::Prices;
use super::search::NONE;
use super::select::{Arc, NO_TWO, Select, Two, two_cheapest, wanted, weigh};
use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// Rows that bid at once, at the same prices: finding one's cheapest cell is a chain of steps that
/// processors are slow at, and two such chains side by side take hardly longer than one.
const AT_ONCE: usize = 2;

/// What rows bid on, and at which prices.
pub struct Bids {
    pub price: Prices,
    pub arcs: Lists,
    /// Room for looks at rows.
    pub select: Select,
}

/// Lets rows bid for columns (Bertsekas 1988) with ever smaller raises, from the prices that a
/// search has come to, and gives better ones, which make the exact search short, with the cells
/// that each row bade on; `None` where it was stopped. No cost is further from zero than `most`.
///
/// A row remembers its cheapest cells and a bound that no other cell goes below: prices only ever
/// make cells dearer, so the bound holds. It looks at all cells again once those it remembers are
/// dearer than that by a few raises, since raises make its bids as inexact anyway.
pub fn auction(cells: Cells<'_>, most: f64, bids: Bids, watch: Watch<'_>) -> Option<Bids> {
    let size = cells.cols;
    let mut auction = Auction {
        size,
        cells,
        bids,
        more: Vec::new(),
        bound: vec![f64::NEG_INFINITY; size],
        wanted: wanted(size),
        slack: 0.0,
    };
    // A raise that a path of twenty columns hardly notices is small enough.
    let last = (most / (20 * size) as f64).floor().max(1.0);
    let mut raise = (most / 32.0).floor().max(last);
    loop {
        auction.round(raise, watch)?;
        if raise <= last {
            return Some(auction.bids);
        }
        raise = (raise / 6.0).floor().max(last);
    }
}

struct Auction<'a> {
    size: usize,
    cells: Cells<'a>,
    bids: Bids,
    /// Room for the cells that a row comes to remember.
    more: Vec<Arc>,
    bound: Vec<f64>,
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
        let mut turns = 0u32;
        while !free.is_empty() {
            turns += 1;
            let progress = Progress { done: self.size - free.len(), of: self.size };
            if turns.is_multiple_of(2048) && watch(progress) == Go::Stop {
                return None;
            }
            let rows: [_; AT_ONCE] = std::array::from_fn(|_| free.pop());
            let bids = self.bid(rows);
            for (at, row) in rows.into_iter().enumerate() {
                let Some(row) = row else { break };
                let (col, gain) = bids[at];
                if bids[..at].iter().any(|bid| bid.0 == col) {
                    free.push(row);
                    continue;
                }
                self.bids.price.add(col as usize, -gain - raise);
                let before = std::mem::replace(&mut of_col[col as usize], row);
                if before != NONE {
                    free.push(before);
                }
            }
        }
        Some(())
    }

    /// The cheapest column of each row, and by how much the next cheapest is dearer.
    fn bid(&mut self, rows: [Option<u32>; AT_ONCE]) -> [(u32, f64); AT_ONCE] {
        let cheapest = self.cheapest(rows);
        std::array::from_fn(|at| {
            let (best, second) = cheapest[at];
            let Some(row) = rows[at].map(|row| row as usize) else { return best };
            if second.1 <= self.bound[row] + self.slack {
                return (best.0, second.1 - best.1);
            }
            self.remember(row);
            let (best, second) = two_cheapest(self.bids.arcs.of(row), &self.bids.price);
            (best.0, second.1.min(self.bound[row]) - best.1)
        })
    }

    /// The two cheapest cells that each row remembers.
    fn cheapest(&self, rows: [Option<u32>; AT_ONCE]) -> [Two; AT_ONCE] {
        let Bids { price, arcs, .. } = &self.bids;
        let lists = rows.map(|row| row.map_or(&[][..], |row| arcs.of(row as usize)));
        let common = lists.iter().map(|list| list.len()).min().unwrap_or(0);
        let parts = lists.map(|list| list.split_at(common));
        let mut found = [NO_TWO; AT_ONCE];
        for at in 0..common {
            found = std::array::from_fn(|row| weigh(found[row], &parts[row].0[at], price));
        }
        let rest =
            |row: usize| parts[row].1.iter().fold(found[row], |two, arc| weigh(two, arc, price));
        std::array::from_fn(rest)
    }

    fn remember(&mut self, row: usize) {
        self.more.clear();
        let Bids { price, arcs, select } = &mut self.bids;
        self.bound[row] = select.cheapest(row, self.cells, price, self.wanted, &mut self.more);
        arcs.clear(row);
        arcs.extend(row, &self.more);
    }
}
