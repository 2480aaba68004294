//! The cheapest few cells of a row.

use super::cells::Cells;
use super::lanes::{CHUNK, Minima, columns};

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
        self.minima.least()
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
        for (strand, least) in self.minima.strands().iter().enumerate() {
            if *least < limit {
                for col in columns(strand, cells.cols) {
                    let value = cells.cost(row, col) - prices[col];
                    if value < limit {
                        self.found.push((value, col as u32));
                    }
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
        for (strand, least) in self.minima.strands().iter().enumerate() {
            if *least == value {
                for col in columns(strand, cells.cols) {
                    let equal = cells.cost(row, col) - prices[col] == value;
                    bits[col / 64] |= u64::from(equal) << (col % 64);
                }
            }
        }
    }

    /// A value that at least `wanted` cells do not exceed.
    fn limit(&self, wanted: usize) -> f64 {
        let mut classes = self.minima.classes;
        *classes.select_nth_unstable_by(wanted.min(CHUNK) - 1, f64::total_cmp).1
    }

    /// Where far more were found than wanted, keeps the cheapest; gives the first value left out.
    fn cut(&mut self, wanted: usize) -> f64 {
        if self.found.len() <= 3 * wanted {
            return f64::INFINITY;
        }
        let order = |one: &(f64, u32), other: &(f64, u32)| {
            one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
        };
        let first_out = self.found.select_nth_unstable_by(wanted, order).1.0;
        self.found.truncate(wanted);
        first_out
    }

    /// One cell of exactly this value from each strand, from another strand on for each row.
    fn add_equals(
        &mut self,
        row: usize,
        cells: Cells<'_>,
        prices: &[f64],
        value: f64,
        wanted: usize,
    ) {
        let strands = self.minima.strands();
        let there = |strand: &usize| strands[*strand] <= value;
        for strand in (0..strands.len()).map(|step| (row + step) % strands.len()).filter(there) {
            let equal = |col: &usize| cells.cost(row, *col) - prices[*col] == value;
            let mut cols: Vec<usize> = columns(strand, cells.cols).filter(equal).collect();
            if !cols.is_empty() {
                let col = cols.swap_remove(row / 7 % cols.len());
                self.found.push((value, col as u32));
            }
            if self.found.len() >= wanted {
                return;
            }
        }
    }
}
