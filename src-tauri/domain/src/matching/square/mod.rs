//! The cheapest way to give every row of a square its own column.

use super::engine::{Cells, Shape, Standing};
use super::watch::Watch;
use crate::watch::unwatched;

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
pub fn cheapest(size: usize, cost: &[i32]) -> Cheapest {
    let all = cheapest_watched(size, cost, &unwatched);
    all.unwrap_or_else(|| unreachable!("nobody stops an unwatched search"))
}

/// The same, while someone looks on; `None` where it was stopped.
pub fn cheapest_watched(size: usize, cost: &[i32], watch: Watch<'_>) -> Option<Cheapest> {
    let (bench, far) = (f64::INFINITY, f64::INFINITY);
    let mut standing =
        Standing::new(Shape { rows: size, seats: vec![1; size], bench, spread: 0.0, far });
    let cells = Cells { cost, cols: size, holes: false, narrow: false };
    standing.seat_all(cells, (0..size as u32).collect(), watch)?;
    let row_price = (0..size).map(|row| standing.pays(cells, row)).collect();
    let place = standing.place;
    let total =
        place.iter().enumerate().map(|(row, col)| i64::from(cost[row * size + *col as usize]));
    Some(Cheapest { total: total.sum(), row_price, col_price: standing.price.into_wide(), place })
}

impl Cheapest {
    /// Whether the prices prove that nothing is cheaper.
    pub fn proven(&self, cost: &[i32]) -> bool {
        let size = self.place.len();
        let fair = |row: usize| {
            let cells = cost[row * size..][..size].iter().zip(&self.col_price);
            let lesser = |least: f64, value: f64| if value < least { value } else { least };
            let values = cells.map(|(cost, price)| f64::from(*cost) - price);
            let least = values.fold(f64::INFINITY, lesser);
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
