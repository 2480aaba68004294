//! The cheapest few cells of a row.

use super::cells::{Cells, HOLE};
use super::lanes::{BLOCK, CLASSES, Minima};

/// One cell of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    pub col: u32,
    pub cost: i32,
}

/// Finds the cheapest cells of rows, again and again without asking for memory.
#[derive(Debug, Clone, Default)]
pub struct Select {
    minima: Minima,
    found: Vec<(f64, u32)>,
}

impl Select {
    /// The least of `cost - price` in a row.
    pub fn least(&mut self, costs: &[i32], prices: &[f64], holes: bool) -> f64 {
        self.minima.look(costs, prices, holes);
        self.minima.blocks.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// About the `wanted` cheapest cells of a row, all that cost less than the answer among them.
    /// Of equal ones each row takes others, so that many rows do not take the same few columns.
    pub fn cheapest(
        &mut self,
        row: usize,
        cells: Cells<'_>,
        prices: &[f64],
        wanted: usize,
        arcs: &mut Vec<Arc>,
    ) -> f64 {
        let costs = cells.row(row);
        self.minima.look(costs, prices, cells.holes);
        let limit = self.limit(wanted);
        self.found.clear();
        for block in
            (0..self.minima.blocks.len()).filter(|block| self.minima.blocks[*block] < limit)
        {
            let from = block * BLOCK;
            let until = costs.len().min(from + BLOCK);
            let values = costs[from..until].iter().zip(&prices[from..until]);
            for ((cost, price), col) in values.zip(from as u32..) {
                let value = f64::from(*cost) - price;
                let hole = cells.holes && *cost == HOLE;
                if value < limit && !hole {
                    self.found.push((value, col));
                }
            }
        }
        let bound = self.cut(wanted).min(limit);
        if self.found.len() < wanted && limit.is_finite() {
            self.add_equals(row, cells, prices, limit, wanted);
        }
        let cells = self.found.iter().map(|(_, col)| Arc { col: *col, cost: costs[*col as usize] });
        arcs.extend(cells);
        bound
    }

    /// Sets a bit for each cell of a row that costs this much, which is the least of the row.
    pub fn mark_equals(
        &mut self,
        row: usize,
        cells: Cells<'_>,
        prices: &[f64],
        value: f64,
        bits: &mut [u64],
    ) {
        let costs = cells.row(row);
        self.minima.look(costs, prices, cells.holes);
        for (block, least) in self.minima.blocks.iter().enumerate() {
            if *least == value {
                let from = block * BLOCK;
                let until = costs.len().min(from + BLOCK);
                let values = costs[from..until].iter().zip(&prices[from..until]);
                let mut equal = 0;
                for (lane, (cost, price)) in values.enumerate() {
                    let hole = cells.holes && *cost == HOLE;
                    equal |= u64::from((f64::from(*cost) - price == value) & !hole) << lane;
                }
                bits[from / 64] |= equal << (from % 64);
            }
        }
    }

    /// A value that at least `wanted` cells do not exceed.
    fn limit(&self, wanted: usize) -> f64 {
        let mut classes = self.minima.classes;
        *classes.select_nth_unstable_by(wanted.min(CLASSES) - 1, f64::total_cmp).1
    }

    /// Keeps the cheapest, as many as wanted; gives the first value left out.
    fn cut(&mut self, wanted: usize) -> f64 {
        if self.found.len() <= wanted {
            return f64::INFINITY;
        }
        let order = |one: &(f64, u32), other: &(f64, u32)| {
            one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
        };
        let first_out = self.found.select_nth_unstable_by(wanted, order).1.0;
        self.found.truncate(wanted);
        first_out
    }

    /// One cell of exactly this value from each block, from another block on for each row.
    fn add_equals(
        &mut self,
        row: usize,
        cells: Cells<'_>,
        prices: &[f64],
        value: f64,
        wanted: usize,
    ) {
        let blocks = self.minima.blocks.len();
        for block in (0..blocks).map(|step| (row + step) % blocks) {
            if self.minima.blocks[block] > value {
                continue;
            }
            let from = block * BLOCK;
            let width = BLOCK.min(cells.cols - from);
            let start = (row / blocks * 7 + row) % width;
            let mut cols = (0..width).map(|step| from + (start + step) % width);
            let equal = |col: &usize| cells.cost(row, *col) - prices[*col] == value;
            if let Some(col) = cols.find(equal) {
                self.found.push((value, col as u32));
            }
            if self.found.len() >= wanted {
                return;
            }
        }
    }
}
