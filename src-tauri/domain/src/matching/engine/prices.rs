//! The price of each column.

use std::ops::Index;

use super::cells::{Cells, NARROW};

/// Whole numbers, twice: as wide as they may become, and narrow, for passes over whole rows that
/// take half the time where nothing is too large for them.
#[derive(Debug, Clone, Default)]
pub struct Prices {
    wide: Vec<f64>,
    narrow: Vec<i32>,
    /// No price was ever further from zero.
    most: f64,
}

impl Prices {
    pub fn new(wide: Vec<f64>) -> Self {
        let most = wide.iter().fold(0.0, |most: f64, price| most.max(price.abs()));
        let narrow = wide.iter().map(|price| *price as i32).collect();
        Self { wide, narrow, most }
    }

    pub fn set(&mut self, col: usize, price: f64) {
        self.wide[col] = price;
        self.narrow[col] = price as i32;
        self.most = self.most.max(price.abs());
    }

    pub fn add(&mut self, col: usize, more: f64) {
        self.set(col, self.wide[col] + more);
    }

    pub fn wide(&self) -> &[f64] {
        &self.wide
    }

    /// The narrow prices, where no cost less its price is too large for them.
    pub fn narrow(&self, cells: Cells<'_>) -> Option<&[i32]> {
        let fits = self.most == 0.0 || cells.narrow && self.most < f64::from(NARROW);
        fits.then_some(&self.narrow)
    }

    pub fn into_wide(self) -> Vec<f64> {
        self.wide
    }
}

impl Index<usize> for Prices {
    type Output = f64;

    fn index(&self, col: usize) -> &f64 {
        &self.wide[col]
    }
}
