//! The costs of all rows in all columns.

/// The cost of a cell that cannot be, in a matrix with holes.
pub const HOLE: i32 = i32::MAX;

/// Costs and prices nearer to zero than this have narrow differences.
pub const NARROW: i32 = 1 << 30;

/// A matrix of costs, row by row.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    pub cost: &'a [i32],
    pub cols: usize,
    /// Whether `HOLE` stands for a cell that cannot be, or for its own value.
    pub holes: bool,
    /// Whether all costs but those of holes are known to be nearer to zero than `NARROW`.
    pub narrow: bool,
}

impl<'a> Cells<'a> {
    pub fn row(&self, row: usize) -> &'a [i32] {
        &self.cost[row * self.cols..][..self.cols]
    }

    /// Infinite where the cell cannot be.
    pub fn cost(&self, row: usize, col: usize) -> f64 {
        self.told(self.cost[row * self.cols + col])
    }

    /// What a cost of the matrix means: infinite where the cell cannot be.
    pub fn told(&self, cost: i32) -> f64 {
        if self.holes && cost == HOLE { f64::INFINITY } else { f64::from(cost) }
    }
}
