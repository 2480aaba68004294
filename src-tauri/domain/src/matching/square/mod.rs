//! The cheapest way to give every row of a square its own column.

mod auction;
mod lanes;
mod search;
mod select;
mod sparse;

use super::watch::{Watch, unwatched};
use sparse::{Ended, Sparse};

/// A cheapest assignment, with the prices that prove it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cheapest {
    /// The column of each row.
    pub place: Vec<u32>,
    pub total: i64,
    /// What each row pays, and each column gives back: no cell costs less than both together,
    /// and the chosen cells cost exactly that.
    pub row_price: Vec<f64>,
    pub col_price: Vec<f64>,
}

/// Finds the cheapest assignment, the same on every machine.
///
/// First shortest augmenting paths (Jonker & Volgenant 1987) over the cheapest cells of each row.
/// Where these lead too far, because many rows want the same columns, an auction finds prices at
/// which they do not. Either way all cells are looked at in the end, and those that were missed are
/// taken in, until none is. All numbers are whole, and far below 2^53, so that `f64` is exact.
pub fn cheapest(size: usize, cost: &[i32]) -> Cheapest {
    let all = cheapest_watched(size, cost, &unwatched);
    all.unwrap_or_else(|| unreachable!("nobody stops an unwatched search"))
}

/// The same, while someone looks on; `None` where it was stopped.
pub fn cheapest_watched(size: usize, cost: &[i32], watch: Watch<'_>) -> Option<Cheapest> {
    let wanted = cells_wanted(size);
    let mut sparse = Sparse::new(size, cost, vec![0.0; size], wanted);
    sparse.reduce_columns();
    let mut ended = sparse.assign_all(patience(size), watch);
    if ended == Ended::TooFar {
        drop(sparse);
        let prices = auction::prices(size, cost, watch)?;
        sparse = Sparse::new(size, cost, prices, wanted);
        ended = sparse.assign_all(usize::MAX, watch);
    }
    while ended == Ended::Assigned && sparse.reprice(wanted) > 0 {
        ended = sparse.assign_all(usize::MAX, watch);
    }
    (ended == Ended::Assigned).then(|| finish(size, cost, sparse.of_row, sparse.price))
}

/// As many as random costs need for an assignment within them, nearly always.
fn cells_wanted(size: usize) -> usize {
    if size <= 256 { size } else { 2 * (size as f64).ln() as usize }
}

/// Columns that searches over random costs come to, with something to spare; costs that need more
/// are better served by an auction first.
fn patience(size: usize) -> usize {
    size * (8 + size / 64)
}

fn finish(size: usize, cost: &[i32], place: Vec<u32>, price: Vec<f64>) -> Cheapest {
    let cell = |row: usize| cost[row * size + place[row] as usize];
    let row_price =
        (0..size).map(|row| f64::from(cell(row)) - price[place[row] as usize]).collect();
    let total = (0..size).map(|row| i64::from(cell(row))).sum();
    Cheapest { total, row_price, col_price: price, place }
}

impl Cheapest {
    /// Whether the prices prove that nothing is cheaper.
    pub fn proven(&self, cost: &[i32]) -> bool {
        let size = self.place.len();
        let fair = |row: usize| {
            let cells = cost[row * size..][..size].iter().zip(&self.col_price);
            let least = cells
                .fold(f64::INFINITY, |least, (cost, price)| least.min(f64::from(*cost) - price));
            let own = self.place[row] as usize;
            least == self.row_price[row]
                && f64::from(cost[row * size + own]) - self.col_price[own] == least
        };
        let mut taken = vec![false; size];
        let alone =
            self.place.iter().all(|col| !std::mem::replace(&mut taken[*col as usize], true));
        alone && (0..size).all(fair)
    }
}

#[cfg(test)]
mod tests;
